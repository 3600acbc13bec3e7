//! The whole of a local act: read, decide, seal, keep twice, show. It returns only when both copies are on the disk.

use crate::evidence::evidence;
use crate::outbox_file::Line;
use crate::replica::{Held, Me};
use crate::rows::{json, name, new_uuid, time};
use crate::{
    Error, PerformError, Replica, Result, ReturnedAct, Settled, fold, numbers, scans, settle, views,
};
use casework::desk::{Desk, Evidence, country_date};
use casework::ids::{CaseNumber, CentreId, EntryId, FileId};
use casework::office::Actor;
use casework::paperwork::{Draws, draws};
use casework::registration::reception::Participant;
use casework::registration::{Act, fold as fold_facts, home};
use casework::rulebook::Rulebook;
use casework::{Fact, File, decide};
use chrono::{DateTime, Datelike, Utc};
use journal::clock::at_desk;
use journal::entry::FORMAT;
use journal::wire::NumbersOf;
use journal::{Body, Header, Sealed, Standing, StoodOn};
use rusqlite::{Connection, params};

/// Who does it, in which capacity.
#[derive(Clone, Debug)]
pub struct Doing {
    pub actor: Actor,
    /// Who takes part beside the person.
    pub participants: Vec<Participant>,
}

/// On whose file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// Somebody who has none on this computer: a file is opened with the act.
    New,
    File(FileId),
    /// A file whose identity is known before anything was written into it: a centre's register of vacancies.
    Register(FileId),
}

/// An act that is saved, twice, on this computer.
#[derive(Clone, Debug)]
pub struct Performed {
    pub entry: EntryId,
    pub file: FileId,
    /// Provisional until the centre has decided.
    pub facts: Vec<Fact>,
    /// Case number drawn, where the act draws one and the block was not empty.
    pub number: Option<CaseNumber>,
}

impl Replica {
    /// Does an act at this desk. A refusal, a missing file or a failure leaves nothing behind.
    ///
    /// # Errors
    /// [`PerformError::Refused`] when the law says no; [`PerformError::NotFound`]; [`PerformError::Failed`].
    pub fn perform(
        &mut self,
        act: Act,
        doing: &Doing,
        on: On,
        now: DateTime<Utc>,
        rulebook: &Rulebook,
    ) -> std::result::Result<Performed, PerformError> {
        self.perform_for(act, doing, on, now, rulebook, None)
    }

    /// Does an act that came back once more; the old one is settled with it, in one transaction.
    ///
    /// # Errors
    /// As [`Replica::perform`]; [`PerformError::NotFound`] when no such act waits for a decision.
    pub fn apply_again(
        &mut self,
        returned: &ReturnedAct,
        doing: &Doing,
        now: DateTime<Utc>,
        rulebook: &Rulebook,
    ) -> std::result::Result<Performed, PerformError> {
        let (old, on) = (returned.row.entry, On::File(returned.row.file));
        let written = returned
            .row
            .written
            .as_ref()
            .ok_or(PerformError::NotFound)?;
        let doing = Doing {
            participants: written.participants.clone(),
            ..doing.clone()
        };
        self.perform_for(written.act.clone(), &doing, on, now, rulebook, Some(old))
    }

    fn perform_for(
        &mut self,
        act: Act,
        doing: &Doing,
        on: On,
        now: DateTime<Utc>,
        rulebook: &Rulebook,
        settles: Option<EntryId>,
    ) -> std::result::Result<Performed, PerformError> {
        let actor = &doing.actor;
        let before = match on {
            On::File(id) => self.file(id)?.ok_or(PerformError::NotFound)?,
            On::Register(id) => self.file(id)?.unwrap_or_else(|| nobody(id, &actor.centre)),
            On::New => nobody(FileId(new_uuid(now)?), &actor.centre),
        };
        let id = before.file.id;
        if before.file.unknown_facts > 0 {
            return Err(Error::ReadOnly(id).into());
        }
        let at = at_desk(now, self.me.server_seen);
        let evidence = evidence(&self.db, &before.file, Some(&act), at)?;
        let year = country_date(at).year();
        let number = match draws(&act) {
            Draws::Nothing => None,
            Draws::CaseNumber => {
                numbers::next(&self.db, NumbersOf::Cases, &before.file.centre, year)?
            }
            // From the blocks of this desk's own centre, also where it decides for another.
            Draws::PaperNumber => match self.scope()?.first() {
                Some(home) => numbers::next(&self.db, NumbersOf::Papers, home, year)?,
                None => None,
            },
        };
        let entry = self.me.next_entry()?;
        let desk = Desk {
            actor,
            participants: &doing.participants,
            entry,
            now: at,
            today: country_date(at),
            rulebook,
            edition: rulebook.edition(),
            evidence: &evidence,
            number: number.clone(),
        };
        let facts = decide(&before.file, act.clone(), &desk)?;
        let order = home(&before.file, act.name(), at).clone();
        let shown = fold_facts(before.file, &facts, &desk);

        let me = Me {
            counter: entry.counter,
            hybrid: self.me.hybrid.tick(at),
            ..self.me
        };
        let header = Header {
            format: FORMAT,
            id: entry,
            file: id,
            centre: order,
            hybrid: me.hybrid,
        };
        let body = Body {
            act,
            actor: actor.clone(),
            participants: doing.participants.clone(),
            claimed: now,
            server_seen: self.me.server_seen,
            edition: rulebook.edition().to_owned(),
            evidence,
            number: number.clone(),
            stood_on: StoodOn {
                version: before.final_version,
                pending: before.pending,
            },
        };
        let mut salt = [0u8; 16];
        getrandom::fill(&mut salt)?;
        let sealed = Sealed::new(&header, &body, salt)?;

        let standing = if before.standing == Standing::Returned {
            Standing::Returned
        } else {
            Standing::Pending
        };
        let row = OutboxEntry {
            id: entry,
            file: id,
            body: &body,
            sealed: &sealed,
            facts: &facts,
            settles,
        };
        self.keep(&row, &shown, standing, me)?;
        Ok(Performed {
            entry,
            file: id,
            facts,
            number,
        })
    }

