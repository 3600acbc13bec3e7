//! The bytes of scans: up in parts from the desk that has them, down to the desks of the file's centre.
//!
//! Only what an accepted act names is taken, of the length and the hash that it names, and only from and for devices that
//! serve the centre of such a file.

use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::devices::Device;
use crate::store::scans;
use casework::scans::{ScanHash, ScanKind};
use journal::Hash;
use journal::parts::{PART, Part, PartsHeld, parts_of};
use rusqlite::Connection;

impl Centre {
    /// How much of it is here.
    ///
    /// # Errors
    /// `not-found`: no accepted act of a centre that the device serves names it.
    pub fn scan(&self, device: &Device, hash: &ScanHash) -> Result<PartsHeld> {
        self.read(|db| Ok(look(db, device, hash)?.0))
    }

    /// Takes the next part. One that is here already is answered as if it came now: its reply was lost.
    ///
    /// # Errors
    /// `not-found` as above; `scan-out-of-order`; `scan-broken` when the bytes are not those that the act names: they are
    /// forgotten, and come anew.
    pub fn take_part(&self, device: &Device, part: &Part) -> Result<PartsHeld> {
        self.write(|db| {
            let (here, bytes, kind) = look(db, device, &part.hash)?;
            if part.n < here.held {
                return Ok(Ok(here));
            }
            if part.n > here.held {
                let why = format!("part {} is next", here.held);
                return Err(Error::problem(409, "scan-out-of-order", why));
            }
            if part.bytes.len() != length(bytes, part.n) {
                return Err(Error::malformed("the part has another length"));
            }
            scans::add(db, &part.hash, part.n, &part.bytes)?;
            let held = PartsHeld {
                held: here.held + 1,
                of: here.of,
            };
            if held.is_whole() && !is_what_it_says(&scans::whole(db, &part.hash)?, part, kind) {
                scans::forget_parts(db, &part.hash)?;
                return Ok(Err(Error::problem(
                    422,
                    "scan-broken",
                    "the bytes are not those that the act names",
                )));
            }
            Ok(Ok(held))
        })?
    }

    /// One part.
    ///
    /// # Errors
    /// `not-found` as above, or while the part has not come.
    pub fn part(&self, device: &Device, hash: &ScanHash, n: u32) -> Result<Part> {
        self.read(|db| {
            look(db, device, hash)?;
            let bytes = scans::part(db, hash, n)?.ok_or_else(|| Error::not_found("part"))?;
            Ok(Part {
                hash: hash.clone(),
                n,
                bytes,
            })
        })
    }
}

fn look(db: &Connection, device: &Device, hash: &ScanHash) -> Result<(PartsHeld, u32, ScanKind)> {
    let (bytes, kind) =
        scans::named(db, hash, &device.centres)?.ok_or_else(|| Error::not_found("scan"))?;
    let here = PartsHeld {
        held: scans::held(db, hash)?,
        of: parts_of(bytes),
    };
    Ok((here, bytes, kind))
}

fn length(bytes: u32, n: u32) -> usize {
    let before = PART.saturating_mul(n as usize);
    (bytes as usize).saturating_sub(before).min(PART)
}

fn is_what_it_says(whole: &[u8], part: &Part, kind: ScanKind) -> bool {
    Hash::of_bytes(whole).to_string() == part.hash.as_str() && ScanKind::of(whole) == Some(kind)
}
