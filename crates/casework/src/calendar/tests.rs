//! Every date of the acceptance stories, and the edges of counting.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::rulebook::Rulebook;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn due(term: &str, start: &str) -> String {
    Rulebook::built_in()
        .due(term, day(start))
        .unwrap()
        .to_string()
}

fn calendar() -> &'static Calendar {
    Rulebook::built_in().calendar()
}

#[test]
fn days_off_of_the_stories_are_off() {
    let off = [
        "2025-01-03",
        "2026-10-26",
        "2026-12-16",
        "2027-01-01",
        "2027-01-02",
        "2027-01-04",
        "2027-01-07",
        "2027-03-08",
        "2027-03-15",
        "2027-03-21",
        "2027-03-22",
        "2027-03-23",
        "2027-03-24",
        "2027-05-01",
        "2027-05-03",
        "2027-05-09",
        "2027-05-10",
        "2026-11-07",
        "2026-11-08",
    ];
    for text in off {
        assert!(
            !calendar().is_working(day(text)),
            "{text} must be a day off"
        );
    }
}

#[test]
fn working_days_of_the_stories_are_worked() {
    let worked = [
        "2025-01-05",
        "2026-08-31",
        "2026-10-23",
        "2026-10-27",
        "2026-12-15",
        "2026-12-17",
        "2026-12-31",
    ];
    for text in worked.into_iter().chain([
        "2027-01-05",
        "2027-01-06",
        "2027-03-16",
        "2027-03-25",
        "2027-05-04",
    ]) {
        assert!(calendar().is_working(day(text)), "{text} must be worked");
    }
}

#[test]
fn terms_of_the_stories_end_on_their_days() {
    let stories = [
        // story, term, event, last day
        ("S-V4-01", "offer-vacancies", "2026-10-23", "2026-10-23"),
        ("S-V4-01", "unemployed-decision", "2026-10-23", "2026-10-28"),
        ("S-V4-06", "offer-answer", "2026-10-23", "2026-10-29"),
        ("S-V5-01", "head-decision", "2026-10-27", "2026-10-28"),
        ("S-V6-01", "ipt", "2026-10-28", "2026-11-04"),
        ("S-V7-01", "monitoring", "2026-12-09", "2026-12-17"),
        ("S-V7-06", "appear-at-employer", "2026-12-09", "2026-12-17"),
        ("S-E-01", "unemployed-decision", "2026-11-07", "2026-11-11"),
        ("S-D-01", "voucher-consider", "2026-09-07", "2026-09-10"),
        ("S-D-01", "voucher-valid", "2026-09-15", "2026-10-30"),
        ("S-D-01", "voucher-send", "2026-09-15", "2026-09-16"),
        ("S-O-01", "register-fresh", "2026-10-23", "2026-10-28"),
        ("S-T-01", "unemployed-decision", "2026-12-14", "2026-12-17"),
        ("S-T-02", "unemployed-decision", "2026-12-31", "2027-01-06"),
        ("S-T-03", "unemployed-decision", "2026-08-28", "2026-09-01"),
        ("S-T-04", "ipt", "2027-03-16", "2027-03-26"),
        ("S-T-05", "report-changes", "2026-12-25", "2027-01-05"),
    ];
    for (story, term, event, last) in stories {
        assert_eq!(due(term, event), last, "{story}: {term} from {event}");
    }
}

#[test]
fn an_event_on_a_day_off_counts_from_the_next_working_day() {
    assert_eq!(due("unemployed-decision", "2026-10-24"), "2026-10-29"); // Saturday; 26 October is off
    assert_eq!(due("offer-vacancies", "2026-12-16"), "2026-12-17");
}

#[test]
fn reminders_of_a_voucher_go_ten_and_three_days_before() {
    let days = Rulebook::built_in()
        .reminders("voucher-remind", day("2026-10-30"))
        .unwrap();
    assert_eq!(days, [day("2026-10-20"), day("2026-10-27")]);
}

