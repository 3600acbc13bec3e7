//! Workers that carry outside what final facts ask for. Each claims work with a lease, asks the law again whether it
//! still holds, does it, and brings the answer back through the centre's own door.
//!
//! They decide nothing. A worker that dies loses only its lease; what it had not settled is done again.

mod by_date;
#[cfg(test)]
mod notice_tests;
mod notices;
mod pace;
pub mod queue;
mod registers;
#[cfg(test)]
mod tests;

pub use pace::Pace;

use crate::centre::Centre;
use crate::error::{Error, Result};
use gateways::{Messages, Registers};
use std::sync::Arc;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Workers of one kind that ask side by side; a slow register must not hold up another person's query.
const SIDE_BY_SIDE: usize = 4;

/// Running workers. Dropping them stops them where they stand.
pub struct Jobs {
    stop: watch::Sender<bool>,
    workers: Vec<JoinHandle<()>>,
}

/// The systems that this centre reaches; work for one that is not named waits, a notice at most until its term.
#[derive(Clone, Debug, Default)]
pub struct Outside {
    pub registers: Option<Registers>,
    pub messages: Option<Messages>,
}

/// Starts what happens by date, and the workers of the systems that are connected, on the present runtime.
pub fn start(centre: &Centre, outside: Outside, pace: Pace) -> Jobs {
    let (stop, stopped) = watch::channel(false);
    let mut workers = vec![tokio::spawn(by_date::keep_doing(
        centre.clone(),
        pace.clone(),
        stopped.clone(),
    ))];
    if let Some(registers) = outside.registers.map(Arc::new) {
        workers.extend((0..SIDE_BY_SIDE).map(|_| {
            let worker = registers::Worker::new(centre.clone(), registers.clone(), pace.clone());
            tokio::spawn(worker.until(stopped.clone()))
        }));
    }
    let worker = notices::Worker::new(centre.clone(), outside.messages, pace);
    workers.push(tokio::spawn(worker.until(stopped)));
    Jobs { workers, stop }
}

/// Database work beside the async world.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::Failed(error.into()))?
}

impl Jobs {
    /// Lets each worker finish what it has in hand.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        for worker in std::mem::take(&mut self.workers) {
            if let Err(error) = worker.await {
                tracing::error!(%error, "a worker ended badly");
            }
        }
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        for worker in &self.workers {
            worker.abort();
        }
    }
}
