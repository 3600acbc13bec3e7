//! Which steps of the map must have been done before an act, by the file's own history.

use crate::card::CardField;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, StaffId};
use crate::office::Role;
use crate::refusal::Refusal;
use crate::registers::QueryFor;
use crate::registration::cancelling::last_decision;
use crate::registration::card::{self, Verdict};
use crate::registration::job_seeker::Offer;
use crate::registration::measures::may_become;
use crate::registration::mediation::{may_be_sent, sent_with, to_explain};
use crate::registration::transfer::asking;
use crate::registration::{ActName, At, Stage, attaching, monitoring, notice, reception, sending};
use crate::voucher::afterwards::may_be_extended;
use crate::voucher::decide as voucher;

/// Which steps of the map must have been done, by the file's own history.
pub(super) fn comes_first(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    let registration = &file.registration;
    let first = |done: bool, needs: ActName| {
        if done {
            Ok(())
        } else {
            Err(Refusal::StepFirst { act, needs })
        }
    };
    match act {
        ActName::CheckDocuments | ActName::RecordSurvey => {
            first(file.visits.last().is_none_or(told), ActName::Consult)
        }
        ActName::HandOver => first(file.open_visit().is_some_and(told), ActName::Consult),
        ActName::TakeApplication => {
            first(file.papers_checked.is_some(), ActName::CheckDocuments)?;
            identified(file, act, desk)
        }
        ActName::QueryRegisters | ActName::RefreshAnswers | ActName::QueryChanges => {
            consents_in_force(file, act)
        }
        ActName::WeighAnswers => {
            let query = card::last_query(file, QueryFor::Seeker).ok_or(Refusal::StepFirst {
                act,
                needs: ActName::QueryRegisters,
            })?;
            if query.answer("identity").is_none() {
                return Err(Refusal::RegistersSilent {
                    act,
                    registers: vec![Code::from("identity")],
                });
            }
            Ok(())
        }
        ActName::CheckSeekerRight => first(registration.weighed.is_some(), ActName::WeighAnswers),
        ActName::AssessProfile => first(file.profile.is_some(), ActName::FillProfile),
        ActName::RegisterSeeker => ready_to_register(file, act),
        ActName::CheckUnemployedRight => first(
            card::last_query(file, QueryFor::Unemployed).is_some(),
            ActName::RefreshAnswers,
        ),
        ActName::ProposeUnemployed => {
            fresh_query(file, act)?;
            first(
                registration.unemployed_right.is_some(),
                ActName::CheckUnemployedRight,
            )?;
            first(registration.payment.is_some(), ActName::TakePaymentPapers)
        }
        ActName::DecideUnemployed | ActName::DecideRemoval => decider(file, act, desk),
        ActName::DraftPlan => first(!registration.plan.told.is_empty(), ActName::ExplainPlan),
        ActName::AgreePlan => {
            first(
                registration.unemployed_duties.is_some(),
                ActName::AcknowledgeUnemployedDuties,
            )?;
            first(registration.plan.draft().is_some(), ActName::DraftPlan)
        }
        ActName::CheckPlanItems => {
            first(registration.plan.agreed().is_some(), ActName::AgreePlan)?;
            there(!registration.plan.open_items().is_empty(), act, "plan-item")
        }
        ActName::RecordMeasure => {
            let mut referrals = registration.referrals.iter();
            let goes_on = referrals.any(|referral| !may_become(&referral.state).is_empty());
            there(goes_on, act, "referral")
        }
        ActName::DismissProposal => {
            let open = registration.monitoring.open_proposals().next().is_some();
            there(open, act, "proposal")
        }
        ActName::MarkUnchanged => {
            let fields = monitoring::to_settle(file);
            if !fields.is_empty() {
                return Err(Refusal::DifferenceOpen { act, fields });
            }
            let items = monitoring::unanswered(file, desk);
            if items.is_empty() {
                Ok(())
            } else {
                Err(Refusal::Missing { act, items })
            }
        }
        ActName::OpenApplication => {
            let arrived = registration.application.as_ref().is_some_and(|a| !a.opened);
            there(arrived, act, "application")
        }
        // Of an ended registration only what still has to be brought to the person is anybody's.
        ActName::AssignCase => {
            let over = matches!(registration.stage.at(), At::Refused | At::Closed);
            let waits = !over || !file.letters_to_hand_over().is_empty();
            there(waits, act, "notice")
        }
        ActName::RecordNotice => notice::notice_waits(file),
        ActName::ReportSending => sending::is_under_way(file),
        ActName::ExtendVoucher => there(may_be_extended(file).is_some(), act, "voucher"),
        ActName::RecordVoucherNotice => voucher::notice_waits(file, act),
        ActName::DecideVoucher | ActName::RecordVoucherUse | ActName::AnnulVoucher => {
            voucher::chosen_centre(file, act, desk)
        }
        ActName::AnswerOffer => an_offer(file, act, |offer| {
            offer.may_be_answered(desk.today) || offer.may_be_corrected()
        }),
        ActName::CloseOffer => an_offer(file, act, |offer| offer.may_be_closed(desk.today)),
        ActName::ReferToEmployer => an_offer(file, act, |offer| may_be_sent(offer, desk.today)),
        ActName::RecordEmployerAnswer => an_offer(file, act, |offer| sent_with(offer).is_some()),
        ActName::AskExplanation => there(to_explain(file).next().is_some(), act, "to-explain"),
        ActName::RecordExplanation => there(!registration.explanations.is_empty(), act, "question"),
        ActName::SendTransfer => there(file.transfer.is_none(), act, "open-transfer"),
        ActName::AcceptTransfer | ActName::DeclineTransfer | ActName::WithdrawTransfer => {
            there(file.transfer.is_some(), act, "transfer")
        }
        ActName::AskForTransfer => there(!asking::waits(file), act, "open-transfer"),
        ActName::DeclineToSend => there(file.wanted_transfer.is_some(), act, "asked-transfer"),
        ActName::CancelDecision | ActName::RecordObjection => {
            there(last_decision(file).is_some(), act, "decision")
        }
        ActName::SeparateFiles => there(!file.joined.is_empty(), act, "file"),
        ActName::ResolveConflict => there(!file.conflicts.is_empty(), act, "conflict"),
        ActName::ConfirmDate => {
            let doubtful = file.doubtful_dates.iter().any(|d| !d.settled);
            there(doubtful, act, "doubtful-date")
        }
        ActName::WithdrawScan => {
            let mut scans = file.scans_that_stand();
            there(scans.any(|scan| attaching::is_of(scan, desk)), act, "scan")
        }
        ActName::RecordVisit
        | ActName::Consult
        | ActName::RecordAnswers
        | ActName::EditCard
        | ActName::FillProfile
        | ActName::CheckCard
        | ActName::RefuseSeeker
        | ActName::ExplainSeekerOrder
        | ActName::AcknowledgeSeekerDuties
        | ActName::OfferVacancies
        | ActName::TakePaymentPapers
        | ActName::AcknowledgeUnemployedDuties
        | ActName::ExplainPlan
        | ActName::ReferToMeasure
        | ActName::CheckStatus
        | ActName::ProposeRemoval
        | ActName::RecordContact
        | ActName::EndSeekerRegistration
        | ActName::RecordHearing
        | ActName::CloseVisit
        | ActName::WithdrawConsent
        | ActName::WithdrawDraft
        | ActName::HearOfTransfer
        | ActName::KeepEmployer
        | ActName::KeepVacancy
        | ActName::CloseVacancy
        | ActName::ImportVacancies
        | ActName::ShareView
        | ActName::StopSharingView
        | ActName::AddNote
        | ActName::AttachScan
        | ActName::JoinFiles
        | ActName::ReceiveApplication
        | ActName::RegisterSeekerAutomatically
        | ActName::RegisterUnemployedAutomatically
        | ActName::CloseBySeeker
        | ActName::AdviseOnVoucher
        | ActName::ReceiveVoucherApplication
        | ActName::TakeVoucherApplication
        | ActName::CheckVoucherRight
        | ActName::ReferToRecognition
        | ActName::RefuseVoucher
        | ActName::DecideVoucherAutomatically
        | ActName::RecordVoucherDecision
        | ActName::SendVoucher
        | ActName::WithdrawVoucherApplication
        | ActName::RemindOfVoucher
        | ActName::ExpireVoucher => Ok(()),
    }
}

