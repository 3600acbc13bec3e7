//! The states of a file: the accepted one, folded from the order and stored; and the shown one, which is the accepted one with
//! this desk's waiting acts on top.
//!
//! Only the first is stored, apart from the file's line: a save then writes its act and what changed in the lists, not the
//! whole case once more, and a page that is not touched is neither encrypted nor written.

use crate::Result;
use crate::replica::entry_of;
use crate::rows::{json, read_json};
use casework::desk::country_date;
use casework::ids::FileId;
use casework::registration::evolve;
use casework::{Fact, File, Stamp};
use journal::Sealed;
use journal::clock::at_desk;
use rusqlite::{Connection, OptionalExtension, params};

/// The shown state of a file on this computer, by its row and identity.
pub fn shown(db: &Connection, n: i64, id: FileId) -> Result<File> {
    let mut file = accepted(db, n)?;
    let mut waiting = db.prepare_cached(
        "select replica, counter, sealed, facts from outbox
         where file = ?1 and state in ('waiting', 'sending', 'acknowledged') order by rowid",
    )?;
    let mut rows = waiting.query([id.0.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let facts: Vec<Fact> = read_json(row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?)?;
        if facts.is_empty() {
            continue;
        }
        let sealed: Sealed = read_json(row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?)?;
        let (entry, body) = (entry_of(row)?, sealed.body()?);
        let at = at_desk(body.claimed, body.server_seen);
        for (n, fact) in (0..).zip(&facts) {
            let stamp = Stamp {
                entry,
                n,
                actor: body.actor.clone(),
                at,
                on: country_date(at),
            };
            file = evolve(file, fact, &stamp);
        }
    }
    Ok(file)
}

/// [`shown`], by identity alone; `None` when the file is not on this computer.
pub fn shown_of(db: &Connection, id: FileId) -> Result<Option<(i64, File)>> {
    let n = db
        .prepare_cached("select n from files where id = ?1")?
        .query_row([id.0.as_bytes()], |r| r.get::<_, i64>(0))
        .optional()?;
    n.map(|n| Ok((n, shown(db, n, id)?))).transpose()
}

pub fn accepted(db: &Connection, n: i64) -> Result<File> {
    let mut statement = db.prepare_cached("select file from accepted_files where n = ?1")?;
    let mut rows = statement.query([n])?;
    let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    read_json(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)
}

pub fn accept(db: &Connection, n: i64, file: &File) -> Result<()> {
    db.prepare_cached(
        "insert into accepted_files (n, file) values (?1, ?2) on conflict (n) do update set file = excluded.file",
    )?
    .execute(params![n, json(file)?])?;
    Ok(())
}
