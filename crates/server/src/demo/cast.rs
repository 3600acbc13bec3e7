//! The visitors of the stories: people whom no office has met yet, each with what the registers know of them. Their
//! ИИН are the same in every demonstration, so that a tour or a test can ask for them by name.

use super::registers::PersonRecord;
use casework::ids::Code;
use casework::people::{Iin, PersonName};
use casework::registers::{Contract, Contribution, IdentityRecord, Reply, Spell, StudySpell};
use chrono::{Datelike, Duration, Months, NaiveDate};
use std::collections::BTreeMap;

/// Somebody who is about to come in.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// As the stories call them: `arman`.
    pub key: &'static str,
    pub name: PersonName,
    pub iin: Iin,
    pub born: NaiveDate,
    pub phone: String,
    /// What the registers know, in a few words.
    pub known_for: &'static str,
    pub record: PersonRecord,
}

/// What the registers know beside a plain identity.
#[derive(Clone, Copy)]
enum Knows {
    Nothing,
    Foreigner,
    ResidentForeigner,
    OpenContract,
    LateContribution,
    SoleTrader,
    Student,
    Died,
    OtherBirthDate,
}

/// Name, years and months of age (the last for those whose age is the story), digit 7, serial, what the registers know.
struct Role {
    key: &'static str,
    name: (&'static str, &'static str, Option<&'static str>),
    born: Born,
    digit: u8,
    serial: u16,
    knows: Knows,
    known_for: &'static str,
}

#[derive(Clone, Copy)]
enum Born {
    On(i32, u32, u32),
    /// Turns so many years old in so many days.
    Turns(u32, i64),
}

#[rustfmt::skip]
const ROLES: &[Role] = &[
    Role { key: "arman", name: ("Беков", "Арман", Some("Талғатұлы")), born: Born::On(1992, 3, 14), digit: 3, serial: 9901, knows: Knows::Nothing, known_for: "all in order" },
    Role { key: "zarina", name: ("Әлімова", "Зарина", Some("Қайратқызы")), born: Born::On(1988, 7, 2), digit: 4, serial: 9902, knows: Knows::Nothing, known_for: "all in order" },
    Role { key: "ruslan", name: ("Садыков", "Руслан", Some("Маратович")), born: Born::On(1979, 11, 23), digit: 3, serial: 9903, knows: Knows::Nothing, known_for: "all in order" },
    Role { key: "igor", name: ("Петров", "Игорь", Some("Николаевич")), born: Born::On(1990, 5, 1), digit: 3, serial: 9904, knows: Knows::Foreigner, known_for: "citizen of Russia without a residence permit" },
    Role { key: "aliya", name: ("Рахымова", "Әлия", Some("Серікқызы")), born: Born::Turns(16, 30), digit: 6, serial: 9905, knows: Knows::Nothing, known_for: "turns 16 in a month" },
    Role { key: "yerlan", name: ("Әбдірахманов", "Ерлан", Some("Болатұлы")), born: Born::On(1985, 1, 19), digit: 3, serial: 9906, knows: Knows::OpenContract, known_for: "contract still open, contribution paid later" },
    Role { key: "samal", name: ("Нұртаева", "Самал", Some("Асқарқызы")), born: Born::On(1995, 9, 9), digit: 4, serial: 9907, knows: Knows::Nothing, known_for: "all in order" },
    Role { key: "zhanar", name: ("Оспанова", "Жанар", Some("Ержанқызы")), born: Born::On(1999, 12, 30), digit: 4, serial: 9908, knows: Knows::Nothing, known_for: "all in order" },
    Role { key: "daniyar", name: ("Сейітов", "Данияр", Some("Мұратұлы")), born: Born::On(1983, 4, 4), digit: 3, serial: 9909, knows: Knows::Nothing, known_for: "all in order" },
    Role { key: "kuanysh", name: ("Тұрсынов", "Қуаныш", Some("Әлібекұлы")), born: Born::On(1971, 6, 17), digit: 3, serial: 9910, knows: Knows::Died, known_for: "dead by the register of persons" },
    Role { key: "asel", name: ("Смағұлова", "Әсел", Some("Данияровна")), born: Born::On(1993, 2, 8), digit: 4, serial: 9911, knows: Knows::SoleTrader, known_for: "active sole trader" },
    Role { key: "inna", name: ("Цой", "Инна", Some("Романовна")), born: Born::On(2004, 10, 5), digit: 6, serial: 9912, knows: Knows::Student, known_for: "full-time student" },
    Role { key: "vera", name: ("Лебедева", "Вера", Some("Игоревна")), born: Born::On(1981, 8, 26), digit: 4, serial: 9913, knows: Knows::OtherBirthDate, known_for: "other birth date in the register of persons" },
    Role { key: "temir", name: ("Қалиев", "Темір", Some("Жандосұлы")), born: Born::On(1990, 3, 3), digit: 3, serial: 9914, knows: Knows::LateContribution, known_for: "contribution for a month after the dismissal" },
    Role { key: "shukhrat", name: ("Каримов", "Шухрат", Some("Бахтиярович")), born: Born::On(1987, 1, 11), digit: 3, serial: 9915, knows: Knows::ResidentForeigner, known_for: "citizen of Uzbekistan with a residence permit" },
];

/// Everybody of the stories, as the registers know them on a day.
pub fn visitors(today: NaiveDate) -> Vec<Visitor> {
    ROLES
        .iter()
        .filter_map(|role| visitor(role, today))
        .collect()
}

fn visitor(role: &Role, today: NaiveDate) -> Option<Visitor> {
    let born = match role.born {
        Born::On(year, month, day) => NaiveDate::from_ymd_opt(year, month, day)?,
        Born::Turns(years, days) => {
            (today + Duration::days(days)).checked_sub_months(Months::new(years * 12))?
        }
    };
    // Some serials have no check digit; the next one has.
    let iin = (role.serial..role.serial + 80)
        .step_by(20)
        .find_map(|serial| {
            Iin::with_checksum(&format!(
                "{}{}{serial:04}",
                born.format("%y%m%d"),
                role.digit
            ))
        })?;
    let name = PersonName::new(role.name.0, role.name.1, role.name.2).ok()?;
    let replies = replies(role, &name, born, today);
    Some(Visitor {
        key: role.key,
        phone: format!("+7701555{:04}", role.serial),
        record: PersonRecord {
            iin: iin.clone(),
            replies,
        },
        name,
        iin,
        born,
        known_for: role.known_for,
    })
}

fn replies(
    role: &Role,
    name: &PersonName,
    born: NaiveDate,
    today: NaiveDate,
) -> BTreeMap<Code, Reply> {
    let back = |days: i64| today - Duration::days(days);
    let mut replies = BTreeMap::new();
    let mut says = |register: &str, reply: Reply| {
        replies.insert(Code::from(register), reply);
    };
    let mut record = IdentityRecord {
        surname: name.surname().to_owned(),
        given: name.given().to_owned(),
        patronymic: name.patronymic().map(str::to_owned),
        birth_date: born,
        death_date: None,
        citizenship: "KAZ".to_owned(),
        residence_permit_to: None,
        address_kato: Some("711210000".to_owned()),
        address: Some("г. Астана, район Есиль, пр. Мәңгілік Ел, 21-14".to_owned()),
        document_number: Some(format!("04512{}", role.serial)),
        document_to: Some(today + Duration::days(1500)),
    };
    let contract = |to: Option<NaiveDate>| Contract {
        employer: "ТОО «Береке Құрылыс»".to_owned(),
        bin: None,
        position: "мастер участка".to_owned(),
        from: back(900),
        to,
    };
    match role.knows {
        Knows::Nothing => {}
        Knows::Foreigner => record.citizenship = "RUS".to_owned(),
        Knows::ResidentForeigner => {
            record.citizenship = "UZB".to_owned();
            record.residence_permit_to = Some(today + Duration::days(700));
        }
        Knows::OpenContract => {
            says(
                "ehr",
                Reply::Employment {
                    contracts: vec![contract(None)],
                },
            );
            says(
                "pension",
                Reply::Pension {
                    contributions: vec![contribution(back(3), back(40))],
                },
            );
        }
        Knows::LateContribution => {
            says(
                "ehr",
                Reply::Employment {
                    contracts: vec![contract(Some(back(70)))],
                },
            );
            says(
                "pension",
                Reply::Pension {
                    contributions: vec![contribution(back(2), back(32))],
                },
            );
        }
        Knows::SoleTrader => says(
            "kgd",
            Reply::Business {
                sole_trader: vec![Spell {
                    from: back(700),
                    to: None,
                }],
            },
        ),
        Knows::Student => {
            let spell = StudySpell {
                institution: "ЕНУ им. Л. Н. Гумилёва".to_owned(),
                full_time: true,
                from: back(430),
                to: None,
                diploma: None,
            };
            says(
                "university",
                Reply::Study {
                    spells: vec![spell],
                },
            );
        }
        Knows::Died => record.death_date = Some(back(40)),
        Knows::OtherBirthDate => record.birth_date = born + Duration::days(31),
    }
    says("identity", Reply::Identity(record));
    replies
}

/// Paid on a day for the month of another.
fn contribution(paid_on: NaiveDate, of: NaiveDate) -> Contribution {
    Contribution {
        paid_on,
        month: of.with_day(1),
        payer: "ТОО «Береке Құрылыс»".to_owned(),
        amount: 28_000,
    }
}
