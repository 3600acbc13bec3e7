//! A demonstration centre of many people, served, with one desk that has pulled everything.

use casework::ids::CentreId;
use chrono::{DateTime, Utc};
use server::demo::{self, Loaded, Wanted, office};
use server::{Centre, Options, Serving, serve};
use std::sync::Arc;
use tempfile::TempDir;
use workplace::{Workplace, exchange};

pub struct Crowd {
    pub wanted: Wanted,
    pub loaded: Loaded,
    pub desk: Workplace,
    /// Both are held for as long as the story lasts.
    _serving: Serving,
    _folder: TempDir,
}

impl Crowd {
    pub async fn of(people: u64, seed: u64, now: DateTime<Utc>, login: &str) -> Crowd {
        let folder = tempfile::tempdir().unwrap();
        let options = Options {
            clock: Arc::new(move || now),
            ..Options::default()
        };
        let centre = Centre::open(&folder.path().join("centre"), options).unwrap();
        let esil = CentreId::from(office::ESIL);
        let wanted = Wanted {
            seed,
            people,
            now,
            centres: vec![esil.clone()],
        };
        let loaded = demo::load(&centre, &wanted, &mut std::io::sink(), &mut |_| {}).unwrap();
        let serving = serve(centre.clone(), "127.0.0.1:0".parse().unwrap())
            .await
            .unwrap();
        let address = serving.address.to_string();
        let code = centre
            .enrolment_code(std::slice::from_ref(&esil), &address, 8, 365)
            .unwrap();
        let desk = Workplace::open_at(&folder.path().join("desk"), Arc::new(move || now)).unwrap();
        desk.enrol(&code.to_string(), "Окно 1").await.unwrap();
        desk.sign_in(login, office::PASSWORD).await.unwrap();
        exchange::once(&desk).await.unwrap();
        Crowd {
            wanted,
            loaded,
            desk,
            _serving: serving,
            _folder: folder,
        }
    }
}
