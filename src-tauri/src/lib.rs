//! The window around `workplace`, and nothing else: it starts the program, hands calls over and tells the screens of changes.

mod commands;

use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Emitter, Manager};
use workplace::Workplace;

/// Opens the window; ends when it is closed.
pub fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("MANSAP_LOG")
                .unwrap_or_else(|_| "warn,workplace=info".into()),
        )
        .init();
    let builder = commands::builder();
    let started = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_updater::Builder::new().build())
        .invoke_handler(builder.invoke_handler())
        .setup(move |app| {
            builder.mount_events(app);
            // A folder of its own per desk: two desks on one computer, as in a demonstration, do not share anything.
            let folder = match std::env::var_os("MANSAP_DATA") {
                Some(folder) => folder.into(),
                None => app.path().app_local_data_dir()?,
            };
            let workplace = Arc::new(Workplace::open(&folder)?);
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
        .run(tauri::generate_context!());
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            eprintln!("Mansap: {error}");
            ExitCode::FAILURE
        }
    }
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
