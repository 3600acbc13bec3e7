//! What one centre asks of another about a case is told to the person's file there, in the same transaction.

use super::{Context, Entry, Outside, from_here};
use crate::error::Result;
use crate::store::files;
use casework::File;
use casework::ids::{EntryId, FileId};
use casework::office::{Actor, Role};
use casework::registration::Act;
use casework::registration::transfer::asking::TransferWord;
use journal::Outcome;
use rusqlite::Connection;

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
