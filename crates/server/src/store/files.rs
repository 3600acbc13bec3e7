//! Files as folded so far, and the nationwide index of open registrations.

use crate::error::Result;
use crate::store::{damaged, office, recognition, unreadable};
use casework::File;
use casework::desk::{OpenElsewhere, VoucherElsewhere};
use casework::ids::{CaseNumber, CentreId, FileId};
use casework::registration::At;
use casework::voucher::VoucherAt;
use rusqlite::{Connection, OptionalExtension, params};

pub fn find(db: &Connection, id: FileId) -> Result<Option<File>> {
    let body = db
        .prepare_cached("select body from files where id = ?1")?
        .query_row([id.to_string()], |row| row.get::<_, String>(0))
        .optional()?;
    body.map(|text| serde_json::from_str(&text).map_err(|e| unreadable("file", &e)))
        .transpose()
}

/// Keeps the file and what others look it up by, in the transaction of the facts that changed it.
pub fn save(db: &Connection, file: &File) -> Result<()> {
    let stage: &'static str = file.registration.stage.at().into();
    let iin = file.card.iin().map(ToString::to_string);
    db.prepare_cached(
        "insert into files (id, centre, version, body, iin, stage, joined_into, began)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, (select coalesce(max(began), 0) + 1 from files))
         on conflict (id) do update set
             centre = excluded.centre, version = excluded.version, body = excluded.body, iin = excluded.iin,
             stage = excluded.stage, joined_into = excluded.joined_into",
    )?
    .execute(params![
        file.id.to_string(),
        file.centre.as_str(),
        file.version,
        serde_json::to_string(file)?,
        iin,
        stage,
        file.joined_into.map(|kept| kept.to_string()),
    ])?;
    index_voucher(db, file)?;
    recognition::index(db, file)?;
    index_registration(db, file, iin.as_deref())
}

/// Whether the registration is one that nobody else may have too.
pub fn is_registered(at: At) -> bool {
    match at {
        At::JobSeeker | At::Proposed | At::Unemployed | At::RemovalProposed => true,
        At::Start | At::Reception | At::Card | At::Refused | At::Closed => false,
    }
}

fn index_registration(db: &Connection, file: &File, iin: Option<&str>) -> Result<()> {
    db.prepare_cached("delete from open_registrations where file = ?1")?
        .execute([file.id.to_string()])?;
    let stands = file.joined_into.is_none() && is_registered(file.registration.stage.at());
    let Some(iin) = iin.filter(|_| stands) else {
        return Ok(());
    };
    // An ИИН corrected into another's leaves the earlier registration in its place; both are found by `same_person`.
    db.prepare_cached("insert or ignore into open_registrations (iin, file, centre, number) values (?1, ?2, ?3, ?4)")?
        .execute(params![
            iin,
            file.id.to_string(),
            file.centre.as_str(),
            file.registration.number.as_ref().map(CaseNumber::as_str),
        ])?;
    Ok(())
}

/// Open registrations of an ИИН in other files, in the whole country.
pub fn open_elsewhere(db: &Connection, iin: &str, but: FileId) -> Result<Vec<OpenElsewhere>> {
    same_person(db, iin, but)?
        .into_iter()
        .filter(|file| is_registered(file.registration.stage.at()))
        .map(|file| {
            Ok(OpenElsewhere {
                file: file.id,
                name: office::find(db, &file.centre)?.map(|centre| centre.name()),
                centre: file.centre,
                number: file.registration.number,
            })
        })
        .collect()
}

/// Vouchers of an ИИН in other files, in the whole country; also of files that were joined to another.
pub fn vouchers_elsewhere(
    db: &Connection,
    iin: &str,
    but: FileId,
) -> Result<Vec<VoucherElsewhere>> {
    let mut query =
        db.prepare_cached("select body from files where iin = ?1 and id <> ?2 order by began")?;
    let bodies = query
        .query_map([iin, &but.to_string()], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut told = Vec::new();
    for body in &bodies {
        let file: File = serde_json::from_str(body).map_err(|e| unreadable("file", &e))?;
        told.extend(file.vouchers_told());
    }
    Ok(told)
}

/// Files with a voucher that may be due for something by date.
pub fn with_live_vouchers(db: &Connection) -> Result<Vec<FileId>> {
    let mut query = db.prepare_cached("select file from live_vouchers order by file")?;
    let ids = query
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    ids.iter()
        .map(|id| id.parse().map_err(|e| damaged("file id", e)))
        .collect()
}

fn index_voucher(db: &Connection, file: &File) -> Result<()> {
    let sql = if file.joined_into.is_none() && has_live_voucher(file.voucher_at()) {
        "insert or ignore into live_vouchers (file) values (?1)"
    } else {
        "delete from live_vouchers where file = ?1"
    };
    db.prepare_cached(sql)?.execute([file.id.to_string()])?;
    Ok(())
}

/// Whether a date may bring something about: a reminder, the end, or the decision where a norm makes it automatic.
fn has_live_voucher(at: VoucherAt) -> bool {
    match at {
        VoucherAt::Referred | VoucherAt::Granted | VoucherAt::Issued => true,
        VoucherAt::Start
        | VoucherAt::Advised
        | VoucherAt::Applied
        | VoucherAt::Used
        | VoucherAt::Refused
        | VoucherAt::Annulled
        | VoucherAt::Withdrawn => false,
    }
}

/// Other files of an ИИН that stand for themselves, oldest first.
pub fn same_person(db: &Connection, iin: &str, but: FileId) -> Result<Vec<File>> {
    let mut query = db.prepare_cached(
        "select body from files where iin = ?1 and id <> ?2 and joined_into is null order by began",
    )?;
    let bodies = query
        .query_map([iin, &but.to_string()], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    bodies
        .iter()
        .map(|text| serde_json::from_str(text).map_err(|e| unreadable("file", &e)))
        .collect()
}

/// Files of the centre that name the vacancy somewhere; it happens seldom enough to look through them all.
pub fn with_vacancy(db: &Connection, centre: &CentreId, vacancy: &str) -> Result<Vec<File>> {
    let quoted = serde_json::Value::from(vacancy).to_string();
    let mut query = db.prepare_cached(
        "select body from files where joined_into is null and instr(body, ?1) > 0",
    )?;
    let bodies = query
        .query_map([quoted], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let read = bodies
        .iter()
        .map(|text| serde_json::from_str(text).map_err(|e| unreadable("file", &e)));
    let all = read.collect::<Result<Vec<File>>>()?;
    let own = all.into_iter().filter(|file| file.centre == *centre);
    Ok(own.collect())
}

/// All files, by id.
pub fn all(db: &Connection) -> Result<Vec<FileId>> {
    let mut query = db.prepare_cached("select id from files order by id")?;
    let ids = query
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    ids.iter()
        .map(|id| id.parse().map_err(|e| damaged("file id", e)))
        .collect()
}
