//! What can go wrong at the centre. "The law says no" is never here: that is an outcome of an act, recorded for ever.

use journal::wire::Problem;
use std::fmt::Display;

/// An answer that is no answer: something the asker can mend, or something broken here.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The asker can do something about it; `status` is the HTTP status.
    #[error("{}: {}", problem.code, problem.detail)]
    Problem { status: u16, problem: Problem },
    /// Broken here; logged with its cause, told as "busy, try later".
    #[error("{0:#}")]
    Failed(#[source] anyhow::Error),
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub fn problem(status: u16, code: &str, detail: impl Display) -> Error {
        Error::Problem {
            status,
            problem: Problem {
                code: code.to_owned(),
                detail: detail.to_string(),
                retry_after: None,
            },
        }
    }

    pub fn malformed(detail: impl Display) -> Error {
        Error::problem(400, "malformed", detail)
    }
    pub fn unsigned() -> Error {
        Error::problem(
            401,
            "bad-signature",
            "the request does not bear the signature of an enrolled device",
        )
    }
    pub fn not_your_centre() -> Error {
        Error::problem(
            403,
            "not-your-centre",
            "the centre is outside this device's scope",
        )
    }
    pub fn not_found(what: &str) -> Error {
        Error::problem(404, "not-found", what)
    }

    /// Too many tries; again after so many seconds.
    pub fn try_later(seconds: u32) -> Error {
        let detail = format!("too many attempts, again in {seconds} s");
        let problem = Problem {
            code: "try-later".into(),
            detail,
            retry_after: Some(seconds),
        };
        Error::Problem {
            status: 429,
            problem,
        }
    }

    /// The status and the problem as a desk receives them.
    pub fn told(&self) -> (u16, Problem) {
        match self {
            Error::Problem { status, problem } => (*status, problem.clone()),
            Error::Failed(_) => {
                let detail = "the centre could not do it now".to_owned();
                (
                    503,
                    Problem {
                        code: "busy".into(),
                        detail,
                        retry_after: Some(30),
                    },
                )
            }
        }
    }

    /// The stable code of a problem; `busy` for a failure of ours.
    pub fn code(&self) -> &str {
        match self {
            Error::Problem { problem, .. } => &problem.code,
            Error::Failed(_) => "busy",
        }
    }
}

macro_rules! failures {
    ($($error:ty),*) => {$(
        impl From<$error> for Error {
            fn from(error: $error) -> Error {
                Error::Failed(error.into())
            }
        }
    )*};
}

failures!(
    anyhow::Error,
    rusqlite::Error,
    serde_json::Error,
    std::io::Error,
    getrandom::Error
);
