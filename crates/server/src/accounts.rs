//! Accounts: passwords, roles with their days, signing in. A wrong password and an unknown login get one answer.

mod deputies;
mod door;
#[cfg(test)]
mod tests;

pub use door::Door;

use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::devices::{self, Device};
use crate::store::staff::{self, Account, Held};
use crate::store::{meta, office};
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use casework::ids::StaffId;
use casework::office::Role;
use chrono::NaiveDate;
use journal::wire::{SignIn, SignedIn, StaffCard};
use std::sync::OnceLock;

/// Letters and figures that a login may have.
const LOGIN_MAX: usize = 40;
const PASSWORD_MIN: usize = 8;
/// Longer ones are refused before they cost a second of hashing.
const PASSWORD_MAX: usize = 256;

/// A new account as an administrator describes it.
pub struct NewAccount {
    pub login: StaffId,
    /// «Омарова Дана Сериковна»
    pub name: String,
    pub password: String,
    pub roles: Vec<Held>,
}

impl Centre {
    pub fn add_account(&self, new: &NewAccount) -> Result<StaffCard> {
        login_is_sound(new.login.as_str())?;
        if new.name.trim().is_empty() {
            return Err(Error::problem(422, "bad-name", "the name is missing"));
        }
        let password = hash_of(&new.password)?;
        self.write(|tx| {
            if staff::find(tx, &new.login)?.is_some() {
                return Err(Error::problem(
                    409,
                    "login-taken",
                    format!("there is an account {} already", new.login),
                ));
            }
            let name = new.name.trim().to_owned();
            let short = short_form(&name);
            let account = Account {
                id: new.login.clone(),
                name,
                short,
                password,
                disabled: None,
            };
            staff::put(tx, &account)?;
            for held in &new.roles {
                role_is_sound(tx, held)?;
                staff::put_role(tx, &account.id, held)?;
            }
            staff::card(tx, &account, self.today())
        })
    }

    pub fn accounts(&self) -> Result<Vec<StaffCard>> {
        self.read(|db| {
            staff::all(db)?
                .iter()
                .map(|account| staff::card(db, account, self.today()))
                .collect()
        })
    }

    /// Gives a role, or changes its days and its unit; a deputy's order is a role with number and days.
    pub fn give_role(&self, login: &StaffId, held: &Held) -> Result<()> {
        self.write(|tx| {
            staff::find(tx, login)?.ok_or_else(|| Error::not_found("account"))?;
            role_is_sound(tx, held)?;
            staff::put_role(tx, login, held)
        })
    }

    pub fn set_password(&self, login: &StaffId, password: &str) -> Result<()> {
        let hash = hash_of(password)?;
        self.change_account(login, |account| account.password = hash)
    }

    /// Closes an account from a day on; what was done before stays lawful.
    pub fn disable_account(&self, login: &StaffId, from: Option<NaiveDate>) -> Result<()> {
        self.change_account(login, |account| account.disabled = from)
    }

    fn change_account(&self, login: &StaffId, change: impl FnOnce(&mut Account)) -> Result<()> {
        self.write(|tx| {
            let mut account = staff::find(tx, login)?.ok_or_else(|| Error::not_found("account"))?;
            change(&mut account);
            staff::put(tx, &account)
        })
    }

