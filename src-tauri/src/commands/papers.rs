//! Official papers: printed, kept, handled, checked, saved.

use super::{Desk, place_for};
use casework::ids::FileId;
use casework::paperwork::{PaperId, PaperKind};
use workplace::Problem;
use workplace::views::{
    CasePapers, PaperHandled, PaperLanguage, PaperLogLine, PaperProof, Printed,
};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn papers(desk: Desk, file: FileId) -> Result<CasePapers, Problem> {
    desk.papers(file)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn desk_papers(desk: Desk) -> Result<Vec<PaperLogLine>, Problem> {
    desk.desk_papers()
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn print(
    desk: Desk,
    file: FileId,
    paper: PaperId,
    language: PaperLanguage,
) -> Result<Printed, Problem> {
    desk.print(file, paper, language)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn print_many(
    desk: Desk,
    files: Vec<FileId>,
    kind: PaperKind,
    language: PaperLanguage,
) -> Result<Printed, Problem> {
    desk.print_many(&files, kind, language)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn print_list(
    desk: Desk,
    list: casework::worklist::List,
    files: Vec<FileId>,
    language: PaperLanguage,
) -> Result<Printed, Problem> {
    desk.print_list(list, &files, language)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn print_ticket(
    desk: Desk,
    file: FileId,
    language: PaperLanguage,
) -> Result<Printed, Problem> {
    desk.print_ticket(file, language)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn archived_paper(desk: Desk, copy: u32) -> Result<Printed, Problem> {
    desk.archived_paper(copy)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn paper_handled(
    desk: Desk,
    copies: Vec<u32>,
    what: PaperHandled,
) -> Result<(), Problem> {
    desk.paper_handled(&copies, what)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn check_paper(desk: Desk, code: String) -> Result<PaperProof, Problem> {
    desk.check_paper(&code)
}

/// Asks where to save an archived copy; `false` when nothing was chosen.
#[tauri::command]
#[specta::specta]
pub(super) async fn save_paper(
    app: tauri::AppHandle,
    desk: Desk<'_>,
    copy: u32,
    name: String,
) -> Result<bool, Problem> {
    match place_for(&app, name, ("PDF", "pdf")).await {
        Some(path) => desk.save_paper(copy, &path).map(|()| true),
        None => Ok(false),
    }
}
