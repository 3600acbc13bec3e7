//! Who holds the case: the specialist in whose lists it stands. Cases are handed over one by one, also many at once.

use super::{ActName, Fact, step_of};
use crate::desk::{Desk, Stamp};
use crate::file::File;
use crate::ids::StaffId;
use crate::office::Role;
use crate::people::ShortText;
use crate::refusal::Refusal;
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

/// A case goes to a colleague who works in this centre that day and keeps cases. A desk that does not know the colleague
/// lets it go on; the centre knows them all.
///
/// # Errors
/// [`Refusal::NotCaseKeeper`].
pub fn assign(form: AssignForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let roles = desk.evidence.assignee.known();
    if roles.is_some_and(|roles| !roles.iter().any(|role| role.keeps_cases())) {
        return Err(Refusal::NotCaseKeeper {
            act: ActName::AssignCase,
            name: form.name.to_string(),
        });
    }
    Ok(vec![Fact::CaseAssigned {
        to: form.to,
        name: form.name,
        note: form.note,
    }])
}

/// Who gives cases, one or many, to a colleague.
pub fn assigns(role: Role) -> bool {
    step_of(ActName::AssignCase).is_for(role)
}

/// Who hands over all the cases of a colleague: whoever gives cases and keeps none. A specialist gives their own.
pub fn hands_over(role: Role) -> bool {
    assigns(role) && !role.keeps_cases()
}

/// Whose a row is that somebody got on that moment by an act of their own or of another: theirs, until the whole case was
/// handed over then or later.
pub fn keeper(file: &File, first: &StaffId, since: DateTime<Utc>) -> StaffId {
    let later = file.assigned.as_ref().filter(|over| over.at >= since);
    later.map_or(first, |over| &over.staff).clone()
}

pub(super) fn apply(file: &mut File, to: &StaffId, name: &ShortText, stamp: &Stamp) {
    file.assigned = Some(Assigned {
        staff: to.clone(),
        name: name.clone(),
        by: stamp.actor.name.clone(),
        at: stamp.at,
    });
}
