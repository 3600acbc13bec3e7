//! A file of vacancies (CSV, XLSX) looked through before anything is written: every bad cell by its line, and for each good
//! line what it would do. Taking it in is one act, so nothing comes in by half.

mod cells;

use crate::Problem;
use crate::store::Workplace;
use crate::views::{BadCell, ImportPreview, PreviewRow, RowFate};
use casework::ids::Code;
use casework::people::{KatoCode, ShortText};
use casework::rulebook::Section;
use casework::vacancies::{EmployerForm, ImportForm, MOST_ROWS, Register, VacancyForm};
use cells::{Around, COLUMNS, Read};
use std::collections::{BTreeMap, BTreeSet};

impl Workplace {
    /// Reads the file and says what it would bring. Nothing is written.
    pub fn preview_vacancies(&self, name: &str, bytes: &[u8]) -> Result<ImportPreview, Problem> {
        let today = self.today();
        let table =
            tables::read(name, bytes, COLUMNS).map_err(|e| Problem::new("import-unreadable", e))?;
        if table.rows.len() > MOST_ROWS {
            return Err(Problem::new("import-too-long", table.rows.len())
                .with("rows", table.rows.len())
                .with("most", MOST_ROWS));
        }
        let inner = self.lock();
        let register = inner.register()?;
        let replica = inner.replica()?;
        let kinds = inner
            .rulebook
            .list(Section::EmploymentKind, today)
            .into_iter()
            .map(|entry| {
                let words = [&entry.code, &entry.kk, &entry.ru, &entry.en];
                let words = words.map(|word| word.to_lowercase());
                (Code::from(entry.code.as_str()), words)
            })
            .collect();
        let place = |kato: &KatoCode| {
            let found = replica.kato(kato.as_str()).ok().flatten();
            found.map(|found| (found.place.kk, found.place.ru))
        };
        // The built-in regions alone say nothing of the places in them.
        let lists_places = replica
            .kato_search("а", 40)
            .is_ok_and(|found| found.len() > 30);
        let around = Around {
            today,
            kinds,
            place: &place,
            lists_places,
        };
        let read = table.rows.iter().map(|row| cells::read(row, &around));
        let file_name = ShortText::parse(name).or_else(|_| ShortText::parse("-"));
        let file_name = file_name.map_err(|e| Problem::new("import-unreadable", e))?;
        Ok(weighed(read.collect(), &register, file_name, today))
    }
}

