//! Entries that begin at the centre. Their identity derives from what they are, so that several servers make one.

use super::Context;
use crate::error::{Error, Result};
use crate::store::files;
use casework::desk::Evidence;
use casework::ids::{EntryId, FileId, ReplicaId};
use casework::office::Actor;
use casework::registration::Act;
use journal::Sealed;
use journal::clock::Hybrid;
use journal::entry::{Body, FORMAT, Header, StoodOn};
use rusqlite::Connection;

/// An act of a register, a portal or a dated rule.
pub struct Outside {
    pub actor: Actor,
    pub act: Act,
    pub file: FileId,
    /// What makes it one: for example `answers <query> <attempt>`.
    pub identity: String,
}

/// The identity that derives from a text.
pub fn derived(identity: &str) -> EntryId {
    let hash = blake3::derive_key("mansap derived entry v1", identity.as_bytes());
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&hash[..16]);
    // Version 8 is the UUID of own making.
    EntryId {
        replica: ReplicaId(uuid::Builder::from_custom_bytes(bytes).into_uuid()),
        counter: 1,
    }
}

pub(crate) fn seal(db: &Connection, context: &Context, outside: &Outside) -> Result<Sealed> {
    let known = files::find(db, outside.file)?;
    let centre = known
        .as_ref()
        .map_or_else(|| outside.actor.centre.clone(), |file| file.centre.clone());
    let header = Header {
        format: FORMAT,
        id: derived(&outside.identity),
        file: outside.file,
        centre,
        hybrid: Hybrid {
            ms: context.received.timestamp_millis(),
            n: 0,
        },
    };
    let body = Body {
        act: outside.act.clone(),
        actor: outside.actor.clone(),
        participants: Vec::new(),
        claimed: context.received,
        server_seen: None,
        edition: context.rulebook.edition().to_owned(),
        evidence: Evidence::default(),
        number: None,
        stood_on: StoodOn {
            version: known.map_or(0, |file| file.version),
            pending: Vec::new(),
        },
    };
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt)?;
    Sealed::new(&header, &body, salt).map_err(Error::from)
}
