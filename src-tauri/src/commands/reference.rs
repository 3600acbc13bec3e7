//! What forms choose from: lists of the rulebook, places, professions, employers and vacancies.

use super::Desk;
use casework::ids::{Code, FileId};
use casework::matching::VacanciesFound;
use casework::registration::Act;
use casework::voucher::reference::{Profession, RecognitionCentre};
use workplace::Problem;
use workplace::views::{ImportPreview, KatoPlace, KeptInRegister, RuleEntry, VacancyRegister};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn catalogues(desk: Desk, lists: Vec<String>) -> Result<Vec<Vec<RuleEntry>>, Problem> {
    lists.iter().map(|list| desk.catalogue(list)).collect()
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn places(desk: Desk, text: String, limit: u32) -> Result<Vec<KatoPlace>, Problem> {
    desk.places(&text, limit)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn professions(
    desk: Desk,
    text: String,
    limit: u32,
) -> Result<Vec<Profession>, Problem> {
    desk.professions(&text, limit)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn recognition_centres(
    desk: Desk,
    profession: Option<Code>,
) -> Result<Vec<RecognitionCentre>, Problem> {
    desk.recognition_centres(profession.as_ref())
}

/// The centre's own register of vacancies.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn vacancy_register(
    desk: Desk,
    text: String,
    closed_too: bool,
) -> Result<VacancyRegister, Problem> {
    desk.vacancy_register(&text, closed_too)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn keep_in_register(desk: Desk, act: Act) -> Result<KeptInRegister, Problem> {
    desk.keep_in_register(act)
}

/// A file of vacancies looked through; nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn preview_vacancies(
    desk: Desk,
    name: String,
    bytes: Vec<u8>,
) -> Result<ImportPreview, Problem> {
    desk.preview_vacancies(&name, &bytes)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn vacancies(
    desk: Desk,
    file: FileId,
    words: String,
) -> Result<VacanciesFound, Problem> {
    desk.vacancies(file, &words)
}
