//! What the law lets happen at this desk. No clock, database or network: the same answer here and on the server.

use super::card::{self, Verdict};
use super::conditions::FoundCode;
use super::unemployed::{self, RightForm};
use super::{
    Act, ActName, Fact, Stage, all_rows, beside, conditions, job_seeker, notice, portal, profiling,
    reception, step_of,
};
use crate::card::CardField;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::office::Role;
use crate::process::Step;
use crate::refusal::Refusal;
use crate::registers::QueryFor;
use crate::rulebook::Section;
use crate::voucher::{afterwards, application, by_date, decide as voucher, issue, referral};

/// The facts that the act brings about, or why the law says no.
pub fn decide(file: &File, act: Act, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    ready(file, act.name(), desk)?;
    match act {
        Act::RecordVisit(form) => reception::record_visit(file, form, desk),
        Act::Consult(form) => reception::consult(file, form, desk),
        Act::CheckDocuments(form) => reception::check_documents(file, form, desk),
        Act::RecordSurvey(form) => reception::record_survey(file, form, desk),
        Act::TakeApplication(form) => card::take_application(file, form, desk),
        Act::QueryRegisters(form) => card::query(file, form, QueryFor::Seeker, desk),
        Act::RefreshAnswers(form) => card::query(file, form, QueryFor::Unemployed, desk),
        Act::RecordAnswers(form) => card::record_answers(file, form),
        Act::WeighAnswers(form) => card::weigh(file, form, desk),
        Act::EditCard(form) => card::edit(file, form, desk),
        Act::CheckSeekerRight(form) => check_seeker_right(file, form, desk),
        Act::FillProfile(form) => profiling::fill(file, form, desk),
        Act::AssessProfile(form) => profiling::assess(file, form, desk),
        Act::CheckCard => job_seeker::check_card(file),
        Act::RegisterSeeker => {
            job_seeker::register(file, ActName::RegisterSeeker, desk.number.clone(), desk)
        }
        Act::RefuseSeeker(form) => job_seeker::refuse(file, form, desk),
        Act::ExplainSeekerOrder(form) => {
            reception::in_list(
                ActName::ExplainSeekerOrder,
                Section::SignMethod,
                &form.method,
                desk,
            )?;
            Ok(vec![Fact::SeekerOrderExplained {
                told: form.told,
                method: form.method,
            }])
        }
        Act::AcknowledgeSeekerDuties(form) => {
            job_seeker::acknowledged(ActName::AcknowledgeSeekerDuties, "lir", &form, desk)?;
            Ok(vec![Fact::SeekerDutiesAcknowledged {
                told: form.told,
                method: form.method,
            }])
        }
        Act::OfferVacancies(form) => job_seeker::offer(file, form, desk),
        Act::AnswerOffer(form) => job_seeker::answer(file, form, desk),
        Act::CloseOffer(form) => job_seeker::close_offer(file, form, desk),
        Act::CheckUnemployedRight(form) => check_unemployed_right(file, form, desk),
        Act::TakePaymentPapers(form) => unemployed::take_payment(file, form, desk),
        Act::ProposeUnemployed(form) => unemployed::propose(file, form, desk),
        Act::DecideUnemployed(form) => unemployed::decide_draft(file, form, desk),
        Act::RecordNotice(form) => notice::record_notice(file, form),
        Act::AcknowledgeUnemployedDuties(form) => {
            job_seeker::acknowledged(
                ActName::AcknowledgeUnemployedDuties,
                "unemployed",
                &form,
                desk,
            )?;
            Ok(vec![Fact::UnemployedDutiesAcknowledged {
                told: form.told,
                method: form.method,
            }])
        }
        Act::HandOver(form) => Ok(vec![Fact::HandedOver {
            to: form.to,
            note: form.note,
        }]),
        Act::CloseVisit(form) => beside::close_visit(file, form, desk),
        Act::WithdrawConsent(form) => beside::withdraw_consent(file, form, desk),
        Act::WithdrawDraft(form) => beside::withdraw_draft(file, form, desk),
        Act::ResolveConflict(form) => beside::resolve(file, &form),
        Act::AddNote(form) => Ok(vec![Fact::NoteAdded { text: form.text }]),
        Act::ConfirmDate(form) => beside::confirm_date(file, &form, desk),
        Act::JoinFiles(form) => beside::join(file, form, desk),
        Act::SeparateFiles(form) => beside::separate(file, &form),
        Act::ReceiveApplication(form) => portal::receive(file, form, desk),
        Act::OpenApplication => Ok(vec![Fact::PortalApplicationOpened]),
        Act::RegisterSeekerAutomatically => job_seeker::register(
            file,
            ActName::RegisterSeekerAutomatically,
            desk.number.clone(),
            desk,
        ),
        Act::RegisterUnemployedAutomatically => register_automatically(file, desk),
        Act::CloseBySeeker(form) => beside::close_by_seeker(form, desk),
        Act::AdviseOnVoucher(form) => application::advise(form, desk),
        Act::ReceiveVoucherApplication(form) => application::receive(file, form, desk),
        Act::TakeVoucherApplication(form) => application::take(file, form, desk),
        Act::CheckVoucherRight(form) => application::check(file, form, desk),
        Act::ReferToRecognition(form) => referral::refer(file, form, desk),
        Act::RefuseVoucher(form) => referral::refuse(file, form, desk),
        Act::DecideVoucher(form) => issue::decide(file, form, desk),
        Act::DecideVoucherAutomatically => issue::decide_by_rule(file, desk),
        Act::RecordVoucherDecision(form) => issue::decide_by_letter(file, form, desk),
        Act::SendVoucher => issue::send(file, desk),
        Act::WithdrawVoucherApplication(form) => application::withdraw(form, desk),
        Act::ExtendVoucher(form) => afterwards::extend(file, form, desk),
        Act::RecordVoucherUse(form) => afterwards::use_up(file, form, desk),
        Act::AnnulVoucher(form) => afterwards::annul(form, desk),
        Act::RemindOfVoucher => by_date::remind(file, desk),
        Act::ExpireVoucher => by_date::expire(file, desk),
        Act::RecordVoucherNotice(form) => afterwards::record_notice(file, form),
    }
}

