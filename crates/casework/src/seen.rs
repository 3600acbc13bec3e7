//! Who may read what of a file. Unknown is denied; screens, lists, search and exports are made from these views only.
//!
//! The profile (section 3) is for those who handle the case; the seeker's own view has no place for it at all.

mod seeker;

pub use seeker::{
    Ahead, AheadForSeeker, LinkedForSeeker, PlanForSeeker, RefusedForSeeker, RegistrationForSeeker,
    SeekerView, StageForSeeker,
};

use crate::card::CardField;
use crate::file::{File, Registration};
use crate::ids::Code;
use crate::office::Role;
use crate::registration::Stage;
use crate::registration::ending::EndedHow;
use crate::registration::monitoring::{Advice, Monitoring};
use crate::registration::plan::Plan;
use crate::registration::removal::Removal;
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
            without_reasons(&mut seen.registration);
            seen.past.iter_mut().for_each(without_reasons);
        }
        if !rights.health {
            seen.survey
                .retain(|question, _| !matches!(question.as_str(), "q-health" | "q-disability"));
            without_health(&mut seen.registration);
            seen.past.iter_mut().for_each(without_health);
        }
        if !rights.registers {
            seen.queries.clear();
            seen.registration.seeker_right = None;
            seen.registration.unemployed_right = None;
            seen.registration.weighed = None;
        }
        if !rights.decisions {
            without_decisions(&mut seen.registration);
            seen.past.iter_mut().for_each(without_decisions);
        }
        if !rights.vouchers {
            seen.vouchers.clear();
            seen.notices.retain(|notice| !is_of_voucher(&notice.kind));
        }
        if role == Role::Consultant {
            seen.survey.clear();
            seen.notes.clear();
        }
        // The plan is agreed between the person and those who carry it out.
        if matches!(role, Role::Consultant | Role::EmployerRelations) {
            seen.registration.plan = Plan::default();
            seen.past
                .iter_mut()
                .for_each(|past| past.plan = Plan::default());
        }
        Some(seen)
    }
}

/// Why a plan was drawn up anew may speak of section 3.
fn without_reasons(registration: &mut Registration) {
    for revision in &mut registration.plan.revisions {
        revision.why = None;
    }
}

/// Health comes to light in monitoring too: the answer on disability, and a ground that names incapacity.
fn without_health(registration: &mut Registration) {
    let private = |change: &Code| change.as_str() == "disability";
    let monitoring = &mut registration.monitoring;
    monitoring.gathered.retain(|a| !private(&a.answer.change));
    for check in &mut monitoring.checks {
        check.answers.retain(|a| !private(&a.answer.change));
    }
    monitoring.proposals.retain(|p| {
        let incapacity = Advice::Remove {
            ground: Code::from("incapacity"),
        };
        p.advice != incapacity && !p.change.as_ref().is_some_and(private)
    });
    // Why somebody did not come may be an illness.
    registration.explanations.clear();
    if registration.plan.revise.as_ref().is_some_and(private) {
        registration.plan.revise = None;
    }
}

/// What was decided and proposed, and why, is for those who decide and those who carry it out.
fn without_decisions(registration: &mut Registration) {
    registration.refused = None;
    registration.sent_back = None;
    registration.payment = None;
    registration.removal = Removal::default();
    registration.hearings.clear();
    registration.objections.clear();
    registration.cancelled.clear();
    registration.monitoring = Monitoring {
        check_by: registration.monitoring.check_by,
        ..Monitoring::default()
    };
    let removed = registration
        .ended
        .as_ref()
        .is_some_and(|ended| ended.how == EndedHow::Removal);
    registration.stage = match std::mem::replace(&mut registration.stage, Stage::Start) {
        Stage::RemovalProposed { since, .. } => Stage::Unemployed { since },
        Stage::Closed { on, .. } if removed => Stage::Closed {
            on,
            reason: Code::from("removed"),
        },
        stage @ (Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::Closed { .. }) => stage,
    };
    if let Some(ended) = registration.ended.as_mut().filter(|_| removed) {
        ended.reason = Code::from("removed");
    }
}
