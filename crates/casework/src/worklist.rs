//! What is due in a file, by whom, by when. A worklist is this over all files; nothing else puts a row into a list.

use crate::file::File;
use crate::ids::StaffId;
use crate::office::Role;
use crate::progress::next_act;
use crate::registers::QueryFor;
use crate::registration::card::last_query;
use crate::registration::job_seeker::OfferAnswer;
use crate::registration::{ActName, At, Stage, step_of};
use crate::voucher::view::is_of_voucher;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumIter, IntoStaticStr};

/// Lists are named after who acts next.
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
pub enum List {
    /// The consultant speaks with the person (1.2, 1.3).
    Reception,
    /// Handed over, waiting for the specialist; with waiting minutes.
    Waiting,
    /// The specialist's next step.
    MyStep,
    /// Arrived from a portal (P-2.1).
    NewApplications,
    /// The decider gave the draft back.
    SentBack,
    /// The person must be told on paper (5.6).
    Notify,
    /// Two values of a card field wait for a choice.
    Conflicts,
    /// The head decides (5.5).
    Decide,
    /// A printed paper whose act came back: it is asked back from whoever has it.
    RecallPapers,
    /// A date to confirm.
    DoubtfulDates,
    /// Waits for the decider.
    WithHead,
    /// Waits for the registers.
    WithRegisters,
    /// Waits for the person's answer to an offer.
    WithSeeker,
    /// Applications for a voucher (D-2.1, D-2.2).
    VoucherApplications,
    /// Granted vouchers to send (D-3.3).
    VouchersToSend,
    /// The person must be told of their voucher on paper.
    VoucherNotices,
    /// Waits for the recognition centre (D-3.1).
    WithRecognitionCentre,
    /// Sent vouchers until they are used or expire.
    VouchersHeld,
}

/// Whose move a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    Mine,
    Others,
}

impl List {
    pub fn group(self) -> Group {
        match self {
            List::Reception
            | List::Waiting
            | List::MyStep
            | List::NewApplications
            | List::SentBack
            | List::Notify
            | List::Conflicts
            | List::Decide
            | List::DoubtfulDates
            | List::RecallPapers
            | List::VoucherApplications
            | List::VouchersToSend
            | List::VoucherNotices => Group::Mine,
            List::WithHead
            | List::WithRegisters
            | List::WithSeeker
            | List::WithRecognitionCentre
            | List::VouchersHeld => Group::Others,
        }
    }

    /// Lists of a role, in the order of its day.
    pub fn of(role: Role) -> &'static [List] {
        match role {
            Role::Consultant => &[List::Reception, List::Waiting],
            Role::Specialist => &[
                List::MyStep,
                List::Waiting,
                List::NewApplications,
                List::SentBack,
                List::Notify,
                List::RecallPapers,
                List::Conflicts,
                List::WithHead,
                List::WithRegisters,
                List::WithSeeker,
            ],
            Role::Head => &[
                List::Decide,
                List::RecallPapers,
                List::DoubtfulDates,
                List::Conflicts,
                List::MyStep,
                List::WithRegisters,
            ],
            Role::UnitHead => &[
                List::Waiting,
                List::MyStep,
                List::NewApplications,
                List::WithHead,
                List::WithRegisters,
                List::VoucherApplications,
                List::VouchersToSend,
                List::WithRecognitionCentre,
            ],
            Role::TrainingSpecialist => &[
                List::VoucherApplications,
                List::VouchersToSend,
                List::VoucherNotices,
                List::WithRecognitionCentre,
                List::VouchersHeld,
            ],
            Role::EmployerRelations
            | Role::Analyst
            | Role::Administrator
            | Role::Seeker
            | Role::System
            | Role::Registers
            | Role::RecognitionCentre => &[],
        }
    }
}

/// One row: what is to be done in this file, under which step, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WorkItem {
    pub list: List,
    pub act: Option<ActName>,
    /// Printed number of the step.
    pub step: String,
    pub due: Option<NaiveDate>,
    pub since: DateTime<Utc>,
    pub assignee: Option<StaffId>,
    /// Text code of the locale files, `work-<code>`.
    pub what: String,
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
            if let Some(back) = &file.registration.sent_back {
                let mut row = item(
                    List::SentBack,
                    ActName::ProposeUnemployed,
                    Some(*decide_by),
                    back.at,
                );
                row.assignee = Some(back.draft.author.clone());
                row.detail = back.reason.to_string();
                row.what = "sent-back".into();
                items.push(row);
            }
            match next_act(file) {
                Some(ActName::RefreshAnswers) if waits_for_registers(file) => {
                    let mut row = item(
                        List::WithRegisters,
                        ActName::RefreshAnswers,
                        Some(*decide_by),
                        since,
                    );
                    row.what = "registers-answer".into();
                    items.push(row);
                }
                Some(act @ ActName::OfferVacancies) => {
                    items.push(item(
                        List::MyStep,
                        act,
                        file.registration.selection_by,
                        since,
                    ));
                }
                Some(act) => items.push(item(List::MyStep, act, Some(*decide_by), since)),
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
            row.assignee = Some(draft.author.clone());
            items.push(row);
        }
        Stage::Unemployed { .. } => {
            if let Some(act) = next_act(file) {
                items.push(item(List::MyStep, act, file.registration.plan_by, began));
            }
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
        .filter(|n| n.on_paper && n.delivered.is_none() && !is_of_voucher(&n.kind))
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
        row.detail = offer.vacancy.title.to_string();
        items.push(row);
    }
    for offer in file
        .offers
        .iter()
        .filter(|o| o.closed.is_none() && o.answer == Some(OfferAnswer::Accepted))
    {
        let mut row = item(List::WithSeeker, ActName::CloseOffer, None, offer.offered);
        row.detail = offer.vacancy.title.to_string();
        row.what = "offer-accepted".into();
        items.push(row);
    }
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
    items
}

fn reception(file: &File) -> Option<WorkItem> {
    let visit = file.open_visit()?;
    match (&visit.handed_over, visit.received) {
        (None, None) => Some(item(List::Reception, ActName::Consult, None, visit.began)),
        (Some(handed), None) => {
            let mut row = item(List::Waiting, ActName::CheckDocuments, None, handed.at);
            row.assignee.clone_from(&handed.to);
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
        At::JobSeeker | At::Proposed | At::Unemployed
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
        step: step_of(act).printed().to_owned(),
        due,
        since,
        assignee: None,
        what: code.to_owned(),
        detail: String::new(),
    }
}
