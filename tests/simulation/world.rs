//! Three desks, a centre and their day, out of one seed.

use crate::acts::{self, Care};
use crate::common::{self, day};
use crate::desk::{Desk, ESIL, Partition};
use crate::dice::Dice;
use crate::disk::{self, First};
use crate::line::{Line, Mutant, State, Weather};
use crate::outside;
use crate::people::{Person, crowd};
use casework::desk::country_date;
use casework::ids::{CentreId, EntryId, FileId, StaffId};
use casework::office::{Actor, DeputyOrder, Role};
use casework::registration::{Act, ActName};
use casework::rulebook::Rulebook;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use journal::wire::{Page, Push};
use replica::{Doing, On, PerformError, Replica, Settled, Trouble};
use server::store::staff::{self, Account, Held};
use server::{Centre, Options};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use workplace::exchange::with_peer;

/// Enough people for namesakes, few enough that files get far.
const FILES_AT_MOST: usize = 6;
/// Fewer where it is quiet: they go all the way, with the register of vacancies beside them.
const QUIET_FILES: usize = 4;

pub struct World {
    pub centre: Centre,
    pub desks: Vec<Desk>,
    /// In the order in which they began, as far as anybody was told.
    pub files: Vec<FileId>,
    pub mutant: Option<Mutant>,
    /// Acts that somebody has done at a desk.
    done: BTreeSet<ActName>,
    /// What happened, for whoever reads a failing seed.
    pub trace: Vec<String>,
    people: Vec<Person>,
    staff: Vec<Actor>,
    time: Arc<Mutex<DateTime<Utc>>>,
    folder: TempDir,
    dice: Dice,
    runtime: Runtime,
    law: common::Office,
    /// Pushes that were given up and will arrive, and pages that will come once more.
    late: Vec<(usize, Push)>,
    echoes: Vec<(usize, CentreId, Page)>,
}

