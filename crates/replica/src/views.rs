//! What screens read without opening a file: the file's line, its rows in the worklists, what of it is counted, the words
//! it is found by.
//!
//! Written in the transaction that changed the file; anything here can be thrown away and made again from the files.

use crate::look_alike::fold;
use crate::of_file::OfFile;
use crate::rows::{json, name, time};
use crate::{Result, demand, indicators, papers, states};
use casework::File;
use casework::ids::{CentreId, FileId};
use casework::registration::{At, home};
use casework::rulebook::Rulebook;
use casework::worklist::{Above, WorkItem, escalate, work};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, params};

/// Where nothing is due; sorts after every date.
pub const NEVER: &str = "9999-12-31";

/// Makes the views of one file anew from its shown state.
pub fn refresh(db: &Connection, n: i64, file: &File, book: &Rulebook) -> Result<()> {
    line(db, n, file)?;
    worklist_rows(db, n, file, book)?;
    indicators::refresh(db, n, file)?;
    demand::refresh(db, n, file)?;
    words(db, n, file)
}

fn line(db: &Connection, n: i64, file: &File) -> Result<()> {
    let at: &'static str = (&At::from(&file.registration.stage)).into();
    db.prepare_cached(
        "update files set centre = ?2, name = ?3, iin = ?4, born = ?5, phone = ?6, number = ?7, stage = ?8 where n = ?1",
    )?
    .execute(params![
        n,
        file.centre.as_str(),
        file.shown_name(),
        iin(file),
        file.card.born().map(|d| d.to_string()),
        file.card.phones().and_then(|p| p.first()).map(|p| p.number.as_str().to_owned()),
        number(file),
        at,
    ])?;
    Ok(())
}

/// Makes a file's rows in the worklists anew after something beside the journal changed its duties.
pub fn refresh_of(db: &Connection, id: FileId, book: &Rulebook) -> Result<()> {
    match states::shown_of(db, id)? {
        Some((n, shown)) => worklist_rows(db, n, &shown, book),
        None => Ok(()),
    }
}

const WORK: OfFile = OfFile {
    held: "select place, list, centre, due, since, assignee, shows_from, to_unit, to_head, item
           from work where file = ?1 order by place",
    forget: "delete from work where file = ?1",
    insert: "insert into work (file, place, list, centre, due, since, assignee, shows_from, to_unit, to_head, item)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
};

fn worklist_rows(db: &Connection, n: i64, file: &File, book: &Rulebook) -> Result<()> {
    let mut items = work(file);
    items.extend(papers::recall_rows(db, file.id, book)?);
    escalate(&mut items, book);
    let row = |(place, item): (i64, &WorkItem)| {
        Ok(vec![
            place.into(),
            name(&item.list)?.into(),
            centre_of(file, item).as_str().to_owned().into(),
            due(item).into(),
            time(item.since).into(),
            item.assignee.as_ref().map(|a| a.as_str().to_owned()).into(),
            item.shows_from.map(|day| day.to_string()).into(),
            above(item, Above::Unit).into(),
            above(item, Above::Head).into(),
            json(item)?.into(),
        ])
    };
    let rows = (0..).zip(&items).map(row).collect::<Result<Vec<_>>>()?;
    WORK.write(db, n, &rows)
}

/// From which day it stands above its owner too.
pub(crate) fn above(item: &WorkItem, above: Above) -> Option<String> {
    item.escalation.day(above).map(|day| day.to_string())
}

/// In whose list it stands: a case that was sent waits for the other centre.
fn centre_of<'a>(file: &'a File, item: &WorkItem) -> &'a CentreId {
    item.act.map_or(&file.centre, |act| {
        home(file, act, DateTime::<Utc>::MAX_UTC)
    })
}

fn due(item: &WorkItem) -> String {
    item.due
        .map_or_else(|| NEVER.to_owned(), |d: NaiveDate| d.to_string())
}

/// The search index is touched only when the words have changed: most acts change none.
fn words(db: &Connection, n: i64, file: &File) -> Result<()> {
    let fresh = key_of(file);
    let before: Option<String> = db
        .prepare_cached("select key from people where n = ?1")?
        .query_row([n], |r| r.get(0))
        .optional()?;
    if before.as_deref() == Some(fresh.as_str()) {
        return Ok(());
    }
    if let Some(before) = before {
        db.prepare_cached(
            "insert into people_trigrams (people_trigrams, rowid, key) values ('delete', ?1, ?2)",
        )?
        .execute(params![n, before])?;
        db.prepare_cached("delete from people_words where n = ?1")?
            .execute([n])?;
    }
    db.prepare_cached("insert into people (n, key) values (?1, ?2) on conflict (n) do update set key = excluded.key")?
        .execute(params![n, fresh])?;
    db.prepare_cached("insert into people_trigrams (rowid, key) values (?1, ?2)")?
        .execute(params![n, fresh])?;
    let mut insert =
        db.prepare_cached("insert or ignore into people_words (word, n) values (?1, ?2)")?;
    for word in fresh.split(' ').filter(|w| !w.is_empty()) {
        insert.execute(params![word, n])?;
    }
    Ok(())
}

/// Name as on the card and as the visitor said it, ИИН, phones, case numbers of all registrations, numbers of referrals and vouchers.
fn key_of(file: &File) -> String {
    if file.joined_into.is_some() {
        return String::new();
    }
    let mut words: Vec<String> = Vec::new();
    let mut add = |text: &str| {
        for word in fold(text).split(' ') {
            if !word.is_empty() && !words.iter().any(|w| w == word) {
                words.push(word.to_owned());
            }
        }
    };
    if let Some(shown) = file.shown_name() {
        add(&shown);
    }
    for visit in &file.visits {
        if let Some(said) = &visit.who.name {
            add(&said.full());
        }
        if let Some(phone) = &visit.who.phone {
            add(phone.as_str());
        }
    }
    if let Some(iin) = iin(file) {
        add(&iin);
    }
    for phone in file.card.phones().into_iter().flatten() {
        add(phone.number.as_str());
    }
    for registration in file.past.iter().chain([&file.registration]) {
        if let Some(number) = &registration.number {
            add(number.as_str());
        }
    }
    for voucher in &file.vouchers {
        let referral = voucher.referral.as_ref().and_then(|r| r.number.as_ref());
        for number in voucher.number.iter().chain(referral) {
            add(number.as_str());
        }
    }
    words.join(" ")
}

/// As on the card, else as the visitor said.
fn iin(file: &File) -> Option<String> {
    let said = || file.visits.iter().rev().find_map(|v| v.who.iin.as_ref());
    file.card
        .iin()
        .or_else(said)
        .map(|iin| iin.as_str().to_owned())
}

/// Of the present registration, else of the last one that had a number.
fn number(file: &File) -> Option<String> {
    let all = file.past.iter().chain([&file.registration]);
    all.rev()
        .find_map(|r| r.number.as_ref())
        .map(|n| n.as_str().to_owned())
}
