//! Everything that can be done to a file, in the imperative, with its form.

use super::attaching::{AttachForm, WithdrawScanForm};
use super::beside::*;
use super::cancelling::CancelForm;
use super::card::*;
use super::ending::EndForm;
use super::hearing::{HearingForm, ObjectionForm};
use super::holding::AssignForm;
use super::job_seeker::*;
use super::joining::JoinForm;
use super::measures::{MeasureForm, MeasureRecordForm};
use super::mediation::{AskForm, EmployerAnswerForm, ExplanationForm, ReferForm};
use super::monitoring::{ContactForm, DismissForm, StatusForm};
use super::payment::PaymentForm;
use super::plan::{AgreeForm, PlanForm, PlanItemsForm};
use super::profiling::*;
use super::reception::*;
use super::removal::{RemovalDecisionForm, RemovalForm};
use super::sending::SendingForm;
use super::transfer::asking::{AskForTransferForm, DeclineToSendForm, TransferWord};
use super::transfer::{TransferEndForm, TransferForm};
use super::unemployed::*;
use crate::card::CardValue;
use crate::ids::CentreId;
use crate::people::KatoCode;
use crate::shared_views::{ShareViewForm, StopSharingForm};
use crate::vacancies::{CloseVacancyForm, EmployerForm, ImportForm, VacancyForm};
use crate::voucher::act::*;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

/// An act with what was filled in. The variants follow the map's sections; those after 8.2 stand beside the map. Those of
/// ФК-D.03 come last: both maps share one enum, so that every act has one name, one form and one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "act", content = "form", rename_all = "kebab-case")]
#[strum_discriminants(
    name(ActName),
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
pub enum Act {
    /// 1.1
    RecordVisit(VisitForm),
    /// 1.2, 1.3
    Consult(ConsultForm),
    /// 1.4
    CheckDocuments(DocumentsForm),
    /// 1.5
    RecordSurvey(SurveyForm),
    /// 2.1
    TakeApplication(ApplicationForm),
    /// 2.2
    QueryRegisters(QueryForm),
    /// 2.2, 5.1: the registers' answer
    RecordAnswers(AnswersForm),
    /// 2.3
    WeighAnswers(WeighForm),
    /// 2.4
    EditCard(CardEdit),
    /// 2.5
    CheckSeekerRight(RightForm),
    /// 3.1
    FillProfile(ProfileForm),
    /// 3.4
    AssessProfile(AssessmentForm),
    /// 4.1
    CheckCard,
    /// 4.2
    RegisterSeeker,
    /// 4.2
    RefuseSeeker(RefusalForm),
    /// 4.3
    ExplainSeekerOrder(ToldForm),
    /// 4.4
    AcknowledgeSeekerDuties(ToldForm),
    /// 4.5
    OfferVacancies(OffersForm),
    /// 4.5: the person's answer (Social Code, art. 98(3))
    AnswerOffer(OfferAnswerForm),
    /// 4.5: the employer's side closes an offer
    CloseOffer(CloseOfferForm),
    /// 4.5: the letter with which the person goes to the employer
    ReferToEmployer(ReferForm),
    /// 5.1
    RefreshAnswers(QueryForm),
    /// 5.2
    CheckUnemployedRight(RightForm),
    /// 5.3
    TakePaymentPapers(PaymentForm),
    /// 5.4
    ProposeUnemployed(DraftForm),
    /// 5.5
    DecideUnemployed(DecisionForm),
    /// 5.6, 8.3: delivery on paper or in person; the electronic notice is queued by the decision itself
    RecordNotice(NoticeForm),
    /// 5.7
    AcknowledgeUnemployedDuties(ToldForm),
    /// 6.1
    ExplainPlan(ToldForm),
    /// 6.2
    DraftPlan(PlanForm),
    /// 6.3: an active measure (АМСЗ) or training
    ReferToMeasure(MeasureForm),
    /// 6.4
    AgreePlan(AgreeForm),
    /// 7.1: the registers are asked for changes
    QueryChanges(QueryForm),
    /// 7.1: the six answers
    CheckStatus(StatusForm),
    /// 7.1: checked without changes, by answers that are there
    MarkUnchanged,
    /// 7.2: items of the plan
    CheckPlanItems(PlanItemsForm),
    /// 7.2: what became of a referral to a measure
    RecordMeasure(MeasureRecordForm),
    /// 7.3: asked why they did not appear, or why they left
    AskExplanation(AskForm),
    /// 7.3: what they said
    RecordExplanation(ExplanationForm),
    /// 8.1 (and 7.3)
    ProposeRemoval(RemovalForm),
    /// 8.2
    DecideRemoval(RemovalDecisionForm),

