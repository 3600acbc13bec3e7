//! Hints and prefilled factors of profiling (V-3).
#![allow(clippy::unwrap_used)]

use super::{Demand, Market, Origin, Prefilled, check, motivation, potential, prefill};
use crate::card::{CardField, CardValue, Certificate, Dependants, LanguageSkill};
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::registers::{QueryFor, Reply};
use crate::registration::ActName;
use crate::registration::conditions::fixtures::{Case, Office, at, day, short, worked};
use crate::registration::profiling::{FactorChoice, Level};

fn today() -> chrono::NaiveDate {
    day(2026, 10, 20)
}

fn code(text: &str) -> Code {
    Code::from(text)
}

fn choice(factor: &str, option: Option<&str>) -> FactorChoice {
    FactorChoice {
        factor: code(factor),
        option: option.map(code),
    }
}

fn chosen(list: &[Prefilled]) -> Vec<FactorChoice> {
    list.iter()
        .map(|p| FactorChoice {
            factor: p.factor.clone(),
            option: p.option.clone(),
        })
        .collect()
}

/// Arman of S-V3-01, with everything that his card tells.
fn arman() -> Case {
    let mut case = Case::arman(today());
    let native = |language: &str| LanguageSkill {
        language: code(language),
        level: code("native"),
    };
    for value in [
        CardValue::Work(worked(2, Some(day(2026, 2, 20)))),
        CardValue::HealthLimits(code("none")),
        CardValue::Languages(vec![native("kk"), native("ru")]),
        CardValue::DigitalSkill(code("basic")),
        CardValue::Dependants(Dependants::default()),
        CardValue::Driving(Vec::new()),
        CardValue::Certificates(Vec::new()),
    ] {
        case.set(today(), value);
    }
    case
}

fn market() -> Market {
    Market {
        demand: Some(Demand {
            vacancies: 20,
            seekers: 40,
        }),
        median_pay: Some(250_000),
    }
}

fn option(list: &[Prefilled], factor: &str) -> Option<String> {
    let found = list.iter().find(|p| p.factor.as_str() == factor).unwrap();
    found.option.as_ref().map(ToString::to_string)
}

/// The option of a factor for a changed Arman.
fn with(factor: &str, change: CardValue) -> Option<String> {
    let mut case = arman();
    case.set(today(), change);
    let list = prefill(&case.file, &Office::on(today()).desk(), &market());
    option(&list, factor)
}

