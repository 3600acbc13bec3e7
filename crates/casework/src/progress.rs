//! How far a registration has come, step by step: what the rail, the next act and the worklists are made of.

use crate::desk::Desk;
use crate::file::{File, Registration};
use crate::refusal::{Refusal, RefusalView};
use crate::registers::QueryFor;
use crate::registration::card::last_query;
use crate::registration::conditions::card_gaps;
use crate::registration::ending::EndedHow;
use crate::registration::notice::{decision_notices, told_after_decision};
use crate::registration::unemployed::Notice;
use crate::registration::{ActName, At, MAP, Stage, ready};
use crate::voucher::progress as voucher;
use crate::voucher::stage::RefusedBy;
use serde::{Deserialize, Serialize};
use specta::Type;

/// State of a section or of one step. «Not allowed» always has its reason beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    NotStarted,
    InProgress,
    Done,
    NeedsInformation,
    NotAllowed,
}

/// One numbered step of the map in this file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StepState {
    /// Printed number, `2.3`.
    pub number: String,
    pub act: ActName,
    pub state: State,
    /// Whether this capacity may do it now.
    pub open: bool,
    pub refusal: Option<RefusalView>,
}

/// One section 1–8 of the map in this file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SectionState {
    pub number: u8,
    pub state: State,
    pub done: u8,
    pub of: u8,
    /// Why it is not open yet.
    pub refusal: Option<RefusalView>,
    pub steps: Vec<StepState>,
}

/// The eight sections with their steps; 6 to 8 open with the decision 5.5.
pub fn sections(file: &File, desk: &Desk) -> Vec<SectionState> {
    (1..=8).map(|number| section(file, desk, number)).collect()
}

fn section(file: &File, desk: &Desk, number: u8) -> SectionState {
    let prefix = format!("V-{number}.");
    let steps = MAP
        .iter()
        .filter(|row| row.number.starts_with(&prefix) && desk.rulebook_shows(row.act))
        .map(|row| {
            let verdict = in_the_rail(file, row.act, desk);
            let state = match (done(file, row.act), started(file, row.act), &verdict) {
                (true, _, _) => State::Done,
                (false, true, _) => State::InProgress,
                (false, false, Ok(())) => State::NotStarted,
                (false, false, Err(Refusal::Missing { .. } | Refusal::RegistersSilent { .. })) => {
                    State::NeedsInformation
                }
                (false, false, Err(_)) => State::NotAllowed,
            };
            StepState {
                number: row.printed(),
                act: row.act,
                state,
                open: verdict.is_ok(),
                refusal: verdict.err().map(|r| r.seen(desk.rulebook, desk.today)),
            }
        })
        .collect::<Vec<_>>();
    let counted = steps.iter().filter(|s| counts(s.act)).collect::<Vec<_>>();
    let finished = counted.iter().filter(|s| s.state == State::Done).count();
    let reached = section_reached(file, number);
    let state = if !counted.is_empty() && finished == counted.len() {
        State::Done
    } else if !reached {
        State::NotAllowed
    } else if finished > 0 || counted.iter().any(|s| s.state == State::InProgress) {
        State::InProgress
    } else {
        State::NotStarted
    };
    SectionState {
        number,
        state,
        done: u8::try_from(finished).unwrap_or(u8::MAX),
        of: u8::try_from(counted.len()).unwrap_or(u8::MAX),
        refusal: if reached {
            None
        } else {
            Some(opening(number).seen(desk.rulebook, desk.today))
        },
        steps,
    }
}

/// Whether the numbered step is open. A letter about 4.2 may wait before 5.5, but step 5.6 is about 5.5 alone.
fn in_the_rail(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    ready(file, act, desk)?;
    if act == ActName::RecordNotice {
        told_after_decision(file)?;
    }
    Ok(())
}

impl Desk<'_> {
    /// Answers from registers and refusals are no tasks of their own in the rail.
    fn rulebook_shows(&self, act: ActName) -> bool {
        !matches!(
            act,
            ActName::RecordAnswers
                | ActName::RefuseSeeker
                | ActName::CloseOffer
                | ActName::MarkUnchanged
                | ActName::RecordMeasure
                | ActName::ReferToEmployer
                | ActName::AskExplanation
                | ActName::RecordExplanation
        )
    }
}

