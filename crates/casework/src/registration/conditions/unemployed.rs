//! Conditions of unemployed status (5.2, 5.4), judged by answers that 5.1 asked for anew.

use super::answers::{Answers, of};
use super::seeker::identity;
use super::{
    EvidenceRef, Finding, FoundCode, Line, against, attention, confirmed, not_checked, person, work,
};
use crate::desk::{Desk, country_date};
use crate::file::File;
use crate::registration::Stage;
use crate::registration::job_seeker::{Offer, OfferState};
use crate::rulebook::{Entry, Section};
use chrono::NaiveDate;

pub(super) fn line(entry: &Entry, file: &File, answers: &Answers, desk: &Desk) -> Line {
    match entry.code.as_str() {
        "un-is-lir" => is_seeker(file),
        "un-fresh" => fresh(file, answers, desk),
        "un-no-job-found" => no_job_found(file, desk),
        "un-age" => person::age(entry, file, answers, desk),
        "un-not-student" => person::not_student(file, answers, desk),
        "un-no-contract" => work::no_contract(file, answers, desk),
        "un-no-business" => work::no_business(file, answers, desk),
        "un-no-founder" => work::no_founder(file),
        "un-no-opv" => work::contributions(file, answers, desk),
        "un-residence" => person::residence(file, desk),
        "un-below-pension" => person::below_pension(entry, file, answers, desk),
        "un-able" => person::able(answers),
        "un-child-care" => person::child_care(file),
        "un-cooldown" => cooldown(file, desk),
        _ => not_checked(FoundCode::RuleUnknown),
    }
}

fn is_seeker(file: &File) -> Line {
    let registered = match &file.registration.stage {
        Stage::JobSeeker { since, .. } => Some(*since),
        Stage::Proposed { .. } | Stage::Unemployed { .. } | Stage::RemovalProposed { .. } => {
            file.registration.seeker_since
        }
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::Closed { .. } => None,
    };
    let line = match registered {
        Some(since) => confirmed(FoundCode::IsSeeker).arg("date", since),
        None => against(FoundCode::NotSeeker),
    };
    line.by([EvidenceRef::File])
}

/// 5.1 was done: asked since the registration, each register that is waited for has answered, within the term.
fn fresh(file: &File, answers: &Answers, desk: &Desk) -> Line {
    if !answers.were_asked() {
        return against(FoundCode::NoFreshQuery).waits();
    }
    let person = identity(file, answers, desk);
    if answers.answer("identity").is_some() && person.finding == Finding::Against {
        return person;
    }
    let waited_for = answers.waited_for();
    let silent: Vec<&str> = waited_for
        .iter()
        .map(|entry| entry.code.as_str())
        .filter(|register| answers.answer(register).is_none())
        .collect();
    let spoken: Vec<_> = waited_for
        .iter()
        .filter_map(|entry| answers.answer(&entry.code))
        .collect();
    let evidence: Vec<EvidenceRef> = spoken.iter().map(|answer| of(answer)).collect();
    if !silent.is_empty() {
        return against(FoundCode::RegistersWaiting)
            .arg("registers", silent.join(", "))
            .by(evidence)
            .waits();
    }
    let Some(oldest) = spoken.iter().map(|answer| country_date(answer.at)).min() else {
        return confirmed(FoundCode::AnswersFresh).arg("date", desk.today);
    };
    // A term that is switched off makes no answer old.
    let stale = desk
        .rulebook
        .due("register-fresh", oldest)
        .is_ok_and(|last| last < desk.today);
    let line = if stale {
        against(FoundCode::AnswersStale).waits()
    } else {
        confirmed(FoundCode::AnswersFresh)
    };
    line.arg("date", oldest).by(evidence)
}

/// Section 5 opens when the selection found nothing, every offer ended without work, or the term of offering is over.
fn no_job_found(file: &File, desk: &Desk) -> Line {
    let registration = &file.registration;
    let since = registration.seeker_since;
    let offers: Vec<(&Offer, OfferState)> = file
        .offers
        .iter()
        .filter(|offer| since.is_none_or(|since| offer.on >= since))
        .map(|offer| (offer, offer.state(desk.today)))
        .collect();
    let with = |state: OfferState| offers.iter().filter(move |(_, s)| *s == state);
    let waiting = with(OfferState::Waiting).count();
    let last_day = registration
        .selection_by
        .or_else(|| desk.rulebook.due("offer-vacancies", since?).ok());
    let over = last_day.is_some_and(|last| desk.today > last);
    let taken = with(OfferState::Accepted)
        .chain(with(OfferState::Hired))
        .next();
    let line = if let Some((taken, _)) = taken {
        against(FoundCode::OfferAccepted)
            .arg("title", &taken.vacancy.title)
            .arg("employer", &taken.vacancy.employer)
    } else if waiting > 0 {
        let warns = desk.rulebook.norm_on("one-open-offer-warning", desk.today);
        if warns || !over {
            attention(FoundCode::OffersWaiting).arg("count", waiting)
        } else {
            confirmed(FoundCode::SelectionTermOver)
        }
    } else if !offers.is_empty() {
        confirmed(FoundCode::OffersEnded).arg("count", offers.len())
    } else if registration.selection.is_some() {
        confirmed(FoundCode::NoVacancies)
    } else if over {
        // The term opens section 5, but nobody has looked for work with the person yet.
        attention(FoundCode::SelectionTermOver)
    } else {
        against(FoundCode::SelectionNotOver)
            .arg("date", last_day.unwrap_or(desk.today))
            .waits()
    };
    line.by([EvidenceRef::File])
}

/// The wait after a removal by fault, where the rulebook has one; its last day is still within.
fn cooldown(file: &File, desk: &Desk) -> Line {
    let removed = |stage: &Stage| match stage {
        Stage::Closed { on, reason, .. } => desk
            .rulebook
            .any(Section::Removal, reason.as_str())
            .filter(|entry| entry.bool("fault") == Some(true))
            .map(|_| *on),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. } => None,
    };
    let until = |on: NaiveDate| desk.rulebook.due("reregistration", on).ok();
    let last = file
        .past
        .iter()
        .filter_map(|past| removed(&past.stage))
        .filter_map(until)
        .max();
    let line = match last.filter(|last| desk.today <= *last) {
        Some(last) => against(FoundCode::WaitRuns).arg("date", last),
        None => confirmed(FoundCode::NoWait),
    };
    line.by([EvidenceRef::File])
}
