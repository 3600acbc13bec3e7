//! Where the centre's facts are not those that the desk had shown: value by value, so that people see what moved.
//!
//! Called by the server, which decides an act once more with what its desk was told. Pure.

use casework::registration::conditions::{Checked, Finding};
use casework::{Fact, registration::FactName};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;

/// One value of a fact that came out otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Changed {
    pub fact: FactName,
    /// Name of the value inside the fact, `decide_by`; of a condition, its code; empty for the fact as a whole.
    pub value: String,
    /// As the desk had it; `None` where it had none.
    pub shown: Option<String>,
    /// As it is; `None` where it is no more.
    pub is: Option<String>,
}

/// Every difference, in the order of the facts. A condition that nobody could check at the desk and that the centre
/// confirmed is none; neither is a number, which has a difference of its own.
pub fn changed(shown: &[Fact], is: &[Fact]) -> Vec<Changed> {
    let is: Vec<&Fact> = is
        .iter()
        .filter(|fact| !matches!(fact, Fact::DateDoubted { .. }))
        .collect();
    let longest = shown.len().max(is.len());
    (0..longest)
        .flat_map(|n| pair(shown.get(n), is.get(n).copied()))
        .collect()
}

fn pair(shown: Option<&Fact>, is: Option<&Fact>) -> Vec<Changed> {
    let whole = |fact: &Fact, shown: Option<&Fact>, is: Option<&Fact>| {
        let name = |fact: Option<&Fact>| fact.map(|f| <&str>::from(FactName::from(f)).to_owned());
        vec![Changed {
            fact: fact.into(),
            value: String::new(),
            shown: name(shown),
            is: name(is),
        }]
    };
    match (shown, is) {
        (None, None) => Vec::new(),
        (Some(one), Some(other)) if one == other => Vec::new(),
        (Some(one), Some(other)) if FactName::from(one) == FactName::from(other) => {
            values(other.into(), one, other)
        }
        (_, Some(other)) => whole(other, shown, is),
        (Some(one), None) => whole(one, shown, None),
    }
}

/// Both facts are of one kind.
fn values(fact: FactName, shown: &Fact, is: &Fact) -> Vec<Changed> {
    let change = |value: &str, shown: Option<String>, is: Option<String>| Changed {
        fact,
        value: value.to_owned(),
        shown,
        is,
    };
    let mut found: Vec<Changed> = conditions(&checks(shown), &checks(is))
        .map(|(code, shown, is)| change(code, shown, Some(is)))
        .collect();
    let (shown, is) = (leaves(shown), leaves(is));
    for (name, now) in &is {
        let before = shown.iter().find(|(n, _)| n == name).map(|(_, v)| v);
        if before != Some(now) {
            found.push(change(name, before.cloned(), Some(now.clone())));
        }
    }
    for (name, before) in &shown {
        if !is.iter().any(|(n, _)| n == name) {
            found.push(change(name, Some(before.clone()), None));
        }
    }
    found
}

/// The conditions that a fact carries, whatever the fact and however deep.
fn checks(fact: &Fact) -> Vec<Checked> {
    fn found(value: &Value) -> Option<&Value> {
        match value {
            Value::Object(map) => map.get("checks").or_else(|| map.values().find_map(found)),
            Value::Array(items) => items.iter().find_map(found),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        }
    }
    let fact = serde_json::to_value(fact).unwrap_or_default();
    found(&fact)
        .and_then(|checks| serde_json::from_value(checks.clone()).ok())
        .unwrap_or_default()
}

/// Conditions that stand otherwise: code, finding at the desk, finding now.
fn conditions<'a>(
    shown: &'a [Checked],
    is: &'a [Checked],
) -> impl Iterator<Item = (&'a str, Option<String>, String)> {
    is.iter().filter_map(|now| {
        let before = shown.iter().find(|c| c.condition == now.condition);
        let learnt = |before: &Checked| {
            before.finding == Finding::NotChecked && now.finding == Finding::Confirmed
        };
        let same = before.is_some_and(|before| before.finding == now.finding || learnt(before));
        (!same).then(|| {
            (
                now.condition.as_str(),
                before.map(|before| before.found.code.clone()),
                now.found.code.clone(),
            )
        })
    })
}

/// The plain values of a fact by their names; conditions and numbers are compared on their own.
fn leaves(fact: &Fact) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if let Ok(value) = serde_json::to_value(fact) {
        walk("", &value, &mut found);
    }
    found
}

fn walk(name: &str, value: &Value, found: &mut Vec<(String, String)>) {
    let under = |key: &str| match name {
        "" => key.to_owned(),
        name => format!("{name}.{key}"),
    };
    match value {
        Value::Null => {}
        Value::String(text) => found.push((name.to_owned(), text.clone())),
        Value::Bool(_) | Value::Number(_) => found.push((name.to_owned(), value.to_string())),
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                walk(&under(&n.to_string()), item, found);
            }
        }
        Value::Object(map) => {
            for (key, inner) in map {
                if !matches!(key.as_str(), "checks" | "number" | "fact") {
                    walk(&under(key), inner, found);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use casework::registration::conditions::Found;
    use chrono::NaiveDate;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
    }

    fn registered(decide_by: NaiveDate, number: Option<&str>) -> Fact {
        Fact::SeekerRegistered {
            number: number.map(casework::ids::CaseNumber::from),
            on: day(23),
            vacancies_by: day(23),
            decide_by,
            idle_days: None,
        }
    }

    fn checked(finding: Finding) -> Fact {
        let found = Found {
            code: format!("{finding:?}").to_lowercase(),
            args: Default::default(),
        };
        Fact::SeekerRightChecked {
            checks: vec![Checked {
                condition: "lir-not-registered".into(),
                finding,
                found,
                evidence: Vec::new(),
                ground: None,
            }],
            note: None,
        }
    }

    #[test]
    fn another_due_date_is_named_with_both_days_and_a_number_from_the_centre_is_not() {
        let shown = [registered(day(28), None)];
        let is = [registered(day(27), Some("ESL-2026-000001"))];
        assert_eq!(
            changed(&shown, &is),
            [Changed {
                fact: FactName::SeekerRegistered,
                value: "decide_by".into(),
                shown: Some("2026-10-28".into()),
                is: Some("2026-10-27".into()),
            }]
        );
        assert_eq!(changed(&shown, &shown), []);
    }

    #[test]
    fn what_the_desk_could_not_know_is_a_difference_only_where_it_speaks_against_the_person() {
        let shown = [checked(Finding::NotChecked)];
        assert_eq!(changed(&shown, &[checked(Finding::Confirmed)]), []);
        let against = changed(&shown, &[checked(Finding::Against)]);
        assert_eq!(against[0].value, "lir-not-registered");
        assert_eq!(against[0].is.as_deref(), Some("against"));
    }

    #[test]
    fn a_fact_more_or_less_is_said_by_its_name() {
        let shown = [Fact::CardChecked];
        assert_eq!(
            changed(&shown, &[])[0].shown.as_deref(),
            Some("card-checked")
        );
        assert_eq!(changed(&[], &shown)[0].is.as_deref(), Some("card-checked"));
    }
}
