//! Hashes: of a body, of an entry, and the chain over a centre's order. Computed over stored bytes, never re-encoded.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A BLAKE3 hash, 32 bytes; hexadecimal on the wire and in the database.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Of salt and body; the salt keeps a short body from being guessed once it is erased.
    pub fn of_body(salt: &str, body: &str) -> Hash {
        let mut hasher = blake3::Hasher::new_derive_key("mansap journal body v1");
        hasher
            .update(salt.as_bytes())
            .update(&[0])
            .update(body.as_bytes());
        Hash(*hasher.finalize().as_bytes())
    }

    pub fn of_entry(header: &str, body_hash: &Hash) -> Hash {
        let mut hasher = blake3::Hasher::new_derive_key("mansap journal entry v1");
        hasher
            .update(header.as_bytes())
            .update(&[0])
            .update(&body_hash.0);
        Hash(*hasher.finalize().as_bytes())
    }

    pub fn of_text(text: &str) -> Hash {
        Hash::of_bytes(text.as_bytes())
    }

    pub fn of_bytes(bytes: &[u8]) -> Hash {
        Hash(*blake3::hash(bytes).as_bytes())
    }
}

/// The running hash over a centre's order inside an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain(pub Hash);

impl Chain {
    /// The head before the first entry of an era.
    pub fn start(centre: &str, era: u32) -> Chain {
        let mut hasher = blake3::Hasher::new_derive_key("mansap journal era v1");
        hasher.update(centre.as_bytes()).update(&era.to_le_bytes());
        Chain(Hash(*hasher.finalize().as_bytes()))
    }

    /// The head after one more record: its number, its entry and the outcome it was given.
    #[must_use]
    pub fn then(self, seq: u64, entry: &Hash, outcome: &str) -> Chain {
        let mut hasher = blake3::Hasher::new_derive_key("mansap journal chain v1");
        hasher
            .update(&self.0.0)
            .update(&seq.to_le_bytes())
            .update(&entry.0)
            .update(&Hash::of_text(outcome).0);
        Chain(Hash(*hasher.finalize().as_bytes()))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0[..6]))
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> String {
        hash.to_string()
    }
}

impl TryFrom<String> for Hash {
    type Error = String;
    fn try_from(text: String) -> Result<Hash, String> {
        let bytes = unhex(&text).ok_or_else(|| format!("not a hash: {text}"))?;
        bytes
            .try_into()
            .map(Hash)
            .map_err(|_| format!("not 32 bytes: {text}"))
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Bytes of an even-length hexadecimal text.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok())
        .collect()
}
