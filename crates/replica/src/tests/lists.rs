//! Worklists: counts are the lists, the text narrows them as the search would.

use super::*;
use casework::worklist::{List, work};
use proptest::prelude::*;

#[test]
fn the_soonest_due_comes_first_and_then_the_longest_waiting() {
    let mut desk = AtDesk::new(1);
    let late = desk.meets("Бекова", "Жанар", None, at(5, 0));
    let early = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let today = country_date(at(5, 0));
    let rows = desk
        .replica
        .worklist(List::Reception, Role::Consultant, None, 10, today)
        .unwrap();
    assert_eq!(
        rows.iter().map(|r| r.file).collect::<Vec<_>>(),
        [early, late]
    );
    assert_eq!(
        desk.replica
            .worklist(List::Reception, Role::Consultant, None, 1, today)
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        desk.replica
            .worklist(List::Reception, Role::Consultant, Some("жана"), 10, today)
            .unwrap()[0]
            .file,
        late
    );
    assert!(
        desk.replica
            .worklist(List::Reception, Role::Analyst, None, 10, today)
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        desk.replica
            .most_urgent(Role::Consultant, today)
            .unwrap()
            .unwrap()
            .file,
        early
    );
}

#[test]
fn what_is_for_a_day_still_to_come_is_neither_counted_nor_listed() {
    let mut desk = AtDesk::new(1);
    desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    desk.replica
        .db
        .execute("update work set shows_from = '2026-11-25'", [])
        .unwrap();
    for (days, shown) in [(0, 0), (1, 0), (2, 1), (3, 1)] {
        let today = country_date(at(4, 0)) + chrono::Days::new(days);
        let role = Role::Consultant;
        let counts = desk.replica.worklists(role, &"omarova".into(), today);
        let counted = counts.unwrap().iter().map(|c| c.count).sum::<u32>();
        let listed = desk
            .replica
            .worklist(List::Reception, role, None, 10, today);
        assert_eq!((counted, listed.unwrap().len()), (shown, shown as usize));
        let next = desk.replica.most_urgent(role, today).unwrap();
        assert_eq!(next.is_some(), shown > 0);
    }
}

#[test]
fn a_head_sees_what_their_centre_decides() {
    let mut desk = AtDesk::new(1);
    desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    // A draft that waits for its decision, as the views would have it.
    desk.replica
        .db
        .execute("update work set list = 'decide'", [])
        .unwrap();
    let today = country_date(at(4, 0));
    let centre = |id: &str, decider: &str| casework::office::Centre {
        decided_by: vec![casework::office::DecidedBy {
            from: today,
            centre: decider.into(),
        }],
        ..super::reference::centre(id)
    };
    let sees = |desk: &AtDesk, from: &str| {
        let looking = crate::Looking {
            role: Role::Head,
            staff: "head".into(),
            centre: from.into(),
            today,
        };
        let counts = desk.replica.worklists_for(&looking).unwrap();
        let count = counts
            .iter()
            .find(|c| c.list == List::Decide)
            .unwrap()
            .count;
        assert_eq!(
            desk.replica
                .worklist_for(List::Decide, &looking, None, 10)
                .unwrap()
                .len(),
            count as usize
        );
        count
    };
    assert_eq!(
        (sees(&desk, HOME), sees(&desk, "ctm")),
        (1, 0),
        "before the office tree is known"
    );
    let centres = vec![centre(HOME, "ctm"), centre("ctm", "ctm")];
    let reference = journal::wire::Reference {
        version: 1,
        centres,
        ..Default::default()
    };
    desk.replica.apply_reference(&reference).unwrap();
    assert_eq!((sees(&desk, HOME), sees(&desk, "ctm")), (0, 1));
}

#[test]
fn unfinished_forms_and_settings_survive_everything() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let (user, act) = ("omarova".into(), casework::ActName::AddNote);
    desk.replica
        .scratch_save(&user, Some(file), act, "{\"text\":\"полсл\"}", at(4, 1))
        .unwrap();
    desk.replica
        .scratch_save(&user, Some(file), act, "{\"text\":\"полслова\"}", at(4, 2))
        .unwrap();
    desk.replica
        .scratch_save(&user, None, casework::ActName::RecordVisit, "{}", at(4, 3))
        .unwrap();
    desk.replica.set_setting("language", "kk").unwrap();
    desk.consults(file, at(4, 4));
    desk.synchronises(&mut centre);
    desk.replica.rebuild_views().unwrap();
    let mut desk = desk.restarts();
    let scratch = desk
        .replica
        .scratch_load(&user, Some(file), act)
        .unwrap()
        .unwrap();
    assert_eq!(scratch.json, "{\"text\":\"полслова\"}");
    assert_eq!(desk.replica.unfinished(&user).unwrap(), [file]);
    assert_eq!(desk.replica.scratches(&user, None).unwrap().len(), 1);
    assert_eq!(
        desk.replica.setting("language").unwrap().as_deref(),
        Some("kk")
    );
    desk.replica.scratch_drop(&user, Some(file), act).unwrap();
    assert!(desk.replica.unfinished(&user).unwrap().is_empty());
    assert_eq!(
        desk.replica
            .scratch_load(&"other".into(), None, casework::ActName::RecordVisit)
            .unwrap(),
        None
    );
}

