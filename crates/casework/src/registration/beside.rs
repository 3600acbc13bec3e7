//! Acts beside the map: what an office needs and no step numbers. Each is marked so in `MAP`.

use super::{ActName, At, Fact, Stage};
use crate::card::{CardField, CardValue};
use crate::desk::Desk;
use crate::file::{Entrance, File, Introduction};
use crate::ids::{Code, EntryId, StaffId};
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::rulebook::{Lang, Section};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::card::{ConsentForm, Take};
use super::reception::{VisitEnd, in_list};

/// The consultant hands the person over to a specialist, or to whoever is free.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandOverForm {
    pub to: Option<StaffId>,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CloseVisitForm {
    pub reason: VisitEnd,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WithdrawConsentForm {
    /// `consent`
    pub kind: Code,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WithdrawDraftForm {
    pub reason: LongText,
}

/// The choice between two values of a card field; both stay in the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ResolveForm {
    pub field: CardField,
    /// `Register` stands here for the centre's value, `Said` for the one that came later.
    pub take: Take,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NoteForm {
    pub text: LongText,
}

/// The head confirms or corrects a date that the desk's clock made doubtful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConfirmDateForm {
    pub entry: EntryId,
    pub date: NaiveDate,
}

/// A signed application from Enbek.kz or the e-Government portal, with what the person filled in there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PortalForm {
    pub entrance: Entrance,
    pub portal_number: String,
    pub who: Introduction,
    pub language: Lang,
    /// `sign_method`
    pub method: Code,
    pub consents: Vec<ConsentForm>,
    pub card: Vec<CardValue>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CloseBySeekerForm {
    /// `seeker_close_reason`
    pub reason: Code,
}

/// Reception ends without an application, or a later visit is done.
pub fn close_visit(file: &File, form: CloseVisitForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::CloseVisit;
    let Some(visit) = file.open_visit() else {
        return Err(Refusal::NothingThere {
            act,
            what: "visit".into(),
        });
    };
    if form.reason == VisitEnd::Consultation && visit.told_at.is_none() {
        return Err(Refusal::StepFirst {
            act,
            needs: ActName::Consult,
        });
    }
    Ok(vec![Fact::VisitClosed {
        reason: form.reason,
        on: desk.today,
        note: form.note,
    }])
}

/// The person may withdraw what they gave; queries that wait stop at once, what was done stays.
pub fn withdraw_consent(
    file: &File,
    form: WithdrawConsentForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::WithdrawConsent;
    let entry = in_list(act, Section::Consent, &form.kind, desk)?;
    if !entry.is("withdrawable") || file.consent(&entry.code).is_none() {
        return Err(Refusal::NothingThere {
            act,
            what: "consent".into(),
        });
    }
    let mut facts = vec![Fact::ConsentWithdrawn {
        kind: form.kind.clone(),
    }];
    let stops_queries = matches!(form.kind.as_str(), "personal-data" | "state-access");
    if stops_queries {
        facts.extend(
            file.queries
                .iter()
                .filter(|q| !q.stopped && !q.silent().is_empty())
                .map(|q| Fact::QueryStopped { query: q.id }),
        );
    }
    // Before 4.2 a withdrawn application ends the matter at the person's wish, without a refusal.
    if form.kind.as_str() == "application" && file.registration.stage.at() == At::Card {
        facts.push(Fact::RegistrationClosed {
            reason: Code::from("application-withdrawn"),
            on: desk.today,
        });
    }
    Ok(facts)
}

/// The consents in force that the rulebook lets the person take back.
pub fn may_be_withdrawn(file: &File, desk: &Desk) -> Vec<Code> {
    let list = desk.rulebook.list(Section::Consent, desk.today);
    let open = list
        .into_iter()
        .filter(|entry| entry.is("withdrawable") && file.consent(&entry.code).is_some());
    open.map(|entry| Code::from(entry.code.as_str())).collect()
}

/// Only the author takes a draft back, and only while it waits.
pub fn withdraw_draft(
    file: &File,
    form: WithdrawDraftForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::WithdrawDraft;
    match &file.registration.stage {
        Stage::Proposed { draft, .. } if draft.author == desk.actor.staff => {
            Ok(vec![Fact::DraftWithdrawn {
                reason: form.reason,
            }])
        }
        Stage::RemovalProposed { draft, .. } if draft.author == desk.actor.staff => {
            Ok(vec![Fact::DraftWithdrawn {
                reason: form.reason,
            }])
        }
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. }
        | Stage::Closed { .. } => Err(Refusal::NothingThere {
            act,
            what: "own-draft".into(),
        }),
    }
}

pub fn resolve(file: &File, form: &ResolveForm) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ResolveConflict;
    let Some(conflict) = file.conflicts.iter().find(|c| c.field == form.field) else {
        return Err(Refusal::NothingThere {
            act,
            what: "conflict".into(),
        });
    };
    let (value, lost) = match form.take {
        Take::Register => (conflict.centre.value.clone(), conflict.other.value.clone()),
        Take::Said => (conflict.other.value.clone(), conflict.centre.value.clone()),
    };
    Ok(vec![Fact::ConflictResolved { value, lost }])
}

pub fn confirm_date(
    file: &File,
    form: &ConfirmDateForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ConfirmDate;
    if form.date > desk.today {
        return Err(Refusal::DateWrong {
            act,
            field: "date".into(),
            date: form.date,
        });
    }
    if !file.open_dates().any(|date| date.entry == form.entry) {
        return Err(Refusal::NothingThere {
            act,
            what: "doubtful-date".into(),
        });
    }
    Ok(vec![Fact::DateConfirmed {
        entry: form.entry,
        date: form.date,
    }])
}

/// E-7. Final by itself; open offers and an open draft end with it and stay to be seen.
pub fn close_by_seeker(
    file: &File,
    form: CloseBySeekerForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    in_list(
        ActName::CloseBySeeker,
        Section::SeekerCloseReason,
        &form.reason,
        desk,
    )?;
    let mut facts = super::ending::closings(file, desk);
    facts.push(Fact::RegistrationClosed {
        reason: form.reason,
        on: desk.today,
    });
    facts.push(Fact::NoticeQueued {
        kind: Code::from("closed-by-seeker"),
        ground: None,
        deliver_by: desk.due("decision-notice"),
    });
    Ok(facts)
}
