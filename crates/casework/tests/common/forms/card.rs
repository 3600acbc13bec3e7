//! Section 2: application, registers, the card and its edits.

use super::{code, short};
use crate::common::{Office, day};
use casework::card::*;
use casework::people::KatoCode;
use casework::registration::Act;
use casework::registration::card::*;
use casework::registration::unemployed::RightForm;
use casework::rulebook::Lang;
use chrono::NaiveDate;

/// Everything that 2.1 may take from the person.
pub const CONSENTS: [&str; 5] = [
    "application",
    "personal-data",
    "resume-publication",
    "state-access",
    "notices",
];

pub fn application() -> Act {
    application_with(&CONSENTS)
}

pub fn application_with(given: &[&str]) -> Act {
    Act::TakeApplication(ApplicationForm {
        language: Lang::Kk,
        method: code("paper"),
        consents: consents(given),
    })
}

pub fn consents(given: &[&str]) -> Vec<ConsentForm> {
    CONSENTS
        .iter()
        .map(|kind| ConsentForm {
            kind: code(kind),
            given: given.contains(kind),
        })
        .collect()
}

pub fn query() -> Act {
    Act::QueryRegisters(QueryForm {
        registers: Vec::new(),
    })
}

pub fn refresh() -> Act {
    Act::RefreshAnswers(QueryForm {
        registers: Vec::new(),
    })
}

pub fn weigh(verdict: Verdict) -> Act {
    Act::WeighAnswers(WeighForm {
        choices: Vec::new(),
        warnings: Vec::new(),
        verdict,
        note: None,
    })
}

/// Arman's card where the visit and the survey have left it empty.
pub fn arman_card() -> Vec<CardValue> {
    vec![
        CardValue::LivesAt(Address {
            kato: KatoCode::parse("711110000").unwrap(),
            kato_edition: "НК РК 11-2025".into(),
            place_kk: "Есіл ауданы".into(),
            place_ru: "район Есиль".into(),
            street: short("Мәңгілік Ел, 12"),
        }),
        CardValue::Email(EmailAnswer::None),
        CardValue::Education(vec![Education {
            level: code("tve"),
            institution: None,
            speciality: Some(short("электрик")),
            graduated: Some(2012),
        }]),
        CardValue::Work(worked_until(day(2026, 2, 20))),
        CardValue::Dependants(Dependants::default()),
        CardValue::StudiesFullTime(false),
        CardValue::Activity(Activity::default()),
    ]
}

pub fn worked_until(last: NaiveDate) -> WorkHistory {
    WorkHistory {
        never_worked: false,
        years: 2,
        jobs: vec![Job {
            employer: short("ТОО «Астана Жарық»"),
            position: short("электрик"),
            from: Some(day(2024, 2, 1)),
            to: Some(last),
            pay: Some(280_000),
            left_because: Some(code("staff-cut")),
        }],
    }
}

/// An edit whose editor saw the values that stand now.
pub fn edit(office: &Office, values: Vec<CardValue>) -> Act {
    let seen = |value: &CardValue| {
        office
            .file
            .card
            .values
            .get(&value.field())
            .map(|kept| kept.entry)
    };
    let changes = values
        .into_iter()
        .map(|value| FieldEdit {
            seen: seen(&value),
            value,
        })
        .collect();
    Act::EditCard(CardEdit {
        changes,
        cleared: Vec::new(),
        source: Source::Said,
    })
}

/// An edit made beside another desk's: its editor saw empty fields.
pub fn edit_unseen(values: Vec<CardValue>) -> Act {
    let changes = values
        .into_iter()
        .map(|value| FieldEdit { seen: None, value })
        .collect();
    Act::EditCard(CardEdit {
        changes,
        cleared: Vec::new(),
        source: Source::Said,
    })
}

pub fn right() -> RightForm {
    RightForm {
        lifts: Vec::new(),
        note: None,
    }
}
