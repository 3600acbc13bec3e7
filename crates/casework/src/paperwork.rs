//! Official papers: which fact begets which, who may print them, and what is still missing for the others.
//!
//! The desk lists and prints by it, the centre's public page checks by it. The papers themselves are set by `documents`,
//! from the seeker's view and the rulebook; nothing of section 3 begets a paper.

use crate::file::File;
use crate::ids::ThingId;
use crate::office::Role;
use crate::registration::job_seeker::OfferAnswer;
use crate::registration::measures::ReferralFact;
use crate::registration::mediation::MediationFact;
use crate::registration::plan::PlanFact;
use crate::registration::removal::RemovalFact;
use crate::registration::{ActName, At, Fact};
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumIter, IntoStaticStr};

/// A kind of official paper. Names and codes stand in archives and on paper: never changed, only added to.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Type,
    EnumIter,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum PaperKind {
    /// Application, consents and receipt (2.1).
    ApplicationPack,
    /// Decision of 4.2.
    SeekerDecision,
    /// Reasoned refusal of 4.2.
    SeekerRefusal,
    /// Memo of 4.4.
    SeekerDuties,
    /// Referral to an employer (4.5): of an offer that was accepted, and of the letter once one is recorded.
    VacancyReferral,
    /// Decision of 5.5.
    UnemployedDecision,
    /// Reasoned refusal of 5.5.
    UnemployedRefusal,
    /// Memo of 5.7.
    UnemployedDuties,
    /// Notice as a letter (5.6, 8.3 and others).
    Notice,
    /// Extract of the case for the person.
    Extract,
    /// List of cases for a meeting.
    MeetingList,
    /// Referral to the recognition centre (ФК-D.03, 2.2).
    RecognitionReferral,
    /// Reasoned refusal of a voucher (ФК-D.03, 2.2 and 3.1).
    VoucherRefusal,
    /// The voucher itself (ФК-D.03, 3.3).
    QualificationVoucher,
    /// Decision on the end of a registration: removal (8.2), or a job seeker's end at the desk.
    RemovalDecision,
    /// The individual plan as it is put to the person (6.2), and with what they do not agree to (6.4).
    PlanDraft,
    /// The individual plan as agreed (6.4); each edition is a paper of its own.
    EmploymentPlan,
    /// Referral to an active measure or training (6.3).
    MeasureReferral,
}

impl PaperKind {
    /// What stands for the kind inside the code on a paper.
    pub fn code(self) -> u8 {
        match self {
            PaperKind::ApplicationPack => 1,
            PaperKind::SeekerDecision => 2,
            PaperKind::SeekerRefusal => 3,
            PaperKind::SeekerDuties => 4,
            PaperKind::VacancyReferral => 5,
            PaperKind::UnemployedDecision => 6,
            PaperKind::UnemployedRefusal => 7,
            PaperKind::UnemployedDuties => 8,
            PaperKind::Notice => 9,
            PaperKind::Extract => 10,
            PaperKind::MeetingList => 11,
            PaperKind::RecognitionReferral => 12,
            PaperKind::VoucherRefusal => 13,
            PaperKind::QualificationVoucher => 14,
            PaperKind::RemovalDecision => 15,
            PaperKind::PlanDraft => 16,
            PaperKind::EmploymentPlan => 17,
            PaperKind::MeasureReferral => 18,
        }
    }

    /// The kind of a code; `None` for one of a newer program.
    pub fn of_code(code: u8) -> Option<PaperKind> {
        <PaperKind as strum::IntoEnumIterator>::iter().find(|kind| kind.code() == code)
    }

