//! Worklists, search and the lists that forms choose from.

use casework::ids::{FileId, StaffId};
use casework::refusal::Words;
use casework::registration::ActName;
use casework::registration::job_seeker::Vacancy;
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

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkRow {
    pub file: FileId,
    pub name: String,
    pub iin: String,
    /// Printed number of what is due.
    pub step: String,
    pub act: Option<ActName>,
    /// Text code `work-<code>`.
    pub what: String,
    pub detail: String,
    pub due: Option<NaiveDate>,
    /// Working days left; negative when overdue.
    pub due_days: Option<i32>,
    pub standing: Standing,
    pub since: DateTime<Utc>,
    pub waiting_minutes: Option<u32>,
    pub assignee: Option<StaffId>,
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
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RuleEntry {
    pub code: String,
    pub kk: String,
    pub ru: String,
    pub en: String,
    pub basis: String,
    pub confirmed: bool,
    pub required: bool,
    /// Official number of the step, `V-1.2`.
    pub map: Option<String>,
    /// `status` of rights and duties, `service` of a ground, `type` of a question, register that a paper `answers`.
    pub kind: Option<String>,
    /// List that a question chooses from.
    pub list: Option<String>,
    /// Long text in force, for consents: kk and ru.
    pub text: Option<Words>,
    pub options: Vec<RuleOption>,
    pub min: Option<i32>,
    pub max: Option<i32>,
    /// A good reason, for refusals of offers.
    pub good: Option<bool>,
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

/// A vacancy with what speaks for and against it for this person.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VacancyMatch {
    pub vacancy: Vacancy,
    pub score: u8,
    /// Text codes `match-<code>`.
    pub reasons: Vec<String>,
    /// Offered already and not closed.
    pub offered: bool,
}
