//! Where a registration stands. A stage carries exactly what is true in it.

use super::removal::RemovalDraft;
use super::unemployed::Draft;
use crate::ids::Code;
use crate::office::Role;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

/// The stage that steers the order of steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "at", rename_all = "kebab-case")]
#[strum_discriminants(
    name(At),
    derive(
        PartialOrd,
        Ord,
        Hash,
        Serialize,
        Deserialize,
        Type,
        EnumIter,
        IntoStaticStr
    ),
    serde(rename_all = "kebab-case"),
    strum(serialize_all = "kebab-case")
)]
pub enum Stage {
    /// Nobody has come yet.
    Start,
    /// Section 1: the person is in the office.
    Reception { since: NaiveDate },
    /// Sections 2–4.1: the application is taken, the card is filled. The decision 4.2 is due.
    Card {
        since: NaiveDate,
        decide_by: NaiveDate,
    },
    /// 4.2: refused as a job seeker. A new visit begins a new registration.
    Refused { on: NaiveDate, ground: Code },
    /// Registered as a job seeker (ЛИР).
    JobSeeker {
        since: NaiveDate,
        decide_by: NaiveDate,
    },
    /// A draft decision on unemployed status waits for the decider (5.4 → 5.5).
    Proposed { draft: Draft, decide_by: NaiveDate },
    /// Registered as unemployed (безработный).
    Unemployed { since: NaiveDate },
    /// A draft decision on removal waits for the decider (8.1 → 8.2); the person is unemployed until it is signed.
    RemovalProposed {
        since: NaiveDate,
        draft: RemovalDraft,
        decide_by: NaiveDate,
    },
    /// Ended: by consultation only, by removal (8.2), by the person, at the desk, or by withdrawal of the application.
    Closed {
        on: NaiveDate,
        reason: Code,
        /// Who closed it; `None` in files kept before it was recorded.
        #[serde(default)]
        by: Option<Role>,
    },
}

impl Stage {
    pub fn at(&self) -> At {
        At::from(self)
    }
}
