//! Worklists, search, and what forms choose from. Counts, lists and search read one index in the replica.

use crate::case::days_left;
use crate::store::{Inner, Workplace};
use crate::vacancies::holds;
use crate::views::{DutyOwner, EscalatedTo, Hit, KatoPlace, RuleEntry, WorkRow, WorklistInfo};
use crate::{Problem, catalogue};
use casework::card::CardField;
use casework::desk::country_date;
use casework::ids::{Code, FileId, StaffId};
use casework::matching::{self, VacanciesFound};
use casework::office::{Actor, Centre};
use casework::refusal::Words;
use casework::registration::monitoring::weeks_missed;
use casework::registration::step_of;
use casework::seen::may_read;
use casework::voucher::reference::{Profession, RecognitionCentre};
use casework::worklist::List;
use chrono::{DateTime, NaiveDate, Utc};
use replica::{Looking, Matched};
use std::collections::BTreeSet;

/// No screen shows more rows than this without narrowing.
pub(crate) const ROWS_AT_MOST: u32 = 20_000;

impl Workplace {
    /// The lists of this role with their counts, in the order of its day: of the centre in which it is held and, for a
    /// head, of the centres that it decides for.
    pub fn worklists(&self) -> Result<Vec<WorklistInfo>, Problem> {
        let inner = self.lock();
        let actor = inner.actor()?;
        let counts = inner
            .replica()?
            .worklists_for(&looking(actor, self.today()))
            .map_err(anyhow::Error::from)?;
        Ok(counts
            .into_iter()
            .map(|c| WorklistInfo {
                name: c.list,
                group: c.list.group(),
                count: c.count,
                overdue: c.overdue,
            })
            .collect())
    }

    /// Rows of one list, most urgent first.
    pub fn worklist(&self, list: List, limit: u32) -> Result<Vec<WorkRow>, Problem> {
        let inner = self.lock();
        let (today, now) = (self.today(), self.now());
        let looking = looking(inner.actor()?, today);
        let rows = inner.rows_with(list, "", &looking, limit.min(ROWS_AT_MOST))?;
        inner.shown_rows(list, rows, &looking, now)
    }

    /// People by name, part of an ИИН, phone or case number, in whatever letters they were typed. Who may not read an ИИН
    /// does not find by it either.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Hit>, Problem> {
        let inner = self.lock();
        let reads_iin = may_read(inner.actor()?.role, CardField::Iin);
        let replica = inner.replica()?;
        let centres = replica.centres().map_err(anyhow::Error::from)?;
        let hits = replica
            .search(text, limit.min(200))
            .map_err(anyhow::Error::from)?;
        Ok(hits
            .into_iter()
            .filter(|hit| reads_iin || hit.matched != Matched::Iin)
            .map(|hit| {
                let matched: &str = hit.matched.into();
                let stage: &str = hit.stage.into();
                Hit {
                    file: hit.file,
                    name: hit.name,
                    iin: hit.iin.filter(|_| reads_iin).unwrap_or_default(),
                    stage: stage.to_owned(),
                    number: hit.number,
                    centre: centres.iter().find(|c| c.id == hit.centre).map_or_else(
                        || Words::bilingual(hit.centre.as_str(), hit.centre.as_str()),
                        Centre::name,
                    ),
                    matched: matched.to_owned(),
                }
            })
            .collect())
    }

    /// Entries of a rulebook list in force today, or the centres of the office tree.
    pub fn catalogue(&self, list: &str) -> Result<Vec<RuleEntry>, Problem> {
        if list == catalogue::CENTRES {
            let inner = self.lock();
            let centres = inner.replica()?.centres().map_err(anyhow::Error::from)?;
            return Ok(centres.iter().map(catalogue::centre).collect());
        }
        let rulebook = self.lock().rulebook.clone();
        catalogue::list(&rulebook, list, self.today())
    }

    /// Places of КАТО by name in either language or by code.
    pub fn places(&self, text: &str, limit: u32) -> Result<Vec<KatoPlace>, Problem> {
        let inner = self.lock();
        inner.session()?;
        let found = inner
            .replica()?
            .kato_search(text, limit.min(50))
            .map_err(anyhow::Error::from)?;
        Ok(found
            .into_iter()
            .map(|p| KatoPlace {
                code: p.place.kato,
                kk: p.place.kk,
                ru: p.place.ru,
                edition: p.edition,
                within: Words::bilingual(&p.within_kk, &p.within_ru),
            })
            .collect())
    }

    /// Professions of the register by name in either language or by code (ФК-D.03).
    pub fn professions(&self, text: &str, limit: u32) -> Result<Vec<Profession>, Problem> {
        let inner = self.lock();
        inner.session()?;
        let found = inner.replica()?.professions(text, limit.min(50));
        Ok(found.map_err(anyhow::Error::from)?)
    }

    /// Recognition centres that are accredited today, for the profession where one is named.
    pub fn recognition_centres(
        &self,
        profession: Option<&Code>,
    ) -> Result<Vec<RecognitionCentre>, Problem> {
        let inner = self.lock();
        inner.session()?;
        let mut found = inner
            .replica()?
            .recognition_centres(profession)
            .map_err(anyhow::Error::from)?;
        let today = self.today();
        found.retain(|centre| centre.is_accredited(today));
        Ok(found)
    }

    /// 4.5: suitable vacancies for this person, each with its reasons; of those that hold the words, where some are typed,
    /// also what no criterion finds suitable.
    pub fn vacancies(&self, file: FileId, words: &str) -> Result<VacanciesFound, Problem> {
        let inner = self.lock();
        let actor = inner.actor()?;
        let replica = inner.replica()?;
        let held = replica
            .file(file)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        // Those of the exchange, and those that the centre's own specialist keeps.
        let kept = inner.kept_vacancies(self.today())?;
        let vacancies = inner.vacancies()?.iter().chain(&kept);
        let (rulebook, today) = (&inner.rulebook, self.today());
        if words.trim().is_empty() {
            let found = matching::suitable(&held.file, vacancies, rulebook, today, actor.role);
            return Ok(found);
        }
        let fits = holds(words);
        let named = vacancies.filter(|open| {
            let vacancy = &open.vacancy;
            let (title, employer) = (vacancy.title.as_str(), vacancy.employer.as_str());
            let places = format!("{} {}", vacancy.place_kk, vacancy.place_ru);
            fits(&format!("{title} {employer} {places}"))
        });
        Ok(matching::looked_for(
            &held.file, named, rulebook, today, actor.role,
        ))
    }
}

