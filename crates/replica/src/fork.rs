//! This database is a copy of another that has written on (a cloned disk, a restored backup): the centre met one identity
//! with two meanings. Nothing is lost: what the centre has not acknowledged goes on under a new replica id.

use crate::act::OutboxEntry;
use crate::outbox::Settled;
use crate::outbox_file::Line;
use crate::replica::{Me, entry_of};
use crate::rows::{json, new_uuid, read_json};
use crate::{Replica, Result};
use casework::ids::{EntryId, FileId, ReplicaId};
use journal::{Body, Sealed};
use rusqlite::params;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

impl Replica {
    /// Takes a new replica id and re-issues the unacknowledged acts under it, in their order. Case numbers drawn from the
    /// old block are given back: the other copy drew the same ones, so the centre gives the number.
    ///
    /// # Errors
    /// When an act waiting here is not readable, or the disk refuses; nothing has changed then.
    pub fn fork(&mut self) -> Result<ReplicaId> {
        let at = chrono::DateTime::from_timestamp_millis(self.me.hybrid.ms).unwrap_or_default();
        let mut me = Me {
            id: ReplicaId(new_uuid(at)?),
            counter: 0,
            ..self.me
        };
        let mut renamed: BTreeMap<EntryId, EntryId> = BTreeMap::new();
        let mut files: BTreeSet<FileId> = BTreeSet::new();
        let mut lines = Vec::new();
        let tx = self.db.transaction()?;
        let waiting = {
            let mut statement = tx.prepare(
                "select replica, counter, sealed from outbox where state in ('waiting', 'sending') order by rowid",
            )?;
            let rows = statement.query_map([], |r| Ok((entry_of(r)?, r.get::<_, String>(2)?)))?;
            rows.collect::<rusqlite::Result<Vec<_>>>()?
        };
        for (old, sealed) in waiting {
            let sealed: Sealed = read_json(&sealed)?;
            let (mut header, body) = (sealed.header()?, sealed.body()?);
            let new = me.next_entry()?;
            me.counter = new.counter;
            renamed.insert(old, new);
            header.id = new;
            let mut body = renamed_in(body, &renamed)?;
            body.number = None;
            let mut salt = [0u8; 16];
            getrandom::fill(&mut salt)?;
            let sealed = Sealed::new(&header, &body, salt)?;
            OutboxEntry {
                id: new,
                file: header.file,
                body: &body,
                sealed: &sealed,
                facts: &[],
                settles: None,
            }
            .insert(&tx)?;
            tx.execute(
                "update outbox set state = 'settled', settled = ?3 where replica = ?1 and counter = ?2",
                params![old.replica.0.as_bytes(), old.counter, json(&Settled::Reissued { entry: new })?],
            )?;
            files.insert(header.file);
            lines.push(Line::Entry { id: new, sealed });
        }
        tx.execute("delete from number_blocks", [])?;
        for file in files {
            crate::settle::refold_here(&tx, file, &self.rulebook)?;
        }
        me.write(&tx)?;
        tx.commit()?;
        self.me = me;
        // Should this fail, opening writes them again: the table has them.
        self.file.append(&lines)?;
        Ok(me.id)
    }
}

/// The body with every identity that it names led to the new ones: entries it stood on, things that they brought about.
fn renamed_in(body: Body, renamed: &BTreeMap<EntryId, EntryId>) -> Result<Body> {
    let names = renamed
        .iter()
        .map(|(old, new)| (old.to_string(), new.to_string()))
        .collect::<BTreeMap<_, _>>();
    let mut value = serde_json::to_value(&body)?;
    rename(&mut value, &names);
    Ok(serde_json::from_value(value)?)
}

fn rename(value: &mut Value, names: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            let (entry, thing) = text
                .split_once('#')
                .map_or((text.as_str(), None), |(e, n)| (e, Some(n)));
            if let Some(new) = names.get(entry) {
                *text = thing.map_or_else(|| new.clone(), |n| format!("{new}#{n}"));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, names)),
        Value::Object(fields) => fields.values_mut().for_each(|field| rename(field, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
