//! One made-up person: who they are, what they did, what they look for, and what in their life the registers know
//! otherwise. The same person stands behind the file and behind the registers' answers.

use super::chance::Chance;
use super::names::{self, Named};
use super::occupations::*;
use super::{office, places};
use casework::card::Address;
use casework::ids::{CentreId, Code};
use casework::people::{Email, Iin, PersonName, Phone, Sex};
use casework::rulebook::Lang;
use chrono::{Datelike, Duration, NaiveDate};
use std::collections::HashSet;

/// Who the person is, whatever any office or register believes.
#[derive(Clone, Debug)]
pub struct Person {
    pub iin: Iin,
    pub name: PersonName,
    pub sex: Sex,
    pub born: NaiveDate,
    pub language: Lang,
    pub address: Address,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    pub document: String,
    pub document_to: NaiveDate,
    pub schooling: Code,
    pub speciality: String,
    pub school: Option<String>,
    pub graduated: i32,
    pub work: Option<Work>,
    pub years: i64,
    pub occupation: String,
    pub wished_pay: i64,
    pub drives: bool,
    pub married: Option<NaiveDate>,
    pub children_under_3: u8,
    pub children_under_18: u8,
    pub disability: Option<Code>,
    /// What a register knows that the person does not say or does not know.
    pub snag: Snag,
}

/// The last job.
#[derive(Clone, Debug)]
pub struct Work {
    pub employer: String,
    pub bin: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Tenge a month.
    pub pay: i64,
    pub left_because: Code,
}

/// What stands in the way of an otherwise plain case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snag {
    None,
    /// ГБД ФЛ has another birth date than the card.
    OtherBirthDate,
    /// ГБД ФЛ spells the surname otherwise.
    OtherSurname,
    /// The employer has not closed the contract in ЕСУТД.
    OpenContract,
    /// A contribution for a month after the last working day.
    LateContribution,
    /// A sole trader who has not closed the registration.
    SoleTrader,
    /// Studies full time by the university's register.
    Student,
    /// Dead by ГБД ФЛ.
    Died,
    /// КГД does not answer.
    TaxSilent,
    /// ГБД ФЛ knows nobody by this ИИН.
    Unknown,
}

const SNAGS: &[(Snag, u32)] = &[
    (Snag::None, 776),
    (Snag::OtherBirthDate, 12),
    (Snag::OtherSurname, 30),
    (Snag::OpenContract, 60),
    (Snag::LateContribution, 30),
    (Snag::SoleTrader, 35),
    (Snag::Student, 20),
    (Snag::Died, 2),
    (Snag::TaxSilent, 30),
    (Snag::Unknown, 5),
];

/// Draws people; no ИИН twice.
#[derive(Clone, Debug, Default)]
pub struct Population {
    iins: HashSet<Iin>,
}

impl Population {
    /// One that draws nobody of these again.
    pub fn knowing(iins: impl IntoIterator<Item = Iin>) -> Population {
        Population {
            iins: iins.into_iter().collect(),
        }
    }

    /// Somebody who comes to a centre on that day.
    pub fn draw(&mut self, chance: &mut Chance, centre: &CentreId, day: NaiveDate) -> Person {
        let sex = if chance.percent(54) {
            Sex::Female
        } else {
            Sex::Male
        };
        let age = chance.weighted(&[
            ((17, 20), 10),
            ((21, 29), 27),
            ((30, 39), 25),
            ((40, 49), 19),
            ((50, 58), 15),
            ((59, 64), 4),
        ]);
        let born =
            day - Duration::days(chance.between(age.0 * 365 + 5, age.1 * 365 + 360) + age.0 / 4);
        let Named {
            name,
            speaks_kazakh,
        } = names::name(chance, sex);
        let grown = i64::from(day.year() - born.year());
        let (schooling, speciality, school, occupation, pay) = trade(chance, grown);
        let work =
            (grown > 18 && chance.percent(82)).then(|| last_job(chance, centre, born, day, pay));
        let years = work.as_ref().map_or(0, |_| {
            chance
                .between(1, (grown - 18).max(1))
                .min(grown - 18)
                .max(0)
        });
        let phone = chance.percent(96).then(|| phone(chance));
        Person {
            iin: self.iin(chance, born, sex),
            email: chance.percent(62).then(|| email(chance)),
            address: places::address(chance, centre),
            language: if speaks_kazakh { Lang::Kk } else { Lang::Ru },
            document: format!("0{}", chance.between(10_000_000, 69_999_999)),
            document_to: day + Duration::days(chance.between(60, 3200)),
            graduated: graduated(chance, born, day, schooling),
            wished_pay: (pay * chance.between(90, 125) / 100 / 5000 * 5000).max(70_000),
            drives: chance.percent(if sex == Sex::Male { 58 } else { 27 }) && grown > 19,
            married: (grown > 22 && chance.percent(58))
                .then(|| day - Duration::days(chance.between(200, (grown - 20) * 360))),
            children_under_3: u8::from((22..42).contains(&grown) && chance.percent(14)),
            children_under_18: if (22..52).contains(&grown) {
                u8::try_from(chance.between(0, 3)).unwrap_or(0)
            } else {
                0
            },
            disability: chance
                .percent(4)
                .then(|| Code::from(chance.weighted(&[("3", 70), ("2", 30)]))),
            snag: snag(chance, work.is_some(), grown),
            schooling: Code::from(schooling),
            speciality: speciality.to_owned(),
            school,
            occupation: occupation.to_owned(),
            phone,
            work,
            years,
            name,
            sex,
            born,
        }
    }

