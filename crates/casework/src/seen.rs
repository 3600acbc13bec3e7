//! Who may read what of a file. Unknown is denied; screens, lists, search and exports are made from these views only.
//!
//! The profile (section 3) is for those who handle the case; the seeker's own view has no place for it at all.

use crate::card::{Card, CardField};
use crate::file::{Consent, File};
use crate::ids::{CaseNumber, FileId};
use crate::office::Role;
use crate::registration::Stage;
use crate::registration::job_seeker::Offer;
use crate::registration::reception::{PaperSeen, Participant};
use crate::voucher::Voucher;
use crate::voucher::view::{VoucherForSeeker, is_of_voucher};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

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

    /// What the person may receive on paper, in a message or a cabinet. Has no profile, by its type.
    pub fn for_seeker(&self) -> SeekerView {
        let mut card = self.card.clone();
        card.values.remove(&CardField::Notes);
        SeekerView {
            file: self.id,
            number: self.registration.number.clone(),
            stage: StageForSeeker::of(&self.registration.stage),
            since: self
                .registration
                .unemployed_since
                .or(self.registration.seeker_since),
            applied: self.registration.application.as_ref().map(|a| a.on),
            card,
            consents: self
                .consents
                .iter()
                .filter(|c| c.of == self.current())
                .cloned()
                .collect(),
            papers: self.papers.clone(),
            participants: self.participants.clone(),
            offers: self.offers.clone(),
            voucher: self.voucher().and_then(Voucher::for_seeker),
        }
    }
}

/// The seeker's own view of the file: everything said and decided, nothing of section 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SeekerView {
    pub file: FileId,
    pub number: Option<CaseNumber>,
    pub stage: StageForSeeker,
    pub since: Option<NaiveDate>,
    pub applied: Option<NaiveDate>,
    pub card: Card,
    pub consents: Vec<Consent>,
    pub papers: Vec<PaperSeen>,
    pub participants: Vec<Participant>,
    pub offers: Vec<Offer>,
    /// The last voucher matter (ФК-D.03).
    pub voucher: Option<VoucherForSeeker>,
}

/// The stage in the words a seeker is told; drafts and their authors are the office's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum StageForSeeker {
    None,
    Applied,
    Refused,
    JobSeeker,
    Unemployed,
    Closed,
}

impl StageForSeeker {
    fn of(stage: &Stage) -> StageForSeeker {
        match stage {
            Stage::Start | Stage::Reception { .. } => StageForSeeker::None,
            Stage::Card { .. } => StageForSeeker::Applied,
            Stage::Refused { .. } => StageForSeeker::Refused,
            Stage::JobSeeker { .. } | Stage::Proposed { .. } => StageForSeeker::JobSeeker,
            Stage::Unemployed { .. } => StageForSeeker::Unemployed,
            Stage::Closed { .. } => StageForSeeker::Closed,
        }
    }
}
