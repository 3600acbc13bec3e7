//! The order read by somebody who trusts nobody: every final act decided once more on a naive fold of all before it.

use super::Order;
use crate::common::esil;
use crate::outside::beginning;
use crate::world::World;
use casework::desk::{Desk, Evidence, Known, OpenElsewhere, Stamp, VoucherElsewhere};
use casework::ids::{CaseNumber, FileId};
use casework::office::Role;
use casework::registration::{ActName, At, Fact, Stage, all_rows, decide, step_of};
use casework::rulebook::Rulebook;
use casework::{File, evolve};
use chrono::{DateTime, NaiveDate, Utc};
use journal::{Body, Outcome, Record};
use std::collections::BTreeMap;

pub fn nothing_unlawful_stands(order: &Order) -> Result<(), String> {
    let mut files: BTreeMap<FileId, File> = BTreeMap::new();
    for record in &order.records {
        let header = record.entry.header().map_err(|e| e.to_string())?;
        let body = record.entry.body().map_err(|e| e.to_string())?;
        let outcome = record.outcome().map_err(|e| e.to_string())?;
        let wrong = |what: &str| {
            format!(
                "{} {:?} by {}: {what}",
                header.id,
                body.act.name(),
                body.actor.staff
            )
        };
        let Outcome::Final { facts, on, at, .. } = &outcome else {
            continue;
        };
        in_time(record, *at, *on).map_err(|e| wrong(&e))?;
        let id = outcome.folds_into(header.file);
        let before = files
            .remove(&id)
            .unwrap_or_else(|| File::new(id, header.centre.clone()));
        if !is_news(facts, id) {
            by_whom(&body).map_err(|e| wrong(&e))?;
            let desk_time = (*at, *on);
            let again = decided_again(&before, &files, record, &body, facts, desk_time);
            again.map_err(|e| wrong(&e))?;
        }
        let folded = (0..).zip(facts).fold(before, |file, (n, fact)| {
            let stamp = Stamp {
                entry: header.id,
                n,
                actor: body.actor.clone(),
                at: *at,
                on: *on,
            };
            evolve(file, fact, &stamp)
        });
        files.insert(id, folded);
        one_person_one_registration(&files).map_err(|e| wrong(&e))?;
    }
    Ok(())
}

/// The legal date lies between the beginning of the run and the receipt, whatever clocks said.
fn in_time(record: &Record, at: DateTime<Utc>, on: NaiveDate) -> Result<(), String> {
    let latest = record.recorded + journal::clock::AHEAD;
    if at < beginning() - chrono::Duration::hours(1) || at > latest {
        return Err(format!(
            "its legal time is {at}, {on}; it was received {}",
            record.recorded
        ));
    }
    Ok(())
}

/// Only who stands in the map beside the act has done it, and nobody has decided a draft of their own.
fn by_whom(body: &Body) -> Result<(), String> {
    let act = body.act.name();
    if all_rows().any(|row| row.act == act && row.is_for(body.actor.role)) {
        Ok(())
    } else {
        Err(format!("{:?} does not do that", body.actor.role))
    }
}

/// What the other file of a joining or parting is told by the centre; decided in the file where it was done.
fn is_news(facts: &[Fact], id: FileId) -> bool {
    facts.iter().any(|fact| match fact {
        Fact::JoinedInto { .. } => true,
        Fact::FilesSeparated { joined } => *joined == id,
        _other => false,
    })
}

fn decided_again(
    file: &File,
    others: &BTreeMap<FileId, File>,
    record: &Record,
    body: &Body,
    facts: &[Fact],
    (at, on): (DateTime<Utc>, NaiveDate),
) -> Result<(), String> {
    let number = facts.iter().find_map(Fact::number).cloned();
    let evidence = Evidence {
        open_elsewhere: Known::Is {
            value: open_elsewhere(file, others),
            at: record.recorded,
        },
        centre: Some(esil()),
        vouchers_elsewhere: vouchers_elsewhere(file, others, record, body.act.name()),
        ..Evidence::default()
    };
    let entry = record.entry.header().map_err(|e| e.to_string())?.id;
    let desk = Desk {
        participants: &body.participants,
        actor: &body.actor,
        entry,
        now: at,
        today: on,
        rulebook: Rulebook::built_in(),
        edition: &body.edition,
        evidence: &evidence,
        number,
    };
    drafter_does_not_decide(file, body)?;
    let again = decide(file, body.act.clone(), &desk)
        .map_err(|refusal| format!("unlawful: {refusal:?}"))?;
    let stands: Vec<&Fact> = facts
        .iter()
        .filter(|fact| !matches!(fact, Fact::DateDoubted { .. }))
        .collect();
    if stands.iter().copied().eq(again.iter()) {
        Ok(())
    } else {
        Err(format!("it stands as {stands:?} and would be {again:?}"))
    }
}

