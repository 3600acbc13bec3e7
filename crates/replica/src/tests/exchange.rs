//! Pushing and pulling: lost replies, pages out of order, broken chains, rebase on other desks' acts.

use super::*;
use crate::{Error, OutboxState};
use casework::card::{CardValue, Source};
use casework::registration::card::{CardEdit, FieldEdit};
use journal::Standing;
use journal::sync::{Todo, plan};
use proptest::prelude::*;

#[test]
fn accepted_acts_become_final_and_leave_the_outbox() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    desk.consults(file, at(4, 5));
    let applied = desk.synchronises(&mut centre);
    assert_eq!(
        (
            applied.accepted.len(),
            applied.returned.len(),
            applied.records
        ),
        (2, 0, 2)
    );
    let held = desk.replica.file(file).unwrap().unwrap();
    assert_eq!(held.file, centre.files[&file]);
    assert_eq!(
        (held.standing, held.pending.len(), held.final_version),
        (Standing::Final, 0, held.file.version)
    );
    assert_eq!(
        desk.replica.outbox_counts().unwrap(),
        crate::OutboxCounts::default()
    );
    let sent = desk.replica.outbox(country_date(at(20, 0))).unwrap();
    assert!(
        sent.iter()
            .all(|row| row.state == OutboxState::Final && row.seq.is_some())
    );
    assert!(desk.replica.verify().unwrap().is_sound());
    let history = desk.replica.history(file).unwrap();
    assert!(
        history
            .iter()
            .all(|row| row.standing == Standing::Final && !row.facts.is_empty())
    );
    assert_eq!(desk.restarts().replica.file(file).unwrap().unwrap(), held);
}

#[test]
fn a_lost_reply_to_the_push_clears_by_the_record() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let batch = desk.replica.batch(100).unwrap();
    centre.takes(&batch);
    assert_eq!(
        desk.replica.outbox(country_date(at(4, 0))).unwrap()[0].state,
        OutboxState::Sending
    );
    desk.pulls(&centre);
    assert!(desk.replica.batch(100).unwrap().is_empty());
    assert_eq!(desk.replica.here().unwrap().waiting, 0);
    assert_eq!(centre.takes(&batch).len(), 1);
    assert_eq!(
        centre.records.len(),
        1,
        "the same entry again is the same answer"
    );
}

#[test]
fn an_acknowledged_act_stays_pending_until_its_record_comes() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let batch = desk.replica.batch(100).unwrap();
    desk.replica.acknowledge(&centre.takes(&batch)).unwrap();
    assert!(desk.replica.batch(100).unwrap().is_empty());
    assert_eq!(
        desk.replica.file(file).unwrap().unwrap().standing,
        Standing::Pending
    );
    let row = &desk.replica.outbox(country_date(at(4, 0))).unwrap()[0];
    assert_eq!((row.state, row.seq), (OutboxState::Acknowledged, Some(1)));
    let mut desk = desk.restarts();
    desk.pulls(&centre);
    assert_eq!(
        desk.replica.file(file).unwrap().unwrap().standing,
        Standing::Final
    );
}

#[test]
fn pull_is_planned_by_gaps() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    for n in 0..6 {
        desk.meets("Сапарова", "Айгерім", None, at(4, n));
    }
    centre.takes(&desk.replica.batch(100).unwrap());
    let middle = centre.page(centre.records[2..4].to_vec());
    desk.replica.apply(&middle).unwrap();
    let todo = plan(&desk.replica.here().unwrap(), &middle.status.heads, 0);
    let asked = todo.iter().filter_map(|t| match t {
        Todo::Pull(pull) => Some((pull.from, pull.to)),
        Todo::Push | Todo::Reference { .. } | Todo::Numbers { .. } => None,
    });
    assert_eq!(asked.collect::<Vec<_>>(), [(1, 2), (5, 6)]);
}

#[test]
fn a_record_that_does_not_follow_is_refused_with_its_whole_page() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    for n in 0..4 {
        desk.meets("Сапарова", "Айгерім", None, at(4, n));
    }
    centre.takes(&desk.replica.batch(100).unwrap());
    let mut forged = centre.records.clone();
    forged[2].outcome = forged[2].outcome.replace("Айгерім", "Айгұл");
    let other = AtDesk::new(2);
    let mut other = other;
    let refused = other.replica.apply(&centre.page(forged.clone()));
    assert!(
        matches!(refused, Err(Error::ChainBroken { seq: 3, .. })),
        "{refused:?}"
    );
    assert_eq!(other.replica.here().unwrap().held.len(), 0);
    // The neighbour after a hole is checked when the hole closes.
    other
        .replica
        .apply(&centre.page(centre.records[3..].to_vec()))
        .unwrap();
    other
        .replica
        .apply(&centre.page(vec![forged[2].clone()]))
        .unwrap();
    let refused = other
        .replica
        .apply(&centre.page(centre.records[..2].to_vec()));
    assert!(
        matches!(refused, Err(Error::ChainBroken { seq: 2, .. })),
        "{refused:?}"
    );
    // What lay above the hole was never proved; it is asked for again.
    assert_eq!(other.replica.here().unwrap().held.len(), 0);
    other.pulls(&centre);
    assert!(other.replica.verify().unwrap().is_sound());
}

