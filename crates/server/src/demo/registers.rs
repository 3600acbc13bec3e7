//! What the thirteen registers would answer about a made-up person.

use super::people::{Person, Snag};
use casework::ids::Code;
use casework::registers::{Contract, Contribution, IdentityRecord, Reply, Spell, StudySpell};
use chrono::{Datelike, Duration, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A person as the registers' stand-in reads them from its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRecord {
    pub iin: casework::people::Iin,
    /// By register code; a register that is not named has nothing to tell.
    pub replies: BTreeMap<Code, Reply>,
}

impl PersonRecord {
    /// What a register says of the person.
    pub fn reply(&self, register: &str) -> Option<Reply> {
        self.replies
            .get(&Code::from(register))
            .cloned()
            .or_else(|| nothing_known(register))
    }
}

/// Everything the registers know of the person on a day.
pub fn record(person: &Person, day: NaiveDate) -> PersonRecord {
    let mut replies = BTreeMap::new();
    let mut says = |register: &str, reply: Reply| {
        replies.insert(Code::from(register), reply);
    };
    says("identity", identity(person, day));
    if let Some(work) = &person.work {
        says("ehr", contracts(person, day));
        says(
            "pension",
            Reply::Pension {
                contributions: contributions(person, day, work.to),
            },
        );
    }
    match person.snag {
        Snag::SoleTrader => {
            says(
                "kgd",
                Reply::Business {
                    sole_trader: vec![Spell {
                        from: day - Duration::days(800),
                        to: None,
                    }],
                },
            );
        }
        Snag::TaxSilent => says("kgd", Reply::Silent),
        Snag::None
        | Snag::OtherBirthDate
        | Snag::OtherSurname
        | Snag::OpenContract
        | Snag::LateContribution
        | Snag::Student
        | Snag::Died
        | Snag::Unknown => {}
    }
    if let Some(register) = school_register(person) {
        says(
            register,
            Reply::Study {
                spells: study(person, day),
            },
        );
    }
    if person.drives {
        says(
            "licence",
            Reply::Licence {
                categories: vec![Code::from("b")],
            },
        );
    }
    if let Some(on) = person.married {
        says(
            "marriage",
            Reply::Marriage {
                status: Some(Code::from("married")),
                on: Some(on),
            },
        );
    }
    if let Some(group) = &person.disability {
        let from = day - Duration::days(300);
        let to = Some(day + Duration::days(400));
        says(
            "invalid",
            Reply::Disability {
                group: Some(group.clone()),
                from: Some(from),
                to,
                unable_to_work: false,
            },
        );
    }
    PersonRecord {
        iin: person.iin.clone(),
        replies,
    }
}

fn identity(person: &Person, day: NaiveDate) -> Reply {
    if person.snag == Snag::Unknown {
        return Reply::NotFound;
    }
    let surname = person.name.surname();
    Reply::Identity(IdentityRecord {
        surname: if person.snag == Snag::OtherSurname {
            respelled(surname)
        } else {
            surname.to_owned()
        },
        given: person.name.given().to_owned(),
        patronymic: person.name.patronymic().map(str::to_owned),
        birth_date: if person.snag == Snag::OtherBirthDate {
            person.born + Duration::days(27)
        } else {
            person.born
        },
        death_date: (person.snag == Snag::Died).then(|| day - Duration::days(20)),
        citizenship: "KAZ".to_owned(),
        residence_permit_to: None,
        address_kato: Some(person.address.kato.to_string()),
        address: Some(format!(
            "{}, {}",
            person.address.place_ru, person.address.street
        )),
        document_number: Some(person.document.clone()),
        document_to: Some(person.document_to),
    })
}

/// The surname as another office once wrote it.
fn respelled(surname: &str) -> String {
    let swapped = surname
        .replace('ә', "а")
        .replace(['ұ', 'ү'], "у")
        .replace('қ', "к")
        .replace('ө', "о")
        .replace('ё', "е");
    if swapped == surname {
        surname.replacen('о', "а", 1)
    } else {
        swapped
    }
}

