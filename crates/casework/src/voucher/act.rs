//! The forms of the voucher's acts, as they are filled in. The acts themselves are variants of `registration::Act`.

use crate::file::Introduction;
use crate::ids::Code;
use crate::people::{LongText, ShortText};
use crate::registration::reception::PaperForm;
use crate::rulebook::Lang;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A profession as the person named it: by its code where it was chosen from the register, always by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProfessionAsked {
    pub code: Option<Code>,
    pub name: ShortText,
    /// Level of qualification, 1–8.
    pub level: Option<u8>,
}

/// A recognition centre as the person named it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CentreAsked {
    pub code: Option<Code>,
    pub name: ShortText,
}

/// Advice on profession and recognition centre before the application. The choice stays the person's (art. 28(2)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherAdviceForm {
    /// `voucher_advice`
    pub told: Vec<Code>,
    pub profession: Option<ProfessionAsked>,
    pub centre: Option<CentreAsked>,
    pub note: Option<LongText>,
}

/// 1.2, 1.3: an application signed and sent in the cabinet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherPortalForm {
    pub portal_number: String,
    pub who: Introduction,
    pub language: Lang,
    /// `sign_method`
    pub method: Code,
    /// When the person sent it: this moment, not that of arrival, stands against the yearly limit.
    pub sent: DateTime<Utc>,
    pub profession: ProfessionAsked,
    pub centre: CentreAsked,
    pub papers: Vec<PaperForm>,
}

/// 1.2 at the desk: the person's signed application, typed in by the specialist. It is sent when it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherApplicationForm {
    pub language: Lang,
    /// `sign_method`
    pub method: Code,
    pub profession: ProfessionAsked,
    pub centre: CentreAsked,
    pub papers: Vec<PaperForm>,
}

/// 2.1: papers laid down since, beside what is checked by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherRightForm {
    pub papers: Vec<PaperForm>,
    pub note: Option<LongText>,
}

/// 2.2: the referral; the note travels with it to the recognition centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherReferralForm {
    pub note: Option<LongText>,
}

/// 3.1: the decision of the recognition centre, given through its own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherDecisionForm {
    pub decision: CentreDecision,
    /// Number under which the recognition centre keeps it.
    pub number: Option<ShortText>,
    pub signed_by: Option<ShortText>,
}

/// 3.2: the same decision, entered from the recognition centre's letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherLetterForm {
    pub decision: CentreDecision,
    pub number: ShortText,
    /// The day the recognition centre decided, as its letter says.
    pub on: NaiveDate,
    pub signed_by: Option<ShortText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "decision", rename_all = "kebab-case")]
pub enum CentreDecision {
    Issue {
        /// Last day as the recognition centre or its platform gave it; else the term of the rulebook.
        until: Option<NaiveDate>,
        /// Day of the examination, where it was set.
        exam: Option<NaiveDate>,
    },
    Refuse {
        /// `refusal` of the recognition centre
        ground: Code,
        explanation: LongText,
    },
}

/// Extension for temporary incapacity (Law on professional qualifications, art. 28(3)): the days of a sick-leave certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ExtendVoucherForm {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// `voucher-sick-leave`, with its number and date.
    pub paper: PaperForm,
}

/// The voucher was used at the recognition centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherUseForm {
    pub on: NaiveDate,
    pub outcome: RecognitionOutcome,
    /// Number of the certificate, or of the letter.
    pub number: Option<ShortText>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RecognitionOutcome {
    Recognised,
    NotRecognised,
    /// The recognition centre has not told the result yet.
    NotTold,
}

/// A voucher loses its force before its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AnnulVoucherForm {
    /// `voucher_annul_reason`
    pub reason: Code,
    pub explanation: LongText,
}

/// The person takes the application back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WithdrawVoucherForm {
    pub note: Option<LongText>,
}
