//! Section 6 and 7.2: what is told, the plan, measures.

use super::{code, codes, day, long, short};
use casework::ids::ThingId;
use casework::registration::Act;
use casework::registration::job_seeker::ToldForm;
use casework::registration::measures::*;
use casework::registration::plan::*;
use chrono::NaiveDate;

/// The five points of 6.1.
pub const POINTS_OF_6_1: [&str; 5] = [
    "aims",
    "rights-duties",
    "seeker-actions",
    "centre-actions",
    "data",
];

pub fn told_of_plan(points: &[&str]) -> Act {
    Act::ExplainPlan(ToldForm {
        told: codes(points),
        method: code("paper"),
    })
}

pub fn item(kind: &str, due: NaiveDate) -> PlanItemForm {
    PlanItemForm {
        keeps: None,
        kind: code(kind),
        measure: None,
        what: None,
        provider: None,
        due,
        evidence: Some(short("Отметка специалиста")),
    }
}

/// The three measures of S-V6-01: own search every week, a vacancy, preparation for interviews.
pub fn three_items() -> Vec<PlanItemForm> {
    vec![
        item("own-search", day(2026, 12, 30)),
        item("vacancy", day(2026, 11, 20)),
        item("interview-training", day(2026, 11, 27)),
    ]
}

/// Three measures that begin on a later day.
pub fn three_items_from(today: NaiveDate) -> Vec<PlanItemForm> {
    let later = |days: u64| today + chrono::Days::new(days);
    vec![
        item("own-search", later(60)),
        item("vacancy", later(20)),
        item("interview-training", later(30)),
    ]
}

pub fn plan_of(items: Vec<PlanItemForm>) -> Act {
    Act::DraftPlan(PlanForm {
        goal: Some(short("Работа электриком")),
        items,
        why: None,
    })
}

pub fn plan() -> Act {
    plan_of(three_items())
}

pub fn plan_anew(items: Vec<PlanItemForm>, why: &str) -> Act {
    Act::DraftPlan(PlanForm {
        goal: None,
        items,
        why: Some(long(why)),
    })
}

pub fn agrees() -> Act {
    Act::AgreePlan(AgreeForm {
        answer: PlanAnswer::Agrees {
            method: code("paper"),
        },
        revision: None,
    })
}

/// To that edition, as the person saw it.
pub fn agrees_to(revision: u32) -> Act {
    let Act::AgreePlan(form) = agrees() else {
        unreachable!("that is what it makes")
    };
    Act::AgreePlan(AgreeForm {
        revision: Some(revision),
        ..form
    })
}

pub fn disagrees(items: Vec<ThingId>) -> Act {
    Act::AgreePlan(AgreeForm {
        answer: PlanAnswer::Disagrees {
            items,
            words: long("К собеседованию готовиться не хочу."),
        },
        revision: None,
    })
}

pub fn reported(item: ThingId, state: ItemState) -> Act {
    Act::CheckPlanItems(PlanItemsForm {
        items: vec![ItemReportForm {
            item,
            state,
            note: None,
            paper: None,
        }],
    })
}

pub fn measure(measure: &str) -> Act {
    Act::ReferToMeasure(measure_form(measure))
}

pub fn measure_form(measure: &str) -> MeasureForm {
    MeasureForm {
        measure: code(measure),
        provider: Provider {
            name: short("ТОО «Дала»"),
            bin: None,
        },
        item: None,
        begins: None,
        until: None,
        said: Vec::new(),
    }
}

pub fn measure_record(referral: ThingId, record: MeasureRecord) -> Act {
    Act::RecordMeasure(MeasureRecordForm {
        referral,
        record,
        paper: None,
    })
}
