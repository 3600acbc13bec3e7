//! 6.3: the referral itself.

use super::conditions::unmet;
use super::{OnStart, Provider, ReferralFact, ReferralState};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::refusal::Refusal;
use crate::registration::reception::in_list;
use crate::registration::{ActName, Fact};
use crate::rulebook::{Entry, Section};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// 6.3: to which measure, with whom, for how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MeasureForm {
    /// `measure`
    pub measure: Code,
    pub provider: Provider,
    /// The item of the plan that it carries out.
    pub item: Option<ThingId>,
    pub begins: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    /// Conditions that only the specialist can confirm, for example that an employer asked for the training.
    pub said: Vec<SaidFact>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SaidFact {
    /// Name of the condition's fact, `employer_request`.
    pub fact: Code,
    pub yes: bool,
}

/// Every condition of the measure must hold on the legal date; what nobody knows is asked for.
///
/// It queues no message: the measure is talked over with the person at the plan, who takes the paper of it along.
pub fn refer(file: &File, form: MeasureForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ReferToMeasure;
    let entry = in_list(act, Section::Measure, &form.measure, desk)?;
    let found = unmet(file, form.measure.as_str(), &form.said, desk).unwrap_or_default();
    let unknown = |u: &&super::Unmet| u.unknown;
    let against = found.iter().filter(|u| !u.unknown).collect::<Vec<_>>();
    if !against.is_empty() {
        return Err(Refusal::Unfit {
            act,
            measure: form.measure,
            conditions: against.into_iter().map(|u| u.words.clone()).collect(),
        });
    }
    if found.iter().any(|u| u.unknown) {
        return Err(Refusal::Missing {
            act,
            items: found
                .iter()
                .filter(unknown)
                .map(|u| u.fact.clone())
                .collect(),
        });
    }
    dates(&form, entry, desk)?;
    let plan = &file.registration.plan;
    let known = |id: ThingId| {
        plan.revisions
            .iter()
            .any(|r| r.items.iter().any(|i| i.id == id))
    };
    let open = file.registration.referrals.iter().any(|r| {
        r.measure == form.measure
            && matches!(
                r.state,
                ReferralState::Waiting | ReferralState::Accepted | ReferralState::Began { .. }
            )
    });
    if open || form.item.is_some_and(|id| !known(id)) {
        let what = if open { "open-referral" } else { "plan-item" };
        return Err(Refusal::NothingThere {
            act,
            what: what.into(),
        });
    }
    Ok(vec![Fact::Referral(ReferralFact::Given {
        measure: form.measure,
        provider: form.provider,
        item: form.item,
        begins: form.begins,
        until: form.until,
        answer_by: desk.due("offer-answer"),
        on_start: on_start(entry),
    })])
}

fn dates(form: &MeasureForm, entry: &Entry, desk: &Desk) -> Result<(), Refusal> {
    let wrong = |field: &str, date: NaiveDate| Refusal::DateWrong {
        act: ActName::ReferToMeasure,
        field: field.into(),
        date,
    };
    if let Some(begins) = form.begins.filter(|b| *b < desk.today) {
        return Err(wrong("begins", begins));
    }
    let Some(until) = form.until else {
        return Ok(());
    };
    let begins = form.begins.unwrap_or(desk.today);
    let longest = entry
        .str("longest")
        .and_then(|term| desk.rulebook.due(term, begins).ok());
    if until < begins || longest.is_some_and(|last| until > last) {
        return Err(wrong("until", until));
    }
    Ok(())
}

fn on_start(entry: &Entry) -> OnStart {
    match entry.str("on_start") {
        Some("suspended") => OnStart::Suspended,
        Some("removed_as_placed") => OnStart::RemovedAsPlaced,
        // The careful reading: taking part in a measure of the centre takes nobody's status away.
        Some(_) | None => OnStart::Stays,
    }
}
