//! The code at the foot of an official paper: what the paper is, sealed so that anybody can check it.
//!
//! A desk signs with its device key, also without a line; the centre's server certified that key for the centre when the
//! device was enrolled. Who knows the server's public key therefore needs neither the server nor a network to tell a true
//! code from a forged one. What became of the act that the paper tells of, only the server knows: see its public page.
//!
//! The code is binary in base 32: small enough for a QR code that survives folding, and safe in an address.

use crate::chain::{Hash, hex, unhex};
use crate::sign::{PublicKey, SecretKey, Signature};
use casework::ids::{CentreId, EntryId, ReplicaId, ThingId};
use casework::paperwork::PaperKind;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Form of the code; the first byte of each.
const FORM: u8 = 1;
/// Bytes of two signatures and a key: every code is longer.
const SEAL_BYTES: usize = 160;
/// Day 0 of dates in a code.
const EPOCH: NaiveDate =
    NaiveDate::from_ymd_opt(2020, 1, 1).expect("the first of January is a day");

/// What a code says of its paper. Nothing of it names a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    pub kind: PaperKind,
    /// Official number; empty where the desk had run out of numbers.
    pub number: String,
    /// The legal day on the paper.
    pub date: NaiveDate,
    pub centre: CentreId,
    /// The fact that the paper tells of; a list stands on none.
    pub about: Option<ThingId>,
    /// Of everything that stands on the paper.
    pub content: Hash,
}

/// The server's word that a device signs papers for a centre, from one day to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    pub device: PublicKey,
    pub centre: CentreId,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub signature: Signature,
}

/// A seal with the device that signed it and the certificate of that device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPaper {
    pub seal: Seal,
    pub certificate: Certificate,
    pub signature: Signature,
}

/// Why a code is not good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCode {
    #[error("this is not the code of a paper, or it was not read whole")]
    Unreadable,
    #[error("the code was made by a newer program")]
    Newer,
    #[error("the code was changed, or no desk of this centre made it")]
    Forged,
    #[error("the desk was not trusted on the day of the paper")]
    OutOfTerm,
}

impl Certificate {
    /// Issued by the server when a device is enrolled.
    pub fn issue(
        server: &SecretKey,
        device: &PublicKey,
        centre: &CentreId,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Certificate {
        let text = certified_text(device, centre, from, to);
        Certificate {
            device: device.clone(),
            centre: centre.clone(),
            from,
            to,
            signature: server.sign(text.as_bytes()),
        }
    }

    /// Whether this server issued it.
    pub fn is_of(&self, server: &PublicKey) -> bool {
        let text = certified_text(&self.device, &self.centre, self.from, self.to);
        server.verifies(text.as_bytes(), &self.signature)
    }
}

fn certified_text(device: &PublicKey, centre: &CentreId, from: NaiveDate, to: NaiveDate) -> String {
    format!(
        "mansap device certificate\n{}\n{centre}\n{from}\n{to}",
        device.0
    )
}

impl Seal {
    /// Signs with the desk's own key.
    pub fn sign(self, device: &SecretKey, certificate: &Certificate) -> SealedPaper {
        SealedPaper {
            signature: device.sign(&self.signed_bytes()),
            certificate: certificate.clone(),
            seal: self,
        }
    }

    fn signed_bytes(&self) -> Vec<u8> {
        let mut bytes = b"mansap paper\n".to_vec();
        self.write(&mut bytes);
        bytes
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(self.kind.code());
        out.extend(day(self.date).to_be_bytes());
        short_text(out, &self.number);
        short_text(out, self.centre.as_str());
        match self.about {
            None => out.push(0),
            Some(ThingId { entry, n }) => {
                out.push(1);
                out.extend(entry.replica.0.as_bytes());
                out.extend(entry.counter.to_be_bytes());
                out.extend(n.to_be_bytes());
            }
        }
        out.extend(self.content.0);
    }

    /// A sum that people can compare: it stands on the paper and on the page.
    pub fn sum(&self) -> String {
        sum_of(&self.content)
    }
}

/// The first eight bytes of a content hash in groups of four digits.
pub fn sum_of(content: &Hash) -> String {
    let digits = hex(&content.0[..8]).to_uppercase();
    digits
        .as_bytes()
        .chunks(4)
        .map(|four| String::from_utf8_lossy(four).into_owned())
        .collect::<Vec<_>>()
        .join("-")
}

impl SealedPaper {
    /// The text inside the QR code, after the address.
    pub fn code(&self) -> String {
        let mut bytes = vec![FORM];
        self.seal.write(&mut bytes);
        bytes.extend(day(self.certificate.from).to_be_bytes());
        bytes.extend(day(self.certificate.to).to_be_bytes());
        for text in [
            &self.certificate.device.0,
            &self.certificate.signature.0,
            &self.signature.0,
        ] {
            bytes.extend(unhex(text).unwrap_or_default());
        }
        base32(&bytes)
    }

