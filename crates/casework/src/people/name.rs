//! A person's name as documents of Kazakhstan write it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::{NameError, skeleton};

/// Surname, given name and, where there is one, patronymic. Not everybody has one and nobody must invent it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
pub struct PersonName {
    surname: String,
    given: String,
    patronymic: Option<String>,
}

/// Longest part of a name, in letters.
const MAX: usize = 100;

impl PersonName {
    /// Trims and joins inner spaces; an empty patronymic means none.
    ///
    /// # Errors
    /// See [`NameError`].
    pub fn new(
        surname: &str,
        given: &str,
        patronymic: Option<&str>,
    ) -> Result<PersonName, NameError> {
        Ok(PersonName {
            surname: part(surname)?.ok_or(NameError::SurnameEmpty)?,
            given: part(given)?.ok_or(NameError::GivenEmpty)?,
            patronymic: part(patronymic.unwrap_or_default())?,
        })
    }

    /// Whether both may be one name: surname and given name are, but for the spelling («Сәрсенова», «Сарсенова»). A
    /// patronymic that one of two papers leaves out or writes otherwise makes nobody another person.
    pub fn is_nearly(&self, other: &PersonName) -> bool {
        let alike = |a: &str, b: &str| skeleton(a) == skeleton(b);
        alike(&self.surname, &other.surname) && alike(&self.given, &other.given)
    }

    /// Тегі, фамилия.
    pub fn surname(&self) -> &str {
        &self.surname
    }

    /// Аты, имя.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// Әкесінің аты, отчество.
    pub fn patronymic(&self) -> Option<&str> {
        self.patronymic.as_deref()
    }

    /// `Бекова Зарина Ахметқызы`, as letters and decisions write it.
    pub fn full(&self) -> String {
        [
            Some(self.surname.as_str()),
            Some(self.given.as_str()),
            self.patronymic.as_deref(),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
    }

    /// `Бекова З. А.`, for lists.
    pub fn short(&self) -> String {
        let initials = [Some(self.given.as_str()), self.patronymic.as_deref()];
        let initials = initials
            .into_iter()
            .flatten()
            .filter_map(|part| part.chars().next());
        initials.fold(self.surname.clone(), |name, initial| {
            format!("{name} {initial}.")
        })
    }
}

fn part(text: &str) -> Result<Option<String>, NameError> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Ok(None);
    }
    if text.chars().count() > MAX {
        return Err(NameError::TooLong { max: MAX as u32 });
    }
    let allowed =
        |sign: char| sign.is_alphabetic() || matches!(sign, ' ' | '-' | '\'' | '’' | 'ʼ' | '‘');
    if !text.chars().all(allowed) || !text.chars().any(char::is_alphabetic) {
        return Err(NameError::Characters);
    }
    Ok(Some(text))
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.full())
    }
}

impl<'de> Deserialize<'de> for PersonName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            surname: String,
            given: String,
            #[serde(default)]
            patronymic: Option<String>,
        }
        let written = Written::deserialize(deserializer)?;
        PersonName::new(
            &written.surname,
            &written.given,
            written.patronymic.as_deref(),
        )
        .map_err(|error| serde::de::Error::custom(error.code()))
    }
}