fn drafter_does_not_decide(file: &File, body: &Body) -> Result<(), String> {
    let own = match &file.registration.stage {
        Stage::Proposed { draft, .. } => draft.author == body.actor.staff,
        Stage::RemovalProposed { draft, .. } => draft.author == body.actor.staff,
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Unemployed { .. }
        | Stage::Closed { .. } => false,
    };
    let decides = matches!(
        body.act.name(),
        ActName::DecideUnemployed | ActName::DecideRemoval
    );
    if own && decides {
        return Err("the drafter has decided".into());
    }
    if decides && body.actor.role != Role::Head {
        return Err("not a head has decided".into());
    }
    Ok(())
}

fn is_registered(file: &File) -> bool {
    let open = match file.registration.stage.at() {
        At::JobSeeker | At::Proposed | At::Unemployed | At::RemovalProposed => true,
        At::Start | At::Reception | At::Card | At::Refused | At::Closed => false,
    };
    open && file.joined_into.is_none()
}

fn open_elsewhere(file: &File, others: &BTreeMap<FileId, File>) -> Vec<OpenElsewhere> {
    let same = |other: &&File| file.card.iin().is_some() && other.card.iin() == file.card.iin();
    others
        .values()
        .filter(same)
        .filter(|other| is_registered(other))
        .map(|other| OpenElsewhere {
            file: other.id,
            centre: other.centre.clone(),
            // Both centres of the country bear one name.
            name: Some(esil().name()),
            number: other.registration.number.clone(),
        })
        .collect()
}

/// Vouchers of the same person in other files, also in joined ones; looked for at the voucher's own acts only.
fn vouchers_elsewhere(
    file: &File,
    others: &BTreeMap<FileId, File>,
    record: &Record,
    act: ActName,
) -> Known<Vec<VoucherElsewhere>> {
    if !step_of(act).is_of_voucher() {
        return Known::default();
    }
    let same = |other: &&File| file.card.iin().is_some() && other.card.iin() == file.card.iin();
    let told = others.values().filter(same).flat_map(File::vouchers_told);
    Known::Is {
        value: told.collect(),
        at: record.recorded,
    }
}

/// One ИИН, one number: a second registration of somebody never became final.
fn one_person_one_registration(files: &BTreeMap<FileId, File>) -> Result<(), String> {
    let mut numbers: BTreeMap<&CaseNumber, FileId> = BTreeMap::new();
    for file in files.values() {
        let of_file = std::iter::once(&file.registration).chain(&file.past);
        for number in of_file.filter_map(|registration| registration.number.as_ref()) {
            if numbers.insert(number, file.id).is_some() {
                return Err(format!("number {number} stands twice"));
            }
        }
    }
    Ok(())
}

/// Queries and notices of final facts are in the queue of work once each, done or not.
pub fn work_for_outside_is_asked_for_once(world: &World, order: &Order) -> Result<(), String> {
    let asked = |fact: &Fact| {
        matches!(
            fact,
            Fact::RegistersQueried { .. } | Fact::NoticeQueued { .. }
        )
    };
    let mut wanted = 0;
    for record in &order.records {
        let outcome = record.outcome().map_err(|e| e.to_string())?;
        wanted += outcome.facts().iter().filter(|fact| asked(fact)).count();
    }
    let queue = world.centre.queue().map_err(|e| e.to_string())?;
    let there = queue.waiting.len() + queue.dropped as usize + queue.done as usize;
    if there == wanted {
        Ok(())
    } else {
        Err(format!(
            "{wanted} things were asked of outside and {there} are in the queue"
        ))
    }
}
