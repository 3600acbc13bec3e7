//! How far the weekly look at a case is (7.1), for the run over many cases.

use super::check::{changed, known};
use crate::desk::Desk;
use crate::file::File;
use crate::refusal::Refusal;
use crate::registers::QueryFor;
use crate::registration::card::last_query;
use crate::registration::decide::decide;
use crate::registration::{Act, ActName, ready};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the case waits for this week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "week", rename_all = "kebab-case")]
pub enum Week {
    /// The registers were not asked since the last check.
    ToAsk,
    /// They were asked, and some have not answered.
    Asked,
    /// Nobody has spoken of these changes: the person is asked.
    ToTalk { changes: Vec<String> },
    /// A change is known: a person settles it, never the run.
    Changed { changes: Vec<String> },
    /// All is answered, and nothing has changed.
    Unchanged,
    /// The check is not this desk's to make now.
    Closed { refusal: Box<Refusal> },
}

/// The same law that marks a case decides here whether it could be marked.
pub fn week(file: &File, desk: &Desk) -> Week {
    match decide(file, Act::MarkUnchanged, desk) {
        Ok(_) => Week::Unchanged,
        Err(Refusal::DifferenceOpen { fields, .. }) => Week::Changed { changes: fields },
        Err(Refusal::Missing { items, .. }) => unanswered(file, items, desk),
        Err(refusal) => Week::Closed {
            refusal: Box::new(refusal),
        },
    }
}

fn unanswered(file: &File, changes: Vec<String>, desk: &Desk) -> Week {
    // A change that is known is settled before the rest is asked.
    let changed = changed(&known(file, desk));
    if !changed.is_empty() {
        return Week::Changed { changes: changed };
    }
    let checked = file
        .registration
        .monitoring
        .last_check()
        .map(|check| check.at);
    let asked = last_query(file, QueryFor::Monitoring)
        .filter(|query| checked.is_none_or(|checked| query.asked > checked));
    match asked {
        Some(query) if query.answers.len() < query.registers.len() => Week::Asked,
        Some(_) => Week::ToTalk { changes },
        None if ready(file, ActName::QueryChanges, desk).is_ok() => Week::ToAsk,
        // Without the consent to ask the registers there is still the talk.
        None => Week::ToTalk { changes },
    }
}
