//! An office for the stories: a centre that serves over real TLS, and desks with replicas of their own.
//!
//! Time is the story's: everybody reads one clock, which the story moves.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use casework::ids::{CentreId, FileId, StaffId};
use casework::office::{Actor, Centre as OfficeCentre, Role};
use casework::registers::{RegisterAnswer, Reply};
use casework::registration::card::AnswersForm;
use casework::registration::{Act, ActName};
use casework::worklist::List;
use chrono::{DateTime, Duration, Utc};
use server::accounts::NewAccount;
use server::store::staff::Held;
use server::{Centre, Options, Serving, serve};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use workplace::views::{CaseView, Performed};
use workplace::{Clock, Workplace, exchange};

pub const PASSWORD: &str = "Тұмар-2026";

/// A centre, its server and the folder it lives in.
pub struct Office {
    pub centre: Centre,
    serving: Option<Serving>,
    address: SocketAddr,
    time: Arc<Mutex<DateTime<Utc>>>,
    folder: TempDir,
}

/// One desk with the person who sits at it.
pub struct Desk {
    pub workplace: Arc<Workplace>,
    _folder: TempDir,
}

impl Office {
    /// Opens the centre of the scenarios with its cast, at that moment.
    pub async fn open(esil: OfficeCentre, now: DateTime<Utc>) -> Office {
        // The sealed key file instead of the machine's keyring: a story leaves nothing behind.
        let folder = tempfile::tempdir().unwrap();
        let time = Arc::new(Mutex::new(now));
        let centre = Centre::open(folder.path(), options(&time)).unwrap();
        let id = esil.id.clone();
        centre.put_centre(&esil).unwrap();
        for (login, name, role) in [
            ("aigul", "Сарсенова Айгүл Болатқызы", Role::Consultant),
            ("dana", "Омарова Дана Сериковна", Role::Specialist),
            ("bolat", "Жүнісов Болат Ерланұлы", Role::Specialist),
            ("serik", "Ахметов Серік Қанатұлы", Role::Head),
        ] {
            let held = Held {
                role,
                centre: id.clone(),
                order: String::new(),
                from: None,
                to: None,
            };
            let account = NewAccount {
                login: StaffId::from(login),
                name: name.into(),
                password: PASSWORD.into(),
                roles: vec![held],
            };
            centre.add_account(&account).unwrap();
        }
        let serving = serve(centre.clone(), "127.0.0.1:0".parse().unwrap())
            .await
            .unwrap();
        Office {
            address: serving.address,
            centre,
            serving: Some(serving),
            time,
            folder,
        }
    }

    /// Another centre of the office tree, with a head.
    pub fn has_centre(&self, centre: &OfficeCentre, login: &str, name: &str) {
        self.centre.put_centre(centre).unwrap();
        let held = Held {
            role: Role::Head,
            centre: centre.id.clone(),
            order: String::new(),
            from: None,
            to: None,
        };
        let account = NewAccount {
            login: StaffId::from(login),
            name: name.into(),
            password: PASSWORD.into(),
            roles: vec![held],
        };
        self.centre.add_account(&account).unwrap();
    }

    /// An application arrives from a portal at centre 1; gives the file that it went to.
    pub fn application_arrives(&self, act: Act) -> FileId {
        let Act::ReceiveApplication(form) = act else {
            panic!("{:?} is no portal application", act.name())
        };
        let centre = CentreId::from("kc-esil");
        let (file, outcome) = self.centre.application_arrives(&centre, form).unwrap();
        assert!(
            matches!(outcome, journal::Outcome::Final { .. }),
            "{outcome:?}"
        );
        file
    }

    /// A new desk of centre 1, enrolled with a one-time code; `login` signs in at it.
    pub async fn desk(&self, login: &str) -> Desk {
        self.desk_of(&["kc-esil"], login).await
    }

