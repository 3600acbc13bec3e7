//! What happened to a voucher, in the past tense. Each struct is the content of one variant of `registration::Fact`; who and
//! when is the stamp's. Facts carry computed dates, so that folding reads no rulebook.

use super::act::{CentreAsked, ProfessionAsked, RecognitionOutcome};
use super::matter::{DecisionSource, VoucherChoice};
use super::stage::{AnnulledBecause, RefusedBy};
use crate::ids::{CaseNumber, Code};
use crate::people::{LongText, ShortText};
use crate::registration::conditions::Checked;
use crate::rulebook::Lang;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Advised {
    pub told: Vec<Code>,
    pub profession: Option<ProfessionAsked>,
    pub centre: Option<CentreAsked>,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Applied {
    pub choice: VoucherChoice,
    pub language: Lang,
    pub method: Code,
    pub sent: DateTime<Utc>,
    pub portal_number: Option<String>,
    pub consider_by: NaiveDate,
}

/// A further application from the cabinet while another of the same person stands: answered at once with its ground, and
/// kept beside the one that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AnsweredBesideAnother {
    pub applied: Applied,
    /// `refusal`
    pub ground: Code,
    pub explanation: LongText,
    pub on: NaiveDate,
}

/// 2.1, by itself on arrival and again whenever the specialist records it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherRightChecked {
    pub checks: Vec<Checked>,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Referred {
    pub number: Option<CaseNumber>,
    pub checks: Vec<Checked>,
    pub note: Option<LongText>,
    pub decide_by: NaiveDate,
}

/// 2.2 by the career centre, or 3.1 by the recognition centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherRefused {
    pub by: RefusedBy,
    pub ground: Code,
    pub explanation: LongText,
    pub missing: Vec<Code>,
    pub checks: Vec<Checked>,
    pub on: NaiveDate,
    pub number: Option<ShortText>,
    pub signed_by: Option<ShortText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Granted {
    pub on: NaiveDate,
    pub number: Option<ShortText>,
    pub signed_by: Option<ShortText>,
    pub until: NaiveDate,
    pub counted: NaiveDate,
    pub exam: Option<NaiveDate>,
    pub source: DecisionSource,
    pub send_by: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherSent {
    pub number: Option<CaseNumber>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Extended {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub days: u16,
    pub before: NaiveDate,
    pub until: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Reminded {
    /// Due dates that this one reminder answers.
    pub due: Vec<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherUsed {
    pub on: NaiveDate,
    pub outcome: RecognitionOutcome,
    pub number: Option<ShortText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherAnnulled {
    pub on: NaiveDate,
    pub because: AnnulledBecause,
    pub explanation: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherWithdrawn {
    pub on: NaiveDate,
    pub note: Option<LongText>,
}
