//! `cargo xtask bench`: how fast a desk with many people is, as a table with its limits. Nothing here is a test: a loaded
//! computer makes figures worse, and the limits that are ratios are measured against a bare database in the same run.

mod bare;
mod line;
mod office;
mod paper;
mod save;
mod table;
mod work;

use anyhow::Context;
use office::BigOffice;
use std::path::PathBuf;
use std::process::ExitCode;
use table::Table;

fn main() -> anyhow::Result<ExitCode> {
    // `cargo bench` adds words of its own; only these two are ours.
    let people = std::env::var("MANSAP_PEOPLE").map_or(Ok(50_000), |p| p.parse())?;
    let folder = std::env::var("MANSAP_BENCH_FOLDER").map_or_else(
        |_| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/bench")),
        PathBuf::from,
    );
    let mut table = Table::default();
    let runtime = tokio::runtime::Runtime::new()?;
    let office = runtime.block_on(BigOffice::open(&folder, people, &mut table))?;
    work::search(&office, &mut table)?;
    work::open_cases(&office, &mut table)?;
    work::lists(&office, &mut table)?;
    work::matches(&office, &mut table);
    work::desk_matches(&office, &mut table)?;
    work::week(&office, &mut table)?;
    paper::print(&office, &mut table)?;
    save::and_show(&office, &mut table)?;
    runtime.block_on(line::exchange(&office, &mut table))?;
    let folder = office.folder.clone();
    let sample = runtime.block_on(office.close())?;
    save::durable(&folder, &sample, &mut table)?;
    // A desk that starts in the morning has sent what was saved the day before.
    let parent = folder.parent().context("the bench has a folder")?;
    let office = runtime.block_on(BigOffice::open(parent, people, &mut Table::default()))?;
    runtime.block_on(office.close())?;
    work::start(&folder, &mut table)?;
    println!("\n{people} people, seed {}\n\n{table}", office::SEED);
    Ok(if table.holds() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
