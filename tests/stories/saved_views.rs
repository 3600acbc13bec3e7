//! Saved views of worklists: one's own, at one's desk, with numbers that are those of the rows; and those that a centre shares.

use crate::common::{at, day, forms};
use crate::story::Story;
use casework::people::ShortText;
use casework::registration::Act;
use casework::shared_views::{ShareViewForm, StopSharingForm};
use casework::worklist::List;
use harness::Desk;
use workplace::views::{KeptInRegister, ListFilter, ListSort, SavedView, SavedViewInfo};

fn view(name: &str, list: List, filter: ListFilter) -> SavedView {
    SavedView {
        id: String::new(),
        name: ShortText::parse(name).unwrap(),
        list,
        filter,
        sort: Some(ListSort {
            key: "name".into(),
            down: true,
        }),
    }
}

fn views(desk: &Desk) -> Vec<SavedViewInfo> {
    desk.workplace.saved_views().unwrap().views
}

fn names(desk: &Desk) -> Vec<String> {
    let all = views(desk).into_iter();
    all.map(|info| info.view.name.to_string()).collect()
}

#[tokio::test]
async fn a_view_counts_the_rows_it_shows_and_is_only_its_owners() {
    let mut story = Story::proposed().await;
    let with_head = |text: &str, overdue, mine| ListFilter {
        text: text.into(),
        overdue,
        mine,
    };
    let filters = [
        ("Все у руководителя", with_head("", false, false)),
        ("Беков", with_head("беков", false, false)),
        // In whatever letters, and by the number of the step.
        ("Bekov", with_head("Bekov arman", false, false)),
        ("Шаг", with_head("5.5", false, false)),
        ("По ИИН", with_head("920314", false, false)),
        ("Никто", with_head("Нурланова", false, false)),
        ("Просрочено", with_head("", true, false)),
        ("Мои", with_head("", false, true)),
    ];
    for (name, filter) in &filters {
        let saved = view(name, List::WithHead, filter.clone());
        let saved = story.dana.workplace.save_view(saved).unwrap();
        assert!(!saved.id.is_empty());
    }
    for now in [at(day(2026, 10, 27), 12, 0), at(day(2026, 11, 4), 9, 0)] {
        story.office.it_is(now);
        let counts: Vec<u32> = views(&story.dana).iter().map(|info| info.count).collect();
        let late = u32::from(now > at(day(2026, 11, 1), 9, 0));
        assert_eq!(counts, [1, 1, 1, 1, 1, 0, late, 1]);
        for info in views(&story.dana) {
            let rows = story
                .dana
                .workplace
                .narrowed_worklist(info.view.list, &info.view.filter)
                .unwrap();
            assert_eq!(rows.len(), info.count as usize, "{}", info.view.name);
            let overdue = rows.iter().filter(|r| r.due_days.is_some_and(|d| d < 0));
            assert_eq!(overdue.count(), info.overdue as usize);
        }
    }
    // The text and the name lie in the encrypted database, and stay when the desk is switched off.
    story.dana.starts_again("dana").await;
    assert_eq!(names(&story.dana).len(), filters.len());
    let disk = story.dana.disk();
    let secret = "Нурланова".as_bytes();
    assert!(!disk.windows(secret.len()).any(|bytes| bytes == secret));
    // Somebody else at the same desk has none of them.
    story.office.hires("bolat");
    story.dana.exchanges().await;
    story.dana.signs_in("bolat").await;
    assert_eq!(names(&story.dana), [""; 0]);
}

#[tokio::test]
async fn a_view_is_renamed_deleted_and_brought_back_to_its_place() {
    let story = Story::morning().await;
    let dana = &story.dana;
    let all = ListFilter::default();
    for name in ["Первый", "Второй", "Третий"] {
        let saved = view(name, List::MyStep, all.clone());
        dana.workplace.save_view(saved).unwrap();
    }
    let second = views(dana).remove(1).view;
    let renamed = SavedView {
        name: ShortText::parse("Средний").unwrap(),
        ..second.clone()
    };
    dana.workplace.save_view(renamed).unwrap();
    assert_eq!(names(dana), ["Первый", "Средний", "Третий"]);
    dana.workplace.delete_view(&second.id).unwrap();
    assert_eq!(names(dana), ["Первый", "Третий"]);
    dana.workplace.save_view(second).unwrap();
    assert_eq!(names(dana), ["Первый", "Второй", "Третий"], "undone");
}

