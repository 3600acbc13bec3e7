//! A chart's numbers as they are shown: by week where it has weeks, and their sums over the period.
//!
//! The three spans lie inside each other, and a reader may look at all of them. Small groups are therefore hidden once, in
//! the longest, together with the differences of the spans; the shorter ones show a part of the same picture.

use super::network::{FREE, Known, Network, Node};
use super::suppress::{Smallest, hide};
use super::{Chart, Period, Span};
use crate::ids::Code;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// A number, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "shown", content = "count", rename_all = "kebab-case")]
pub enum Shown {
    Count(u32),
    /// A group smaller than may be shown.
    Few,
    /// Not shown because a small group could be computed from it.
    Hidden,
}

/// One week of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub monday: NaiveDate,
    /// In the order of the columns.
    pub cells: Vec<Shown>,
    pub total: Shown,
}

/// A chart over one span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Code>,
    /// Newest first; none where the chart has no weeks.
    pub weeks: Vec<Row>,
    /// Of each column over the span.
    pub sums: Vec<Shown>,
    pub total: Shown,
    /// In the funnel: of each section, the cases that came at least so far. What cannot be added up from the sums that
    /// are shown is hidden.
    pub reached: Vec<Shown>,
}

/// How often each category came about in each week before a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: BTreeMap<(usize, Code), u32>,
}

impl Tally {
    /// Adds what was counted on a day; days outside the longest span before `today` are left out.
    pub fn add(&mut self, today: NaiveDate, on: NaiveDate, category: Code, count: u32) {
        if let Some(week) = Period::before(today, Span::Year).index(on) {
            *self.counts.entry((week, category)).or_default() += count;
        }
    }

    pub fn categories(&self) -> impl Iterator<Item = &Code> {
        self.counts.keys().map(|(_, category)| category)
    }

    fn week(&self, week: usize, category: &Code) -> u32 {
        let key = (week, category.clone());
        self.counts.get(&key).copied().unwrap_or_default()
    }

    fn sum(&self, weeks: std::ops::Range<usize>, category: &Code) -> u32 {
        weeks.map(|week| self.week(week, category)).sum()
    }

    /// Every number as it is: for who may read the cases themselves.
    pub fn open(&self, chart: Chart, columns: Vec<Code>, period: Period) -> Table {
        self.build(chart, columns, period, None)
    }

    /// Without small groups, and without what they could be computed from.
    pub fn guarded(
        &self,
        chart: Chart,
        columns: Vec<Code>,
        period: Period,
        smallest: Smallest,
    ) -> Table {
        self.build(chart, columns, period, Some(smallest))
    }

    fn build(
        &self,
        chart: Chart,
        columns: Vec<Code>,
        period: Period,
        smallest: Option<Smallest>,
    ) -> Table {
        let mut picture = Picture::of(self, chart, &columns);
        if let Some(smallest) = smallest {
            hide(&mut picture.network, smallest);
        }
        let shown = |places: &[usize]| -> Vec<Shown> {
            let marks = places.iter().map(|place| picture.shown(*place, smallest));
            marks.collect()
        };
        let line = |places: &[usize]| {
            let mut cells = shown(places);
            let total = cells.pop().unwrap_or(Shown::Hidden);
            (cells, total)
        };
        let weeks = picture.weeks.iter().zip(period.mondays());
        let weeks = weeks.map(|(places, monday)| {
            let (cells, total) = line(places);
            Row {
                monday,
                cells,
                total,
            }
        });
        let weeks = weeks.collect();
        let of_span = match period.span() {
            Span::FourWeeks => &picture.spans[0],
            Span::Quarter => &picture.spans[1],
            Span::Year => &picture.spans[2],
        };
        let (sums, total) = line(of_span);
        let reached = match chart {
            Chart::Funnel => reached(&sums, total),
            Chart::Registrations
            | Chart::SeekerDecision
            | Chart::UnemployedDecision
            | Chart::RemovalDecision
            | Chart::RemovalOutcome => Vec::new(),
        };
        Table {
            columns,
            weeks,
            sums,
            total,
            reached,
        }
    }
}

