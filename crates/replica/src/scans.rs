//! The bytes of scans on this computer: encrypted with everything else, in parts, sent and fetched apart from the acts.

use crate::rows::time;
use crate::{Error, Replica, Result};
use casework::registration::Act;
use casework::scans::{ScanHash, ScanRef};
use chrono::{DateTime, TimeDelta, Utc};
use journal::Hash;
use journal::parts::{PART, Part, parts_of};
use rusqlite::{Connection, OptionalExtension, params};

/// Bytes taken for a form that was never done stay so long.
const KEPT_FOR_A_FORM: TimeDelta = TimeDelta::days(30);

/// Where the bytes of a scan are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanAt {
    /// On this computer and at the centre.
    Both,
    /// On this computer; the centre gets it at the next exchange.
    Here,
    /// On its way to this computer: so many parts of all.
    Coming { held: u32, of: u32 },
    /// At the centre, as far as is known here.
    Centre,
}

/// What an exchange still has to carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCarry {
    pub hash: ScanHash,
    /// Up to the centre; else down.
    pub up: bool,
    /// Parts held here.
    pub held: u32,
    pub of: u32,
}

impl Replica {
    /// Keeps the bytes; those that are here already are kept once.
    ///
    /// # Errors
    /// When the disk refuses: then nothing is kept.
    pub fn keep_scan(&mut self, bytes: &[u8], now: DateTime<Utc>) -> Result<ScanHash> {
        let hash = hash_of(bytes)?;
        let tx = self.db.transaction()?;
        forget_unused(&tx, now)?;
        let length = u32::try_from(bytes.len()).map_err(|_| Error::Stored("a scan".into()))?;
        insert(&tx, &hash, length, true, now)?;
        // What was fetched, or was on its way, is now here whole.
        tx.execute("delete from scan_parts where hash = ?1", [hash.as_str()])?;
        for (n, part) in (0u32..).zip(bytes.chunks(PART)) {
            put(&tx, &hash, n, part)?;
        }
        tx.commit()?;
        Ok(hash)
    }

    /// The bytes, when all are here.
    ///
    /// # Errors
    /// When the database refuses, or holds others than it took.
    pub fn scan(&self, hash: &ScanHash) -> Result<Option<Vec<u8>>> {
        let Some(length) = length(&self.db, hash)? else {
            return Ok(None);
        };
        let whole = whole(&self.db, hash)?;
        if whole.len() < length as usize {
            return Ok(None);
        }
        match hash_of(&whole)? == *hash {
            true => Ok(Some(whole)),
            false => Err(Error::Stored(format!("scan {hash} has other bytes"))),
        }
    }

