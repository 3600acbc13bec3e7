//! Official papers given out at this desk: their numbers, the archived copies byte for byte, and the log of printing.
//!
//! A paper is known by what it tells of and keeps its number; another content or language of it is another copy. When the
//! act that a copy tells of comes back, the copy is to be recalled, and stands in a worklist until somebody says that it was.

use crate::rows::{file_id, name, read_name, read_time, time};
use crate::{Error, Replica, Result, numbers, views};
use casework::desk::country_date;
use casework::ids::{CaseNumber, CentreId, FileId, StaffId, ThingId};
use casework::paperwork::PaperKind;
use casework::rulebook::Rulebook;
use casework::worklist::{Escalation, List, WorkItem};
use chrono::{DateTime, Datelike, Utc};
use journal::Hash;
use journal::wire::NumbersOf;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// What makes a paper this one and no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperKey {
    /// None for a list of many files.
    pub file: Option<FileId>,
    pub kind: PaperKind,
    pub about: About,
}

/// What a paper tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Fact(ThingId),
    /// The state of a day, or a list made at a moment.
    Moment(String),
}

/// A paper with its place in the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    pub paper: i64,
    /// `None`: the block of numbers is empty until the next exchange.
    pub number: Option<CaseNumber>,
}

/// The languages of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyLang {
    Kk,
    Ru,
    /// Kazakh and Russian, one after the other.
    Both,
}

/// A copy to be archived.
#[derive(Clone, Debug)]
pub struct NewCopy<'a> {
    pub paper: i64,
    pub language: CopyLang,
    pub confirmed: bool,
    /// Hash of what the code at its foot seals.
    pub content: Hash,
    pub pdf: &'a [u8],
    pub pages: u32,
}

/// A copy as the archive has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchivedCopy {
    pub copy: i64,
    pub pdf: Vec<u8>,
    pub pages: u32,
}

/// What was done with a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handled {
    /// Opened on the screen.
    Shown,
    Printed,
    Saved,
    PrintedInBulk,
    /// Asked back, or destroyed, after its act came back.
    Recalled,
}

/// Who handled a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handler {
    pub staff: StaffId,
    /// «Омарова Д. С.»
    pub name: String,
}

/// A copy out in the world whose act came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToRecall {
    pub copy: i64,
    pub kind: PaperKind,
    pub number: Option<CaseNumber>,
    /// When its act came back.
    pub since: DateTime<Utc>,
    /// Who gave it out last.
    pub by: Option<StaffId>,
}

