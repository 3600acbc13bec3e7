//! 6.4: the plan is agreed with the person, or what they do not agree with is kept and the plan stays a draft.

use super::PlanFact;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::reception::in_list;
use crate::registration::{ActName, Fact};
use crate::rulebook::Section;
use serde::{Deserialize, Serialize};
use specta::Type;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AgreeForm {
    pub answer: PlanAnswer,
    /// The edition that was put to them: another desk may have drawn up a newer one meanwhile.
    #[serde(default)]
    pub revision: Option<u32>,
}

/// The person's word on the draft that was put to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum PlanAnswer {
    Agrees {
        /// `sign_method`
        method: Code,
    },
    Disagrees {
        /// None named: with the plan as a whole.
        items: Vec<ThingId>,
        words: LongText,
    },
}

/// 6.4. Every required point of 6.1 was told; `ready` has seen that there is a draft.
pub fn agree(file: &File, form: AgreeForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AgreePlan;
    let plan = &file.registration.plan;
    let Some(draft) = plan.draft() else {
        return Err(Refusal::StepFirst {
            act,
            needs: ActName::DraftPlan,
        });
    };
    let revision = draft.number;
    if form.revision.is_some_and(|seen| seen != revision) {
        return Err(Refusal::NothingThere {
            act,
            what: "plan-draft".into(),
        });
    }
    match form.answer {
        PlanAnswer::Agrees { method } => {
            in_list(act, Section::SignMethod, &method, desk)?;
            let untold = plan.untold(desk);
            if !untold.is_empty() {
                return Err(Refusal::Missing { act, items: untold });
            }
            Ok(vec![Fact::Plan(PlanFact::Agreed { revision, method })])
        }
        PlanAnswer::Disagrees { items, words } => {
            if items
                .iter()
                .any(|id| !draft.items.iter().any(|i| i.id == *id))
            {
                return Err(Refusal::NothingThere {
                    act,
                    what: "plan-item".into(),
                });
            }
            Ok(vec![Fact::Plan(PlanFact::Disagreed {
                revision,
                items,
                words,
            })])
        }
    }
}
