//! The desk's state: its folder, its enrolment, who is signed in, and the replica they opened.

use crate::session::Session;
use crate::views::{DeskStatus, DeskUser, LineState, Progress};
use crate::{Problem, case};
use casework::desk::{Desk, Evidence, country_date};
use casework::ids::{EntryId, FileId};
use casework::matching::OpenVacancy;
use casework::office::{Actor, Centre};
use casework::refusal::Words;
use casework::rulebook::{Lang, Rulebook};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use journal::wire::StaffCard;
use replica::Replica;
use replica::keys::KeyRing;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

/// Time as the desk knows it; tests hand in their own.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Time enough for an administrator to be found.
const TRUST_ENDS_SOON: TimeDelta = TimeDelta::days(30);
/// A term of some months must not be counted over holidays that nobody has entered.
const HOLIDAYS_END_SOON: TimeDelta = TimeDelta::days(90);

/// One desk. Cheap to share between the window's calls and the exchange in the background.
pub struct Workplace {
    pub(crate) folder: PathBuf,
    pub(crate) clock: Clock,
    pub(crate) inner: Mutex<Inner>,
}

pub(crate) struct Inner {
    pub keys: KeyRing,
    /// Opened by the first sign-in; stays open for the exchange until the program ends.
    pub replica: Option<Replica>,
    pub session: Option<Session>,
    pub rulebook: Arc<Rulebook>,
    /// Read once for each state of the reference data.
    pub vacancies: OnceLock<Vec<OpenVacancy>>,
    pub language: Lang,
    pub line: LineState,
    pub progress: Option<Progress>,
    pub saved_at: Option<DateTime<Utc>>,
    pub forked: bool,
    /// Somebody waits to see a scan that is not on this computer.
    pub scan_wanted: bool,
}

impl Workplace {
    /// Opens the desk's folder; the database stays locked until somebody signs in.
    pub fn open(folder: &Path) -> Result<Workplace, Problem> {
        Workplace::open_at(folder, Arc::new(Utc::now))
    }

    pub fn open_at(folder: &Path, clock: Clock) -> Result<Workplace, Problem> {
        std::fs::create_dir_all(folder).map_err(|e| Problem::new("folder", e))?;
        let keys = KeyRing::open(folder).map_err(|e| Problem::new(e.code(), e))?;
        Ok(Workplace {
            folder: folder.to_owned(),
            clock,
            inner: Mutex::new(Inner {
                keys,
                replica: None,
                session: None,
                rulebook: Arc::new(Rulebook::built_in().clone()),
                vacancies: OnceLock::new(),
                language: Lang::Kk,
                line: LineState::default(),
                progress: None,
                saved_at: None,
                forked: false,
                scan_wanted: false,
            }),
        })
    }

    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    pub fn today(&self) -> NaiveDate {
        country_date(self.now())
    }

