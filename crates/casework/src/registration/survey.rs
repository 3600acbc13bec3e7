//! 1.5, the survey: whether an answer is of its question's kind, and which empty card fields it fills.
//!
//! Called when the survey is recorded. Questions, lists and limits are the rulebook's; the answers themselves stay in
//! the file as they were given, whatever the card makes of them.

#[cfg(test)]
mod tests;
mod to_card;

use super::ActName;
use super::reception::AnswerValue;
use crate::desk::Desk;
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::rulebook::{Entry, Section};
use chrono::NaiveDate;

pub use to_card::card_values;
pub(crate) use to_card::fields_of;

/// Whether the answer is one that its question can have.
///
/// # Errors
/// `NotInList` with the question's code for another kind, an unknown choice or a number outside its limits;
/// `DateWrong` for a last working day in the future; `Missing` for an empty answer to a required question.
pub fn check(
    act: ActName,
    question: &Entry,
    value: &AnswerValue,
    desk: &Desk,
) -> Result<(), Refusal> {
    let asked = Question {
        act,
        entry: question,
        desk,
    };
    let kind = question.str("type").unwrap_or_default();
    match (value, kind) {
        (AnswerValue::Text(_), "text") | (AnswerValue::YesNo(_), "yes_no") => Ok(()),
        (AnswerValue::Choice(code), "choice") => asked.offers(code),
        (AnswerValue::Choices(codes), "choices") => {
            asked.answered(!codes.is_empty())?;
            codes.iter().try_for_each(|code| asked.offers(code))
        }
        (AnswerValue::Number(number), "number") | (AnswerValue::Money(number), "money") => {
            asked.within_limits(*number)
        }
        (AnswerValue::Date(date), "date") => {
            let past = question
                .str("card")
                .is_some_and(|card| card.starts_with("work."));
            if past && *date > desk.today {
                return Err(Refusal::DateWrong {
                    act,
                    field: question.code.clone(),
                    date: *date,
                });
            }
            Ok(())
        }
        (AnswerValue::Occupations(list), "occupation") => asked.answered(!list.is_empty()),
        (AnswerValue::Languages(list), "table") if asked.fills("languages") => {
            asked.answered(!list.is_empty())?;
            list.iter().try_for_each(|skill| {
                asked.listed("list", &skill.language)?;
                asked.listed("list2", &skill.level)
            })
        }
        (AnswerValue::Dependants(_), "table") if asked.fills("family.dependants") => Ok(()),
        (AnswerValue::Certificates(list), "table") if asked.fills("certificates") => {
            let future = |date: &NaiveDate| *date > desk.today;
            match list.iter().filter_map(|c| c.issued).find(future) {
                None => Ok(()),
                Some(date) => Err(Refusal::DateWrong {
                    act,
                    field: question.code.clone(),
                    date,
                }),
            }
        }
        (other, _) => Err(asked.refuses(kind_of(other))),
    }
}

/// A question with what is needed to judge an answer to it.
struct Question<'a> {
    act: ActName,
    entry: &'a Entry,
    desk: &'a Desk<'a>,
}

impl Question<'_> {
    /// A choice must be an option of the question or an entry of its list.
    fn offers(&self, code: &Code) -> Result<(), Refusal> {
        let options = self.entry.option_codes();
        if options.is_empty() {
            return self.listed("list", code);
        }
        if options.contains(&code.as_str()) {
            Ok(())
        } else {
            Err(self.refuses(code.as_str()))
        }
    }

    fn listed(&self, key: &str, code: &Code) -> Result<(), Refusal> {
        let section = self.entry.str(key).and_then(Section::named);
        let known = section.is_some_and(|section| {
            self.desk
                .rulebook
                .applies(section, code.as_str(), self.desk.today)
        });
        if known {
            Ok(())
        } else {
            Err(self.refuses(code.as_str()))
        }
    }

    fn within_limits(&self, number: i32) -> Result<(), Refusal> {
        let number = i64::from(number);
        let low = self.entry.int("min").unwrap_or(0);
        let high = self.entry.int("max").unwrap_or(i64::MAX);
        if (low..=high).contains(&number) {
            Ok(())
        } else {
            Err(self.refuses(&number.to_string()))
        }
    }

    fn answered(&self, is: bool) -> Result<(), Refusal> {
        if is || self.entry.bool("required") != Some(true) {
            Ok(())
        } else {
            Err(Refusal::Missing {
                act: self.act,
                items: vec![self.entry.code.clone()],
            })
        }
    }

    fn fills(&self, path: &str) -> bool {
        self.entry.str("card") == Some(path)
    }

    fn refuses(&self, code: &str) -> Refusal {
        Refusal::NotInList {
            act: self.act,
            list: self.entry.code.clone(),
            code: code.to_owned(),
        }
    }
}

fn kind_of(value: &AnswerValue) -> &'static str {
    match value {
        AnswerValue::Text(_) => "text",
        AnswerValue::Choice(_) => "choice",
        AnswerValue::Choices(_) => "choices",
        AnswerValue::YesNo(_) => "yes-no",
        AnswerValue::Number(_) => "number",
        AnswerValue::Money(_) => "money",
        AnswerValue::Date(_) => "date",
        AnswerValue::Occupations(_) => "occupations",
        AnswerValue::Languages(_) => "languages",
        AnswerValue::Dependants(_) => "dependants",
        AnswerValue::Certificates(_) => "certificates",
    }
}
