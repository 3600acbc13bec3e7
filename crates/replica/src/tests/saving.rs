//! A local act: kept twice, unreadable to a thief, there again after a crash.

use super::*;
use crate::Error;
use crate::OutboxState;
use crate::outbox_file::{Line, OutboxFile};
use journal::Standing;
use std::path::Path;

#[test]
fn an_act_is_shown_at_once_and_after_a_restart() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Сапарова", "Айгерім", Some("920314450120"), at(4, 0));
    desk.consults(file, at(4, 5));
    let desk = desk.restarts();
    let held = desk.replica.file(file).unwrap().unwrap();
    assert_eq!(held.file.shown_name().as_deref(), Some("Сапарова Айгерім"));
    assert_eq!(
        (held.final_version, held.pending.len(), held.standing),
        (0, 2, Standing::Pending)
    );
    assert!(desk.replica.recovered().is_empty());
    let history = desk.replica.history(file).unwrap();
    assert_eq!(
        history
            .iter()
            .map(|row| row.step.as_str())
            .collect::<Vec<_>>(),
        ["1.1", "1.2, 1.3"]
    );
    assert_eq!(desk.replica.next_entry().unwrap().counter, 3);
}

#[test]
fn a_refusal_writes_nothing() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let before = desk.replica.file(file).unwrap();
    let log = std::fs::read(desk.folder.path().join("outbox.log")).unwrap();
    let refused = desk.does(Role::Head, On::File(file), consultation(), at(4, 1));
    assert!(matches!(refused, Err(PerformError::Refused(_))));
    assert_eq!(desk.replica.file(file).unwrap(), before);
    assert_eq!(
        std::fs::read(desk.folder.path().join("outbox.log")).unwrap(),
        log
    );
    assert_eq!(desk.replica.next_entry().unwrap().counter, 2);
}

#[test]
fn nothing_in_the_folder_can_be_read_without_the_key() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Канарейкина", "Жұлдызай", Some("920314450120"), at(4, 0));
    desk.notes(file, "канареечная заметка", at(4, 2));
    let dana = "omarova".into();
    desk.replica
        .scratch_save(
            &dana,
            Some(file),
            casework::ActName::AddNote,
            "канареечный черновик",
            at(4, 3),
        )
        .unwrap();
    let canaries = [
        "Канарейкина",
        "Жұлдызай",
        "920314450120",
        "канареечн",
        "7011234567",
        "kanareikina",
        "add-note",
    ];
    for _turn in ["open, with its write-ahead log", "closed"] {
        for (name, bytes) in all_files(desk.folder.path()) {
            for canary in canaries {
                let found = bytes.windows(canary.len()).any(|w| w == canary.as_bytes());
                assert!(!found, "{canary} stands readable in {name}");
            }
        }
        desk = desk.restarts();
    }
}

#[test]
fn a_crash_between_the_two_copies_loses_no_act() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let before = tempfile::tempdir().unwrap();
    copy(desk.folder.path(), before.path());
    let done = desk.consults(file, at(4, 5));
    // What the disk holds after the append and before the commit: the older database, the newer outbox file.
    std::fs::copy(
        desk.folder.path().join("outbox.log"),
        before.path().join("outbox.log"),
    )
    .unwrap();
    let recovered = Replica::open(before.path(), &key()).unwrap();
    assert_eq!(recovered.recovered(), [done.entry]);
    let (again, first) = (
        recovered.file(file).unwrap().unwrap(),
        desk.replica.file(file).unwrap().unwrap(),
    );
    assert_eq!(again, first);
    assert_eq!(
        recovered.outbox(country_date(at(4, 5))).unwrap()[1].state,
        OutboxState::Waiting
    );
    assert_eq!(recovered.next_entry().unwrap().counter, 3);
    assert_eq!(
        recovered
            .worklists(Role::Consultant, &"omarova".into(), country_date(at(4, 0)))
            .unwrap()[0]
            .count,
        1
    );
}

#[test]
fn a_new_person_is_recovered_too() {
    let desk = AtDesk::new(1);
    let before = tempfile::tempdir().unwrap();
    copy(desk.folder.path(), before.path());
    let mut desk = desk;
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    std::fs::copy(
        desk.folder.path().join("outbox.log"),
        before.path().join("outbox.log"),
    )
    .unwrap();
    let recovered = Replica::open(before.path(), &key()).unwrap();
    assert_eq!(
        recovered.file(file).unwrap(),
        desk.replica.file(file).unwrap()
    );
    assert_eq!(recovered.search("сапарова", 5).unwrap().len(), 1);
}

#[test]
fn a_lost_outbox_file_is_written_again_from_the_table() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    desk.consults(file, at(4, 5));
    std::fs::remove_file(desk.folder.path().join("outbox.log")).unwrap();
    let mut desk = desk.restarts();
    assert!(desk.replica.recovered().is_empty());
    assert_eq!(desk.replica.verify().unwrap().one_copy, 0);
    assert_eq!(desk.replica.file.lines().unwrap().len(), 2);
}

