//! The person's own view of the file: everything they said, were shown and were told, and what comes next.
//!
//! Paper, messages, cabinets and the curtain are made from it. Section 3, drafts and their authors have no place in it.

use crate::card::{Card, CardField};
use crate::file::{Consent, Entrance, File, Registration};
use crate::ids::{CaseNumber, Code, FileId};
use crate::people::{LongText, ShortText};
use crate::registration::job_seeker::Offer;
use crate::registration::plan::{Plan, PlanItem};
use crate::registration::portal::LinkedEnd;
use crate::registration::reception::{PaperSeen, Participation};
use crate::registration::{Stage, step_of};
use crate::voucher::Voucher;
use crate::voucher::view::VoucherForSeeker;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The seeker's own view of the file: everything said and decided, nothing of section 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SeekerView {
    pub file: FileId,
    pub number: Option<CaseNumber>,
    pub stage: StageForSeeker,
    pub since: Option<NaiveDate>,
    pub applied: Option<NaiveDate>,
    /// Phones, e-mail, addresses, education, work, skills, languages, licence, wished work: all but the office's notes.
    pub card: Card,
    /// Of the present registration, with what was withdrawn.
    pub consents: Vec<Consent>,
    pub papers: Vec<PaperSeen>,
    pub participants: Vec<Participation>,
    pub offers: Vec<Offer>,
    /// From the application on; the present one first, then those that ended, the newest first.
    pub registrations: Vec<RegistrationForSeeker>,
    /// Further portal applications and what became of them.
    pub linked: Vec<LinkedForSeeker>,
    /// The last voucher matter (ФК-D.03).
    pub voucher: Option<VoucherForSeeker>,
    /// The newest plan, also one that is only put to the person.
    pub plan: Option<PlanForSeeker>,
    /// What comes next and by when, the soonest first.
    pub ahead: Vec<AheadForSeeker>,
}

/// One registration as the person knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RegistrationForSeeker {
    pub number: Option<CaseNumber>,
    pub stage: StageForSeeker,
    pub entrance: Entrance,
    pub applied: NaiveDate,
    pub portal_number: Option<String>,
    pub seeker_since: Option<NaiveDate>,
    pub unemployed_since: Option<NaiveDate>,
    /// The last refusal, as its letter says it.
    pub refused: Option<RefusedForSeeker>,
    pub ended: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RefusedForSeeker {
    pub ground: Code,
    pub explanation: LongText,
    pub on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LinkedForSeeker {
    pub portal_number: String,
    pub on: NaiveDate,
    pub end: Option<LinkedEnd>,
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

/// Something that the office or the person does next, with its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AheadForSeeker {
    pub what: Ahead,
    pub by: NaiveDate,
    /// Title of the vacancy that is waiting for an answer.
    pub about: Option<String>,
}

/// What is ahead, in the words of the acts that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Ahead {
    /// 4.2 is decided.
    RegisterSeeker,
    /// 4.5: vacancies are selected.
    OfferVacancies,
    /// 4.5: the person answers an offer.
    AnswerOffer,
    /// 5.5 is decided.
    DecideUnemployed,
    /// 6.4: the individual plan is agreed.
    Plan,
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

impl File {
    /// What the person may receive on paper, in a message or a cabinet. Has no profile, by its type.
    pub fn for_seeker(&self) -> SeekerView {
        let mut card = self.card.clone();
        card.values.remove(&CardField::Notes);
        let registration = &self.registration;
        SeekerView {
            file: self.id,
            number: registration.number.clone(),
            stage: StageForSeeker::of(&registration.stage),
            since: registration.unemployed_since.or(registration.seeker_since),
            applied: registration.application.as_ref().map(|a| a.on),
            card,
            consents: self
                .consents
                .iter()
                .filter(|c| c.of == self.current())
                .cloned()
                .collect(),
            papers: self.papers.clone(),
            participants: self
                .participants
                .iter()
                .filter(|took_part| !step_of(took_part.act).is_of_profile())
                .cloned()
                .collect(),
            offers: self.offers.clone(),
            registrations: std::iter::once(registration)
                .chain(self.past.iter().rev())
                .filter_map(told)
                .collect(),
            linked: self
                .linked
                .iter()
                .map(|linked| LinkedForSeeker {
                    portal_number: linked.number().to_owned(),
                    on: linked.on,
                    end: linked.end.clone(),
                })
                .collect(),
            voucher: self.voucher().and_then(Voucher::for_seeker),
            plan: PlanForSeeker::of(&registration.plan),
            ahead: ahead(self),
        }
    }
}

fn told(registration: &Registration) -> Option<RegistrationForSeeker> {
    let application = registration.application.as_ref()?;
    Some(RegistrationForSeeker {
        number: registration.number.clone(),
        stage: StageForSeeker::of(&registration.stage),
        entrance: registration.entrance,
        applied: application.on,
        portal_number: application.portal_number.clone(),
        seeker_since: registration.seeker_since,
        unemployed_since: registration.unemployed_since,
        refused: registration.refused.as_ref().map(|r| RefusedForSeeker {
            ground: r.ground.clone(),
            explanation: r.explanation.clone(),
            on: r.on,
        }),
        ended: match &registration.stage {
            Stage::Refused { on, .. } | Stage::Closed { on, .. } => Some(*on),
            Stage::Start
            | Stage::Reception { .. }
            | Stage::Card { .. }
            | Stage::JobSeeker { .. }
            | Stage::Proposed { .. }
            | Stage::Unemployed { .. }
            | Stage::RemovalProposed { .. } => None,
        },
    })
}

fn ahead(file: &File) -> Vec<AheadForSeeker> {
    let registration = &file.registration;
    let term = |what: Ahead, by: NaiveDate| AheadForSeeker {
        what,
        by,
        about: None,
    };
    let selects = || {
        let by = registration.selection_by?;
        let done = registration.selection.is_some();
        (!done).then(|| term(Ahead::OfferVacancies, by))
    };
    let mut terms: Vec<AheadForSeeker> = match &registration.stage {
        Stage::Card { decide_by, .. } => vec![term(Ahead::RegisterSeeker, *decide_by)],
        // After a refusal no decision is due until there is a draft again.
        Stage::JobSeeker { .. } if registration.refused.is_some() => {
            selects().into_iter().collect()
        }
        Stage::JobSeeker { decide_by, .. } | Stage::Proposed { decide_by, .. } => selects()
            .into_iter()
            .chain([term(Ahead::DecideUnemployed, *decide_by)])
            .collect(),
        Stage::Unemployed { .. } | Stage::RemovalProposed { .. } => registration
            .plan_by
            .filter(|_| registration.plan.agreed().is_none())
            .map(|by| term(Ahead::Plan, by))
            .into_iter()
            .collect(),
        Stage::Start | Stage::Reception { .. } | Stage::Refused { .. } | Stage::Closed { .. } => {
            Vec::new()
        }
    };
    let open = |offer: &&Offer| offer.answer.is_none() && offer.closed.is_none();
    terms.extend(file.offers.iter().filter(open).map(|offer| AheadForSeeker {
        what: Ahead::AnswerOffer,
        by: offer.answer_by,
        about: Some(offer.vacancy.title.to_string()),
    }));
    terms.sort_by_key(|term| (term.by, term.what));
    terms
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
