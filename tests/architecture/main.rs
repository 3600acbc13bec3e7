//! The shape of the house as tests: who knows whom, which words exist, which story is told where.
#![allow(clippy::unwrap_used)]

mod arrows;
mod project;
mod scenarios;
mod words;
