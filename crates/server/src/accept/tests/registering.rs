//! 4.2 pushed by a desk, over real histories: where the number comes from, and one person in one register.

use super::world::*;
use crate::demo::{DemoPerson, Wanted, load, noon, plan};
use casework::ids::{CaseNumber, CentreId, Code, FileId};
use casework::office::{Actor, Role};
use casework::registration::{Act, ActName, At, FactName};
use casework::{Fact, Refusal};
use chrono::Duration;
use journal::Outcome;
use journal::outcome::Difference;

fn wanted(people: u64) -> Wanted {
    Wanted {
        centres: vec![CentreId::from(ESIL)],
        ..Wanted::new(2, people, day("2026-11-20"))
    }
}

/// People who were registered by a specialist, before that step; with the specialist and the file.
struct Ready {
    person: DemoPerson,
    by: Actor,
}

impl Ready {
    fn file(&self) -> FileId {
        self.person.file.id
    }
}

fn office() -> (World, Vec<Ready>) {
    let world = World::empty(noon(day("2026-11-20")));
    load(&world.centre, &wanted(0), &mut Vec::new(), &mut |_| {}).unwrap();
    let mut ready = Vec::new();
    for person in plan(&wanted(60)) {
        let Some(step) = person
            .entries
            .iter()
            .position(|e| e.act.name() == ActName::RegisterSeeker)
        else {
            continue;
        };
        if ready.len() == 3 || person.entries[step].actor.role != Role::Specialist {
            continue;
        }
        world
            .centre
            .in_one_go(|here| {
                for entry in &person.entries[..step] {
                    here.act_as_at(
                        &entry.actor,
                        entry.act.clone(),
                        person.file.id,
                        &entry.identity,
                        entry.at,
                    )?;
                }
                Ok(())
            })
            .unwrap();
        let by = person.entries[step].actor.clone();
        ready.push(Ready { person, by });
    }
    assert_eq!(ready.len(), 3, "the plan has people who were registered");
    (world, ready)
}

/// The desk registers on the day when the history did.
fn registers(desk: &mut Desk, ready: &Ready) -> Written {
    let step = ready
        .person
        .entries
        .iter()
        .find(|e| e.act.name() == ActName::RegisterSeeker)
        .unwrap();
    desk.claimed = Some(step.at);
    desk.write(&ready.by, ready.file(), Act::RegisterSeeker)
}

fn number_of(world: &World, file: FileId) -> Option<CaseNumber> {
    world
        .centre
        .file(file)
        .unwrap()
        .unwrap()
        .registration
        .number
}

#[test]
fn a_number_drawn_at_the_desk_stands_and_is_used_once() {
    let (world, ready) = office();
    let mut desk = world.esil_desk();
    let block = world
        .centre
        .numbers(&desk.device, None, &ESIL.into(), 2026)
        .unwrap();
    let number = block.number(block.from);
    let first = registers(&mut desk, &ready[0]).with_number(&number);
    let second = registers(&mut desk, &ready[1]).with_number(&number);
    desk.push(&[&first, &second]);
    let Outcome::Final { differences, .. } = desk.outcome_of(&first) else {
        panic!("{:?}", desk.outcome_of(&first))
    };
    assert_eq!(differences, []);
    assert_eq!(
        number_of(&world, ready[0].file()),
        Some(CaseNumber::from(number.as_str()))
    );
    let Outcome::Returned { refusal, .. } = desk.outcome_of(&second) else {
        panic!()
    };
    assert_eq!(
        refusal,
        Refusal::NumberNotYours {
            act: ActName::RegisterSeeker,
            number
        }
    );
    world.verified();
}

#[test]
fn where_the_desks_block_was_empty_the_centre_gives_the_number_and_says_so() {
    let (world, ready) = office();
    let mut desk = world.esil_desk();
    let written = registers(&mut desk, &ready[0]);
    desk.push(&[&written]);
    let Outcome::Final { differences, .. } = desk.outcome_of(&written) else {
        panic!("{:?}", desk.outcome_of(&written))
    };
    let number = number_of(&world, ready[0].file()).unwrap();
    assert_eq!(
        differences,
        [Difference::NumberFromCentre {
            number: number.to_string()
        }]
    );
    // 5.6 of the registration waits to be sent, once.
    let waiting = |world: &World| {
        world
            .centre
            .waiting(crate::store::effects::Kind::Notice)
            .unwrap()
    };
    let before = waiting(&world);
    desk.push(&[&written]);
    assert_eq!(waiting(&world), before);
    world.verified();
}

#[test]
fn a_due_date_that_a_newer_edition_moved_is_named_with_both_days() {
    let (world, ready) = office();
    let shorter = "[[term]]\ncode = 'unemployed-decision'\nfrom = 2026-01-01\nvalue = 2";
    world.centre.publish_rulebook(shorter).unwrap();
    let mut desk = world.esil_desk();
    // The desk judged by the edition that it had: the built-in one.
    let written = registers(&mut desk, &ready[0]);
    desk.push(&[&written]);
    let Outcome::Final {
        differences, facts, ..
    } = desk.outcome_of(&written)
    else {
        panic!("{:?}", desk.outcome_of(&written))
    };
    let changes = differences
        .iter()
        .find_map(|d| match d {
            Difference::FactsDiffer { changes } => Some(changes),
            _other => None,
        })
        .unwrap_or_else(|| panic!("{differences:?}"));
    assert_eq!(changes.len(), 1, "{changes:?}");
    let Fact::SeekerRegistered { decide_by, .. } = &facts[0] else {
        panic!("{facts:?}")
    };
    assert_eq!(changes[0].fact, FactName::SeekerRegistered);
    assert_eq!(changes[0].value, "decide_by");
    assert_eq!(changes[0].is, Some(decide_by.to_string()));
    assert!(changes[0].shown > changes[0].is, "{changes:?}");
    world.verified();
}

#[test]
fn a_person_registered_in_another_centre_keeps_the_card_here_and_is_not_registered_twice() {
    let (world, ready) = office();
    let iin = world
        .centre
        .file(ready[0].file())
        .unwrap()
        .unwrap()
        .card
        .iin()
        .unwrap()
        .clone();
    super::joining::registered_as(&world, new_file(), "kc-kokshetau", "KOK-2026-000007", iin);
    let mut desk = world.esil_desk();
    let written = registers(&mut desk, &ready[0]);
    desk.push(&[&written]);
    let Outcome::Returned { refusal, .. } = desk.outcome_of(&written) else {
        panic!()
    };
    // S-V4-05: the refusal carries the other centre's name and number, as the centre of the country knows them.
    let centres = world.centre.centres().unwrap();
    let kokshetau = centres.iter().find(|c| c.id.as_str() == "kc-kokshetau");
    let Refusal::RegisteredElsewhere { ground, other, .. } = &refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!(ground, &Code::from("lir-already"));
    assert_eq!(other.centre.as_str(), "kc-kokshetau");
    assert_eq!(other.name, Some(kokshetau.unwrap().name()));
    assert_eq!(other.number, Some(CaseNumber::from("KOK-2026-000007")));
    let file = world.centre.file(ready[0].file()).unwrap().unwrap();
    assert_eq!(
        (file.registration.stage.at(), file.joined_into),
        (At::Card, None)
    );
    desk.claimed = Some(world.centre.now() - Duration::minutes(1));
    assert!(is_final(&desk.does(
        &ready[0].by,
        file.id,
        note("advised to ask for a transfer")
    )));
}
