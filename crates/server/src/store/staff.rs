//! Accounts and the roles they hold, each with its days.

use crate::error::Result;
use crate::store::{damaged, meta, unreadable};
use casework::ids::{CentreId, StaffId, UnitId};
use casework::office::{DeputyOrder, Role};
use chrono::NaiveDate;
use journal::wire::{RoleAt, StaffCard};
use rusqlite::{Connection, OptionalExtension, params};

/// A member of staff as the centre keeps them.
pub struct Account {
    pub id: StaffId,
    pub name: String,
    pub short: String,
    /// Argon2id, PHC text.
    pub password: String,
    pub disabled: Option<NaiveDate>,
}

/// A role with the days it is held; open ends are `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub role: Role,
    pub centre: CentreId,
    /// Number of the deputy's order; empty for an own role.
    pub order: String,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// The structural unit in which it is held.
    pub unit: Option<UnitId>,
}

impl Held {
    pub fn on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    pub fn deputy_order(&self) -> Option<DeputyOrder> {
        match (self.order.is_empty(), self.from, self.to) {
            (false, Some(from), Some(to)) => Some(DeputyOrder {
                number: self.order.clone(),
                from,
                to,
            }),
            (true, _, _) | (_, None, _) | (_, _, None) => None,
        }
    }
}

pub fn put(db: &Connection, account: &Account) -> Result<()> {
    db.execute(
        "insert into staff (id, name, short, password, disabled) values (?1, ?2, ?3, ?4, ?5)
         on conflict (id) do update set
             name = excluded.name, short = excluded.short, password = excluded.password, disabled = excluded.disabled",
        params![account.id.as_str(), account.name, account.short, account.password, account.disabled.map(|d| d.to_string())],
    )?;
    meta::reference_changed(db)
}

pub fn find(db: &Connection, id: &StaffId) -> Result<Option<Account>> {
    let row = db
        .prepare_cached("select name, short, password, disabled from staff where id = ?1")?
        .query_row([id.as_str()], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get::<_, Option<String>>(3)?,
            ))
        })
        .optional()?;
    row.map(|(name, short, password, disabled)| {
        Ok(Account {
            id: id.clone(),
            name,
            short,
            password,
            disabled: day(disabled)?,
        })
    })
    .transpose()
}

pub fn all(db: &Connection) -> Result<Vec<Account>> {
    let mut query = db.prepare("select id from staff order by id")?;
    let ids = query
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    ids.into_iter()
        .filter_map(|id| find(db, &StaffId(id)).transpose())
        .collect()
}

/// Gives a role, or changes its days and its unit.
pub fn put_role(db: &Connection, staff: &StaffId, held: &Held) -> Result<()> {
    let role: &'static str = held.role.into();
    db.execute(
        "insert into roles (staff, role, centre, order_number, from_day, to_day, unit) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         on conflict (staff, role, centre, order_number) do update set
             from_day = excluded.from_day, to_day = excluded.to_day, unit = excluded.unit",
        params![
            staff.as_str(),
            role,
            held.centre.as_str(),
            held.order,
            held.from.map(|d| d.to_string()),
            held.to.map(|d| d.to_string()),
            held.unit.as_ref().map_or("", UnitId::as_str),
        ],
    )?;
    meta::reference_changed(db)
}

/// Takes a role back that has never been used.
pub fn drop_role(db: &Connection, staff: &StaffId, held: &Held) -> Result<()> {
    let role: &'static str = held.role.into();
    db.execute(
        "delete from roles where staff = ?1 and role = ?2 and centre = ?3 and order_number = ?4",
        params![staff.as_str(), role, held.centre.as_str(), held.order],
    )?;
    meta::reference_changed(db)
}

pub fn roles(db: &Connection, staff: &StaffId) -> Result<Vec<Held>> {
    let mut query = db.prepare_cached(
        "select role, centre, order_number, from_day, to_day, unit from roles where staff = ?1 order by centre, role, order_number",
    )?;
    let mut rows = query.query([staff.as_str()])?;
    let mut roles = Vec::new();
    while let Some(row) = rows.next()? {
        let role: String = row.get(0)?;
        roles.push(Held {
            role: serde_json::from_value(serde_json::Value::String(role))
                .map_err(|e| unreadable("role", &e))?,
            centre: CentreId(row.get(1)?),
            order: row.get(2)?,
            from: day(row.get(3)?)?,
            to: day(row.get(4)?)?,
            unit: Some(row.get::<_, String>(5)?)
                .filter(|unit| !unit.is_empty())
                .map(UnitId),
        });
    }
    Ok(roles)
}

/// The account as desks know it, with the roles that have not ended by `today`.
pub fn card(db: &Connection, account: &Account, today: NaiveDate) -> Result<StaffCard> {
    let roles = roles(db, &account.id)?
        .into_iter()
        .filter(|held| held.to.is_none_or(|to| today <= to))
        .map(|held| RoleAt {
            role: held.role,
            order: held.deputy_order(),
            centre: held.centre,
            unit: held.unit,
        })
        .collect();
    Ok(StaffCard {
        id: account.id.clone(),
        name: account.name.clone(),
        short: account.short.clone(),
        roles,
        active: account.disabled.is_none_or(|day| today < day),
    })
}

/// Who works at one of these centres.
pub fn cards_at(db: &Connection, centres: &[CentreId], today: NaiveDate) -> Result<Vec<StaffCard>> {
    let mut cards = Vec::new();
    for account in all(db)? {
        let card = card(db, &account, today)?;
        if card.roles.iter().any(|at| centres.contains(&at.centre)) {
            cards.push(card);
        }
    }
    Ok(cards)
}

fn day(text: Option<String>) -> Result<Option<NaiveDate>> {
    text.map(|t| t.parse().map_err(|e| damaged("day", e)))
        .transpose()
}
