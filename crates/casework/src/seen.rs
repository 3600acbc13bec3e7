//! Who may read what of a file. Unknown is denied; screens, lists, search and exports are made from these views only.
//!
//! The profile (section 3) is for those who handle the case; the seeker's own view has no place for it at all.

use crate::card::{Card, CardField};
use crate::file::{Consent, File, Registration};
use crate::ids::{CaseNumber, Code, FileId};
use crate::office::Role;
use crate::people::ShortText;
use crate::registration::Stage;
use crate::registration::ending::EndedHow;
use crate::registration::job_seeker::Offer;
use crate::registration::monitoring::{Advice, Monitoring};
use crate::registration::plan::{Plan, PlanItem};
use crate::registration::reception::{PaperSeen, Participant};
use crate::registration::removal::Removal;
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
}

const NOTHING: Rights = Rights {
    opens_files: false,
    profile: false,
    health: false,
    registers: false,
    decisions: false,
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
        },
        Role::Consultant => Rights {
            opens_files: true,
            ..NOTHING
        },
        Role::UnitHead => Rights {
            opens_files: true,
            decisions: true,
            registers: true,
            ..NOTHING
        },
        Role::TrainingSpecialist => Rights {
            opens_files: true,
            decisions: true,
            ..NOTHING
        },
        Role::EmployerRelations => Rights {
            opens_files: true,
            ..NOTHING
        },
        Role::Analyst | Role::Administrator | Role::Seeker | Role::System | Role::Registers => {
            NOTHING
        }
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
        Role::Analyst | Role::Administrator | Role::Seeker | Role::System | Role::Registers => {
            false
        }
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
            plan: PlanForSeeker::of(&self.registration.plan),
        }
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
    pub plan: Option<PlanForSeeker>,
}

/// The plan (6.2, 6.4) as the person receives it: the measures, and nothing of why they were suggested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlanForSeeker {
    pub revision: u32,
    pub goal: Option<ShortText>,
    pub items: Vec<PlanItem>,
    /// `None` while it is only put to the person.
    pub agreed: Option<NaiveDate>,
}

impl PlanForSeeker {
    /// The newest revision.
    fn of(plan: &Plan) -> Option<PlanForSeeker> {
        plan.revisions.last().map(|revision| PlanForSeeker {
            revision: revision.number,
            goal: revision.goal.clone(),
            items: revision.items.clone(),
            agreed: revision.agreed.as_ref().map(|agreed| agreed.on),
        })
    }
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
            Stage::Unemployed { .. } | Stage::RemovalProposed { .. } => StageForSeeker::Unemployed,
            Stage::Closed { .. } => StageForSeeker::Closed,
        }
    }
}
