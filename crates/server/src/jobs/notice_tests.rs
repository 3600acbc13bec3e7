#![allow(clippy::unwrap_used)]

//! Notices on their way: a real gateway stand-in over HTTP, a real centre, a clock that the test turns.

use super::*;
use crate::demo::{self, Wanted, noon};
use crate::store::effects::Kind;
use crate::{Centre, Options};
use casework::File;
use casework::card::{CardValue, EmailAnswer, PhoneOf, Source};
use casework::file::Introduction;
use casework::ids::FileId;
use casework::office::{Actor, Role};
use casework::people::Phone;
use casework::registration::Act;
use casework::registration::At;
use casework::registration::beside::CloseBySeekerForm;
use casework::registration::card::{CardEdit, FieldEdit};
use casework::registration::reception::VisitForm;
use casework::registration::sending::SendingState;
use casework::registration::telling::can_be_messaged;
use casework::rulebook::Lang;
use chrono::{DateTime, Duration, Utc};
use journal::Outcome;
use standins::messages::Outgoing;
use std::sync::Mutex;
use std::time::Duration as Real;

struct Office {
    centre: Centre,
    now: Arc<Mutex<DateTime<Utc>>>,
    gateway: standins::Messages,
    address: String,
    _folder: tempfile::TempDir,
}

