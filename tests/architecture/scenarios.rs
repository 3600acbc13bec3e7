//! `docs/scenarios.md` names every acceptance scenario once, with tests that exist or the work that will bring them.

use super::project::{files, read, root, table_rows};
use std::collections::BTreeMap;

struct Row {
    story: String,
    tests: Vec<String>,
    to_come: String,
}

fn rows() -> Vec<Row> {
    table_rows(&read("docs/scenarios.md"))
        .into_iter()
        .filter(|cells| cells[0].starts_with("S-"))
        .map(|cells| Row {
            story: cells[0].clone(),
            tests: cells[1]
                .split('`')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect(),
            to_come: cells[2].clone(),
        })
        .collect()
}

#[test]
fn every_scenario_stands_in_the_list_once() {
    let rows = rows();
    let mut seen = BTreeMap::new();
    for row in &rows {
        *seen.entry(row.story.as_str()).or_insert(0) += 1;
    }
    let twice: Vec<_> = seen.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");

    let path = root().join("../shared/domain/scenarios.md");
    let Ok(scenarios) = std::fs::read_to_string(&path) else {
        println!(
            "not compared: the scenarios are not beside the project ({})",
            path.display()
        );
        return;
    };
    let ids: Vec<&str> = scenarios
        .lines()
        .filter_map(|line| line.trim().strip_prefix("**")?.strip_suffix("**"))
        .filter(|id| id.starts_with("S-"))
        .collect();
    let listed: Vec<&str> = rows.iter().map(|row| row.story.as_str()).collect();
    assert_eq!(listed, ids);
}

#[test]
fn every_scenario_has_a_test_or_says_what_will_bring_it() {
    for row in rows() {
        assert!(
            !row.tests.is_empty() || row.to_come.contains("issue "),
            "{}: neither a test nor a reason",
            row.story
        );
    }
}

/// Issue B is there: what it was to bring is either tested or not to come.
#[test]
fn nothing_is_still_to_come_with_issue_b() {
    let waits = |row: &Row| row.to_come.to_lowercase().contains("issue b");
    let waiting: Vec<_> = rows()
        .into_iter()
        .filter(waits)
        .map(|row| row.story)
        .collect();
    assert!(waiting.is_empty(), "{waiting:?}");
}

#[test]
fn the_tests_that_the_list_names_exist() {
    let mut sources = files("crates", &[".rs"]);
    sources.extend(files("tests", &[".rs", ".ts"]));
    sources.extend(files("ui/src", &[".test.ts", ".test.tsx"]));
    let exists = |test: &str| {
        let function = format!("fn {test}(");
        let sentence = format!("\"{test}\"");
        sources.iter().any(|(path, text)| {
            let rust = path.extension().is_some_and(|ending| ending == "rs");
            text.contains(if rust { &function } else { &sentence })
        })
    };
    let missing: Vec<_> = rows()
        .into_iter()
        .flat_map(|row| {
            row.tests
                .into_iter()
                .map(move |test| (row.story.clone(), test))
        })
        .filter(|(_, test)| !exists(test))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
