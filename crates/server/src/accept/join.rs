//! Two files of one person in one centre become one. The ИИН is a field that people correct, never a key, so a second
//! file is normal: it is joined, its later acts are led to the kept one, and people may part them again.

use super::append::enter;
use super::{Context, Entry, Outside, Via, derived, own, portal};
use crate::error::{Error, Result};
use crate::store::log::{self, Append};
use crate::store::{damaged, files};
use casework::desk::{Stamp, country_date};
use casework::ids::FileId;
use casework::office::{Actor, Role};
use casework::registration::joining::JoinForm;
use casework::registration::{Act, At};
use casework::{Fact, File, evolve};
use journal::Outcome;
use rusqlite::Connection;

/// The file that acts for this one are judged on.
pub(crate) fn led_to(db: &Connection, file: File) -> Result<File> {
    let mut file = file;
    // Each joining was made towards a file that stood for itself, so the way ends.
    while let Some(kept) = file.joined_into {
        file = files::find(db, kept)?.ok_or_else(|| damaged("joining", kept))?;
    }
    Ok(file)
}

/// What follows from an accepted act: the other file of a joining learns of it, and a new namesake is joined.
pub(crate) fn follow(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    before: &File,
    after: &File,
) -> Result<()> {
    if let Act::JoinFiles(form) = &entry.body.act {
        return told(
            db,
            context,
            entry,
            form.other,
            after,
            Fact::JoinedInto { kept: after.id },
        );
    }
    if let Act::SeparateFiles(form) = &entry.body.act {
        return told(
            db,
            context,
            entry,
            form.other,
            after,
            Fact::FilesSeparated { joined: form.other },
        );
    }
    // A case that another centre has sent may have been asked for by a file here.
    if before.card.iin() == after.card.iin() && before.centre == after.centre {
        return Ok(());
    }
    match namesake(db, after)? {
        Some(other) => join(db, context, &other, after),
        None => Ok(()),
    }
}

/// Another open file of the same ИИН in the same centre.
fn namesake(db: &Connection, file: &File) -> Result<Option<File>> {
    let Some(iin) = file.card.iin() else {
        return Ok(None);
    };
    let others = files::same_person(db, iin.as_str(), file.id)?;
    Ok(others
        .into_iter()
        .find(|other| other.centre == file.centre && rank(other) > 0 && rank(file) > 0))
}

/// How far a registration went; 0 is not open.
pub(crate) fn rank(file: &File) -> u8 {
    match file.registration.stage.at() {
        At::Start | At::Refused | At::Closed => 0,
        At::Reception => 1,
        At::Card => 2,
        At::JobSeeker | At::Proposed | At::Unemployed | At::RemovalProposed => 3,
    }
}

/// The one that went further is kept, else the older. Two registrations are never merged by a rule: people decide.
fn join(db: &Connection, context: &Context, older: &File, newer: &File) -> Result<()> {
    if rank(older) == 3 && rank(newer) == 3 {
        return Ok(());
    }
    let (kept, joined) = if rank(newer) > rank(older) {
        (newer, older)
    } else {
        (older, newer)
    };
    // Its terms and lists would end with it: people first see it through.
    if joined
        .voucher()
        .is_some_and(|voucher| voucher.stage.lives())
    {
        return Ok(());
    }
    let identity = format!("join {} {}", kept.id, joined.id);
    // Parted by hand once: the same rule does not join them again.
    if log::find(db, derived(&identity))?.is_some() {
        return Ok(());
    }
    let card = joined
        .card
        .values
        .values()
        .map(|kept| kept.value.clone())
        .collect();
    let outside = Outside {
        actor: Actor::outside(Role::System, kept.centre.clone()),
        act: Act::JoinFiles(JoinForm {
            other: joined.id,
            card,
        }),
        file: kept.id,
        identity,
    };
    let sealed = own::seal(db, context, &outside)?;
    let entry = Entry::read(&sealed).map_err(|e| Error::Failed(e.into()))?;
    let (_, outcome) = enter(db, context, &entry, Via::Here)?;
    tracing::info!(kept = %kept.id, joined = %joined.id, lawful = matches!(outcome, Outcome::Final { .. }), "files of one person joined");
    portal::go_along(db, context, joined, kept.id)
}

/// The fact in the other file's own history, so that its desk knows where acts go now.
fn told(
    db: &Connection,
    context: &Context,
    cause: &Entry,
    other: FileId,
    kept: &File,
    fact: Fact,
) -> Result<()> {
    let Some(file) = files::find(db, other)? else {
        return Err(damaged("joining", other));
    };
    let form = JoinForm {
        other: kept.id,
        card: Vec::new(),
    };
    let parted = matches!(fact, Fact::FilesSeparated { .. });
    let act = if parted {
        Act::SeparateFiles(form)
    } else {
        Act::JoinFiles(form)
    };
    let actor = Actor::outside(Role::System, file.centre.clone());
    let outside = Outside {
        actor,
        act,
        file: other,
        identity: format!("told {}", cause.header.id),
    };
    let sealed = own::seal(db, context, &outside)?;
    let entry = Entry::read(&sealed).map_err(|e| Error::Failed(e.into()))?;
    let (at, on) = (context.received, country_date(context.received));
    let stamp = Stamp {
        entry: entry.header.id,
        n: 0,
        actor: entry.body.actor.clone(),
        at,
        on,
    };
    let centre = file.centre.clone();
    files::save(db, &evolve(file, &fact, &stamp))?;
    let edition = context.rulebook.edition().to_owned();
    let outcome = Outcome::Final {
        facts: vec![fact],
        on,
        at,
        edition,
        differences: Vec::new(),
    };
    let (sealed, header) = (entry.sealed, &entry.header);
    log::append(
        db,
        &Append {
            centre: &centre,
            sealed,
            header,
            outcome: &outcome,
            recorded: at,
            device: None,
        },
    )?;
    Ok(())
}
