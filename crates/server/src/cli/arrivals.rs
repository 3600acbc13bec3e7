//! `arrivals`: what people sent from the portals, handed over as a file where no line to the portal exists.

use anyhow::{Context, ensure};
use casework::ids::CentreId;
use clap::Subcommand;
use journal::Outcome;
use server::Centre;
use server::accept::Arrival;
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum Arrivals {
    /// Take in a list (JSON) of applications and closings for one centre, each by itself: what cannot be read or is not
    /// lawful is named and left out. A number that was taken in before is left as it stands, so that the same file may be
    /// given again.
    Take {
        file: PathBuf,
        #[arg(long)]
        centre: String,
    },
}

impl Arrivals {
    pub fn run(self, centre: &Centre) -> anyhow::Result<()> {
        let Arrivals::Take { file, centre: to } = self;
        let text =
            std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let items: Vec<serde_json::Value> = serde_json::from_slice(&text)
            .with_context(|| format!("{} is not a list", file.display()))?;
        let to = CentreId(to);
        ensure!(
            centre.centres()?.iter().any(|known| known.id == to),
            "no centre {to}"
        );
        let mut left = 0;
        for (n, item) in items.into_iter().enumerate() {
            let arrival: Arrival = match serde_json::from_value(item) {
                Ok(arrival) => arrival,
                Err(error) => {
                    left += 1;
                    println!("item {}\tnot readable: {error}", n + 1);
                    continue;
                }
            };
            let number = arrival.number().to_owned();
            match centre.arrives(&to, arrival) {
                Ok((file, Outcome::Final { .. })) => println!("{number}\ttaken in\t{file}"),
                Ok((file, Outcome::Returned { refusal, .. })) => {
                    left += 1;
                    println!("{number}\treturned: {refusal:?}\t{file}");
                }
                Err(error) => {
                    left += 1;
                    println!("{number}\tnot taken in: {error}");
                }
            }
        }
        ensure!(left == 0, "{left} were not taken in; see above");
        Ok(())
    }
}
