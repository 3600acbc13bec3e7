//! The law from outside: through `decide`, `ready`, `evolve` and the views, as a desk and the server use them.
//!
//! `complete`, `tight`, `printed` and `faithful` keep the table honest against the official map; the other modules
//! are days at the office, one module for each section of the map. Nothing here knows how a rule is written.
#![allow(clippy::unwrap_used)]

mod common;

mod complete;
mod faithful;
mod printed;
mod tight;

mod around;
mod card;
mod deadlines;
mod job_seeker;
mod mediation;
mod messages;
mod monitoring;
mod participants;
mod plan;
mod portals;
mod privacy;
mod profiling;
mod reception;
mod removal;
mod removal_grounds;
mod roles;
mod rulebook_over_time;
mod scans;
mod seen;
mod shared_views;
mod transfer;
mod unemployed;
mod vacancies;
mod voucher;
mod year;
