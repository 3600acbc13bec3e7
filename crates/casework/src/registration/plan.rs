//! Section 6, the individual plan (ИПТ, ЖОЖЖ): what the person is told (6.1), the measures (6.2), the agreement (6.4);
//! and how the items go on (7.2).
//!
//! A plan has revisions: what was once put to the person stays readable. Suggestions (6.3, `suggest`) follow from
//! section 3 and are for those who handle the case; nothing of them is kept here, so the plan itself may be given away.

mod agree;
mod draft;
mod evolve;
mod follow;
mod suggest;

use crate::desk::Desk;
use crate::ids::{Code, ThingId};
use crate::people::{LongText, ShortText};
use crate::rulebook::Section;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use agree::{AgreeForm, PlanAnswer, agree};
pub use draft::{PlanForm, PlanItemForm, draft, tell};
pub(super) use evolve::apply;
pub use follow::{ItemReportForm, PlanItemsForm, report};
pub use suggest::{Suggestion, suggestions};

/// What happened to the plan of a registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum PlanFact {
    /// 6.1
    Told {
        points: Vec<Code>,
        method: Code,
        /// With these every required point has been told.
        all: bool,
    },
    /// 6.2: a new revision; its items follow, each as a fact of its own.
    Drafted {
        revision: u32,
        goal: Option<ShortText>,
        why: Option<LongText>,
    },
    /// 6.2: an item of the newest revision; one that goes over from an earlier revision keeps its identity.
    ItemPlanned {
        planned: Planned,
        keeps: Option<ThingId>,
    },
    /// 6.4
    Agreed { revision: u32, method: Code },
    /// 6.4: the person does not agree; the plan stays a draft.
    Disagreed {
        revision: u32,
        items: Vec<ThingId>,
        words: LongText,
    },
    /// 7.2
    ItemReported {
        item: ThingId,
        state: ItemState,
        note: Option<LongText>,
        next: Option<NaiveDate>,
    },
    /// 7.1: a change of this kind asks for another plan.
    RevisionNeeded { because: Code },
}

/// The plan of one registration with everything that became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Plan {
    /// 6.1, point by point.
    pub told: Vec<PointTold>,
    /// Every required point has been told.
    pub told_all: bool,
    /// 6.2, oldest first.
    pub revisions: Vec<Revision>,
    /// 7.2, oldest first.
    pub reports: Vec<ItemReport>,
    /// The change (`monitoring_change`) because of which the plan must be drawn up anew.
    pub revise: Option<Code>,
    /// The plan ended with the registration.
    pub closed: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PointTold {
    /// `plan_told`
    pub point: Code,
    pub method: Code,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// The plan as it was drawn up once; a later revision leaves it as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Revision {
    /// Counted from 1.
    pub number: u32,
    pub goal: Option<ShortText>,
    /// Why it was drawn up anew; the office's own words.
    pub why: Option<LongText>,
    pub items: Vec<PlanItem>,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    pub disagreed: Vec<Disagreed>,
    pub agreed: Option<Agreed>,
}

/// One measure of the plan. Its identity goes over from revision to revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlanItem {
    pub id: ThingId,
    pub planned: Planned,
}

/// What is to be done, with whom, by when, and what will prove it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Planned {
    /// `plan_measure`
    pub kind: Code,
    /// `measure`, where the kind is taking part in one.
    pub measure: Option<Code>,
    pub what: Option<ShortText>,
    pub provider: Option<ShortText>,
    pub due: NaiveDate,
    /// Reported every week until `due`.
    pub weekly: bool,
    /// The first report is due on that day.
    pub first: NaiveDate,
    pub evidence: Option<ShortText>,
}

/// What the person does not agree with, in their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Disagreed {
    pub items: Vec<ThingId>,
    pub words: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Agreed {
    /// `sign_method`
    pub method: Code,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

/// 7.2: how an item stood when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ItemReport {
    pub item: ThingId,
    pub state: ItemState,
    pub note: Option<LongText>,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    /// The next report of a weekly item.
    pub next: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ItemState {
    Done,
    /// Under way, or done for this week.
    GoesOn,
    /// Not done in time; `good_reason_absence` where there was a good reason.
    NotDone {
        reason: Option<Code>,
    },
    /// No longer wanted.
    Dropped,
}

impl ItemState {
    /// Nothing more is awaited of the item.
    pub fn is_end(&self) -> bool {
        match self {
            ItemState::Done | ItemState::Dropped => true,
            ItemState::GoesOn | ItemState::NotDone { .. } => false,
        }
    }
}

impl Plan {
    /// The newest revision while the person has not agreed to it.
    pub fn draft(&self) -> Option<&Revision> {
        self.revisions.last().filter(|r| r.agreed.is_none())
    }
    /// The revision that is in force: the last one agreed to.
    pub fn agreed(&self) -> Option<&Revision> {
        self.revisions.iter().rev().find(|r| r.agreed.is_some())
    }
    /// The newest word on an item.
    pub fn report_of(&self, item: ThingId) -> Option<&ItemReport> {
        self.reports.iter().rev().find(|r| r.item == item)
    }
    /// Items of the plan in force that are still awaited, each with the day on which it is looked at next.
    pub fn open_items(&self) -> Vec<(&PlanItem, NaiveDate)> {
        let items = self.agreed().map_or(&[][..], |r| &r.items);
        items
            .iter()
            .filter_map(|item| match self.report_of(item.id) {
                None => Some((item, item.planned.first)),
                Some(report) if report.state.is_end() => None,
                Some(report) => Some((item, report.next.unwrap_or(item.planned.due))),
            })
            .collect()
    }
    /// Items of the newest edition that have not ended: what the next one begins with.
    pub fn carried_over(&self) -> Vec<ThingId> {
        let items = self.revisions.last().map_or(&[][..], |r| &r.items);
        let ended = |id| self.report_of(id).is_some_and(|r| r.state.is_end());
        let kept = items.iter().filter(|item| !ended(item.id));
        kept.map(|item| item.id).collect()
    }
    /// Required points of 6.1 that nobody has told yet.
    pub fn untold(&self, desk: &Desk) -> Vec<String> {
        let told = |code: &str| self.told.iter().any(|t| t.point.as_str() == code);
        desk.rulebook
            .list(Section::PlanTold, desk.today)
            .into_iter()
            .filter(|e| e.is("required") && !told(&e.code))
            .map(|e| e.code.clone())
            .collect()
    }
}
