//! The register of professions (Реестр профессий) as a file: one line for each profession and level of qualification.

use super::table::{self, Column, Row};
use super::{BadLine, Read};
use casework::ids::Code;
use casework::people::ShortText;
use casework::voucher::reference::{Profession, StandardLevel};
use std::collections::BTreeMap;

const COLUMNS: &[Column] = &[
    Column {
        names: &["code", "код"],
        required: true,
    },
    Column {
        names: &["kk", "name_kk", "атауы"],
        required: true,
    },
    Column {
        names: &["ru", "name_ru", "наименование"],
        required: true,
    },
    Column {
        names: &["level", "уровень"],
        required: false,
    },
    Column {
        names: &["education", "образование"],
        required: false,
    },
    Column {
        names: &["experience_years", "стаж"],
        required: false,
    },
];

/// Reads the register. Lines of one code are levels of one profession; a level that stands there already is bad.
///
/// # Errors
/// The file as a whole cannot be read as a table.
pub fn read(name: &str, bytes: &[u8]) -> anyhow::Result<Read<Profession>> {
    let table = table::read(name, bytes, COLUMNS)?;
    let mut found: BTreeMap<String, Profession> = BTreeMap::new();
    let mut bad = Vec::new();
    for row in &table.rows {
        if let Err(why) = take(row, &mut found) {
            bad.push(BadLine {
                line: row.line,
                why,
            });
        }
    }
    let mut items: Vec<Profession> = found.into_values().collect();
    for profession in &mut items {
        profession.levels.sort_by_key(|level| level.level);
    }
    Ok(Read {
        items,
        bad,
        lines: table.rows.len(),
        encoding: table.encoding,
    })
}

fn take(row: &Row, found: &mut BTreeMap<String, Profession>) -> Result<(), String> {
    if let Err(why) = &row.cells {
        return Err(why.clone());
    }
    let text = |column: &str| {
        ShortText::parse(row.cell(column)).map_err(|error| format!("{column}: {error}"))
    };
    let code = text("code")?.to_string();
    let level = StandardLevel {
        level: match row.cell("level") {
            "" => 0,
            level => level
                .parse()
                .ok()
                .filter(|level| (1..=8).contains(level))
                .ok_or("level is no number from 1 to 8")?,
        },
        education: yes_no(row.cell("education")).ok_or("education is neither yes nor no")?,
        experience_years: match row.cell("experience_years") {
            "" => 0,
            years => years
                .parse()
                .map_err(|_| "experience_years is no whole number of years")?,
        },
    };
    let (kk, ru) = (text("kk")?.to_string(), text("ru")?.to_string());
    let profession = found.entry(code.clone()).or_insert_with(|| Profession {
        code: Code(code.clone()),
        kk: kk.clone(),
        ru: ru.clone(),
        levels: Vec::new(),
    });
    if (&profession.kk, &profession.ru) != (&kk, &ru) {
        return Err(format!("{code} has another name above"));
    }
    if profession.levels.iter().any(|l| l.level == level.level) {
        return Err(format!(
            "{code} of level {} stands there already",
            level.level
        ));
    }
    profession.levels.push(level);
    Ok(())
}

/// As offices write it, in both languages; an empty cell demands nothing.
fn yes_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "" | "0" | "no" | "нет" | "жоқ" => Some(false),
        "1" | "yes" | "да" | "иә" => Some(true),
        _other => None,
    }
}
