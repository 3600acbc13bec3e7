//! Official papers checked by strangers: whether the code on a paper is true, and what became of the act that it tells of.
//!
//! Says nothing of a person: what the paper proves, the paper says itself. Without the server the code can be checked by
//! its signatures alone (`journal::seal`); only the centre knows whether the act was accepted.

use crate::accept::join::led_to;
use crate::centre::Centre;
use crate::error::Result;
use crate::store::devices::{self, Device};
use crate::store::{files, log, meta, office};
use casework::Fact;
use casework::desk::country_date;
use casework::ids::{FileId, ThingId};
use casework::paperwork::{Force, Happened, PaperKind, force, papers_of};
use chrono::NaiveDate;
use journal::Outcome;
use journal::seal::{BadCode, Certificate, Seal, SealedPaper};
use journal::wire::Sealing;
use rusqlite::Connection;

const PAGE: &str = "check-page";

/// A paper whose code is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub seal: Seal,
    /// The centre whose desk made it.
    pub centre: Option<casework::office::Centre>,
    pub state: State,
}

/// What became of the act that a paper tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The centre accepted it.
    Confirmed,
    /// The centre accepted it with another date than the paper bears: there is a newer copy.
    OtherDate { on: NaiveDate },
    /// It has not reached the centre.
    NotYet,
    /// The centre gave it back, or it lost its force, on that day.
    Withdrawn { on: NaiveDate },
    /// A newer paper takes its place since that day.
    Replaced { on: NaiveDate },
    /// It served its one time on that day (ФК-D.03).
    Used { on: NaiveDate },
    /// The registration that it tells of has ended on that day.
    Over { on: NaiveDate },
    /// The paper tells of no act: a desk of the centre made it, and that is all.
    MadeHere,
}

impl Centre {
    /// Checks the code of a paper.
    ///
    /// # Errors
    /// When the database refuses. A code that is not good is an answer, not an error.
    pub fn check_paper(&self, code: &str) -> Result<std::result::Result<Checked, BadCode>> {
        let paper = match SealedPaper::read(code) {
            Ok(paper) => paper,
            Err(bad) => return Ok(Err(bad)),
        };
        if let Err(bad) = paper.verify(&self.server_key()) {
            return Ok(Err(bad));
        }
        self.read(|db| {
            let Some(device) = devices::find_by_key(db, &paper.certificate.device)? else {
                return Ok(Err(BadCode::Forged));
            };
            let state = match paper.seal.about {
                None => made_here(&device),
                Some(about) => match state(db, &paper.seal, about, &device)? {
                    Ok(state) => state,
                    Err(bad) => return Ok(Err(bad)),
                },
            };
            Ok(Ok(Checked {
                centre: office::find(db, &paper.seal.centre)?,
                seal: paper.seal,
                state,
            }))
        })
    }

    /// What a device needs to seal papers: a certificate for each of its centres, and where strangers check.
    pub(crate) fn sealing(&self, db: &Connection, device: &Device) -> Result<Sealing> {
        let page = match meta::get(db, PAGE)? {
            Some(page) => page,
            None => meta::get(db, "address")?.unwrap_or_default(),
        };
        let from = country_date(device.enrolled);
        let certify = |centre| {
            Certificate::issue(self.secret_key(), &device.key, centre, from, device.expires)
        };
        Ok(Sealing {
            page,
            certificates: device.centres.iter().map(certify).collect(),
        })
    }

    /// Address of the public page, as papers bear it from now on.
    pub fn remember_check_page(&self, page: &str) -> Result<()> {
        self.write_quietly(|tx| meta::put(tx, PAGE, page))
    }
}

fn made_here(device: &Device) -> State {
    device
        .revoked
        .map_or(State::MadeHere, |at| State::Withdrawn {
            on: country_date(at),
        })
}

fn state(
    db: &Connection,
    seal: &Seal,
    about: ThingId,
    device: &Device,
) -> Result<std::result::Result<State, BadCode>> {
    let Some(standing) = log::find(db, about.entry)? else {
        // A desk that is trusted no more sends nothing more.
        return Ok(Ok(match made_here(device) {
            State::Withdrawn { on } => State::Withdrawn { on },
            State::MadeHere
            | State::Confirmed
            | State::NotYet
            | State::OtherDate { .. }
            | State::Replaced { .. }
            | State::Over { .. }
            | State::Used { .. } => State::NotYet,
        }));
    };
    match standing.outcome {
        Outcome::Returned { .. } => Ok(Ok(State::Withdrawn {
            on: country_date(standing.recorded),
        })),
        Outcome::Final { facts, .. } if !tells_of(seal.kind, &facts, about.n) => {
            Ok(Err(BadCode::Forged))
        }
        Outcome::Final { on, .. } if on != seal.date && seal.kind != PaperKind::Extract => {
            Ok(Ok(State::OtherDate { on }))
        }
        Outcome::Final { .. } => Ok(Ok(in_force(db, seal.kind, about, standing.file)?)),
    }
}

/// What the later facts of the file, and of the one that it was joined to, do to a paper that was accepted.
fn in_force(db: &Connection, kind: PaperKind, about: ThingId, file: FileId) -> Result<State> {
    let led = match files::find(db, file)? {
        Some(file) => led_to(db, file)?.id,
        None => file,
    };
    let facts = log::facts_of(db, file, led)?;
    let all: Vec<Happened> = facts
        .iter()
        .map(|(thing, on, fact)| Happened {
            thing: *thing,
            on: *on,
            fact,
        })
        .collect();
    Ok(match force(kind, about, &all) {
        Force::Stands => State::Confirmed,
        Force::Replaced { on } => State::Replaced { on },
        Force::Withdrawn { on } => State::Withdrawn { on },
        Force::Used { on } => State::Used { on },
        Force::Over { on } => State::Over { on },
    })
}

/// A trusted desk cannot seal a decision that was none: the fact named must beget this kind of paper.
fn tells_of(kind: PaperKind, facts: &[Fact], n: u32) -> bool {
    kind == PaperKind::Extract
        || usize::try_from(n)
            .ok()
            .and_then(|n| facts.get(n))
            .is_some_and(|fact| papers_of(fact).contains(&kind))
}
