//! What is due in a file, by whom, by when. A worklist is this over all files; nothing else puts a row into a list.

mod between;
mod escalation;
mod list;
mod weekly;

use crate::file::File;
use crate::ids::StaffId;
use crate::office::Role;
use crate::progress::next_act;
use crate::registers::QueryFor;
use crate::registration::card::last_query;
use crate::registration::holding::keeper;
use crate::registration::job_seeker::{Offer, OfferAnswer};
use crate::registration::monitoring::{Advice, has_open};
use crate::registration::{ActName, At, Stage, person_lives, step_of};
use crate::voucher::view::is_of_voucher;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use escalation::{Above, Escalation, escalate};
pub use list::{Group, List};

use between::{died, idle, mediated, transferred, works};
use weekly::monitored;

/// One row: what is to be done in this file, under which step, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WorkItem {
    pub list: List,
    pub act: Option<ActName>,
    /// Printed number of the step.
    pub step: String,
    pub due: Option<NaiveDate>,
    /// Not shown before that day.
    #[serde(default)]
    pub shows_from: Option<NaiveDate>,
    /// From when it stands above its owner too, if it is not done by then; put in by [`escalate`].
    #[serde(default)]
    pub escalation: Escalation,
    pub since: DateTime<Utc>,
    pub assignee: Option<StaffId>,
    /// Text code of the locale files, `work-<code>`.
    pub what: String,
    /// A code, words of somebody's own, or such words after a code and a colon.
    pub detail: String,
}

