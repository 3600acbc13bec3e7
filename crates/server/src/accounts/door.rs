//! The door: slows down who guesses passwords, without locking anybody out from another desk.

use crate::error::{Error, Result};
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Failures of one login at one device before it has to wait.
const OF_LOGIN: u32 = 5;
/// Failures at one device, whatever the logins: somebody tries names.
const OF_DEVICE: u32 = 20;
const FIRST_WAIT: i64 = 30;
const LONGEST_WAIT: i64 = 15 * 60;
/// Entries kept before the settled ones are swept out.
const KEPT: usize = 10_000;

/// Failed tries by device and login, in memory: a restart forgives.
#[derive(Default)]
pub struct Door {
    tries: Mutex<HashMap<String, Tries>>,
}

#[derive(Clone, Copy)]
struct Tries {
    failed: u32,
    until: DateTime<Utc>,
}

impl Door {
    /// # Errors
    /// `try-later` with the seconds to wait.
    pub fn may_try(&self, device: &str, login: &str, now: DateTime<Utc>) -> Result<()> {
        let tries = self.lock();
        let until = [key(device, login), key(device, "")]
            .iter()
            .filter_map(|k| tries.get(k))
            .map(|t| t.until)
            .max();
        match until {
            Some(until) if now < until => {
                let seconds = (until - now).num_seconds() + 1;
                Err(Error::try_later(u32::try_from(seconds).unwrap_or(u32::MAX)))
            }
            Some(_) | None => Ok(()),
        }
    }

    pub fn failed(&self, device: &str, login: &str, now: DateTime<Utc>) {
        let mut tries = self.lock();
        if tries.len() >= KEPT {
            tries.retain(|_, t| now < t.until + Duration::hours(1));
        }
        for (key, allowed) in [(key(device, login), OF_LOGIN), (key(device, ""), OF_DEVICE)] {
            let entry = tries.entry(key).or_insert(Tries {
                failed: 0,
                until: now,
            });
            entry.failed = entry.failed.saturating_add(1);
            if entry.failed >= allowed {
                entry.until = now + wait_after(entry.failed - allowed);
            }
        }
    }

    pub fn opened(&self, device: &str, login: &str) {
        let mut tries = self.lock();
        tries.remove(&key(device, login));
        tries.remove(&key(device, ""));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Tries>> {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Half a minute, then twice as long each time.
fn wait_after(more: u32) -> Duration {
    Duration::seconds((FIRST_WAIT << more.min(10)).min(LONGEST_WAIT))
}

fn key(device: &str, login: &str) -> String {
    format!("{device} {login}")
}
