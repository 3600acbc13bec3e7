//! Section 3, profiling: hints, the two levels, and what they may not be without.

use super::common::{Office, dana, forms, friday, monday, registers};
use casework::refusal::Refusal;
use casework::registration::profiling::{AssessmentForm, Hint, Level};
use casework::registration::scoring::hinted;
use casework::registration::{Act, ActName};

fn with_card() -> Office {
    let mut office = Office::on(monday());
    office.receives_arman().day(friday());
    office
        .takes_application()
        .asks_registers(registers::clear())
        .fills_card();
    office
}

#[test]
fn s_v3_01_the_form_of_3_1_hints_at_63_middle() {
    let mut office = with_card();
    office.does(&dana(), forms::profile());
    let hint = office.file.profile.as_ref().unwrap().potential_hint.clone();
    assert_eq!(
        hint,
        Some(Hint {
            score: 63,
            level: Level::Middle
        })
    );
}

#[test]
fn s_v3_02_a_level_other_than_its_hint_needs_a_reason_and_keeps_the_hint() {
    let mut office = with_card();
    office.does(&dana(), forms::profile());
    let middle = AssessmentForm {
        motivation: Some(Level::Middle),
        ..forms::assessment_form()
    };
    let refusal = office.refused(&dana(), Act::AssessProfile(middle.clone()));
    assert_eq!(
        refusal,
        Refusal::ReasonNeeded {
            act: ActName::AssessProfile,
            field: "why".into()
        }
    );

    let why = Some(forms::long("На беседе отвечал неохотно."));
    office.does(
        &dana(),
        Act::AssessProfile(AssessmentForm {
            why: why.clone(),
            ..middle
        }),
    );
    let kept = office
        .file
        .profile
        .as_ref()
        .unwrap()
        .assessment
        .clone()
        .unwrap();
    assert_eq!(
        (kept.potential, kept.motivation),
        (Level::Middle, Level::Middle)
    );
    assert_eq!(
        kept.motivation_hint,
        Some(Hint {
            score: 68,
            level: Level::High
        })
    );
    assert_eq!(kept.why, why);
}

#[test]
fn s_v3_03_both_levels_are_needed_before_4_2() {
    let mut office = with_card();
    office.does(&dana(), forms::profile());
    let half = AssessmentForm {
        motivation: None,
        ..forms::assessment_form()
    };
    let refusal = office.refused(&dana(), Act::AssessProfile(half));
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::AssessProfile,
            items: vec!["motivation".into()]
        }
    );
    office.does(&dana(), Act::CheckCard);
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::StepFirst {
            act: ActName::RegisterSeeker,
            needs: ActName::AssessProfile
        }
    );
}

#[test]
fn the_interview_follows_the_form() {
    let mut office = with_card();
    let refusal = office.refused(&dana(), forms::assessment());
    assert_eq!(
        refusal,
        Refusal::StepFirst {
            act: ActName::AssessProfile,
            needs: ActName::FillProfile
        }
    );
}

#[test]
fn a_new_form_of_3_1_keeps_the_levels_that_were_set() {
    let mut office = with_card();
    office.profiles();
    let before = office.file.profile.as_ref().unwrap().assessment.clone();
    office.does(&dana(), forms::profile());
    assert_eq!(office.file.profile.as_ref().unwrap().assessment, before);
}

#[test]
fn while_the_form_is_filled_the_hint_says_what_each_answer_adds() {
    let mut office = with_card();
    office.does(&dana(), forms::profile());
    let actor = dana();
    let desk = office.desk(&actor);
    let mut answers = forms::assessment_form().answers;
    let full = hinted(ActName::AssessProfile, &answers, &desk);
    assert_eq!(
        full.hint,
        Some(Hint {
            score: 68,
            level: Level::High
        })
    );
    assert_eq!(full.answered, 7);
    // 135 of 200 points, told answer by answer; what holds back most comes first.
    let (points, of) = full
        .reasons
        .iter()
        .fold((0, 0), |(p, o), r| (p + r.points, o + r.of));
    assert_eq!((points, of), (135, 200));
    let lost: Vec<_> = full.reasons.iter().map(|r| r.of - r.points).collect();
    assert!(lost.is_sorted_by(|a, b| a >= b), "{lost:?}");
    assert!(!full.reasons[0].question.kk.is_empty() && !full.reasons[0].answer.ru.is_empty());

    // Two answers are too few for a hint; a question of another edition does not count.
    answers.truncate(2);
    answers[1].factor = forms::code("of-another-edition");
    let few = hinted(ActName::AssessProfile, &answers, &desk);
    assert_eq!((few.hint, few.answered), (None, 1));
    assert!(few.needed > 1);
}

#[test]
fn too_few_factors_are_refused_by_name_unless_it_is_said_why() {
    let mut office = with_card();
    let Act::FillProfile(mut form) = forms::profile() else {
        panic!("another act")
    };
    form.factors.truncate(8);
    let refusal = office.refused(&dana(), Act::FillProfile(form.clone()));
    let Refusal::Missing { act, items } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!(act, ActName::FillProfile);
    assert!(items.contains(&"digital".to_owned()) && !items.contains(&"education".to_owned()));
    for factor in &mut form.factors {
        factor.option = None;
    }
    office.refused(&dana(), Act::FillProfile(form.clone()));
    form.why = Some(forms::long("Документов нет, беседа через переводчика."));
    office.does(&dana(), Act::FillProfile(form.clone()));
    let kept = office.file.profile.as_ref().unwrap();
    assert_eq!((&kept.why, &kept.potential_hint), (&form.why, &None));
}

#[test]
fn levels_rest_on_an_interview_and_answers_or_on_a_stated_reason() {
    let mut office = with_card();
    office.does(&dana(), forms::profile());
    let blank = AssessmentForm {
        interview: None,
        answers: Vec::new(),
        ..forms::assessment_form()
    };
    let refusal = office.refused(&dana(), Act::AssessProfile(blank.clone()));
    let Refusal::Missing { items, .. } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!((items[0].as_str(), items.len()), ("interview", 8));
    let silent = AssessmentForm {
        interview: None,
        ..forms::assessment_form()
    };
    let refusal = office.refused(&dana(), Act::AssessProfile(silent));
    let only = Refusal::Missing {
        act: ActName::AssessProfile,
        items: vec!["interview".into()],
    };
    assert_eq!(refusal, only);
    let why = Some(forms::long("От беседы отказался."));
    office.does(&dana(), Act::AssessProfile(AssessmentForm { why, ..blank }));
}
