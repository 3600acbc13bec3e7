//! Programs that play other state systems over HTTP, for demonstration and tests. Not part of an office's installation.
//!
//! The registers' stand-in knows the people of its own file and nothing of the centre's database; it may be slow,
//! fail, fall silent or contradict what a person says, and all of that can be changed while it runs.

pub mod behaviour;
pub mod messages;
pub mod people;
pub mod service;
mod words;

pub use behaviour::Behaviour;
pub use messages::Messages;
pub use people::{People, PersonRecord};
pub use service::Registers;
