//! A hint with its reasons, while the form is still being filled (3.1, 3.4): what is answered, and what each answer adds.
//!
//! Asked by the form as it is typed; records nothing. An answer that the rulebook does not know is left out.

use super::{check, hint, needed, questions, scale_of};
use crate::desk::Desk;
use crate::ids::Code;
use crate::refusal::Words;
use crate::registration::ActName;
use crate::registration::profiling::{FactorChoice, Hint};
use crate::rulebook::ScoredOption;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the answers so far come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Hinted {
    /// `None` while fewer than `needed` are answered.
    pub hint: Option<Hint>,
    pub answered: u32,
    pub needed: u32,
    /// Each answer with what it adds, the one that holds back most first.
    pub reasons: Vec<Reason>,
}

/// What one answer adds: `points` of at most `of`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Reason {
    /// `profile_factor` or `motivation_question`
    pub factor: Code,
    pub question: Words,
    pub answer: Words,
    pub points: u32,
    pub of: u32,
}

/// The hint of the form of `act` (3.1 fills factors, 3.4 asks questions) for these choices.
pub fn hinted(act: ActName, choices: &[FactorChoice], desk: &Desk) -> Hinted {
    let known: Vec<FactorChoice> = choices
        .iter()
        .filter(|choice| choice.option.is_some())
        .filter(|choice| check(act, std::slice::from_ref(choice), desk).is_ok())
        .cloned()
        .collect();
    let scale = scale_of(act);
    let asked = questions(scale, desk);
    let mut reasons: Vec<Reason> = known
        .iter()
        .filter_map(|choice| {
            let question = asked
                .iter()
                .find(|q| q.entry.code == choice.factor.as_str())?;
            let given = question
                .options
                .iter()
                .find(|o| Some(o.code) == choice.option.as_ref().map(Code::as_str))?;
            let best = question.options.iter().map(|o| o.score).max()?;
            Some(Reason {
                factor: choice.factor.clone(),
                question: Words::of(question.entry),
                answer: words(given),
                points: question.weight * given.score,
                of: question.weight * best,
            })
        })
        .collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.of - reason.points));
    Hinted {
        hint: hint(scale, &known, desk),
        answered: u32::try_from(known.len()).unwrap_or(u32::MAX),
        needed: u32::try_from(needed(scale, desk)).unwrap_or(u32::MAX),
        reasons,
    }
}

fn words(option: &ScoredOption) -> Words {
    Words {
        kk: option.kk.to_owned(),
        ru: option.ru.to_owned(),
        en: option.en.to_owned(),
    }
}
