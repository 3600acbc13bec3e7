//! Who holds the case: the specialist in whose lists it stands. Cases are handed over one by one, also many at once.

use super::Fact;
use crate::desk::Stamp;
use crate::file::File;
use crate::ids::StaffId;
use crate::people::ShortText;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AssignForm {
    pub to: StaffId,
    /// As it is shown, so that the history explains itself later.
    pub name: ShortText,
    pub note: Option<ShortText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Assigned {
    pub staff: StaffId,
    pub name: ShortText,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Anybody's name is taken: whether that person works in this centre is what the screen offers, and is not judged yet.
pub fn assign(form: AssignForm) -> Vec<Fact> {
    vec![Fact::CaseAssigned {
        to: form.to,
        name: form.name,
        note: form.note,
    }]
}

pub(super) fn apply(file: &mut File, to: &StaffId, name: &ShortText, stamp: &Stamp) {
    file.assigned = Some(Assigned {
        staff: to.clone(),
        name: name.clone(),
        by: stamp.actor.name.clone(),
        at: stamp.at,
    });
}
