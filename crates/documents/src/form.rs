//! The forms as one type: which template sets them, and which content of theirs is sealed by the code at the foot.

use serde::{Deserialize, Serialize};

use crate::application_pack::ApplicationPack;
use crate::decision::{Decision, Refusal};
use crate::overview::{Extract, MeetingList};
use crate::paper::Check;
use crate::plan::Plan;
use crate::referral::{Referral, Voucher};
use crate::telling::{Notice, RightsAndDuties};
use crate::ticket::QueueTicket;

/// A form with everything that will stand on its paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "kebab-case")]
pub enum Form {
    /// Application for registration as a job seeker, consents and receipt (ФК-A.01, 1.4 and 2.1).
    ApplicationPack(ApplicationPack),
    /// Decision on registration, its refusal or its end (4.2, 5.5, 8.2).
    Decision(Decision),
    /// Reasoned refusal for the person (4.2, 5.5; ФК-D.03, 2.2 and 3.1).
    Refusal(Refusal),
    /// Notice as a letter (5.6, 8.3).
    Notice(Notice),
    /// Memo of rights and duties (4.4, 5.7).
    RightsAndDuties(RightsAndDuties),
    /// Individual employment plan (6.1–6.4).
    Plan(Plan),
    /// Referral to a vacancy, a measure, training or a recognition centre (4.5, 6.3; ФК-D.03, 2.2).
    Referral(Referral),
    /// Qualification voucher (ФК-D.03, 3.3).
    Voucher(Voucher),
    /// Extract of a case for the person.
    Extract(Extract),
    /// List of cases for a meeting.
    MeetingList(MeetingList),
    /// Queue ticket of a visit (1.1); no official paper.
    QueueTicket(QueueTicket),
}

impl Form {
    /// The template's file name without its ending.
    pub(crate) fn template(&self) -> &'static str {
        match self {
            Self::ApplicationPack(_) => "application-pack",
            Self::Decision(_) => "decision",
            Self::Refusal(_) => "refusal",
            Self::Notice(_) => "notice",
            Self::RightsAndDuties(_) => "rights-and-duties",
            Self::Plan(_) => "plan",
            Self::Referral(_) => "referral",
            Self::Voucher(_) => "voucher",
            Self::Extract(_) => "extract",
            Self::MeetingList(_) => "meeting-list",
            Self::QueueTicket(_) => "queue-ticket",
        }
    }

    /// What stays the same when this very document is printed again; becomes the PDF's identifier.
    pub(crate) fn document_id(&self) -> &str {
        match self {
            Self::ApplicationPack(form) => &form.document_id,
            Self::Decision(form) => &form.paper.document_id,
            Self::Refusal(form) => &form.paper.document_id,
            Self::Notice(form) => &form.paper.document_id,
            Self::RightsAndDuties(form) => &form.paper.document_id,
            Self::Plan(form) => &form.paper.document_id,
            Self::Referral(form) => &form.paper.document_id,
            Self::Voucher(form) => &form.paper.document_id,
            Self::Extract(form) => &form.paper.document_id,
            Self::MeetingList(form) => &form.document_id,
            Self::QueueTicket(form) => &form.document_id,
        }
    }

    /// The code at the foot, where the paper has one.
    pub fn check(&self) -> Option<&Check> {
        match self {
            Self::ApplicationPack(form) => form.check.as_ref(),
            Self::Decision(form) => form.paper.check.as_ref(),
            Self::Refusal(form) => form.paper.check.as_ref(),
            Self::Notice(form) => form.paper.check.as_ref(),
            Self::RightsAndDuties(form) => form.paper.check.as_ref(),
            Self::Plan(form) => form.paper.check.as_ref(),
            Self::Referral(form) => form.paper.check.as_ref(),
            Self::Voucher(form) => form.paper.check.as_ref(),
            Self::Extract(form) => form.paper.check.as_ref(),
            Self::MeetingList(form) => form.check.as_ref(),
            Self::QueueTicket(_) => None,
        }
    }

    /// Everything that will stand on the paper but the code itself, as one text: what the code seals. It is the same
    /// for both languages, and another for every other content.
    ///
    /// # Errors
    /// Never for a form that can be printed.
    pub fn content(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&self.clone().with_check(None))
    }

    /// The same paper with that code at its foot.
    #[must_use]
    pub fn with_check(mut self, check: Option<Check>) -> Self {
        match &mut self {
            Self::ApplicationPack(form) => form.check = check,
            Self::Decision(form) => form.paper.check = check,
            Self::Refusal(form) => form.paper.check = check,
            Self::Notice(form) => form.paper.check = check,
            Self::RightsAndDuties(form) => form.paper.check = check,
            Self::Plan(form) => form.paper.check = check,
            Self::Referral(form) => form.paper.check = check,
            Self::Voucher(form) => form.paper.check = check,
            Self::Extract(form) => form.paper.check = check,
            Self::MeetingList(form) => form.check = check,
            Self::QueueTicket(_) => {}
        }
        self
    }
}
