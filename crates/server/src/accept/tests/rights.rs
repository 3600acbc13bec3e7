//! Who may act in whose files, on which day, from which device.

use super::world::*;
use crate::store::staff::Held;
use casework::Refusal;
use casework::ids::{CentreId, StaffId};
use casework::office::{Actor, DeputyOrder, Role};
use casework::registration::{Act, ActName};
use chrono::Duration;
use journal::Outcome;

fn refusal(outcome: Outcome) -> Refusal {
    match outcome {
        Outcome::Returned { refusal, .. } => refusal,
        Outcome::Final { facts, .. } => panic!("final: {facts:?}"),
    }
}

#[test]
fn a_role_that_the_account_does_not_hold_is_returned() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let pretender = Actor {
        role: Role::Consultant,
        ..dana()
    };
    let found = refusal(desk.does(&pretender, new_file(), visit(None)));
    assert_eq!(
        found,
        Refusal::NotYourStep {
            act: ActName::RecordVisit,
            roles: vec![Role::Consultant]
        }
    );
    let nobody = staff("nobody", Role::Consultant, ESIL);
    assert!(matches!(
        refusal(desk.does(&nobody, new_file(), visit(None))),
        Refusal::NotYourStep { .. }
    ));
}

#[test]
fn a_desk_brings_no_acts_of_somebody_who_never_signed_in_at_it() {
    let world = World::new();
    let mut desk = world.esil_desk();
    world
        .centre
        .write(|tx| {
            tx.execute(
                "delete from signed_in where staff = ?1",
                [dana().staff.as_str()],
            )?;
            Ok(())
        })
        .unwrap();
    assert!(matches!(
        refusal(desk.does(&dana(), new_file(), visit(None))),
        Refusal::NotYourStep { .. }
    ));
    assert!(matches!(
        desk.does(&aigul(), new_file(), visit(None)),
        Outcome::Final { .. }
    ));
}

#[test]
fn no_desk_speaks_for_the_registers_or_for_the_system() {
    let world = World::new();
    let mut desk = world.esil_desk();
    for role in [Role::Registers, Role::System, Role::Seeker] {
        let actor = Actor::outside(role, CentreId::from(ESIL));
        assert!(matches!(
            refusal(desk.does(&actor, new_file(), visit(None))),
            Refusal::NotYourStep { .. }
        ));
    }
}

#[test]
fn an_act_for_a_centre_outside_the_devices_scope_comes_back_in_its_own_order() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let found = desk.does(&asel(), new_file(), visit(None));
    assert!(matches!(refusal(found), Refusal::NotYourStep { .. }));
    assert_eq!(
        world.centre.head(&KOKSHETAU.into()).unwrap().unwrap().seq,
        0
    );
    assert_eq!(
        desk.pull(ESIL).len(),
        1,
        "the desk learns what became of it"
    );
    let pull = journal::wire::Pull {
        centre: KOKSHETAU.into(),
        era: 1,
        from: 1,
        to: 9,
        limit: 9,
    };
    assert_eq!(
        world.centre.pull(&desk.device, &pull).unwrap_err().code(),
        "not-your-centre"
    );
}

#[test]
fn a_foreign_centres_file_is_not_worked_on() {
    let world = World::new();
    let mut esil = world.esil_desk();
    let file = new_file();
    esil.does(&aigul(), file, visit(None));
    let mut kokshetau = world.desk(&[KOKSHETAU]);
    let found = refusal(kokshetau.does(&asel(), file, note("ours now")));
    assert_eq!(
        found,
        Refusal::OtherCentreDecides {
            act: ActName::AddNote,
            centre: ESIL.into()
        }
    );
}

