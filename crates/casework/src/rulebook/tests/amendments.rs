#![allow(clippy::unwrap_used)]

use super::day;
use crate::rulebook::{Rulebook, Section};

#[test]
fn a_shorter_term_leaves_running_terms_alone() {
    // S-L-01
    let book = Rulebook::built_in()
        .with("[[term]]\ncode = 'unemployed-decision'\nfrom = 2027-01-01\nvalue = 2")
        .unwrap();
    assert_eq!(
        book.due("unemployed-decision", day("2026-12-31")).unwrap(),
        day("2027-01-06")
    );
    assert_eq!(
        book.due("unemployed-decision", day("2027-01-05")).unwrap(),
        day("2027-01-06")
    );
    let old = book
        .entry(Section::Term, "unemployed-decision", day("2026-12-31"))
        .unwrap();
    assert_eq!(
        (old.to, old.int("value")),
        (Some(day("2026-12-31")), Some(3))
    );
}

#[test]
fn a_ground_that_ends_is_lawful_on_its_last_day_only() {
    // S-L-02
    let book = Rulebook::built_in()
        .with("[[refusal]]\ncode = 'un-student'\nto = 2026-12-31")
        .unwrap();
    assert!(book.applies(Section::Refusal, "un-student", day("2026-12-31")));
    assert!(!book.applies(Section::Refusal, "un-student", day("2027-01-01")));
    assert!(!book.applies(Section::Refusal, "un-student", day("2027-01-05")));
    assert!(
        book.any(Section::Refusal, "un-student").is_some(),
        "old decisions still show its words"
    );
}

#[test]
fn an_amended_edition_has_another_name_and_the_old_one_stays() {
    // S-L-03
    let old = Rulebook::built_in();
    let new = old
        .with("[[refusal]]\ncode = 'un-student'\nto = 2026-12-31")
        .unwrap();
    assert_ne!(new.edition(), old.edition());
    assert!(old.applies(Section::Refusal, "un-student", day("2027-01-05")));
}

#[test]
fn a_wait_after_removal_can_be_switched_on() {
    // S-V8-04
    let book = Rulebook::built_in()
        .with("[[term]]\ncode = 'reregistration'\napplies = true\nvalue = 30")
        .unwrap();
    assert_eq!(
        book.due("reregistration", day("2026-12-02")).unwrap(),
        day("2027-01-01")
    );
}

#[test]
fn a_norm_for_the_next_year_follows_the_old_one() {
    let book = Rulebook::built_in()
        .with("[[norm]]\ncode = 'mrp'\nfrom = 2027-01-01\nvalue = 4500")
        .unwrap();
    assert_eq!(book.norm_int("mrp", day("2026-12-31")), Some(4325));
    assert_eq!(book.norm_int("mrp", day("2027-01-01")), Some(4500));
    assert_eq!(book.norm_int("mrp", day("2030-01-01")), Some(4500));
}

#[test]
fn a_passing_change_gives_the_old_entry_back_afterwards() {
    let text =
        "[[norm]]\ncode = 'refusals-for-removal'\nfrom = 2027-02-01\nto = 2027-02-28\nvalue = 3";
    let book = Rulebook::built_in().with(text).unwrap();
    let value = |on: &str| book.norm_int("refusals-for-removal", day(on));
    assert_eq!(
        ["2027-01-31", "2027-02-01", "2027-02-28", "2027-03-01"].map(value),
        [Some(2), Some(3), Some(3), Some(2)]
    );
}

#[test]
fn a_later_change_can_itself_be_replaced() {
    let book = Rulebook::built_in()
        .with("[[term]]\ncode = 'ipt'\nfrom = 2027-01-01\nvalue = 10")
        .and_then(|book| book.with("[[term]]\ncode = 'ipt'\nfrom = 2026-12-01\nvalue = 7"))
        .unwrap();
    let value = |on: &str| book.term("ipt", day(on)).unwrap().counting.value;
    assert_eq!(
        ["2026-11-30", "2026-12-01", "2027-06-01"].map(value),
        [5, 7, 7]
    );
}

#[test]
fn a_new_ground_stands_at_the_end_of_its_list() {
    let text = "[[good_reason_absence]]\ncode = 'storm'\nkk = 'Боран'\nru = 'Буран'\nen = 'Snowstorm'\n\
                basis = 'test'\nconfirmed = true\nfrom = 2026-12-01\nmap = 'V-7.3'";
    let book = Rulebook::built_in().with(text).unwrap();
    let last = |on: &str| {
        book.list(Section::GoodReasonAbsence, day(on))
            .last()
            .unwrap()
            .code
            .clone()
    };
    assert_eq!(last("2026-12-01"), "storm");
    assert_ne!(last("2026-11-30"), "storm");
}

#[test]
fn what_was_said_on_a_day_is_worded_as_on_that_day_also_where_its_entry_has_ended() {
    let book = Rulebook::built_in()
        .with("[[refusal]]\ncode = 'un-contract'\nfrom = 2027-01-01\nru = 'Новые слова'\n[[refusal]]\ncode = 'un-student'\nto = 2026-12-31")
        .unwrap();
    let from = |code: &str, on| {
        let entry = book.as_of(Section::Refusal, code, day(on)).unwrap();
        entry.from
    };
    assert_eq!(from("un-contract", "2026-12-31"), day("2023-07-01"));
    assert_eq!(from("un-contract", "2027-01-01"), day("2027-01-01"));
    assert_eq!(from("un-student", "2027-03-01"), day("2023-07-01"));
    assert_eq!(from("un-contract", "2020-01-01"), day("2023-07-01"));
    assert!(
        book.as_of(Section::Refusal, "unheard", day("2027-01-01"))
            .is_none()
    );
}
