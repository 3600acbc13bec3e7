//! The official map ФК-A.01, row for row, and the acts beside it.
//!
//! `REMARKS` says which numbers are conduct, rules, headings or effects.

use super::{ActName, ActName::*, At, At::*};
use crate::office::Role::*;
use crate::process::{Remark, Remark::*, Step};

const ONGOING: &[At] = &[
    Reception,
    Card,
    JobSeeker,
    Proposed,
    Unemployed,
    RemovalProposed,
];
const REGISTERED: &[At] = &[JobSeeker, Proposed, Unemployed, RemovalProposed];
const MONITORED: &[At] = &[Unemployed, RemovalProposed];
const EVER: &[At] = &[
    Reception,
    Card,
    Refused,
    JobSeeker,
    Proposed,
    Unemployed,
    RemovalProposed,
    Closed,
];
/// A person may apply on a portal, and files may be joined, whatever is under way in the office.
const ALWAYS: &[At] = &[
    Start,
    Reception,
    Card,
    Refused,
    JobSeeker,
    Proposed,
    Unemployed,
    RemovalProposed,
    Closed,
];

/// Who, where in the process, by when, with which official number.
#[rustfmt::skip]
pub const MAP: &[Step] = &[
    Step::new("V-1.1", RecordVisit)            .by(&[Consultant])         .at(&[Start, Refused, Closed, JobSeeker, Proposed, Unemployed, RemovalProposed]).with_person(),
    Step::new("V-1.2", Consult)                .by(&[Consultant])         .at(&[Reception]).also(&["V-1.3"]).with_person(),
    Step::new("V-1.4", CheckDocuments)         .by(&[Specialist])         .at(&[Reception, Card, JobSeeker]).with_person(),
    Step::new("V-1.5", RecordSurvey)           .by(&[Specialist])         .at(&[Reception, Card]).with_person(),
    Step::new("V-2.1", TakeApplication)        .by(&[Specialist])         .at(&[Reception]).with_person(),
    Step::new("V-2.2", QueryRegisters)         .by(&[Specialist])         .at(&[Card]),
    Step::new("V-2.2", RecordAnswers)          .by(&[Registers])          .at(&[Card, Refused, JobSeeker, Proposed, Unemployed, RemovalProposed, Closed]),
    Step::new("V-2.3", WeighAnswers)           .by(&[Specialist])         .at(&[Card]).with_person(),
    Step::new("V-2.4", EditCard)               .by(&[Specialist])         .at(ONGOING).with_person(),
    Step::new("V-2.5", CheckSeekerRight)       .by(&[Specialist])         .at(&[Card]),
    Step::new("V-3.1", FillProfile)            .by(&[Specialist])         .at(&[Card, JobSeeker, Unemployed]).with_person(),
    Step::new("V-3.4", AssessProfile)          .by(&[Specialist])         .at(&[Card, JobSeeker, Unemployed]).with_person(),
    Step::new("V-4.1", CheckCard)              .by(&[Specialist])         .at(&[Card]),
    Step::new("V-4.2", RegisterSeeker)         .by(&[Specialist])         .at(&[Card])     .within("lir-decision").draws_number(),
    Step::new("V-4.2", RefuseSeeker)           .by(&[Specialist])         .at(&[Card])     .within("lir-decision"),
    Step::new("V-4.3", ExplainSeekerOrder)     .by(&[Specialist])         .at(REGISTERED).with_person(),
    Step::new("V-4.4", AcknowledgeSeekerDuties).by(&[Specialist])         .at(REGISTERED).with_person(),
    Step::new("V-4.5", OfferVacancies)         .by(&[Specialist])         .at(REGISTERED)  .within("offer-vacancies").with_person(),
    Step::new("V-4.5", AnswerOffer)            .by(&[Specialist])         .at(REGISTERED)  .within("offer-answer").with_person(),
    Step::new("V-4.5", CloseOffer)             .by(&[Specialist, System]) .at(REGISTERED),
    Step::new("V-4.5", ReferToEmployer)        .by(&[Specialist])         .at(REGISTERED)  .within("appear-at-employer").with_person(),
    Step::new("V-5.1", RefreshAnswers)         .by(&[Specialist])         .at(&[JobSeeker]),
    Step::new("V-5.2", CheckUnemployedRight)   .by(&[Specialist])         .at(&[JobSeeker]),
    Step::new("V-5.3", TakePaymentPapers)      .by(&[Specialist])         .at(&[JobSeeker, Unemployed, RemovalProposed]).with_person(),
    Step::new("V-5.4", ProposeUnemployed)      .by(&[Specialist])         .at(&[JobSeeker]).within("unemployed-decision"),
    Step::new("V-5.5", DecideUnemployed)       .by(&[Head])               .at(&[Proposed]) .within("unemployed-decision").then(&["V-5.6"]),
    Step::new("V-5.6", RecordNotice)           .by(&[Specialist])         .at(EVER).also(&["V-8.3"]).within("decision-notice").with_person(),
    Step::new("V-5.7", AcknowledgeUnemployedDuties).by(&[Specialist])     .at(&[Unemployed]).with_person(),
    Step::new("V-6.1", ExplainPlan)            .by(&[Specialist])         .at(&[Unemployed]).with_person(),
    Step::new("V-6.2", DraftPlan)              .by(&[Specialist])         .at(&[Unemployed]).with_person(),
    Step::new("V-6.3", ReferToMeasure)         .by(&[Specialist])         .at(&[JobSeeker, Unemployed]).with_person(),
    Step::new("V-6.4", AgreePlan)              .by(&[Specialist])         .at(&[Unemployed]).within("ipt").with_person(),
    Step::new("V-7.1", QueryChanges)           .by(&[Specialist])         .at(MONITORED),
    Step::new("V-7.1", CheckStatus)            .by(&[Specialist])         .at(MONITORED)   .within("monitoring").with_person(),
    Step::new("V-7.1", MarkUnchanged)          .by(&[Specialist])         .at(MONITORED)   .within("monitoring"),
    Step::new("V-7.2", CheckPlanItems)         .by(&[Specialist])         .at(MONITORED).with_person(),
    Step::new("V-7.2", RecordMeasure)          .by(&[Specialist])         .at(&[JobSeeker, Unemployed, RemovalProposed]),
    Step::new("V-7.3", AskExplanation)         .by(&[Specialist])         .at(MONITORED).with_person(),
    Step::new("V-7.3", RecordExplanation)      .by(&[Specialist])         .at(MONITORED).with_person(),
    Step::new("V-8.1", ProposeRemoval)         .by(&[Specialist])         .at(&[Unemployed]).also(&["V-7.3"]),
    Step::new("V-8.2", DecideRemoval)          .by(&[Head])               .at(&[RemovalProposed]).within("head-decision").then(&["V-8.3"]),
    Step::new("P-2.1", OpenApplication)        .by(&[Specialist])         .at(&[Card]),
    Step::new("E-2",   RegisterSeekerAutomatically)    .by(&[System])     .at(&[Card])     .draws_number(),
    Step::new("E-4",   RegisterUnemployedAutomatically).by(&[System])     .at(&[JobSeeker]).switched_by("automatic-unemployed"),
    Step::new("E-7",   CloseBySeeker)          .by(&[Seeker])             .at(&[Card, JobSeeker, Proposed, Unemployed, RemovalProposed]),
    Step::new("E-1.3", ReceiveApplication)     .by(&[Seeker])             .at(ALWAYS).also(&["P-1.3"]),

    Step::beside(ReportSending)  .by(&[System])                           .at(EVER),
    Step::beside(RecordContact)  .by(&[Consultant, Specialist])           .at(REGISTERED).with_person(),
    Step::beside(DismissProposal).by(&[Specialist])                       .at(MONITORED),
    Step::beside(RecordEmployerAnswer).by(&[Specialist, EmployerRelations]).at(REGISTERED),
    Step::beside(EndSeekerRegistration).by(&[Specialist])                 .at(&[JobSeeker]).with_person(),
    Step::beside(AssignCase)     .by(&[Specialist, Head, UnitHead])       .at(EVER),
    Step::beside(SendTransfer)   .by(&[Specialist])                       .at(&[JobSeeker, Unemployed]),
    Step::beside(AcceptTransfer) .by(&[Specialist, Head])                 .at(&[JobSeeker, Unemployed]),
    Step::beside(DeclineTransfer).by(&[Specialist, Head])                 .at(&[JobSeeker, Unemployed]),
    Step::beside(WithdrawTransfer).by(&[Specialist])                      .at(&[JobSeeker, Unemployed]),
    Step::beside(AskForTransfer) .by(&[Specialist])                       .at(&[Card]).with_person(),
    Step::beside(DeclineToSend)  .by(&[Specialist, Head])                 .at(REGISTERED),
    Step::beside(HearOfTransfer) .by(&[System])                           .at(&[Card, JobSeeker, Proposed, Unemployed, RemovalProposed]),
    Step::beside(KeepEmployer)   .by(&[EmployerRelations])                .at(&[Start]),
    Step::beside(KeepVacancy)    .by(&[EmployerRelations, System])        .at(&[Start]),
    Step::beside(CloseVacancy)   .by(&[EmployerRelations, System])        .at(&[Start]),
    Step::beside(ImportVacancies).by(&[EmployerRelations])                .at(&[Start]),
    Step::beside(ShareView)      .by(&[Head, UnitHead])                   .at(&[Start]),
    Step::beside(StopSharingView).by(&[Head, UnitHead])                   .at(&[Start]),
    Step::beside(CancelDecision) .by(&[Head])                             .at(&[Reception, Refused, JobSeeker, Closed]).switched_by("cancel-decision"),
    Step::beside(RecordHearing)  .by(&[Specialist])                       .at(&[Proposed, RemovalProposed]).switched_by("hearing").with_person(),
    Step::beside(RecordObjection).by(&[Specialist])                       .at(&[Reception, Refused, JobSeeker, Closed]).switched_by("objection").with_person(),
    Step::beside(HandOver)       .by(&[Consultant, Specialist])           .at(&[Reception]),
    Step::beside(CloseVisit)     .by(&[Consultant, Specialist])           .at(&[Reception, JobSeeker, Proposed, Unemployed, RemovalProposed]).with_person(),
    Step::beside(WithdrawConsent).by(&[Specialist])                       .at(&[Card, JobSeeker, Proposed, Unemployed, RemovalProposed]).with_person(),
    Step::beside(WithdrawDraft)  .by(&[Specialist])                       .at(&[Proposed, RemovalProposed]),
    Step::beside(ResolveConflict).by(&[Specialist, Head])                 .at(EVER),
    Step::beside(AddNote)        .by(&[Consultant, Specialist, Head])     .at(EVER),
    Step::beside(AttachScan)     .by(&[Specialist, Head, TrainingSpecialist, EmployerRelations]).at(EVER),
    Step::beside(WithdrawScan)   .by(&[Specialist, Head, TrainingSpecialist, EmployerRelations]).at(EVER),
    Step::beside(ConfirmDate)    .by(&[Head])                             .at(EVER),
    Step::beside(JoinFiles)      .by(&[Specialist, Head, System])         .at(ALWAYS),
    Step::beside(SeparateFiles)  .by(&[Head])                             .at(ALWAYS),
];

