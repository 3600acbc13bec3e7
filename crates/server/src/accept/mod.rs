//! Where acts become final or come back: the same `decide` as at the desk, on the centre's own file and evidence.
//!
//! Pure of HTTP. Called with a transaction by `Centre`; whatever an entry brings about (record, file, index, numbers,
//! effects) is written in it together. One bad entry never stops the others.

mod append;
mod arrival;
mod chain;
mod differences;
mod evidence;
pub(crate) mod join;
mod judge;
mod number;
mod own;
mod portal;
mod transfer;
mod vacancies;
mod who;

#[cfg(test)]
mod tests;

pub use arrival::{Arrival, ByExchange, Closing};
pub use own::{Outside, derived};
pub(crate) use portal::arrive;

use crate::enrolment::belongs;
use crate::error::{Error, Result};
use crate::store::devices::Device;
use crate::store::log::{self, Place};
use crate::store::reference;
use casework::Refusal;
use casework::ids::EntryId;
use casework::rulebook::Rulebook;
use chrono::{DateTime, Utc};
use journal::entry::{Body, Header, Malformed};
use journal::wire::{Answer, Push};
use journal::{Outcome, Sealed};
use rusqlite::{Connection, ErrorCode, Transaction};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What every judgement of one push shares.
pub struct Context<'a> {
    /// The server's receipt.
    pub received: DateTime<Utc>,
    pub rulebook: &'a Rulebook,
    /// Editions that desks judged by, as far as they were asked for.
    older: RefCell<BTreeMap<String, Option<Arc<Rulebook>>>>,
}

impl<'a> Context<'a> {
    pub fn new(received: DateTime<Utc>, rulebook: &'a Rulebook) -> Context<'a> {
        Context {
            received,
            rulebook,
            older: RefCell::default(),
        }
    }

    /// The edition of that name, where this centre has ever published it; `None` for one of another program.
    pub(crate) fn edition(&self, db: &Connection, name: &str) -> Result<Option<Arc<Rulebook>>> {
        if let Some(known) = self.older.borrow().get(name) {
            return Ok(known.clone());
        }
        let found = reference::edition(db, name)?.map(Arc::new);
        let mut older = self.older.borrow_mut();
        Ok(older.entry(name.to_owned()).or_insert(found).clone())
    }
}

/// Through which door an entry comes.
#[derive(Clone, Copy)]
pub(crate) enum Via<'a> {
    Device(&'a Device),
    /// The centre's own acts: registers' answers, dated rules.
    Here,
}

/// An entry that could be read.
pub(crate) struct Entry<'a> {
    pub sealed: &'a Sealed,
    pub header: Header,
    pub body: Body,
}

impl Entry<'_> {
    fn read(sealed: &Sealed) -> std::result::Result<Entry<'_>, Malformed> {
        Ok(Entry {
            header: sealed.header()?,
            body: sealed.body()?,
            sealed,
        })
    }
}

/// Answers each pushed entry at its place. A forged push is refused whole; a fork acknowledges nothing new.
pub fn push(
    tx: &mut Transaction,
    context: &Context,
    device: &Device,
    push: &Push,
) -> Result<Vec<Answer>> {
    let text = Push::signed_text(push.replica, &push.entries);
    if !device.key.verifies(text.as_bytes(), &push.signature) {
        return Err(Error::problem(
            403,
            "bad-signature",
            "the push does not bear this device's signature",
        ));
    }
    belongs(tx, device, push.replica, context.received)?;
    if let Some(answers) = forked(tx, push)? {
        tracing::warn!(device = device.id, replica = %push.replica, "the same identity came with other bytes: a copied desk");
        return Ok(answers);
    }
    let mut answers: Vec<Option<Answer>> = vec![None; push.entries.len()];
    for place in in_counter_order(&push.entries) {
        answers[place] = Some(answer(tx, context, device, push, &push.entries[place])?);
    }
    Ok(answers.into_iter().flatten().collect())
}

/// Where any identity stands already with other bytes: the answers of that push, which acknowledge nothing new.
fn forked(tx: &Connection, push: &Push) -> Result<Option<Vec<Answer>>> {
    let mut answers = Vec::new();
    let mut found = false;
    for sealed in &push.entries {
        let Ok(header) = sealed.header() else {
            continue;
        };
        if let Some(standing) = log::find(tx, header.id)? {
            if standing.hash == sealed.hash() {
                answers.push(recorded(header.id, standing.place));
            } else {
                found = true;
                answers.push(Answer::Forked { id: header.id });
            }
        }
    }
    Ok(found.then_some(answers))
}

