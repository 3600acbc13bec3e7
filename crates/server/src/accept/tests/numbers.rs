//! Case numbers: whose, of which year, and used once.

use super::world::*;
use crate::store::devices::Device;
use crate::store::numbers;
use casework::Refusal;
use casework::ids::{CaseNumber, ReplicaId};
use casework::registration::{Act, ActName};
use chrono::Duration;
use journal::Outcome;
use journal::wire::NumbersOf;
use uuid::Uuid;

fn refusal(outcome: Outcome) -> Refusal {
    match outcome {
        Outcome::Returned { refusal, .. } => refusal,
        Outcome::Final { facts, .. } => panic!("final: {facts:?}"),
    }
}

#[test]
fn blocks_of_a_centre_and_year_follow_each_other_and_belong_to_one_replica() {
    let world = World::new();
    let (first, second) = (world.esil_desk(), world.esil_desk());
    let one = world
        .centre
        .numbers(&first.device, None, &ESIL.into(), 2026)
        .unwrap();
    let two = world
        .centre
        .numbers(&second.device, None, &ESIL.into(), 2026)
        .unwrap();
    let next_year = world
        .centre
        .numbers(&second.device, None, &ESIL.into(), 2027)
        .unwrap();
    assert_eq!((one.from, one.to, two.from, two.to), (1, 200, 201, 400));
    assert_eq!(
        (next_year.from, next_year.number(1)),
        (1, "ESL-2027-000001".to_owned())
    );
    assert_eq!(one.replica, first.replica);
    let foreign = world
        .centre
        .numbers(&first.device, None, &KOKSHETAU.into(), 2026);
    assert_eq!(foreign.unwrap_err().code(), "not-your-centre");
    let far = world
        .centre
        .numbers(&first.device, None, &ESIL.into(), 2036);
    assert_eq!(far.unwrap_err().code(), "bad-year");
}

#[test]
fn a_desk_with_a_new_identity_gets_numbers_before_it_has_anything_to_push() {
    let world = World::new();
    let (desk, other) = (world.esil_desk(), world.esil_desk());
    let new = ReplicaId(Uuid::from_bytes([42; 16]));
    let ask = |device: &Device| world.centre.numbers(device, Some(new), &ESIL.into(), 2026);
    assert_eq!(ask(&desk.device).unwrap().replica, new);
    assert_eq!(ask(&other.device).unwrap_err().code(), "replica-not-yours");
}

#[test]
fn a_number_of_another_desk_is_returned_and_stays_its_owners() {
    let world = World::new();
    let (mut first, second) = (world.esil_desk(), world.esil_desk());
    let block = world
        .centre
        .numbers(&second.device, None, &ESIL.into(), 2026)
        .unwrap();
    let number = block.number(block.from);
    let written = first
        .write(&dana(), new_file(), Act::RegisterSeeker)
        .with_number(&number);
    first.push(&[&written]);
    let expected = Refusal::NumberNotYours {
        act: ActName::RegisterSeeker,
        number: number.clone(),
    };
    assert_eq!(refusal(first.outcome_of(&written)), expected);
    assert!(
        !world
            .centre
            .read(|db| numbers::is_used(db, &CaseNumber(number)))
            .unwrap()
    );
}

#[test]
fn the_number_of_a_paper_or_of_another_centre_names_no_case_and_stays_unused() {
    let world = World::new();
    let mut desk = world.desk(&[ESIL, KOKSHETAU]);
    let paper = world
        .centre
        .numbers_of(NumbersOf::Papers, &desk.device, None, &ESIL.into(), 2026)
        .unwrap();
    let elsewhere = world
        .centre
        .numbers(&desk.device, None, &KOKSHETAU.into(), 2026)
        .unwrap();
    for block in [paper, elsewhere] {
        let number = block.number(block.from);
        let written = desk
            .write(&dana(), new_file(), Act::RegisterSeeker)
            .with_number(&number);
        desk.push(&[&written]);
        let expected = Refusal::NumberNotYours {
            act: ActName::RegisterSeeker,
            number: number.clone(),
        };
        assert_eq!(refusal(desk.outcome_of(&written)), expected);
        let used = |db: &_| numbers::is_used(db, &CaseNumber(number.clone()));
        assert!(!world.centre.read(used).unwrap());
    }
    world.verified();
}

#[test]
fn the_number_of_a_returned_act_is_void_and_never_comes_again() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let block = world
        .centre
        .numbers(&desk.device, None, &ESIL.into(), 2026)
        .unwrap();
    let number = block.number(block.from);
    // Out of order: nobody came yet.
    let first = desk
        .write(&dana(), new_file(), Act::RegisterSeeker)
        .with_number(&number);
    let again = desk
        .write(&dana(), new_file(), Act::RegisterSeeker)
        .with_number(&number);
    desk.push(&[&first, &again]);
    assert!(matches!(
        refusal(desk.outcome_of(&first)),
        Refusal::NotNow { .. }
    ));
    assert!(matches!(
        refusal(desk.outcome_of(&again)),
        Refusal::NumberNotYours { .. }
    ));
    let kept = world.centre.read(numbers::all).unwrap();
    assert_eq!(
        kept,
        [(CaseNumber(number), first.header.id.to_string(), true)]
    );
    world.verified();
}

#[test]
fn a_number_of_last_year_is_no_number_of_this_one() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let block = world
        .centre
        .numbers(&desk.device, None, &ESIL.into(), 2026)
        .unwrap();
    world.goes_on(Duration::days(90));
    let desk_is_still_trusted = world.esil_desk();
    desk.device = desk_is_still_trusted.device;
    desk.key = desk_is_still_trusted.key;
    desk.replica = desk_is_still_trusted.replica;
    let written = desk
        .write(&dana(), new_file(), Act::RegisterSeeker)
        .with_number(&block.number(1));
    desk.push(&[&written]);
    assert!(matches!(
        refusal(desk.outcome_of(&written)),
        Refusal::NumberNotYours { .. }
    ));
}

#[test]
fn the_centres_own_block_goes_on_into_the_next_one() {
    let world = World::new();
    let centre = world
        .centre
        .centres()
        .unwrap()
        .into_iter()
        .find(|c| c.prefix == "ESL")
        .unwrap();
    let mut drawn = Vec::new();
    world
        .centre
        .write(|tx| {
            for _ in 0..=numbers::BLOCK {
                let number = numbers::next_of_centre(tx, &centre, 2026, morning())?;
                assert_eq!(
                    numbers::next_of_centre(tx, &centre, 2026, morning())?,
                    number,
                    "only taking draws"
                );
                numbers::took_of_centre(tx, &number)?;
                drawn.push(number);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(drawn.first().unwrap().as_str(), "ESL-2026-000001");
    assert_eq!(drawn.last().unwrap().as_str(), "ESL-2026-000201");
    drawn.dedup();
    assert_eq!(drawn.len(), 201);
}

#[test]
fn only_numbers_as_blocks_write_them_are_read() {
    for (text, read) in [
        ("ESL-2026-000123", Some(("ESL", 2026, 123))),
        ("ESL-2026-123", None),
        ("ESL-2026-0000123", None),
        ("ESL-2026-+00123", None),
        ("-2026-000123", Some(("", 2026, 123))),
        ("ESL", None),
    ] {
        assert_eq!(numbers::parse(&CaseNumber::from(text)), read, "{text}");
    }
}
