//! The bytes of scans: who may bring and have them, and what does not arrive whole.

use super::world::*;
use crate::error::Error;
use casework::ids::{Code, FileId};
use casework::people::ShortText;
use casework::registration::Act;
use casework::registration::attaching::AttachForm;
use casework::scans::{ScanHash, ScanKind, ScanRef};
use journal::Hash;
use journal::parts::{PART, Part};

/// A photograph of three parts, the last one short.
fn photograph() -> Vec<u8> {
    let mut bytes = vec![7u8; 2 * PART + 1000];
    bytes[..4].copy_from_slice(b"\xFF\xD8\xFF\xE0");
    bytes
}

fn hash_of(bytes: &[u8]) -> ScanHash {
    ScanHash::try_from(Hash::of_bytes(bytes).to_string()).unwrap()
}

fn attach(bytes: &[u8], kind: ScanKind) -> Act {
    Act::AttachScan(AttachForm {
        scan: ScanRef {
            hash: hash_of(bytes),
            kind,
            bytes: u32::try_from(bytes.len()).unwrap(),
            name: ShortText::parse("приказ.jpg").unwrap(),
        },
        paper: Code::from("dismissal"),
        about: None,
        note: None,
    })
}

fn part(bytes: &[u8], n: u32) -> Part {
    Part {
        hash: hash_of(bytes),
        n,
        bytes: bytes.chunks(PART).nth(n as usize).unwrap().to_vec(),
    }
}

fn code(error: Error) -> String {
    error.told().1.code
}

/// A visitor whose case Dana has, with the scan attached.
fn attached(world: &World, bytes: &[u8], kind: ScanKind) -> (Desk, FileId) {
    let mut desk = world.esil_desk();
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    desk.does(&dana(), file, attach(bytes, kind));
    (desk, file)
}

#[test]
fn a_scan_comes_in_parts_and_goes_on_where_it_broke_off() {
    let world = World::new();
    let bytes = photograph();
    let (desk, _) = attached(&world, &bytes, ScanKind::Jpeg);
    let centre = &world.centre;
    let hash = hash_of(&bytes);
    assert_eq!(centre.scan(&desk.device, &hash).unwrap().held, 0);
    centre.take_part(&desk.device, &part(&bytes, 0)).unwrap();
    // The reply was lost and the part comes once more; one out of turn is not taken.
    let held = centre.take_part(&desk.device, &part(&bytes, 0)).unwrap();
    assert_eq!((held.held, held.of), (1, 3));
    let error = centre
        .take_part(&desk.device, &part(&bytes, 2))
        .unwrap_err();
    assert_eq!(code(error), "scan-out-of-order");
    let error = centre.part(&desk.device, &hash, 1).unwrap_err();
    assert_eq!(code(error), "not-found", "it has not come yet");
    for n in centre.scan(&desk.device, &hash).unwrap().held..3 {
        centre.take_part(&desk.device, &part(&bytes, n)).unwrap();
    }
    let other = world.esil_desk();
    let fetched: Vec<u8> = (0..3)
        .flat_map(|n| centre.part(&other.device, &hash, n).unwrap().bytes)
        .collect();
    assert_eq!(fetched, bytes);
}

#[test]
fn only_what_an_accepted_act_of_ones_centre_names_is_taken_or_given() {
    let world = World::new();
    let bytes = photograph();
    let mut desk = world.esil_desk();
    let error = world.centre.take_part(&desk.device, &part(&bytes, 0));
    assert_eq!(code(error.unwrap_err()), "not-found", "no act names it");
    let file = new_file();
    desk.does(&aigul(), file, visit(None));
    desk.does(&dana(), file, attach(&bytes, ScanKind::Jpeg));
    world
        .centre
        .take_part(&desk.device, &part(&bytes, 0))
        .unwrap();
    let elsewhere = world.desk(&[KOKSHETAU]);
    for error in [
        world
            .centre
            .scan(&elsewhere.device, &hash_of(&bytes))
            .map(|_| ()),
        world
            .centre
            .take_part(&elsewhere.device, &part(&bytes, 1))
            .map(|_| ()),
        world
            .centre
            .part(&elsewhere.device, &hash_of(&bytes), 0)
            .map(|_| ()),
    ] {
        assert_eq!(code(error.unwrap_err()), "not-found");
    }
}

#[test]
fn bytes_that_are_not_those_of_the_act_are_forgotten_and_come_anew() {
    let world = World::new();
    let bytes = photograph();
    let (desk, _) = attached(&world, &bytes, ScanKind::Jpeg);
    let mut forged = part(&bytes, 1);
    forged.bytes[5] ^= 1;
    world
        .centre
        .take_part(&desk.device, &part(&bytes, 0))
        .unwrap();
    world.centre.take_part(&desk.device, &forged).unwrap();
    let error = world.centre.take_part(&desk.device, &part(&bytes, 2));
    assert_eq!(code(error.unwrap_err()), "scan-broken");
    let held = world.centre.scan(&desk.device, &hash_of(&bytes)).unwrap();
    assert_eq!(held.held, 0);
    let mut short = part(&bytes, 0);
    short.bytes.pop();
    let error = world.centre.take_part(&desk.device, &short);
    assert_eq!(code(error.unwrap_err()), "malformed");
}

#[test]
fn a_program_that_is_called_a_photograph_is_not_kept() {
    let world = World::new();
    let bytes = b"MZ\x90\x00 not a picture".to_vec();
    let (desk, _) = attached(&world, &bytes, ScanKind::Jpeg);
    let error = world.centre.take_part(&desk.device, &part(&bytes, 0));
    assert_eq!(code(error.unwrap_err()), "scan-broken");
}
