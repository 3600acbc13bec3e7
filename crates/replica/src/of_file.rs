//! Rows that an index keeps of one file. Most acts change none of them, and a page that is not touched is neither encrypted
//! nor written.

use crate::Result;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// The statements of one index; the file's number is the first value of each.
pub(crate) struct OfFile {
    /// The rows held, in the order in which they are made, without the file's number.
    pub held: &'static str,
    pub forget: &'static str,
    pub insert: &'static str,
}

impl OfFile {
    /// Makes the file's rows anew where they are not the same already.
    pub fn write(&self, db: &Connection, n: i64, wanted: &[Vec<Value>]) -> Result<()> {
        let mut held = db.prepare_cached(self.held)?;
        let width = held.column_count();
        let held = held
            .query_map([n], |row| (0..width).map(|at| row.get(at)).collect())?
            .collect::<rusqlite::Result<Vec<Vec<Value>>>>()?;
        if held == wanted {
            return Ok(());
        }
        db.prepare_cached(self.forget)?.execute([n])?;
        let mut insert = db.prepare_cached(self.insert)?;
        for row in wanted {
            insert.execute(params_from_iter(
                std::iter::once(&Value::from(n)).chain(row),
            ))?;
        }
        Ok(())
    }
}
