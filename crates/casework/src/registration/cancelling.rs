//! The head cancels a decision that was taken earlier: a refusal (4.2, 5.5) or a removal (8.2). What was decided stays
//! in the history; the registration goes on from where it stood before.

use super::conditions::other_registration;
use super::job_seeker::registered_already;
use super::{ActName, At, Fact, Stage};
use crate::desk::{Desk, Stamp};
use crate::file::File;
use crate::ids::Code;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::ending::EndedHow;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why the decision does not stand: a court, a higher body, an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CancelForm {
    pub reason: LongText,
}

/// Which decision was cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// 4.2
    SeekerRefused,
    /// 5.5
    UnemployedRefused,
    /// 8.2
    Removed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Cancelled {
    pub decision: Decision,
    pub reason: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

/// The decision of this registration that may be cancelled now.
pub fn last_decision(file: &File) -> Option<Decision> {
    let registration = &file.registration;
    match registration.stage.at() {
        At::Refused => Some(Decision::SeekerRefused),
        At::JobSeeker => registration
            .refused
            .as_ref()
            .map(|_| Decision::UnemployedRefused),
        At::Closed => registration
            .ended
            .as_ref()
            .filter(|ended| ended.how == EndedHow::Removal)
            .map(|_| Decision::Removed),
        At::Start
        | At::Reception
        | At::Card
        | At::Proposed
        | At::Unemployed
        | At::RemovalProposed => None,
    }
}

/// Terms begin anew on the day of the cancelling; who is registered elsewhere meanwhile is not restored.
pub fn cancel(file: &File, form: CancelForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::CancelDecision;
    let Some(decision) = last_decision(file) else {
        return Err(Refusal::NothingThere {
            act,
            what: "decision".into(),
        });
    };
    if other_registration(file, desk).is_some() {
        let already = Code::from("lir-already");
        return Err(registered_already(act, already, file, desk));
    }
    let due = match decision {
        Decision::SeekerRefused => desk.due("lir-decision"),
        Decision::UnemployedRefused => desk.due("unemployed-decision"),
        Decision::Removed => desk.due("monitoring"),
    };
    Ok(vec![
        Fact::DecisionCancelled {
            decision,
            reason: form.reason,
            due,
        },
        Fact::NoticeQueued {
            kind: Code::from("decision-cancelled"),
            ground: None,
            deliver_by: desk.due("decision-notice"),
        },
    ])
}

/// The registration as it stood before the decision. Total, and free of judgement.
pub(super) fn apply(
    file: &mut File,
    decision: Decision,
    reason: &LongText,
    due: NaiveDate,
    stamp: &Stamp,
) {
    let registration = &mut file.registration;
    registration.cancelled.push(Cancelled {
        decision,
        reason: reason.clone(),
        by: stamp.actor.name.clone(),
        at: stamp.at,
        on: stamp.on,
    });
    match decision {
        Decision::SeekerRefused => {
            registration.refused = None;
            registration.stage = Stage::Card {
                since: registration.application.as_ref().map_or(stamp.on, |a| a.on),
                decide_by: due,
            };
        }
        Decision::UnemployedRefused => {
            registration.refused = None;
            registration.stage = Stage::JobSeeker {
                since: registration.seeker_since.unwrap_or(stamp.on),
                decide_by: due,
            };
        }
        Decision::Removed => {
            registration.ended = None;
            registration.plan.closed = None;
            registration.monitoring.check_by = Some(due);
            registration.stage = Stage::Unemployed {
                since: registration.unemployed_since.unwrap_or(stamp.on),
            };
        }
    }
}
