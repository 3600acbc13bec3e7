//! Who may read what of a file. Unknown is denied; screens, lists, search and exports are made from these views only.
//!
//! The profile (section 3) is for those who handle the case; the seeker's own view has no place for it at all.

mod seeker;

pub use seeker::{
    Ahead, AheadForSeeker, LinkedForSeeker, RefusedForSeeker, RegistrationForSeeker, SeekerView,
    StageForSeeker,
};

use crate::card::CardField;
use crate::file::File;
use crate::office::Role;
use crate::voucher::view::is_of_voucher;

/// What a role may read of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights {
    pub opens_files: bool,
    pub profile: bool,
    pub health: bool,
    pub registers: bool,
    pub decisions: bool,
    pub vouchers: bool,
}

const NOTHING: Rights = Rights {
    opens_files: false,
    profile: false,
    health: false,
    registers: false,
    decisions: false,
    vouchers: false,
};

/// The matrix role × part of the file.
pub fn rights(role: Role) -> Rights {
    match role {
        Role::Specialist | Role::Head => Rights {
            opens_files: true,
            profile: true,
            health: true,
            registers: true,
            decisions: true,
            vouchers: true,
        },
        Role::Consultant => Rights {
            opens_files: true,
            ..NOTHING
        },
        Role::UnitHead => Rights {
            opens_files: true,
            decisions: true,
            registers: true,
            vouchers: true,
            ..NOTHING
        },
        Role::TrainingSpecialist => Rights {
            opens_files: true,
            decisions: true,
            vouchers: true,
            ..NOTHING
        },
        Role::EmployerRelations => Rights {
            opens_files: true,
            ..NOTHING
        },
        Role::Analyst
        | Role::Administrator
        | Role::Seeker
        | Role::System
        | Role::Registers
        | Role::RecognitionCentre => NOTHING,
    }
}

/// Whether the role may read acts as others wrote them: only who may read every part of a file.
pub fn reads_acts(role: Role) -> bool {
    let rights = rights(role);
    rights.opens_files && rights.profile && rights.health && rights.registers && rights.decisions
}

/// Whether the role may read the field of the card.
pub fn may_read(role: Role, field: CardField) -> bool {
    let rights = rights(role);
    if !rights.opens_files || (field.is_sensitive() && !rights.health) {
        return false;
    }
    match role {
        Role::Specialist | Role::Head | Role::UnitHead => true,
        Role::Consultant => matches!(
            field,
            CardField::Name
                | CardField::Iin
                | CardField::BirthDate
                | CardField::Sex
                | CardField::Phones
                | CardField::Email
                | CardField::PreferredContact
                | CardField::LanguageOfService
                | CardField::LivesAt
        ),
        Role::TrainingSpecialist => !matches!(
            field,
            CardField::Dependants | CardField::TargetGroups | CardField::Notes
        ),
        Role::EmployerRelations => matches!(
            field,
            CardField::Name
                | CardField::Phones
                | CardField::Education
                | CardField::Work
                | CardField::Skills
                | CardField::DigitalSkill
                | CardField::Languages
                | CardField::Driving
                | CardField::Certificates
                | CardField::WishedWork
                | CardField::LivesAt
        ),
        Role::Analyst
        | Role::Administrator
        | Role::Seeker
        | Role::System
        | Role::Registers
        | Role::RecognitionCentre => false,
    }
}

impl File {
    /// The file as this capacity may read it; `None` where it may open none.
    pub fn seen_by(&self, role: Role) -> Option<File> {
        let rights = rights(role);
        if !rights.opens_files {
            return None;
        }
        let mut seen = self.clone();
        seen.card.values.retain(|field, _| may_read(role, *field));
        seen.conflicts
            .retain(|conflict| may_read(role, conflict.field));
        for linked in &mut seen.linked {
            let card = &mut linked.application.card;
            card.retain(|value| may_read(role, value.field()));
        }
        if !rights.profile {
            seen.profile = None;
        }
        if !rights.health {
            seen.survey
                .retain(|question, _| !matches!(question.as_str(), "q-health" | "q-disability"));
        }
        if !rights.registers {
            seen.queries.clear();
            seen.registration.seeker_right = None;
            seen.registration.unemployed_right = None;
            seen.registration.weighed = None;
        }
        if !rights.decisions {
            seen.registration.refused = None;
            seen.registration.sent_back = None;
            seen.registration.payment = None;
        }
        if !rights.vouchers {
            seen.vouchers.clear();
            seen.notices.retain(|notice| !is_of_voucher(&notice.kind));
        }
        if role == Role::Consultant {
            seen.survey.clear();
            seen.notes.clear();
        }
        Some(seen)
    }
}
