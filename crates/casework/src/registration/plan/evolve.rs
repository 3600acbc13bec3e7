//! What a fact of the plan changes.

use super::{Agreed, Disagreed, ItemReport, Plan, PlanFact, PlanItem, PointTold, Revision};
use crate::desk::Stamp;
use crate::file::File;

/// Total, and free of judgement.
pub(in crate::registration) fn apply(file: &mut File, fact: &PlanFact, stamp: &Stamp) {
    let plan = &mut file.registration.plan;
    let (by, at, on) = (stamp.actor.name.clone(), stamp.at, stamp.on);
    match fact {
        PlanFact::Told {
            points,
            method,
            all,
        } => {
            plan.told_all = *all;
            plan.told.retain(|told| !points.contains(&told.point));
            plan.told.extend(points.iter().map(|point| PointTold {
                point: point.clone(),
                method: method.clone(),
                by: by.clone(),
                at,
            }));
        }
        PlanFact::Drafted {
            revision,
            goal,
            why,
        } => {
            plan.revise = None;
            plan.revisions.push(Revision {
                number: *revision,
                goal: goal.clone(),
                why: why.clone(),
                items: Vec::new(),
                by,
                at,
                on,
                disagreed: Vec::new(),
                agreed: None,
            });
        }
        PlanFact::ItemPlanned { planned, keeps } => {
            if let Some(revision) = plan.revisions.last_mut() {
                revision.items.push(PlanItem {
                    id: keeps.unwrap_or_else(|| stamp.thing()),
                    planned: planned.clone(),
                });
            }
        }
        PlanFact::Agreed { revision, method } => {
            if let Some(revision) = numbered(plan, *revision) {
                revision.agreed = Some(Agreed {
                    method: method.clone(),
                    by,
                    at,
                    on,
                });
            }
        }
        PlanFact::Disagreed {
            revision,
            items,
            words,
        } => {
            if let Some(revision) = numbered(plan, *revision) {
                revision.disagreed.push(Disagreed {
                    items: items.clone(),
                    words: words.clone(),
                    by,
                    at,
                });
            }
        }
        PlanFact::ItemReported {
            item,
            state,
            note,
            next,
        } => plan.reports.push(ItemReport {
            item: *item,
            state: state.clone(),
            note: note.clone(),
            by,
            at,
            on,
            next: *next,
        }),
        PlanFact::RevisionNeeded { because } => plan.revise = Some(because.clone()),
    }
}

fn numbered(plan: &mut Plan, number: u32) -> Option<&mut Revision> {
    plan.revisions.iter_mut().find(|r| r.number == number)
}
