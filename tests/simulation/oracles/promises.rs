//! What a desk has shown as saved is at the centre; what is at the centre somebody has done; what came back is shown.

use super::Order;
use crate::world::World;
use casework::desk::country_date;
use casework::ids::EntryId;
use journal::Outcome;
use replica::OutboxState;
use std::collections::BTreeSet;

/// An outbox of a run is never longer than this; a log that only grows is a wedge to come.
const LOG_BYTES_AT_MOST: u64 = 4 << 20;

pub fn are_kept(world: &World, order: &Order) -> Result<(), String> {
    let mut known: BTreeSet<EntryId> = BTreeSet::new();
    let mut replicas = BTreeSet::new();
    for (at, desk) in world.desks.iter().enumerate() {
        let counts = desk
            .look(|r| r.outbox_counts())
            .map_err(|e| e.to_string())?;
        if counts.waiting > 0 {
            return Err(format!(
                "{} acts still wait at desk {at} though the line is fair",
                counts.waiting
            ));
        }
        let promises = desk.promises();
        if let Some(lost) = promises
            .saved
            .iter()
            .find(|id| !order.by_id.contains_key(id))
        {
            return Err(format!(
                "act {lost} was shown as saved at desk {at} and is nowhere"
            ));
        }
        if desk.outbox_log_bytes() > LOG_BYTES_AT_MOST {
            return Err(format!(
                "the outbox file of desk {at} has {} bytes",
                desk.outbox_log_bytes()
            ));
        }
        what_came_back_is_shown(world, order, at, &promises.on_this_disk)?;
        known.extend(
            promises
                .saved
                .iter()
                .chain(&promises.let_go)
                .chain(&promises.perhaps),
        );
        replicas.extend(promises.replicas);
    }
    // Acts of the centre itself belong to nobody's desk; a desk's replica writes nothing that nobody did.
    let stray = order
        .by_id
        .keys()
        .find(|id| replicas.contains(&id.replica) && !known.contains(id));
    match stray {
        Some(id) => Err(format!("act {id} stands at the centre and nobody did it")),
        None => Ok(()),
    }
}

/// A returned act waits for a decision at the desk where it was done, until it is settled there.
fn what_came_back_is_shown(
    world: &World,
    order: &Order,
    at: usize,
    on_this_disk: &BTreeSet<EntryId>,
) -> Result<(), String> {
    let today = country_date(world.now());
    let rows = world.desks[at]
        .look(|r| r.outbox(today))
        .map_err(|e| e.to_string())?;
    let shown: BTreeSet<EntryId> = rows
        .into_iter()
        .filter(|row| row.state == OutboxState::Returned)
        .map(|row| row.entry)
        .collect();
    for id in on_this_disk {
        let record = &order.records[order.by_id[id]];
        let returned = matches!(record.outcome(), Ok(Outcome::Returned { .. }));
        let history = || -> Result<bool, String> {
            let file = record.entry.header().map_err(|e| e.to_string())?.file;
            let told = world.desks[at]
                .look(|r| r.history(file))
                .map_err(|e| e.to_string())?;
            Ok(told
                .iter()
                .any(|line| line.entry == *id && line.standing == journal::Standing::Settled))
        };
        if returned && !shown.contains(id) && !history()? {
            return Err(format!(
                "act {id} came back to desk {at}, which does not say so"
            ));
        }
        if !returned && shown.contains(id) {
            return Err(format!(
                "act {id} was accepted and desk {at} says that it came back"
            ));
        }
    }
    Ok(())
}
