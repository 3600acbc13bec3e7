//! The rulebook: terms, grounds, lists, forms and texts that the law may change, as data with dates.
//!
//! An entry has two times: the days it is in force (`from`–`to`) and the edition since which it is known. `decide`
//! asks for the entry in force on the act's legal date in the edition that it was handed; it never picks one itself.
//! The first edition is built in; the server publishes newer ones as text, and [`Rulebook::parse`] accepts nothing
//! that [`RulebookError`] can name. Prose (`rule`, `ask`) explains; code gives the predicate, data its parameters.

mod amend;
mod basis;
mod built_in;
mod check;
mod entry;
mod error;
mod measures;
mod meta;
mod norms;
mod own_rules;
mod profiling;
mod read;
mod section;
mod shape;
mod terms;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

pub use basis::basis_words;
pub use built_in::FILES as BUILT_IN_FILES;
pub use entry::{Entry, Label, Lang};
pub use error::{Problem, RulebookError};
pub use measures::{MeasureFact, UnmetCondition};
pub use meta::Meta;
pub use profiling::{Hint, Level, Scale, ScoredOption, ScoredQuestion, ScoringError};
pub use section::Section;
pub use terms::{OnBreach, Term, TermError};

use crate::calendar::Calendar;
use crate::office::Role;
use crate::refusal::Words;
use error::Problems;

/// One edition, read and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Rulebook {
    edition: String,
    meta: Meta,
    /// In the order of the files; entries with one code follow each other in time, not in place.
    sections: BTreeMap<Section, Vec<Entry>>,
    calendar: Calendar,
}

impl Rulebook {
    /// The edition inside the program.
    pub fn built_in() -> &'static Rulebook {
        static BUILT_IN: OnceLock<Rulebook> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            Rulebook::parse(BUILT_IN_FILES).expect("the built-in edition is tested to be sound")
        })
    }

    /// Reads and checks an edition: file names with their texts, in any order.
    ///
    /// # Errors
    /// Every problem found, with file and entry.
    pub fn parse(files: &[(&str, &str)]) -> Result<Rulebook, RulebookError> {
        let mut problems = Problems::default();
        let read = read::files(files, &mut problems);
        let edition = format!("{}+{}", read.meta.edition, hash_of(files));
        let book = Rulebook::assemble(edition, read.meta, read.sections);
        check::edition(&book, &read.places, &mut problems);
        problems.or(book)
    }

    fn assemble(edition: String, meta: Meta, sections: BTreeMap<Section, Vec<Entry>>) -> Rulebook {
        let calendar = norms::calendar(sections.get(&Section::Holiday).map_or(&[], Vec::as_slice));
        Rulebook {
            edition,
            meta,
            sections,
            calendar,
        }
    }

    /// The edition's name: its date and a hash of its text, `2026-11-21+1f0c…`. Stamped into final entries.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// The day since which this edition is known.
    pub fn known_since(&self) -> NaiveDate {
        self.meta.edition
    }

    /// What holds for the whole edition: title, SMS limit, time zone.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Days off, working weekends and counting.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The entry in force on a day, also when it is switched off: see [`Rulebook::applies`].
    pub fn entry(&self, section: Section, code: &str, on: NaiveDate) -> Option<&Entry> {
        self.section(section)
            .iter()
            .find(|entry| entry.code == code && entry.is_in_force(on))
    }

    /// The newest entry of that code whatever its days: for showing what an old decision named.
    pub fn any(&self, section: Section, code: &str) -> Option<&Entry> {
        self.section(section)
            .iter()
            .filter(|entry| entry.code == code)
            .max_by_key(|entry| entry.from)
    }

    /// The entry by which something of that day is worded: the one in force then; else the last that began before, for
    /// what ran on after its entry had ended; else the first that there is.
    pub fn as_of(&self, section: Section, code: &str, on: NaiveDate) -> Option<&Entry> {
        let all = || {
            let entries = self.section(section).iter();
            entries.filter(|entry| entry.code == code)
        };
        self.entry(section, code, on)
            .or_else(|| {
                let begun = all().filter(|entry| entry.from <= on);
                begun.max_by_key(|entry| entry.from)
            })
            .or_else(|| all().min_by_key(|entry| entry.from))
    }

    /// The entry in force by its full code, `refusal.lir-age`.
    pub fn find(&self, full_code: &str, on: NaiveDate) -> Option<&Entry> {
        let (section, code) = full_code.split_once('.')?;
        self.entry(Section::named(section)?, code, on)
    }

    /// What may be chosen on a day: entries in force and switched on, in their order.
    pub fn list(&self, section: Section, on: NaiveDate) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self
            .section(section)
            .iter()
            .filter(|entry| entry.applies && entry.is_in_force(on))
            .collect();
        entries.sort_by_key(|entry| entry.order);
        entries
    }

    /// How the holders of a role are called, as it stands under a signature. Every edition names each role.
    pub fn role(&self, role: Role) -> Words {
        let code: &'static str = role.into();
        self.any(Section::Role, code)
            .map_or_else(|| Words::bilingual(code, code), Words::of)
    }

    /// Whether an entry is in force and switched on.
    pub fn applies(&self, section: Section, code: &str, on: NaiveDate) -> bool {
        self.entry(section, code, on)
            .is_some_and(|entry| entry.applies)
    }

    /// All entries of a section, of all times.
    pub fn section(&self, section: Section) -> &[Entry] {
        self.sections.get(&section).map_or(&[], Vec::as_slice)
    }

    /// All entries of all sections and times.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.sections.values().flatten()
    }
}

/// Short content hash. Line ends are read as one kind, so that an edition has one name on every system.
fn hash_of(files: &[(&str, &str)]) -> String {
    let mut files: Vec<_> = files.to_vec();
    files.sort_unstable();
    let mut hasher = blake3::Hasher::new();
    for (name, text) in files {
        let text = text.replace("\r\n", "\n");
        hasher
            .update(name.as_bytes())
            .update(&[0])
            .update(text.as_bytes())
            .update(&[0]);
    }
    hasher.finalize().to_hex()[..12].to_owned()
}
