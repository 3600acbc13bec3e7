//! A hearing before an adverse decision, and an objection after one. Both rest on norms that are switched off until they
//! are confirmed (`norm.hearing`, `norm.objection`); letters name the body and the term where they are set.

use super::cancelling::{decided_mut, last_decision};
use super::{ActName, Fact, Stage};
use crate::desk::{Desk, Stamp};
use crate::file::File;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::reception::{PaperForm, paper_seen};
use crate::registration::unemployed::DraftOutcome;
use crate::rulebook::Section;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The person was heard on the draft, or invited and did not come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HearingForm {
    pub invited: NaiveDate,
    pub came: bool,
    /// What they said, or why the hearing was held without them.
    pub words: LongText,
}

/// The person objects to a decision, in writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ObjectionForm {
    pub words: LongText,
    pub paper: Option<PaperForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Hearing {
    pub invited: NaiveDate,
    pub came: bool,
    pub words: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Objection {
    pub words: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

/// Invited in time: the term runs from the invitation, and is not counted where the person came.
pub fn hear(form: HearingForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let early = desk
        .rulebook
        .due("hearing", form.invited)
        .is_ok_and(|last| desk.today < last);
    if form.invited > desk.today || (early && !form.came) {
        return Err(Refusal::DateWrong {
            act: ActName::RecordHearing,
            field: "invited".into(),
            date: form.invited,
        });
    }
    Ok(vec![Fact::Heard {
        invited: form.invited,
        came: form.came,
        words: form.words,
    }])
}

/// There must be a decision to object to (`cancelling::last_decision`).
pub fn object(file: &File, form: ObjectionForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordObjection;
    if last_decision(file).is_none() {
        return Err(Refusal::NothingThere {
            act,
            what: "decision".into(),
        });
    }
    let mut facts = Vec::new();
    if let Some(paper) = form.paper {
        facts.push(paper_seen(act, paper, desk)?);
    }
    facts.push(Fact::Objected { words: form.words });
    Ok(facts)
}

/// Where hearings are required, an adverse decision waits for one on the draft that lies before the head.
pub(super) fn heard_first(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    let required = desk.rulebook.applies(Section::Norm, "hearing", desk.today);
    let sent = match &file.registration.stage {
        Stage::Proposed { draft, .. } => match draft.outcome {
            DraftOutcome::Refuse { .. } => Some(draft.at),
            DraftOutcome::Register => None,
        },
        Stage::RemovalProposed { draft, .. } => Some(draft.at),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Unemployed { .. }
        | Stage::Closed { .. } => None,
    };
    let heard = |at: DateTime<Utc>| file.registration.hearings.iter().any(|h| h.at >= at);
    match sent.filter(|at| required && !heard(*at)) {
        Some(_) => Err(Refusal::StepFirst {
            act,
            needs: ActName::RecordHearing,
        }),
        None => Ok(()),
    }
}

pub(super) fn heard(
    file: &mut File,
    (invited, came): (NaiveDate, bool),
    words: &LongText,
    stamp: &Stamp,
) {
    file.registration.hearings.push(Hearing {
        invited,
        came,
        words: words.clone(),
        by: stamp.actor.name.clone(),
        at: stamp.at,
        on: stamp.on,
    });
}

pub(super) fn objected(file: &mut File, words: &LongText, stamp: &Stamp) {
    decided_mut(file).objections.push(Objection {
        words: words.clone(),
        by: stamp.actor.name.clone(),
        at: stamp.at,
        on: stamp.on,
    });
}
