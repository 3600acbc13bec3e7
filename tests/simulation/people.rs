//! The people of a run, and what the state registers know of each: often what the person says, sometimes not.

use crate::common::{day, registers};
use crate::dice::Dice;
use casework::file::Introduction;
use casework::ids::Code;
use casework::people::{Iin, PersonName, Phone};
use casework::registers::{IdentityRecord, RegisterAnswer, Reply};
use chrono::{DateTime, Utc};

pub struct Person {
    pub who: Introduction,
    pub iin: Iin,
    truth: Truth,
}

/// What the registers know, chosen by the seed and unknown to the desks.
#[derive(Clone, Copy, Debug)]
enum Truth {
    AsSaid,
    BornOnAnotherDay,
    UnderContract,
    Dead,
    Nobody,
    Foreigner,
}

const NAMES: [(&str, &str); 6] = [
    ("Беков", "Арман"),
    ("Сеитов", "Данияр"),
    ("Нұртаева", "Самал"),
    ("Абдрахманов", "Ерлан"),
    ("Қасенова", "Жанар"),
    ("Петров", "Игорь"),
];

/// So many different people.
pub fn crowd(dice: &mut Dice) -> Vec<Person> {
    NAMES
        .iter()
        .enumerate()
        .map(|(n, (surname, given))| {
            let iin = an_iin(dice, n);
            let truth = match dice.below(20) {
                0..13 => Truth::AsSaid,
                13 | 14 => Truth::BornOnAnotherDay,
                15 | 16 => Truth::UnderContract,
                17 => Truth::Dead,
                18 => Truth::Nobody,
                _rest => Truth::Foreigner,
            };
            let who = Introduction {
                name: Some(PersonName::new(surname, given, None).unwrap()),
                iin: Some(iin.clone()),
                phone: Some(Phone::parse(&format!("+7701{:07}", 1_000_000 + n)).unwrap()),
                remark: None,
            };
            Person { who, iin, truth }
        })
        .collect()
}

fn an_iin(dice: &mut Dice, n: usize) -> Iin {
    let year = 70 + dice.below(30);
    let (month, date) = (1 + dice.below(12), 1 + dice.below(28));
    (0..)
        .find_map(|serial| {
            Iin::with_checksum(&format!("{year:02}{month:02}{date:02}3{n}{serial:03}"))
        })
        .unwrap()
}

impl Person {
    /// What these registers say now. A register is silent now and then; asked again, it may speak.
    pub fn answers(
        &self,
        asked: &[Code],
        at: DateTime<Utc>,
        dice: &mut Dice,
    ) -> Vec<RegisterAnswer> {
        let known = self.known();
        asked
            .iter()
            .filter_map(|register| {
                let (_, reply) = known.iter().find(|(name, _)| *name == register.as_str())?;
                let reply = match dice.below(20) {
                    0 | 1 => Reply::Silent,
                    2 => Reply::Failed {
                        code: "SE_UNAVAILABLE".into(),
                        message: String::new(),
                    },
                    _rest => reply.clone(),
                };
                Some(RegisterAnswer {
                    register: register.clone(),
                    at,
                    reply,
                })
            })
            .collect()
    }

    fn known(&self) -> Vec<(&'static str, Reply)> {
        let name = self.who.name.as_ref().unwrap();
        let record = IdentityRecord {
            surname: name.surname().to_owned(),
            given: name.given().to_owned(),
            birth_date: self.iin.birth_date(),
            ..registers::arman()
        };
        match self.truth {
            Truth::AsSaid => registers::known_as(record),
            Truth::BornOnAnotherDay => registers::known_as(IdentityRecord {
                birth_date: day(1980, 1, 2),
                ..record
            }),
            Truth::UnderContract => {
                let mut answers = registers::known_as(record);
                let (register, contract) = registers::open_contract(day(2025, 1, 9));
                answers.retain(|(name, _)| *name != register);
                answers.push((register, contract));
                answers
            }
            Truth::Dead => registers::known_as(IdentityRecord {
                death_date: Some(day(2026, 9, 3)),
                ..record
            }),
            Truth::Nobody => registers::clear_but(vec![("identity", Reply::NotFound)]),
            Truth::Foreigner => registers::known_as(IdentityRecord {
                citizenship: "RUS".into(),
                ..record
            }),
        }
    }
}
