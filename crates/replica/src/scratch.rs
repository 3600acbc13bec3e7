//! Unfinished forms: per user, file and act, and what others did to the file since they were begun. Nothing of the exchange
//! touches them.

use crate::replica::entry_of;
use crate::rows::{file_id, name, read_name, read_time, time};
use crate::{Replica, Result};
use casework::ids::{EntryId, FileId, StaffId};
use casework::registration::ActName;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

/// A form as it was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scratch {
    pub file: Option<FileId>,
    pub act: ActName,
    pub json: String,
    pub saved: DateTime<Utc>,
}

impl Replica {
    /// Saves a form; the moment it was begun stays that of its first saving.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scratch_save(
        &mut self,
        user: &StaffId,
        file: Option<FileId>,
        act: ActName,
        json: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.db
            .prepare_cached(
                "insert into scratch (user, file, act, form, began_after, saved)
                 values (?1, ?2, ?3, ?4, (select coalesce(max(n), 0) from records), ?5)
                 on conflict (user, file, act) do update set form = excluded.form, saved = excluded.saved",
            )?
            .execute(params![user.as_str(), key(file), name(&act)?, json, time(now)])?;
        Ok(())
    }

    /// What came in on the file from other desks since the form was begun, oldest first; nothing where there is no form.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scratch_news(&self, user: &StaffId, file: FileId, act: ActName) -> Result<Vec<EntryId>> {
        let mut statement = self.db.prepare_cached(
            "select r.replica, r.counter from scratch s join records r on r.file = s.file and r.n > s.began_after
             where s.user = ?1 and s.file = ?2 and s.act = ?3 and r.replica <> (select id from replica)
             order by r.n",
        )?;
        let mut rows = statement.query(params![user.as_str(), key(Some(file)), name(&act)?])?;
        let mut news = Vec::new();
        while let Some(row) = rows.next()? {
            news.push(entry_of(row)?);
        }
        Ok(news)
    }

    /// # Errors
    /// When the database refuses.
    pub fn scratch_load(
        &self,
        user: &StaffId,
        file: Option<FileId>,
        act: ActName,
    ) -> Result<Option<Scratch>> {
        let found = self
            .db
            .prepare_cached(
                "select file, act, form, saved from scratch where user = ?1 and file = ?2 and act = ?3",
            )?
            .query_row(params![user.as_str(), key(file), name(&act)?], |r| Ok(read(r)))
            .optional()?;
        found.transpose()
    }

    /// # Errors
    /// When the database refuses.
    pub fn scratch_drop(
        &mut self,
        user: &StaffId,
        file: Option<FileId>,
        act: ActName,
    ) -> Result<()> {
        self.db
            .prepare_cached("delete from scratch where user = ?1 and file = ?2 and act = ?3")?
            .execute(params![user.as_str(), key(file), name(&act)?])?;
        Ok(())
    }

    /// Unfinished forms of a user on one file, or of people who have no file yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn scratches(&self, user: &StaffId, file: Option<FileId>) -> Result<Vec<Scratch>> {
        let mut statement = self.db.prepare_cached(
            "select file, act, form, saved from scratch where user = ?1 and file = ?2 order by saved",
        )?;
        let mut rows = statement.query(params![user.as_str(), key(file)])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(row)?);
        }
        Ok(all)
    }

    /// Files on which a user has unfinished forms: the dots on the tabs.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn unfinished(&self, user: &StaffId) -> Result<Vec<FileId>> {
        let mut statement = self.db.prepare_cached(
            "select distinct file from scratch where user = ?1 and length(file) = 16 order by file",
        )?;
        let found = statement.query_map([user.as_str()], |r| Ok(file_id(r.get(0)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// # Errors
    /// When the database refuses.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(self
            .db
            .prepare_cached("select value from settings where key = ?1")?
            .query_row([key], |r| r.get(0))
            .optional()?)
    }

    /// # Errors
    /// When the database refuses.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        self.db
            .prepare_cached(
                "insert into settings (key, value) values (?1, ?2) on conflict (key) do update set value = excluded.value",
            )?
            .execute([key, value])?;
        Ok(())
    }
}

fn key(file: Option<FileId>) -> Vec<u8> {
    file.map_or_else(Vec::new, |id| id.0.as_bytes().to_vec())
}

fn read(row: &Row) -> Result<Scratch> {
    let file: Vec<u8> = row.get(0)?;
    Ok(Scratch {
        file: <[u8; 16]>::try_from(file).ok().map(file_id),
        act: read_name(&row.get::<_, String>(1)?)?,
        json: row.get(2)?,
        saved: read_time(&row.get::<_, String>(3)?)?,
    })
}
