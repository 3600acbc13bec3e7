//! The first edition is whole and sound; dated entries hold to the day; broken editions are named.
#![allow(clippy::unwrap_used)]

mod amendments;
mod first_edition;
mod hints;
mod refused_editions;

use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
