//! Reference data that the centre publishes: the office tree, staff, places, vacancies, overlays of the rulebook.

use crate::look_alike::{fold, readings};
use crate::rows::{N, json, read_json};
use crate::{Error, Replica, Result, gone_up, qualifications};
use casework::desk::Known;
use casework::ids::CentreId;
use casework::office::Centre;
use casework::people::KatoCode;
use casework::registration::Act;
use casework::registration::job_seeker::Vacancy;
use casework::rulebook::Rulebook;
use chrono::{DateTime, Utc};
use journal::wire::{Place, Reference, StaffCard};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// A place of the classifier with what it lies in, so that two villages of one name can be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPlace {
    pub place: Place,
    /// Edition of the classifier, stored beside a chosen code.
    pub edition: String,
    /// District and oblast, nearest first.
    pub within_kk: String,
    pub within_ru: String,
}

impl Replica {
    /// Takes newer reference data. Lists come whole; an empty list of places keeps the ones held (they are large and rarely
    /// change). A rulebook that does not hold together is refused, and nothing is taken.
    ///
    /// # Errors
    /// [`Error::Stored`] for an overlay that the rulebook refuses.
    pub fn apply_reference(&mut self, reference: &Reference) -> Result<()> {
        let book = overlaid(&reference.rulebook)?;
        let tx = self.db.transaction()?;
        replace(&tx, "centres", &reference.centres, |c| c.id.as_str())?;
        replace(&tx, "staff", &reference.staff, |s| s.id.as_str())?;
        tx.execute("delete from vacancies", [])?;
        for vacancy in &reference.vacancies {
            tx.prepare_cached("insert into vacancies (value) values (?1)")?
                .execute([json(vacancy)?])?;
        }
        qualifications::replace(&tx, &reference.professions, &reference.recognition_centres)?;
        tx.execute("delete from rulebook_overlays", [])?;
        for overlay in &reference.rulebook {
            tx.prepare_cached("insert into rulebook_overlays (text) values (?1)")?
                .execute([overlay])?;
        }
        if !reference.kato.is_empty() {
            replace_places(&tx, &reference.kato)?;
            tx.execute("update replica set kato = ?1", [&reference.kato_edition])?;
        }
        gone_up::follow(&tx, &book)?;
        tx.execute("update replica set reference = ?1", [N(reference.version)])?;
        tx.commit()?;
        self.rulebook = book;
        Ok(())
    }

    /// # Errors
    /// When the database refuses.
    pub fn centres(&self) -> Result<Vec<Centre>> {
        all(&self.db, "select value from centres order by id")
    }

    /// # Errors
    /// When the database refuses.
    pub fn staff(&self) -> Result<Vec<StaffCard>> {
        all(&self.db, "select value from staff order by id")
    }

    /// # Errors
    /// When the database refuses.
    pub fn vacancies(&self) -> Result<Vec<Vacancy>> {
        all(&self.db, "select value from vacancies order by n")
    }

    /// Texts of the overlays on the built-in rulebook, in order; [`Replica::rulebook`] has them laid over.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn rulebook_overlays(&self) -> Result<Vec<String>> {
        overlays(&self.db)
    }

    /// A place by its code.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn kato(&self, code: &str) -> Result<Option<FoundPlace>> {
        let found = self
            .db
            .prepare_cached("select kato, level, ru, kk from places where kato = ?1")?
            .query_row([code], place)
            .optional()?;
        found.map(|place| self.placed(place)).transpose()
    }

    /// Places whose name in either language, or whose code, holds all the words typed. Larger places first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn kato_search(&self, text: &str, limit: u32) -> Result<Vec<FoundPlace>> {
        let mut found: Vec<Place> = Vec::new();
        for reading in readings(text) {
            for place in self.places_by(&reading, limit)? {
                if !found.contains(&place) {
                    found.push(place);
                }
            }
        }
        found.truncate(limit as usize);
        found.into_iter().map(|place| self.placed(place)).collect()
    }

    fn places_by(&self, reading: &str, limit: u32) -> Result<Vec<Place>> {
        let words = reading.split(' ').collect::<Vec<_>>();
        let long = words
            .iter()
            .filter(|w| w.len() >= 3)
            .map(|w| format!("\"{w}\""))
            .collect::<Vec<_>>();
        // Names that begin with what was typed come first, then by the rank of the code: oblasts, towns, districts, villages.
        let order = "order by (' ' || p.key) not like '% ' || ?1 || '%',
            rtrim(p.kato, '0') = p.kato, length(rtrim(p.kato, '0')), p.kato limit ?2";
        let short = |key: &str| {
            words
                .iter()
                .all(|word| key.split(' ').any(|w| w.contains(word)))
        };
        let mut places = Vec::new();
        let (sql, matching) = if long.is_empty() {
            (
                format!(
                    "select p.kato, p.level, p.ru, p.kk, p.key from places p where (' ' || p.key) like '% ' || ?1 || '%' {order}"
                ),
                None,
            )
        } else {
            let join = "places_trigrams t join places p on p.n = t.rowid where t.key match ?3";
            (
                format!("select p.kato, p.level, p.ru, p.kk, p.key from {join} {order}"),
                Some(long.join(" AND ")),
            )
        };
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = match &matching {
            Some(matching) => statement.query(params![words[0], limit, matching])?,
            None => statement.query(params![words[0], limit])?,
        };
        while let Some(row) = rows.next()? {
            if short(&row.get::<_, String>(4)?) {
                places.push(place(row)?);
            }
        }
        Ok(places)
    }

    /// The code's own digits name what a place lies in: oblast (2), district (4), rural okrug (6).
    fn placed(&self, place: Place) -> Result<FoundPlace> {
        let edition: String = self
            .db
            .prepare_cached("select kato from replica")?
            .query_row([], |r| r.get(0))?;
        let (mut kk, mut ru) = (Vec::new(), Vec::new());
        for digits in [6, 4, 2] {
            let Some(head) = place.kato.get(..digits) else {
                continue;
            };
            let above = format!("{head:0<9}");
            if above == place.kato || place.kato[digits..].chars().all(|c| c == '0') {
                continue;
            }
            let names = self
                .db
                .prepare_cached("select kk, ru from places where kato = ?1")?
                .query_row([above], |r| {
                    Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?))
                })
                .optional()?;
            if let Some((in_kk, in_ru)) = names {
                kk.push(in_kk);
                ru.push(in_ru);
            }
        }
        Ok(FoundPlace {
            place,
            edition,
            within_kk: kk.join(", "),
            within_ru: ru.join(", "),
        })
    }
}

