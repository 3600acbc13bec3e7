//! Who a measure is for, held against the card and what was said.

use super::SaidFact;
use crate::card::TargetGroup;
use crate::desk::Desk;
use crate::file::File;
use crate::people::age_on;
use crate::refusal::Words;
use crate::registration::At;
use crate::registration::monitoring::pension_age_on;
use crate::rulebook::{MeasureFact as Known, UnmetCondition};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A condition of a measure that does not hold, or that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Unmet {
    /// `age_years`
    pub fact: String,
    /// Nothing is known about it: ask, rather than refuse.
    pub unknown: bool,
    pub words: Words,
}

/// Conditions that stand in the way; `None` where the measure is not offered today.
pub fn unmet(file: &File, measure: &str, said: &[SaidFact], desk: &Desk) -> Option<Vec<Unmet>> {
    let found = desk
        .rulebook
        .unmet_conditions(measure, desk.today, |fact| known(file, fact, said, desk))?;
    Some(found.into_iter().map(seen).collect())
}

fn seen(unmet: UnmetCondition) -> Unmet {
    Unmet {
        fact: unmet.fact,
        unknown: unmet.unknown,
        words: Words {
            kk: unmet.kk,
            ru: unmet.ru,
            en: unmet.en,
        },
    }
}

/// What is known of the person under the name that conditions use.
fn known(file: &File, fact: &str, said: &[SaidFact], desk: &Desk) -> Option<Known> {
    let card = &file.card;
    let number = |n: u32| Known::Number(i64::from(n));
    match fact {
        "status" => Some(Known::Code(status(file.registration.stage.at()).into())),
        "age_years" => card.born().map(|born| number(age_on(born, desk.today))),
        "experience_years" => card.work().map(|work| {
            let years = if work.never_worked { 0 } else { work.years };
            // Somebody with a job behind them has experience, also where the years round down to none.
            number(u32::from(years.max(u8::from(!work.jobs.is_empty()))))
        }),
        "graduated_years_ago" => card
            .education()
            .and_then(|list| list.iter().filter_map(|e| e.graduated).max())
            .map(|year| Known::Number(i64::from(desk.today.year()) - i64::from(year))),
        "below_pension_age" => pension_age_on(file, desk).map(|day| Known::YesNo(desk.today < day)),
        "vulnerable_group" if card.target_groups().is_some_and(|g| any_now(g, desk)) => {
            Some(Known::YesNo(true))
        }
        // One of another centre only the person tells of.
        "voucher_this_year"
            if file
                .vouchers
                .iter()
                .any(|v| v.is_of_year(desk.today.year())) =>
        {
            Some(Known::YesNo(true))
        }
        _said => said
            .iter()
            .find(|s| s.fact.as_str() == fact)
            .map(|s| Known::YesNo(s.yes)),
    }
}

/// Somebody belongs to a group until the last day that its proof names.
fn any_now(groups: &[TargetGroup], desk: &Desk) -> bool {
    groups
        .iter()
        .any(|group| group.to.is_none_or(|to| to >= desk.today))
}

fn status(at: At) -> &'static str {
    match at {
        At::JobSeeker | At::Proposed => "job_seeker",
        At::Unemployed | At::RemovalProposed => "unemployed",
        At::Start | At::Reception | At::Card | At::Refused | At::Closed => "none",
    }
}
