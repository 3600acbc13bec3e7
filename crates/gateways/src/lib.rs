//! The only code that speaks to other state systems, and only from the server: a desk never does.
//!
//! One file per system. What comes back is read once, at the door, into `casework` types; a system that is down, late
//! or talks nonsense is an ordinary answer («нет ответа», «ошибка»), never an error of ours.

mod line;
pub mod messages;
pub mod registers;

pub use line::SettingsError;
pub use messages::Messages;
pub use registers::{Question, Registers, Settings};
