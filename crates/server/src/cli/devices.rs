//! `devices`: one-time codes for new desks, and which computers are trusted.

use anyhow::Context;
use casework::ids::CentreId;
use clap::Subcommand;
use server::Centre;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Subcommand)]
pub enum Devices {
    /// Make a one-time enrolment code.
    Code {
        /// Centre of the desk's scope; may be given several times. Without it, the centre that has most accounts.
        #[arg(long)]
        centre: Vec<String>,
        /// What the desk reaches this server by, host:port; without it, as it was last served.
        #[arg(long)]
        address: Option<String>,
        /// Hours that the code is good for.
        #[arg(long, default_value_t = 48)]
        hours: u32,
        /// Days that the device will be trusted.
        #[arg(long, default_value_t = 365)]
        days: u32,
    },
    List,
    /// Trust a device for longer, also one whose time is over: what it kept comes with its next exchange.
    Extend {
        device: String,
        /// Days from today.
        #[arg(long, default_value_t = 365)]
        days: u32,
    },
    /// Answer this device nothing from now on.
    Revoke {
        device: String,
    },
}

impl Devices {
    pub fn run(self, centre: &Centre) -> anyhow::Result<()> {
        match self {
            Devices::Code {
                centre: named,
                address,
                hours,
                days,
            } => {
                let centres = if named.is_empty() {
                    most_staffed(centre)?
                } else {
                    named.into_iter().map(CentreId).collect()
                };
                let known = centre.address()?;
                let address = address
                    .or(known)
                    .context("the server was never served; say --address host:port")?;
                println!(
                    "{}",
                    centre.enrolment_code(&centres, &address, hours, days)?
                );
            }
            Devices::List => {
                for device in centre.devices()? {
                    let state = if device.revoked.is_some() {
                        "revoked"
                    } else {
                        "trusted"
                    };
                    let seen = device.seen.map_or_else(
                        || "never".into(),
                        |at| at.format("%Y-%m-%d %H:%M").to_string(),
                    );
                    let scope: Vec<&str> = device.centres.iter().map(CentreId::as_str).collect();
                    let (id, name, until) = (&device.id, &device.name, device.expires);
                    println!(
                        "{id}\t{name}\t{}\t{state} until {until}\tseen {seen}",
                        scope.join(",")
                    );
                }
            }
            Devices::Extend { device, days } => {
                println!("trusted until {}", centre.extend_device(&device, days)?);
            }
            Devices::Revoke { device } => centre.revoke_device(&device)?,
        }
        Ok(())
    }
}

/// On a server of one office, that office.
fn most_staffed(centre: &Centre) -> anyhow::Result<Vec<CentreId>> {
    let mut staffed: BTreeMap<CentreId, usize> = BTreeMap::new();
    for account in centre.accounts()? {
        let at: BTreeSet<CentreId> = account.roles.into_iter().map(|role| role.centre).collect();
        for id in at {
            *staffed.entry(id).or_default() += 1;
        }
    }
    let most = staffed
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(id, _)| id);
    Ok(vec![most.context("nobody works here yet; say --centre")?])
}