/// The preconditions that need no form: who, where in the process, and which steps come first.
pub fn ready(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    if let Some(kept) = file.joined_into {
        return Err(Refusal::Joined {
            act,
            kept: kept.to_string(),
            number: None,
        });
    }
    let step = step_of(act);
    open_to(step, desk)?;
    open_at(step, file)?;
    if let Some(norm) = step
        .switch
        .filter(|norm| !desk.rulebook.applies(Section::Norm, norm, desk.today))
    {
        return Err(Refusal::SwitchedOff {
            act,
            norm: Code::from(norm),
        });
    }
    person_lives(file, act)?;
    comes_first(file, act, desk)
}

/// Acts that this capacity may do now, each with the refusal where something must come first.
pub fn open_acts(file: &File, desk: &Desk) -> Vec<(ActName, Result<(), Refusal>)> {
    all_rows()
        .filter(|step| step.is_for(desk.actor.role) && step.is_open_in(file))
        .map(|step| (step.act, ready(file, step.act, desk)))
        .collect()
}

/// Who. A deputy acts only inside the days of the order.
fn open_to(step: &Step, desk: &Desk) -> Result<(), Refusal> {
    if !step.is_for(desk.actor.role) {
        return Err(Refusal::NotYourStep {
            act: step.act,
            roles: step.by.to_vec(),
        });
    }
    match &desk.actor.order {
        Some(order) if desk.today < order.from || desk.today > order.to => {
            Err(Refusal::OrderNotInForce {
                act: step.act,
                order: order.number.clone(),
            })
        }
        Some(_) | None => Ok(()),
    }
}

/// Where in the process: each matter by its own stage.
fn open_at(step: &Step, file: &File) -> Result<(), Refusal> {
    if step.is_of_voucher() {
        return voucher::open_at(step, file);
    }
    let stage = &file.registration.stage;
    if step.is_at(stage.at()) {
        Ok(())
    } else {
        Err(Refusal::not_now(step.act, stage))
    }
}

/// A death in the register stops every registration, for the head too; notes, answers and closing go on.
fn person_lives(file: &File, act: ActName) -> Result<(), Refusal> {
    let died = file
        .queries
        .iter()
        .filter_map(|q| q.identity())
        .find_map(|r| r.death_date);
    let registers = matches!(
        act,
        ActName::RegisterSeeker
            | ActName::RegisterSeekerAutomatically
            | ActName::ProposeUnemployed
            | ActName::DecideUnemployed
            | ActName::RegisterUnemployedAutomatically
            | ActName::OfferVacancies
            | ActName::TakePaymentPapers
            | ActName::ReferToRecognition
            | ActName::DecideVoucherAutomatically
            | ActName::SendVoucher
    );
    match died {
        Some(on) if registers => Err(Refusal::PersonDied { act, on }),
        Some(_) | None => Ok(()),
    }
}

