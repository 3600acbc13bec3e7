//! ИИН, the individual identification number (ЖСН): twelve digits with birth date, sex and a check digit inside.
//!
//! A correctable field of the card and never a key: papers are mistyped and numbers are reissued.

use chrono::{Datelike, NaiveDate};

use super::checksum::{check_digit, digits_of, joined};
use super::{IinError, Sex};

/// A well-formed ИИН. That it belongs to this person is the registers' word, not this type's.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct Iin(String);

/// What is unusual about an accepted ИИН.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IinWarning {
    /// Digit 7 is 0, as seen on foreigners' numbers: sex and century are not in it, compare with the document.
    NoCentury,
}

impl IinWarning {
    /// Stable kebab-case code for translation.
    pub fn code(self) -> &'static str {
        match self {
            IinWarning::NoCentury => "iin-no-century",
        }
    }
}

impl Iin {
    /// Accepts twelve digits, with or without grouping spaces and hyphens.
    ///
    /// # Errors
    /// The first thing wrong from left to right, the check digit last.
    pub fn parse(text: &str) -> Result<Iin, IinError> {
        let digits = digits_of(text).ok_or(IinError::NotDigits)?;
        if digits.len() != 12 {
            return Err(IinError::Length {
                have: u32::try_from(digits.len()).unwrap_or(u32::MAX),
            });
        }
        birth_date_in(&digits)?;
        if check_digit(&digits[..11]) != Some(digits[11]) {
            return Err(IinError::Checksum);
        }
        Ok(Iin(joined(&digits)))
    }

    /// Completes eleven digits with their check digit, for demonstration data; `None` where no such number is issued.
    pub fn with_checksum(first_eleven: &str) -> Option<Iin> {
        let digits = digits_of(first_eleven).filter(|digits| digits.len() == 11)?;
        Iin::parse(&format!("{first_eleven}{}", check_digit(&digits)?)).ok()
    }

    /// Birth date from digits 1–7. Where [`Iin::warning`] speaks, the century is a guess within 1930–2029.
    pub fn birth_date(&self) -> NaiveDate {
        birth_date_in(&self.digits()).unwrap_or(NaiveDate::MIN)
    }

    /// Sex from digit 7: odd is male. `None` for foreigners' numbers with 0 there.
    pub fn sex(&self) -> Option<Sex> {
        match self.digits()[6] {
            0 => None,
            odd if odd % 2 == 1 => Some(Sex::Male),
            _even => Some(Sex::Female),
        }
    }

    /// What a specialist should look at before going on; not an obstacle.
    pub fn warning(&self) -> Option<IinWarning> {
        (self.digits()[6] == 0).then_some(IinWarning::NoCentury)
    }

    /// `920314 450 120`, for reading aloud and comparing with a document.
    pub fn grouped(&self) -> String {
        format!("{} {} {}", &self.0[..6], &self.0[6..9], &self.0[9..])
    }

    /// `•••••• ••• 120`, for lists and logs: enough to tell two people apart, not enough to look one up.
    pub fn masked(&self) -> String {
        format!("•••••• ••• {}", &self.0[9..])
    }

    fn digits(&self) -> Vec<u32> {
        self.0
            .chars()
            .filter_map(|digit| digit.to_digit(10))
            .collect()
    }
}

fn birth_date_in(digits: &[u32]) -> Result<NaiveDate, IinError> {
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let (year, month, day) = (two(0), two(2), two(4));
    let century = match digits[6] {
        1 | 2 => 1800,
        3 | 4 => 1900,
        5 | 6 => 2000,
        0 if year < 30 => 2000,
        0 => 1900,
        _ => return Err(IinError::Century),
    };
    let year = i32::try_from(century + year).map_err(|_| IinError::Century)?;
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(IinError::Month)?;
    first.with_day(day).ok_or(IinError::Day)
}

/// Masked: `Debug` output reaches logs and panics.
impl std::fmt::Debug for Iin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Iin({})", self.masked())
    }
}

string_value!(Iin, IinError);
