//! The order as it came down: stored records, the numbers held, and the check that each follows on its neighbour.

use crate::rows::{N, file_id, json, read_json, time};
use crate::{Error, Result};
use casework::desk::Stamp;
use casework::ids::{CentreId, EntryId, FileId};
use casework::{File, evolve};
use journal::entry::{Header, Held as HeldBody};
use journal::outcome::Difference;
use journal::{Chain, Gaps, Hash, Outcome, Record, Sealed};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A stored record without its place in the order.
pub struct Stored {
    pub sealed: Sealed,
    pub outcome: String,
}

/// Columns that [`Stored::from_row`] reads, in their order.
pub const COLUMNS: &str = "header, body, absent, salt, body_hash, outcome";
/// How many columns that are.
pub const WIDTH: usize = 6;

impl Stored {
    pub fn from_row(row: &Row) -> Result<Stored> {
        let body = match (
            row.get::<_, Option<String>>(1)?,
            row.get::<_, Option<String>>(2)?,
        ) {
            (Some(text), _) => HeldBody::Here(text),
            (None, Some(why)) => read_json(&why)?,
            (None, None) => {
                return Err(Error::Stored(
                    "a record has neither a body nor a reason".into(),
                ));
            }
        };
        let sealed = Sealed {
            header: row.get(0)?,
            body,
            salt: row.get(3)?,
            body_hash: Hash(row.get(4)?),
        };
        Ok(Stored {
            sealed,
            outcome: row.get(5)?,
        })
    }

    /// The file after this record. What this program cannot read is counted, and the file is shown read-only.
    pub fn fold_into(&self, file: File) -> Result<File> {
        let unknown = |mut file: File| {
            file.unknown_facts += 1;
            file
        };
        let entry = self
            .sealed
            .header()
            .and_then(|header| Ok((header, self.sealed.body()?)));
        match (journal::upcast::outcome(&self.outcome), entry) {
            (Ok(Outcome::Returned { .. }), _) => Ok(file),
            (Ok(Outcome::Final { facts, on, at, .. }), Ok((header, body))) => {
                Ok((0..).zip(&facts).fold(file, |file, (n, fact)| {
                    evolve(
                        file,
                        fact,
                        &Stamp {
                            entry: header.id,
                            n,
                            actor: body.actor.clone(),
                            at,
                            on,
                        },
                    )
                }))
            }
            (Err(_), _) | (_, Err(_)) => Ok(unknown(file)),
        }
    }
}

/// The header, also of a newer format: what it says of identity and file is never taken back.
pub fn header_of(record: &Record) -> Result<Header> {
    Ok(serde_json::from_str(&record.entry.header)?)
}

/// Whose history the record belongs to: an act for a joined file was led to the kept one.
pub fn file_of(header: &Header, outcome: &str) -> FileId {
    if !outcome.contains("led-to-joined") {
        return header.file;
    }
    let led = match journal::upcast::outcome(outcome) {
        Ok(Outcome::Final { differences, .. }) => differences.into_iter().find_map(|d| match d {
            Difference::LedToJoined { kept } => kept.parse().ok(),
            Difference::FieldSettled { .. }
            | Difference::DateDoubtful
            | Difference::NumberFromCentre { .. }
            | Difference::EditionNewer { .. }
            | Difference::FactsDiffer { .. } => None,
        }),
        Ok(Outcome::Returned { .. }) | Err(_) => None,
    };
    led.unwrap_or(header.file)
}

/// One order while a page is taken: the numbers held, and the record taken last.
pub struct Order<'a> {
    centre: &'a CentreId,
    era: u32,
    pub held: Gaps,
    last: Option<(u64, Chain)>,
}

impl<'a> Order<'a> {
    /// `centre` names the order: a returned act for a centre outside this device's scope stands in the device's own order.
    pub fn read(db: &Connection, centre: &'a CentreId, era: u32) -> Result<Order<'a>> {
        Ok(Order {
            centre,
            era,
            held: held(db, centre, era)?,
            last: None,
        })
    }

    /// Puts a record in its place after checking it against its neighbours and its own hash. `false` when it was there.
    pub fn insert(
        &mut self,
        db: &Connection,
        record: &Record,
        header: &Header,
        file: FileId,
    ) -> Result<bool> {
        let (centre, era, seq) = (self.centre, self.era, record.seq);
        let broken = || Error::ChainBroken {
            centre: centre.clone(),
            era,
            seq,
        };
        if self.held.contains(seq) {
            let same = chain_at(db, centre, era, seq)? == Some(record.chain);
            return if same { Ok(false) } else { Err(broken()) };
        }
        let before = match (self.last, seq) {
            (_, 0) => return Err(broken()),
            (_, 1) => Some(Chain::start(centre.as_str(), era)),
            (Some((last, chain)), _) if last + 1 == seq => Some(chain),
            (Some(_) | None, _) if self.held.contains(seq - 1) => {
                chain_at(db, centre, era, seq - 1)?
            }
            (Some(_) | None, _) => None,
        };
        if before.is_some_and(|before| !record.follows(before)) {
            return Err(broken());
        }
        if self.held.contains(seq + 1)
            && let Some((next, hash, outcome)) = link_at(db, centre, era, seq + 1)?
            && record.chain.then(seq + 1, &hash, &outcome) != next
        {
            return Err(broken());
        }
        if let HeldBody::Here(text) = &record.entry.body
            && Hash::of_body(&record.entry.salt, text) != record.entry.body_hash
        {
            return Err(broken());
        }
        store(db, centre, record, header, file)?;
        self.held.insert(seq);
        self.last = Some((seq, record.chain));
        Ok(true)
    }
}

fn store(
    db: &Connection,
    centre: &CentreId,
    record: &Record,
    header: &Header,
    file: FileId,
) -> Result<()> {
    let (body, absent) = match &record.entry.body {
        HeldBody::Here(text) => (Some(text), None),
        absent @ (HeldBody::Erased(_) | HeldBody::Withheld) => (None, Some(json(absent)?)),
    };
    db.prepare_cached(
        "insert into records
         (centre, era, seq, replica, counter, file, header, body, absent, salt, body_hash, outcome, chain, recorded)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        centre.as_str(),
        record.era,
        N(record.seq),
        header.id.replica.0.as_bytes(),
        header.id.counter,
        file.0.as_bytes(),
        record.entry.header,
        body,
        absent,
        record.entry.salt,
        record.entry.body_hash.0,
        record.outcome,
        record.chain.0.0,
        time(record.recorded),
    ])?;
    Ok(())
}

