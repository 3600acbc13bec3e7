//! Desks, centre and clock of one run. Everything random comes from the seed.

use crate::line::{Mutant, Weather, exchange};
use casework::card::{CardValue, EmailAnswer, PhoneOf, Source};
use casework::desk::country_date;
use casework::file::Introduction;
use casework::ids::{CentreId, EntryId, FileId, ReplicaId, StaffId};
use casework::office::{Actor, Centre as OfficeCentre, Role};
use casework::people::{Email, LongText, PersonName, Phone};
use casework::registration::Act;
use casework::registration::beside::{CloseVisitForm, HandOverForm, NoteForm};
use casework::registration::card::{CardEdit, FieldEdit};
use casework::registration::reception::{ConsultForm, VisitEnd, VisitForm};
use casework::rulebook::{Lang, Rulebook, Section};
use chrono::{DateTime, Duration, TimeZone, Utc};
use journal::sign::SecretKey;
use journal::wire::Enrol;
use replica::{DbKey, Doing, On, Replica};
use server::accounts::NewAccount;
use server::store::staff::Held;
use server::{Centre, Options};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use uuid::Uuid;

/// Numbers from a seed (SplitMix64): small, and the same on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n.max(1) as u64).unwrap()
    }
    pub fn of_hundred(&mut self, chance: u32) -> bool {
        self.next() % 100 < u64::from(chance)
    }
}

pub struct Desk {
    pub device: String,
    pub key: SecretKey,
    database: DbKey,
    replica: Option<Replica>,
    folder: TempDir,
    /// Every act that was shown as saved here.
    pub saved: BTreeSet<EntryId>,
    /// Acts that a lost disk or a fork took out of this desk's promise; they may have reached the centre before.
    pub let_go: BTreeSet<EntryId>,
    /// Minutes that this desk's clock is off.
    clock_off: i64,
    copy: Option<TempDir>,
}

pub struct World {
    pub centre: Centre,
    pub desks: Vec<Desk>,
    pub mutant: Option<Mutant>,
    time: Arc<Mutex<DateTime<Utc>>>,
    folder: TempDir,
    dice: Dice,
}

impl Desk {
    pub fn replica(&mut self) -> &mut Replica {
        self.replica.as_mut().expect("the desk is on")
    }

    /// The program ends anywhere and starts again.
    fn crashes(&mut self) {
        self.replica = None;
        self.replica = Some(Replica::open(self.folder.path(), &self.database).unwrap());
    }

    pub fn highest(&mut self) -> u64 {
        self.replica()
            .here()
            .unwrap()
            .held
            .values()
            .map(journal::Gaps::highest)
            .max()
            .unwrap_or(0)
    }

    /// The desk was a copy: its unsent acts go on under a new identity.
    pub fn forks(&mut self) {
        let before = self.waiting();
        self.replica().fork().unwrap();
        let after = self.waiting();
        for id in before {
            self.saved.remove(&id);
            self.let_go.insert(id);
        }
        self.saved.extend(after);
    }

    fn waiting(&mut self) -> Vec<EntryId> {
        self.replica()
            .batch(10_000)
            .unwrap()
            .iter()
            .map(|e| e.header().unwrap().id)
            .collect()
    }

    /// The bug of a retry that is a new act.
    pub fn performs_again(&mut self, entries: &[journal::Sealed]) {
        for entry in entries {
            let (header, body) = (entry.header().unwrap(), entry.body().unwrap());
            let doing = Doing { actor: body.actor };
            let _refused_or_saved = self.replica().perform(
                body.act,
                &doing,
                On::File(header.file),
                body.claimed,
                Rulebook::built_in(),
            );
        }
    }
}

