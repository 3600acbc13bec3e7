//! What can go wrong on this computer, and the one answer that is no failure: the law said no.

use casework::Refusal;
use casework::ids::{CentreId, FileId};

pub type Result<T> = std::result::Result<T, Error>;

/// A failure of the machine or of what is stored. [`Error::code`] is stable, for the screens.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the key does not open this database")]
    WrongKey,
    #[error("there is a database in this folder already")]
    Exists,
    #[error("there is no database in this folder")]
    Missing,
    #[error("another program has this database open")]
    InUse,
    #[error("the database is of a newer program (schema {0})")]
    Newer(u32),
    #[error("file {0} is not on this computer")]
    NoFile(FileId),
    /// The file holds facts of a newer program; here it can only be read.
    #[error("file {0} holds facts of a newer program")]
    ReadOnly(FileId),
    #[error("entry {0} is not in the outbox")]
    NoEntry(String),
    /// A record does not follow on its neighbour: nothing of the page was taken.
    #[error("the order of {centre} does not verify at {era}/{seq}")]
    ChainBroken {
        centre: CentreId,
        era: u32,
        seq: u64,
    },
    /// After a failed write the outbox file's end is not known; the database must be opened again.
    #[error("the outbox file failed before and must be opened again")]
    OutboxFile,
    #[error("the disk refused: {0}")]
    Disk(#[from] std::io::Error),
    #[error("the database refused: {0}")]
    Database(rusqlite::Error),
    #[error("stored text is not readable: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("a stored entry is not readable: {0}")]
    Entry(#[from] journal::entry::Malformed),
    #[error("{0}")]
    Stored(String),
    #[error("no randomness from the system")]
    Randomness,
}

impl Error {
    /// Kebab-case, `problem-<code>` in the locale files.
    pub fn code(&self) -> &'static str {
        match self {
            Error::WrongKey => "wrong-key",
            Error::Exists => "database-exists",
            Error::Missing => "database-missing",
            Error::InUse => "database-in-use",
            Error::Newer(_) => "database-newer",
            Error::NoFile(_) => "no-such-file",
            Error::ReadOnly(_) => "newer-program",
            Error::NoEntry(_) => "no-such-entry",
            Error::ChainBroken { .. } => "chain-broken",
            Error::OutboxFile | Error::Disk(_) => "disk",
            Error::Database(_) | Error::Unreadable(_) | Error::Entry(_) | Error::Stored(_) => {
                "database"
            }
            Error::Randomness => "randomness",
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Error::WrongKey,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::InUse,
            Some(_) | None => Error::Database(error),
        }
    }
}

impl From<getrandom::Error> for Error {
    fn from(_: getrandom::Error) -> Error {
        Error::Randomness
    }
}

/// Why an act was not done. After each of these nothing is written.
#[derive(Debug, thiserror::Error)]
pub enum PerformError {
    /// The law says no: a normal answer with its ground.
    #[error("refused: {0:?}")]
    Refused(Box<Refusal>),
    /// The file is not on this computer.
    #[error("no such file here")]
    NotFound,
    #[error(transparent)]
    Failed(Error),
}

impl From<Refusal> for PerformError {
    fn from(refusal: Refusal) -> PerformError {
        PerformError::Refused(Box::new(refusal))
    }
}

impl From<Error> for PerformError {
    fn from(error: Error) -> PerformError {
        PerformError::Failed(error)
    }
}

impl From<rusqlite::Error> for PerformError {
    fn from(error: rusqlite::Error) -> PerformError {
        PerformError::Failed(error.into())
    }
}

impl From<serde_json::Error> for PerformError {
    fn from(error: serde_json::Error) -> PerformError {
        PerformError::Failed(error.into())
    }
}

impl From<getrandom::Error> for PerformError {
    fn from(error: getrandom::Error) -> PerformError {
        PerformError::Failed(error.into())
    }
}
