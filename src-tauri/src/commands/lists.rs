//! Worklists, saved views of them, and the search of people.

use super::Desk;
use workplace::Problem;
use workplace::views::{Hit, ListFilter, SavedView, SavedViews, WorkRow, WorklistInfo};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn worklists(desk: Desk) -> Result<Vec<WorklistInfo>, Problem> {
    desk.worklists()
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn worklist(
    desk: Desk,
    list: casework::worklist::List,
    limit: u32,
) -> Result<Vec<WorkRow>, Problem> {
    desk.worklist(list, limit)
}

/// Rows of a list that fit a filter.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn narrowed_worklist(
    desk: Desk,
    list: casework::worklist::List,
    filter: ListFilter,
) -> Result<Vec<WorkRow>, Problem> {
    desk.narrowed_worklist(list, &filter)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn saved_views(desk: Desk) -> Result<SavedViews, Problem> {
    desk.saved_views()
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn save_view(desk: Desk, view: SavedView) -> Result<SavedView, Problem> {
    desk.save_view(view)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn delete_view(desk: Desk, id: String) -> Result<(), Problem> {
    desk.delete_view(&id)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn search(desk: Desk, text: String, limit: u32) -> Result<Vec<Hit>, Problem> {
    desk.search(&text, limit)
}
