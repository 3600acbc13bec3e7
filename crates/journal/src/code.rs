//! The enrolment code: one copyable text that leads a new desk to its centre and to nobody else.
//!
//! `MANSAP1-<address>-<secret>-<fingerprint>-<check>`, each part hexadecimal. The server prints it, a person carries it
//! over, the desk reads it. It works once and for a short time; what it says of the certificate holds for ever.

use crate::chain::{hex, unhex};
use std::fmt;
use std::str::FromStr;

const TAG: &str = "MANSAP1";
/// Bytes of the one-time secret: beyond guessing.
pub const SECRET_BYTES: usize = 16;
const FINGERPRINT_BYTES: usize = 32;

/// Where the centre is, the one-time secret, and which certificate it must show.
#[derive(Clone, PartialEq, Eq)]
pub struct EnrolmentCode {
    /// `host:port`
    pub address: String,
    /// One-time secret, hexadecimal: what the server checks and uses up.
    pub secret: String,
    /// SHA-256 of the server's end-entity certificate, hexadecimal.
    pub fingerprint: String,
}

/// Why a text is no enrolment code; each has words of its own on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    #[error("this is not an enrolment code")]
    NotACode,
    #[error("the enrolment code was not copied whole")]
    Incomplete,
    #[error("the enrolment code has a wrong character in it")]
    Mistyped,
}

impl EnrolmentCode {
    fn parts(&self) -> String {
        format!(
            "{}-{}-{}",
            hex(self.address.as_bytes()),
            self.secret,
            self.fingerprint
        )
    }
}

impl fmt::Display for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self.parts();
        write!(f, "{TAG}-{parts}-{}", check_of(&parts))
    }
}

/// The secret stays out of logs.
impl fmt::Debug for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EnrolmentCode({})", self.address)
    }
}

impl FromStr for EnrolmentCode {
    type Err = CodeError;

    /// Reads it as people paste it: with line breaks, spaces or in capitals.
    fn from_str(text: &str) -> Result<EnrolmentCode, CodeError> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let text = text.to_ascii_lowercase();
        let Some(rest) = text.strip_prefix(&format!("{}-", TAG.to_ascii_lowercase())) else {
            return Err(CodeError::NotACode);
        };
        let parts: Vec<&str> = rest.split('-').collect();
        let &[address, secret, fingerprint, check] = parts.as_slice() else {
            return Err(CodeError::Incomplete);
        };
        if check.len() != 6
            || fingerprint.len() != FINGERPRINT_BYTES * 2
            || secret.len() != SECRET_BYTES * 2
        {
            return Err(CodeError::Incomplete);
        }
        if check != check_of(&format!("{address}-{secret}-{fingerprint}")) {
            return Err(CodeError::Mistyped);
        }
        let address = unhex(address)
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .ok_or(CodeError::Mistyped)?;
        if unhex(secret).is_none() || unhex(fingerprint).is_none() || !address.contains(':') {
            return Err(CodeError::Mistyped);
        }
        Ok(EnrolmentCode {
            address,
            secret: secret.to_owned(),
            fingerprint: fingerprint.to_owned(),
        })
    }
}

/// Finds a slip of the hand; protects against nobody.
fn check_of(parts: &str) -> String {
    hex(&blake3::hash(parts.as_bytes()).as_bytes()[..3])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn code() -> EnrolmentCode {
        EnrolmentCode {
            address: "centre.example:8443".into(),
            secret: "0f".repeat(16),
            fingerprint: "a1".repeat(32),
        }
    }

    #[test]
    fn a_pasted_code_is_read_whatever_happened_to_its_spaces_and_capitals() {
        let text = code().to_string();
        let broken_in_lines = format!("  {}\n{} ", &text[..40], &text[40..].to_uppercase());
        assert_eq!(broken_in_lines.parse::<EnrolmentCode>().unwrap(), code());
    }

    #[test]
    fn a_code_cut_short_or_mistyped_says_so() {
        let text = code().to_string();
        assert_eq!(
            text[..text.len() - 9].parse::<EnrolmentCode>(),
            Err(CodeError::Incomplete)
        );
        assert_eq!(
            text.replacen("0f0f", "0f0e", 1).parse::<EnrolmentCode>(),
            Err(CodeError::Mistyped)
        );
        assert_eq!("hello".parse::<EnrolmentCode>(), Err(CodeError::NotACode));
    }
}
