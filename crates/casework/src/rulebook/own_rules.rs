//! What a section demands of its entries beside the shape of their fields.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Entry, Rulebook, Section, measures, profiling};
use crate::matching;
use crate::worklist::List;

/// What only one section knows of itself.
pub(super) fn check(entry: &Entry, book: &Rulebook, found: &mut Vec<String>) {
    options(entry, found);
    codes(entry, book, found);
    for (_, rule) in OWN_RULES
        .iter()
        .filter(|(section, _)| *section == entry.section)
    {
        rule(entry, found);
    }
}

type Rule = fn(&Entry, &mut Vec<String>);

const OWN_RULES: [(Section, Rule); 10] = [
    (Section::Condition, outcome),
    (Section::ProfileFactor, scores),
    (Section::MotivationQuestion, scores),
    (Section::Measure, operators),
    (Section::MatchCriterion, criterion),
    (Section::Removal, proofs),
    (Section::SeekerEnd, proofs),
    (Section::Term, length),
    (Section::Term, lists),
    (Section::Notice, placeholders),
];

/// Fields that hold bare codes of other sections.
const CODE_FIELDS: [(Section, &str, &[Section]); 7] = [
    (Section::Question, "profile", &[Section::ProfileFactor]),
    (Section::Consent, "methods", &[Section::SignMethod]),
    (
        Section::ProfileMatrix,
        "recommend",
        &[Section::PlanMeasure, Section::Measure],
    ),
    (Section::PlanMeasure, "measures", &[Section::Measure]),
    (Section::PaymentRoute, "awaits", &[Section::Term]),
    (Section::Measure, "longest", &[Section::Term]),
    (Section::MonitoringChange, "grounds", &[Section::Removal]),
];

fn codes(entry: &Entry, book: &Rulebook, found: &mut Vec<String>) {
    for (_, key, sections) in CODE_FIELDS
        .iter()
        .filter(|(section, ..)| *section == entry.section)
    {
        for code in entry.strings(key).into_iter().chain(entry.str(key)) {
            if !sections
                .iter()
                .any(|section| book.any(*section, code).is_some())
            {
                found.push(format!("{key} names {code}, which does not exist"));
            }
        }
    }
}

fn outcome(entry: &Entry, found: &mut Vec<String>) {
    let fails_with = entry.str("fails_with").unwrap_or_default();
    if fails_with != "return" && !fails_with.starts_with("refusal.") {
        found.push("fails_with must be return or a ground of refusal".to_owned());
    }
}

fn criterion(entry: &Entry, found: &mut Vec<String>) {
    found.extend(matching::wrong(entry));
}

fn length(entry: &Entry, found: &mut Vec<String>) {
    if entry.int("value").is_some_and(|value| value > 10_000) {
        found.push("value is longer than any term".to_owned());
    }
}

/// A term that goes by lists names such as hold duties.
fn lists(entry: &Entry, found: &mut Vec<String>) {
    let holds_duties = |name: &str| {
        name.parse::<List>()
            .is_ok_and(|list| list.above().is_none())
    };
    let wrong = entry.strings("lists").into_iter();
    for name in wrong.filter(|name| !holds_duties(name)) {
        found.push(format!("lists names {name}, which is no list of duties"));
    }
}

fn options(entry: &Entry, found: &mut Vec<String>) {
    for key in ["options", "levels", "columns"] {
        let mut seen = BTreeSet::new();
        for option in entry.table_array(key) {
            let code = text(option, "code").unwrap_or_default();
            if code.is_empty() || !seen.insert(code) {
                found.push(format!("{key} has an empty or repeated code {code}"));
            }
            if ["kk", "ru", "en"]
                .iter()
                .any(|lang| text(option, lang).is_none_or(|text| text.trim().is_empty()))
            {
                found.push(format!("{key}: {code} lacks kk, ru or en"));
            }
        }
    }
}

fn scores(entry: &Entry, found: &mut Vec<String>) {
    let top = u64::from(profiling::TOP_SCORE);
    let scored = |option: &Map<String, Value>| {
        option
            .get("score")
            .and_then(Value::as_u64)
            .is_some_and(|it| it <= top)
    };
    if !entry.table_array("options").into_iter().all(scored) {
        found.push(format!("every option needs a score from 0 to {top}"));
    }
    if entry
        .int("weight")
        .is_none_or(|weight| !(1..=1000).contains(&weight))
    {
        found.push("weight must be from 1 to 1000".to_owned());
    }
}

fn operators(entry: &Entry, found: &mut Vec<String>) {
    for condition in entry.table_array("conditions") {
        let known = text(condition, "op").is_some_and(|op| measures::OPERATORS.contains(&op));
        if !known || text(condition, "fact").is_none() || !condition.contains_key("value") {
            found.push(format!(
                "a condition needs fact, value and op, one of {}",
                measures::OPERATORS.join(" ")
            ));
        }
        if ["kk", "ru", "en"]
            .iter()
            .any(|lang| text(condition, lang).is_none_or(|text| text.trim().is_empty()))
        {
            found.push("a condition lacks kk, ru or en".to_owned());
        }
    }
}

/// A ground without proofs could be drawn up on nothing.
fn proofs(entry: &Entry, found: &mut Vec<String>) {
    let rows = entry.table_array("proofs");
    let kinds = |row: &Map<String, Value>| row.get("any").and_then(Value::as_array).cloned();
    let sound = |row: &Map<String, Value>| {
        kinds(row).is_some_and(|any| {
            !any.is_empty()
                && any
                    .iter()
                    .all(|kind| kind.as_str().is_some_and(|kind| kind.contains('.')))
        })
    };
    if rows.is_empty() || !rows.into_iter().all(sound) {
        found.push(
            "proofs need rows of any = [\"register.…\", \"document.…\", \"journal.…\"]".to_owned(),
        );
    }
}

fn placeholders(entry: &Entry, found: &mut Vec<String>) {
    let declared = entry.strings("placeholders");
    for key in [
        "sms_kk",
        "sms_ru",
        "sms_en",
        "letter_kk",
        "letter_ru",
        "letter_en",
    ] {
        let used = entry
            .str(key)
            .unwrap_or_default()
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'));
        for (name, _) in used.filter(|(name, _)| !declared.contains(name)) {
            found.push(format!(
                "{key} uses {{{name}}}, which placeholders do not list"
            ));
        }
    }
}

fn text<'a>(table: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    table.get(key)?.as_str()
}
