//! Numbers of cases and papers: blocks bound to a replica and a year, the centre's own block, and each number's one use.

use crate::error::Result;
use crate::store::damaged;
use casework::ids::{CaseNumber, CentreId, EntryId, ReplicaId};
use casework::office::Centre;
use chrono::{DateTime, Utc};
use journal::wire::{Block, NumbersOf};
use rusqlite::{Connection, OptionalExtension, params};

/// Numbers in one block.
pub const BLOCK: u32 = 200;

/// A new block for a replica, next after all that were given for this prefix and year.
pub fn give(
    db: &Connection,
    of: NumbersOf,
    centre: &Centre,
    replica: Option<ReplicaId>,
    year: i32,
    at: DateTime<Utc>,
) -> Result<(u32, u32)> {
    let prefix = of.prefix(centre);
    let first: u32 = db
        .prepare_cached(
            "select coalesce(max(last), 0) + 1 from blocks where prefix = ?1 and year = ?2",
        )?
        .query_row(params![prefix, year], |row| row.get(0))?;
    let last = first + BLOCK - 1;
    db.prepare_cached(
        "insert into blocks (prefix, year, first, last, centre, replica, given) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![prefix, year, first, last, centre.id.as_str(), replica.map(|r| r.to_string()), at.to_rfc3339()])?;
    Ok((first, last))
}

/// Blocks given to a replica since a moment.
pub fn given_since(db: &Connection, replica: ReplicaId, since: DateTime<Utc>) -> Result<u32> {
    Ok(db.query_row(
        "select count(*) from blocks where replica = ?1 and given >= ?2",
        params![replica.to_string(), since.to_rfc3339()],
        |row| row.get(0),
    )?)
}

/// The replica and centre whose block holds the number, if any block does.
pub fn owner(
    db: &Connection,
    prefix: &str,
    year: i32,
    n: u32,
) -> Result<Option<(CentreId, Option<String>)>> {
    Ok(db
        .prepare_cached("select centre, replica from blocks where prefix = ?1 and year = ?2 and ?3 between first and last")?
        .query_row(params![prefix, year, n], |row| Ok((CentreId(row.get(0)?), row.get(1)?)))
        .optional()?)
}

pub fn is_used(db: &Connection, number: &CaseNumber) -> Result<bool> {
    Ok(db
        .prepare_cached("select 1 from numbers where number = ?1")?
        .exists([number.as_str()])?)
}

/// The number's one use. Void where its act was returned.
pub fn use_up(db: &Connection, number: &CaseNumber, by: EntryId, void: bool) -> Result<()> {
    db.prepare_cached(
        "insert into numbers (number, replica, counter, void) values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        number.as_str(),
        by.replica.to_string(),
        by.counter,
        void
    ])?;
    Ok(())
}

/// Every number with the act that used it; void ones marked.
pub fn all(db: &Connection) -> Result<Vec<(CaseNumber, String, bool)>> {
    let mut query =
        db.prepare("select number, replica || '.' || counter, void from numbers order by number")?;
    let rows = query.query_map([], |row| {
        Ok((CaseNumber(row.get(0)?), row.get(1)?, row.get(2)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
}

/// The next number of the centre's own block; not used until `took_of_centre`.
pub fn next_of_centre(
    db: &Connection,
    centre: &Centre,
    year: i32,
    at: DateTime<Utc>,
) -> Result<CaseNumber> {
    let open: Option<(u32, u32)> = db
        .prepare_cached(
            "select first, drawn from blocks
             where prefix = ?1 and year = ?2 and replica is null and drawn < last - first + 1 order by first limit 1",
        )?
        .query_row(params![centre.prefix, year], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (first, drawn) = match open {
        Some(open) => open,
        None => (give(db, NumbersOf::Cases, centre, None, year, at)?.0, 0),
    };
    Ok(CaseNumber(format(&centre.prefix, year, first + drawn)))
}

/// The number that `next_of_centre` named is taken.
pub fn took_of_centre(db: &Connection, number: &CaseNumber) -> Result<()> {
    let Some((prefix, year, n)) = parse(number) else {
        return Err(damaged("number", number));
    };
    db.prepare_cached(
        "update blocks set drawn = ?3 - first + 1
         where prefix = ?1 and year = ?2 and replica is null and ?3 between first and last",
    )?
    .execute(params![prefix, year, n])?;
    Ok(())
}

/// `ESL-2026-000123`, as `Block::number` writes it.
pub fn format(prefix: &str, year: i32, n: u32) -> String {
    let nil = ReplicaId(uuid::Uuid::nil());
    Block {
        of: NumbersOf::Cases,
        centre: CentreId::from(""),
        replica: nil,
        prefix: prefix.to_owned(),
        year,
        from: n,
        to: n,
    }
    .number(n)
}

/// Prefix, year and place of a number in that form.
pub fn parse(number: &CaseNumber) -> Option<(&str, i32, u32)> {
    let mut parts = number.as_str().rsplitn(3, '-');
    let (n, year, prefix) = (parts.next()?, parts.next()?, parts.next()?);
    let (n, year) = (n.parse().ok()?, year.parse().ok()?);
    (format(prefix, year, n) == number.as_str()).then_some((prefix, year, n))
}
