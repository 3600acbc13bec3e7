//! Stories of the centre's door, without HTTP: what is taken, what comes back, and what stands in the order afterwards.
#![allow(clippy::unwrap_used)]

mod chains;
mod dates;
mod joining;
mod numbers;
mod portals;
mod pushes;
mod registering;
mod rights;
mod scans;
mod vouchers;
mod world;