/// Steps that every file passes; answering an offer, handing a notice over, a measure or a look at the registers happens
/// only where there is one.
fn counts(act: ActName) -> bool {
    !matches!(
        act,
        ActName::AnswerOffer
            | ActName::RecordNotice
            | ActName::ReferToMeasure
            | ActName::QueryChanges
            | ActName::CheckPlanItems
    )
}

fn section_reached(file: &File, number: u8) -> bool {
    let at = file.registration.stage.at();
    match number {
        1 => at != At::Start,
        2 | 3 => {
            !matches!(at, At::Start | At::Reception)
                || (number == 2 && file.papers_checked.is_some())
        }
        4 => file.registration.weighed.is_some(),
        5 => file.registration.seeker_since.is_some(),
        _ => file.registration.unemployed_since.is_some(),
    }
}

/// The step that opens a section, as the reason it is closed.
fn opening(number: u8) -> Refusal {
    let (act, needs) = match number {
        1 => (ActName::Consult, ActName::RecordVisit),
        2 => (ActName::TakeApplication, ActName::CheckDocuments),
        3 => (ActName::FillProfile, ActName::TakeApplication),
        4 => (ActName::RegisterSeeker, ActName::WeighAnswers),
        5 => (ActName::RefreshAnswers, ActName::RegisterSeeker),
        6 => (ActName::ExplainPlan, ActName::DecideUnemployed),
        7 => (ActName::CheckStatus, ActName::DecideUnemployed),
        _ => (ActName::ProposeRemoval, ActName::DecideUnemployed),
    };
    Refusal::StepFirst { act, needs }
}

