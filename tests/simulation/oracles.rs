//! What must be true when the world is quiet.

use crate::world::World;
use casework::ids::{CentreId, EntryId};
use journal::wire::Pull;
use std::collections::{BTreeMap, BTreeSet};

/// The first oracle that does not hold, in words.
pub fn hold(world: &mut World) -> Result<(), String> {
    let report = world.centre.verify().map_err(|e| e.to_string())?;
    if !report.findings.is_empty() {
        return Err(format!("the centre does not verify: {:?}", report.findings));
    }
    let order = order(world)?;
    let mut known = BTreeSet::new();
    for desk in &mut world.desks {
        let waiting = desk
            .replica()
            .outbox_counts()
            .map_err(|e| e.to_string())?
            .waiting;
        if waiting > 0 {
            return Err(format!(
                "{waiting} acts still wait at a desk though the line is fair"
            ));
        }
        if let Some(lost) = desk.saved.iter().find(|id| !order.contains_key(id)) {
            return Err(format!("act {lost} was shown as saved and is nowhere"));
        }
        known.extend(desk.saved.iter().chain(&desk.let_go).copied());
    }
    // Acts of the centre itself (joining) belong to nobody's desk; a desk's replica writes nothing that was not saved.
    let desks = world
        .desks
        .iter_mut()
        .map(|d| d.replica().id())
        .collect::<BTreeSet<_>>();
    if let Some(stray) = order
        .keys()
        .find(|id| desks.contains(&id.replica) && !known.contains(id))
    {
        return Err(format!(
            "act {stray} stands at the centre and nobody did it"
        ));
    }
    same_files(world, &order)
}

/// Every entry of the centre's order with its number; the order has no gaps and names each entry once.
fn order(world: &World) -> Result<BTreeMap<EntryId, u64>, String> {
    let centre = CentreId::from("kc-esil");
    let Some(head) = world.centre.head(&centre).map_err(|e| e.to_string())? else {
        return Ok(BTreeMap::new());
    };
    let device = world
        .centre
        .device(&world.desks[0].device)
        .map_err(|e| e.to_string())?;
    let mut seen = BTreeMap::new();
    let mut next = 1;
    while next <= head.seq {
        let ask = Pull {
            centre: centre.clone(),
            era: head.era,
            from: next,
            to: head.seq,
            limit: 500,
        };
        let page = world
            .centre
            .pull(&device, &ask)
            .map_err(|e| e.to_string())?;
        for record in page.records {
            if record.seq != next {
                return Err(format!("number {next} is missing in the order"));
            }
            next += 1;
            let id = record.entry.header().map_err(|e| e.to_string())?.id;
            if seen.insert(id, record.seq).is_some() {
                return Err(format!("act {id} stands twice in the order"));
            }
        }
    }
    Ok(seen)
}

/// Every desk shows every file as the centre holds it.
fn same_files(world: &mut World, order: &BTreeMap<EntryId, u64>) -> Result<(), String> {
    let mut files = BTreeSet::new();
    for desk in &mut world.desks {
        files.extend(
            desk.replica()
                .search("Беков", 200)
                .map_err(|e| e.to_string())?
                .into_iter()
                .map(|h| h.file),
        );
    }
    if files.is_empty() && !order.is_empty() {
        return Err("no desk shows anybody".into());
    }
    for file in files {
        let at_centre = world.centre.file(file).map_err(|e| e.to_string())?;
        for (n, desk) in world.desks.iter_mut().enumerate() {
            let here = desk
                .replica()
                .file(file)
                .map_err(|e| e.to_string())?
                .map(|held| held.file);
            if here != at_centre {
                return Err(format!(
                    "desk {n} shows file {file} otherwise than the centre"
                ));
            }
        }
    }
    Ok(())
}