/// Every row of this file, in all lists.
pub fn work(file: &File) -> Vec<WorkItem> {
    if file.joined_into.is_some() {
        return Vec::new();
    }
    let mut items = Vec::new();
    let began = file
        .visits
        .last()
        .map_or(DateTime::<Utc>::MIN_UTC, |v| v.began);
    match &file.registration.stage {
        Stage::Start | Stage::Refused { .. } | Stage::Closed { .. } => {}
        Stage::Reception { .. } => items.extend(reception(file)),
        Stage::Card { decide_by, .. } => {
            let application = file.registration.application.as_ref();
            let since = application.map_or(began, |a| a.at);
            if application.is_some_and(|a| !a.opened) {
                items.push(item(
                    List::NewApplications,
                    ActName::OpenApplication,
                    Some(*decide_by),
                    since,
                ));
            } else if let Some(query) = last_query(file, QueryFor::Seeker)
                .filter(|q| q.identity().is_none() && !q.silent().is_empty())
            {
                let mut row = item(
                    List::WithRegisters,
                    ActName::QueryRegisters,
                    Some(*decide_by),
                    query.asked,
                );
                row.what = "registers-answer".into();
                items.push(row);
            } else if let Some(act) = next_act(file) {
                items.push(item(List::MyStep, act, Some(*decide_by), since));
            }
        }
        Stage::JobSeeker { decide_by, .. } => {
            let since = file
                .registration
                .application
                .as_ref()
                .map_or(began, |a| a.at);
            // Its term was kept by the decision that said no; a second try has none before its draft.
            let decide_by = Some(*decide_by).filter(|_| file.registration.refused.is_none());
            if let Some(back) = &file.registration.sent_back {
                let mut row = item(
                    List::SentBack,
                    ActName::ProposeUnemployed,
                    decide_by,
                    back.at,
                );
                row.assignee = Some(keeper(file, &back.draft.author, back.draft.at));
                row.detail = back.reason.to_string();
                row.what = "sent-back".into();
                items.push(row);
            }
            match next_act(file) {
                Some(ActName::RefreshAnswers) if waits_for_registers(file) => {
                    let mut row = item(
                        List::WithRegisters,
                        ActName::RefreshAnswers,
                        decide_by,
                        since,
                    );
                    row.what = "registers-answer".into();
                    items.push(row);
                }
                // The day of the selection stands on the steps before it too: else they would hide it until it has passed.
                Some(
                    act @ (ActName::ExplainSeekerOrder
                    | ActName::AcknowledgeSeekerDuties
                    | ActName::OfferVacancies),
                ) => {
                    let open = file.registration.selection.is_none();
                    let selection = file.registration.selection_by.filter(|_| open);
                    let due = selection.or(decide_by);
                    items.push(item(List::MyStep, act, due, since));
                }
                // A draft that was given back stands in a list of its own.
                Some(ActName::ProposeUnemployed) if file.registration.sent_back.is_some() => {}
                Some(act) => items.push(item(List::MyStep, act, decide_by, since)),
                None => {}
            }
        }
        Stage::Proposed { draft, decide_by } => {
            items.push(item(
                List::Decide,
                ActName::DecideUnemployed,
                Some(*decide_by),
                draft.at,
            ));
            let mut row = item(
                List::WithHead,
                ActName::DecideUnemployed,
                Some(*decide_by),
                draft.at,
            );
            row.assignee = Some(keeper(file, &draft.author, draft.at));
            items.push(row);
        }
        Stage::Unemployed { .. } => {
            let sent_back = &file.registration.removal.sent_back;
            if let Some(back) = sent_back {
                let mut row = item(List::SentBack, ActName::ProposeRemoval, None, back.at);
                row.assignee = Some(keeper(file, &back.draft.author, back.draft.at));
                row.what = "sent-back".into();
                row.detail = back.reason.to_string();
                items.push(row);
            }
            // Its term is that of the first plan; that a plan is to be revised stands among the changes.
            let first = file.registration.plan.agreed().is_none();
            let revised = |act| act == ActName::DraftPlan && has_open(file, &Advice::RevisePlan);
            let own = |act: &ActName| *act != ActName::CheckStatus && !revised(*act);
            if let Some(act) = next_act(file).filter(own) {
                let due = file.registration.plan_by.filter(|_| first);
                items.push(item(List::MyStep, act, due, began));
            }
            items.extend(monitored(file));
            items.extend(payment(file));
        }
        Stage::RemovalProposed {
            draft, decide_by, ..
        } => {
            let (act, due) = (ActName::DecideRemoval, Some(*decide_by));
            items.push(item(List::Decide, act, due, draft.at));
            let mut row = item(List::WithHead, act, due, draft.at);
            row.assignee = Some(keeper(file, &draft.author, draft.at));
            items.push(row);
            items.extend(monitored(file));
            items.extend(payment(file));
        }
    }
    for linked in file.linked.iter().filter(|linked| linked.waits()) {
        items.push(WorkItem {
            act: None,
            what: "linked-application".into(),
            detail: format!("№ {}", linked.number()),
            ..item(
                List::NewApplications,
                ActName::ReceiveApplication,
                None,
                linked.arrived,
            )
        });
    }
    for notice in file
        .notices
        .iter()
        .filter(|n| n.is_to_hand_over() && !is_of_voucher(&n.kind))
    {
        let mut row = item(
            List::Notify,
            ActName::RecordNotice,
            Some(notice.deliver_by),
            notice.queued,
        );
        row.detail = notice.kind.to_string();
        items.push(row);
    }
    for offer in file
        .offers
        .iter()
        .filter(|o| o.answer.is_none() && o.closed.is_none())
    {
        let mut row = item(
            List::WithSeeker,
            ActName::AnswerOffer,
            Some(offer.answer_by),
            offer.offered,
        );
        row.detail = of_vacancy(offer);
        items.push(row);
    }
    for offer in file
        .offers
        .iter()
        .filter(|o| o.closed.is_none() && o.letter.is_none())
        .filter(|o| o.answer == Some(OfferAnswer::Accepted))
    {
        let (act, due) = (ActName::ReferToEmployer, Some(offer.answer_by));
        let mut row = item(List::MyStep, act, due, offer.offered);
        row.detail = of_vacancy(offer);
        items.push(row);
    }
    items.extend(mediated(file));
    items.extend(died(file).or_else(|| works(file)));
    items.extend(idle(file));
    items.extend(transferred(file));
    if let Some(conflict) = file.conflicts.first() {
        let mut row = item(
            List::Conflicts,
            ActName::ResolveConflict,
            None,
            conflict.other.at,
        );
        row.detail = <&str>::from(conflict.field).to_owned();
        items.push(row);
    }
    if let Some(withdrawn) = consent_withdrawn(file) {
        items.push(WorkItem {
            act: None,
            what: "consent-withdrawn".into(),
            ..item(List::MyStep, ActName::TakeApplication, None, withdrawn)
        });
    }
    if let Some(doubt) = file.doubtful_dates.iter().find(|d| !d.settled) {
        items.push(item(
            List::DoubtfulDates,
            ActName::ConfirmDate,
            None,
            doubt.claimed,
        ));
    }
    items.extend(crate::voucher::work::rows(file));
    if let Some(assigned) = &file.assigned {
        let theirs =
            |row: &&mut WorkItem| row.assignee.is_none() && row.list.owner() == Role::Specialist;
        for row in items.iter_mut().filter(theirs) {
            row.assignee = Some(assigned.staff.clone());
        }
    }
    // What an ended registration left half done is not to be done any more.
    items.retain(|row| row.act.is_none_or(|act| step_of(act).is_open_in(file)));
    // Nor the plan of who has died: the end of their registration stands among the changes.
    let ends = file.registration.seeker_since.is_some();
    let for_the_living = |act: ActName| ends && !step_of(act).is_of_voucher();
    items.retain(|row| {
        row.act
            .is_none_or(|act| !for_the_living(act) || person_lives(file, act).is_ok())
    });
    items
}

