//! What leaves the office about a voucher to the person; to the recognition centre: `account`.

use super::matter::{Voucher, VoucherRefusal};
use super::stage::{RefusedBy, VoucherStage};
use crate::ids::{CaseNumber, Code};
use crate::people::LongText;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The voucher as the person is told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherForSeeker {
    pub stage: VoucherStageForSeeker,
    /// The voucher's own number; none before it was sent (3.3).
    pub number: Option<CaseNumber>,
    pub profession: Option<String>,
    pub level: Option<u8>,
    pub centre: Option<String>,
    pub applied: Option<NaiveDate>,
    pub issued: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub exam: Option<NaiveDate>,
    pub refusal: Option<VoucherRefusalForSeeker>,
}

/// A refusal in the person's hands: whose it is, its ground and its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherRefusalForSeeker {
    pub by: RefusedBy,
    pub ground: Code,
    pub explanation: LongText,
    pub missing: Vec<Code>,
    pub on: NaiveDate,
}

/// The stage in the words the person is told. What was granted and not sent yet is still with the recognition centre for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum VoucherStageForSeeker {
    Advised,
    UnderConsideration,
    Referred,
    Issued,
    Used,
    Refused,
    Annulled,
    Withdrawn,
}

impl Voucher {
    /// `None` for a matter in which nothing was told to the person yet.
    pub fn for_seeker(&self) -> Option<VoucherForSeeker> {
        let stage = match &self.stage {
            VoucherStage::Start => return None,
            VoucherStage::Advised { .. } => VoucherStageForSeeker::Advised,
            VoucherStage::Applied { .. } => VoucherStageForSeeker::UnderConsideration,
            VoucherStage::Referred { .. } | VoucherStage::Granted { .. } => {
                VoucherStageForSeeker::Referred
            }
            VoucherStage::Issued { .. } => VoucherStageForSeeker::Issued,
            VoucherStage::Used { .. } => VoucherStageForSeeker::Used,
            VoucherStage::Refused { .. } => VoucherStageForSeeker::Refused,
            VoucherStage::Annulled { .. } => VoucherStageForSeeker::Annulled,
            VoucherStage::Withdrawn { .. } => VoucherStageForSeeker::Withdrawn,
        };
        let choice = self.choice();
        let sent = self.grant.as_ref().filter(|_| self.sent.is_some());
        Some(VoucherForSeeker {
            stage,
            number: self.number.clone(),
            profession: choice.as_ref().map(|c| c.profession.name.to_string()),
            level: choice.as_ref().and_then(|c| c.profession.level),
            centre: choice.as_ref().map(|c| c.centre.name.to_string()),
            applied: self
                .application
                .as_ref()
                .map(|a| crate::desk::country_date(a.sent)),
            issued: sent.map(|g| g.on),
            until: sent.and_then(|_| self.last_day()),
            exam: sent.and_then(|g| g.exam),
            refusal: self.refusal.as_ref().map(VoucherRefusal::for_seeker),
        })
    }
}

impl VoucherRefusal {
    fn for_seeker(&self) -> VoucherRefusalForSeeker {
        VoucherRefusalForSeeker {
            by: self.by,
            ground: self.ground.clone(),
            explanation: self.explanation.clone(),
            missing: self.missing.clone(),
            on: self.on,
        }
    }
}

/// Notices of the voucher, which its specialist hands over, are told by their codes.
pub fn is_of_voucher(notice: &Code) -> bool {
    notice.as_str().starts_with("voucher-")
}
