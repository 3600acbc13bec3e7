//! A desk of the past: acts are decided by the real law at their own time and folded into the file.

use super::chance::Chance;
use super::plan::World;
use super::qualifications;
use casework::desk::{Desk, Evidence, Known, country_date};
use casework::ids::{CaseNumber, EntryId, FileId};
use casework::office::{Actor, Centre};
use casework::registration::{Act, decide, fold, step_of};
use casework::rulebook::Rulebook;
use casework::voucher::reference::Asked;
use casework::{Fact, File, Refusal};
use chrono::{DateTime, Duration, Utc};
use std::sync::Arc;

/// One act as it was done, with the facts that the law made of it.
#[derive(Clone, Debug)]
pub struct DemoEntry {
    /// Derives from `identity`, so that the centre's own door gives it the same one.
    pub id: EntryId,
    pub identity: String,
    pub act: Act,
    pub actor: Actor,
    pub at: DateTime<Utc>,
    /// Drawn from the centre's own block, where the act draws one.
    pub number: Option<CaseNumber>,
    pub facts: Vec<Fact>,
    /// Facts that the file had before.
    pub version: u32,
}

/// Why a history goes no further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The rest lies in the future.
    Now,
    /// Nothing more is to come: the case rests, waits for somebody, or has ended.
    Rests,
    /// The law said no, and no step answers it.
    Refused(Refusal),
}

/// One person's file while its history is told.
pub struct Telling<'w> {
    pub world: &'w mut World,
    pub centre: Centre,
    pub file: File,
    pub entries: Vec<DemoEntry>,
    /// Time of the next act.
    pub at: DateTime<Utc>,
    subject: u64,
}

/// A desk at one moment, apart from the file that lies on it.
pub struct Moment {
    identity: String,
    entry: EntryId,
    actor: Actor,
    at: DateTime<Utc>,
    rulebook: Arc<Rulebook>,
    evidence: Evidence,
    number: Option<CaseNumber>,
}

impl Moment {
    pub fn desk(&self) -> Desk<'_> {
        Desk {
            participants: &[],
            actor: &self.actor,
            entry: self.entry,
            now: self.at,
            today: country_date(self.at),
            rulebook: &self.rulebook,
            edition: self.rulebook.edition(),
            evidence: &self.evidence,
            number: self.number.clone(),
        }
    }
}

impl<'w> Telling<'w> {
    pub fn new(
        world: &'w mut World,
        centre: Centre,
        id: FileId,
        subject: u64,
        at: DateTime<Utc>,
    ) -> Telling<'w> {
        let file = File::new(id, centre.id.clone());
        Telling {
            world,
            centre,
            file,
            entries: Vec::new(),
            at,
            subject,
        }
    }

    /// The desk now, unless now is later than the demonstration's own.
    ///
    /// # Errors
    /// [`End::Now`].
    pub fn moment(&self, actor: &Actor) -> Result<Moment, End> {
        if self.at > self.world.now {
            return Err(End::Now);
        }
        let identity = format!(
            "demo {} {} {}",
            self.world.seed,
            self.subject,
            self.entries.len()
        );
        let open_elsewhere = Known::Is {
            value: Vec::new(),
            at: self.at,
        };
        Ok(Moment {
            entry: crate::accept::derived(&identity),
            identity,
            actor: actor.clone(),
            at: self.at,
            rulebook: self.world.rulebook.clone(),
            evidence: Evidence {
                open_elsewhere,
                centre: Some(self.centre.clone()),
                ..Evidence::default()
            },
            number: None,
        })
    }

    /// Decides the act at that moment and folds what it brought about.
    ///
    /// # Errors
    /// The law's refusal; nothing is kept of the act.
    pub fn does(&mut self, mut moment: Moment, act: Act) -> Result<(), End> {
        let today = country_date(moment.at);
        if step_of(act.name()).is_of_voucher() {
            moment.evidence = self.voucher_evidence(moment.evidence, &act, moment.at);
        }
        if step_of(act.name()).draws_number {
            moment.number = Some(self.world.next_number(&self.centre, today));
        }
        let desk = moment.desk();
        let facts = decide(&self.file, act.clone(), &desk).map_err(End::Refused)?;
        let version = self.file.version;
        let empty = File::new(self.file.id, self.file.centre.clone());
        let before = std::mem::replace(&mut self.file, empty);
        self.file = fold(before, &facts, &desk);
        if moment.number.is_some() {
            self.world.took_number(&self.centre, today);
        }
        let Moment {
            identity,
            entry: id,
            actor,
            at,
            number,
            ..
        } = moment;
        self.entries.push(DemoEntry {
            id,
            identity,
            act,
            actor,
            at,
            number,
            facts,
            version,
        });
        Ok(())
    }

    /// Nobody here has a voucher elsewhere; both registers are those that the demonstration puts into the centre now.
    fn voucher_evidence(&self, evidence: Evidence, act: &Act, at: DateTime<Utc>) -> Evidence {
        let asked = Asked::of(&self.file, Some(act));
        let now = self.world.now;
        Evidence {
            vouchers_elsewhere: Known::Is {
                value: Vec::new(),
                at,
            },
            profession: asked.profession.map_or(Known::NotKnown, |code| Known::Is {
                value: qualifications::professions()
                    .into_iter()
                    .find(|p| p.code == code),
                at: now,
            }),
            recognition_centre: asked.centre.map_or(Known::NotKnown, |code| Known::Is {
                value: qualifications::recognition_centres()
                    .into_iter()
                    .find(|c| c.code == code),
                at: now,
            }),
            ..evidence
        }
    }

    /// A chance of this person that draws nothing from the one their history is told by.
    pub fn chance_beside(&self) -> Chance {
        Chance::of(self.world.seed, 3_000_000_000 + self.subject)
    }

    /// Whether a recognition centre has answered; drawn beside the rest again.
    pub fn chance_of_an_answer(&self) -> Chance {
        Chance::of(self.world.seed, 4_000_000_000 + self.subject)
    }

    pub fn later(&mut self, minutes: i64) {
        self.at += Duration::minutes(minutes);
    }

    pub fn seconds_later(&mut self, seconds: i64) {
        self.at += Duration::seconds(seconds);
    }

    /// Some weeks on, or the first working day after.
    pub fn weeks_later(&mut self, weeks: u32, minutes_after_nine: i64) {
        let mut day = country_date(self.at) + Duration::weeks(i64::from(weeks));
        while !self.world.rulebook.calendar().is_working(day) {
            day += Duration::days(1);
        }
        self.at = super::plan::nine_o_clock(day) + Duration::minutes(minutes_after_nine);
    }

    /// The morning of a later working day; on the same day nothing changes.
    pub fn working_days_later(&mut self, days: u32, minutes_after_nine: i64) {
        if days > 0 {
            let day = self
                .world
                .rulebook
                .calendar()
                .add_working_days(country_date(self.at), days);
            self.at = super::plan::nine_o_clock(day) + Duration::minutes(minutes_after_nine);
        }
    }
}
