//! The window around `workplace`, and nothing else: it starts the program, hands calls over and tells the screens of changes.

mod commands;
mod drawing;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tauri::{Emitter, Manager, Window, WindowEvent};
use workplace::Workplace;

/// Opens the window; ends when it is closed.
pub fn run() -> ExitCode {
    let started = commands::Started(Instant::now());
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("MANSAP_LOG")
                .unwrap_or_else(|_| "warn,workplace=info,mansap_desktop=info".into()),
        )
        .init();
    let builder = commands::builder();
    let ended = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_updater::Builder::new().build())
        .invoke_handler(builder.invoke_handler())
        .setup(move |app| {
            builder.mount_events(app);
            app.manage(started);
            drawing::suit_the_computer(app);
            // A folder of its own per desk: two desks on one computer, as in a demonstration, do not share anything.
            let folder = match std::env::var_os("MANSAP_DATA") {
                Some(folder) => folder.into(),
                None => app.path().app_local_data_dir()?,
            };
            let workplace = match Workplace::open(&folder) {
                Ok(workplace) => Arc::new(workplace),
                Err(problem) => {
                    tracing::error!(code = problem.code, "the desk's folder could not be opened");
                    app.manage(commands::NotStarted(problem));
                    return Ok(());
                }
            };
            enrol_at_first_start(&workplace);
            app.manage(workplace.clone());
            let handle = app.handle().clone();
            let desk = workplace.clone();
            tauri::async_runtime::spawn(async move {
                workplace::exchange::keep_exchanging(desk, move || {
                    // A window that is closing needs no news.
                    let _closing = handle.emit("changed", ());
                })
                .await;
            });
            Ok(())
        })
        .on_window_event(keep_what_is_typed)
        .run(tauri::generate_context!());
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            eprintln!("Mansap: {error}");
            ExitCode::FAILURE
        }
    }
}

/// How long the screens have to write what stands in unfinished forms.
const FAREWELL: Duration = Duration::from_secs(2);

/// The window closes when the screens have written what is typed (`leave`), or after a short while without them.
fn keep_what_is_typed(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    if window.emit("closing", ()).is_err() {
        return;
    }
    api.prevent_close();
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(FAREWELL);
        // It fails only where the window is gone already.
        let _gone = window.destroy();
    });
}

/// A desk that IT installs without anybody in front of it: the code comes with the installation, the screens ask nothing.
fn enrol_at_first_start(workplace: &Workplace) {
    let Ok(code) = std::env::var("MANSAP_ENROL") else {
        return;
    };
    if workplace.status().is_ok_and(|status| status.enrolled) {
        return;
    }
    let name = std::env::var("MANSAP_DESK_NAME").unwrap_or_default();
    if let Err(problem) = tauri::async_runtime::block_on(workplace.enrol(&code, &name)) {
        tracing::error!(
            code = problem.code,
            "the desk could not be enrolled at its first start"
        );
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    #[test]
    fn the_generated_bindings_are_those_of_this_program() {
        let dir = std::env::temp_dir().join(format!("mansap-bindings-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let fresh = dir.join("bindings.ts");
        super::commands::export(&fresh).unwrap();
        let fresh = std::fs::read_to_string(fresh)
            .unwrap()
            .replace("\r\n", "\n");
        let committed =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/backend/bindings.ts");
        if std::env::var_os("MANSAP_WRITE_BINDINGS").is_some() {
            std::fs::write(&committed, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(committed)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        assert!(
            fresh == committed,
            "ui/src/backend/bindings.ts is stale: run `cargo xtask bindings`"
        );
    }
}
