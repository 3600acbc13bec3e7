//! Acts that stood on a returned one.

use super::world::*;
use casework::Refusal;
use casework::registration::ActName;
use journal::Outcome;

#[test]
fn a_group_comes_back_because_of_its_first_act_while_notes_and_card_go_on() {
    let world = World::new();
    let (mut desk, mut other) = (world.esil_desk(), world.esil_desk());
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    // Offline, Dana tells the points, which is Aigul's step; everything after stood on it.
    let first = desk.write(&dana(), file, consult());
    let hand_over = casework::registration::beside::HandOverForm {
        to: None,
        note: None,
    };
    let legal = desk
        .write(
            &aigul(),
            file,
            casework::registration::Act::HandOver(hand_over),
        )
        .stands_on(&[&first]);
    let later = desk
        .write(&aigul(), file, consult())
        .stands_on(&[&first, &legal]);
    let card = desk
        .write(&dana(), file, edit(phone("+7 702 000 00 02"), None))
        .stands_on(&[&first, &legal]);
    let remark = desk
        .write(&dana(), file, note("left a child's photo"))
        .stands_on(&[&first, &legal, &card]);
    desk.push(&[&first, &legal, &later, &card, &remark]);

    assert!(matches!(
        desk.outcome_of(&first),
        Outcome::Returned { because: None, .. }
    ));
    for written in [&legal, &later] {
        let Outcome::Returned {
            refusal, because, ..
        } = desk.outcome_of(written)
        else {
            panic!()
        };
        assert_eq!(because, Some(first.header.id));
        let act = written.body.act.name();
        assert_eq!(
            refusal,
            Refusal::StepFirst {
                act,
                needs: ActName::Consult
            }
        );
    }
    assert!(is_final(&desk.outcome_of(&card)));
    assert!(is_final(&desk.outcome_of(&remark)));
    // Nothing else of the file waits for that desk.
    assert!(is_final(&other.does(&aigul(), file, consult())));
    world.verified();
}

#[test]
fn a_returned_note_takes_nothing_down() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let file = new_file();
    let early = desk.write(&dana(), file, note("before anybody came"));
    let visit = desk.write(&aigul(), file, visit(None)).stands_on(&[&early]);
    desk.push(&[&early, &visit]);
    assert!(matches!(desk.outcome_of(&early), Outcome::Returned { .. }));
    assert!(is_final(&desk.outcome_of(&visit)));
}
