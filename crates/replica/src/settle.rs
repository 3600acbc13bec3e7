//! What is done about an act that came back.

use crate::outbox::Settled;
use crate::rows::{file_id, json, time};
use crate::{Error, Replica, Result, fold};
use casework::ids::{CentreId, EntryId, FileId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

impl Replica {
    /// A returned act is settled: applied again under another identity, or withdrawn with a reason. It stays readable.
    /// An act that stood on it keeps waiting for a decision of its own.
    ///
    /// # Errors
    /// [`Error::NoEntry`] when there is no returned act of that identity.
    pub fn settle_returned(&mut self, entry: EntryId, how: Settled) -> Result<()> {
        let at = self.me.server_seen.unwrap_or(DateTime::UNIX_EPOCH);
        let tx = self.db.transaction()?;
        let file =
            settle(&tx, entry, &how, at)?.ok_or_else(|| Error::NoEntry(entry.to_string()))?;
        refold_here(&tx, file, &self.rulebook)?;
        tx.commit()?;
        Ok(())
    }
}

/// Marks it; gives the file, or `None` when no such act waits for a decision.
pub(crate) fn settle(
    db: &Connection,
    entry: EntryId,
    how: &Settled,
    at: DateTime<Utc>,
) -> Result<Option<FileId>> {
    let found: Option<[u8; 16]> = db
        .prepare_cached(
            "update outbox set state = 'settled', settled = ?3, changed = max(changed, ?4)
             where replica = ?1 and counter = ?2 and state in ('returned', 'malformed') returning file",
        )?
        .query_row(params![entry.replica.0.as_bytes(), entry.counter, json(how)?, time(at)], |r| r.get(0))
        .optional()?;
    Ok(found.map(file_id))
}

/// Standing and views of a file after something about its acts has changed.
pub(crate) fn refold_here(
    db: &Connection,
    file: FileId,
    book: &casework::rulebook::Rulebook,
) -> Result<()> {
    let centre: String = db
        .prepare_cached("select centre from files where id = ?1")?
        .query_row([file.0.as_bytes()], |r| r.get(0))?;
    fold::refold(db, file, &CentreId(centre), false, book)
}
