//! Why the law says no: a reason with its legal ground. A refusal is a normal answer, never a failure of the machine.

mod told;

pub use told::{RefusalView, Words};

use crate::desk::OpenElsewhere;
use crate::ids::{CaseNumber, Code};
use crate::office::Role;
use crate::registration::{ActName, At, Stage};
use crate::voucher::VoucherAt;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

/// Each reason the law knows. Words live in the locale files (`refusal-<code>`) or, for a ground, in the rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "why", content = "of", rename_all = "kebab-case")]
#[strum_discriminants(
    name(Why),
    derive(EnumIter, IntoStaticStr),
    strum(serialize_all = "kebab-case")
)]
pub enum Refusal {
    /// The step belongs to other roles.
    NotYourStep { act: ActName, roles: Vec<Role> },
    /// The case is not at a stage where the map has this step; of a closed one, who closed it and when.
    NotNow {
        act: ActName,
        stage: At,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        closed: Option<Box<ClosedBy>>,
    },
    /// The voucher is not at a stage where its map has this step; the number is that of the one that stands.
    VoucherNotNow {
        act: ActName,
        stage: VoucherAt,
        number: Option<String>,
    },
    /// The row of the map is switched off by a norm of the rulebook.
    SwitchedOff { act: ActName, norm: Code },
    /// A step of the map must come first.
    StepFirst { act: ActName, needs: ActName },
    /// A ground of the rulebook (`refusal.*`) stands against it.
    Ground { act: ActName, ground: Code },
    /// The ground of one person in one register: an open registration in another centre, as far as it is known.
    RegisteredElsewhere {
        act: ActName,
        ground: Code,
        other: Box<OpenElsewhere>,
    },
    /// The same in another file of this centre.
    RegisteredHere {
        act: ActName,
        ground: Code,
        number: Option<CaseNumber>,
    },
    /// Conditions of the status do not hold on the day of the decision (5.5), whatever the draft said of them; the ground
    /// is that of the first that has one.
    ConditionsNotMet {
        act: ActName,
        conditions: Vec<Code>,
        ground: Option<Code>,
    },
    /// The ground named is not in the rulebook or not in force on the legal date.
    GroundNotInForce {
        act: ActName,
        ground: Code,
        on: NaiveDate,
    },
    /// The check proves the opposite of the ground that was named.
    GroundNotMet { act: ActName, ground: Code },
    /// Another voucher of the person stands: issued this year, or under consideration. With its number, if it has one.
    OtherVoucher {
        act: ActName,
        ground: Code,
        number: Option<String>,
        centre: String,
    },
    /// Something required is missing; each item is a field, point or paper by its code.
    Missing { act: ActName, items: Vec<String> },
    /// A value is unknown to the rulebook list it must come from.
    NotInList {
        act: ActName,
        list: String,
        code: String,
    },
    /// Somebody was named beside the person at an act that is done without them.
    NobodyBeside { act: ActName },
    /// The date lies in the future, or before what it must follow.
    DateWrong {
        act: ActName,
        field: String,
        date: NaiveDate,
    },
    /// Nobody is born on that day: it lies in the future, or so far back that nobody of that age lives. `field` is the ИИН
    /// that holds the date, or the birth date itself.
    BirthDateImpossible {
        act: ActName,
        field: String,
        date: NaiveDate,
    },
    /// No valid personal-data consent: nothing may leave the centre.
    NoConsent { act: ActName, consent: Code },
    /// The state registers have not answered yet; the step waits.
    RegistersSilent { act: ActName, registers: Vec<Code> },
    /// The register answers are older than the term allows.
    AnswersStale {
        act: ActName,
        asked: Option<NaiveDate>,
    },
    /// What the person said and what a register gave differ, and nobody has chosen.
    DifferenceOpen { act: ActName, fields: Vec<String> },
    /// The person died by the register; nothing further may be registered.
    PersonDied { act: ActName, on: NaiveDate },
    /// Who made the draft does not decide it.
    DrafterDoesNotDecide { act: ActName },
    /// Another centre of the office tree decides.
    OtherCentreDecides { act: ActName, centre: String },
    /// The deputy's order is not in force on that day.
    OrderNotInForce { act: ActName, order: String },
    /// The thing named (offer, query, conflict, visit) does not exist in this file or is settled already.
    NothingThere { act: ActName, what: String },
    /// An override of a hint needs a reason.
    ReasonNeeded { act: ActName, field: String },
    /// This file was joined to another; acts go there. `number` is the registration that stands there, where known.
    Joined {
        act: ActName,
        kept: String,
        #[serde(default)]
        number: Option<CaseNumber>,
    },
    /// The head decides anew: their own act that came back is not repeated with a group, and a signature under a draft that
    /// was taken back meanwhile does not fall on another.
    DecideAnew { act: ActName },
    /// A ground of removal, or of ending a job seeker's registration, is not proved: one of these kinds is missing.
    NoProof {
        act: ActName,
        list: String,
        ground: Code,
        kinds: Vec<String>,
    },
    /// The person does not meet the conditions of a measure (6.3); each is named in words.
    Unfit {
        act: ActName,
        measure: Code,
        conditions: Vec<Words>,
    },
    /// The rulebook lets nobody keep a copy of such a paper: it is looked at and handed back.
    CopyNotKept { act: ActName, paper: Code },
    /// The same scan is in the file already.
    ScanThere { act: ActName, name: String },
    /// Who is named works in this centre no more, or has no role that keeps cases.
    NotCaseKeeper { act: ActName, name: String },
    /// A shared view is changed by who shared it and by the head.
    AnothersView { act: ActName, name: String },
    /// Two files are of one ИИН, or an identity paper was seen in the one that stays (1.4); neither is so.
    NotSamePerson { act: ActName },
    /// The file to be joined has a voucher that is under way or can still be used: it would stand in no list any more.
    VoucherLives { act: ActName },
    /// Drawn numbers do not come from a block of this desk, or were used before.
    NumberNotYours { act: ActName, number: String },
}

