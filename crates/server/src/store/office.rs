//! The office tree, and where each centre's order stands.

use crate::error::Result;
use crate::store::{damaged, meta, stored, unreadable};
use casework::ids::CentreId;
use casework::office::Centre;
use journal::Chain;
use journal::wire::Head;
use rusqlite::{Connection, OptionalExtension, params};

/// Adds a centre, or changes what is said of it; its order stays.
pub fn put(db: &Connection, centre: &Centre) -> Result<()> {
    let start = Chain::start(centre.id.as_str(), 1);
    db.execute(
        "insert into centres (id, body, chain) values (?1, ?2, ?3) on conflict (id) do update set body = excluded.body",
        params![centre.id.as_str(), serde_json::to_string(centre)?, start.0.to_string()],
    )?;
    meta::reference_changed(db)
}

pub fn find(db: &Connection, id: &CentreId) -> Result<Option<Centre>> {
    let body = db
        .prepare_cached("select body from centres where id = ?1")?
        .query_row([id.as_str()], |row| row.get::<_, String>(0))
        .optional()?;
    body.map(|text| read(&text)).transpose()
}

pub fn all(db: &Connection) -> Result<Vec<Centre>> {
    let mut query = db.prepare_cached("select body from centres order by id")?;
    let bodies = query
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    bodies.iter().map(|text| read(text)).collect()
}

fn read(text: &str) -> Result<Centre> {
    serde_json::from_str(text).map_err(|e| unreadable("centre", &e))
}

/// Where the orders of these centres stand.
pub fn heads(db: &Connection, centres: &[CentreId]) -> Result<Vec<Head>> {
    centres
        .iter()
        .filter_map(|centre| head(db, centre).transpose())
        .collect()
}

pub fn head(db: &Connection, centre: &CentreId) -> Result<Option<Head>> {
    let row = db
        .prepare_cached("select era, seq, chain from centres where id = ?1")?
        .query_row([centre.as_str()], |row| {
            Ok((row.get(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    row.map(|(era, seq, chain)| {
        let chain = Chain(chain.try_into().map_err(|e| damaged("chain", e))?);
        Ok(Head {
            centre: centre.clone(),
            era,
            seq: seq.unsigned_abs(),
            chain,
        })
    })
    .transpose()
}

pub fn move_head(db: &Connection, head: &Head) -> Result<()> {
    db.prepare_cached("update centres set seq = ?2, chain = ?3 where id = ?1")?
        .execute(params![
            head.centre.as_str(),
            stored(head.seq),
            head.chain.0.to_string()
        ])?;
    Ok(())
}
