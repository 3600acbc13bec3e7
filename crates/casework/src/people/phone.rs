//! Telephone numbers of the +7 zone, kept as `+7XXXXXXXXXX`.
//!
//! Only a mobile can take an SMS or sign with one; whether it is bound to the person's ИИН in the Mobile Citizens
//! Base (БМГ) is asked outside.

use super::PhoneError;

/// A telephone in E.164 form.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct Phone(String);

/// Networks of Kazakhstan: 700–709, 747, 760–769, 771–779. The rest of the 7 zone are towns.
const MOBILE: [&str; 3] = ["70", "76", "77"];

impl Phone {
    /// Accepts `+7 (701) 123-45-67`, `8 701 1234567`, `7011234567` and other usual forms.
    ///
    /// # Errors
    /// See [`PhoneError`]; a foreign number is refused as a telephone, it may be noted as another contact.
    pub fn parse(text: &str) -> Result<Phone, PhoneError> {
        let text = text.trim();
        let plus = text.starts_with('+');
        let mut digits = String::new();
        for sign in text.strip_prefix('+').unwrap_or(text).chars() {
            match sign {
                '0'..='9' => digits.push(sign),
                '(' | ')' | '.' => {}
                sign if super::checksum::is_spacing(sign) => {}
                _ => return Err(PhoneError::NotDigits),
            }
        }
        if digits.is_empty() {
            return Err(PhoneError::Empty);
        }
        let national = national(&digits, plus)?;
        if national.starts_with(['0', '1', '2']) {
            return Err(PhoneError::Area);
        }
        Ok(Phone(format!("+7{national}")))
    }

    /// Whether an SMS can reach it.
    pub fn is_mobile(&self) -> bool {
        let national = &self.0[2..];
        national.starts_with("747") || MOBILE.iter().any(|prefix| national.starts_with(prefix))
    }

    /// `+7 (701) 123-45-67`, the form that Enbek.kz expects and people read.
    pub fn grouped(&self) -> String {
        let n = &self.0[2..];
        format!("+7 ({}) {}-{}-{}", &n[..3], &n[3..6], &n[6..8], &n[8..])
    }

    /// `+7 (•••) •••-45-67`, for lists and logs.
    pub fn masked(&self) -> String {
        let n = &self.0[2..];
        format!("+7 (•••) •••-{}-{}", &n[6..8], &n[8..])
    }
}

/// The ten digits after the country code. 8 is the old trunk prefix, still how most people write their number.
fn national(digits: &str, plus: bool) -> Result<&str, PhoneError> {
    let have = u32::try_from(digits.len()).unwrap_or(u32::MAX);
    match digits.len() {
        10 if !plus => Ok(digits),
        11 if digits.starts_with('7') || (digits.starts_with('8') && !plus) => Ok(&digits[1..]),
        11..=15 if plus => Err(if digits.starts_with('7') {
            PhoneError::Length { have }
        } else {
            PhoneError::Country
        }),
        11 => Err(PhoneError::Country),
        _ => Err(PhoneError::Length { have }),
    }
}

/// Masked: `Debug` output reaches logs.
impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

string_value!(Phone, PhoneError);