fn an_offer(file: &File, act: ActName, may: impl Fn(&Offer) -> bool) -> Result<(), Refusal> {
    there(file.offers.iter().any(may), act, "offer")
}

fn there(is: bool, act: ActName, what: &str) -> Result<(), Refusal> {
    if is {
        Ok(())
    } else {
        Err(Refusal::NothingThere {
            act,
            what: what.into(),
        })
    }
}

fn told(visit: &reception::Visit) -> bool {
    visit.told_at.is_some()
}

/// Identification (1.4): an identity paper seen in this registration and valid today.
fn identified(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    if reception::identified_by(file, desk).is_some() {
        Ok(())
    } else {
        Err(Refusal::Ground {
            act,
            ground: Code::from("lir-identity"),
        })
    }
}

/// 5.4, 5.5: with the consent to process the person's data taken back, nothing further is registered; what was done
/// before stays, and somebody settles the case (S-K-03).
pub(in crate::registration) fn may_process(file: &File, act: ActName) -> Result<(), Refusal> {
    let consent = Code::from("personal-data");
    if file.consent(consent.as_str()).is_some() {
        Ok(())
    } else {
        Err(Refusal::NoConsent { act, consent })
    }
}

/// 2.1 before 2.2: without both consents nothing leaves the centre.
fn consents_in_force(file: &File, act: ActName) -> Result<(), Refusal> {
    match ["personal-data", "state-access"]
        .into_iter()
        .find(|kind| file.consent(kind).is_none())
    {
        None => Ok(()),
        Some(kind) => Err(Refusal::NoConsent {
            act,
            consent: Code::from(kind),
        }),
    }
}

