//! An office for the stories: a centre that serves over real TLS, desks with replicas of their own, a cable between each
//! desk and the centre, and state registers in a server of their own.
//!
//! Time is the story's: everybody reads one clock, which the story moves. Everything else (waiting for the registers,
//! for a line that comes back) is waited for as in an office, by looking until it is so.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cable;
mod desk;
pub mod logs;
mod registers;
mod staff;

pub use cable::Cable;
pub use desk::Desk;
pub use registers::StateRegisters;
pub use staff::{PASSWORD, kokshetau};

use casework::file::File;
use casework::ids::{CentreId, FileId, StaffId, UnitId};
use casework::office::{Actor, Centre as OfficeCentre, Role};
use casework::registration::Act;
use casework::registration::sending::{SendingForm, SendingState, SendingWay, may_send};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use journal::Outcome;
use server::accept::Arrival;
use server::accounts::NewAccount;
use server::jobs::{Jobs, Outside, Pace};
use server::store::staff::Held;
use server::{Centre, Options, Serving, serve};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use workplace::Clock;

/// Two centres in one server, and the folder it lives in.
pub struct Office {
    pub centre: Centre,
    pub registers: StateRegisters,
    serving: Option<Serving>,
    jobs: Option<Jobs>,
    address: SocketAddr,
    time: Arc<Mutex<DateTime<Utc>>>,
    folder: TempDir,
}

impl Office {
    /// Opens centre 1 of the scenarios, with Kokshetau beside it, at that moment. Staff are hired when they first sit
    /// down at a desk.
    pub async fn open(esil: OfficeCentre, now: DateTime<Utc>) -> Office {
        Office::with_registers(esil, now, StateRegisters::open().await).await
    }

    pub async fn with_registers(
        esil: OfficeCentre,
        now: DateTime<Utc>,
        registers: StateRegisters,
    ) -> Office {
        logs::listen();
        let folder = tempfile::tempdir().unwrap();
        let time = Arc::new(Mutex::new(now));
        let centre = Centre::open(folder.path(), options(&time)).unwrap();
        centre.put_centre(&esil).unwrap();
        centre.put_centre(&kokshetau()).unwrap();
        let serving = serve(centre.clone(), "127.0.0.1:0".parse().unwrap())
            .await
            .unwrap();
        Office {
            address: serving.address,
            jobs: Some(start_jobs(&centre, &registers)),
            centre,
            registers,
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
            unit: None,
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
        let arrival = match act {
            Act::ReceiveApplication(form) => Arrival::Registration(form),
            Act::ReceiveVoucherApplication(form) => Arrival::Voucher(form),
            other => panic!("{:?} is no portal application", other.name()),
        };
        let centre = CentreId::from("kc-esil");
        let (file, outcome) = self.centre.arrives(&centre, arrival).unwrap();
        assert!(
            matches!(outcome, journal::Outcome::Final { .. }),
            "{outcome:?}"
        );
        file
    }

    /// A new desk that holds these centres, the first of them its own.
    pub async fn desk_of(&self, centres: &[&str], login: &str) -> Desk {
        let scope: Vec<CentreId> = centres.iter().map(|id| CentreId::from(*id)).collect();
        let cable = Cable::laid(self.address).await;
        let code = self
            .centre
            .enrolment_code(&scope, &cable.address(), 8, 365)
            .unwrap();
        Desk::new(&code.to_string(), login, cable, self.clock()).await
    }

    /// A new desk of the centre where `login` works, enrolled with a one-time code; `login` signs in at it.
    pub async fn desk(&self, login: &str) -> Desk {
        self.desk_by(self.clock(), login).await
    }

    /// The same where the computer's clock is wrong by so much.
    pub async fn desk_with_a_wrong_clock(&self, login: &str, off: Duration) -> Desk {
        let clock = self.clock();
        self.desk_by(Arc::new(move || clock() + off), login).await
    }

    async fn desk_by(&self, clock: Clock, login: &str) -> Desk {
        let home = staff::hired(&self.centre, login);
        let cable = Cable::laid(self.address).await;
        let code = self
            .centre
            .enrolment_code(&[home], &cable.address(), 8, 365)
            .unwrap();
        Desk::new(&code.to_string(), login, cable, clock).await
    }

    /// `login` gets an account, if there is none, so that they can sit down at somebody's desk.
    pub fn hires(&self, login: &str) -> CentreId {
        staff::hired(&self.centre, login)
    }

    /// Somebody stands in for the head of centre 1 by an order, from the first to the last day.
    pub fn orders_deputy(&self, login: &str, order: &str, from: NaiveDate, to: NaiveDate) {
        self.hires(login);
        let held = Held {
            role: Role::Head,
            centre: CentreId::from("kc-esil"),
            order: order.into(),
            from: Some(from),
            to: Some(to),
            unit: None,
        };
        self.centre.give_role(&login.into(), &held).unwrap();
    }

    /// `login` works in that structural unit of centre 1 from now on, as what they are there.
    pub fn puts_into_unit(&self, login: &str, role: Role, unit: &str) {
        self.hires(login);
        let held = Held {
            role,
            centre: CentreId::from("kc-esil"),
            order: String::new(),
            from: None,
            to: None,
            unit: Some(UnitId::from(unit)),
        };
        self.centre.give_role(&login.into(), &held).unwrap();
    }

    /// `host:port` of the server.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    fn clock(&self) -> Clock {
        let time = self.time.clone();
        Arc::new(move || *time.lock().unwrap())
    }