    /// Kazakh and Russian name, as the centre's public page calls the paper.
    pub fn title(self) -> (&'static str, &'static str) {
        match self {
            PaperKind::ApplicationPack => (
                "Жұмыс іздеп жүрген адам ретінде тіркеу туралы өтініш пен қолхат",
                "Заявление о регистрации в качестве лица, ищущего работу, и расписка",
            ),
            PaperKind::SeekerDecision => (
                "Жұмыс іздеп жүрген адамды тіркеу туралы шешім",
                "Решение о регистрации лица, ищущего работу",
            ),
            PaperKind::SeekerRefusal => (
                "Жұмыс іздеп жүрген адам ретінде тіркеуден дәлелді бас тарту",
                "Мотивированный отказ в регистрации лица, ищущего работу",
            ),
            PaperKind::SeekerDuties => (
                "Жұмыс іздеп жүрген адамның құқықтары мен міндеттері туралы жадынама",
                "Памятка о правах и обязанностях лица, ищущего работу",
            ),
            PaperKind::VacancyReferral => (
                "Жұмысқа орналасуға жолдама",
                "Направление для трудоустройства",
            ),
            PaperKind::UnemployedDecision => (
                "Жұмыссыз ретінде тіркеу туралы шешім",
                "Решение о регистрации в качестве безработного",
            ),
            PaperKind::UnemployedRefusal => (
                "Жұмыссыз ретінде тіркеуден дәлелді бас тарту",
                "Мотивированный отказ в регистрации в качестве безработного",
            ),
            PaperKind::UnemployedDuties => (
                "Жұмыссыздың құқықтары мен міндеттері туралы жадынама",
                "Памятка о правах и обязанностях безработного",
            ),
            PaperKind::Notice => ("Хабарлама", "Извещение"),
            PaperKind::Extract => ("Істен үзінді", "Выписка из дела"),
            PaperKind::MeetingList => (
                "Отырысқа шығарылатын істер тізімі",
                "Список дел к заседанию",
            ),
            PaperKind::RecognitionReferral => (
                "Біліктілікті тану орталығына жолдама",
                "Направление в центр признания квалификаций",
            ),
            PaperKind::VoucherRefusal => (
                "Ваучер беруден дәлелді бас тарту",
                "Мотивированный отказ в ваучере",
            ),
            PaperKind::QualificationVoucher => (
                "Біліктілікті тануға арналған бір реттік ваучер",
                "Единоразовый ваучер на признание квалификации",
            ),
            PaperKind::RemovalDecision => {
                ("Есептен шығару туралы шешім", "Решение о снятии с учёта")
            }
            PaperKind::PlanDraft => (
                "Жұмысқа орналастырудың жеке жоспарының жобасы",
                "Проект индивидуального плана трудоустройства",
            ),
            PaperKind::EmploymentPlan => (
                "Жұмысқа орналастырудың жеке жоспары",
                "Индивидуальный план трудоустройства",
            ),
            PaperKind::MeasureReferral => (
                "Белсенді шараға немесе оқуға жолдама",
                "Направление на активную меру или обучение",
            ),
        }
    }

    /// A decision of the centre goes out in both state languages.
    pub fn is_in_both_languages(self) -> bool {
        match self {
            PaperKind::SeekerDecision
            | PaperKind::UnemployedDecision
            | PaperKind::RemovalDecision => true,
            PaperKind::ApplicationPack
            | PaperKind::SeekerRefusal
            | PaperKind::SeekerDuties
            | PaperKind::VacancyReferral
            | PaperKind::UnemployedRefusal
            | PaperKind::UnemployedDuties
            | PaperKind::Notice
            | PaperKind::Extract
            | PaperKind::MeetingList
            | PaperKind::RecognitionReferral
            | PaperKind::VoucherRefusal
            | PaperKind::QualificationVoucher
            | PaperKind::PlanDraft
            | PaperKind::EmploymentPlan
            | PaperKind::MeasureReferral => false,
        }
    }

    /// A paper of the second matter (ФК-D.03).
    pub fn is_of_voucher(self) -> bool {
        match self {
            PaperKind::RecognitionReferral
            | PaperKind::VoucherRefusal
            | PaperKind::QualificationVoucher => true,
            PaperKind::ApplicationPack
            | PaperKind::SeekerDecision
            | PaperKind::SeekerRefusal
            | PaperKind::SeekerDuties
            | PaperKind::VacancyReferral
            | PaperKind::UnemployedDecision
            | PaperKind::UnemployedRefusal
            | PaperKind::UnemployedDuties
            | PaperKind::Notice
            | PaperKind::Extract
            | PaperKind::MeetingList
            | PaperKind::RemovalDecision
            | PaperKind::PlanDraft
            | PaperKind::EmploymentPlan
            | PaperKind::MeasureReferral => false,
        }
    }

    /// Who may print it: whoever may read what stands on it.
    pub fn is_printed_by(self, role: Role) -> bool {
        match role {
            Role::Specialist | Role::Head => true,
            Role::UnitHead => self == PaperKind::MeetingList,
            Role::TrainingSpecialist => self.is_of_voucher() || self == PaperKind::MeetingList,
            Role::Consultant
            | Role::EmployerRelations
            | Role::Analyst
            | Role::Administrator
            | Role::Seeker
            | Role::System
            | Role::Registers
            | Role::RecognitionCentre => false,
        }
    }
}

