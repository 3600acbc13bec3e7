//! Everything that was done to a file, as screens tell it: each entry with who, when, what came of it and how it stands.

use crate::outbox::OutboxState;
use crate::records::{COLUMNS, Stored, WIDTH};
use crate::replica::entry_of;
use crate::rows::{N, read_json, read_name, read_time};
use crate::{Replica, Result, fold};
use casework::ids::{CaseNumber, EntryId, FileId};
use casework::office::Actor;
use casework::paperwork::{Draws, draws};
use casework::registration::ActName;
use casework::{Fact, Refusal};
use chrono::{DateTime, Utc};
use journal::clock::Hybrid;
use journal::outcome::Difference;
use journal::{Outcome, Sealed, Standing};
use rusqlite::params;
use std::collections::{BTreeMap, HashMap};

/// One entry of a file's history.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    pub entry: EntryId,
    pub act: ActName,
    /// Printed number of the step; empty beside the map.
    pub step: String,
    pub actor: Actor,
    /// Legal time for what is accepted, the claimed one before that.
    pub at: DateTime<Utc>,
    pub claimed: DateTime<Utc>,
    pub standing: Standing,
    /// Edition of the rulebook that judged it last.
    pub edition: String,
    pub facts: Vec<Fact>,
    /// Why it came back, or why it would be refused on top of what the centre has accepted since.
    pub refusal: Option<Refusal>,
    pub because: Option<EntryId>,
    pub differences: Vec<Difference>,
    /// Text arguments of the line.
    pub args: BTreeMap<String, String>,
    /// The number of a paper that the act drew at its desk.
    pub number: Option<CaseNumber>,
    /// Place in the centre's order.
    pub seq: Option<u64>,
    order: Hybrid,
}

impl Replica {
    /// Oldest first, in the order of the logical clock. An entry whose body is erased or of a newer program has no row.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn history(&self, file: FileId) -> Result<Vec<HistoryRow>> {
        let mut own = self.own(file)?;
        let mut rows = Vec::new();
        let mut statement = self.db.prepare_cached(&format!(
            "select {COLUMNS}, seq, recorded from records where file = ?1 and centre = ?2 order by era, seq"
        ))?;
        let order = fold::order_of(&self.db, file)?;
        let mut stored = statement.query(params![file.0.as_bytes(), order])?;
        while let Some(row) = stored.next()? {
            let record = Stored::from_row(row)?;
            let recorded = read_time(&row.get::<_, String>(WIDTH + 1)?)?;
            let Some(mut line) = line(&record.sealed, Some(recorded))? else {
                continue;
            };
            line.seq = Some(row.get::<_, N>(WIDTH)?.0);
            tell(&mut line, &record.outcome);
            if let Some((OutboxState::Settled, _)) = own.remove(&line.entry) {
                line.standing = Standing::Settled;
            }
            rows.push(line);
        }
        rows.extend(own.into_values().filter_map(|(_, line)| line));
        rows.sort_by_key(|row| (row.order, row.entry));
        Ok(rows)
    }

    /// Acts of this desk on the file, whether the order holds them or not.
    fn own(&self, file: FileId) -> Result<HashMap<EntryId, (OutboxState, Option<HistoryRow>)>> {
        let mut statement = self.db.prepare_cached(
            "select replica, counter, sealed, facts, doubt, state from outbox where file = ?1",
        )?;
        let mut stored = statement.query(params![file.0.as_bytes()])?;
        let mut own = HashMap::new();
        while let Some(row) = stored.next()? {
            let state: OutboxState = read_name(&row.get::<_, String>(5)?)?;
            let sealed: Sealed = read_json(&row.get::<_, String>(2)?)?;
            let mut line = line(&sealed, None)?;
            if let Some(line) = &mut line {
                line.facts = read_json(&row.get::<_, String>(3)?)?;
                line.refusal = row
                    .get::<_, Option<String>>(4)?
                    .as_deref()
                    .map(read_json)
                    .transpose()?;
                line.standing = match state {
                    OutboxState::Waiting | OutboxState::Sending | OutboxState::Acknowledged => {
                        Standing::Pending
                    }
                    OutboxState::Final => Standing::Final,
                    OutboxState::Returned | OutboxState::Malformed => Standing::Returned,
                    OutboxState::Settled => Standing::Settled,
                };
            }
            own.insert(entry_of(row)?, (state, line));
        }
        Ok(own)
    }
}

/// The line of an entry before anything is known of its outcome. A clock that was years ahead, once, must not put all that
/// its desk does afterwards at the end: the order keeps to the bounds that the claimed time has too.
fn line(sealed: &Sealed, recorded: Option<DateTime<Utc>>) -> Result<Option<HistoryRow>> {
    let (Ok(header), Ok(body)) = (sealed.header(), sealed.body()) else {
        return Ok(None);
    };
    let act = body.act.name();
    let latest = recorded.unwrap_or(body.claimed);
    let order = header.hybrid.clamped(body.server_seen, latest);
    let number = body
        .number
        .filter(|_| draws(&body.act) == Draws::PaperNumber);
    let args = BTreeMap::from([("who".to_owned(), body.actor.name.clone())]);
    Ok(Some(HistoryRow {
        entry: header.id,
        act,
        step: casework::registration::step_of(act).printed(),
        actor: body.actor,
        at: body.claimed,
        claimed: body.claimed,
        standing: Standing::Pending,
        edition: body.edition,
        facts: Vec::new(),
        refusal: None,
        because: None,
        differences: Vec::new(),
        args,
        number,
        seq: None,
        order,
    }))
}

/// What the centre found.
fn tell(line: &mut HistoryRow, outcome: &str) {
    match journal::upcast::outcome(outcome) {
        Ok(Outcome::Final {
            facts,
            at,
            edition,
            differences,
            ..
        }) => {
            line.standing = if differences.is_empty() {
                Standing::Final
            } else {
                Standing::FinalWithDifferences
            };
            (line.facts, line.at, line.edition, line.differences) =
                (facts, at, edition, differences);
        }
        Ok(Outcome::Returned {
            refusal,
            because,
            edition,
            ..
        }) => {
            line.standing = Standing::Returned;
            (line.refusal, line.because, line.edition) = (Some(refusal), because, edition);
        }
        Err(_) => line.standing = Standing::Final,
    }
}
