//! Profiling in numbers (3.1, 3.4): which options a form may hold, what they come to, and the options that the card
//! already tells.
//!
//! Factors, weights and thresholds are the rulebook's. A level found here is a hint; the specialist sets the level.
//! What nobody knows does not count, and never counts against the person. Nothing here reaches the seeker (3.2).

mod hinted;
mod person;
mod prefill;
mod search;
#[cfg(test)]
mod tests;

use super::ActName;
use super::profiling::FactorChoice;
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::rulebook::{Scale, ScoredQuestion, Section};
use std::collections::BTreeMap;

pub use hinted::{Hinted, Reason, hinted};
pub use prefill::{Demand, Market, Origin, Prefilled, ValueCode, prefill};

/// Whether each factor (3.1) or question (3.4) and its option are in force today.
///
/// # Errors
/// `NotInList` with the list for an unknown factor, with the factor for an unknown option.
pub fn check(act: ActName, choices: &[FactorChoice], desk: &Desk) -> Result<(), Refusal> {
    let scale = scale_of(act);
    let questions = questions(scale, desk);
    for choice in choices {
        let factor = choice.factor.as_str();
        let Some(question) = questions.iter().find(|q| q.entry.code == factor) else {
            return Err(not_in(act, list_of(scale), factor));
        };
        let Some(option) = &choice.option else {
            continue;
        };
        if !question.options.iter().any(|o| o.code == option.as_str()) {
            return Err(not_in(act, factor, option.as_str()));
        }
    }
    Ok(())
}

/// Factors or questions without an answer, where fewer are answered than the scale needs (`min_answered`); else none.
pub fn wanting(act: ActName, choices: &[FactorChoice], desk: &Desk) -> Vec<String> {
    let scale = scale_of(act);
    let answered = |code: &str| {
        let mut given = choices.iter().filter(|c| c.option.is_some());
        given.any(|c| c.factor.as_str() == code)
    };
    let asked = questions(scale, desk);
    let (known, open): (Vec<_>, Vec<_>) = asked.iter().partition(|q| answered(&q.entry.code));
    if known.len() >= needed(scale, desk) {
        return Vec::new();
    }
    open.into_iter().map(|q| q.entry.code.clone()).collect()
}

/// How many answers a hint needs; none where the rulebook has no such scale.
fn needed(scale: Scale, desk: &Desk) -> usize {
    desk.rulebook
        .entry(Section::ProfileScale, scale.into(), desk.today)
        .and_then(|entry| usize::try_from(entry.int("min_answered")?).ok())
        .unwrap_or(0)
}

/// The hint on employment potential (3.1); `None` while too few factors are answered.
pub fn potential(choices: &[FactorChoice], desk: &Desk) -> Option<super::profiling::Hint> {
    hint(Scale::Potential, choices, desk)
}

/// The hint on motivation (3.4); `None` while too few questions are answered.
pub fn motivation(choices: &[FactorChoice], desk: &Desk) -> Option<super::profiling::Hint> {
    hint(Scale::Motivation, choices, desk)
}

fn hint(scale: Scale, choices: &[FactorChoice], desk: &Desk) -> Option<super::profiling::Hint> {
    let answered: BTreeMap<String, String> = choices
        .iter()
        .filter_map(|c| Some((c.factor.to_string(), c.option.as_ref()?.to_string())))
        .collect();
    // `check` has let in only what the rulebook knows; without thresholds there is no hint.
    let hint = desk
        .rulebook
        .profile_hint(scale, &answered, desk.today)
        .ok()??;
    Some(super::profiling::Hint {
        score: u8::try_from(hint.score).unwrap_or(100),
        level: match hint.level {
            crate::rulebook::Level::Low => super::profiling::Level::Low,
            crate::rulebook::Level::Middle => super::profiling::Level::Middle,
            crate::rulebook::Level::High => super::profiling::Level::High,
        },
    })
}

/// 3.4 asks the motivation questions; every other form of section 3 holds factors.
fn scale_of(act: ActName) -> Scale {
    if act == ActName::AssessProfile {
        Scale::Motivation
    } else {
        Scale::Potential
    }
}

fn questions<'a>(scale: Scale, desk: &'a Desk) -> Vec<ScoredQuestion<'a>> {
    match scale {
        Scale::Potential => desk.rulebook.profile_factors(desk.today),
        Scale::Motivation => desk.rulebook.motivation_questions(desk.today),
    }
}

fn list_of(scale: Scale) -> &'static str {
    match scale {
        Scale::Potential => "profile_factor",
        Scale::Motivation => "motivation_question",
    }
}

fn not_in(act: ActName, list: &str, code: &str) -> Refusal {
    Refusal::NotInList {
        act,
        list: list.to_owned(),
        code: code.to_owned(),
    }
}
