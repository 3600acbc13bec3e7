//! The centre: takes the entries of all desks, decides again, keeps the order, and gives it back to every desk.
//!
//! `accept` is where acts become final or come back; it knows no HTTP. `http` are the routes, `store` is SQL and nothing
//! else, `jobs` do what final facts ask for. The server never reads a desk's mind: what is judged stands in the entry.

pub mod accept;
pub mod accounts;
pub mod centre;
pub mod check;
pub mod demo;
pub mod enrolment;
pub mod error;
pub mod http;
pub mod jobs;
pub mod keys;
pub mod peer;
pub mod recognition;
pub mod reference;
mod scans;
pub mod store;
pub mod tls;
pub mod verify;
pub mod work;

pub use centre::{Centre, Clock, Here, Options};
pub use error::{Error, Result};
pub use http::{Serving, serve};
pub use peer::LocalPeer;
