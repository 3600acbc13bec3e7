//! Terms as people see them at their desks: over holidays, the turn of the year, and a norm that changes on the way.

use crate::common::{at, day, esil, forms};
use crate::story::Story;
use casework::office::Role;
use casework::registration::{Act, ActName, Stage};
use casework::worklist::List;
use chrono::NaiveDate;
use harness::{Desk, Office};
use journal::outcome::Difference;
use workplace::views::{EscalatedTo, ListFilter, SavedView};

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

fn counted(desk: &Desk, list: List) -> (u32, u32) {
    let lists = desk.workplace.worklists().unwrap();
    let info = lists.iter().find(|info| info.name == list).unwrap();
    (info.count, info.overdue)
}

#[tokio::test]
async fn what_dana_does_not_do_in_time_comes_to_the_head_of_the_unit_and_then_to_serik_until_it_is_done()
 {
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
    office.messages_arrive(*arman);
    let gaukhar = office.desk("gaukhar").await;
    let serik = office.desk("serik").await;
    let unit = || gaukhar.row(List::EscalatedToUnit, *arman);
    let head = || serik.row(List::EscalatedToHead, *arman);

    // Thursday the 17th is the last day: nothing is late, and nobody above is troubled with it.
    office.it_is(at(day(2026, 12, 17), 17, 0));
    assert_eq!((unit(), head()), (None, None));
    let own = dana.row(List::MyStep, *arman).unwrap();
    assert_eq!((own.due_days, own.escalated), (Some(0), None));

    // On the first working day after it, the head of the unit: whose it is, what, since when and how late.
    office.it_is(at(day(2026, 12, 18), 9, 0));
    let row = unit().unwrap();
    assert_eq!(row.act, Some(ActName::RefreshAnswers));
    assert_eq!(
        (row.due, row.due_days),
        (Some(day(2026, 12, 17)), Some(-1)),
        "a working day late"
    );
    let owner = row.owner.unwrap();
    assert_eq!(
        (owner.role, owner.name, owner.list),
        (Role::Specialist, None, List::MyStep),
        "the case is nobody's by name yet"
    );
    assert_eq!(counted(&gaukhar, List::EscalatedToUnit), (1, 1));
    assert_eq!(head(), None);
    assert_eq!(counted(&serik, List::EscalatedToHead), (0, 0));
    // Dana has it as before, and sees who else does.
    let own = dana.row(List::MyStep, *arman).unwrap();
    let gone_to = |role, since| Some(EscalatedTo { role, since });
    assert_eq!(own.escalated, gone_to(Role::UnitHead, day(2026, 12, 18)));
    assert_eq!(own.owner, None);

    // The case is given to Dana by name.
    gaukhar.does(
        Some(*arman),
        Act::AssignCase(casework::registration::holding::AssignForm {
            to: "dana".into(),
            name: casework::people::ShortText::parse("Омарова Д. С.").unwrap(),
            note: None,
        }),
    );
    gaukhar.exchanges().await;
    let name = unit().unwrap().owner.unwrap().name;
    assert_eq!(name.as_deref(), Some("Омарова Д. С."));

    // The Monday between is declared a day off: Serik's day moves from Tuesday to Wednesday, also in rows made before.
    office
        .centre
        .publish_rulebook(
            "[[holiday]]\ncode = 'moved-2026-12-21'\nkk = 'Демалыс күні'\nru = 'Выходной'\nen = 'Day off'\n\
             basis = 'test'\nconfirmed = true\nfrom = 2026-01-01\nto = 2026-12-31\nday = 2026-12-21\n\
             kind = 'moved_day_off'",
        )
        .unwrap();
    serik.exchanges().await;
    gaukhar.exchanges().await;
    dana.exchanges().await;
    office.it_is(at(day(2026, 12, 22), 9, 0));
    assert_eq!(head(), None, "two working days late");
    office.it_is(at(day(2026, 12, 23), 9, 0));
    let row = head().unwrap();
    assert_eq!(row.due_days, Some(-3));
    assert_eq!(row.escalated, gone_to(Role::Head, day(2026, 12, 23)));
    assert!(unit().is_some(), "the head of the unit keeps it");
    assert_eq!(
        dana.row(List::MyStep, *arman).unwrap().escalated,
        gone_to(Role::Head, day(2026, 12, 23))
    );
    // The list is searched and narrowed as any other.
    let found = |text: &str, overdue| {
        let filter = ListFilter {
            text: text.into(),
            overdue,
            mine: false,
        };
        let list = List::EscalatedToHead;
        let rows = serik.workplace.narrowed_worklist(list, &filter).unwrap();
        let view = SavedView {
            id: String::new(),
            name: casework::people::ShortText::parse("Долги").unwrap(),
            list,
            filter,
            sort: None,
        };
        let kept = serik.workplace.save_view(view).unwrap();
        let views = serik.workplace.saved_views().unwrap().views;
        let count = views.iter().find(|v| v.view.id == kept.id).unwrap().count;
        assert_eq!(rows.len(), count as usize);
        count
    };
    assert_eq!(
        (
            found("Bekov", true),
            found("", true),
            found("Нурланова", false)
        ),
        (1, 1, 0)
    );

    // Done: it stands nowhere above any more. The draft is now Serik's own to decide, and his own delay goes to nobody.
    story.prepares_draft().await;
    dana.does(Some(*arman), forms::draft());
    dana.exchanges().await;
    serik.exchanges().await;
    gaukhar.exchanges().await;
    assert_eq!((unit(), head()), (None, None));
    assert_eq!(counted(&gaukhar, List::EscalatedToUnit), (0, 0));
    assert!(serik.row(List::Decide, *arman).is_some());
    office.it_is(at(day(2027, 1, 20), 9, 0));
    assert_eq!((unit(), head()), (None, None));
    assert!(serik.row(List::Decide, *arman).unwrap().due_days < Some(0));
}
