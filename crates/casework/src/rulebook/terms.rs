//! Terms of the rulebook as values, and the due dates they give.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Entry, Rulebook, Section};
use crate::calendar::Counting;

/// A term in force (`term.*`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Code inside the section, `ipt`.
    pub code: String,
    /// Length and way of counting.
    pub counting: Counting,
    /// What a passed last day brings. Never a decision by itself (see `MAP`).
    pub on_breach: OnBreach,
    /// For reminders: a second time, in the same unit.
    pub again: Option<u32>,
    /// `false`: switched off until confirmed.
    pub applies: bool,
}

/// What a passed last day brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum OnBreach {
    /// Shown as overdue.
    Warn,
    /// The person is asked.
    AskPerson,
    /// A draft of removal may be proposed.
    ProposeRemoval,
    /// Shown only.
    Inform,
    /// What it covers must be got anew.
    RequireNew,
    /// The register is marked as silent.
    MarkSilent,
    /// What is asked within it is refused.
    Refuse,
    /// The voucher ends.
    Annul,
    /// A notice goes out.
    Notify,
}

/// Why there is no due date. An error of the program or of the rulebook, never a refusal to a person.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TermError {
    /// The rulebook has no such term.
    #[error("term.{code} is not in the rulebook")]
    Unknown {
        /// Code of the term.
        code: String,
    },
    /// It has one, but not for that day.
    #[error("term.{code} is not in force on {on}")]
    NotInForce {
        /// Code of the term.
        code: String,
        /// The start asked for.
        on: NaiveDate,
    },
    /// It is switched off.
    #[error("term.{code} is switched off")]
    SwitchedOff {
        /// Code of the term.
        code: String,
    },
    /// It is counted in minutes.
    #[error("term.{code} is not counted in days")]
    NotInDays {
        /// Code of the term.
        code: String,
    },
}

impl Term {
    /// `None` for an entry that is no sound term; `check` lets none into an edition.
    pub(super) fn of(entry: &Entry) -> Option<Term> {
        Some(Term {
            code: entry.code.clone(),
            counting: Counting {
                value: u32::try_from(entry.int("value")?).ok()?,
                unit: entry.str("unit")?.parse().ok()?,
                first_day_counts: entry.bool("first_day_counts")?,
                if_last_day_off: entry.str("if_last_day_off")?.parse().ok()?,
            },
            on_breach: entry.str("on_breach")?.parse().ok()?,
            again: entry
                .int("again")
                .and_then(|again| u32::try_from(again).ok()),
            applies: entry.applies,
        })
    }
}

impl Rulebook {
    /// The term in force on a day, also when switched off.
    ///
    /// # Errors
    /// Unknown, or not in force.
    pub fn term(&self, code: &str, on: NaiveDate) -> Result<Term, TermError> {
        if let Some(term) = self.entry(Section::Term, code, on).and_then(Term::of) {
            return Ok(term);
        }
        let code = code.to_owned();
        Err(if self.any(Section::Term, &code).is_some() {
            TermError::NotInForce { code, on }
        } else {
            TermError::Unknown { code }
        })
    }

    /// The last day of a term, by the entry in force on the day of its event: a later change of the law moves no
    /// term that already runs.
    ///
    /// # Errors
    /// See [`TermError`].
    pub fn due(&self, code: &str, start: NaiveDate) -> Result<NaiveDate, TermError> {
        let term = self.term(code, start)?;
        if !term.applies {
            return Err(TermError::SwitchedOff { code: term.code });
        }
        self.calendar
            .due(&term.counting, start)
            .ok_or(TermError::NotInDays { code: term.code })
    }

    /// Days before `end` on which to remind: the term itself, then its `again`.
    ///
    /// # Errors
    /// See [`TermError`].
    pub fn reminders(&self, code: &str, end: NaiveDate) -> Result<Vec<NaiveDate>, TermError> {
        let first = self.due(code, end)?;
        let term = self.term(code, end)?;
        let again = term.again.and_then(|value| {
            self.calendar.due(
                &Counting {
                    value,
                    ..term.counting
                },
                end,
            )
        });
        Ok(std::iter::once(first).chain(again).collect())
    }
}
