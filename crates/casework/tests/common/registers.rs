//! What the state registers answer in the stories: Arman as ГБД ФЛ knows him, and every other register clear.

use super::office::Office;
use casework::ids::Code;
use casework::registers::{Contract, IdentityRecord, Query, RegisterAnswer, Reply};
use casework::registration::Act;
use casework::registration::card::AnswersForm;
use chrono::NaiveDate;

/// Arman Bekov in ГБД ФЛ.
pub fn arman() -> IdentityRecord {
    IdentityRecord {
        surname: "Беков".into(),
        given: "Арман".into(),
        patronymic: None,
        birth_date: super::day(1992, 3, 14),
        death_date: None,
        citizenship: "KAZ".into(),
        residence_permit_to: None,
        address_kato: None,
        address: None,
        document_number: None,
        document_to: None,
    }
}

/// Every register of the rulebook, none with an obstacle.
pub fn clear() -> Vec<(&'static str, Reply)> {
    let no_study = || Reply::Study { spells: Vec::new() };
    vec![
        ("identity", Reply::Identity(arman())),
        (
            "ehr",
            Reply::Employment {
                contracts: Vec::new(),
            },
        ),
        (
            "pension",
            Reply::Pension {
                contributions: Vec::new(),
            },
        ),
        (
            "kgd",
            Reply::Business {
                sole_trader: Vec::new(),
            },
        ),
        ("esp", Reply::SinglePayment { spells: Vec::new() }),
        (
            "invalid",
            Reply::Disability {
                group: None,
                from: None,
                to: None,
                unable_to_work: false,
            },
        ),
        (
            "asp",
            Reply::SocialPayments {
                pension: false,
                payments: Vec::new(),
            },
        ),
        ("oralman", Reply::Qandas { since: None }),
        ("school", no_study()),
        ("college", no_study()),
        ("university", no_study()),
        (
            "licence",
            Reply::Licence {
                categories: Vec::new(),
            },
        ),
        (
            "marriage",
            Reply::Marriage {
                status: None,
                on: None,
            },
        ),
    ]
}

/// Clear but for these.
pub fn clear_but(changes: Vec<(&'static str, Reply)>) -> Vec<(&'static str, Reply)> {
    let mut answers = clear();
    for (register, reply) in changes {
        let place = answers
            .iter()
            .position(|(name, _)| *name == register)
            .unwrap();
        answers[place].1 = reply;
    }
    answers
}

/// A labour contract in ЕСУТД that has not ended.
pub fn open_contract(from: NaiveDate) -> (&'static str, Reply) {
    let contract = Contract {
        employer: "ТОО «Дала»".into(),
        bin: None,
        position: "электрик".into(),
        from,
        to: None,
    };
    (
        "ehr",
        Reply::Employment {
            contracts: vec![contract],
        },
    )
}

/// ГБД ФЛ says this of the person, and every other register is clear.
pub fn known_as(record: IdentityRecord) -> Vec<(&'static str, Reply)> {
    clear_but(vec![("identity", Reply::Identity(record))])
}

/// The answer to the newest query of the file.
pub fn answer(office: &Office, answers: Vec<(&'static str, Reply)>) -> Act {
    answer_to(office.file.queries.last().unwrap(), answers, office)
}

pub fn answer_to(query: &Query, answers: Vec<(&'static str, Reply)>, office: &Office) -> Act {
    let answers = answers
        .into_iter()
        .map(|(register, reply)| RegisterAnswer {
            register: Code::from(register),
            at: office.now,
            reply,
        })
        .collect();
    Act::RecordAnswers(AnswersForm {
        query: query.id,
        answers,
    })
}