    /// A number that nobody has yet: date, century and sex, serial, check digit.
    pub fn iin(&mut self, chance: &mut Chance, born: NaiveDate, sex: Sex) -> Iin {
        let century = if born.year() < 2000 { 3 } else { 5 };
        let digit = match sex {
            Sex::Male => century,
            Sex::Female => century + 1,
        };
        loop {
            // The serials above are kept for the visitors of the stories.
            let serial = chance.between(1, 9899);
            let eleven = format!("{}{digit}{serial:04}", born.format("%y%m%d"));
            if let Some(iin) = Iin::with_checksum(&eleven).filter(|iin| !self.iins.contains(iin)) {
                self.iins.insert(iin.clone());
                return iin;
            }
        }
    }
}

/// Schooling, speciality, school, wished occupation and its usual pay in tenge.
fn trade(
    chance: &mut Chance,
    grown: i64,
) -> (
    &'static str,
    &'static str,
    Option<String>,
    &'static str,
    i64,
) {
    let occupation = chance.one(OCCUPATIONS);
    let pay = chance.between(occupation.pay.0, occupation.pay.1) * 1000;
    let young = grown < 21 && occupation.schooling != "basic";
    let schooling = if young {
        "secondary"
    } else {
        occupation.schooling
    };
    let school = match schooling {
        "higher" => Some((*chance.one(UNIVERSITIES)).to_owned()),
        "tve" => Some((*chance.one(COLLEGES)).to_owned()),
        _none_kept => None,
    };
    (
        schooling,
        occupation.speciality,
        school,
        occupation.title,
        pay,
    )
}

fn last_job(
    chance: &mut Chance,
    centre: &CentreId,
    born: NaiveDate,
    day: NaiveDate,
    pay: i64,
) -> Work {
    let employers = if centre.as_str() == office::KOKSHETAU {
        EMPLOYERS_KOKSHETAU
    } else {
        EMPLOYERS_ASTANA
    };
    let at = usize::try_from(chance.between(0, i64::try_from(employers.len()).unwrap_or(1) - 1))
        .unwrap_or(0);
    let to = day
        - Duration::days(
            chance.weighted(&[(12, 30), (40, 25), (95, 20), (240, 15), (600, 10)])
                + chance.between(0, 11),
        );
    let grown_up = born + Duration::days(18 * 366);
    let longest = (to - grown_up).num_days().max(30);
    Work {
        employer: employers[at].to_owned(),
        bin: bin(at),
        from: to - Duration::days(chance.between(25, longest.min(4000))),
        to,
        pay: pay * chance.between(80, 105) / 100 / 1000 * 1000,
        left_because: Code::from(chance.weighted(&[
            ("staff-cut", 26),
            ("own-wish", 26),
            ("contract-end", 18),
            ("agreement", 14),
            ("liquidation", 8),
            ("employer-initiative", 4),
            ("moved", 4),
        ])),
    }
}

/// A well-formed БИН for an employer of the list.
fn bin(at: usize) -> String {
    (0..100)
        .filter_map(|n| {
            let eleven = format!(
                "{:02}0{}40{:05}",
                5 + at % 20,
                1 + at % 9,
                1000 + at * 13 + n
            );
            (0..10)
                .map(|check| format!("{eleven}{check}"))
                .find(|text| casework::people::Bin::parse(text).is_ok())
        })
        .next()
        .unwrap_or_default()
}

fn graduated(chance: &mut Chance, born: NaiveDate, day: NaiveDate, schooling: &str) -> i32 {
    let age = match schooling {
        "higher" => 22,
        "tve" => 20,
        _school => 17,
    };
    (born.year() + age + i32::try_from(chance.between(0, 2)).unwrap_or(0)).min(day.year())
}

fn phone(chance: &mut Chance) -> Phone {
    let code = chance.one(&[
        "700", "701", "702", "705", "707", "708", "747", "771", "775", "776", "777", "778",
    ]);
    Phone::parse(&format!(
        "+7{code}{:07}",
        chance.between(1_000_000, 9_999_999)
    ))
    .expect("a mobile number of the country")
}

/// Of a domain that is kept for examples, so that no message ever reaches anybody.
fn email(chance: &mut Chance) -> Email {
    let word = chance.one(&[
        "astana", "dala", "kokshe", "esil", "samal", "arai", "nur", "tulpar", "jibek", "altyn",
    ]);
    Email::parse(&format!(
        "{word}.{}@example.kz",
        chance.between(100, 99_999)
    ))
    .expect("a plain address")
}

fn snag(chance: &mut Chance, worked: bool, grown: i64) -> Snag {
    let drawn = chance.weighted(SNAGS);
    let possible = match drawn {
        Snag::OpenContract | Snag::LateContribution => worked,
        Snag::Student => grown < 27,
        Snag::SoleTrader | Snag::Died => grown > 20,
        Snag::None
        | Snag::OtherBirthDate
        | Snag::OtherSurname
        | Snag::TaxSilent
        | Snag::Unknown => true,
    };
    if possible { drawn } else { Snag::None }
}
