//! Scans and their parts.

use crate::error::Result;
use casework::ids::{CentreId, FileId};
use casework::scans::{ScanHash, ScanKind, ScanRef};
use rusqlite::{Connection, OptionalExtension, params};

/// An accepted act names the scan in this file.
pub fn name(db: &Connection, scan: &ScanRef, file: FileId) -> Result<()> {
    let kind: &'static str = scan.kind.into();
    db.prepare_cached("insert or ignore into scans (hash, kind, bytes) values (?1, ?2, ?3)")?
        .execute(params![scan.hash.as_str(), kind, scan.bytes])?;
    db.prepare_cached("insert or ignore into scan_files (hash, file) values (?1, ?2)")?
        .execute(params![scan.hash.as_str(), file.to_string()])?;
    Ok(())
}

/// How long it is and what it is said to be, for a device that serves one of the centres whose order tells of the file.
pub fn named(
    db: &Connection,
    hash: &ScanHash,
    centres: &[CentreId],
) -> Result<Option<(u32, ScanKind)>> {
    let mut query = db.prepare_cached(
        "select distinct log.centre, scans.bytes, scans.kind from scans
         join scan_files using (hash) join log on log.file = scan_files.file
         where scans.hash = ?1",
    )?;
    let mut rows = query.query([hash.as_str()])?;
    while let Some(row) = rows.next()? {
        if centres.contains(&CentreId(row.get(0)?)) {
            return Ok(Some((row.get(1)?, kind(&row.get::<_, String>(2)?)?)));
        }
    }
    Ok(None)
}

/// Parts that are here, from the first without a gap: they come in order.
pub fn held(db: &Connection, hash: &ScanHash) -> Result<u32> {
    Ok(db
        .prepare_cached("select count(*) from scan_parts where hash = ?1")?
        .query_row([hash.as_str()], |row| row.get(0))?)
}

pub fn add(db: &Connection, hash: &ScanHash, n: u32, part: &[u8]) -> Result<()> {
    db.prepare_cached("insert into scan_parts (hash, n, part) values (?1, ?2, ?3)")?
        .execute(params![hash.as_str(), n, part])?;
    Ok(())
}

pub fn part(db: &Connection, hash: &ScanHash, n: u32) -> Result<Option<Vec<u8>>> {
    Ok(db
        .prepare_cached("select part from scan_parts where hash = ?1 and n = ?2")?
        .query_row(params![hash.as_str(), n], |row| row.get(0))
        .optional()?)
}

/// All parts, one after the other.
pub fn whole(db: &Connection, hash: &ScanHash) -> Result<Vec<u8>> {
    let mut query = db.prepare_cached("select part from scan_parts where hash = ?1 order by n")?;
    let mut rows = query.query([hash.as_str()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.extend_from_slice(row.get_ref(0)?.as_blob().map_err(anyhow::Error::from)?);
    }
    Ok(all)
}

/// What came is not what the act names: it comes anew.
pub fn forget_parts(db: &Connection, hash: &ScanHash) -> Result<()> {
    db.execute("delete from scan_parts where hash = ?1", [hash.as_str()])?;
    Ok(())
}

fn kind(text: &str) -> Result<ScanKind> {
    Ok(serde_json::from_value(serde_json::Value::from(text))?)
}
