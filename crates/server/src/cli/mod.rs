//! The command line, one file per noun. Answers go to standard output, the log to standard error.

mod accounts;
mod arrivals;
mod centres;
mod demo;
mod devices;
mod recognition;
mod reference;
mod serve;

use clap::{Parser, Subcommand};
use server::{Centre, Options};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The centre of Mansap: takes the acts of all desks, decides again and keeps the order.
#[derive(Parser)]
#[command(name = "mansap-server", version)]
pub struct Cli {
    /// Folder of the centre's data; made at the first start.
    #[arg(long, global = true, default_value = "mansap-centre")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve desks over TLS until the program is stopped.
    Serve(serve::Serve),
    /// Who may sign in.
    #[command(subcommand)]
    Accounts(accounts::Accounts),
    /// Who may sign in for a recognition centre, on the page /recognition of this server.
    #[command(subcommand)]
    Recognition(recognition::Recognition),
    /// Which computers are trusted.
    #[command(subcommand)]
    Devices(devices::Devices),
    /// The office tree.
    #[command(subcommand)]
    Centres(centres::Centres),
    /// Editions of the rulebook.
    #[command(subcommand)]
    Rulebook(Rulebook),
    /// Official lists.
    #[command(subcommand)]
    Reference(reference::Reference),
    /// What people sent from the portals.
    #[command(subcommand)]
    Arrivals(arrivals::Arrivals),
    /// Found a demonstration office in an empty data folder.
    Demo(demo::Demo),
    /// What waits to be done outside, since when and after how many tries.
    Queue,
    /// Compute every chain and fold every file again, and say what differs.
    Verify,
    /// The SHA-256 fingerprint of the server's certificate.
    Fingerprint,
}

#[derive(Subcommand)]
enum Rulebook {
    /// Check an amendment (TOML) and publish the edition that it makes.
    Publish { file: PathBuf },
    /// The edition by which the centre judges now.
    Show,
}

impl Cli {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let data = self.data;
        match self.command {
            Command::Serve(serve) => serve.run(open(&data)?)?,
            Command::Accounts(accounts) => accounts.run(&open(&data)?)?,
            Command::Recognition(recognition) => recognition.run(&open(&data)?)?,
            Command::Devices(devices) => devices.run(&open(&data)?)?,
            Command::Centres(centres) => centres.run(&open(&data)?)?,
            Command::Rulebook(rulebook) => rulebook.run(&open(&data)?)?,
            Command::Reference(reference) => reference.run(&open(&data)?)?,
            Command::Arrivals(arrivals) => arrivals.run(&open(&data)?)?,
            Command::Demo(demo) => demo.run(&open(&data)?, &data)?,
            Command::Queue => println!("{}", open(&data)?.queue()?),
            Command::Verify => return verify(&open(&data)?),
            Command::Fingerprint => println!("{}", open(&data)?.fingerprint()),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn open(data: &Path) -> anyhow::Result<Centre> {
    Centre::open(data, Options::default())
}

impl Rulebook {
    fn run(self, centre: &Centre) -> anyhow::Result<()> {
        match self {
            Rulebook::Publish { file } => println!(
                "{}",
                centre.publish_rulebook(&std::fs::read_to_string(file)?)?
            ),
            Rulebook::Show => println!("{}", centre.read(|db| centre.rulebook(db))?.edition()),
        }
        Ok(())
    }
}

/// Not as written is an exit code too, for whoever runs it at night.
fn verify(centre: &Centre) -> anyhow::Result<ExitCode> {
    let report = centre.verify()?;
    println!("{report}");
    Ok(if report.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(2)
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn every_command_can_be_asked_for() {
        super::Cli::command().debug_assert();
    }
}
