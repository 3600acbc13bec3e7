//! Vacancies of the exchange as a file, until the exchange itself is connected.

use super::table::{self, Column, Row};
use super::{BadLine, Read};
use casework::ids::Code;
use casework::people::{KatoCode, ShortText};
use casework::registration::job_seeker::Vacancy;
use casework::rulebook::{Rulebook, Section};
use casework::vacancies::skills_of;
use chrono::NaiveDate;
use std::collections::HashSet;

const COLUMNS: &[Column] = &[
    Column {
        names: &["id", "number", "номер"],
        required: true,
    },
    Column {
        names: &["title", "position", "должность"],
        required: true,
    },
    Column {
        names: &["employer", "работодатель"],
        required: true,
    },
    Column {
        names: &["kato", "като"],
        required: true,
    },
    Column {
        names: &["place_kk"],
        required: false,
    },
    Column {
        names: &["place_ru"],
        required: false,
    },
    Column {
        names: &["pay", "оплата"],
        required: false,
    },
    Column {
        names: &["schedule", "график"],
        required: false,
    },
    Column {
        names: &["skills", "навыки"],
        required: false,
    },
];

/// Reads the vacancies; kinds of employment are the rulebook's of that day.
///
/// # Errors
/// The file as a whole cannot be read as a table.
pub fn read(
    name: &str,
    bytes: &[u8],
    rulebook: &Rulebook,
    today: NaiveDate,
) -> anyhow::Result<Read<Vacancy>> {
    let table = table::read(name, bytes, COLUMNS)?;
    let (mut items, mut bad, mut ids) = (Vec::new(), Vec::new(), HashSet::new());
    for row in &table.rows {
        match vacancy(row, rulebook, today) {
            Ok(vacancy) if ids.insert(vacancy.id.clone()) => items.push(vacancy),
            Ok(vacancy) => bad.push(BadLine {
                line: row.line,
                why: format!("{} stands there already", vacancy.id),
            }),
            Err(why) => bad.push(BadLine {
                line: row.line,
                why,
            }),
        }
    }
    Ok(Read {
        items,
        bad,
        lines: table.rows.len(),
        encoding: table.encoding,
    })
}

fn vacancy(row: &Row, rulebook: &Rulebook, today: NaiveDate) -> Result<Vacancy, String> {
    if let Err(why) = &row.cells {
        return Err(why.clone());
    }
    let text = |column: &str| {
        ShortText::parse(row.cell(column)).map_err(|error| format!("{column}: {error}"))
    };
    let kato = KatoCode::parse(row.cell("kato")).map_err(|error| format!("kato: {error}"))?;
    let pay = match row.cell("pay") {
        "" => None,
        pay => Some(
            pay.replace([' ', '\u{a0}'], "")
                .parse::<i32>()
                .ok()
                .filter(|pay| *pay > 0)
                .ok_or("pay is no sum")?,
        ),
    };
    let schedule = match row.cell("schedule") {
        "" => None,
        code if rulebook.applies(Section::EmploymentKind, code, today) => Some(Code::from(code)),
        _other => return Err("schedule is no kind of employment".to_owned()),
    };
    let skills = skills_of(row.cell("skills")).ok_or("skills are too many or too long")?;
    Ok(Vacancy {
        id: text("id")?.to_string(),
        title: text("title")?,
        employer: text("employer")?,
        place_kk: row.cell("place_kk").to_owned(),
        place_ru: row.cell("place_ru").to_owned(),
        kato: kato.to_string(),
        pay,
        schedule,
        skills,
    })
}
