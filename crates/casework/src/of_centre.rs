//! Files of a centre that are no person's: its register of vacancies, its shared views. Each is a journalled file like any
//! other, with its own acts: they stand in it and nowhere else, and no other act does.

use crate::file::File;
use crate::ids::{CentreId, FileId};
use crate::refusal::Refusal;
use crate::registration::ActName;
use crate::{shared_views, vacancies};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfCentre {
    Vacancies,
    SharedViews,
}

impl OfCentre {
    /// What the file is, where it is the centre's.
    pub fn of(file: &File) -> Option<OfCentre> {
        if vacancies::is_register(file) {
            Some(OfCentre::Vacancies)
        } else if file.shared_views.is_some() || file.id == shared_views::file_of(&file.centre) {
            Some(OfCentre::SharedViews)
        } else {
            None
        }
    }

    /// Where the act stands, if not in a person's file.
    pub fn holds(act: ActName) -> Option<OfCentre> {
        if matches!(
            act,
            ActName::KeepEmployer
                | ActName::KeepVacancy
                | ActName::CloseVacancy
                | ActName::ImportVacancies
        ) {
            Some(OfCentre::Vacancies)
        } else if matches!(act, ActName::ShareView | ActName::StopSharingView) {
            Some(OfCentre::SharedViews)
        } else {
            None
        }
    }

    pub fn file_of(self, centre: &CentreId) -> FileId {
        match self {
            OfCentre::Vacancies => vacancies::file_of(centre),
            OfCentre::SharedViews => shared_views::file_of(centre),
        }
    }
}

/// Acts of a centre's file stand in it, and no other act does.
pub(crate) fn right_file(file: &File, act: ActName) -> Result<(), Refusal> {
    let home = OfCentre::holds(act);
    if home == OfCentre::of(file) {
        return Ok(());
    }
    let what = match home {
        Some(OfCentre::Vacancies) => "vacancy-register",
        Some(OfCentre::SharedViews) => "shared-views",
        None => "person",
    };
    Err(Refusal::NothingThere {
        act,
        what: what.into(),
    })
}
