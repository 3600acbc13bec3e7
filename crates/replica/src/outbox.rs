//! The outbox as people see it: what waits, what is on its way, what came back, what was sent today.
//!
//! A returned act stays until somebody settles it: applies it again or withdraws it with a reason. Nothing vanishes.

use crate::outbox_file::Line;
use crate::replica::entry_of;
use crate::rows::{N, file_id, read_json, read_name, read_time, time};
use crate::{Error, Replica, Result};
use casework::Refusal;
use casework::desk::start_of_day;
use casework::ids::{CaseNumber, EntryId, FileId};
use casework::office::Actor;
use casework::registration::reception::Participant;
use casework::registration::{Act, ActName};
use chrono::{DateTime, NaiveDate, Utc};
use journal::{Sealed, Standing};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

/// How far an act of this desk has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutboxState {
    /// Saved here.
    Waiting,
    /// Sent at least once; no answer has come.
    Sending,
    /// The centre has it; what became of it comes with the next records.
    Acknowledged,
    /// Accepted.
    Final,
    /// Came back; needs a decision.
    Returned,
    /// The centre could not read it; kept and shown.
    Malformed,
    /// Came back and was settled.
    Settled,
}

/// What was done about a returned act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum Settled {
    AppliedAgain,
    Withdrawn {
        reason: String,
    },
    /// This database was a copy: the act goes on under another identity.
    Reissued {
        entry: EntryId,
    },
}

/// One act of this desk on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct OutboxRow {
    pub entry: EntryId,
    pub file: FileId,
    pub name: String,
    pub iin: Option<String>,
    pub act: ActName,
    /// Who did it, as shown.
    pub who: String,
    pub at: DateTime<Utc>,
    pub state: OutboxState,
    pub standing: Standing,
    /// Number in the centre's order, once it has one.
    pub seq: Option<u64>,
    /// Why the law here would refuse it on top of what the centre has accepted since: it may come back.
    pub doubt: Option<Refusal>,
    pub because: Option<EntryId>,
    pub settled: Option<Settled>,
    /// What was written and by whom; `None` where this program cannot read it.
    pub written: Option<Written>,
}

/// An act as it was written at this desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub act: Act,
    pub actor: Actor,
    /// Who took part beside the person.
    pub participants: Vec<Participant>,
    /// The case number that it drew from this desk's block.
    pub number: Option<CaseNumber>,
}

/// What the line of state says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    pub waiting: u32,
    /// Came back and wait for a decision.
    pub returned: u32,
}

/// An act that came back, with everything that was filled in (`row.written`).
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnedAct {
    pub row: OutboxRow,
    pub reason: Reason,
    pub because: Option<EntryId>,
    /// Everything that came back together with it, itself among it, in the order in which it was done: the act at the
    /// beginning of the group and those that stood on it. It is decided again in this order.
    pub group: Vec<EntryId>,
}

/// Why an act came back.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    Refused(Refusal),
    /// The centre could not read it; nothing of it was judged.
    Unreadable(String),
}

impl ReturnedAct {
    pub fn act(&self) -> Option<&Act> {
        self.row.written.as_ref().map(|written| &written.act)
    }
}

const ROW: &str = "select o.replica, o.counter, o.file, f.name, f.iin, o.act, o.actor, o.claimed, o.state, o.seq, o.doubt,
    o.because, o.settled, o.changed, o.sealed, o.answer
    from outbox o join files k on k.id = o.file join files f indexed by lines_of_files on f.n = k.n";

