//! The other side of the line. Implemented by the server itself, by its HTTP client, and by the simulator's line.

use crate::parts::{Part, PartsHeld};
use crate::wire::{Block, NumbersOf, Page, Pull, Push, PushReply, Reference, Status};
use casework::ids::{CentreId, ReplicaId};
use casework::scans::ScanHash;
use std::future::Future;

/// What a desk may ask of the centre once its device is enrolled.
pub trait Peer {
    fn status(&self) -> impl Future<Output = Result<Status, LineError>> + Send;
    /// Waits until some head is newer than `known`, or the server's patience ends.
    fn wait(&self, known: Status) -> impl Future<Output = Result<Status, LineError>> + Send;
    fn push(&self, push: Push) -> impl Future<Output = Result<PushReply, LineError>> + Send;
    fn pull(&self, pull: Pull) -> impl Future<Output = Result<Page, LineError>> + Send;
    /// A block of case numbers for the replica that asks; another of the same device would be of no use to it.
    fn numbers(
        &self,
        replica: ReplicaId,
        centre: CentreId,
        year: i32,
        of: NumbersOf,
    ) -> impl Future<Output = Result<Block, LineError>> + Send;
    fn reference(&self, since: u64) -> impl Future<Output = Result<Reference, LineError>> + Send;
    /// How much of a scan the centre has. Refused with `not-found` while no act that the centre accepted names it.
    fn scan(&self, hash: ScanHash) -> impl Future<Output = Result<PartsHeld, LineError>> + Send;
    /// The next part of a scan goes up; one that the centre has already changes nothing.
    fn send_part(&self, part: Part) -> impl Future<Output = Result<PartsHeld, LineError>> + Send;
    /// One part of a scan comes down.
    fn part(&self, hash: ScanHash, n: u32) -> impl Future<Output = Result<Part, LineError>> + Send;
}

/// Why a message did not get through or was not answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// No line: nothing arrived, or no answer came back. Whether it was carried out is not known.
    #[error("no line: {0}")]
    Down(String),
    /// The centre answered with a problem that trying again does not mend.
    #[error("{code}: {detail}")]
    Refused { code: String, detail: String },
    /// The centre is busy; try again after so many seconds.
    #[error("busy, again in {0} s")]
    Busy(u32),
    /// Too many attempts: the centre answers again after so many seconds.
    #[error("too many attempts, again in {0} s")]
    TooMany(u32),
    /// The centre's certificate is not the one this device was enrolled with.
    #[error("the server's certificate is not the one this device was enrolled with")]
    WrongCertificate,
}
