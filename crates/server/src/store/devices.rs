//! Enrolled devices and the replicas bound to them.

use crate::error::Result;
use crate::store::{damaged, unreadable};
use casework::ids::{CentreId, ReplicaId, StaffId};
use chrono::{DateTime, NaiveDate, Utc};
use journal::sign::PublicKey;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A desk's computer as the centre knows it.
#[derive(Clone, Debug)]
pub struct Device {
    pub id: String,
    pub name: String,
    pub key: PublicKey,
    /// 32 bytes, hexadecimal.
    pub share: String,
    /// Scope: the centres whose order it may read and write.
    pub centres: Vec<CentreId>,
    pub enrolled: DateTime<Utc>,
    /// Last day.
    pub expires: NaiveDate,
    pub revoked: Option<DateTime<Utc>>,
    pub seen: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "id, name, key, share, centres, enrolled, expires, revoked, seen";

pub fn add(db: &Connection, device: &Device) -> Result<()> {
    db.execute(
        "insert into devices (id, name, key, share, centres, enrolled, expires) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            device.id,
            device.name,
            device.key.0,
            device.share,
            serde_json::to_string(&device.centres)?,
            device.enrolled.to_rfc3339(),
            device.expires.to_string(),
        ],
    )?;
    Ok(())
}

pub fn find(db: &Connection, id: &str) -> Result<Option<Device>> {
    let mut query = db.prepare_cached(&format!("select {COLUMNS} from devices where id = ?1"))?;
    let mut rows = query.query([id])?;
    rows.next()?.map(read).transpose()
}

pub fn find_by_key(db: &Connection, key: &PublicKey) -> Result<Option<Device>> {
    let mut query = db.prepare_cached(&format!("select {COLUMNS} from devices where key = ?1"))?;
    let mut rows = query.query([&key.0])?;
    rows.next()?.map(read).transpose()
}

pub fn all(db: &Connection) -> Result<Vec<Device>> {
    let mut query = db.prepare(&format!(
        "select {COLUMNS} from devices order by enrolled, id"
    ))?;
    let mut rows = query.query([])?;
    let mut devices = Vec::new();
    while let Some(row) = rows.next()? {
        devices.push(read(row)?);
    }
    Ok(devices)
}

/// Whether there was such a device that was not revoked yet.
pub fn revoke(db: &Connection, id: &str, at: DateTime<Utc>) -> Result<bool> {
    let changed = db.execute(
        "update devices set revoked = ?2 where id = ?1 and revoked is null",
        params![id, at.to_rfc3339()],
    )?;
    Ok(changed == 1)
}

/// Whether there was such a device that was not revoked.
pub fn extend(db: &Connection, id: &str, expires: NaiveDate) -> Result<bool> {
    let changed = db.execute(
        "update devices set expires = ?2 where id = ?1 and revoked is null",
        params![id, expires.to_string()],
    )?;
    Ok(changed == 1)
}

/// From now on the device may bring this person's acts.
pub fn signs_in(db: &Connection, device: &str, staff: &StaffId, at: DateTime<Utc>) -> Result<()> {
    db.prepare_cached(
        "insert or ignore into signed_in (device, staff, since) values (?1, ?2, ?3)",
    )?
    .execute(params![device, staff.as_str(), at.to_rfc3339()])?;
    Ok(())
}

/// Whether this person has proved to the centre, at this device, who they are.
pub fn has_signed_in(db: &Connection, device: &str, staff: &StaffId) -> Result<bool> {
    Ok(db
        .prepare_cached("select 1 from signed_in where device = ?1 and staff = ?2")?
        .exists(params![device, staff.as_str()])?)
}

pub fn saw(db: &Connection, id: &str, at: DateTime<Utc>) -> Result<()> {
    db.prepare_cached("update devices set seen = ?2 where id = ?1")?
        .execute(params![id, at.to_rfc3339()])?;
    Ok(())
}

/// The device that a replica belongs to.
pub fn of_replica(db: &Connection, replica: ReplicaId) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("select device from replicas where id = ?1")?
        .query_row([replica.to_string()], |row| row.get(0))
        .optional()?)
}

/// The replica that a device bound last.
pub fn replica_of(db: &Connection, device: &str) -> Result<Option<ReplicaId>> {
    let id: Option<String> = db
        .prepare_cached(
            "select id from replicas where device = ?1 order by bound desc, rowid desc limit 1",
        )?
        .query_row([device], |row| row.get(0))
        .optional()?;
    id.map(|text| text.parse().map_err(|e| damaged("replica id", e)))
        .transpose()
}

pub fn bind_replica(
    db: &Connection,
    replica: ReplicaId,
    device: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    db.execute(
        "insert into replicas (id, device, bound) values (?1, ?2, ?3)",
        params![replica.to_string(), device, at.to_rfc3339()],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Device> {
    let time = |text: String| {
        text.parse::<DateTime<Utc>>()
            .map_err(|e| damaged("time", e))
    };
    Ok(Device {
        id: row.get(0)?,
        name: row.get(1)?,
        key: PublicKey(row.get(2)?),
        share: row.get(3)?,
        centres: serde_json::from_str(&row.get::<_, String>(4)?)
            .map_err(|e| unreadable("scope", &e))?,
        enrolled: time(row.get(5)?)?,
        expires: row
            .get::<_, String>(6)?
            .parse()
            .map_err(|e| damaged("day", e))?,
        revoked: row.get::<_, Option<String>>(7)?.map(time).transpose()?,
        seen: row.get::<_, Option<String>>(8)?.map(time).transpose()?,
    })
}
