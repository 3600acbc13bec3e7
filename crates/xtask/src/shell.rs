//! Commands of other programs: where they start, what they print, and what a failure says.

use crate::counts::Counts;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The checkout.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .expect("xtask lies in crates/xtask")
        .to_path_buf()
}

pub fn cargo<Argument: AsRef<OsStr>>(arguments: impl IntoIterator<Item = Argument>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    // Windows cannot replace a running program, and this one would be built again by the steps it starts.
    if cfg!(windows) {
        command.env("CARGO_TARGET_DIR", root().join("target/checks"));
    }
    command
}

/// Cargo with clippy in the compiler's place, and its warnings as errors: what `cargo clippy` sets, but for a command that
/// compiles to the end. One build checks and makes the programs; `cargo clippy` beside it would read all dependencies again,
/// ten minutes from a clean checkout.
pub fn linted<Argument: AsRef<OsStr>>(arguments: impl IntoIterator<Item = Argument>) -> Command {
    let mut command = cargo(arguments);
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env(
        "CLIPPY_ARGS",
        "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__",
    );
    command
}

/// Where `cargo` above leaves the programs.
pub fn built(program: &str) -> PathBuf {
    target()
        .join("debug")
        .join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// Cargo's own folder.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        _ if cfg!(windows) => root().join("target/checks"),
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

pub fn npm<Argument: AsRef<OsStr>>(
    folder: &str,
    arguments: impl IntoIterator<Item = Argument>,
) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments).current_dir(root().join(folder));
    command
        .env("npm_config_update_notifier", "false")
        .env("npm_config_fund", "false");
    command
}

/// Runs to the end with the same screen; a failure names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("{} did not start", name(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", name(command));
    }
    Ok(())
}

/// Runs a test runner, shows what it prints, and counts what it says about tests.
pub fn count(command: &mut Command) -> Result<Counts> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} did not start", name(command)))?;
    let errors = child
        .stderr
        .take()
        .map(|pipe| std::thread::spawn(move || show(pipe)));
    let mut counts = child.stdout.take().map(show).unwrap_or_default();
    if let Some(reader) = errors {
        counts.add(reader.join().unwrap_or_default());
    }
    let status = child.wait()?;
    // A runner that fell over before it counted anything has failed once.
    if !status.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

fn show(pipe: impl std::io::Read) -> Counts {
    let mut counts = Counts::default();
    for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        counts.add(Counts::told_by(&line));
    }
    counts
}

/// What a program answers on its standard output; `None` when it is not there or fails.
pub fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A program of this name stands on the search path.
pub fn installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