impl World {
    pub fn new(seed: u64, mutant: Option<Mutant>) -> World {
        let time = Arc::new(Mutex::new(
            Utc.with_ymd_and_hms(2026, 10, 19, 4, 0, 0).unwrap(),
        ));
        let folder = tempfile::tempdir().unwrap();
        let centre = open(folder.path(), &time);
        let esil = OfficeCentre {
            id: CentreId::from("kc-esil"),
            kk: "Есіл".into(),
            ru: "Есиль".into(),
            kato: "711110000".into(),
            parent: None,
            prefix: "ESL".into(),
            address_kk: String::new(),
            address_ru: String::new(),
            phone: String::new(),
            decided_by: Vec::new(),
        };
        centre.put_centre(&esil).unwrap();
        for login in ["aigul", "dana"] {
            let held = |role| Held {
                role,
                centre: esil.id.clone(),
                order: String::new(),
                from: None,
                to: None,
            };
            let account = NewAccount {
                login: StaffId::from(login),
                name: login.into(),
                password: "simulated-2026".into(),
                roles: vec![held(Role::Consultant), held(Role::Specialist)],
            };
            centre.add_account(&account).unwrap();
        }
        let desks = (0..3).map(|n| desk(&centre, &esil.id, n)).collect();
        World {
            centre,
            desks,
            mutant,
            time,
            folder,
            dice: Dice(seed),
        }
    }

    /// One thing happens somewhere.
    pub fn step(&mut self) {
        let minutes = i64::try_from(self.dice.below(9)).unwrap();
        *self.time.lock().unwrap() += Duration::minutes(minutes);
        let at = self.dice.below(self.desks.len());
        match self.dice.below(100) {
            0..55 => self.somebody_acts(at),
            55..82 => {
                let desk = &mut self.desks[at];
                exchange(
                    desk,
                    &self.centre,
                    Weather::FOUL,
                    self.mutant,
                    &mut self.dice,
                );
            }
            82..89 => self.desks[at].crashes(),
            89..93 => self.centre = open(self.folder.path(), &self.time),
            93..96 => {
                self.desks[at].clock_off = i64::try_from(self.dice.below(3)).unwrap() * 400 - 400
            }
            96..98 => self.a_copy_is_made_or_comes_back(at),
            _rest => {
                if self.mutant == Some(Mutant::PurgesTheOutbox) {
                    self.purge(at);
                }
            }
        }
    }

    /// The faults end; two rounds of exchange bring everybody to the same state.
    pub fn comes_to_rest(&mut self) {
        for _round in 0..4 {
            for desk in &mut self.desks {
                exchange(
                    desk,
                    &self.centre,
                    Weather::FAIR,
                    self.mutant,
                    &mut self.dice,
                );
            }
        }
    }

    fn somebody_acts(&mut self, at: usize) {
        let now = *self.time.lock().unwrap();
        let files = {
            let hits = self.desks[at].replica().search("Беков", 200).unwrap();
            hits.into_iter().map(|h| h.file).collect::<Vec<FileId>>()
        };
        let consultant = self.dice.of_hundred(50);
        let act = some_act(&mut self.dice, files.is_empty());
        let on = match (&act, files.is_empty()) {
            (Act::RecordVisit(_), _) | (_, true) => On::New,
            (_, false) => On::File(files[self.dice.below(files.len())]),
        };
        let actor = Actor {
            staff: StaffId::from(if consultant { "aigul" } else { "dana" }),
            name: "A".into(),
            role: if consultant {
                Role::Consultant
            } else {
                Role::Specialist
            },
            centre: CentreId::from("kc-esil"),
            order: None,
        };
        let desk = &mut self.desks[at];
        let claimed = now + Duration::minutes(desk.clock_off);
        if let Ok(done) =
            desk.replica()
                .perform(act, &Doing { actor }, on, claimed, Rulebook::built_in())
        {
            desk.saved.insert(done.entry);
        }
    }

    /// A disk image is taken, and one day put back: the desk goes on from the past under the identity it had.
    fn a_copy_is_made_or_comes_back(&mut self, at: usize) {
        let desk = &mut self.desks[at];
        match desk.copy.take() {
            None => {
                let copy = tempfile::tempdir().unwrap();
                desk.crashes();
                copy_folder(desk.folder.path(), copy.path());
                desk.copy = Some(copy);
            }
            Some(copy) => {
                // What only the lost disk knew is gone with it; a desk promises no more than its disk.
                let unsent = desk.waiting();
                for id in unsent {
                    desk.saved.remove(&id);
                    desk.let_go.insert(id);
                }
                desk.replica = None;
                copy_folder(copy.path(), desk.folder.path());
                desk.replica = Some(Replica::open(desk.folder.path(), &desk.database).unwrap());
            }
        }
    }

