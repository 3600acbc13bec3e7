//! Acts that came back: kept, shown, settled; and the copied disk.

use super::*;
use crate::{Error, OutboxState, Reason, Settled};
use journal::Standing;
use journal::wire::Answer;

#[test]
fn a_returned_act_stays_until_it_is_settled() {
    let (mut desk, mut centre) = (
        AtDesk::new(1),
        Centre {
            refuses: vec!["нельзя".into()],
            ..Centre::default()
        },
    );
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let bad = desk.notes(file, "нельзя", at(4, 1));
    let after = desk.consults(file, at(4, 2));
    let applied = desk.synchronises(&mut centre);
    assert_eq!(applied.returned, [bad.entry, after.entry]);
    let held = desk.replica.file(file).unwrap().unwrap();
    assert_eq!(
        (held.standing, held.returned.clone()),
        (Standing::Returned, vec![bad.entry, after.entry])
    );
    assert!(
        held.file.notes.is_empty(),
        "what came back is not shown as done"
    );
    assert_eq!(desk.replica.outbox_counts().unwrap().returned, 2);

    let mut desk = desk.restarts();
    let returned = desk.replica.returned(bad.entry).unwrap().unwrap();
    assert_eq!(returned.act(), Some(&note("нельзя")));
    assert_eq!(returned.group, [bad.entry, after.entry]);
    assert_eq!(
        desk.replica.returned(after.entry).unwrap().unwrap().because,
        Some(bad.entry)
    );

    // The old one is settled in the transaction of the new one: never twice, never neither.
    let later = desk.replica.returned(after.entry).unwrap().unwrap();
    assert_eq!(later.group, [bad.entry, after.entry]);
    let doing = dana(Role::Consultant);
    let rulebook = Rulebook::built_in();
    let again = desk
        .replica
        .apply_again(&later, &doing, at(6, 0), rulebook)
        .unwrap();
    assert!(matches!(
        desk.replica.apply_again(&later, &doing, at(6, 0), rulebook),
        Err(crate::PerformError::Failed(Error::NoEntry(_)) | crate::PerformError::Refused(_))
    ));
    desk.replica
        .settle_returned(
            bad.entry,
            Settled::Withdrawn {
                reason: "ошибка".into(),
            },
        )
        .unwrap();
    assert!(matches!(
        desk.replica
            .settle_returned(bad.entry, Settled::AppliedAgain),
        Err(Error::NoEntry(_))
    ));
    assert_eq!(desk.replica.returned(bad.entry).unwrap(), None);
    let held = desk.replica.file(file).unwrap().unwrap();
    assert_eq!(
        (held.standing, held.pending),
        (Standing::Pending, vec![again.entry])
    );
    let standings = desk
        .replica
        .history(file)
        .unwrap()
        .iter()
        .map(|row| row.standing)
        .collect::<Vec<_>>();
    assert_eq!(
        standings,
        [
            Standing::Final,
            Standing::Settled,
            Standing::Settled,
            Standing::Pending
        ]
    );
    desk.synchronises(&mut centre);
    assert_eq!(
        desk.replica.file(file).unwrap().unwrap().standing,
        Standing::Final
    );
    let settled = desk.replica.outbox(country_date(at(20, 0))).unwrap();
    assert!(settled.iter().any(|row| row.settled
        == Some(Settled::Withdrawn {
            reason: "ошибка".into()
        })));
}

#[test]
fn what_others_sent_in_vain_is_in_the_history_and_nobodys_task_here() {
    let (mut dana, mut erlan) = (AtDesk::new(1), AtDesk::new(2));
    let mut centre = Centre {
        refuses: vec!["нельзя".into()],
        ..Centre::default()
    };
    let file = dana.meets("Сапарова", "Айгерім", None, at(4, 0));
    dana.notes(file, "нельзя", at(4, 1));
    dana.synchronises(&mut centre);
    erlan.pulls(&centre);
    assert_eq!(
        erlan.replica.file(file).unwrap().unwrap().standing,
        Standing::Final
    );
    assert_eq!(erlan.replica.outbox_counts().unwrap().returned, 0);
    let history = erlan.replica.history(file).unwrap();
    assert_eq!(history[1].standing, Standing::Returned);
    assert!(history[1].refusal.is_some());
}

