//! Devices: enrolled once with a one-time code, trusted for a time, revoked in a moment, known by their signature.

use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::codes::{self, Code};
use crate::store::devices::{self, Device};
use crate::store::{meta, numbers, office, staff};
use casework::ids::{CentreId, ReplicaId};
use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use journal::chain::hex;
use journal::code::{EnrolmentCode, SECRET_BYTES};
use journal::wire::{Block, Enrol, Enrolled, NumbersOf};

/// Blocks of numbers that one replica may take in a day; more is a fault, not an office.
const BLOCKS_A_DAY: u32 = 20;
/// Answers the administrator who wrote an identity that no device bears, or only a revoked one.
const UNKNOWN_DEVICE: &str =
    "no trusted device bears this id; `mansap-server devices list` names them all";

impl Centre {
    /// A one-time code for a new desk of these centres, good for some hours; `address` is what desks reach.
    pub fn enrolment_code(
        &self,
        centres: &[CentreId],
        address: &str,
        hours: u32,
        device_days: u32,
    ) -> Result<EnrolmentCode> {
        if centres.is_empty() || !address.contains(':') {
            return Err(Error::problem(
                422,
                "bad-scope",
                "a code names at least one centre and host:port",
            ));
        }
        let mut bytes = [0u8; SECRET_BYTES];
        getrandom::fill(&mut bytes)?;
        let secret = hex(&bytes);
        let made = self.now();
        self.write(|tx| {
            for centre in centres {
                office::find(tx, centre)?.ok_or_else(|| Error::not_found("centre"))?;
            }
            let expires = made + Duration::hours(i64::from(hours));
            codes::add(
                tx,
                &secret,
                &Code {
                    centres: centres.to_vec(),
                    expires,
                    device_days,
                    used_by: None,
                },
                made,
            )
        })?;
        Ok(EnrolmentCode {
            address: address.to_owned(),
            secret,
            fingerprint: self.fingerprint().to_owned(),
        })
    }

    /// Takes a new device in. The same device asking again with its code (a lost reply) gets the same answer.
    pub fn enrol(&self, enrol: &Enrol) -> Result<Enrolled> {
        // Desks may send the whole code or its secret only.
        let secret = enrol
            .code
            .parse::<EnrolmentCode>()
            .map_or_else(|_| enrol.code.trim().to_lowercase(), |code| code.secret);
        let now = self.now();
        self.write(|tx| {
            let code = codes::find(tx, &secret)?.ok_or_else(|| {
                Error::problem(403, "code-unknown", "there is no such enrolment code")
            })?;
            if let Some(device) = devices::find_by_key(tx, &enrol.device_key)? {
                let again = code.used_by.as_ref() == Some(&device.id);
                return if again {
                    self.enrolled(tx, &device)
                } else {
                    Err(code_used())
                };
            }
            if code.used_by.is_some() {
                return Err(code_used());
            }
            if code.expires < now {
                return Err(Error::problem(
                    403,
                    "code-expired",
                    "the enrolment code is too old",
                ));
            }
            if devices::of_replica(tx, enrol.replica)?.is_some() {
                return Err(Error::problem(
                    409,
                    "replica-not-yours",
                    "this replica belongs to another device",
                ));
            }
            let mut share = [0u8; 32];
            getrandom::fill(&mut share)?;
            let device = Device {
                id: uuid::Uuid::now_v7().to_string(),
                name: enrol.desk_name.chars().take(80).collect(),
                key: enrol.device_key.clone(),
                share: hex(&share),
                centres: code.centres,
                enrolled: now,
                expires: self.today() + Duration::days(i64::from(code.device_days)),
                revoked: None,
                seen: None,
            };
            devices::add(tx, &device)?;
            devices::bind_replica(tx, enrol.replica, &device.id, now)?;
            codes::use_up(tx, &secret, &device.id)?;
            tracing::info!(device = device.id, "a device was enrolled");
            self.enrolled(tx, &device)
        })
    }

    fn enrolled(&self, db: &rusqlite::Connection, device: &Device) -> Result<Enrolled> {
        let mut centres = Vec::new();
        for id in &device.centres {
            centres.extend(office::find(db, id)?);
        }
        Ok(Enrolled {
            device: device.id.clone(),
            centres,
            server_key: self.server_key(),
            staff: staff::cards_at(db, &device.centres, self.today())?,
            expires: device.expires,
            sealing: self.sealing(db, device)?,
        })
    }