/// Which steps of the map must have been done, by the file's own history.
fn comes_first(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
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
        ActName::QueryRegisters | ActName::RefreshAnswers => consents_in_force(file, act),
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
        ActName::DecideUnemployed => decider(file, act, desk),
        ActName::OpenApplication => {
            let arrived = registration.application.as_ref().is_some_and(|a| !a.opened);
            if arrived {
                Ok(())
            } else {
                Err(Refusal::NothingThere {
                    act,
                    what: "application".into(),
                })
            }
        }
        ActName::RecordNotice => notice::notice_waits(file),
        ActName::AnswerOffer | ActName::CloseOffer => {
            if file.offers.is_empty() {
                Err(Refusal::NothingThere {
                    act,
                    what: "offer".into(),
                })
            } else {
                Ok(())
            }
        }
        ActName::ResolveConflict => {
            if file.conflicts.is_empty() {
                Err(Refusal::NothingThere {
                    act,
                    what: "conflict".into(),
                })
            } else {
                Ok(())
            }
        }
        ActName::ConfirmDate => {
            let doubtful = file.doubtful_dates.iter().any(|d| !d.settled);
            if doubtful {
                Ok(())
            } else {
                Err(Refusal::NothingThere {
                    act,
                    what: "doubtful-date".into(),
                })
            }
        }
        ActName::DecideVoucher | ActName::RecordVoucherUse | ActName::AnnulVoucher => {
            voucher::chosen_centre(file, act, desk)
        }
        ActName::RecordVoucherNotice => voucher::notice_waits(file, act),
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
        | ActName::CloseVisit
        | ActName::WithdrawConsent
        | ActName::WithdrawDraft
        | ActName::AddNote
        | ActName::JoinFiles
        | ActName::SeparateFiles
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
        | ActName::ExtendVoucher
        | ActName::RemindOfVoucher
        | ActName::ExpireVoucher => Ok(()),
    }
}

fn told(visit: &reception::Visit) -> bool {
    visit.told_at.is_some()
}

/// Identification (1.4): an identity paper seen in this registration, by its number.
fn identified(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    let proves = |kind: &Code| {
        desk.rulebook
            .any(Section::Document, kind.as_str())
            .is_some_and(|e| e.str("purpose_only") == Some("identification"))
    };
    if file.papers.iter().any(|p| proves(&p.kind)) {
        Ok(())
    } else {
        Err(Refusal::Ground {
            act,
            ground: Code::from("lir-identity"),
        })
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

/// 5.5: the office tree says whose head decides for the centre that holds the file.
fn decider(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    if let Stage::Proposed { draft, .. } = &file.registration.stage
        && draft.author == desk.actor.staff
    {
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

fn check_seeker_right(file: &File, form: RightForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    unemployed::check_right(
        file,
        ActName::CheckSeekerRight,
        form,
        desk,
        conditions::seeker,
        |checks, note| Fact::SeekerRightChecked { checks, note },
    )
}

fn check_unemployed_right(file: &File, form: RightForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    unemployed::check_right(
        file,
        ActName::CheckUnemployedRight,
        form,
        desk,
        conditions::unemployed,
        |checks, note| Fact::UnemployedRightChecked { checks, note },
    )
}

/// E-4, where the exchange decides by itself: the same conditions as 5.2.
fn register_automatically(file: &File, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RegisterUnemployedAutomatically;
    let mut checks = conditions::unemployed(file, desk);
    // That entrance has no step 5.1: the exchange asks the registers itself. What was asked here still counts.
    checks.retain(|checked| checked.found.code != FoundCode::NoFreshQuery.as_str());
    unemployed::no_obstacle(act, &checks)?;
    Ok(vec![
        Fact::UnemployedRegistered {
            on: desk.today,
            plan_by: desk.due("ipt"),
        },
        Fact::NoticeQueued {
            kind: Code::from("unemployed-registered"),
            ground: None,
            deliver_by: desk.due("decision-notice"),
        },
    ])
}
