//! `keys.json`: the database's key, wrapped once for each user of this desk and once for the device.

use super::device::{Device, DeviceShare, Enrolment};
use super::{DbKey, MachineSecret, UnlockError, Wrapped, unwrap, wrap, write_private};
use argon2::{Algorithm, Argon2, Params, Version};
use casework::ids::{ReplicaId, StaffId};
use chrono::{DateTime, NaiveDate, Utc};
use journal::chain::{hex, unhex};
use journal::sign::SecretKey;
use journal::wire::Sealing;
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Argon2id over a new user's password: 19 MiB, two passes.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// Who can open the database of this data folder, and to which centre the desk belongs.
pub struct KeyRing {
    dir: PathBuf,
    kept: Kept,
    device: Option<Device>,
    machine: OnceCell<MachineSecret>,
}

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    version: u32,
    users: BTreeMap<String, User>,
    device: Option<Wrapped>,
}

#[derive(Serialize, Deserialize)]
struct User {
    salt: String,
    memory_kib: u32,
    passes: u32,
    key: Wrapped,
    last_seen: Option<DateTime<Utc>>,
}

impl KeyRing {
    /// Reads the key files of a data folder; a folder without any is a new desk.
    ///
    /// # Errors
    /// `Damaged` when a file is not readable, or `keys.json` is missing beside a database.
    pub fn open(dir: &Path) -> Result<KeyRing, UnlockError> {
        let kept = match std::fs::read(dir.join("keys.json")) {
            Ok(text) => {
                serde_json::from_slice(&text).map_err(|e| UnlockError::Damaged(e.to_string()))?
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                if crate::database::path(dir).exists() {
                    return Err(UnlockError::Damaged(
                        "keys.json is missing beside the database".into(),
                    ));
                }
                Kept {
                    version: 1,
                    ..Kept::default()
                }
            }
            Err(error) => return Err(error.into()),
        };
        let device = Device::read(&dir.join("device.json"))?;
        Ok(KeyRing {
            dir: dir.to_owned(),
            kept,
            device,
            machine: OnceCell::new(),
        })
    }

    /// To which centre this desk is enrolled.
    pub fn enrolment(&self) -> Option<&Enrolment> {
        self.device.as_ref().map(|d| &d.enrolment)
    }

    /// Keeps the enrolment and the device's signing key, sealed with the machine secret.
    ///
    /// # Errors
    /// `KeyringLocked` when the machine secret is not to be had; `Disk`.
    pub fn enrol(&mut self, enrolment: Enrolment, key: &SecretKey) -> Result<(), UnlockError> {
        let device = Device::new(enrolment, key, self.machine()?)?;
        device.write(&self.dir.join("device.json"))?;
        self.device = Some(device);
        Ok(())
    }

    /// The device's signing key.
    ///
    /// # Errors
    /// `NotSignedInHere` when the desk is not enrolled; `KeyringLocked`, `OtherMachine`.
    pub fn device_key(&self) -> Result<SecretKey, UnlockError> {
        self.device
            .as_ref()
            .ok_or(UnlockError::NotSignedInHere)?
            .key(self.machine()?)
    }

