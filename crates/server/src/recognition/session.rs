//! Signing in with a browser: a random token there, its hash here, for a working day.

use super::listed;
use crate::accounts::{is_password, nobodys_password};
use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::recognition::{self, Account};
use casework::refusal::Words;
use chrono::Duration;
use journal::chain::hex;

/// How long a browser stays signed in.
pub const SESSION: Duration = Duration::hours(8);
/// Longer than any login or password that is looked at.
const LOGIN_AT_MOST: usize = 100;

/// Somebody of a recognition centre who is signed in.
#[derive(Clone, Debug)]
pub struct Session {
    pub account: Account,
    /// How the recognition centre is called.
    pub centre: Words,
    /// Stands in every form: who only makes a browser send one does not know it.
    pub form_key: String,
}

impl Session {
    /// As the history names who acted: the body first, then the person where the account has one.
    pub fn name(&self) -> String {
        match self.account.name.as_str() {
            "" => self.centre.ru.clone(),
            person => format!("{}, {person}", self.centre.ru),
        }
    }

    pub fn is_own_form(&self, key: &str) -> bool {
        // Hashes compare in constant time.
        blake3::hash(key.as_bytes()) == blake3::hash(self.form_key.as_bytes())
    }
}

impl Centre {
    /// Checks a password for a browser at that address and gives it its token. A wrong password and an unknown login get
    /// one answer.
    pub fn recognition_sign_in(&self, from: &str, login: &str, password: &str) -> Result<String> {
        let now = self.now();
        let login = login.trim().to_lowercase();
        if login.len() > LOGIN_AT_MOST {
            return Err(wrong());
        }
        let door = format!("recognition {from}");
        self.door().may_try(&door, &login, now)?;
        let account = self.read(|db| recognition::find(db, &login))?;
        let active = account.filter(|account| self.is_active(account));
        let stored = active
            .as_ref()
            .map_or_else(nobodys_password, |account| account.password.clone());
        let right = is_password(password, &stored);
        if active.is_none() || !right {
            self.door().failed(&door, &login, now);
            tracing::info!("a recognition centre's sign-in failed");
            return Err(wrong());
        }
        self.door().opened(&door, &login);
        let mut token = [0u8; 32];
        getrandom::fill(&mut token)?;
        let token = hex(&token);
        self.write_quietly(|tx| {
            recognition::begin(tx, &hash_of(&token), &login, now, now + SESSION)
        })?;
        Ok(token)
    }

    /// Who is signed in with that token; nobody once it has run out or the account is closed.
    pub fn recognition_session(&self, token: &str) -> Result<Option<Session>> {
        self.read(|db| {
            let account = recognition::signed_in(db, &hash_of(token), self.now())?;
            let Some(account) = account.filter(|account| self.is_active(account)) else {
                return Ok(None);
            };
            let code = account.centre.as_str();
            let centre = match listed(db, &account.centre)? {
                Some(centre) => Words::bilingual(&centre.kk, &centre.ru),
                None => Words::bilingual(code, code),
            };
            Ok(Some(Session {
                account,
                centre,
                form_key: hex(&blake3::derive_key(
                    "mansap recognition form v1",
                    token.as_bytes(),
                )),
            }))
        })
    }

    pub fn recognition_sign_out(&self, token: &str) -> Result<()> {
        self.write_quietly(|tx| recognition::end(tx, &hash_of(token)))
    }

    fn is_active(&self, account: &Account) -> bool {
        account.disabled.is_none_or(|day| self.today() < day)
    }
}

fn wrong() -> Error {
    Error::problem(401, "wrong-password", "login or password is wrong")
}

fn hash_of(token: &str) -> String {
    hex(&blake3::derive_key(
        "mansap recognition session v1",
        token.as_bytes(),
    ))
}
