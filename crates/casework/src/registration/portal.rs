//! Applications from the portals (E-1.3, P-1.3). The first opens a registration; a further one, under another number, is
//! linked to it and waits for its end: refused where the first became a registration, opened where it did not.
//!
//! Called by `decide` and, where a registration comes about (4.2), by `job_seeker`.

use super::beside::PortalForm;
use super::job_seeker::ground_in_force;
use super::{ActName, Fact, Stage, card};
use crate::card::Source;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::refusal::Refusal;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// An application that arrived while another was under way, as it was signed on the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Linked {
    pub application: PortalForm,
    pub arrived: DateTime<Utc>,
    pub on: NaiveDate,
    /// `None`: it waits for the end of the first.
    pub end: Option<LinkedEnd>,
}

/// What became of a linked application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "end", rename_all = "kebab-case")]
pub enum LinkedEnd {
    /// The first ended without a registration: this one opened its own.
    Opened,
    /// The first ended in registration: one person, one register.
    Refused { ground: Code, on: NaiveDate },
}

impl Linked {
    pub fn number(&self) -> &str {
        &self.application.portal_number
    }
    pub fn waits(&self) -> bool {
        self.end.is_none()
    }
}

/// E-1.3, P-1.3. What was signed there is taken over; the same number twice is one item.
pub fn receive(file: &File, form: PortalForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    if arrived_already(file, &form.portal_number) {
        return Err(Refusal::NothingThere {
            act: ActName::ReceiveApplication,
            what: "arrived-already".into(),
        });
    }
    if let Some(iin) = &form.who.iin {
        super::values::born(ActName::ReceiveApplication, iin, desk)?;
    }
    let number = form.portal_number.clone();
    Ok(match &file.registration.stage {
        Stage::Start | Stage::Refused { .. } | Stage::Closed { .. } => opens(file, form, desk),
        Stage::Reception { .. } | Stage::Card { .. } => {
            vec![Fact::ApplicationLinked { application: form }]
        }
        Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. } => {
            let mut facts = vec![Fact::ApplicationLinked { application: form }];
            facts.extend(refused(&number, desk));
            facts
        }
    })
}

/// The facts by which every linked application ends when its person is registered.
pub fn refuse_linked(file: &File, desk: &Desk) -> Vec<Fact> {
    file.linked
        .iter()
        .filter(|linked| linked.waits())
        .flat_map(|linked| refused(linked.number(), desk))
        .collect()
}

/// Nothing where the ground is not in force: the application then waits for people.
fn refused(number: &str, desk: &Desk) -> Vec<Fact> {
    let already = Code::from("lir-already");
    match ground_in_force(ActName::ReceiveApplication, already, "lir", desk) {
        Err(_) => Vec::new(),
        Ok(ground) => vec![
            Fact::LinkedApplicationRefused {
                portal_number: number.to_owned(),
                ground: ground.clone(),
                on: desk.today,
            },
            Fact::NoticeQueued {
                kind: Code::from("lir-refused"),
                ground: Some(ground),
                deliver_by: desk.due("decision-notice"),
            },
        ],
    }
}

/// A linked application whose turn has come arrives a second time, to be opened; nothing else does.
fn arrived_already(file: &File, number: &str) -> bool {
    let taken = std::iter::once(&file.registration)
        .chain(&file.past)
        .filter_map(|r| r.application.as_ref()?.portal_number.as_deref())
        .any(|known| known == number);
    let has_its_turn = |waits: bool| waits && next_linked(file).is_some();
    taken
        || file
            .linked
            .iter()
            .any(|linked| linked.number() == number && !has_its_turn(linked.waits()))
}

/// The linked application that opens next, where nothing is under way any more.
pub fn next_linked(file: &File) -> Option<&Linked> {
    match &file.registration.stage {
        Stage::Start | Stage::Refused { .. } | Stage::Closed { .. } => {
            file.linked.iter().find(|linked| linked.waits())
        }
        Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. } => None,
    }
}

fn opens(file: &File, form: PortalForm, desk: &Desk) -> Vec<Fact> {
    let mut facts = vec![
        Fact::PortalOpened {
            entrance: form.entrance,
            who: form.who.clone(),
        },
        Fact::ApplicationTaken {
            language: form.language,
            method: form.method.clone(),
            decide_by: desk.due("lir-decision"),
            portal_number: Some(form.portal_number),
        },
    ];
    facts.extend(form.consents.into_iter().map(|c| Fact::ConsentRecorded {
        kind: c.kind,
        given: c.given,
        text_edition: desk.edition.to_owned(),
        language: form.language,
        method: form.method.clone(),
    }));
    facts.extend(card::introduce(file, &form.who, Some(form.language), desk));
    facts.extend(
        form.card
            .into_iter()
            .filter_map(|v| card::merge_from_empty(file, v, Source::Portal, desk)),
    );
    facts
}