/// Added up from what is shown, from the far end or from the total: no more than the reader could do.
fn reached(sums: &[Shown], total: Shown) -> Vec<Shown> {
    let added = |part: &[Shown]| {
        part.iter().try_fold(0, |sum, shown| match shown {
            Shown::Count(count) => Some(sum + count),
            Shown::Few | Shown::Hidden => None,
        })
    };
    let from_total = |n| match (total, added(&sums[..n])) {
        (Shown::Count(total), Some(before)) => Some(total.saturating_sub(before)),
        (Shown::Count(_) | Shown::Few | Shown::Hidden, _) => None,
    };
    (0..sums.len())
        .map(|n| {
            let count = added(&sums[n..]).or_else(|| from_total(n));
            count.map_or(Shown::Hidden, Shown::Count)
        })
        .collect()
}

/// All numbers of a chart over the longest span, with the places of those that are shown; each line ends in its total.
struct Picture {
    network: Network,
    weeks: Vec<Vec<usize>>,
    /// By span, from the shortest.
    spans: [Vec<usize>; 3],
}

impl Picture {
    fn of(tally: &Tally, chart: Chart, columns: &[Code]) -> Picture {
        let mut network = Network::new();
        let nodes = |network: &mut Network| -> Vec<Node> {
            (0..=columns.len()).map(|_| network.node()).collect()
        };
        let (quarter, year) = (nodes(&mut network), nodes(&mut network));
        let mut weeks = Vec::new();
        let mut parts = Vec::new();
        let [four, thirteen, all] = Span::ALL.map(Span::weeks);
        for (part, range) in [0..four, four..thirteen, thirteen..all]
            .into_iter()
            .enumerate()
        {
            let into = if part < 2 { &quarter } else { &year };
            // The sum over the first part is that of the shortest span; the others are differences of spans.
            let known = if part == 0 { Known::Exactly } else { UNSHOWN };
            let whole = columns.iter().map(|c| tally.sum(range.clone(), c));
            let whole = whole.collect::<Vec<_>>();
            if chart.is_weekly() {
                let sums = nodes(&mut network);
                for week in range {
                    let counts = columns.iter().map(|c| tally.week(week, c));
                    let counts = counts.collect::<Vec<_>>();
                    weeks.push(row(&mut network, &counts, &sums, Known::Exactly));
                }
                parts.push(sum(&mut network, &whole, &sums, into, known));
            } else {
                parts.push(row(&mut network, &whole, into, known));
            }
        }
        let counts =
            |weeks: usize| -> Vec<u32> { columns.iter().map(|c| tally.sum(0..weeks, c)).collect() };
        let outside = vec![FREE; columns.len() + 1];
        let of_quarter = sum(
            &mut network,
            &counts(thirteen),
            &quarter,
            &year,
            Known::Exactly,
        );
        let of_year = sum(&mut network, &counts(all), &year, &outside, Known::Exactly);
        Picture {
            network,
            weeks,
            spans: [parts.swap_remove(0), of_quarter, of_year],
        }
    }

    fn shown(&self, place: usize, smallest: Option<Smallest>) -> Shown {
        let arc = &self.network.arcs[place];
        match arc.known {
            Known::Exactly => Shown::Count(arc.value),
            known if smallest.map(Smallest::few) == Some(known) => Shown::Few,
            Known::Within { .. } => Shown::Hidden,
        }
    }
}

/// On no page, but a difference of numbers that are.
const UNSHOWN: Known = Known::Within {
    least: 0,
    most: None,
};

/// One line of parts with its total: the parts flow into the sums of their columns, the total comes out of the sum of
/// totals, and the line itself adds up.
fn row(network: &mut Network, counts: &[u32], into: &[Node], known: Known) -> Vec<usize> {
    let line = network.node();
    let (totals, columns) = (into[counts.len()], &into[..counts.len()]);
    let mut places = Vec::new();
    for (count, column) in counts.iter().zip(columns) {
        places.push(network.arc(line, *column, *count, known));
    }
    places.push(network.arc(totals, line, counts.iter().sum(), known));
    places
}

/// Sums of columns going over into larger ones. That they add up to their total follows from their parts.
fn sum(
    network: &mut Network,
    counts: &[u32],
    from: &[Node],
    into: &[Node],
    known: Known,
) -> Vec<usize> {
    let last = counts.len();
    let mut places = Vec::new();
    for (n, count) in counts.iter().enumerate() {
        places.push(network.arc(from[n], into[n], *count, known));
    }
    places.push(network.arc(into[last], from[last], counts.iter().sum(), known));
    places
}
