//! Writes what a judgement brought about: the record in the centre's order and everything that follows from its facts.

use super::judge::{self, Finding, Lawful};
use super::{Context, Entry, Via, join, number, portal, transfer, vacancies};
use crate::error::{Error, Result};
use crate::store::effects::{self, Effect, Kind};
use crate::store::log::{self, Append, Place};
use crate::store::{files, office, scans};
use casework::desk::Stamp;
use casework::ids::{CentreId, ThingId};
use casework::registration::attaching::ScanFact;
use casework::{Fact, File, evolve};
use journal::Outcome;
use rusqlite::Connection;

/// Judges the entry and records it, final or returned.
pub(crate) fn enter(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    via: Via,
) -> Result<(Place, Outcome)> {
    let centre = order_of(db, entry, via)?;
    match judge::judge(db, context, entry, via)? {
        Finding::Refused {
            refusal,
            because,
            on,
        } => {
            number::void(db, entry)?;
            let edition = context.rulebook.edition().to_owned();
            let outcome = Outcome::Returned {
                refusal,
                because,
                edition,
                on,
            };
            Ok((record(db, context, entry, via, &centre, &outcome)?, outcome))
        }
        Finding::Lawful(lawful) => {
            let before = lawful.file.clone();
            let (file, outcome) = become_final(db, context, entry, *lawful)?;
            let place = record(db, context, entry, via, &centre, &outcome)?;
            join::follow(db, context, entry, &before, &file)?;
            portal::follow(db, context, &before, &file)?;
            transfer::follow(db, context, entry, &before, &file)?;
            vacancies::follow(db, context, entry, &before, &file)?;
            transfer::carry(db, &centre, &before, &file)?;
            Ok((place, outcome))
        }
    }
}

/// The order that the record belongs to: the entry's centre, or the device's own where that is outside its scope, so
/// that the desk learns what became of it and no foreign order is written to.
fn order_of(db: &Connection, entry: &Entry, via: Via) -> Result<CentreId> {
    let named = &entry.header.centre;
    match via {
        Via::Device(device)
            if !device.centres.contains(named) || office::find(db, named)?.is_none() =>
        {
            device
                .centres
                .first()
                .cloned()
                .ok_or_else(Error::not_your_centre)
        }
        Via::Device(_) | Via::Here => Ok(named.clone()),
    }
}

fn record(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    via: Via,
    centre: &CentreId,
    outcome: &Outcome,
) -> Result<Place> {
    let device = match via {
        Via::Device(device) => Some(device.id.as_str()),
        Via::Here => None,
    };
    log::append(
        db,
        &Append {
            centre,
            sealed: entry.sealed,
            header: &entry.header,
            outcome,
            recorded: context.received,
            device,
        },
    )
}

fn become_final(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    lawful: Lawful,
) -> Result<(File, Outcome)> {
    let Lawful {
        file,
        facts,
        differences,
        at,
        on,
        number,
    } = lawful;
    if let Some(drawn) = &number {
        number::use_up(db, entry, drawn)?;
    }
    let mut folded = file;
    for (n, fact) in (0u32..).zip(&facts) {
        let stamp = Stamp {
            entry: entry.header.id,
            n,
            actor: entry.body.actor.clone(),
            at,
            on,
        };
        folded = evolve(folded, fact, &stamp);
    }
    files::save(db, &folded)?;
    for (n, fact) in (0u32..).zip(&facts) {
        queue(db, context, entry, &folded, n, fact)?;
        if let Fact::Scan(ScanFact::Attached { scan, .. }) = fact {
            scans::name(db, scan, folded.id)?;
        }
    }
    let edition = context.rulebook.edition().to_owned();
    Ok((
        folded,
        Outcome::Final {
            facts,
            on,
            at,
            edition,
            differences,
        },
    ))
}

/// Effects come only from final facts, in the same transaction.
fn queue(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    file: &File,
    n: u32,
    fact: &Fact,
) -> Result<()> {
    let kind = if matches!(fact, Fact::RegistersQueried { .. }) {
        Kind::Registers
    } else if matches!(fact, Fact::NoticeQueued { .. }) {
        Kind::Notice
    } else {
        return Ok(());
    };
    let thing = ThingId {
        entry: entry.header.id,
        n,
    };
    effects::add(
        db,
        &Effect {
            thing,
            kind,
            file: file.id,
            centre: file.centre.clone(),
            tries: 0,
        },
        context.received,
    )
}
