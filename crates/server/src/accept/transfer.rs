//! What one centre asks of another about a case is told to the person's file there, and a case that is sent is carried into
//! the other centre's order, in the same transaction.

use super::{Context, Entry, Outside, from_here};
use crate::error::Result;
use crate::store::{files, log};
use casework::File;
use casework::ids::{CentreId, EntryId, FileId};
use casework::office::{Actor, Role};
use casework::registration::Act;
use casework::registration::transfer::asking::TransferWord;
use casework::registration::transfer::carried_by;
use journal::Outcome;
use rusqlite::Connection;
use std::collections::BTreeSet;

pub(crate) fn follow(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    before: &File,
    after: &File,
) -> Result<()> {
    let who = entry.body.actor.name.clone();
    if let Act::AskForTransfer(form) = &entry.body.act {
        let Some(iin) = after.card.iin() else {
            return Ok(());
        };
        let word = TransferWord::Wanted {
            by: after.centre.clone(),
            file: after.id,
            reason: form.reason.clone(),
            who,
        };
        let there = files::open_elsewhere(db, iin.as_str(), after.id)?;
        return match there.into_iter().find(|other| other.centre == form.of) {
            Some(other) => tell(db, context, entry.header.id, other.file, word),
            None => Ok(()),
        };
    }
    if let (Act::DeclineToSend(form), Some(wanted)) = (&entry.body.act, &before.wanted_transfer) {
        let reason = form.reason.clone();
        let word = TransferWord::Kept { reason, who };
        return tell(db, context, entry.header.id, wanted.file, word);
    }
    Ok(())
}

/// What is accepted of a case stands in the order of its centre, and while it is sent in that of the other too; the last
/// that the old centre's order tells of it is that it went.
pub(crate) fn carry(
    db: &Connection,
    taken_in: &CentreId,
    before: &File,
    after: &File,
) -> Result<()> {
    let orders: BTreeSet<&CentreId> = carried_by(before).chain(carried_by(after)).collect();
    for order in orders {
        // A file that only now begins stands in one order.
        if order != taken_in {
            log::carry(db, order, after.id)?;
        }
    }
    Ok(())
}

fn tell(
    db: &Connection,
    context: &Context,
    cause: EntryId,
    file: FileId,
    word: TransferWord,
) -> Result<()> {
    let Some(other) = files::find(db, file)? else {
        return Ok(());
    };
    let outside = Outside {
        actor: Actor::outside(Role::System, other.centre),
        act: Act::HearOfTransfer(word),
        file,
        identity: format!("transfer {cause}"),
    };
    match from_here(db, context, outside)? {
        Outcome::Final { .. } => {}
        // The person closed the registration meanwhile, or nobody waits for the answer any more.
        Outcome::Returned { .. } => tracing::info!(%file, "nobody waits to hear of a transfer"),
    }
    Ok(())
}
