//! The law of the register: what may be written into it. Nothing here decides who fits a vacancy.

use super::{CloseVacancyForm, EmployerForm, ImportForm, Register, VacancyFact, VacancyForm};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::ThingId;
use crate::people::EmployerId;
use crate::refusal::Refusal;
use crate::registration::{ActName, Fact};
use crate::rulebook::Section;
use std::collections::BTreeSet;

/// Rows of one import. An entry that is too long to send would wait for ever.
pub const MOST_ROWS: usize = 2_000;
/// A vacancy asks for no more skills than somebody reads.
pub const MOST_SKILLS: usize = 20;

pub(crate) fn keep_employer(employer: EmployerForm) -> Vec<Fact> {
    vec![Fact::Vacancies(VacancyFact::EmployerKept { employer })]
}

pub(crate) fn keep_vacancy(
    file: &File,
    form: VacancyForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::KeepVacancy;
    let empty = Register::default();
    let register = file.vacancies.as_deref().unwrap_or(&empty);
    let employers = register.employers.keys().collect();
    wrong(act, &form, &employers, desk).map_or(Ok(()), Err)?;
    if let Some(id) = &form.vacancy
        && !register.vacancies.contains_key(id)
    {
        return Err(Refusal::NothingThere {
            act,
            what: "vacancy".into(),
        });
    }
    Ok(vec![Fact::Vacancies(kept(form, 0, desk))])
}

/// All rows or none: the first that may not stand refuses the file, by its place in it.
pub(crate) fn import(file: &File, form: ImportForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ImportVacancies;
    let rows = form.vacancies.len();
    if rows == 0 {
        return Err(Refusal::Missing {
            act,
            items: vec!["vacancies".into()],
        });
    }
    if rows > MOST_ROWS {
        return Err(Refusal::NotInList {
            act,
            list: "import-rows".into(),
            code: rows.to_string(),
        });
    }
    let held = file.vacancies.iter().flat_map(|held| held.employers.keys());
    let employers: BTreeSet<&EmployerId> =
        held.chain(form.employers.iter().map(|e| &e.id)).collect();
    let refused = form
        .vacancies
        .iter()
        .find_map(|row| wrong(act, row, &employers, desk));
    refused.map_or(Ok(()), Err)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut facts = vec![VacancyFact::Imported {
        file_name: form.file_name,
        employers: count(form.employers.len()),
        vacancies: count(rows),
    }];
    let employer = |employer| VacancyFact::EmployerKept { employer };
    facts.extend(form.employers.into_iter().map(employer));
    for row in form.vacancies {
        let place = count(facts.len());
        facts.push(kept(row, place, desk));
    }
    Ok(facts.into_iter().map(Fact::Vacancies).collect())
}

pub(crate) fn close(
    file: &File,
    form: CloseVacancyForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::CloseVacancy;
    crate::registration::reception::in_list(act, Section::VacancyCloseReason, &form.reason, desk)?;
    let kept = file
        .vacancies
        .iter()
        .find_map(|register| register.vacancies.get(&form.vacancy));
    if kept.is_none_or(|kept| kept.closed.is_some()) {
        return Err(Refusal::NothingThere {
            act,
            what: "vacancy".into(),
        });
    }
    Ok(vec![Fact::Vacancies(VacancyFact::VacancyClosed {
        id: form.vacancy,
        reason: form.reason,
        note: form.note,
    })])
}

/// What of a row may not stand; the preview of an import asks the same.
pub fn wrong(
    act: ActName,
    form: &VacancyForm,
    employers: &BTreeSet<&EmployerId>,
    desk: &Desk,
) -> Option<Refusal> {
    let not_in = |list: &str, code: String| {
        Some(Refusal::NotInList {
            act,
            list: list.into(),
            code,
        })
    };
    if !employers.contains(&form.employer) {
        return not_in("employer", form.employer.to_string());
    }
    let unknown = desk.evidence.unknown_places.known();
    if unknown.is_some_and(|places| places.contains(&form.kato)) {
        return not_in("vacancy-kato", form.kato.to_string());
    }
    if let Some(pay) = form.pay.filter(|pay| *pay <= 0) {
        return not_in("vacancy-pay", pay.to_string());
    }
    if form.skills.len() > MOST_SKILLS {
        return not_in("vacancy-skills", form.skills.len().to_string());
    }
    if form.places == 0 {
        return not_in("vacancy-places", form.places.to_string());
    }
    let kind = |code: &str| {
        desk.rulebook
            .applies(Section::EmploymentKind, code, desk.today)
    };
    if let Some(schedule) = form.schedule.as_ref().filter(|code| !kind(code.as_str())) {
        return not_in("employment-kind", schedule.to_string());
    }
    let date = form.until.filter(|until| *until < desk.today)?;
    Some(Refusal::DateWrong {
        act,
        field: "until".into(),
        date,
    })
}

/// With a number of its own a vacancy is itself wherever it is typed or imported again.
fn kept(mut form: VacancyForm, place: u32, desk: &Desk) -> VacancyFact {
    let by_number = || {
        let number = form.number.as_ref()?;
        Some(format!("{}/{number}", form.employer))
    };
    let new = || {
        let entry = desk.entry;
        ThingId { entry, n: place }.to_string()
    };
    let id = form.vacancy.clone().or_else(by_number).unwrap_or_else(new);
    form.vacancy = None;
    VacancyFact::VacancyKept {
        id,
        vacancy: Box::new(form),
    }
}
