//! Terms as the acts of the law set them, over weekends, holidays and the turn of the year.

use super::common::registers::clear;
use super::common::{Office, day, wednesday};
use casework::office::Role;
use casework::registration::{ActName, At, MAP, Stage};
use casework::worklist::{List, WorkItem, escalate, work};
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
    // Nobody acts by date on a draft that waits: offers end by themselves only with their vacancy.
    let by_date: Vec<_> = MAP
        .iter()
        .filter(|row| {
            row.is_for(Role::System) && row.is_at(At::Proposed) && !row.is_beside_the_map()
        })
        .map(|row| row.act)
        .collect();
    assert_eq!(by_date, [ActName::CloseOffer]);
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

/// The row of Arman's overdue step, with the days on which it goes up.
fn late_row(office: &Office) -> WorkItem {
    let mut rows = work(&office.file);
    escalate(&mut rows, &office.rulebook);
    rows.into_iter()
        .find(|row| row.list == List::MyStep)
        .unwrap()
}

#[test]
fn an_overdue_step_goes_up_after_one_and_after_three_working_days_and_never_on_its_last_day() {
    let mut office = seeker_on(day(2026, 12, 14));
    office.tells_and_selects();
    let row = late_row(&office);
    assert_eq!(row.due, Some(day(2026, 12, 17)));
    let shown = |today| {
        [List::MyStep, List::EscalatedToUnit, List::EscalatedToHead]
            .map(|list| row.stands_in(list, today))
    };
    for (today, lists) in [
        (17, [true, false, false]),
        (18, [true, true, false]),
        (21, [true, true, false]),
        (22, [true, true, true]),
    ] {
        assert_eq!(shown(day(2026, 12, today)), lists, "{today} December");
    }
    // A term of no days at all still waits for the last day to pass.
    let mut at_once = office.clone();
    at_once.amended("[[term]]\ncode = 'escalate-unit'\nfrom = 2026-12-01\nvalue = 0");
    assert_eq!(late_row(&at_once).escalation.unit, Some(day(2026, 12, 18)));
}

#[test]
fn what_waits_for_others_and_what_the_head_decides_goes_up_only_where_the_term_names_its_list() {
    let mut office = seeker_on(day(2026, 12, 14));
    office
        .tells_and_selects()
        .prepares_draft(clear())
        .proposes();
    let up = |office: &Office| {
        let mut rows = work(&office.file);
        escalate(&mut rows, &office.rulebook);
        let late = rows.into_iter().filter(|row| row.due.is_some());
        late.map(|row| (row.list, row.escalation.unit.is_some()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        up(&office),
        [(List::Decide, false), (List::WithHead, false)]
    );
    office.amended(
        "[[term]]\ncode = 'escalate-unit'\nfrom = 2026-12-01\nlists = ['my-step', 'with-head']",
    );
    assert_eq!(up(&office), [(List::Decide, false), (List::WithHead, true)]);
}