/// Lines held against each other and against the register.
fn weighed(
    read: Vec<Result<Read, Vec<BadCell>>>,
    register: &Register,
    file_name: ShortText,
    today: chrono::NaiveDate,
) -> ImportPreview {
    let lines = u32::try_from(read.len()).unwrap_or(u32::MAX);
    let (mut rows, mut bad, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    let mut employers: BTreeMap<_, EmployerForm> = BTreeMap::new();
    let mut vacancies = Vec::new();
    for line in read {
        let Read {
            line,
            employer,
            mut vacancy,
        } = match line {
            Ok(read) => read,
            Err(cells) => {
                bad.extend(cells);
                continue;
            }
        };
        let cell = |column: &str, code: &str, typed: &str| BadCell {
            line,
            column: column.into(),
            code: code.into(),
            typed: typed.into(),
        };
        let name = employer.name.to_string();
        match employers.get(&employer.id) {
            Some(before) if before.name != employer.name => {
                bad.push(cell("employer", "employer-differs", &name));
            }
            Some(_) => {}
            None => {
                employers.insert(employer.id.clone(), employer);
            }
        }
        vacancy.vacancy = known(&vacancy, register);
        keep_what_is_wanted(&mut vacancy, register);
        let identity = vacancy.vacancy.clone().unwrap_or_else(|| {
            let number = vacancy.number.as_ref().map(ToString::to_string);
            // Two lines without a number may want the same at two places.
            format!(
                "{} {}",
                vacancy.employer,
                number.unwrap_or_else(|| line.to_string())
            )
        });
        if !seen.insert(identity) {
            bad.push(cell("title", "twice", vacancy.title.as_str()));
            continue;
        }
        let fate = fate(&vacancy, register, today);
        rows.push(PreviewRow {
            line,
            title: vacancy.title.to_string(),
            employer: name,
            fate,
        });
        if fate != RowFate::Same {
            vacancies.push(vacancy);
        }
    }
    let wanted: BTreeSet<_> = vacancies.iter().map(|v| v.employer.clone()).collect();
    let employers = employers
        .into_values()
        .filter(|employer| wanted.contains(&employer.id))
        .filter_map(|employer| filled(employer, register))
        .collect();
    let form = (bad.is_empty() && !vacancies.is_empty()).then_some(ImportForm {
        file_name,
        employers,
        vacancies,
    });
    ImportPreview {
        lines,
        rows,
        bad,
        form,
    }
}

/// The vacancy of the register that the line speaks of: by its number, else an open one of the same employer, title and place.
fn known(vacancy: &VacancyForm, register: &Register) -> Option<String> {
    let of_employer = register
        .vacancies
        .iter()
        .filter(|(_, kept)| kept.vacancy.employer == vacancy.employer);
    let mut same = of_employer.filter(|(_, kept)| match (&kept.vacancy.number, &vacancy.number) {
        (Some(held), Some(number)) => held == number,
        (None, None) => {
            kept.closed.is_none()
                && kept.vacancy.title == vacancy.title
                && kept.vacancy.kato == vacancy.kato
        }
        (Some(_), None) | (None, Some(_)) => false,
    });
    same.next().map(|(id, _)| id.clone())
}

fn fate(vacancy: &VacancyForm, register: &Register, today: chrono::NaiveDate) -> RowFate {
    let held = vacancy
        .vacancy
        .as_ref()
        .and_then(|id| register.vacancies.get(id));
    let plain = VacancyForm {
        vacancy: None,
        ..vacancy.clone()
    };
    match held {
        None => RowFate::New,
        Some(kept) if !kept.is_open(today) => RowFate::Reopened,
        Some(kept) if kept.vacancy == plain => RowFate::Same,
        Some(_) => RowFate::Changed,
    }
}

/// What the file leaves out of what is asked of people stays as it was written by hand.
fn keep_what_is_wanted(vacancy: &mut VacancyForm, register: &Register) {
    let id = vacancy.vacancy.as_ref();
    let Some(held) = id.and_then(|id| register.vacancies.get(id)) else {
        return;
    };
    if vacancy.skills.is_empty() {
        vacancy.skills.clone_from(&held.vacancy.skills);
    }
    if vacancy.requirements.is_none() {
        vacancy.requirements.clone_from(&held.vacancy.requirements);
    }
}

/// What the file leaves out of an employer stays as it was written by hand; nothing where all stands so already.
fn filled(employer: EmployerForm, register: &Register) -> Option<EmployerForm> {
    let Some(held) = register
        .employers
        .get(&employer.id)
        .map(|kept| &kept.employer)
    else {
        return Some(employer);
    };
    let filled = EmployerForm {
        contact: employer.contact.or_else(|| held.contact.clone()),
        phone: employer.phone.or_else(|| held.phone.clone()),
        email: employer.email.or_else(|| held.email.clone()),
        address: employer.address.or_else(|| held.address.clone()),
        ..employer
    };
    (filled != *held).then_some(filled)
}

/// A text looked through as on 23 October 2026, without a list of places.
#[cfg(test)]
pub(super) fn preview_of(text: &str, register: &Register) -> ImportPreview {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 23).unwrap_or_default();
    let around = Around {
        today,
        kinds: vec![(
            Code::from("full"),
            ["full", "толық", "полная", "full time"].map(str::to_owned),
        )],
        place: &|_| None,
        lists_places: false,
    };
    let table = tables::read("f.csv", text.as_bytes(), COLUMNS).expect("a table");
    let read = table.rows.iter().map(|row| cells::read(row, &around));
    let name = ShortText::parse("f.csv").expect("a name");
    weighed(read.collect(), register, name, today)
}
