//! One act for many cases, and whose the cases are.

use casework::ids::{FileId, StaffId};
use casework::people::ShortText;
use casework::refusal::RefusalView;
use casework::registration::holding::AssignForm;
use casework::registration::unemployed::Delivery;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is done for each of the chosen cases.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(tag = "what", content = "form", rename_all = "kebab-case")]
pub enum ForMany {
    Assign(AssignForm),
    /// Every notice on paper that still waits in the case.
    Deliver(DeliverMany),
}

#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeliverMany {
    /// Those of the voucher, which are its specialist's.
    pub voucher: bool,
    pub delivery: Delivery,
    /// One paper for all: the list of the post, the register of what was handed over.
    pub proof: Option<ShortText>,
}

/// What would become of a case.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ManyRow {
    pub file: FileId,
    pub name: String,
    /// In whose lists it stands now, where somebody was named.
    pub holder: Option<HeldNow>,
    pub state: ManyState,
    /// Why the law says no.
    pub refusal: Option<RefusalView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HeldNow {
    pub staff: StaffId,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ManyState {
    Ready,
    /// The colleague has it already.
    TheirsAlready,
    Refused,
    /// Something was written in the case by a newer program: read only here.
    NewerProgram,
}

/// A colleague in whose lists cases stand by name.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CaseHolder {
    pub staff: StaffId,
    pub name: String,
    pub cases: Vec<HeldCase>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HeldCase {
    pub file: FileId,
    pub name: String,
}
