//! The line to the centre: the HTTP client of `journal::Peer`. The only part of a desk that waits for a network.
//!
//! The server is known by the fingerprint that stood in the enrolment code; no authority and no switch replaces it.

mod pinned;

use crate::store::Clock;
use casework::ids::{CentreId, ReplicaId};
use casework::scans::ScanHash;
use chrono::{DateTime, Utc};
use journal::chain::Hash;
use journal::parts::{Part, PartsHeld};
use journal::sign::SecretKey;
use journal::wire::{
    AboutDeputy, Block, Enrol, Enrolled, NumbersOf, Page, Problem, Pull, Push, PushReply,
    Reference, SignIn, SignedIn, Status,
};
use journal::{LineError, Peer};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// How long an ordinary question may take; waiting for news takes longer by design.
const PATIENCE: Duration = Duration::from_secs(15);
const NEWS: Duration = Duration::from_secs(40);

/// A line to one centre's server, from one device.
#[derive(Clone)]
pub struct Line {
    http: reqwest::Client,
    base: String,
    device: Option<Arc<DeviceKey>>,
    clock: Clock,
    /// Seconds by which the centre's clock is ahead of this computer's, once the centre has complained of it.
    ahead: Arc<AtomicI64>,
}

/// The enrolled device that signs each request.
pub struct DeviceKey {
    pub device: String,
    pub secret: SecretKey,
}

impl Line {
    /// A line to `host:port`, whose certificate must have the fingerprint (SHA-256, hexadecimal).
    pub fn to(
        address: &str,
        fingerprint: &str,
        device: Option<DeviceKey>,
        clock: Clock,
    ) -> Result<Line, LineError> {
        let tls = pinned::config(fingerprint).map_err(|e| LineError::Refused {
            code: "bad-code".into(),
            detail: e,
        })?;
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
            .https_only(true)
            .connect_timeout(Duration::from_secs(4))
            .build()
            .map_err(|e| LineError::Down(e.to_string()))?;
        Ok(Line {
            http,
            base: format!("https://{address}"),
            device: device.map(Arc::new),
            clock,
            ahead: Arc::default(),
        })
    }

    pub async fn enrol(&self, enrol: &Enrol) -> Result<Enrolled, LineError> {
        self.ask("POST", "/v1/enrol", Some(enrol), PATIENCE).await
    }

    pub async fn sign_in(&self, sign_in: &SignIn) -> Result<SignedIn, LineError> {
        self.ask("POST", "/v1/sign-in", Some(sign_in), PATIENCE)
            .await
    }

    pub async fn about_deputy(&self, said: &AboutDeputy) -> Result<(), LineError> {
        self.ask("POST", "/v1/deputies", Some(said), PATIENCE).await
    }

    /// Asks; where this computer's clock is wrong the centre says its own time, and the question is signed by that one.
    async fn ask<Q: Serialize, A: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        question: Option<&Q>,
        patience: Duration,
    ) -> Result<A, LineError> {
        match self.ask_once(method, path, question, patience).await {
            Err(LineError::Refused { code, detail }) if code == "clock-wrong" => {
                let Ok(theirs) = detail.parse::<DateTime<Utc>>() else {
                    return Err(LineError::Refused { code, detail });
                };
                let ahead = (theirs - (self.clock)()).num_seconds();
                self.ahead.store(ahead, Ordering::Relaxed);
                self.ask_once(method, path, question, patience).await
            }
            answer => answer,
        }
    }

    async fn ask_once<Q: Serialize, A: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        question: Option<&Q>,
        patience: Duration,
    ) -> Result<A, LineError> {
        let body = match question {
            Some(question) => serde_json::to_string(question).map_err(|e| LineError::Refused {
                code: "malformed".into(),
                detail: e.to_string(),
            })?,
            None => String::new(),
        };
        let url = format!("{}{path}", self.base);
        let mut request = match question {
            Some(_) => self
                .http
                .post(url)
                .header("content-type", "application/json"),
            None => self.http.get(url),
        };
        if let Some(device) = &self.device {
            let ahead = chrono::Duration::seconds(self.ahead.load(Ordering::Relaxed));
            let time = ((self.clock)() + ahead).to_rfc3339();
            let text = request_text(method, path, &time, &body);
            request = request
                .header("x-mansap-device", &device.device)
                .header("x-mansap-signature", device.secret.sign(text.as_bytes()).0)
                .header("x-mansap-time", time);
        }
        let reply = request
            .body(body)
            .timeout(patience)
            .send()
            .await
            .map_err(|e| broken(&e))?;
        let status = reply.status();
        let asked_to_wait = reply
            .headers()
            .get("retry-after")
            .and_then(|value| value.to_str().ok()?.parse().ok());
        let bytes = reply.bytes().await.map_err(|e| broken(&e))?;
        if status.is_success() {
            return serde_json::from_slice(&bytes).map_err(|e| LineError::Refused {
                code: "unreadable-reply".into(),
                detail: e.to_string(),
            });
        }
        Err(no_answer(status.as_u16(), asked_to_wait, &bytes))
    }
}

