//! 1.5: the answers to the rulebook's questions.

use super::{codes, long, short};
use crate::demo::chance::Chance;
use crate::demo::people::Person;
use casework::card::LanguageSkill;
use casework::ids::Code;
use casework::registration::Act;
use casework::registration::reception::{Answer, AnswerValue, DependantCount, SurveyForm};
use casework::rulebook::Lang;
use chrono::{Datelike, Duration, NaiveDate};

/// 1.5
pub fn survey(person: &Person, chance: &mut Chance, day: NaiveDate) -> Act {
    let mut answers = Vec::new();
    let mut says = |question: &str, value: AnswerValue| {
        answers.push(Answer {
            question: Code::from(question),
            value,
        })
    };
    let choice = |code: &str| AnswerValue::Choice(Code::from(code));
    match &person.work {
        Some(work) => {
            says(
                "q-last-job",
                AnswerValue::Text(long(&format!("{} — {}", work.employer, person.occupation))),
            );
            says("q-last-day", AnswerValue::Date(work.to));
            says(
                "q-leave-reason",
                AnswerValue::Choice(work.left_because.clone()),
            );
        }
        None => {
            says("q-last-job", AnswerValue::Text(long("Не работал(а)")));
            says(
                "q-leave-reason",
                choice(if person.graduated + 1 >= day.year() {
                    "after-study"
                } else {
                    "first-job"
                }),
            );
        }
    }
    says(
        "q-experience",
        AnswerValue::Number(i32::try_from(person.years).unwrap_or(0)),
    );
    says("q-education", AnswerValue::Choice(person.schooling.clone()));
    says("q-speciality", AnswerValue::Text(long(&person.speciality)));
    says("q-studying", AnswerValue::YesNo(false));
    says(
        "q-wanted",
        AnswerValue::Occupations(vec![short(&person.occupation)]),
    );
    says(
        "q-pay",
        AnswerValue::Money(i32::try_from(person.wished_pay).unwrap_or(0)),
    );
    let schedules = *chance.one::<&[&str]>(&[&["full"], &["full", "shift"], &["part", "flexible"]]);
    says("q-schedule", AnswerValue::Choices(codes(schedules)));
    says(
        "q-place",
        choice(chance.weighted(&[
            ("home", 45),
            ("district", 35),
            ("region", 14),
            ("country", 6),
        ])),
    );
    says(
        "q-transport",
        AnswerValue::Choices(codes(if person.drives {
            &["own", "public"]
        } else {
            &["public"]
        })),
    );
    says(
        "q-languages",
        AnswerValue::Languages(languages(person, chance)),
    );
    says(
        "q-digital",
        choice(chance.weighted(&[
            ("none", 10),
            ("basic", 38),
            ("office", 42),
            ("professional", 10),
        ])),
    );
    if person.drives {
        says("q-licence", AnswerValue::Choices(codes(&["b"])));
    }
    says(
        "q-health",
        choice(if person.disability.is_some() {
            "some"
        } else {
            "none"
        }),
    );
    if let Some(group) = &person.disability {
        says("q-disability", AnswerValue::Choice(group.clone()));
    }
    says(
        "q-dependants",
        AnswerValue::Dependants(DependantCount {
            children_under_3: person.children_under_3,
            children_under_18: person.children_under_18,
            adults_in_care: 0,
        }),
    );
    if person.children_under_3 > 0 {
        says(
            "q-care",
            choice(chance.weighted(&[("arranged", 60), ("partly", 30), ("nobody", 10)])),
        );
    }
    says("q-business", AnswerValue::YesNo(false));
    says("q-founder", AnswerValue::YesNo(false));
    says("q-civil-contract", AnswerValue::YesNo(false));
    says(
        "q-ready",
        AnswerValue::Date(day + Duration::days(chance.between(0, 10))),
    );
    says(
        "q-training",
        choice(chance.weighted(&[("yes", 50), ("short", 25), ("online", 15), ("no", 10)])),
    );
    says("q-contact", AnswerValue::Choices(contacts(person)));
    says(
        "q-language-of-service",
        AnswerValue::Choice(Code(person.language.to_string())),
    );
    Act::RecordSurvey(SurveyForm { answers })
}

fn languages(person: &Person, chance: &mut Chance) -> Vec<LanguageSkill> {
    let skill = |language: &str, level: &str| LanguageSkill {
        language: Code::from(language),
        level: Code::from(level),
    };
    let other = *chance.one(&["B1", "B2", "C1"]);
    match person.language {
        Lang::Kk => vec![skill("kk", "native"), skill("ru", other)],
        Lang::Ru | Lang::En => {
            vec![skill("ru", "native"), skill("kk", other)]
        }
    }
}

fn contacts(person: &Person) -> Vec<Code> {
    let mobile = person.phone.iter().map(|_| "mobile");
    let email = person.email.iter().map(|_| "email");
    let named = mobile.chain(email).collect::<Vec<_>>();
    codes(if named.is_empty() { &["post"] } else { &named })
}
