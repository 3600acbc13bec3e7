//! Recognition centres: their accounts, the sessions of their browsers, and what was referred to each of them.

use crate::error::Result;
use crate::store::damaged;
use casework::File;
use casework::ids::{Code, FileId, ThingId};
use casework::voucher::{Voucher, VoucherAt, VoucherStage};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Who signs in for a recognition centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub login: String,
    /// Code in the list of recognition centres.
    pub centre: Code,
    /// Empty where the account is the centre's as a whole.
    pub name: String,
    /// Argon2id, PHC text.
    pub password: String,
    pub disabled: Option<NaiveDate>,
}

/// A voucher that was referred, and the file that it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Referred {
    pub voucher: ThingId,
    pub file: FileId,
}

pub fn put(db: &Connection, account: &Account) -> Result<()> {
    db.execute(
        "insert into recognition_accounts (login, centre, name, password, disabled) values (?1, ?2, ?3, ?4, ?5)
         on conflict (login) do update set
             centre = excluded.centre, name = excluded.name, password = excluded.password, disabled = excluded.disabled",
        params![
            account.login,
            account.centre.as_str(),
            account.name,
            account.password,
            account.disabled.map(|day| day.to_string()),
        ],
    )?;
    Ok(())
}

pub fn find(db: &Connection, login: &str) -> Result<Option<Account>> {
    db.prepare_cached(
        "select login, centre, name, password, disabled from recognition_accounts where login = ?1",
    )?
    .query_row([login], read)
    .optional()?
    .map(sound)
    .transpose()
}

pub fn all(db: &Connection) -> Result<Vec<Account>> {
    let mut query = db.prepare(
        "select login, centre, name, password, disabled from recognition_accounts order by centre, login",
    )?;
    let rows = query
        .query_map([], read)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(sound).collect()
}

type Columns = (String, String, String, String, Option<String>);

fn read(row: &Row) -> rusqlite::Result<Columns> {
    Ok((
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        row.get(3)?,
        row.get(4)?,
    ))
}

fn sound((login, centre, name, password, disabled): Columns) -> Result<Account> {
    let disabled = disabled
        .map(|day| day.parse().map_err(|error| damaged("day", error)))
        .transpose()?;
    Ok(Account {
        login,
        centre: Code(centre),
        name,
        password,
        disabled,
    })
}

/// A browser has signed in; what others left behind goes with the same stroke.
pub fn begin(
    db: &Connection,
    hash: &str,
    login: &str,
    now: DateTime<Utc>,
    ends: DateTime<Utc>,
) -> Result<()> {
    db.execute(
        "delete from recognition_sessions where ends <= ?1",
        [moment(now)],
    )?;
    db.execute(
        "insert into recognition_sessions (hash, login, ends) values (?1, ?2, ?3)",
        [hash, login, &moment(ends)],
    )?;
    Ok(())
}

/// Whose session it is, while it lasts.
pub fn signed_in(db: &Connection, hash: &str, now: DateTime<Utc>) -> Result<Option<Account>> {
    let login: Option<String> = db
        .prepare_cached("select login from recognition_sessions where hash = ?1 and ends > ?2")?
        .query_row([hash, &moment(now)], |row| row.get(0))
        .optional()?;
    login.map_or(Ok(None), |login| find(db, &login))
}

pub fn end(db: &Connection, hash: &str) -> Result<()> {
    db.execute("delete from recognition_sessions where hash = ?1", [hash])?;
    Ok(())
}

/// A closed account, or one with a new password, is signed in nowhere.
pub fn end_all(db: &Connection, login: &str) -> Result<()> {
    db.execute("delete from recognition_sessions where login = ?1", [login])?;
    Ok(())
}

