//! `cargo xtask bench`: a desk with tens of thousands of people, measured. First without its window, then as a program.

use crate::BenchOptions;
use crate::office;
use crate::prepare::{For, prepare};
use crate::shell::{self, cargo, npm, target};
use crate::steps::clock;
use anyhow::{Result, ensure};
use std::process::ExitCode;
use std::time::Instant;

pub fn bench(options: &BenchOptions) -> Result<ExitCode> {
    ensure!(
        cfg!(target_os = "linux"),
        "the bench drives WebKitGTK's window and reads /proc: it needs Linux"
    );
    prepare(For::Driving, options.yes)?;
    let began = Instant::now();
    let say = |n: u8, doing: &str| println!("\n── {n}/4 {doing} · {}", clock(began.elapsed()));
    say(1, "building the screens");
    shell::run(&mut npm("ui", ["exec", "--", "vite", "build"]))?;
    say(
        2,
        "building as for shipping (the first time takes many minutes)",
    );
    shell::run(&mut cargo([
        "build",
        "--workspace",
        "--profile",
        "bench",
        "--bins",
    ]))?;
    // The measured office is kept for the next time; founding it is the longest part.
    let folder = target().join("bench");
    say(3, "the desk without its window");
    shell::run(
        cargo(["bench", "--workspace", "--bench", "speed"])
            .env("MANSAP_KEYRING", "file")
            .env("MANSAP_BENCH_FOLDER", &folder)
            .env("MANSAP_PEOPLE", options.people.to_string()),
    )?;
    say(4, "the program in its window");
    let desk = folder.join(format!("people-{}", options.people)).join("desk");
    let mut driven = npm("tests/desktop", ["run", "bench"]);
    shell::run(
        office::driven(&mut driven)?
            .env("MANSAP_PROGRAMS", target().join("release"))
            .env("MANSAP_BENCH_DESK", desk),
    )?;
    Ok(ExitCode::SUCCESS)
}