impl Replica {
    /// Returned first, then what waits, then what was settled or accepted on the day.
    ///
    /// # Errors
    /// When the database refuses or a row is not readable.
    pub fn outbox(&self, today: NaiveDate) -> Result<Vec<OutboxRow>> {
        // Acts of earlier days are many; only those of this day, and those that are still on their way, are read.
        let mut statement = self.db.prepare_cached(&format!(
            "{ROW} where o.state in ('returned', 'malformed', 'waiting', 'sending', 'acknowledged')
                or (o.state in ('final', 'settled') and o.changed >= ?1)
             order by case o.state when 'returned' then 0 when 'malformed' then 0 when 'waiting' then 1
             when 'sending' then 1 when 'acknowledged' then 1 else 2 end, o.rowid"
        ))?;
        let mut rows = statement.query([time(start_of_day(today))])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(row)?);
        }
        Ok(all)
    }

    /// How many acts wait, and how many need a decision.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn outbox_counts(&self) -> Result<OutboxCounts> {
        let mut statement = self.db.prepare_cached(
            "select count(*) filter (where state in ('waiting', 'sending', 'acknowledged')),
                    count(*) filter (where state in ('returned', 'malformed')) from outbox
             where state in ('waiting', 'sending', 'acknowledged', 'returned', 'malformed')",
        )?;
        Ok(statement.query_row([], |r| {
            Ok(OutboxCounts {
                waiting: r.get(0)?,
                returned: r.get(1)?,
            })
        })?)
    }

    /// A returned act that waits for a decision; `None` when there is none of that identity.
    ///
    /// # Errors
    /// When the database refuses or the stored act is not readable.
    pub fn returned(&self, entry: EntryId) -> Result<Option<ReturnedAct>> {
        let mut statement = self.db.prepare_cached(&format!(
            "{ROW} where o.replica = ?1 and o.counter = ?2 and o.state in ('returned', 'malformed')"
        ))?;
        let mut rows = statement.query(params![entry.replica.0.as_bytes(), entry.counter])?;
        let Some(stored) = rows.next()? else {
            return Ok(None);
        };
        let row = read(stored)?;
        let answer: Option<String> = stored.get(15)?;
        let reason = match (row.state, answer) {
            (OutboxState::Malformed, why) => Reason::Unreadable(why.unwrap_or_default()),
            (_, Some(refusal)) => Reason::Refused(read_json(&refusal)?),
            (_, None) => return Err(Error::Stored("a returned act has no refusal".into())),
        };
        Ok(Some(ReturnedAct {
            reason,
            because: row.because,
            group: self.group_of(row.because.unwrap_or(entry))?,
            row,
        }))
    }

    /// What came back because of one act, and that act itself where it waits too.
    fn group_of(&self, root: EntryId) -> Result<Vec<EntryId>> {
        let mut statement = self.db.prepare_cached(
            "select replica, counter from outbox
             where state in ('returned', 'malformed') and (because = ?1 or (replica = ?2 and counter = ?3))
             order by rowid",
        )?;
        let key = params![root.to_string(), root.replica.0.as_bytes(), root.counter];
        let found = statement.query_map(key, entry_of)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Cuts the file below the first act that the order does not hold yet; the rest stays, in its order.
    pub(crate) fn cut_outbox_file(&mut self) -> Result<()> {
        const WORTH_CUTTING: u64 = 256 * 1024;
        if self.file.len() < WORTH_CUTTING {
            return Ok(());
        }
        let lines = self.file.lines()?;
        let mut first = lines.len();
        for (place, line) in lines.iter().enumerate() {
            if let Line::Entry { id, .. } = line
                && !is_recorded(&self.db, *id)?
            {
                first = place;
                break;
            }
        }
        if first == 0 {
            Ok(())
        } else {
            self.file.replace(&lines[first..])
        }
    }
}

/// Whether the act needs its second copy no more.
fn is_recorded(db: &Connection, id: EntryId) -> Result<bool> {
    let waits = db
        .prepare_cached(
            "select 1 from outbox where replica = ?1 and counter = ?2
             and state in ('waiting', 'sending', 'acknowledged', 'malformed')",
        )?
        .exists(params![id.replica.0.as_bytes(), id.counter])?;
    Ok(!waits)
}

pub(crate) fn has(db: &Connection, id: EntryId) -> Result<bool> {
    Ok(db
        .prepare_cached("select 1 from outbox where replica = ?1 and counter = ?2")?
        .exists(params![id.replica.0.as_bytes(), id.counter])?)
}

/// Accepted acts stay in the list for the day; after a week their rows go, since the order holds them.
pub(crate) fn forget_sent(db: &Connection) -> Result<()> {
    db.execute(
        "delete from outbox where state = 'final'
         and changed < (select strftime('%Y-%m-%d', coalesce(max(changed), '2000-01-01'), '-7 days')
                          from outbox where state = 'final')",
        [],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<OutboxRow> {
    let text = |n: usize| row.get::<_, Option<String>>(n);
    let state: OutboxState = read_name(&row.get::<_, String>(8)?)?;
    Ok(OutboxRow {
        entry: entry_of(row)?,
        file: file_id(row.get(2)?),
        name: text(3)?.unwrap_or_default(),
        iin: text(4)?,
        act: read_name(&row.get::<_, String>(5)?)?,
        who: row.get(6)?,
        at: read_time(&row.get::<_, String>(7)?)?,
        state,
        standing: match state {
            OutboxState::Waiting | OutboxState::Sending | OutboxState::Acknowledged => {
                Standing::Pending
            }
            OutboxState::Final => Standing::Final,
            OutboxState::Returned | OutboxState::Malformed => Standing::Returned,
            OutboxState::Settled => Standing::Settled,
        },
        seq: row.get::<_, Option<N>>(9)?.map(|n| n.0),
        doubt: text(10)?.as_deref().map(read_json).transpose()?,
        because: text(11)?
            .map(EntryId::try_from)
            .transpose()
            .map_err(Error::Stored)?,
        settled: text(12)?.as_deref().map(read_json).transpose()?,
        written: written(&row.get::<_, String>(14)?),
    })
}

/// What cannot be read here is still kept and sent; the list shows it without its words.
fn written(sealed: &str) -> Option<Written> {
    let body = read_json::<Sealed>(sealed).ok()?.body().ok()?;
    Some(Written {
        act: body.act,
        actor: body.actor,
        participants: body.participants,
        number: body.number,
    })
}
