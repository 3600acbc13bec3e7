//! The state registers («Сведения из ГО», steps 2.2 and 5.1): one question by ИИН to several registers at once.
//!
//! Called by the server's worker when a query is final and its consents are still in force. It decides nothing, keeps
//! nothing and never writes an ИИН to the log.

mod countries;
mod read;
#[cfg(test)]
mod tests;
mod wire;

pub use crate::line::SettingsError;
use casework::ids::Code;
use casework::people::Iin;
use casework::registers::{QueryFor, RegisterAnswer, Reply};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// Where the registers are reached and how long each is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `https://…`, or `http://` to this computer only.
    pub base_url: String,
    /// For a register that has no time of its own.
    pub timeout: Duration,
    /// By register code.
    pub timeouts: BTreeMap<String, Duration>,
}

impl Settings {
    pub fn new(base_url: &str) -> Settings {
        Settings {
            base_url: base_url.to_owned(),
            timeout: Duration::from_secs(10),
            timeouts: BTreeMap::new(),
        }
    }
}

/// Who asks about whom, and by which right.
#[derive(Clone, Debug)]
pub struct Question {
    pub registers: Vec<Code>,
    pub iin: Iin,
    pub purpose: QueryFor,
    pub consents: Vec<ConsentRef>,
    /// Same key, same question: a register that has seen it may give the answer it gave then.
    pub key: String,
}

/// A consent that the person gave (2.1), as the registers want it named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentRef {
    pub kind: Code,
    pub text_edition: String,
    pub method: Code,
    pub at: DateTime<Utc>,
}

/// The line to the registers.
#[derive(Clone, Debug)]
pub struct Registers {
    settings: Arc<Settings>,
    client: reqwest::Client,
}

impl Registers {
    /// # Errors
    /// See [`SettingsError`].
    pub fn new(settings: Settings) -> Result<Registers, SettingsError> {
        let client = crate::line::client(&settings.base_url)?;
        Ok(Registers {
            settings: Arc::new(settings),
            client,
        })
    }

    /// Asks every register of the question at once; one answer each, in the question's order.
    ///
    /// Silence, errors and unreadable words are answers too ([`Reply::Silent`], [`Reply::Failed`]).
    pub async fn ask(
        &self,
        question: &Question,
        clock: fn() -> DateTime<Utc>,
    ) -> Vec<RegisterAnswer> {
        let mut asking = JoinSet::new();
        for (place, register) in question.registers.iter().cloned().enumerate() {
            let (line, question) = (self.clone(), question.clone());
            asking.spawn(async move {
                let reply = line.ask_one(&register, &question, clock()).await;
                tracing::debug!(%register, key = %question.key, kind = kind(&reply), "register");
                (
                    place,
                    RegisterAnswer {
                        register,
                        at: clock(),
                        reply,
                    },
                )
            });
        }
        let mut answers = Vec::with_capacity(question.registers.len());
        while let Some(answer) = asking.join_next().await {
            answers.extend(answer.ok());
        }
        answers.sort_by_key(|(place, _)| *place);
        answers.into_iter().map(|(_, answer)| answer).collect()
    }

    async fn ask_one(&self, register: &Code, question: &Question, now: DateTime<Utc>) -> Reply {
        let base = self.settings.base_url.trim_end_matches('/');
        let timeout = self
            .settings
            .timeouts
            .get(register.as_str())
            .copied()
            .unwrap_or(self.settings.timeout);
        let sent = self
            .client
            .post(format!("{base}/registers/{register}"))
            .timeout(timeout)
            .json(&wire::Request::of(register, question, now))
            .send()
            .await;
        // Nothing arrived or nothing came back: to the office both are silence.
        let Ok(response) = sent else {
            return Reply::Silent;
        };
        let status = response.status();
        match response.bytes().await {
            Ok(body) => read::reply(register.as_str(), status.as_u16(), &body),
            Err(_) => Reply::Silent,
        }
    }
}

fn kind(reply: &Reply) -> &'static str {
    casework::registers::ReplyKind::from(reply).into()
}