    /// Where the bytes are.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scan_at(&self, hash: &ScanHash) -> Result<ScanAt> {
        let found = self
            .db
            .prepare_cached("select bytes, sent, mine from scans where hash = ?1")?
            .query_row([hash.as_str()], |row| {
                Ok((
                    row.get::<_, u32>(0)?,
                    row.get::<_, bool>(1)?,
                    row.get::<_, bool>(2)?,
                ))
            })
            .optional()?;
        let Some((bytes, sent, mine)) = found else {
            return Ok(ScanAt::Centre);
        };
        let (held, of) = (held(&self.db, hash)?, parts_of(bytes));
        Ok(match (held == of, sent || !mine) {
            (true, true) => ScanAt::Both,
            (true, false) => ScanAt::Here,
            (false, _) => ScanAt::Coming { held, of },
        })
    }

    /// Somebody wants to look: the next exchange fetches what is missing.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn want_scan(&mut self, scan: &ScanRef, now: DateTime<Utc>) -> Result<()> {
        insert(&self.db, &scan.hash, scan.bytes, false, now)
    }

    /// What goes up and what is to come down, oldest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scans_to_carry(&self) -> Result<Vec<ToCarry>> {
        let mut query = self.db.prepare_cached(
            "select hash, bytes, mine, (select count(*) from scan_parts p where p.hash = s.hash) from scans s
             where sent = 0 order by since, hash",
        )?;
        let mut rows = query.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let carry = ToCarry {
                hash: hash_from(row.get(0)?)?,
                of: parts_of(row.get(1)?),
                up: row.get(2)?,
                held: row.get(3)?,
            };
            if carry.up || carry.held < carry.of {
                all.push(carry);
            }
        }
        Ok(all)
    }

    /// One part, to be sent.
    ///
    /// # Errors
    /// When the database refuses or has no such part.
    pub fn scan_part(&self, hash: &ScanHash, n: u32) -> Result<Part> {
        let bytes = self
            .db
            .prepare_cached("select part from scan_parts where hash = ?1 and n = ?2")?
            .query_row(params![hash.as_str(), n], |row| row.get(0))?;
        Ok(Part {
            hash: hash.clone(),
            n,
            bytes,
        })
    }

    /// The centre has all of it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn scan_was_sent(&mut self, hash: &ScanHash) -> Result<()> {
        self.db
            .execute("update scans set sent = 1 where hash = ?1", [hash.as_str()])?;
        Ok(())
    }

    /// A part that came; after the last one the whole is what was asked for, or nothing of it is kept.
    ///
    /// # Errors
    /// [`Error::Stored`] when the bytes are not those of the hash.
    pub fn take_part(&mut self, part: &Part) -> Result<()> {
        let tx = self.db.transaction()?;
        let (Some(length), here) = (length(&tx, &part.hash)?, held(&tx, &part.hash)?) else {
            return Ok(());
        };
        if part.n != here {
            return Ok(());
        }
        put(&tx, &part.hash, part.n, &part.bytes)?;
        let last = here + 1 == parts_of(length);
        let broken = last && hash_of(&whole(&tx, &part.hash)?)? != part.hash;
        if broken {
            tx.execute("delete from scans where hash = ?1", [part.hash.as_str()])?;
        }
        tx.commit()?;
        match broken {
            true => Err(Error::Stored(format!("scan {} came broken", part.hash))),
            false => Ok(()),
        }
    }
}

fn insert(
    db: &Connection,
    hash: &ScanHash,
    bytes: u32,
    mine: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    db.prepare_cached(
        "insert into scans (hash, bytes, mine, since) values (?1, ?2, ?3, ?4)
         on conflict (hash) do update set mine = max(mine, excluded.mine)",
    )?
    .execute(params![hash.as_str(), bytes, mine, time(now)])?;
    Ok(())
}

fn put(db: &Connection, hash: &ScanHash, n: u32, part: &[u8]) -> Result<()> {
    db.prepare_cached("insert into scan_parts (hash, n, part) values (?1, ?2, ?3)")?
        .execute(params![hash.as_str(), n, part])?;
    Ok(())
}

fn held(db: &Connection, hash: &ScanHash) -> Result<u32> {
    Ok(db
        .prepare_cached("select count(*) from scan_parts where hash = ?1")?
        .query_row([hash.as_str()], |row| row.get(0))?)
}

fn length(db: &Connection, hash: &ScanHash) -> Result<Option<u32>> {
    Ok(db
        .prepare_cached("select bytes from scans where hash = ?1")?
        .query_row([hash.as_str()], |row| row.get(0))
        .optional()?)
}

fn whole(db: &Connection, hash: &ScanHash) -> Result<Vec<u8>> {
    let mut query = db.prepare_cached("select part from scan_parts where hash = ?1 order by n")?;
    let mut rows = query.query([hash.as_str()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.extend(row.get::<_, Vec<u8>>(0)?);
    }
    Ok(all)
}

/// An act names a scan: from now on its bytes stay.
pub(crate) fn name(db: &Connection, act: &Act) -> Result<()> {
    if let Act::AttachScan(form) = act {
        db.prepare_cached("update scans set named = 1 where hash = ?1")?
            .execute([form.scan.hash.as_str()])?;
    }
    Ok(())
}

/// Bytes that a form took and no act names: the form was given up long ago.
fn forget_unused(db: &Connection, now: DateTime<Utc>) -> Result<()> {
    db.execute(
        "delete from scans where mine = 1 and named = 0 and since < ?1
         and not exists (select 1 from scratch where instr(form, scans.hash) > 0)",
        [time(now - KEPT_FOR_A_FORM)],
    )?;
    Ok(())
}

fn hash_of(bytes: &[u8]) -> Result<ScanHash> {
    hash_from(Hash::of_bytes(bytes).to_string())
}

fn hash_from(text: String) -> Result<ScanHash> {
    ScanHash::try_from(text).map_err(|e| Error::Stored(e.to_string()))
}
