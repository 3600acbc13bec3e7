//! This computer: the encrypted database of one desk, with its journal, outbox, views, unfinished forms and reference data.
//!
//! Called by `workplace`, which keeps one [`Replica`] behind a lock: one writer, plain calls, no waiting. A local act is one
//! transaction, and the outbox is kept twice: a sealed record in `outbox.log`, written and synced first, then SQLCipher.
//! It never talks to a network, never reads a clock and never judges: the law is `casework`, the exchange is `journal`.

pub mod error;
pub mod indicators;
pub mod keys;
pub mod look_alike;
pub mod outbox;
pub mod paper_log;
pub mod papers;
pub mod reference;
pub mod scans;
pub mod scratch;
pub mod search;
pub mod worklists;

mod act;
mod apply;
mod database;
mod demand;
mod evidence;
mod exchange;
mod fold;
mod fork;
mod gone_up;
mod history;
mod holders;
mod numbers;
mod of_file;
mod outbox_file;
mod qualifications;
mod records;
mod recover;
#[cfg(any(test, feature = "trouble"))]
mod repair;
mod replica;
mod rows;
mod settle;
mod states;
#[cfg(feature = "trouble")]
mod trouble;
mod views;

pub use act::{Doing, On, Performed};
pub use apply::Applied;
pub use error::{Error, PerformError, Result};
pub use history::HistoryRow;
pub use holders::HeldBy;
pub use indicators::{CountedCase, DayCount};
pub use keys::{DbKey, DeviceShare, Enrolment, KeyRing, MachineSecret, UnlockError};
pub use outbox::{OutboxCounts, OutboxRow, OutboxState, Reason, ReturnedAct, Settled, Written};
pub use reference::FoundPlace;
#[cfg(any(test, feature = "trouble"))]
pub use repair::{OrderReport, Report};
pub use replica::{Held, Replica};
pub use scratch::Scratch;
pub use search::{Hit, Matched};
#[cfg(feature = "trouble")]
pub use trouble::Trouble;
pub use worklists::{ListCount, Looking, WorkRow};

#[cfg(test)]
mod tests;