#[test]
fn an_unfinished_form_knows_what_another_desk_did_since_it_was_begun() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    let mut other = AtDesk::new(2);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    desk.synchronises(&mut centre);
    other.pulls(&centre);
    other.consults(file, at(4, 1));
    other.synchronises(&mut centre);
    desk.pulls(&centre);
    let (user, act) = ("omarova".into(), casework::ActName::AddNote);
    let news = |desk: &AtDesk| desk.replica.scratch_news(&user, file, act).unwrap();
    assert_eq!(news(&desk), [], "nothing was begun");
    desk.replica
        .scratch_save(&user, Some(file), act, "{}", at(4, 2))
        .unwrap();
    assert_eq!(news(&desk), [], "what was there before is no news");
    desk.notes(file, "своя запись", at(4, 3));
    let note = other.notes(file, "запись другого окна", at(4, 3));
    other.synchronises(&mut centre);
    desk.synchronises(&mut centre);
    desk.replica
        .scratch_save(&user, Some(file), act, "{\"text\":\"а\"}", at(4, 4))
        .unwrap();
    assert_eq!(news(&desk), [note.entry], "the other's, not one's own");
    desk.replica.scratch_drop(&user, Some(file), act).unwrap();
    assert_eq!(news(&desk), []);
}

#[test]
fn acts_of_many_offline_days_leave_in_parts_that_the_centre_takes() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    let long = "ұзақ сөз ".repeat(400);
    for _person in 0..4 {
        let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
        for _note in 0..9 {
            desk.notes(file, &long, at(4, 1));
        }
    }
    let part = desk.replica.batch(1000).unwrap().len();
    assert!((5..40).contains(&part), "{part}");
    desk.synchronises(&mut centre);
    while !desk.replica.batch(1000).unwrap().is_empty() {
        desk.synchronises(&mut centre);
    }
    assert_eq!(centre.records.len(), 40);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn counts_are_lists_and_lists_are_the_law(acts in proptest::collection::vec((0..4usize, 0..3u8), 1..25)) {
        let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
        let names = ["Айгерім", "Гүлнәр", "Жанар", "Ерлан"];
        let files = names.map(|name| desk.meets("Сапаров", name, None, at(4, 0)));
        for (minute, (who, what)) in (1..).zip(acts) {
            match what {
                0 => { let _ = desk.does(Role::Consultant, On::File(files[who]), consultation(), at(4, minute)); }
                1 => { let _ = desk.does(Role::Consultant, On::File(files[who]), hand_over(), at(4, minute)); }
                _sync => { desk.synchronises(&mut centre); }
            }
        }
        for role in [Role::Consultant, Role::Specialist, Role::Head, Role::UnitHead] {
            for count in desk.replica.worklists(role, &"omarova".into(), country_date(at(4, 0))).unwrap() {
                let rows = desk.replica.worklist(count.list, role, None, 1000, country_date(at(4, 0))).unwrap();
                prop_assert_eq!(rows.len(), count.count as usize);
                let law = files.iter().flat_map(|f| work(&desk.replica.file(*f).unwrap().unwrap().file));
                prop_assert_eq!(law.filter(|item| item.stands_in(count.list, country_date(at(4, 0)))).count(), rows.len());
                for (n, name) in names.iter().enumerate() {
                    let narrowed = desk.replica.worklist(count.list, role, Some(name), 1000, country_date(at(4, 0))).unwrap();
                    prop_assert_eq!(narrowed.len(), rows.iter().filter(|r| r.file == files[n]).count());
                }
            }
        }
    }
}

fn hand_over() -> Act {
    Act::HandOver(casework::registration::beside::HandOverForm {
        to: None,
        note: None,
    })
}

#[test]
fn what_is_counted_is_the_law_and_is_made_again_with_the_other_views() {
    use casework::indicators::{Chart, counted};
    let mut desk = AtDesk::new(1);
    let files = [
        desk.meets("Сапарова", "Айгерім", None, at(4, 0)),
        desk.meets("Бекова", "Жанар", None, at(4, 5)),
    ];
    let today = country_date(at(4, 0));
    let looking = crate::Looking {
        role: Role::Analyst,
        staff: "olga".into(),
        centre: HOME.into(),
        today,
    };
    let law = files
        .iter()
        .flat_map(|file| counted(&desk.replica.file(*file).unwrap().unwrap().file))
        .filter(|line| line.chart == Chart::Funnel)
        .count();
    let seen = |desk: &AtDesk| {
        let days = today..=today;
        let counts = desk.replica.counted(Chart::Funnel, &days, &looking);
        counts
            .unwrap()
            .iter()
            .map(|c| c.count as usize)
            .sum::<usize>()
    };
    assert_eq!((seen(&desk), law), (2, 2));
    let elsewhere = crate::Looking {
        centre: "elsewhere".into(),
        ..looking.clone()
    };
    let days = today..=today;
    let none = desk.replica.counted(Chart::Funnel, &days, &elsewhere);
    assert_eq!(none.unwrap(), []);
    desk.replica.rebuild_views().unwrap();
    assert_eq!(seen(&desk), law);
    // As the step of the database leaves an older one: nothing counted, every file to be folded from its first record.
    desk.replica
        .db
        .execute_batch("delete from counted; update files set stale = 2")
        .unwrap();
    assert_eq!(seen(&desk.restarts()), law);
}
