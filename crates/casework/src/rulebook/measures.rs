//! Who an active measure is for (6.3): the conditions of `measure.*` held against what is known of a person.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{Rulebook, Section};

/// Something known of a person, under the name that conditions use (`age_years`, `status`, …).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeasureFact {
    /// Years, months, counts.
    Number(i64),
    /// Yes or no.
    YesNo(bool),
    /// A code, for example `unemployed`.
    Code(String),
}

/// A condition that does not hold, as the rulebook writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnmetCondition {
    /// `age_years`
    pub fact: String,
    /// `=`, `<=`, `<`, `>=`, `>`, `in`
    pub op: String,
    /// What it asks for, as text.
    pub value: String,
    /// Nothing is known about it: ask, rather than refuse.
    pub unknown: bool,
    /// «29 жастан аспаған»
    pub kk: String,
    /// «Не старше 29 лет»
    pub ru: String,
    /// "Not older than 29"
    pub en: String,
}

/// Operators that conditions may use.
pub(super) const OPERATORS: [&str; 6] = ["=", "<=", "<", ">=", ">", "in"];

impl Rulebook {
    /// Conditions of a measure that do not hold; empty if all do. `None` if the measure is not offered on that day.
    pub fn unmet_conditions(
        &self,
        measure: &str,
        on: NaiveDate,
        known: impl Fn(&str) -> Option<MeasureFact>,
    ) -> Option<Vec<UnmetCondition>> {
        let entry = self
            .entry(Section::Measure, measure, on)
            .filter(|entry| entry.applies)?;
        Some(
            entry
                .table_array("conditions")
                .into_iter()
                .filter_map(|condition| unmet(condition, &known))
                .collect(),
        )
    }
}

fn unmet(
    condition: &Map<String, Value>,
    known: impl Fn(&str) -> Option<MeasureFact>,
) -> Option<UnmetCondition> {
    let fact = condition.get("fact")?.as_str()?;
    let op = condition.get("op")?.as_str()?;
    let value = condition.get("value")?;
    let have = known(fact);
    let holds = have.as_ref().is_some_and(|have| holds(have, op, value));
    let words = |lang: &str| {
        condition
            .get(lang)
            .and_then(Value::as_str)
            .unwrap_or(fact)
            .to_owned()
    };
    (!holds).then(|| UnmetCondition {
        fact: fact.to_owned(),
        op: op.to_owned(),
        value: value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned),
        unknown: have.is_none(),
        kk: words("kk"),
        ru: words("ru"),
        en: words("en"),
    })
}

fn holds(have: &MeasureFact, op: &str, value: &Value) -> bool {
    match have {
        MeasureFact::Number(have) => value.as_i64().is_some_and(|asked| match op {
            "=" => *have == asked,
            "<=" => *have <= asked,
            "<" => *have < asked,
            ">=" => *have >= asked,
            ">" => *have > asked,
            _ => false,
        }),
        MeasureFact::YesNo(have) => op == "=" && value.as_bool() == Some(*have),
        MeasureFact::Code(have) => value.as_str().is_some_and(|asked| match op {
            "=" => have == asked,
            "in" => asked.split(',').any(|one| one.trim() == have),
            _ => false,
        }),
    }
}
