//! Files and desks for tests of the law: Arman of the scenarios, told in facts.
#![allow(clippy::unwrap_used)]

use super::{Checked, Finding};
use crate::card::{
    Activity, Address, CardValue, Citizenship, Education, EmailAnswer, Job, PhoneOf, Source,
    WishedWork, WorkHistory,
};
use crate::desk::{Desk, Evidence, Known, Stamp};
use crate::file::File;
use crate::ids::{CentreId, Code, EntryId, FileId, ReplicaId, StaffId, ThingId};
use crate::office::{Actor, Centre, Role};
use crate::people::{Iin, KatoCode, LongText, PersonName, Phone, Sex, ShortText};
use crate::registers::{IdentityRecord, QueryFor, RegisterAnswer, Reply};
use crate::registration::card::Verdict;
use crate::registration::reception::PaperForm;
use crate::registration::{Fact, evolve};
use crate::rulebook::{Lang, Rulebook, Section};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// An hour of a day in Kazakhstan.
pub(crate) fn at(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    Utc.from_utc_datetime(&day.and_hms_opt(hour, 0, 0).unwrap()) - chrono::Duration::hours(5)
}

pub(crate) fn short(text: &str) -> ShortText {
    ShortText::parse(text).unwrap()
}

pub(crate) fn long(text: &str) -> LongText {
    LongText::parse(text).unwrap()
}

pub(crate) fn dana() -> Actor {
    Actor {
        staff: StaffId::from("dana"),
        name: "Омарова Д. С.".into(),
        role: Role::Specialist,
        centre: CentreId::from("kc-esil"),
        order: None,
    }
}

/// A desk of the centre on a day, with what is known outside the file.
pub(crate) struct Office {
    pub today: NaiveDate,
    pub evidence: Evidence,
    pub rulebook: Rulebook,
    actor: Actor,
}

impl Office {
    pub fn on(today: NaiveDate) -> Office {
        let centre = Centre {
            id: CentreId::from("kc-esil"),
            kk: "Есіл ауданының мансап орталығы".into(),
            ru: "Карьерный центр района Есиль".into(),
            kato: "710000000".into(),
            parent: None,
            prefix: "ESL".into(),
            address_kk: String::new(),
            address_ru: String::new(),
            phone: String::new(),
            decided_by: Vec::new(),
            units: Vec::new(),
        };
        Office {
            today,
            evidence: Evidence {
                open_elsewhere: Known::Is {
                    value: Vec::new(),
                    at: at(today, 9),
                },
                centre: Some(centre),
                ..Evidence::default()
            },
            rulebook: Rulebook::built_in().clone(),
            actor: dana(),
        }
    }

    /// With changed or switched entries of the rulebook.
    pub fn with_rulebook(mut self, changes: &[(&str, &str)]) -> Office {
        let files: Vec<(String, String)> = crate::rulebook::BUILT_IN_FILES
            .iter()
            .map(|(name, text)| {
                let changed = changes.iter().fold((*text).to_owned(), |text, (old, new)| {
                    text.replace(old, new)
                });
                ((*name).to_owned(), changed)
            })
            .collect();
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(n, t)| (n.as_str(), t.as_str()))
            .collect();
        self.rulebook = Rulebook::parse(&files).unwrap();
        self
    }

    pub fn desk(&self) -> Desk<'_> {
        Desk {
            participants: &[],
            actor: &self.actor,
            entry: entry(9_000),
            now: at(self.today, 12),
            today: self.today,
            rulebook: &self.rulebook,
            edition: self.rulebook.edition(),
            evidence: &self.evidence,
            number: None,
        }
    }
}

fn entry(counter: u32) -> EntryId {
    EntryId {
        replica: ReplicaId(uuid::Uuid::from_u128(7)),
        counter,
    }
}

/// A file that is told by facts, one entry after the other.
pub(crate) struct Case {
    pub file: File,
    entries: u32,
}

impl Case {
    pub fn new() -> Case {
        let id = FileId(uuid::Uuid::from_u128(1));
        Case {
            file: File::new(id, CentreId::from("kc-esil")),
            entries: 0,
        }
    }

