//! `serve`: listens until it is told to stop, and ends in order.

use clap::Args;
use gateways::{Messages, Registers, Settings};
use server::Centre;
use server::jobs::{self, Outside, Pace};
use std::net::SocketAddr;
use std::time::Duration;

const FAREWELL: Duration = Duration::from_secs(2);

#[derive(Args)]
pub struct Serve {
    /// Address to listen on.
    #[arg(long, default_value = "0.0.0.0:8443")]
    listen: SocketAddr,
    /// What desks reach this server by, host:port, where it differs from the address listened on.
    #[arg(long)]
    public: Option<String>,
    /// Address of the public page on which strangers check papers, for example check.example.kz, where it differs from
    /// what desks reach; it stands in the code on every paper from then on.
    #[arg(long)]
    check_page: Option<String>,
    /// Where the state registers answer, for example http://127.0.0.1:8090; without it queries wait.
    #[arg(long)]
    registers: Option<String>,
    /// Where SMS and e-mail are handed over; without it notices wait.
    #[arg(long)]
    messages: Option<String>,
}

impl Serve {
    pub fn run(self, centre: Centre) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()?;
        runtime.block_on(self.until_stopped(centre))
    }

    async fn until_stopped(self, centre: Centre) -> anyhow::Result<()> {
        // Before anybody is served: an address that cannot be used is said at once.
        let registers = self
            .registers
            .as_deref()
            .map(|url| Registers::new(Settings::new(url)))
            .transpose()?;
        let messages = self.messages.as_deref().map(Messages::new).transpose()?;
        let mut serving = server::serve(centre.clone(), self.listen).await?;
        centre.remember_address(&self.public.unwrap_or_else(|| reachable(serving.address)))?;
        if let Some(page) = &self.check_page {
            centre.remember_check_page(page)?;
        }
        println!("listening on {}", serving.address);
        println!("certificate {}", serving.fingerprint);
        if let Some(url) = &self.registers {
            println!("registers at {url}");
        }
        if let Some(url) = &self.messages {
            println!("messages at {url}");
        }
        let outside = Outside {
            registers,
            messages,
        };
        let jobs = jobs::start(&centre, outside, Pace::default());
        tokio::select! {
            ended = serving.ended() => return ended,
            () = told_to_stop() => {}
        }
        tracing::info!("stopping");
        // A register may be slow to answer; what was claimed is done again after its lease.
        let _ = tokio::time::timeout(FAREWELL, jobs.stop()).await;
        serving.stop().await
    }
}

/// Listening everywhere is no address to go to.
fn reachable(address: SocketAddr) -> String {
    if address.ip().is_unspecified() {
        format!("localhost:{}", address.port())
    } else {
        address.to_string()
    }
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminated) = signal(SignalKind::terminate()) else {
            let _ = interrupted.await;
            return;
        };
        tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}
