#![allow(clippy::unwrap_used)]

//! Queries on their way: a real stand-in over HTTP, a real centre, a clock that the test turns.

use super::*;
use crate::demo::{self, Wanted, noon};
use crate::{Centre, Options};
use casework::File;
use casework::ids::FileId;
use casework::office::Actor;
use casework::registers::{QueryFor, Reply};
use casework::registration::beside::WithdrawConsentForm;
use casework::registration::card::{QueryForm, last_query};
use casework::registration::{Act, At};
use chrono::{DateTime, Duration, Utc};
use gateways::registers::Settings;
use journal::Outcome;
use standins::behaviour::State;
use standins::{Behaviour, People};
use std::sync::Mutex;

struct Office {
    centre: Centre,
    now: Arc<Mutex<DateTime<Utc>>>,
    registers: standins::Registers,
    port: u16,
    /// A file at the stage of the card, with consents.
    file: FileId,
    specialist: Actor,
    _folder: tempfile::TempDir,
}

fn quick() -> Pace {
    Pace {
        first: Duration::milliseconds(100),
        most: Duration::milliseconds(400),
        idle: std::time::Duration::from_millis(30),
        ..Pace::default()
    }
}

impl Office {
    async fn open() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(Mutex::new(noon("2026-11-20".parse().unwrap())));
        let clock = now.clone();
        let options = Options {
            clock: Arc::new(move || *clock.lock().unwrap()),
            key: Some([3; 32]),
            ..Options::default()
        };
        let centre = Centre::open(folder.path(), options).unwrap();
        let mut people = Vec::new();
        let wanted = Wanted::new(11, 60, centre.today());
        demo::load(&centre, &wanted, &mut people, &mut |_| {}).unwrap();
        let path = folder.path().join("people.json");
        std::fs::write(&path, people).unwrap();
        let registers =
            standins::Registers::new(People::read(&path).unwrap(), Behaviour::default());
        let (port, _) = serve(&registers, 0).await;
        // The queries of the demonstration itself are not this test's.
        let told = demo::plan(&wanted).filter(|p| p.file.registration.stage.at() == At::JobSeeker);
        let plain = told.filter(|p| {
            p.record
                .replies
                .values()
                .all(|reply| *reply != Reply::Silent)
        });
        let person = plain.last().unwrap();
        let specialist =
            crate::demo::office::holders(&person.file.centre, casework::office::Role::Specialist);
        Office {
            centre,
            now,
            registers,
            port,
            file: person.file.id,
            specialist: specialist[0].clone(),
            _folder: folder,
        }
    }

    fn start(&self) -> Jobs {
        let mut settings = Settings::new(&format!("http://127.0.0.1:{}", self.port));
        settings.timeout = std::time::Duration::from_millis(300);
        let outside = Outside {
            registers: Some(Registers::new(settings).unwrap()),
            messages: None,
        };
        start(&self.centre, outside, quick())
    }

    fn goes_on(&self, by: Duration) {
        *self.now.lock().unwrap() += by;
    }

    fn asks(&self, identity: &str) {
        let act = Act::RefreshAnswers(QueryForm {
            registers: Vec::new(),
        });
        let outcome = self
            .centre
            .act_as(&self.specialist, act, self.file, identity)
            .unwrap();
        assert!(matches!(outcome, Outcome::Final { .. }), "{outcome:?}");
    }

    fn file(&self) -> File {
        self.centre.file(self.file).unwrap().unwrap()
    }

    /// Registers of the last query that have said nothing.
    fn silent(&self) -> Vec<String> {
        let file = self.file();
        last_query(&file, QueryFor::Unemployed)
            .unwrap()
            .silent()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    /// Turns the clock on while it waits, so that pauses and terms pass.
    async fn until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        for _ in 0..200 {
            if holds() {
                return;
            }
            self.goes_on(Duration::milliseconds(100));
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("never: {what}");
    }
}

