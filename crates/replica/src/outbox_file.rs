//! The outbox's second copy: an append-only file of sealed records, written and synced before the database commits.
//!
//! It outlives every purge, migration and repair of the database. Each record is encrypted on its own; a torn tail (power
//! lost in the middle of an append) is cut at opening, since nobody was told that the act was saved.

use crate::keys::DbKey;
use crate::{Error, Result, rows};
use casework::ids::EntryId;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use journal::Sealed;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

const MAGIC: &[u8; 8] = b"MNSOUT01";
const NONCE: usize = 24;
/// Length, checksum, nonce.
const FRAME: usize = 4 + 8 + NONCE;
/// Longer records are damage, not acts.
const LONGEST: u32 = 64 * 1024 * 1024;

/// One record of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "kebab-case")]
pub enum Line {
    /// An act that is about to be committed.
    Entry { id: EntryId, sealed: Sealed },
    /// The commit failed, or the entry lives on under another identity: it was never done.
    Void { id: EntryId },
}

impl Line {
    pub fn id(&self) -> EntryId {
        match self {
            Line::Entry { id, .. } | Line::Void { id } => *id,
        }
    }
}

pub struct OutboxFile {
    path: PathBuf,
    file: File,
    /// End of the last whole record.
    end: u64,
    cipher: XChaCha20Poly1305,
    /// A failed append could not be undone: the end of the file is not known.
    failed: bool,
    #[cfg(feature = "trouble")]
    pub(crate) appends: crate::trouble::Appends,
}

/// What the file held when it was opened.
pub struct Found {
    pub lines: Vec<Line>,
    /// Records inside the file (not at its end) that could not be read.
    pub damaged: u32,
}

impl OutboxFile {
    /// Opens or makes `outbox.log`, reads it whole and cuts a torn tail.
    pub fn open(dir: &Path, key: &DbKey) -> Result<(OutboxFile, Found)> {
        let path = dir.join("outbox.log");
        let new = !path.exists();
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)?;
        if new {
            file.write_all(MAGIC)?;
            file.sync_all()?;
            sync_folder(dir)?;
        }
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(0))?;
        file.read_to_end(&mut bytes)?;
        if bytes.len() < MAGIC.len() && MAGIC.starts_with(&bytes) {
            file.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            file.write_all(MAGIC)?;
            bytes = MAGIC.to_vec();
        }
        if !bytes.starts_with(MAGIC) {
            return Err(Error::Stored("outbox.log is not an outbox".into()));
        }
        let mut outbox = OutboxFile {
            path,
            file,
            end: 0,
            cipher: cipher(key),
            failed: false,
            #[cfg(feature = "trouble")]
            appends: crate::trouble::Appends::default(),
        };
        let (found, end) = outbox.read(&bytes)?;
        if end < bytes.len() {
            outbox.file.set_len(end as u64)?;
            outbox.file.sync_all()?;
        }
        outbox.end = end as u64;
        outbox.file.seek(SeekFrom::Start(outbox.end))?;
        Ok((outbox, found))
    }

    /// Writes the records and waits until the disk has them.
    pub fn append(&mut self, lines: &[Line]) -> Result<()> {
        if self.failed {
            return Err(Error::OutboxFile);
        }
        let mut bytes = Vec::new();
        for line in lines {
            self.seal(line, &mut bytes)?;
        }
        if let Err(error) = self.write(&bytes) {
            let undone = self
                .file
                .set_len(self.end)
                .and_then(|()| self.file.seek(SeekFrom::Start(self.end)));
            self.failed = undone.is_err();
            return Err(error.into());
        }
        self.end += bytes.len() as u64;
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        #[cfg(feature = "trouble")]
        if let Some((length, error)) = self.appends.cut(bytes) {
            self.file.write_all(&bytes[..length])?;
            return Err(error);
        }
        self.file.write_all(bytes)?;
        self.file.sync_data()
    }

    pub fn len(&self) -> u64 {
        self.end
    }

    /// Replaces the file by these records, in a new file that is renamed into place.
    pub fn replace(&mut self, lines: &[Line]) -> Result<()> {
        let mut bytes = MAGIC.to_vec();
        for line in lines {
            self.seal(line, &mut bytes)?;
        }
        let fresh = self.path.with_extension("new");
        let mut file = File::create(&fresh)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        std::fs::rename(&fresh, &self.path)?;
        if let Some(dir) = self.path.parent() {
            sync_folder(dir)?;
        }
        drop(file);
        self.file = OpenOptions::new().read(true).write(true).open(&self.path)?;
        self.end = bytes.len() as u64;
        self.file.seek(SeekFrom::Start(self.end))?;
        self.failed = false;
        Ok(())
    }

    /// Every record that stands in the file now.
    pub fn lines(&mut self) -> Result<Vec<Line>> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(0))?;
        self.file.read_to_end(&mut bytes)?;
        self.file.seek(SeekFrom::Start(self.end))?;
        Ok(self.read(&bytes)?.0.lines)
    }

    fn seal(&self, line: &Line, into: &mut Vec<u8>) -> Result<()> {
        let mut nonce = [0u8; NONCE];
        getrandom::fill(&mut nonce)?;
        let text = rows::json(line)?;
        let sealed = self
            .cipher
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: text.as_bytes(),
                    aad: MAGIC,
                },
            )
            .map_err(|_| Error::Stored("an outbox record could not be sealed".into()))?;
        let length =
            u32::try_from(sealed.len()).map_err(|_| Error::Stored("an act is too large".into()))?;
        into.extend(length.to_le_bytes());
        into.extend(&blake3::hash(&sealed).as_bytes()[..8]);
        into.extend(nonce);
        into.extend(sealed);
        Ok(())
    }

    /// Whole records from the start, and where they end. Damage that is followed by whole records is counted and skipped.
    fn read(&self, bytes: &[u8]) -> Result<(Found, usize)> {
        let mut found = Found {
            lines: Vec::new(),
            damaged: 0,
        };
        let (mut at, mut end, mut skipped) = (MAGIC.len(), MAGIC.len(), 0);
        while let Some(head) = bytes.get(at..at + FRAME) {
            let length = u32::from_le_bytes([head[0], head[1], head[2], head[3]]);
            let Some(sealed) = bytes
                .get(at + FRAME..at + FRAME + length as usize)
                .filter(|_| length <= LONGEST)
            else {
                break;
            };
            at += FRAME + length as usize;
            if blake3::hash(sealed).as_bytes()[..8] != head[4..12] {
                skipped += 1;
                continue;
            }
            let nonce = <[u8; NONCE]>::try_from(&head[12..]).map_err(|_| Error::OutboxFile)?;
            let text = self
                .cipher
                .decrypt(
                    &XNonce::from(nonce),
                    Payload {
                        msg: sealed,
                        aad: MAGIC,
                    },
                )
                .map_err(|_| Error::WrongKey)?;
            found.lines.push(serde_json::from_slice(&text)?);
            found.damaged += skipped;
            (end, skipped) = (at, 0);
        }
        Ok((found, end))
    }
}

fn cipher(key: &DbKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(key.derive("mansap outbox file v1")))
}

/// A new name in a folder is on the disk only once the folder is.
fn sync_folder(dir: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}
