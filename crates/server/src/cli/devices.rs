//! `devices`: one-time codes for new desks, and which computers are trusted.

use anyhow::Context;
use casework::ids::CentreId;
use clap::Subcommand;
use server::Centre;

#[derive(Subcommand)]
pub enum Devices {
    /// Make a one-time enrolment code.
    Code {
        /// Centre of the desk's scope; may be given several times. Without it, all centres of this server.
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
    /// Answer this device nothing from now on.
    Revoke { device: String },
}

impl Devices {
    pub fn run(self, centre: &Centre) -> anyhow::Result<()> {
        match self {
            Devices::Code { centre: named, address, hours, days } => {
                let centres = if named.is_empty() {
                    centre.centres()?.into_iter().map(|c| c.id).collect()
                } else {
                    named.into_iter().map(CentreId).collect::<Vec<_>>()
                };
                let known = centre.address()?;
                let address = address.or(known).context("the server was never served; say --address host:port")?;
                println!("{}", centre.enrolment_code(&centres, &address, hours, days)?);
            }
            Devices::List => {
                for device in centre.devices()? {
                    let state = if device.revoked.is_some() { "revoked" } else { "trusted" };
                    let seen = device.seen.map_or_else(|| "never".into(), |at| at.format("%Y-%m-%d %H:%M").to_string());
                    let scope: Vec<&str> = device.centres.iter().map(CentreId::as_str).collect();
                    let (id, name, until) = (&device.id, &device.name, device.expires);
                    println!("{id}\t{name}\t{}\t{state} until {until}\tseen {seen}", scope.join(","));
                }
            }
            Devices::Revoke { device } => centre.revoke_device(&device)?,
        }
        Ok(())
    }
}
