//! `mansap-standins`: plays the state registers on this computer until it is stopped.

use anyhow::Context;
use clap::Parser;
use standins::{Behaviour, Messages, People, Registers};
use std::path::PathBuf;

/// Plays the state registers over HTTP on this computer, for demonstration and tests.
#[derive(Parser)]
#[command(name = "mansap-standins", version)]
struct Options {
    /// People whom the registers know: the JSON file that `mansap-server demo` writes.
    #[arg(long)]
    people: Option<PathBuf>,
    /// Port on this computer; 0 takes a free one. It is printed.
    #[arg(long, default_value_t = 8471)]
    port: u16,
    /// Milliseconds before each answer.
    #[arg(long, default_value_t = 300)]
    delay_ms: u64,
    /// Share of questions that end in an error.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100))]
    fail_percent: u8,
    /// Share of questions that are never answered.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100))]
    silent_percent: u8,
    /// The same seed gives the same errors and silences again.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let filter =
        tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    let options = Options::parse();
    let people = options
        .people
        .as_deref()
        .map(People::read)
        .transpose()?
        .unwrap_or_default();
    let known = people.len();
    let behaviour = Behaviour {
        delay_ms: options.delay_ms,
        fail_percent: options.fail_percent,
        silent_percent: options.silent_percent,
        seed: options.seed,
        ..Behaviour::default()
    };
    // This computer only: it holds no secrets worth reaching, and nobody outside may change its people.
    let socket = tokio::net::TcpListener::bind(("127.0.0.1", options.port))
        .await
        .with_context(|| format!("port {} is taken", options.port))?;
    println!(
        "registers: http://{} ({known} people)",
        socket.local_addr()?
    );
    let messages = Messages::new(std::time::Duration::from_millis(options.delay_ms));
    let app = Registers::new(people, behaviour)
        .router()
        .merge(messages.router());
    axum::serve(socket, app)
        .with_graceful_shutdown(async {
            let _ = tokio::signal::ctrl_c().await;
        })
        .await
        .context("the stand-in stopped")
}
