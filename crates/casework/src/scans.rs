//! What a scan is: a picture or a PDF of a paper, known by the hash of its bytes. The bytes travel apart from the acts.

use crate::people::ShortText;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fmt;
use strum::IntoStaticStr;

/// Bytes of one scan. A photographed page has one to four million; more is a film, not a paper.
pub const BYTES_AT_MOST: u32 = 10 << 20;

/// A scan as an act names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ScanRef {
    pub hash: ScanHash,
    pub kind: ScanKind,
    pub bytes: u32,
    /// As the file was called where it came from.
    pub name: ShortText,
}

/// What can be shown to everybody who may read the case, without another program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ScanKind {
    Pdf,
    Jpeg,
    Png,
}

impl ScanKind {
    /// By the first bytes, whatever the file is called; `None` when it is nothing that can be kept.
    pub fn of(bytes: &[u8]) -> Option<ScanKind> {
        const MARKS: [(&[u8], ScanKind); 3] = [
            (b"%PDF-", ScanKind::Pdf),
            (b"\xFF\xD8\xFF", ScanKind::Jpeg),
            (b"\x89PNG\r\n\x1a\n", ScanKind::Png),
        ];
        MARKS
            .iter()
            .find(|(mark, _)| bytes.starts_with(mark))
            .map(|(_, kind)| *kind)
    }
}

/// BLAKE3 of the bytes, 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
pub struct ScanHash(String);

/// It is no hash: 64 small hexadecimal digits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not 64 hexadecimal digits")]
pub struct NoHash;

impl ScanHash {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ScanHash {
    type Error = NoHash;
    fn try_from(text: String) -> Result<ScanHash, NoHash> {
        let digit = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
        if text.len() == 64 && text.bytes().all(digit) {
            Ok(ScanHash(text))
        } else {
            Err(NoHash)
        }
    }
}

impl From<ScanHash> for String {
    fn from(hash: ScanHash) -> String {
        hash.0
    }
}

impl fmt::Display for ScanHash {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say_and_not_what_it_is_called() {
        assert_eq!(ScanKind::of(b"%PDF-1.7\n..."), Some(ScanKind::Pdf));
        assert_eq!(ScanKind::of(b"\xFF\xD8\xFF\xE0"), Some(ScanKind::Jpeg));
        assert_eq!(ScanKind::of(b"MZ\x90\x00"), None);
        assert_eq!(ScanKind::of(b""), None);
    }

    #[test]
    fn a_hash_has_sixty_four_small_digits() {
        let hash = |text: &str| ScanHash::try_from(text.to_owned());
        assert!(hash(&"0f".repeat(32)).is_ok());
        assert_eq!(hash(&"0F".repeat(32)), Err(NoHash));
        assert_eq!(hash("0f"), Err(NoHash));
    }
}
