//! Signing in, guessing, and what an administrator may write.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::Options;
use casework::ids::{CentreId, ReplicaId};
use casework::office::Centre as Place;
use chrono::{DateTime, Duration, Utc};
use journal::sign::SecretKey;
use journal::wire::{self, Enrol};
use std::sync::{Arc, Mutex};

struct Office {
    centre: Centre,
    now: Arc<Mutex<DateTime<Utc>>>,
    _folder: tempfile::TempDir,
}

fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let now = Arc::new(Mutex::new("2026-10-19T05:00:00Z".parse().unwrap()));
    let clock = now.clone();
    let options = Options {
        clock: Arc::new(move || *clock.lock().unwrap()),
        key: Some([7; 32]),
        ..Options::default()
    };
    let centre = Centre::open(folder.path(), options).unwrap();
    for (id, prefix) in [("kc-esil", "ESL"), ("kc-kokshetau", "KOK")] {
        centre.put_centre(&place(id, prefix)).unwrap();
    }
    Office {
        centre,
        now,
        _folder: folder,
    }
}

fn place(id: &str, prefix: &str) -> Place {
    Place {
        id: CentreId::from(id),
        kk: id.into(),
        ru: id.into(),
        kato: "710000000".into(),
        parent: None,
        prefix: prefix.into(),
        address_kk: String::new(),
        address_ru: String::new(),
        phone: String::new(),
        decided_by: Vec::new(),
        units: Vec::new(),
    }
}

fn specialist(centre: &str) -> Held {
    Held {
        role: Role::Specialist,
        centre: CentreId::from(centre),
        order: String::new(),
        from: None,
        to: None,
        unit: None,
    }
}

impl Office {
    fn account(&self, login: &str, centre: &str) {
        let (login, name) = (StaffId::from(login), "Омарова Дана Сериковна".to_owned());
        let account = NewAccount {
            login,
            name,
            password: "correct horse".into(),
            roles: vec![specialist(centre)],
        };
        self.centre.add_account(&account).unwrap();
    }

    fn enrol(&self) -> Enrol {
        let code = self
            .centre
            .enrolment_code(&[CentreId::from("kc-esil")], "localhost:1", 1, 30)
            .unwrap();
        let device_key = SecretKey::generate().unwrap().public();
        Enrol {
            code: code.to_string(),
            device_key,
            replica: ReplicaId(uuid::Uuid::now_v7()),
            desk_name: "Стол 1".into(),
        }
    }

    fn device(&self) -> Device {
        self.centre
            .device(&self.centre.enrol(&self.enrol()).unwrap().device)
            .unwrap()
    }

    fn tries(&self, device: &Device, login: &str, password: &str) -> Result<SignedIn> {
        self.centre.sign_in(
            device,
            &SignIn {
                login: login.into(),
                password: password.into(),
            },
        )
    }

    fn goes_on(&self, by: Duration) {
        *self.now.lock().unwrap() += by;
    }
}

fn code_of<T>(result: Result<T>) -> String {
    result.err().unwrap().code().to_owned()
}

#[test]
fn a_right_password_gives_the_share_of_that_device() {
    let office = office();
    office.account("dana", "kc-esil");
    let device = office.device();
    let signed_in = office.tries(&device, " Dana ", "correct horse").unwrap();
    assert_eq!(signed_in.device_share, device.share);
    assert_eq!(
        (signed_in.staff.short.as_str(), signed_in.staff.active),
        ("Омарова Д. С.", true)
    );
    assert_ne!(office.device().share, device.share);
}

#[test]
fn a_wrong_password_and_an_unknown_login_get_one_answer() {
    let office = office();
    office.account("dana", "kc-esil");
    let device = office.device();
    let wrong = office
        .tries(&device, "dana", "wrong horse")
        .unwrap_err()
        .told();
    let unknown = office
        .tries(&device, "danara", "wrong horse")
        .unwrap_err()
        .told();
    assert_eq!(wrong, unknown);
    assert_eq!(wrong.1.code, "wrong-password");
    office
        .centre
        .disable_account(&StaffId::from("dana"), Some(office.centre.today()))
        .unwrap();
    assert_eq!(
        office
            .tries(&device, "dana", "correct horse")
            .unwrap_err()
            .told(),
        wrong
    );
}

#[test]
fn guessing_is_slowed_down_at_that_desk_and_nobody_else_waits() {
    let office = office();
    office.account("dana", "kc-esil");
    let (device, other) = (office.device(), office.device());
    for _ in 0..5 {
        assert_eq!(
            code_of(office.tries(&device, "dana", "wrong horse")),
            "wrong-password"
        );
    }
    let (status, problem) = office
        .tries(&device, "dana", "correct horse")
        .unwrap_err()
        .told();
    assert_eq!((status, problem.code.as_str()), (429, "try-later"));
    assert!((1..=31).contains(&problem.retry_after.unwrap()));
    assert!(office.tries(&other, "dana", "correct horse").is_ok());
    office.goes_on(Duration::seconds(31));
    assert!(office.tries(&device, "dana", "correct horse").is_ok());
}

