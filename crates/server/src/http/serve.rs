//! Listens. TLS with the centre's own certificate, and an orderly end: what was begun is answered.

use crate::centre::Centre;
use anyhow::Context;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use hyper_util::rt::TokioTimer;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;
use tokio::task::JoinHandle;

/// Requests under way get this long at the end; waiting for news is cut off.
const FAREWELL: Duration = Duration::from_secs(3);

const HEADERS: Duration = Duration::from_secs(15);

/// A centre that is being served.
pub struct Serving {
    pub address: SocketAddr,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
    handle: Handle<SocketAddr>,
    task: JoinHandle<std::io::Result<()>>,
}

/// Serves the centre; port 0 takes a free one.
pub async fn serve(centre: Centre, address: SocketAddr) -> anyhow::Result<Serving> {
    let listener =
        TcpListener::bind(address).with_context(|| format!("cannot listen on {address}"))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let fingerprint = centre.fingerprint().to_owned();
    let tls = RustlsConfig::from_config(centre.identity().config.clone());
    let handle = Handle::new();
    let mut server = axum_server::from_tcp_rustls(listener, tls)?.handle(handle.clone());
    // A client that never finishes its headers holds a connection no longer than this.
    server
        .http_builder()
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS);
    // Who signs in with a browser is slowed down by its address.
    let routes = super::routes(centre).into_make_service_with_connect_info::<SocketAddr>();
    let task = tokio::spawn(server.serve(routes));
    Ok(Serving {
        address,
        fingerprint,
        handle,
        task,
    })
}

impl Serving {
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Stops taking requests and waits for those under way.
    pub async fn stop(self) -> anyhow::Result<()> {
        self.handle.graceful_shutdown(Some(FAREWELL));
        self.task.await??;
        Ok(())
    }

    /// Serves until the listener fails.
    pub async fn ended(&mut self) -> anyhow::Result<()> {
        (&mut self.task).await??;
        Ok(())
    }
}
