//! Finding a person by parts of the name, ИИН, telephone or case number, however the letters were typed.

use crate::look_alike::readings;
use crate::rows::{file_id, read_name};
use crate::{Replica, Result};
use casework::ids::{CentreId, FileId};
use casework::registration::At;
use journal::Standing;
use rusqlite::{Connection, params};
use std::collections::HashSet;
use strum::IntoStaticStr;

/// Rows that one word may bring before they are ranked; a word found in half the names is cut there.
const AT_MOST: i64 = 400;
/// No limit, as SQLite says it.
const EVERYBODY: i64 = -1;
/// Trigrams find nothing shorter.
const TRIGRAM: usize = 3;

/// One person found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub file: FileId,
    pub name: String,
    pub iin: Option<String>,
    pub born: Option<String>,
    pub phone: Option<String>,
    pub number: Option<String>,
    pub centre: CentreId,
    pub stage: At,
    pub standing: Standing,
    pub matched: Matched,
}

/// Which of a person's words matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Matched {
    Name,
    Iin,
    Phone,
    Number,
}

/// What was typed: its readings (as typed, and by the other keyboard layouts), each as words that must all be found.
pub(crate) struct Wanted(Vec<Vec<String>>);

impl Wanted {
    pub fn of(text: &str) -> Wanted {
        let words = |reading: String| reading.split(' ').map(str::to_owned).collect::<Vec<_>>();
        Wanted(readings(text).into_iter().map(words).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everybody whose key holds all words of some reading: what narrows a list.
    pub fn people(&self, db: &Connection) -> Result<HashSet<i64>> {
        let mut people = HashSet::new();
        for words in &self.0 {
            let found = candidates(db, words, EVERYBODY)?.into_iter();
            people.extend(
                found
                    .filter(|(_, key)| words.iter().all(|w| holds(key, w)))
                    .map(|(n, _)| n),
            );
        }
        Ok(people)
    }
}

/// Long words are found anywhere in a person's key, short ones as the beginning of a word.
fn holds(key: &str, word: &str) -> bool {
    if word.chars().count() >= TRIGRAM {
        key.contains(word)
    } else {
        key.split(' ').any(|w| w.starts_with(word))
    }
}

impl Replica {
    /// People whose words hold all that was typed, best first: whole words, then beginnings, then parts.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>> {
        let wanted = Wanted::of(text);
        let mut ranked: Vec<(usize, i64, Vec<String>)> = Vec::new();
        for (turn, words) in wanted.0.iter().enumerate() {
            let whole = by_whole_word(&self.db, words, AT_MOST)?;
            for (n, key) in whole
                .into_iter()
                .chain(candidates(&self.db, words, AT_MOST)?)
            {
                if words.iter().all(|word| holds(&key, word))
                    && !ranked.iter().any(|(_, other, _)| *other == n)
                {
                    // What was typed as it stands comes before what it would be on another layout.
                    ranked.push((turn * 100 + distance(&key, words), n, words.clone()));
                }
            }
        }
        ranked.sort_by_key(|(rank, n, _)| (*rank, *n));
        ranked.truncate(limit as usize);
        ranked
            .into_iter()
            .map(|(_, n, words)| hit(&self.db, n, &words))
            .collect()
    }
}

/// Those of whom the longest word is a whole one: in a large centre they would drown among those who only contain it.
fn by_whole_word(db: &Connection, words: &[String], at_most: i64) -> Result<Vec<(i64, String)>> {
    let mut by_length: Vec<&str> = words.iter().map(String::as_str).collect();
    by_length.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let (Some(first), second) = (by_length.first(), by_length.get(1).unwrap_or(&"")) else {
        return Ok(Vec::new());
    };
    let mut statement = db.prepare_cached(
        "select p.n, p.key from people_words w join people p on p.n = w.n
         where w.word = ?1 and instr(p.key, ?2) > 0 limit ?3",
    )?;
    Ok(statement
        .query_map(params![first, second, at_most], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// Rows that may hold the words: by trigrams of the long ones, else by the beginning of the longest short one.
fn candidates(db: &Connection, words: &[String], at_most: i64) -> Result<Vec<(i64, String)>> {
    let long = words
        .iter()
        .filter(|w| w.chars().count() >= TRIGRAM)
        .map(|w| format!("\"{w}\""))
        .collect::<Vec<_>>();
    let read = |r: &rusqlite::Row| Ok((r.get(0)?, r.get(1)?));
    let rows = if long.is_empty() {
        let Some(first) = words.iter().max_by_key(|w| w.len()) else {
            return Ok(Vec::new());
        };
        let mut statement = db.prepare_cached(
            "select distinct p.n, p.key from people_words w join people p on p.n = w.n
             where w.word >= ?1 and w.word < ?2 limit ?3",
        )?;
        let end = format!("{first}\u{10ffff}");
        statement
            .query_map(params![first, end, at_most], read)?
            .collect::<rusqlite::Result<_>>()?
    } else {
        let mut statement = db.prepare_cached(
            "select p.n, p.key from people_trigrams t join people p on p.n = t.rowid where t.key match ?1 limit ?2",
        )?;
        statement
            .query_map(params![long.join(" AND "), at_most], read)?
            .collect::<rusqlite::Result<_>>()?
    };
    Ok(rows)
}

/// Nought for whole words, more for beginnings, most for parts inside a word.
fn distance(key: &str, words: &[String]) -> usize {
    let of = |word: &String| {
        let best = key.split(' ').enumerate().filter_map(|(place, w)| {
            let kind = if w == word {
                0
            } else if w.starts_with(word.as_str()) {
                3
            } else {
                6
            };
            w.contains(word.as_str())
                .then_some(kind + usize::from(place > 0))
        });
        best.min().unwrap_or(9)
    };
    words.iter().map(of).sum()
}

fn hit(db: &Connection, n: i64, words: &[String]) -> Result<Hit> {
    let mut statement = db.prepare_cached(
        "select id, name, iin, born, phone, number, centre, stage, standing from files where n = ?1",
    )?;
    let mut rows = statement.query([n])?;
    let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    let mut hit = Hit {
        file: file_id(row.get(0)?),
        name: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        iin: row.get(2)?,
        born: row.get(3)?,
        phone: row.get(4)?,
        number: row.get(5)?,
        centre: CentreId(row.get(6)?),
        stage: read_name(&row.get::<_, String>(7)?)?,
        standing: read_name(&row.get::<_, String>(8)?)?,
        matched: Matched::Name,
    };
    let in_part = |part: &Option<String>| {
        part.as_deref().is_some_and(|p| {
            let folded = crate::look_alike::fold(p);
            words.iter().any(|word| holds(&folded, word))
        })
    };
    let name = Some(hit.name.clone());
    hit.matched = [
        (Matched::Name, &name),
        (Matched::Iin, &hit.iin),
        (Matched::Phone, &hit.phone),
        (Matched::Number, &hit.number),
    ]
    .into_iter()
    .find(|(_, part)| in_part(part))
    .map_or(Matched::Name, |(matched, _)| matched);
    Ok(hit)
}
