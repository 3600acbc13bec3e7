//! Signatures: a device signs one head per push, the server signs its time and its heads.

use crate::chain::{hex, unhex};
use ed25519_dalek::{Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};

/// An ed25519 public key, hexadecimal on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey(pub String);

/// An ed25519 signature, hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature(pub String);

/// A secret key; never serialised, never printed.
pub struct SecretKey(SigningKey);

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

impl SecretKey {
    pub fn from_bytes(seed: &[u8; 32]) -> SecretKey {
        SecretKey(SigningKey::from_bytes(seed))
    }
    /// A new key from the system's randomness.
    pub fn generate() -> Result<SecretKey, getrandom::Error> {
        let mut seed = [0u8; 32];
        getrandom::fill(&mut seed)?;
        Ok(SecretKey::from_bytes(&seed))
    }
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }
    pub fn public(&self) -> PublicKey {
        PublicKey(hex(self.0.verifying_key().as_bytes()))
    }
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(hex(&self.0.sign(message).to_bytes()))
    }
}

/// The text a device signs for each request: what is asked, when, and the exact body.
pub fn request_text(method: &str, path: &str, time: &str, body: &str) -> String {
    format!(
        "mansap request\n{method}\n{path}\n{time}\n{}",
        crate::chain::Hash::of_text(body)
    )
}

impl PublicKey {
    /// Whether the signature is this key's over the message; malformed texts are no.
    pub fn verifies(&self, message: &[u8], signature: &Signature) -> bool {
        let key = unhex(&self.0)
            .and_then(|b| <[u8; 32]>::try_from(b).ok())
            .and_then(|b| VerifyingKey::from_bytes(&b).ok());
        let signature = unhex(&signature.0)
            .and_then(|b| <[u8; 64]>::try_from(b).ok())
            .map(|b| ed25519_dalek::Signature::from_bytes(&b));
        match (key, signature) {
            (Some(key), Some(signature)) => key.verify(message, &signature).is_ok(),
            (None, _) | (_, None) => false,
        }
    }
}
