//! The individual employment plan (ИПТ, ЖОЖЖ; ФК-A.01, 6.1–6.4). Measures only: no word of what they were chosen by.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::paper::Paper;
use crate::parts::{Bilingual, Official, SignMethod};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub paper: Paper,
    /// 1 for the first plan; each change makes the next.
    pub revision: u32,
    /// What was told before the plan (6.1).
    pub told: Vec<Bilingual>,
    pub measures: Vec<PlannedMeasure>,
    /// How the person agreed; `None` while the plan is only proposed.
    pub agreed: Option<Agreed>,
    /// The person's own words where a measure was not agreed to.
    pub disagreement: Option<String>,
    pub specialist: Official,
}

/// One measure of the plan (6.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedMeasure {
    pub title: Bilingual,
    /// What exactly is meant, in the words of who planned it.
    pub note: Option<String>,
    /// Who carries it out or gives it: the centre, an employer, a school.
    pub provider: Option<String>,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    /// What shows that it was done.
    pub evidence: Option<Bilingual>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    pub on: NaiveDate,
    pub method: SignMethod,
}
