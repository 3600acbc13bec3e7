//! The papers of a case as the screens show them: what can be printed, what is still missing, what was given out.

use casework::ids::FileId;
use casework::paperwork::{Force, PaperId, PaperKind};
use casework::refusal::Words;
use casework::registration::ActName;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The papers of one case.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CasePapers {
    /// Newest first; what may not be printed yet stands last, in the order of the map.
    pub papers: Vec<PaperInfo>,
    /// What was done with papers of this case at this desk, newest first.
    pub log: Vec<PaperLogLine>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperInfo {
    pub id: PaperId,
    pub state: PaperState,
    /// What tells it from others of its kind: verdict, title of the notice, vacancy.
    pub detail: Option<Words>,
    pub on: Option<NaiveDate>,
    pub number: Option<String>,
    /// The centre has accepted what it tells of.
    pub confirmed: bool,
    /// Whether it still says what holds.
    pub force: Force,
    /// Goes out in both state languages at once.
    pub both_languages: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum PaperState {
    Ready,
    /// After that step.
    NotYet {
        act: ActName,
        step: String,
    },
    /// The card has no such field yet.
    Incomplete {
        field: String,
    },
}

/// The languages of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PaperLanguage {
    Kk,
    Ru,
    Both,
}

/// What was done with a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PaperHandled {
    Shown,
    Printed,
    Saved,
    PrintedInBulk,
    Recalled,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperLogLine {
    /// The copy in the archive.
    pub copy: u32,
    /// None for a list of many cases.
    pub file: Option<FileId>,
    /// Whose it is; empty for a list.
    pub person: String,
    pub kind: PaperKind,
    pub number: Option<String>,
    pub language: PaperLanguage,
    pub confirmed: bool,
    pub what: PaperHandled,
    pub who: String,
    pub at: DateTime<Utc>,
    /// First digits of the archived bytes' hash.
    pub hash: String,
    /// Its act came back and it is still out.
    pub to_recall: bool,
}

/// A paper ready to be shown, saved or sent to the printer.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Printed {
    /// Base64 of the PDF.
    pub pdf: String,
    pub file_name: String,
    pub pages: u32,
    /// Characters that the fonts lack; printed as boxes.
    pub unprintable: String,
    /// Copies in the archive that are in it, in order.
    pub copies: Vec<u32>,
    /// Files of a bulk that have no such paper to print.
    pub left_out: Vec<LeftOut>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    pub file: FileId,
    pub name: String,
}

/// What a code on a paper proves, without the centre.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperProof {
    pub kind: PaperKind,
    pub number: String,
    pub date: NaiveDate,
    pub centre: Words,
    pub sum: String,
}
