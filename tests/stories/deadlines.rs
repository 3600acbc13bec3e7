//! Terms as people see them at their desks: over holidays, the turn of the year, and a norm that changes on the way.

use crate::common::{at, day, esil, forms};
use crate::story::Story;
use casework::registration::{Act, Stage};
use casework::worklist::List;
use chrono::NaiveDate;
use harness::Office;
use journal::outcome::Difference;

/// A story that begins on that day, with Arman before 4.2.
async fn before_4_2(today: NaiveDate) -> Story {
    let mut story = Story::in_office(Office::open(esil(), at(today, 9, 0)).await).await;
    story.receives(forms::arman_is()).await;
    story.applies();
    story.asks().await;
    story.fills_card();
    story.profiles();
    story.dana.does(Some(story.arman), Act::CheckCard);
    story.all_exchange().await;
    story
}

fn decide_by(story: &Story) -> NaiveDate {
    match story.office.file(story.arman).registration.stage {
        Stage::JobSeeker { decide_by, .. } => decide_by,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn s_t_01_independence_day_is_not_counted_in_danas_list() {
    let story = before_4_2(day(2026, 12, 14)).await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), Act::RegisterSeeker);
    story.tells_and_selects();
    dana.exchanges().await;
    assert_eq!(decide_by(&story), day(2026, 12, 17));
    for (today, left) in [(14, 2), (15, 1), (16, 1), (17, 0), (18, -1)] {
        office.it_is(at(day(2026, 12, today), 9, 0));
        let row = dana.row(List::MyStep, *arman).unwrap();
        assert_eq!(
            (row.due, row.due_days),
            (Some(day(2026, 12, 17)), Some(left)),
            "{today} December"
        );
    }
}

#[tokio::test]
async fn s_t_03_a_day_off_announced_by_the_centre_moves_the_term_at_a_desk_that_has_heard_of_it() {
    const OFF: &str = "[[holiday]]\ncode = 'constitution-2026-08-31-moved_day_off'\nkk = 'Конституция күні'\n\
         ru = 'День Конституции'\nen = 'Constitution Day'\nbasis = 'test'\nconfirmed = true\n\
         from = 2026-01-01\nto = 2026-12-31\nday = 2026-08-31\nkind = 'moved_day_off'";
    let story = before_4_2(day(2026, 8, 28)).await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    office.centre.publish_rulebook(OFF).unwrap();
    // Dana's desk has not heard of it and shows the Tuesday; the centre's word is the Wednesday.
    let shown = dana
        .does(Some(*arman), Act::RegisterSeeker)
        .data
        .registration
        .stage;
    let since = day(2026, 8, 28);
    assert_eq!(
        shown,
        Stage::JobSeeker {
            since,
            decide_by: day(2026, 9, 1)
        }
    );
    dana.exchanges().await;
    assert_eq!(decide_by(&story), day(2026, 9, 2));
    let case = dana.case(*arman);
    assert_eq!(
        case.data.registration.stage,
        Stage::JobSeeker {
            since,
            decide_by: day(2026, 9, 2)
        }
    );
    let told = case.history.into_iter().flat_map(|line| line.differences);
    let told: Vec<_> = told
        .filter(|d| matches!(d, Difference::EditionNewer { .. }))
        .collect();
    assert_eq!(
        told.len(),
        1,
        "and says that it was judged by a newer edition"
    );
}

#[tokio::test]
async fn s_t_02_over_the_turn_of_the_year_without_a_line_the_number_follows_from_the_centre() {
    let story = before_4_2(day(2026, 12, 31)).await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.cable.is_pulled_out();
    // 1 and 4 January are off; on the 5th the answers of the registers are still those of this application.
    office.it_is(at(day(2027, 1, 5), 10, 0));
    let case = dana.does(Some(*arman), Act::RegisterSeeker);
    assert_eq!(
        case.header.number, None,
        "no block of the new year lies here"
    );
    assert!(case.header.number_follows);
    dana.cable.is_whole_again();
    dana.exchanges().await;
    let case = dana.case(*arman);
    let number = case.header.number.unwrap();
    assert!(number.starts_with("ESL-2027-"), "{number}");
    assert!(!case.header.number_follows);
    // 5, 6 and 8 January: the 7th is a day off.
    assert_eq!(decide_by(&story), day(2027, 1, 8));
    // The exchange has brought a block of the year: the next number is the desk's own.
    let found = dana.workplace.search(&number, 5).unwrap();
    assert_eq!(found[0].file, *arman);
    office.is_sound();
}
