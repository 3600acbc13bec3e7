//! Indicators: what is counted of the cases, who reads it, and how small groups are hidden.
//!
//! Each file says by itself what of it is counted ([`counted`]), as it says what is due in it; the replica keeps those
//! lines beside the worklists and adds them up. Nothing of section 3 is counted, so no chart can speak of it.

mod count;
mod network;
mod period;
mod suppress;
mod table;
#[cfg(test)]
mod tests;

use crate::ids::Code;
use crate::office::Role;
use crate::refusal::Words;
use crate::rulebook::{Entry, Rulebook, Section};
use crate::seen::{names_health, rights};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;
use strum::{EnumIter, IntoStaticStr};

pub use count::{Counted, counted};
pub use period::{Period, Span};
pub use suppress::Smallest;
pub use table::{Row, Shown, Table, Tally};

/// One chart of the page, in its order there.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    Type,
    EnumIter,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Chart {
    /// 4.2: registrations of job seekers, by week and entrance.
    Registrations,
    /// How far the applications begun in the period have come, by section of the map; section 3 is left out.
    Funnel,
    /// 4.2 against its term.
    SeekerDecision,
    /// 5.5 against its term.
    UnemployedDecision,
    /// 8.2 against its term.
    RemovalDecision,
    /// What became of drafts of removal (8.1).
    RemovalOutcome,
}

impl Chart {
    /// Whether each week has a row of its own; the others show sums over the period.
    pub fn is_weekly(self) -> bool {
        match self {
            Chart::Registrations => true,
            Chart::Funnel
            | Chart::SeekerDecision
            | Chart::UnemployedDecision
            | Chart::RemovalDecision
            | Chart::RemovalOutcome => false,
        }
    }

    /// The chart's columns in their order: those of the rulebook, and every category that was met although no entry in
    /// force names it.
    pub fn columns(self, met: &BTreeSet<Code>, book: &Rulebook, on: NaiveDate) -> Vec<Code> {
        let mut columns = Vec::new();
        if self == Chart::RemovalOutcome {
            let grounds = book.list(Section::Removal, on);
            columns.extend(grounds.iter().map(|e| Code(e.code.clone())));
        }
        let entry = self.entry(book);
        let listed = entry.map(Entry::option_codes).unwrap_or_default();
        columns.extend(listed.into_iter().map(Code::from));
        let unknown = met.iter().filter(|code| !columns.contains(code)).cloned();
        let unknown = unknown.collect::<Vec<_>>();
        columns.extend(unknown);
        columns
    }

    /// What the chart is called.
    pub fn title(self, book: &Rulebook) -> Words {
        let code: &str = self.into();
        let title = self.entry(book).map(Words::of);
        title.unwrap_or_else(|| Words::bilingual(code, code))
    }

    /// What is counted in it, in a sentence.
    pub fn counts_what(self, book: &Rulebook) -> Words {
        said(self.entry(book))
    }

    /// What a column is called; the code itself where the rulebook has no words for it.
    pub fn column(self, code: &Code, book: &Rulebook) -> Words {
        let option = self.entry(book).and_then(|entry| option(entry, code));
        let ground = || match self {
            Chart::RemovalOutcome => book.any(Section::Removal, code.as_str()).map(Words::of),
            Chart::Registrations
            | Chart::Funnel
            | Chart::SeekerDecision
            | Chart::UnemployedDecision
            | Chart::RemovalDecision => None,
        };
        option
            .or_else(ground)
            .unwrap_or_else(|| Words::bilingual(code.as_str(), code.as_str()))
    }

    /// Which categories the bar of a column stands for: in the funnel also the sections beyond it, since who came
    /// further came by it.
    pub fn behind(self, column: &Code, columns: &[Code]) -> Vec<Code> {
        let from = columns.iter().position(|code| code == column);
        match self {
            Chart::Funnel => columns[from.unwrap_or(columns.len())..].to_vec(),
            Chart::Registrations
            | Chart::SeekerDecision
            | Chart::UnemployedDecision
            | Chart::RemovalDecision
            | Chart::RemovalOutcome => vec![column.clone()],
        }
    }

    fn entry(self, book: &Rulebook) -> Option<&Entry> {
        let code: &str = self.into();
        book.any(Section::Indicator, code)
    }
}

/// Words of the report's own parts (`total`, `few`, `hidden` …).
pub fn report_word(code: &str, book: &Rulebook) -> Words {
    let found = report(book).and_then(|entry| option(entry, &Code::from(code)));
    found.unwrap_or_else(|| Words::bilingual(code, code))
}

/// How the numbers are to be read.
pub fn how_to_read(book: &Rulebook) -> Words {
    said(report(book))
}

/// What the report is called.
pub fn report_title(book: &Rulebook) -> Words {
    report(book).map_or_else(|| Words::bilingual("", ""), Words::of)
}

fn report(book: &Rulebook) -> Option<&Entry> {
    book.any(Section::Indicator, "report")
}

fn option(entry: &Entry, code: &Code) -> Option<Words> {
    let options = entry.table_array("options");
    let text = |key: &str| {
        let named = |o: &&&serde_json::Map<String, serde_json::Value>| {
            o.get("code").and_then(|c| c.as_str()) == Some(code.as_str())
        };
        let found = options.iter().find(named)?;
        Some(found.get(key)?.as_str()?.to_owned())
    };
    Some(Words {
        kk: text("kk")?,
        ru: text("ru")?,
        en: text("en")?,
    })
}

fn said(entry: Option<&Entry>) -> Words {
    let text = |key| {
        entry
            .and_then(|e| e.str(key))
            .unwrap_or_default()
            .to_owned()
    };
    Words {
        kk: text("text_kk"),
        ru: text("text_ru"),
        en: text("text_en"),
    }
}

/// How much of the indicators a role reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The page is not theirs.
    Nothing,
    /// Counts without small groups, and no case behind them.
    Counts,
    /// All counts, and the cases behind the bars.
    Cases,
}

/// Who reads the indicators: those who answer for the centre's work, and the analyst, who opens no case.
pub fn reading(role: Role) -> Reading {
    match role {
        Role::Head | Role::UnitHead => Reading::Cases,
        Role::Analyst => Reading::Counts,
        Role::Consultant
        | Role::Specialist
        | Role::TrainingSpecialist
        | Role::EmployerRelations
        | Role::Administrator
        | Role::Seeker
        | Role::System
        | Role::Registers
        | Role::RecognitionCentre => Reading::Nothing,
    }
}

/// Whether the role may see which cases a bar counts: those that may be opened, where the bar itself tells nothing of
/// them that the role may not read.
pub fn opens(role: Role, chart: Chart, column: &Code) -> bool {
    let rights = rights(role);
    let decided = match chart {
        Chart::Registrations | Chart::Funnel => true,
        Chart::SeekerDecision
        | Chart::UnemployedDecision
        | Chart::RemovalDecision
        | Chart::RemovalOutcome => rights.decisions,
    };
    reading(role) == Reading::Cases
        && rights.opens_files
        && decided
        && (rights.health || !names_health(column))
}
