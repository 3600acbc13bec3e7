//! 8.1: the draft decision, with its ground, its proofs and the day from which it takes effect.

use super::proof::{ProofLine, lines, unproved};
use super::{Effective, RemovalDraft, RemovalFact};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::monitoring::{Advice, followed};
use crate::registration::reception::{PaperForm, paper_seen};
use crate::registration::{ActName, Fact, fold};
use crate::rulebook::{Entry, Section};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// 8.1: the ground, and the papers that prove it beside what the file has already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalForm {
    /// `removal`
    pub ground: Code,
    /// The day of the event, where the ground takes effect from it and no evidence bears it.
    pub since: Option<NaiveDate>,
    pub papers: Vec<PaperForm>,
    pub note: Option<LongText>,
}

/// The ground is in force, every row of its proofs is met, and the day of effect is known.
pub fn propose(file: &File, form: RemovalForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ProposeRemoval;
    let entry = ground_in_force(act, &form.ground, desk)?;
    let mut facts = form
        .papers
        .into_iter()
        .map(|paper| paper_seen(act, paper, desk))
        .collect::<Result<Vec<_>, _>>()?;
    // The papers just laid down count for the lines that follow.
    let with_papers = fold(file.clone(), &facts, desk);
    let proofs = lines(&with_papers, entry, desk);
    unproved(act, entry, &proofs)?;
    let effective = effective(file, entry, form.since, &proofs, desk)?;
    facts.push(Fact::Removal(RemovalFact::Proposed {
        draft: RemovalDraft {
            ground: form.ground.clone(),
            effective,
            note: form.note,
            author: desk.actor.staff.clone(),
            author_name: desk.actor.name.clone(),
            at: desk.now,
            on: desk.today,
            proofs,
        },
        decide_by: desk.due("head-decision"),
    }));
    facts.extend(followed(file, |advice| {
        *advice
            == Advice::Remove {
                ground: form.ground.clone(),
            }
    }));
    Ok(facts)
}

/// A ground of removal, in force and switched on.
pub(super) fn ground_in_force<'a>(
    act: ActName,
    ground: &Code,
    desk: &Desk<'a>,
) -> Result<&'a Entry, Refusal> {
    desk.rulebook
        .entry(Section::Removal, ground.as_str(), desk.today)
        .filter(|entry| entry.applies)
        .ok_or_else(|| Refusal::GroundNotInForce {
            act,
            ground: ground.clone(),
            on: desk.today,
        })
}

/// The day that the evidence bears goes before the one that was typed. Nothing takes effect before the registration that
/// it ends: a typed day is refused, an event that lies further back ends the registration from its first day.
fn effective(
    file: &File,
    entry: &Entry,
    typed: Option<NaiveDate>,
    proofs: &[ProofLine],
    desk: &Desk,
) -> Result<Effective, Refusal> {
    let act = ActName::ProposeRemoval;
    let first = file.registration.unemployed_since;
    let borne = proofs.iter().find_map(|line| line.since);
    let too_early = typed.filter(|day| borne.is_none() && first.is_some_and(|first| *day < first));
    let day = borne.max(borne.and(first)).or(typed);
    if let Some(date) = too_early.or(day.filter(|day| *day > desk.today)) {
        return Err(Refusal::DateWrong {
            act,
            field: "since".into(),
            date,
        });
    }
    match (entry.str("effective_on"), day) {
        (Some("event" | "event_or_decision"), Some(day)) => Ok(Effective::Event(day)),
        (Some("event"), None) => Err(Refusal::Missing {
            act,
            items: vec!["since".into()],
        }),
        (Some(_) | None, Some(_) | None) => Ok(Effective::Decision),
    }
}
