//! The recognition centres (центры признания квалификации) with their accreditation, as a file.

use super::table::{self, Column, Row};
use super::{BadLine, Read};
use casework::ids::Code;
use casework::people::{KatoCode, ShortText};
use casework::voucher::reference::{Profession, RecognitionCentre};
use chrono::NaiveDate;
use std::collections::HashSet;

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
        names: &["phone", "телефон"],
        required: false,
    },
    Column {
        names: &["accredited_from", "аккредитован_с"],
        required: true,
    },
    Column {
        names: &["accredited_to", "аккредитован_по"],
        required: false,
    },
    Column {
        names: &["professions", "профессии"],
        required: true,
    },
];

/// Reads the list. A centre names professions of the register that stands; without a register any code is taken.
///
/// # Errors
/// The file as a whole cannot be read as a table.
pub fn read(
    name: &str,
    bytes: &[u8],
    register: &[Profession],
) -> anyhow::Result<Read<RecognitionCentre>> {
    let table = table::read(name, bytes, COLUMNS)?;
    let (mut items, mut bad, mut codes) = (Vec::new(), Vec::new(), HashSet::new());
    for row in &table.rows {
        match centre(row, register) {
            Ok(centre) if codes.insert(centre.code.clone()) => items.push(centre),
            Ok(centre) => bad.push(BadLine {
                line: row.line,
                why: format!("{} stands there already", centre.code),
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

fn centre(row: &Row, register: &[Profession]) -> Result<RecognitionCentre, String> {
    if let Err(why) = &row.cells {
        return Err(why.clone());
    }
    let text = |column: &str| {
        ShortText::parse(row.cell(column)).map_err(|error| format!("{column}: {error}"))
    };
    let kato = KatoCode::parse(row.cell("kato")).map_err(|error| format!("kato: {error}"))?;
    let from = day(row.cell("accredited_from")).ok_or("accredited_from is no date")?;
    let to = match row.cell("accredited_to") {
        "" => None,
        to => Some(day(to).ok_or("accredited_to is no date")?),
    };
    if to.is_some_and(|to| to < from) {
        return Err("accredited_to lies before accredited_from".to_owned());
    }
    let professions: Vec<Code> = row
        .cell("professions")
        .split([',', ';', ' '])
        .filter(|code| !code.is_empty())
        .map(Code::from)
        .collect();
    let unknown = professions
        .iter()
        .find(|code| !register.is_empty() && !register.iter().any(|p| p.code == **code));
    if let Some(unknown) = unknown {
        return Err(format!("{unknown} is not in the register of professions"));
    }
    if professions.is_empty() {
        return Err("professions names none".to_owned());
    }
    Ok(RecognitionCentre {
        code: Code(text("code")?.to_string()),
        kk: text("kk")?.to_string(),
        ru: text("ru")?.to_string(),
        kato: kato.to_string(),
        place_kk: row.cell("place_kk").to_owned(),
        place_ru: row.cell("place_ru").to_owned(),
        phone: row.cell("phone").to_owned(),
        accredited_from: from,
        accredited_to: to,
        professions,
    })
}

/// `2026-03-01` or `01.03.2026`.
fn day(text: &str) -> Option<NaiveDate> {
    text.parse()
        .ok()
        .or_else(|| NaiveDate::parse_from_str(text, "%d.%m.%Y").ok())
}
