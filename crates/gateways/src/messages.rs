//! The message gateway: SMS and e-mail (5.6, 8.3). A message is handed over under the key of its notice, as often as need be:
//! the gateway sends it once. Later it tells how far the message came.
//!
//! The real gateway's protocol is not settled (an issue of its own); this is the port, spoken by the stand-in. Numbers and
//! texts never reach the log.

use crate::line::{self, SettingsError};
use serde::{Deserialize, Serialize};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(10);

/// One message on its way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    /// Same key, same message: it is sent once.
    pub key: String,
    pub way: Way,
    /// E.164 number or e-mail address.
    pub to: String,
    /// Of an e-mail.
    pub subject: String,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    Sms,
    Email,
}

/// How far a message came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", content = "why", rename_all = "kebab-case")]
pub enum Progress {
    /// Taken, or given to the operator; the person may not have it.
    Sent,
    Delivered,
    /// It will never arrive so.
    Failed(String),
    Expired,
}

/// Nothing came back that could be understood: ask again later.
#[derive(Debug, thiserror::Error)]
#[error("the message gateway does not answer: {0}")]
pub struct Unreachable(String);

/// The line to the gateway.
#[derive(Clone, Debug)]
pub struct Messages {
    base: reqwest::Url,
    client: reqwest::Client,
}

impl Messages {
    /// # Errors
    /// See [`SettingsError`].
    pub fn new(base_url: &str) -> Result<Messages, SettingsError> {
        let client = line::client(base_url)?;
        let base = reqwest::Url::parse(base_url)
            .map_err(|_| SettingsError::NotAnAddress(base_url.to_owned()))?;
        Ok(Messages { base, client })
    }

    /// Hands a message over. A refusal of the gateway (a number that is none) is an answer, not an error.
    pub async fn send(&self, message: &Outgoing) -> Result<Progress, Unreachable> {
        let url = self.at(&["messages"]);
        self.ask(self.client.post(url).json(message)).await
    }

    /// How far the message with that key came.
    pub async fn progress(&self, key: &str) -> Result<Progress, Unreachable> {
        let url = self.at(&["messages", key]);
        self.ask(self.client.get(url)).await
    }

    /// Keys have signs that mean something in an address.
    fn at(&self, path: &[&str]) -> reqwest::Url {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        url
    }

    async fn ask(&self, request: reqwest::RequestBuilder) -> Result<Progress, Unreachable> {
        // The address of a failure would carry the key; what went wrong is enough.
        let unreachable = |error: reqwest::Error| Unreachable(error.without_url().to_string());
        let response = request
            .timeout(PATIENCE)
            .send()
            .await
            .map_err(unreachable)?;
        response
            .error_for_status()
            .map_err(unreachable)?
            .json()
            .await
            .map_err(unreachable)
    }
}