impl World {
    pub fn new(seed: u64, desks: u8, mutant: Option<Mutant>) -> World {
        let mut dice = Dice::new(seed);
        let time = Arc::new(Mutex::new(outside::beginning()));
        let folder = disk::folder();
        let centre = open(folder.path(), &time);
        centre.put_centre(&common::esil()).unwrap();
        // Cases are sent there, and nobody takes them.
        let kokshetau = casework::office::Centre {
            id: CentreId::from("kc-kokshetau"),
            prefix: "KOK".into(),
            decided_by: Vec::new(),
            units: Vec::new(),
            ..common::esil()
        };
        centre.put_centre(&kokshetau).unwrap();
        let staff = hired(&centre);
        let desks = (0..desks)
            .map(|n| Desk::enrolled(&centre, n, &staff))
            .collect();
        World {
            people: crowd(&mut dice),
            centre,
            desks,
            files: Vec::new(),
            mutant,
            done: BTreeSet::new(),
            trace: Vec::new(),
            staff,
            time,
            folder,
            dice,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .unwrap(),
            law: common::Office::on(common::monday()),
            late: Vec::new(),
            echoes: Vec::new(),
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        *self.time.lock().unwrap()
    }

    fn passes(&mut self, time: Duration) {
        *self.time.lock().unwrap() += time;
    }

    /// One thing happens somewhere.
    pub fn step(&mut self) -> Result<(), String> {
        let minutes = i64::try_from(self.dice.below(7)).unwrap();
        self.passes(Duration::minutes(minutes));
        let at = self.dice.below(self.desks.len());
        match self.dice.below(200) {
            0..104 => self.somebody_acts(at)?,
            104..146 => self.exchanges(at, Weather::FOUL)?,
            146..160 => self.registers(),
            160..168 => self.something_comes_in(),
            168..172 => {
                self.tell(format!("desk {at} crashes"));
                self.desks[at].crashes();
            }
            172..176 => self.centre_falls(),
            176..180 => self.clock_jumps(at),
            180..183 => self.partition(at),
            183..186 => self.comes_late(),
            186..189 => self.a_page_out_of_order(at)?,
            189..192 => self.image(at),
            192..194 => self.days_pass(),
            194..196 => self.account_changes(),
            _rest => {
                if self.mutant == Some(Mutant::PurgesTheOutbox) {
                    self.desks[at].is_purged();
                }
            }
        }
        match self
            .desks
            .iter()
            .position(|desk| !desk.time_has_not_gone_back())
        {
            Some(at) => Err(format!("at desk {at} the server's time went back")),
            None => Ok(()),
        }
    }

    /// The faults end; what was on its way arrives; the registers fall quiet. Two minutes later all is one.
    pub fn comes_to_rest(&mut self) -> Result<(), String> {
        for desk in &mut self.desks {
            desk.clock_off = Duration::zero();
            desk.partition = None;
        }
        while !self.late.is_empty() {
            self.comes_late();
        }
        self.registers();
        for _quarter in 0..8 {
            self.passes(Duration::seconds(15));
            for at in 0..self.desks.len() {
                self.exchanges(at, Weather::FAIR)?;
            }
        }
        Ok(())
    }

    pub fn tell(&mut self, what: String) {
        self.trace
            .push(format!("{} {what}", self.now().format("%d.%m %H:%M")));
    }

    pub fn somebody_acts(&mut self, at: usize) -> Result<(), String> {
        let roll = self.dice.below(100);
        let here = self.files_at(at);
        if roll < 4 {
            return self.settles_what_came_back(at);
        }
        let new = here.is_empty() || (self.casework() < FILES_AT_MOST && roll < 14);
        let (on, actor, act) = if roll == 4 {
            self.of_the_centre(at)
        } else if new {
            let aigul = self.staff[0].clone();
            (On::New, aigul, acts::visit(&self.people, &mut self.dice))
        } else {
            let file = *self.dice.pick(&here);
            self.law_at(at, file);
            let chosen = acts::some_act(
                &self.law,
                &self.staff,
                &self.people,
                &self.files,
                Care::Hasty,
                &self.done,
                &mut self.dice,
            );
            let Some((actor, act)) = chosen else {
                return Ok(());
            };
            (On::File(file), actor, act)
        };
        self.trouble_and_power(at);
        let done = self.performs(at, on, &actor, act);
        self.desks[at].meets(None);
        self.desks[at].keeps_power();
        done
    }

    /// The same where nothing goes wrong: acts, exchange, answers of the registers, exchange.
    pub fn somebody_acts_in_peace(&mut self) -> Result<(), String> {
        self.passes(Duration::minutes(3));
        let here = self.files_at(0);
        if self.dice.of_hundred(6) {
            self.days_pass();
        }
        let (on, actor, act) = if self.dice.of_hundred(2) {
            self.of_the_centre(0)
        } else if here.is_empty() || (here.len() < QUIET_FILES && self.dice.of_hundred(3)) {
            let aigul = self.staff[0].clone();
            (On::New, aigul, acts::visit(&self.people, &mut self.dice))
        } else {
            let file = *self.dice.pick(&here);
            self.law_at(0, file);
            let chosen = acts::some_act(
                &self.law,
                &self.staff,
                &self.people,
                &self.files,
                Care::Careful,
                &self.done,
                &mut self.dice,
            );
            let Some((actor, act)) = chosen else {
                return Ok(());
            };
            (On::File(file), actor, act)
        };
        self.performs(0, on, &actor, act)?;
        self.exchanges(0, Weather::FAIR)?;
        self.registers();
        self.exchanges(0, Weather::FAIR)
    }

    /// What is no person's: the employer-relations specialist begins the centre's register of vacancies, or writes on in it; the
    /// heads share views of the worklists with the centre.
    fn of_the_centre(&mut self, at: usize) -> (On, Actor, Act) {
        if self.dice.of_hundred(30) {
            return self.of_shared_views(at);
        }
        let timur = common::somebody(Role::EmployerRelations);
        let register = casework::vacancies::file_of(&CentreId::from(ESIL));
        let acts = [
            ActName::KeepEmployer,
            ActName::KeepVacancy,
            ActName::CloseVacancy,
            ActName::ImportVacancies,
        ];
        let act = *self.dice.pick(&acts);
        let act = acts::in_register(act, &mut self.dice);
        (On::Register(register), timur, act)
    }

    fn of_shared_views(&mut self, at: usize) -> (On, Actor, Act) {
        let role = *self.dice.pick(&[Role::Head, Role::UnitHead]);
        let file = shared_views();
        let held = self.desks[at].look(|replica| replica.file(file)).unwrap();
        let views = held.and_then(|held| held.file.shared_views);
        let shared: Vec<String> = views.iter().flat_map(|v| v.keys().cloned()).collect();
        let act = acts::in_shared_views(&shared, &mut self.dice);
        (On::Register(file), common::somebody(role), act)
    }

    /// The act at that desk, by its own clock; what was said of it is held to.
    fn performs(&mut self, at: usize, on: On, actor: &Actor, act: Act) -> Result<(), String> {
        let claimed = self.now() + self.desks[at].clock_off;
        let desk = &self.desks[at];
        let (id, book) = desk.look(|replica| (replica.next_entry(), replica.rulebook()));
        let id = id.map_err(|e| e.to_string())?;
        let name = act.name();
        let doing = Doing {
            actor: actor.clone(),
            participants: Vec::new(),
        };
        let done = desk.operates(First::Log, |replica| {
            replica.perform(act, &doing, on, claimed, &book)
        });
        let outcome = match done {
            Ok(done) => {
                if done.entry != id {
                    return Err(format!(
                        "{name:?} was announced as {id} and saved as {}",
                        done.entry
                    ));
                }
                desk.promise(|promises| {
                    promises.saved.insert(id);
                    promises.on_this_disk.insert(id);
                });
                self.own_write_is_visible(at, done.file, id)?;
                self.done.insert(name);
                if !self.files.contains(&done.file) {
                    self.files.push(done.file);
                }
                format!("saved {id}")
            }
            Err(Some(PerformError::Refused(_))) => "refused".into(),
            Err(Some(PerformError::NotFound)) => "no such file".into(),
            Err(error) => {
                // The disk failed or the power went: nobody was told that it is saved.
                desk.promise(|promises| {
                    promises.perhaps.insert(id);
                });
                if error.is_none() || self.dice.of_hundred(50) {
                    self.desks[at].crashes();
                }
                match error {
                    Some(failed) => format!("failed {id}: {failed}"),
                    None => format!("power cut {id}"),
                }
            }
        };
        self.tell(format!("desk {at} {} {name:?}: {outcome}", actor.staff));
        Ok(())
    }

    fn own_write_is_visible(&self, at: usize, file: FileId, id: EntryId) -> Result<(), String> {
        let held = self.desks[at]
            .look(|replica| replica.file(file))
            .map_err(|e| e.to_string())?;
        let shown = held.is_some_and(|held| held.pending.contains(&id));
        let told = self.desks[at]
            .look(|replica| replica.history(file))
            .map_err(|e| e.to_string())?;
        if shown && told.iter().any(|line| line.entry == id) {
            Ok(())
        } else {
            Err(format!("desk {at} saved {id} and does not show it"))
        }
    }

    /// Applied again where the law lets it, else withdrawn.
    fn settles_what_came_back(&mut self, at: usize) -> Result<(), String> {
        let today = country_date(self.now());
        let rows = self.desks[at]
            .look(|replica| replica.outbox(today))
            .map_err(|e| e.to_string())?;
        let back: Vec<EntryId> = rows
            .into_iter()
            .filter(|row| row.state == replica::OutboxState::Returned)
            .map(|row| row.entry)
            .collect();
        if back.is_empty() {
            return Ok(());
        }
        let entry = *self.dice.pick(&back);
        let how = Settled::Withdrawn {
            reason: "simulated".into(),
        };
        let settled = self.desks[at].operates(First::Database, |r| r.settle_returned(entry, how));
        settled.map_err(|e| format!("{entry} could not be settled: {e:?}"))
    }

    /// Files in which the acts of a day are done: in that of the shared views there is nothing more to do.
    fn files_at(&self, at: usize) -> Vec<FileId> {
        let views = shared_views();
        let here = |file: &&FileId| {
            **file != views && self.desks[at].look(|r| r.file(**file)).unwrap().is_some()
        };
        self.files.iter().filter(here).copied().collect()
    }

    fn casework(&self) -> usize {
        let views = shared_views();
        self.files.iter().filter(|file| **file != views).count()
    }

    /// The law looks at the file as that desk shows it now.
    fn law_at(&mut self, at: usize, file: FileId) {
        let desk = &self.desks[at];
        let (held, evidence, seen) = desk.look(|replica| {
            let held = replica.file(file).unwrap().unwrap();
            (
                held,
                replica.evidence_for(file).unwrap(),
                replica.server_seen(),
            )
        });
        let claimed = *self.time.lock().unwrap() + desk.clock_off;
        let now = seen.map_or(claimed, |seen| seen.max(claimed));
        self.law.file = held.file;
        self.law.evidence = evidence;
        self.law.now = now;
        self.law.today = country_date(now);
    }

    /// Now and then the disk fails in what comes next, or the power goes in it.
    fn trouble_and_power(&mut self, at: usize) {
        let nth = 1 + u32::try_from(self.dice.below(3)).unwrap();
        let desk = &self.desks[at];
        match self.dice.below(100) {
            0..3 => desk.meets(Some(Trouble::Commit(nth))),
            3..6 => desk.meets(Some(Trouble::Append(nth))),
            6 | 7 => desk.meets(Some(Trouble::Full)),
            8..15 => desk.will_lose_power(nth, self.dice.child()),
            _rest => {}
        }
    }

    /// One exchange, by the product's own code.
    pub fn exchanges(&mut self, at: usize, weather: Weather) -> Result<(), String> {
        let now = self.now();
        let foul = weather.lost > 0;
        if foul {
            self.trouble_and_power(at);
        }
        let desk = &mut self.desks[at];
        if desk.partition.is_some_and(|(until, _)| until <= now) {
            desk.partition = None;
        }
        let esil = CentreId::from(ESIL);
        let here = desk.look(Replica::here).map_err(|e| e.to_string())?;
        let highest = here
            .held
            .values()
            .map(journal::Gaps::highest)
            .max()
            .unwrap_or(0);
        let partition = desk.partition.map(|(_, how)| how);
        let peer = self.centre.peer_for(&desk.device);
        let line = Line::new(
            peer,
            weather,
            partition,
            self.mutant,
            highest,
            self.dice.child(),
        );
        let result = self.runtime.block_on(with_peer(&*desk, &line));
        desk.meets(None);
        desk.keeps_power();
        let State {
            late,
            unanswered,
            echoes,
            centre_fell,
            wrong,
            ..
        } = line.ends();
        if let Some(wrong) = wrong {
            return Err(wrong);
        }
        if let Some(push) =
            unanswered.filter(|_| self.mutant == Some(Mutant::RetriesUnderANewIdentity))
        {
            again_as_new(desk, &push);
        }
        let told = match &result {
            Ok(status) => {
                let head = status.heads.iter().find(|head| head.centre == esil);
                format!("up to {}", head.map_or(0, |head| head.seq))
            }
            Err(problem) => problem.to_string(),
        };
        self.late.extend(late.into_iter().map(|push| (at, push)));
        self.echoes
            .extend(echoes.into_iter().map(|(centre, page)| (at, centre, page)));
        self.tell(format!("desk {at} exchanges: {told}"));
        if centre_fell {
            self.centre_falls();
        }
        if !foul && self.mutant.is_none() && result.is_err() {
            return Err(format!(
                "desk {at} cannot exchange over a whole line: {told}"
            ));
        }
        Ok(())
    }

    pub fn registers(&mut self) {
        outside::registers_answer(&self.centre, &self.people, &self.files, &mut self.dice);
    }

    fn something_comes_in(&mut self) {
        let came =
            outside::something_comes_in(&self.centre, &self.people, &self.files, &mut self.dice);
        self.tell(format!("from outside: {came:?}"));
        self.files.extend(came);
    }

    fn centre_falls(&mut self) {
        self.tell("the centre falls and starts again".into());
        self.centre = open(self.folder.path(), &self.time);
    }

    /// A battery that is empty, a wrong year, a quarter of an hour.
    fn clock_jumps(&mut self, at: usize) {
        let off = *self.dice.pick(&[
            Duration::zero(),
            Duration::minutes(-17),
            Duration::minutes(17),
            Duration::hours(-30),
            Duration::days(3652),
            Duration::days(-3652),
        ]);
        self.tell(format!(
            "the clock of desk {at} is off by {} minutes",
            off.num_minutes()
        ));
        self.desks[at].clock_off = off;
    }

    fn partition(&mut self, at: usize) {
        let how = *self.dice.pick(&[Partition::Cut, Partition::OneWay]);
        let minutes = i64::try_from(30 + self.dice.below(300)).unwrap();
        self.desks[at].partition = Some((self.now() + Duration::minutes(minutes), how));
        self.tell(format!("desk {at} {how:?} for {minutes} minutes"));
    }

    /// What was sent long ago arrives.
    fn comes_late(&mut self) {
        if !self.late.is_empty() {
            let n = self.dice.below(self.late.len());
            let (at, push) = self.late.remove(n);
            let device = self.centre.device(&self.desks[at].device).unwrap();
            let arrived = self.centre.push(&device, &push).is_ok();
            self.tell(format!("an old push of desk {at} arrives: {arrived}"));
        }
        if !self.echoes.is_empty() {
            let n = self.dice.below(self.echoes.len());
            let (at, centre, page) = self.echoes.remove(n);
            // An old page brings nothing new and takes nothing away.
            let taken = self.desks[at].operates(First::Database, |r| r.apply_of(&centre, &page));
            self.tell(format!("an old page comes to desk {at}: {}", taken.is_ok()));
        }
    }

    /// A part of the order from its middle, before what comes first.
    fn a_page_out_of_order(&mut self, at: usize) -> Result<(), String> {
        let esil = CentreId::from(ESIL);
        let Some(head) = self
            .centre
            .head(&esil)
            .map_err(|e| e.to_string())?
            .filter(|h| h.seq > 0)
        else {
            return Ok(());
        };
        let from = 1 + self.dice.roll() % head.seq;
        let ask = journal::wire::Pull {
            centre: esil.clone(),
            era: head.era,
            from,
            to: head.seq,
            limit: 3,
        };
        let device = self.centre.device(&self.desks[at].device).unwrap();
        let page = self.centre.pull(&device, &ask).map_err(|e| e.to_string())?;
        let taken = self.desks[at].operates(First::Database, |r| r.apply_of(&esil, &page));
        self.tell(format!(
            "a page from {from} comes to desk {at}: {}",
            taken.is_ok()
        ));
        Ok(())
    }

    /// A disk image is taken, and one day put back.
    fn image(&mut self, at: usize) {
        let desk = &mut self.desks[at];
        match desk.copy.take() {
            None => desk.copy = Some(desk.image()),
            Some(image) => {
                desk.goes_back_to(&image);
                self.tell(format!("desk {at} goes back to an old image of its disk"));
            }
        }
    }

    fn days_pass(&mut self) {
        let hours = *self.dice.pick(&[3, 16, 24, 72]);
        if country_date(self.now()) < day(2027, 10, 1) {
            self.passes(Duration::hours(hours));
        }
    }

    /// The year turns: terms have ended, and vouchers are given again.
    pub fn winter_passes(&mut self) {
        self.passes(Duration::days(75));
    }

    /// Somebody's account is closed while they work on, or opened again.
    fn account_changes(&mut self) {
        let closed = self.dice.of_hundred(25);
        let from = closed.then(|| country_date(self.now()));
        self.centre
            .disable_account(&StaffId::from("bolat"), from)
            .unwrap();
        self.tell(format!("bolat's account is closed: {closed}"));
    }
}

fn shared_views() -> FileId {
    casework::shared_views::file_of(&CentreId::from(ESIL))
}

/// The bug of a retry that is a new act.
fn again_as_new(desk: &Desk, push: &Push) {
    for entry in &push.entries {
        let (header, body) = (entry.header().unwrap(), entry.body().unwrap());
        let doing = Doing {
            actor: body.actor,
            participants: body.participants,
        };
        let book = Rulebook::built_in();
        let _refused_or_saved = desk.operates(First::Log, |replica| {
            replica.perform(body.act, &doing, On::File(header.file), body.claimed, book)
        });
    }
}

fn open(folder: &Path, time: &Arc<Mutex<DateTime<Utc>>>) -> Centre {
    let time = time.clone();
    let options = Options {
        clock: Arc::new(move || *time.lock().unwrap()),
        key: Some([3; 32]),
        ..Options::default()
    };
    Centre::open(folder, options).unwrap()
}

/// The cast of the scenarios; nobody signs in here, so nothing is spent on passwords.
fn hired(centre: &Centre) -> Vec<Actor> {
    let (from, to): (NaiveDate, NaiveDate) = (day(2026, 10, 21), day(2026, 11, 13));
    let order = DeputyOrder {
        number: "47-к".into(),
        from,
        to,
    };
    let people = [
        (common::aigul(), None),
        (common::dana(), None),
        (common::bolat(), None),
        (common::serik(), None),
        (common::bolat(), Some(order)),
        (common::marat(), None),
        (common::somebody(Role::UnitHead), None),
        (common::somebody(Role::EmployerRelations), None),
    ];
    let mut staff = Vec::new();
    for (mut actor, order) in people {
        if order.is_some() {
            actor.role = Role::Head;
        }
        actor.order = order;
        let held = Held {
            role: actor.role,
            centre: actor.centre.clone(),
            order: actor
                .order
                .as_ref()
                .map(|o| o.number.clone())
                .unwrap_or_default(),
            from: actor.order.as_ref().map(|o| o.from),
            to: actor.order.as_ref().map(|o| o.to),
            unit: None,
        };
        let account = Account {
            id: actor.staff.clone(),
            name: actor.name.clone(),
            short: actor.name.clone(),
            password: String::new(),
            disabled: None,
        };
        centre
            .write(|tx| {
                staff::put(tx, &account)?;
                staff::put_role(tx, &account.id, &held)
            })
            .unwrap();
        staff.push(actor);
    }
    staff
}
