//! What went wrong with the machine, as a code that the screens have words for (`problem-<code>`). Never a legal "no".

use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;
use std::time::Duration;

/// A failure with what the user may do about it; the cause goes to the log.
#[derive(Clone, Debug, Serialize, Type, thiserror::Error)]
#[error("{code}: {detail}")]
pub struct Problem {
    pub code: String,
    pub detail: String,
    pub args: BTreeMap<String, String>,
}

impl Problem {
    pub fn new(code: &str, detail: impl std::fmt::Display) -> Problem {
        Problem {
            code: code.to_owned(),
            detail: detail.to_string(),
            args: BTreeMap::new(),
        }
    }

    #[must_use]
    pub fn with(mut self, key: &str, value: impl std::fmt::Display) -> Problem {
        self.args.insert(key.to_owned(), value.to_string());
        self
    }

    /// How long the centre asks to wait, where it does.
    pub fn wait(&self) -> Option<Duration> {
        let seconds = self.args.get("seconds")?.parse().ok()?;
        Some(Duration::from_secs(seconds))
    }

    pub fn signed_out() -> Problem {
        Problem::new("signed-out", "nobody is signed in")
    }
    pub fn not_found() -> Problem {
        Problem::new("not-found", "no such file at this desk")
    }
    pub fn not_allowed() -> Problem {
        Problem::new("not-allowed", "this capacity may not read it")
    }
}

/// Anything unexpected below: logged here with its cause, told as one code.
impl From<anyhow::Error> for Problem {
    fn from(error: anyhow::Error) -> Problem {
        tracing::error!(error = format!("{error:#}"), "failed");
        Problem::new("failed", "see the log")
    }
}

impl From<journal::LineError> for Problem {
    fn from(error: journal::LineError) -> Problem {
        match error {
            journal::LineError::Down(detail) => Problem::new("no-line", detail),
            journal::LineError::Refused { code, detail } => Problem::new(&code, detail),
            journal::LineError::Busy(seconds) => {
                Problem::new("try-later", "busy").with("seconds", seconds)
            }
            journal::LineError::TooMany(seconds) => {
                Problem::new("too-many-attempts", "slowed down").with("seconds", seconds)
            }
            journal::LineError::WrongCertificate => {
                Problem::new("wrong-certificate", "not the enrolled server")
            }
        }
    }
}
