//! Scenarios V-2, V-4 and V-5 of the office, as far as conditions of entitlement decide them.
#![allow(clippy::unwrap_used)]

mod seeker;
mod unemployed;

use super::fixtures::{Case, Office, day};
use super::{Checked, Finding, FoundCode};
use strum::IntoEnumIterator;

#[test]
fn every_condition_of_the_rulebook_has_its_predicate() {
    let today = day(2026, 10, 27);
    let case = Case::arman_asked_anew(day(2026, 10, 23), today);
    let office = Office::on(today);
    let desk = office.desk();
    let lines = super::seeker(&case.file, &desk)
        .into_iter()
        .chain(super::unemployed(&case.file, &desk));
    let unknown: Vec<Checked> = lines
        .filter(|line| line.found.code == FoundCode::RuleUnknown.as_str())
        .collect();
    assert_eq!(unknown, []);
}

#[test]
fn a_condition_newer_than_the_program_is_marked_and_stops_nobody() {
    let today = day(2026, 10, 23);
    let office =
        Office::on(today).with_rulebook(&[("code = \"lir-seeks\"", "code = \"lir-newer\"")]);
    let line = Case::arman(today).seeker_line(&office, "lir-newer");
    assert_eq!(line.finding, Finding::NotChecked);
    assert_eq!(line.found.code, "rule-unknown");
}

#[test]
fn text_codes_are_distinct() {
    let codes: std::collections::BTreeSet<_> = FoundCode::iter().map(FoundCode::as_str).collect();
    assert_eq!(codes.len(), FoundCode::iter().count());
}