    /// What desks reach the centre by, as it was last served.
    pub fn address(&self) -> Result<Option<String>> {
        self.read(|db| meta::get(db, "address"))
    }
    pub fn remember_address(&self, address: &str) -> Result<()> {
        self.write_quietly(|tx| meta::put(tx, "address", address))
    }

    pub fn devices(&self) -> Result<Vec<Device>> {
        self.read(devices::all)
    }

    /// The device is trusted for so many days from today; what it kept meanwhile comes with its next exchange.
    ///
    /// # Errors
    /// `not-found` for an unknown or a revoked device.
    pub fn extend_device(&self, id: &str, days: u32) -> Result<NaiveDate> {
        let until = self.today() + Duration::days(i64::from(days));
        if self.write(|tx| devices::extend(tx, id, until))? {
            Ok(until)
        } else {
            Err(Error::not_found(UNKNOWN_DEVICE))
        }
    }

    /// From this moment the device is answered nothing but that it was revoked.
    pub fn revoke_device(&self, id: &str) -> Result<()> {
        let revoked = self.write(|tx| devices::revoke(tx, id, self.now()))?;
        if revoked {
            Ok(())
        } else {
            Err(Error::not_found(UNKNOWN_DEVICE))
        }
    }

    pub(crate) fn saw_device(&self, id: &str, at: DateTime<Utc>) -> Result<()> {
        self.write_quietly(|tx| devices::saw(tx, id, at))
    }

    /// A block of case numbers for a replica of this device.
    pub fn numbers(
        &self,
        device: &Device,
        replica: Option<ReplicaId>,
        centre: &CentreId,
        year: i32,
    ) -> Result<Block> {
        self.numbers_of(NumbersOf::Cases, device, replica, centre, year)
    }

    /// A block of numbers, of cases or of papers.
    pub fn numbers_of(
        &self,
        of: NumbersOf,
        device: &Device,
        replica: Option<ReplicaId>,
        centre: &CentreId,
        year: i32,
    ) -> Result<Block> {
        if !device.centres.contains(centre) {
            return Err(Error::not_your_centre());
        }
        let this_year = self.today().year();
        // A desk whose clock stands on the other side of New Year's Eve is served as well.
        if !(this_year - 1..=this_year + 1).contains(&year) {
            return Err(Error::problem(
                422,
                "bad-year",
                format!("numbers of {year} are not given out"),
            ));
        }
        let now = self.now();
        self.write(|tx| {
            let replica = match replica {
                // A desk that took a new identity may need numbers before it has anything to push.
                Some(replica) => {
                    belongs(tx, device, replica, now)?;
                    replica
                }
                None => devices::replica_of(tx, &device.id)?
                    .ok_or_else(|| Error::not_found("replica"))?,
            };
            if numbers::given_since(tx, replica, now - Duration::days(1))? >= BLOCKS_A_DAY {
                return Err(Error::try_later(3600));
            }
            let centre = office::find(tx, centre)?.ok_or_else(|| Error::not_found("centre"))?;
            let (from, to) = numbers::give(tx, of, &centre, Some(replica), year, now)?;
            Ok(Block {
                of,
                prefix: of.prefix(&centre),
                centre: centre.id,
                replica,
                year,
                from,
                to,
            })
        })
    }
}

fn code_used() -> Error {
    Error::problem(403, "code-used", "the enrolment code was used already")
}

/// # Errors
/// `device-revoked` or `device-expired`.
pub(crate) fn still_trusted(device: &Device, today: NaiveDate) -> Result<()> {
    if device.revoked.is_some() {
        return Err(Error::problem(
            403,
            "device-revoked",
            "this device was revoked by the administrator",
        ));
    }
    if device.expires < today {
        return Err(Error::problem(
            403,
            "device-expired",
            format!("this device was trusted until {}", device.expires),
        ));
    }
    Ok(())
}

/// A replica belongs to the device that first spoke for it.
pub(crate) fn belongs(
    tx: &rusqlite::Connection,
    device: &Device,
    replica: ReplicaId,
    at: DateTime<Utc>,
) -> Result<()> {
    match devices::of_replica(tx, replica)? {
        Some(owner) if owner == device.id => Ok(()),
        Some(_) => Err(Error::problem(
            403,
            "replica-not-yours",
            "this replica belongs to another device",
        )),
        None => devices::bind_replica(tx, replica, &device.id, at),
    }
}