#[test]
fn the_head_who_decides_for_a_centre_writes_in_its_files_and_no_other_head_does() {
    let world = World::new();
    let mut esil = world.esil_desk();
    let file = new_file();
    esil.does(&aigul(), file, visit(None));
    let mut astana = world.desk(&[ASTANA, ESIL]);
    let written = astana.write(&zhanar(), file, note("seen")).of_centre(ESIL);
    astana.push(&[&written]);
    assert!(is_final(&astana.outcome_of(&written)));
    let written = astana
        .write(
            &staff("zhanar", Role::Head, ASTANA),
            new_file(),
            visit(None),
        )
        .of_centre(ESIL);
    astana.push(&[&written]);
    assert!(
        matches!(
            refusal(astana.outcome_of(&written)),
            Refusal::NotYourStep { .. }
        ),
        "reception is not the head's"
    );
    world.verified();
}

#[test]
fn a_deputy_acts_on_the_days_of_the_order_that_the_centre_knows() {
    let world = World::new();
    let order = Held {
        role: Role::Head,
        centre: CentreId::from(ESIL),
        order: "47-к".into(),
        from: Some(day("2026-10-20")),
        to: Some(day("2026-10-21")),
        unit: None,
    };
    world
        .centre
        .give_role(&StaffId::from("dana"), &order)
        .unwrap();
    let mut desk = world.esil_desk();
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    // The desk claims a longer order than was given.
    let claimed = DeputyOrder {
        number: "47-к".into(),
        from: day("2026-10-01"),
        to: day("2026-12-31"),
    };
    let deputy = Actor {
        role: Role::Head,
        order: Some(claimed),
        ..dana()
    };
    let found = refusal(desk.does(&deputy, file, note("as head")));
    assert_eq!(
        found,
        Refusal::OrderNotInForce {
            act: ActName::AddNote,
            order: "47-к".into()
        }
    );
    world.goes_on(Duration::days(1));
    assert!(is_final(&desk.does(&deputy, file, note("as head"))));
    world.goes_on(Duration::days(2));
    assert!(matches!(
        refusal(desk.does(&deputy, file, note("as head"))),
        Refusal::OrderNotInForce { .. }
    ));
}

#[test]
fn what_was_done_before_an_account_was_closed_stays_lawful() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    let offline = desk.write(&dana(), file, note("on Monday, without a line"));
    world.goes_on(Duration::days(1));
    world
        .centre
        .disable_account(&StaffId::from("dana"), Some(world.centre.today()))
        .unwrap();
    let late = desk.write(&dana(), file, note("on Tuesday"));
    desk.push(&[&offline, &late]);
    assert!(is_final(&desk.outcome_of(&offline)));
    assert!(matches!(
        refusal(desk.outcome_of(&late)),
        Refusal::NotYourStep { .. }
    ));
}

#[test]
fn a_revoked_or_outdated_device_is_not_answered() {
    let world = World::new();
    let (first, second) = (world.esil_desk(), world.esil_desk());
    world.centre.revoke_device(&first.device.id).unwrap();
    assert_eq!(
        world.centre.device(&first.device.id).unwrap_err().code(),
        "device-revoked"
    );
    world.goes_on(Duration::days(31));
    assert_eq!(
        world.centre.device(&second.device.id).unwrap_err().code(),
        "device-expired"
    );
}

#[test]
fn a_case_given_to_somebody_who_keeps_no_cases_here_comes_back() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    let give = |to: &str| {
        Act::AssignCase(casework::registration::holding::AssignForm {
            to: casework::ids::StaffId::from(to),
            name: casework::people::ShortText::parse(to).unwrap(),
            note: None,
        })
    };
    // The consultant of this centre, a specialist of another, and a name that nobody bears.
    for to in ["aigul", "nurlan", "nobody"] {
        let Outcome::Returned { refusal, .. } = desk.does(&dana(), file, give(to)) else {
            panic!("{to} got the case");
        };
        let refused = Refusal::NotCaseKeeper {
            act: ActName::AssignCase,
            name: to.to_owned(),
        };
        assert_eq!(refusal, refused);
    }
    assert!(is_final(&desk.does(&dana(), file, give("dana"))));
}
