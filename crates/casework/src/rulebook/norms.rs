//! Numbers and switches of the law, pension age, and the calendar, read from their entries.

use chrono::NaiveDate;

use super::{Entry, Rulebook, Section};
use crate::calendar::{Calendar, CalendarDay};
use crate::people::Sex;

impl Rulebook {
    /// A whole number (`norm.voucher-per-year`). `None` if unknown, not in force, switched off, or no whole number.
    pub fn norm_int(&self, code: &str, on: NaiveDate) -> Option<i64> {
        self.norm(code, on)?.int("value")
    }

    /// A number (`norm.payment-rate`).
    pub fn norm_float(&self, code: &str, on: NaiveDate) -> Option<f64> {
        self.norm(code, on)?.float("value")
    }

    /// A switch (`norm.one-open-offer-warning`). What is not there is off.
    pub fn norm_on(&self, code: &str, on: NaiveDate) -> bool {
        self.norm(code, on).is_some_and(|entry| entry.is("value"))
    }

    /// A choice in words (`norm.voucher-status-lost` → `keeps_until_expiry`).
    pub fn norm_text(&self, code: &str, on: NaiveDate) -> Option<&str> {
        self.norm(code, on)?.str("value")
    }

    /// A day of the year (`norm.voucher-limit-date`, written `10-31`) in the year of `on`.
    pub fn norm_day(&self, code: &str, on: NaiveDate) -> Option<NaiveDate> {
        let text = self.norm_text(code, on)?;
        NaiveDate::parse_from_str(&format!("{}-{text}", on.format("%Y")), "%Y-%m-%d").ok()
    }

    /// Full years at which a pension is due (`norm.pension-age-*`).
    pub fn pension_age(&self, sex: Sex, on: NaiveDate) -> Option<u32> {
        let code = match sex {
            Sex::Male => "pension-age-men",
            Sex::Female => "pension-age-women",
        };
        u32::try_from(self.norm_int(code, on)?).ok()
    }

    fn norm(&self, code: &str, on: NaiveDate) -> Option<&Entry> {
        self.entry(Section::Norm, code, on)
            .filter(|entry| entry.applies)
    }
}

/// The calendar of `holiday.*`.
pub(super) fn calendar(holidays: &[Entry]) -> Calendar {
    Calendar::new(
        holidays
            .iter()
            .filter(|entry| entry.applies)
            .filter_map(|entry| {
                Some(CalendarDay {
                    day: entry.date("day")?,
                    kind: entry.str("kind")?.parse().ok()?,
                    moved_from: entry.date("moved_from"),
                })
            }),
    )
}
