//! A day at the office, for one person's file: who does what, when; each act through `decide`, each fact through
//! `evolve`, each kept with its desk, so that a test can judge it again.

use super::{at, cast};
use casework::Refusal;
use casework::desk::{Desk, Evidence, Known, Stamp};
use casework::file::File;
use casework::ids::{CaseNumber, CentreId, Code, EntryId, FileId, ReplicaId};
use casework::office::Actor;
use casework::progress;
use casework::registration::conditions::Checked;
use casework::registration::reception::Participant;
use casework::registration::{Act, ActName, At, Fact, decide, evolve, fold, ready, step_of};
use casework::rulebook::Rulebook;
use casework::voucher::reference::{Asked, Profession, RecognitionCentre};
use casework::voucher::{Voucher, VoucherAt};
use casework::worklist::{List, WorkItem, work};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use std::rc::Rc;

/// One person's file, the desk at which it lies now, and everything that was done to it.
#[derive(Clone)]
pub struct Office {
    pub file: File,
    pub rulebook: Rc<Rulebook>,
    pub evidence: Evidence,
    pub entries: Vec<Entry>,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// `false`: the desk's block of case numbers is empty.
    pub has_numbers: bool,
    /// Who takes part beside the person from now on.
    pub participants: Vec<Participant>,
    /// Under which this desk's entries are known, and the number before the first that it draws: where many files are told
    /// of at once, no two of them share either.
    pub replica: ReplicaId,
    pub numbers_after: u32,
    /// This desk's copy of the register of professions; `None` where it has none.
    pub professions: Option<Vec<Profession>>,
    /// The same of the recognition centres.
    pub recognition_centres: Option<Vec<RecognitionCentre>>,
    counter: u32,
}

/// An act with everything that `decide` was told, and what came of it.
#[derive(Clone)]
pub struct Entry {
    pub id: EntryId,
    pub act: Act,
    pub actor: Actor,
    pub participants: Vec<Participant>,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    pub number: Option<CaseNumber>,
    pub rulebook: Rc<Rulebook>,
    pub evidence: Evidence,
    pub facts: Vec<Fact>,
}

impl Entry {
    pub fn desk(&self) -> Desk<'_> {
        Desk {
            actor: &self.actor,
            participants: &self.participants,
            entry: self.id,
            now: self.now,
            today: self.today,
            rulebook: &self.rulebook,
            edition: self.rulebook.edition(),
            evidence: &self.evidence,
            number: self.number.clone(),
        }
    }
}

impl Office {
    /// Nine in the morning of that day, with a file of which nothing is known, and a line to the centre.
    pub fn on(today: NaiveDate) -> Office {
        let now = at(today, 9, 0);
        Office {
            file: new_file(),
            rulebook: Rc::new(Rulebook::built_in().clone()),
            evidence: Evidence {
                open_elsewhere: Known::Is {
                    value: Vec::new(),
                    at: now,
                },
                centre: Some(cast::esil()),
                vouchers_elsewhere: Known::Is {
                    value: Vec::new(),
                    at: now,
                },
                ..Evidence::default()
            },
            entries: Vec::new(),
            now,
            today,
            has_numbers: true,
            participants: Vec::new(),
            replica: ReplicaId(uuid::Uuid::from_u128(7)),
            numbers_after: 0,
            professions: Some(super::forms::professions()),
            recognition_centres: Some(super::forms::recognition_centres()),
            counter: 0,
        }
    }

    /// Nine in the morning of a later day.
    pub fn day(&mut self, today: NaiveDate) -> &mut Office {
        self.at(today, 9, 0)
    }

    /// A moment of a later day.
    pub fn at(&mut self, today: NaiveDate, hour: u32, minute: u32) -> &mut Office {
        self.now = at(today, hour, minute);
        self.today = today;
        self
    }

    /// With an amendment of the rulebook, as a newer edition brings it.
    pub fn amended(&mut self, toml: &str) -> &mut Office {
        self.rulebook = Rc::new(self.rulebook.with(toml).unwrap());
        self
    }

    pub fn desk<'a>(&'a self, actor: &'a Actor) -> Desk<'a> {
        Desk {
            actor,
            participants: &self.participants,
            entry: self.next_id(),
            now: self.now,
            today: self.today,
            rulebook: &self.rulebook,
            edition: self.rulebook.edition(),
            evidence: &self.evidence,
            number: None,
        }
    }

    /// The act as the law takes it: done, or refused with nothing written.
    pub fn tries(&mut self, actor: &Actor, act: Act) -> Result<Vec<Fact>, Refusal> {
        let drawn = step_of(act.name()).draws_number && self.has_numbers;
        let mut entry = Entry {
            id: self.next_id(),
            actor: actor.clone(),
            participants: self.participants.clone(),
            now: self.now,
            today: self.today,
            number: drawn.then(|| {
                let number = self.numbers_after + self.counter + 1;
                CaseNumber(format!("ESL-2026-{number:06}"))
            }),
            rulebook: Rc::clone(&self.rulebook),
            evidence: self.evidence_for(Some(&act)),
            act: act.clone(),
            facts: Vec::new(),
        };
        entry.facts = decide(&self.file, act, &entry.desk())?;
        self.file = fold(self.file.clone(), &entry.facts, &entry.desk());
        let facts = entry.facts.clone();
        self.entries.push(entry);
        self.counter += 1;
        self.now += Duration::minutes(1);
        Ok(facts)
    }

