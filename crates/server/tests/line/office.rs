//! A small office, founded for one test.

use crate::client::Desk;
use casework::ids::{CentreId, ReplicaId, StaffId};
use casework::office::{Centre as Place, Role};
use chrono::{DateTime, Utc};
use journal::wire::{Enrol, Enrolled};
use server::accounts::NewAccount;
use server::store::staff::Held;
use server::{Centre, Options, Serving};
use std::sync::{Arc, Mutex};

/// A centre served on a free port, with a clock of the test.
pub struct Office {
    pub centre: Centre,
    pub serving: Serving,
    pub now: Arc<Mutex<DateTime<Utc>>>,
    _folder: tempfile::TempDir,
}

impl Office {
    pub async fn open() -> Office {
        Office::founded(Utc::now(), found).await
    }

    /// An office of that moment, as `found` makes it.
    pub async fn founded(now: DateTime<Utc>, found: impl FnOnce(&Centre)) -> Office {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(Mutex::new(now));
        let clock = now.clone();
        let options = Options {
            clock: Arc::new(move || *clock.lock().unwrap()),
            key: Some([7; 32]),
            patience: std::time::Duration::from_secs(2),
        };
        let centre = Centre::open(folder.path(), options).unwrap();
        found(&centre);
        let serving = server::serve(centre.clone(), "127.0.0.1:0".parse().unwrap())
            .await
            .unwrap();
        Office {
            centre,
            serving,
            now,
            _folder: folder,
        }
    }

    pub fn code(&self) -> journal::code::EnrolmentCode {
        let address = self.serving.address.to_string();
        self.centre
            .enrolment_code(&[CentreId::from("kc-esil")], &address, 1, 30)
            .unwrap()
    }

    pub async fn desk(&self) -> Desk {
        let mut desk = Desk::before_enrolment(&self.code());
        let replica = ReplicaId(uuid::Uuid::now_v7());
        let enrol = Enrol {
            code: self.code().to_string(),
            device_key: desk.key.public(),
            replica,
            desk_name: "Стол 1".into(),
        };
        let enrolled: Enrolled = desk.asks("POST", "/v1/enrol", Some(&enrol)).await.unwrap();
        desk.device = enrolled.device;
        desk.replica = Some(replica);
        desk
    }
}

/// Centre 1 with a specialist and a consultant.
pub fn found(centre: &Centre) {
    centre
        .put_centre(&Place {
            id: CentreId::from("kc-esil"),
            kk: "Есіл".into(),
            ru: "Есиль".into(),
            kato: "710000000".into(),
            parent: None,
            prefix: "ESL".into(),
            address_kk: String::new(),
            address_ru: String::new(),
            phone: String::new(),
            decided_by: Vec::new(),
            units: Vec::new(),
        })
        .unwrap();
    for (login, role) in [("dana", Role::Specialist), ("aigul", Role::Consultant)] {
        let held = Held {
            role,
            centre: CentreId::from("kc-esil"),
            order: String::new(),
            from: None,
            to: None,
            unit: None,
        };
        let (login, name) = (StaffId::from(login), "Омарова Дана Сериковна".to_owned());
        centre
            .add_account(&NewAccount {
                login,
                name,
                password: "correct horse".into(),
                roles: vec![held],
            })
            .unwrap();
    }
}
