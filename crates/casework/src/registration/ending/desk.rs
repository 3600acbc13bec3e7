//! A job seeker's registration ends at the desk: found work, own application, moved, death, no answer.

use super::closings;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::reception::{PaperForm, paper_seen};
use crate::registration::removal::{GroundState, RemovalFact, lines, states, unproved};
use crate::registration::{ActName, Fact, fold};
use crate::rulebook::Section;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The reason, and the papers that prove it beside what the file has already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EndForm {
    /// `seeker_end`
    pub reason: Code,
    /// With effect from; today where it is not said.
    pub since: Option<NaiveDate>,
    pub papers: Vec<PaperForm>,
    pub note: Option<LongText>,
}

/// Every reason in force, with its proofs.
pub fn ends(file: &File, desk: &Desk) -> Vec<GroundState> {
    states(Section::SeekerEnd, file, desk)
}

/// By the specialist alone: the law names no decision of the head for a job seeker.
pub fn end_seeker(file: &File, form: EndForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::EndSeekerRegistration;
    let entry = desk
        .rulebook
        .entry(Section::SeekerEnd, form.reason.as_str(), desk.today);
    let Some(entry) = entry.filter(|entry| entry.applies) else {
        return Err(Refusal::GroundNotInForce {
            act,
            ground: form.reason,
            on: desk.today,
        });
    };
    let mut facts = form
        .papers
        .into_iter()
        .map(|paper| paper_seen(act, paper, desk))
        .collect::<Result<Vec<_>, _>>()?;
    let with_papers = fold(file.clone(), &facts, desk);
    let proofs = lines(&with_papers, entry, desk);
    unproved(act, entry, &proofs)?;
    let since = form.since.or_else(|| proofs.iter().find_map(|l| l.since));
    let first = file.registration.seeker_since;
    if let Some(date) = form
        .since
        .filter(|s| *s > desk.today || first.is_some_and(|f| *s < f))
    {
        return Err(Refusal::DateWrong {
            act,
            field: "since".into(),
            date,
        });
    }
    let on = since
        .filter(|s| *s <= desk.today && first.is_none_or(|f| *s >= f))
        .unwrap_or(desk.today);
    facts.extend(closings(file, desk));
    facts.push(Fact::SeekerEnded {
        reason: form.reason.clone(),
        on,
        note: form.note,
    });
    if entry.is("notify") && file.known_death().is_none() {
        facts.push(Fact::NoticeQueued {
            kind: Code::from("lir-ended"),
            ground: Some(form.reason),
            deliver_by: desk.due("decision-notice"),
        });
    } else {
        facts.push(Fact::Removal(RemovalFact::NoticesStopped));
    }
    Ok(facts)
}
