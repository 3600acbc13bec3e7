//! The HTTP side of a desk, in small.

use crate::pinned::pinned;
use casework::ids::ReplicaId;
use chrono::{Duration, Utc};
use journal::sign::{SecretKey, request_text};
use journal::wire::Problem;
use reqwest::StatusCode;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A desk as the centre sees it: a key, a replica and a line.
pub struct Desk {
    pub http: reqwest::Client,
    pub base: String,
    pub key: SecretKey,
    pub device: String,
    pub replica: Option<ReplicaId>,
    /// How far the clock of this desk is off.
    pub clock_off: Duration,
}

pub type Told = (StatusCode, Problem);

impl Desk {
    pub fn before_enrolment(code: &journal::code::EnrolmentCode) -> Desk {
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(pinned(&code.fingerprint))
            .no_proxy()
            .build()
            .unwrap();
        let (key, base) = (
            SecretKey::generate().unwrap(),
            format!("https://{}", code.address),
        );
        Desk {
            http,
            base,
            key,
            device: String::new(),
            replica: None,
            clock_off: Duration::zero(),
        }
    }

    pub async fn asks<Q: Serialize, A: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        question: Option<&Q>,
    ) -> Result<A, Told> {
        let body = question
            .map(|q| serde_json::to_string(q).unwrap())
            .unwrap_or_default();
        let time = (Utc::now() + self.clock_off).to_rfc3339();
        let signature = self
            .key
            .sign(request_text(method, path, &time, &body).as_bytes())
            .0;
        self.sends(method, path, &time, &signature, body).await
    }

    pub async fn sends<A: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        time: &str,
        signature: &str,
        body: String,
    ) -> Result<A, Told> {
        let reply = self
            .http
            .request(method.parse().unwrap(), format!("{}{path}", self.base))
            .header("x-mansap-device", &self.device)
            .header("x-mansap-time", time)
            .header("x-mansap-signature", signature)
            .body(body)
            .send()
            .await
            .map_err(no_line)?;
        let status = reply.status();
        let bytes = reply.bytes().await.map_err(no_line)?;
        if status.is_success() {
            Ok(serde_json::from_slice(&bytes).unwrap())
        } else {
            let unreadable = Problem {
                code: "unreadable".into(),
                detail: String::new(),
                retry_after: None,
            };
            Err((status, serde_json::from_slice(&bytes).unwrap_or(unreadable)))
        }
    }
}

/// Nothing came back: whether it was carried out is not known.
fn no_line(error: reqwest::Error) -> Told {
    let problem = Problem {
        code: "no-line".into(),
        detail: error.to_string(),
        retry_after: None,
    };
    (StatusCode::SERVICE_UNAVAILABLE, problem)
}

pub const NOTHING: Option<&()> = None;

pub fn code_of<T: std::fmt::Debug>(reply: Result<T, Told>) -> String {
    reply.unwrap_err().1.code
}
