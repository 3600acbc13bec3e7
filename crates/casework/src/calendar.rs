//! Working days of Kazakhstan and the counting of terms.
//!
//! Five-day week; holidays, moved days off and working weekends come from the rulebook (`holiday.*`). Everybody who
//! needs a due date or says "overdue by two working days" asks here. It never knows what day it is today, and it
//! decides nothing: a passed date is only a date.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Which days are worked. Outside [`Calendar::known_years`] only weekends are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Days that differ from the plain week.
    days: BTreeMap<NaiveDate, DayKind>,
}

/// What an entry of the calendar says about its day.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DayKind {
    /// National or state holiday. On a weekend it gives the next working day off.
    Holiday,
    /// 7 January and the first day of Құрбан айт: off, never moved.
    ReligiousDayOff,
    /// A weekday off instead of a weekend.
    MovedDayOff,
    /// A Saturday or Sunday that is worked.
    WorkingWeekend,
    /// No holiday any more: the plain week holds.
    Abolished,
}

/// One entry for [`Calendar::new`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarDay {
    /// The day spoken of.
    pub day: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// For a moved day off: the weekend day that it replaces.
    pub moved_from: Option<NaiveDate>,
}

/// How long a term is and how its days are counted (`term.*` of the rulebook).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// How many units.
    pub value: u32,
    /// Of what.
    pub unit: Unit,
    /// Day 1 is the day of the event (the next working day if that is a day off), not the day after it.
    pub first_day_counts: bool,
    /// What happens when a calendar term ends on a day off.
    pub if_last_day_off: LastDayOff,
}

/// Units of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Unit {
    /// Days of the five-day week without days off.
    WorkingDay,
    /// All days.
    CalendarDay,
    /// Same number in a later month, or that month's last day.
    CalendarMonth,
    /// All days, counted back from an end.
    CalendarDayBefore,
    /// Minutes: no matter for a calendar.
    Minute,
}

/// Whether a calendar term that ends on a day off runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum LastDayOff {
    /// The last day is the next working day.
    NextWorkingDay,
    /// The last day stays where it falls.
    Stays,
}

impl Calendar {
    /// Builds the calendar; of two entries for one day the later in the list holds.
    pub fn new(entries: impl IntoIterator<Item = CalendarDay>) -> Calendar {
        let entries: Vec<CalendarDay> = entries.into_iter().collect();
        let mut calendar = Calendar {
            days: entries
                .iter()
                .map(|entry| (entry.day, entry.kind))
                .collect(),
        };
        calendar.move_weekend_holidays(&entries);
        calendar
    }

    /// Whether the office works on that day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.days.get(&day) {
            Some(DayKind::Holiday | DayKind::ReligiousDayOff | DayKind::MovedDayOff) => false,
            Some(DayKind::WorkingWeekend) => true,
            Some(DayKind::Abolished) | None => !is_weekend(day),
        }
    }

    /// The first working day after `day`.
    pub fn next_working_day(&self, day: NaiveDate) -> NaiveDate {
        self.add_working_days(day, 1)
    }

    /// `day` itself if it is worked, else the next working day.
    pub fn this_or_next_working_day(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working(day) {
            day
        } else {
            self.next_working_day(day)
        }
    }

    /// Goes forward over `count` working days, not counting `day` itself; 0 gives `day`.
    pub fn add_working_days(&self, day: NaiveDate, count: u32) -> NaiveDate {
        let mut day = day;
        for _ in 0..count {
            day = later(day, 1);
            while !self.is_working(day) && day < NaiveDate::MAX {
                day = later(day, 1);
            }
        }
        day
    }

    /// Working days from `today` to `due`, today not counted: 2 = two left, 0 = today, -2 = overdue by two.
    ///
    /// A Saturday after a Friday's due date is overdue by 0 working days: whether something is overdue is
    /// `today > due`, this only says by how much.
    pub fn working_days_between(&self, today: NaiveDate, due: NaiveDate) -> i32 {
        let (first, last, sign) = if today <= due {
            (today, due, 1)
        } else {
            (due, today, -1)
        };
        let count = first
            .iter_days()
            .skip(1)
            .take_while(|day| *day <= last)
            .filter(|day| self.is_working(*day))
            .count();
        sign * i32::try_from(count).unwrap_or(i32::MAX)
    }

    /// The last day of a term that begins with an event on `start`; for [`Unit::CalendarDayBefore`] the day that lies
    /// so far before `start`. `None` for minutes.
    pub fn due(&self, counting: &Counting, start: NaiveDate) -> Option<NaiveDate> {
        let Counting {
            value,
            unit,
            first_day_counts,
            if_last_day_off,
        } = *counting;
        // "First day counts": the event's day is day 1, so one unit less lies ahead.
        let (from, ahead) = match first_day_counts {
            true => (
                self.this_or_next_working_day(start),
                value.saturating_sub(1),
            ),
            false => (start, value),
        };
        let last = match unit {
            Unit::WorkingDay => return Some(self.add_working_days(from, ahead)),
            Unit::CalendarDayBefore => return Some(earlier(start, value)),
            Unit::Minute => return None,
            Unit::CalendarDay => later(from, ahead),
            Unit::CalendarMonth if first_day_counts => earlier(months_later(from, value), 1),
            Unit::CalendarMonth => months_later(from, value),
        };
        Some(match if_last_day_off {
            LastDayOff::NextWorkingDay => self.this_or_next_working_day(last),
            LastDayOff::Stays => last,
        })
    }

    /// Years for which holidays are known; `None` for an empty calendar.
    pub fn known_years(&self) -> Option<RangeInclusive<i32>> {
        let (first, _) = self.days.first_key_value()?;
        let (last, _) = self.days.last_key_value()?;
        Some(first.year()..=last.year())
    }

    /// A holiday on a weekend gives the next working day off (Law on holidays, art. 5). Most of those days are
    /// entries of their own; this covers a holiday whose entry was changed without them.
    fn move_weekend_holidays(&mut self, entries: &[CalendarDay]) {
        let settled = |day: NaiveDate| entries.iter().any(|entry| entry.moved_from == Some(day));
        let open: Vec<NaiveDate> = self
            .days
            .iter()
            .filter(|(day, kind)| {
                **kind == DayKind::Holiday && is_weekend(**day) && !settled(**day)
            })
            .map(|(day, _)| *day)
            .collect();
        for holiday in open {
            let off = self.next_working_day(holiday);
            self.days.insert(off, DayKind::MovedDayOff);
        }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn later(day: NaiveDate, count: u32) -> NaiveDate {
    day.checked_add_days(Days::new(count.into()))
        .unwrap_or(NaiveDate::MAX)
}

fn earlier(day: NaiveDate, count: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(count.into()))
        .unwrap_or(NaiveDate::MIN)
}

fn months_later(day: NaiveDate, count: u32) -> NaiveDate {
    day.checked_add_months(Months::new(count))
        .unwrap_or(NaiveDate::MAX)
}
