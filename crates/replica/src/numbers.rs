//! Numbers of cases and of official papers: blocks that the centre gave to this replica, drawn without the line.

use crate::{Replica, Result};
use casework::desk::country_date;
use casework::ids::{CaseNumber, CentreId};
use chrono::{DateTime, Datelike, Utc};
use journal::sync::NumbersLeft;
use journal::wire::{Block, NumbersOf};
use rusqlite::{Connection, OptionalExtension, params};

impl Replica {
    /// Keeps a block. The same block again changes nothing; one of another replica is not taken.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn add_block(&mut self, block: &Block) -> Result<()> {
        if block.replica != self.me.id || block.from > block.to {
            return Ok(());
        }
        self.db.execute(
            "insert or ignore into number_blocks (of, centre, prefix, year, first, last, next) values (?1, ?2, ?3, ?4, ?5, ?6, ?5)",
            params![block.of.name(), block.centre.as_str(), block.prefix, block.year, block.from, block.to],
        )?;
        Ok(())
    }

    /// Numbers left and the size of the block they are of, this year.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn numbers_left(&self, centre: &CentreId, of: NumbersOf) -> Result<NumbersLeft> {
        left(&self.db, centre, of, self.me.server_seen)
    }
}

/// The number that an act of that year would draw; `None` when the blocks are empty and the number follows from the centre.
pub fn next(
    db: &Connection,
    of: NumbersOf,
    centre: &CentreId,
    year: i32,
) -> Result<Option<CaseNumber>> {
    let found = db
        .prepare_cached(
            "select prefix, next from number_blocks
             where of = ?1 and centre = ?2 and year = ?3 and next <= last order by first limit 1",
        )?
        .query_row(params![of.name(), centre.as_str(), year], |r| {
            Ok((r.get::<_, String>(0)?, r.get::<_, u32>(1)?))
        })
        .optional()?;
    Ok(found.map(|(prefix, n)| CaseNumber(format!("{prefix}-{year}-{n:06}"))))
}

/// Strikes out a drawn number, in the transaction of its act; also when the act comes back from `outbox.log`.
pub fn take(db: &Connection, number: &CaseNumber) -> Result<()> {
    db.prepare_cached(
        "update number_blocks set next = next + 1
         where next <= last and printf('%s-%d-%06d', prefix, year, next) = ?1",
    )?
    .execute([number.as_str()])?;
    Ok(())
}

/// Of the year that the server's clock says; before it was ever heard, of the newest year held.
fn left(
    db: &Connection,
    centre: &CentreId,
    of: NumbersOf,
    seen: Option<DateTime<Utc>>,
) -> Result<NumbersLeft> {
    let year = match seen {
        Some(at) => Some(country_date(at).year()),
        None => db.query_row(
            "select max(year) from number_blocks where of = ?1 and centre = ?2",
            [of.name(), centre.as_str()],
            |r| r.get(0),
        )?,
    };
    // Emptied blocks do not count: a long row of them must not hide that little is left.
    let (left, size) = db
        .prepare_cached(
            "select sum(last - next + 1), max(last - first + 1) from number_blocks
             where of = ?1 and centre = ?2 and year = ?3 and next <= last",
        )?
        .query_row(params![of.name(), centre.as_str(), year], |r| {
            Ok((r.get::<_, Option<u32>>(0)?, r.get::<_, Option<u32>>(1)?))
        })?;
    Ok(NumbersLeft {
        centre: centre.clone(),
        of,
        left: left.unwrap_or(0),
        size: size.unwrap_or(0),
    })
}
