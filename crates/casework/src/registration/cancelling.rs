//! The head cancels what was decided earlier: a refusal (4.2, 5.5), a removal (8.2), an end at the desk. It stays in the
//! history; the registration goes on from where it stood before, also where a new visit has begun meanwhile.

use super::conditions::other_registration;
use super::job_seeker::registered_already;
use super::unemployed::Notice;
use super::{ActName, At, Fact, Stage};
use crate::desk::{Desk, Stamp};
use crate::file::{File, Registration};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type, strum::EnumIter)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// 4.2
    SeekerRefused,
    /// 5.5
    UnemployedRefused,
    /// 8.2
    Removed,
    /// A job seeker's registration that the specialist ended.
    SeekerEnded,
}

impl Decision {
    /// `notice` that tells it.
    pub fn notice(self) -> &'static str {
        match self {
            Decision::SeekerRefused => "lir-refused",
            Decision::UnemployedRefused => "unemployed-refused",
            Decision::Removed => "removed",
            Decision::SeekerEnded => "lir-ended",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Cancelled {
    pub decision: Decision,
    pub reason: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

/// The decision that may be cancelled now, or objected to.
pub fn last_decision(file: &File) -> Option<Decision> {
    let registration = decided(file);
    match registration.stage.at() {
        At::Refused => Some(Decision::SeekerRefused),
        At::JobSeeker => registration
            .refused
            .as_ref()
            .map(|_| Decision::UnemployedRefused),
        At::Closed => registration
            .ended
            .as_ref()
            .and_then(|ended| match ended.how {
                EndedHow::Removal => Some(Decision::Removed),
                EndedHow::Desk => Some(Decision::SeekerEnded),
                EndedHow::Seeker | EndedHow::BeforeRegistration => None,
            }),
        At::Start
        | At::Reception
        | At::Card
        | At::Proposed
        | At::Unemployed
        | At::RemovalProposed => None,
    }
}

/// Who comes about a decision is received by a visit (1.1), after which the registration that it ended lies behind: until
/// there is a new application (2.1) it is the one that they speak of.
fn decided(file: &File) -> &Registration {
    let before = file.past.last().filter(|_| is_at_reception(file));
    before.unwrap_or(&file.registration)
}

/// The same, to be changed.
pub(super) fn decided_mut(file: &mut File) -> &mut Registration {
    if is_at_reception(file)
        && let Some(before) = file.past.last_mut()
    {
        before
    } else {
        &mut file.registration
    }
}

fn is_at_reception(file: &File) -> bool {
    file.registration.stage.at() == At::Reception
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
        Decision::UnemployedRefused | Decision::SeekerEnded => desk.due("unemployed-decision"),
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

/// The registration as it stood before the decision; a letter of it that nobody has yet is not brought any more. Total, and
/// free of judgement.
pub(super) fn apply(
    file: &mut File,
    decision: Decision,
    reason: &LongText,
    due: NaiveDate,
    stamp: &Stamp,
) {
    if is_at_reception(file)
        && let Some(before) = file.past.pop()
    {
        file.registration = before;
        if let Some(of_file) = file.registration.of_file.take() {
            file.papers_checked = of_file.papers_checked;
            file.survey_taken = of_file.survey_taken;
            file.assigned = of_file.assigned;
            if let Some(profile) = &mut file.profile {
                profile.assessment = of_file.assessment;
            }
        }
    }
    let of_it = |n: &&mut Notice| n.waits() && n.kind.as_str() == decision.notice();
    for notice in file.notices.iter_mut().filter(of_it) {
        notice.stopped = Some(stamp.at);
    }
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
        Decision::SeekerEnded => {
            registration.ended = None;
            registration.plan.closed = None;
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
