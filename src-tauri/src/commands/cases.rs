//! One case: what is read of it, what is done in it, what is typed and not yet done.

use super::Desk;
use casework::ids::{EntryId, FileId, ThingId};
use casework::registration::profiling::FactorChoice;
use casework::registration::reception::Participant;
use casework::registration::{Act, ActName};
use casework::scans::ScanRef;
use casework::seen::SeekerView;
use workplace::Problem;
use workplace::views::{CaseView, Performed, ProfileHints, ScanRow, ScanShown};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn open(desk: Desk, file: FileId) -> Result<CaseView, Problem> {
    desk.case(file)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn perform(
    desk: Desk,
    file: Option<FileId>,
    act: Act,
    participants: Vec<Participant>,
) -> Result<Performed, Problem> {
    desk.perform(file, act, participants)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn scratch_load(
    desk: Desk,
    file: Option<FileId>,
    act: ActName,
) -> Result<Option<String>, Problem> {
    desk.scratch(file, act)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn scratch_save(
    desk: Desk,
    file: Option<FileId>,
    act: ActName,
    json: String,
) -> Result<(), Problem> {
    desk.save_scratch(file, act, &json)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn scratch_news(
    desk: Desk,
    file: FileId,
    act: ActName,
) -> Result<Vec<EntryId>, Problem> {
    desk.scratch_news(file, act)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn scratch_drop(desk: Desk, file: Option<FileId>, act: ActName) -> Result<(), Problem> {
    desk.drop_scratch(file, act)
}

/// The person's own view of their file: what the curtain shows.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn for_seeker(desk: Desk, file: FileId) -> Result<SeekerView, Problem> {
    desk.for_seeker(file)
}

/// Hints of section 3 for what is typed so far; `factors` only while 3.1 itself is being filled.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn profile_hint(
    desk: Desk,
    file: FileId,
    factors: Option<Vec<FactorChoice>>,
    answers: Vec<FactorChoice>,
) -> Result<ProfileHints, Problem> {
    desk.profile_hint(file, factors.as_deref(), &answers)
}

/// Keeps a scan's bytes for the form that attaches it.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn take_scan(desk: Desk, name: String, data: String) -> Result<ScanRef, Problem> {
    desk.take_scan(&name, &data)
}

/// Scans of the case that this capacity may read, and where their bytes are.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn scans(desk: Desk, file: FileId) -> Result<Vec<ScanRow>, Problem> {
    desk.scans(file)
}

/// A scan to be looked at; fetched first where it is not on this computer.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn look_at_scan(desk: Desk, file: FileId, scan: ThingId) -> Result<ScanShown, Problem> {
    desk.look_at_scan(file, scan)
}
