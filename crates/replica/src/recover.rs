//! After a crash: what stands in one copy of the outbox and not in the other is put back, never dropped.

use crate::act::OutboxEntry;
use crate::outbox_file::{Found, Line};
use crate::replica::entry_of;
use crate::rows::read_json;
use crate::{Replica, Result, fold, outbox, records};
use casework::ids::EntryId;
use journal::Sealed;
use std::collections::BTreeMap;

/// Runs at opening. Acts in the file without a row are decided again into the table and reported; rows without a record
/// in the file are written there again.
pub fn run(replica: &mut Replica, found: Found) -> Result<()> {
    if found.damaged > 0 {
        tracing::warn!(
            damaged = found.damaged,
            "records of outbox.log could not be read"
        );
    }
    let mut last: BTreeMap<EntryId, Line> = BTreeMap::new();
    for line in found.lines {
        last.insert(line.id(), line);
    }
    let mine = last
        .keys()
        .filter(|id| id.replica == replica.me.id)
        .map(|id| id.counter)
        .max()
        .unwrap_or(0);
    replica.me.counter = replica.me.counter.max(mine);
    for (id, line) in &last {
        if let Line::Entry { sealed, .. } = line
            && !outbox::has(&replica.db, *id)?
            && !records::has_entry(&replica.db, *id)?
        {
            put_back(replica, *id, sealed)?;
        }
    }
    let mut missing = Vec::new();
    for (id, sealed) in unsettled(replica)? {
        match last.get(&id) {
            Some(Line::Entry { .. }) => {}
            // The commit said that it failed and yet the row is there: it was done, and somebody was told otherwise.
            Some(Line::Void { .. }) => {
                replica.recovered.push(id);
                missing.push(Line::Entry { id, sealed });
            }
            None => missing.push(Line::Entry { id, sealed }),
        }
    }
    if !missing.is_empty() {
        replica.file.append(&missing)?;
    }
    outbox::forget_sent(&replica.db)?;
    replica.cut_outbox_file()
}

/// One act back into the table, under its identity, in one transaction.
fn put_back(replica: &mut Replica, id: EntryId, sealed: &Sealed) -> Result<()> {
    let (header, body) = match (sealed.header(), sealed.body()) {
        (Ok(header), Ok(body)) => (header, body),
        (Err(error), _) | (_, Err(error)) => {
            tracing::warn!(%id, %error, "a recovered act is not readable; it stays in outbox.log");
            return Ok(());
        }
    };
    let tx = replica.db.transaction()?;
    OutboxEntry {
        id,
        file: header.file,
        body: &body,
        sealed,
        facts: &[],
        settles: None,
    }
    .insert(&tx)?;
    fold::refold(&tx, header.file, &header.centre, false, &replica.rulebook)?;
    crate::scans::name(&tx, &body.act)?;
    if let Some(number) = &body.number {
        crate::numbers::take(&tx, number)?;
    }
    let mut me = replica.me;
    me.hybrid = me.hybrid.max(header.hybrid);
    me.write(&tx)?;
    tx.commit()?;
    replica.me = me;
    replica.recovered.push(id);
    Ok(())
}

/// Acts that the order does not hold yet.
fn unsettled(replica: &Replica) -> Result<Vec<(EntryId, Sealed)>> {
    let mut statement = replica.db.prepare(
        "select replica, counter, sealed from outbox
         where state in ('waiting', 'sending', 'acknowledged', 'malformed') order by rowid",
    )?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let sealed: String = row.get(2)?;
        all.push((entry_of(row)?, read_json(&sealed)?));
    }
    Ok(all)
}
