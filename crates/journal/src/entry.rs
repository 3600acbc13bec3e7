//! An entry: one act with everything `decide` was told, as stored bytes that are never encoded again.
//!
//! Header and body are parted so that a body may be erased or withheld while number, gap set and chain still verify.
//! The header holds no personal data.

use crate::chain::Hash;
use crate::clock::Hybrid;
use casework::desk::Evidence;
use casework::ids::{CaseNumber, CentreId, EntryId, FileId};
use casework::office::Actor;
use casework::registration::Act;
use casework::registration::reception::Participant;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Format of the stored header and body; a reader lifts older ones (`upcast`).
pub const FORMAT: u16 = 1;

/// What anybody may know of an entry: where it belongs, never what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    pub format: u16,
    pub id: EntryId,
    pub file: FileId,
    pub centre: CentreId,
    /// Display order and tie-break; clamped to the bounds of the claimed time.
    pub hybrid: Hybrid,
}

/// What was done and everything the law was told when it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    pub act: Act,
    pub actor: Actor,
    /// Who took part beside the person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// The desk's own time of the act.
    pub claimed: DateTime<Utc>,
    /// Last server time, signed by the server, that this replica had seen before the act.
    pub server_seen: Option<DateTime<Utc>>,
    /// Rulebook edition the desk judged by.
    pub edition: String,
    pub evidence: Evidence,
    /// Case number drawn from this replica's block.
    pub number: Option<CaseNumber>,
    pub stood_on: StoodOn,
}

/// What the act was decided upon: the accepted state, and the desk's own pending entries of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoodOn {
    /// Accepted facts of the file that the desk had folded.
    pub version: u32,
    pub pending: Vec<EntryId>,
}

/// An entry as stored and sent: exact JSON texts and the salt that lives and dies with the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    pub header: String,
    pub body: Held,
    /// 16 random bytes, hexadecimal.
    pub salt: String,
    /// Hash of salt and body, so that the chain verifies without the body.
    pub body_hash: Hash,
}

/// A body may be absent for a reason; header, number and chain still stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    Here(String),
    /// Erased by the signed entry named.
    Erased(EntryId),
    /// Outside this device's scope.
    Withheld,
}

/// Stored bytes that cannot be an entry.
#[derive(Debug, thiserror::Error)]
pub enum Malformed {
    #[error("the header is not readable: {0}")]
    Header(#[source] serde_json::Error),
    #[error("the body is not readable: {0}")]
    Body(#[source] serde_json::Error),
    #[error("the body is absent")]
    Absent,
    #[error("the body does not match its hash")]
    Hash,
    #[error("format {0} is newer than this program")]
    Newer(u16),
}

impl Sealed {
    /// Seals an act; `salt` is 16 random bytes made by the caller.
    pub fn new(header: &Header, body: &Body, salt: [u8; 16]) -> Result<Sealed, serde_json::Error> {
        let salt = crate::chain::hex(&salt);
        let text = serde_json::to_string(body)?;
        let body_hash = Hash::of_body(&salt, &text);
        Ok(Sealed {
            header: serde_json::to_string(header)?,
            body: Held::Here(text),
            salt,
            body_hash,
        })
    }

    pub fn header(&self) -> Result<Header, Malformed> {
        let header: Header = serde_json::from_str(&self.header).map_err(Malformed::Header)?;
        if header.format > FORMAT {
            Err(Malformed::Newer(header.format))
        } else {
            Ok(header)
        }
    }

    /// The body, checked against its hash.
    pub fn body(&self) -> Result<Body, Malformed> {
        match &self.body {
            Held::Here(text) if Hash::of_body(&self.salt, text) != self.body_hash => {
                Err(Malformed::Hash)
            }
            Held::Here(text) => crate::upcast::body(text).map_err(Malformed::Body),
            Held::Erased(_) | Held::Withheld => Err(Malformed::Absent),
        }
    }

    /// Identity of the stored bytes: what idempotent push compares.
    pub fn hash(&self) -> Hash {
        Hash::of_entry(&self.header, &self.body_hash)
    }
}