    fn purge(&mut self, at: usize) {
        let desk = &mut self.desks[at];
        let id = desk.replica().id();
        desk.replica = None;
        desk.folder = tempfile::tempdir().unwrap();
        desk.replica = Some(Replica::create(desk.folder.path(), &desk.database, id).unwrap());
        let scope = [CentreId::from("kc-esil")];
        desk.replica().set_scope(&scope).unwrap();
        desk.copy = None;
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for old in std::fs::read_dir(to).unwrap() {
        std::fs::remove_file(old.unwrap().path()).unwrap();
    }
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

fn some_act(dice: &mut Dice, first: bool) -> Act {
    let told = Rulebook::built_in()
        .list(
            Section::Consultation,
            country_date(Utc.with_ymd_and_hms(2026, 10, 19, 4, 0, 0).unwrap()),
        )
        .into_iter()
        .map(|e| e.code.as_str().into())
        .collect();
    let edit = |value: CardValue| {
        Act::EditCard(CardEdit {
            changes: vec![FieldEdit { value, seen: None }],
            source: Source::Said,
        })
    };
    if first {
        return visit(dice);
    }
    match dice.below(12) {
        0 | 1 => visit(dice),
        2 | 3 => Act::Consult(ConsultForm { told }),
        4 => Act::HandOver(HandOverForm {
            to: None,
            note: None,
        }),
        5 => Act::CloseVisit(CloseVisitForm {
            reason: VisitEnd::Left,
            note: None,
        }),
        6 | 7 => {
            let number = Phone::parse(&format!("+7701{:07}", dice.below(9_999_999))).unwrap();
            edit(CardValue::Phones(vec![PhoneOf {
                number,
                whose: None,
            }]))
        }
        8 => edit(CardValue::Email(EmailAnswer::Is(
            Email::parse(&format!("a{}@mail.kz", dice.below(999))).unwrap(),
        ))),
        9 => edit(CardValue::Name(
            PersonName::new("Беков", &given(dice), None).unwrap(),
        )),
        _rest => Act::AddNote(NoteForm {
            text: LongText::parse(&format!("note {}", dice.below(999))).unwrap(),
        }),
    }
}

fn visit(dice: &mut Dice) -> Act {
    let name = PersonName::new("Беков", &given(dice), None).unwrap();
    Act::RecordVisit(VisitForm {
        who: Introduction {
            name: Some(name),
            ..Introduction::default()
        },
        purpose: "job".into(),
        language: Lang::Kk,
        note: None,
    })
}

fn given(dice: &mut Dice) -> String {
    ["Арман", "Айгерім", "Болат", "Гүлнар"][dice.below(4)].to_owned()
}

fn open(folder: &Path, time: &Arc<Mutex<DateTime<Utc>>>) -> Centre {
    let time = time.clone();
    let clock = Arc::new(move || *time.lock().unwrap());
    Centre::open(
        folder,
        Options {
            clock,
            key: Some([3; 32]),
            ..Options::default()
        },
    )
    .unwrap()
}

fn desk(centre: &Centre, id: &CentreId, n: u8) -> Desk {
    let key = SecretKey::from_bytes(&[n + 1; 32]);
    let replica = ReplicaId(Uuid::from_bytes([n + 1; 16]));
    let code = centre
        .enrolment_code(std::slice::from_ref(id), "127.0.0.1:1", 8, 365)
        .unwrap();
    let enrolled = centre
        .enrol(&Enrol {
            code: code.secret,
            device_key: key.public(),
            replica,
            desk_name: format!("desk {n}"),
        })
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let database = DbKey::from_bytes([n + 10; 32]);
    let mut opened = Replica::create(folder.path(), &database, replica).unwrap();
    opened.set_scope(std::slice::from_ref(id)).unwrap();
    Desk {
        device: enrolled.device,
        key,
        database,
        replica: Some(opened),
        folder,
        saved: BTreeSet::new(),
        let_go: BTreeSet::new(),
        clock_off: 0,
        copy: None,
    }
}
