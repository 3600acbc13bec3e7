//! A disk that fails on purpose: a commit refused, an append that ends half-way, a database that may not grow. For the
//! simulator, which asks of every failure that it loses no act and leaves no half; no program switches it on.

use crate::{Replica, Result};
use std::io;

/// What goes wrong. Counted from when it is said, the first being 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The n-th commit is refused.
    Commit(u32),
    /// The n-th append to `outbox.log` ends in the middle of a record.
    Append(u32),
    /// No page more for the database.
    Full,
}

/// Failing appends of the outbox file.
#[derive(Default)]
pub(crate) struct Appends(Option<u32>);

impl Appends {
    /// How many of the bytes reach the file, where this append is to fail.
    pub fn cut(&mut self, bytes: &[u8]) -> Option<(usize, io::Error)> {
        let left = self.0.as_mut()?;
        *left = left.saturating_sub(1);
        (*left == 0).then(|| (bytes.len() / 2, io::ErrorKind::StorageFull.into()))
    }
}

impl Replica {
    /// From now on the disk fails like this; `None`: it is whole again.
    ///
    /// # Errors
    /// When the database refuses to be asked.
    pub fn meets(&mut self, trouble: Option<Trouble>) -> Result<()> {
        self.db.commit_hook(None::<fn() -> bool>)?;
        self.file.appends = Appends::default();
        let mut pages = u32::MAX - 1;
        match trouble {
            None => {}
            Some(Trouble::Commit(nth)) => {
                let mut left = nth;
                self.db.commit_hook(Some(move || {
                    left = left.saturating_sub(1);
                    left == 0
                }))?;
            }
            Some(Trouble::Append(nth)) => self.file.appends = Appends(Some(nth)),
            Some(Trouble::Full) => {
                pages = self.db.query_row("pragma page_count", [], |r| r.get(0))?;
            }
        }
        let _most: u32 =
            self.db
                .query_row(&format!("pragma max_page_count = {pages}"), [], |r| {
                    r.get(0)
                })?;
        Ok(())
    }
}