    /// Arman Bekov, 34, of Astana, with a complete card and an application of that day, known to ГБД ФЛ.
    pub fn arman(on: NaiveDate) -> Case {
        let mut case = Case::new();
        for value in arman_card() {
            case.set(on, value);
        }
        case.happens(
            on,
            Fact::ApplicationTaken {
                language: Lang::Kk,
                method: Code::from("paper"),
                decide_by: on,
                portal_number: None,
            },
        );
        for kind in [
            "application",
            "personal-data",
            "resume-publication",
            "state-access",
        ] {
            case.consents(on, kind);
        }
        case.asks(on, QueryFor::Seeker);
        case.answers(on, "identity", Reply::Identity(arman_record()));
        let query = case.file.queries.last().unwrap().id;
        case.happens(
            on,
            Fact::AnswersWeighed {
                query,
                verdict: Verdict::Reliable,
                choices: Vec::new(),
                warnings: Vec::new(),
                note: None,
            },
        );
        case
    }

    /// Arman, registered as a job seeker on `on`, with every register asked anew and clear on `asked`.
    pub fn arman_asked_anew(on: NaiveDate, asked: NaiveDate) -> Case {
        let mut case = Case::arman(on);
        case.registered(on);
        case.happens(asked, Fact::SelectionMade { found: 0 });
        case.asks(asked, QueryFor::Unemployed);
        case.answers(asked, "identity", Reply::Identity(arman_record()));
        for (register, reply) in clear_replies() {
            case.answers(asked, register, reply);
        }
        case
    }

    pub fn happens(&mut self, on: NaiveDate, fact: Fact) -> ThingId {
        self.happens_at(on, 10, fact)
    }

    pub fn happens_at(&mut self, on: NaiveDate, hour: u32, fact: Fact) -> ThingId {
        self.entries += 1;
        let stamp = Stamp {
            entry: entry(self.entries),
            n: 0,
            actor: dana(),
            at: at(on, hour),
            on,
        };
        self.file = evolve(self.file.clone(), &fact, &stamp);
        ThingId {
            entry: stamp.entry,
            n: 0,
        }
    }

    pub fn set(&mut self, on: NaiveDate, value: CardValue) {
        let fact = Fact::FieldSet {
            value,
            source: Source::Said,
            lost: None,
        };
        self.happens(on, fact);
    }

    pub fn consents(&mut self, on: NaiveDate, kind: &str) {
        let fact = Fact::ConsentRecorded {
            kind: Code::from(kind),
            given: true,
            text_edition: "2026-11-21".into(),
            language: Lang::Kk,
            method: Code::from("paper"),
        };
        self.happens(on, fact);
    }

    pub fn asks(&mut self, on: NaiveDate, purpose: QueryFor) {
        let registers = Rulebook::built_in().list(Section::Register, on);
        let registers = registers
            .iter()
            .map(|e| Code::from(e.code.as_str()))
            .collect();
        self.happens_at(on, 11, Fact::RegistersQueried { purpose, registers });
    }

    /// A register's answer to the newest query; a later one counts before an earlier.
    pub fn answers(&mut self, on: NaiveDate, register: &str, reply: Reply) {
        let query = self.file.queries.last().unwrap().id;
        let answers = vec![RegisterAnswer {
            register: Code::from(register),
            at: at(on, 12),
            reply,
        }];
        self.happens(on, Fact::RegistersAnswered { query, answers });
    }

    pub fn registered(&mut self, on: NaiveDate) {
        let fact = Fact::SeekerRegistered {
            number: None,
            on,
            vacancies_by: on,
            decide_by: on,
            idle_days: None,
        };
        self.happens(on, fact);
    }

    pub fn paper(&mut self, on: NaiveDate, kind: &str, issued: Option<NaiveDate>) {
        let paper = PaperForm {
            kind: Code::from(kind),
            number: Some(short("12-к")),
            issued,
            issued_by: None,
            valid_to: None,
        };
        self.shows(on, paper);
    }

    pub fn shows(&mut self, on: NaiveDate, paper: PaperForm) {
        let fact = Fact::PaperSeen {
            paper,
            returned: true,
            copy_kept: true,
        };
        self.happens(on, fact);
    }

    /// The last working day as the card has it.
    pub fn worked_until(&mut self, on: NaiveDate, last: NaiveDate) {
        self.set(on, CardValue::Work(worked(2, Some(last))));
    }

    pub fn seeker_line(&self, office: &Office, condition: &str) -> Checked {
        line(super::seeker(&self.file, &office.desk()), condition)
    }