fn runs_of_digits(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .collect()
}

impl Inner {
    /// Rows that show what was typed: a person, found as the search of people finds them, or the number of a step. Who may
    /// not read an ИИН does not find by it.
    pub(crate) fn rows_with(
        &self,
        list: List,
        text: &str,
        looking: &Looking,
        limit: u32,
    ) -> Result<Vec<replica::WorkRow>, Problem> {
        let rows = |text: Option<&str>, limit| {
            let rows = self.replica()?.worklist_for(list, looking, text, limit);
            Ok::<_, Problem>(rows.map_err(anyhow::Error::from)?)
        };
        let text = text.trim();
        if text.is_empty() {
            return rows(None, limit);
        }
        let digits = runs_of_digits(text);
        let reads_iin = may_read(looking.role, CardField::Iin);
        let by_iin = |row: &replica::WorkRow| {
            let iin = row.iin.as_deref().filter(|_| !reads_iin);
            iin.is_some_and(|iin| digits.iter().any(|run| iin.contains(run)))
        };
        let people: BTreeSet<FileId> = rows(Some(text), ROWS_AT_MOST)?
            .into_iter()
            .filter(|row| !by_iin(row))
            .map(|row| row.file)
            .collect();
        let mut found = rows(None, ROWS_AT_MOST)?;
        found.retain(|row| people.contains(&row.file) || row.item.step.contains(text));
        found.truncate(limit as usize);
        Ok(found)
    }

    /// Rows of a list as the role may read them.
    pub(crate) fn shown_rows(
        &self,
        list: List,
        rows: Vec<replica::WorkRow>,
        looking: &Looking,
        now: DateTime<Utc>,
    ) -> Result<Vec<WorkRow>, Problem> {
        let staff = match list.above() {
            Some(_) => self.replica()?.staff().map_err(anyhow::Error::from)?,
            None => Vec::new(),
        };
        let named = |id: &StaffId| {
            let card = staff.iter().find(|card| card.id == *id);
            card.map(|card| card.short.clone())
        };
        let shown = rows.into_iter().map(|row| {
            let owner = list.above().map(|_| DutyOwner {
                role: row.item.list.owner(),
                name: row.item.assignee.as_ref().and_then(named),
                list: row.item.list,
            });
            WorkRow {
                owner,
                ..self.shown_row(row, looking, now)
            }
        });
        Ok(shown.collect())
    }

    fn shown_row(&self, row: replica::WorkRow, looking: &Looking, now: DateTime<Utc>) -> WorkRow {
        let today = looking.today;
        let waits = row.item.list == List::Waiting;
        let reads_iin = may_read(looking.role, CardField::Iin);
        let up = row.item.escalation.reached(today);
        let checked_weekly = row.item.due.filter(|_| row.item.list == List::Monitoring);
        WorkRow {
            file: row.file,
            name: row.name,
            iin: row.iin.filter(|_| reads_iin).unwrap_or_default(),
            step: row.item.step,
            may: row
                .item
                .act
                .is_some_and(|act| step_of(act).is_for(looking.role)),
            act: row.item.act,
            what: row.item.what,
            detail: row.item.detail,
            due_days: row
                .item
                .due
                .map(|due| days_left(&self.rulebook, today, due)),
            due: row.item.due,
            missed_weeks: checked_weekly.map_or(0, |by| {
                weeks_missed(country_date(row.item.since), by, today)
            }),
            standing: row.standing,
            since: row.item.since,
            waiting_minutes: waits.then(|| {
                u32::try_from((now - row.item.since).num_minutes().max(0)).unwrap_or(u32::MAX)
            }),
            assignee: row.item.assignee,
            escalated: up.map(|(above, since)| EscalatedTo {
                role: above.role(),
                since,
            }),
            owner: None,
        }
    }
}

/// Who looks: the role, held in that centre.
pub(crate) fn looking(actor: Actor, today: NaiveDate) -> Looking {
    Looking {
        role: actor.role,
        staff: actor.staff,
        centre: actor.centre,
        today,
    }
}
