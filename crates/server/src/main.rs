//! `mansap-server`: the centre as a program. Serves desks, and keeps accounts, devices and reference data from the
//! command line; every command opens the same data folder, also while another process serves it.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let level = std::env::var("MANSAP_LOG").unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt()
        .with_env_filter(level)
        .with_writer(std::io::stderr)
        .init();
    match cli::Cli::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("mansap-server: {error:#}");
            ExitCode::FAILURE
        }
    }
}
