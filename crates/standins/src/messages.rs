//! Plays the message gateway: takes each message once, delivers it after a moment, and tells what it took.
//!
//! `PUT /admin/messages/{to}` says that messages to that number fail, so that tests and tours see paper take over.

use axum::extract::{Path, State as With};
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A message as the gateway reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    pub key: String,
    /// `sms` or `email`.
    pub way: String,
    pub to: String,
    pub subject: String,
    pub text: String,
}

#[derive(Serialize)]
#[serde(tag = "state", content = "why", rename_all = "kebab-case")]
enum Progress {
    Sent,
    Delivered,
    Failed(String),
}

/// The gateway as it stands now; clones share one state.
#[derive(Clone, Default)]
pub struct Messages {
    inner: Arc<Mutex<Inner>>,
}

#[derive(Default)]
struct Inner {
    taken: BTreeMap<String, (Outgoing, Instant)>,
    unreachable: BTreeSet<String>,
    takes: Duration,
}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    message: Outgoing,
    #[serde(flatten)]
    progress: Progress,
}

impl Messages {
    /// Messages arrive that long after they were taken.
    pub fn new(takes: Duration) -> Messages {
        let messages = Messages::default();
        messages.lock().takes = takes;
        messages
    }

    pub fn router(self) -> Router {
        Router::new()
            .route("/messages", post(take))
            .route("/messages/{key}", get(progress))
            .route("/admin/messages", get(list))
            .route("/admin/messages/{to}", put(fails))
            .with_state(self)
    }

    /// What was taken, oldest key first.
    pub fn taken(&self) -> Vec<Outgoing> {
        self.lock().taken.values().map(|(m, _)| m.clone()).collect()
    }

    /// Messages to this number or address fail from now on.
    pub fn fails_for(&self, to: &str) {
        self.lock().unreachable.insert(to.to_owned());
    }

    // A panic while the lock was held leaves plain data behind; going on is right for a stand-in.
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn progress(&self, message: &Outgoing, since: Instant) -> Progress {
        if self.unreachable.contains(&message.to) {
            Progress::Failed("absent subscriber".into())
        } else if since.elapsed() >= self.takes {
            Progress::Delivered
        } else {
            Progress::Sent
        }
    }
}

async fn take(With(messages): With<Messages>, Json(message): Json<Outgoing>) -> Json<Progress> {
    let mut inner = messages.lock();
    let now = Instant::now();
    inner
        .taken
        .entry(message.key.clone())
        .or_insert((message, now));
    Json(Progress::Sent)
}

async fn progress(
    With(messages): With<Messages>,
    Path(key): Path<String>,
) -> Result<Json<Progress>, StatusCode> {
    let inner = messages.lock();
    let (message, since) = inner.taken.get(&key).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(inner.progress(message, *since)))
}

async fn list(With(messages): With<Messages>) -> Json<Vec<Listed>> {
    let inner = messages.lock();
    let listed = inner.taken.values().map(|(message, since)| Listed {
        message: message.clone(),
        progress: inner.progress(message, *since),
    });
    Json(listed.collect())
}

async fn fails(With(messages): With<Messages>, Path(to): Path<String>) -> StatusCode {
    messages.fails_for(&to);
    StatusCode::NO_CONTENT
}
