//! What an exchange does, step by step, whoever the two sides are: a desk and the real line, or what the simulator makes
//! of both. What to do next is `journal::sync::plan`'s.

use super::scans;
use crate::Problem;
use crate::views::{LongWork, Progress};
use casework::desk::country_date;
use casework::ids::ReplicaId;
use chrono::Datelike;
use journal::Peer;
use journal::sign::SecretKey;
use journal::sync::{Here, PUSH_AT_MOST, Todo, plan};
use journal::wire::{Answer, Pull, Push, Status};
use replica::Replica;
use std::time::Duration;

/// Long enough for a screen's question to come in.
const BREATH: Duration = Duration::from_millis(2);

/// The desk's side: its replica behind whatever guards it, and what only the desk has.
pub trait Side {
    /// Runs with the replica held; nothing waits for the line meanwhile.
    fn replica<T>(
        &self,
        work: impl FnOnce(&mut Replica) -> replica::Result<T>,
    ) -> Result<T, Problem>;
    /// The key that signs pushes.
    fn secret(&self) -> Result<SecretKey, Problem>;
    /// The server's time and heads count only when the enrolled server signed them.
    fn verify(&self, status: &Status) -> Result<(), Problem>;
    /// The database is a copy of another: it takes a new identity, and its unacknowledged acts with it.
    fn takes_new_identity(&self) -> Result<(), Problem>;
    /// New reference data lie in the replica.
    fn took_reference(&self) -> Result<(), Problem>;
    fn progress(&self, progress: Progress);
}

/// Exchanges with a peer until nothing is left to do.
pub async fn with_peer(side: &impl Side, peer: &impl Peer) -> Result<Status, Problem> {
    let mut status = peer.status().await?;
    let mut before: Option<(ReplicaId, Here)> = None;
    loop {
        side.verify(&status)?;
        let here = side.replica(|replica| {
            replica.note_status(&status)?;
            Ok((replica.id(), replica.here()?))
        })?;
        let todo = plan(&here.1, &status.heads, status.reference);
        if todo.is_empty() {
            catch_up(side).await?;
            scans::carry(side, peer).await?;
            return Ok(status);
        }
        // A centre that does not give what it says it has must not keep the desk busy for ever.
        if before.as_ref() == Some(&here) {
            return Err(anyhow::anyhow!(
                "the centre's answers bring this desk no further: {todo:?}"
            )
            .into());
        }
        before = Some(here);
        for step in todo {
            status = carry_out(side, peer, step, status).await?;
        }
    }
}

/// Makes cases of the records that came in bulk. Whoever works at the desk gets the replica in between.
pub async fn catch_up(side: &impl Side) -> Result<(), Problem> {
    let mut of = 0;
    loop {
        let left = side.replica(Replica::catch_up)?;
        if left == 0 {
            return Ok(());
        }
        of = of.max(left);
        side.progress(Progress {
            what: LongWork::Cases,
            done: of - left,
            of,
        });
        tokio::time::sleep(BREATH).await;
    }
}

async fn carry_out(
    side: &impl Side,
    peer: &impl Peer,
    todo: Todo,
    status: Status,
) -> Result<Status, Problem> {
    match todo {
        Todo::Push => push(side, peer, status).await,
        Todo::Pull(ask) => pull(side, peer, ask, status).await,
        Todo::Reference { since } => {
            let reference = peer.reference(since).await?;
            side.replica(|replica| replica.apply_reference(&reference))?;
            side.took_reference()?;
            Ok(status)
        }
        Todo::Numbers { centre, of } => {
            // The centre's year: a desk whose clock is wrong must not ask for numbers of another.
            let year = country_date(status.time).year();
            let replica = side.replica(|replica| Ok(replica.id()))?;
            let block = peer.numbers(replica, centre, year, of).await?;
            side.replica(|replica| replica.add_block(&block))?;
            Ok(status)
        }
    }
}

/// A gap, page by page.
async fn pull(
    side: &impl Side,
    peer: &impl Peer,
    mut ask: Pull,
    mut status: Status,
) -> Result<Status, Problem> {
    let head = status
        .heads
        .iter()
        .find(|h| h.centre == ask.centre)
        .map_or(ask.to, |h| h.seq);
    let long = ask.to - ask.from > 2_000;
    while ask.from <= ask.to {
        let page = peer.pull(ask.clone()).await?;
        let Some(last) = page.records.last().map(|r| r.seq) else {
            break;
        };
        side.replica(|replica| replica.apply_of(&ask.centre, &page))?;
        if long {
            let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
            side.progress(Progress {
                what: LongWork::Records,
                done: count(last),
                of: count(head),
            });
        }
        ask.from = last + 1;
        status = page.status;
    }
    Ok(status)
}

async fn push(side: &impl Side, peer: &impl Peer, status: Status) -> Result<Status, Problem> {
    let secret = side.secret()?;
    let push = side.replica(|replica| {
        let entries = replica.batch(PUSH_AT_MOST)?;
        let signature = secret.sign(Push::signed_text(replica.id(), &entries).as_bytes());
        Ok(Push {
            replica: replica.id(),
            entries,
            signature,
        })
    })?;
    if push.entries.is_empty() {
        return Ok(status);
    }
    let ids: Vec<_> = push
        .entries
        .iter()
        .map(|entry| entry.header().ok().map(|header| header.id))
        .collect();
    let mut reply = peer.push(push).await?;
    // What the centre could not even name is known by its place: it must not stand in the way of the others.
    for (answer, sent) in reply.answers.iter_mut().zip(ids) {
        if let Answer::Malformed { id: id @ None, .. } = answer {
            *id = sent;
        }
    }
    let forked = reply
        .answers
        .iter()
        .any(|a| matches!(a, Answer::Forked { .. }));
    side.replica(|replica| replica.acknowledge(&reply.answers))?;
    if forked {
        side.takes_new_identity()?;
    }
    Ok(reply.status)
}
