//! What happened in a case, as the person may be told: lines of the extract.

use super::fill::{Filling, Told};
use super::plans::edition;
use super::referrals::measure_and_provider;
use super::texts::same;
use casework::registration::Fact;
use casework::registration::measures::ReferralFact;
use casework::registration::mediation::MediationFact;
use casework::registration::plan::PlanFact;
use casework::registration::removal::RemovalFact;
use casework::rulebook::Section;
use documents::{Bilingual, Event, EventOf};

/// Oldest first.
pub fn of(filling: &Filling) -> Vec<Event> {
    filling
        .told
        .iter()
        .filter_map(|told| {
            let (what, detail) = event(filling, told)?;
            Some(Event {
                on: told.on(),
                what,
                detail,
            })
        })
        .collect()
}

fn event(filling: &Filling, told: &Told) -> Option<(EventOf, Option<Bilingual>)> {
    let texts = filling.texts.at(told.on());
    let worded = |section, code| Some(texts.worded(section, code));
    Some(match &told.fact {
        Fact::VisitRecorded { purpose, .. } => (EventOf::Visit, worded(Section::Purpose, purpose)),
        Fact::ApplicationTaken { portal_number, .. } => (
            EventOf::Application,
            portal_number.as_ref().map(|n| same(format!("№ {n}"))),
        ),
        Fact::SeekerRegistered { number, .. } => (
            EventOf::JobSeeker,
            number.as_ref().map(|n| same(format!("№ {n}"))),
        ),
        Fact::SeekerRefused { ground, .. } => {
            (EventOf::JobSeekerRefused, worded(Section::Refusal, ground))
        }
        Fact::VacancyOffered { vacancy, .. } => (
            EventOf::Offer,
            Some(same(format!("{}, {}", vacancy.title, vacancy.employer))),
        ),
        Fact::UnemployedRegistered { .. } => (EventOf::Unemployed, None),
        Fact::UnemployedRefused { ground, .. } => {
            (EventOf::UnemployedRefused, worded(Section::Refusal, ground))
        }
        Fact::NoticeQueued { kind, .. } => (EventOf::Notice, worded(Section::Notice, kind)),
        Fact::RegistrationClosed { reason, .. } => {
            (EventOf::Closed, worded(Section::SeekerCloseReason, reason))
        }
        Fact::VoucherApplied(applied) => (
            EventOf::VoucherAsked,
            Some(same(applied.choice.profession.name.to_string())),
        ),
        Fact::VoucherReferred(referred) => (
            EventOf::VoucherReferred,
            referred.number.as_ref().map(|n| same(format!("№ {n}"))),
        ),
        Fact::VoucherRefused(refused) => (
            EventOf::VoucherRefused,
            worded(Section::Refusal, &refused.ground),
        ),
        Fact::VoucherSent(sent) => (
            EventOf::Voucher,
            sent.number.as_ref().map(|n| same(format!("№ {n}"))),
        ),
        Fact::Plan(PlanFact::Agreed { revision, .. }) => (EventOf::Plan, Some(edition(*revision))),
        Fact::Referral(ReferralFact::Given { .. }) => {
            (EventOf::Referral, measure_and_provider(filling, told))
        }
        Fact::Mediation(MediationFact::Referred { offer, .. }) => {
            (EventOf::Referral, filling.vacancy_and_employer(*offer))
        }
        Fact::VoucherUsed(_) | Fact::VoucherAnnulled(_) | Fact::VoucherWithdrawn(_) => {
            (EventOf::VoucherEnded, None)
        }
        Fact::Removal(RemovalFact::Removed { ground, .. }) => {
            (EventOf::Removed, worded(Section::Removal, ground))
        }
        Fact::SeekerEnded { reason, .. } => (EventOf::Closed, worded(Section::SeekerEnd, reason)),
        Fact::NoticeSending { .. }
        | Fact::Plan(
            PlanFact::Told { .. }
            | PlanFact::Drafted { .. }
            | PlanFact::ItemPlanned { .. }
            | PlanFact::Disagreed { .. }
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
            | RemovalFact::Declined { .. }
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
        | Fact::DecisionCancelled { .. }
        | Fact::Heard { .. }
        | Fact::Objected { .. }
        | Fact::ApplicationLinked { .. }
        | Fact::LinkedApplicationRefused { .. }
        | Fact::VoucherAnsweredBesideAnother(_)
        | Fact::VoucherAdvised(_)
        | Fact::VoucherRightChecked(_)
        | Fact::VoucherGranted(_)
        | Fact::VoucherExtended(_)
        | Fact::VoucherReminded(_)
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
        | Fact::SeekerDutiesAcknowledged { .. }
        | Fact::SelectionMade { .. }
        | Fact::OfferAnswered { .. }
        | Fact::OfferClosed { .. }
        | Fact::UnemployedRightChecked { .. }
        | Fact::PaymentPapersTaken { .. }
        | Fact::PaymentAwaited(_)
        | Fact::UnemployedProposed { .. }
        | Fact::DraftWithdrawn { .. }
        | Fact::DraftSentBack { .. }
        | Fact::NoticeDelivered { .. }
        | Fact::UnemployedDutiesAcknowledged { .. }
        | Fact::NoteAdded { .. }
        | Fact::Scan(_)
        | Fact::FilesJoined { .. }
        | Fact::FilesSeparated { .. }
        | Fact::JoinedInto { .. }
        | Fact::DateDoubted { .. }
        | Fact::DateConfirmed { .. } => return None,
    })
}
