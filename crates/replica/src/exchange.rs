//! What goes up and what is known of the other side. What comes down is `apply`.

use crate::rows::{N, json, read_json, time};
use crate::{Replica, Result, records};
use casework::ids::CentreId;
use chrono::{DateTime, Utc};
use journal::Sealed;
use journal::sync::Here;
use journal::wire::{Answer, Head, NumbersOf, Status};
use rusqlite::params;

/// Text in one push; the centre takes twice as much in a request. Tests have fewer days.
const BATCH_BYTES: usize = if cfg!(test) { 64 << 10 } else { 4 << 20 };

impl Replica {
    /// The oldest acts that the centre has not acknowledged, in the order of their counters: at most `limit`, and no more
    /// text than one request holds.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn batch(&mut self, limit: usize) -> Result<Vec<Sealed>> {
        let tx = self.db.transaction()?;
        let mut batch = Vec::new();
        {
            let mut statement = tx.prepare_cached(
                "select sealed, rowid from outbox where state in ('waiting', 'sending') order by rowid limit ?1",
            )?;
            let mut mark = tx.prepare_cached(
                "update outbox set state = 'sending' where rowid = ?1 and state = 'waiting'",
            )?;
            let mut rows = statement.query([i64::try_from(limit).unwrap_or(i64::MAX)])?;
            let mut bytes = 0;
            while let Some(row) = rows.next()? {
                let text = row.get::<_, String>(0)?;
                bytes += text.len();
                if bytes > BATCH_BYTES && !batch.is_empty() {
                    break;
                }
                batch.push(read_json(&text)?);
                mark.execute([row.get::<_, i64>(1)?])?;
            }
        }
        tx.commit()?;
        Ok(batch)
    }

    /// What the centre said of each pushed act. What became of it comes with the records; a fork acknowledges nothing.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn acknowledge(&mut self, answers: &[Answer]) -> Result<()> {
        let tx = self.db.transaction()?;
        for answer in answers {
            match answer {
                Answer::Recorded { id, era: _, seq } => {
                    tx.prepare_cached(
                        "update outbox set state = 'acknowledged', seq = ?3
                         where replica = ?1 and counter = ?2 and state in ('waiting', 'sending')",
                    )?
                    .execute(params![
                        id.replica.0.as_bytes(),
                        id.counter,
                        N(*seq)
                    ])?;
                }
                Answer::Malformed { id: Some(id), why } => {
                    tx.prepare_cached(
                        "update outbox set state = 'malformed', answer = ?3
                         where replica = ?1 and counter = ?2 and state in ('waiting', 'sending')",
                    )?
                    .execute(params![
                        id.replica.0.as_bytes(),
                        id.counter,
                        why
                    ])?;
                }
                Answer::Forked { .. } | Answer::Malformed { id: None, .. } => {}
            }
        }
        tx.commit()?;
        self.refold_malformed(answers)
    }

    /// An act that the centre cannot read no longer counts in what is shown.
    fn refold_malformed(&mut self, answers: &[Answer]) -> Result<()> {
        let ids = answers.iter().filter_map(|a| match a {
            Answer::Malformed { id, .. } => *id,
            Answer::Recorded { .. } | Answer::Forked { .. } => None,
        });
        let ids = ids.collect::<Vec<_>>();
        if ids.is_empty() {
            return Ok(());
        }
        let tx = self.db.transaction()?;
        for id in ids {
            let found: Option<[u8; 16]> = rusqlite::OptionalExtension::optional(
                tx.prepare_cached("select file from outbox where replica = ?1 and counter = ?2")?
                    .query_row(params![id.replica.0.as_bytes(), id.counter], |r| r.get(0)),
            )?;
            if let Some(file) = found {
                crate::settle::refold_here(&tx, crate::rows::file_id(file), &self.rulebook)?;
            }
        }
        tx.commit()?;
        Ok(())
    }

    /// What this desk holds, for `journal::sync::plan`.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn here(&self) -> Result<Here> {
        let waiting: u32 = self
            .db
            .prepare_cached("select count(*) from outbox where state in ('waiting', 'sending')")?
            .query_row([], |r| r.get(0))?;
        let mut here = Here {
            waiting: waiting as usize,
            ..Here::default()
        };
        let mut statement = self
            .db
            .prepare_cached("select distinct centre, era from held")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (centre, era) = (CentreId(row.get(0)?), row.get(1)?);
            let gaps = records::held(&self.db, &centre, era)?;
            here.held.insert((centre, era), gaps);
        }
        here.centres = self.scope()?;
        here.reference = self
            .db
            .prepare_cached("select reference from replica")?
            .query_row([], |r| r.get::<_, N>(0))?
            .0;
        // Cases are registered for every centre of the desk; papers are numbered by its own.
        let cases = here.centres.iter().map(|centre| (centre, NumbersOf::Cases));
        let papers = here.centres.first().map(|own| (own, NumbersOf::Papers));
        here.numbers = cases
            .chain(papers)
            .map(|(centre, of)| self.numbers_left(centre, of))
            .collect::<Result<_>>()?;
        Ok(here)
    }

    /// The centres of this device: as set, else as `device.json` beside the database says. The first is the desk's own.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scope(&self) -> Result<Vec<CentreId>> {
        match self.setting(SCOPE)? {
            Some(text) => read_json(&text),
            None => Ok(self.enrolled.clone()),
        }
    }

    /// # Errors
    /// When the database refuses.
    pub fn set_scope(&mut self, centres: &[CentreId]) -> Result<()> {
        let text = json(&centres)?;
        self.set_setting(SCOPE, &text)
    }

    /// Takes note of the server's time and heads. The caller has verified the server's signature; time never goes back.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn note_status(&mut self, status: &Status) -> Result<()> {
        if self.me.server_seen.is_some_and(|seen| seen > status.time) {
            return Ok(());
        }
        self.db
            .prepare_cached("update replica set server_seen = ?1, heads = ?2")?
            .execute(params![time(status.time), json(&status.heads)?])?;
        self.me.server_seen = Some(status.time);
        Ok(())
    }

    /// When the centre was last heard to the end: nothing that it had then is missing here.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn whole_at(&self) -> Result<Option<DateTime<Utc>>> {
        for head in self.heads()? {
            if records::held(&self.db, &head.centre, head.era)?.whole_to() < head.seq {
                return Ok(None);
            }
        }
        Ok(self.me.server_seen)
    }

    /// Where the centres' orders stood when the server was last heard.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn heads(&self) -> Result<Vec<Head>> {
        let text: String = self
            .db
            .prepare_cached("select heads from replica")?
            .query_row([], |r| r.get(0))?;
        read_json(&text)
    }
}

const SCOPE: &str = "device.centres";
