//! Recognition centres (центры признания квалификации) in their own account: ФК-D.03, D-3.1.
//!
//! An outside body gets pages of the server and never a desk, which would carry all cases of a centre to it. Its accounts
//! stand apart from those of the staff; what it does goes through the centre's own door and is decided there as every act.

mod names;
mod referrals;
mod session;

pub use referrals::{Left, Listed, Lists, Open, Pages, ROWS_OF_A_PAGE, Sheet, Shown};
pub use session::{SESSION, Session};

use crate::accounts::{hash_of, login_is_sound};
use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::recognition::{self, Account};
use crate::store::reference;
use casework::ids::Code;
use casework::voucher::reference::RecognitionCentre;
use chrono::NaiveDate;
use rusqlite::Connection;

/// A new account as an administrator describes it.
pub struct NewAccount {
    pub login: String,
    /// Code in the list of recognition centres.
    pub centre: Code,
    /// Who signs in; empty where the account is the centre's as a whole.
    pub name: String,
    pub password: String,
}

impl Centre {
    /// Opens an account for a recognition centre of the list that stands.
    pub fn add_recognition_account(&self, new: &NewAccount) -> Result<()> {
        login_is_sound(&new.login)?;
        let password = hash_of(&new.password)?;
        self.write_quietly(|tx| {
            if recognition::find(tx, &new.login)?.is_some() {
                return Err(Error::problem(
                    409,
                    "login-taken",
                    format!("there is an account {} already", new.login),
                ));
            }
            if listed(tx, &new.centre)?.is_none() {
                return Err(Error::problem(
                    422,
                    "no-recognition-centre",
                    format!("{} is not in the list of recognition centres", new.centre),
                ));
            }
            recognition::put(
                tx,
                &Account {
                    login: new.login.clone(),
                    centre: new.centre.clone(),
                    name: new.name.trim().to_owned(),
                    password,
                    disabled: None,
                },
            )
        })
    }

    pub fn recognition_accounts(&self) -> Result<Vec<Account>> {
        self.read(recognition::all)
    }

    /// A new password; whoever is signed in with the old one is not any more.
    pub fn set_recognition_password(&self, login: &str, password: &str) -> Result<()> {
        let hash = hash_of(password)?;
        self.change_recognition_account(login, |account| account.password = hash)
    }

    /// Closes an account from a day on, or opens it again; what was decided before stays.
    pub fn disable_recognition_account(&self, login: &str, from: Option<NaiveDate>) -> Result<()> {
        self.change_recognition_account(login, |account| account.disabled = from)
    }

    fn change_recognition_account(
        &self,
        login: &str,
        change: impl FnOnce(&mut Account),
    ) -> Result<()> {
        self.write_quietly(|tx| {
            let mut account =
                recognition::find(tx, login)?.ok_or_else(|| Error::not_found("account"))?;
            change(&mut account);
            recognition::put(tx, &account)?;
            recognition::end_all(tx, login)
        })
    }
}

/// The recognition centre of that code, as the list has it now.
fn listed(db: &Connection, code: &Code) -> Result<Option<RecognitionCentre>> {
    let found = reference::entry(db, reference::RECOGNITION_CENTRES, code.as_str())?;
    Ok(found.and_then(|(centre, _)| centre))
}