/// How a registration ended before the act that is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClosedBy {
    pub on: NaiveDate,
    pub by: Role,
    pub reason: Code,
}

impl Refusal {
    /// The map has no such step at this stage.
    pub fn not_now(act: ActName, stage: &Stage) -> Refusal {
        let closed = match stage {
            Stage::Closed {
                on,
                reason,
                by: Some(by),
            } => Some(Box::new(ClosedBy {
                on: *on,
                by: *by,
                reason: reason.clone(),
            })),
            Stage::Start
            | Stage::Reception { .. }
            | Stage::Card { .. }
            | Stage::Refused { .. }
            | Stage::JobSeeker { .. }
            | Stage::Proposed { .. }
            | Stage::Unemployed { .. }
            | Stage::RemovalProposed { .. }
            | Stage::Closed { by: None, .. } => None,
        };
        Refusal::NotNow {
            act,
            stage: stage.at(),
            closed,
        }
    }

    pub fn act(&self) -> ActName {
        match self {
            Refusal::NotYourStep { act, .. }
            | Refusal::NotNow { act, .. }
            | Refusal::VoucherNotNow { act, .. }
            | Refusal::SwitchedOff { act, .. }
            | Refusal::StepFirst { act, .. }
            | Refusal::Ground { act, .. }
            | Refusal::RegisteredElsewhere { act, .. }
            | Refusal::RegisteredHere { act, .. }
            | Refusal::ConditionsNotMet { act, .. }
            | Refusal::GroundNotInForce { act, .. }
            | Refusal::GroundNotMet { act, .. }
            | Refusal::OtherVoucher { act, .. }
            | Refusal::Missing { act, .. }
            | Refusal::NotInList { act, .. }
            | Refusal::NobodyBeside { act }
            | Refusal::DateWrong { act, .. }
            | Refusal::BirthDateImpossible { act, .. }
            | Refusal::NoConsent { act, .. }
            | Refusal::RegistersSilent { act, .. }
            | Refusal::AnswersStale { act, .. }
            | Refusal::DifferenceOpen { act, .. }
            | Refusal::PersonDied { act, .. }
            | Refusal::DrafterDoesNotDecide { act }
            | Refusal::OtherCentreDecides { act, .. }
            | Refusal::OrderNotInForce { act, .. }
            | Refusal::NothingThere { act, .. }
            | Refusal::ReasonNeeded { act, .. }
            | Refusal::Joined { act, .. }
            | Refusal::DecideAnew { act }
            | Refusal::NoProof { act, .. }
            | Refusal::Unfit { act, .. }
            | Refusal::CopyNotKept { act, .. }
            | Refusal::ScanThere { act, .. }
            | Refusal::NotCaseKeeper { act, .. }
            | Refusal::AnothersView { act, .. }
            | Refusal::NotSamePerson { act }
            | Refusal::VoucherLives { act }
            | Refusal::NumberNotYours { act, .. } => *act,
        }
    }
}
