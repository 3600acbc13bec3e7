//! What must be true when the world is quiet.

mod law;
mod promises;
mod sameness;

use crate::desk::ESIL;
use crate::world::World;
use casework::ids::{CentreId, EntryId};
use journal::{Outcome, Record};
use std::collections::BTreeMap;

/// The centre's order, each entry with its record.
pub struct Order {
    pub records: Vec<Record>,
    /// Place in `records` by identity.
    pub by_id: BTreeMap<EntryId, usize>,
}

/// The first oracle that does not hold, in words.
pub fn hold(world: &mut World) -> Result<(), String> {
    let report = world.centre.verify().map_err(|e| e.to_string())?;
    if !report.findings.is_empty() {
        return Err(format!("the centre does not verify: {:?}", report.findings));
    }
    let order = order(world)?;
    sameness::all_heads_are_equal(world, &order)?;
    promises::are_kept(world, &order)?;
    sameness::every_desk_shows_the_same(world)?;
    sameness::histories_are_whole_and_in_order(world, &order)?;
    sameness::views_come_from_the_order(world)?;
    law::nothing_unlawful_stands(&order)?;
    law::work_for_outside_is_asked_for_once(world, &order)
}

/// The order has no gaps and names each entry once.
pub fn order(world: &World) -> Result<Order, String> {
    let esil = CentreId::from(ESIL);
    let mut records = Vec::new();
    let walked = world.centre.read(|db| {
        server::store::log::each(db, &esil, |record| {
            records.push(record);
            Ok(())
        })
    });
    walked.map_err(|e| e.to_string())?;
    let mut by_id = BTreeMap::new();
    for (place, record) in records.iter().enumerate() {
        if record.seq != place as u64 + 1 {
            return Err(format!("number {} is missing in the order", place + 1));
        }
        let id = record.entry.header().map_err(|e| e.to_string())?.id;
        if by_id.insert(id, place).is_some() {
            return Err(format!("act {id} stands twice in the order"));
        }
    }
    Ok(Order { records, by_id })
}

/// Acts that came back or came out otherwise than the desk had shown them.
pub fn came_out_otherwise(world: &World) -> Vec<String> {
    let order = order(world).unwrap();
    let told = order.records.iter().filter_map(|record| {
        let body = record.entry.body().unwrap();
        match record.outcome().unwrap() {
            Outcome::Returned { refusal, .. } => {
                Some(format!("{:?} came back: {refusal:?}", body.act))
            }
            Outcome::Final { differences, .. } if differences.is_empty() => None,
            Outcome::Final { differences, .. } => Some(format!("{:?}: {differences:?}", body.act)),
        }
    });
    told.collect()
}