/// Of one length, so that they compare as texts.
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Keeps where the file's referred vouchers stand, in the transaction of the facts that changed it.
pub(super) fn index(db: &Connection, file: &File) -> Result<()> {
    for voucher in &file.vouchers {
        let (Some(centre), Some(day)) = (voucher.referred_to(), since(voucher)) else {
            continue;
        };
        // Nobody decides on a file that was joined to another; parted again, it is saved again.
        if file.joined_into.is_some() && voucher.stage.at() == VoucherAt::Referred {
            db.prepare_cached("delete from referred_vouchers where centre = ?1 and voucher = ?2")?
                .execute([centre.as_str(), &voucher.id.to_string()])?;
            continue;
        }
        let at: &'static str = voucher.stage.at().into();
        db.prepare_cached(
            "insert into referred_vouchers (centre, voucher, file, at, day) values (?1, ?2, ?3, ?4, ?5)
             on conflict (centre, voucher) do update set file = excluded.file, at = excluded.at, day = excluded.day",
        )?
        .execute(params![
            centre.as_str(),
            voucher.id.to_string(),
            file.id.to_string(),
            at,
            day.to_string(),
        ])?;
    }
    Ok(())
}

fn since(voucher: &Voucher) -> Option<NaiveDate> {
    match &voucher.stage {
        VoucherStage::Start | VoucherStage::Advised { .. } | VoucherStage::Applied { .. } => None,
        VoucherStage::Referred { on, .. }
        | VoucherStage::Granted { on, .. }
        | VoucherStage::Issued { on, .. }
        | VoucherStage::Used { on }
        | VoucherStage::Refused { on, .. }
        | VoucherStage::Annulled { on, .. }
        | VoucherStage::Withdrawn { on } => Some(*on),
    }
}

/// Which rows of a list.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    pub after: u32,
    pub at_most: u32,
}

/// What waits for the decision of a recognition centre, oldest first, and how many there are beside those given.
pub fn waiting(db: &Connection, centre: &Code, rows: Rows) -> Result<(Vec<Referred>, u32)> {
    let referred: &'static str = VoucherAt::Referred.into();
    let count = db
        .prepare_cached("select count(*) from referred_vouchers where centre = ?1 and at = ?2")?
        .query_row([centre.as_str(), referred], |row| row.get(0))?;
    let mut query = db.prepare_cached(
        "select voucher, file from referred_vouchers where centre = ?1 and at = ?2 order by day, voucher limit ?3 offset ?4",
    )?;
    let bounds = params![centre.as_str(), referred, rows.at_most, rows.after];
    let rows = query
        .query_map(bounds, pair)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok((known(rows)?, count))
}

/// What it decided, or what ended, since a day, newest first; what it granted and is still in force, whenever that was.
pub fn decided_since(
    db: &Connection,
    centre: &Code,
    since: NaiveDate,
    rows: Rows,
) -> Result<(Vec<Referred>, u32)> {
    const WHICH: &str =
        "centre = ?1 and at <> 'referred' and (day >= ?2 or at in ('granted', 'issued'))";
    let since = since.to_string();
    let count = db
        .prepare_cached(&format!(
            "select count(*) from referred_vouchers where {WHICH}"
        ))?
        .query_row([centre.as_str(), &since], |row| row.get(0))?;
    let mut query = db.prepare_cached(&format!(
        "select voucher, file from referred_vouchers where {WHICH} order by day desc, voucher desc limit ?3 offset ?4"
    ))?;
    let bounds = params![centre.as_str(), since, rows.at_most, rows.after];
    let rows = query
        .query_map(bounds, pair)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok((known(rows)?, count))
}

/// The file of a voucher that was referred to that recognition centre, and to no other.
pub fn file_of(db: &Connection, centre: &Code, voucher: ThingId) -> Result<Option<FileId>> {
    let file: Option<String> = db
        .prepare_cached("select file from referred_vouchers where centre = ?1 and voucher = ?2")?
        .query_row([centre.as_str(), &voucher.to_string()], |row| row.get(0))
        .optional()?;
    file.map(|id| id.parse().map_err(|error| damaged("file id", error)))
        .transpose()
}

fn pair(row: &Row) -> rusqlite::Result<(String, String)> {
    Ok((row.get(0)?, row.get(1)?))
}

fn known(rows: Vec<(String, String)>) -> Result<Vec<Referred>> {
    rows.into_iter()
        .map(|(voucher, file)| {
            Ok(Referred {
                voucher: ThingId::try_from(voucher).map_err(|error| damaged("voucher", error))?,
                file: file.parse().map_err(|error| damaged("file id", error))?,
            })
        })
        .collect()
}
