//! All desks hold the whole order, show the same files, lists and people, and these come from the order alone.

use super::Order;
use crate::desk::Desk;
use crate::disk::First;
use crate::world::World;
use casework::File;
use casework::desk::country_date;
use casework::ids::{EntryId, FileId};
use casework::office::Role;
use casework::worklist::List;
use journal::clock::AHEAD;
use std::collections::{BTreeMap, BTreeSet};
use strum::IntoEnumIterator;

pub fn all_heads_are_equal(world: &World, order: &Order) -> Result<(), String> {
    let head = order.records.len() as u64;
    for (at, desk) in world.desks.iter().enumerate() {
        let here = desk.look(|r| r.here()).map_err(|e| e.to_string())?;
        let held = here.held.values().map(journal::Gaps::whole_to).sum::<u64>();
        if held != head {
            return Err(format!(
                "two minutes after the last fault desk {at} holds {held} of {head}"
            ));
        }
    }
    Ok(())
}

/// Every file as the centre has it, with nothing pending; lists and search alike.
pub fn every_desk_shows_the_same(world: &World) -> Result<(), String> {
    let files = files_of(world)?;
    for (at, desk) in world.desks.iter().enumerate() {
        for file in &files {
            let at_centre = world.centre.file(*file).map_err(|e| e.to_string())?;
            let here = desk.look(|r| r.file(*file)).map_err(|e| e.to_string())?;
            if here.as_ref().is_some_and(|held| !held.pending.is_empty()) {
                return Err(format!(
                    "desk {at} still shows acts of its own on top of {file}"
                ));
            }
            let here = here.map(|held| held.file);
            if here != at_centre {
                return Err(format!(
                    "desk {at} shows file {file} otherwise than the centre: {}",
                    first_difference(here.as_ref(), at_centre.as_ref())
                ));
            }
            signed(at_centre.as_ref())?;
        }
    }
    let all: Vec<String> = world
        .desks
        .iter()
        .map(|desk| lists(world, desk))
        .collect::<Result<_, _>>()?;
    match all.windows(2).position(|two| two[0] != two[1]) {
        Some(at) => Err(format!(
            "desks {at} and {} have other lists or find other people",
            at + 1
        )),
        None => Ok(()),
    }
}

fn files_of(world: &World) -> Result<BTreeSet<FileId>, String> {
    let known = world.centre.read(server::store::files::all);
    Ok(known.map_err(|e| e.to_string())?.into_iter().collect())
}

/// Lists of all roles and what a search finds, as one text.
fn lists(world: &World, desk: &Desk) -> Result<String, String> {
    let today = country_date(world.now());
    let mut text = String::new();
    for role in Role::iter() {
        for list in List::iter() {
            let rows = desk
                .look(|r| r.worklist(list, role, None, 1000, today))
                .map_err(|e| e.to_string())?;
            let mut rows: Vec<_> = rows
                .iter()
                .map(|row| format!("{} {:?}", row.file, row.item))
                .collect();
            rows.sort();
            text.push_str(&rows.join("\n"));
        }
        let counts = desk
            .look(|r| r.worklists(role, &"dana".into(), today))
            .map_err(|e| e.to_string())?;
        text.push_str(&format!("{counts:?}"));
    }
    for word in ["беков", "seitov", "nurtaeva", "7701", "ESL"] {
        let hits = desk
            .look(|r| r.search(word, 100))
            .map_err(|e| e.to_string())?;
        let mut hits: Vec<_> = hits
            .into_iter()
            .map(|hit| (hit.file, hit.name, hit.stage, hit.number))
            .collect();
        hits.sort_by_key(|(file, ..)| *file);
        text.push_str(&format!("{hits:?}"));
    }
    Ok(text)
}

/// Every value of a card has somebody who wrote it and an entry that can be looked up.
fn signed(file: Option<&File>) -> Result<(), String> {
    let kept = file.into_iter().flat_map(|file| file.card.values.values());
    match kept
        .into_iter()
        .find(|kept| kept.by.is_empty() || kept.entry.counter == 0)
    {
        Some(kept) => Err(format!("nobody wrote {:?}", kept.value)),
        None => Ok(()),
    }
}

fn first_difference(here: Option<&File>, there: Option<&File>) -> String {
    let (Some(here), Some(there)) = (here, there) else {
        return format!("here {}, there {}", here.is_some(), there.is_some());
    };
    let parts = |file: &File| serde_json::to_value(file).unwrap();
    let (here, there) = (parts(here), parts(there));
    let fields = here.as_object().unwrap().keys();
    fields
        .filter(|field| here[field.as_str()] != there[field.as_str()])
        .map(|field| {
            format!(
                "{field}: {} ≠ {}",
                here[field.as_str()],
                there[field.as_str()]
            )
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// Every desk tells the whole history of every file, in an order that no clock carries away: what the centre had received
/// before somebody last heard from it stands before what they did then.
pub fn histories_are_whole_and_in_order(world: &World, order: &Order) -> Result<(), String> {
    let mut entries: BTreeMap<FileId, BTreeSet<EntryId>> = BTreeMap::new();
    let mut bounds = BTreeMap::new();
    for record in &order.records {
        let header = record.entry.header().map_err(|e| e.to_string())?;
        let outcome = record.outcome().map_err(|e| e.to_string())?;
        let file = outcome.folds_into(header.file);
        entries.entry(file).or_default().insert(header.id);
        let heard = record.entry.body().map_err(|e| e.to_string())?.server_seen;
        bounds.insert(header.id, (heard, record.recorded));
    }
    for (at, desk) in world.desks.iter().enumerate() {
        for (file, wanted) in &entries {
            let told = desk.look(|r| r.history(*file)).map_err(|e| e.to_string())?;
            let there: BTreeSet<EntryId> = told.iter().map(|line| line.entry).collect();
            if let Some(missing) = wanted.difference(&there).next() {
                return Err(format!(
                    "desk {at} does not tell {missing} in the history of {file}"
                ));
            }
            let mut latest = None;
            for line in told.iter().filter(|line| line.seq.is_some()) {
                let (heard, recorded) = bounds[&line.entry];
                if latest > Some(recorded + AHEAD) {
                    return Err(format!(
                        "desk {at} tells {} too late in the history of {file}",
                        line.entry
                    ));
                }
                latest = latest.max(heard);
            }
        }
    }
    Ok(())
}

/// Pages, chains and both copies of the outbox are whole; lists, search and files made anew from the order are the same.
pub fn views_come_from_the_order(world: &mut World) -> Result<(), String> {
    for at in 0..world.desks.len() {
        let desk = &world.desks[at];
        let report = desk.operates(First::Database, |r| r.verify());
        let report = report.map_err(|e| format!("{e:?}"))?;
        if !report.is_sound() {
            return Err(format!("desk {at} is not sound: {report:?}"));
        }
    }
    let before = lists(world, &world.desks[0])?;
    let rebuilt = world.desks[0].operates(First::Database, |r| r.rebuild_views());
    rebuilt.map_err(|e| format!("{e:?}"))?;
    if lists(world, &world.desks[0])? != before {
        return Err("lists made anew are other lists".into());
    }
    every_desk_shows_the_same(world)
}
