//! The HTTP face: `POST /registers/{code}` for the centre, `/admin/…` for tests and tours.
//!
//! It listens on this computer only. Its log never holds an ИИН.

use crate::behaviour::{Behaviour, Fate, State};
use crate::people::{People, REGISTERS};
use crate::words;
use axum::extract::{Path, State as With};
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use casework::ids::Code;
use casework::people::Iin;
use casework::registers::Reply;
use chrono::Utc;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Longer than any centre waits, short enough that a stopped test does not hang.
const NEVER: Duration = Duration::from_secs(120);

/// The registers as they stand now; clones share one state.
#[derive(Clone, Default)]
pub struct Registers {
    inner: Arc<Mutex<Inner>>,
}

#[derive(Default)]
struct Inner {
    people: People,
    behaviour: Behaviour,
    /// How often a register was asked about a person.
    asked: HashMap<(String, String), u32>,
    /// Questions in the order of arrival: register and message id.
    log: Vec<(String, String)>,
}

impl Registers {
    pub fn new(people: People, behaviour: Behaviour) -> Registers {
        let inner = Inner {
            people,
            behaviour,
            ..Inner::default()
        };
        Registers {
            inner: Arc::new(Mutex::new(inner)),
        }
    }

    pub fn router(self) -> Router {
        Router::new()
            .route("/health", get(|| async { "ok" }))
            .route("/registers/{register}", post(answer))
            .route("/admin/behaviour", get(behaviour).put(set_behaviour))
            .route("/admin/registers/{register}", put(set_register))
            .route("/admin/people/{iin}", put(put_person).delete(remove_person))
            .route("/admin/people/{iin}/{register}", put(put_reply))
            .route("/admin/log", get(log).delete(clear_log))
            .with_state(self)
    }

    /// Changes one register's word on one person while it runs.
    pub fn put_reply(&self, iin: &Iin, register: &str, reply: Reply) {
        self.lock().people.put_reply(iin, register, reply);
    }

    pub fn set_register(&self, register: &str, state: State) {
        self.lock()
            .behaviour
            .registers
            .insert(register.to_owned(), state);
    }

    /// Register and message id of every question so far.
    pub fn questions(&self) -> Vec<(String, String)> {
        self.lock().log.clone()
    }

    // A panic while the lock was held leaves plain data behind; going on is right for a stand-in.
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    request_info: RequestInfo,
    request_data: RequestData,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RequestInfo {
    message_id: String,
}

#[derive(Deserialize)]
struct RequestData {
    iin: Iin,
    /// Who asks without naming a consent is refused, as the state consent service does.
    #[serde(default)]
    consents: Vec<Value>,
}

async fn answer(
    With(registers): With<Registers>,
    Path(register): Path<String>,
    Json(request): Json<Request>,
) -> (StatusCode, Json<Value>) {
    let fault = |code: &str, message: &str| {
        (
            StatusCode::INTERNAL_SERVER_ERROR,
            Json(words::fault(code, message)),
        )
    };
    if !REGISTERS.contains(&register.as_str()) {
        return fault("SE_PROCESSOR", "Service not found");
    }
    let Request {
        request_info: info,
        request_data: data,
    } = request;
    let (fate, delay, reply) = {
        let mut inner = registers.lock();
        let nth = *inner
            .asked
            .entry((register.clone(), data.iin.to_string()))
            .and_modify(|n| *n += 1)
            .or_insert(0);
        inner.log.push((register.clone(), info.message_id.clone()));
        let reply = inner
            .people
            .reply(&data.iin, &register)
            .unwrap_or(Reply::NotFound);
        (
            inner.behaviour.fate(&register, &data.iin, nth),
            inner.behaviour.delay(),
            reply,
        )
    };
    tracing::info!(%register, message = %info.message_id, ?fate, "asked");
    if data.consents.is_empty() {
        return fault("KDP_NO_CONSENT", "Нет согласия субъекта");
    }
    tokio::time::sleep(delay).await;
    match (fate, &reply) {
        (Fate::Silence, _) | (Fate::Answer, Reply::Silent) => {
            tokio::time::sleep(NEVER).await;
            (
                StatusCode::GATEWAY_TIMEOUT,
                Json(words::fault("TIMEOUT", "")),
            )
        }
        (Fate::Fail, _) => fault("SE_UNAVAILABLE", "Сервис временно недоступен"),
        (Fate::Answer, Reply::Failed { code, message }) => fault(code, message),
        (Fate::Answer, reply) => {
            match words::response(&info.message_id, &Utc::now().to_rfc3339(), reply) {
                Some(message) => (StatusCode::OK, Json(message)),
                None => fault("SE_PROCESSOR", "No message"),
            }
        }
    }
}

async fn behaviour(With(registers): With<Registers>) -> Json<Behaviour> {
    Json(registers.lock().behaviour.clone())
}

async fn set_behaviour(
    With(registers): With<Registers>,
    Json(behaviour): Json<Behaviour>,
) -> StatusCode {
    registers.lock().behaviour = behaviour;
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
struct RegisterState {
    state: State,
}

/// `{"state": "down"}`; `all` switches every register.
async fn set_register(
    With(registers): With<Registers>,
    Path(register): Path<String>,
    Json(wanted): Json<RegisterState>,
) -> StatusCode {
    if register == "all" {
        REGISTERS
            .iter()
            .for_each(|register| registers.set_register(register, wanted.state));
    } else if REGISTERS.contains(&register.as_str()) {
        registers.set_register(&register, wanted.state);
    } else {
        return StatusCode::NOT_FOUND;
    }
    StatusCode::NO_CONTENT
}

async fn put_person(
    With(registers): With<Registers>,
    Path(iin): Path<String>,
    Json(replies): Json<BTreeMap<Code, Reply>>,
) -> StatusCode {
    with_iin(&iin, |iin| {
        registers.lock().people.put(iin, replies);
        StatusCode::NO_CONTENT
    })
}

async fn put_reply(
    With(registers): With<Registers>,
    Path((iin, register)): Path<(String, String)>,
    Json(reply): Json<Reply>,
) -> StatusCode {
    if !REGISTERS.contains(&register.as_str()) {
        return StatusCode::NOT_FOUND;
    }
    with_iin(&iin, |iin| {
        registers.put_reply(iin, &register, reply);
        StatusCode::NO_CONTENT
    })
}

async fn remove_person(With(registers): With<Registers>, Path(iin): Path<String>) -> StatusCode {
    with_iin(&iin, |iin| {
        if registers.lock().people.remove(iin) {
            StatusCode::NO_CONTENT
        } else {
            StatusCode::NOT_FOUND
        }
    })
}

fn with_iin(text: &str, then: impl FnOnce(&Iin) -> StatusCode) -> StatusCode {
    Iin::parse(text).map_or(StatusCode::BAD_REQUEST, |iin| then(&iin))
}

async fn log(With(registers): With<Registers>) -> Json<Value> {
    let questions = registers.questions();
    Json(json!(
        questions
            .iter()
            .map(|(register, message)| json!({ "register": register, "message": message }))
            .collect::<Vec<_>>()
    ))
}

async fn clear_log(With(registers): With<Registers>) -> StatusCode {
    registers.lock().log.clear();
    StatusCode::NO_CONTENT
}
