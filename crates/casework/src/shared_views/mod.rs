//! Views of worklists that a centre shares: who heads the centre or a unit names a list with what narrows it and its order,
//! and all whose role has that list see it under that name.
//!
//! They stand in a file of the centre, as its vacancies do. There is no room in them for a text that is looked for: it may
//! name a person. A view widens nothing: a list that a role does not have shows nothing under any name.

mod keep;

use crate::desk::Stamp;
use crate::file::{Done, File};
use crate::ids::{CentreId, Code, FileId, StaffId};
use crate::office::{Actor, Role};
use crate::people::ShortText;
use crate::vacancies::file_named;
use crate::worklist::List;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

pub(crate) use keep::{share, stop};

/// What is shared. A view that is shared already is changed where `view` names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ShareViewForm {
    pub view: Option<String>,
    pub name: ShortText,
    pub list: List,
    /// Due before today.
    pub overdue: bool,
    /// Given by name to who looks.
    pub mine: bool,
    pub sort: Option<ViewSort>,
}

/// A column of the table, by its code, and the direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ViewSort {
    pub column: Code,
    pub down: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StopSharingForm {
    pub view: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum SharedViewFact {
    /// New, or in the place of the one with that identity.
    Shared {
        id: String,
        view: ShareViewForm,
    },
    Stopped {
        id: String,
    },
}

/// The shared views of a centre, by their identity.
pub type SharedViews = BTreeMap<String, SharedView>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SharedView {
    pub view: ShareViewForm,
    /// Who shared it first, whoever changed it since.
    pub author: StaffId,
    pub shared: Done,
    pub changed: Done,
}

impl SharedView {
    /// Its author changes it and stops sharing it, and so does the head; nobody else.
    pub fn may_change(&self, actor: &Actor) -> bool {
        actor.role == Role::Head || (actor.staff == self.author && may_share(actor.role))
    }
}

/// Who heads the centre or a unit.
pub fn may_share(role: Role) -> bool {
    crate::registration::step_of(crate::ActName::ShareView).is_for(role)
}

/// The file that a centre's shared views stand in, the same at every desk.
pub fn file_of(centre: &CentreId) -> FileId {
    file_named("shared views", centre)
}

/// What a fact changes. Total, and free of judgement.
pub(crate) fn apply(file: &mut File, fact: &SharedViewFact, stamp: &Stamp) {
    let views = file.shared_views.get_or_insert_default();
    match fact {
        SharedViewFact::Shared { id, view } => {
            let before = views.remove(id);
            let (author, shared) = before.map_or_else(
                || (stamp.actor.staff.clone(), stamp.done()),
                |kept| (kept.author, kept.shared),
            );
            let kept = SharedView {
                view: view.clone(),
                author,
                shared,
                changed: stamp.done(),
            };
            views.insert(id.clone(), kept);
        }
        SharedViewFact::Stopped { id } => {
            views.remove(id);
        }
    }
}