fn contracts(person: &Person, day: NaiveDate) -> Reply {
    let open = person.snag == Snag::OpenContract;
    let contracts = person.work.iter().map(|work| Contract {
        employer: work.employer.clone(),
        bin: Some(work.bin.clone()),
        position: person.occupation.clone(),
        from: work.from,
        to: (!open).then_some(work.to),
    });
    // A contract that ends after the day of asking would not be known yet.
    Reply::Employment {
        contracts: contracts.filter(|c| c.from < day).collect(),
    }
}

/// The last months of work, each paid in the month after; with the snag, one for a month after the last working day.
fn contributions(person: &Person, day: NaiveDate, last: NaiveDate) -> Vec<Contribution> {
    let Some(work) = &person.work else {
        return Vec::new();
    };
    let month_of = |date: NaiveDate| date.with_day(1).unwrap_or(date);
    let extra = u32::from(person.snag == Snag::LateContribution);
    (0..4u32)
        .filter_map(|back| {
            let month = month_of(last)
                .checked_add_months(Months::new(extra))?
                .checked_sub_months(Months::new(back))?;
            let paid_on = month.checked_add_months(Months::new(1))?.with_day(20)?;
            let paid_on = if back == 0 {
                paid_on.min(day - Duration::days(1))
            } else {
                paid_on
            };
            (paid_on < day && month >= month_of(work.from)).then(|| Contribution {
                paid_on,
                month: Some(month),
                payer: work.employer.clone(),
                amount: i32::try_from(work.pay / 10).unwrap_or(0),
            })
        })
        .collect()
}

fn school_register(person: &Person) -> Option<&'static str> {
    match (person.snag, person.schooling.as_str()) {
        (Snag::Student, _) | (_, "higher") => Some("university"),
        (_, "tve") => Some("college"),
        (_, _) => None,
    }
}

fn study(person: &Person, day: NaiveDate) -> Vec<StudySpell> {
    let autumn = |year: i32| NaiveDate::from_ymd_opt(year, 9, 1).unwrap_or(day);
    let mut spells = Vec::new();
    if let Some(school) = &person.school {
        spells.push(StudySpell {
            institution: school.clone(),
            full_time: true,
            from: autumn(person.graduated - 4),
            to: NaiveDate::from_ymd_opt(person.graduated, 6, 30)
                .map(|end| end.min(day - Duration::days(1))),
            diploma: Some(format!("ЖБ-Б {:07}", 1_000_000 + person.graduated)),
        });
    }
    if person.snag == Snag::Student {
        spells.push(StudySpell {
            institution: "ЕНУ им. Л. Н. Гумилёва".to_owned(),
            full_time: true,
            from: autumn(day.year() - 2),
            to: None,
            diploma: None,
        });
    }
    spells
}

/// «Сведений нет» in each register's own form; the register of persons has none.
fn nothing_known(register: &str) -> Option<Reply> {
    Some(match register {
        "ehr" => Reply::Employment {
            contracts: Vec::new(),
        },
        "pension" => Reply::Pension {
            contributions: Vec::new(),
        },
        "kgd" => Reply::Business {
            sole_trader: Vec::new(),
        },
        "esp" => Reply::SinglePayment { spells: Vec::new() },
        "invalid" => Reply::Disability {
            group: None,
            from: None,
            to: None,
            unable_to_work: false,
        },
        "asp" => Reply::SocialPayments {
            pension: false,
            payments: Vec::new(),
        },
        "oralman" => Reply::Qandas { since: None },
        "school" | "college" | "university" => Reply::Study { spells: Vec::new() },
        "licence" => Reply::Licence {
            categories: Vec::new(),
        },
        "marriage" => Reply::Marriage {
            status: None,
            on: None,
        },
        _ => return None,
    })
}
