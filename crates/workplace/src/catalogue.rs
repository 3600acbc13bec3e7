//! The lists that forms choose from, out of the rulebook in force: words of the law, never of the program.

use crate::Problem;
use crate::views::{RuleEntry, RuleOption};
use casework::office::Centre;
use casework::refusal::Words;
use casework::rulebook::{Entry, Lang, Rulebook, Section};
use chrono::NaiveDate;
use serde_json::{Map, Value};
use strum::IntoEnumIterator;

/// The one list that is not the rulebook's: to whom a case may be sent.
pub const CENTRES: &str = "centre";

pub fn centre(centre: &Centre) -> RuleEntry {
    let name = centre.name();
    RuleEntry {
        code: centre.id.to_string(),
        kk: name.kk,
        ru: name.ru,
        en: name.en,
        confirmed: true,
        ..RuleEntry::default()
    }
}

/// Entries of a section (`purpose`, `consultation`, …) in force on that day, in their order.
pub fn list(rulebook: &Rulebook, section: &str, on: NaiveDate) -> Result<Vec<RuleEntry>, Problem> {
    let section = Section::iter()
        .find(|s| <&str>::from(*s) == section)
        .ok_or_else(|| Problem::new("not-found", format!("no list {section}")))?;
    Ok(rulebook.list(section, on).into_iter().map(seen).collect())
}

fn seen(entry: &Entry) -> RuleEntry {
    let text = |lang: Lang| entry.worded("text", lang).map(str::to_owned);
    RuleEntry {
        code: entry.code.clone(),
        kk: entry.kk.clone(),
        ru: entry.ru.clone(),
        en: entry.en.clone(),
        basis: entry.basis_words(),
        confirmed: entry.confirmed,
        required: entry.is("required"),
        map: entry.str("map").map(str::to_owned),
        kind: ["type", "status", "service", "kind", "answers"]
            .iter()
            .find_map(|key| entry.str(key))
            .map(str::to_owned),
        list: entry.str("list").map(str::to_owned),
        text: text(Lang::Kk)
            .zip(text(Lang::Ru))
            .zip(text(Lang::En))
            .map(|((kk, ru), en)| Words { kk, ru, en }),
        options: entry
            .table_array("options")
            .into_iter()
            .chain(entry.table_array("columns"))
            .map(option)
            .collect(),
        min: entry.int("min").and_then(|n| i32::try_from(n).ok()),
        max: entry.int("max").and_then(|n| i32::try_from(n).ok()),
        good: entry.bool("good"),
        copy_kept: entry.bool("copy_kept"),
    }
}

fn option(table: &Map<String, Value>) -> RuleOption {
    let text = |key: &str| {
        table
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    RuleOption {
        code: text("code"),
        kk: text("kk"),
        ru: text("ru"),
        en: text("en"),
        score: table
            .get("score")
            .and_then(Value::as_i64)
            .and_then(|n| i32::try_from(n).ok()),
    }
}
