//! What the tests of the law share: the cast of the scenarios, their forms, an office day, and the official map.

pub mod cast;
pub mod forms;
pub mod map;
pub mod office;
pub mod play;
pub mod registers;
pub mod stages;
pub mod walk;

pub use cast::*;
pub use office::Office;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A time of a day in Kazakhstan (UTC+5).
pub fn at(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.from_utc_datetime(&day.and_hms_opt(hour, minute, 0).unwrap()) - chrono::Duration::hours(5)
}

/// Mon 19 October 2026, when most stories begin.
pub fn monday() -> NaiveDate {
    day(2026, 10, 19)
}

/// Fri 23 October 2026; the Monday after it is a day off.
pub fn friday() -> NaiveDate {
    day(2026, 10, 23)
}

/// Tue 27 October 2026.
pub fn tuesday() -> NaiveDate {
    day(2026, 10, 27)
}

/// Wed 28 October 2026, the last day of the decision on unemployed status for those registered on Friday.
pub fn wednesday() -> NaiveDate {
    day(2026, 10, 28)
}
