//! The centre as a desk's `Peer` inside one process: what tests and the simulator put a line of their own around.
//! The rules are those of the routes, without HTTP and TLS.

use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::devices::Device;
use casework::ids::{CentreId, ReplicaId};
use casework::scans::ScanHash;
use journal::parts::{Part, PartsHeld};
use journal::wire::{Block, NumbersOf, Page, Pull, Push, PushReply, Reference, Status};
use journal::{LineError, Peer};
use std::time::Duration;

/// Another process may have written too (the command line): looked for as often as this.
const LOOK: Duration = Duration::from_secs(5);

impl Centre {
    /// The centre as this device sees it.
    pub fn peer_for(&self, device: &str) -> LocalPeer {
        LocalPeer {
            centre: self.clone(),
            device: device.to_owned(),
        }
    }

    /// Waits until some head or the reference is newer than `known`, or patience ends; then says how things stand.
    pub async fn wait(&self, device: &Device, known: &Status) -> Result<Status> {
        let mut news = self.news();
        let deadline = tokio::time::Instant::now() + self.patience();
        loop {
            news.mark_unchanged();
            let status = self.status(device)?;
            if is_newer(&status, known) || tokio::time::Instant::now() >= deadline {
                return Ok(status);
            }
            let look = deadline.min(tokio::time::Instant::now() + LOOK);
            tokio::select! {
                _ = news.changed() => {}
                () = tokio::time::sleep_until(look) => {}
            }
        }
    }
}

fn is_newer(status: &Status, known: &Status) -> bool {
    status.reference != known.reference || status.heads != known.heads
}

#[derive(Clone)]
pub struct LocalPeer {
    centre: Centre,
    device: String,
}

impl LocalPeer {
    fn device(&self) -> Result<Device> {
        self.centre.device(&self.device)
    }
}

fn down(error: Error) -> LineError {
    let (status, problem) = error.told();
    match problem.retry_after {
        Some(seconds) if status == 503 => LineError::Busy(seconds),
        Some(seconds) if status == 429 => LineError::TooMany(seconds),
        Some(_) | None => LineError::Refused {
            code: problem.code,
            detail: problem.detail,
        },
    }
}

impl Peer for LocalPeer {
    async fn status(&self) -> std::result::Result<Status, LineError> {
        self.device()
            .and_then(|device| self.centre.status(&device))
            .map_err(down)
    }
    async fn wait(&self, known: Status) -> std::result::Result<Status, LineError> {
        let device = self.device().map_err(down)?;
        self.centre.wait(&device, &known).await.map_err(down)
    }
    async fn push(&self, push: Push) -> std::result::Result<PushReply, LineError> {
        self.device()
            .and_then(|device| self.centre.push(&device, &push))
            .map_err(down)
    }
    async fn pull(&self, pull: Pull) -> std::result::Result<Page, LineError> {
        self.device()
            .and_then(|device| self.centre.pull(&device, &pull))
            .map_err(down)
    }
    async fn numbers(
        &self,
        replica: ReplicaId,
        centre: CentreId,
        year: i32,
        of: NumbersOf,
    ) -> std::result::Result<Block, LineError> {
        self.device()
            .and_then(|device| {
                self.centre
                    .numbers_of(of, &device, Some(replica), &centre, year)
            })
            .map_err(down)
    }
    async fn reference(&self, since: u64) -> std::result::Result<Reference, LineError> {
        self.device()
            .and_then(|device| self.centre.reference(&device, since))
            .map_err(down)
    }
    async fn scan(&self, hash: ScanHash) -> std::result::Result<PartsHeld, LineError> {
        self.device()
            .and_then(|device| self.centre.scan(&device, &hash))
            .map_err(down)
    }
    async fn send_part(&self, part: Part) -> std::result::Result<PartsHeld, LineError> {
        self.device()
            .and_then(|device| self.centre.take_part(&device, &part))
            .map_err(down)
    }
    async fn part(&self, hash: ScanHash, n: u32) -> std::result::Result<Part, LineError> {
        self.device()
            .and_then(|device| self.centre.part(&device, &hash, n))
            .map_err(down)
    }
}
