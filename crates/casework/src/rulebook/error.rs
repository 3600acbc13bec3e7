//! What is wrong with the text of an edition, for the person who publishes it.

use std::fmt;

/// All problems of an edition at once; an edition with any of them is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct RulebookError {
    /// In the order of the files.
    pub problems: Vec<Problem>,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File name.
    pub file: String,
    /// `section.code`, or empty when the file itself is wrong.
    pub entry: String,
    /// What is wrong, in English.
    pub what: String,
}

impl fmt::Display for RulebookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.problems.iter().enumerate() {
            let line_end = if place == 0 { "" } else { "\n" };
            write!(f, "{line_end}{problem}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.entry.as_str() {
            "" => write!(f, "{}: {}", self.file, self.what),
            entry => write!(f, "{}: {entry}: {}", self.file, self.what),
        }
    }
}

/// Gathers problems, so that a publisher sees all of them in one go.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, file: &str, entry: &str, what: impl Into<String>) {
        self.0.push(Problem {
            file: file.to_owned(),
            entry: entry.to_owned(),
            what: what.into(),
        });
    }

    /// `value`, unless there were problems.
    pub(super) fn or<T>(self, value: T) -> Result<T, RulebookError> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(RulebookError { problems: self.0 })
        }
    }
}