    /// A visit, call or message
    RecordContact(ContactForm),
    /// Nothing follows from a change
    DismissProposal(DismissForm),
    /// What the employer says of somebody who was sent
    RecordEmployerAnswer(EmployerAnswerForm),
    /// A job seeker's registration ends at the desk
    EndSeekerRegistration(EndForm),
    /// To whose lists the case belongs
    AssignCase(AssignForm),
    /// To the centre of the new address
    SendTransfer(TransferForm),
    AcceptTransfer,
    DeclineTransfer(TransferEndForm),
    WithdrawTransfer(TransferEndForm),
    /// Asks the centre that holds the registration for the case
    AskForTransfer(AskForTransferForm),
    /// The case that another centre asked for stays
    DeclineToSend(DeclineToSendForm),
    /// What another centre says of such an ask, carried by the server
    HearOfTransfer(TransferWord),
    /// A refusal or a removal does not stand
    CancelDecision(CancelForm),
    /// Before an adverse decision
    RecordHearing(HearingForm),
    /// After one
    RecordObjection(ObjectionForm),
    /// 5.6: how far an electronic notice came, by its sender
    ReportSending(SendingForm),
    HandOver(HandOverForm),
    CloseVisit(CloseVisitForm),
    WithdrawConsent(WithdrawConsentForm),
    WithdrawDraft(WithdrawDraftForm),
    ResolveConflict(ResolveForm),
    AddNote(NoteForm),
    /// A scan of a paper whose copy may be kept
    AttachScan(AttachForm),
    /// Attached to the wrong person, or not to be read
    WithdrawScan(WithdrawScanForm),
    ConfirmDate(ConfirmDateForm),
    JoinFiles(JoinForm),
    SeparateFiles(JoinForm),
    /// E-1.3, P-1.3: a signed application arrives from a portal
    ReceiveApplication(PortalForm),
    /// P-2.1
    OpenApplication,
    /// E-2
    RegisterSeekerAutomatically,
    /// E-4
    RegisterUnemployedAutomatically,
    /// E-7
    CloseBySeeker(CloseBySeekerForm),

    /// The register of vacancies: an employer
    KeepEmployer(EmployerForm),
    /// The register of vacancies: a vacancy, new or changed
    KeepVacancy(VacancyForm),
    CloseVacancy(CloseVacancyForm),
    /// The register of vacancies: a whole file of them
    ImportVacancies(ImportForm),
    /// The centre's shared views: one, new or changed
    ShareView(ShareViewForm),
    StopSharingView(StopSharingForm),

    /// Before D-1: profession and recognition centre
    AdviseOnVoucher(VoucherAdviceForm),
    /// D-1.2, D-1.3: from the cabinet
    ReceiveVoucherApplication(VoucherPortalForm),
    /// D-1.2: typed at the desk
    TakeVoucherApplication(VoucherApplicationForm),
    /// D-2.1
    CheckVoucherRight(VoucherRightForm),
    /// D-2.2, D-2.3
    ReferToRecognition(VoucherReferralForm),
    /// D-2.2, D-2.3
    RefuseVoucher(RefusalForm),
    /// D-3.1: the recognition centre itself
    DecideVoucher(VoucherDecisionForm),
    /// D-3.1 where a norm makes it follow the referral
    DecideVoucherAutomatically,
    /// D-3.2: its decision from its letter
    RecordVoucherDecision(VoucherLetterForm),
    /// D-3.3
    SendVoucher,
    WithdrawVoucherApplication(WithdrawVoucherForm),
    ExtendVoucher(ExtendVoucherForm),
    RecordVoucherUse(VoucherUseForm),
    AnnulVoucher(AnnulVoucherForm),
    /// By date, before the last day
    RemindOfVoucher,
    /// By date, after the last day
    ExpireVoucher,
    RecordVoucherNotice(NoticeForm),
}

impl Act {
    /// The places that what was typed names: each must stand in the list of places (КАТО) that the desk or the server holds.
    pub fn places(&self) -> Vec<KatoCode> {
        let mut named: Vec<&CardValue> = Vec::new();
        if let Act::EditCard(form) = self {
            named.extend(form.changes.iter().map(|edit| &edit.value));
        }
        if let Act::CheckStatus(StatusForm { answers, .. })
        | Act::RecordContact(ContactForm { answers, .. }) = self
        {
            named.extend(answers.iter().filter_map(|answer| answer.value.as_ref()));
        }
        let mut places: Vec<KatoCode> = named
            .into_iter()
            .flat_map(CardValue::places)
            .cloned()
            .collect();
        if let Act::KeepVacancy(form) = self {
            places.push(form.kato.clone());
        }
        if let Act::ImportVacancies(form) = self {
            places.extend(form.vacancies.iter().map(|row| row.kato.clone()));
        }
        places.sort();
        places.dedup();
        places
    }

    /// The centre that a case is to go to, or is asked of.
    pub fn other_centre(&self) -> Option<&CentreId> {
        if let Act::SendTransfer(form) = self {
            Some(&form.to)
        } else if let Act::AskForTransfer(form) = self {
            Some(&form.of)
        } else {
            None
        }
    }

    pub fn name(&self) -> ActName {
        ActName::from(self)
    }
}