    /// What this desk knows outside the file, with what its registers say to the choice of that act.
    pub fn evidence_for(&self, act: Option<&Act>) -> Evidence {
        let asked = Asked::of(&self.file, act);
        Evidence {
            profession: known(&asked.profession, &self.professions, |p| &p.code, self.now),
            recognition_centre: known(
                &asked.centre,
                &self.recognition_centres,
                |c| &c.code,
                self.now,
            ),
            ..self.evidence.clone()
        }
    }

    /// 2.1 of the voucher, as the case page shows it now.
    pub fn voucher_right(&self) -> Vec<Checked> {
        let (actor, evidence) = (cast::marat(), self.evidence_for(None));
        let desk = Desk {
            evidence: &evidence,
            ..self.desk(&actor)
        };
        casework::voucher::right::right(&self.file, &desk)
    }

    pub fn voucher_at(&self) -> VoucherAt {
        self.file.voucher_at()
    }

    /// The present voucher.
    pub fn voucher(&self) -> &Voucher {
        self.file.voucher().unwrap()
    }

    /// The act must be lawful.
    #[track_caller]
    pub fn does(&mut self, actor: &Actor, act: Act) -> Vec<Fact> {
        let name = act.name();
        match self.tries(actor, act) {
            Ok(facts) => facts,
            Err(refusal) => panic!(
                "{} may not {name:?} at {:?}: {refusal:?}",
                actor.name,
                self.stage()
            ),
        }
    }

    /// The act must be unlawful.
    #[track_caller]
    pub fn refused(&mut self, actor: &Actor, act: Act) -> Refusal {
        let name = act.name();
        match self.tries(actor, act) {
            Err(refusal) => refusal,
            Ok(facts) => panic!("{} did {name:?}: {facts:?}", actor.name),
        }
    }

    /// A fact that the centre itself adds while accepting, for example a doubtful date.
    pub fn centre_adds(&mut self, fact: &Fact) {
        let stamp = Stamp {
            entry: self.next_id(),
            n: 0,
            actor: cast::system(),
            at: self.now,
            on: self.today,
        };
        self.file = evolve(self.file.clone(), fact, &stamp);
        self.counter += 1;
    }

    pub fn ready(&self, actor: &Actor, act: ActName) -> Result<(), Refusal> {
        ready(&self.file, act, &self.desk(actor))
    }

    /// Acts that the screen offers to this person now.
    pub fn offered(&self, actor: &Actor) -> Vec<ActName> {
        let open = casework::registration::decide::open_acts(&self.file, &self.desk(actor));
        open.into_iter()
            .filter(|(_, verdict)| verdict.is_ok())
            .map(|(act, _)| act)
            .collect()
    }

    pub fn stage(&self) -> At {
        self.file.registration.stage.at()
    }

    pub fn next_act(&self) -> Option<ActName> {
        progress::next_act(&self.file)
    }

    /// The row of this file in a list.
    pub fn row(&self, list: List) -> Option<WorkItem> {
        work(&self.file).into_iter().find(|item| item.list == list)
    }

    /// Letters that lie in the list of those to hand over, oldest first.
    pub fn letters(&self) -> Vec<String> {
        let rows = work(&self.file).into_iter();
        rows.filter(|row| row.list == List::Notify)
            .map(|row| row.detail)
            .collect()
    }

    /// Whether the file lies in a list of that person.
    pub fn is_with(&self, actor: &Actor) -> Vec<List> {
        let mine = List::of(actor.role);
        work(&self.file)
            .into_iter()
            .map(|item| item.list)
            .filter(|list| mine.contains(list))
            .collect()
    }

    pub fn last_entry(&self) -> EntryId {
        self.entries.last().unwrap().id
    }

    fn next_id(&self) -> EntryId {
        EntryId {
            replica: self.replica,
            counter: self.counter + 1,
        }
    }
}

/// An entry of a register by its code; where nothing was asked or there is no copy, nothing is known.
fn known<T: Clone>(
    asked: &Option<Code>,
    register: &Option<Vec<T>>,
    code: impl Fn(&T) -> &Code,
    at: DateTime<Utc>,
) -> Known<Option<T>> {
    match (asked, register) {
        (Some(asked), Some(register)) => Known::Is {
            value: register.iter().find(|entry| code(entry) == asked).cloned(),
            at,
        },
        (None, _) | (_, None) => Known::NotKnown,
    }
}

/// The file before anybody has done anything.
pub fn new_file() -> File {
    File::new(FileId(uuid::Uuid::from_u128(1)), CentreId::from("kc-esil"))
}
