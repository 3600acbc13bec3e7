//! БИН, the business identification number (БСН): employers, training providers, recognition centres.

use super::BinError;
use super::checksum::{check_digit, digits_of, joined};

/// A well-formed БИН.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct Bin(String);

/// Digit 5 of a БИН.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinKind {
    /// 4: legal entity of Kazakhstan.
    Resident,
    /// 5: foreign legal entity.
    NonResident,
    /// 6: joint enterprise of sole traders.
    JointTraders,
}

impl Bin {
    /// Accepts twelve digits, with or without grouping spaces and hyphens.
    ///
    /// # Errors
    /// The first thing wrong from left to right, the check digit last.
    pub fn parse(text: &str) -> Result<Bin, BinError> {
        let digits = digits_of(text).ok_or(BinError::NotDigits)?;
        if digits.len() != 12 {
            return Err(BinError::Length {
                have: u32::try_from(digits.len()).unwrap_or(u32::MAX),
            });
        }
        if !(1..=12).contains(&(digits[2] * 10 + digits[3])) {
            return Err(BinError::Month);
        }
        if kind_of(digits[4]).is_none() {
            return Err(BinError::Kind);
        }
        if check_digit(&digits[..11]) != Some(digits[11]) {
            return Err(BinError::Checksum);
        }
        Ok(Bin(joined(&digits)))
    }

    /// Completes eleven digits with their check digit, for demonstration data; `None` where no such number is issued.
    pub fn with_checksum(first_eleven: &str) -> Option<Bin> {
        let digits = digits_of(first_eleven).filter(|digits| digits.len() == 11)?;
        Bin::parse(&format!("{first_eleven}{}", check_digit(&digits)?)).ok()
    }

    /// Resident, foreign, or a joint enterprise of sole traders.
    pub fn kind(&self) -> BinKind {
        let digit = self.0.as_bytes()[4];
        kind_of(u32::from(digit - b'0')).unwrap_or(BinKind::Resident)
    }
}

fn kind_of(digit: u32) -> Option<BinKind> {
    match digit {
        4 => Some(BinKind::Resident),
        5 => Some(BinKind::NonResident),
        6 => Some(BinKind::JointTraders),
        _ => None,
    }
}

string_value!(Bin, BinError);
