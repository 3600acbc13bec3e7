#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use super::day;
use crate::rulebook::{Hint, Level, MeasureFact, Rulebook, Scale, ScoringError, Section};

fn answers(given: &[(&str, &str)]) -> BTreeMap<String, String> {
    given
        .iter()
        .map(|(question, answer)| ((*question).to_owned(), (*answer).to_owned()))
        .collect()
}

/// Arman of S-V3-01.
const POTENTIAL: [(&str, &str); 13] = [
    ("education", "pro"),
    ("experience", "short"),
    ("gap", "medium"),
    ("age", "core"),
    ("health", "none"),
    ("languages", "both"),
    ("demand", "middle"),
    ("place", "some"),
    ("digital", "basic"),
    ("dependants", "free"),
    ("licence", "none"),
    ("qualification", "none"),
    ("pay", "above"),
];

/// Arman of S-V3-02.
const MOTIVATION: [(&str, &str); 7] = [
    ("search", "some"),
    ("start", "week"),
    ("learn", "yes"),
    ("move", "no"),
    ("goal", "clear"),
    ("offers", "mixed"),
    ("plan", "help"),
];

fn hint(scale: Scale, given: &[(&str, &str)]) -> Result<Option<Hint>, ScoringError> {
    Rulebook::built_in().profile_hint(scale, &answers(given), day("2026-10-23"))
}

#[test]
fn potential_of_63_is_middle() {
    assert_eq!(
        hint(Scale::Potential, &POTENTIAL),
        Ok(Some(Hint {
            score: 63,
            level: Level::Middle
        }))
    );
}

#[test]
fn motivation_of_67_and_a_half_is_rounded_up_to_high() {
    assert_eq!(
        hint(Scale::Motivation, &MOTIVATION),
        Ok(Some(Hint {
            score: 68,
            level: Level::High
        }))
    );
}

#[test]
fn too_few_answers_give_no_hint() {
    assert_eq!(hint(Scale::Potential, &POTENTIAL[..8]), Ok(None));
    assert!(matches!(
        hint(Scale::Potential, &POTENTIAL[..9]),
        Ok(Some(_))
    ));
    assert_eq!(hint(Scale::Motivation, &[]), Ok(None));
}

#[test]
fn unknown_answers_are_named() {
    let wrong = ScoringError::UnknownAnswer {
        question: "start".to_owned(),
        answer: "never".to_owned(),
    };
    assert_eq!(hint(Scale::Motivation, &[("start", "never")]), Err(wrong));
    let wrong = ScoringError::UnknownQuestion {
        question: "height".to_owned(),
    };
    assert_eq!(hint(Scale::Potential, &[("height", "tall")]), Err(wrong));
}

#[test]
fn weights_add_up_to_a_hundred() {
    let book = Rulebook::built_in();
    let on = day("2026-10-23");
    assert_eq!(
        book.profile_factors(on)
            .iter()
            .map(|it| it.weight)
            .sum::<u32>(),
        100
    );
    assert_eq!(
        book.motivation_questions(on)
            .iter()
            .map(|it| it.weight)
            .sum::<u32>(),
        100
    );
}

#[test]
fn no_part_of_the_profile_is_visible_to_a_seeker() {
    let book = Rulebook::built_in();
    let sections = [
        Section::ProfileFactor,
        Section::MotivationQuestion,
        Section::ProfileScale,
        Section::ProfileMatrix,
    ];
    for entry in sections
        .into_iter()
        .flat_map(|section| book.section(section))
    {
        assert_eq!(
            entry.strings("visible_to"),
            ["employment-specialist", "centre-head"],
            "{}",
            entry.full_code()
        );
    }
}

#[test]
fn all_nine_pairs_of_levels_recommend_something() {
    let levels = [Level::High, Level::Middle, Level::Low];
    for (potential, motivation) in levels
        .into_iter()
        .flat_map(|one| levels.map(|other| (one, other)))
    {
        let entry = Rulebook::built_in()
            .recommended(potential, motivation, day("2026-10-28"))
            .unwrap();
        assert_eq!(entry.code, format!("{potential}-{motivation}"));
        assert!(!entry.strings("recommend").is_empty());
    }
}

#[test]
fn youth_practice_names_the_condition_that_an_older_person_fails() {
    // S-V6-04
    let unmet = |age: i64| {
        let known = |fact: &str| match fact {
            "status" => Some(MeasureFact::Code("unemployed".to_owned())),
            "age_years" => Some(MeasureFact::Number(age)),
            "experience_years" => Some(MeasureFact::Number(0)),
            _ => None,
        };
        Rulebook::built_in()
            .unmet_conditions("youth-practice", day("2026-10-28"), known)
            .unwrap()
    };
    let names = |age: i64| {
        unmet(age)
            .into_iter()
            .map(|it| (it.fact, it.unknown))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names(34),
        [
            ("age_years".to_owned(), false),
            ("graduated_years_ago".to_owned(), true)
        ]
    );
    assert_eq!(names(30), names(34));
    assert_eq!(names(29), [("graduated_years_ago".to_owned(), true)]);
}

#[test]
fn one_of_several_statuses_is_enough() {
    let seeker =
        |fact: &str| (fact == "status").then(|| MeasureFact::Code("job_seeker".to_owned()));
    let unmet =
        |measure: &str| Rulebook::built_in().unmet_conditions(measure, day("2026-10-28"), seeker);
    assert_eq!(unmet("online-training"), Some(Vec::new()));
    assert_eq!(unmet("social-job").unwrap().len(), 1);
    assert_eq!(unmet("micro-credit"), None, "switched off");
}
