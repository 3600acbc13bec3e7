//! Reference data that the office chooses from: the КАТО classifier, the vacancies of the exchange, the register of
//! professions and the recognition centres.
//!
//! `mansap-server reference import` reads an official list, says line by line what it could not read, and makes it the
//! new list of all desks in one transaction or not at all. The twenty regions are built in, so that an address can be
//! written on the first day. Nothing here is law and nothing here is about a person.

pub mod kato;
pub mod professions;
pub mod recognition_centres;
mod regions;
#[cfg(test)]
mod tests;
pub mod vacancies;

pub use regions::regions;

use journal::wire::Place;
use tables as table;

/// A list read from a file, with the lines that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    pub items: Vec<T>,
    pub bad: Vec<BadLine>,
    /// Lines of data, readable or not.
    pub lines: usize,
    /// How the text was encoded, for the summary.
    pub encoding: &'static str,
}

/// A line that is not taken, and why. `line` is counted as an editor or a spreadsheet counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    pub line: usize,
    pub why: String,
}

/// The КАТО list that desks choose from: one edition of the classifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KatoList {
    /// `NK RK 11-2025`
    pub edition: String,
    pub places: Vec<Place>,
}

impl std::fmt::Display for BadLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}