/// Whether the step is done in the present registration.
pub fn done(file: &File, act: ActName) -> bool {
    let registration = &file.registration;
    let beyond_reception = !matches!(registration.stage.at(), At::Start | At::Reception);
    match act {
        ActName::RecordVisit => registration.stage.at() != At::Start,
        ActName::Consult => {
            beyond_reception || file.visits.last().is_some_and(|v| v.told_at.is_some())
        }
        ActName::CheckDocuments => file.papers_checked.is_some(),
        ActName::RecordSurvey => file.survey_taken.is_some(),
        ActName::TakeApplication => registration.application.is_some(),
        ActName::QueryRegisters => {
            last_query(file, QueryFor::Seeker).is_some_and(|q| q.identity().is_some())
        }
        ActName::RecordAnswers => {
            last_query(file, QueryFor::Seeker).is_some_and(|q| q.silent().is_empty())
        }
        ActName::WeighAnswers => registration.weighed.is_some(),
        ActName::EditCard => card_gaps(file).is_empty(),
        ActName::CheckSeekerRight => registration.seeker_right.is_some(),
        ActName::FillProfile => file.profile.is_some(),
        ActName::AssessProfile => file
            .profile
            .as_ref()
            .is_some_and(|p| p.assessment.is_some()),
        ActName::CheckCard => registration.card_checked.is_some(),
        ActName::RegisterSeeker | ActName::RegisterSeekerAutomatically => {
            registration.seeker_since.is_some()
        }
        ActName::RefuseSeeker => registration.stage.at() == At::Refused,
        ActName::ExplainSeekerOrder => registration.order_explained.is_some(),
        ActName::AcknowledgeSeekerDuties => registration.seeker_duties.is_some(),
        ActName::OfferVacancies => registration.selection.is_some(),
        ActName::AnswerOffer => {
            !file.offers.is_empty() && file.offers.iter().all(|o| o.answer.is_some())
        }
        ActName::RefreshAnswers => {
            last_query(file, QueryFor::Unemployed).is_some_and(|q| q.identity().is_some())
        }
        ActName::CheckUnemployedRight => registration.unemployed_right.is_some(),
        ActName::TakePaymentPapers => registration.payment.is_some(),
        ActName::ProposeUnemployed => {
            registration.stage.at() == At::Proposed || registration.unemployed_since.is_some()
        }
        ActName::DecideUnemployed | ActName::RegisterUnemployedAutomatically => {
            registration.unemployed_since.is_some()
        }
        ActName::RecordNotice => {
            decision_notices(file).next().is_some() && !decision_notices(file).any(Notice::waits)
        }
        ActName::AcknowledgeUnemployedDuties => registration.unemployed_duties.is_some(),
        ActName::ExplainPlan => registration.plan.told_all,
        ActName::DraftPlan => {
            !registration.plan.revisions.is_empty() && registration.plan.revise.is_none()
        }
        ActName::ReferToMeasure => !registration.referrals.is_empty(),
        ActName::AgreePlan => {
            registration.plan.agreed().is_some() && registration.plan.draft().is_none()
        }
        ActName::QueryChanges => last_query(file, QueryFor::Monitoring).is_some(),
        ActName::CheckStatus | ActName::MarkUnchanged => {
            registration.monitoring.last_check().is_some()
        }
        ActName::CheckPlanItems => {
            registration.plan.agreed().is_some() && registration.plan.open_items().is_empty()
        }
        ActName::ProposeRemoval => {
            registration.stage.at() == At::RemovalProposed || removed(registration)
        }
        ActName::DecideRemoval => removed(registration),
        ActName::OpenApplication => registration.application.as_ref().is_some_and(|a| a.opened),
        ActName::CloseBySeeker => registration.stage.at() == At::Closed,
        ActName::ReceiveApplication => registration
            .application
            .as_ref()
            .is_some_and(|a| a.portal_number.is_some()),
        ActName::ReceiveVoucherApplication | ActName::TakeVoucherApplication => {
            voucher::is_done(file, |v| v.application.is_some())
        }
        ActName::AdviseOnVoucher => voucher::is_done(file, |v| v.advice.is_some()),
        ActName::CheckVoucherRight => voucher::is_done(file, |v| v.right.is_some()),
        ActName::ReferToRecognition => voucher::is_done(file, |v| v.referral.is_some()),
        ActName::RefuseVoucher => {
            voucher::is_done(file, |v| v.refused_by() == Some(RefusedBy::CareerCentre))
        }
        ActName::DecideVoucher
        | ActName::DecideVoucherAutomatically
        | ActName::RecordVoucherDecision => voucher::is_done(file, |v| {
            v.grant.is_some() || v.refused_by() == Some(RefusedBy::RecognitionCentre)
        }),
        ActName::SendVoucher => voucher::is_done(file, |v| v.sent.is_some()),
        ActName::RecordVoucherUse => voucher::is_done(file, |v| v.used.is_some()),
        ActName::WithdrawVoucherApplication
        | ActName::ExtendVoucher
        | ActName::AnnulVoucher
        | ActName::RemindOfVoucher
        | ActName::ExpireVoucher
        | ActName::RecordVoucherNotice
        | ActName::CloseOffer
        | ActName::ReferToEmployer
        | ActName::RecordMeasure
        | ActName::AskExplanation
        | ActName::RecordExplanation
        | ActName::RecordEmployerAnswer
        | ActName::EndSeekerRegistration
        | ActName::AssignCase
        | ActName::SendTransfer
        | ActName::AcceptTransfer
        | ActName::DeclineTransfer
        | ActName::WithdrawTransfer
        | ActName::AskForTransfer
        | ActName::DeclineToSend
        | ActName::HearOfTransfer
        | ActName::KeepEmployer
        | ActName::KeepVacancy
        | ActName::CloseVacancy
        | ActName::ImportVacancies
        | ActName::ShareView
        | ActName::StopSharingView
        | ActName::CancelDecision
        | ActName::RecordHearing
        | ActName::RecordObjection
        | ActName::RecordContact
        | ActName::DismissProposal
        | ActName::ReportSending
        | ActName::HandOver
        | ActName::CloseVisit
        | ActName::WithdrawConsent
        | ActName::WithdrawDraft
        | ActName::ResolveConflict
        | ActName::AddNote
        | ActName::AttachScan
        | ActName::WithdrawScan
        | ActName::ConfirmDate
        | ActName::JoinFiles
        | ActName::SeparateFiles => false,
    }
}

