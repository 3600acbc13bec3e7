//! The machine secret: 32 bytes that stay on this computer, in the system's keyring where there is one, else in a file
//! that only this user reads. Where it was put is remembered: a keyring that gives nothing later is a locked one, and a
//! new secret is never made in its place.

use super::{UnlockError, unwrap, wrap, write_private};
use journal::chain::{hex, unhex};
use serde::{Deserialize, Serialize};
use std::path::Path;
use zeroize::Zeroizing;

const SERVICE: &str = "kz.mansap.desk";

/// Never printed, wiped when dropped.
#[derive(Clone)]
pub struct MachineSecret(Zeroizing<[u8; 32]>);

/// `machine.json`: where the secret of this data folder lies, and its fingerprint.
#[derive(Serialize, Deserialize)]
struct Place {
    kept_in: KeptIn,
    /// Hash of the secret under a context of its own: tells a wrong secret from a wrong password.
    check: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KeptIn {
    Keyring { entry: String },
    File { secret: String },
}

impl MachineSecret {
    /// The secret of this data folder, made when there is none yet. `MANSAP_KEYRING=file` keeps a new one in the file.
    ///
    /// # Errors
    /// `KeyringLocked` when the keyring that holds it gives nothing; `Damaged` for unreadable files, or when a database is
    /// here without any.
    pub fn load_or_create(dir: &Path) -> Result<MachineSecret, UnlockError> {
        std::fs::create_dir_all(dir)?;
        let path = dir.join("machine.json");
        match std::fs::read(&path) {
            Ok(text) => MachineSecret::load(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if crate::database::path(dir).exists() {
                    return Err(UnlockError::Damaged(
                        "machine.json is missing beside the database".into(),
                    ));
                }
                MachineSecret::create(&path)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn load(text: &[u8]) -> Result<MachineSecret, UnlockError> {
        let place: Place =
            serde_json::from_slice(text).map_err(|e| UnlockError::Damaged(e.to_string()))?;
        let bytes = match place.kept_in {
            // A locked keyring answers «no entry»: both mean that the person must unlock it first.
            KeptIn::Keyring { entry } => {
                apart(move || keyring::Entry::new(SERVICE, &entry)?.get_secret())
                    .ok_or(UnlockError::KeyringLocked)?
            }
            KeptIn::File { secret } => unhex(&secret)
                .ok_or_else(|| UnlockError::Damaged("the machine secret is not readable".into()))?,
        };
        let bytes = <[u8; 32]>::try_from(bytes)
            .map_err(|_| UnlockError::Damaged("the machine secret has another length".into()))?;
        let secret = MachineSecret(Zeroizing::new(bytes));
        if secret.check() == place.check {
            Ok(secret)
        } else {
            Err(UnlockError::OtherMachine)
        }
    }

    /// A secret in the file whatever the system offers: tests must not touch the keyring of who runs them.
    #[cfg(test)]
    pub(crate) fn create_in_file(dir: &Path) -> Result<(), UnlockError> {
        let secret = MachineSecret(Zeroizing::new(
            blake3::hash(dir.as_os_str().as_encoded_bytes()).into(),
        ));
        let kept_in = KeptIn::File {
            secret: hex(secret.0.as_ref()),
        };
        secret.remember(&dir.join("machine.json"), kept_in)
    }

    fn create(path: &Path) -> Result<MachineSecret, UnlockError> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        getrandom::fill(bytes.as_mut())?;
        let secret = MachineSecret(bytes);
        let kept_in = match secret.to_keyring()? {
            Some(entry) => KeptIn::Keyring { entry },
            None => KeptIn::File {
                secret: hex(secret.0.as_ref()),
            },
        };
        secret.remember(path, kept_in)?;
        Ok(secret)
    }

    fn remember(&self, path: &Path, kept_in: KeptIn) -> Result<(), UnlockError> {
        let place = Place {
            kept_in,
            check: self.check(),
        };
        let text = serde_json::to_vec(&place).map_err(|e| UnlockError::Damaged(e.to_string()))?;
        Ok(write_private(path, &text)?)
    }

    /// The keyring's entry name, if it took the secret and gave it back.
    fn to_keyring(&self) -> Result<Option<String>, UnlockError> {
        if std::env::var_os("MANSAP_KEYRING").is_some_and(|v| v == "file") {
            return Ok(None);
        }
        let mut name = [0u8; 8];
        getrandom::fill(&mut name)?;
        let name = hex(&name);
        let (entry, secret) = (name.clone(), self.clone());
        let back = apart(move || {
            let entry = keyring::Entry::new(SERVICE, &entry)?;
            entry.set_secret(secret.0.as_ref())?;
            entry.get_secret()
        });
        Ok(back
            .is_some_and(|back| back == self.0.as_slice())
            .then_some(name))
    }

    pub(super) fn check(&self) -> String {
        hex(&blake3::derive_key("mansap machine secret check v1", self.0.as_ref())[..16])
    }

    /// A key from this secret and something else: a stretched password, the device's share.
    pub(super) fn with(&self, context: &str, other: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut hasher = blake3::Hasher::new_derive_key(context);
        hasher
            .update(&(other.len() as u64).to_le_bytes())
            .update(other)
            .update(self.0.as_ref());
        Zeroizing::new(*hasher.finalize().as_bytes())
    }

    /// Seals something of the device's own (its signing key) for a file beside the database, as one line of text.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn seal(&self, purpose: &str, bytes: &[u8]) -> Result<String, UnlockError> {
        let wrapped = wrap(
            &self.with("mansap machine seal v1", purpose.as_bytes()),
            purpose,
            bytes,
        )?;
        serde_json::to_string(&wrapped).map_err(|e| UnlockError::Damaged(e.to_string()))
    }

    /// Opens what [`MachineSecret::seal`] made for the same purpose.
    ///
    /// # Errors
    /// `OtherMachine` when another secret sealed it, `Damaged` when it is not readable.
    pub fn unseal(&self, purpose: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>, UnlockError> {
        let wrapped =
            serde_json::from_str(sealed).map_err(|e| UnlockError::Damaged(e.to_string()))?;
        unwrap(
            &self.with("mansap machine seal v1", purpose.as_bytes()),
            purpose,
            &wrapped,
        )?
        .ok_or(UnlockError::OtherMachine)
    }
}

impl std::fmt::Debug for MachineSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MachineSecret(…)")
    }
}

/// The system's keyring waits for an answer over its own bus: never on the thread of a caller who may not be made to wait.
fn apart<T: Send + 'static>(
    ask: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Option<T> {
    std::thread::spawn(ask).join().ok()?.ok()
}
