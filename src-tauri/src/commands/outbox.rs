//! Acts that wait for the centre, and those that came back.

use super::Desk;
use casework::ids::EntryId;
use workplace::Problem;
use workplace::views::{OutboxItem, Performed, ReturnedAct};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn outbox(desk: Desk) -> Result<Vec<OutboxItem>, Problem> {
    desk.outbox()
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn returned(desk: Desk, entry: EntryId) -> Result<ReturnedAct, Problem> {
    desk.returned(entry)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn apply_again(desk: Desk, entry: EntryId) -> Result<Performed, Problem> {
    desk.apply_again(entry)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn withdraw(desk: Desk, entry: EntryId, reason: String) -> Result<(), Problem> {
    desk.withdraw(entry, &reason)
}
