//! One act for many cases, and the weekly look at all of them.

use super::Desk;
use casework::ids::FileId;
use workplace::Problem;
use workplace::views::{CaseHolder, DoneForMany, ForMany, ManyRow, WeekRow};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn weekly(desk: Desk) -> Result<Vec<WeekRow>, Problem> {
    desk.weekly()
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn ask_registers_for(desk: Desk, files: Vec<FileId>) -> Result<DoneForMany, Problem> {
    desk.ask_registers_for(&files)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn mark_unchanged_for(desk: Desk, files: Vec<FileId>) -> Result<DoneForMany, Problem> {
    desk.mark_unchanged_for(&files)
}

/// What would become of each of these cases; nothing is saved.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn preview_for_many(
    desk: Desk,
    act: ForMany,
    files: Vec<FileId>,
) -> Result<Vec<ManyRow>, Problem> {
    desk.preview_for_many(&act, &files)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn do_for_many(
    desk: Desk,
    act: ForMany,
    files: Vec<FileId>,
) -> Result<DoneForMany, Problem> {
    desk.do_for_many(&act, &files)
}

/// Whose the cases of the centre are, for who hands them over.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn case_holders(desk: Desk) -> Result<Vec<CaseHolder>, Problem> {
    desk.case_holders()
}
