//! Decisions of the centre (ФК-A.01, 4.2, 5.5, 8.2) and the reasoned refusal that the person receives (4.2, 5.5; ФК-D.03, 2.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::paper::{Ground, Paper, Signer};
use crate::parts::{Bilingual, Official};

/// A decision of the centre (решение ЦТМ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub paper: Paper,
    pub matter: Matter,
    pub verdict: Verdict,
    /// The earlier decision that is cancelled, or the voucher that is annulled, with number and day.
    pub about: Option<Bilingual>,
    /// First day of the status, or of its end.
    pub from: NaiveDate,
    /// Grounds of the law; none where a registration is granted.
    pub grounds: Vec<Ground>,
    /// The circumstances of this case, in the words of who decided.
    pub explanation: Option<String>,
    /// What proves them: register answers and papers.
    pub evidence: Vec<Bilingual>,
    /// The acts of law that the decision rests on, with number and date.
    pub acts: Vec<Bilingual>,
    /// Who prepared the draft, where another person decided.
    pub drafted_by: Option<Official>,
    pub decided_by: Signer,
    /// What follows for the person, as the rulebook says it.
    pub remarks: Vec<Bilingual>,
}

/// What is decided upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// 4.2
    JobSeeker,
    /// 5.5
    Unemployed,
    /// 8.2
    Removal,
    /// End of a job seeker's (ЛИР) registration.
    SeekerRemoval,
    /// An earlier decision does not stand.
    Cancellation,
    /// A voucher loses its force before its time (ФК-D.03).
    VoucherAnnulment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Granted,
    Refused,
}

/// The reasoned refusal (мотивированный отказ, дәлелді бас тарту).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    pub paper: Paper,
    pub of: Refused,
    /// The day of the application that is refused.
    pub applied_on: Option<NaiveDate>,
    pub ground: Ground,
    /// Why it holds in this case, in the words of who decided.
    pub explanation: String,
    pub acts: Vec<Bilingual>,
    /// What the person may do now, as the rulebook says it.
    pub remarks: Vec<Bilingual>,
    pub signed_by: Signer,
}

/// What was asked for and refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// 4.2
    JobSeeker,
    /// 5.5
    Unemployed,
    /// ФК-D.03, 2.2
    VoucherReferral,
    /// ФК-D.03, 3.1
    Voucher,
}
