//! How many days an illness adds to a voucher (`norm.voucher-extension`: `add_sick_days`).
//!
//! Every calendar day of an illness that began within the voucher's life counts once, whatever number of certificates
//! covers it; days before the issue do not count.

use chrono::{Days, NaiveDate};

/// A spell of illness, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Days of the new spell that lie after the day of issue's eve and in none of the spells counted before.
pub fn days_added(issued: NaiveDate, counted: &[Spell], new: Spell) -> u16 {
    let mut day = new.from.max(issued);
    let mut days = 0_u16;
    while day <= new.to {
        if !counted.iter().any(|s| s.from <= day && day <= s.to) {
            days = days.saturating_add(1);
        }
        let Some(next) = day.checked_add_days(Days::new(1)) else {
            break;
        };
        day = next;
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn october(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap_or_default()
    }

    fn spell(from: u32, to: u32) -> Spell {
        Spell {
            from: october(from),
            to: october(to),
        }
    }

    #[test]
    fn both_days_of_a_spell_count() {
        assert_eq!(days_added(october(1), &[], spell(5, 14)), 10);
    }

    #[test]
    fn days_before_the_issue_do_not_count() {
        assert_eq!(days_added(october(10), &[], spell(5, 14)), 5);
    }

    #[test]
    fn overlapping_certificates_count_each_day_once() {
        assert_eq!(days_added(october(1), &[spell(5, 14)], spell(12, 20)), 6);
        assert_eq!(days_added(october(1), &[spell(5, 14)], spell(6, 9)), 0);
    }
}
