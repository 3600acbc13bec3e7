//! Scans of papers in a person's file: attached beside the map, withdrawn with a reason, never silently gone.
//!
//! A copy is kept only where the rulebook says so (`document`, `copy_kept`): what the law tells to look at and hand back,
//! such as an identity card, is not copied.

use super::reception::in_list;
use super::{ActName, Fact};
use crate::desk::{Desk, Stamp};
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::rulebook::Section;
use crate::scans::{BYTES_AT_MOST, ScanRef};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A scan and the paper it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AttachForm {
    pub scan: ScanRef,
    /// `document`
    pub paper: Code,
    pub note: Option<LongText>,
}

/// It was attached to the wrong person, or cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WithdrawScanForm {
    pub scan: ThingId,
    pub reason: LongText,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ScanFact {
    Attached {
        scan: ScanRef,
        paper: Code,
        note: Option<LongText>,
    },
    Withdrawn {
        scan: ThingId,
        reason: LongText,
    },
}

/// A scan in the file, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Attached {
    pub id: ThingId,
    pub scan: ScanRef,
    pub paper: Code,
    pub note: Option<LongText>,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    pub withdrawn: Option<ScanWithdrawn>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ScanWithdrawn {
    pub reason: LongText,
    pub by: String,
    pub on: NaiveDate,
}

impl File {
    /// Scans that stand.
    pub fn scans_that_stand(&self) -> impl Iterator<Item = &Attached> {
        self.scans.iter().filter(|scan| scan.withdrawn.is_none())
    }
}

pub fn attach(file: &File, form: AttachForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AttachScan;
    let entry = in_list(act, Section::Document, &form.paper, desk)?;
    if !entry.is("copy_kept") {
        return Err(Refusal::CopyNotKept {
            act,
            paper: form.paper,
        });
    }
    if form.scan.bytes == 0 || form.scan.bytes > BYTES_AT_MOST {
        return Err(Refusal::Missing {
            act,
            items: vec!["scan".into()],
        });
    }
    let twice = |there: &Attached| there.scan.hash == form.scan.hash && there.paper == form.paper;
    if file.scans_that_stand().any(twice) {
        return Err(Refusal::ScanThere {
            act,
            name: form.scan.name.to_string(),
        });
    }
    Ok(vec![Fact::Scan(ScanFact::Attached {
        scan: form.scan,
        paper: form.paper,
        note: form.note,
    })])
}

pub fn withdraw(file: &File, form: WithdrawScanForm) -> Result<Vec<Fact>, Refusal> {
    if file.scans_that_stand().all(|scan| scan.id != form.scan) {
        return Err(Refusal::NothingThere {
            act: ActName::WithdrawScan,
            what: "scan".into(),
        });
    }
    Ok(vec![Fact::Scan(ScanFact::Withdrawn {
        scan: form.scan,
        reason: form.reason,
    })])
}

pub(super) fn apply(file: &mut File, fact: &ScanFact, stamp: &Stamp) {
    match fact {
        ScanFact::Attached { scan, paper, note } => file.scans.push(Attached {
            id: stamp.thing(),
            scan: scan.clone(),
            paper: paper.clone(),
            note: note.clone(),
            by: stamp.actor.name.clone(),
            at: stamp.at,
            on: stamp.on,
            withdrawn: None,
        }),
        ScanFact::Withdrawn { scan, reason } => {
            if let Some(there) = file.scans.iter_mut().find(|there| there.id == *scan) {
                there.withdrawn = Some(ScanWithdrawn {
                    reason: reason.clone(),
                    by: stamp.actor.name.clone(),
                    on: stamp.on,
                });
            }
        }
    }
}
