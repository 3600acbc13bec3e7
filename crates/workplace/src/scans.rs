//! Scans at the desk: their bytes taken for a form, listed, and looked at by whoever may read the paper.

use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{ScanRow, ScanShown};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use casework::ids::{FileId, ThingId};
use casework::people::ShortText;
use casework::registration::attaching::Attached;
use casework::scans::{BYTES_AT_MOST, ScanKind, ScanRef};
use replica::scans::ScanAt;

/// Letters of a file's name that are kept.
const NAME_AT_MOST: usize = 120;

impl Workplace {
    /// Takes the bytes of a file, in base64, for the form that attaches it; the act is done by `perform`.
    ///
    /// # Errors
    /// `scan-empty`; `scan-too-large` (`megabytes`: the limit); `scan-kind`: neither a PDF nor a picture, whatever the file
    /// is called.
    pub fn take_scan(&self, name: &str, data: &str) -> Result<ScanRef, Problem> {
        let too_large = || {
            Problem::new("scan-too-large", "above the limit")
                .with("megabytes", BYTES_AT_MOST / (1 << 20))
        };
        let now = self.now();
        let mut inner = self.lock();
        inner.actor()?;
        // Four letters for three bytes: what is far above the limit is not decoded first.
        if data.len() / 4 > BYTES_AT_MOST as usize / 3 + 1 {
            return Err(too_large());
        }
        let bytes = BASE64_STANDARD
            .decode(data)
            .map_err(|e| Problem::new("scan-kind", e))?;
        let length = u32::try_from(bytes.len()).map_err(|_| too_large())?;
        if length == 0 {
            return Err(Problem::new("scan-empty", "no bytes"));
        }
        if length > BYTES_AT_MOST {
            return Err(too_large());
        }
        let kind =
            ScanKind::of(&bytes).ok_or_else(|| Problem::new("scan-kind", "no known kind"))?;
        let hash = inner
            .replica_mut()?
            .keep_scan(&bytes, now)
            .map_err(anyhow::Error::from)?;
        Ok(ScanRef {
            hash,
            kind,
            bytes: length,
            name: name_of(name, kind)?,
        })
    }

    /// Scans of the case that this capacity may read, withdrawn ones too, newest first.
    pub fn scans(&self, file: FileId) -> Result<Vec<ScanRow>, Problem> {
        let inner = self.lock();
        let replica = inner.replica()?;
        let mut rows = Vec::new();
        for attached in inner.attached(file)? {
            let at = replica
                .scan_at(&attached.scan.hash)
                .map_err(anyhow::Error::from)?;
            rows.push(ScanRow {
                attached,
                at: at.into(),
            });
        }
        rows.reverse();
        Ok(rows)
    }

    /// The scan; what is not on this computer is asked of the centre.
    ///
    /// # Errors
    /// `not-found` for a scan that this capacity may not read, or that was withdrawn.
    pub fn look_at_scan(&self, file: FileId, scan: ThingId) -> Result<ScanShown, Problem> {
        let now = self.now();
        let mut inner = self.lock();
        let found = inner
            .attached(file)?
            .into_iter()
            .find(|a| a.id == scan && a.withdrawn.is_none())
            .ok_or_else(Problem::not_found)?;
        let wanted = &found.scan;
        let here = inner.replica()?.scan(&wanted.hash);
        if let Some(bytes) = here.map_err(anyhow::Error::from)? {
            return Ok(ScanShown::Here {
                kind: wanted.kind,
                data: BASE64_STANDARD.encode(bytes),
            });
        }
        let replica = inner.replica_mut()?;
        replica
            .want_scan(wanted, now)
            .map_err(anyhow::Error::from)?;
        let at = replica.scan_at(&wanted.hash).map_err(anyhow::Error::from)?;
        inner.scan_wanted = true;
        Ok(match at {
            ScanAt::Coming { held, of } => ScanShown::Coming { held, of },
            ScanAt::Both | ScanAt::Here | ScanAt::Centre => ScanShown::Coming { held: 0, of: 1 },
        })
    }
}

impl Inner {
    fn attached(&self, file: FileId) -> Result<Vec<Attached>, Problem> {
        let role = self.actor()?.role;
        let held = self
            .replica()?
            .file(file)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        let seen = held.file.seen_by(role).ok_or_else(Problem::not_allowed)?;
        Ok(seen.scans)
    }
}

/// The file's name without the folders before it; one without a name is called after its kind.
fn name_of(name: &str, kind: ScanKind) -> Result<ShortText, Problem> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let kind: &'static str = kind.into();
    let named = if last.is_empty() { kind } else { last };
    let short = named.chars().take(NAME_AT_MOST).collect::<String>();
    ShortText::parse(&short).map_err(|e| Problem::new("scan-kind", e))
}