    /// After a fork the device speaks for another replica.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn note_replica(&mut self, replica: ReplicaId) -> Result<(), UnlockError> {
        let Some(device) = &mut self.device else {
            return Ok(());
        };
        device.enrolment.replica = replica;
        device.write(&self.dir.join("device.json"))
    }

    /// The centre's word on sealing, as it was given last.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn note_sealing(&mut self, sealing: Sealing) -> Result<(), UnlockError> {
        let Some(device) = &mut self.device else {
            return Ok(());
        };
        if device.enrolment.sealing == sealing {
            return Ok(());
        }
        device.enrolment.sealing = sealing;
        device.write(&self.dir.join("device.json"))
    }

    /// Takes note of the last day on which the centre hears this device.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn note_trusted_until(&mut self, day: NaiveDate) -> Result<(), UnlockError> {
        let Some(device) = &mut self.device else {
            return Ok(());
        };
        if device.enrolment.expires == day {
            return Ok(());
        }
        device.enrolment.expires = day;
        device.write(&self.dir.join("device.json"))
    }

    /// Whether this user can sign in without the line.
    pub fn knows(&self, user: &StaffId) -> bool {
        self.kept.users.contains_key(user.as_str())
    }

    /// When this user last signed in here.
    pub fn last_seen(&self, user: &StaffId) -> Option<DateTime<Utc>> {
        self.kept.users.get(user.as_str())?.last_seen
    }

    /// # Errors
    /// When the disk refuses.
    pub fn note_seen(&mut self, user: &StaffId, at: DateTime<Utc>) -> Result<(), UnlockError> {
        let Some(kept) = self.kept.users.get_mut(user.as_str()) else {
            return Ok(());
        };
        kept.last_seen = Some(at);
        self.save()
    }

    /// Opens for a user who signed in here before; needs no line.
    ///
    /// # Errors
    /// `NotSignedInHere`, `WrongPassword`, `KeyringLocked`.
    pub fn unlock(&self, user: &StaffId, password: &str) -> Result<DbKey, UnlockError> {
        let kept = self
            .kept
            .users
            .get(user.as_str())
            .ok_or(UnlockError::NotSignedInHere)?;
        let salt = unhex(&kept.salt)
            .ok_or_else(|| UnlockError::Damaged("a salt is not readable".into()))?;
        let key = password_key(
            password,
            &salt,
            kept.memory_kib,
            kept.passes,
            self.machine()?,
        )?;
        let opened = unwrap(&key, &purpose(user), &kept.key)?.ok_or(UnlockError::WrongPassword)?;
        read_key(&opened)
    }

    /// Opens with the share that the server gave after a correct sign-in. The first one of a desk makes the key.
    ///
    /// # Errors
    /// `WrongShare` when the share is not this device's; `Damaged` when the device's wrap is gone but a database is here.
    pub fn unlock_with_share(&mut self, share: &DeviceShare) -> Result<DbKey, UnlockError> {
        let wrapping = self
            .machine()?
            .with("mansap device key v1", share.0.as_ref());
        if let Some(device) = &self.kept.device {
            return match unwrap(&wrapping, "device", device)? {
                Some(opened) => read_key(&opened),
                None => Err(UnlockError::WrongShare),
            };
        }
        if crate::database::path(&self.dir).exists() {
            return Err(UnlockError::Damaged(
                "the device's key is missing beside the database".into(),
            ));
        }
        let key = DbKey::generate()?;
        self.kept.device = Some(wrap(&wrapping, "device", key.0.as_ref())?);
        self.save()?;
        Ok(key)
    }

    /// Keeps the key for a user whom the server has signed in just now, so that the next time needs no line.
    ///
    /// # Errors
    /// When the disk or the keyring refuses.
    pub fn wrap_for(
        &mut self,
        user: &StaffId,
        password: &str,
        key: &DbKey,
    ) -> Result<(), UnlockError> {
        let mut salt = [0u8; 16];
        getrandom::fill(&mut salt)?;
        let wrapping = password_key(password, &salt, MEMORY_KIB, PASSES, self.machine()?)?;
        let wrapped = wrap(&wrapping, &purpose(user), key.0.as_ref())?;
        let last_seen = self.last_seen(user);
        let kept = User {
            salt: hex(&salt),
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            key: wrapped,
            last_seen,
        };
        self.kept.users.insert(user.to_string(), kept);
        self.save()
    }

    /// A user who may not sign in here any more.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn forget(&mut self, user: &StaffId) -> Result<(), UnlockError> {
        if self.kept.users.remove(user.as_str()).is_some() {
            self.save()
        } else {
            Ok(())
        }
    }

    fn machine(&self) -> Result<&MachineSecret, UnlockError> {
        if let Some(machine) = self.machine.get() {
            return Ok(machine);
        }
        let machine = MachineSecret::load_or_create(&self.dir)?;
        Ok(self.machine.get_or_init(|| machine))
    }

    fn save(&self) -> Result<(), UnlockError> {
        let text = serde_json::to_vec_pretty(&self.kept)
            .map_err(|e| UnlockError::Damaged(e.to_string()))?;
        Ok(write_private(&self.dir.join("keys.json"), &text)?)
    }
}

/// A wrapped key opens for its own user only, also when lines of the file are exchanged.
fn purpose(user: &StaffId) -> String {
    format!("user {user}")
}

fn password_key(
    password: &str,
    salt: &[u8],
    memory_kib: u32,
    passes: u32,
    machine: &MachineSecret,
) -> Result<Zeroizing<[u8; 32]>, UnlockError> {
    let damaged = |e: argon2::Error| UnlockError::Damaged(e.to_string());
    let params = Params::new(memory_kib, passes, 1, Some(32)).map_err(damaged)?;
    let mut stretched = Zeroizing::new([0u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, stretched.as_mut())
        .map_err(damaged)?;
    Ok(machine.with("mansap user key v1", stretched.as_ref()))
}

fn read_key(opened: &[u8]) -> Result<DbKey, UnlockError> {
    let bytes = <[u8; 32]>::try_from(opened)
        .map_err(|_| UnlockError::Damaged("a key has another length".into()))?;
    Ok(DbKey::from_bytes(bytes))
}
