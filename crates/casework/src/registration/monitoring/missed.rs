//! Weeks of 7.1 that went by without a check, each by its first and last day.

use super::Monitoring;
use crate::file::File;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A full week without a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MissedWeek {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The day on which the check was made up for; none while it still is not.
    pub checked: Option<NaiveDate>,
}

/// Every missed week of the registration, the oldest first: those before each check, and those that go by now.
pub fn missed_weeks(file: &File, today: NaiveDate) -> Vec<MissedWeek> {
    let mut since = file.registration.unemployed_since;
    let mut weeks = Vec::new();
    for check in &file.registration.monitoring.checks {
        let first = since.replace(check.on);
        weeks.extend(
            first
                .into_iter()
                .flat_map(|day| full_weeks(day, check.missed, Some(check.on))),
        );
    }
    let open = since.into_iter();
    weeks.extend(open.flat_map(|day| full_weeks(day, missed_now(file, today), None)));
    weeks
}

/// Full weeks that have gone by without a check, once the term has passed.
pub(super) fn missed_now(file: &File, today: NaiveDate) -> u32 {
    let monitoring: &Monitoring = &file.registration.monitoring;
    let last = monitoring
        .last_check()
        .map(|check| check.on)
        .or(file.registration.unemployed_since);
    match (last, monitoring.check_by) {
        (Some(last), Some(by)) => weeks_missed(last, by, today),
        (Some(_), None) | (None, Some(_) | None) => 0,
    }
}

/// How many full weeks a check is late that was due by that day; the week counts from the last one.
pub fn weeks_missed(last: NaiveDate, by: NaiveDate, today: NaiveDate) -> u32 {
    let weeks = u32::try_from((today - last).num_days() / 7).unwrap_or(0);
    if today > by { weeks } else { 0 }
}

/// The weeks that begin on the day after a check.
fn full_weeks(
    last: NaiveDate,
    count: u32,
    checked: Option<NaiveDate>,
) -> impl Iterator<Item = MissedWeek> {
    let after = move |days: u64| last.checked_add_days(Days::new(days));
    (0..u64::from(count)).filter_map(move |week| {
        Some(MissedWeek {
            from: after(week * 7 + 1)?,
            to: after(week * 7 + 7)?,
            checked,
        })
    })
}
