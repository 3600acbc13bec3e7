//! Idempotence, forks, forgeries and unreadable bytes.

use super::world::*;
use crate::store::log;
use journal::entry::Held;
use journal::sign::SecretKey;
use journal::wire::Answer;

#[test]
fn a_push_repeated_after_a_lost_reply_gets_the_same_answer_and_writes_nothing() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let visit = desk.write(&aigul(), new_file(), visit(None));
    let first = desk.push(&[&visit]);
    let head = world.centre.head(&ESIL.into()).unwrap();
    assert_eq!(desk.push(&[&visit]), first);
    assert_eq!(world.centre.head(&ESIL.into()).unwrap(), head);
    assert_eq!(
        first,
        [Answer::Recorded {
            id: visit.header.id,
            era: 1,
            seq: 1
        }]
    );
}

#[test]
fn the_same_identity_with_other_bytes_is_a_fork_and_nothing_of_that_push_is_taken() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let file = new_file();
    let first = desk.write(&aigul(), file, visit(None));
    desk.push(&[&first]);
    // The disk was cloned: the copy goes on from the same counter.
    desk.counter = 0;
    let other = desk.write(&aigul(), file, note("another morning"));
    let next = desk.write(&aigul(), file, consult());
    assert_eq!(
        desk.push(&[&other, &next]),
        [Answer::Forked {
            id: other.header.id
        }]
    );
    assert!(
        world
            .centre
            .read(|db| log::find(db, next.header.id))
            .unwrap()
            .is_none()
    );
    assert_eq!(world.centre.head(&ESIL.into()).unwrap().unwrap().seq, 1);
}

#[test]
fn a_forged_push_is_refused_whole() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let written = desk.write(&aigul(), new_file(), visit(None));
    let mut push = desk.sign(vec![written.seal()]);
    push.signature = SecretKey::generate().unwrap().sign(b"something else");
    let error = world.centre.push(&desk.device, &push).unwrap_err();
    assert_eq!(error.code(), "bad-signature");
    assert_eq!(world.centre.head(&ESIL.into()).unwrap().unwrap().seq, 0);
}

#[test]
fn a_replica_belongs_to_one_device() {
    let world = World::new();
    let mut first = world.esil_desk();
    let mut second = world.esil_desk();
    first.does(&aigul(), new_file(), visit(None));
    second.replica = first.replica;
    let written = second.write(&aigul(), new_file(), visit(None));
    let error = world
        .centre
        .push(&second.device, &second.sign(vec![written.seal()]))
        .unwrap_err();
    assert_eq!(error.code(), "replica-not-yours");
}

#[test]
fn one_unreadable_entry_stops_no_other() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let good = desk.write(&aigul(), new_file(), visit(None));
    let bad = desk.write(&aigul(), new_file(), visit(None));
    let last = desk.write(&aigul(), new_file(), visit(None));
    let mut broken = bad.seal();
    broken.body = Held::Here("{\"act\":\"Беков Арман 920314300129\"}".into());
    let answers = desk.push_sealed(vec![good.seal(), broken, last.seal()]);
    assert_eq!(
        answers[0],
        Answer::Recorded {
            id: good.header.id,
            era: 1,
            seq: 1
        }
    );
    assert_eq!(
        answers[2],
        Answer::Recorded {
            id: last.header.id,
            era: 1,
            seq: 2
        }
    );
    let Answer::Malformed { id, why } = &answers[1] else {
        panic!("{answers:?}")
    };
    assert_eq!(*id, Some(bad.header.id));
    assert!(
        !why.contains("Беков"),
        "an answer repeats nothing of what it could not read"
    );
}

#[test]
fn entries_are_judged_in_the_order_of_their_counters_and_answered_at_their_places() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let file = new_file();
    let visit = desk.write(&aigul(), file, visit(None));
    let consult = desk.write(&aigul(), file, consult());
    let answers = desk.push(&[&consult, &visit]);
    assert_eq!(
        answers[0],
        Answer::Recorded {
            id: consult.header.id,
            era: 1,
            seq: 2
        }
    );
    assert!(is_final(&desk.outcome_of(&consult)));
}

#[test]
fn each_centre_counts_without_gaps_and_every_chain_verifies() {
    let world = World::new();
    let mut esil = world.esil_desk();
    let mut kokshetau = world.desk(&[KOKSHETAU]);
    for n in 0..20 {
        let file = new_file();
        esil.does(&aigul(), file, visit(None));
        // A step out of order comes back, and takes a number too.
        esil.does(&dana(), file, consult());
        if n % 3 == 0 {
            kokshetau.does(&asel(), new_file(), visit(None));
        }
    }
    for (centre, expected) in [(ESIL, 40), (KOKSHETAU, 7)] {
        let numbers: Vec<u64> = world
            .order(centre)
            .iter()
            .map(|record| record.seq)
            .collect();
        assert_eq!(numbers, (1..=expected).collect::<Vec<_>>());
    }
    world.verified();
}

#[test]
fn a_changed_byte_in_the_order_is_found() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    desk.does(&aigul(), file, note("came at ten"));
    world
        .centre
        .write(|tx| {
            Ok(tx.execute(
                "update log set outcome = replace(outcome, 'at ten', 'at two') where seq = 2",
                [],
            )?)
        })
        .unwrap();
    let findings = world.centre.verify().unwrap().findings;
    assert!(
        findings
            .iter()
            .any(|f| f.contains("kc-esil 1/2: the chain does not lead here")),
        "{findings:?}"
    );
    assert!(
        findings.iter().any(|f| f.contains("is not the fold")),
        "{findings:?}"
    );
}

#[test]
fn what_was_written_stands_after_the_centre_is_opened_again() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    let (seen, key) = (world.centre.file(file).unwrap(), world.centre.server_key());
    let options = crate::Options {
        key: Some([7; 32]),
        ..crate::Options::default()
    };
    let again = crate::Centre::open(world.folder.path(), options).unwrap();
    assert_eq!(again.file(file).unwrap(), seen);
    assert_eq!(
        (again.server_key(), again.fingerprint()),
        (key, world.centre.fingerprint())
    );
    let wrong = crate::Options {
        key: Some([8; 32]),
        ..crate::Options::default()
    };
    assert!(crate::Centre::open(world.folder.path(), wrong).is_err());
    let bytes = std::fs::read(world.folder.path().join("centre.db")).unwrap();
    assert!(
        !bytes.starts_with(b"SQLite format 3"),
        "the file is never plain"
    );
}
