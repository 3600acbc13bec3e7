//! How an occupation that was typed is recognised, so that vacancies and seekers of one occupation can be compared (3.1,
//! 4.5). Words are compared by their first letters: endings of Russian and Kazakh do not matter.

use super::At;
use crate::file::File;
use crate::people::KatoCode;

/// Letters of a word that tell the occupation.
const STEM: usize = 6;
/// Shorter words tell nothing.
const SHORTEST: usize = 4;

/// Somebody registered who looks for work now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seeking {
    pub stems: Vec<String>,
    /// District of where the person lives, where it is known.
    pub district: Option<KatoCode>,
}

/// What the file adds to the seekers of its district; nothing before the registration and after its end.
pub fn seeking(file: &File) -> Option<Seeking> {
    match file.registration.stage.at() {
        At::JobSeeker | At::Proposed | At::Unemployed | At::RemovalProposed => Some(Seeking {
            stems: sought(file),
            district: file.card.lives_at().map(|address| address.kato.district()),
        }),
        At::Start | At::Reception | At::Card | At::Refused | At::Closed => None,
    }
}

/// The occupations that the person names; those of the work done before where none is named.
pub fn sought(file: &File) -> Vec<String> {
    let wished = file.card.wished_work().into_iter();
    let mut named = wished.flat_map(|w| &w.occupations).peekable();
    let done = || file.card.work().into_iter().flat_map(|w| &w.jobs);
    let mut stems: Vec<String> = if named.peek().is_some() {
        named.flat_map(|text| self::stems(text.as_str())).collect()
    } else {
        done()
            .flat_map(|job| self::stems(job.position.as_str()))
            .collect()
    };
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Words of a title by their first letters.
pub fn stems(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(|word| word.to_lowercase().chars().take(STEM).collect::<String>())
        .filter(|stem| stem.chars().count() >= SHORTEST)
        .collect()
}

/// Words of a skill by their first letters, also short ones and signs: «1С», «C++», «SQL».
pub fn words_of_skill(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '+' || c == '#'))
        .map(|word| word.to_lowercase().chars().take(STEM).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether two words of skills are one: long ones by their beginning, short ones letter for letter.
pub fn same_word(one: &str, other: &str) -> bool {
    let long = |word: &str| word.chars().count() >= SHORTEST;
    one == other || (long(one) && long(other) && alike(one, other))
}

/// Whether two stems are of one word.
pub fn alike(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// The shorter stems that are alike this one, and itself.
pub fn beginnings(stem: &str) -> Vec<String> {
    let signs: Vec<char> = stem.chars().collect();
    (SHORTEST..=signs.len())
        .filter_map(|length| signs.get(..length))
        .map(|signs| signs.iter().collect())
        .collect()
}
