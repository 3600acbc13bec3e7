//! The official maps as tables of ours, read for the tests: `docs/process/FK-A.01.md` and `FK-D.03.md`.

use casework::office::Role;
use std::path::PathBuf;

/// One number of an official map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// `V-4.2`
    pub number: String,
    /// The actors as the map writes them, parted.
    pub actors: Vec<String>,
    pub ru: String,
    pub kk: String,
}

pub fn registration() -> Vec<Official> {
    table(&read("docs/process/FK-A.01.md"))
}

pub fn voucher() -> Vec<Official> {
    table(&read("docs/process/FK-D.03.md"))
}

/// A file of the project.
pub fn read(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The rows of every table whose first cell is a number of a map.
pub fn table(markdown: &str) -> Vec<Official> {
    rows(markdown)
        .into_iter()
        .map(|cells| Official {
            number: cells[0].clone(),
            actors: actors(&cells[1]),
            ru: cells[2].clone(),
            kk: cells[3].clone(),
        })
        .collect()
}

/// Cells of the table rows that begin with a number of a map.
pub fn rows(markdown: &str) -> Vec<Vec<String>> {
    markdown
        .lines()
        .filter_map(|line| line.trim().strip_prefix('|')?.strip_suffix('|'))
        .map(|line| {
            line.split('|')
                .map(|cell| cell.trim().to_owned())
                .collect::<Vec<_>>()
        })
        .filter(|cells| is_number(&cells[0]))
        .collect()
}

/// `КТ, ССЗ` is two actors; a Kazakh name after a slash is the same actor again.
pub fn actors(cell: &str) -> Vec<String> {
    let russian = cell.split(" / ").next().unwrap_or_default();
    russian
        .split(',')
        .map(|actor| actor.trim().to_owned())
        .collect()
}

/// Who the map's word is in the program; `None` for actors that have no step here yet.
pub fn role_of(actor: &str) -> Option<Role> {
    match actor {
        "КТ" => Some(Role::Consultant),
        "ССЗ" => Some(Role::Specialist),
        "СПП" => Some(Role::TrainingSpecialist),
        "РЦ" => Some(Role::Head),
        "Соискатель" => Some(Role::Seeker),
        "Автоматически" | "(auto)" => Some(Role::System),
        "Центр признания квалификации" => Some(Role::RecognitionCentre),
        _ => None,
    }
}

fn is_number(cell: &str) -> bool {
    let first = cell.split(',').next().unwrap_or_default();
    let Some((entrance, digits)) = first.split_once('-') else {
        return false;
    };
    matches!(entrance, "V" | "E" | "P" | "D")
        && !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}
