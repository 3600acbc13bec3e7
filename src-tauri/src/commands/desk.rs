//! The desk itself: who sits at it, its language, its line to the centre, its window.

use super::Desk;
use casework::ids::StaffId;
use casework::office::DeputyOrder;
use casework::rulebook::Lang;
use std::time::Instant;
use tauri::{Manager, State};
use workplace::Problem;
use workplace::views::{CapacityView, Deputies, DeskStatus};

#[tauri::command(async)]
#[specta::specta]
pub(super) fn desk_status(desk: Desk) -> Result<DeskStatus, Problem> {
    desk.status()
}

#[tauri::command]
#[specta::specta]
pub(super) async fn enrol(
    desk: Desk<'_>,
    code: String,
    desk_name: String,
) -> Result<DeskStatus, Problem> {
    desk.enrol(&code, &desk_name).await
}

#[tauri::command]
#[specta::specta]
pub(super) async fn sign_in(
    desk: Desk<'_>,
    login: String,
    password: String,
) -> Result<DeskStatus, Problem> {
    desk.sign_in(&login, &password).await
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn deputies(desk: Desk) -> Result<Deputies, Problem> {
    desk.deputies()
}

#[tauri::command]
#[specta::specta]
pub(super) async fn name_deputy(
    desk: Desk<'_>,
    deputy: StaffId,
    order: DeputyOrder,
) -> Result<Deputies, Problem> {
    desk.name_deputy(deputy, order).await
}

#[tauri::command]
#[specta::specta]
pub(super) async fn end_deputy(
    desk: Desk<'_>,
    deputy: StaffId,
    number: String,
) -> Result<Deputies, Problem> {
    desk.end_deputy(deputy, number).await
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn choose_capacity(desk: Desk, capacity: CapacityView) -> Result<DeskStatus, Problem> {
    desk.choose_capacity(&capacity)
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn sign_out(desk: Desk) -> Result<DeskStatus, Problem> {
    desk.sign_out()
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn set_language(desk: Desk, language: Lang) -> Result<(), Problem> {
    desk.set_language(language)
}

#[tauri::command]
#[specta::specta]
pub(super) async fn exchange_now(desk: Desk<'_>) -> Result<DeskStatus, Problem> {
    workplace::exchange::once(&desk).await?;
    desk.status()
}

/// Why the desk's folder could not be opened.
pub struct NotStarted(pub Problem);

/// When the program was started.
pub struct Started(pub Instant);

/// The screens say that the first of them stands: the log keeps how long the start took, for whoever finds it slow.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn first_screen(started: State<Started>) {
    tracing::info!(ms = started.0.elapsed().as_millis(), "first screen");
}

#[tauri::command(async)]
#[specta::specta]
pub(super) fn start_problem(app: tauri::AppHandle) -> Option<Problem> {
    app.try_state::<NotStarted>().map(|why| why.0.clone())
}

/// The screens have kept what was typed: the window may go.
#[tauri::command(async)]
#[specta::specta]
pub(super) fn leave(window: tauri::WebviewWindow) {
    // It fails only where the window is gone already.
    let _gone = window.destroy();
}