impl Replica {
    /// The number of a paper: the one that its act bears already, else drawn once from this desk's block; kept for ever.
    /// Without a number left, none until the next time.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn number_paper(
        &mut self,
        key: &PaperKey,
        centre: &CentreId,
        own: Option<CaseNumber>,
        now: DateTime<Utc>,
    ) -> Result<Numbered> {
        let tx = self.db.transaction()?;
        let row = (file_bytes(key), name(&key.kind)?, key.about.text());
        let (replica, counter) = key.about.entry();
        tx.prepare_cached(
            "insert or ignore into papers (file, kind, about, replica, counter) values (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![row.0, row.1, row.2, replica, counter])?;
        let (paper, number): (i64, Option<String>) = tx
            .prepare_cached(
                "select n, coalesce(of_act, number) from papers where file = ?1 and kind = ?2 and about = ?3",
            )?
            .query_row(params![row.0, row.1, row.2], |r| Ok((r.get(0)?, r.get(1)?)))?;
        if let Some(number) = number {
            let number = Some(CaseNumber(number));
            return Ok(Numbered { paper, number });
        }
        if let Some(number) = own {
            tx.prepare_cached("update papers set of_act = ?2 where n = ?1")?
                .execute(params![paper, number.as_str()])?;
            tx.commit()?;
            let number = Some(number);
            return Ok(Numbered { paper, number });
        }
        let year = country_date(now).year();
        let number = numbers::next(&tx, NumbersOf::Papers, centre, year)?;
        if let Some(number) = &number {
            numbers::take(&tx, number)?;
            tx.prepare_cached("update papers set number = ?2 where n = ?1")?
                .execute(params![paper, number.as_str()])?;
        }
        tx.commit()?;
        Ok(Numbered { paper, number })
    }

    /// The number that a paper has already, where it has one.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn paper_number(&self, key: &PaperKey) -> Result<Option<CaseNumber>> {
        let found: Option<Option<String>> = self
            .db
            .prepare_cached(
                "select coalesce(of_act, number) from papers where file = ?1 and kind = ?2 and about = ?3",
            )?
            .query_row(
                params![file_bytes(key), name(&key.kind)?, key.about.text()],
                |r| r.get(0),
            )
            .optional()?;
        Ok(found.flatten().map(CaseNumber))
    }

    /// The archived copy of that content and language: a reprint is the same to the last byte.
    ///
    /// # Errors
    /// [`Error::Stored`] when the archived bytes are not those that were given out.
    pub fn archived(
        &self,
        paper: i64,
        language: CopyLang,
        content: &Hash,
    ) -> Result<Option<ArchivedCopy>> {
        let mut statement = self.db.prepare_cached(
            "select n, pdf, pdf_hash, pages from paper_copies where paper = ?1 and language = ?2 and content = ?3",
        )?;
        statement
            .query_row(params![paper, name(&language)?, content.0], copy_of)
            .optional()?
            .map(unchanged)
            .transpose()
    }

    /// A copy from the archive by its place in the log.
    ///
    /// # Errors
    /// As [`Replica::archived`]; [`Error::NoEntry`] when there is none.
    pub fn archived_copy(&self, copy: i64) -> Result<ArchivedCopy> {
        self.db
            .prepare_cached("select n, pdf, pdf_hash, pages from paper_copies where n = ?1")?
            .query_row([copy], copy_of)
            .optional()?
            .map(unchanged)
            .transpose()?
            .ok_or_else(|| Error::NoEntry(format!("copy {copy}")))
    }

    /// Puts a copy into the archive. The same content in the same language is there once.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn archive(&mut self, new: &NewCopy, now: DateTime<Utc>) -> Result<i64> {
        self.db
            .prepare_cached(
                "insert or ignore into paper_copies (paper, language, confirmed, content, pdf, pdf_hash, pages, made)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                new.paper,
                name(&new.language)?,
                new.confirmed,
                new.content.0,
                new.pdf,
                Hash::of_bytes(new.pdf).0,
                new.pages,
                time(now),
            ])?;
        Ok(self
            .db
            .prepare_cached(
                "select n from paper_copies where paper = ?1 and language = ?2 and content = ?3",
            )?
            .query_row(
                params![new.paper, name(&new.language)?, new.content.0],
                |r| r.get(0),
            )?)
    }

    /// Writes down what was done with copies, together; worklists follow.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn log_papers(
        &mut self,
        copies: &[i64],
        what: Handled,
        who: &Handler,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let tx = self.db.transaction()?;
        for copy in copies {
            tx.prepare_cached(
                "insert into paper_log (copy, what, who, staff, at) values (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                copy,
                name(&what)?,
                who.name,
                who.staff.as_str(),
                time(now)
            ])?;
            let file: Option<Vec<u8>> = tx
                .prepare_cached(
                    "select p.file from paper_copies c join papers p on p.n = c.paper where c.n = ?1",
                )?
                .query_row([copy], |r| r.get(0))
                .optional()?;
            if let Some(file) = file.and_then(|bytes| <[u8; 16]>::try_from(bytes).ok()) {
                views::refresh_of(&tx, file_id(file), &self.rulebook)?;
            }
        }
        tx.commit()?;
        Ok(())
    }

    /// Copies of a file's papers that are to be recalled.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn to_recall(&self, file: FileId) -> Result<Vec<ToRecall>> {
        to_recall(&self.db, file)
    }
}

