//! Who acts: an account with that role at that centre on the legal date, from a device of that centre where they signed in.

use super::{Entry, Via};
use crate::error::Result;
use crate::store::{devices, staff};
use casework::Refusal;
use casework::office::Actor;
use casework::registration::{ActName, step_of};
use chrono::NaiveDate;
use rusqlite::Connection;

/// A device writes only to centres of its scope, and only for staff who act there.
pub(crate) fn outside_scope(entry: &Entry, via: Via) -> Option<Refusal> {
    match via {
        Via::Here => None,
        Via::Device(device) => {
            let inside = device.centres.contains(&entry.header.centre)
                && device.centres.contains(&entry.body.actor.centre);
            (!inside).then(|| not_yours(entry.body.act.name()))
        }
    }
}

/// The actor as the centre knows them, or why they may not act. In whose files is the law's question.
pub(crate) fn may_act(
    db: &Connection,
    entry: &Entry,
    via: Via,
    on: NaiveDate,
) -> Result<std::result::Result<Actor, Refusal>> {
    let actor = &entry.body.actor;
    let act = entry.body.act.name();
    if !actor.role.is_staff() {
        return Ok(match via {
            Via::Here => Ok(actor.clone()),
            Via::Device(_) => Err(not_yours(act)),
        });
    }
    // A device speaks for those who proved there who they are, and for nobody whose name it only knows.
    if let Via::Device(device) = via
        && !devices::has_signed_in(db, &device.id, &actor.staff)?
    {
        return Ok(Err(not_yours(act)));
    }
    let account = staff::find(db, &actor.staff)?;
    if account.is_none_or(|account| account.disabled.is_some_and(|day| day <= on)) {
        return Ok(Err(not_yours(act)));
    }
    let held: Vec<_> = staff::roles(db, &actor.staff)?
        .into_iter()
        .filter(|held| held.role == actor.role && held.centre == actor.centre)
        .filter(|held| {
            held.order
                == actor
                    .order
                    .as_ref()
                    .map_or("", |order| order.number.as_str())
        })
        .collect();
    Ok(match held.iter().find(|held| held.on(on)) {
        // The days of the order are the centre's, whatever the desk wrote.
        Some(held) => Ok(Actor {
            order: held.deputy_order(),
            ..actor.clone()
        }),
        None => Err(match held.iter().find_map(staff::Held::deputy_order) {
            Some(order) => Refusal::OrderNotInForce {
                act,
                order: order.number,
            },
            None => not_yours(act),
        }),
    })
}

fn not_yours(act: ActName) -> Refusal {
    Refusal::NotYourStep {
        act,
        roles: step_of(act).by.to_vec(),
    }
}
