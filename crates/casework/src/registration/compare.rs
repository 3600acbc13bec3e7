//! What the person said beside what the registers gave (2.3): differences to choose from, warnings to answer.

mod address;
mod studies;
mod values;
mod work;

use crate::card::{CardField, CardValue};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::registers::{Query, RegisterAnswer, Reply};
use crate::rulebook::Section;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// One line of the comparison: both values stay visible, whatever is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Compared {
    pub field: CardField,
    pub said: Option<CardValue>,
    pub register: CardValue,
    pub from: Code,
    pub at: DateTime<Utc>,
    pub differs: bool,
    /// Somebody must choose before the verdict; an empty field is filled without a question, a name that is only
    /// written otherwise stands as it was said, with a warning, and so do address, work and studies.
    pub choice_needed: bool,
}

/// A register's word that asks «продолжить?».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Warning {
    pub register: Code,
    pub at: DateTime<Utc>,
    /// Text code `warning-<code>` of the locale files.
    pub code: String,
    pub detail: String,
}

/// Whether a contradiction in this field makes the data unreliable (ГБД ФЛ: name and birth date).
pub fn proves_identity(field: CardField) -> bool {
    matches!(field, CardField::Name | CardField::BirthDate)
}

/// Every field that a register of this query speaks about, beside the card's value.
pub fn differences(file: &File, query: &Query, desk: &Desk) -> Vec<Compared> {
    let answers: Vec<&RegisterAnswer> = query
        .registers
        .iter()
        .filter_map(|register| query.answer(register.as_str()))
        .collect();
    let each = answers.iter().flat_map(|answer| {
        values::of(file, answer)
            .into_iter()
            .map(move |v| (v, *answer))
    });
    // Schools, colleges and universities speak about one and the same fields.
    let studies = studies::of(file, query, &answers, desk);
    each.chain(studies)
        .map(|(value, answer)| compared(file, value, answer))
        .collect()
}

fn compared(file: &File, register: CardValue, answer: &RegisterAnswer) -> Compared {
    let field = register.field();
    let said = file.card.values.get(&field).map(|kept| kept.value.clone());
    let differs = said.as_ref().is_some_and(|said| !same(said, &register));
    let nearly = said.as_ref().is_some_and(|said| nearly(said, &register));
    Compared {
        field,
        choice_needed: differs && !nearly && !may_stay(field),
        differs,
        said,
        register,
        from: answer.register.clone(),
        at: answer.at,
    }
}

/// What the card holds where the register's word is taken. A register knows only a part of a life: what it does not tell
/// of work and education stays as it was said.
pub fn taken(said: Option<&CardValue>, register: CardValue) -> CardValue {
    match (said, register) {
        (Some(CardValue::Work(said)), CardValue::Work(register)) => {
            CardValue::Work(work::united(said, register))
        }
        (Some(CardValue::Education(said)), CardValue::Education(registers)) => {
            CardValue::Education(studies::united(said, registers))
        }
        (Some(_) | None, register) => register,
    }
}

/// Fields where the person's word stands without a question: people live, work and learn where no register looks, and what
/// closes a step, an open contract or full-time studies, warns by itself.
fn may_stay(field: CardField) -> bool {
    matches!(
        field,
        CardField::RegisteredAt
            | CardField::Work
            | CardField::Education
            | CardField::StudiesFullTime
    )
}

/// Registers whose word at the job-seeker stage warns (`effect_lir = "warn"`) and that have found something; and the
/// identity register where it only writes the name otherwise.
pub fn warnings(file: &File, query: &Query, desk: &Desk) -> Vec<Warning> {
    let name = differences(file, query, desk)
        .into_iter()
        .find(|line| line.differs && !line.choice_needed && line.field == CardField::Name);
    let name = name.and_then(|line| {
        let CardValue::Name(name) = line.register else {
            return None;
        };
        Some(Warning {
            register: line.from,
            at: line.at,
            code: "name-written-otherwise".to_owned(),
            detail: name.full(),
        })
    });
    let found = query.registers.iter().filter_map(|register| {
        let entry = desk
            .rulebook
            .entry(Section::Register, register.as_str(), desk.today)?;
        if entry.str("effect_lir") != Some("warn") {
            return None;
        }
        let answer = query.answer(register.as_str())?;
        let (code, detail) = concern(&answer.reply, desk.today)?;
        Some(Warning {
            register: register.clone(),
            at: answer.at,
            code: code.to_owned(),
            detail,
        })
    });
    name.into_iter().chain(found).collect()
}

/// What a reply has found that may stand in the way, as a text code and its detail.
pub fn concern(reply: &Reply, today: NaiveDate) -> Option<(&'static str, String)> {
    let runs = |to: &Option<NaiveDate>| to.is_none_or(|to| to >= today);
    match reply {
        Reply::Employment { contracts } => contracts
            .iter()
            .find(|c| runs(&c.to))
            .map(|c| ("contract-open", c.employer.clone())),
        Reply::Business { sole_trader } => sole_trader
            .iter()
            .find(|s| runs(&s.to))
            .map(|s| ("sole-trader-open", s.from.to_string())),
        Reply::SinglePayment { spells } => spells
            .iter()
            .find(|s| runs(&s.to))
            .map(|s| ("single-payment-open", s.from.to_string())),
        Reply::Study { spells } => spells
            .iter()
            .find(|s| s.full_time && runs(&s.to))
            .map(|s| ("studies-full-time", s.institution.clone())),
        Reply::Disability {
            group: Some(group),
            unable_to_work: true,
            ..
        } => Some(("unable-to-work", group.to_string())),
        Reply::Silent
        | Reply::Failed { .. }
        | Reply::NotFound
        | Reply::Identity(_)
        | Reply::Pension { .. }
        | Reply::Disability { .. }
        | Reply::SocialPayments { .. }
        | Reply::Qandas { .. }
        | Reply::Licence { .. }
        | Reply::Marriage { .. } => None,
    }
}

/// Equal for the law: letter case and spaces of names do not count, nor the order of a set.
fn same(said: &CardValue, register: &CardValue) -> bool {
    match (said, register) {
        (CardValue::Name(a), CardValue::Name(b)) => {
            folded(&a.to_string()) == folded(&b.to_string())
        }
        (CardValue::Driving(a), CardValue::Driving(b)) => b.iter().all(|c| a.contains(c)),
        (CardValue::Citizenship(a), CardValue::Citizenship(b)) => a.country == b.country,
        (CardValue::RegisteredAt(a), CardValue::RegisteredAt(b)) => address::same(a, b),
        (CardValue::Work(a), CardValue::Work(b)) => work::tells(a, b),
        (CardValue::Education(a), CardValue::Education(b)) => studies::tells(a, b),
        (a, b) => a == b,
    }
}

/// Not the same, but of one person as far as names tell: a patronymic left out, other letters.
fn nearly(said: &CardValue, register: &CardValue) -> bool {
    matches!((said, register), (CardValue::Name(a), CardValue::Name(b)) if a.is_nearly(b))
}

fn folded(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
