//! A desk and a centre in one process: the desk is a replica in a temporary folder, the centre a naive fold that judges
//! with the same `decide` and numbers without gaps.

#![allow(clippy::unwrap_used)]

mod exchange;
mod keys;
mod lists;
mod look_alikes;
mod papers;
mod reference;
mod returned;
mod saving;
mod scans;
mod speed;

use crate::{DbKey, Doing, On, PerformError, Performed, Replica};
use casework::desk::{Desk, Stamp, country_date};
use casework::file::Introduction;
use casework::ids::{CentreId, FileId, ReplicaId};
use casework::office::{Actor, Role};
use casework::people::{Iin, LongText, PersonName, Phone};
use casework::registration::beside::NoteForm;
use casework::registration::reception::{ConsultForm, VisitForm};
use casework::rulebook::{Lang, Rulebook, Section};
use casework::{Act, File, Refusal, decide, evolve};
use chrono::{DateTime, TimeZone, Utc};
use journal::sign::Signature;
use journal::wire::{Head, Page, Status};
use journal::{Chain, Outcome, Record, Sealed};
use std::collections::BTreeMap;
use tempfile::TempDir;
use uuid::Uuid;

pub const HOME: &str = "kc-esil";

pub fn key() -> DbKey {
    DbKey::from_bytes([7; 32])
}

pub fn at(hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, hour, minute, 0).unwrap()
}

pub fn home() -> CentreId {
    CentreId::from(HOME)
}

pub fn dana(role: Role) -> Doing {
    Doing {
        participants: Vec::new(),
        actor: Actor {
            staff: "omarova".into(),
            name: "Омарова Д. С.".into(),
            role,
            centre: home(),
            order: None,
        },
    }
}

/// A desk in a folder of its own.
pub struct AtDesk {
    pub folder: TempDir,
    pub replica: Replica,
}

impl AtDesk {
    pub fn new(n: u128) -> AtDesk {
        let folder = tempfile::tempdir().unwrap();
        let mut replica =
            Replica::create(folder.path(), &key(), ReplicaId(Uuid::from_u128(n))).unwrap();
        replica.set_scope(&[home()]).unwrap();
        AtDesk { folder, replica }
    }

    pub fn does(
        &mut self,
        role: Role,
        on: On,
        act: Act,
        now: DateTime<Utc>,
    ) -> Result<Performed, PerformError> {
        self.replica
            .perform(act, &dana(role), on, now, Rulebook::built_in())
    }

    /// 1.1 for somebody new.
    pub fn meets(
        &mut self,
        surname: &str,
        given: &str,
        iin: Option<&str>,
        now: DateTime<Utc>,
    ) -> FileId {
        self.does(Role::Consultant, On::New, visit(surname, given, iin), now)
            .unwrap()
            .file
    }

    pub fn consults(&mut self, file: FileId, now: DateTime<Utc>) -> Performed {
        self.does(Role::Consultant, On::File(file), consultation(), now)
            .unwrap()
    }

    pub fn notes(&mut self, file: FileId, text: &str, now: DateTime<Utc>) -> Performed {
        self.does(Role::Specialist, On::File(file), note(text), now)
            .unwrap()
    }

    /// Pushes everything and pulls everything.
    pub fn synchronises(&mut self, centre: &mut Centre) -> crate::Applied {
        let batch = self.replica.batch(1000).unwrap();
        let answers = centre.takes(&batch);
        self.replica.acknowledge(&answers).unwrap();
        self.pulls(centre)
    }

    pub fn pulls(&mut self, centre: &Centre) -> crate::Applied {
        let here = self.replica.here().unwrap();
        let held = here.held.get(&(home(), 1)).cloned().unwrap_or_default();
        let records = centre
            .records
            .iter()
            .filter(|r| !held.contains(r.seq))
            .cloned()
            .collect();
        let page = centre.page(records);
        self.replica.note_status(&page.status).unwrap();
        let applied = self.replica.apply(&page).unwrap();
        while self.replica.catch_up().unwrap() > 0 {}
        applied
    }

    /// The program ends and starts again.
    pub fn restarts(self) -> AtDesk {
        let AtDesk { folder, replica } = self;
        drop(replica);
        let mut replica = Replica::open(folder.path(), &key()).unwrap();
        while replica.catch_up().unwrap() > 0 {}
        AtDesk { folder, replica }
    }
}

/// The centre, as simple as can be.
#[derive(Default)]
pub struct Centre {
    pub files: BTreeMap<FileId, File>,
    pub records: Vec<Record>,
    /// Texts of notes that it returns, whatever the law says.
    pub refuses: Vec<String>,
}