async fn serve(registers: &standins::Registers, port: u16) -> (u16, tokio::task::JoinHandle<()>) {
    let socket = tokio::net::TcpListener::bind(("127.0.0.1", port))
        .await
        .unwrap();
    let port = socket.local_addr().unwrap().port();
    let router = registers.clone().router();
    (
        port,
        tokio::spawn(async move { axum::serve(socket, router).await.unwrap() }),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_is_answered_by_the_registers_and_the_answers_are_an_act_of_theirs() {
    let office = Office::open().await;
    let jobs = office.start();
    office.asks("first");
    office
        .until("all have answered", || office.silent().is_empty())
        .await;
    let file = office.file();
    assert!(
        last_query(&file, QueryFor::Unemployed)
            .unwrap()
            .identity()
            .is_some()
    );
    office
        .until("nothing waits", || {
            office.centre.queue().unwrap().waiting.is_empty()
        })
        .await;
    jobs.stop().await;
    assert_eq!(
        office.centre.verify().unwrap().findings,
        Vec::<String>::new()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_registers_are_down_the_query_waits_and_goes_on_by_itself() {
    let office = Office::open().await;
    office.registers.set_register("identity", State::Down);
    office.registers.set_register("kgd", State::Silent);
    let jobs = office.start();
    office.asks("first");
    office
        .until("the others have answered", || {
            office.silent() == ["identity", "kgd"]
        })
        .await;
    office.registers.set_register("identity", State::Up);
    office
        .until("identity has answered", || office.silent() == ["kgd"])
        .await;
    jobs.stop().await;
    assert_eq!(
        office.centre.queue().unwrap().waiting.len(),
        1,
        "nothing is lost by stopping"
    );

    // The program starts again, and the tax register with it.
    office.registers.set_register("kgd", State::Up);
    let jobs = office.start();
    office.goes_on(Duration::minutes(3));
    office
        .until("all have answered", || office.silent().is_empty())
        .await;
    jobs.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_waiting_term_the_silence_is_told_once_and_asking_goes_on() {
    let office = Office::open().await;
    office.registers.set_register("kgd", State::Silent);
    let jobs = office.start();
    office.asks("first");
    office
        .until("the others have answered", || office.silent() == ["kgd"])
        .await;
    let told = || {
        let file = office.file();
        let query = last_query(&file, QueryFor::Unemployed).unwrap();
        query
            .answers
            .iter()
            .filter(|a| a.register.as_str() == "kgd" && a.reply == Reply::Silent)
            .count()
    };
    assert_eq!(told(), 0, "fifteen minutes are not over");
    office.goes_on(Duration::minutes(15));
    office.until("the silence is told", || told() == 1).await;
    office.goes_on(Duration::minutes(5));
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(told(), 1, "once is enough");
    office.registers.set_register("kgd", State::Up);
    office
        .until("it answers after all", || office.silent().is_empty())
        .await;
    jobs.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_consent_stops_what_waits_and_nothing_leaves_the_centre() {
    let office = Office::open().await;
    office.asks("first");
    let form = WithdrawConsentForm {
        kind: "state-access".into(),
    };
    let outcome = office
        .centre
        .act_as(
            &office.specialist,
            Act::WithdrawConsent(form),
            office.file,
            "taken back",
        )
        .unwrap();
    assert!(matches!(outcome, Outcome::Final { .. }));
    let before = office.registers.questions().len();
    let jobs = office.start();
    office
        .until("the work is dropped", || {
            office.centre.queue().unwrap().dropped >= 1
        })
        .await;
    jobs.stop().await;
    let query = office.file().queries.last().unwrap().id.to_string();
    let asked = office.registers.questions();
    assert!(
        asked
            .iter()
            .skip(before)
            .all(|(_, message)| !message.starts_with(&query)),
        "{asked:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_asked_anew_is_put_once_and_the_older_one_is_dropped() {
    let office = Office::open().await;
    office.asks("first");
    office.goes_on(Duration::seconds(1));
    office.asks("second");
    let jobs = office.start();
    office
        .until("the newer is answered", || office.silent().is_empty())
        .await;
    office
        .until("the older is dropped", || {
            office.centre.queue().unwrap().dropped == 1
        })
        .await;
    jobs.stop().await;
}