#[test]
fn s_v3_01_the_form_comes_filled_from_the_card_and_hints_at_63_middle() {
    let case = arman();
    let office = Office::on(today());
    let list = prefill(&case.file, &office.desk(), &market());
    let told: Vec<String> = list
        .iter()
        .map(|p| {
            format!(
                "{} {}",
                p.factor,
                p.option.as_ref().map_or("-", Code::as_str)
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "education pro",
            "experience short",
            "gap medium",
            "age core",
            "health none",
            "languages both",
            "demand middle",
            "place some",
            "digital basic",
            "dependants free",
            "licence none",
            "qualification none",
            "pay above",
        ]
    );
    assert!(
        list.iter()
            .all(|p| p.from.is_some() && p.value_text.is_some())
    );
    let hint = potential(&chosen(&list), &office.desk()).unwrap();
    assert_eq!((hint.score, hint.level), (63, Level::Middle));
}

#[test]
fn s_v3_02_motivation_of_135_in_200_is_68_high() {
    let answers = [
        choice("search", Some("some")),
        choice("start", Some("week")),
        choice("learn", Some("yes")),
        choice("move", Some("no")),
        choice("goal", Some("clear")),
        choice("offers", Some("mixed")),
        choice("plan", Some("help")),
    ];
    let office = Office::on(today());
    assert_eq!(
        check(ActName::AssessProfile, &answers, &office.desk()),
        Ok(())
    );
    let hint = motivation(&answers, &office.desk()).unwrap();
    assert_eq!((hint.score, hint.level), (68, Level::High));
}

#[test]
fn without_enough_answers_there_is_no_hint() {
    let office = Office::on(today());
    let mut answers = vec![
        choice("search", Some("active")),
        choice("start", Some("week")),
        choice("learn", Some("yes")),
        choice("move", Some("yes")),
        choice("goal", None),
    ];
    assert_eq!(motivation(&answers, &office.desk()), None);
    answers.push(choice("plan", Some("own")));
    assert_eq!(motivation(&answers, &office.desk()).unwrap().score, 100);
}

#[test]
fn only_factors_and_options_of_the_rulebook_are_taken() {
    let office = Office::on(today());
    let refused = |act, choice| match check(act, &[choice], &office.desk()) {
        Err(Refusal::NotInList { list, code, .. }) => format!("{list}: not {code}"),
        other => format!("{other:?}"),
    };
    let profile = ActName::FillProfile;
    assert_eq!(
        refused(profile, choice("luck", None)),
        "profile_factor: not luck"
    );
    assert_eq!(refused(profile, choice("age", Some("old"))), "age: not old");
    assert_eq!(
        refused(profile, choice("search", None)),
        "profile_factor: not search"
    );
    let interview = ActName::AssessProfile;
    assert_eq!(
        refused(interview, choice("age", None)),
        "motivation_question: not age"
    );
    assert_eq!(
        check(profile, &[choice("age", None)], &office.desk()),
        Ok(())
    );
}

#[test]
fn what_nobody_knows_is_not_counted_and_never_a_minus() {
    let office = Office::on(today());
    let empty = prefill(&Case::new().file, &office.desk(), &Market::default());
    assert_eq!(empty.len(), 13);
    assert!(empty.iter().all(|p| p.option.is_none()));
    let list = prefill(&arman().file, &office.desk(), &Market::default());
    assert_eq!(option(&list, "demand"), None);
    assert_eq!(option(&list, "pay"), None);
    // The eleven others reach 106 of their 160 points.
    let hint = potential(&chosen(&list), &office.desk()).unwrap();
    assert_eq!((hint.score, hint.level), (66, Level::Middle));
}

#[test]
fn a_gap_is_counted_in_full_months_from_the_last_working_day() {
    let gap = |last| with("gap", CardValue::Work(worked(2, Some(last))));
    assert_eq!(gap(day(2026, 4, 20)).unwrap(), "short");
    assert_eq!(gap(day(2026, 4, 19)).unwrap(), "medium");
    assert_eq!(gap(day(2024, 10, 20)).unwrap(), "medium");
    assert_eq!(gap(day(2024, 10, 19)).unwrap(), "long");
    assert_eq!(with("gap", CardValue::Work(worked(2, None))), None);
}

#[test]
fn age_groups_change_on_the_birthday() {
    let group = |born| with("age", CardValue::BirthDate(born)).unwrap();
    assert_eq!(group(day(2008, 10, 21)), "hard");
    assert_eq!(group(day(2008, 10, 20)), "edge");
    assert_eq!(group(day(2001, 10, 20)), "core");
    assert_eq!(group(day(1976, 10, 21)), "core");
    assert_eq!(group(day(1976, 10, 20)), "edge");
    assert_eq!(group(day(1968, 10, 20)), "hard");
}

#[test]
fn who_does_not_answer_on_health_is_not_counted() {
    assert_eq!(
        with("health", CardValue::HealthLimits(code("no_answer"))),
        None
    );
    assert_eq!(
        with("health", CardValue::HealthLimits(code("strong"))).unwrap(),
        "strong"
    );
}

#[test]
fn care_counts_only_where_somebody_depends() {
    let care = |care: Option<&str>| {
        let care = care.map(code);
        let dependants = Dependants {
            children_under_3: 1,
            care,
            ..Dependants::default()
        };
        with("dependants", CardValue::Dependants(dependants))
    };
    assert_eq!(care(Some("arranged")).unwrap(), "free");
    assert_eq!(care(Some("nobody")).unwrap(), "bound");
    assert_eq!(care(None), None);
}

#[test]
fn the_borders_of_demand_pay_and_qualification() {
    let office = Office::on(today());
    let demand = |vacancies, seekers| {
        let market = Market {
            demand: Some(Demand { vacancies, seekers }),
            median_pay: None,
        };
        option(&prefill(&arman().file, &office.desk(), &market), "demand")
    };
    assert_eq!(demand(40, 40).unwrap(), "high");
    assert_eq!(demand(12, 40).unwrap(), "middle");
    assert_eq!(demand(11, 40).unwrap(), "low");
    assert_eq!(demand(3, 0).unwrap(), "high");
    assert_eq!(demand(0, 0), None);
    // Arman wishes 300,000 tenge.
    let pay = |median| {
        let market = Market {
            demand: None,
            median_pay: Some(median),
        };
        option(&prefill(&arman().file, &office.desk(), &market), "pay").unwrap()
    };
    assert_eq!(pay(300_000), "fit");
    assert_eq!(pay(240_000), "above");
    assert_eq!(pay(239_999), "far");
    let certified = |issued| {
        let name = short("Электромонтёр 4 разряда");
        let issued = Some(issued);
        with(
            "qualification",
            CardValue::Certificates(vec![Certificate { name, issued }]),
        )
        .unwrap()
    };
    assert_eq!(certified(day(2021, 10, 20)), "recent");
    assert_eq!(certified(day(2021, 10, 19)), "old");
}

#[test]
fn a_licence_comes_from_the_register_where_the_card_is_silent() {
    let mut case = arman();
    case.file.card.values.remove(&CardField::Driving);
    case.asks(today(), QueryFor::Seeker);
    let categories = vec![code("b")];
    case.answers(today(), "licence", Reply::Licence { categories });
    let list = prefill(&case.file, &Office::on(today()).desk(), &market());
    let licence = list
        .iter()
        .find(|p| p.factor.as_str() == "licence")
        .unwrap();
    assert_eq!(licence.option, Some(code("other")));
    let register = Origin::Register {
        register: code("licence"),
        at: at(today(), 12),
    };
    assert_eq!(licence.from, Some(register));
    let mut wished = case.file.card.wished_work().unwrap().clone();
    wished.occupations = vec![short("Водитель автобуса")];
    case.set(today(), CardValue::WishedWork(wished));
    let list = prefill(&case.file, &Office::on(today()).desk(), &market());
    assert_eq!(option(&list, "licence").unwrap(), "relevant");
}

#[test]
fn place_needs_the_way_to_get_there() {
    let place = |place: &str, transport: &[&str]| {
        let mut wished = arman().file.card.wished_work().unwrap().clone();
        wished.place = Some(code(place));
        wished.transport = transport.iter().map(|t| code(t)).collect();
        with("place", CardValue::WishedWork(wished))
    };
    assert_eq!(place("country", &[]).unwrap(), "easy");
    assert_eq!(place("home", &["own"]).unwrap(), "some");
    assert_eq!(place("home", &["none"]).unwrap(), "hard");
    assert_eq!(place("home", &[]), None);
}
