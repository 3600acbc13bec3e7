//! The law of Kazakhstan's career centres, as pure functions over a person's file.
//!
//! `decide` says what an act brings about, or refuses it with the legal ground; `evolve` says what a fact changes;
//! `ready` answers before a form is filled. The same code runs at the desk and again on the server.
//! Nothing here reads a clock, a disk or a network: time, identity, evidence and rulebook arrive in [`desk::Desk`].

pub mod calendar;
pub mod card;
pub mod desk;
pub mod file;
pub mod ids;
pub mod indicators;
pub mod matching;
pub mod of_centre;
pub mod office;
pub mod paperwork;
pub mod people;
pub mod process;
pub mod progress;
pub mod refusal;
pub mod registers;
pub mod registration;
pub mod rulebook;
pub mod scans;
pub mod seen;
pub mod shared_views;
pub mod vacancies;
pub mod voucher;
pub mod worklist;

pub use desk::{Desk, Evidence, Known, Stamp};
pub use file::File;
pub use refusal::Refusal;
pub use registration::{Act, ActName, Fact, decide, evolve, ready};
