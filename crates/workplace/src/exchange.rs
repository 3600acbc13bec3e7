//! The exchange with the centre in the background: push what waits, pull what is missing, listen for news.
//!
//! What an exchange does stands in `steps`, over any `Peer`, the real line or a test's; here is when, and for which desk.

mod scans;
mod steps;

pub use steps::{Side, with_peer};

use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::Progress;
use journal::Peer;
use journal::sign::SecretKey;
use journal::wire::Status;
use replica::Replica;
use std::sync::Arc;
use std::time::Duration;

/// Between two attempts without a line, with jitter, so that a hundred desks do not come back in one second.
const RETRY: Duration = Duration::from_secs(3);

/// Runs until the program ends. `changed` is called whenever something came or went.
pub async fn keep_exchanging(desk: Arc<Workplace>, changed: impl Fn() + Send) {
    loop {
        let line = |desk: &Workplace| {
            let inner = desk.lock();
            (inner.line.online, inner.line.problem.clone())
        };
        let before = line(&desk);
        let exchanged = once(&desk).await;
        tidy(&desk);
        match exchanged {
            Ok(Some(status)) => {
                changed();
                let waited = listen(&desk, status).await;
                if !waited {
                    changed();
                }
            }
            Ok(None) => tokio::time::sleep(Duration::from_millis(300)).await,
            Err(problem) => {
                if before != line(&desk) {
                    changed();
                }
                tokio::time::sleep(pause(&problem) + jitter()).await;
            }
        }
    }
}

/// Whoever saved last has been told so: now the database's own housekeeping is in nobody's way. What fails is done the
/// next time.
fn tidy(desk: &Workplace) {
    let mut inner = desk.lock();
    if let Ok(replica) = inner.replica_mut()
        && let Err(error) = replica.tidy()
    {
        tracing::debug!("the log was not moved: {error}");
    }
}

/// As long as the centre asks, where it asks.
fn pause(problem: &Problem) -> Duration {
    problem.wait().map_or(RETRY, |asked| asked.max(RETRY))
}

/// Waits for news at the centre or for something to send here; false when the line broke.
async fn listen(desk: &Arc<Workplace>, status: Status) -> bool {
    let Ok(line) = desk.line() else { return false };
    tokio::select! {
        news = line.wait(status) => news.is_ok(),
        () = something_to_send(desk) => true,
    }
}

async fn something_to_send(desk: &Arc<Workplace>) {
    loop {
        tokio::time::sleep(Duration::from_millis(250)).await;
        let inner = desk.lock();
        let waiting = inner
            .replica
            .as_ref()
            .and_then(|r| r.here().ok())
            .is_none_or(|h| h.waiting > 0);
        if waiting || inner.scan_wanted {
            return;
        }
    }
}

fn jitter() -> Duration {
    let nanos = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |d| d.subsec_nanos());
    Duration::from_millis(u64::from(nanos % 1500))
}

/// One whole exchange; `None` when nobody has opened the database yet.
pub async fn once(desk: &Workplace) -> Result<Option<Status>, Problem> {
    if desk.lock().replica.is_none() {
        return Ok(None);
    }
    // What an earlier exchange left needs no line.
    let prepared = steps::catch_up(desk).await;
    desk.lock().progress = None;
    prepared?;
    desk.lock().scan_wanted = false;
    let line = desk.line()?;
    let result = with_peer(desk, &line).await;
    let now = desk.now();
    let mut inner = desk.lock();
    match &result {
        Ok(_) => {
            if !inner.line.online {
                inner.line.since = Some(now);
            }
            inner.line.online = true;
            inner.line.problem = None;
            inner.line.last_exchange = Some(now);
        }
        Err(problem) => {
            if inner.line.online || inner.line.since.is_none() {
                inner.line.since = Some(now);
            }
            inner.line.online = false;
            inner.line.problem = (problem.code != "no-line").then(|| problem.code.clone());
        }
    }
    inner.progress = None;
    result.map(Some)
}

impl Side for Workplace {
    fn replica<T>(
        &self,
        work: impl FnOnce(&mut Replica) -> replica::Result<T>,
    ) -> Result<T, Problem> {
        let mut inner = self.lock();
        Ok(work(inner.replica_mut()?).map_err(anyhow::Error::from)?)
    }

    fn secret(&self) -> Result<SecretKey, Problem> {
        let inner = self.lock();
        inner
            .keys
            .device_key()
            .map_err(|e| Problem::new(e.code(), e))
    }

    fn verify(&self, status: &Status) -> Result<(), Problem> {
        verify(&self.lock().keys, status)
    }

    fn takes_new_identity(&self) -> Result<(), Problem> {
        let mut inner = self.lock();
        let id = inner.replica_mut()?.fork().map_err(anyhow::Error::from)?;
        inner.forked = true;
        inner
            .keys
            .note_replica(id)
            .map_err(|e| Problem::new(e.code(), e))
    }

    fn took_reference(&self) -> Result<(), Problem> {
        self.lock().reload_reference()
    }

    fn progress(&self, progress: Progress) {
        self.lock().progress = Some(progress);
    }
}

impl Inner {
    /// Takes note of the server's time and heads.
    pub(crate) fn hears(&mut self, status: &Status) -> Result<(), Problem> {
        verify(&self.keys, status)?;
        self.replica_mut()?
            .note_status(status)
            .map_err(anyhow::Error::from)?;
        Ok(())
    }
}

/// The server's time counts only when the enrolled server signed it.
fn verify(keys: &replica::keys::KeyRing, status: &Status) -> Result<(), Problem> {
    let Some(enrolment) = keys.enrolment() else {
        return Ok(());
    };
    let text = Status::signed_text(status.time, &status.heads);
    if enrolment
        .server_key
        .verifies(text.as_bytes(), &status.signature)
    {
        Ok(())
    } else {
        Err(Problem::new(
            "wrong-certificate",
            "the status is not signed by the enrolled server",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::LineError;

    #[test]
    fn a_desk_waits_as_long_as_the_centre_asks_and_else_tries_again_soon() {
        assert_eq!(
            pause(&LineError::TooMany(90).into()),
            Duration::from_secs(90)
        );
        assert_eq!(pause(&LineError::Busy(30).into()), Duration::from_secs(30));
        assert_eq!(pause(&LineError::Busy(0).into()), RETRY);
        assert_eq!(pause(&LineError::Down(String::new()).into()), RETRY);
    }
}
