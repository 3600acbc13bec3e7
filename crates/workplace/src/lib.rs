//! The workstation (АРМ): all that a member of staff can do, and all that the screens may ask.
//!
//! Called by the window and by the tests alike. Holds one replica of one desk; only `line` waits for a network.

pub mod case;
pub mod catalogue;
mod deputies;
pub mod exchange;
mod indicators;
pub mod line;
mod lists;
mod many;
pub mod matching;
mod outbox;
mod papers;
mod perform;
mod person;
mod problem;
mod saved;
mod scans;
mod session;
mod store;
mod told;
mod vacancies;
pub mod views;
mod weekly;

pub use papers::PaperSeal;
pub use problem::Problem;
pub use store::{Clock, Workplace};
