//! The replica itself: who it is, what it holds of a file, and how one change reaches the disk.

use crate::keys::DbKey;
use crate::outbox_file::OutboxFile;
use crate::rows::{entry_id, file_id, read_name, read_time, time};
use crate::{Error, Result, database, fold, gone_up, recover, states};
use casework::File;
use casework::ids::{CentreId, EntryId, FileId, ReplicaId};
use casework::people::Iin;
use casework::rulebook::Rulebook;
use chrono::{DateTime, Utc};
use journal::Standing;
use journal::clock::Hybrid;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// One desk's database. `Send`; one writer behind a lock.
pub struct Replica {
    pub(crate) db: Connection,
    pub(crate) file: OutboxFile,
    pub(crate) me: Me,
    pub(crate) recovered: Vec<EntryId>,
    pub(crate) rulebook: Arc<Rulebook>,
    /// Files lie unfolded until the desk has nearly caught up with its centre.
    pub(crate) far_behind: bool,
    /// Centres that `device.json` names.
    pub(crate) enrolled: Vec<CentreId>,
    dir: PathBuf,
}

/// Who this replica is and how far it has come; written in the same transaction as what moves it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Me {
    pub id: ReplicaId,
    pub counter: u32,
    pub hybrid: Hybrid,
    pub server_seen: Option<DateTime<Utc>>,
}

/// A person's file as this computer holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// With the acts that wait folded in.
    pub file: File,
    /// Accepted facts.
    pub final_version: u32,
    /// Acts of this desk on top, oldest first.
    pub pending: Vec<EntryId>,
    /// Acts of this desk that came back and wait for a decision.
    pub returned: Vec<EntryId>,
    pub standing: Standing,
}

impl Replica {
    /// A new database in an empty folder.
    ///
    /// # Errors
    /// [`Error::Exists`] when there is one already.
    pub fn create(dir: &Path, key: &DbKey, id: ReplicaId) -> Result<Replica> {
        let db = database::create(dir, key)?;
        db.execute(
            "insert into replica (only_row, id, counter, hybrid_ms, hybrid_n) values (1, ?1, 0, 0, 0)",
            [id.0.as_bytes()],
        )?;
        Replica::over(db, dir, key)
    }

    /// Opens the database and recovers: acts in `outbox.log` without a row are decided again into the table.
    ///
    /// # Errors
    /// [`Error::WrongKey`], [`Error::Missing`], [`Error::InUse`], [`Error::Newer`].
    pub fn open(dir: &Path, key: &DbKey) -> Result<Replica> {
        Replica::over(database::open(dir, key)?, dir, key)
    }

    /// Whether a folder has a database.
    pub fn exists(dir: &Path) -> bool {
        database::path(dir).exists()
    }

    fn over(db: Connection, dir: &Path, key: &DbKey) -> Result<Replica> {
        let (file, found) = OutboxFile::open(dir, key)?;
        let me = Me::read(&db)?;
        let rulebook = crate::reference::rulebook(&db)?;
        let tx = db.unchecked_transaction()?;
        gone_up::follow(&tx, &rulebook)?;
        tx.commit()?;
        let enrolled = crate::keys::enrolled_centres(dir);
        let mut replica = Replica {
            db,
            file,
            me,
            recovered: Vec::new(),
            rulebook,
            far_behind: true,
            enrolled,
            dir: dir.to_owned(),
        };
        recover::run(&mut replica, found)?;
        Ok(replica)
    }

    /// Acts that were on the disk without having been shown as saved: recovered at opening, to be told to the staff.
    pub fn recovered(&self) -> &[EntryId] {
        &self.recovered
    }

    /// Moves what was committed from the write-ahead log into the database: for a moment when nobody waits, because a save
    /// that had to do it would take many times as long.
    ///
    /// # Errors
    /// When the database refuses; what was committed stays in the log.
    pub fn tidy(&mut self) -> Result<()> {
        self.db
            .query_row("pragma wal_checkpoint(passive)", [], |_| Ok(()))?;
        Ok(())
    }

    pub fn id(&self) -> ReplicaId {
        self.me.id
    }

    /// The folder of this replica.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The identity that the next act will have.
    ///
    /// # Errors
    /// When the counter is used up.
    pub fn next_entry(&self) -> Result<EntryId> {
        self.me.next_entry()
    }

