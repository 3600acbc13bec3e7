//! Two files of one person.

use super::world::*;
use crate::store::files;
use casework::card::CardValue;
use casework::file::{File, Registration};
use casework::ids::{CaseNumber, FileId};
use casework::office::Role;
use casework::people::Iin;
use casework::registration::joining::JoinForm;
use casework::registration::{Act, ActName, Stage};
use casework::{Fact, Refusal};
use journal::Outcome;
use journal::outcome::Difference;

#[test]
fn a_second_file_of_the_same_person_is_joined_and_its_later_acts_are_led_to_the_first() {
    let world = World::new();
    let (mut first, mut second) = (world.esil_desk(), world.esil_desk());
    let (kept, joined) = (new_file(), new_file());
    first.does(&aigul(), kept, visit(Some(iin())));
    let came = second.write(&aigul(), joined, visit(Some(iin())));
    let consult = second
        .write(&aigul(), joined, consult())
        .stands_on(&[&came]);
    second.push(&[&came, &consult]);

    let Outcome::Final { differences, .. } = second.outcome_of(&consult) else {
        panic!()
    };
    assert_eq!(
        differences,
        [Difference::LedToJoined {
            kept: kept.to_string()
        }]
    );
    let (kept_file, joined_file) = (file(&world, kept), file(&world, joined));
    assert_eq!(joined_file.joined_into, Some(kept));
    assert_eq!(kept_file.joined, [joined]);
    assert!(
        kept_file.open_visit().unwrap().told_at.is_some(),
        "the consultation stands in the kept file"
    );
    // Visit, visit, joining, the joined file told of it, consultation.
    assert_eq!(world.order(ESIL).len(), 5);
    world.verified();
}

#[test]
fn the_iin_entered_later_joins_too_and_the_card_values_stay() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let (kept, joined) = (new_file(), new_file());
    desk.does(&aigul(), kept, visit(Some(iin())));
    desk.does(&aigul(), joined, visit(None));
    desk.does(&dana(), joined, edit(CardValue::Qandas(true), None));
    desk.does(&dana(), joined, edit(CardValue::Iin(iin()), None));
    assert_eq!(file(&world, joined).joined_into, Some(kept));
    assert_eq!(file(&world, kept).card.qandas(), Some(&true));
    world.verified();
}

#[test]
fn joined_files_are_parted_by_hand_and_stay_so() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let (kept, joined) = (new_file(), new_file());
    desk.does(&aigul(), kept, visit(Some(iin())));
    desk.does(&aigul(), joined, visit(Some(iin())));
    let part = Act::SeparateFiles(JoinForm {
        other: joined,
        card: Vec::new(),
    });
    assert!(is_final(&desk.does(&serik(), kept, part)));
    assert_eq!(file(&world, joined).joined_into, None);
    assert!(file(&world, kept).joined.is_empty());
    let mistaken = casework::people::Iin::with_checksum("92031430013").unwrap();
    desk.does(&dana(), joined, edit(CardValue::Iin(mistaken), None));
    assert!(is_final(&desk.does(
        &dana(),
        joined,
        note("stands for itself")
    )));
    assert_eq!(file(&world, joined).joined_into, None);
    world.verified();
}

#[test]
fn files_of_other_centres_are_not_joined_and_not_named_by_hand() {
    let world = World::new();
    let mut esil = world.esil_desk();
    let mut kokshetau = world.desk(&[KOKSHETAU]);
    let (here, there) = (new_file(), new_file());
    esil.does(&aigul(), here, visit(Some(iin())));
    kokshetau.does(&asel(), there, visit(Some(iin())));
    assert_eq!(file(&world, there).joined_into, None);
    let by_hand = Act::JoinFiles(JoinForm {
        other: there,
        card: Vec::new(),
    });
    let Outcome::Returned { refusal, .. } = esil.does(&dana(), here, by_hand) else {
        panic!()
    };
    assert_eq!(
        refusal,
        Refusal::NothingThere {
            act: ActName::JoinFiles,
            what: "file".into()
        }
    );
}

#[test]
fn a_second_registration_comes_back_with_the_number_of_the_first() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let (kept, joined) = (new_file(), new_file());
    desk.does(&aigul(), joined, visit(Some(iin())));
    registered(&world, kept, ESIL, "ESL-2026-000007");
    joined_into(&world, joined, kept);
    let Outcome::Returned { refusal, .. } = desk.does(&dana(), joined, Act::RegisterSeeker) else {
        panic!()
    };
    assert_eq!(
        refusal,
        Refusal::Joined {
            act: ActName::RegisterSeeker,
            kept: kept.to_string(),
            number: Some("ESL-2026-000007".into())
        }
    );
}

#[test]
fn a_registration_open_in_another_centre_is_evidence_in_the_whole_country() {
    let world = World::new();
    let there = new_file();
    registered(&world, there, KOKSHETAU, "KOK-2026-000007");
    let open = world
        .centre
        .read(|db| files::open_elsewhere(db, iin().as_str(), new_file()))
        .unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].centre.as_str(), open[0].file), (KOKSHETAU, there));
    let indexed: String = world
        .centre
        .read(|db| {
            Ok(db.query_row(
                "select number from open_registrations where iin = ?1",
                [iin().as_str()],
                |r| r.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(indexed, "KOK-2026-000007");
}

fn file(world: &World, id: FileId) -> File {
    world.centre.file(id).unwrap().unwrap()
}

/// A file that was registered before the story begins.
fn registered(world: &World, id: FileId, centre: &str, number: &str) {
    registered_as(world, id, centre, number, iin());
}

pub(super) fn registered_as(world: &World, id: FileId, centre: &str, number: &str, iin: Iin) {
    let mut file = File::new(id, centre.into());
    let entry = super::super::derived("before the story");
    let stamp = casework::Stamp {
        entry,
        n: 0,
        actor: staff("x", Role::Specialist, centre),
        at: morning(),
        on: day("2026-10-01"),
    };
    let fact = Fact::FieldSet {
        value: CardValue::Iin(iin),
        source: casework::card::Source::Said,
        lost: None,
    };
    file = casework::evolve(file, &fact, &stamp);
    file.registration = Registration {
        stage: Stage::JobSeeker {
            since: day("2026-10-01"),
            decide_by: day("2026-10-05"),
        },
        number: Some(CaseNumber::from(number)),
        ..Registration::new(casework::file::Entrance::Visit)
    };
    world.centre.write(|tx| files::save(tx, &file)).unwrap();
}

fn joined_into(world: &World, joined: FileId, kept: FileId) {
    let mut file = file(world, joined);
    file.joined_into = Some(kept);
    world.centre.write(|tx| files::save(tx, &file)).unwrap();
}