    /// A poisoned lock means that another call panicked between two statements of memory, never of the database.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The one line of state, the users of this desk, and who is signed in.
    pub fn status(&self) -> Result<DeskStatus, Problem> {
        let inner = self.lock();
        let enrolment = inner.keys.enrolment();
        let staff = match &inner.replica {
            Some(replica) => replica.staff().map_err(anyhow::Error::from)?,
            None => enrolment.map(|e| e.staff.clone()).unwrap_or_default(),
        };
        let (at, today) = (inner.actor().ok().map(|actor| actor.centre), self.today());
        let users = staff
            .into_iter()
            .filter(|s| s.active)
            .map(|s| DeskUser {
                known_here: inner.keys.knows(&s.id),
                last_seen: inner.keys.last_seen(&s.id),
                keeps_cases: at.as_ref().is_some_and(|centre| {
                    s.roles_at(centre, today).iter().any(|r| r.keeps_cases())
                }),
                roles: s.roles.iter().map(|r| r.role).collect(),
                name: s.name,
                id: s.id,
            })
            .collect();
        let counts = match &inner.replica {
            Some(replica) => replica.outbox_counts().map_err(anyhow::Error::from)?,
            None => replica::OutboxCounts::default(),
        };
        let centres = match &inner.replica {
            Some(replica) => replica.centres().map_err(anyhow::Error::from)?,
            None => Vec::new(),
        };
        let centre_name = enrolment
            .and_then(|e| e.centres.first())
            .map_or_else(|| Words::bilingual("", ""), Centre::name);
        Ok(DeskStatus {
            enrolled: enrolment.is_some(),
            desk_name: enrolment.map(|e| e.desk_name.clone()).unwrap_or_default(),
            centre_name,
            line: inner.line.clone(),
            waiting: counts.waiting,
            needs_you: counts.returned,
            saved_at: inner.saved_at,
            today: self.today(),
            now: self.now(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: inner.language,
            users,
            session: inner
                .session
                .as_ref()
                .map(|session| session.view(&centres, &inner.rulebook, self.today())),
            recovered: inner.replica.as_ref().map_or(0, |r| {
                u32::try_from(r.recovered().len()).unwrap_or(u32::MAX)
            }),
            forked: inner.forked,
            trust_ends: enrolment
                .map(|e| e.expires)
                .filter(|day| *day - self.today() <= TRUST_ENDS_SOON),
            holidays_end: inner
                .replica
                .as_ref()
                .and_then(|r| last_known_day(&r.rulebook()))
                .filter(|day| *day - self.today() <= HOLIDAYS_END_SOON),
            progress: inner.progress.clone(),
        })
    }

    pub fn set_language(&self, language: Lang) -> Result<(), Problem> {
        let mut inner = self.lock();
        inner.language = language;
        if let Some(replica) = &mut inner.replica {
            let code: &str = language.into();
            replica
                .set_setting("language", code)
                .map_err(anyhow::Error::from)?;
        }
        Ok(())
    }
}

/// Beyond this day only weekends are known, and terms come out too short.
fn last_known_day(rulebook: &Rulebook) -> Option<NaiveDate> {
    let last = *rulebook.calendar().known_years()?.end();
    NaiveDate::from_ymd_opt(last, 12, 31)
}

impl Inner {
    pub fn replica(&self) -> Result<&Replica, Problem> {
        self.replica.as_ref().ok_or_else(Problem::signed_out)
    }
    pub fn replica_mut(&mut self) -> Result<&mut Replica, Problem> {
        self.replica.as_mut().ok_or_else(Problem::signed_out)
    }
    pub fn session(&self) -> Result<&Session, Problem> {
        self.session.as_ref().ok_or_else(Problem::signed_out)
    }
    /// The capacity in which who is signed in acts; refused to those who work on no cases.
    pub fn actor(&self) -> Result<Actor, Problem> {
        let actor = self.session()?.actor();
        if case::opens_cases(actor.role) {
            Ok(actor)
        } else {
            Err(Problem::not_allowed())
        }
    }
    /// Vacancies as matching reads them.
    pub fn vacancies(&self) -> Result<&[OpenVacancy], Problem> {
        if let Some(known) = self.vacancies.get() {
            return Ok(known);
        }
        let listed = self.replica()?.vacancies().map_err(anyhow::Error::from)?;
        Ok(self
            .vacancies
            .get_or_init(|| listed.into_iter().map(OpenVacancy::of).collect()))
    }
    /// After reference data has come: words of the law in force here (the built-in edition and what the centre published),
    /// and the vacancies, which are read again when somebody asks.
    pub fn reload_reference(&mut self) -> Result<(), Problem> {
        self.vacancies = OnceLock::new();
        let mut rulebook = Rulebook::built_in().clone();
        for overlay in self
            .replica()?
            .rulebook_overlays()
            .map_err(anyhow::Error::from)?
        {
            rulebook = rulebook
                .with(&overlay)
                .map_err(|e| Problem::new("rulebook", e))?;
        }
        self.rulebook = Arc::new(rulebook);
        let staff = self.replica()?.staff().map_err(anyhow::Error::from)?;
        if let Some(session) = &mut self.session {
            session.knows_anew(&staff);
        }
        self.forget_who_left(&staff)
    }
    /// A closed account opens nothing here any more, with or without a line.
    fn forget_who_left(&mut self, staff: &[StaffCard]) -> Result<(), Problem> {
        for gone in staff.iter().filter(|s| !s.active) {
            self.keys
                .forget(&gone.id)
                .map_err(|e| Problem::new(e.code(), e))?;
        }
        Ok(())
    }
    /// Runs a question to the law as this capacity, today.
    pub fn at_desk<T>(
        &self,
        file: FileId,
        now: DateTime<Utc>,
        question: impl FnOnce(&Desk) -> T,
    ) -> Result<T, Problem> {
        let actor = self.actor()?;
        let replica = self.replica()?;
        let evidence: Evidence = replica.evidence_for(file).map_err(anyhow::Error::from)?;
        let entry = EntryId {
            replica: replica.id(),
            counter: 0,
        };
        Ok(question(&Desk {
            participants: &[],
            actor: &actor,
            entry,
            now,
            today: country_date(now),
            rulebook: &self.rulebook,
            edition: self.rulebook.edition(),
            evidence: &evidence,
            number: None,
        }))
    }
}
