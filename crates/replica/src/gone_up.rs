//! The days on which overdue rows go up, after the rulebook has changed: another edition may count other days, other lists
//! or other holidays. Rows of files that change meanwhile get their days as they are made (`views`).

use crate::rows::{json, read_json};
use crate::{Result, views};
use casework::rulebook::Rulebook;
use casework::worklist::{Above, WorkItem, escalate};
use rusqlite::{Connection, OptionalExtension, params};

/// The edition by which the days in the index were counted.
const COUNTED_BY: &str = "overdue-goes-up-by";

/// Counts all days anew unless they are this edition's already.
pub(crate) fn follow(db: &Connection, book: &Rulebook) -> Result<()> {
    let by: Option<String> = db
        .prepare_cached("select value from settings where key = ?1")?
        .query_row([COUNTED_BY], |r| r.get(0))
        .optional()?;
    if by.as_deref() == Some(book.edition()) {
        return Ok(());
    }
    for (file, place, mut item) in rows(db)? {
        let before = item.escalation;
        escalate(std::slice::from_mut(&mut item), book);
        if item.escalation != before {
            write(db, file, place, &item)?;
        }
    }
    db.prepare_cached(
        "insert into settings (key, value) values (?1, ?2) on conflict (key) do update set value = excluded.value",
    )?
    .execute([COUNTED_BY, book.edition()])?;
    Ok(())
}

fn rows(db: &Connection) -> Result<Vec<(i64, i64, WorkItem)>> {
    let mut statement = db.prepare("select file, place, item from work")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let item = read_json(&row.get::<_, String>(2)?)?;
        found.push((row.get(0)?, row.get(1)?, item));
    }
    Ok(found)
}

fn write(db: &Connection, file: i64, place: i64, item: &WorkItem) -> Result<()> {
    db.prepare_cached(
        "update work set to_unit = ?3, to_head = ?4, item = ?5 where file = ?1 and place = ?2",
    )?
    .execute(params![
        file,
        place,
        views::above(item, Above::Unit),
        views::above(item, Above::Head),
        json(item)?
    ])?;
    Ok(())
}
