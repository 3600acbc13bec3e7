//! The centre's database: one SQLCipher file with all centres. One writer, readers beside it, nothing half-written.
//!
//! Functions below speak SQL and nothing else; what is lawful is decided in `accept`.

pub mod codes;
pub mod devices;
pub mod effects;
pub mod files;
pub mod log;
pub mod meta;
pub mod numbers;
pub mod office;
pub mod recognition;
pub mod reference;
pub mod scans;
pub mod staff;

use crate::error::{Error, Result};
use crate::keys::DatabaseKey;
use anyhow::Context;
use journal::chain::hex;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// Each migration once, in order; `user_version` says how many stand.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../../migrations/server-sqlite/0001_centre.sql"),
    include_str!("../../../../migrations/server-sqlite/0002_vouchers.sql"),
    include_str!("../../../../migrations/server-sqlite/0003_places.sql"),
    include_str!("../../../../migrations/server-sqlite/0004_signed_in.sql"),
    include_str!("../../../../migrations/server-sqlite/0005_scans.sql"),
    include_str!("../../../../migrations/server-sqlite/0006_recognition.sql"),
    include_str!("../../../../migrations/server-sqlite/0007_orders_share_a_file.sql"),
    include_str!("../../../../migrations/server-sqlite/0008_units.sql"),
];

pub struct Store {
    path: PathBuf,
    key: DatabaseKey,
    writer: Mutex<Connection>,
    /// Readers at rest; WAL lets them read while somebody writes.
    readers: Mutex<Vec<Connection>>,
}

impl Store {
    pub fn open(path: &Path, key: DatabaseKey) -> anyhow::Result<Store> {
        let mut writer = connect(
            path,
            &key,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        writer.pragma_update(None, "journal_mode", "wal")?;
        writer.pragma_update(None, "synchronous", "full")?;
        migrate(&mut writer)?;
        Ok(Store {
            path: path.to_owned(),
            key,
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
        })
    }

    /// One transaction: everything `work` writes is durable together, or none of it is.
    pub fn write<T>(&self, work: impl FnOnce(&mut Transaction) -> Result<T>) -> Result<T> {
        // A panic rolled its transaction back, so the connection behind a poisoned lock is sound.
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&mut tx)?;
        tx.commit()?;
        Ok(done)
    }

    /// A consistent look at one moment of the database.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let resting = self
            .readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let mut reader = match resting {
            Some(reader) => reader,
            None => connect(&self.path, &self.key, OpenFlags::SQLITE_OPEN_READ_ONLY)?,
        };
        let tx = reader.transaction()?;
        let seen = work(&tx);
        drop(tx);
        self.readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(reader);
        seen
    }
}

fn connect(path: &Path, key: &DatabaseKey, flags: OpenFlags) -> anyhow::Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .with_context(|| format!("cannot open {}", path.display()))?;
    // A wrong key is told by our own error, not by the library on standard error.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    let raw = Zeroizing::new(format!("x'{}'", Zeroizing::new(hex(key.as_ref())).as_str()));
    connection.pragma_update(None, "key", raw.as_str())?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "cache_size", -32_000)?;
    connection.set_prepared_statement_cache_capacity(128);
    connection
        .query_row("select count(*) from sqlite_schema", [], |_| Ok(()))
        .with_context(|| format!("{} does not open with this key", path.display()))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}

fn migrate(connection: &mut Connection) -> anyhow::Result<()> {
    let known = MIGRATIONS.len();
    let tx = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let stands: usize = tx
        .query_row("select user_version from pragma_user_version", [], |row| {
            row.get::<_, i64>(0)
        })?
        .try_into()?;
    anyhow::ensure!(
        stands <= known,
        "the database was written by a newer program (schema {stands}, this one knows {known})"
    );
    for migration in &MIGRATIONS[stands..] {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "user_version", i64::try_from(known)?)?;
    tx.commit()?;
    Ok(())
}

/// A text of ours that stands in the database and cannot be read is damage, not a problem of the asker.
pub(crate) fn damaged(what: &str, error: impl std::fmt::Display) -> Error {
    Error::Failed(anyhow::anyhow!("stored {what} is not readable: {error}"))
}

/// The same for JSON: where it broke, without what stands there.
pub(crate) fn unreadable(what: &str, error: &serde_json::Error) -> Error {
    damaged(
        what,
        format!(
            "{:?} at {}:{}",
            error.classify(),
            error.line(),
            error.column()
        ),
    )
}

/// A count as SQLite keeps it.
pub(crate) fn stored(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