impl Centre {
    pub fn takes(&mut self, batch: &[Sealed]) -> Vec<journal::wire::Answer> {
        let known = |sealed: &Sealed| {
            let id = sealed.header().unwrap().id;
            self.records
                .iter()
                .find(|r| r.entry.header().unwrap().id == id)
        };
        // A fork acknowledges nothing new.
        if batch
            .iter()
            .any(|sealed| known(sealed).is_some_and(|r| r.hash() != sealed.hash()))
        {
            let old = batch
                .iter()
                .filter_map(|sealed| Some((sealed.header().unwrap().id, known(sealed)?, sealed)));
            return old
                .map(
                    |(id, record, sealed)| match record.hash() == sealed.hash() {
                        true => journal::wire::Answer::Recorded {
                            id,
                            era: 1,
                            seq: record.seq,
                        },
                        false => journal::wire::Answer::Forked { id },
                    },
                )
                .collect();
        }
        batch.iter().map(|sealed| self.takes_one(sealed)).collect()
    }

    fn takes_one(&mut self, sealed: &Sealed) -> journal::wire::Answer {
        let (header, body) = (sealed.header().unwrap(), sealed.body().unwrap());
        let id = header.id;
        if let Some(known) = self
            .records
            .iter()
            .find(|r| r.entry.header().unwrap().id == id)
        {
            return if known.hash() == sealed.hash() {
                journal::wire::Answer::Recorded {
                    id,
                    era: 1,
                    seq: known.seq,
                }
            } else {
                journal::wire::Answer::Forked { id }
            };
        }
        let file = self
            .files
            .entry(header.file)
            .or_insert_with(|| File::new(header.file, header.centre.clone()));
        let on = country_date(body.claimed);
        let desk = Desk {
            participants: &[],
            actor: &body.actor,
            entry: id,
            now: body.claimed,
            today: on,
            rulebook: Rulebook::built_in(),
            edition: &body.edition,
            evidence: &body.evidence,
            number: body.number.clone(),
        };
        let edition = Rulebook::built_in().edition().to_owned();
        let stands_on_returned = body.stood_on.pending.iter().find(|p| {
            self.records.iter().any(|r| {
                r.entry.header().unwrap().id == **p
                    && matches!(r.outcome().unwrap(), Outcome::Returned { .. })
            })
        });
        let refused = match &body.act {
            Act::AddNote(form) if self.refuses.contains(&form.text.as_str().to_owned()) => {
                Some(Refusal::NothingThere {
                    act: body.act.name(),
                    what: "test".into(),
                })
            }
            _other => None,
        };
        let outcome = match (refused, stands_on_returned) {
            (Some(refusal), _) => Outcome::Returned {
                refusal,
                because: None,
                edition,
                on,
            },
            (None, Some(cause)) => {
                let refusal = Refusal::NothingThere {
                    act: body.act.name(),
                    what: "group".into(),
                };
                Outcome::Returned {
                    refusal,
                    because: Some(*cause),
                    edition,
                    on,
                }
            }
            (None, None) => match decide(file, body.act.clone(), &desk) {
                Ok(facts) => {
                    for (n, fact) in (0..).zip(&facts) {
                        let stamp = Stamp {
                            entry: id,
                            n,
                            actor: body.actor.clone(),
                            at: body.claimed,
                            on,
                        };
                        *file = evolve(file.clone(), fact, &stamp);
                    }
                    Outcome::Final {
                        facts,
                        on,
                        at: body.claimed,
                        edition,
                        differences: Vec::new(),
                    }
                }
                Err(refusal) => Outcome::Returned {
                    refusal,
                    because: None,
                    edition,
                    on,
                },
            },
        };
        let outcome = serde_json::to_string(&outcome).unwrap();
        let seq = self.records.len() as u64 + 1;
        let before = self
            .records
            .last()
            .map_or_else(|| Chain::start(HOME, 1), |r| r.chain);
        let chain = before.then(seq, &sealed.hash(), &outcome);
        self.records.push(Record {
            era: 1,
            seq,
            entry: sealed.clone(),
            outcome,
            chain,
            recorded: body.claimed,
        });
        journal::wire::Answer::Recorded { id, era: 1, seq }
    }

    pub fn page(&self, records: Vec<Record>) -> Page {
        let heads = self
            .records
            .last()
            .map(|r| Head {
                centre: home(),
                era: 1,
                seq: r.seq,
                chain: r.chain,
            })
            .into_iter()
            .collect();
        let status = Status {
            protocol: 1,
            oldest_program: "0.1.0".into(),
            time: at(20, 0),
            heads,
            reference: 0,
            signature: Signature(String::new()),
        };
        Page { records, status }
    }
}

pub fn visit(surname: &str, given: &str, iin: Option<&str>) -> Act {
    Act::RecordVisit(VisitForm {
        who: Introduction {
            name: Some(PersonName::new(surname, given, None).unwrap()),
            iin: iin.map(|text| Iin::parse(text).unwrap()),
            phone: Some(Phone::parse("+77011234567").unwrap()),
            remark: None,
        },
        purpose: "job".into(),
        language: Lang::Kk,
        note: None,
    })
}

pub fn consultation() -> Act {
    let told = Rulebook::built_in().list(Section::Consultation, country_date(at(9, 0)));
    Act::Consult(ConsultForm {
        told: told.into_iter().map(|e| e.code.as_str().into()).collect(),
    })
}

pub fn note(text: &str) -> Act {
    Act::AddNote(NoteForm {
        text: LongText::parse(text).unwrap(),
    })
}
