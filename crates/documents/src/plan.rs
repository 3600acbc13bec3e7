//! The individual employment plan (ИПТ, ЖОЖЖ; ФК-A.01, 6.1–6.4). Measures only: no word of what they were chosen by.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::paper::Paper;
use crate::parts::{Bilingual, Official, Participant, SignMethod};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub paper: Paper,
    /// 1 for the first plan; each change makes the next.
    pub revision: u32,
    /// The edition agreed before, whose place this one takes.
    pub replaces: Option<Replaced>,
    /// What the person wants to reach, in their words.
    pub goal: Option<String>,
    /// What was told before the plan (6.1).
    pub told: Vec<Bilingual>,
    pub measures: Vec<PlannedMeasure>,
    /// How the person agreed; `None` while the plan is only proposed.
    pub agreed: Option<Agreed>,
    /// What the person did not agree to; the plan stays proposed.
    pub disagreement: Option<Disagreement>,
    /// Who took part beside the person and signs with them.
    pub participants: Vec<Participant>,
    pub specialist: Official,
}

/// An edition of the plan that is no longer in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    pub revision: u32,
    pub agreed_on: NaiveDate,
}

/// One measure of the plan (6.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedMeasure {
    pub title: Bilingual,
    /// What exactly is meant, in the words of who planned it.
    pub note: Option<String>,
    /// Who carries it out or gives it: the centre, an employer, a school. `None`: the person alone.
    pub provider: Option<String>,
    /// The last day, inclusive.
    pub due: NaiveDate,
    /// Reported every week until that day.
    pub weekly: bool,
    /// What shows that it was done.
    pub evidence: Option<Bilingual>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    pub on: NaiveDate,
    pub method: SignMethod,
}

/// The person's own words against the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// Places of the measures in the list, from 1; none of them: the plan as a whole.
    pub measures: Vec<usize>,
    pub words: String,
}
