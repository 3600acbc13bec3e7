//! From the text of an edition's files to entries. Knows the fields that every entry has, nothing of the sections.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::error::Problems;
use super::{Entry, Meta, Section};

/// What was read, and in which file each section stands.
pub(super) struct Read {
    pub(super) meta: Meta,
    pub(super) sections: BTreeMap<Section, Vec<Entry>>,
    pub(super) places: Places,
}

/// The file of each section, for messages.
#[derive(Default)]
pub(super) struct Places(BTreeMap<Section, String>);

impl Places {
    pub(super) fn of(&self, section: Section) -> &str {
        self.0.get(&section).map_or("rulebook", String::as_str)
    }
}

pub(super) fn files(files: &[(&str, &str)], problems: &mut Problems) -> Read {
    let mut meta = None;
    let mut sections: BTreeMap<Section, Vec<Entry>> = BTreeMap::new();
    let mut places = Places::default();
    for (file, text) in files {
        for (name, value) in tables(file, text, problems) {
            if name == "meta" {
                meta = read_meta(file, value, problems);
                continue;
            }
            let Some(section) = Section::named(&name) else {
                problems.add(file, &name, "there is no such section");
                continue;
            };
            places
                .0
                .entry(section)
                .or_insert_with(|| (*file).to_owned());
            let entries = sections.entry(section).or_default();
            for table in tables_of(file, &name, value, problems) {
                let place = u32::try_from(entries.len()).unwrap_or(u32::MAX);
                entries.extend(entry(section, table, place, file, problems));
            }
        }
    }
    let meta = meta.unwrap_or_else(|| {
        problems.add("edition.toml", "meta", "the edition has no readable [meta]");
        Meta::unreadable()
    });
    Read {
        meta,
        sections,
        places,
    }
}

/// The top tables of a file, with dates as text.
pub(super) fn tables(file: &str, text: &str, problems: &mut Problems) -> Map<String, Value> {
    match text.parse::<toml::Table>() {
        Ok(table) => table
            .into_iter()
            .map(|(key, value)| (key, plain(value)))
            .collect(),
        Err(error) => {
            problems.add(file, "", format!("is not TOML: {}", error.message()));
            Map::new()
        }
    }
}

/// The `[[section]]` tables of a file.
pub(super) fn tables_of(
    file: &str,
    name: &str,
    value: Value,
    problems: &mut Problems,
) -> Vec<Map<String, Value>> {
    let Value::Array(items) = value else {
        problems.add(file, name, "must be written as [[section]] tables");
        return Vec::new();
    };
    items
        .into_iter()
        .filter_map(|item| {
            if let Value::Object(table) = item {
                Some(table)
            } else {
                None
            }
        })
        .collect()
}

/// One entry; what its section must have beside the common fields is for `check`.
pub(super) fn entry(
    section: Section,
    mut fields: Map<String, Value>,
    place: u32,
    file: &str,
    problems: &mut Problems,
) -> Option<Entry> {
    let code = take_text(&mut fields, "code").unwrap_or_default();
    let name = format!("{section}.{code}");
    let mut needed = |key: &str, fields: &mut Map<String, Value>| {
        let text = take_text(fields, key).filter(|text| !text.trim().is_empty());
        if text.is_none() {
            problems.add(file, &name, format!("{key} is missing or empty"));
        }
        text
    };
    let kk = needed("kk", &mut fields);
    let ru = needed("ru", &mut fields);
    let en = needed("en", &mut fields);
    let basis = needed("basis", &mut fields);
    let from = needed("from", &mut fields);
    let mut date = |key: &str, text: Option<String>| {
        let date = text.as_deref().map(str::parse::<NaiveDate>);
        if matches!(date, Some(Err(_))) {
            problems.add(file, &name, format!("{key} is no date"));
        }
        date.and_then(Result::ok)
    };
    let to = take_text(&mut fields, "to");
    let (from, to) = (date("from", from), date("to", to));
    let label = take_text(&mut fields, "label");
    if label
        .as_deref()
        .is_some_and(|label| label.parse::<super::Label>().is_err())
    {
        problems.add(file, &name, "label is none of S, C, C2, R, I, ?");
    }
    let confirmed = fields.remove("confirmed").and_then(|value| value.as_bool());
    if confirmed.is_none() {
        problems.add(file, &name, "confirmed must be true or false");
    }
    Some(Entry {
        section,
        code,
        kk: kk?,
        ru: ru?,
        en: en?,
        basis: basis?,
        label: label.and_then(|label| label.parse().ok()),
        confirmed: confirmed?,
        ask: take_text(&mut fields, "ask"),
        from: from?,
        to,
        applies: fields
            .remove("applies")
            .and_then(|value| value.as_bool())
            .unwrap_or(true),
        order: fields
            .get("order")
            .and_then(Value::as_u64)
            .and_then(|order| u32::try_from(order).ok())
            .unwrap_or(place),
        fields,
    })
}

fn read_meta(file: &str, value: Value, problems: &mut Problems) -> Option<Meta> {
    serde_json::from_value(value)
        .map_err(|error| problems.add(file, "meta", error.to_string()))
        .ok()
}

fn take_text(fields: &mut Map<String, Value>, key: &str) -> Option<String> {
    match fields.remove(key)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// TOML as JSON; dates become `2026-11-21`.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(moment) => Value::String(moment.to_string()),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(table) => Value::Object(
            table
                .into_iter()
                .map(|(key, value)| (key, plain(value)))
                .collect(),
        ),
    }
}
