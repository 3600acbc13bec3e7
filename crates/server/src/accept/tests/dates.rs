//! The claimed time, and which edition of the rulebook judges.

use super::world::*;
use casework::Fact;
use chrono::Duration;
use journal::Outcome;
use journal::outcome::Difference;

#[test]
fn an_act_of_an_offline_day_keeps_its_own_date() {
    let world = World::new();
    let mut desk = world.esil_desk();
    desk.seen = Some(morning());
    desk.claimed = Some(morning() + Duration::hours(2));
    let written = desk.write(&aigul(), new_file(), visit(None));
    world.goes_on(Duration::days(3));
    desk.push(&[&written]);
    let Outcome::Final {
        on,
        at,
        differences,
        ..
    } = desk.outcome_of(&written)
    else {
        panic!()
    };
    assert_eq!(
        (on, at, differences),
        (day("2026-10-19"), morning() + Duration::hours(2), vec![])
    );
}

#[test]
fn a_time_outside_its_bounds_is_judged_by_the_nearest_one_and_marked() {
    let world = World::new();
    for (claimed, judged_by) in [
        (Duration::days(40), "2026-10-22"),
        (Duration::days(-400), "2026-10-20"),
    ] {
        let mut desk = world.esil_desk();
        let start = world.centre.now();
        desk.seen = Some(start + (morning() + Duration::days(1) - start));
        desk.claimed = Some(morning() + claimed);
        let file = new_file();
        let written = desk.write(&aigul(), file, visit(None));
        if start == morning() {
            world.goes_on(Duration::days(3));
        }
        desk.push(&[&written]);
        let Outcome::Final {
            on,
            facts,
            differences,
            ..
        } = desk.outcome_of(&written)
        else {
            panic!()
        };
        assert_eq!(on, day(judged_by));
        assert!(differences.contains(&Difference::DateDoubtful));
        assert!(
            matches!(facts.last(), Some(Fact::DateDoubted { entry, .. }) if *entry == written.header.id)
        );
        assert!(!world.centre.file(file).unwrap().unwrap().doubtful_dates[0].settled);
    }
    world.verified();
}

#[test]
fn an_older_edition_at_the_desk_is_a_difference_and_the_newest_one_judges() {
    let world = World::new();
    let mut desk = world.esil_desk();
    desk.edition = Some("2020-01-01+000000000000".into());
    let written = desk.write(&aigul(), new_file(), visit(None));
    desk.push(&[&written]);
    let Outcome::Final {
        edition,
        differences,
        ..
    } = desk.outcome_of(&written)
    else {
        panic!()
    };
    assert_eq!(
        differences,
        [Difference::EditionNewer {
            edition: edition.clone()
        }]
    );
    assert_eq!(edition, casework::rulebook::Rulebook::built_in().edition());
}

#[test]
fn an_unsound_amendment_is_not_published() {
    let world = World::new();
    let error = world
        .centre
        .publish_rulebook("[[nonsense]]\ncode = \"lir-decision\"\n")
        .unwrap_err();
    assert_eq!(error.code(), "rulebook-unsound");
    let desk = world.esil_desk();
    assert!(
        world
            .centre
            .reference(&desk.device, 0)
            .unwrap()
            .rulebook
            .is_empty()
    );
}

#[test]
fn a_value_that_another_desk_wrote_meanwhile_is_merged_and_said() {
    let world = World::new();
    let (mut first, mut second) = (world.esil_desk(), world.esil_desk());
    let file = new_file();
    let visit = first.write(&aigul(), file, visit(None));
    first.push(&[&visit]);
    let seen = Some(visit.header.id);
    first.does(&dana(), file, edit(phone("+7 702 000 00 02"), seen));
    world.goes_on(Duration::minutes(1));
    let Outcome::Final { differences, .. } =
        second.does(&dana(), file, edit(phone("+7 703 000 00 03"), seen))
    else {
        panic!()
    };
    assert_eq!(
        differences,
        [Difference::FieldSettled {
            field: "phones".into()
        }]
    );
    world.verified();
}
