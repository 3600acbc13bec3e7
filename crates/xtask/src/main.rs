//! The project's own commands. `cargo xtask test` takes a clean checkout to green, `cargo xtask run` opens two desks on a
//! demonstration centre. Both install what is missing, after saying what. Nothing here is part of the shipped program.

mod bench;
mod counts;
mod display;
mod office;
mod prepare;
mod run;
mod shell;
mod steps;
mod test;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Mansap: build, test, show"
)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything from a clean checkout to green: style, lints, screens, law, stories, and the real desk in its window
    Test(TestOptions),
    /// Opens two desks on a demonstration centre and prints the accounts; Ctrl+C stops everything
    Run(RunOptions),
    /// Measures a desk of many people and prints a table with its limits (takes minutes; the first time longer)
    Bench(BenchOptions),
    /// Writes ui/src/backend/bindings.ts anew from the program's commands
    Bindings,
}

#[derive(Args)]
struct TestOptions {
    /// Install what is missing without asking
    #[arg(long, short)]
    yes: bool,
    /// Only these steps, by name: --only tests,desktop (what they stand on is not built again)
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
}

#[derive(Args)]
struct RunOptions {
    /// Install what is missing without asking
    #[arg(long, short)]
    yes: bool,
    /// Walk through a short office day by itself, save screenshots under target/screenshots/tour, and end
    #[arg(long)]
    tour: bool,
    /// How many people the demonstration centre has
    #[arg(long, default_value_t = 300)]
    people: u32,
    /// Go on with the demonstration centre of the last run instead of a new one
    #[arg(long)]
    keep: bool,
}

#[derive(Args)]
struct BenchOptions {
    /// Install what is missing without asking
    #[arg(long, short)]
    yes: bool,
    /// How many people the measured desk has
    #[arg(long, default_value_t = 50_000)]
    people: u32,
}

fn main() -> ExitCode {
    let done = match Cli::parse().task {
        Task::Test(options) => test::test(&options),
        Task::Run(options) => run::run(&options),
        Task::Bench(options) => bench::bench(&options),
        Task::Bindings => bindings().map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        eprintln!("\nxtask: {error:#}");
        ExitCode::FAILURE
    })
}

fn bindings() -> Result<()> {
    let mut export = shell::cargo(["test", "--package", "mansap", "--lib", "bindings"]);
    shell::run(export.env("MANSAP_WRITE_BINDINGS", "1"))
}
