//! The bytes of scans at the desk: kept once, whole or not at all, encrypted, and forgotten only when no act names them.

use super::*;
use crate::scans::ScanAt;
use casework::ids::Code;
use casework::people::ShortText;
use casework::registration::attaching::AttachForm;
use casework::scans::{ScanHash, ScanKind, ScanRef};
use chrono::TimeDelta;
use journal::parts::PART;

fn order_of_dismissal() -> Vec<u8> {
    let mut bytes = b"%PDF-1.7 ".to_vec();
    bytes.resize(PART + 100, b'x');
    bytes
}

fn attach(hash: &ScanHash, bytes: usize) -> Act {
    Act::AttachScan(AttachForm {
        scan: ScanRef {
            hash: hash.clone(),
            kind: ScanKind::Pdf,
            bytes: u32::try_from(bytes).unwrap(),
            name: ShortText::parse("приказ.pdf").unwrap(),
        },
        paper: Code::from("dismissal"),
        about: None,
        note: None,
    })
}

#[test]
fn a_scan_is_kept_once_and_comes_back_byte_for_byte() {
    let mut desk = AtDesk::new(1);
    let bytes = order_of_dismissal();
    let hash = desk.replica.keep_scan(&bytes, at(5, 0)).unwrap();
    assert_eq!(desk.replica.keep_scan(&bytes, at(5, 1)).unwrap(), hash);
    assert_eq!(desk.replica.scan(&hash).unwrap(), Some(bytes));
    assert_eq!(desk.replica.scan_at(&hash).unwrap(), ScanAt::Here);
    let todo = desk.replica.scans_to_carry().unwrap();
    assert_eq!((todo.len(), todo[0].up, todo[0].of), (1, true, 2));
    desk.replica.scan_was_sent(&hash).unwrap();
    assert_eq!(desk.replica.scan_at(&hash).unwrap(), ScanAt::Both);
    assert!(desk.replica.scans_to_carry().unwrap().is_empty());
}

#[test]
fn what_is_fetched_is_whole_or_is_not_there() {
    let (mut desk, mut other) = (AtDesk::new(1), AtDesk::new(2));
    let bytes = order_of_dismissal();
    let hash = desk.replica.keep_scan(&bytes, at(5, 0)).unwrap();
    let Act::AttachScan(form) = attach(&hash, bytes.len()) else {
        unreachable!()
    };
    other.replica.want_scan(&form.scan, at(5, 1)).unwrap();
    let first = desk.replica.scan_part(&hash, 0).unwrap();
    let second = desk.replica.scan_part(&hash, 1).unwrap();
    other.replica.take_part(&second).unwrap();
    other.replica.take_part(&first).unwrap();
    assert_eq!(
        other.replica.scan_at(&hash).unwrap(),
        ScanAt::Coming { held: 1, of: 2 },
        "a part out of turn waits for its own"
    );
    assert_eq!(other.replica.scan(&hash).unwrap(), None);
    let mut broken = second.clone();
    broken.bytes[3] ^= 1;
    assert!(other.replica.take_part(&broken).is_err());
    assert_eq!(other.replica.scan_at(&hash).unwrap(), ScanAt::Centre);
    other.replica.want_scan(&form.scan, at(5, 2)).unwrap();
    other.replica.take_part(&first).unwrap();
    other.replica.take_part(&second).unwrap();
    assert_eq!(other.replica.scan(&hash).unwrap(), Some(bytes));
}

#[test]
fn bytes_of_a_form_that_was_given_up_go_after_a_month_and_those_that_an_act_names_stay() {
    let mut desk = AtDesk::new(1);
    let named = desk.replica.keep_scan(b"%PDF-named", at(5, 0)).unwrap();
    let unfinished = desk.replica.keep_scan(b"%PDF-begun", at(5, 0)).unwrap();
    let given_up = desk.replica.keep_scan(b"%PDF-left", at(5, 0)).unwrap();
    let file = desk.meets("Сериков", "Арман", None, at(5, 0));
    desk.does(
        Role::Specialist,
        On::File(file),
        attach(&named, 10),
        at(5, 1),
    )
    .unwrap();
    desk.replica
        .scratch_save(
            &"omarova".into(),
            Some(file),
            casework::ActName::AttachScan,
            &format!("{{\"scan\":\"{unfinished}\"}}"),
            at(5, 1),
        )
        .unwrap();
    let later = at(5, 0) + TimeDelta::days(31);
    desk.replica.keep_scan(b"%PDF-new", later).unwrap();
    assert!(desk.replica.scan(&named).unwrap().is_some());
    assert!(desk.replica.scan(&unfinished).unwrap().is_some());
    assert_eq!(desk.replica.scan(&given_up).unwrap(), None);
}
