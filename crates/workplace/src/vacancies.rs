//! The centre's register of vacancies at the desk: list, search, writing into it, taking in a file.
//!
//! Its rules are `casework::vacancies`; who signs in reads and writes the register of the centre in which they act.

mod import;
#[cfg(test)]
mod tests;

use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{KeptInRegister, VacancyRegister, VacancyRow};
use casework::matching::OpenVacancy;
use casework::of_centre::OfCentre;
use casework::office::Role;
use casework::people::skeleton;
use casework::registration::Act;
use casework::vacancies::{Register, VacancyKept, file_of};
use chrono::NaiveDate;
use replica::{Doing, On, PerformError};

/// How many rows are shown at once; the search narrows them.
const SHOWN: usize = 300;

impl Workplace {
    /// The register of the centre of who is signed in: vacancies that hold all the words, the newest first.
    pub fn vacancy_register(
        &self,
        text: &str,
        closed_too: bool,
    ) -> Result<VacancyRegister, Problem> {
        let today = self.today();
        let inner = self.lock();
        let actor = inner.actor()?;
        let register = inner.register()?;
        let named = holds(text);
        let mut rows: Vec<VacancyRow> = register
            .vacancies
            .iter()
            .map(|(id, kept)| row(id, kept, &register, today))
            .filter(|row| closed_too || row.open)
            .filter(|row| named(&key(row)))
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.kept.changed.at));
        let found = rows.len();
        rows.truncate(SHOWN);
        let open = |kept: &&VacancyKept| kept.is_open(today);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(VacancyRegister {
            found: count(found),
            open: count(register.vacancies.values().filter(open).count()),
            rows,
            employers: register.employers.into_values().collect(),
            imported: register.imported,
            may_write: actor.role == Role::EmployerRelations,
        })
    }

    /// Writes into the file of the centre that the act belongs to, its register of vacancies or its shared views: saved before
    /// this returns, or refused with nothing written.
    pub fn keep_in_register(&self, act: Act) -> Result<KeptInRegister, Problem> {
        let now = self.now();
        let mut inner = self.lock();
        let actor = inner.actor()?;
        let rulebook = inner.rulebook.clone();
        let home = OfCentre::holds(act.name()).ok_or_else(Problem::not_found)?;
        let on = On::Register(home.file_of(&actor.centre));
        let doing = Doing {
            actor,
            participants: Vec::new(),
        };
        match inner
            .replica_mut()?
            .perform(act, &doing, on, now, &rulebook)
        {
            Ok(_) => {
                inner.saved_at = Some(now);
                Ok(KeptInRegister::Done)
            }
            Err(PerformError::Refused(refusal)) => {
                let told = inner.told(&refusal, casework::desk::country_date(now));
                Ok(KeptInRegister::Refused(Box::new(told)))
            }
            Err(PerformError::NotFound) => Err(Problem::not_found()),
            Err(PerformError::Failed(error)) => Err(Problem::new(error.code(), error)),
        }
    }
}

impl Inner {
    /// The register as it stands at this desk; empty where nothing was written yet.
    pub(crate) fn register(&self) -> Result<Register, Problem> {
        let centre = self.actor()?.centre;
        let held = self
            .replica()?
            .file(file_of(&centre))
            .map_err(anyhow::Error::from)?;
        Ok(held
            .and_then(|held| held.file.vacancies)
            .map_or_else(Register::default, |register| *register))
    }

    /// What of it may be offered today.
    pub(crate) fn kept_vacancies(&self, today: NaiveDate) -> Result<Vec<OpenVacancy>, Problem> {
        let offered = self.register()?.offered(today);
        Ok(offered.into_iter().map(OpenVacancy::of).collect())
    }
}

fn row(id: &str, kept: &VacancyKept, register: &Register, today: NaiveDate) -> VacancyRow {
    let employer = register.employers.get(&kept.vacancy.employer);
    VacancyRow {
        id: id.to_owned(),
        open: kept.is_open(today),
        employer: employer.map_or_else(String::new, |e| e.employer.name.to_string()),
        kept: kept.clone(),
    }
}

/// Whether a vacancy has every word that was typed, in whatever letters.
pub(crate) fn holds(typed: &str) -> impl Fn(&str) -> bool {
    let words = skeleton(typed);
    move |vacancy| {
        let vacancy = skeleton(vacancy);
        words.split(' ').all(|word| vacancy.contains(word))
    }
}

/// What a vacancy of the register is looked for by.
fn key(row: &VacancyRow) -> String {
    let vacancy = &row.kept.vacancy;
    let number = vacancy.number.as_ref().map_or("", |n| n.as_str());
    let (kk, ru) = (&vacancy.place_kk, &vacancy.place_ru);
    let (title, employer) = (vacancy.title.as_str(), vacancy.employer.as_str());
    format!("{title} {} {employer} {number} {kk} {ru}", row.employer)
}
