//! A file's two states: the accepted one, folded from the order, and the shown one with this desk's waiting acts on top.
//!
//! Waiting acts are decided again whenever the accepted state moves (rebase); their sealed bytes never change.

use crate::records::{COLUMNS, Stored, WIDTH};
use crate::replica::entry_of;
use crate::rows::{N, file_id, json, name, read_json};
use crate::{Result, states, views};
use casework::desk::{Desk, country_date};
use casework::ids::{CentreId, EntryId, FileId};
use casework::registration::fold;
use casework::rulebook::Rulebook;
use casework::{Fact, File, Refusal, decide};
use journal::clock::at_desk;
use journal::entry::Header;
use journal::{Body, Sealed, Standing};
use rusqlite::{Connection, OptionalExtension, params};

/// Which records of a file are already in its accepted state.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Upto {
    pub era: u32,
    pub seq: u64,
}

/// The row of a file, made when there is none: its number in this database and how far it is folded.
pub fn row_of(db: &Connection, id: FileId, centre: &CentreId) -> Result<(i64, Upto)> {
    let row = db
        .prepare_cached("select n, era, seq from files where id = ?1")?
        .query_row([id.0.as_bytes()], |r| {
            Ok((
                r.get(0)?,
                Upto {
                    era: r.get(1)?,
                    seq: r.get::<_, N>(2)?.0,
                },
            ))
        })
        .optional()?;
    if let Some(row) = row {
        return Ok(row);
    }
    db.prepare_cached("insert into files (id, centre, standing) values (?1, ?2, ?3)")?
        .execute(params![
            id.0.as_bytes(),
            centre.as_str(),
            name(&Standing::Pending)?
        ])?;
    let n = db.last_insert_rowid();
    states::accept(db, n, &File::new(id, centre.clone()))?;
    Ok((n, Upto { era: 0, seq: 0 }))
}

/// Brings a file up to date: new records into the accepted state, waiting acts on top, views anew.
/// `from_scratch` when a record came late, before others that were folded already.
pub fn refold(
    db: &Connection,
    id: FileId,
    centre: &CentreId,
    from_scratch: bool,
    book: &Rulebook,
) -> Result<()> {
    let (n, upto) = row_of(db, id, centre)?;
    let (accepted, version) = accept(
        db,
        n,
        id,
        centre,
        if from_scratch {
            Upto { era: 0, seq: 0 }
        } else {
            upto
        },
    )?;
    let (shown, pending) = on_top_of(db, id, accepted, book)?;
    let standing = standing(db, id, pending)?;
    db.prepare_cached(
        "update files set final_version = ?2, standing = ?3, stale = 0 where n = ?1",
    )?
    .execute(params![n, version, name(&standing)?])?;
    views::refresh(db, n, &shown, book)
}

/// How a file waits to be folded while the desk is far behind: its row's `stale`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// New records lie after those folded.
    Behind = 1,
    /// Some lie before: fold from the first.
    Whole = 2,
}

/// Leaves the folding of a file for later; an act or a reader that needs it folds it first.
pub fn put_off(db: &Connection, id: FileId, how: Stale) -> Result<()> {
    db.prepare_cached("update files set stale = max(stale, ?2) where id = ?1")?
        .execute(params![id.0.as_bytes(), how as u8])?;
    Ok(())
}

/// Folds the file now if its folding was put off.
pub fn catch_up(db: &Connection, id: FileId, book: &Rulebook) -> Result<()> {
    let found = db
        .prepare_cached("select centre, stale from files where id = ?1 and stale > 0")?
        .query_row([id.0.as_bytes()], |r| {
            Ok((CentreId(r.get(0)?), r.get::<_, u8>(1)?))
        })
        .optional()?;
    match found {
        Some((centre, stale)) => refold(db, id, &centre, stale == Stale::Whole as u8, book),
        None => Ok(()),
    }
}

