//! The centre over its real line: TLS pinned by fingerprint, signed requests, problems that say what to do.
#![allow(clippy::unwrap_used)]

mod check;
mod client;
mod killed;
mod office;
mod pinned;
mod recognition;
mod requests;
