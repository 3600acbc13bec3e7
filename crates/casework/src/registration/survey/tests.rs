//! Answers of the survey against their questions, and on their way into the card.
#![allow(clippy::unwrap_used)]

use super::{card_values, check};
use crate::card::{CardField, CardValue, Certificate, LanguageSkill};
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::registration::ActName;
use crate::registration::conditions::fixtures::{Case, Office, day, long, short};
use crate::registration::reception::{Answer, AnswerValue, DependantCount};
use crate::rulebook::Section;

fn today() -> chrono::NaiveDate {
    day(2026, 10, 19)
}

fn code(text: &str) -> Code {
    Code::from(text)
}

fn codes(texts: &[&str]) -> Vec<Code> {
    texts.iter().map(|text| code(text)).collect()
}

/// Accepted, or the refusal in one text.
fn judged(question: &str, value: &AnswerValue) -> String {
    let office = Office::on(today());
    let entry = office
        .rulebook
        .entry(Section::Question, question, today())
        .unwrap();
    match check(ActName::RecordSurvey, entry, value, &office.desk()) {
        Ok(()) => "accepted".into(),
        Err(Refusal::NotInList { list, code, .. }) => format!("{list}: not {code}"),
        Err(Refusal::DateWrong { field, date, .. }) => format!("{field}: not on {date}"),
        Err(Refusal::Missing { items, .. }) => format!("missing {}", items.join(", ")),
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn an_answer_must_be_of_its_questions_kind_and_within_its_list_and_limits() {
    let skill = |language: &str, level: &str| LanguageSkill {
        language: code(language),
        level: code(level),
    };
    let certificate = |issued| Certificate {
        name: short("Электрик, 4 разряд"),
        issued: Some(issued),
    };
    let cases = [
        (
            "q-last-job",
            AnswerValue::Text(long("ТОО «Дала», электрик")),
            "accepted",
        ),
        (
            "q-last-job",
            AnswerValue::YesNo(true),
            "q-last-job: not yes-no",
        ),
        ("q-last-day", AnswerValue::Date(today()), "accepted"),
        (
            "q-last-day",
            AnswerValue::Date(day(2026, 10, 20)),
            "q-last-day: not on 2026-10-20",
        ),
        ("q-ready", AnswerValue::Date(day(2026, 11, 1)), "accepted"),
        (
            "q-leave-reason",
            AnswerValue::Choice(code("staff-cut")),
            "accepted",
        ),
        (
            "q-leave-reason",
            AnswerValue::Choice(code("bored")),
            "q-leave-reason: not bored",
        ),
        ("q-place", AnswerValue::Choice(code("region")), "accepted"),
        (
            "q-place",
            AnswerValue::Choice(code("moon")),
            "q-place: not moon",
        ),
        ("q-experience", AnswerValue::Number(60), "accepted"),
        (
            "q-experience",
            AnswerValue::Number(61),
            "q-experience: not 61",
        ),
        (
            "q-experience",
            AnswerValue::Number(-1),
            "q-experience: not -1",
        ),
        ("q-pay", AnswerValue::Money(70_000), "accepted"),
        ("q-pay", AnswerValue::Money(69_999), "q-pay: not 69999"),
        (
            "q-schedule",
            AnswerValue::Choices(codes(&["full", "shift"])),
            "accepted",
        ),
        (
            "q-schedule",
            AnswerValue::Choices(codes(&["full", "never"])),
            "q-schedule: not never",
        ),
        (
            "q-schedule",
            AnswerValue::Choices(Vec::new()),
            "missing q-schedule",
        ),
        ("q-licence", AnswerValue::Choices(Vec::new()), "accepted"),
        (
            "q-wanted",
            AnswerValue::Occupations(vec![short("Электрик")]),
            "accepted",
        ),
        (
            "q-wanted",
            AnswerValue::Occupations(Vec::new()),
            "missing q-wanted",
        ),
        (
            "q-languages",
            AnswerValue::Languages(vec![skill("kk", "native")]),
            "accepted",
        ),
        (
            "q-languages",
            AnswerValue::Languages(vec![skill("xx", "B2")]),
            "q-languages: not xx",
        ),
        (
            "q-languages",
            AnswerValue::Languages(vec![skill("kk", "D1")]),
            "q-languages: not D1",
        ),
        (
            "q-languages",
            AnswerValue::Dependants(DependantCount::default()),
            "q-languages: not dependants",
        ),
        (
            "q-dependants",
            AnswerValue::Dependants(DependantCount::default()),
            "accepted",
        ),
        (
            "q-certificates",
            AnswerValue::Certificates(vec![certificate(today())]),
            "accepted",
        ),
        (
            "q-certificates",
            AnswerValue::Certificates(vec![certificate(day(2027, 1, 1))]),
            "q-certificates: not on 2027-01-01",
        ),
    ];
    for (question, value, expected) in cases {
        assert_eq!(judged(question, &value), expected, "{question} {value:?}");
    }
}

fn answered() -> Vec<Answer> {
    let given = [
        (
            "q-last-job",
            AnswerValue::Text(long("ТОО «Астана Жарық», электрик")),
        ),
        ("q-last-day", AnswerValue::Date(day(2026, 2, 20))),
        ("q-leave-reason", AnswerValue::Choice(code("staff-cut"))),
        ("q-experience", AnswerValue::Number(2)),
        ("q-education", AnswerValue::Choice(code("tve"))),
        ("q-speciality", AnswerValue::Text(long("Электромонтёр"))),
        ("q-studying", AnswerValue::YesNo(false)),
        (
            "q-wanted",
            AnswerValue::Occupations(vec![short("Электрик")]),
        ),
        ("q-pay", AnswerValue::Money(300_000)),
        ("q-schedule", AnswerValue::Choices(codes(&["full"]))),
        ("q-place", AnswerValue::Choice(code("district"))),
        ("q-transport", AnswerValue::Choices(codes(&["public"]))),
        ("q-digital", AnswerValue::Choice(code("basic"))),
        ("q-health", AnswerValue::Choice(code("none"))),
        (
            "q-dependants",
            AnswerValue::Dependants(DependantCount {
                children_under_3: 1,
                children_under_18: 0,
                adults_in_care: 0,
            }),
        ),
        ("q-care", AnswerValue::Choice(code("arranged"))),
        ("q-business", AnswerValue::YesNo(false)),
        ("q-founder", AnswerValue::YesNo(false)),
        ("q-civil-contract", AnswerValue::YesNo(true)),
        ("q-ready", AnswerValue::Date(day(2026, 10, 26))),
        ("q-training", AnswerValue::Choice(code("short"))),
        ("q-contact", AnswerValue::Choices(codes(&["mobile"]))),
        ("q-language-of-service", AnswerValue::Choice(code("kk"))),
    ];
    given
        .into_iter()
        .map(|(question, value)| Answer {
            question: code(question),
            value,
        })
        .collect()
}

#[test]
fn the_survey_fills_an_empty_card_and_puts_together_what_belongs_together() {
    let mut case = Case::new();
    for value in card_values(&case.file, &answered()) {
        case.set(today(), value);
    }
    let card = &case.file.card;
    let work = card.work().unwrap();
    assert_eq!((work.years, work.never_worked), (2, false));
    let job = work.last().unwrap();
    assert_eq!(job.employer.as_str(), "ТОО «Астана Жарық»");
    assert_eq!(job.position.as_str(), "электрик");
    assert_eq!(job.to, Some(day(2026, 2, 20)));
    assert_eq!(job.left_because, Some(code("staff-cut")));
    let education = &card.education().unwrap()[0];
    assert_eq!(education.level, code("tve"));
    assert_eq!(education.speciality, Some(short("Электромонтёр")));
    let wished = card.wished_work().unwrap();
    assert_eq!(wished.pay, Some(300_000));
    assert_eq!(wished.place, Some(code("district")));
    assert_eq!(wished.transport, codes(&["public"]));
    assert_eq!(wished.from, Some(day(2026, 10, 26)));
    assert_eq!(wished.training, Some(code("short")));
    let dependants = card.dependants().unwrap();
    assert_eq!(dependants.children_under_3, 1);
    assert_eq!(dependants.care, Some(code("arranged")));
    let activity = card.activity().unwrap();
    assert!(activity.civil_contract && !activity.founder && !activity.sole_trader);
    assert_eq!(card.studies_full_time(), Some(&false));
    assert_eq!(card.language(), Some(&crate::rulebook::Lang::Kk));
}

#[test]
fn what_the_card_holds_already_stays() {
    let mut case = Case::new();
    case.set(today(), CardValue::DigitalSkill(code("professional")));
    let fields: Vec<CardField> = card_values(&case.file, &answered())
        .iter()
        .map(CardValue::field)
        .collect();
    assert!(!fields.contains(&CardField::DigitalSkill));
    assert!(fields.contains(&CardField::Work));
}

#[test]
fn an_unasked_question_is_no_no_and_an_earlier_answer_counts() {
    let mut case = Case::new();
    let mut earlier = answered();
    earlier.retain(|a| matches!(a.question.as_str(), "q-business" | "q-founder"));
    let activity = |case: &Case, answers: &[Answer]| {
        let values = card_values(&case.file, answers);
        values.iter().any(|v| v.field() == CardField::Activity)
    };
    assert!(!activity(&case, &earlier));
    let taken = crate::registration::Fact::SurveyTaken { answers: earlier };
    case.happens(today(), taken);
    let mut later = answered();
    later.retain(|a| a.question.as_str() == "q-civil-contract");
    assert!(activity(&case, &later));
}

#[test]
fn who_looks_for_a_first_job_has_never_worked() {
    let mut answers = answered();
    answers.retain(|a| !matches!(a.question.as_str(), "q-last-day" | "q-leave-reason"));
    answers.push(Answer {
        question: code("q-leave-reason"),
        value: AnswerValue::Choice(code("first-job")),
    });
    let never = |years| {
        let mut answers = answers.clone();
        answers
            .iter_mut()
            .find(|a| a.question.as_str() == "q-experience")
            .unwrap()
            .value = AnswerValue::Number(years);
        card_values(&Case::new().file, &answers)
    };
    let CardValue::Work(work) = never(2).remove(0) else {
        panic!("another field")
    };
    assert!(!work.never_worked && work.jobs.len() == 1);
    let values = never(0);
    let work = values
        .iter()
        .find(|v| v.field() == CardField::Work)
        .unwrap();
    let CardValue::Work(work) = work else {
        panic!("{work:?}")
    };
    assert!(work.never_worked && work.jobs.is_empty() && work.years == 0);
}

#[test]
fn a_long_answer_is_cut_for_the_card_and_a_bare_one_names_the_employer() {
    let job = |text: &str| {
        let mut answers = answered();
        answers[0].value = AnswerValue::Text(long(text));
        match card_values(&Case::new().file, &answers).into_iter().next() {
            Some(CardValue::Work(work)) => work.jobs[0].clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(job(&"ә".repeat(900)).employer.as_str().chars().count(), 200);
    assert_eq!(job("базарда").employer.as_str(), "базарда");
    assert_eq!(job("базарда").position.as_str(), "—");
    assert_eq!(job("№ 5 мектеп — мұғалім").position.as_str(), "мұғалім");
}
