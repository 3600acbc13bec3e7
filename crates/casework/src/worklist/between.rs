//! What waits between the person and others: letters, no-shows, measures, cases asked of another centre; and a job seeker
//! whose case does not move.

use super::{List, WorkItem, item};
use crate::file::File;
use crate::registration::ending::{FOUND_WORK, found_work};
use crate::registration::measures::{MeasureEnd, MeasureReferral, ReferralState};
use crate::registration::mediation::{About, EmployerAnswer};
use crate::registration::removal::DraftEnd;
use crate::registration::transfer::asking;
use crate::registration::{ActName, At};
use chrono::{DateTime, NaiveDate, Utc};

/// What waits between the person and somebody else: letters, no-shows and their explanations, measures.
pub(super) fn mediated(file: &File) -> Vec<WorkItem> {
    let registration = &file.registration;
    let monitored = matches!(
        registration.stage.at(),
        At::Unemployed | At::RemovalProposed
    );
    let mut items = Vec::new();
    let open = file.offers.iter().filter(|o| o.closed.is_none());
    for offer in open.filter(|o| file.is_of_this_registration(o)) {
        let title = super::of_vacancy(offer);
        match (&offer.letter, &offer.employer) {
            (Some(letter), None) => {
                let (act, due) = (ActName::RecordEmployerAnswer, Some(letter.appear_by));
                let mut row = item(List::WithEmployer, act, due, letter.at);
                row.detail = title;
                items.push(row);
            }
            (Some(letter), Some(employer)) if employer.answer == EmployerAnswer::NoShow => {
                let about = About::Offer(offer.id);
                let after = letter.appear_by.succ_opt();
                let row = explained(file, about, employer.at, after, monitored);
                items.extend(row.map(|row| WorkItem {
                    detail: title,
                    ..row
                }));
            }
            (Some(_) | None, Some(_) | None) => {}
        }
    }
    for referral in &registration.referrals {
        let row = match &referral.state {
            ReferralState::Waiting => {
                let (act, due) = (ActName::RecordMeasure, Some(referral.answer_by));
                Some(item(List::WithSeeker, act, due, referral.at))
            }
            ReferralState::Ended {
                end: MeasureEnd::Left,
                ..
            } => explained(
                file,
                About::Measure(referral.id),
                referral.at,
                None,
                monitored,
            ),
            // Whether it began, and later whether it ended, is asked from the day that was agreed.
            ReferralState::Accepted => Some(followed_up(
                referral,
                Some(referral.begins.unwrap_or(referral.answer_by)),
            )),
            ReferralState::Began { .. } if referral.until.is_some() => {
                Some(followed_up(referral, referral.until))
            }
            // Monitoring rests with it: without a day it stays in sight.
            ReferralState::Began { .. } if registration.suspended == Some(referral.id) => {
                Some(followed_up(referral, None))
            }
            ReferralState::Refused { .. }
            | ReferralState::Began { .. }
            | ReferralState::Ended { .. } => None,
        };
        items.extend(row.map(|row| WorkItem {
            detail: referral.measure.to_string(),
            ..row
        }));
    }
    items
}

fn followed_up(referral: &MeasureReferral, by: Option<NaiveDate>) -> WorkItem {
    let mut row = item(List::PlanItems, ActName::RecordMeasure, by, referral.at);
    row.shows_from = by;
    row
}

/// 7.3: ask, wait for what they say, then consider a removal from the day on which the ground opens.
fn explained(
    file: &File,
    about: About,
    since: DateTime<Utc>,
    opens: Option<NaiveDate>,
    monitored: bool,
) -> Option<WorkItem> {
    if !monitored || file.is_excused(about) {
        return None;
    }
    Some(match file.asked_about(about) {
        None => item(List::Changes, ActName::AskExplanation, None, since),
        Some(asked) if asked.answered.is_none() => {
            item(List::WithSeeker, ActName::RecordExplanation, None, asked.at)
        }
        // The head has decided over it that the person stays.
        Some(asked) if kept_after(file, asked.at) => return None,
        Some(asked) => {
            let mut row = item(List::Changes, ActName::ProposeRemoval, None, asked.at);
            row.shows_from = opens;
            row.what = "change-remove".into();
            row
        }
    })
}

fn kept_after(file: &File, asked: DateTime<Utc>) -> bool {
    let mut ended = file.registration.removal.ended.iter();
    ended.any(|ended| ended.at > asked && matches!(ended.how, DraftEnd::Declined { .. }))
}

/// A job seeker of whose death a register knows: the registration is ended at the desk, once no draft waits.
pub(super) fn died(file: &File) -> Option<WorkItem> {
    file.known_death()?;
    let told = file.queries.iter().rev().find(|q| q.identity().is_some());
    let since = told.map_or(DateTime::<Utc>::MIN_UTC, |query| query.asked);
    let mut row = item(List::Changes, ActName::EndSeekerRegistration, None, since);
    row.detail = "died".into();
    Some(row)
}

/// A job seeker who works: the registration is ended at the desk. Not before the first day of work.
pub(super) fn works(file: &File) -> Option<WorkItem> {
    let work = found_work(file)?;
    let mut row = item(
        List::Changes,
        ActName::EndSeekerRegistration,
        None,
        work.told,
    );
    row.shows_from = Some(work.from);
    row.detail = format!("{FOUND_WORK}: {}", work.at);
    Some(row)
}

/// A job seeker's case in which nothing moves; every act of somebody puts the day off.
pub(super) fn idle(file: &File) -> Option<WorkItem> {
    let registration = &file.registration;
    if registration.stage.at() != At::JobSeeker || file.known_death().is_some() {
        return None;
    }
    let moved = registration.moved.or(registration.seeker_since)?;
    let days = registration.idle_days?;
    let from = moved.checked_add_days(chrono::Days::new(u64::from(days)))?;
    let since = file
        .visits
        .last()
        .map_or(DateTime::<Utc>::MIN_UTC, |v| v.began);
    let mut row = item(List::Idle, ActName::RecordContact, None, since);
    row.shows_from = Some(from);
    row.detail = moved.to_string();
    row.what = "idle".into();
    Some(row)
}

/// A case asked of another centre, with its answer; this case, sent to another centre; and asked for by another.
pub(super) fn transferred(file: &File) -> Vec<WorkItem> {
    let mut items = Vec::new();
    let asked = file
        .asked_transfer
        .as_ref()
        .filter(|_| file.registration.stage.at() == At::Card);
    if let Some(asked) = asked {
        let kept = asked.kept.as_ref();
        let mut row = item(
            List::AskedTransfers,
            ActName::AskForTransfer,
            None,
            kept.map_or(asked.at, |kept| kept.at),
        );
        row.act = (!asking::waits(file)).then_some(ActName::AskForTransfer);
        row.what = if kept.is_some() {
            "transfer-kept".into()
        } else {
            "transfer-asked".into()
        };
        row.detail = asked.of.to_string();
        items.push(row);
    }
    if let Some(sent) = &file.transfer {
        let mut row = item(List::Transfers, ActName::AcceptTransfer, None, sent.at);
        row.detail = sent.from.to_string();
        items.push(row);
        let mut row = item(
            List::AskedTransfers,
            ActName::WithdrawTransfer,
            None,
            sent.at,
        );
        row.what = "transfer-sent".into();
        row.detail = sent.to.to_string();
        items.push(row);
    }
    if let Some(wanted) = &file.wanted_transfer {
        let mut row = item(List::Transfers, ActName::SendTransfer, None, wanted.at);
        row.what = "transfer-wanted".into();
        row.detail = wanted.by.to_string();
        items.push(row);
    }
    items
}
