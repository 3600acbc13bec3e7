//! The official КАТО list (НК РК 11-2025) as a file: which lines are places, and which are not and why.

use super::table::{self, Column, Row};
use super::{BadLine, Read};
use casework::people::{KatoCode, KatoError};
use journal::wire::Place;
use std::collections::{BTreeMap, HashMap};

/// Names in our own export, in the statistics bureau's spreadsheet, and in older ones.
const COLUMNS: &[Column] = &[
    Column {
        names: &["kato", "te", "code", "код", "код като"],
        required: true,
    },
    Column {
        names: &["name_ru", "rus_name", "название на русском"],
        required: true,
    },
    Column {
        names: &["name_kk", "kaz_name", "name_kz", "название на казахском"],
        required: true,
    },
    Column {
        names: &["level", "уровень"],
        required: false,
    },
    Column {
        names: &["type_code", "k", "тип"],
        required: false,
    },
    Column {
        names: &["kato_version", "version", "edition"],
        required: false,
    },
];

/// Levels of the classifier, from the region down.
const LEVELS: [&str; 4] = ["oblast", "district", "sub_district", "settlement"];

/// What the file holds: its edition where the lines name one, and the places.
pub struct Kato {
    pub edition: Option<String>,
    pub read: Read<Place>,
}

/// Reads the list; each line that is no place is named with the reason.
///
/// # Errors
/// The file as a whole cannot be read as a table.
pub fn read(name: &str, bytes: &[u8]) -> anyhow::Result<Kato> {
    let table = table::read(name, bytes, COLUMNS)?;
    let edition = edition(&table.rows);
    let mut bad = Vec::new();
    let mut first_line: HashMap<String, usize> = HashMap::new();
    let mut places = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        match place(row, edition.as_deref()) {
            Err(why) => bad.push(BadLine {
                line: row.line,
                why,
            }),
            Ok(place) => match first_line.get(&place.kato) {
                Some(first) => {
                    bad.push(BadLine {
                        line: row.line,
                        why: format!("{} stands in line {first} already", place.kato),
                    });
                }
                None => {
                    first_line.insert(place.kato.clone(), row.line);
                    places.push((row.line, place));
                }
            },
        }
    }
    let (items, orphans) = with_parents(places);
    bad.extend(orphans);
    bad.sort_by_key(|b| b.line);
    Ok(Kato {
        edition,
        read: Read {
            items,
            bad,
            lines: table.rows.len(),
            encoding: table.encoding,
        },
    })
}

/// The edition that most lines name.
fn edition(rows: &[Row]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *counts.entry(row.cell("kato_version")).or_default() += 1;
    }
    let named = counts
        .into_iter()
        .filter(|(edition, _)| !edition.is_empty());
    named
        .max_by_key(|(_, n)| *n)
        .map(|(edition, _)| edition.to_owned())
}

fn place(row: &Row, edition: Option<&str>) -> Result<Place, String> {
    if let Err(why) = &row.cells {
        return Err(why.clone());
    }
    let text = row.cell("kato");
    let kato =
        KatoCode::parse(text).map_err(|error| format!("«{}»: {}", clipped(text), words(error)))?;
    let (ru, kk) = (row.cell("name_ru"), row.cell("name_kk"));
    if ru.is_empty() {
        return Err(format!("{kato} has no name in Russian"));
    }
    if kk.is_empty() {
        return Err(format!("{kato} has no name in Kazakh"));
    }
    if let Some(long) = [ru, kk].into_iter().find(|name| name.chars().count() > 200) {
        return Err(format!(
            "{kato}: a name of {} letters",
            long.chars().count()
        ));
    }
    if let Some(name) = [ru, kk].into_iter().find(|name| name.contains('\u{fffd}')) {
        return Err(format!("{kato}: «{}» has lost letters", clipped(name)));
    }
    let own = row.cell("kato_version");
    if let Some(edition) = edition.filter(|edition| !own.is_empty() && own != *edition) {
        return Err(format!(
            "{kato} is of edition «{}», the list of «{edition}»",
            clipped(own)
        ));
    }
    let level = match row.cell("level") {
        "" => level_by_code(&kato),
        given => LEVELS
            .into_iter()
            .find(|l| *l == given)
            .ok_or_else(|| format!("{kato}: no level «{}»", clipped(given)))?,
    };
    if level == "oblast" && kato.region() != kato {
        return Err(format!("{kato} is no code of a region"));
    }
    Ok(Place {
        kato: kato.to_string(),
        level: level.to_owned(),
        ru: ru.to_owned(),
        kk: kk.to_owned(),
    })
}

/// Where the file does not say: by the zeros at the end of the code.
fn level_by_code(kato: &KatoCode) -> &'static str {
    let code = kato.as_str();
    match code
        .bytes()
        .rev()
        .take_while(|digit| *digit == b'0')
        .count()
    {
        7.. => LEVELS[0],
        5 | 6 => LEVELS[1],
        3 | 4 => LEVELS[2],
        _fewer => LEVELS[3],
    }
}

/// A place must lie in one that the list has too: its district, or the city that has no districts of the code's kind.
fn with_parents(places: Vec<(usize, Place)>) -> (Vec<Place>, Vec<BadLine>) {
    let known = places
        .iter()
        .map(|(_, p)| p.kato.clone())
        .collect::<std::collections::HashSet<_>>();
    let orphan = |place: &Place| -> Option<String> {
        let kato = KatoCode::parse(&place.kato).ok()?;
        let (region, district) = (kato.region(), kato.district());
        if kato == region {
            return None;
        }
        if !known.contains(region.as_str()) {
            return Some(region.to_string());
        }
        // Astana, Almaty and Shymkent have no level between the city and its districts.
        let is_city = region.as_str() >= "700000000";
        if kato == district || is_city || known.contains(district.as_str()) {
            None
        } else {
            Some(district.to_string())
        }
    };
    let mut good = Vec::with_capacity(places.len());
    let mut bad = Vec::new();
    for (line, place) in places {
        match orphan(&place) {
            None => good.push(place),
            Some(parent) => {
                bad.push(BadLine {
                    line,
                    why: format!(
                        "{} lies in {parent}, which the list does not have",
                        place.kato
                    ),
                });
            }
        }
    }
    (good, bad)
}

fn words(error: KatoError) -> String {
    match error {
        KatoError::NotDigits => "not a number".to_owned(),
        KatoError::Length { have } => format!("{have} digits instead of 9"),
        KatoError::Region => "no region begins with 0".to_owned(),
    }
}

fn clipped(text: &str) -> String {
    text.chars().take(40).collect()
}
