//! Scans of papers in a person's file: attached beside the map, withdrawn with a reason, never silently gone.
//!
//! A copy is kept only where the rulebook says so (`document`, `copy_kept`): what the law tells to look at and hand back,
//! such as an identity card, is not copied. Each role keeps the papers of its own service (`for`), and signed copies of the
//! papers that it prints.

use super::reception::in_list;
use super::{ActName, Fact};
use crate::desk::{Desk, Stamp};
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::office::Role;
use crate::paperwork::PaperId;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::rulebook::{Entry, Rulebook, Section};
use crate::scans::{BYTES_AT_MOST, ScanRef};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// `document`: the centre's own paper with the person's signature.
pub const SIGNED_COPY: &str = "signed-copy";

/// A scan and the paper it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AttachForm {
    pub scan: ScanRef,
    /// `document`
    pub paper: Code,
    /// Of which of the centre's own papers it is the signed copy.
    #[serde(default)]
    pub about: Option<PaperId>,
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
        #[serde(default)]
        about: Option<PaperId>,
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
    #[serde(default)]
    pub about: Option<PaperId>,
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

/// The papers whose scans that role keeps, of those in force on that day.
pub fn kept_by(role: Role, rulebook: &Rulebook, on: NaiveDate) -> Vec<&Entry> {
    let mut kept = rulebook.list(Section::Document, on);
    kept.retain(|entry| entry.is("copy_kept") && is_kept_by(role, entry));
    kept
}

fn is_kept_by(role: Role, entry: &Entry) -> bool {
    let serves = |service: &str| entry.strings("for").contains(&service);
    match role {
        Role::Specialist | Role::Head => true,
        Role::TrainingSpecialist => serves("voucher"),
        Role::EmployerRelations => serves("mediation"),
        Role::Consultant
        | Role::UnitHead
        | Role::Analyst
        | Role::Administrator
        | Role::Seeker
        | Role::RecognitionCentre
        | Role::Registers
        | Role::System => false,
    }
}

/// A signed copy names the paper that it is of, and whoever prints that paper keeps it; no other scan names one.
fn about(form: &AttachForm, desk: &Desk) -> Result<(), Refusal> {
    let act = ActName::AttachScan;
    match (form.paper.as_str() == SIGNED_COPY, form.about) {
        (false, None) => Ok(()),
        (true, Some(paper)) if paper.kind.is_printed_by(desk.actor.role) => Ok(()),
        (true, Some(_)) => Err(Refusal::NotYourStep {
            act,
            roles: vec![Role::Specialist, Role::Head],
        }),
        (true, None) | (false, Some(_)) => Err(Refusal::Missing {
            act,
            items: vec!["about".into()],
        }),
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
    if !is_kept_by(desk.actor.role, entry) {
        return Err(Refusal::NotYourStep {
            act,
            roles: vec![Role::Specialist, Role::Head],
        });
    }
    about(&form, desk)?;
    if form.scan.bytes == 0 || form.scan.bytes > BYTES_AT_MOST {
        return Err(Refusal::Missing {
            act,
            items: vec!["scan".into()],
        });
    }
    let twice = |there: &Attached| {
        let one = |scan: &ScanRef, paper: &Code, about: Option<PaperId>| {
            (scan.hash.clone(), paper.clone(), about)
        };
        one(&there.scan, &there.paper, there.about) == one(&form.scan, &form.paper, form.about)
    };
    if file.scans_that_stand().any(twice) {
        return Err(Refusal::ScanThere {
            act,
            name: form.scan.name.to_string(),
        });
    }
    Ok(vec![Fact::Scan(ScanFact::Attached {
        scan: form.scan,
        paper: form.paper,
        about: form.about,
        note: form.note,
    })])
}

/// Whether this capacity keeps the scan: papers of that kind, and where it is a signed copy, the paper that it is of.
pub fn is_of(scan: &Attached, desk: &Desk) -> bool {
    let role = desk.actor.role;
    let kept = kept_by(role, desk.rulebook, desk.today);
    kept.iter().any(|entry| entry.code == scan.paper.as_str())
        && scan
            .about
            .is_none_or(|paper| paper.kind.is_printed_by(role))
}

/// By whoever keeps such papers, which includes whoever attached it.
pub fn withdraw(file: &File, form: WithdrawScanForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::WithdrawScan;
    let found = file.scans_that_stand().find(|scan| scan.id == form.scan);
    let Some(found) = found else {
        return Err(Refusal::NothingThere {
            act,
            what: "scan".into(),
        });
    };
    if !is_of(found, desk) {
        return Err(Refusal::NotYourStep {
            act,
            roles: vec![Role::Specialist, Role::Head],
        });
    }
    Ok(vec![Fact::Scan(ScanFact::Withdrawn {
        scan: form.scan,
        reason: form.reason,
    })])
}

pub(super) fn apply(file: &mut File, fact: &ScanFact, stamp: &Stamp) {
    match fact {
        ScanFact::Attached {
            scan,
            paper,
            about,
            note,
        } => file.scans.push(Attached {
            id: stamp.thing(),
            scan: scan.clone(),
            paper: paper.clone(),
            about: *about,
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
