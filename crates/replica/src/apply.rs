//! What comes down: records of the centres' orders, in whatever order the pages arrive.
//!
//! A page is taken whole or not at all. Numbers are kept as a gap set, each record is checked against its neighbours, and an
//! act of this desk is cleared by its identity, so that a lost reply to the push clears it too.

use crate::rows::{N, json, time};
use crate::{Replica, Result, fold, records};
use casework::ids::{CentreId, EntryId, FileId};
use chrono::{DateTime, Utc};
use journal::entry::Header;
use journal::wire::Page;
use journal::{Gaps, Outcome};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// What a page changed on this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Files whose accepted state moved.
    pub files: Vec<FileId>,
    /// Acts of this desk that were accepted.
    pub accepted: Vec<EntryId>,
    /// Accepted, with differences to look at.
    pub with_differences: Vec<EntryId>,
    /// Acts of this desk that came back.
    pub returned: Vec<EntryId>,
    /// Records that were not here before.
    pub records: u32,
}

/// A file touched by a page.
struct Touched {
    centre: CentreId,
    /// A record came that belongs before some that were folded already.
    late: bool,
}

impl Replica {
    /// Takes a page of records: checks, stores, folds, clears the outbox, decides this desk's waiting acts again on top.
    ///
    /// # Errors
    /// [`crate::Error::ChainBroken`] when a record does not follow on its neighbours; nothing of the page is kept then.
    pub fn apply(&mut self, page: &Page) -> Result<Applied> {
        let mut applied = Applied::default();
        let mut touched: BTreeMap<FileId, Touched> = BTreeMap::new();
        let mut orders: BTreeMap<(CentreId, u32), Gaps> = BTreeMap::new();
        let tx = self.db.transaction()?;
        for record in &page.records {
            let header = record.entry.header()?;
            let file = records::file_of(&header, &record.outcome);
            if !records::insert(&tx, record, &header, file)? {
                continue;
            }
            applied.records += 1;
            let order = (header.centre.clone(), record.era);
            if !orders.contains_key(&order) {
                let held = records::held(&tx, &header.centre, record.era)?;
                orders.insert(order.clone(), held);
            }
            if let Some(gaps) = orders.get_mut(&order) {
                gaps.insert(record.seq);
            }
            clear(
                &tx,
                &header,
                record.seq,
                &record.outcome,
                page.status.time,
                &mut applied,
            )?;
            let place = fold::Upto {
                era: record.era,
                seq: record.seq,
            };
            let (_, upto) = fold::row_of(&tx, file, &header.centre)?;
            for id in [file, header.file] {
                let late = id == file && place < upto;
                let known = touched.entry(id).or_insert(Touched {
                    centre: header.centre.clone(),
                    late: false,
                });
                known.late |= late;
            }
        }
        for ((centre, era), gaps) in &orders {
            records::write_held(&tx, centre, *era, gaps)?;
        }
        for (file, how) in &touched {
            fold::refold(&tx, *file, &how.centre, how.late, &self.rulebook)?;
        }
        let seen = self.me.server_seen.max(Some(page.status.time));
        tx.prepare_cached("update replica set server_seen = ?1")?
            .execute([seen.map(time)])?;
        tx.commit()?;
        self.me.server_seen = seen;
        applied.files = touched.into_keys().collect();
        if !applied.accepted.is_empty() || !applied.returned.is_empty() {
            self.cut_outbox_file()?;
        }
        Ok(applied)
    }
}

/// What became of an act of this desk.
fn clear(
    db: &Connection,
    header: &Header,
    seq: u64,
    outcome: &str,
    at: DateTime<Utc>,
    applied: &mut Applied,
) -> Result<()> {
    let id = header.id;
    let key = params![id.replica.0.as_bytes(), id.counter];
    let mine = db
        .prepare_cached(
            "select 1 from outbox where replica = ?1 and counter = ?2
             and state in ('waiting', 'sending', 'acknowledged', 'malformed')",
        )?
        .exists(key)?;
    if !mine {
        return Ok(());
    }
    let (state, answer, because) = match journal::upcast::outcome(outcome) {
        Ok(Outcome::Returned {
            refusal, because, ..
        }) => {
            applied.returned.push(id);
            (
                "returned",
                Some(json(&refusal)?),
                because.map(|b| b.to_string()),
            )
        }
        Ok(Outcome::Final { differences, .. }) => {
            if !differences.is_empty() {
                applied.with_differences.push(id);
            }
            applied.accepted.push(id);
            ("final", None, None)
        }
        // A newer program's outcome: it is in the order, so it is not lost; the file is shown read-only.
        Err(_) => {
            applied.accepted.push(id);
            ("final", None, None)
        }
    };
    db.prepare_cached(
        "update outbox set state = ?3, seq = ?4, answer = ?5, because = ?6, doubt = null, changed = ?7
         where replica = ?1 and counter = ?2",
    )?
    .execute(params![id.replica.0.as_bytes(), id.counter, state, N(seq), answer, because, time(at)])?;
    Ok(())
}
