//! The indicators as the screens show them: counts, and the cases behind them for who may read cases.

use casework::ids::{Code, FileId};
use casework::indicators::{Chart, Shown};
use casework::refusal::Words;
use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

/// The whole page over one period.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Indicators {
    /// The centres that are counted together.
    pub centres: Vec<Words>,
    /// Whole weeks.
    pub weeks: u32,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The smallest group shown, where small ones are hidden from this reader.
    pub smallest: Option<u32>,
    /// How the numbers are to be read.
    pub how: Words,
    pub charts: Vec<IndicatorChart>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorChart {
    pub chart: Chart,
    pub title: Words,
    /// What is counted, in a sentence.
    pub what: Words,
    pub columns: Vec<IndicatorColumn>,
    /// Newest first; none where the chart has no weeks.
    pub weeks: Vec<IndicatorWeek>,
    pub total: Shown,
    /// The total may be opened.
    pub opens: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorColumn {
    pub code: Code,
    pub words: Words,
    /// Over the whole period.
    pub sum: Shown,
    /// In the funnel: cases that came at least so far.
    pub reached: Option<Shown>,
    /// Its cases may be listed.
    pub opens: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorWeek {
    pub monday: NaiveDate,
    /// In the order of the columns.
    pub cells: Vec<Shown>,
    pub total: Shown,
}

/// One thing that a bar counts, with the case that it happened in.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorCase {
    pub file: FileId,
    pub name: String,
    /// Empty where the reader may not read it.
    pub iin: String,
    pub number: Option<String>,
    pub on: NaiveDate,
}
