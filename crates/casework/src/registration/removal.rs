//! Section 8, removal from the register of the unemployed: the draft (8.1), the decision (8.2), the notice (8.3).
//!
//! The grounds of 7.3 are the rulebook's, each with its proofs. The specialist draws up, the head decides; nothing here
//! removes anybody by date. What proved the draft must still prove it when it is signed.

mod decide;
mod draft;
mod evolve;
mod proof;

use super::conditions::EvidenceRef;
use crate::ids::{Code, StaffId};
use crate::people::LongText;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use decide::{RemovalDecisionForm, decide};
pub use draft::{RemovalForm, propose};
pub(super) use evolve::{apply, give_up};
pub use proof::{GroundState, ProofLine, grounds};
pub(super) use proof::{lines, states, unproved};

/// What happened on the way to a removal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum RemovalFact {
    /// 8.1
    Proposed {
        draft: RemovalDraft,
        decide_by: NaiveDate,
    },
    /// 8.2: back for revision.
    SentBack {
        reason: Code,
        note: Option<LongText>,
    },
    /// 8.2: the person stays registered.
    Declined { explanation: LongText },
    /// 8.2: removed on this ground, with effect from `on`.
    Removed { ground: Code, on: NaiveDate },
    /// Messages that wait are not sent any more.
    NoticesStopped,
}

/// 8.1: the draft as the decider sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalDraft {
    /// `removal`
    pub ground: Code,
    pub effective: Effective,
    pub note: Option<LongText>,
    pub author: StaffId,
    pub author_name: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    /// The proofs as they stood when it was sent.
    pub proofs: Vec<ProofLine>,
}

/// From which day a removal takes effect (`effective_on` of the ground).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "from", content = "day", rename_all = "kebab-case")]
pub enum Effective {
    /// The day of the decision.
    Decision,
    /// The day of the event itself: first day of work, death, judgment.
    Event(NaiveDate),
}

impl Effective {
    /// The day, where the decision is taken on `decided`.
    pub fn day(self, decided: NaiveDate) -> NaiveDate {
        match self {
            Effective::Decision => decided,
            Effective::Event(day) => day,
        }
    }
}

/// What became of earlier drafts of this registration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Removal {
    /// The draft given back last, with its reason.
    pub sent_back: Option<RemovalSentBack>,
    /// Drafts that ended without removal, oldest first.
    pub ended: Vec<RemovalEnded>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalSentBack {
    pub draft: RemovalDraft,
    /// `return_reason`
    pub reason: Code,
    pub note: Option<LongText>,
    pub by: String,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalEnded {
    pub draft: RemovalDraft,
    pub how: DraftEnd,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// How a draft ended without removal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum DraftEnd {
    /// The head decided that the person stays.
    Declined {
        explanation: LongText,
    },
    Withdrawn {
        reason: LongText,
    },
    /// The person closed the registration meanwhile (E-7).
    Closed,
}

/// The evidence that a line of proof was met by.
pub(super) type Met = (EvidenceRef, Option<NaiveDate>);
