//! The kinds of official papers: their codes, names and languages, and who prints them.

use crate::office::Role;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

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
    /// Notice of a voucher as a letter (ФК-D.03), which its specialist hands over.
    VoucherNotice,
    /// Decision of the head that an earlier decision does not stand.
    DecisionCancellation,
    /// Decision that a voucher loses its force before its time (ФК-D.03).
    VoucherAnnulment,
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
            PaperKind::VoucherNotice => 19,
            PaperKind::DecisionCancellation => 20,
            PaperKind::VoucherAnnulment => 21,
        }
    }

    /// The kind of a code; `None` for one of a newer program.
    pub fn of_code(code: u8) -> Option<PaperKind> {
        PaperKind::iter().find(|kind| kind.code() == code)
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
            PaperKind::VoucherNotice => ("Ваучер туралы хабарлама", "Извещение о ваучере"),
            PaperKind::DecisionCancellation => (
                "Бұрын қабылданған шешімнің күшін жою туралы шешім",
                "Решение об отмене ранее принятого решения",
            ),
            PaperKind::VoucherAnnulment => (
                "Ваучердің күшін жою туралы шешім",
                "Решение об аннулировании ваучера",
            ),
        }
    }

    /// A decision of the centre goes out in both state languages.
    pub fn is_in_both_languages(self) -> bool {
        match self {
            PaperKind::SeekerDecision
            | PaperKind::UnemployedDecision
            | PaperKind::RemovalDecision
            | PaperKind::DecisionCancellation
            | PaperKind::VoucherAnnulment => true,
            PaperKind::ApplicationPack
            | PaperKind::SeekerRefusal
            | PaperKind::SeekerDuties
            | PaperKind::VacancyReferral
            | PaperKind::UnemployedRefusal
            | PaperKind::UnemployedDuties
            | PaperKind::Notice
            | PaperKind::VoucherNotice
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

    /// It bears the number that its act drew: the registration's own, the decision's, the plan's or the referral's.
    pub fn is_numbered_by_its_act(self) -> bool {
        match self {
            PaperKind::SeekerDecision
            | PaperKind::SeekerRefusal
            | PaperKind::UnemployedDecision
            | PaperKind::UnemployedRefusal
            | PaperKind::RemovalDecision
            | PaperKind::DecisionCancellation
            | PaperKind::VoucherAnnulment
            | PaperKind::VoucherRefusal
            | PaperKind::RecognitionReferral
            | PaperKind::QualificationVoucher
            | PaperKind::EmploymentPlan
            | PaperKind::MeasureReferral
            | PaperKind::VacancyReferral => true,
            PaperKind::ApplicationPack
            | PaperKind::SeekerDuties
            | PaperKind::UnemployedDuties
            | PaperKind::Notice
            | PaperKind::VoucherNotice
            | PaperKind::Extract
            | PaperKind::MeetingList
            | PaperKind::PlanDraft => false,
        }
    }

    /// A paper of the second matter (ФК-D.03).
    pub fn is_of_voucher(self) -> bool {
        match self {
            PaperKind::RecognitionReferral
            | PaperKind::VoucherRefusal
            | PaperKind::QualificationVoucher
            | PaperKind::VoucherNotice
            | PaperKind::VoucherAnnulment => true,
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
            | PaperKind::DecisionCancellation
            | PaperKind::PlanDraft
            | PaperKind::EmploymentPlan
            | PaperKind::MeasureReferral => false,
        }
    }

    /// What that role prints of many cases at once: the list itself first, then one paper of each case.
    pub fn printed_of_many(role: Role) -> Vec<PaperKind> {
        let of_each = PaperKind::iter().filter(|kind| *kind != PaperKind::MeetingList);
        std::iter::once(PaperKind::MeetingList)
            .chain(of_each)
            .filter(|kind| kind.is_printed_by(role))
            .collect()
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