    /// Whether the law would let this act through on the file as it stands here; nothing is written. For acts that draw no
    /// number.
    ///
    /// # Errors
    /// [`PerformError::Refused`] with what [`Replica::perform`] would refuse; [`PerformError::Failed`].
    pub fn may(
        &self,
        act: &Act,
        doing: &Doing,
        file: &File,
        now: DateTime<Utc>,
        rulebook: &Rulebook,
    ) -> std::result::Result<(), PerformError> {
        let at = at_desk(now, self.me.server_seen);
        let evidence = evidence(&self.db, file, Some(act), at)?;
        let desk = Desk {
            actor: &doing.actor,
            participants: &doing.participants,
            entry: EntryId {
                replica: self.id(),
                counter: 0,
            },
            now: at,
            today: country_date(at),
            rulebook,
            edition: rulebook.edition(),
            evidence: &evidence,
            number: None,
        };
        decide(file, act.clone(), &desk)?;
        Ok(())
    }

    /// What is known on this computer outside the file: other open files of the same ИИН here, and the centre.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn evidence_for(&self, file: FileId) -> Result<Evidence> {
        let held = self.file(file)?.ok_or(Error::NoFile(file))?;
        let at = self.me.server_seen.unwrap_or(DateTime::UNIX_EPOCH);
        evidence(&self.db, &held.file, None, at)
    }

    /// The second copy first, synced; then one transaction. A commit that fails is followed by a void record.
    fn keep(&mut self, row: &OutboxEntry, shown: &File, standing: Standing, me: Me) -> Result<()> {
        self.file.append(&[Line::Entry {
            id: row.id,
            sealed: row.sealed.clone(),
        }])?;
        match commit(&mut self.db, row, shown, standing, me, &self.rulebook) {
            Ok(()) => {
                self.me = me;
                Ok(())
            }
            Err(error) => {
                // The counter is not used again, so that no identity ever has two meanings.
                self.me.counter = me.counter;
                self.file.append(&[Line::Void { id: row.id }])?;
                Err(error)
            }
        }
    }
}

fn commit(
    db: &mut Connection,
    row: &OutboxEntry,
    shown: &File,
    standing: Standing,
    me: Me,
    book: &Rulebook,
) -> Result<()> {
    let tx = db.transaction()?;
    let (n, _) = fold::row_of(&tx, row.file, &shown.centre)?;
    row.insert(&tx)?;
    let standing = match row.settles {
        None => standing,
        Some(old) => {
            let at = row.body.claimed;
            settle::settle(&tx, old, &Settled::AppliedAgain, at)?
                .ok_or_else(|| Error::NoEntry(old.to_string()))?;
            fold::standing(&tx, row.file, true)?
        }
    };
    tx.prepare_cached("update files set standing = ?2 where n = ?1")?
        .execute(params![n, name(&standing)?])?;
    views::refresh(&tx, n, shown, book)?;
    scans::name(&tx, &row.body.act)?;
    if let Some(number) = &row.body.number {
        numbers::take(&tx, number)?;
    }
    me.write(&tx)?;
    tx.commit()?;
    Ok(())
}

/// An act on its way into the outbox.
pub(crate) struct OutboxEntry<'a> {
    pub id: EntryId,
    pub file: FileId,
    pub body: &'a Body,
    pub sealed: &'a Sealed,
    pub facts: &'a [Fact],
    /// The act that came back and is done again by this one.
    pub settles: Option<EntryId>,
}

impl OutboxEntry<'_> {
    pub fn insert(&self, db: &Connection) -> Result<()> {
        db.prepare_cached(
            "insert into outbox (replica, counter, file, act, actor, claimed, sealed, facts, state, changed)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'waiting', ?6)",
        )?
        .execute(params![
            self.id.replica.0.as_bytes(),
            self.id.counter,
            self.file.0.as_bytes(),
            name(&self.body.act.name())?,
            self.body.actor.name,
            time(self.body.claimed),
            json(self.sealed)?,
            json(&self.facts)?,
        ])?;
        Ok(())
    }
}

fn nobody(id: FileId, centre: &CentreId) -> Held {
    Held {
        file: File::new(id, centre.clone()),
        final_version: 0,
        pending: Vec::new(),
        returned: Vec::new(),
        standing: Standing::Pending,
    }
}
