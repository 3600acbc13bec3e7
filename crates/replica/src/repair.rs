//! Proof, for the tests and the simulator: views made anew are the same views, the order is whole from its first number.

use crate::records::{COLUMNS, Stored, WIDTH};
use crate::rows::{N, file_id};
use crate::{Replica, Result, fold};
use casework::ids::CentreId;
use journal::entry::Held as HeldBody;
use journal::wire::Head;
use journal::{Chain, Hash};
use rusqlite::params;

/// What a check of everything stored found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub orders: Vec<OrderReport>,
    /// Acts that only one copy of the outbox holds.
    pub one_copy: u32,
    /// What SQLCipher says of its pages: empty when all are whole.
    pub damage: Vec<String>,
}

/// One centre's order inside one era.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderReport {
    pub centre: CentreId,
    pub era: u32,
    pub highest: u64,
    /// Numbers missing below the last head that the server named, or below the highest held.
    pub missing: u64,
    /// First number that does not follow on the one before it.
    pub broken_at: Option<u64>,
    /// Whether the chain at the server's head is the server's own; unknown while numbers are missing.
    pub agrees: Option<bool>,
}

impl Report {
    pub fn is_sound(&self) -> bool {
        self.damage.is_empty()
            && self.one_copy == 0
            && self
                .orders
                .iter()
                .all(|o| o.missing == 0 && o.broken_at.is_none() && o.agrees != Some(false))
    }
}

impl Replica {
    /// Throws the views and both states of every file away and makes them again from the order and the outbox.
    ///
    /// # Errors
    /// When the database refuses; everything is then as it was.
    pub fn rebuild_views(&mut self) -> Result<()> {
        let tx = self.db.transaction()?;
        tx.execute_batch(
            "delete from work; delete from counted; delete from sought; delete from people_words; delete from people;
             insert into people_trigrams (people_trigrams) values ('delete-all');
             update files set era = 0, seq = 0;",
        )?;
        let files = {
            let mut statement = tx.prepare("select id, centre from files order by n")?;
            let found =
                statement.query_map([], |r| Ok((file_id(r.get(0)?), CentreId(r.get(1)?))))?;
            found.collect::<rusqlite::Result<Vec<_>>>()?
        };
        for (file, centre) in files {
            fold::refold(&tx, file, &centre, true, &self.rulebook)?;
        }
        tx.commit()?;
        Ok(())
    }

    /// Reads everything: pages, hashes, links, gaps, both copies of the outbox.
    ///
    /// # Errors
    /// When the database refuses to be read.
    pub fn verify(&mut self) -> Result<Report> {
        let mut report = Report {
            one_copy: self.in_one_copy()?,
            ..Report::default()
        };
        let heads = self.heads()?;
        {
            let mut statement = self.db.prepare("pragma cipher_integrity_check")?;
            let found = statement.query_map([], |r| r.get(0))?;
            report.damage = found.collect::<rusqlite::Result<_>>()?;
        }
        for ((centre, era), gaps) in self.here()?.held {
            let head = heads.iter().find(|h| h.centre == centre && h.era == era);
            let upto = head.map_or(0, |h| h.seq).max(gaps.highest());
            let missing = gaps
                .missing(upto)
                .into_iter()
                .map(|r| r.end() - r.start() + 1)
                .sum();
            let (broken_at, at_head) = self.follow(&centre, era, head)?;
            report.orders.push(OrderReport {
                highest: gaps.highest(),
                missing,
                broken_at,
                agrees: head
                    .filter(|_| missing == 0)
                    .map(|h| at_head == Some(h.chain)),
                centre,
                era,
            });
        }
        Ok(report)
    }

    /// Walks one order: the first record that does not follow, and the chain at the server's head.
    fn follow(
        &self,
        centre: &CentreId,
        era: u32,
        head: Option<&Head>,
    ) -> Result<(Option<u64>, Option<Chain>)> {
        let mut statement = self.db.prepare(&format!(
            "select {COLUMNS}, chain, seq from records where centre = ?1 and era = ?2 order by seq"
        ))?;
        let mut rows = statement.query(params![centre.as_str(), era])?;
        let mut before = Some((0, Chain::start(centre.as_str(), era)));
        let mut at_head = None;
        while let Some(row) = rows.next()? {
            let stored = Stored::from_row(row)?;
            let (chain, seq) = (Chain(Hash(row.get(WIDTH)?)), row.get::<_, N>(WIDTH + 1)?.0);
            let body_is_whole = match &stored.sealed.body {
                HeldBody::Here(text) => {
                    Hash::of_body(&stored.sealed.salt, text) == stored.sealed.body_hash
                }
                HeldBody::Erased(_) | HeldBody::Withheld => true,
            };
            let follows =
                before
                    .filter(|(last, _)| last + 1 == seq)
                    .is_none_or(|(_, chain_before)| {
                        chain_before.then(seq, &stored.sealed.hash(), &stored.outcome) == chain
                    });
            if !body_is_whole || !follows {
                return Ok((Some(seq), at_head));
            }
            if head.is_some_and(|h| h.seq == seq) {
                at_head = Some(chain);
            }
            before = Some((seq, chain));
        }
        Ok((None, at_head))
    }

    fn in_one_copy(&mut self) -> Result<u32> {
        let lines = self.file.lines()?;
        let written = lines
            .iter()
            .map(crate::outbox_file::Line::id)
            .collect::<std::collections::BTreeSet<_>>();
        let mut statement = self
            .db
            .prepare("select replica, counter from outbox where state in ('waiting', 'sending', 'acknowledged', 'malformed')")?;
        let found = statement.query_map([], crate::replica::entry_of)?;
        let found = found.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(
            u32::try_from(found.iter().filter(|id| !written.contains(id)).count())
                .unwrap_or(u32::MAX),
        )
    }
}
