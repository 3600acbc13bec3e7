//! Age, counted in full years: the birthday itself already counts.

use chrono::{Datelike, NaiveDate};

use super::BirthDateError;

/// Full years on a day. On the sixteenth birthday a person is sixteen; before birth the answer is 0.
///
/// Who was born on 29 February turns older on 1 March of other years.
pub fn age_on(birth: NaiveDate, on: NaiveDate) -> u32 {
    on.years_since(birth).unwrap_or(0)
}

/// The day on which a person turns `age`.
pub fn birthday(birth: NaiveDate, age: u32) -> NaiveDate {
    let year = birth.year().saturating_add_unsigned(age);
    birth
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MAX)
}

/// Whether somebody who stands at a desk on `on` can have been born on `birth`.
///
/// # Errors
/// Born later than `on`, or more than 120 years before.
pub fn birth_date_is_plausible(birth: NaiveDate, on: NaiveDate) -> Result<(), BirthDateError> {
    if birth > on {
        return Err(BirthDateError::Future);
    }
    if age_on(birth, on) > 120 {
        return Err(BirthDateError::TooOld);
    }
    Ok(())
}
