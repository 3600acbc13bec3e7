//! Section 7, monitoring: the weekly look for changes (7.1), contacts with the person, and what registers report.
//!
//! The week counts from each person's last check. A change becomes a proposal that somebody settles; it never removes
//! anybody by itself: that is a draft (8.1) and the head's decision (8.2). What comes from a measure of the person's own
//! plan is recognised and is no change. Registers' silence speaks neither for nor against.

mod answers;
mod check;
mod contact;
mod evolve;
mod heard;
mod missed;
mod pension;
mod week;

use super::Fact;
use super::conditions::EvidenceRef;
use super::job_seeker::ContactChannel;
use crate::card::{CardValue, Source};
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::people::{LongText, ShortText};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use check::{StatusForm, check, mark_unchanged, to_settle, unanswered};
pub use contact::{ContactForm, DismissForm, contact, dismiss};
pub(super) use evolve::apply;
pub use heard::{Heard, HeardState, explained_now, heard, proves, query_registers, reported};
pub use missed::{MissedWeek, missed_weeks, weeks_missed};
pub use pension::{pension_age_on, pension_age_since};
pub use week::{Week, week};

/// What happened in monitoring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum MonitoringFact {
    /// A visit, call or message, with what the person said to the six questions.
    Contacted {
        channel: ContactChannel,
        reached: bool,
        answers: Vec<Answered>,
        note: Option<LongText>,
    },
    /// 7.1: all six answers; `missed` full weeks had gone by without a check.
    Checked {
        channel: Option<ContactChannel>,
        answers: Vec<Answered>,
        note: Option<LongText>,
        missed: u32,
        next_by: NaiveDate,
    },
    /// Something that somebody must settle.
    ChangeFound {
        advice: Advice,
        /// `monitoring_change`
        change: Option<Code>,
        since: Option<NaiveDate>,
        evidence: Vec<EvidenceRef>,
    },
    /// A register's word that comes from a measure of the person's own plan.
    MeasureRecognised {
        referral: ThingId,
        register: Code,
    },
    Settled {
        proposal: ThingId,
        how: SettledHow,
    },
}

/// Monitoring of one registration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Monitoring {
    /// 7.1 is due on that day.
    pub check_by: Option<NaiveDate>,
    /// Oldest first.
    pub checks: Vec<StatusCheck>,
    pub contacts: Vec<Contact>,
    /// Answers given since the last check, at contacts.
    pub gathered: Vec<Answered>,
    pub proposals: Vec<Proposal>,
    /// Registers whose word was recognised as coming from a measure, with the referral.
    pub recognised: Vec<Recognised>,
}

/// One weekly check with its six answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StatusCheck {
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
    /// `None` where the answers were gathered before.
    pub channel: Option<ContactChannel>,
    pub answers: Vec<Answered>,
    pub note: Option<LongText>,
    pub missed: u32,
}

/// The answer to one of the six questions of 7.1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChangeAnswer {
    /// `monitoring_change`
    pub change: Code,
    pub changed: bool,
    /// First day of the change.
    pub since: Option<NaiveDate>,
    /// Which kind of it, where the rulebook offers kinds.
    pub option: Option<Code>,
    /// The new address or disability group, for the card.
    pub value: Option<CardValue>,
    pub source: Source,
    /// The referral to a measure that it comes from.
    pub measure: Option<ThingId>,
    pub note: Option<ShortText>,
}

/// An answer with the time at which it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Answered {
    pub answer: ChangeAnswer,
    pub at: DateTime<Utc>,
    /// The person told it after the term for telling (`term.report-changes`).
    pub late: bool,
}

/// A visit, call or message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Contact {
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
    pub channel: ContactChannel,
    pub reached: bool,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Recognised {
    pub referral: ThingId,
    pub register: Code,
    pub at: DateTime<Utc>,
}

/// What somebody is advised to do about a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "advice", rename_all = "kebab-case")]
pub enum Advice {
    /// A draft of removal on this ground (`removal`).
    Remove { ground: Code },
    /// The case goes to the centre of the new address.
    HandOver,
    /// The plan is drawn up anew.
    RevisePlan,
    /// The person is asked about what a register says.
    AskPerson { register: Code },
}

/// A change that waits for somebody, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Proposal {
    pub id: ThingId,
    pub advice: Advice,
    pub change: Option<Code>,
    pub since: Option<NaiveDate>,
    pub evidence: Vec<EvidenceRef>,
    pub found: DateTime<Utc>,
    pub settled: Option<Settled>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Settled {
    pub how: SettledHow,
    pub by: String,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum SettledHow {
    /// What was advised was done.
    Followed,
    /// The specialist found that nothing follows from it.
    Dismissed { why: LongText },
}

impl Proposal {
    /// Nothing follows from it, as the specialist has found.
    pub fn is_dismissed(&self) -> bool {
        let how = self.settled.as_ref().map(|settled| &settled.how);
        matches!(how, Some(SettledHow::Dismissed { .. }))
    }
}

impl Proposal {
    /// By its change, else by what is advised: the code of a ground or of a register.
    pub fn named(&self) -> String {
        let advised = match &self.advice {
            Advice::Remove { ground } => ground.to_string(),
            Advice::AskPerson { register } => register.to_string(),
            Advice::HandOver | Advice::RevisePlan => String::new(),
        };
        self.change.as_ref().map_or(advised, ToString::to_string)
    }
}

impl Monitoring {
    pub fn last_check(&self) -> Option<&StatusCheck> {
        self.checks.last()
    }
    /// What waits for somebody, oldest first.
    pub fn open_proposals(&self) -> impl Iterator<Item = &Proposal> {
        self.proposals.iter().filter(|p| p.settled.is_none())
    }
}

/// Whether the same advice waits already: nobody is asked twice.
pub fn has_open(file: &File, advice: &Advice) -> bool {
    file.registration
        .monitoring
        .open_proposals()
        .any(|p| p.advice == *advice)
}

/// What was advised is done: the open proposals of that advice are settled.
pub(super) fn followed(file: &File, is: impl Fn(&Advice) -> bool) -> Vec<Fact> {
    file.registration
        .monitoring
        .open_proposals()
        .filter(|p| is(&p.advice))
        .map(|p| {
            Fact::Monitoring(MonitoringFact::Settled {
                proposal: p.id,
                how: SettledHow::Followed,
            })
        })
        .collect()
}