/// Which of these centres' orders the record stands in, as far as its neighbour here can tell.
pub fn order_of(
    db: &Connection,
    record: &Record,
    candidates: &[CentreId],
) -> Result<Option<CentreId>> {
    for centre in candidates {
        let before = match record.seq {
            0 | 1 => Some(Chain::start(centre.as_str(), record.era)),
            seq => chain_at(db, centre, record.era, seq - 1)?,
        };
        if before.is_some_and(|before| record.follows(before)) {
            return Ok(Some(centre.clone()));
        }
    }
    Ok(candidates.first().cloned())
}

fn chain_at(db: &Connection, centre: &CentreId, era: u32, seq: u64) -> Result<Option<Chain>> {
    let found = db
        .prepare_cached("select chain from records where centre = ?1 and era = ?2 and seq = ?3")?
        .query_row(params![centre.as_str(), era, N(seq)], |r| {
            r.get::<_, [u8; 32]>(0)
        })
        .optional()?;
    Ok(found.map(|bytes| Chain(Hash(bytes))))
}

/// A record's chain with what it was made of.
pub fn link_at(
    db: &Connection,
    centre: &CentreId,
    era: u32,
    seq: u64,
) -> Result<Option<(Chain, Hash, String)>> {
    let mut statement = db.prepare_cached(&format!(
        "select {COLUMNS}, chain from records where centre = ?1 and era = ?2 and seq = ?3"
    ))?;
    let mut rows = statement.query(params![centre.as_str(), era, N(seq)])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let stored = Stored::from_row(row)?;
    Ok(Some((
        Chain(Hash(row.get(WIDTH)?)),
        stored.sealed.hash(),
        stored.outcome,
    )))
}

/// Drops what lies above a number; gives the files whose history it was, with their centres.
pub fn drop_above(
    db: &Connection,
    centre: &CentreId,
    era: u32,
    seq: u64,
) -> Result<Vec<(FileId, CentreId)>> {
    let key = params![centre.as_str(), era, N(seq)];
    let files = {
        let mut statement = db.prepare(
            "select distinct f.id, f.centre from records r join files f on f.id = r.file
             where r.centre = ?1 and r.era = ?2 and r.seq > ?3",
        )?;
        let found = statement.query_map(key, |r| Ok((file_id(r.get(0)?), CentreId(r.get(1)?))))?;
        found.collect::<rusqlite::Result<Vec<_>>>()?
    };
    db.execute(
        "delete from records where centre = ?1 and era = ?2 and seq > ?3",
        key,
    )?;
    Ok(files)
}

/// Whether the centre's order has this entry.
pub fn has_entry(db: &Connection, id: EntryId) -> Result<bool> {
    Ok(db
        .prepare_cached("select 1 from records where replica = ?1 and counter = ?2")?
        .exists(params![id.replica.0.as_bytes(), id.counter])?)
}

/// The numbers held of one order.
pub fn held(db: &Connection, centre: &CentreId, era: u32) -> Result<Gaps> {
    let mut statement =
        db.prepare_cached("select first, last from held where centre = ?1 and era = ?2")?;
    let ranges = statement.query_map(params![centre.as_str(), era], |r| {
        Ok((r.get::<_, N>(0)?.0, r.get::<_, N>(1)?.0))
    })?;
    Ok(Gaps::from_ranges(
        ranges.collect::<rusqlite::Result<Vec<_>>>()?,
    ))
}

pub fn write_held(db: &Connection, centre: &CentreId, era: u32, gaps: &Gaps) -> Result<()> {
    db.prepare_cached("delete from held where centre = ?1 and era = ?2")?
        .execute(params![centre.as_str(), era])?;
    let mut insert =
        db.prepare_cached("insert into held (centre, era, first, last) values (?1, ?2, ?3, ?4)")?;
    for (first, last) in gaps.ranges() {
        insert.execute(params![centre.as_str(), era, N(*first), N(*last)])?;
    }
    Ok(())
}
