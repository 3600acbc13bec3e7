//! Hints of profiling (ФК-А.01, 3.1 and 3.4): what the answers come to. The specialist sets the levels; this only
//! suggests, and neither question nor hint is ever shown to the seeker (3.2).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Entry, Rulebook, Section};

/// The two things that profiling rates.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    specta::Type,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Scale {
    /// Employment potential (3.1).
    Potential,
    /// Motivation (3.4).
    Motivation,
}

/// Жоғары, орта, төмен · высокая, средняя, низкая.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    specta::Type,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// Төмен.
    Low,
    /// Орта.
    Middle,
    /// Жоғары.
    High,
}

/// What the answers come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Hint {
    /// 0–100.
    pub score: u32,
    /// The level that the thresholds give it.
    pub level: Level,
}

/// A factor or question with its weight and scored answers.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoredQuestion<'a> {
    /// Its entry: texts, the card field that fills it, the reason why it is asked.
    pub entry: &'a Entry,
    /// Weight in the sum.
    pub weight: u32,
    /// Answers.
    pub options: Vec<ScoredOption<'a>>,
}

/// A possible answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoredOption<'a> {
    /// Code within the question.
    pub code: &'a str,
    /// 0, 1 or 2.
    pub score: u32,
    /// Kazakh text.
    pub kk: &'a str,
    /// Russian text.
    pub ru: &'a str,
    /// English text.
    pub en: &'a str,
}

/// An answer that the rulebook of that day does not know.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScoringError {
    /// No such factor or question in force.
    #[error("no question {question}")]
    UnknownQuestion {
        /// As given.
        question: String,
    },
    /// The question has no such answer.
    #[error("{question} has no answer {answer}")]
    UnknownAnswer {
        /// Code of the question.
        question: String,
        /// As given.
        answer: String,
    },
    /// The rulebook has no thresholds for that day.
    #[error("no thresholds on {on}")]
    NoScale {
        /// The day.
        on: NaiveDate,
    },
}

/// The highest score of one answer; the formula divides by weight × 2.
pub(super) const TOP_SCORE: u32 = 2;

impl Rulebook {
    /// Factors of potential in force (3.1).
    pub fn profile_factors(&self, on: NaiveDate) -> Vec<ScoredQuestion<'_>> {
        self.scored(Scale::Potential, on)
    }

    /// Questions on motivation in force (3.4). Asked as ordinary conversation.
    pub fn motivation_questions(&self, on: NaiveDate) -> Vec<ScoredQuestion<'_>> {
        self.scored(Scale::Motivation, on)
    }

    /// Rates answers (question code → answer code): 100 × Σ(weight × score) / Σ(weight × 2) over what was answered,
    /// half rounded up. `None` while fewer are answered than the scale asks for.
    ///
    /// # Errors
    /// A question or answer that is not in force on that day.
    pub fn profile_hint(
        &self,
        scale: Scale,
        answers: &BTreeMap<String, String>,
        on: NaiveDate,
    ) -> Result<Option<Hint>, ScoringError> {
        let thresholds = self
            .entry(Section::ProfileScale, scale.into(), on)
            .ok_or(ScoringError::NoScale { on })?;
        let questions = self.scored(scale, on);
        let (mut sum, mut top) = (0_u32, 0_u32);
        for (question, answer) in answers {
            let asked = questions
                .iter()
                .find(|asked| asked.entry.code == *question)
                .ok_or_else(|| ScoringError::UnknownQuestion {
                    question: question.clone(),
                })?;
            let given = asked
                .options
                .iter()
                .find(|option| option.code == answer)
                .ok_or_else(|| ScoringError::UnknownAnswer {
                    question: question.clone(),
                    answer: answer.clone(),
                })?;
            sum += asked.weight * given.score;
            top += asked.weight * TOP_SCORE;
        }
        let enough = thresholds
            .int("min_answered")
            .is_some_and(|min| answers.len() as i64 >= min);
        if !enough || top == 0 {
            return Ok(None);
        }
        let score = (200 * sum + top) / (2 * top);
        Ok(Some(Hint {
            score,
            level: level_of(score, thresholds),
        }))
    }

    /// Measures recommended for two levels (6.3), best first, with the entry that explains why.
    pub fn recommended(
        &self,
        potential: Level,
        motivation: Level,
        on: NaiveDate,
    ) -> Option<&Entry> {
        self.list(Section::ProfileMatrix, on)
            .into_iter()
            .find(|entry| {
                entry.str("potential") == Some(potential.into())
                    && entry.str("motivation") == Some(motivation.into())
            })
    }

    fn scored(&self, scale: Scale, on: NaiveDate) -> Vec<ScoredQuestion<'_>> {
        let section = match scale {
            Scale::Potential => Section::ProfileFactor,
            Scale::Motivation => Section::MotivationQuestion,
        };
        self.list(section, on)
            .into_iter()
            .filter_map(scored_question)
            .collect()
    }
}

fn level_of(score: u32, thresholds: &Entry) -> Level {
    let reaches = |key: &str| {
        thresholds
            .int(key)
            .is_some_and(|from| i64::from(score) >= from)
    };
    if reaches("high_from") {
        Level::High
    } else if reaches("middle_from") {
        Level::Middle
    } else {
        Level::Low
    }
}

fn scored_question(entry: &Entry) -> Option<ScoredQuestion<'_>> {
    let options = entry
        .table_array("options")
        .into_iter()
        .filter_map(|option| {
            let text = |key: &str| option.get(key)?.as_str();
            Some(ScoredOption {
                code: text("code")?,
                score: u32::try_from(option.get("score")?.as_u64()?).ok()?,
                kk: text("kk")?,
                ru: text("ru")?,
                en: text("en")?,
            })
        });
    Some(ScoredQuestion {
        entry,
        weight: u32::try_from(entry.int("weight")?).ok()?,
        options: options.collect(),
    })
}
