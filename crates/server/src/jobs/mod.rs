//! Workers that carry outside what final facts ask for. Each claims work with a lease, asks the law again whether it
//! still holds, does it, and brings the answer back through the centre's own door.
//!
//! They decide nothing. A worker that dies loses only its lease; what it had not settled is done again.

mod by_date;
mod pace;
pub mod queue;
mod registers;
#[cfg(test)]
mod tests;

pub use pace::Pace;

use crate::centre::Centre;
use gateways::Registers;
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

/// Starts what happens by date, and the workers of the state registers where these are connected, on the present runtime.
pub fn start(centre: &Centre, registers: Option<Registers>, pace: Pace) -> Jobs {
    let (stop, stopped) = watch::channel(false);
    let mut workers = vec![tokio::spawn(by_date::keep_doing(
        centre.clone(),
        pace.clone(),
        stopped.clone(),
    ))];
    if let Some(registers) = registers.map(Arc::new) {
        workers.extend((0..SIDE_BY_SIDE).map(|_| {
            let worker = registers::Worker::new(centre.clone(), registers.clone(), pace.clone());
            tokio::spawn(worker.until(stopped.clone()))
        }));
    }
    Jobs { workers, stop }
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
