//! Scans in parts: small enough to get through a bad line, so that what is broken off goes on where it was.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use casework::scans::ScanHash;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bytes of every part but the last.
pub const PART: usize = 256 << 10;

/// How many parts so many bytes make.
pub fn parts_of(bytes: u32) -> u32 {
    bytes.div_ceil(PART as u32)
}

/// One part of a scan, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub hash: ScanHash,
    pub n: u32,
    #[serde(serialize_with = "write", deserialize_with = "read")]
    pub bytes: Vec<u8>,
}

/// How much of a scan the centre has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartsHeld {
    /// From the first without a gap.
    pub held: u32,
    pub of: u32,
}

impl PartsHeld {
    pub fn is_whole(self) -> bool {
        self.held >= self.of
    }
}

fn write<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&BASE64_STANDARD.encode(bytes))
}

fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(from)?;
    BASE64_STANDARD
        .decode(text)
        .map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_part_is_the_rest() {
        assert_eq!(parts_of(1), 1);
        assert_eq!(parts_of(PART as u32), 1);
        assert_eq!(parts_of(PART as u32 + 1), 2);
    }
}
