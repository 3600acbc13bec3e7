//! 6.1, what is told before the plan, and 6.2, the list of measures.

use super::{PlanFact, Planned};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::people::{LongText, ShortText};
use crate::refusal::Refusal;
use crate::registration::job_seeker::ToldForm;
use crate::registration::measures::unmet;
use crate::registration::monitoring::{Advice, followed};
use crate::registration::reception::in_list;
use crate::registration::{ActName, Fact};
use crate::rulebook::{Entry, Section};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

/// 6.2: the whole list of measures, those that go over from the revision before included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlanForm {
    /// What the person wants to reach; stands on the plan.
    pub goal: Option<ShortText>,
    pub items: Vec<PlanItemForm>,
    /// Why an agreed plan is drawn up anew; for the office only.
    pub why: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PlanItemForm {
    /// The item of the revision before that goes on, perhaps changed.
    pub keeps: Option<ThingId>,
    /// `plan_measure`
    pub kind: Code,
    /// `measure`, where the kind is taking part in one.
    pub measure: Option<Code>,
    pub what: Option<ShortText>,
    pub provider: Option<ShortText>,
    pub due: NaiveDate,
    pub evidence: Option<ShortText>,
}

/// 6.1. Points may be told on several days; the agreement (6.4) waits for all that are required.
pub fn tell(file: &File, form: ToldForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ExplainPlan;
    in_list(act, Section::SignMethod, &form.method, desk)?;
    for point in &form.told {
        in_list(act, Section::PlanTold, point, desk)?;
    }
    if form.told.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: vec!["told".into()],
        });
    }
    let untold = file.registration.plan.untold(desk);
    let all = untold
        .iter()
        .all(|code| form.told.iter().any(|t| t.as_str() == code));
    Ok(vec![Fact::Plan(PlanFact::Told {
        points: form.told,
        method: form.method,
        all,
    })])
}

/// 6.2. At least one measure of the rulebook's kinds, each with a day that lies ahead.
pub fn draft(file: &File, form: PlanForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::DraftPlan;
    let plan = &file.registration.plan;
    if form.items.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: vec!["items".into()],
        });
    }
    if plan.agreed().is_some() && plan.draft().is_none() && form.why.is_none() {
        return Err(Refusal::ReasonNeeded {
            act,
            field: "why".into(),
        });
    }
    let number = plan.revisions.last().map_or(1, |r| r.number + 1);
    let mut facts = vec![Fact::Plan(PlanFact::Drafted {
        revision: number,
        goal: form.goal,
        why: form.why,
    })];
    for item in form.items {
        facts.push(planned(file, item, desk)?);
    }
    facts.extend(followed(file, |advice| *advice == Advice::RevisePlan));
    Ok(facts)
}

fn planned(file: &File, item: PlanItemForm, desk: &Desk) -> Result<Fact, Refusal> {
    let act = ActName::DraftPlan;
    let entry = in_list(act, Section::PlanMeasure, &item.kind, desk)?;
    measure_fits(entry, item.measure.as_ref(), desk)?;
    if entry.is("needs_words") && item.what.is_none() {
        return Err(Refusal::Missing {
            act,
            items: vec![format!("{}.what", item.kind)],
        });
    }
    let before = match item.keeps {
        None => None,
        Some(id) => Some(
            file.registration
                .plan
                .revisions
                .last()
                .and_then(|r| r.items.iter().find(|i| i.id == id))
                .ok_or_else(|| Refusal::NothingThere {
                    act,
                    what: "plan-item".into(),
                })?,
        ),
    };
    if let Some(measure) = &item.measure
        && before.is_none_or(|b| b.planned.measure.as_ref() != Some(measure))
    {
        open_to_them(file, measure, desk)?;
    }
    // What goes on with its old day keeps it, also where that day has passed.
    let same_day = before.is_some_and(|b| b.planned.due == item.due);
    if item.due < desk.today && !same_day {
        return Err(Refusal::DateWrong {
            act,
            field: "due".into(),
            date: item.due,
        });
    }
    let weekly = entry.str("repeat") == Some("weekly");
    let first = before.filter(|_| same_day).map_or_else(
        || {
            if weekly {
                week_on(desk, item.due)
            } else {
                item.due
            }
        },
        |b| b.planned.first,
    );
    Ok(Fact::Plan(PlanFact::ItemPlanned {
        keeps: item.keeps,
        planned: Planned {
            kind: item.kind,
            measure: item.measure,
            what: item.what,
            provider: item.provider,
            due: item.due,
            weekly,
            first,
            evidence: item.evidence,
        },
    }))
}

/// A plan promises nothing that 6.3 would refuse: what is known to stand against a measure is named now; what nobody knows
/// yet is asked at the referral.
fn open_to_them(file: &File, measure: &Code, desk: &Desk) -> Result<(), Refusal> {
    let found = unmet(file, measure.as_str(), &[], desk).unwrap_or_default();
    let against: Vec<_> = found.into_iter().filter(|u| !u.unknown).collect();
    if against.is_empty() {
        return Ok(());
    }
    Err(Refusal::Unfit {
        act: ActName::DraftPlan,
        measure: measure.clone(),
        conditions: against.into_iter().map(|u| u.words).collect(),
    })
}

/// A kind that is taking part in a measure names which; another kind names none.
fn measure_fits(entry: &Entry, measure: Option<&Code>, desk: &Desk) -> Result<(), Refusal> {
    let act = ActName::DraftPlan;
    let measures = entry.strings("measures");
    match measure {
        None if measures.is_empty() || entry.is("measure_optional") => Ok(()),
        None => Err(Refusal::Missing {
            act,
            items: vec![format!("{}.measure", entry.code)],
        }),
        Some(code) if measures.contains(&code.as_str()) => {
            in_list(act, Section::Measure, code, desk).map(|_| ())
        }
        Some(code) => Err(Refusal::NotInList {
            act,
            list: "measure".into(),
            code: code.to_string(),
        }),
    }
}

/// A week from today, on a working day, and never after the item's own day.
pub(super) fn week_on(desk: &Desk, due: NaiveDate) -> NaiveDate {
    let week = desk.today.checked_add_days(Days::new(7)).unwrap_or(due);
    desk.rulebook
        .calendar()
        .this_or_next_working_day(week)
        .min(due)
        .max(desk.today)
}
