//! `device.json`: to which centre this desk is enrolled, and its own signing key under the machine secret.

use super::{MachineSecret, UnlockError, write_private};
use casework::ids::ReplicaId;
use casework::office::Centre;
use chrono::NaiveDate;
use journal::chain::unhex;
use journal::sign::{PublicKey, SecretKey};
use journal::wire::{Sealing, StaffCard};
use serde::{Deserialize, Serialize};
use std::path::Path;
use zeroize::Zeroizing;

/// What the desk learned when it was enrolled, and needs before anybody signs in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enrolment {
    /// `host:port` of the centre's server.
    pub address: String,
    /// SHA-256 of the server's certificate, hexadecimal: the only one this desk talks to.
    pub fingerprint: String,
    pub device: String,
    /// The replica that this device speaks for; another one after a fork.
    pub replica: ReplicaId,
    pub desk_name: String,
    pub centres: Vec<Centre>,
    /// Who may sign in, offered by name until the reference data tells more.
    pub staff: Vec<StaffCard>,
    pub server_key: PublicKey,
    pub expires: NaiveDate,
    /// With what official papers are sealed; a desk enrolled before there were codes gets it at the next sign-in.
    #[serde(default)]
    pub sealing: Sealing,
}

/// The device's half of its wrap, given by the server after a correct sign-in. Never printed, never stored.
#[derive(Clone)]
pub struct DeviceShare(pub(super) Zeroizing<[u8; 32]>);

impl DeviceShare {
    /// 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`UnlockError::WrongShare`] for any other text.
    pub fn parse(text: &str) -> Result<DeviceShare, UnlockError> {
        let bytes = unhex(text)
            .map(Zeroizing::new)
            .ok_or(UnlockError::WrongShare)?;
        let bytes = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| UnlockError::WrongShare)?;
        Ok(DeviceShare(Zeroizing::new(bytes)))
    }
}

impl std::fmt::Debug for DeviceShare {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DeviceShare(…)")
    }
}

const PURPOSE: &str = "device key";

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Device {
    pub enrolment: Enrolment,
    sealed_key: String,
}

impl Device {
    pub fn new(
        enrolment: Enrolment,
        key: &SecretKey,
        machine: &MachineSecret,
    ) -> Result<Device, UnlockError> {
        let seed = Zeroizing::new(key.to_bytes());
        Ok(Device {
            enrolment,
            sealed_key: machine.seal(PURPOSE, seed.as_ref())?,
        })
    }

    pub fn read(path: &Path) -> Result<Option<Device>, UnlockError> {
        match std::fs::read(path) {
            Ok(text) => serde_json::from_slice(&text)
                .map(Some)
                .map_err(|e| UnlockError::Damaged(e.to_string())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub fn write(&self, path: &Path) -> Result<(), UnlockError> {
        let text =
            serde_json::to_vec_pretty(self).map_err(|e| UnlockError::Damaged(e.to_string()))?;
        Ok(write_private(path, &text)?)
    }

    pub fn key(&self, machine: &MachineSecret) -> Result<SecretKey, UnlockError> {
        let seed = machine.unseal(PURPOSE, &self.sealed_key)?;
        let seed = <[u8; 32]>::try_from(seed.as_slice())
            .map(Zeroizing::new)
            .map_err(|_| UnlockError::Damaged("the device key has another length".into()))?;
        Ok(SecretKey::from_bytes(&seed))
    }
}
