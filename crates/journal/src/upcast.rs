//! Lifts stored records of older formats on reading. History is never edited.
//!
//! Format 1 is the first: nothing to lift yet. A fact that this program does not know makes the whole record unreadable
//! here; the reader keeps it and shows the file read-only.

use crate::entry::Body;
use crate::outcome::Outcome;

pub fn body(text: &str) -> Result<Body, serde_json::Error> {
    serde_json::from_str(text)
}

pub fn outcome(text: &str) -> Result<Outcome, serde_json::Error> {
    serde_json::from_str(text)
}