    /// Checks a password for a device. The device's share opens the desk's database for a user who is new there.
    pub fn sign_in(&self, device: &Device, sign_in: &SignIn) -> Result<SignedIn> {
        let now = self.now();
        let login = StaffId(sign_in.login.trim().to_lowercase());
        self.door().may_try(&device.id, login.as_str(), now)?;
        let account = self.read(|db| staff::find(db, &login))?;
        let active =
            account.filter(|account| account.disabled.is_none_or(|day| self.today() < day));
        // An unknown login costs the same time as a wrong password.
        let stored = active
            .as_ref()
            .map_or_else(nobodys_password, |account| account.password.clone());
        let right = is_password(&sign_in.password, &stored);
        let Some(account) = active.filter(|_| right) else {
            self.door().failed(&device.id, login.as_str(), now);
            tracing::info!(device = device.id, "a sign-in failed");
            return Err(Error::problem(
                401,
                "wrong-password",
                "login or password is wrong",
            ));
        };
        self.door().opened(&device.id, login.as_str());
        let (card, status, sealing) = self.read(|db| {
            let card = staff::card(db, &account, self.today())?;
            Ok((card, self.status_of(db, device)?, self.sealing(db, device)?))
        })?;
        if !card
            .roles
            .iter()
            .any(|at| device.centres.contains(&at.centre))
        {
            return Err(Error::problem(
                403,
                "no-role-here",
                "the account has no role at the centres of this device",
            ));
        }
        self.write_quietly(|tx| devices::signs_in(tx, &device.id, &login, now))?;
        Ok(SignedIn {
            staff: card,
            device_share: device.share.clone(),
            status,
            sealing,
            trusted_until: Some(device.expires),
        })
    }
}

/// Small Latin letters, figures, dots and dashes, so that a login is said and typed in one way.
pub(crate) fn login_is_sound(login: &str) -> Result<()> {
    let sound = !login.is_empty()
        && login.len() <= LOGIN_MAX
        && login
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c));
    if sound {
        Ok(())
    } else {
        Err(Error::problem(
            422,
            "bad-login",
            "a login has small Latin letters, figures, dots and dashes",
        ))
    }
}

fn role_is_sound(db: &rusqlite::Connection, held: &Held) -> Result<()> {
    if !held.role.is_staff() {
        return Err(Error::problem(
            422,
            "bad-role",
            "only staff roles are given to accounts",
        ));
    }
    if !held.order.is_empty() && (held.from.is_none() || held.to.is_none() || held.from > held.to) {
        return Err(Error::problem(
            422,
            "bad-order",
            "a deputy's order has a first and a last day",
        ));
    }
    let Some(centre) = office::find(db, &held.centre)? else {
        return Err(Error::not_found("centre"));
    };
    if let Some(unit) = &held.unit
        && centre.units.iter().all(|known| known.id != *unit)
    {
        return Err(Error::not_found("unit"));
    }
    meta::reference_changed(db)
}

pub(crate) fn hash_of(password: &str) -> Result<String> {
    if password.chars().count() < PASSWORD_MIN || password.len() > PASSWORD_MAX {
        return Err(Error::problem(
            422,
            "weak-password",
            format!("a password has at least {PASSWORD_MIN} characters"),
        ));
    }
    let hash: PasswordHash = Argon2::default()
        .hash_password(password.as_bytes())
        .map_err(|e| Error::Failed(anyhow::anyhow!("hashing failed: {e}")))?;
    Ok(hash.to_string())
}

pub(crate) fn is_password(password: &str, stored: &str) -> bool {
    password.len() <= PASSWORD_MAX
        && PasswordHash::new(stored).is_ok_and(|hash| {
            Argon2::default()
                .verify_password(password.as_bytes(), &hash)
                .is_ok()
        })
}

/// The hash of no password of anybody.
pub(crate) fn nobodys_password() -> String {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| hash_of("nobody has this password").unwrap_or_default())
        .clone()
}

/// «Омарова Дана Сериковна» → «Омарова Д. С.»
fn short_form(name: &str) -> String {
    let mut words = name.split_whitespace();
    let surname = words.next().unwrap_or_default().to_owned();
    words
        .filter_map(|word| word.chars().next())
        .fold(surname, |short, initial| format!("{short} {initial}."))
}

/// The code of a role, as the command line writes it: `specialist`, `head`.
pub fn role_named(code: &str) -> Option<Role> {
    serde_json::from_value(serde_json::Value::String(code.to_owned()))
        .ok()
        .filter(|role: &Role| role.is_staff())
}
