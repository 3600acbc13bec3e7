//! The exchange with the centre in the background: push what waits, pull what is missing, listen for news.
//!
//! What to do next is `journal::sync::plan`'s; here it is carried out over any `Peer`, the real line or a test's.

use crate::Problem;
use crate::store::Workplace;
use crate::views::Progress;
use chrono::Datelike;
use journal::sync::{PUSH_AT_MOST, Todo, plan};
use journal::wire::{Answer, Push, Status};
use journal::{LineError, Peer};
use std::sync::Arc;
use std::time::Duration;

/// Between two attempts without a line, with jitter, so that a hundred desks do not come back in one second.
const RETRY: Duration = Duration::from_secs(3);

/// Runs until the program ends. `changed` is called whenever something came or went.
pub async fn keep_exchanging(desk: Arc<Workplace>, changed: impl Fn() + Send) {
    loop {
        let before = desk.lock().line.online;
        match once(&desk).await {
            Ok(Some(status)) => {
                changed();
                let waited = listen(&desk, status).await;
                if !waited {
                    changed();
                }
            }
            Ok(None) => tokio::time::sleep(Duration::from_millis(300)).await,
            Err(_) => {
                if before {
                    changed();
                }
                tokio::time::sleep(RETRY + jitter()).await;
            }
        }
    }
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
        if waiting {
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

/// Exchanges with a peer until nothing is left to do.
pub async fn with_peer(desk: &Workplace, peer: &impl Peer) -> Result<Status, Problem> {
    let mut status = peer.status().await?;
    loop {
        let todo = {
            let mut inner = desk.lock();
            verify(&inner.keys, &status)?;
            let replica = inner.replica_mut()?;
            replica.note_status(&status).map_err(anyhow::Error::from)?;
            let here = replica.here().map_err(anyhow::Error::from)?;
            plan(&here, &status.heads, status.reference)
        };
        if todo.is_empty() {
            return Ok(status);
        }
        for step in todo {
            status = carry_out(desk, peer, step, status).await?;
        }
    }
}

async fn carry_out(
    desk: &Workplace,
    peer: &impl Peer,
    todo: Todo,
    status: Status,
) -> Result<Status, Problem> {
    match todo {
        Todo::Push => push(desk, peer, status).await,
        Todo::Pull(ask) => {
            let head = status
                .heads
                .iter()
                .find(|h| h.centre == ask.centre)
                .map_or(ask.to, |h| h.seq);
            let mut ask = ask;
            let mut status = status;
            while ask.from <= ask.to {
                let page = peer.pull(ask.clone()).await?;
                let Some(last) = page.records.last().map(|r| r.seq) else {
                    break;
                };
                let mut inner = desk.lock();
                inner
                    .replica_mut()?
                    .apply_of(&ask.centre, &page)
                    .map_err(anyhow::Error::from)?;
                if ask.to - ask.from > 2_000 {
                    let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
                    inner.progress = Some(Progress {
                        done: count(last),
                        of: count(head),
                    });
                }
                ask.from = last + 1;
                status = page.status;
            }
            Ok(status)
        }
        Todo::Reference { since } => {
            let reference = peer.reference(since).await?;
            let mut inner = desk.lock();
            inner
                .replica_mut()?
                .apply_reference(&reference)
                .map_err(anyhow::Error::from)?;
            inner.reload_rulebook()?;
            Ok(status)
        }
        Todo::Numbers { centre, of } => {
            let block = peer.numbers(centre, desk.today().year(), of).await?;
            desk.lock()
                .replica_mut()?
                .add_block(&block)
                .map_err(anyhow::Error::from)?;
            Ok(status)
        }
    }
}

async fn push(desk: &Workplace, peer: &impl Peer, status: Status) -> Result<Status, Problem> {
    let push = {
        let mut inner = desk.lock();
        let secret = inner
            .keys
            .device_key()
            .map_err(|e| Problem::new(e.code(), e))?;
        let replica = inner.replica_mut()?;
        let entries = replica.batch(PUSH_AT_MOST).map_err(anyhow::Error::from)?;
        let signature = secret.sign(Push::signed_text(replica.id(), &entries).as_bytes());
        Push {
            replica: replica.id(),
            entries,
            signature,
        }
    };
    if push.entries.is_empty() {
        return Ok(status);
    }
    let reply = match peer.push(push).await {
        Ok(reply) => reply,
        Err(error @ LineError::Refused { .. }) => return Err(error.into()),
        Err(error) => return Err(error.into()),
    };
    let mut inner = desk.lock();
    let forked = reply
        .answers
        .iter()
        .any(|a| matches!(a, Answer::Forked { .. }));
    let replica = inner.replica_mut()?;
    replica
        .acknowledge(&reply.answers)
        .map_err(anyhow::Error::from)?;
    if forked {
        let id = replica.fork().map_err(anyhow::Error::from)?;
        inner
            .keys
            .note_replica(id)
            .map_err(|e| Problem::new(e.code(), e))?;
        inner.forked = true;
    }
    Ok(reply.status)
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
