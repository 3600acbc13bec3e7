//! What the law brings about by date: reminders of vouchers and their end. Each is an act of *System* through the centre's
//! own door; its identity derives from the file and the day that makes it due, so that several servers make one.

use super::Pace;
use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::files;
use casework::ids::FileId;
use casework::office::{Actor, Role};
use casework::voucher::by_date::due;
use journal::Outcome;
use tokio::sync::watch;

/// Acts by date in one file at one look: two reminders and the end can be due after a long sleep.
const AT_MOST: usize = 4;

impl Centre {
    /// Does everything that is due by date today, in every file; returns how many acts became final.
    pub fn do_what_is_due(&self) -> Result<u32> {
        let mut done = 0;
        for file in self.read(files::with_live_vouchers)? {
            done += self.due_in(file)?;
        }
        Ok(done)
    }

    fn due_in(&self, id: FileId) -> Result<u32> {
        let mut done = 0;
        for _ in 0..AT_MOST {
            let more = self.in_one_go(|here| {
                let Some(file) = here.file(id)? else {
                    return Ok(false);
                };
                let today = casework::desk::country_date(here.now());
                let Some(by_date) = due(&file, here.rulebook(), today) else {
                    return Ok(false);
                };
                let name: &'static str = by_date.act.name().into();
                let voucher = file.voucher().map(|v| v.id.to_string()).unwrap_or_default();
                let identity = format!("by date {name} {voucher} {}", by_date.on);
                let system = Actor::outside(Role::System, file.centre.clone());
                match here.act_as(&system, by_date.act, id, &identity)? {
                    Outcome::Final { .. } => Ok(true),
                    Outcome::Returned { refusal, .. } => {
                        tracing::warn!(act = ?refusal.act(), "an act by date was not lawful");
                        Ok(false)
                    }
                }
            })?;
            if !more {
                break;
            }
            done += 1;
        }
        Ok(done)
    }
}

/// Looks again and again until it is told to stop.
pub(super) async fn keep_doing(centre: Centre, pace: Pace, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let looking = centre.clone();
        let looked = tokio::task::spawn_blocking(move || looking.do_what_is_due())
            .await
            .map_err(|error| Error::Failed(error.into()))
            .and_then(|done| done);
        if let Err(error) = looked {
            tracing::error!(%error, "acts by date could not be done");
        }
        tokio::select! {
            _ = stopped.changed() => {}
            () = tokio::time::sleep(pace.by_date) => {}
        }
    }
}