    /// Last server time that the server signed, as this replica has seen it.
    pub fn server_seen(&self) -> Option<DateTime<Utc>> {
        self.me.server_seen
    }

    /// The newest edition known here: the built-in one with the centre's overlays.
    pub fn rulebook(&self) -> Arc<Rulebook> {
        Arc::clone(&self.rulebook)
    }

    /// The file as shown: accepted facts with this desk's waiting acts on top. `None` when it is not on this computer.
    ///
    /// # Errors
    /// When the stored state is not readable.
    pub fn file(&self, id: FileId) -> Result<Option<Held>> {
        self.folded(id)?;
        held(&self.db, id)
    }

    /// Folds the file first if its folding was put off.
    pub(crate) fn folded(&self, id: FileId) -> Result<()> {
        if self.far_behind {
            let tx = self.db.unchecked_transaction()?;
            fold::catch_up(&tx, id, &self.rulebook)?;
            tx.commit()?;
        }
        Ok(())
    }

    /// Every file on this computer whose card has this ИИН.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn files_with_iin(&self, iin: &Iin) -> Result<Vec<FileId>> {
        files_with_iin(&self.db, iin)
    }
}

impl Me {
    pub fn read(db: &Connection) -> Result<Me> {
        let (id, counter, ms, n, seen): ([u8; 16], u32, i64, u32, Option<String>) = db.query_row(
            "select id, counter, hybrid_ms, hybrid_n, server_seen from replica",
            [],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)),
        )?;
        let server_seen = seen.as_deref().map(read_time).transpose()?;
        Ok(Me {
            id: ReplicaId(Uuid::from_bytes(id)),
            counter,
            hybrid: Hybrid { ms, n },
            server_seen,
        })
    }

    pub fn write(&self, db: &Connection) -> Result<()> {
        db.prepare_cached("update replica set id = ?1, counter = ?2, hybrid_ms = ?3, hybrid_n = ?4, server_seen = ?5")?
            .execute(params![
                self.id.0.as_bytes(),
                self.counter,
                self.hybrid.ms,
                self.hybrid.n,
                self.server_seen.map(time)
            ])?;
        Ok(())
    }

    pub fn next_entry(&self) -> Result<EntryId> {
        let counter = self
            .counter
            .checked_add(1)
            .ok_or_else(|| Error::Stored("the entry counter is used up".into()))?;
        Ok(EntryId {
            replica: self.id,
            counter,
        })
    }
}

/// Reads a file with its standing and the acts of this desk on it.
pub(crate) fn held(db: &Connection, id: FileId) -> Result<Option<Held>> {
    let row = db
        .prepare_cached("select n, final_version, standing from files where id = ?1")?
        .query_row([id.0.as_bytes()], |r| {
            Ok((
                r.get::<_, i64>(0)?,
                r.get::<_, u32>(1)?,
                r.get::<_, String>(2)?,
            ))
        })
        .optional()?;
    let Some((n, final_version, standing)) = row else {
        return Ok(None);
    };
    let mut held = Held {
        file: states::shown(db, n, id)?,
        final_version,
        pending: Vec::new(),
        returned: Vec::new(),
        standing: read_name(&standing)?,
    };
    if held.standing == Standing::Final {
        return Ok(Some(held));
    }
    let mut statement = db.prepare_cached(
        "select replica, counter, state from outbox where file = ?1
         and state in ('waiting', 'sending', 'acknowledged', 'returned', 'malformed') order by rowid",
    )?;
    let mut rows = statement.query([id.0.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let entry = entry_of(row)?;
        match row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)? {
            "returned" | "malformed" => held.returned.push(entry),
            _waits => held.pending.push(entry),
        }
    }
    Ok(Some(held))
}

pub(crate) fn files_with_iin(db: &Connection, iin: &Iin) -> Result<Vec<FileId>> {
    let mut statement = db.prepare_cached("select id from files where iin = ?1 order by n")?;
    let found = statement.query_map([iin.as_str()], |r| Ok(file_id(r.get(0)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// An entry's identity from the first two columns of a row.
pub(crate) fn entry_of(row: &Row) -> rusqlite::Result<EntryId> {
    Ok(entry_id(row.get(0)?, row.get(1)?))
}