#[tokio::test]
async fn a_view_opens_no_list_that_the_role_does_not_have() {
    let story = Story::proposed().await;
    let saved = view("Чужой", List::Decide, ListFilter::default());
    story.dana.workplace.save_view(saved).unwrap();
    assert_eq!(names(&story.dana), [""; 0]);
    let rows = story
        .dana
        .workplace
        .narrowed_worklist(List::Decide, &ListFilter::default());
    assert_eq!(rows.unwrap().len(), 0);
    let olga = story.office.desk("olga").await;
    assert_eq!(
        olga.workplace.saved_views().unwrap_err().code,
        "not-allowed"
    );
}

fn refused(desk: &Desk, act: Act) -> String {
    match desk.workplace.keep_in_register(act).unwrap() {
        KeptInRegister::Done => panic!("it was done"),
        KeptInRegister::Refused(refusal) => refusal.code,
    }
}

#[tokio::test]
async fn a_view_shared_at_a_desk_without_a_line_is_seen_by_all_whose_role_has_the_list_and_changed_by_its_author()
 {
    let story = Story::proposed().await;
    let Story { office, dana, .. } = &story;
    let serik = office.desk("serik").await;
    let aigul = office.desk("aigul").await;
    let shared = |desk: &Desk| -> Vec<(String, u32, bool)> {
        let all = views(desk).into_iter();
        all.filter_map(|info| {
            Some((
                info.view.name.to_string(),
                info.count,
                info.shared?.may_change,
            ))
        })
        .collect()
    };
    assert!(serik.workplace.saved_views().unwrap().may_share);
    assert!(!dana.workplace.saved_views().unwrap().may_share);

    // The head's line is cut: the view is there at once at this desk, and nowhere else.
    serik.cable.is_pulled_out();
    serik.keeps(Act::ShareView(ShareViewForm {
        overdue: false,
        ..forms::shared_view("Сначала это")
    }));
    assert_eq!(shared(&serik), [("Сначала это".to_owned(), 0, true)]);
    assert_eq!(serik.waiting(), 1);
    serik.finds_no_line().await;
    dana.exchanges().await;
    assert_eq!(shared(dana), []);
    serik.cable.is_whole_again();
    serik.exchanges().await;
    dana.exchanges().await;
    aigul.exchanges().await;
    assert_eq!(serik.waiting(), 0);

    // Dana sees it under its name, with the rows of her list, and changes nothing.
    assert_eq!(shared(dana), [("Сначала это".to_owned(), 0, false)]);
    assert_eq!(shared(&aigul), [], "a consultant has no such list");
    let seen = views(dana).remove(0).view;
    let theirs = || ShareViewForm {
        view: Some(seen.id.clone()),
        ..forms::shared_view("Моё")
    };
    assert_eq!(refused(dana, Act::ShareView(theirs())), "not-your-step");
    let stop = Act::StopSharingView(StopSharingForm {
        view: seen.id.clone(),
    });
    assert_eq!(refused(dana, stop.clone()), "not-your-step");
    // A copy is hers alone, and stays when the view is shared no more.
    let copy = SavedView {
        id: String::new(),
        ..seen
    };
    dana.workplace.save_view(copy).unwrap();
    assert_eq!(names(dana), ["Сначала это", "Сначала это"]);

    serik.keeps(Act::ShareView(theirs()));
    serik.exchanges().await;
    dana.exchanges().await;
    assert_eq!(names(dana), ["Сначала это", "Моё"]);
    serik.keeps(stop.clone());
    serik.exchanges().await;
    dana.exchanges().await;
    assert_eq!(names(dana), ["Сначала это"]);
    assert_eq!(refused(&serik, stop), "nothing-there");
    office.is_sound();
}