    pub fn unemployed_line(&self, office: &Office, condition: &str) -> Checked {
        line(super::unemployed(&self.file, &office.desk()), condition)
    }
}

fn line(lines: Vec<Checked>, condition: &str) -> Checked {
    let mut lines = lines.into_iter();
    lines.find(|l| l.condition.as_str() == condition).unwrap()
}

/// A line in one text: how it stands, what was found, and the ground if it fails.
pub(crate) fn told(line: &Checked) -> String {
    let ground = line.ground.as_ref().map_or("-", Code::as_str);
    match line.finding {
        Finding::Against => format!("against: {} → {ground}", line.found.code),
        Finding::Confirmed => format!("confirmed: {}", line.found.code),
        Finding::NotChecked => format!("not checked: {}", line.found.code),
        Finding::Attention => format!("attention: {}", line.found.code),
    }
}

pub(crate) fn arman_record() -> IdentityRecord {
    IdentityRecord {
        surname: "Беков".into(),
        given: "Арман".into(),
        patronymic: None,
        birth_date: day(1992, 3, 14),
        death_date: None,
        citizenship: "KAZ".into(),
        residence_permit_to: None,
        address_kato: None,
        address: None,
        document_number: None,
        document_to: None,
    }
}

pub(crate) fn clear_replies() -> Vec<(&'static str, Reply)> {
    let no_study = || Reply::Study { spells: Vec::new() };
    vec![
        (
            "ehr",
            Reply::Employment {
                contracts: Vec::new(),
            },
        ),
        (
            "pension",
            Reply::Pension {
                contributions: Vec::new(),
            },
        ),
        (
            "kgd",
            Reply::Business {
                sole_trader: Vec::new(),
            },
        ),
        ("esp", Reply::SinglePayment { spells: Vec::new() }),
        (
            "invalid",
            Reply::Disability {
                group: None,
                from: None,
                to: None,
                unable_to_work: false,
            },
        ),
        (
            "asp",
            Reply::SocialPayments {
                pension: false,
                payments: Vec::new(),
            },
        ),
        ("oralman", Reply::Qandas { since: None }),
        ("school", no_study()),
        ("college", no_study()),
        ("university", no_study()),
    ]
}

pub(crate) fn worked(years: u8, last: Option<NaiveDate>) -> WorkHistory {
    WorkHistory {
        never_worked: false,
        years,
        jobs: vec![Job {
            employer: short("ТОО «Астана Жарық»"),
            position: short("электрик"),
            from: None,
            to: last,
            pay: Some(280_000),
            left_because: Some(Code::from("staff-cut")),
        }],
    }
}

pub(crate) fn arman_card() -> Vec<CardValue> {
    let iin = Iin::with_checksum("92031430012").unwrap();
    vec![
        CardValue::Name(PersonName::new("Беков", "Арман", None).unwrap()),
        CardValue::BirthDate(iin.birth_date()),
        CardValue::Iin(iin),
        CardValue::Sex(Sex::Male),
        CardValue::Citizenship(Citizenship {
            country: short("KAZ"),
            basis: None,
            permit_to: None,
            permit_number: None,
        }),
        CardValue::LivesAt(Address {
            kato: KatoCode::parse("711110000").unwrap(),
            kato_edition: "НК РК 11-2025".into(),
            place_kk: "Есіл ауданы".into(),
            place_ru: "район Есиль".into(),
            street: short("Мәңгілік Ел, 12"),
        }),
        CardValue::Phones(vec![PhoneOf {
            number: Phone::parse("+7 701 123 45 67").unwrap(),
            whose: None,
        }]),
        CardValue::Email(EmailAnswer::None),
        CardValue::Education(vec![Education {
            level: Code::from("tve"),
            institution: None,
            speciality: None,
            graduated: None,
        }]),
        CardValue::Work(worked(2, Some(day(2026, 2, 20)))),
        CardValue::StudiesFullTime(false),
        CardValue::Activity(Activity::default()),
        CardValue::WishedWork(WishedWork {
            occupations: vec![short("Электрик")],
            pay: Some(300_000),
            schedule: vec![Code::from("full")],
            place: Some(Code::from("district")),
            regions: Vec::new(),
            transport: Vec::new(),
            from: None,
            training: None,
            support: None,
        }),
    ]
}
