//! The centre's order: appended to, read in ranges, never changed.

use crate::error::Result;
use crate::store::{damaged, office, stored, unreadable};
use casework::Fact;
use casework::ids::{CentreId, EntryId, FileId, ReplicaId, ThingId};
use chrono::{DateTime, NaiveDate, Utc};
use journal::entry::{Header, Held};
use journal::{Chain, Hash, Outcome, Record, Sealed};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Where an entry stands in a centre's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub era: u32,
    pub seq: u64,
}

/// What goes into the order.
pub struct Append<'a> {
    pub centre: &'a CentreId,
    pub sealed: &'a Sealed,
    pub header: &'a Header,
    pub outcome: &'a Outcome,
    pub recorded: DateTime<Utc>,
    pub device: Option<&'a str>,
}

/// Takes the centre's next number and chains the record to the one before.
pub fn append(db: &Connection, new: &Append) -> Result<Place> {
    let mut head = office::head(db, new.centre)?.ok_or_else(|| damaged("centre", new.centre))?;
    let outcome = serde_json::to_string(new.outcome)?;
    let hash = new.sealed.hash();
    head.seq += 1;
    head.chain = head.chain.then(head.seq, &hash, &outcome);
    let (body, erased_by) = match &new.sealed.body {
        Held::Here(text) => (Some(text.as_str()), None),
        Held::Erased(by) => (None, Some(by.to_string())),
        Held::Withheld => return Err(damaged("body", "withheld bodies are not stored")),
    };
    db.prepare_cached(
        "insert into log (centre, era, seq, replica, counter, file, returned, header, body, erased_by, salt, body_hash,
                          hash, outcome, chain, recorded, device)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
    )?
    .execute(params![
        new.centre.as_str(),
        head.era,
        stored(head.seq),
        new.header.id.replica.to_string(),
        new.header.id.counter,
        new.header.file.to_string(),
        matches!(new.outcome, Outcome::Returned { .. }),
        new.sealed.header,
        body,
        erased_by,
        new.sealed.salt,
        new.sealed.body_hash.to_string(),
        hash.to_string(),
        outcome,
        head.chain.0.to_string(),
        new.recorded.to_rfc3339(),
        new.device,
    ])?;
    office::move_head(db, &head)?;
    Ok(Place {
        era: head.era,
        seq: head.seq,
    })
}

/// An entry that stands already.
pub struct Standing {
    pub place: Place,
    pub hash: Hash,
    pub file: FileId,
    pub outcome: Outcome,
    pub recorded: DateTime<Utc>,
}

pub fn find(db: &Connection, id: EntryId) -> Result<Option<Standing>> {
    let row = db
        .prepare_cached(
            "select era, seq, hash, file, outcome, recorded from log where replica = ?1 and counter = ?2 and carried = 0",
        )?
        .query_row(params![id.replica.to_string(), id.counter], |row| {
            let place = Place {
                era: row.get(0)?,
                seq: row.get::<_, i64>(1)?.unsigned_abs(),
            };
            Ok((
                place,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, String>(4)?,
                row.get::<_, String>(5)?,
            ))
        })
        .optional()?;
    row.map(|(place, hash, file, outcome, recorded)| {
        Ok(Standing {
            place,
            hash: hash.try_into().map_err(|e| damaged("hash", e))?,
            file: file.parse().map_err(|e| damaged("file id", e))?,
            outcome: serde_json::from_str(&outcome).map_err(|e| unreadable("outcome", &e))?,
            recorded: recorded.parse().map_err(|e| damaged("time", e))?,
        })
    })
    .transpose()
}

