//! One made-up person: who they are, what they did, what they look for, and what in their life the registers know
//! otherwise. The same person stands behind the file and behind the registers' answers.

mod life;

use super::chance::Chance;
use super::names::{self, Named};
use super::places;
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
        let (schooling, speciality, school, occupation, pay) = life::trade(chance, grown);
        let work = (grown > 18 && chance.percent(82))
            .then(|| life::last_job(chance, centre, born, day, pay));
        let years = work.as_ref().map_or(0, |_| {
            chance
                .between(1, (grown - 18).max(1))
                .min(grown - 18)
                .max(0)
        });
        let phone = chance.percent(96).then(|| life::phone(chance));
        Person {
            iin: self.iin(chance, born, sex),
            email: chance.percent(62).then(|| life::email(chance)),
            address: places::address(chance, centre),
            language: if speaks_kazakh { Lang::Kk } else { Lang::Ru },
            document: format!("0{}", chance.between(10_000_000, 69_999_999)),
            document_to: day + Duration::days(chance.between(60, 3200)),
            graduated: life::graduated(chance, born, day, schooling),
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
            snag: life::snag(chance, work.is_some(), grown),
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
