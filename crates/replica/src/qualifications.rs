//! The register of professions and the recognition centres, as the centre published them: what a voucher is chosen from.

use crate::look_alike::{fold, readings};
use crate::rows::{json, read_json};
use crate::{Replica, Result};
use casework::desk::Known;
use casework::ids::Code;
use casework::voucher::reference::{Profession, RecognitionCentre};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::de::DeserializeOwned;

impl Replica {
    /// Professions whose name in either language, or whose code, holds all the words typed; by name.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn professions(&self, text: &str, limit: u32) -> Result<Vec<Profession>> {
        let mut found: Vec<Profession> = Vec::new();
        for reading in readings(text) {
            let words: Vec<&str> = reading.split(' ').filter(|w| !w.is_empty()).collect();
            let mut statement = self
                .db
                .prepare_cached("select key, value from professions order by key")?;
            let mut rows = statement.query([])?;
            while found.len() < limit as usize
                && let Some(row) = rows.next()?
            {
                let key: String = row.get(0)?;
                if words.iter().all(|word| key.contains(word)) {
                    let profession: Profession = read_json(&row.get::<_, String>(1)?)?;
                    if !found.iter().any(|known| known.code == profession.code) {
                        found.push(profession);
                    }
                }
            }
        }
        Ok(found)
    }

    /// Recognition centres, those that recognise the profession where one is named.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn recognition_centres(&self, profession: Option<&Code>) -> Result<Vec<RecognitionCentre>> {
        let mut statement = self
            .db
            .prepare_cached("select value from recognition_centres order by code")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let centre: RecognitionCentre = read_json(&row.get::<_, String>(0)?)?;
            if profession.is_none_or(|code| centre.recognises(code)) {
                found.push(centre);
            }
        }
        Ok(found)
    }

    /// The profession of a code, as the register names it now.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn profession_named(&self, code: &Code) -> Result<Option<Profession>> {
        named(&self.db, "professions", code)
    }

    /// The recognition centre of a code.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn recognition_centre_named(&self, code: &Code) -> Result<Option<RecognitionCentre>> {
        named(&self.db, "recognition_centres", code)
    }
}

fn named<T: DeserializeOwned>(db: &Connection, table: &str, code: &Code) -> Result<Option<T>> {
    let found = db
        .prepare_cached(&format!("select value from {table} where code = ?1"))?
        .query_row([code.as_str()], |row| row.get::<_, String>(0))
        .optional()?;
    found.map(|value| read_json(&value)).transpose()
}

/// Both lists come whole.
pub(crate) fn replace(
    tx: &Transaction,
    professions: &[Profession],
    centres: &[RecognitionCentre],
) -> Result<()> {
    tx.execute("delete from professions", [])?;
    for profession in professions {
        let key = format!(
            "{} {} {}",
            fold(&profession.ru),
            fold(&profession.kk),
            profession.code
        );
        tx.prepare_cached("insert into professions (code, key, value) values (?1, ?2, ?3)")?
            .execute(params![profession.code.as_str(), key, json(profession)?])?;
    }
    tx.execute("delete from recognition_centres", [])?;
    for centre in centres {
        tx.prepare_cached("insert into recognition_centres (code, value) values (?1, ?2)")?
            .execute(params![centre.code.as_str(), json(centre)?])?;
    }
    Ok(())
}

/// What this desk's copy says of a code; not known where nothing was asked, or where the desk has no copy.
pub(crate) fn profession(
    db: &Connection,
    code: Option<&Code>,
    at: DateTime<Utc>,
) -> Result<Known<Option<Profession>>> {
    entry(db, "professions", code, at)
}

pub(crate) fn recognition_centre(
    db: &Connection,
    code: Option<&Code>,
    at: DateTime<Utc>,
) -> Result<Known<Option<RecognitionCentre>>> {
    entry(db, "recognition_centres", code, at)
}

fn entry<T: DeserializeOwned>(
    db: &Connection,
    table: &str,
    code: Option<&Code>,
    at: DateTime<Utc>,
) -> Result<Known<Option<T>>> {
    let Some(code) = code else {
        return Ok(Known::NotKnown);
    };
    let value = named(db, table, code)?;
    let has_copy = || {
        db.prepare_cached(&format!("select 1 from {table} limit 1"))?
            .exists([])
    };
    if value.is_none() && !has_copy()? {
        return Ok(Known::NotKnown);
    }
    Ok(Known::Is { value, at })
}
