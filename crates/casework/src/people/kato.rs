//! КАТО, the classifier of administrative-territorial objects (НК РК 11-2025): where a person lives or wants to work.
//!
//! The classifier changes with time, so whoever stores a code stores its edition beside it. That the code exists in
//! an edition is asked of the reference table, not here.

use super::KatoError;
use super::checksum::{digits_of, joined};

/// Nine digits: region, district, okrug, settlement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct KatoCode(String);

impl KatoCode {
    /// Accepts nine digits, with or without spaces.
    ///
    /// # Errors
    /// See [`KatoError`].
    pub fn parse(text: &str) -> Result<KatoCode, KatoError> {
        let digits = digits_of(text).ok_or(KatoError::NotDigits)?;
        if digits.len() != 9 {
            return Err(KatoError::Length {
                have: u32::try_from(digits.len()).unwrap_or(u32::MAX),
            });
        }
        if digits[0] == 0 {
            return Err(KatoError::Region);
        }
        Ok(KatoCode(joined(&digits)))
    }

    /// The region or city of republican significance: `751310000` → `750000000`.
    pub fn region(&self) -> KatoCode {
        KatoCode(format!("{}0000000", &self.0[..2]))
    }

    /// The district or city of oblast significance: `115630100` → `115600000`.
    pub fn district(&self) -> KatoCode {
        KatoCode(format!("{}00000", &self.0[..4]))
    }

    /// Whether this place lies in `other` or is it.
    pub fn is_within(&self, other: &KatoCode) -> bool {
        self.0.starts_with(other.significant())
    }

    /// The digits that name the object; the zeros after them only fill the level.
    fn significant(&self) -> &str {
        let levels = [2, 4, 6];
        let end = levels
            .into_iter()
            .find(|end| self.0[*end..].bytes().all(|digit| digit == b'0'))
            .unwrap_or(9);
        &self.0[..end]
    }
}

string_value!(KatoCode, KatoError);
