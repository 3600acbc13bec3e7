//! Section 3, profiling: the form prefilled from the card (3.1), the interview and the two levels (3.4).
//!
//! The seeker is never told (3.2): nothing here may reach `SeekerView`, paper, notice or portal.

use super::{ActName, Fact};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::LongText;
use crate::refusal::Refusal;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumIter, IntoStaticStr};

/// 3.1: the option of each factor, as prefilled or corrected; an unanswered factor does not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProfileForm {
    pub factors: Vec<FactorChoice>,
    /// Why fewer are known than the scale needs.
    #[serde(default)]
    pub why: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FactorChoice {
    /// `profile_factor` or `motivation_question`
    pub factor: Code,
    pub option: Option<Code>,
}

/// 3.4: interview notes, the answers that speak for motivation, and the specialist's own two levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AssessmentForm {
    pub interview: Option<LongText>,
    pub answers: Vec<FactorChoice>,
    pub potential: Option<Level>,
    pub motivation: Option<Level>,
    /// Why a level differs from the hint, or why there was no interview or too few answers.
    pub why: Option<LongText>,
}

/// High, middle, low (высокая, средняя, низкая · жоғары, орта, төмен).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    Type,
    EnumIter,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    Low,
    Middle,
    High,
}

/// A score out of a hundred with the level it hints at; `None` while too few factors are answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Hint {
    pub score: u8,
    pub level: Level,
}

/// The profile as kept in the file; never leaves the centre's staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Profile {
    pub factors: Vec<FactorChoice>,
    /// Why fewer factors are known than the scale needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<LongText>,
    pub potential_hint: Option<Hint>,
    pub assessment: Option<Assessment>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Assessment {
    pub interview: Option<LongText>,
    pub answers: Vec<FactorChoice>,
    pub potential: Level,
    pub motivation: Level,
    pub potential_hint: Option<Hint>,
    pub motivation_hint: Option<Hint>,
    pub why: Option<LongText>,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// 3.1. Each factor and option must be the rulebook's, and as many answered as the scale needs; what nobody knows is not
/// invented, but said to be so.
pub fn fill(_file: &File, form: ProfileForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::FillProfile;
    super::scoring::check(act, &form.factors, desk)?;
    let items = super::scoring::wanting(act, &form.factors, desk);
    if !items.is_empty() && form.why.is_none() {
        return Err(Refusal::Missing { act, items });
    }
    let hint = super::scoring::potential(&form.factors, desk);
    Ok(vec![Fact::ProfileFilled {
        factors: form.factors,
        why: form.why,
        hint,
    }])
}

/// 3.4. The interview and enough answers, or why there are none; both levels; a level other than its hint needs a reason, and the hint is kept beside it.
pub fn assess(file: &File, form: AssessmentForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AssessProfile;
    super::scoring::check(act, &form.answers, desk)?;
    let (Some(potential), Some(motivation)) = (form.potential, form.motivation) else {
        let mut items = Vec::new();
        if form.potential.is_none() {
            items.push("potential".to_owned());
        }
        if form.motivation.is_none() {
            items.push("motivation".to_owned());
        }
        return Err(Refusal::Missing { act, items });
    };
    let mut items = super::scoring::wanting(act, &form.answers, desk);
    if form.interview.is_none() {
        items.insert(0, "interview".to_owned());
    }
    if !items.is_empty() && form.why.is_none() {
        return Err(Refusal::Missing { act, items });
    }
    let potential_hint = file.profile.as_ref().and_then(|p| p.potential_hint.clone());
    let motivation_hint = super::scoring::motivation(&form.answers, desk);
    let departs =
        |level: Level, hint: &Option<Hint>| hint.as_ref().is_some_and(|h| h.level != level);
    if (departs(potential, &potential_hint) || departs(motivation, &motivation_hint))
        && form.why.is_none()
    {
        return Err(Refusal::ReasonNeeded {
            act,
            field: "why".into(),
        });
    }
    Ok(vec![Fact::ProfileAssessed {
        interview: form.interview,
        answers: form.answers,
        potential,
        motivation,
        potential_hint,
        motivation_hint,
        why: form.why,
    }])
}
