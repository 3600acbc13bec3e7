//! Account number of Kazakhstan: where the job-loss payment (ГФСС) goes.

use super::IbanError;
use super::checksum::is_spacing;

/// `KZ`, two check digits, three digits of the bank, thirteen characters of the account.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct Iban(String);

impl Iban {
    /// Accepts the number with or without spaces, in any case.
    ///
    /// # Errors
    /// See [`IbanError`].
    pub fn parse(text: &str) -> Result<Iban, IbanError> {
        let text: String = text
            .chars()
            .filter(|sign| !is_spacing(*sign))
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        let have = text.chars().count();
        if have != 20 {
            return Err(IbanError::Length {
                have: u32::try_from(have).unwrap_or(u32::MAX),
            });
        }
        if !text.starts_with("KZ") {
            return Err(IbanError::Country);
        }
        let rest = &text["KZ".len()..];
        if !rest.chars().all(|sign| sign.is_ascii_alphanumeric())
            || !rest.chars().take(5).all(|sign| sign.is_ascii_digit())
        {
            return Err(IbanError::Characters);
        }
        if remainder(&text) != 1 {
            return Err(IbanError::Checksum);
        }
        Ok(Iban(text))
    }

    /// Puts check digits before a bank and account (16 characters), for demonstration data.
    pub fn with_checksum(bank_and_account: &str) -> Option<Iban> {
        let open = format!("KZ00{bank_and_account}");
        let check = 98 - remainder(&open);
        Iban::parse(&format!("KZ{check:02}{bank_and_account}")).ok()
    }

    /// The bank's three digits.
    pub fn bank(&self) -> &str {
        &self.0[4..7]
    }

    /// `KZ86 125K ZT50 0410 0100`, as bank papers print it.
    pub fn grouped(&self) -> String {
        format!(
            "{} {} {} {} {}",
            &self.0[..4],
            &self.0[4..8],
            &self.0[8..12],
            &self.0[12..16],
            &self.0[16..]
        )
    }

    /// `KZ•• •••• •••• •••• 0100`, for lists and logs.
    pub fn masked(&self) -> String {
        format!("KZ•• •••• •••• •••• {}", &self.0[16..])
    }
}

/// ISO 7064 mod 97: the first four characters go last, letters count from 10.
fn remainder(text: &str) -> u32 {
    let turned = text.chars().skip(4).chain(text.chars().take(4));
    turned
        .filter_map(|sign| sign.to_digit(36))
        .fold(0, |rest, value| {
            let shift = if value < 10 { 10 } else { 100 };
            (rest * shift + value) % 97
        })
}

/// Masked: `Debug` output reaches logs.
impl std::fmt::Debug for Iban {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Iban({})", self.masked())
    }
}

string_value!(Iban, IbanError);
