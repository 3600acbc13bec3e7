//! The law changes on a day: what ran before keeps its term, what is done after is judged by the new entry.

use super::common::registers::clear;
use super::common::{Office, day, forms, serik};
use casework::refusal::Refusal;
use casework::registration::{ActName, At, Stage};
use chrono::NaiveDate;

const SHORTER: &str = "[[term]]\ncode = 'unemployed-decision'\nfrom = 2027-01-01\nvalue = 2";
const ENDED: &str = "[[refusal]]\ncode = 'un-no-interest'\nto = 2026-12-31";

fn decide_by(registered: NaiveDate) -> NaiveDate {
    let mut office = Office::on(registered);
    office.amended(SHORTER);
    office
        .receives_arman()
        .prepares_registration()
        .registers_seeker();
    match office.file.registration.stage {
        Stage::JobSeeker { decide_by, .. } => decide_by,
        other => panic!("{other:?}"),
    }
}

#[test]
fn s_l_01_a_shorter_term_leaves_those_registered_before_it_alone() {
    assert_eq!(decide_by(day(2026, 12, 31)), day(2027, 1, 6));
    assert_eq!(decide_by(day(2027, 1, 5)), day(2027, 1, 6));
}

fn draft_of_december() -> Office {
    let mut office = Office::on(day(2026, 12, 30));
    office.amended(ENDED);
    office
        .receives_arman()
        .prepares_registration()
        .registers_seeker()
        .tells_and_selects();
    office.prepares_draft(clear()).proposes();
    office
}

#[test]
fn s_l_02_a_ground_is_lawful_on_its_last_day_and_not_after_even_for_an_old_draft() {
    let mut last_day = draft_of_december();
    last_day.day(day(2026, 12, 31));
    last_day.does(&serik(), forms::decision_refusing("un-no-interest"));
    assert_eq!(last_day.stage(), At::JobSeeker);

    let mut after = draft_of_december();
    after.day(day(2027, 1, 5));
    let refusal = after.refused(&serik(), forms::decision_refusing("un-no-interest"));
    let ground = forms::code("un-no-interest");
    let act = ActName::DecideUnemployed;
    assert_eq!(
        refusal,
        Refusal::GroundNotInForce {
            act,
            ground,
            on: day(2027, 1, 5)
        }
    );
}

#[test]
fn s_l_03_the_same_act_is_lawful_by_the_old_edition_and_not_by_the_one_that_is_newer() {
    // A desk without a line since 28 December knows the old edition; the centre judges by the newer one.
    let mut desk = Office::on(day(2026, 12, 30));
    desk.receives_arman()
        .prepares_registration()
        .registers_seeker()
        .tells_and_selects();
    desk.prepares_draft(clear()).proposes();
    let mut centre = desk.clone();
    desk.day(day(2027, 1, 5));
    desk.does(&serik(), forms::decision_refusing("un-no-interest"));
    centre.amended(ENDED).day(day(2027, 1, 5));
    let refusal = centre.refused(&serik(), forms::decision_refusing("un-no-interest"));
    assert!(
        matches!(refusal, Refusal::GroundNotInForce { .. }),
        "{refusal:?}"
    );
    assert_ne!(desk.rulebook.edition(), centre.rulebook.edition());
}
