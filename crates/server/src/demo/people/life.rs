//! How a made-up life is drawn: trade, last job, school, contacts, and what stands in the way.

use super::{SNAGS, Snag, Work};
use crate::demo::chance::Chance;
use crate::demo::occupations::*;
use crate::demo::office;
use casework::ids::{CentreId, Code};
use casework::people::{Bin, Email, Phone};
use chrono::{Datelike, Duration, NaiveDate};

/// Schooling, speciality, school, wished occupation and its usual pay in tenge.
pub fn trade(
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

pub fn last_job(
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
                .find(|text| Bin::parse(text).is_ok())
        })
        .next()
        .unwrap_or_default()
}

pub fn graduated(chance: &mut Chance, born: NaiveDate, day: NaiveDate, schooling: &str) -> i32 {
    let age = match schooling {
        "higher" => 22,
        "tve" => 20,
        _school => 17,
    };
    (born.year() + age + i32::try_from(chance.between(0, 2)).unwrap_or(0)).min(day.year())
}

pub fn phone(chance: &mut Chance) -> Phone {
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
pub fn email(chance: &mut Chance) -> Email {
    let word = chance.one(&[
        "astana", "dala", "kokshe", "esil", "samal", "arai", "nur", "tulpar", "jibek", "altyn",
    ]);
    Email::parse(&format!(
        "{word}.{}@example.kz",
        chance.between(100, 99_999)
    ))
    .expect("a plain address")
}

pub fn snag(chance: &mut Chance, worked: bool, grown: i64) -> Snag {
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
