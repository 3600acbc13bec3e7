//! Chains of pending acts: a legal step does not outlive the returned act that it stood on; a note and a card edit do.

use crate::error::Result;
use crate::store::log;
use casework::Refusal;
use casework::ids::EntryId;
use casework::registration::ActName;
use journal::{Body, Outcome};
use rusqlite::Connection;

/// The act that was returned first among those this one stood on, as a reason.
pub(crate) fn broken(db: &Connection, body: &Body) -> Result<Option<(Refusal, EntryId)>> {
    let act = body.act.name();
    if goes_alone(act) {
        return Ok(None);
    }
    for id in &body.stood_on.pending {
        let Some(standing) = log::find(db, *id)? else {
            continue;
        };
        if let Outcome::Returned {
            refusal, because, ..
        } = standing.outcome
            && refusal.act() != ActName::AddNote
        {
            // One group has one cause: the act at its beginning.
            let root = because.unwrap_or(*id);
            let needs = match because {
                Some(_) => root_act(db, root)?.unwrap_or(refusal.act()),
                None => refusal.act(),
            };
            return Ok(Some((Refusal::StepFirst { act, needs }, root)));
        }
    }
    Ok(None)
}

fn root_act(db: &Connection, root: EntryId) -> Result<Option<ActName>> {
    Ok(
        log::find(db, root)?.and_then(|standing| match standing.outcome {
            Outcome::Returned { refusal, .. } => Some(refusal.act()),
            Outcome::Final { .. } => None,
        }),
    )
}

/// What a person said stays true whatever became of the steps before.
fn goes_alone(act: ActName) -> bool {
    matches!(
        act,
        ActName::EditCard | ActName::AddNote | ActName::AttachScan
    )
}
