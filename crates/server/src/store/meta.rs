//! Single values: the server's signing key and the version of the reference data.

use crate::error::Result;
use crate::store::damaged;
use journal::chain::{hex, unhex};
use journal::sign::SecretKey;
use rusqlite::{Connection, OptionalExtension};

pub fn get(db: &Connection, name: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("select value from meta where name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

pub fn put(db: &Connection, name: &str, value: &str) -> Result<()> {
    db.prepare_cached("insert into meta (name, value) values (?1, ?2) on conflict (name) do update set value = ?2")?
        .execute([name, value])?;
    Ok(())
}

/// The key that signs times and heads; made with the database, never changed.
pub fn server_key(db: &Connection) -> Result<SecretKey> {
    if let Some(text) = get(db, "server-key")? {
        let seed = unhex(&text).and_then(|b| <[u8; 32]>::try_from(b).ok());
        return seed
            .map(|s| SecretKey::from_bytes(&s))
            .ok_or_else(|| damaged("server key", "not 32 bytes"));
    }
    let key = SecretKey::generate()?;
    put(db, "server-key", &hex(&key.to_bytes()))?;
    Ok(key)
}

pub fn reference_version(db: &Connection) -> Result<u64> {
    match get(db, "reference-version")? {
        Some(text) => text.parse().map_err(|e| damaged("reference version", e)),
        None => Ok(0),
    }
}

/// Something that desks receive as reference data has changed.
pub fn reference_changed(db: &Connection) -> Result<()> {
    let next = reference_version(db)? + 1;
    put(db, "reference-version", &next.to_string())
}

/// The places are part of the version just reached.
pub fn places_changed(db: &Connection) -> Result<()> {
    put(db, "places-version", &reference_version(db)?.to_string())
}

/// Whether the places changed after that version. Where nothing is known of it, they are sent once more.
pub fn places_are_newer(db: &Connection, than: u64) -> Result<bool> {
    match get(db, "places-version")? {
        Some(text) => Ok(text
            .parse::<u64>()
            .map_err(|e| damaged("places version", e))?
            > than),
        None => Ok(true),
    }
}
