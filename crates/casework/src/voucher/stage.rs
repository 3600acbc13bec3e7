//! Where a voucher stands. A stage carries exactly what is true in it.

use crate::ids::Code;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

/// The stage of the voucher that steers the order of its steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "at", rename_all = "kebab-case")]
#[strum_discriminants(
    name(VoucherAt),
    derive(
        PartialOrd,
        Ord,
        Hash,
        Serialize,
        Deserialize,
        Type,
        EnumIter,
        IntoStaticStr
    ),
    serde(rename_all = "kebab-case"),
    strum(serialize_all = "kebab-case")
)]
pub enum VoucherStage {
    /// No voucher was ever spoken of in this file.
    Start,
    /// The centre advised on profession and recognition centre; the application is the person's move.
    Advised { since: NaiveDate },
    /// The application has arrived (1.3); referral or refusal (2.2) is due.
    Applied {
        since: NaiveDate,
        consider_by: NaiveDate,
    },
    /// Referred (2.2, 2.4); the recognition centre decides (3.1).
    Referred { on: NaiveDate, decide_by: NaiveDate },
    /// Granted by the recognition centre (3.1, 3.2); sending (3.3) is due.
    Granted {
        on: NaiveDate,
        until: NaiveDate,
        send_by: NaiveDate,
    },
    /// Sent (3.3): the person holds it. `until` is its last day, extensions included.
    Issued { on: NaiveDate, until: NaiveDate },
    /// Used within its term.
    Used { on: NaiveDate },
    /// Refused, by the career centre (2.2) or by the recognition centre (3.1).
    Refused {
        on: NaiveDate,
        by: RefusedBy,
        ground: Code,
    },
    /// Annulled: not used within its term, or by a decision.
    Annulled {
        on: NaiveDate,
        because: AnnulledBecause,
    },
    /// The person took the application back before a decision.
    Withdrawn { on: NaiveDate },
}

impl VoucherStage {
    pub fn at(&self) -> VoucherAt {
        VoucherAt::from(self)
    }

    /// Somebody still owes something to it: an answer, a decision, a term, or the person its use.
    pub fn lives(&self) -> bool {
        match self {
            VoucherStage::Applied { .. }
            | VoucherStage::Referred { .. }
            | VoucherStage::Granted { .. }
            | VoucherStage::Issued { .. } => true,
            VoucherStage::Start
            | VoucherStage::Advised { .. }
            | VoucherStage::Used { .. }
            | VoucherStage::Refused { .. }
            | VoucherStage::Annulled { .. }
            | VoucherStage::Withdrawn { .. } => false,
        }
    }

    /// The last day of a voucher that can still be used.
    pub fn until(&self) -> Option<NaiveDate> {
        match self {
            VoucherStage::Granted { until, .. } | VoucherStage::Issued { until, .. } => {
                Some(*until)
            }
            VoucherStage::Start
            | VoucherStage::Advised { .. }
            | VoucherStage::Applied { .. }
            | VoucherStage::Referred { .. }
            | VoucherStage::Used { .. }
            | VoucherStage::Refused { .. }
            | VoucherStage::Annulled { .. }
            | VoucherStage::Withdrawn { .. } => None,
        }
    }
}

/// Whose refusal it is; shown as such (S-D-05).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RefusedBy {
    CareerCentre,
    RecognitionCentre,
}

/// Why a voucher has lost its force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "because", rename_all = "kebab-case")]
pub enum AnnulledBecause {
    /// Not used within its term (Law on professional qualifications, art. 28(3)).
    Unused,
    /// `voucher_annul_reason`
    Decided { reason: Code },
}
