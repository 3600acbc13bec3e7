//! The states of a file: folded from the order, and shown where acts of this desk wait on top.
//!
//! Each lies in a table of its own, apart from the file's line: a save writes the second only, and a page that is not touched
//! is neither encrypted nor written.

use crate::Result;
use crate::rows::{json, read_json};
use casework::File;
use rusqlite::{Connection, params};

/// The shown state of the row `f` of `files`, as a column.
pub const SHOWN: &str = "coalesce((select file from shown_files where n = f.n), (select file from accepted_files where n = f.n))";

pub fn accepted(db: &Connection, n: i64) -> Result<File> {
    let text: String = db
        .prepare_cached("select file from accepted_files where n = ?1")?
        .query_row([n], |r| r.get(0))?;
    read_json(&text)
}

pub fn accept(db: &Connection, n: i64, file: &File) -> Result<()> {
    keep(db, "accepted_files", n, file)
}

/// `None` where no act of this desk waits: the accepted state is what is shown.
pub fn show(db: &Connection, n: i64, file: Option<&File>) -> Result<()> {
    match file {
        Some(file) => keep(db, "shown_files", n, file),
        None => {
            db.prepare_cached("delete from shown_files where n = ?1")?
                .execute([n])?;
            Ok(())
        }
    }
}

fn keep(db: &Connection, table: &str, n: i64, file: &File) -> Result<()> {
    db.prepare_cached(&format!(
        "insert into {table} (n, file) values (?1, ?2) on conflict (n) do update set file = excluded.file"
    ))?
    .execute(params![n, json(file)?])?;
    Ok(())
}