/// 4.2 stands on 2.1–4.1, each done; a verdict of unreliable data leaves only the refusal.
fn ready_to_register(file: &File, act: ActName) -> Result<(), Refusal> {
    let registration = &file.registration;
    let query = card::last_query(file, QueryFor::Seeker).ok_or(Refusal::StepFirst {
        act,
        needs: ActName::QueryRegisters,
    })?;
    if query.answer("identity").is_none() {
        return Err(Refusal::RegistersSilent {
            act,
            registers: vec![Code::from("identity")],
        });
    }
    match &registration.weighed {
        None => {
            return Err(Refusal::StepFirst {
                act,
                needs: ActName::WeighAnswers,
            });
        }
        Some(weighed) if weighed.verdict == Verdict::Unreliable => {
            return Err(Refusal::Ground {
                act,
                ground: Code::from("lir-unreliable"),
            });
        }
        Some(_) => {}
    }
    if registration.seeker_right.is_none() {
        return Err(Refusal::StepFirst {
            act,
            needs: ActName::CheckSeekerRight,
        });
    }
    if file
        .profile
        .as_ref()
        .and_then(|p| p.assessment.as_ref())
        .is_none()
    {
        return Err(Refusal::StepFirst {
            act,
            needs: ActName::AssessProfile,
        });
    }
    if registration.card_checked.is_none() {
        return Err(Refusal::StepFirst {
            act,
            needs: ActName::CheckCard,
        });
    }
    let conflicts = file
        .conflicts
        .iter()
        .filter(|c| identifies(c.field))
        .map(|c| <&str>::from(c.field).to_owned())
        .collect::<Vec<_>>();
    if conflicts.is_empty() {
        Ok(())
    } else {
        Err(Refusal::DifferenceOpen {
            act,
            fields: conflicts,
        })
    }
}

fn identifies(field: CardField) -> bool {
    matches!(
        field,
        CardField::Name | CardField::Iin | CardField::BirthDate
    )
}

/// 5.1 before 5.4: a query made for this purpose, after the registration and after any refusal of 5.5.
fn fresh_query(file: &File, act: ActName) -> Result<(), Refusal> {
    let asked = card::last_query(file, QueryFor::Unemployed);
    let refused = file.registration.refused.as_ref().map(|r| r.at);
    match asked {
        None => Err(Refusal::StepFirst {
            act,
            needs: ActName::RefreshAnswers,
        }),
        Some(query) if refused.is_some_and(|at| query.asked < at) => Err(Refusal::AnswersStale {
            act,
            asked: Some(query.on),
        }),
        Some(_) => Ok(()),
    }
}

/// 5.5, 8.2: nobody decides a draft of their own; the office tree says whose head decides for the centre of the file.
fn decider(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    if drafter(&file.registration.stage) == Some(&desk.actor.staff) {
        return Err(Refusal::DrafterDoesNotDecide { act });
    }
    let decides = desk
        .evidence
        .centre
        .as_ref()
        .map_or_else(|| file.centre.clone(), |c| c.decider(desk.today));
    if desk.actor.role != Role::Head || decides == desk.actor.centre {
        Ok(())
    } else {
        Err(Refusal::OtherCentreDecides {
            act,
            centre: decides.to_string(),
        })
    }
}

/// Who drew up the draft that waits.
fn drafter(stage: &Stage) -> Option<&StaffId> {
    match stage {
        Stage::Proposed { draft, .. } => Some(&draft.author),
        Stage::RemovalProposed { draft, .. } => Some(&draft.author),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Unemployed { .. }
        | Stage::Closed { .. } => None,
    }
}
