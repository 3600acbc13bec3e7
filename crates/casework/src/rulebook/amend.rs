//! Dated changes laid over an edition: what a new norm does to the entries before it.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::error::Problems;
use super::read::{self, Places};
use super::{Entry, Rulebook, RulebookError, Section, check};

const FILE: &str = "amendment";

impl Rulebook {
    /// This edition with further entries, under another name.
    ///
    /// An entry with `from` takes over from that day (until its `to`): an older entry of the same code ends the day
    /// before. An entry without `from` changes the newest one in place, for example to give it a last day. Fields that
    /// are not written are taken from the entry changed.
    ///
    /// # Errors
    /// Whatever [`Rulebook::parse`] would say.
    pub fn with(&self, toml_text: &str) -> Result<Rulebook, RulebookError> {
        let mut problems = Problems::default();
        let mut sections = self.sections.clone();
        for (name, value) in read::tables(FILE, toml_text, &mut problems) {
            let Some(section) = Section::named(&name) else {
                problems.add(FILE, &name, "there is no such section");
                continue;
            };
            let entries = sections.entry(section).or_default();
            for table in read::tables_of(FILE, &name, value, &mut problems) {
                if let Some(amended) = amended(section, table, entries, &mut problems) {
                    lay_over(entries, amended);
                }
            }
        }
        let text = format!("{}\n{toml_text}", self.edition);
        let edition = format!("{}+{}", self.meta.edition, super::hash_of(&[(FILE, &text)]));
        let book = Rulebook::assemble(edition, self.meta.clone(), sections);
        check::edition(&book, &Places::default(), &mut problems);
        problems.or(book)
    }
}

/// The written entry, completed from the one that it changes.
fn amended(
    section: Section,
    written: Map<String, Value>,
    entries: &[Entry],
    problems: &mut Problems,
) -> Option<Entry> {
    let code = written
        .get("code")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let from = written
        .get("from")
        .and_then(Value::as_str)
        .and_then(|text| text.parse::<NaiveDate>().ok());
    let same = || entries.iter().filter(|entry| entry.code == code);
    let before = same().find(|entry| from.is_some_and(|from| entry.is_in_force(from)));
    let before = before.or_else(|| same().max_by_key(|entry| entry.from));
    let mut table = before.map(as_written).unwrap_or_default();
    if from.is_some() {
        table.remove("to");
    }
    table.extend(written);
    let place = before.map_or_else(
        || u32::try_from(entries.len()).unwrap_or(u32::MAX),
        |entry| entry.order,
    );
    read::entry(section, table, place, FILE, problems)
}

/// Puts an entry in, and cuts its days out of the others of its code.
fn lay_over(entries: &mut Vec<Entry>, new: Entry) {
    let place = entries
        .iter()
        .position(|entry| entry.code == new.code)
        .unwrap_or(entries.len());
    let mut kept = Vec::with_capacity(entries.len() + 2);
    for entry in entries.drain(..) {
        if entry.code == new.code && (check::overlap(&entry, &new) || entry.from == new.from) {
            kept.extend(remains(entry, &new));
        } else {
            kept.push(entry);
        }
    }
    kept.insert(place.min(kept.len()), new);
    *entries = kept;
}

/// What is left of `old` before and after `new`. An entry changed from its own first day is replaced whole, so that
/// giving it a last day ends it.
fn remains(old: Entry, new: &Entry) -> Vec<Entry> {
    let before = (old.from < new.from).then(|| Entry {
        to: new.from.pred_opt(),
        ..old.clone()
    });
    let day_after = new.to.and_then(|to| to.succ_opt());
    let goes_on =
        day_after.filter(|day| old.from != new.from && old.to.is_none_or(|to| *day <= to));
    let after = goes_on.map(|from| Entry { from, ..old });
    before.into_iter().chain(after).collect()
}

/// The table that an entry would be read from.
fn as_written(entry: &Entry) -> Map<String, Value> {
    let mut table = entry.fields.clone();
    let mut put = |key: &str, value: Option<Value>| {
        value.and_then(|value| table.insert(key.to_owned(), value))
    };
    put("code", Some(entry.code.clone().into()));
    put("kk", Some(entry.kk.clone().into()));
    put("ru", Some(entry.ru.clone().into()));
    put("en", Some(entry.en.clone().into()));
    put("basis", Some(entry.basis.clone().into()));
    put("label", entry.label.map(|label| <&str>::from(label).into()));
    put("confirmed", Some(entry.confirmed.into()));
    put("ask", entry.ask.clone().map(Value::from));
    put("from", Some(entry.from.to_string().into()));
    put("to", entry.to.map(|to| to.to_string().into()));
    put("applies", Some(entry.applies.into()));
    table
}