fn removed(registration: &Registration) -> bool {
    registration
        .ended
        .as_ref()
        .is_some_and(|ended| ended.how == EndedHow::Removal)
}

type Begun = fn(&File) -> bool;

/// Steps that can be begun and not done: a query that waits for its answers, a card with gaps.
const IN_PARTS: &[(ActName, Begun)] = &[
    (ActName::QueryRegisters, |file| {
        last_query(file, QueryFor::Seeker).is_some()
    }),
    (ActName::RefreshAnswers, |file| {
        last_query(file, QueryFor::Unemployed).is_some()
    }),
    (ActName::EditCard, |file| {
        let card = &file.card;
        card.work().is_some() || card.education().is_some() || card.email().is_some()
    }),
    (ActName::AnswerOffer, |file| {
        file.offers.iter().any(|o| o.answer.is_some())
    }),
    (ActName::ExplainPlan, |file| {
        !file.registration.plan.told.is_empty()
    }),
    (ActName::AgreePlan, |file| {
        file.registration.plan.draft().is_some()
    }),
    (ActName::CheckPlanItems, |file| {
        !file.registration.plan.reports.is_empty()
    }),
];

fn started(file: &File, act: ActName) -> bool {
    IN_PARTS
        .iter()
        .any(|(step, begun)| *step == act && begun(file))
}

/// 5.5 said no, and nobody has asked the registers anew since (5.1): nothing more of section 5 is owed, the person stays a
/// job seeker.
pub fn refused_and_rests(file: &File) -> bool {
    let asked = last_query(file, QueryFor::Unemployed);
    let refused = file.registration.refused.as_ref();
    refused.is_some_and(|refused| asked.is_none_or(|query| query.asked < refused.at))
}

/// The next step of the map for this file, in its order; `None` when the file waits for somebody outside or has ended.
pub fn next_act(file: &File) -> Option<ActName> {
    const TO_A_JOB: [ActName; 3] = [
        ActName::ExplainSeekerOrder,
        ActName::AcknowledgeSeekerDuties,
        ActName::OfferVacancies,
    ];
    let order: &[ActName] = match &file.registration.stage {
        Stage::Start | Stage::Refused { .. } | Stage::Closed { .. } => &[],
        Stage::Reception { .. } => &[
            ActName::Consult,
            ActName::CheckDocuments,
            ActName::RecordSurvey,
            ActName::TakeApplication,
        ],
        Stage::Card { .. } => &[
            ActName::OpenApplication,
            ActName::QueryRegisters,
            ActName::WeighAnswers,
            ActName::EditCard,
            ActName::CheckSeekerRight,
            ActName::FillProfile,
            ActName::AssessProfile,
            ActName::CheckCard,
            ActName::RegisterSeeker,
        ],
        Stage::JobSeeker { .. } if refused_and_rests(file) => &TO_A_JOB,
        Stage::JobSeeker { .. } => &[
            ActName::ExplainSeekerOrder,
            ActName::AcknowledgeSeekerDuties,
            ActName::OfferVacancies,
            ActName::RefreshAnswers,
            ActName::CheckUnemployedRight,
            ActName::TakePaymentPapers,
            ActName::ProposeUnemployed,
        ],
        Stage::Proposed { .. } => &[ActName::DecideUnemployed],
        // Who came by Enbek.kz has no profile yet: it is made good before the plan (E-4, 6.3). The week never ends.
        Stage::Unemployed { .. } => {
            let plan = [
                ActName::AcknowledgeUnemployedDuties,
                ActName::FillProfile,
                ActName::AssessProfile,
                ActName::ExplainPlan,
                ActName::DraftPlan,
                ActName::AgreePlan,
            ];
            let next = plan.into_iter().find(|act| !done(file, *act));
            return Some(next.unwrap_or(ActName::CheckStatus));
        }
        Stage::RemovalProposed { .. } => &[ActName::DecideRemoval],
    };
    order.iter().copied().find(|act| !done(file, *act))
}
