//! 8.2: the decision of the centre on a draft of removal.

use super::draft::ground_in_force;
use super::proof::{lines, unproved};
use super::{RemovalDraft, RemovalFact};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::ending::closings;
use crate::registration::hearing::heard_first;
use crate::registration::reception::in_list;
use crate::registration::{ActName, Fact, Stage};
use crate::rulebook::{Entry, Section};
use serde::{Deserialize, Serialize};
use specta::Type;

/// 8.2: approve, refuse, or give back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum RemovalDecisionForm {
    Remove,
    /// The person stays registered; monitoring goes on from the last check.
    Keep {
        explanation: LongText,
    },
    /// Back for revision: `return_reason`.
    SendBack {
        reason: Code,
        note: Option<LongText>,
    },
}

/// Nobody decides a draft of their own (`ready`). To remove, the ground is in force on the day of the decision and what
/// proved it still does.
pub fn decide(file: &File, form: RemovalDecisionForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::DecideRemoval;
    let draft = match &file.registration.stage {
        Stage::RemovalProposed { draft, .. } => draft,
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::Closed { .. } => {
            return Err(Refusal::not_now(act, &file.registration.stage));
        }
    };
    match form {
        RemovalDecisionForm::Remove => {
            heard_first(file, act, desk)?;
            let entry = ground_in_force(act, &draft.ground, desk)?;
            unproved(act, entry, &lines(file, entry, desk))?;
            Ok(removed(file, draft, entry, desk))
        }
        RemovalDecisionForm::Keep { explanation } => {
            Ok(vec![Fact::Removal(RemovalFact::Declined { explanation })])
        }
        RemovalDecisionForm::SendBack { reason, note } => {
            in_list(act, Section::ReturnReason, &reason, desk)?;
            Ok(vec![Fact::Removal(RemovalFact::SentBack { reason, note })])
        }
    }
}

/// Offers and queries close with the registration; the notice goes out unless the ground forbids one, or who would get it
/// has died.
fn removed(file: &File, draft: &RemovalDraft, entry: &Entry, desk: &Desk) -> Vec<Fact> {
    let mut facts = closings(file, desk);
    facts.push(Fact::Removal(RemovalFact::Removed {
        ground: draft.ground.clone(),
        on: draft.effective.day(desk.today),
    }));
    if entry.bool("notify") == Some(false) || file.known_death().is_some() {
        facts.push(Fact::Removal(RemovalFact::NoticesStopped));
    } else {
        facts.push(Fact::NoticeQueued {
            kind: Code::from("removed"),
            ground: Some(draft.ground.clone()),
            deliver_by: desk.due("decision-notice"),
        });
    }
    facts
}
