//! Who may read what of a file. Unknown is denied; screens, lists, search and exports are made from these views only.
//!
//! The profile (section 3) is for those who handle the case; the seeker's own view has no place for it at all.

mod seeker;

pub use seeker::{
    Ahead, AheadForSeeker, LinkedForSeeker, PlanForSeeker, RefusedForSeeker, RegistrationForSeeker,
    SeekerView, StageForSeeker,
};

use crate::card::CardField;
use crate::file::{File, Introduction, Registration};
use crate::ids::Code;
use crate::office::Role;
use crate::registration::attaching::Attached;
use crate::registration::conditions::{Checked, EvidenceRef};
use crate::registration::ending::EndedHow;
use crate::registration::monitoring::{Advice, Monitoring};
use crate::registration::plan::Plan;
use crate::registration::portal::LinkedEnd;
use crate::registration::removal::Removal;
use crate::registration::survey::fields_of;
use crate::registration::{Stage, step_of};
use crate::voucher::Voucher;
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
        Role::Specialist | Role::Head => true,
        // A target group may be a disability, with its proof; notes are in free words.
        Role::UnitHead => !matches!(field, CardField::TargetGroups | CardField::Notes),
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
        said(&mut seen, role);
        if !rights.profile {
            seen.profile = None;
            seen.participants
                .retain(|took_part| !step_of(took_part.act).is_of_profile());
            without_reasons(&mut seen.registration);
            seen.past.iter_mut().for_each(without_reasons);
            seen.past.iter_mut().for_each(|past| past.of_file = None);
        }
        if !rights.health {
            without_health(&mut seen.registration);
            seen.past.iter_mut().for_each(without_health);
        }
        if !rights.registers {
            seen.queries.clear();
        }
        if !rights.health {
            for query in &mut seen.queries {
                query.registers.retain(|code| !is_of_health(code));
                query.answers.retain(|a| !is_of_health(&a.register));
            }
        }
        std::iter::once(&mut seen.registration)
            .chain(&mut seen.past)
            .for_each(|registration| registered(registration, rights));
        if !rights.decisions {
            without_decisions(&mut seen.registration);
            seen.past.iter_mut().for_each(without_decisions);
            for notice in &mut seen.notices {
                notice.ground = None;
            }
        }
        if rights.vouchers {
            seen.vouchers
                .iter_mut()
                .for_each(|matter| voucher(matter, rights));
        } else {
            seen.vouchers.clear();
            seen.notices.retain(|notice| !is_of_voucher(&notice.kind));
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

    /// The person's own view as this capacity may read it over their shoulder: never more of the file than its own page
    /// shows. `None` where it may open none.
    pub fn for_seeker_seen_by(&self, role: Role) -> Option<SeekerView> {
        Some(self.seen_by(role)?.for_seeker())
    }
}

/// What the person said of themselves, and the papers that prove it: read field by field of the card.
fn said(seen: &mut File, role: Role) {
    let reads = |field| may_read(role, field);
    seen.card.values.retain(|field, _| reads(*field));
    seen.conflicts.retain(|conflict| reads(conflict.field));
    seen.papers
        .retain(|paper| may_read_paper(role, &paper.kind));
    seen.scans.retain(|scan| may_read_scan(role, scan));
    let whole = rights(role).health;
    seen.survey.retain(|question, _| {
        let fields = fields_of(question.as_str());
        // What a question of a newer rulebook asks is not known here.
        whole || (!fields.is_empty() && fields.iter().all(|field| reads(*field)))
    });
    for visit in &mut seen.visits {
        introduced(&mut visit.who, reads);
    }
    for linked in &mut seen.linked {
        introduced(&mut linked.application.who, reads);
        let card = &mut linked.application.card;
        card.retain(|value| reads(value.field()));
        if let Some(LinkedEnd::Refused { ground, .. }) = &mut linked.end
            && !rights(role).decisions
        {
            *ground = untold();
        }
    }
    if !reads(CardField::Representative) {
        seen.participants.clear();
    }
    if !reads(CardField::Notes) {
        seen.notes.clear();
    }
    if role == Role::Consultant {
        seen.survey.clear();
    }
}

fn introduced(who: &mut Introduction, reads: impl Fn(CardField) -> bool) {
    if !reads(CardField::Name) {
        who.name = None;
    }
    if !reads(CardField::Iin) {
        who.iin = None;
    }
    if !reads(CardField::Phones) {
        who.phone = None;
    }
}

/// One registration, the present one or one that has ended.
fn registered(registration: &mut Registration, rights: Rights) {
    if !rights.registers {
        registration.weighed = None;
        registration.seeker_right = None;
        registration.unemployed_right = None;
    }
    if let Some(weighed) = &mut registration.weighed {
        let warnings = &mut weighed.warnings;
        warnings.retain(|w| rights.health || !is_of_health(&w.register));
    }
    let recorded = [
        &mut registration.seeker_right,
        &mut registration.unemployed_right,
    ];
    for right in recorded.into_iter().flatten() {
        checked(&mut right.checks, rights);
    }
    let sent_back = registration.sent_back.as_mut().map(|back| &mut back.draft);
    let waiting = match &mut registration.stage {
        Stage::Proposed { draft, .. } => Some(draft),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. }
        | Stage::Closed { .. } => None,
    };
    for draft in sent_back.into_iter().chain(waiting) {
        if rights.registers {
            checked(&mut draft.checks, rights);
        } else {
            draft.checks.clear();
        }
    }
    if !rights.decisions {
        registration.refused = None;
        registration.sent_back = None;
        registration.payment = None;
        undecided(registration);
    }
}

