//! Tools for the languages: Node and the packages of the screens, Rust's own checks, the driver of the window.

use super::{For, Missing};
use crate::shell::{self, root};
use anyhow::Result;
use std::path::{Path, PathBuf};

const NODE_OLDEST: u32 = 20;
/// Folders with a package.json of their own.
const SCREENS: &str = "ui";
const DESKTOP: &str = "tests/desktop";

pub fn missing(purpose: For) -> Result<Vec<Missing>> {
    let mut missing = Vec::new();
    missing.extend(node());
    missing.extend(packages(SCREENS)?);
    if cfg!(target_os = "linux") && purpose >= For::Driving {
        missing.extend(driver());
        missing.extend(packages(DESKTOP)?);
    }
    if purpose == For::Testing {
        missing.extend(component("rustfmt", "fmt"));
        missing.extend(component("clippy", "clippy"));
    }
    Ok(missing)
}

fn node() -> Option<Missing> {
    let version = shell::answer("node", &["--version"]);
    let major = version.as_deref().and_then(|text| {
        text.trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    let npm = shell::installed(if cfg!(windows) { "npm.cmd" } else { "npm" });
    if major.is_some_and(|major| major >= NODE_OLDEST) && npm {
        return None;
    }
    let here = version.unwrap_or_else(|| "none".into());
    Some(Missing {
        what: format!("Node {NODE_OLDEST} or newer with npm (here: {here})"),
        note: "from https://nodejs.org or your system's packages".into(),
        install: None,
    })
}

/// `npm ci` where node_modules does not stand for the lock file.
fn packages(folder: &'static str) -> Result<Option<Missing>> {
    let at = root().join(folder);
    let (lock, done) = (
        at.join("package-lock.json"),
        at.join("node_modules/.package-lock.json"),
    );
    if done.exists() && changed(&done)? >= changed(&lock)? {
        return Ok(None);
    }
    Ok(Some(Missing {
        what: format!("npm packages of {folder}"),
        note: format!("as in {folder}/package-lock.json, into {folder}/node_modules"),
        install: Some(Box::new(move || {
            shell::run(&mut shell::npm(folder, ["ci", "--no-audit"]))
        })),
    }))
}

fn changed(file: &Path) -> Result<std::time::SystemTime> {
    Ok(file.metadata()?.modified()?)
}

fn component(name: &'static str, command: &str) -> Option<Missing> {
    if shell::answer("cargo", &[command, "--version"]).is_some() {
        return None;
    }
    let rustup = shell::installed(&format!("rustup{}", std::env::consts::EXE_SUFFIX));
    let install =
        || shell::run(std::process::Command::new("rustup").args(["component", "add", name]));
    Some(Missing {
        what: name.into(),
        note: if rustup {
            "with rustup"
        } else {
            "install it beside Rust"
        }
        .into(),
        install: rustup.then(|| Box::new(install) as Box<dyn FnOnce() -> Result<()>>),
    })
}

fn driver() -> Option<Missing> {
    if driver_path().is_some() {
        return None;
    }
    let install = || {
        let into = root().join("target/tools");
        let words = [
            "install",
            "tauri-driver",
            "--version",
            "^2",
            "--locked",
            "--root",
        ];
        // Its own folder for building: the project's is not the place for another program's parts.
        shell::run(
            shell::cargo(words)
                .arg(into)
                .env("CARGO_TARGET_DIR", root().join("target/tools/build")),
        )
    };
    Some(Missing {
        what: "tauri-driver 2".into(),
        note: "drives the real window; built into target/tools in about a minute".into(),
        install: Some(Box::new(install)),
    })
}

/// The driver of the window: this checkout's own, else the one on the search path.
pub fn driver_path() -> Option<PathBuf> {
    let own = root().join("target/tools/bin/tauri-driver");
    if own.is_file() {
        return Some(own);
    }
    shell::installed("tauri-driver").then(|| PathBuf::from("tauri-driver"))
}