/// What a reply that is no answer means. The seconds are the problem's own, else those of the `Retry-After` header
/// (something between us and the centre may have answered).
fn no_answer(status: u16, asked_to_wait: Option<u32>, body: &[u8]) -> LineError {
    let problem = serde_json::from_slice::<Problem>(body).ok();
    let seconds = problem
        .as_ref()
        .and_then(|problem| problem.retry_after)
        .or(asked_to_wait);
    match (status, seconds, problem) {
        (429, Some(seconds), _) => LineError::TooMany(seconds),
        (503, Some(seconds), _) => LineError::Busy(seconds),
        (_, _, Some(problem)) => LineError::Refused {
            code: problem.code,
            detail: problem.detail,
        },
        (status, _, None) => LineError::Down(format!("HTTP {status}")),
    }
}

/// The text a device signs for each request.
pub fn request_text(method: &str, path: &str, time: &str, body: &str) -> String {
    format!(
        "mansap request\n{method}\n{path}\n{time}\n{}",
        Hash::of_text(body)
    )
}

fn broken(error: &reqwest::Error) -> LineError {
    let mut cause: &dyn std::error::Error = error;
    loop {
        if cause.to_string().contains(pinned::NOT_THE_ENROLLED_SERVER) {
            return LineError::WrongCertificate;
        }
        match cause.source() {
            Some(deeper) => cause = deeper,
            None => return LineError::Down(cause.to_string()),
        }
    }
}

const NOTHING: Option<&()> = None;

impl Peer for Line {
    async fn status(&self) -> Result<Status, LineError> {
        self.ask("GET", "/v1/status", NOTHING, PATIENCE).await
    }
    async fn wait(&self, known: Status) -> Result<Status, LineError> {
        self.ask("POST", "/v1/wait", Some(&known), NEWS).await
    }
    async fn push(&self, push: Push) -> Result<PushReply, LineError> {
        self.ask("POST", "/v1/push", Some(&push), PATIENCE * 4)
            .await
    }
    async fn pull(&self, pull: Pull) -> Result<Page, LineError> {
        self.ask("POST", "/v1/pull", Some(&pull), PATIENCE * 4)
            .await
    }
    async fn numbers(
        &self,
        replica: ReplicaId,
        centre: CentreId,
        year: i32,
        of: NumbersOf,
    ) -> Result<Block, LineError> {
        self.ask(
            "POST",
            "/v1/numbers",
            Some(&serde_json::json!({ "replica": replica, "centre": centre, "year": year, "of": of })),
            PATIENCE,
        )
        .await
    }
    async fn reference(&self, since: u64) -> Result<Reference, LineError> {
        self.ask(
            "GET",
            &format!("/v1/reference?since={since}"),
            NOTHING,
            PATIENCE * 4,
        )
        .await
    }
    async fn scan(&self, hash: ScanHash) -> Result<PartsHeld, LineError> {
        self.ask("GET", &format!("/v1/scans/{hash}"), NOTHING, PATIENCE)
            .await
    }
    async fn send_part(&self, part: Part) -> Result<PartsHeld, LineError> {
        self.ask("POST", "/v1/scans", Some(&part), PATIENCE * 4)
            .await
    }
    async fn part(&self, hash: ScanHash, n: u32) -> Result<Part, LineError> {
        let path = format!("/v1/scans/{hash}/{n}");
        self.ask("GET", &path, NOTHING, PATIENCE * 4).await
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_seconds_that_the_centre_asks_to_wait_are_kept() {
        let problem = |code: &str, retry_after| {
            let problem = Problem {
                code: code.into(),
                detail: String::new(),
                retry_after,
            };
            serde_json::to_vec(&problem).unwrap()
        };
        let slowed = problem("try-later", Some(30));
        assert_eq!(no_answer(429, None, &slowed), LineError::TooMany(30));
        assert_eq!(
            no_answer(503, None, &problem("busy", Some(7))),
            LineError::Busy(7)
        );
        // Something between us and the centre says it with the header alone.
        assert_eq!(no_answer(503, Some(12), b"<html>"), LineError::Busy(12));
        assert_eq!(
            no_answer(502, None, b"<html>"),
            LineError::Down("HTTP 502".into())
        );
        assert!(matches!(
            no_answer(403, None, &problem("not-your-centre", None)),
            LineError::Refused { code, .. } if code == "not-your-centre"
        ));
    }
}