/// Some files whose folding was put off.
pub fn put_off_files(db: &Connection, at_most: u32) -> Result<Vec<FileId>> {
    let mut statement = db.prepare_cached("select id from files where stale > 0 limit ?1")?;
    let found = statement.query_map([at_most], |r| Ok(file_id(r.get(0)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// How many files wait for their folding.
pub fn put_off_count(db: &Connection) -> Result<u32> {
    let count = "select count(*) from files where stale > 0";
    Ok(db.prepare_cached(count)?.query_row([], |r| r.get(0))?)
}

/// Folds what is missing of the order into the accepted state and stores it. Gives the state and its version.
fn accept(
    db: &Connection,
    n: i64,
    id: FileId,
    centre: &CentreId,
    upto: Upto,
) -> Result<(File, u32)> {
    let nothing = Upto { era: 0, seq: 0 };
    let order = order_of(db, id)?;
    let folded_of: Option<String> = db
        .prepare_cached("select folded_of from files where n = ?1")?
        .query_row([n], |r| r.get(0))?;
    let upto = if order == folded_of { upto } else { nothing };
    let mut file = if upto == nothing {
        let began = began_at(db, id, order.as_deref())?;
        File::new(id, began.unwrap_or_else(|| centre.clone()))
    } else {
        states::accepted(db, n)?
    };
    let mut last = None;
    {
        let mut statement = db.prepare_cached(&format!(
            "select {COLUMNS}, era, seq from records
             where file = ?1 and centre = ?2 and (era, seq) > (?3, ?4) order by era, seq"
        ))?;
        let mut rows = statement.query(params![id.0.as_bytes(), order, upto.era, N(upto.seq)])?;
        while let Some(row) = rows.next()? {
            file = Stored::from_row(row)?.fold_into(file)?;
            last = Some(Upto {
                era: row.get(WIDTH)?,
                seq: row.get::<_, N>(WIDTH + 1)?.0,
            });
        }
    }
    if let Some(last) = last.or((upto == nothing).then_some(upto)) {
        states::accept(db, n, &file)?;
        db.prepare_cached("update files set era = ?2, seq = ?3, folded_of = ?4 where n = ?1")?
            .execute(params![n, last.era, N(last.seq), order])?;
    }
    let version = file.version;
    Ok((file, version))
}

/// The order that a file is folded from. Two tell of a case that went from one centre to another, where a desk serves both:
/// the new centre's tells the whole, the old one's until the case went.
pub fn order_of(db: &Connection, id: FileId) -> Result<Option<String>> {
    Ok(db
        .prepare_cached(
            "select centre from records where file = ?1 group by centre order by count(*) desc, centre limit 1",
        )?
        .query_row([id.0.as_bytes()], |r| r.get(0))
        .optional()?)
}

/// Whether the accepted state was folded from that centre's order.
pub fn is_folded_of(db: &Connection, id: FileId, centre: &CentreId) -> Result<bool> {
    Ok(db
        .prepare_cached("select 1 from files where id = ?1 and folded_of = ?2")?
        .exists(params![id.0.as_bytes(), centre.as_str()])?)
}

/// The centre in which the file began: its first record says it.
fn began_at(db: &Connection, id: FileId, order: Option<&str>) -> Result<Option<CentreId>> {
    let first = db
        .prepare_cached(
            "select header from records where file = ?1 and centre = ?2 order by era, seq limit 1",
        )?
        .query_row(params![id.0.as_bytes(), order], |r| r.get::<_, String>(0))
        .optional()?;
    Ok(first
        .map(|header| read_json::<Header>(&header))
        .transpose()?
        .map(|header| header.centre))
}

/// The waiting acts of this desk decided again on the accepted state, in their order.
fn on_top_of(db: &Connection, id: FileId, accepted: File, book: &Rulebook) -> Result<(File, bool)> {
    let waiting = waiting(db, id)?;
    let any = !waiting.is_empty();
    let mut file = accepted;
    for (entry, sealed) in waiting {
        let again = match sealed.body() {
            Ok(body) => decide_again(file, entry, &body, book),
            // What cannot be read here is still sent; the centre may read it.
            Err(_) => Again {
                file,
                facts: Vec::new(),
                doubt: None,
            },
        };
        file = again.file;
        let doubt = again.doubt.as_ref().map(json).transpose()?;
        db.prepare_cached(
            "update outbox set facts = ?3, doubt = ?4 where replica = ?1 and counter = ?2",
        )?
        .execute(params![
            entry.replica.0.as_bytes(),
            entry.counter,
            json(&again.facts)?,
            doubt
        ])?;
    }
    Ok((file, any))
}

/// Whether acts of this desk wait on the file.
pub fn has_waiting(db: &Connection, id: FileId) -> Result<bool> {
    Ok(db
        .prepare_cached("select 1 from outbox where file = ?1 and state in ('waiting', 'sending', 'acknowledged')")?
        .exists([id.0.as_bytes()])?)
}

/// Acts of this desk on the file that the order does not hold yet.
fn waiting(db: &Connection, id: FileId) -> Result<Vec<(EntryId, Sealed)>> {
    let mut statement = db.prepare_cached(
        "select replica, counter, sealed from outbox
         where file = ?1 and state in ('waiting', 'sending', 'acknowledged') order by rowid",
    )?;
    let mut rows = statement.query([id.0.as_bytes()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let sealed: String = row.get(2)?;
        all.push((entry_of(row)?, read_json(&sealed)?));
    }
    Ok(all)
}

/// What a stored act brings about on a state, by what its body was told.
pub struct Again {
    pub file: File,
    pub facts: Vec<Fact>,
    /// Why it would be refused there; the file is then as it was.
    pub doubt: Option<Refusal>,
}

pub fn decide_again(file: File, entry: EntryId, body: &Body, book: &Rulebook) -> Again {
    let at = at_desk(body.claimed, body.server_seen);
    let desk = Desk {
        actor: &body.actor,
        participants: &body.participants,
        entry,
        now: at,
        today: country_date(at),
        rulebook: book,
        edition: &body.edition,
        evidence: &body.evidence,
        number: body.number.clone(),
    };
    match decide(&file, body.act.clone(), &desk) {
        Ok(facts) => Again {
            file: fold(file, &facts, &desk),
            facts,
            doubt: None,
        },
        Err(refusal) => Again {
            file,
            facts: Vec::new(),
            doubt: Some(refusal),
        },
    }
}

/// A returned act needs somebody before anything else; then what waits; else the file is as the centre has it.
pub fn standing(db: &Connection, id: FileId, pending: bool) -> Result<Standing> {
    let returned = db
        .prepare_cached(
            "select 1 from outbox where file = ?1 and state in ('returned', 'malformed')",
        )?
        .exists([id.0.as_bytes()])?;
    Ok(match (returned, pending) {
        (true, _) => Standing::Returned,
        (false, true) => Standing::Pending,
        (false, false) => Standing::Final,
    })
}
