//! How values lie in columns: ids as sixteen bytes, times as texts that sort, enums as their kebab-case names.

use crate::{Error, Result};
use casework::ids::{EntryId, FileId, ReplicaId};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A new UUIDv7 whose time part is `now`; the replica reads no clock.
pub fn new_uuid(now: DateTime<Utc>) -> Result<Uuid> {
    let mut random = [0u8; 10];
    getrandom::fill(&mut random)?;
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

pub fn file_id(bytes: [u8; 16]) -> FileId {
    FileId(Uuid::from_bytes(bytes))
}

pub fn entry_id(replica: [u8; 16], counter: u32) -> EntryId {
    EntryId {
        replica: ReplicaId(Uuid::from_bytes(replica)),
        counter,
    }
}

/// A time as text; texts sort as the times do.
pub fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

pub fn read_time(text: &str) -> Result<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .map(|t| t.to_utc())
        .map_err(|_| Error::Stored(format!("not a time: {text}")))
}

pub fn json<T: Serialize>(value: &T) -> Result<String> {
    Ok(serde_json::to_string(value)?)
}

pub fn read_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_str(text)?)
}

/// An enum's kebab-case name, as serde writes it.
pub fn name<T: Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(text) => Ok(text),
        other => Err(Error::Stored(format!("not a name: {other}"))),
    }
}

pub fn read_name<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_value(serde_json::Value::String(
        text.to_owned(),
    ))?)
}

/// A 64-bit count; SQLite's integers are signed, and no order is that long.
pub struct N(pub u64);

impl ToSql for N {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = i64::try_from(self.0)
            .map_err(|e| rusqlite::Error::ToSqlConversionFailure(Box::new(e)))?;
        Ok(ToSqlOutput::from(value))
    }
}

impl FromSql for N {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<N> {
        let value = i64::column_result(value)?;
        u64::try_from(value)
            .map(N)
            .map_err(|_| FromSqlError::OutOfRange(value))
    }
}