/// The centre that holds a file, with who decides for it.
pub(crate) fn centre(db: &Connection, id: &CentreId) -> Result<Option<Centre>> {
    let found: Option<String> = db
        .prepare_cached("select value from centres where id = ?1")?
        .query_row([id.as_str()], |r| r.get(0))
        .optional()?;
    found.as_deref().map(read_json).transpose()
}

/// The newest edition known here. Overlays were checked when they were taken; a program that refuses them now is older.
pub(crate) fn rulebook(db: &Connection) -> Result<Arc<Rulebook>> {
    overlaid(&overlays(db)?)
}

fn overlays(db: &Connection) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("select text from rulebook_overlays order by n")?;
    let found = statement.query_map([], |r| r.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn overlaid(overlays: &[String]) -> Result<Arc<Rulebook>> {
    let mut book = Rulebook::built_in().clone();
    for overlay in overlays {
        book = book
            .with(overlay)
            .map_err(|e| Error::Stored(format!("the rulebook refuses an overlay: {e}")))?;
    }
    Ok(Arc::new(book))
}

/// The places that the act names and the list held does not have.
///
/// # Errors
/// When the database refuses.
pub(crate) fn unknown_places(
    db: &Connection,
    act: Option<&Act>,
    at: DateTime<Utc>,
) -> Result<Known<Vec<KatoCode>>> {
    let named = act.map(Act::places).unwrap_or_default();
    // The built-in regions say nothing of the places in them.
    let holds_a_list = || {
        db.prepare_cached("select 1 from places where kato not like '__0000000' limit 1")?
            .exists([])
    };
    if named.is_empty() || !holds_a_list()? {
        return Ok(Known::NotKnown);
    }
    let mut known = db.prepare_cached("select 1 from places where kato = ?1")?;
    let mut unknown = Vec::new();
    for place in named {
        if !known.exists([place.as_str()])? {
            unknown.push(place);
        }
    }
    Ok(Known::Is { value: unknown, at })
}

fn place(row: &Row) -> rusqlite::Result<Place> {
    Ok(Place {
        kato: row.get(0)?,
        level: row.get(1)?,
        ru: row.get(2)?,
        kk: row.get(3)?,
    })
}

fn all<T: DeserializeOwned>(db: &Connection, sql: &str) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read_json(
            row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?,
        )?);
    }
    Ok(all)
}

fn replace<T: Serialize>(
    tx: &Transaction,
    table: &str,
    items: &[T],
    id: impl Fn(&T) -> &str,
) -> Result<()> {
    tx.execute(&format!("delete from {table}"), [])?;
    for item in items {
        tx.prepare_cached(&format!("insert into {table} (id, value) values (?1, ?2)"))?
            .execute(params![id(item), json(item)?])?;
    }
    Ok(())
}

fn replace_places(tx: &Transaction, places: &[Place]) -> Result<()> {
    tx.execute("delete from places", [])?;
    {
        let mut insert = tx.prepare(
            "insert into places (n, kato, level, ru, kk, key) values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for (n, place) in (1i64..).zip(places) {
            let key = format!("{} {} {}", fold(&place.ru), fold(&place.kk), place.kato);
            insert.execute(params![n, place.kato, place.level, place.ru, place.kk, key])?;
        }
    }
    tx.execute(
        "insert into places_trigrams (places_trigrams) values ('rebuild')",
        [],
    )?;
    Ok(())
}