/// Without the draft that waits the person is what they are: a job seeker. Of a refusal its day is left, not its ground.
fn undecided(registration: &mut Registration) {
    match &mut registration.stage {
        Stage::Proposed { draft, decide_by } => {
            registration.stage = Stage::JobSeeker {
                since: registration.seeker_since.unwrap_or(draft.on),
                decide_by: *decide_by,
            };
        }
        Stage::Refused { ground, .. } => *ground = untold(),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::JobSeeker { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. }
        | Stage::Closed { .. } => {}
    }
}

fn voucher(matter: &mut Voucher, rights: Rights) {
    if let Some(right) = &mut matter.right {
        checked(&mut right.checks, rights);
    }
    if let Some(referral) = &mut matter.referral {
        checked(&mut referral.checks, rights);
    }
    if let Some(refusal) = &mut matter.refusal {
        checked(&mut refusal.checks, rights);
    }
}

/// The lines of a right, without those whose evidence is denied.
fn checked(checks: &mut Vec<Checked>, rights: Rights) {
    checks.retain(|check| reads_check(rights, check));
}

/// In the place of a code that the reader is denied.
fn untold() -> Code {
    Code::from("")
}

/// Whether a line of a right may be read: by whoever may read all of its evidence.
pub fn may_read_check(role: Role, check: &Checked) -> bool {
    reads_check(rights(role), check)
}

fn reads_check(rights: Rights, check: &Checked) -> bool {
    // Whether somebody is able to work is a matter of health, whatever it was found by.
    (rights.health || check.condition.as_str() != "un-able")
        && check.evidence.iter().all(|evidence| match evidence {
            EvidenceRef::Register { register, .. } => {
                rights.registers && (rights.health || !is_of_health(register))
            }
            EvidenceRef::Paper { kind, .. } => rights.health || !is_paper_of_health(kind),
            EvidenceRef::Said
            | EvidenceRef::File
            | EvidenceRef::Country { .. }
            | EvidenceRef::Reference { .. }
            | EvidenceRef::Application { .. } => true,
        })
}

/// Whether a paper may be read: by whoever may read what it proves.
fn may_read_paper(role: Role, kind: &Code) -> bool {
    let rights = rights(role);
    match kind.as_str() {
        "application" => rights.opens_files,
        "identity" => may_read(role, CardField::Iin),
        "education" => may_read(role, CardField::Education),
        "employment-proof" | "dismissal" => may_read(role, CardField::Work),
        "qandas" => may_read(role, CardField::Qandas),
        "residence-permit" => may_read(role, CardField::Citizenship),
        "driving-licence" => may_read(role, CardField::Driving),
        "guardian-statement" | "power-of-attorney" => may_read(role, CardField::Representative),
        "iban" | "payment-application" | "signed-copy" => rights.decisions,
        "voucher-sick-leave" => rights.health || role == Role::TrainingSpecialist,
        "employer-report" => rights.health || role == Role::EmployerRelations,
        // Certificates of health, and kinds of a newer rulebook, whatever they prove.
        _ => rights.health,
    }
}

/// A signed copy may be read by whoever prints the paper that it is of.
fn may_read_scan(role: Role, scan: &Attached) -> bool {
    let prints = scan
        .about
        .is_some_and(|paper| paper.kind.is_printed_by(role));
    prints || may_read_paper(role, &scan.paper)
}

fn is_paper_of_health(kind: &Code) -> bool {
    matches!(
        kind.as_str(),
        "disability" | "sick-leave" | "voucher-sick-leave"
    )
}

/// The register of disability.
fn is_of_health(register: &Code) -> bool {
    register.as_str() == "invalid"
}

/// A ground of removal that says something of the person's health.
pub(crate) fn names_health(ground: &Code) -> bool {
    ground.as_str() == "incapacity"
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
        let of_health = matches!(&p.advice, Advice::Remove { ground } if names_health(ground));
        !of_health && !p.change.as_ref().is_some_and(private)
    });
    // Why somebody did not come may be an illness.
    registration.explanations.clear();
    if registration.plan.revise.as_ref().is_some_and(private) {
        registration.plan.revise = None;
    }
}

/// What was decided and proposed, and why, is for those who decide and those who carry it out.
fn without_decisions(registration: &mut Registration) {
    registration.removal = Removal::default();
    registration.hearings.clear();
    registration.objections.clear();
    registration.cancelled.clear();
    registration.decided.clear();
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
        Stage::Closed { on, by, .. } if removed => Stage::Closed {
            on,
            reason: Code::from("removed"),
            by,
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
