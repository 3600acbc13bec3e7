//! The outbox as a list, and a returned act with what can be done about it.

use casework::card::{CardField, Kept};
use casework::ids::{CaseNumber, EntryId, FileId};
use casework::refusal::RefusalView;
use casework::registration::reception::Participant;
use casework::registration::{Act, ActName};
use chrono::{DateTime, Utc};
use journal::Standing;
use serde::Serialize;
use specta::Type;

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OutboxItem {
    pub entry: EntryId,
    pub file: FileId,
    pub name: String,
    pub iin: String,
    pub step: String,
    pub act: ActName,
    pub who: String,
    pub at: DateTime<Utc>,
    pub standing: Standing,
    /// Number in the centre's order, once it has one.
    pub seq: Option<u32>,
    /// The case number it drew; void once the act is returned.
    pub number: Option<CaseNumber>,
    /// What was written, as it was written; `None` where this capacity may not read it, or a newer program wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<Act>,
    /// Who took part in it beside the person; empty as well where `form` is hidden.
    pub participants: Vec<Participant>,
    /// It came back because this one did; what came back together is done again together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<EntryId>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReturnedAct {
    /// With everything that was filled in, kept.
    pub item: OutboxItem,
    pub refusal: RefusalView,
    /// The returned entry that this one stood on, when that is the reason.
    pub because: Option<EntryId>,
    /// Number under which the person stands in the register now, whoever registered them.
    pub standing_number: Option<String>,
    /// Everything that was filled in, as in `item`.
    pub form: Option<Act>,
    pub conflicts: Vec<ConflictField>,
    /// Whether the law would let it be done again now.
    pub again: Option<RefusalView>,
}

/// Two values of a field: mine, the centre's, who and when.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConflictField {
    pub field: CardField,
    pub mine: Kept,
    pub centre: Kept,
}