/// Given out, its act of this desk came back or was made again under another identity, and nobody has recalled it.
fn to_recall(db: &Connection, file: FileId) -> Result<Vec<ToRecall>> {
    let mut statement = db.prepare_cached(
        "select c.n, p.kind, coalesce(p.of_act, p.number), o.changed,
             (select l.staff from paper_log l
              where l.copy = c.n and l.what in ('printed', 'saved', 'printed-in-bulk') order by l.n desc limit 1)
         from papers p
         join outbox o on o.replica = p.replica and o.counter = p.counter
         join paper_copies c on c.paper = p.n
         where p.file = ?1 and o.state in ('returned', 'malformed', 'settled')
           and exists (select 1 from paper_log l where l.copy = c.n and l.what in ('printed', 'saved', 'printed-in-bulk'))
           and not exists (select 1 from paper_log l where l.copy = c.n and l.what = 'recalled')
         order by c.n",
    )?;
    let mut rows = statement.query(params![file.0.as_bytes()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(ToRecall {
            copy: row.get(0)?,
            kind: read_name(&row.get::<_, String>(1)?)?,
            number: row.get::<_, Option<String>>(2)?.map(CaseNumber),
            since: read_time(&row.get::<_, String>(3)?)?,
            by: row.get::<_, Option<String>>(4)?.map(StaffId),
        });
    }
    Ok(found)
}

/// The duties that papers make, beside those of the law: one row for all that a file has out, and one for those of a
/// voucher, with whoever gave the latest out, by the last day of `term.recall-paper`.
pub fn recall_rows(db: &Connection, file: FileId, book: &Rulebook) -> Result<Vec<WorkItem>> {
    let (of_voucher, others) = to_recall(db, file)?
        .into_iter()
        .partition::<Vec<_>, _>(|recall| recall.kind.is_of_voucher());
    let rows = [
        (List::RecallPapers, others),
        (List::RecallVoucherPapers, of_voucher),
    ];
    Ok(rows
        .into_iter()
        .filter_map(|(list, out)| recall_row(list, &out, book))
        .collect())
}

fn recall_row(list: List, out: &[ToRecall], book: &Rulebook) -> Option<WorkItem> {
    let since = out.iter().map(|recall| recall.since).min()?;
    let numbers = out.iter().filter_map(|recall| recall.number.as_ref());
    let detail = numbers.map(ToString::to_string).collect::<Vec<_>>();
    Some(WorkItem {
        list,
        act: None,
        step: String::new(),
        shows_from: None,
        escalation: Escalation::default(),
        due: book.due("recall-paper", country_date(since)).ok(),
        since,
        assignee: out.iter().rev().find_map(|recall| recall.by.clone()),
        what: "recall-paper".to_owned(),
        detail: detail.join(", "),
    })
}

impl About {
    fn text(&self) -> String {
        match self {
            About::Fact(thing) => thing.to_string(),
            About::Moment(moment) => moment.clone(),
        }
    }

    fn entry(&self) -> (Option<[u8; 16]>, Option<u32>) {
        match self {
            About::Fact(thing) => (
                Some(*thing.entry.replica.0.as_bytes()),
                Some(thing.entry.counter),
            ),
            About::Moment(_) => (None, None),
        }
    }
}

fn file_bytes(key: &PaperKey) -> Vec<u8> {
    key.file
        .map(|id| id.0.as_bytes().to_vec())
        .unwrap_or_default()
}

fn copy_of(row: &Row) -> rusqlite::Result<(ArchivedCopy, [u8; 32])> {
    let copy = ArchivedCopy {
        copy: row.get(0)?,
        pdf: row.get(1)?,
        pages: row.get(3)?,
    };
    Ok((copy, row.get(2)?))
}

fn unchanged((copy, hash): (ArchivedCopy, [u8; 32])) -> Result<ArchivedCopy> {
    if Hash::of_bytes(&copy.pdf) == Hash(hash) {
        Ok(copy)
    } else {
        Err(Error::Stored(format!(
            "the archived copy {} is not what was given out",
            copy.copy
        )))
    }
}
