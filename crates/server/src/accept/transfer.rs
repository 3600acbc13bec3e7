//! What one centre asks of another about a case is told to the person's file there, and a case that is sent is carried into
//! the other centre's order, in the same transaction.

use super::{Context, Entry, Outside, from_here, join};
use crate::error::Result;
use crate::store::{files, log};
use casework::File;
use casework::ids::{CentreId, EntryId, FileId};
use casework::office::{Actor, Role};
use casework::registration::Act;
use casework::registration::transfer::asking::{self, TransferWord};
use casework::registration::transfer::{TransferEndForm, carried_by};
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
    let cause = entry.header.id;
    // A case that was on its way to who asked for it stays after all.
    if let (
        Act::WithdrawTransfer(TransferEndForm { reason })
        | Act::DeclineTransfer(TransferEndForm { reason }),
        Some(sent),
    ) = (&entry.body.act, &before.transfer)
    {
        let reason = reason.clone();
        let word = TransferWord::Kept { reason, who };
        return match who_asks(db, after, |centre| *centre == sent.to)? {
            Some(other) => tell(db, context, cause, other.id, word),
            None => Ok(()),
        };
    }
    // The registration there has ended: nothing can be sent any more.
    if is_registered(before) && !is_registered(after) {
        let other = who_asks(db, after, |centre| *centre != after.centre)?;
        return match other {
            Some(other) => tell(db, context, cause, other.id, TransferWord::Over),
            None => Ok(()),
        };
    }
    // Nobody asks any more: the application here has ended.
    if asking::waits(before) && !asking::waits(after) && after.asked_transfer.is_some() {
        let wanted = wanted_by(db, after)?;
        return match wanted {
            Some(other) => tell(db, context, cause, other.id, TransferWord::Over),
            None => Ok(()),
        };
    }
    Ok(())
}

fn is_registered(file: &File) -> bool {
    join::rank(file) == 3
}

/// The person's file in another centre that waits for this case.
fn who_asks(db: &Connection, of: &File, at: impl Fn(&CentreId) -> bool) -> Result<Option<File>> {
    let others = same_person(db, of)?;
    let asks = |other: &File| {
        let asked = other.asked_transfer.as_ref();
        at(&other.centre) && asking::waits(other) && asked.is_some_and(|a| a.of == of.centre)
    };
    Ok(others.into_iter().find(asks))
}

/// The person's file in another centre that this one has asked for.
fn wanted_by(db: &Connection, asker: &File) -> Result<Option<File>> {
    let of_it = |other: &File| {
        let wanted = other.wanted_transfer.as_ref();
        wanted.is_some_and(|wanted| wanted.file == asker.id)
    };
    Ok(same_person(db, asker)?.into_iter().find(of_it))
}

fn same_person(db: &Connection, file: &File) -> Result<Vec<File>> {
    match file.card.iin() {
        Some(iin) => files::same_person(db, iin.as_str(), file.id),
        None => Ok(Vec::new()),
    }
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
