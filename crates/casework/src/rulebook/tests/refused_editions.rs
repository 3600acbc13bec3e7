#![allow(clippy::unwrap_used)]

use crate::rulebook::{BUILT_IN_FILES, Rulebook};

/// The built-in edition with one place of one file changed.
fn edited(file: &str, old: &str, new: &str) -> Result<Rulebook, String> {
    let files: Vec<(&str, String)> = BUILT_IN_FILES
        .iter()
        .map(|(name, text)| {
            let text = if *name == file {
                text.replacen(old, new, 1)
            } else {
                (*text).to_owned()
            };
            (*name, text)
        })
        .collect();
    assert!(
        BUILT_IN_FILES
            .iter()
            .any(|(name, text)| *name == file && text.contains(old)),
        "{old} is in {file}"
    );
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    Rulebook::parse(&files).map_err(|error| error.to_string())
}

fn problem(file: &str, old: &str, new: &str) -> String {
    edited(file, old, new).unwrap_err()
}

#[test]
fn a_missing_language_is_named() {
    let message = problem("refusals.toml", "ru = \"", "ru_ = \"");
    assert!(message.starts_with("refusals.toml: refusal."), "{message}");
    assert!(message.contains("ru is missing or empty"), "{message}");
}

#[test]
fn a_term_without_a_unit_is_named() {
    let message = problem(
        "terms.toml",
        "unit = \"working_day\"",
        "unit = \"fortnight\"",
    );
    assert!(
        message.contains("term.lir-decision: unit must be one of working_day, calendar_day"),
        "{message}"
    );
}

#[test]
fn a_list_that_holds_no_duties_is_named() {
    for list in ["\"my-stp\"", "\"escalated-to-unit\""] {
        let message = problem("terms.toml", "\"my-step\"", list);
        let name = list.trim_matches('"');
        assert!(
            message.contains(&format!("lists names {name}, which is no list of duties")),
            "{message}"
        );
    }
}

#[test]
fn two_entries_for_one_day_are_named() {
    let message = problem(
        "norms.toml",
        "code = \"pension-age-men\"",
        "code = \"pension-age-women\"",
    );
    assert!(
        message.contains("norm.pension-age-women: another entry of this code is in force"),
        "{message}"
    );
    assert!(
        edited(
            "norms.toml",
            "code = \"pension-age-men\"",
            "code = \"pension-age-all\""
        )
        .is_ok()
    );
}

#[test]
fn a_reference_to_nothing_is_named() {
    let message = problem(
        "conditions.toml",
        "\"refusal.lir-age\"",
        "\"refusal.lir-height\"",
    );
    assert!(
        message.contains("fails_with names refusal.lir-height, which does not exist"),
        "{message}"
    );
    let message = problem(
        "profiling.toml",
        "recommend = [\"vacancy\"",
        "recommend = [\"vacation\"",
    );
    assert!(message.contains("recommend names vacation"), "{message}");
}

#[test]
fn an_unlisted_placeholder_is_named() {
    let message = problem("notices.toml", "{date}", "{dat}");
    assert!(
        message.contains("uses {dat}, which placeholders do not list"),
        "{message}"
    );
}

#[test]
fn an_unknown_section_and_broken_text_are_named() {
    let message = problem("acts.toml", "[[act]]", "[[statute]]");
    assert!(
        message.contains("acts.toml: statute: there is no such section"),
        "{message}"
    );
    let message = problem("acts.toml", "[[act]]", "[[act");
    assert!(message.starts_with("acts.toml: is not TOML"), "{message}");
}

#[test]
fn all_problems_come_at_once() {
    let message = problem(
        "terms.toml",
        "first_day_counts = true",
        "if_only = \"\"\nto = 2020-01-01",
    );
    assert_eq!(message.lines().count(), 2, "{message}");
}

#[test]
fn an_edition_without_its_head_is_refused() {
    let message = problem(
        "edition.toml",
        "edition = \"2026-11-21\"",
        "edition = \"soon\"",
    );
    assert!(message.contains("edition.toml: meta"), "{message}");
}

#[test]
fn an_edition_for_another_clock_is_named() {
    let message = problem("edition.toml", "\"+05:00\"", "\"+06:00\"");
    assert!(message.contains("utc_offset must be +05:00"), "{message}");
}

#[test]
fn a_role_without_a_title_is_named() {
    let message = problem("roles.toml", "code = \"head\"", "code = \"chief\"");
    assert!(
        message.contains("roles.toml: role.head: the role has no title"),
        "{message}"
    );
}