#[test]
fn a_torn_tail_is_cut_and_a_void_record_is_not_an_act() {
    let folder = tempfile::tempdir().unwrap();
    let (mut outbox, found) = OutboxFile::open(folder.path(), &key()).unwrap();
    assert!(found.lines.is_empty());
    let id = |counter| casework::ids::EntryId {
        replica: ReplicaId(Uuid::from_u128(1)),
        counter,
    };
    outbox
        .append(&[Line::Void { id: id(1) }, Line::Void { id: id(2) }])
        .unwrap();
    let whole = std::fs::read(folder.path().join("outbox.log")).unwrap();
    outbox.append(&[Line::Void { id: id(3) }]).unwrap();
    let longer = std::fs::read(folder.path().join("outbox.log")).unwrap();
    drop(outbox);
    for cut in whole.len()..longer.len() {
        std::fs::write(folder.path().join("outbox.log"), &longer[..cut]).unwrap();
        let (_, found) = OutboxFile::open(folder.path(), &key()).unwrap();
        assert_eq!((found.lines.len(), found.damaged), (2, 0), "cut at {cut}");
        assert_eq!(
            std::fs::read(folder.path().join("outbox.log")).unwrap(),
            whole
        );
    }
    let mut rotten = longer.clone();
    rotten[60] ^= 1;
    std::fs::write(folder.path().join("outbox.log"), rotten).unwrap();
    let (_, found) = OutboxFile::open(folder.path(), &key()).unwrap();
    assert_eq!((found.lines.len(), found.damaged), (2, 1));
}

#[test]
fn another_key_is_a_clear_error() {
    let desk = AtDesk::new(1);
    let AtDesk { folder, replica } = desk;
    drop(replica);
    let other = DbKey::from_bytes([8; 32]);
    assert!(matches!(
        Replica::open(folder.path(), &other),
        Err(Error::WrongKey)
    ));
    assert!(Replica::open(folder.path(), &key()).is_ok());
    assert!(matches!(
        Replica::create(folder.path(), &key(), ReplicaId(Uuid::nil())),
        Err(Error::Exists)
    ));
    assert!(matches!(
        Replica::open(&folder.path().join("nowhere"), &key()),
        Err(Error::Missing)
    ));
}

#[test]
fn one_program_at_a_time() {
    let desk = AtDesk::new(1);
    assert!(matches!(
        Replica::open(desk.folder.path(), &key()),
        Err(Error::InUse)
    ));
}

#[test]
fn a_copy_of_the_database_opens_with_the_same_key_and_holds_everything() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Канарейкина", "Жұлдызай", None, at(4, 0));
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("replica.db");
    desk.replica
        .db
        .execute("vacuum into ?1", [copy.to_str().unwrap()])
        .unwrap();
    let bytes = std::fs::read(folder.path().join("replica.db")).unwrap();
    assert!(!bytes.windows(10).any(|w| w == "Канар".as_bytes()));
    let mut restored = Replica::open(folder.path(), &key()).unwrap();
    assert_eq!(
        restored.file(file).unwrap(),
        desk.replica.file(file).unwrap()
    );
    assert!(restored.verify().unwrap().is_sound());
}

#[test]
fn a_file_with_facts_of_a_newer_program_is_read_only() {
    let mut desk = AtDesk::new(1);
    let mut centre = Centre::default();
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    desk.synchronises(&mut centre);
    desk.replica
        .db
        .execute("update accepted_files set file = replace(file, '\"unknown_facts\":0', '\"unknown_facts\":1')", [])
        .unwrap();
    let refused = desk.does(Role::Consultant, On::File(file), consultation(), at(4, 5));
    assert!(matches!(
        refused,
        Err(PerformError::Failed(Error::ReadOnly(_)))
    ));
}

#[test]
fn a_commit_that_fails_leaves_no_act_and_uses_no_identity_twice() {
    let mut desk = AtDesk::new(1);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let before = desk.replica.file(file).unwrap();
    let fails = "create trigger fails before update of standing on files begin select raise(abort, 'disk'); end";
    desk.replica.db.execute_batch(fails).unwrap();
    let failed = desk.does(Role::Consultant, On::File(file), consultation(), at(4, 1));
    assert!(matches!(failed, Err(PerformError::Failed(_))));
    desk.replica.db.execute_batch("drop trigger fails").unwrap();
    assert_eq!(desk.replica.file(file).unwrap(), before);
    let done = desk.consults(file, at(4, 2));
    assert_eq!(done.entry.counter, 3, "2 is void");
    let mut desk = desk.restarts();
    assert!(desk.replica.recovered().is_empty());
    assert_eq!(desk.replica.history(file).unwrap().len(), 2);
    assert_eq!(desk.replica.batch(10).unwrap().len(), 2);
}

#[test]
fn a_clock_behind_the_servers_is_judged_by_the_servers_time() {
    let mut desk = AtDesk::new(1);
    desk.replica
        .note_status(&Centre::default().page(Vec::new()).status)
        .unwrap();
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let visit = &desk.replica.file(file).unwrap().unwrap().file.visits[0];
    assert_eq!(visit.began, at(20, 0));
    assert_eq!(desk.replica.history(file).unwrap()[0].claimed, at(4, 0));
}

#[test]
fn a_database_of_a_newer_program_is_not_touched() {
    let desk = AtDesk::new(1);
    desk.replica
        .db
        .execute_batch("pragma application_id = 99; pragma user_version = 120")
        .unwrap();
    let AtDesk { folder, replica } = desk;
    drop(replica);
    assert!(matches!(
        Replica::open(folder.path(), &key()),
        Err(Error::Newer(120))
    ));
}

pub fn copy(from: &Path, to: &Path) {
    for (name, bytes) in all_files(from) {
        std::fs::write(to.join(name), bytes).unwrap();
    }
}

fn all_files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                std::fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}
