//! Worklists, search and the lists that forms choose from.

use casework::ids::{FileId, StaffId};
use casework::office::Role;
use casework::refusal::{RefusalView, Words};
use casework::registration::ActName;
use casework::registration::monitoring::{Heard, MissedWeek};
use casework::worklist::{Group, List};
use chrono::{DateTime, NaiveDate, Utc};
use journal::Standing;
use serde::Serialize;
use specta::Type;

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorklistInfo {
    pub name: List,
    pub group: Group,
    pub count: u32,
    pub overdue: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkRow {
    pub file: FileId,
    pub name: String,
    pub iin: String,
    /// Printed number of what is due.
    pub step: String,
    pub act: Option<ActName>,
    /// Whether the reader's capacity does that act; else the row is looked at.
    pub may: bool,
    /// Text code `work-<code>`.
    pub what: String,
    pub detail: String,
    pub due: Option<NaiveDate>,
    /// Working days left; negative when overdue.
    pub due_days: Option<i32>,
    /// 7.1: full weeks that went by without a check, where one is due.
    pub missed_weeks: u32,
    pub standing: Standing,
    pub since: DateTime<Utc>,
    pub waiting_minutes: Option<u32>,
    pub assignee: Option<StaffId>,
    /// Above whose owner it stands too, for it was not done in time.
    pub escalated: Option<EscalatedTo>,
    /// Whose duty it is, in the list of who stands above.
    pub owner: Option<DutyOwner>,
}

/// How far up an overdue duty has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EscalatedTo {
    pub role: Role,
    pub since: NaiveDate,
}

/// Who answers for a duty: somebody by name where the case is theirs, else whoever holds the role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DutyOwner {
    pub role: Role,
    /// «Омарова Д. С.»
    pub name: Option<String>,
    /// The list in which they have it.
    pub list: List,
}

/// A case of the weekly list (ФК-А.01, 7.1), with how far its week is.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekRow {
    pub file: FileId,
    pub name: String,
    pub due: Option<NaiveDate>,
    /// Working days left; negative when overdue.
    pub due_days: Option<i32>,
    pub state: WeekState,
    /// `monitoring_change`: what has changed, or what the person is asked.
    pub changes: Vec<String>,
    /// The registers' own words of what has changed: employer, payer, place, and since when.
    pub heard: Vec<Heard>,
    /// Full weeks that have gone by without a check and are not made up for, the oldest first.
    pub missed: Vec<MissedWeek>,
    /// Why the check is not this desk's to make now.
    pub refusal: Option<RefusalView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum WeekState {
    ToAsk,
    Asked,
    ToTalk,
    Changed,
    Unchanged,
    Closed,
}

/// What became of one act for many cases.
#[derive(Clone, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DoneForMany {
    pub done: u32,
    pub left_out: Vec<LeftOutBecause>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutBecause {
    pub file: FileId,
    pub name: String,
    pub refusal: RefusalView,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    pub file: FileId,
    pub name: String,
    pub iin: String,
    /// Stage code `stage-<code>`.
    pub stage: String,
    pub centre: Words,
    pub number: Option<String>,
    /// What matched: `name`, `iin`, `phone`, `number`.
    pub matched: String,
}

/// An entry of the rulebook: words of the law with their article.
#[derive(Clone, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RuleEntry {
    pub code: String,
    pub kk: String,
    pub ru: String,
    pub en: String,
    pub basis: Words,
    pub confirmed: bool,
    pub required: bool,
    /// Official number of the step, `V-1.2`.
    pub map: Option<String>,
    /// `status` of rights and duties, `service` of a ground, `type` of a question, register that a paper `answers`.
    pub kind: Option<String>,
    /// List that a question chooses from.
    pub list: Option<String>,
    /// Long text in force, for consents.
    pub text: Option<Words>,
    pub options: Vec<RuleOption>,
    pub min: Option<i32>,
    pub max: Option<i32>,
    /// A good reason, for refusals of offers.
    pub good: Option<bool>,
    /// Whether a copy of a paper may be kept.
    pub copy_kept: Option<bool>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RuleOption {
    pub code: String,
    pub kk: String,
    pub ru: String,
    pub en: String,
    pub score: Option<i32>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KatoPlace {
    pub code: String,
    pub kk: String,
    pub ru: String,
    pub edition: String,
    pub within: Words,
}
