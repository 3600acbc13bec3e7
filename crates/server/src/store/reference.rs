//! Lists that desks receive whole, and the published editions of the rulebook.

use crate::error::Result;
use crate::store::{damaged, meta, unreadable};
use casework::people::KatoCode;
use casework::rulebook::Rulebook;
use chrono::{DateTime, Utc};
use journal::wire::Place;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Name of a list in the table, as `journal::wire::Reference` calls its field.
pub const KATO: &str = "kato";
pub const KATO_EDITION: &str = "kato-edition";
pub const VACANCIES: &str = "vacancies";
pub const PROFESSIONS: &str = "professions";
pub const RECOGNITION_CENTRES: &str = "recognition-centres";

/// Replaces a list; every desk will ask for it.
pub fn put<T: Serialize>(db: &Connection, name: &str, list: &T, at: DateTime<Utc>) -> Result<()> {
    db.execute(
        "insert into reference_lists (name, body, changed) values (?1, ?2, ?3)
         on conflict (name) do update set body = excluded.body, changed = excluded.changed",
        params![name, serde_json::to_string(list)?, at.to_rfc3339()],
    )?;
    meta::reference_changed(db)
}

/// Replaces the list of places, and the codes that acts are looked up by.
pub fn put_places(db: &Connection, places: &[Place], at: DateTime<Utc>) -> Result<()> {
    put(db, KATO, &places, at)?;
    db.execute("delete from places", [])?;
    let mut code = db.prepare_cached("insert or ignore into places (code) values (?1)")?;
    for place in places {
        code.execute([&place.kato])?;
    }
    Ok(())
}

/// Of these places, those that the list does not have; `None` where there is no list.
pub fn unknown_places(db: &Connection, named: Vec<KatoCode>) -> Result<Option<Vec<KatoCode>>> {
    // Regions alone say nothing of the places in them.
    let holds_a_list = db
        .prepare_cached("select 1 from places where code not like '__0000000' limit 1")?
        .exists([])?;
    if !holds_a_list {
        return Ok(None);
    }
    let mut known = db.prepare_cached("select 1 from places where code = ?1")?;
    let mut unknown = Vec::new();
    for place in named {
        if !known.exists([place.as_str()])? {
            unknown.push(place);
        }
    }
    Ok(Some(unknown))
}

/// A list as it stands; empty where nothing was ever put.
pub fn get<T: DeserializeOwned + Default>(db: &Connection, name: &str) -> Result<T> {
    let body: Option<String> = db
        .prepare_cached("select body from reference_lists where name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    body.map_or_else(
        || Ok(T::default()),
        |text| serde_json::from_str(&text).map_err(|e| unreadable(name, &e)),
    )
}

/// One entry of a list by its `code`, with when the list was put; `None` where there is no such list.
pub fn entry<T: DeserializeOwned>(
    db: &Connection,
    name: &str,
    code: &str,
) -> Result<Option<(Option<T>, DateTime<Utc>)>> {
    let list: Option<(i64, String)> = db
        .prepare_cached(
            "select json_array_length(body), changed from reference_lists where name = ?1",
        )?
        .query_row([name], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((_, changed)) = list.filter(|(entries, _)| *entries > 0) else {
        return Ok(None);
    };
    let changed = changed
        .parse()
        .map_err(|error| damaged("time of a list", error))?;
    let body: Option<String> = db
        .prepare_cached(
            "select entry.value from reference_lists, json_each(reference_lists.body) as entry
             where name = ?1 and json_extract(entry.value, '$.code') = ?2",
        )?
        .query_row([name, code], |row| row.get(0))
        .optional()?;
    let found = body
        .map(|text| serde_json::from_str(&text).map_err(|e| unreadable(name, &e)))
        .transpose()?;
    Ok(Some((found, changed)))
}

/// Published amendments in their order.
pub fn amendments(db: &Connection) -> Result<Vec<String>> {
    let mut query = db.prepare_cached("select text from rulebook_editions order by n")?;
    Ok(query
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?)
}

/// The edition of that name: the built-in one with the first amendments. `None` where no such edition was published.
pub fn edition(db: &Connection, name: &str) -> Result<Option<Rulebook>> {
    let mut edition = Rulebook::built_in().clone();
    for text in amendments(db)? {
        if edition.edition() == name {
            break;
        }
        edition = edition.with(&text).map_err(|e| damaged("rulebook", e))?;
    }
    Ok(Some(edition).filter(|found| found.edition() == name))
}

pub fn amendment_count(db: &Connection) -> Result<i64> {
    Ok(db
        .prepare_cached("select count(*) from rulebook_editions")?
        .query_row([], |row| row.get(0))?)
}

pub fn publish(db: &Connection, edition: &str, text: &str, at: DateTime<Utc>) -> Result<()> {
    db.execute(
        "insert into rulebook_editions (edition, text, published) values (?1, ?2, ?3)",
        params![edition, text, at.to_rfc3339()],
    )?;
    meta::reference_changed(db)
}