#[test]
fn an_account_of_another_centre_does_not_sign_in_here() {
    let office = office();
    office.account("nurlan", "kc-kokshetau");
    assert_eq!(
        code_of(office.tries(&office.device(), "nurlan", "correct horse")),
        "no-role-here"
    );
}

#[test]
fn a_code_works_once_for_one_device_and_not_for_long() {
    let office = office();
    let enrol = office.enrol();
    let first = office.centre.enrol(&enrol).unwrap();
    assert_eq!(
        office.centre.enrol(&enrol).unwrap().device,
        first.device,
        "the reply was lost, the device asks again"
    );
    let other = Enrol {
        device_key: SecretKey::generate().unwrap().public(),
        ..enrol
    };
    assert_eq!(code_of(office.centre.enrol(&other)), "code-used");
    let late = office.enrol();
    office.goes_on(Duration::hours(2));
    assert_eq!(code_of(office.centre.enrol(&late)), "code-expired");
    let invented = Enrol {
        code: "0f".repeat(16),
        ..office.enrol()
    };
    assert_eq!(code_of(office.centre.enrol(&invented)), "code-unknown");
    assert_eq!(first.centres.len(), 1);
    assert_eq!(first.server_key, office.centre.server_key());
}

#[test]
fn accounts_are_checked_when_they_are_written() {
    let office = office();
    let account = |login: &str, password: &str, roles: Vec<Held>| {
        let (login, name) = (StaffId::from(login), "Омарова Дана".to_owned());
        office.centre.add_account(&NewAccount {
            login,
            name,
            password: password.into(),
            roles,
        })
    };
    assert_eq!(
        code_of(account("Дана", "correct horse", vec![])),
        "bad-login"
    );
    assert_eq!(code_of(account("dana", "short", vec![])), "weak-password");
    assert_eq!(
        code_of(account(
            "dana",
            "correct horse",
            vec![specialist("kc-nowhere")]
        )),
        "not-found"
    );
    let system = Held {
        role: Role::System,
        ..specialist("kc-esil")
    };
    assert_eq!(
        code_of(account("dana", "correct horse", vec![system])),
        "bad-role"
    );
    let order = Held {
        order: "47-к".into(),
        ..specialist("kc-esil")
    };
    assert_eq!(
        code_of(account("dana", "correct horse", vec![order])),
        "bad-order"
    );
    let elsewhere = Held {
        unit: Some("nowhere".into()),
        ..specialist("kc-esil")
    };
    assert_eq!(
        code_of(account("dana", "correct horse", vec![elsewhere])),
        "not-found"
    );
    // Nothing of the refused ones is left.
    account("dana", "correct horse", vec![specialist("kc-esil")]).unwrap();
    assert_eq!(
        code_of(account("dana", "correct horse", vec![])),
        "login-taken"
    );
    assert_eq!(
        code_of(office.centre.put_centre(&place("kc-third", "ESL"))),
        "prefix-taken"
    );
}

#[test]
fn a_changed_office_is_newer_reference_data() {
    let office = office();
    let device = office.device();
    let before = office.centre.reference(&device, 0).unwrap();
    assert_eq!(
        office
            .centre
            .reference(&device, before.version)
            .unwrap()
            .centres,
        []
    );
    office.account("dana", "kc-esil");
    let after = office.centre.reference(&device, before.version).unwrap();
    assert!(after.version > before.version);
    assert_eq!((after.centres.len(), after.staff.len()), (2, 1));
}

#[test]
fn a_changed_office_does_not_bring_the_whole_classifier_of_places_again() {
    let office = office();
    let device = office.device();
    let astana = wire::Place {
        kato: "710000000".into(),
        level: "1".into(),
        ru: "г. Астана".into(),
        kk: "Астана қ.".into(),
    };
    let put = |edition| {
        office
            .centre
            .put_kato(edition, std::slice::from_ref(&astana))
    };
    put("НК РК 11-2025").unwrap();
    let first = office.centre.reference(&device, 0).unwrap();
    assert_eq!(
        (first.kato_edition.as_str(), first.kato.len()),
        ("НК РК 11-2025", 1)
    );
    office.account("dana", "kc-esil");
    let later = office.centre.reference(&device, first.version).unwrap();
    assert_eq!((later.kato.len(), later.staff.len()), (0, 1));
    let new_desk = office.centre.reference(&device, 0).unwrap();
    assert_eq!(
        new_desk.kato, first.kato,
        "a desk that holds nothing gets all"
    );
    put("НК РК 11-2026").unwrap();
    let edition = office.centre.reference(&device, later.version).unwrap();
    assert_eq!(
        (edition.kato_edition.as_str(), edition.kato.len()),
        ("НК РК 11-2026", 1)
    );
}
