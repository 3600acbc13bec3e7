//! A country with three centres, their staff, and desks that write entries.

use crate::store::devices::{self, Device};
use crate::store::staff::{self as store, Account, Held};
use crate::{Centre, Options};
use casework::card::{CardValue, Source};
use casework::desk::Evidence;
use casework::file::Introduction;
use casework::ids::{CaseNumber, CentreId, Code, EntryId, FileId, ReplicaId, StaffId};
use casework::office::{Actor, Centre as Place, DecidedBy, Role};
use casework::people::{Iin, LongText, PersonName, Phone};
use casework::registration::Act;
use casework::registration::beside::NoteForm;
use casework::registration::card::{CardEdit, FieldEdit};
use casework::registration::reception::{ConsultForm, VisitForm};
use casework::rulebook::Lang;
use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use journal::clock::Hybrid;
use journal::entry::{Body, FORMAT, Header, StoodOn};
use journal::sign::SecretKey;
use journal::wire::{Answer, Enrol, Pull, Push};
use journal::{Outcome, Record, Sealed};
use std::sync::{Arc, Mutex};

pub const ESIL: &str = "kc-esil";
pub const KOKSHETAU: &str = "kc-kokshetau";
pub const ASTANA: &str = "ctm-astana";

pub struct World {
    pub centre: Centre,
    now: Arc<Mutex<DateTime<Utc>>>,
    pub folder: tempfile::TempDir,
}

/// Mon 19 October 2026, ten in the morning in Astana.
pub fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 19, 5, 0, 0).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn staff(login: &str, role: Role, centre: &str) -> Actor {
    Actor {
        staff: StaffId::from(login),
        name: login.to_owned(),
        role,
        centre: CentreId::from(centre),
        order: None,
    }
}
pub fn aigul() -> Actor {
    staff("aigul", Role::Consultant, ESIL)
}
pub fn dana() -> Actor {
    staff("dana", Role::Specialist, ESIL)
}
pub fn serik() -> Actor {
    staff("serik", Role::Head, ESIL)
}
pub fn nurlan() -> Actor {
    staff("nurlan", Role::Specialist, KOKSHETAU)
}
pub fn asel() -> Actor {
    staff("asel", Role::Consultant, KOKSHETAU)
}
/// Head of the ЦТМ, who decides for Esil.
pub fn zhanar() -> Actor {
    staff("zhanar", Role::Head, ASTANA)
}

impl World {
    /// A centre without an office tree.
    pub fn empty(now: DateTime<Utc>) -> World {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(Mutex::new(now));
        let clock = now.clone();
        let options = Options {
            clock: Arc::new(move || *clock.lock().unwrap()),
            key: Some([7; 32]),
            ..Options::default()
        };
        let centre = Centre::open(folder.path(), options).unwrap();
        World {
            centre,
            now,
            folder,
        }
    }

    pub fn new() -> World {
        let world = World::empty(morning());
        let centre = &world.centre;
        for (id, prefix) in [(ASTANA, "AST"), (ESIL, "ESL"), (KOKSHETAU, "KOK")] {
            centre.put_centre(&place(id, prefix)).unwrap();
        }
        for actor in [aigul(), dana(), serik(), nurlan(), asel(), zhanar()] {
            let held = Held {
                role: actor.role,
                centre: actor.centre,
                order: String::new(),
                from: None,
                to: None,
                unit: None,
            };
            // Nobody signs in in these stories, so nothing is spent on hashing.
            let (short, password) = (actor.name.clone(), String::new());
            let account = Account {
                id: actor.staff,
                name: actor.name,
                short,
                password,
                disabled: None,
            };
            centre
                .write(|tx| {
                    store::put(tx, &account)?;
                    store::put_role(tx, &account.id, &held)
                })
                .unwrap();
        }
        world
    }

    pub fn goes_on(&self, by: Duration) {
        *self.now.lock().unwrap() += by;
    }

    /// A newly enrolled desk.
    pub fn desk(&self, scope: &[&str]) -> Desk {
        let centres: Vec<CentreId> = scope.iter().map(|id| CentreId::from(*id)).collect();
        let code = self
            .centre
            .enrolment_code(&centres, "localhost:1", 1, 30)
            .unwrap();
        let key = SecretKey::generate().unwrap();
        let replica = ReplicaId(uuid::Uuid::now_v7());
        let enrol = Enrol {
            code: code.to_string(),
            device_key: key.public(),
            replica,
            desk_name: "desk".into(),
        };
        let device = self.centre.enrol(&enrol).unwrap().device;
        let device = self.centre.device(&device).unwrap();
        let everybody = self.centre.accounts().unwrap();
        self.centre
            .write(|tx| {
                everybody.iter().try_for_each(|account| {
                    devices::signs_in(tx, &device.id, &account.id, self.centre.now())
                })
            })
            .unwrap();
        Desk {
            centre: self.centre.clone(),
            device,
            key,
            replica,
            counter: 0,
            claimed: None,
            seen: None,
            edition: None,
        }
    }

    pub fn esil_desk(&self) -> Desk {
        self.desk(&[ESIL])
    }

    /// The whole order of a centre.
    pub fn order(&self, centre: &str) -> Vec<Record> {
        let desk = self.desk(&[centre]);
        desk.pull(centre)
    }

    pub fn verified(&self) {
        assert_eq!(self.centre.verify().unwrap().findings, Vec::<String>::new());
    }
}

