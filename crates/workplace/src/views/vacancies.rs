//! The register of vacancies as the screens see it.

use casework::refusal::RefusalView;
use casework::vacancies::{EmployerKept, ImportForm, LastImport, VacancyKept};
use serde::Serialize;
use specta::Type;

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VacancyRegister {
    /// The first of those found.
    pub rows: Vec<VacancyRow>,
    pub found: u32,
    /// Open ones of the whole register.
    pub open: u32,
    pub employers: Vec<EmployerKept>,
    pub imported: Option<LastImport>,
    /// Who is signed in keeps the register.
    pub may_write: bool,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VacancyRow {
    pub id: String,
    pub kept: VacancyKept,
    /// The employer's name.
    pub employer: String,
    pub open: bool,
}

/// What came of writing into the register.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(tag = "result", content = "value", rename_all = "camelCase")]
pub enum KeptInRegister {
    Done,
    Refused(Box<RefusalView>),
}

/// A file of vacancies before it is taken in.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Lines with a vacancy, good or bad.
    pub lines: u32,
    pub rows: Vec<PreviewRow>,
    /// What has to be put right in the file, line by line.
    pub bad: Vec<BadCell>,
    /// What would be written: there only where no line is bad and something is new.
    pub form: Option<ImportForm>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PreviewRow {
    pub line: u32,
    pub title: String,
    pub employer: String,
    pub fate: RowFate,
}

/// What taking it in does to the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum RowFate {
    New,
    Changed,
    /// Closed or past its last day, and wanted again.
    Reopened,
    /// It stands so already.
    Same,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BadCell {
    pub line: u32,
    /// `import-column-<column>`
    pub column: String,
    /// `import-bad-<code>`
    pub code: String,
    /// What stands there.
    pub typed: String,
}
