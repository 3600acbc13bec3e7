//! The criteria of matching as the rulebook has them on a day: weights, grades, words.

use chrono::NaiveDate;
use serde_json::{Map, Value};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

use crate::refusal::Words;
use crate::rulebook::{Entry, Rulebook, Section};

/// By what a vacancy is compared with a person (`match_criterion`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Criterion {
    Occupation,
    Skills,
    Experience,
    /// By КАТО.
    Place,
    Pay,
    Hours,
    Health,
}

/// How a criterion is met: the codes of its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Grade {
    Occupation,
    AllSkills,
    HalfOfSkills,
    SomeSkills,
    /// The vacancy asks for none by name; its title speaks of one.
    Skill,
    WorkedSo,
    WishedPlace,
    SameDistrict,
    SameRegion,
    ReadyToMove,
    PayFits,
    PayNear,
    PayOpen,
    HoursFit,
    EasedWork,
}

impl Grade {
    pub fn criterion(self) -> Criterion {
        match self {
            Grade::Occupation => Criterion::Occupation,
            Grade::AllSkills | Grade::HalfOfSkills | Grade::SomeSkills | Grade::Skill => {
                Criterion::Skills
            }
            Grade::WorkedSo => Criterion::Experience,
            Grade::WishedPlace | Grade::SameDistrict | Grade::SameRegion | Grade::ReadyToMove => {
                Criterion::Place
            }
            Grade::PayFits | Grade::PayNear | Grade::PayOpen => Criterion::Pay,
            Grade::HoursFit => Criterion::Hours,
            Grade::EasedWork => Criterion::Health,
        }
    }
}

/// The criteria that are switched on, read once for a whole list of vacancies.
pub struct Criteria<'a> {
    grades: Vec<Weighed<'a>>,
    /// Sum of the weights that are switched on.
    whole: u32,
    limits: Vec<&'a str>,
    eased: Vec<&'a str>,
}

/// A grade that can be met.
pub(super) struct Weighed<'a> {
    grade: Grade,
    /// Hundredths of a point of weight.
    pub(super) points: u32,
    /// A vacancy that meets it is suitable at all.
    pub(super) admits: bool,
    at_least: Option<i64>,
    entry: &'a Entry,
    option: &'a Map<String, Value>,
}

impl<'a> Criteria<'a> {
    /// Those of a day; what is switched off neither counts nor weighs.
    pub fn on(rulebook: &'a Rulebook, day: NaiveDate) -> Criteria<'a> {
        let on = rulebook.list(Section::MatchCriterion, day);
        let health = rulebook.entry(Section::MatchCriterion, Criterion::Health.into(), day);
        let list = |key| health.map_or_else(Vec::new, |entry| entry.strings(key));
        Criteria {
            grades: on.iter().flat_map(|entry| weighed(entry)).collect(),
            whole: on.iter().map(|entry| weight(entry)).sum(),
            limits: list("limits"),
            eased: list("schedules"),
        }
    }

    /// The grade, where its criterion is switched on.
    pub(super) fn grade(&self, grade: Grade) -> Option<&Weighed<'a>> {
        self.grades.iter().find(|weighed| weighed.grade == grade)
    }

    /// How near the pay comes to the wish, the best grade first.
    pub(super) fn pay(&self, wished: Option<i32>, pay: i32) -> Option<&Weighed<'a>> {
        let Some(wished) = wished else {
            return self.grade(Grade::PayOpen);
        };
        [Grade::PayFits, Grade::PayNear]
            .into_iter()
            .filter_map(|grade| self.grade(grade))
            .find(|weighed| {
                weighed
                    .at_least
                    .is_some_and(|least| i64::from(pay) * 100 >= i64::from(wished) * least)
            })
    }

    /// How many of the skills that are asked for the person has, the best grade first.
    pub(super) fn skills(&self, there: usize, asked: usize) -> Option<&Weighed<'a>> {
        let (there, asked) = (i64::try_from(there).ok()?, i64::try_from(asked).ok()?);
        [Grade::AllSkills, Grade::HalfOfSkills, Grade::SomeSkills]
            .into_iter()
            .filter_map(|grade| self.grade(grade))
            .find(|weighed| {
                weighed
                    .at_least
                    .is_some_and(|least| there * 100 >= asked * least)
            })
    }

    /// Whether the answer about health asks for an eased kind of work.
    pub(super) fn limits(&self, answer: &str) -> bool {
        self.limits.contains(&answer)
    }

    pub(super) fn is_eased(&self, schedule: &str) -> bool {
        self.eased.contains(&schedule)
    }

    /// Out of a hundred.
    pub(super) fn score(&self, points: u32) -> u8 {
        let score = (points + self.whole / 2).checked_div(self.whole);
        score.map_or(0, |score| u8::try_from(score.min(100)).unwrap_or(100))
    }
}

impl Weighed<'_> {
    pub(super) fn criterion(&self) -> &Entry {
        self.entry
    }

    pub(super) fn words(&self) -> Words {
        let text = |lang| text(self.option, lang).to_owned();
        Words {
            kk: text("kk"),
            ru: text("ru"),
            en: text("en"),
        }
    }
}

fn weighed(entry: &Entry) -> impl Iterator<Item = Weighed<'_>> {
    entry
        .table_array("options")
        .into_iter()
        .filter_map(|option| {
            let share = u32::try_from(option.get("share")?.as_i64()?).ok()?;
            Some(Weighed {
                grade: text(option, "code").parse().ok()?,
                points: weight(entry) * share,
                admits: option.get("admits")?.as_bool()?,
                at_least: option.get("at_least").and_then(Value::as_i64),
                entry,
                option,
            })
        })
}

fn weight(entry: &Entry) -> u32 {
    let weight = entry.int("weight").unwrap_or_default();
    u32::try_from(weight).unwrap_or_default()
}

fn text<'a>(option: &'a Map<String, Value>, key: &str) -> &'a str {
    option.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// What is wrong with an entry of the section: the code knows the criteria and their grades, the data their weight.
pub(crate) fn wrong(entry: &Entry) -> Vec<String> {
    let mut found = Vec::new();
    let known = entry.code.parse::<Criterion>();
    if known.is_err() {
        found.push("there is no such criterion".to_owned());
    }
    if entry.int("weight").is_none_or(|w| !(0..=1000).contains(&w)) {
        found.push("weight must be from 0 to 1000".to_owned());
    }
    for option in entry.table_array("options") {
        let code = text(option, "code");
        let grade = code.parse::<Grade>().ok();
        if grade.is_none_or(|grade| Ok(grade.criterion()) != known) {
            found.push(format!("{code} is no grade of it"));
        }
        let share = option.get("share").and_then(Value::as_i64);
        if share.is_none_or(|share| !(0..=100).contains(&share)) {
            found.push(format!("{code}: share must be from 0 to 100"));
        }
        if option.get("admits").and_then(Value::as_bool).is_none() {
            found.push(format!("{code} lacks admits"));
        }
        let of_share = matches!(
            grade,
            Some(
                Grade::PayFits
                    | Grade::PayNear
                    | Grade::AllSkills
                    | Grade::HalfOfSkills
                    | Grade::SomeSkills
            )
        );
        if of_share && option.get("at_least").and_then(Value::as_i64).is_none() {
            found.push(format!("{code} lacks at_least"));
        }
    }
    let missing = Grade::iter().filter(|grade| {
        let code: &'static str = (*grade).into();
        Ok(grade.criterion()) == known && !entry.option_codes().contains(&code)
    });
    found.extend(missing.map(|grade| format!("{} is missing", <&'static str>::from(grade))));
    found
}
