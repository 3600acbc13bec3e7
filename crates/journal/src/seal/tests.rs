//! A code as an office and a forger would try it.
#![allow(clippy::unwrap_used)]

use super::*;

fn day_of(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

struct World {
    server: SecretKey,
    device: SecretKey,
    certificate: Certificate,
}

fn world() -> World {
    let server = SecretKey::from_bytes(&[1; 32]);
    let device = SecretKey::from_bytes(&[2; 32]);
    let certificate = Certificate::issue(
        &server,
        &device.public(),
        &CentreId::from("kc-esil"),
        day_of("2026-10-01"),
        day_of("2027-10-01"),
    );
    World {
        server,
        device,
        certificate,
    }
}

fn seal() -> Seal {
    Seal {
        kind: PaperKind::UnemployedDecision,
        number: "ESL-D-2026-000041".into(),
        date: day_of("2026-10-28"),
        centre: CentreId::from("kc-esil"),
        about: Some(ThingId {
            entry: EntryId {
                replica: ReplicaId(uuid::Uuid::from_u128(77)),
                counter: 12,
            },
            n: 1,
        }),
        content: Hash::of_text("everything on the paper"),
    }
}

#[test]
fn a_code_is_read_back_as_it_was_sealed_also_in_small_letters_and_broken_lines() {
    let World {
        server,
        device,
        certificate,
    } = world();
    let paper = seal().sign(&device, &certificate);
    let code = paper.code();
    assert!(
        code.len() < 480,
        "a QR code of {} signs is too dense",
        code.len()
    );
    assert_eq!(SealedPaper::read(&code).unwrap(), paper);
    let broken = format!("{}\n {}", &code[..50], &code[50..]).to_lowercase();
    let read = SealedPaper::read(&broken).unwrap();
    assert_eq!(read, paper);
    assert_eq!(read.verify(&server.public()), Ok(()));
}

#[test]
fn one_changed_sign_anywhere_in_the_code_is_found() {
    let World {
        server,
        device,
        certificate,
    } = world();
    let code = seal().sign(&device, &certificate).code();
    for at in 0..code.len() {
        let mut other = code.clone().into_bytes();
        other[at] = if other[at] == b'A' { b'B' } else { b'A' };
        let other = String::from_utf8(other).unwrap();
        let found = SealedPaper::read(&other).and_then(|p| p.verify(&server.public()));
        assert!(found.is_err(), "sign {at} was changed and nobody saw it");
    }
}

#[test]
fn neither_another_server_nor_a_stolen_certificate_makes_a_true_code() {
    let World {
        server,
        device,
        certificate,
    } = world();
    let paper = seal().sign(&device, &certificate);
    let stranger = SecretKey::from_bytes(&[9; 32]);
    assert_eq!(paper.verify(&stranger.public()), Err(BadCode::Forged));
    let forged = seal().sign(&stranger, &certificate);
    assert_eq!(forged.verify(&server.public()), Err(BadCode::Forged));
}

#[test]
fn a_desk_seals_for_its_own_centre_and_not_after_its_term() {
    let World {
        server,
        device,
        certificate,
    } = world();
    let mut elsewhere = seal();
    elsewhere.centre = CentreId::from("kc-almaty");
    let paper = elsewhere.sign(&device, &certificate);
    let read = SealedPaper::read(&paper.code()).unwrap();
    assert_eq!(read.verify(&server.public()), Err(BadCode::Forged));

    let mut late = seal();
    late.date = day_of("2027-10-02");
    let paper = late.sign(&device, &certificate);
    assert_eq!(paper.verify(&server.public()), Err(BadCode::OutOfTerm));
}

#[test]
fn what_is_no_code_says_so() {
    for text in ["", "hello", "AAAA", "1890", &"A".repeat(400)] {
        assert_eq!(SealedPaper::read(text), Err(BadCode::Unreadable), "{text}");
    }
}

#[test]
fn a_code_of_a_newer_program_says_so() {
    let newer = base32(&[[2].as_slice(), &[7; 260]].concat());
    assert_eq!(SealedPaper::read(&newer), Err(BadCode::Newer));
}

#[test]
fn the_sum_is_short_enough_to_be_compared_by_eye() {
    assert_eq!(seal().sum().len(), 19);
    assert_ne!(
        sum_of(&Hash::of_text("250 000")),
        sum_of(&Hash::of_text("260 000"))
    );
}
