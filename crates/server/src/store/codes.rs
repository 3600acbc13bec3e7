//! One-time enrolment codes: made by an administrator, used once, kept only as a hash.

use crate::error::Result;
use crate::store::{damaged, unreadable};
use casework::ids::CentreId;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

pub struct Code {
    pub centres: Vec<CentreId>,
    pub expires: DateTime<Utc>,
    /// How long the device will be trusted, days.
    pub device_days: u32,
    pub used_by: Option<String>,
}

fn hash_of(secret: &str) -> String {
    blake3::derive_key("mansap enrolment secret v1", secret.as_bytes())
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

pub fn add(db: &Connection, secret: &str, code: &Code, made: DateTime<Utc>) -> Result<()> {
    db.execute(
        "insert into enrolment_codes (secret_hash, centres, made, expires, device_days) values (?1, ?2, ?3, ?4, ?5)",
        params![
            hash_of(secret),
            serde_json::to_string(&code.centres)?,
            made.to_rfc3339(),
            code.expires.to_rfc3339(),
            code.device_days,
        ],
    )?;
    Ok(())
}

pub fn find(db: &Connection, secret: &str) -> Result<Option<Code>> {
    let mut query = db.prepare(
        "select centres, expires, device_days, used_by from enrolment_codes where secret_hash = ?1",
    )?;
    let mut rows = query.query([hash_of(secret)])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    Ok(Some(Code {
        centres: serde_json::from_str(&row.get::<_, String>(0)?)
            .map_err(|e| unreadable("scope", &e))?,
        expires: row
            .get::<_, String>(1)?
            .parse()
            .map_err(|e| damaged("time", e))?,
        device_days: row.get(2)?,
        used_by: row.get(3)?,
    }))
}

pub fn use_up(db: &Connection, secret: &str, device: &str) -> Result<()> {
    db.execute(
        "update enrolment_codes set used_by = ?2 where secret_hash = ?1",
        [&hash_of(secret), device],
    )?;
    Ok(())
}
