//! ФК-A.01: registration as a job seeker and as unemployed.
//!
//! `MAP` is the official map, row for row; `decide` is the rule behind a row; `evolve` is what a fact changes.
//! `ready` answers the preconditions that need no form, so that rail, buttons and palette agree with the law.

pub mod act;
pub mod attaching;
pub mod beside;
pub mod cancelling;
pub mod card;
pub mod choices;
pub mod compare;
pub mod conditions;
pub mod decide;
pub mod decided;
pub mod ending;
pub mod evolve;
pub mod fact;
pub mod hearing;
pub mod holding;
pub mod job_seeker;
pub mod joining;
pub mod map;
pub mod measures;
pub mod mediation;
pub mod monitoring;
pub mod notice;
pub mod occupation;
pub mod outcome;
mod participation;
pub mod payment;
pub mod plan;
pub mod portal;
pub mod profiling;
pub mod ready;
pub mod reception;
pub mod removal;
pub mod scoring;
pub mod sending;
pub mod stage;
pub mod survey;
pub mod telling;
pub mod transfer;
pub mod unemployed;
pub mod values;

pub use act::{Act, ActName};
pub use decide::decide;
pub use evolve::{evolve, fold};
pub use fact::{Fact, FactName};
pub use map::{MAP, REMARKS, all_rows, rows_of, step_of};
pub use ready::{home, open_acts, person_lives, ready};
pub use stage::{At, Stage};
