//! What the person brings: education, work, age, health, languages, dependants.

use super::prefill::{Read, Reader, ValueCode, value};
use crate::card::{CardField, LanguageSkill};
use crate::ids::Code;
use crate::people::age_on;
use crate::rulebook::Section;
use chrono::Months;

impl Reader<'_> {
    /// The highest level counts, by ISCED: 4 is vocational, 3 general secondary.
    pub(super) fn education(&self) -> Option<Read> {
        let isced = |level: &Code| {
            let entry = self
                .desk
                .rulebook
                .any(Section::EducationLevel, level.as_str());
            entry.and_then(|entry| entry.int("isced"))
        };
        let levels = self.card.education()?.iter().map(|e| &e.level);
        let (rank, highest) = levels
            .filter_map(|level| Some((isced(level)?, level)))
            .max_by_key(|(rank, _)| *rank)?;
        let option = match rank {
            4.. => "pro",
            3 => "secondary",
            _ => "below",
        };
        let value = value(ValueCode::ValueEducation, &[("level", highest.as_str())]);
        Some(self.of_card(CardField::Education, Some(option), value))
    }

    pub(super) fn experience(&self) -> Option<Read> {
        let work = self.card.work()?;
        let option = match work.years {
            _ if work.never_worked => "none",
            3.. => "long",
            1..=2 => "short",
            0 => "none",
        };
        let value = value(ValueCode::ValueYears, &[("years", &work.years.to_string())]);
        Some(self.of_card(CardField::Work, Some(option), value))
    }

    /// From the last working day until today; six months to the day are still "up to six months".
    pub(super) fn gap(&self) -> Option<Read> {
        let work = self.card.work()?;
        if work.never_worked {
            let value = value(ValueCode::ValueNeverWorked, &[]);
            return Some(self.of_card(CardField::Work, Some("long"), value));
        }
        let last = work.last()?.to?;
        let within = |months: u32| {
            let end = last.checked_add_months(Months::new(months));
            end.is_some_and(|end| self.desk.today <= end)
        };
        let option = if within(6) {
            "short"
        } else if within(24) {
            "medium"
        } else {
            "long"
        };
        let value = value(ValueCode::ValueLastDay, &[("date", &last.to_string())]);
        Some(self.of_card(CardField::Work, Some(option), value))
    }

    pub(super) fn age(&self) -> Option<Read> {
        let age = age_on(self.card.born()?, self.desk.today);
        let option = match age {
            25..=49 => "core",
            18..=24 | 50..=57 => "edge",
            ..=17 | 58.. => "hard",
        };
        let field = if self.card.birth_date().is_some() {
            CardField::BirthDate
        } else {
            CardField::Iin
        };
        let value = value(ValueCode::ValueAge, &[("age", &age.to_string())]);
        Some(self.of_card(field, Some(option), value))
    }

    /// «Не хочу отвечать» is no limit and no minus.
    pub(super) fn health(&self) -> Option<Read> {
        let said = self.card.health_limits()?;
        let option = match said.as_str() {
            "none" => Some("none"),
            "some" => Some("some"),
            "strong" => Some("strong"),
            _ => None,
        };
        let value = value(ValueCode::ValueHealth, &[("option", said.as_str())]);
        Some(self.of_card(CardField::HealthLimits, option, value))
    }

    /// Kazakh and Russian from B2.
    pub(super) fn languages(&self) -> Option<Read> {
        let list = self.card.languages()?;
        let level = |language: &str| {
            let skill = list.iter().find(|s| s.language.as_str() == language);
            skill.map_or("none", |s| s.level.as_str())
        };
        let strong = |language: &str| list.iter().any(|s| is_from_b2(s, language));
        let option = match (strong("kk"), strong("ru")) {
            (true, true) => "both",
            (true, false) | (false, true) => "one",
            (false, false) => "weak",
        };
        let value = value(
            ValueCode::ValueLanguages,
            &[("kk", level("kk")), ("ru", level("ru"))],
        );
        Some(self.of_card(CardField::Languages, Some(option), value))
    }

    pub(super) fn dependants(&self) -> Option<Read> {
        let those = self.card.dependants()?;
        let counts = [
            those.children_under_3,
            those.children_under_18,
            those.adults_in_care,
        ];
        let care = those.care.as_ref().map(Code::as_str);
        let option = match care {
            _ if counts == [0, 0, 0] => Some("free"),
            Some("arranged") => Some("free"),
            Some("partly") => Some("partly"),
            Some("nobody") => Some("bound"),
            Some(_) | None => None,
        };
        let [under_3, under_18, adults] = counts.map(|count| count.to_string());
        let value = value(
            ValueCode::ValueDependants,
            &[
                ("children-under-3", &under_3),
                ("children-under-18", &under_18),
                ("adults", &adults),
                ("care", care.unwrap_or_default()),
            ],
        );
        Some(self.of_card(CardField::Dependants, option, value))
    }
}

fn is_from_b2(skill: &LanguageSkill, language: &str) -> bool {
    let strong = ["B2", "C1", "C2", "native"];
    skill.language.as_str() == language && strong.contains(&skill.level.as_str())
}
