//! `cargo xtask test`: from a clean checkout to green, cheap steps first. All cargo steps take the whole workspace with the
//! same profile, so that what others wrote is compiled once.

use crate::TestOptions;
use crate::counts::Counts;
use crate::prepare::{For, prepare};
use crate::shell::{self, cargo, linted, npm};
use crate::steps::{self, Step};
use anyhow::{Result, bail};
use std::process::{Command, ExitCode};

#[rustfmt::skip]
const STEPS: &[Step] = &[
    Step { name: "format",   doing: "Rust's format",                       after: &[],                    work: format },
    Step { name: "types",    doing: "types of the screens",                after: &[],                    work: types },
    Step { name: "style",    doing: "ESLint and Prettier",                 after: &[],                    work: style },
    Step { name: "screens",  doing: "tests of the screens, axe",           after: &[],                    work: screens },
    Step { name: "bundle",   doing: "building the screens",                after: &["types"],             work: bundle },
    Step { name: "build",    doing: "building programs and tests, clippy over everything", after: &["bundle"], work: build },
    Step { name: "tests",    doing: "law, replica, server, stories, architecture, bindings", after: &["build"], work: tests },
    #[cfg(target_os = "linux")]
    Step { name: "desktop",  doing: "two real desks, driven",              after: &["build"],             work: desktop },
];

pub fn test(options: &TestOptions) -> Result<ExitCode> {
    if let Some(unknown) = options
        .only
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != name.as_str()))
    {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!(
            "there is no step {unknown}; the steps are {}",
            names.join(", ")
        );
    }
    prepare(For::Testing, options.yes)?;
    let wanted: Vec<Step> = STEPS
        .iter()
        .filter(|step| options.only.is_empty() || options.only.iter().any(|name| name == step.name))
        .map(|step| Step { ..*step })
        .collect();
    Ok(steps::all(&wanted))
}

fn format() -> Result<Counts> {
    check(&mut cargo(["fmt", "--all", "--check"]))
}

fn types() -> Result<Counts> {
    check(&mut npm("ui", ["exec", "--", "tsc", "--noEmit"]))?;
    if cfg!(target_os = "linux") {
        check(&mut npm("tests/desktop", ["exec", "--", "tsc", "--noEmit"]))?;
    }
    Ok(Counts::ONE_PASSED)
}

fn style() -> Result<Counts> {
    check(&mut npm("ui", ["run", "lint"]))
}

fn screens() -> Result<Counts> {
    shell::count(&mut npm("ui", ["test"]))
}

fn bundle() -> Result<Counts> {
    check(&mut npm("ui", ["exec", "--", "vite", "build"]))
}

fn build() -> Result<Counts> {
    check(&mut linted(["build", "--workspace", "--all-targets"]))
}

fn tests() -> Result<Counts> {
    if shell::answer("cargo", &["nextest", "--version"]).is_some() {
        shell::count(&mut linted(["nextest", "run", "--workspace"]))
    } else {
        shell::count(&mut linted([
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--tests",
            "--no-fail-fast",
        ]))
    }
}

#[cfg(target_os = "linux")]
fn desktop() -> Result<Counts> {
    shell::count(crate::office::driven(&mut npm("tests/desktop", ["test"]))?)
}

/// A check has no tests of its own: it is green or not.
fn check(command: &mut Command) -> Result<Counts> {
    shell::run(command)?;
    Ok(Counts::ONE_PASSED)
}
