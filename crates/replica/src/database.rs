//! Opening the encrypted database: raw key, WAL with full syncs, one process at a time, migrations in order.

use crate::keys::DbKey;
use crate::{Error, Result};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// Migrations, oldest first. The first line of each says whether a program without it may still open the database.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/replica/001_replica.sql"),
    include_str!("../../../migrations/replica/002_qualifications.sql"),
    include_str!("../../../migrations/replica/003_work_from_a_day.sql"),
    include_str!("../../../migrations/replica/004_papers.sql"),
    include_str!("../../../migrations/replica/005_lists_in_order.sql"),
    include_str!("../../../migrations/replica/006_unfinished_forms.sql"),
    include_str!("../../../migrations/replica/007_counted.sql"),
    include_str!("../../../migrations/replica/008_sought.sql"),
    include_str!("../../../migrations/replica/009_scans.sql"),
    include_str!("../../../migrations/replica/010_one_order_of_a_file.sql"),
    include_str!("../../../migrations/replica/011_states_apart.sql"),
    include_str!("../../../migrations/replica/012_overdue_goes_up.sql"),
    include_str!("../../../migrations/replica/013_numbers_of_acts.sql"),
];

const OLDER_MAY_OPEN: &str = "-- older programs: may open";

pub fn path(dir: &Path) -> PathBuf {
    dir.join("replica.db")
}

pub fn create(dir: &Path, key: &DbKey) -> Result<Connection> {
    std::fs::create_dir_all(dir)?;
    if path(dir).exists() {
        return Err(Error::Exists);
    }
    connect(&path(dir), key, OpenFlags::SQLITE_OPEN_CREATE)
}

pub fn open(dir: &Path, key: &DbKey) -> Result<Connection> {
    if !path(dir).exists() {
        return Err(Error::Missing);
    }
    connect(&path(dir), key, OpenFlags::empty())
}

fn connect(path: &Path, key: &DbKey, more: OpenFlags) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let mut db = Connection::open_with_flags(path, flags)?;
    db.execute_batch("pragma cipher_log_level = none")?;
    db.execute_batch(&key.pragma())?;
    // What was committed is moved into the database while nobody waits (`Replica::tidy`); a save does it only when nobody
    // has for long. The first read proves the key. Exclusive locking: one process, and no shared-memory file beside the database.
    db.execute_batch(
        "pragma locking_mode = exclusive;
         pragma temp_store = memory;
         pragma cache_size = -16384;
         pragma wal_autocheckpoint = 4000;
         select count(*) from sqlite_master;",
    )?;
    let _: String = db.query_row("pragma journal_mode = wal", [], |row| row.get(0))?;
    db.execute_batch("pragma synchronous = full; pragma foreign_keys = on;")?;
    db.set_prepared_statement_cache_capacity(128);
    migrate(&mut db)?;
    Ok(db)
}

/// Runs what is missing. `user_version` is the schema; `application_id` the oldest schema a program must know to open it.
fn migrate(db: &mut Connection) -> Result<()> {
    let known = u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX);
    let have: u32 = db.query_row("pragma user_version", [], |row| row.get(0))?;
    let needs: u32 = db.query_row("pragma application_id", [], |row| row.get(0))?;
    if needs > known {
        return Err(Error::Newer(have));
    }
    for (n, sql) in (1u32..).zip(MIGRATIONS).filter(|(n, _)| *n > have) {
        let tx = db.transaction()?;
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", n)?;
        if !sql.starts_with(OLDER_MAY_OPEN) {
            tx.pragma_update(None, "application_id", n)?;
        }
        tx.commit()?;
    }
    Ok(())
}
