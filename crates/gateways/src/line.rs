//! The HTTP client that every gateway uses: https, or plain http to this computer only.

use std::time::Duration;

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("not an address: {0}")]
    NotAnAddress(String),
    #[error("plain http leaves this computer: {0}; use https")]
    PlainHttp(String),
    #[error("the line cannot be set up: {0}")]
    Client(#[source] reqwest::Error),
}

/// A client for that address.
pub(crate) fn client(base_url: &str) -> Result<reqwest::Client, SettingsError> {
    let url = reqwest::Url::parse(base_url)
        .map_err(|_| SettingsError::NotAnAddress(base_url.to_owned()))?;
    match url.scheme() {
        "https" => {}
        "http" if is_this_computer(&url) => {}
        "http" => return Err(SettingsError::PlainHttp(base_url.to_owned())),
        _other => return Err(SettingsError::NotAnAddress(base_url.to_owned())),
    }
    // Another part of the process may have chosen the same provider already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(5))
        .no_proxy()
        .user_agent(concat!("mansap/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(SettingsError::Client)
}

fn is_this_computer(url: &reqwest::Url) -> bool {
    let Some(host) = url.host_str() else {
        return false;
    };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || bare
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}
