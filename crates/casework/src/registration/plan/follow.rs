//! 7.2: how the items of the agreed plan go on.

use super::draft::week_on;
use super::{ItemState, PlanFact};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::ThingId;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::reception::{PaperForm, in_list, paper_seen};
use crate::registration::{ActName, Fact};
use crate::rulebook::Section;
use serde::{Deserialize, Serialize};
use specta::Type;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlanItemsForm {
    pub items: Vec<ItemReportForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ItemReportForm {
    pub item: ThingId,
    pub state: ItemState,
    pub note: Option<LongText>,
    /// What proves it, where a paper was shown.
    pub paper: Option<PaperForm>,
}

/// 7.2. Only items that are still awaited are reported on; a weekly one is due again in a week.
pub fn report(file: &File, form: PlanItemsForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::CheckPlanItems;
    if form.items.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: vec!["items".into()],
        });
    }
    let open = file.registration.plan.open_items();
    let mut facts = Vec::new();
    for reported in form.items {
        let Some((item, _)) = open.iter().find(|(item, _)| item.id == reported.item) else {
            return Err(Refusal::NothingThere {
                act,
                what: "plan-item".into(),
            });
        };
        if let ItemState::NotDone {
            reason: Some(reason),
        } = &reported.state
        {
            in_list(act, Section::GoodReasonAbsence, reason, desk)?;
        }
        if let Some(paper) = reported.paper {
            facts.push(paper_seen(act, paper, desk)?);
        }
        let goes_on = !reported.state.is_end();
        facts.push(Fact::Plan(PlanFact::ItemReported {
            item: reported.item,
            state: reported.state,
            note: reported.note,
            next: (goes_on && item.planned.weekly).then(|| week_on(desk, item.planned.due)),
        }));
    }
    Ok(facts)
}
