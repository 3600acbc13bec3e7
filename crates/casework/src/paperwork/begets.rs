//! Which fact begets which papers.

use super::PaperKind;
use crate::registration::Fact;
use crate::registration::job_seeker::OfferAnswer;
use crate::registration::measures::ReferralFact;
use crate::registration::mediation::MediationFact;
use crate::registration::plan::PlanFact;
use crate::registration::removal::RemovalFact;
use crate::voucher::fact::VoucherAnnulled;
use crate::voucher::stage::AnnulledBecause;
use crate::voucher::view::is_of_voucher;

/// The papers that a fact begets.
pub fn papers_of(fact: &Fact) -> &'static [PaperKind] {
    match fact {
        Fact::ApplicationTaken { .. } => &[PaperKind::ApplicationPack],
        Fact::SeekerRegistered { .. } => &[PaperKind::SeekerDecision],
        Fact::SeekerRefused { .. } => &[PaperKind::SeekerRefusal, PaperKind::SeekerDecision],
        Fact::SeekerDutiesAcknowledged { .. } => &[PaperKind::SeekerDuties],
        Fact::OfferAnswered {
            answer: OfferAnswer::Accepted,
            ..
        }
        | Fact::Mediation(MediationFact::Referred { .. }) => &[PaperKind::VacancyReferral],
        Fact::UnemployedRegistered { .. } => &[PaperKind::UnemployedDecision],
        Fact::UnemployedRefused { .. } => {
            &[PaperKind::UnemployedRefusal, PaperKind::UnemployedDecision]
        }
        Fact::UnemployedDutiesAcknowledged { .. } => &[PaperKind::UnemployedDuties],
        Fact::NoticeQueued { kind, .. } if is_of_voucher(kind) => &[PaperKind::VoucherNotice],
        Fact::NoticeQueued { .. } => &[PaperKind::Notice],
        Fact::Removal(RemovalFact::Removed { .. } | RemovalFact::Declined { .. })
        | Fact::SeekerEnded { .. } => &[PaperKind::RemovalDecision],
        Fact::DecisionCancelled { .. } => &[PaperKind::DecisionCancellation],
        Fact::Plan(PlanFact::Drafted { .. } | PlanFact::Disagreed { .. }) => {
            &[PaperKind::PlanDraft]
        }
        Fact::Plan(PlanFact::Agreed { .. }) => &[PaperKind::EmploymentPlan],
        Fact::Referral(ReferralFact::Given { .. }) => &[PaperKind::MeasureReferral],
        Fact::VoucherReferred(_) => &[PaperKind::RecognitionReferral],
        Fact::VoucherRefused(_) => &[PaperKind::VoucherRefusal],
        Fact::VoucherSent(_) => &[PaperKind::QualificationVoucher],
        Fact::VoucherAnnulled(VoucherAnnulled {
            because: AnnulledBecause::Decided { .. },
            ..
        }) => &[PaperKind::VoucherAnnulment],
        Fact::VisitRecorded { .. }
        | Fact::Consulted { .. }
        | Fact::HandedOver { .. }
        | Fact::VisitClosed { .. }
        | Fact::PaperSeen { .. }
        | Fact::DocumentsChecked { .. }
        | Fact::SurveyTaken { .. }
        | Fact::PortalOpened { .. }
        | Fact::PortalApplicationOpened
        | Fact::ParticipantNamed { .. }
        | Fact::ConsentRecorded { .. }
        | Fact::ConsentWithdrawn { .. }
        | Fact::RegistersQueried { .. }
        | Fact::QueryStopped { .. }
        | Fact::RegistersAnswered { .. }
        | Fact::AnswersWeighed { .. }
        | Fact::FieldSet { .. }
        | Fact::FieldCleared { .. }
        | Fact::FieldKept { .. }
        | Fact::ConflictFound { .. }
        | Fact::ConflictResolved { .. }
        | Fact::SeekerRightChecked { .. }
        | Fact::ProfileFilled { .. }
        | Fact::ProfileAssessed { .. }
        | Fact::CardChecked
        | Fact::SeekerOrderExplained { .. }
        | Fact::SelectionMade { .. }
        | Fact::VacancyOffered { .. }
        | Fact::OfferAnswered {
            answer: OfferAnswer::Refused { .. },
            ..
        }
        | Fact::OfferClosed { .. }
        | Fact::UnemployedRightChecked { .. }
        | Fact::PaymentPapersTaken { .. }
        | Fact::PaymentAwaited(_)
        | Fact::UnemployedProposed { .. }
        | Fact::DraftWithdrawn { .. }
        | Fact::DraftSentBack { .. }
        | Fact::NoticeDelivered { .. }
        | Fact::RegistrationClosed { .. }
        | Fact::NoteAdded { .. }
        | Fact::Scan(_)
        | Fact::FilesJoined { .. }
        | Fact::FilesSeparated { .. }
        | Fact::JoinedInto { .. }
        | Fact::NoticeSending { .. }
        | Fact::Plan(
            PlanFact::Told { .. }
            | PlanFact::ItemPlanned { .. }
            | PlanFact::ItemReported { .. }
            | PlanFact::RevisionNeeded { .. },
        )
        | Fact::Referral(
            ReferralFact::Accepted { .. }
            | ReferralFact::Refused { .. }
            | ReferralFact::Began { .. }
            | ReferralFact::Ended { .. },
        )
        | Fact::Monitoring(_)
        | Fact::Removal(
            RemovalFact::Proposed { .. }
            | RemovalFact::SentBack { .. }
            | RemovalFact::NoticesStopped,
        )
        | Fact::Mediation(
            MediationFact::EmployerAnswered { .. }
            | MediationFact::ExplanationAsked { .. }
            | MediationFact::Explained { .. },
        )
        | Fact::CaseAssigned { .. }
        | Fact::Transfer(_)
        | Fact::Vacancies(_)
        | Fact::SharedViews(_)
        | Fact::Heard { .. }
        | Fact::Objected { .. }
        | Fact::ApplicationLinked { .. }
        | Fact::LinkedApplicationRefused { .. }
        | Fact::VoucherAnsweredBesideAnother(_)
        | Fact::VoucherAdvised(_)
        | Fact::VoucherApplied(_)
        | Fact::VoucherRightChecked(_)
        | Fact::VoucherGranted(_)
        | Fact::VoucherExtended(_)
        | Fact::VoucherReminded(_)
        | Fact::VoucherUsed(_)
        | Fact::VoucherAnnulled(_)
        | Fact::VoucherWithdrawn(_)
        | Fact::DateDoubted { .. }
        | Fact::DateConfirmed { .. } => &[],
    }
}
