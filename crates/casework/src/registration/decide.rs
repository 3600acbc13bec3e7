//! What the law lets happen at this desk. No clock, database or network: the same answer here and on the server.

use super::conditions::FoundCode;
use super::transfer::{self, TransferFact};
use super::unemployed::{self, RightForm};
use super::{
    Act, ActName, Fact, attaching, beside, cancelling, card, conditions, ending, hearing, holding,
    job_seeker, joining, measures, mediation, monitoring, notice, participation, payment, plan,
    portal, profiling, reception, removal, sending,
};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::registers::QueryFor;
use crate::rulebook::Section;
use crate::shared_views;
use crate::vacancies;
use crate::voucher::{afterwards, application, by_date, issue, referral};

pub use super::ready::{open_acts, ready};

/// The facts that the act brings about, or why the law says no.
pub fn decide(file: &File, act: Act, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let name = act.name();
    ready(file, name, desk)?;
    let beside = participation::named(name, desk)?;
    let mut facts = brought_about(file, act, desk)?;
    facts.extend(beside);
    Ok(facts)
}

fn brought_about(file: &File, act: Act, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    match act {
        Act::RecordVisit(form) => reception::record_visit(file, form, desk),
        Act::Consult(form) => reception::consult(file, form, desk),
        Act::CheckDocuments(form) => reception::check_documents(file, form, desk),
        Act::RecordSurvey(form) => reception::record_survey(file, form, desk),
        Act::TakeApplication(form) => card::take_application(file, form, desk),
        Act::QueryRegisters(form) => card::query(file, form, QueryFor::Seeker, desk),
        Act::RefreshAnswers(form) => card::query(file, form, QueryFor::Unemployed, desk),
        Act::RecordAnswers(form) => card::record_answers(file, form, desk),
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
        Act::ReferToEmployer(form) => mediation::refer(file, form, desk),
        Act::CheckUnemployedRight(form) => check_unemployed_right(file, form, desk),
        Act::TakePaymentPapers(form) => payment::take(file, form, desk),
        Act::ProposeUnemployed(form) => unemployed::propose(file, form, desk),
        Act::DecideUnemployed(form) => unemployed::decide_draft(file, form, desk),
        Act::RecordNotice(form) => notice::record_notice(file, form),
        Act::ReportSending(form) => sending::report(file, form),
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
        Act::ExplainPlan(form) => plan::tell(file, form, desk),
        Act::DraftPlan(form) => plan::draft(file, form, desk),
        Act::ReferToMeasure(form) => measures::refer(file, form, desk),
        Act::AgreePlan(form) => plan::agree(file, form, desk),
        Act::QueryChanges(form) => card::query(file, form, QueryFor::Monitoring, desk),
        Act::CheckStatus(form) => monitoring::check(file, form, desk),
        Act::MarkUnchanged => monitoring::mark_unchanged(file, desk),
        Act::CheckPlanItems(form) => plan::report(file, form, desk),
        Act::RecordMeasure(form) => measures::record(file, form, desk),
        Act::AskExplanation(form) => mediation::ask(file, form, desk),
        Act::RecordExplanation(form) => mediation::explain(file, form, desk),
        Act::ProposeRemoval(form) => removal::propose(file, form, desk),
        Act::DecideRemoval(form) => removal::decide(file, form, desk),
        Act::RecordContact(form) => monitoring::contact(file, form, desk),
        Act::DismissProposal(form) => monitoring::dismiss(file, form),
        Act::RecordEmployerAnswer(form) => mediation::employer_answered(file, form, desk),
        Act::EndSeekerRegistration(form) => ending::end_seeker(file, form, desk),
        Act::AssignCase(form) => holding::assign(form, desk),
        Act::SendTransfer(form) => transfer::send(file, form, desk),
        Act::AcceptTransfer => transfer::accept(file, desk),
        Act::DeclineTransfer(form) => Ok(vec![Fact::Transfer(TransferFact::Declined {
            reason: form.reason,
        })]),
        Act::WithdrawTransfer(form) => Ok(vec![Fact::Transfer(TransferFact::Withdrawn {
            reason: form.reason,
        })]),
        Act::AskForTransfer(form) => transfer::asking::ask(file, form, desk),
        Act::DeclineToSend(form) => Ok(transfer::asking::decline(form)),
        Act::HearOfTransfer(word) => transfer::asking::hear(file, word),
        Act::KeepEmployer(form) => Ok(vacancies::keep_employer(form)),
        Act::KeepVacancy(form) => vacancies::keep_vacancy(file, form, desk),
        Act::CloseVacancy(form) => vacancies::close(file, form, desk),
        Act::ImportVacancies(form) => vacancies::import(file, form, desk),
        Act::ShareView(form) => shared_views::share(file, form, desk),
        Act::StopSharingView(form) => shared_views::stop(file, form, desk),
        Act::CancelDecision(form) => cancelling::cancel(file, form, desk),
        Act::RecordHearing(form) => hearing::hear(form, desk),
        Act::RecordObjection(form) => hearing::object(file, form, desk),
        Act::HandOver(form) => Ok(vec![Fact::HandedOver {
            to: form.to,
            note: form.note,
        }]),
        Act::CloseVisit(form) => beside::close_visit(file, form, desk),
        Act::WithdrawConsent(form) => beside::withdraw_consent(file, form, desk),
        Act::WithdrawDraft(form) => beside::withdraw_draft(file, form, desk),
        Act::ResolveConflict(form) => beside::resolve(file, &form),
        Act::AddNote(form) => Ok(vec![Fact::NoteAdded { text: form.text }]),
        Act::AttachScan(form) => attaching::attach(file, form, desk),
        Act::WithdrawScan(form) => attaching::withdraw(file, form, desk),
        Act::ConfirmDate(form) => beside::confirm_date(file, &form, desk),
        Act::JoinFiles(form) => joining::join(file, form, desk),
        Act::SeparateFiles(form) => joining::separate(file, &form, desk),
        Act::ReceiveApplication(form) => portal::receive(file, form, desk),
        Act::OpenApplication => Ok(vec![Fact::PortalApplicationOpened]),
        Act::RegisterSeekerAutomatically => job_seeker::register(
            file,
            ActName::RegisterSeekerAutomatically,
            desk.number.clone(),
            desk,
        ),
        Act::RegisterUnemployedAutomatically => register_automatically(file, desk),
        Act::CloseBySeeker(form) => beside::close_by_seeker(file, form, desk),
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
    let mut facts = vec![unemployed::registered(desk)];
    facts.extend(payment::awaited_from_registration(file, desk));
    facts.push(Fact::NoticeQueued {
        kind: Code::from("unemployed-registered"),
        ground: None,
        deliver_by: desk.due("decision-notice"),
    });
    Ok(facts)
}
