//! Over which days is counted. Whole weeks only: a number that grew from one day to the next would tell of one person.

use chrono::{Datelike, Days, NaiveDate};
use std::ops::RangeInclusive;

/// How far back the page looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    FourWeeks,
    Quarter,
    Year,
}

impl Span {
    /// From the shortest.
    pub const ALL: [Span; 3] = [Span::FourWeeks, Span::Quarter, Span::Year];

    /// In weeks.
    pub fn weeks(self) -> usize {
        match self {
            Span::FourWeeks => 4,
            Span::Quarter => 13,
            Span::Year => 52,
        }
    }

    /// The span of so many weeks; `None` for any other number.
    pub fn of_weeks(weeks: u32) -> Option<Span> {
        let same = |span: &Span| u32::try_from(span.weeks()) == Ok(weeks);
        Span::ALL.into_iter().find(same)
    }
}

/// The whole weeks, Monday to Sunday, that lie before `today`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Monday of the week that is still under way.
    this_week: NaiveDate,
    span: Span,
}

impl Period {
    pub fn before(today: NaiveDate, span: Span) -> Period {
        let since_monday = u64::from(today.weekday().num_days_from_monday());
        Period {
            this_week: today - Days::new(since_monday),
            span,
        }
    }

    pub fn span(self) -> Span {
        self.span
    }

    /// Its first and last day.
    pub fn days(self) -> RangeInclusive<NaiveDate> {
        let back = Days::new(self.span.weeks() as u64 * 7);
        self.this_week - back..=self.this_week - Days::new(1)
    }

    /// Mondays of its weeks, newest first.
    pub fn mondays(self) -> impl Iterator<Item = NaiveDate> {
        (1..=self.span.weeks() as u64).map(move |n| self.this_week - Days::new(n * 7))
    }

    /// First and last day of the week that begins on `monday`, if it is one of its weeks.
    pub fn week(self, monday: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
        let is_one = self.mondays().any(|other| other == monday);
        is_one.then(|| monday..=monday + Days::new(6))
    }

    /// Which of its weeks the day lies in, counted from the newest; `None` outside.
    pub fn index(self, on: NaiveDate) -> Option<usize> {
        if !self.days().contains(&on) {
            return None;
        }
        usize::try_from((self.this_week - on).num_days() - 1)
            .ok()
            .map(|days| days / 7)
    }
}
