//! The functions that the screens may call; each is one line into `workplace`, and none runs on the thread that draws the window.

mod cases;
mod desk;
mod indicators;
mod lists;
mod many;
mod outbox;
mod papers;
mod reference;

pub use desk::{NotStarted, Started};

use std::path::PathBuf;
use std::sync::Arc;
use tauri::State;
use tauri_plugin_dialog::DialogExt;
use tauri_specta::{Builder, collect_commands};
use workplace::Workplace;

type Desk<'a> = State<'a, Arc<Workplace>>;

pub fn builder() -> Builder<tauri::Wry> {
    Builder::new().commands(collect_commands![
        desk::desk_status,
        desk::enrol,
        desk::sign_in,
        desk::choose_capacity,
        desk::sign_out,
        desk::set_language,
        lists::worklists,
        lists::worklist,
        lists::narrowed_worklist,
        lists::saved_views,
        lists::save_view,
        lists::delete_view,
        lists::search,
        cases::open,
        cases::perform,
        many::weekly,
        many::ask_registers_for,
        many::mark_unchanged_for,
        many::preview_for_many,
        many::do_for_many,
        many::case_holders,
        cases::scratch_load,
        cases::scratch_save,
        cases::scratch_news,
        cases::scratch_drop,
        outbox::outbox,
        outbox::returned,
        outbox::apply_again,
        outbox::withdraw,
        reference::catalogues,
        reference::places,
        reference::vacancies,
        reference::vacancy_register,
        reference::keep_in_register,
        reference::preview_vacancies,
        cases::take_scan,
        cases::scans,
        cases::look_at_scan,
        cases::for_seeker,
        cases::profile_hint,
        reference::professions,
        reference::recognition_centres,
        papers::papers,
        papers::desk_papers,
        papers::print,
        papers::print_many,
        papers::print_list,
        papers::print_ticket,
        papers::archived_paper,
        papers::paper_handled,
        papers::check_paper,
        papers::save_paper,
        indicators::indicators,
        indicators::indicator_cases,
        indicators::save_indicators,
        desk::exchange_now,
        desk::deputies,
        desk::name_deputy,
        desk::end_deputy,
        desk::start_problem,
        desk::first_screen,
        desk::leave,
    ])
}

/// Writes the TypeScript of these commands and their types.
#[cfg(test)]
pub fn export(to: &std::path::Path) -> Result<(), specta_typescript::Error> {
    builder().export(specta_typescript::Typescript::default(), to)
}

/// Where somebody wants a file of that kind; `None` when they thought better of it.
async fn place_for(
    app: &tauri::AppHandle,
    name: String,
    (kind, ending): (&str, &str),
) -> Option<PathBuf> {
    let (tell, told) = tokio::sync::oneshot::channel();
    app.dialog()
        .file()
        .set_file_name(name)
        .add_filter(kind, &[ending])
        .save_file(move |chosen| {
            // Nobody listens any more only when the window is closing.
            let _ = tell.send(chosen);
        });
    told.await.ok().flatten()?.into_path().ok()
}
