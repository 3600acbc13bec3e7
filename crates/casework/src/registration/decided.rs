//! Decisions that were taken, each beside the term in which it was due: the stage forgets the term once it is left.

use super::removal::RemovalFact;
use super::{Fact, Stage};
use crate::desk::Stamp;
use crate::file::File;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

/// What was decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum DecidedOn {
    /// 4.2, either way.
    Seeker,
    /// 5.5, either way; a draft sent back is no decision.
    Unemployed,
    /// 8.2, either way; a draft sent back is no decision.
    Removal,
}

/// One decision with its term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub what: DecidedOn,
    /// The day from which the term ran: application, registration as a job seeker, draft.
    pub began: NaiveDate,
    /// The last day of the term.
    pub due: NaiveDate,
    pub on: NaiveDate,
}

/// Keeps the decision that the fact is, if it is one. Called while the stage still carries the term.
pub(super) fn keep(file: &mut File, fact: &Fact, stamp: &Stamp) {
    let registration = &mut file.registration;
    let (what, began, due) = match (&registration.stage, fact) {
        (
            Stage::Card { since, decide_by },
            Fact::SeekerRegistered { .. } | Fact::SeekerRefused { .. },
        ) => (DecidedOn::Seeker, *since, *decide_by),
        (
            Stage::Proposed { draft, decide_by },
            Fact::UnemployedRegistered { .. } | Fact::UnemployedRefused { .. },
        ) => {
            // A draft after a refusal has a term of its own.
            let first = registration
                .seeker_since
                .filter(|_| registration.refused.is_none());
            let began = first.unwrap_or(draft.on);
            (DecidedOn::Unemployed, began, *decide_by)
        }
        (
            Stage::RemovalProposed {
                draft, decide_by, ..
            },
            Fact::Removal(RemovalFact::Removed { .. } | RemovalFact::Declined { .. }),
        ) => (DecidedOn::Removal, draft.on, *decide_by),
        (
            Stage::Start
            | Stage::Reception { .. }
            | Stage::Card { .. }
            | Stage::Refused { .. }
            | Stage::JobSeeker { .. }
            | Stage::Proposed { .. }
            | Stage::Unemployed { .. }
            | Stage::RemovalProposed { .. }
            | Stage::Closed { .. },
            _,
        ) => return,
    };
    registration.decided.push(Decided {
        what,
        began,
        due,
        on: stamp.on,
    });
}
