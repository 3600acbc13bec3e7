//! The measure of a save: one full commit of a bare SQLCipher database and one synced append, with nothing of ours in between.

use anyhow::Context;
use rusqlite::Connection;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

/// As long as a sealed entry is.
const RECORD: [u8; 2_048] = [0x5a; 2_048];

pub struct Bare {
    db: Connection,
    log: File,
}

impl Bare {
    /// In a folder on the same disk as the replica.
    pub fn make(folder: &Path) -> anyhow::Result<Bare> {
        let folder = folder.join("bare");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let db = Connection::open(folder.join("bare.db"))?;
        db.execute_batch(&format!("pragma key = \"x'{}'\"", "07".repeat(32)))?;
        let _: String = db.query_row("pragma journal_mode = wal", [], |row| row.get(0))?;
        db.execute_batch(
            "pragma locking_mode = exclusive; pragma synchronous = full;
             create table record (n integer primary key, body blob not null)",
        )?;
        let log = OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join("bare.log"))
            .context("bare.log")?;
        Ok(Bare { db, log })
    }

    pub fn save(&mut self) -> anyhow::Result<()> {
        self.log.write_all(&RECORD)?;
        self.log.sync_data()?;
        let tx = self.db.transaction()?;
        tx.prepare_cached("insert into record (body) values (?1)")?
            .execute([&RECORD[..]])?;
        tx.commit()?;
        Ok(())
    }
}
