//! Every legal act of the screens travels through `perform`; the case page is read back from what it left.

use crate::case::{self, Around};
use crate::store::{Inner, Workplace};
use crate::views::{CaseView, HistoryItem, Performed};
use crate::{Problem, matching};
use casework::Fact;
use casework::card::CardField;
use casework::ids::{EntryId, FileId};
use casework::office::Actor;
use casework::registration::outcome::outcome;
use casework::registration::reception::Participant;
use casework::registration::{Act, ActName, step_of};
use casework::seen::may_read;
use chrono::{DateTime, Utc};
use replica::{Doing, HistoryRow, On, PerformError};

impl Workplace {
    /// Does the act at this desk, with who takes part beside the person: saved before this returns, or refused with nothing written.
    pub fn perform(
        &self,
        file: Option<FileId>,
        act: Act,
        participants: Vec<Participant>,
    ) -> Result<Performed, Problem> {
        let now = self.now();
        let mut inner = self.lock();
        let actor = inner.actor()?;
        let rulebook = inner.rulebook.clone();
        let name = act.name();
        let on = file.map_or(On::New, On::File);
        let doing = Doing {
            actor,
            participants,
        };
        let done = inner
            .replica_mut()?
            .perform(act, &doing, on, now, &rulebook);
        match done {
            Ok(performed) => {
                // From here on the act is done: nothing may tell otherwise, or it is done twice.
                inner.saved_at = Some(now);
                let user = inner.session()?.staff.id.clone();
                if let Err(error) = inner.replica_mut()?.scratch_drop(&user, file, name) {
                    tracing::error!(%error, "the form of a recorded act is still there");
                }
                let view = inner.case(performed.file, now);
                let view = view.map_err(|problem| {
                    tracing::error!(code = problem.code, "a recorded act cannot be shown");
                    Problem::new("saved-not-shown", problem.code)
                })?;
                Ok(Performed::Done(Box::new(view)))
            }
            Err(PerformError::Refused(refusal)) => {
                let told = inner.told(&refusal, casework::desk::country_date(now));
                Ok(Performed::Refused(Box::new(told)))
            }
            Err(PerformError::NotFound) => Err(Problem::not_found()),
            Err(PerformError::Failed(error)) => Err(Problem::new(error.code(), error)),
        }
    }

    /// The case page of a file, in the capacity of who is signed in.
    pub fn case(&self, file: FileId) -> Result<CaseView, Problem> {
        self.lock().case(file, self.now())
    }

    /// An unfinished form of this user, as it was left.
    pub fn scratch(&self, file: Option<FileId>, act: ActName) -> Result<Option<String>, Problem> {
        let inner = self.lock();
        let user = &inner.session()?.staff.id;
        let scratch = inner
            .replica()?
            .scratch_load(user, file, act)
            .map_err(anyhow::Error::from)?;
        Ok(scratch.map(|s| s.json))
    }

    /// What others did to the file since this user began the form: lines of the case's history.
    pub fn scratch_news(&self, file: FileId, act: ActName) -> Result<Vec<EntryId>, Problem> {
        let inner = self.lock();
        let user = &inner.session()?.staff.id;
        let news = inner.replica()?.scratch_news(user, file, act);
        Ok(news.map_err(anyhow::Error::from)?)
    }

    pub fn save_scratch(
        &self,
        file: Option<FileId>,
        act: ActName,
        json: &str,
    ) -> Result<(), Problem> {
        let now = self.now();
        let mut inner = self.lock();
        let user = inner.session()?.staff.id.clone();
        inner
            .replica_mut()?
            .scratch_save(&user, file, act, json, now)
            .map_err(anyhow::Error::from)?;
        inner.saved_at = Some(now);
        Ok(())
    }

    pub fn drop_scratch(&self, file: Option<FileId>, act: ActName) -> Result<(), Problem> {
        let mut inner = self.lock();
        let user = inner.session()?.staff.id.clone();
        inner
            .replica_mut()?
            .scratch_drop(&user, file, act)
            .map_err(anyhow::Error::from)?;
        Ok(())
    }
}

impl Inner {
    pub(crate) fn case(&self, id: FileId, now: DateTime<Utc>) -> Result<CaseView, Problem> {
        self.actor()?;
        let replica = self.replica()?;
        let held = replica
            .file(id)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        let rows = replica.history(id).map_err(anyhow::Error::from)?;
        let user = &self.session()?.staff.id;
        let unfinished = replica
            .scratches(user, Some(id))
            .map_err(anyhow::Error::from)?
            .into_iter()
            .map(|s| s.act)
            .collect();
        let vacancies = self.vacancies()?;
        let around = Around {
            standing: held.standing,
            history: rows
                .into_iter()
                .map(|row| self.history_item(row, now))
                .collect(),
            unfinished,
            pending: held.pending.clone(),
            market: &|| {
                let kept = self.kept_vacancies(casework::desk::country_date(now));
                let kept = kept.unwrap_or_default();
                matching::market(&held.file, vacancies.iter().chain(&kept), replica)
            },
            read_only: None,
        };
        let view = self.at_desk(id, now, |desk| case::view(&held.file, desk, around))??;
        Ok(self.named_case(view))
    }

    /// Those who took part, as far as who is signed in may read of a representative.
    fn participants_in(&self, facts: &[Fact]) -> Vec<Participant> {
        let may_read = |actor: Actor| may_read(actor.role, CardField::Representative);
        if !self.actor().is_ok_and(may_read) {
            return Vec::new();
        }
        facts
            .iter()
            .filter_map(|fact| {
                if let Fact::ParticipantNamed { participant, .. } = fact {
                    Some(participant.clone())
                } else {
                    None
                }
            })
            .collect()
    }

    fn history_item(&self, row: HistoryRow, now: DateTime<Utc>) -> HistoryItem {
        let on = casework::desk::country_date(now);
        HistoryItem {
            step: step_of(row.act).printed(),
            facts: row.facts.iter().map(Into::into).collect(),
            outcome: outcome(row.act, &row.facts),
            participants: self.participants_in(&row.facts),
            entry: row.entry,
            act: row.act,
            args: row.args,
            who: row.actor.name,
            role: row.actor.role,
            at: row.at,
            standing: row.standing,
            edition: row.edition,
            refusal: row.refusal.map(|r| self.told(&r, on)),
            differences: row.differences,
        }
    }
}