#[test]
fn a_constitution_day_that_is_a_holiday_again_takes_monday_off() {
    let entry = "[[holiday]]\ncode = 'constitution-2026-08-30-abolished'\nkind = 'holiday'";
    let again = Rulebook::built_in().with(entry).unwrap();
    assert!(!again.calendar().is_working(day("2026-08-31")));
    assert_eq!(
        again.due("unemployed-decision", day("2026-08-28")).unwrap(),
        day("2026-09-02")
    );
}

#[test]
fn a_monday_turned_into_a_day_off_moves_the_term() {
    let entry = "[[holiday]]\ncode = 'constitution-2026-08-31-moved_day_off'\nkk = 'Конституция күні'\n\
                 ru = 'День Конституции'\nen = 'Constitution Day'\nbasis = 'test'\nconfirmed = true\n\
                 from = 2026-01-01\nto = 2026-12-31\nday = 2026-08-31\nkind = 'moved_day_off'";
    let moved = Rulebook::built_in().with(entry).unwrap();
    assert_eq!(
        moved.due("unemployed-decision", day("2026-08-28")).unwrap(),
        day("2026-09-02")
    );
}

#[test]
fn months_end_on_the_same_number_or_the_months_last_day() {
    assert_eq!(due("payment-claim", "2026-03-04"), "2027-03-04");
    assert_eq!(due("payment-length-max", "2026-08-31"), "2027-02-28");
    assert_eq!(due("training-max", "2027-08-31"), "2028-02-29");
}

#[test]
fn a_calendar_term_may_stay_on_a_day_off() {
    assert_eq!(due("voucher-valid", "2026-09-11"), "2026-10-26");
    assert_eq!(due("voucher-valid", "2026-09-16"), "2026-10-31");
}

#[test]
fn overdue_is_told_in_working_days() {
    let between = |today: &str, last: &str| calendar().working_days_between(day(today), day(last));
    assert_eq!(between("2026-10-23", "2026-10-28"), 2); // 27, 28
    assert_eq!(between("2026-10-28", "2026-10-28"), 0);
    assert_eq!(between("2026-10-30", "2026-10-28"), -2);
    assert_eq!(between("2026-11-01", "2026-10-30"), 0); // Sunday after a Friday
    assert_eq!(between("2026-12-18", "2026-12-17"), -1);
}

#[test]
fn stepping_over_working_days_skips_a_long_holiday() {
    assert_eq!(
        calendar().next_working_day(day("2026-12-31")),
        day("2027-01-05")
    );
    assert_eq!(
        calendar().add_working_days(day("2027-03-18"), 2),
        day("2027-03-25")
    );
    assert_eq!(
        calendar().this_or_next_working_day(day("2027-03-21")),
        day("2027-03-25")
    );
    assert_eq!(
        calendar().add_working_days(day("2026-10-24"), 0),
        day("2026-10-24")
    );
}

#[test]
fn every_weekend_holiday_that_moves_gives_one_weekday_off() {
    // What the entries say and what the rule says must agree: taking the moved days away changes nothing.
    let entries = Rulebook::built_in()
        .section(crate::rulebook::Section::Holiday)
        .iter()
        .map(|entry| CalendarDay {
            day: entry.date("day").unwrap(),
            kind: entry.str("kind").unwrap().parse().unwrap(),
            moved_from: entry.date("moved_from"),
        });
    let by_rule = Calendar::new(
        entries.filter(|it| it.kind != DayKind::MovedDayOff || it.day == day("2025-01-03")),
    );
    let days = day("2025-01-01")
        .iter_days()
        .take_while(|it| *it < day("2029-01-01"));
    let differ: Vec<NaiveDate> = days
        .filter(|it| by_rule.is_working(*it) != calendar().is_working(*it))
        .collect();
    assert_eq!(differ, []);
}

#[test]
fn outside_the_known_years_only_weekends_are_off() {
    assert_eq!(calendar().known_years(), Some(2025..=2028));
    assert!(calendar().is_working(day("2031-01-01")));
    assert!(!Calendar::default().is_working(day("2026-10-24")));
}