/// 5.3: what came of the claim is asked for when its term has run; who claimed nothing is told before the right ends.
fn payment(file: &File) -> Option<WorkItem> {
    let (payment, awaited) = crate::registration::payment::open(file)?;
    let mut row = item(
        List::Payments,
        ActName::TakePaymentPapers,
        Some(awaited.by),
        payment.at,
    );
    row.what = awaited.term.to_string();
    row.shows_from = Some(awaited.shows_from);
    Some(row)
}

fn reception(file: &File) -> Option<WorkItem> {
    let visit = file.open_visit()?;
    match (&visit.handed_over, visit.received) {
        (None, None) => Some(item(List::Reception, ActName::Consult, None, visit.began)),
        (Some(handed), None) => {
            let mut row = item(List::Waiting, ActName::CheckDocuments, None, handed.at);
            row.assignee = handed.to.as_ref().map(|to| keeper(file, to, handed.at));
            row.detail = visit.purpose.to_string();
            row.what = "waiting".into();
            Some(row)
        }
        (_, Some(received)) => next_act(file).map(|act| item(List::MyStep, act, None, received)),
    }
}

/// When a registered person took back the consent to use their data: nothing ends by itself, somebody settles the case.
fn consent_withdrawn(file: &File) -> Option<DateTime<Utc>> {
    let registered = matches!(
        file.registration.stage.at(),
        At::JobSeeker | At::Proposed | At::Unemployed | At::RemovalProposed
    );
    if !registered || file.consent("personal-data").is_some() {
        return None;
    }
    let own =
        |c: &&crate::file::Consent| c.of == file.current() && c.kind.as_str() == "personal-data";
    file.consents
        .iter()
        .rev()
        .find(own)
        .and_then(|consent| consent.withdrawn)
}

/// Two offers of one kind of work are told apart by the employer.
pub(crate) fn of_vacancy(offer: &Offer) -> String {
    format!("{}, {}", offer.vacancy.title, offer.vacancy.employer)
}

fn waits_for_registers(file: &File) -> bool {
    last_query(file, QueryFor::Unemployed)
        .is_some_and(|q| q.identity().is_none() && !q.silent().is_empty())
}

pub(crate) fn item(
    list: List,
    act: ActName,
    due: Option<NaiveDate>,
    since: DateTime<Utc>,
) -> WorkItem {
    let code: &'static str = act.into();
    WorkItem {
        list,
        act: Some(act),
        step: step_of(act).printed(),
        due,
        shows_from: None,
        escalation: Escalation::default(),
        since,
        assignee: None,
        what: code.to_owned(),
        detail: String::new(),
    }
}
