//! Section 7 as rows: the weekly check, what changed, and the items of the plan.

use super::{List, WorkItem, item};
use crate::file::File;
use crate::people::ShortText;
use crate::registration::monitoring::Advice;
use crate::registration::plan::Planned;
use crate::registration::{ActName, step_of};
use chrono::{DateTime, Utc};

/// What is due every week in the file of an unemployed person: the check, what changed, and the items of the plan.
pub(super) fn monitored(file: &File) -> Vec<WorkItem> {
    let registration = &file.registration;
    let monitoring = &registration.monitoring;
    let mut items = Vec::new();
    let last = monitoring.last_check().map(|check| check.at);
    if let Some(by) = monitoring
        .check_by
        .filter(|_| registration.suspended.is_none())
    {
        // The notice of 5.5 was queued in the moment of the decision.
        let mut told = file.notices.iter().rev();
        let decided = told.find(|n| n.tells_decision()).map(|n| n.queued);
        let since = last.or(decided).unwrap_or(DateTime::<Utc>::MIN_UTC);
        items.push(item(
            List::Monitoring,
            ActName::CheckStatus,
            Some(by),
            since,
        ));
    }
    for proposal in monitoring.open_proposals() {
        let mut row = item(List::Changes, ActName::CheckStatus, None, proposal.found);
        (row.act, row.what) = match &proposal.advice {
            Advice::Remove { .. } => (Some(ActName::ProposeRemoval), "change-remove".into()),
            Advice::HandOver => (Some(ActName::SendTransfer), "change-hand-over".into()),
            Advice::RevisePlan => (Some(ActName::DraftPlan), "change-revise-plan".into()),
            Advice::AskPerson { .. } => (Some(ActName::CheckStatus), "change-ask-person".into()),
        };
        row.step = row
            .act
            .map_or_else(String::new, |act| step_of(act).printed());
        row.detail = proposal.named();
        items.push(row);
    }
    for (planned, due) in registration.plan.open_items() {
        let agreed = registration.plan.agreed().map(|r| r.at);
        let since = agreed.unwrap_or(DateTime::<Utc>::MIN_UTC);
        let mut row = item(List::PlanItems, ActName::CheckPlanItems, Some(due), since);
        row.detail = told_apart(&planned.planned);
        items.push(row);
    }
    items
}

/// What tells one item from another of the same person: the measure or the kind by its code, then, after a colon, what
/// was agreed in words and with whom.
fn told_apart(planned: &Planned) -> String {
    let code = planned.measure.as_ref().unwrap_or(&planned.kind);
    let words: Vec<&str> = [&planned.what, &planned.provider]
        .into_iter()
        .flatten()
        .map(ShortText::as_str)
        .collect();
    if words.is_empty() {
        code.to_string()
    } else {
        format!("{code}: {}", words.join(", "))
    }
}