    /// A new desk that holds these centres, the first of them its own.
    pub async fn desk_of(&self, centres: &[&str], login: &str) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let scope: Vec<CentreId> = centres.iter().map(|id| CentreId::from(*id)).collect();
        let code = self
            .centre
            .enrolment_code(&scope, &self.address.to_string(), 8, 365)
            .unwrap();
        let workplace = Arc::new(Workplace::open_at(folder.path(), self.clock()).unwrap());
        workplace.enrol(&code.to_string(), "Окно 1").await.unwrap();
        let desk = Desk {
            workplace,
            _folder: folder,
        };
        desk.signs_in(login).await;
        desk.exchanges().await;
        desk
    }

    /// `host:port` of the server.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    fn clock(&self) -> Clock {
        let time = self.time.clone();
        Arc::new(move || *time.lock().unwrap())
    }

    pub fn minutes_pass(&self, minutes: i64) {
        *self.time.lock().unwrap() += Duration::minutes(minutes);
    }

    /// The server's process ends; desks meet a closed door.
    pub async fn line_goes_down(&mut self) {
        self.serving.take().unwrap().stop().await.unwrap();
    }

    /// The same data is opened anew, as after a restart, at the same address.
    pub async fn line_comes_back(&mut self) {
        self.centre = Centre::open(self.folder.path(), options(&self.time)).unwrap();
        self.serving = Some(serve(self.centre.clone(), self.address).await.unwrap());
    }

    /// The registers answer the newest query of the file, at the centre.
    pub fn registers_answer(&self, file: FileId, answers: Vec<(&'static str, Reply)>) {
        let known = self
            .centre
            .file(file)
            .unwrap()
            .expect("the file is at the centre");
        let query = known.queries.last().expect("a query is there");
        let at = *self.time.lock().unwrap();
        let answers = answers
            .into_iter()
            .map(|(register, reply)| RegisterAnswer {
                register: register.into(),
                at,
                reply,
            })
            .collect();
        let act = Act::RecordAnswers(AnswersForm {
            query: query.id,
            answers,
        });
        let actor = Actor::outside(Role::Registers, known.centre.clone());
        self.centre
            .act_as(&actor, act, file, &format!("answer {}", query.id))
            .unwrap();
    }
}

fn options(time: &Arc<Mutex<DateTime<Utc>>>) -> Options {
    let time = time.clone();
    Options {
        clock: Arc::new(move || *time.lock().unwrap()),
        key: Some([7; 32]),
        ..Options::default()
    }
}

impl Desk {
    pub async fn signs_in(&self, login: &str) {
        self.workplace.sign_in(login, PASSWORD).await.unwrap();
    }

    pub async fn exchanges(&self) {
        exchange::once(&self.workplace).await.unwrap();
    }

    /// The act is saved at this desk; a refusal is the story's failure.
    pub fn does(&self, file: Option<FileId>, act: Act) -> CaseView {
        let name = act.name();
        match self.workplace.perform(file, act).unwrap() {
            Performed::Done(case) => *case,
            Performed::Refused(refusal) => panic!("{name:?} was refused: {refusal:?}"),
        }
    }

    /// Why the law says no; an act that goes through is the story's failure.
    pub fn refused(&self, file: FileId, act: Act) -> String {
        let name = act.name();
        match self.workplace.perform(Some(file), act).unwrap() {
            Performed::Done(_) => panic!("{name:?} went through"),
            Performed::Refused(refusal) => refusal.code,
        }
    }

    pub fn case(&self, file: FileId) -> CaseView {
        self.workplace.case(file).unwrap()
    }

    pub fn waiting(&self) -> u32 {
        self.workplace.status().unwrap().waiting
    }

    /// Files in a list of who sits here.
    pub fn list(&self, list: List) -> Vec<FileId> {
        self.workplace
            .worklist(list, "", 1000)
            .unwrap()
            .into_iter()
            .map(|row| row.file)
            .collect()
    }

    pub fn has_done(&self, file: FileId, act: ActName) -> bool {
        self.case(file).history.iter().any(|item| item.act == act)
    }
}
