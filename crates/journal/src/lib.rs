//! What is kept and what is exchanged: entries, their outcomes, the centre's order, and the rules of exchange.
//!
//! No sockets, no clock, no database: time and messages are arguments. `replica` and `server` meet in [`peer::Peer`].

pub mod chain;
pub mod changed;
pub mod clock;
pub mod code;
pub mod entry;
pub mod gaps;
pub mod outcome;
pub mod parts;
pub mod peer;
pub mod seal;
pub mod sign;
pub mod sync;
pub mod upcast;
pub mod wire;

pub use chain::{Chain, Hash};
pub use entry::{Body, Header, Sealed, StoodOn};
pub use gaps::Gaps;
pub use outcome::{Outcome, Record, Standing};
pub use peer::{LineError, Peer};