/// What was accepted of a file and of the one that it was joined to, with legal dates, oldest first.
pub fn facts_of(
    db: &Connection,
    file: FileId,
    kept: FileId,
) -> Result<Vec<(ThingId, NaiveDate, Fact)>> {
    let mut query = db.prepare_cached(
        "select replica, counter, outcome from log where file in (?1, ?2) and not returned and carried = 0 order by n",
    )?;
    let mut rows = query.query(params![file.to_string(), kept.to_string()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let replica = row.get::<_, String>(0)?.parse();
        let entry = EntryId {
            replica: ReplicaId(replica.map_err(|e| damaged("replica", e))?),
            counter: row.get(1)?,
        };
        let outcome: Outcome = serde_json::from_str(&row.get::<_, String>(2)?)
            .map_err(|e| unreadable("outcome", &e))?;
        if let Outcome::Final { facts, on, .. } = outcome {
            let things = (0u32..).map(|n| ThingId { entry, n });
            all.extend(things.zip(facts).map(|(thing, fact)| (thing, on, fact)));
        }
    }
    Ok(all)
}

/// Puts into the order of `to` what was accepted of a file, and of those joined into it, and does not stand there yet: the
/// same sealed entries with their outcomes, in the order in which they were taken.
pub fn carry(db: &Connection, to: &CentreId, file: FileId) -> Result<()> {
    let mut head = office::head(db, to)?.ok_or_else(|| damaged("centre", to))?;
    let mut query = db.prepare_cached(
        "select n, hash, outcome from log as one
         where file in (select ?1 union all select id from files where joined_into = ?1) and not returned and carried = 0
           and centre <> ?2
           and not exists (select 1 from log as there where there.file = one.file and there.centre = ?2
                           and there.replica = one.replica and there.counter = one.counter)
         order by n",
    )?;
    let missing = query
        .query_map(params![file.to_string(), to.as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<rusqlite::Result<Vec<(i64, String, String)>>>()?;
    for (n, hash, outcome) in missing {
        let hash: Hash = hash.try_into().map_err(|e| damaged("hash", e))?;
        head.seq += 1;
        head.chain = head.chain.then(head.seq, &hash, &outcome);
        db.prepare_cached(
            "insert into log (centre, era, seq, replica, counter, file, returned, header, body, erased_by, salt, body_hash,
                              hash, outcome, chain, recorded, carried)
             select ?2, ?3, ?4, replica, counter, file, returned, header, body, erased_by, salt, body_hash,
                    hash, outcome, ?5, recorded, 1
             from log where n = ?1",
        )?
        .execute(params![n, to.as_str(), head.era, stored(head.seq), head.chain.0.to_string()])?;
    }
    office::move_head(db, &head)?;
    Ok(())
}

/// Every record of all centres once, in the order in which they were taken.
pub fn taken(db: &Connection, mut see: impl FnMut(Record) -> Result<()>) -> Result<()> {
    let mut query = db.prepare(&format!(
        "select {COLUMNS} from log where carried = 0 order by n"
    ))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        see(read(row)?)?;
    }
    Ok(())
}

const COLUMNS: &str =
    "era, seq, header, body, erased_by, salt, body_hash, outcome, chain, recorded";

/// Records of a range in order, as many as fit into `limit` records and about `bytes` of text; always at least one.
pub fn range(
    db: &Connection,
    centre: &CentreId,
    era: u32,
    from: u64,
    to: u64,
    limit: u32,
    bytes: usize,
) -> Result<Vec<Record>> {
    let mut query = db.prepare_cached(&format!(
        "select {COLUMNS} from log where centre = ?1 and era = ?2 and seq between ?3 and ?4 order by seq limit ?5"
    ))?;
    let mut rows = query.query(params![
        centre.as_str(),
        era,
        stored(from),
        stored(to),
        limit
    ])?;
    let mut records = Vec::new();
    let mut size = 0;
    while let Some(row) = rows.next()? {
        let record = read(row)?;
        size += record.outcome.len() + record.entry.header.len() + body_len(&record.entry);
        if size > bytes && !records.is_empty() {
            break;
        }
        records.push(record);
    }
    Ok(records)
}

/// Every record of a centre from the beginning, one at a time.
pub fn each(
    db: &Connection,
    centre: &CentreId,
    mut see: impl FnMut(Record) -> Result<()>,
) -> Result<()> {
    let mut query = db.prepare(&format!(
        "select {COLUMNS} from log where centre = ?1 order by era, seq"
    ))?;
    let mut rows = query.query([centre.as_str()])?;
    while let Some(row) = rows.next()? {
        see(read(row)?)?;
    }
    Ok(())
}

fn body_len(entry: &Sealed) -> usize {
    match &entry.body {
        Held::Here(text) => text.len(),
        Held::Erased(_) | Held::Withheld => 0,
    }
}

fn read(row: &Row) -> Result<Record> {
    let body = match (
        row.get::<_, Option<String>>(3)?,
        row.get::<_, Option<String>>(4)?,
    ) {
        (Some(text), _) => Held::Here(text),
        (None, by) => Held::Erased(
            by.unwrap_or_default()
                .try_into()
                .map_err(|e| damaged("erasure", e))?,
        ),
    };
    Ok(Record {
        era: row.get(0)?,
        seq: row.get::<_, i64>(1)?.unsigned_abs(),
        entry: Sealed {
            header: row.get(2)?,
            body,
            salt: row.get(5)?,
            body_hash: row
                .get::<_, String>(6)?
                .try_into()
                .map_err(|e| damaged("body hash", e))?,
        },
        outcome: row.get(7)?,
        chain: Chain(
            row.get::<_, String>(8)?
                .try_into()
                .map_err(|e| damaged("chain", e))?,
        ),
        recorded: row
            .get::<_, String>(9)?
            .parse()
            .map_err(|e| damaged("time", e))?,
    })
}
