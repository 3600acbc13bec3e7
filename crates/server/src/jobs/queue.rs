//! `mansap-server queue`: what waits to be done outside, since when and after how many tries. Names no person.

use crate::centre::Centre;
use crate::error::Result;
use crate::store::effects::{self, Listed};

/// What waits, the longest waiting first, and how much was dropped and done.
pub struct Queue {
    pub waiting: Vec<Listed>,
    pub dropped: u32,
    pub done: u32,
}

impl Centre {
    pub fn queue(&self) -> Result<Queue> {
        self.read(|db| {
            Ok(Queue {
                waiting: effects::listed(db)?,
                dropped: effects::count(db, "dropped")?,
                done: effects::count(db, "done")?,
            })
        })
    }
}

impl std::fmt::Display for Queue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for work in &self.waiting {
            let held = work
                .lease
                .as_ref()
                .map(|until| format!(", in hand until {until}"))
                .unwrap_or_default();
            writeln!(
                f,
                "{}\t{}\t{}\ttries {}\tnext {}{held}",
                work.kind, work.thing, work.centre, work.tries, work.not_before
            )?;
        }
        write!(
            f,
            "{} waiting, {} done, {} dropped",
            self.waiting.len(),
            self.done,
            self.dropped
        )
    }
}
