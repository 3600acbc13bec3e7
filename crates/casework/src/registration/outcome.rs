//! How an act ended that could have ended otherwise: what the history says of it beside its name.

#[cfg(test)]
mod tests;

use super::job_seeker::OfferAnswer;
use super::measures::ReferralFact;
use super::mediation::{EmployerAnswer, MediationFact};
use super::monitoring::MonitoringFact;
use super::plan::PlanFact;
use super::removal::RemovalFact;
use super::{ActName, Fact};
use serde::Serialize;
use specta::Type;

/// One way out of several that an act has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// 5.5
    Registered,
    /// 5.5, 3.1 of the voucher
    Refused,
    /// 5.5, 8.2: back to who drew it up.
    SentBack,
    /// 8.2
    Removed,
    /// 8.2: the person stays registered.
    Stays,
    /// 3.1 of the voucher
    Granted,
    /// 6.4
    Agreed,
    /// 6.4
    Disagreed,
    /// 4.5, 6.3: the person's own answer.
    Accepted,
    /// 4.5, 6.3: the person's own answer.
    Declined,
    /// 6.3, of a measure
    Began,
    /// 6.3, of a measure
    Ended,
    /// 6.3: the employer's.
    Hired,
    /// 6.3: the employer's.
    NotHired,
    /// 6.3: the person did not come to the employer.
    NoShow,
    /// 7.1
    Unchanged,
    /// 7.1: something that somebody must settle.
    Changed,
}

/// How the act ended; `None` where its name says it, having one way out only.
pub fn outcome(act: ActName, facts: &[Fact]) -> Option<Outcome> {
    if !ENDS_IN_SEVERAL_WAYS.contains(&act) {
        return None;
    }
    let found = |fact: &Fact| matches!(fact, Fact::Monitoring(MonitoringFact::ChangeFound { .. }));
    match facts.iter().find_map(of)? {
        Outcome::Unchanged if facts.iter().any(found) => Some(Outcome::Changed),
        other => Some(other),
    }
}

const ENDS_IN_SEVERAL_WAYS: [ActName; 10] = [
    ActName::AnswerOffer,
    ActName::DecideUnemployed,
    ActName::AgreePlan,
    ActName::RecordMeasure,
    ActName::RecordEmployerAnswer,
    ActName::CheckStatus,
    ActName::DecideRemoval,
    ActName::DecideVoucher,
    ActName::DecideVoucherAutomatically,
    ActName::RecordVoucherDecision,
];

fn of(fact: &Fact) -> Option<Outcome> {
    match fact {
        Fact::UnemployedRegistered { .. } => Some(Outcome::Registered),
        Fact::UnemployedRefused { .. } | Fact::VoucherRefused(_) => Some(Outcome::Refused),
        Fact::DraftSentBack { .. } => Some(Outcome::SentBack),
        Fact::VoucherGranted(_) => Some(Outcome::Granted),
        Fact::OfferAnswered { answer, .. } => Some(match answer {
            OfferAnswer::Accepted => Outcome::Accepted,
            OfferAnswer::Refused { .. } => Outcome::Declined,
        }),
        Fact::Removal(fact) => match fact {
            RemovalFact::SentBack { .. } => Some(Outcome::SentBack),
            RemovalFact::Declined { .. } => Some(Outcome::Stays),
            RemovalFact::Removed { .. } => Some(Outcome::Removed),
            RemovalFact::Proposed { .. } | RemovalFact::NoticesStopped => None,
        },
        Fact::Plan(fact) => match fact {
            PlanFact::Agreed { .. } => Some(Outcome::Agreed),
            PlanFact::Disagreed { .. } => Some(Outcome::Disagreed),
            PlanFact::Told { .. }
            | PlanFact::Drafted { .. }
            | PlanFact::ItemPlanned { .. }
            | PlanFact::ItemReported { .. }
            | PlanFact::RevisionNeeded { .. } => None,
        },
        Fact::Referral(fact) => match fact {
            ReferralFact::Accepted { .. } => Some(Outcome::Accepted),
            ReferralFact::Refused { .. } => Some(Outcome::Declined),
            ReferralFact::Began { .. } => Some(Outcome::Began),
            ReferralFact::Ended { .. } => Some(Outcome::Ended),
            ReferralFact::Given { .. } => None,
        },
        Fact::Mediation(fact) => match fact {
            MediationFact::EmployerAnswered { answer, .. } => Some(match answer {
                EmployerAnswer::Hired { .. } => Outcome::Hired,
                EmployerAnswer::Refused { .. } => Outcome::NotHired,
                EmployerAnswer::NoShow => Outcome::NoShow,
            }),
            MediationFact::Referred { .. }
            | MediationFact::ExplanationAsked { .. }
            | MediationFact::Explained { .. } => None,
        },
        Fact::Monitoring(fact) => match fact {
            MonitoringFact::Checked { .. } => Some(Outcome::Unchanged),
            MonitoringFact::Contacted { .. }
            | MonitoringFact::ChangeFound { .. }
            | MonitoringFact::MeasureRecognised { .. }
            | MonitoringFact::Settled { .. } => None,
        },
        Fact::VisitRecorded { .. }
        | Fact::Consulted { .. }
        | Fact::HandedOver { .. }
        | Fact::VisitClosed { .. }
        | Fact::PaperSeen { .. }
        | Fact::DocumentsChecked { .. }
        | Fact::SurveyTaken { .. }
        | Fact::PortalOpened { .. }
        | Fact::PortalApplicationOpened
        | Fact::ApplicationLinked { .. }
        | Fact::LinkedApplicationRefused { .. }
        | Fact::VoucherAnsweredBesideAnother(_)
        | Fact::ApplicationTaken { .. }
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
        | Fact::SeekerRegistered { .. }
        | Fact::SeekerRefused { .. }
        | Fact::SeekerOrderExplained { .. }
        | Fact::SeekerDutiesAcknowledged { .. }
        | Fact::SelectionMade { .. }
        | Fact::VacancyOffered { .. }
        | Fact::OfferClosed { .. }
        | Fact::UnemployedRightChecked { .. }
        | Fact::PaymentPapersTaken { .. }
        | Fact::PaymentAwaited(_)
        | Fact::UnemployedProposed { .. }
        | Fact::DraftWithdrawn { .. }
        | Fact::NoticeQueued { .. }
        | Fact::NoticeDelivered { .. }
        | Fact::NoticeSending { .. }
        | Fact::UnemployedDutiesAcknowledged { .. }
        | Fact::RegistrationClosed { .. }
        | Fact::SeekerEnded { .. }
        | Fact::CaseAssigned { .. }
        | Fact::Transfer(_)
        | Fact::Vacancies(_)
        | Fact::SharedViews(_)
        | Fact::DecisionCancelled { .. }
        | Fact::Heard { .. }
        | Fact::Objected { .. }
        | Fact::NoteAdded { .. }
        | Fact::Scan(_)
        | Fact::FilesJoined { .. }
        | Fact::FilesSeparated { .. }
        | Fact::JoinedInto { .. }
        | Fact::DateDoubted { .. }
        | Fact::DateConfirmed { .. }
        | Fact::VoucherAdvised(_)
        | Fact::VoucherApplied(_)
        | Fact::VoucherRightChecked(_)
        | Fact::VoucherReferred(_)
        | Fact::VoucherSent(_)
        | Fact::VoucherExtended(_)
        | Fact::VoucherReminded(_)
        | Fact::VoucherUsed(_)
        | Fact::VoucherAnnulled(_)
        | Fact::VoucherWithdrawn(_) => None,
    }
}