fn in_counter_order(entries: &[Sealed]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..entries.len()).collect();
    places.sort_by_key(|&place| {
        entries[place]
            .header()
            .map_or(0, |header| header.id.counter)
    });
    places
}

fn answer(
    tx: &mut Transaction,
    context: &Context,
    device: &Device,
    push: &Push,
    sealed: &Sealed,
) -> Result<Answer> {
    let entry = match Entry::read(sealed) {
        Ok(entry) => entry,
        Err(why) => {
            let id = sealed.header().ok().map(|header| header.id);
            tracing::warn!(device = device.id, "an entry could not be read");
            return Ok(Answer::Malformed {
                id,
                why: unreadable(&why),
            });
        }
    };
    let id = entry.header.id;
    if id.replica != push.replica || id.counter == 0 {
        return Ok(Answer::Malformed {
            id: Some(id),
            why: "the entry is not of the pushing replica".into(),
        });
    }
    if let Some(standing) = log::find(tx, id)? {
        return Ok(if standing.hash == sealed.hash() {
            recorded(id, standing.place)
        } else {
            Answer::Forked { id }
        });
    }
    // A savepoint of its own: what cannot be carried out for one entry is undone for it alone.
    let savepoint = tx.savepoint()?;
    match append::enter(&savepoint, context, &entry, Via::Device(device)) {
        Ok((place, _)) => {
            savepoint.commit()?;
            Ok(recorded(id, place))
        }
        Err(error) if is_the_machines(&error) => Err(error),
        Err(error) => {
            tracing::error!(entry = %id, %error, "an entry could not be judged; it is left to its desk");
            Ok(Answer::Malformed {
                id: Some(id),
                why: "the centre could not judge it".into(),
            })
        }
    }
}

/// An act that begins at the centre. Idempotent by its derived identity.
pub fn from_here(tx: &Connection, context: &Context, outside: Outside) -> Result<Outcome> {
    let id = derived(&outside.identity);
    if let Some(standing) = log::find(tx, id)? {
        return Ok(standing.outcome);
    }
    let sealed = own::seal(tx, context, &outside)?;
    let entry = Entry::read(&sealed).map_err(|e| Error::Failed(e.into()))?;
    Ok(append::enter(tx, context, &entry, Via::Here)?.1)
}

/// The same for a form that somebody fills in here: what is not lawful is told to them, and leaves nothing behind.
pub fn offered_here(
    tx: &Connection,
    context: &Context,
    outside: Outside,
) -> Result<std::result::Result<(), Refusal>> {
    let id = derived(&outside.identity);
    if let Some(standing) = log::find(tx, id)? {
        return Ok(match standing.outcome {
            Outcome::Final { .. } => Ok(()),
            Outcome::Returned { refusal, .. } => Err(refusal),
        });
    }
    let sealed = own::seal(tx, context, &outside)?;
    let entry = Entry::read(&sealed).map_err(|e| Error::Failed(e.into()))?;
    if let judge::Finding::Refused { refusal, .. } = judge::judge(tx, context, &entry, Via::Here)? {
        return Ok(Err(refusal));
    }
    append::enter(tx, context, &entry, Via::Here)?;
    Ok(Ok(()))
}

fn recorded(id: EntryId, place: Place) -> Answer {
    Answer::Recorded {
        id,
        era: place.era,
        seq: place.seq,
    }
}

/// The kind of unreadability, without a word of what stood there.
fn unreadable(why: &Malformed) -> String {
    match why {
        Malformed::Header(_) => "the header is not readable".into(),
        Malformed::Body(_) => "the body is not readable".into(),
        Malformed::Absent | Malformed::Hash | Malformed::Newer(_) => why.to_string(),
    }
}

/// Full disks, lost files and locks concern every entry: the desk keeps all and tries again.
fn is_the_machines(error: &Error) -> bool {
    let Error::Failed(cause) = error else {
        return true;
    };
    match cause.downcast_ref::<rusqlite::Error>() {
        Some(rusqlite::Error::SqliteFailure(failure, _)) => {
            failure.code != ErrorCode::ConstraintViolation
        }
        Some(_) | None => false,
    }
}
