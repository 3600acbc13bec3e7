//! Tables as offices have them: CSV with any of three delimiters and several encodings, or a spreadsheet.
//!
//! Gives named cells with the line they stand on. It knows nothing of what the cells mean.

use anyhow::{Context, bail};
use calamine::{Data, Reader};
use std::collections::BTreeMap;
use std::io::Cursor;

/// A table with its header read: rows of cells by canonical column name.
pub struct Table {
    pub rows: Vec<Row>,
    pub encoding: &'static str,
}

/// One line: its number in the file, and its cells or why it has none.
pub struct Row {
    pub line: usize,
    pub cells: Result<BTreeMap<&'static str, String>, String>,
}

impl Row {
    /// The trimmed cell, empty where the column is absent.
    pub fn cell(&self, column: &str) -> &str {
        self.cells
            .as_ref()
            .ok()
            .and_then(|cells| cells.get(column))
            .map_or("", String::as_str)
    }
}

/// A column under all names that official files give it; the first is the canonical one.
pub struct Column {
    pub names: &'static [&'static str],
    pub required: bool,
}

/// Reads the bytes of a CSV or spreadsheet; `name` decides nothing, the bytes do.
///
/// # Errors
/// The file as a whole: not a table, no header with the required columns.
pub fn read(name: &str, bytes: &[u8], columns: &[Column]) -> anyhow::Result<Table> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return spreadsheet(bytes, columns)
            .with_context(|| format!("{name} is not a readable spreadsheet"));
    }
    delimited(bytes, columns).with_context(|| format!("{name} is not a readable table"))
}

fn spreadsheet(bytes: &[u8], columns: &[Column]) -> anyhow::Result<Table> {
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let mut missing = None;
    for name in book.sheet_names() {
        let sheet = book.worksheet_range(&name)?;
        let first_line = sheet.start().map_or(0, |(row, _)| row as usize);
        let lines = sheet
            .rows()
            .enumerate()
            .map(|(n, cells)| (first_line + n + 1, cells.iter().map(text).collect()));
        match assemble(
            lines.map(|(line, cells)| (line, Ok(cells))).collect(),
            columns,
        ) {
            Ok(rows) => {
                return Ok(Table {
                    rows,
                    encoding: "spreadsheet",
                });
            }
            Err(error) => missing = missing.or(Some(error)),
        }
    }
    Err(missing.unwrap_or_else(|| anyhow::anyhow!("it has no sheets")))
}

/// A number cell is a code without its fraction: spreadsheets keep `711210000` as a float.
fn text(cell: &Data) -> String {
    match cell {
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        other => other.to_string(),
    }
}

fn delimited(bytes: &[u8], columns: &[Column]) -> anyhow::Result<Table> {
    let (text, encoding) = decoded(bytes)?;
    let head = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .context("it is empty")?;
    let count = |sign: char| head.matches(sign).count();
    let delimiter = [',', ';', '\t']
        .into_iter()
        .max_by_key(|sign| count(*sign))
        .unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(delimiter)?)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record
                    .position()
                    .map_or(0, |p| usize::try_from(p.line()).unwrap_or(0));
                lines.push((line, Ok(record.iter().map(str::to_owned).collect())));
            }
            Err(error) => {
                let line = error
                    .position()
                    .map_or(0, |p| usize::try_from(p.line()).unwrap_or(0));
                lines.push((line, Err(error.to_string())));
            }
        }
    }
    Ok(Table {
        rows: assemble(lines, columns)?,
        encoding,
    })
}

type Line = (usize, Result<Vec<String>, String>);

/// Finds the header among the first lines and names the cells of the others.
fn assemble(lines: Vec<Line>, columns: &[Column]) -> anyhow::Result<Vec<Row>> {
    const LOOK: usize = 10;
    let known = |cell: &String| {
        let cell = cell.trim().to_lowercase();
        columns
            .iter()
            .find(|c| c.names.contains(&cell.as_str()))
            .map(|c| c.names[0])
    };
    let headers = lines
        .iter()
        .take(LOOK)
        .enumerate()
        .filter_map(|(at, (_, cells))| {
            let named = cells.as_ref().ok()?.iter().map(known).collect::<Vec<_>>();
            let lacks = columns
                .iter()
                .filter(|c| c.required && !named.contains(&Some(c.names[0])))
                .map(|c| c.names[0]);
            Some((at, lacks.collect::<Vec<_>>(), named))
        });
    let best = headers.min_by_key(|(at, lacks, _)| (lacks.len(), *at));
    let Some((at, lacks, named)) = best else {
        bail!("it has no lines")
    };
    if !lacks.is_empty() {
        bail!("its header lacks the columns: {}", lacks.join(", "));
    }
    let blank = |cells: &Result<Vec<String>, String>| {
        cells
            .as_ref()
            .is_ok_and(|cells| cells.iter().all(|cell| cell.trim().is_empty()))
    };
    let rows = lines
        .into_iter()
        .skip(at + 1)
        .filter(|(_, cells)| !blank(cells));
    Ok(rows
        .map(|(line, cells)| Row {
            line,
            cells: cells.and_then(|cells| named_cells(&named, cells)),
        })
        .collect())
}

fn named_cells(
    named: &[Option<&'static str>],
    cells: Vec<String>,
) -> Result<BTreeMap<&'static str, String>, String> {
    let last_needed = named.iter().rposition(Option::is_some).unwrap_or(0);
    if cells.len() <= last_needed {
        return Err(format!("{} cells instead of {}", cells.len(), named.len()));
    }
    let spaced = |cell: String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(named
        .iter()
        .zip(cells)
        .filter_map(|(name, cell)| Some(((*name)?, spaced(cell))))
        .collect())
}

/// The text and the encoding it was in. Kazakh offices save UTF-8, UTF-16 or the Kazakh Windows page.
fn decoded(bytes: &[u8]) -> anyhow::Result<(String, &'static str)> {
    if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        return Ok((
            String::from_utf8(rest.to_vec()).context("it begins as UTF-8 and goes on otherwise")?,
            "UTF-8",
        ));
    }
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        String::from_utf16(
            &rest
                .chunks_exact(2)
                .map(|pair| unit([pair[0], pair[1]]))
                .collect::<Vec<_>>(),
        )
    };
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return Ok((
            utf16(rest, u16::from_le_bytes).context("it is broken UTF-16")?,
            "UTF-16",
        ));
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return Ok((
            utf16(rest, u16::from_be_bytes).context("it is broken UTF-16")?,
            "UTF-16",
        ));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), "UTF-8"));
    }
    if bytes.contains(&0) {
        bail!("it is not text");
    }
    let page = KZ_1048.chars().collect::<Vec<_>>();
    let sign = |byte: &u8| {
        if *byte < 128 {
            char::from(*byte)
        } else {
            page[usize::from(*byte) - 128]
        }
    };
    Ok((bytes.iter().map(sign).collect(), "KZ-1048"))
}

/// The upper half of the Kazakh Windows code page (СТ РК 1048-2002); its Russian letters stand where Windows-1251 has them.
const KZ_1048: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\u{fffd}™љ›њқһџ\u{a0}ҰұӘ¤Ө¦§Ё©Ғ«¬\u{ad}®Ү°±Ііөµ¶·ё№ғ»әҢңү\
    АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";