#[test]
fn an_act_that_the_centre_cannot_read_is_kept_and_shown() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let done = desk.notes(file, "заметка", at(4, 1));
    desk.replica.batch(10).unwrap();
    desk.replica
        .acknowledge(&[Answer::Malformed {
            id: Some(done.entry),
            why: "no".into(),
        }])
        .unwrap();
    let held = desk.replica.file(file).unwrap().unwrap();
    assert_eq!(
        (held.standing, held.returned.len(), held.pending.len()),
        (Standing::Returned, 1, 1)
    );
    assert!(held.file.notes.is_empty());
    assert_eq!(
        desk.replica.outbox(country_date(at(4, 0))).unwrap()[0].state,
        OutboxState::Malformed
    );
    // It is shown with what was written, and can be done again or withdrawn like any other.
    let back = desk.replica.returned(done.entry).unwrap().unwrap();
    assert_eq!(back.reason, Reason::Unreadable("no".into()));
    assert_eq!(back.act(), Some(&note("заметка")));
    assert_eq!(back.group, [done.entry]);
    let again = desk
        .replica
        .apply_again(
            &back,
            &dana(Role::Specialist),
            at(5, 0),
            Rulebook::built_in(),
        )
        .unwrap();
    let held = desk.replica.file(file).unwrap().unwrap();
    assert_eq!(
        (held.standing, held.file.notes.len()),
        (Standing::Pending, 1)
    );
    assert!(held.pending.contains(&again.entry) && held.returned.is_empty());
}

#[test]
fn a_copied_desk_takes_a_new_identity_and_sends_everything_under_it() {
    let (mut desk, mut centre) = (AtDesk::new(1), Centre::default());
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let copy = tempfile::tempdir().unwrap();
    super::saving::copy(desk.folder.path(), copy.path());
    let mut twin = AtDesk {
        replica: Replica::open(copy.path(), &key()).unwrap(),
        folder: copy,
    };
    desk.consults(file, at(4, 5));
    desk.synchronises(&mut centre);
    let first = twin.notes(file, "на копии", at(4, 6));
    let second = twin.notes(file, "и ещё", at(4, 7));
    let answers = centre.takes(&twin.replica.batch(100).unwrap());
    assert!(answers.contains(&Answer::Forked { id: first.entry }));
    twin.replica.acknowledge(&answers).unwrap();
    let old = twin.replica.id();
    let new = twin.replica.fork().unwrap();
    assert!(new != old && twin.replica.id() == new);
    let mut twin = twin.restarts();
    assert!(twin.replica.recovered().is_empty());
    let batch = twin.replica.batch(100).unwrap();
    assert_eq!(batch.len(), 2);
    let body = batch[1].body().unwrap();
    assert!(
        body.stood_on
            .pending
            .iter()
            .all(|id| id.replica == new || *id == first_entry(&centre))
    );
    twin.synchronises(&mut centre);
    desk.pulls(&centre);
    assert_eq!(
        twin.replica.file(file).unwrap(),
        desk.replica.file(file).unwrap()
    );
    assert_eq!(
        twin.replica.file(file).unwrap().unwrap().file.notes.len(),
        2
    );
    let settled = twin.replica.outbox(country_date(at(4, 7))).unwrap();
    assert!(settled.iter().any(|r| r.entry == second.entry && matches!(r.settled, Some(Settled::Reissued { .. }))));
}

fn first_entry(centre: &Centre) -> casework::ids::EntryId {
    centre.records[0].entry.header().unwrap().id
}