    pub fn now(&self) -> DateTime<Utc> {
        *self.time.lock().unwrap()
    }

    pub fn minutes_pass(&self, minutes: i64) {
        *self.time.lock().unwrap() += Duration::minutes(minutes);
    }

    /// The clocks of the story show this moment now.
    pub fn it_is(&self, moment: DateTime<Utc>) {
        *self.time.lock().unwrap() = moment;
    }

    /// The server's process ends, with its workers; desks meet a closed door.
    pub async fn server_stops(&mut self) {
        self.jobs.take().unwrap().stop().await;
        self.serving.take().unwrap().stop().await.unwrap();
    }

    /// The same data is opened anew, as after a restart, at the same address.
    pub async fn server_starts(&mut self) {
        self.centre = Centre::open(self.folder.path(), options(&self.time)).unwrap();
        self.serving = Some(serve(self.centre.clone(), self.address).await.unwrap());
        self.jobs = Some(start_jobs(&self.centre, &self.registers));
    }

    /// The file as the centre holds it.
    pub fn file(&self, file: FileId) -> File {
        self.centre
            .file(file)
            .unwrap()
            .expect("the file is at the centre")
    }

    /// Waits until the newest query of the file has its answers, but for registers that are down or silent.
    pub async fn registers_answer(&self, file: FileId) {
        self.until("the registers have answered", || {
            let known = self.file(file);
            let query = known.queries.last().expect("a query is there");
            query
                .silent()
                .iter()
                .all(|register| !self.registers.answers(register.as_str()))
        })
        .await;
    }

    /// Looks until it is so; a story that waits for nothing fails with what it waited for.
    pub async fn until(&self, what: &str, holds: impl FnMut() -> bool) {
        until(what, holds).await;
    }

    /// Something reaches the centre from outside, for example from a portal; it is final, or the story fails.
    pub fn comes_in(&self, role: Role, act: Act, file: FileId, identity: &str) {
        let actor = Actor::outside(role, CentreId::from("kc-esil"));
        let outcome = self.centre.act_as(&actor, act, file, identity).unwrap();
        assert!(matches!(outcome, Outcome::Final { .. }), "{outcome:?}");
    }

    /// The gateway has brought the person every message that waited, as it does within minutes.
    pub fn messages_arrive(&self, file: FileId) {
        let known = self.file(file);
        let waiting = known.notices.iter().filter(|n| !n.is_done());
        for notice in waiting.filter(|n| may_send(&known, n.id).is_ok()) {
            let form = SendingForm {
                notice: notice.id,
                way: SendingWay::Sms,
                state: SendingState::Delivered,
                letter_follows: false,
            };
            let identity = format!("arrived {}", notice.id);
            self.comes_in(Role::System, Act::ReportSending(form), file, &identity);
        }
    }

    /// Every chain computed and every file folded again.
    pub fn is_sound(&self) {
        let report = self.centre.verify().unwrap();
        assert!(report.findings.is_empty(), "{report:?}");
    }

    /// Every byte that the centre keeps on its disk.
    pub fn disk(&self) -> Vec<u8> {
        desk::bytes_of(self.folder.path())
    }
}

/// Looks every few milliseconds, for as long as a slow machine may need.
pub async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..2_000 {
        if holds() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(15)).await;
    }
    panic!("never: {what}");
}

fn options(time: &Arc<Mutex<DateTime<Utc>>>) -> Options {
    let time = time.clone();
    Options {
        clock: Arc::new(move || *time.lock().unwrap()),
        key: Some([7; 32]),
        ..Options::default()
    }
}

/// The office's own pace, by the story's clock; only looking for work is quicker.
fn start_jobs(centre: &Centre, registers: &StateRegisters) -> Jobs {
    let pace = Pace {
        idle: std::time::Duration::from_millis(20),
        ..Pace::default()
    };
    server::jobs::start(
        centre,
        Outside {
            registers: Some(registers.gateway()),
            messages: None,
        },
        pace,
    )
}
