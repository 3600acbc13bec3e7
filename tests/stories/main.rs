//! Stories: an office day on a real server and real desks in one process, told as the office speaks.
//!
//! Acts go through `workplace`, as the screens send them; the line is TLS over a cable that can be pulled out; the state
//! registers answer from a server of their own. One file per section of the map, and what lies across them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../../crates/casework/tests/common/mod.rs"]
#[allow(dead_code)]
mod common;

mod arman;
mod card;
mod conflicts;
mod counts;
mod crowd;
mod day;
mod deadlines;
mod deputies;
mod filled;
mod heads;
mod indicators;
mod job_seeker;
mod many;
mod measures;
mod offline;
mod papers;
mod papers_of_plan;
mod participants;
mod places;
mod portal;
mod portals;
mod privacy;
mod profiling;
mod reception;
mod removal;
mod returned;
mod roles;
mod saved_views;
mod scans;
mod signing_in;
mod story;
mod synchronisation;
mod transfer;
mod unemployed;
mod vacancies;
mod voucher;
mod voucher_later;
mod weekly;
