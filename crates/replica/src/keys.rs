//! The key of this computer's database, and who can open it.
//!
//! The key is 32 random bytes, made once with the database. It lies wrapped in `keys.json`: for each user under password
//! and machine secret, and for the device under machine secret and the share that the server gives after a correct
//! sign-in. A stolen disk without a password and without the server opens nothing; who signed in here before needs no line.

mod device;
mod machine;
mod ring;

pub use device::{DeviceShare, Enrolment};
pub use machine::MachineSecret;
pub use ring::KeyRing;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use journal::chain::{hex, unhex};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The database's raw key. Never printed, wiped when dropped.
#[derive(Clone)]
pub struct DbKey(Zeroizing<[u8; 32]>);

impl DbKey {
    /// A new key from the system's randomness; outside tests only [`KeyRing::unlock_with_share`] makes one.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn generate() -> Result<DbKey, getrandom::Error> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        getrandom::fill(bytes.as_mut())?;
        Ok(DbKey(bytes))
    }

    pub fn from_bytes(bytes: [u8; 32]) -> DbKey {
        DbKey(Zeroizing::new(bytes))
    }

    /// A key for another use on this computer: papers beside the database, the outbox file, sealed settings.
    pub fn derive(&self, context: &str) -> [u8; 32] {
        blake3::derive_key(context, self.0.as_ref())
    }

    /// SQLCipher's raw-key statement: no pass phrase, so no 150 ms of stretching for each connection.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("pragma key = \"x'{}'\"", hex(self.0.as_ref())))
    }
}

impl std::fmt::Debug for DbKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DbKey(…)")
    }
}

/// Why the database did not open for somebody. [`UnlockError::code`] is stable, for the screens.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    #[error("the password does not open it")]
    WrongPassword,
    /// This user has not signed in on this computer; that needs the line once.
    #[error("this user has not signed in on this computer")]
    NotSignedInHere,
    /// The system's keyring gives nothing: it is locked, or its entry was removed.
    #[error("the keyring is locked")]
    KeyringLocked,
    /// The folder was copied from another computer, or its machine secret was replaced.
    #[error("the keys are of another computer")]
    OtherMachine,
    /// The share is not the one this device was enrolled with.
    #[error("the device's share does not open it")]
    WrongShare,
    #[error("the key files are damaged: {0}")]
    Damaged(String),
    #[error("the disk refused: {0}")]
    Disk(#[from] std::io::Error),
    #[error("no randomness from the system")]
    Randomness,
}

impl UnlockError {
    /// Kebab-case, `problem-<code>` in the locale files.
    pub fn code(&self) -> &'static str {
        match self {
            UnlockError::WrongPassword => "wrong-password",
            UnlockError::NotSignedInHere => "not-signed-in-here",
            UnlockError::KeyringLocked => "keyring-locked",
            UnlockError::OtherMachine => "other-machine",
            UnlockError::WrongShare => "wrong-share",
            UnlockError::Damaged(_) => "keys-damaged",
            UnlockError::Disk(_) => "disk",
            UnlockError::Randomness => "randomness",
        }
    }
}

impl From<getrandom::Error> for UnlockError {
    fn from(_: getrandom::Error) -> UnlockError {
        UnlockError::Randomness
    }
}

/// The centres that this folder's device was enrolled for; none where it was not.
pub(crate) fn enrolled_centres(dir: &std::path::Path) -> Vec<casework::ids::CentreId> {
    match device::Device::read(&dir.join("device.json")) {
        Ok(Some(device)) => device.enrolment.centres.into_iter().map(|c| c.id).collect(),
        Ok(None) | Err(_) => Vec::new(),
    }
}

/// A secret under a key: nonce and ciphertext, hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrapped {
    nonce: String,
    sealed: String,
}

/// Seals `secret` for one purpose; the same key with another `purpose` does not open it.
fn wrap(key: &[u8; 32], purpose: &str, secret: &[u8]) -> Result<Wrapped, UnlockError> {
    let mut nonce = [0u8; 24];
    getrandom::fill(&mut nonce)?;
    let sealed = XChaCha20Poly1305::new(&Key::from(*key))
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: secret,
                aad: purpose.as_bytes(),
            },
        )
        .map_err(|_| UnlockError::Damaged("a key could not be sealed".into()))?;
    Ok(Wrapped {
        nonce: hex(&nonce),
        sealed: hex(&sealed),
    })
}

/// `Ok(None)` when the key is not the right one.
fn unwrap(
    key: &[u8; 32],
    purpose: &str,
    wrapped: &Wrapped,
) -> Result<Option<Zeroizing<Vec<u8>>>, UnlockError> {
    let damaged = || UnlockError::Damaged("a wrapped key is not readable".into());
    let nonce =
        <[u8; 24]>::try_from(unhex(&wrapped.nonce).ok_or_else(damaged)?).map_err(|_| damaged())?;
    let sealed = unhex(&wrapped.sealed).ok_or_else(damaged)?;
    let payload = Payload {
        msg: &sealed,
        aad: purpose.as_bytes(),
    };
    Ok(XChaCha20Poly1305::new(&Key::from(*key))
        .decrypt(&XNonce::from(nonce), payload)
        .ok()
        .map(Zeroizing::new))
}

/// Writes a small file whole: a new one is synced and renamed into place, readable by this user only.
fn write_private(path: &std::path::Path, text: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let fresh = path.with_extension("new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&fresh)?;
    file.write_all(text)?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&fresh, path)?;
    #[cfg(unix)]
    if let Some(dir) = path.parent() {
        std::fs::File::open(dir)?.sync_all()?;
    }
    Ok(())
}
