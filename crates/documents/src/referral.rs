//! Papers with which the person goes elsewhere: referral (ФК-A.01, 4.5 and 6.3; ФК-D.03, 2.2) and voucher (ФК-D.03, 3.3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::paper::{Paper, Receiver, Signer};
use crate::parts::{Bilingual, Official};

/// A referral (направление, жолдама) with a slip for the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    pub paper: Paper,
    pub kind: ReferralKind,
    pub to: Receiver,
    /// Job, measure, course or profession.
    pub subject: Bilingual,
    pub details: Vec<Detail>,
    /// The last day to appear; of a measure or training, the last day of the person's answer.
    pub appear_by: NaiveDate,
    /// What the person must know, as the rulebook says it.
    pub remarks: Vec<Bilingual>,
    pub specialist: Official,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralKind {
    Vacancy,
    /// An active measure (АМСЗ, ХЖҚЖБШ).
    Measure,
    Training,
    /// A recognition centre (ФК-D.03).
    Recognition,
}

/// A line about the place one is referred to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    pub what: DetailOf,
    pub value: Bilingual,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DetailOf {
    Place,
    Schedule,
    /// Tenge a month.
    Pay,
    Starts,
    Ends,
    Code,
    /// Of qualification, 1–8.
    Level,
    /// The measure of the individual plan that the referral carries out.
    PlanItem,
}

/// The one-off voucher for recognition of a qualification (единоразовый ваучер, бір реттік ваучер).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voucher {
    /// Its number is the voucher's own.
    pub paper: Paper,
    pub profession: Bilingual,
    /// Code of the register of professions.
    pub profession_code: Option<String>,
    /// Level of qualification, 1–8. Left out where there is none: papers given out before it was there keep their content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    pub recognition_centre: Receiver,
    /// Number and day of the recognition centre's decision (3.1).
    pub decision: Option<CentreDecision>,
    pub valid_from: NaiveDate,
    /// Inclusive.
    pub valid_until: NaiveDate,
    /// Whether illness moved the last day.
    pub extended: bool,
    pub remarks: Vec<Bilingual>,
    pub issued_by: Signer,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CentreDecision {
    pub number: Option<String>,
    pub on: NaiveDate,
}
