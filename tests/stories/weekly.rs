//! The weekly look at many cases in one run (7.1): who is asked, who is marked, and who is left out with the reason.

use crate::common::registers::open_contract;
use crate::common::{at, day, forms, wednesday};
use crate::story::{Story, as_law};
use casework::registration::job_seeker::ContactChannel;
use casework::registration::{Act, ActName};
use casework::worklist::List;
use std::collections::BTreeMap;
use workplace::views::WeekState;

fn states(story: &Story) -> BTreeMap<String, WeekState> {
    let rows = story.dana.workplace.weekly().unwrap();
    rows.into_iter().map(|row| (row.name, row.state)).collect()
}

/// Registered as unemployed on the Wednesday; it is the Thursday of the week after.
async fn unemployed() -> Story {
    let story = Story::proposed().await;
    let serik = story.office.desk("serik").await;
    story.office.it_is(at(wednesday(), 11, 0));
    serik.does(Some(story.arman), forms::decision());
    serik.exchanges().await;
    story.dana.exchanges().await;
    let duties = forms::all_told(&as_law(&story.dana, story.arman), "unemployed");
    story
        .dana
        .does(Some(story.arman), Act::AcknowledgeUnemployedDuties(duties));
    story.all_exchange().await;
    story.office.it_is(at(day(2026, 11, 5), 9, 0));
    story
}

#[tokio::test]
async fn a_run_asks_the_registers_marks_who_is_unchanged_and_says_whom_it_left_out() {
    let story = unemployed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let desk = &dana.workplace;
    assert_eq!(
        states(&story).into_values().collect::<Vec<_>>(),
        [WeekState::ToAsk]
    );
    let marked = desk.mark_unchanged_for(&[*arman]).unwrap();
    assert_eq!((marked.done, marked.left_out.len()), (0, 1));
    assert_eq!(marked.left_out[0].refusal.act, ActName::MarkUnchanged);
    assert!(!marked.left_out[0].name.is_empty());

    assert_eq!(desk.ask_registers_for(&[*arman]).unwrap().done, 1);
    assert_eq!(
        states(&story).into_values().collect::<Vec<_>>(),
        [WeekState::Asked]
    );
    story.hears().await;
    let week = desk.weekly().unwrap();
    let talked = &week[0];
    assert_eq!(talked.state, WeekState::ToTalk, "{talked:?}");
    assert!(
        !talked.changes.is_empty(),
        "what the registers do not know is asked"
    );
    // A call gathers the rest; now the case may be marked, and the run that was broken off goes on.
    let answers = forms::no_changes();
    dana.does(Some(*arman), forms::called(true, answers));
    assert_eq!(desk.weekly().unwrap()[0].state, WeekState::Unchanged);
    let marked = desk.mark_unchanged_for(&[*arman]).unwrap();
    assert_eq!((marked.done, marked.left_out.len()), (1, 0));
    dana.exchanges().await;
    assert!(
        desk.weekly()
            .unwrap()
            .iter()
            .all(|row| row.due > Some(day(2026, 11, 5)))
    );
    office.is_sound();
}

#[tokio::test]
async fn a_change_that_a_register_tells_of_is_never_marked_by_a_run() {
    let story = unemployed().await;
    let (register, reply) = open_contract(day(2026, 11, 2));
    story.registers_say(register, reply);
    let desk = &story.dana.workplace;
    desk.ask_registers_for(&[story.arman]).unwrap();
    story.hears().await;
    let week = desk.weekly().unwrap();
    assert_eq!(week[0].state, WeekState::Changed, "{:?}", week[0]);
    let marked = desk.mark_unchanged_for(&[story.arman]).unwrap();
    assert_eq!((marked.done, marked.left_out.len()), (0, 1));
    story.office.is_sound();
}

#[tokio::test]
async fn the_row_of_the_weekly_check_counts_the_weeks_that_the_case_names_also_after_an_offer_by_sms()
 {
    let story = unemployed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let missed = || dana.row(List::Monitoring, *arman).unwrap().missed_weeks;
    let of_the_case = || dana.case(*arman).missed_weeks.len();
    assert_eq!((missed(), of_the_case()), (1, 1), "it was due yesterday");
    office.it_is(at(day(2026, 11, 13), 9, 0));
    assert_eq!((missed(), of_the_case()), (2, 2));
    // A message about work is no check: the weeks go on.
    dana.does(
        Some(*arman),
        forms::offers_by(ContactChannel::Sms, &["v-1"]),
    );
    assert_eq!((missed(), of_the_case()), (2, 2));
    office.it_is(at(day(2026, 11, 19), 9, 0));
    assert_eq!((missed(), of_the_case()), (3, 3));

    dana.does(Some(*arman), forms::unchanged());
    assert_eq!(missed(), 0);
    dana.exchanges().await;
    office.is_sound();
}
