//! Whether an edition is sound: shapes, times, references, options, placeholders. Run before publishing and on
//! every reading, so that `decide` never meets an entry that it cannot use.

use chrono::{FixedOffset, NaiveDate};
use serde_json::Value;
use strum::IntoEnumIterator;

use super::error::Problems;
use super::read::Places;
use super::shape::{self, Kind};
use super::{Entry, Rulebook, Section, own_rules};
use crate::desk::country_offset;
use crate::office::Role;

/// Texts of law and prose, where a dotted word is no reference.
const PROSE: [&str; 4] = ["formula", "counting", "late_request", "starts"];
/// So are texts kept per language.
const WORDED: [&str; 3] = ["_kk", "_ru", "_en"];

pub(super) fn edition(book: &Rulebook, places: &Places, problems: &mut Problems) {
    clock(book, problems);
    every_role_has_a_title(book, places, problems);
    for section in Section::iter() {
        let entries = book.section(section);
        for (place, entry) in entries.iter().enumerate() {
            let mut found = Vec::new();
            common(entry, &mut found);
            times(entry, &entries[..place], &mut found);
            fields(entry, &mut found);
            references(entry, book, &mut found);
            own_rules::check(entry, book, &mut found);
            for what in found {
                problems.add(places.of(section), &entry.full_code(), what);
            }
        }
    }
}

/// Legal dates are found by the country's one offset; an edition that has another is for another program.
fn clock(book: &Rulebook, problems: &mut Problems) {
    let written = book.meta().utc_offset.parse::<FixedOffset>();
    if written != Ok(country_offset()) {
        let what = format!("utc_offset must be {}", country_offset());
        problems.add("edition.toml", "meta", what);
    }
}

fn every_role_has_a_title(book: &Rulebook, places: &Places, problems: &mut Problems) {
    for role in Role::iter() {
        let code: &'static str = role.into();
        if book.any(Section::Role, code).is_none() {
            let entry = format!("{}.{code}", Section::Role);
            problems.add(places.of(Section::Role), &entry, "the role has no title");
        }
    }
}

fn common(entry: &Entry, found: &mut Vec<String>) {
    let allowed = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
    if entry.code.is_empty() || !entry.code.chars().all(allowed) {
        found.push("code must be Latin letters, digits and hyphens".to_owned());
    }
}

fn times(entry: &Entry, before: &[Entry], found: &mut Vec<String>) {
    if entry.to.is_some_and(|to| to < entry.from) {
        found.push("to lies before from".to_owned());
    }
    if before
        .iter()
        .any(|other| other.code == entry.code && overlap(other, entry))
    {
        found.push(format!(
            "another entry of this code is in force on some day from {}",
            entry.from
        ));
    }
}

pub(super) fn overlap(one: &Entry, other: &Entry) -> bool {
    let end = |entry: &Entry| entry.to.unwrap_or(NaiveDate::MAX);
    one.from <= end(other) && other.from <= end(one)
}

fn fields(entry: &Entry, found: &mut Vec<String>) {
    for (key, kind) in shape::of(entry.section) {
        match entry.fields.get(*key) {
            None => found.push(format!("{key} is missing")),
            Some(value) if !fits(value, *kind) => {
                found.push(format!("{key} must be {}", wanted(*kind)))
            }
            Some(_) => {}
        }
    }
}

fn fits(value: &Value, kind: Kind) -> bool {
    match kind {
        Kind::Text => value.as_str().is_some_and(|text| !text.trim().is_empty()),
        Kind::Texts => value
            .as_array()
            .is_some_and(|items| items.iter().all(Value::is_string)),
        Kind::Count => value.as_u64().is_some_and(|count| count <= 100_000_000),
        Kind::YesNo => value.is_boolean(),
        Kind::Date => value
            .as_str()
            .is_some_and(|text| text.parse::<NaiveDate>().is_ok()),
        Kind::Tables => value
            .as_array()
            .is_some_and(|items| items.iter().all(Value::is_object)),
        Kind::Any => true,
        Kind::OneOf(names) => value.as_str().is_some_and(|text| names.contains(&text)),
    }
}

fn wanted(kind: Kind) -> String {
    match kind {
        Kind::Text => "a text".to_owned(),
        Kind::Texts => "a list of texts".to_owned(),
        Kind::Count => "a whole number from 0".to_owned(),
        Kind::YesNo => "true or false".to_owned(),
        Kind::Date => "a date".to_owned(),
        Kind::Tables => "a list of tables".to_owned(),
        Kind::Any => "there".to_owned(),
        Kind::OneOf(names) => format!("one of {}", names.join(", ")),
    }
}

/// Every `section.code` written in a field must exist; `register.*` means all of them.
fn references(entry: &Entry, book: &Rulebook, found: &mut Vec<String>) {
    for (key, value) in &entry.fields {
        let worded = WORDED.iter().any(|lang| key.ends_with(lang));
        if worded || PROSE.contains(&key.as_str()) {
            continue;
        }
        for reference in texts_in(value).into_iter().flat_map(dotted_words) {
            let Some((section, code)) = reference.split_once('.') else {
                continue;
            };
            let Some(section) = Section::named(section) else {
                continue;
            };
            if code != "*" && book.any(section, code).is_none() {
                found.push(format!("{key} names {reference}, which does not exist"));
            }
        }
    }
}

fn texts_in(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts_in).collect(),
        Value::Object(table) => table.values().flat_map(texts_in).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

fn dotted_words(text: &str) -> impl Iterator<Item = &str> {
    let is_part =
        |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '_' | '*');
    text.split(move |sign| !is_part(sign))
        .map(|word| word.trim_end_matches('.'))
}