    /// Reads a code as it was scanned or typed; says nothing yet about its truth.
    ///
    /// # Errors
    /// [`BadCode::Unreadable`], [`BadCode::Newer`].
    pub fn read(code: &str) -> Result<SealedPaper, BadCode> {
        let bytes = unbase32(code).ok_or(BadCode::Unreadable)?;
        let mut from = Reader(&bytes);
        match from.byte() {
            Some(FORM) => {}
            // Not any text whose first byte happens to be greater: forms are counted, and no seal is short.
            Some(newer) if (FORM + 1..16).contains(&newer) && bytes.len() > SEAL_BYTES => {
                return Err(BadCode::Newer);
            }
            Some(_) | None => return Err(BadCode::Unreadable),
        }
        from.paper().ok_or(BadCode::Unreadable)
    }

    /// Whether a desk certified by this server made it, for its centre, on a day of its term, and nothing was changed.
    ///
    /// # Errors
    /// [`BadCode::Forged`], [`BadCode::OutOfTerm`].
    pub fn verify(&self, server: &PublicKey) -> Result<(), BadCode> {
        let certificate = &self.certificate;
        let signed = self.seal.signed_bytes();
        if !certificate.is_of(server) || !certificate.device.verifies(&signed, &self.signature) {
            return Err(BadCode::Forged);
        }
        // A paper may tell of an older day than the device knows, never of a day after its term.
        if self.seal.date > certificate.to {
            return Err(BadCode::OutOfTerm);
        }
        Ok(())
    }
}

fn day(date: NaiveDate) -> u16 {
    u16::try_from((date - EPOCH).num_days().clamp(0, i64::from(u16::MAX))).unwrap_or(0)
}

fn date(day: u16) -> Option<NaiveDate> {
    EPOCH.checked_add_days(Days::new(u64::from(day)))
}

fn short_text(out: &mut Vec<u8>, text: &str) {
    let mut end = text.len().min(usize::from(u8::MAX));
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    out.push(u8::try_from(end).unwrap_or(u8::MAX));
    out.extend(&text.as_bytes()[..end]);
}

/// Takes a code apart from its front.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take(&mut self, n: usize) -> Option<&[u8]> {
        let (head, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(head)
    }
    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|b| b[0])
    }
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }
    fn text(&mut self) -> Option<String> {
        let n = self.byte()?;
        String::from_utf8(self.take(usize::from(n))?.to_vec()).ok()
    }
    fn date(&mut self) -> Option<NaiveDate> {
        self.bytes().map(u16::from_be_bytes).and_then(date)
    }

    fn paper(&mut self) -> Option<SealedPaper> {
        let kind = PaperKind::of_code(self.byte()?)?;
        let on = self.date()?;
        let number = self.text()?;
        let centre = CentreId(self.text()?);
        let about = match self.byte()? {
            0 => None,
            1 => Some(ThingId {
                entry: EntryId {
                    replica: ReplicaId(uuid::Uuid::from_bytes(self.bytes()?)),
                    counter: u32::from_be_bytes(self.bytes()?),
                },
                n: u32::from_be_bytes(self.bytes()?),
            }),
            _other => return None,
        };
        let content = Hash(self.bytes()?);
        let (from, to) = (self.date()?, self.date()?);
        let certificate = Certificate {
            device: PublicKey(hex(&self.bytes::<32>()?)),
            centre: centre.clone(),
            from,
            to,
            signature: Signature(hex(&self.bytes::<64>()?)),
        };
        let signature = Signature(hex(&self.bytes::<64>()?));
        self.0.is_empty().then_some(SealedPaper {
            seal: Seal {
                kind,
                number,
                date: on,
                centre,
                about,
                content,
            },
            certificate,
            signature,
        })
    }
}

const DIGITS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// RFC 4648 without padding.
fn base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut held, mut bits) = (0u32, 0u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(DIGITS[((held >> bits) & 31) as usize]));
        }
    }
    if bits > 0 {
        text.push(char::from(DIGITS[((held << (5 - bits)) & 31) as usize]));
    }
    text
}

/// Reads it also in small letters and with line breaks; a left-over that is not nought is no code.
fn unbase32(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0u32, 0u32);
    for sign in text.bytes().filter(|sign| !sign.is_ascii_whitespace()) {
        let sign = sign.to_ascii_uppercase();
        let digit = DIGITS.iter().position(|d| *d == sign)?;
        held = ((held & ((1 << bits) - 1)) << 5) | u32::try_from(digit).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 255).ok()?);
        }
    }
    let rest = held & ((1 << bits) - 1);
    (bits < 5 && rest == 0).then_some(bytes)
}

#[cfg(test)]
mod tests;
