//! Terms as the acts of the law set them, over weekends, holidays and the turn of the year.

use super::common::registers::clear;
use super::common::{Office, day, wednesday};
use casework::office::Role;
use casework::registration::{At, MAP, Stage};
use chrono::NaiveDate;

/// Arman received and registered as a job seeker on one day.
fn seeker_on(today: NaiveDate) -> Office {
    let mut office = Office::on(today);
    office
        .receives_arman()
        .prepares_registration()
        .registers_seeker();
    office
}

fn decide_by(office: &Office) -> NaiveDate {
    match &office.file.registration.stage {
        Stage::JobSeeker { decide_by, .. } | Stage::Proposed { decide_by, .. } => *decide_by,
        other => panic!("no term at {other:?}"),
    }
}

#[test]
fn s_t_01_independence_day_is_not_counted() {
    assert_eq!(decide_by(&seeker_on(day(2026, 12, 14))), day(2026, 12, 17));
}

#[test]
fn s_t_02_the_turn_of_the_year_is_stepped_over() {
    assert_eq!(decide_by(&seeker_on(day(2026, 12, 31))), day(2027, 1, 6));
}

#[test]
fn s_t_03_the_last_monday_of_august_is_worked_unless_the_calendar_says_otherwise() {
    assert_eq!(decide_by(&seeker_on(day(2026, 8, 28))), day(2026, 9, 1));
    let mut off = Office::on(day(2026, 8, 28));
    off.amended(
        "[[holiday]]\ncode = 'constitution-2026-08-31-moved_day_off'\nkk = 'Конституция күні'\n\
         ru = 'День Конституции'\nen = 'Constitution Day'\nbasis = 'test'\nconfirmed = true\n\
         from = 2026-01-01\nto = 2026-12-31\nday = 2026-08-31\nkind = 'moved_day_off'",
    );
    off.receives_arman()
        .prepares_registration()
        .registers_seeker();
    assert_eq!(decide_by(&off), day(2026, 9, 2));
}

#[test]
fn s_t_04_the_plan_is_due_after_nauryz() {
    let mut office = seeker_on(day(2027, 3, 16));
    office
        .tells_and_selects()
        .prepares_draft(clear())
        .proposes()
        .decides();
    assert_eq!(office.file.registration.plan_by, Some(day(2027, 3, 26)));
}

#[test]
fn s_t_06_a_passed_term_decides_nothing() {
    let mut office = Office::with_arman_at(At::Proposed);
    assert_eq!(decide_by(&office), wednesday());
    office.day(day(2026, 12, 1));
    assert_eq!(office.stage(), At::Proposed);
    // Nobody acts by date on a draft that waits: what is open to System at that stage is joining files only.
    let by_date: Vec<_> = MAP
        .iter()
        .filter(|row| {
            row.is_for(Role::System) && row.is_at(At::Proposed) && !row.is_beside_the_map()
        })
        .map(|row| row.act)
        .collect();
    assert_eq!(by_date, []);
}

#[test]
fn a_draft_sent_back_or_refused_or_withdrawn_does_not_move_the_term() {
    use super::common::{dana, forms, serik};
    let mut office = Office::with_arman_at(At::Proposed);
    office.day(wednesday());
    office.does(&serik(), forms::sent_back("no-evidence"));
    assert_eq!(decide_by(&office), wednesday());
    office.proposes();
    assert_eq!(decide_by(&office), wednesday());
    office.does(&dana(), forms::withdraw_draft());
    assert_eq!(decide_by(&office), wednesday());
    office.proposes();
    office.does(&serik(), forms::decision_refusing("un-no-interest"));
    assert_eq!(decide_by(&office), wednesday());
}