#[test]
fn waiting_acts_are_decided_again_on_top_of_other_desks_acts() {
    let (mut dana, mut erlan, mut centre) = (AtDesk::new(1), AtDesk::new(2), Centre::default());
    let file = dana.meets("Сапарова", "Айгерім", None, at(4, 0));
    dana.synchronises(&mut centre);
    erlan.pulls(&centre);
    let skills = |text: &str| {
        Act::EditCard(CardEdit {
            cleared: Vec::new(),
            changes: vec![FieldEdit {
                value: CardValue::Skills(vec![casework::people::ShortText::parse(text).unwrap()]),
                seen: None,
            }],
            source: Source::Said,
        })
    };
    erlan
        .does(Role::Specialist, On::File(file), skills("сварка"), at(5, 0))
        .unwrap();
    erlan.synchronises(&mut centre);
    let mine = dana
        .does(Role::Specialist, On::File(file), skills("шитьё"), at(5, 1))
        .unwrap();
    dana.pulls(&centre);
    let held = dana.replica.file(file).unwrap().unwrap();
    assert_eq!(held.pending, [mine.entry]);
    let both = held
        .file
        .card
        .skills()
        .unwrap()
        .iter()
        .map(|s| s.as_str())
        .collect::<Vec<_>>();
    assert_eq!(both, ["сварка", "шитьё"]);
    dana.synchronises(&mut centre);
    erlan.pulls(&centre);
    assert_eq!(
        dana.replica.file(file).unwrap(),
        erlan.replica.file(file).unwrap()
    );
}

#[test]
fn a_waiting_act_that_others_made_impossible_is_kept_and_marked() {
    let (mut dana, mut erlan, mut centre) = (AtDesk::new(1), AtDesk::new(2), Centre::default());
    let file = dana.meets("Сапарова", "Айгерім", None, at(4, 0));
    dana.consults(file, at(4, 1));
    dana.synchronises(&mut centre);
    erlan.pulls(&centre);
    let close = Act::CloseVisit(casework::registration::beside::CloseVisitForm {
        reason: casework::registration::reception::VisitEnd::Left,
        note: None,
    });
    erlan
        .does(Role::Specialist, On::File(file), close.clone(), at(5, 0))
        .unwrap();
    erlan.synchronises(&mut centre);
    let mine = dana
        .does(Role::Specialist, On::File(file), close, at(5, 1))
        .unwrap();
    dana.pulls(&centre);
    let row = dana
        .replica
        .outbox(country_date(at(5, 1)))
        .unwrap()
        .remove(0);
    assert_eq!((row.entry, row.state), (mine.entry, OutboxState::Waiting));
    assert!(row.doubt.is_some());
    let applied = dana.synchronises(&mut centre);
    assert_eq!(applied.returned, [mine.entry]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn pages_in_any_order_and_twice_make_the_same_desk(order in Just((0..14usize).collect::<Vec<_>>()).prop_shuffle()) {
        let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
        let files = [0, 1, 2].map(|n| desk.meets("Сапарова", ["Айгерім", "Гүлнәр", "Жанар"][n], None, at(4, 0)));
        for n in 0..11u32 {
            let file = files[n as usize % 3];
            if n < 3 { desk.consults(file, at(4, 10 + n)); } else { desk.notes(file, &format!("{n}"), at(4, 10 + n)); }
        }
        desk.synchronises(&mut centre);
        let mut other = AtDesk::new(2);
        for place in &order {
            let page = centre.page(vec![centre.records[*place].clone()]);
            other.replica.apply(&page).unwrap();
            other.replica.apply(&page).unwrap();
        }
        for file in files {
            prop_assert_eq!(&other.replica.file(file).unwrap().unwrap().file, &centre.files[&file]);
        }
        prop_assert!(other.replica.verify().unwrap().is_sound());
        let before = other.replica.file(files[0]).unwrap();
        other.replica.rebuild_views().unwrap();
        prop_assert_eq!(other.replica.file(files[0]).unwrap(), before);
    }
}
