//! Stories: an office day on a real server and real desks in one process, told as the office speaks.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../../crates/casework/tests/common/mod.rs"]
#[allow(dead_code)]
mod common;

mod arman;
mod day;
mod heads;
mod portals;
mod returned;
mod signing_in;
mod synchronisation;
