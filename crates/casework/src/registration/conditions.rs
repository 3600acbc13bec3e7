//! The conditions of entitlement (2.5, 4.1, 5.2; for the voucher see `voucher::right`), line by line: what was found, by which evidence, and the ground
//! of refusal that a failed line gives.
//!
//! Steps 2.5 and 5.2 record the lines, 4.2 and 5.4 stand or fall with them. Which conditions hold, their numbers and
//! the effect of a register's word are the rulebook's; here are only their named predicates. A register's silence
//! never speaks against a person: it is marked "not checked", or the step waits. Nothing here decides.

mod answers;
#[cfg(test)]
pub(crate) mod fixtures;
mod found;
mod person;
mod seeker;
#[cfg(test)]
mod tests;
mod unemployed;
mod work;

use crate::card::{CardField, CardValue};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::ShortText;
use crate::rulebook::{Entry, Section};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

pub use found::FoundCode;
pub use seeker::other_registration;
pub(super) use seeker::papers;
pub(super) use work::usual_last_payment;

/// One condition as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Checked {
    /// `condition`
    pub condition: Code,
    pub finding: Finding,
    pub found: Found,
    pub evidence: Vec<EvidenceRef>,
    /// `refusal`; `None` where a failed line goes back for correction and refuses nobody.
    pub ground: Option<Code>,
}

/// How a line stands, from the best to the worst.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    Confirmed,
    /// Nobody could be asked, or a register is silent; the act goes on, marked.
    NotChecked,
    /// No obstacle, but the specialist and the head should look.
    Attention,
    /// The step is closed until the ground is lifted.
    Against,
}

/// What was found, as a text code (`found-<code>` of the locale files) with its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Found {
    pub code: String,
    pub args: BTreeMap<String, String>,
}

/// What a line relies on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum EvidenceRef {
    /// A register's word, or its silence, at that time.
    Register { register: Code, at: DateTime<Utc> },
    /// A paper seen, with the date it bears.
    Paper {
        kind: Code,
        number: Option<ShortText>,
        date: Option<NaiveDate>,
    },
    /// The person said so.
    Said,
    /// The file itself: acts, consents, offers, registrations.
    File,
    /// Every file of the country with the same ИИН, read by the centre at that time.
    Country { at: DateTime<Utc> },
    /// A list of reference data (`professions`, `recognition-centres`) as it was known at that time.
    Reference { list: Code, at: DateTime<Utc> },
    /// The person's own application, sent at that time.
    Application { at: DateTime<Utc> },
}

impl EvidenceRef {
    /// The register whose word it is.
    pub fn register(&self) -> Option<&Code> {
        match self {
            EvidenceRef::Register { register, .. } => Some(register),
            EvidenceRef::Paper { .. }
            | EvidenceRef::Said
            | EvidenceRef::File
            | EvidenceRef::Country { .. }
            | EvidenceRef::Reference { .. }
            | EvidenceRef::Application { .. } => None,
        }
    }
}

/// Conditions of registration as a job seeker (ЛИР; Social Code, art. 98(1)) in force today, in their order.
pub fn seeker(file: &File, desk: &Desk) -> Vec<Checked> {
    let answers = answers::Answers::for_seeker(file, desk);
    lines("lir", desk, |entry| {
        seeker::line(entry, file, &answers, desk)
    })
}

/// Conditions of registration as unemployed (безработный) in force today, in their order.
pub fn unemployed(file: &File, desk: &Desk) -> Vec<Checked> {
    let answers = answers::Answers::for_unemployed(file, desk);
    lines("unemployed", desk, |entry| {
        unemployed::line(entry, file, &answers, desk)
    })
}

/// 4.1: what a card cannot do without. «Нет телефона», «почты нет» and «не работал» are answers.
pub const NEEDED_ON_THE_CARD: [CardField; 7] = [
    CardField::Name,
    CardField::Iin,
    CardField::LivesAt,
    CardField::Phones,
    CardField::Email,
    CardField::Work,
    CardField::Education,
];

/// 4.1: what of it the card lacks, as names of `CardField`.
pub fn card_gaps(file: &File) -> Vec<String> {
    let answered = |field: &CardField| match file.card.values.get(field).map(|kept| &kept.value) {
        Some(CardValue::Work(work)) => work.never_worked || !work.jobs.is_empty(),
        Some(CardValue::Education(list)) => !list.is_empty(),
        whole => whole.is_some(),
    };
    NEEDED_ON_THE_CARD
        .into_iter()
        .filter(|field| !answered(field))
        .map(|field| <&str>::from(field).to_owned())
        .collect()
}

/// Every condition of the status, switched on and in force on the legal date.
pub(crate) fn lines(status: &str, desk: &Desk, judge: impl Fn(&Entry) -> Line) -> Vec<Checked> {
    desk.rulebook
        .list(Section::Condition, desk.today)
        .into_iter()
        .filter(|entry| entry.str("status") == Some(status))
        .map(|entry| judge(entry).checked(entry))
        .collect()
}

/// A line while it is being found.
pub(crate) struct Line {
    finding: Finding,
    found: Found,
    evidence: Vec<EvidenceRef>,
    ground: Ground,
}

/// Which ground a line gives when it fails.
enum Ground {
    /// The one of the condition (`fails_with`).
    OfCondition,
    /// None: the step only waits.
    Waits,
    /// Another one of the rulebook.
    Other(Code),
}

impl Line {
    fn new(finding: Finding, code: FoundCode) -> Line {
        Line {
            finding,
            found: Found {
                code: code.as_str().to_owned(),
                args: BTreeMap::new(),
            },
            evidence: Vec::new(),
            ground: Ground::OfCondition,
        }
    }

    pub(crate) fn arg(mut self, key: &str, value: impl ToString) -> Line {
        self.found.args.insert(key.to_owned(), value.to_string());
        self
    }

    pub(crate) fn by(mut self, evidence: impl IntoIterator<Item = EvidenceRef>) -> Line {
        self.evidence.extend(evidence);
        self
    }

    pub(crate) fn waits(mut self) -> Line {
        self.ground = Ground::Waits;
        self
    }

    pub(crate) fn with_ground(mut self, ground: &str) -> Line {
        self.ground = Ground::Other(Code::from(ground));
        self
    }

    /// Two words on one condition: the weightier stands, the evidence of both is kept.
    fn and(self, other: Line) -> Line {
        let (mut stands, yields) = if other.finding > self.finding {
            (other, self)
        } else {
            (self, other)
        };
        for evidence in yields.evidence {
            if !stands.evidence.contains(&evidence) {
                stands.evidence.push(evidence);
            }
        }
        stands
    }

    fn checked(self, entry: &Entry) -> Checked {
        let ground = match self.ground {
            Ground::OfCondition => entry
                .str("fails_with")
                .and_then(|ground| ground.strip_prefix("refusal."))
                .map(Code::from),
            Ground::Waits => None,
            Ground::Other(ground) => Some(ground),
        };
        Checked {
            condition: Code::from(entry.code.as_str()),
            finding: self.finding,
            found: self.found,
            evidence: self.evidence,
            ground,
        }
    }
}

pub(crate) fn confirmed(code: FoundCode) -> Line {
    Line::new(Finding::Confirmed, code)
}

pub(crate) fn not_checked(code: FoundCode) -> Line {
    Line::new(Finding::NotChecked, code)
}

fn attention(code: FoundCode) -> Line {
    Line::new(Finding::Attention, code)
}

pub(crate) fn against(code: FoundCode) -> Line {
    Line::new(Finding::Against, code)
}
