//! What final facts ask to be done outside the centre. A worker claims one with a lease; nothing is done twice within it.

use crate::error::Result;
use crate::store::damaged;
use casework::ids::{CentreId, EntryId, FileId, ThingId};
use chrono::{DateTime, Duration, Utc};
use rusqlite::{Connection, OptionalExtension, params};

/// Which kind of work a fact asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 2.2, 5.1: a query to the state registers.
    Registers,
    /// 5.6: an electronic notice.
    Notice,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Registers => "registers",
            Kind::Notice => "notice",
        }
    }
}

/// One thing to do, keyed by the fact that asked for it.
#[derive(Clone, Debug)]
pub struct Effect {
    /// Identity, and the idempotency key towards the other side.
    pub thing: ThingId,
    pub kind: Kind,
    pub file: FileId,
    pub centre: CentreId,
    /// How often it was tried before.
    pub tries: u32,
}

pub fn add(db: &Connection, effect: &Effect, not_before: DateTime<Utc>) -> Result<()> {
    db.prepare_cached(
        "insert or ignore into effects (replica, counter, n, kind, file, centre, not_before) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        effect.thing.entry.replica.to_string(),
        effect.thing.entry.counter,
        effect.thing.n,
        effect.kind.name(),
        effect.file.to_string(),
        effect.centre.as_str(),
        moment(not_before),
    ])?;
    Ok(())
}

/// The longest waiting one that nobody holds, held from now for `lease`.
pub fn claim(
    db: &Connection,
    kind: Kind,
    now: DateTime<Utc>,
    lease: Duration,
) -> Result<Option<Effect>> {
    let row = db
        .prepare_cached(
            "select replica, counter, n, file, centre, tries from effects
             where kind = ?1 and state = 'waiting' and not_before <= ?2 and (lease is null or lease <= ?2)
             order by not_before limit 1",
        )?
        .query_row(params![kind.name(), moment(now)], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?, row.get(4)?, row.get(5)?))
        })
        .optional()?;
    let Some((replica, counter, n, file, centre, tries)) = row else {
        return Ok(None);
    };
    let entry = EntryId {
        replica: replica.parse().map_err(|e| damaged("replica id", e))?,
        counter,
    };
    let effect = Effect {
        thing: ThingId { entry, n },
        kind,
        file: file.parse().map_err(|e| damaged("file id", e))?,
        centre: CentreId(centre),
        tries,
    };
    update(
        db,
        effect.thing,
        "lease = ?4, tries = tries + 1",
        &moment(now + lease),
    )?;
    Ok(Some(effect))
}

pub fn done(db: &Connection, thing: ThingId) -> Result<()> {
    update(db, thing, "state = 'done', lease = null, remark = ?4", "")
}

/// It no longer holds (a consent withdrawn, a file closed): never to be done.
pub fn drop(db: &Connection, thing: ThingId, why: &str) -> Result<()> {
    update(
        db,
        thing,
        "state = 'dropped', lease = null, remark = ?4",
        why,
    )
}

pub fn again_at(db: &Connection, thing: ThingId, at: DateTime<Utc>) -> Result<()> {
    update(db, thing, "lease = null, not_before = ?4", &moment(at))
}

/// How many of a kind wait.
pub fn waiting(db: &Connection, kind: Kind) -> Result<u32> {
    let count = "select count(*) from effects where kind = ?1 and state = 'waiting'";
    Ok(db
        .prepare_cached(count)?
        .query_row([kind.name()], |row| row.get(0))?)
}

/// One waiting thing as an administrator reads it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub thing: String,
    pub kind: String,
    pub centre: String,
    pub tries: u32,
    pub not_before: String,
    /// Until when a worker holds it.
    pub lease: Option<String>,
}

/// Everything that waits, the longest waiting first.
pub fn listed(db: &Connection) -> Result<Vec<Listed>> {
    let mut query = db.prepare(
        "select replica || '.' || counter || '#' || n, kind, centre, tries, not_before, lease
         from effects where state = 'waiting' order by not_before",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Listed {
            thing: row.get(0)?,
            kind: row.get(1)?,
            centre: row.get(2)?,
            tries: row.get(3)?,
            not_before: row.get(4)?,
            lease: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
}

/// How many stand in a state: `waiting`, `done` or `dropped`.
pub fn count(db: &Connection, state: &str) -> Result<u32> {
    Ok(db.query_row(
        "select count(*) from effects where state = ?1",
        [state],
        |row| row.get(0),
    )?)
}

fn update(db: &Connection, thing: ThingId, set: &str, value: &str) -> Result<()> {
    db.prepare_cached(&format!(
        "update effects set {set} where replica = ?1 and counter = ?2 and n = ?3"
    ))?
    .execute(params![
        thing.entry.replica.to_string(),
        thing.entry.counter,
        thing.n,
        value
    ])?;
    Ok(())
}

/// One width, so that texts order as the moments do.
fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