/// One paper of a file: its kind, and the fact that begot it. An extract stands on none.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
pub struct PaperId {
    pub kind: PaperKind,
    pub about: Option<ThingId>,
}

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
        Fact::NoticeQueued { .. } => &[PaperKind::Notice],
        Fact::Removal(RemovalFact::Removed { .. }) | Fact::SeekerEnded { .. } => {
            &[PaperKind::RemovalDecision]
        }
        Fact::Plan(PlanFact::Drafted { .. } | PlanFact::Disagreed { .. }) => {
            &[PaperKind::PlanDraft]
        }
        Fact::Plan(PlanFact::Agreed { .. }) => &[PaperKind::EmploymentPlan],
        Fact::Referral(ReferralFact::Given { .. }) => &[PaperKind::MeasureReferral],
        Fact::VoucherReferred(_) => &[PaperKind::RecognitionReferral],
        Fact::VoucherRefused(_) => &[PaperKind::VoucherRefusal],
        Fact::VoucherSent(_) => &[PaperKind::QualificationVoucher],
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
        | Fact::UnemployedProposed { .. }
        | Fact::DraftWithdrawn { .. }
        | Fact::DraftSentBack { .. }
        | Fact::NoticeDelivered { .. }
        | Fact::RegistrationClosed { .. }
        | Fact::NoteAdded { .. }
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
        | Fact::DecisionCancelled { .. }
        | Fact::Heard { .. }
        | Fact::Objected { .. }
        | Fact::ApplicationLinked { .. }
        | Fact::LinkedApplicationRefused { .. }
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

/// A paper that the present registration does not have yet, and the step that begets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NotYet {
    pub kind: PaperKind,
    pub needs: ActName,
}

/// The papers on the way that lies before this registration, in the order of the map. Refusals and letters are not
/// foreseen; they are there when they are.
pub fn not_yet(file: &File) -> Vec<NotYet> {
    let registration = &file.registration;
    let at = registration.stage.at();
    let mut missing = Vec::new();
    let mut needs = |kind, needs, is_there: bool| {
        if !is_there {
            missing.push(NotYet { kind, needs });
        }
    };
    if matches!(at, At::Start | At::Refused | At::Closed) {
        return missing;
    }
    needs(
        PaperKind::ApplicationPack,
        ActName::TakeApplication,
        registration.application.is_some(),
    );
    needs(
        PaperKind::SeekerDecision,
        ActName::RegisterSeeker,
        registration.seeker_since.is_some(),
    );
    needs(
        PaperKind::SeekerDuties,
        ActName::AcknowledgeSeekerDuties,
        registration.seeker_duties.is_some(),
    );
    needs(
        PaperKind::UnemployedDecision,
        ActName::DecideUnemployed,
        registration.unemployed_since.is_some(),
    );
    needs(
        PaperKind::UnemployedDuties,
        ActName::AcknowledgeUnemployedDuties,
        registration.unemployed_duties.is_some(),
    );
    needs(
        PaperKind::EmploymentPlan,
        ActName::AgreePlan,
        registration.plan.agreed().is_some(),
    );
    missing
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;
    use strum::IntoEnumIterator;

    #[test]
    fn every_kind_has_a_code_of_its_own_that_leads_back_to_it() {
        let codes: BTreeSet<u8> = PaperKind::iter().map(PaperKind::code).collect();
        assert_eq!(codes.len(), PaperKind::iter().count());
        for kind in PaperKind::iter() {
            assert_eq!(PaperKind::of_code(kind.code()), Some(kind));
        }
        assert_eq!(PaperKind::of_code(0), None);
    }

    #[test]
    fn section_6_and_the_letter_to_an_employer_beget_their_papers() {
        let day: chrono::NaiveDate = "2026-11-03".parse().unwrap();
        let told = |fact: PlanFact| papers_of(&Fact::Plan(fact));
        let drafted = PlanFact::Drafted {
            revision: 1,
            goal: None,
            why: None,
        };
        assert_eq!(told(drafted), [PaperKind::PlanDraft]);
        let agreed = PlanFact::Agreed {
            revision: 1,
            method: "paper".into(),
        };
        assert_eq!(told(agreed), [PaperKind::EmploymentPlan]);
        let offer = ThingId {
            entry: crate::ids::EntryId {
                replica: crate::ids::ReplicaId(uuid::Uuid::nil()),
                counter: 1,
            },
            n: 0,
        };
        let letter = MediationFact::Referred {
            offer,
            appear_by: day,
        };
        let papers = papers_of(&Fact::Mediation(letter));
        assert_eq!(papers, [PaperKind::VacancyReferral]);
    }

    #[test]
    fn only_who_decides_or_handles_the_case_prints_its_papers() {
        for role in Role::iter() {
            let prints: Vec<PaperKind> = PaperKind::iter()
                .filter(|k| k.is_printed_by(role))
                .collect();
            let all = PaperKind::iter().count();
            match role {
                Role::Specialist | Role::Head => assert_eq!(prints.len(), all),
                Role::UnitHead => assert_eq!(prints, [PaperKind::MeetingList]),
                Role::TrainingSpecialist => {
                    let vouchers = |k: &&PaperKind| k.is_of_voucher();
                    assert_eq!(prints.iter().filter(vouchers).count(), 3);
                    assert_eq!(prints.len(), 4, "and the list for a meeting");
                }
                _others => assert!(prints.is_empty(), "{role:?} prints {prints:?}"),
            }
        }
    }
}