fn place(id: &str, prefix: &str) -> Place {
    let decided_by = match id {
        ESIL => vec![DecidedBy {
            from: day("2026-01-01"),
            centre: CentreId::from(ASTANA),
        }],
        _other => Vec::new(),
    };
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
        decided_by,
        units: Vec::new(),
    }
}

pub struct Desk {
    pub centre: Centre,
    pub device: Device,
    pub key: SecretKey,
    pub replica: ReplicaId,
    pub counter: u32,
    /// What the desk's clock says, where it is not the centre's.
    pub claimed: Option<DateTime<Utc>>,
    pub seen: Option<DateTime<Utc>>,
    pub edition: Option<String>,
}

impl Desk {
    /// Writes an entry; it lies at the desk until pushed.
    pub fn write(&mut self, actor: &Actor, file: FileId, act: Act) -> Written {
        self.counter += 1;
        let header = Header {
            format: FORMAT,
            id: EntryId {
                replica: self.replica,
                counter: self.counter,
            },
            file,
            centre: actor.centre.clone(),
            hybrid: Hybrid {
                ms: self.centre.now().timestamp_millis(),
                n: 0,
            },
        };
        let body = Body {
            act,
            actor: actor.clone(),
            participants: Vec::new(),
            claimed: self.claimed.unwrap_or(self.centre.now()),
            server_seen: self.seen,
            edition: self.edition.clone().unwrap_or_else(|| {
                casework::rulebook::Rulebook::built_in()
                    .edition()
                    .to_owned()
            }),
            evidence: Evidence::default(),
            number: None,
            stood_on: StoodOn::default(),
        };
        Written { header, body }
    }

    pub fn sign(&self, entries: Vec<Sealed>) -> Push {
        let signature = self
            .key
            .sign(Push::signed_text(self.replica, &entries).as_bytes());
        Push {
            replica: self.replica,
            entries,
            signature,
        }
    }

    pub fn push(&self, written: &[&Written]) -> Vec<Answer> {
        self.push_sealed(written.iter().map(|w| w.seal()).collect())
    }

    pub fn push_sealed(&self, entries: Vec<Sealed>) -> Vec<Answer> {
        self.centre
            .push(&self.device, &self.sign(entries))
            .unwrap()
            .answers
    }

    /// Writes and pushes one act, and gives what became of it.
    pub fn does(&mut self, actor: &Actor, file: FileId, act: Act) -> Outcome {
        let written = self.write(actor, file, act);
        self.push(&[&written]);
        self.outcome_of(&written)
    }

    pub fn outcome_of(&self, written: &Written) -> Outcome {
        self.centre
            .read(|db| crate::store::log::find(db, written.header.id))
            .unwrap()
            .unwrap()
            .outcome
    }

    pub fn pull(&self, centre: &str) -> Vec<Record> {
        let pull = Pull {
            centre: CentreId::from(centre),
            era: 1,
            from: 1,
            to: u64::MAX,
            limit: 500,
        };
        self.centre.pull(&self.device, &pull).unwrap().records
    }
}

/// An entry before it is sealed.
#[derive(Clone)]
pub struct Written {
    pub header: Header,
    pub body: Body,
}

impl Written {
    pub fn seal(&self) -> Sealed {
        Sealed::new(&self.header, &self.body, [3; 16]).unwrap()
    }
    pub fn stands_on(mut self, pending: &[&Written]) -> Written {
        self.body.stood_on.pending = pending.iter().map(|w| w.header.id).collect();
        self
    }
    pub fn with_number(mut self, number: &str) -> Written {
        self.body.number = Some(CaseNumber::from(number));
        self
    }
    pub fn of_centre(mut self, centre: &str) -> Written {
        self.header.centre = CentreId::from(centre);
        self
    }
}

pub fn new_file() -> FileId {
    FileId(uuid::Uuid::now_v7())
}

pub fn iin() -> Iin {
    Iin::with_checksum("92031430012").unwrap()
}

/// 1.1, with an ИИН or without.
pub fn visit(iin: Option<Iin>) -> Act {
    Act::RecordVisit(VisitForm {
        who: Introduction {
            name: Some(PersonName::new("Беков", "Арман", None).unwrap()),
            iin,
            phone: Some(Phone::parse("+7 701 123 45 67").unwrap()),
            remark: None,
        },
        purpose: Code::from("job"),
        language: Lang::Kk,
        note: None,
    })
}

pub fn consult() -> Act {
    let told = [
        "lir-process",
        "unemployed-process",
        "measures",
        "payment-info",
        "payment-documents",
    ];
    Act::Consult(ConsultForm {
        told: told.into_iter().map(Code::from).collect(),
    })
}

pub fn note(text: &str) -> Act {
    Act::AddNote(NoteForm {
        text: LongText::parse(text).unwrap(),
    })
}

pub fn phone(number: &str) -> CardValue {
    CardValue::Phones(vec![casework::card::PhoneOf {
        number: Phone::parse(number).unwrap(),
        whose: None,
    }])
}

pub fn edit(value: CardValue, seen: Option<EntryId>) -> Act {
    Act::EditCard(CardEdit {
        changes: vec![FieldEdit { value, seen }],
        cleared: Vec::new(),
        source: Source::Said,
    })
}

pub fn is_final(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Final { .. })
}
