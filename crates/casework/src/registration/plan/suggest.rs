//! 6.3: which measures suit, and why. Follows from potential × motivation (section 3), so it is shown only to those who
//! may read the profile, and never becomes a part of the plan.

use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::refusal::Words;
use crate::registration::measures::{Unmet, unmet};
use crate::registration::profiling::Level;
use crate::rulebook::{self, Entry, Section};
use serde::{Deserialize, Serialize};
use specta::Type;

/// One possible measure of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Suggestion {
    /// `plan_measure`
    pub kind: Code,
    /// `measure`, where the kind is taking part in one.
    pub measure: Option<Code>,
    /// Recommended for the two levels of 3.4.
    pub recommended: bool,
    /// Why it is recommended; for the specialist only.
    pub why: Option<Words>,
    /// Conditions of the measure that do not hold or that nobody knows.
    pub unmet: Vec<Unmet>,
}

/// All measures in force: the recommended ones first, best first, then the rest in the rulebook's order.
pub fn suggestions(file: &File, desk: &Desk) -> Vec<Suggestion> {
    let matrix = recommended(file, desk);
    let best = matrix.map_or_else(Vec::new, |entry| entry.strings("recommend"));
    let why = matrix.map(|entry| Words {
        kk: entry.kk.clone(),
        ru: entry.ru.clone(),
        en: entry.en.clone(),
    });
    let mut found = every(desk)
        .map(|(kind, measure)| {
            let names = [Some(kind), measure];
            let rank = best
                .iter()
                .position(|code| names.contains(&Some(*code)))
                .unwrap_or(usize::MAX);
            let recommended = rank != usize::MAX;
            let unmet = unmet(file, measure.unwrap_or(kind), &[], desk).unwrap_or_default();
            let suggestion = Suggestion {
                kind: Code::from(kind),
                measure: measure.map(Code::from),
                recommended,
                why: why.clone().filter(|_| recommended),
                unmet,
            };
            (rank, suggestion)
        })
        .collect::<Vec<_>>();
    found.sort_by_key(|(rank, _)| *rank);
    found
        .into_iter()
        .map(|(_, suggestion)| suggestion)
        .collect()
}

/// Each kind of item with each measure that it may be taking part in.
fn every<'a>(desk: &Desk<'a>) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
    let (rulebook, on) = (desk.rulebook, desk.today);
    rulebook
        .list(Section::PlanMeasure, on)
        .into_iter()
        .flat_map(move |kind| {
            let named = kind.strings("measures");
            let alone = named.is_empty() || kind.is("measure_optional");
            let measures = named
                .into_iter()
                .filter(move |code| rulebook.applies(Section::Measure, code, on))
                .map(Some);
            let of_kind = measures.chain(alone.then_some(None));
            of_kind.map(|measure| (kind.code.as_str(), measure))
        })
}

fn recommended<'a>(file: &File, desk: &Desk<'a>) -> Option<&'a Entry> {
    let assessment = file.profile.as_ref()?.assessment.as_ref()?;
    desk.rulebook.recommended(
        level(assessment.potential),
        level(assessment.motivation),
        desk.today,
    )
}

fn level(level: Level) -> rulebook::Level {
    match level {
        Level::Low => rulebook::Level::Low,
        Level::Middle => rulebook::Level::Middle,
        Level::High => rulebook::Level::High,
    }
}