impl Office {
    /// A demonstration centre; whoever was registered today has a notice that waits.
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
        let wanted = Wanted::new(11, 40, centre.today());
        demo::load(&centre, &wanted, &mut Vec::new(), &mut |_| {}).unwrap();
        let gateway = standins::Messages::new(Real::from_millis(150));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let router = gateway.clone().router();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Office {
            centre,
            now,
            gateway,
            address,
            _folder: folder,
        }
    }

    fn start(&self) -> Jobs {
        self.start_with(Some(Messages::new(&self.address).unwrap()))
    }

    fn start_with(&self, messages: Option<Messages>) -> Jobs {
        let outside = Outside {
            registers: None,
            messages,
        };
        let pace = Pace {
            first: Duration::milliseconds(100),
            most: Duration::milliseconds(400),
            idle: Real::from_millis(30),
            ..Pace::default()
        };
        start(&self.centre, outside, pace)
    }

    /// A job seeker with a phone closes the own registration on the exchange (E-7): a notice confirms it.
    fn somebody_closes(&self) -> FileId {
        let wanted = Wanted::new(11, 40, self.centre.today());
        let mut seekers = demo::plan(&wanted)
            .map(|person| person.file)
            .filter(|file| {
                file.registration.stage.at() == At::JobSeeker
                    && file.card.mobile().is_some()
                    && file.consent("notices").is_some()
            });
        let file = seekers.next().unwrap();
        let actor = Actor::outside(Role::Seeker, file.centre.clone());
        let act = Act::CloseBySeeker(CloseBySeekerForm {
            reason: "found-job".into(),
        });
        let outcome = self.centre.act_as(&actor, act, file.id, "closes").unwrap();
        assert!(matches!(outcome, Outcome::Final { .. }), "{outcome:?}");
        file.id
    }

    /// Comes to the counter once more and has another telephone and no address put on the card.
    fn loses_the_number(&self, id: FileId) {
        let centre = self.file(id).centre;
        let landline = CardValue::Phones(vec![PhoneOf {
            number: Phone::parse("+7 7172 55 00 11").unwrap(),
            whose: None,
        }]);
        let now = |value| FieldEdit { value, seen: None };
        let visit = Act::RecordVisit(VisitForm {
            who: Introduction::default(),
            purpose: "job".into(),
            language: Lang::Kk,
            note: None,
        });
        let act = Act::EditCard(CardEdit {
            changes: vec![now(landline), now(CardValue::Email(EmailAnswer::None))],
            cleared: Vec::new(),
            source: Source::Said,
        });
        for (role, act) in [(Role::Consultant, visit), (Role::Specialist, act)] {
            let who = &demo::office::holders(&centre, role)[0];
            let outcome = self
                .centre
                .act_as(who, act, id, &format!("{role:?}"))
                .unwrap();
            assert!(matches!(outcome, Outcome::Final { .. }), "{outcome:?}");
        }
    }

    /// How far the newest notice came, and whether it waits on paper.
    fn newest(&self, file: FileId) -> (Option<SendingState>, bool) {
        let notice = self.file(file).notices.last().unwrap().clone();
        (notice.sending.map(|sending| sending.state), notice.on_paper)
    }

    /// Messages to that person's number.
    fn sent_to(&self, file: FileId) -> Vec<Outgoing> {
        let number = self.file(file).card.mobile().unwrap().to_string();
        let taken = self.gateway.taken().into_iter();
        taken.filter(|message| message.to == number).collect()
    }

    fn file(&self, id: FileId) -> File {
        self.centre.file(id).unwrap().unwrap()
    }

    async fn until(&self, what: &str, mut holds: impl FnMut() -> bool) {
        for _ in 0..200 {
            if holds() {
                return;
            }
            *self.now.lock().unwrap() += Duration::milliseconds(100);
            tokio::time::sleep(Real::from_millis(50)).await;
        }
        panic!("never: {what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_is_sent_once_and_its_arrival_is_recorded() {
    let office = Office::open().await;
    let file = office.somebody_closes();
    let jobs = office.start();
    let arrived = (Some(SendingState::Delivered), false);
    office
        .until("it arrives", || office.newest(file) == arrived)
        .await;
    jobs.stop().await;
    let sent = office.sent_to(file);
    assert_eq!(sent.len(), 1);
    assert!(
        !sent[0].text.contains('{') && sent[0].text.chars().count() <= 160,
        "{}",
        sent[0].text
    );
    assert_eq!(office.centre.waiting(Kind::Notice).unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_nobody_answers_puts_the_notice_on_paper() {
    let office = Office::open().await;
    let file = office.somebody_closes();
    office
        .gateway
        .fails_for(office.file(file).card.mobile().unwrap().as_ref());
    let jobs = office.start();
    let failed = |(state, paper): (Option<SendingState>, bool)| {
        paper && matches!(state, Some(SendingState::Failed(_)))
    };
    office
        .until("it fails", || failed(office.newest(file)))
        .await;
    jobs.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_woken_and_a_gateway_that_is_down_is_asked_again() {
    let mut office = Office::open().await;
    let file = office.somebody_closes();
    // 22:00 in Kazakhstan.
    *office.now.lock().unwrap() += Duration::hours(10);
    let night = *office.now.lock().unwrap();
    let jobs = office.start();
    tokio::time::sleep(Real::from_millis(400)).await;
    jobs.stop().await;
    assert_eq!(office.gateway.taken(), []);
    *office.now.lock().unwrap() = night + Duration::hours(12);
    let address = std::mem::replace(&mut office.address, "http://127.0.0.1:9".into());
    let jobs = office.start();
    tokio::time::sleep(Real::from_millis(300)).await;
    jobs.stop().await;
    assert_eq!(
        office.newest(file),
        (None, false),
        "nothing is lost, nothing is claimed"
    );
    office.address = address;
    *office.now.lock().unwrap() += Duration::minutes(5);
    let jobs = office.start();
    office
        .until("it is taken", || !office.sent_to(file).is_empty())
        .await;
    jobs.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_that_nobody_takes_until_its_term_expires_and_goes_on_paper() {
    let office = Office::open().await;
    let file = office.somebody_closes();
    *office.now.lock().unwrap() += Duration::days(30);
    let jobs = office.start();
    let expired = (Some(SendingState::Expired), true);
    office
        .until("it expires", || office.newest(file) == expired)
        .await;
    jobs.stop().await;
    assert_eq!(office.sent_to(file), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_gateway_is_connected_a_notice_waits_until_its_term_and_then_goes_on_paper() {
    let office = Office::open().await;
    let file = office.somebody_closes();
    let jobs = office.start_with(None);
    tokio::time::sleep(Real::from_millis(300)).await;
    assert_eq!(office.newest(file), (None, false), "a gateway may come");
    *office.now.lock().unwrap() += Duration::days(30);
    let expired = (Some(SendingState::Expired), true);
    office
        .until("it expires", || office.newest(file) == expired)
        .await;
    jobs.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_the_gateway_has_is_followed_though_the_number_is_gone_since() {
    let office = Office::open().await;
    let file = office.somebody_closes();
    let jobs = office.start();
    let taken = (Some(SendingState::Sent), false);
    office
        .until("the gateway has it", || office.newest(file) == taken)
        .await;
    jobs.stop().await;
    office.loses_the_number(file);
    assert!(!can_be_messaged(&office.file(file)));
    let jobs = office.start();
    let arrived = (Some(SendingState::Delivered), false);
    office
        .until("it arrives all the same", || office.newest(file) == arrived)
        .await;
    jobs.stop().await;
}
