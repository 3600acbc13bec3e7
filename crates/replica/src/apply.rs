//! What comes down: records of the centres' orders, in whatever order the pages arrive.
//!
//! A page is taken whole or not at all. Numbers are kept as a gap set, each record is checked against its neighbours, and an
//! act of this desk is cleared by its identity, so that a lost reply to the push clears it too.

use crate::fold::{Stale, Upto};
use crate::records::Order;
use crate::rows::{N, json, time};
use crate::{Error, Replica, Result, fold, records};
use casework::ids::{CentreId, EntryId, FileId};
use chrono::{DateTime, Utc};
use journal::entry::Header;
use journal::wire::Page;
use journal::{Gaps, Outcome};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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

/// Behind the head by more records than this, files are not folded page by page but once, when the end is near. A file
/// that somebody opens meanwhile is folded then.
const FAR_BEHIND: u64 = 2_000;
/// Files folded in one transaction.
const TOGETHER: u32 = 100;

/// A file touched by a page.
struct Touched {
    centre: CentreId,
    /// A record came that belongs before some that were folded already.
    late: bool,
}

impl Replica {
    /// Takes a page of the order of `centre`: checks, stores, folds, clears the outbox, decides this desk's waiting acts again
    /// on top.
    ///
    /// # Errors
    /// [`crate::Error::ChainBroken`] when a record does not follow on its neighbours; nothing of the page is kept then.
    pub fn apply_of(&mut self, centre: &CentreId, page: &Page) -> Result<Applied> {
        let applied = self.take(centre, page);
        if let Err(Error::ChainBroken { era, .. }) = &applied {
            self.forget_unproven(centre, *era)?;
        }
        applied
    }

    /// Records above a hole could not be checked against their neighbours. When the hole does not close on them they are
    /// dropped and asked for again: one repair for one cause, and the outbox is not touched.
    fn forget_unproven(&mut self, centre: &CentreId, era: u32) -> Result<()> {
        let tx = self.db.transaction()?;
        let held = records::held(&tx, centre, era)?;
        let proven = held.whole_to();
        if proven == held.highest() {
            return Ok(());
        }
        let files = records::drop_above(&tx, centre, era, proven)?;
        let kept = Gaps::from_ranges((proven > 0).then_some((1, proven)));
        records::write_held(&tx, centre, era, &kept)?;
        for (file, of) in files {
            fold::refold(&tx, file, &of, true, &self.rulebook)?;
        }
        tx.commit()?;
        Ok(())
    }

    /// Folds some of the files that were put off, in one transaction, and gives how many still wait. A desk calls it until
    /// there are none, and lets others have the replica in between.
    ///
    /// # Errors
    /// When the database refuses, or a stored state is not readable.
    pub fn catch_up(&mut self) -> Result<u32> {
        let files = fold::put_off_files(&self.db, TOGETHER)?;
        if files.is_empty() {
            self.far_behind = false;
            return Ok(0);
        }
        let tx = self.db.transaction()?;
        for file in files {
            fold::catch_up(&tx, file, &self.rulebook)?;
        }
        tx.commit()?;
        fold::put_off_count(&self.db)
    }

    fn take(&mut self, centre: &CentreId, page: &Page) -> Result<Applied> {
        let mut applied = Applied::default();
        let mut touched: BTreeMap<FileId, Touched> = BTreeMap::new();
        let mut orders: BTreeMap<u32, Order> = BTreeMap::new();
        let tx = self.db.transaction()?;
        for record in &page.records {
            let header = records::header_of(record)?;
            let file = records::file_of(&header, &record.outcome);
            let order = match orders.entry(record.era) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(Order::read(&tx, centre, record.era)?),
            };
            if !order.insert(&tx, record, &header, file)? {
                continue;
            }
            applied.records += 1;
            clear(
                &tx,
                &header,
                record.seq,
                &record.outcome,
                page.status.time,
                &mut applied,
            )?;
            let (_, upto) = fold::row_of(&tx, file, &header.centre)?;
            let here = Upto {
                era: record.era,
                seq: record.seq,
            };
            let late = here < upto && fold::is_folded_of(&tx, file, centre)?;
            for id in [file, header.file] {
                let fresh = Touched {
                    centre: header.centre.clone(),
                    late: false,
                };
                touched.entry(id).or_insert(fresh).late |= late && id == file;
            }
        }
        let mut behind = 0;
        for (era, order) in &orders {
            records::write_held(&tx, centre, *era, &order.held)?;
            let head = page
                .status
                .heads
                .iter()
                .find(|h| h.centre == *centre && h.era == *era);
            behind += head.map_or(0, |h| h.seq.saturating_sub(count(&order.held)));
        }
        let far = behind > FAR_BEHIND;
        for (file, how) in &touched {
            if far && !fold::has_waiting(&tx, *file)? {
                fold::put_off(
                    &tx,
                    *file,
                    if how.late {
                        Stale::Whole
                    } else {
                        Stale::Behind
                    },
                )?;
            } else {
                fold::catch_up(&tx, *file, &self.rulebook)?;
                fold::refold(&tx, *file, &how.centre, how.late, &self.rulebook)?;
            }
        }
        self.far_behind |= far;
        tx.commit()?;
        applied.files = touched.into_keys().collect();
        if !applied.accepted.is_empty() || !applied.returned.is_empty() {
            self.cut_outbox_file()?;
        }
        Ok(applied)
    }

    /// [`Replica::apply_of`] where the caller does not know whose order the page is of: most records name it themselves.
    ///
    /// # Errors
    /// As there.
    pub fn apply(&mut self, page: &Page) -> Result<Applied> {
        let Some(first) = page.records.first() else {
            return Ok(Applied::default());
        };
        let mut named: BTreeMap<CentreId, usize> = BTreeMap::new();
        for record in &page.records {
            *named.entry(records::header_of(record)?.centre).or_default() += 1;
        }
        let mut candidates = named.into_iter().collect::<Vec<_>>();
        candidates.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut candidates = candidates
            .into_iter()
            .map(|(centre, _)| centre)
            .collect::<Vec<_>>();
        candidates.extend(self.scope()?);
        match records::order_of(&self.db, first, &candidates)? {
            Some(centre) => self.apply_of(&centre, page),
            None => Ok(Applied::default()),
        }
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

/// How many numbers are held.
fn count(held: &Gaps) -> u64 {
    held.ranges()
        .iter()
        .map(|(first, last)| last - first + 1)
        .sum()
}