/// Numbers of the map that are no acts of their own.
#[rustfmt::skip]
pub const REMARKS: &[Remark] = &[
    Heading("V-1"), Heading("V-2"), Heading("V-3"), Heading("V-4"), Heading("V-5"), Heading("V-6"),
    Heading("V-7"), Heading("V-8"),
    Rule("V-3.2"),      // the seeker is not told: enforced by SeekerView, the curtain and the closed section
    Guidance("V-3.3"),
    Heading("E-1"), Portal("E-1.1", "E-1.3"), Portal("E-1.2", "E-1.3"),
    Effect("E-3", "E-2"), // selection on the exchange itself follows its automatic registration
    Heading("E-5"),       // sections 6–8 as in a personal visit
    Guidance("E-6"),
    Heading("P-1"), Portal("P-1.1", "P-1.3"), Portal("P-1.2", "P-1.3"),
    Effect("P-2", "P-1.3"),
    Heading("P-3"),       // actions 2–8 as in a personal visit
];

/// The rows of both maps, ФК-A.01 before ФК-D.03.
pub fn all_rows() -> impl Iterator<Item = &'static Step> {
    MAP.iter().chain(crate::voucher::MAP)
}

/// The row of an act, of either map: its number, actors and term.
pub fn step_of(act: ActName) -> &'static Step {
    all_rows()
        .find(|step| step.act == act)
        .expect("every act has a row of a map; the test `complete` keeps it so")
}

/// The rows of the map under one printed section, in the order of the map.
pub fn rows_of(section: &str) -> impl Iterator<Item = &'static Step> {
    let prefix = format!("V-{section}.");
    MAP.iter()
        .filter(move |step| step.number.starts_with(&prefix))
}
