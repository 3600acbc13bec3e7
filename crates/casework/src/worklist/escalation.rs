//! Overdue duties that those above get to see: the head of the unit, later the head of the centre.
//!
//! The days are the rulebook's, counted in working days from the day on which the duty was due; so is which lists go up
//! ([why so](../../../../docs/decisions/0015-what-is-overdue-goes-up-by-dates.md)). The duty stays its owner's.

use super::{List, WorkItem};
use crate::office::Role;
use crate::rulebook::{Rulebook, Section};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The first day on which a row that is not done stands above its owner too; `None` where it never goes there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Escalation {
    pub unit: Option<NaiveDate>,
    pub head: Option<NaiveDate>,
}

/// Who stands above the owner of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    Unit,
    Head,
}

impl Above {
    pub fn role(self) -> Role {
        match self {
            Above::Unit => Role::UnitHead,
            Above::Head => Role::Head,
        }
    }

    /// Code of the term that counts the days and names the lists.
    fn term(self) -> &'static str {
        match self {
            Above::Unit => "escalate-unit",
            Above::Head => "escalate-head",
        }
    }
}

impl Escalation {
    fn of(row: &WorkItem, rulebook: &Rulebook) -> Escalation {
        let day = |above| row.due.and_then(|due| goes_up(row, above, due, rulebook));
        Escalation {
            unit: day(Above::Unit),
            head: day(Above::Head),
        }
    }

    pub fn day(self, above: Above) -> Option<NaiveDate> {
        match above {
            Above::Unit => self.unit,
            Above::Head => self.head,
        }
    }

    /// How far up it has come by that day, and since when.
    pub fn reached(self, today: NaiveDate) -> Option<(Above, NaiveDate)> {
        [Above::Head, Above::Unit]
            .into_iter()
            .filter_map(|above| Some((above, self.day(above)?)))
            .find(|(_, day)| *day <= today)
    }
}

/// Puts into each row the days on which it goes up.
pub fn escalate(rows: &mut [WorkItem], rulebook: &Rulebook) {
    for row in rows {
        row.escalation = Escalation::of(row, rulebook);
    }
}

/// By the term in force on the last day; on that day itself nothing is late yet, whatever the term says.
fn goes_up(row: &WorkItem, above: Above, due: NaiveDate, rulebook: &Rulebook) -> Option<NaiveDate> {
    let list: &'static str = row.list.into();
    let entry = rulebook.entry(Section::Term, above.term(), due)?;
    if !entry.strings("lists").contains(&list) {
        return None;
    }
    let day = rulebook.due(above.term(), due).ok()?;
    Some(day.max(due.succ_opt()?))
}

impl WorkItem {
    /// Whether that list shows it on that day: its owner's own, and for what is overdue that of who stands above.
    pub fn stands_in(&self, list: List, today: NaiveDate) -> bool {
        let since = match list.above() {
            None if self.list != list => return false,
            None => self.shows_from,
            Some(above) => match self.escalation.day(above) {
                None => return false,
                day => day,
            },
        };
        since.is_none_or(|day| day <= today)
    }
}
