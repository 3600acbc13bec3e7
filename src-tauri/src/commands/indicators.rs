//! The indicators of the centre and their workbook.

use super::{Desk, place_for};
use casework::ids::Code;
use casework::indicators::Chart;
use casework::rulebook::Lang;
use chrono::NaiveDate;
use workplace::Problem;
use workplace::views::{IndicatorCase, Indicators};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn indicators(desk: Desk, weeks: u32) -> Result<Indicators, Problem> {
    desk.indicators(weeks)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn indicator_cases(
    desk: Desk,
    weeks: u32,
    chart: Chart,
    column: Option<Code>,
    week: Option<NaiveDate>,
) -> Result<Vec<IndicatorCase>, Problem> {
    desk.indicator_cases(weeks, chart, column.as_ref(), week)
}

/// Asks where to save the indicators as a workbook; `false` when nothing was chosen.
#[tauri::command]
#[specta::specta]
pub(super) async fn save_indicators(
    app: tauri::AppHandle,
    desk: Desk<'_>,
    weeks: u32,
    language: Lang,
    name: String,
) -> Result<bool, Problem> {
    match place_for(&app, name, ("XLSX", "xlsx")).await {
        Some(path) => desk.save_indicators(weeks, language, &path).map(|()| true),
        None => Ok(false),
    }
}
