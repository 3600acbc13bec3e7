//! No reader, with all spans in front of them, can compute a group that is hidden; and nothing is hidden without need.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::rulebook::Rulebook;
use proptest::prelude::*;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

const FIVE: Smallest = Smallest::of_test(5);
const COLUMNS: [&str; 2] = ["visit", "portal"];
/// One week in each part of the longest span: the last four weeks, the quarter before them, the rest of the year.
const WEEKS: [u64; 3] = [1, 6, 20];

impl Smallest {
    const fn of_test(people: u32) -> Smallest {
        Smallest(people)
    }
}

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn columns() -> Vec<Code> {
    COLUMNS.map(Code::from).to_vec()
}

type Counts = [[u32; 2]; 3];

fn tally(counts: &Counts) -> Tally {
    let mut tally = Tally::default();
    for (week, row) in WEEKS.iter().zip(counts) {
        for (column, count) in COLUMNS.iter().zip(row) {
            let on = today() - chrono::Days::new(7 * week);
            tally.add(today(), on, Code::from(*column), *count);
        }
    }
    tally
}

fn guarded(counts: &Counts, chart: Chart) -> [Table; 3] {
    let tally = tally(counts);
    Span::ALL.map(|span| {
        let period = Period::before(today(), span);
        tally.guarded(chart, columns(), period, FIVE)
    })
}

/// Every number that a reader could wish to know: cells, totals of rows, sums of each span, differences of the spans.
fn numbers(counts: &Counts) -> Vec<u32> {
    let rows = counts.map(|[a, b]| [a, b, a + b]);
    let mut all = rows.concat();
    let mut sum = [0; 3];
    for row in rows {
        for (part, more) in sum.iter_mut().zip(row) {
            *part += more;
        }
        all.extend(sum);
    }
    all
}

/// Whether the counts would show what is shown, at least so far as the number goes.
fn fits(shown: Shown, count: u32, whole: bool) -> bool {
    match shown {
        Shown::Count(told) => told == count,
        Shown::Few => FIVE.protects(count),
        // Where everything is hidden small groups are not told from others.
        Shown::Hidden => count >= if whole { 1 } else { 5 },
    }
}

/// Everything that is shown of a number, in the order of [`numbers`]; `None` where the page has no such number.
fn marks(tables: &[Table; 3], weekly: bool) -> Vec<Option<Shown>> {
    let line = |cells: &[Shown], total: Shown| {
        let all = cells.iter().copied().chain([total]);
        all.map(Some).collect::<Vec<_>>()
    };
    let mut marks = Vec::new();
    for week in WEEKS {
        let mut mondays = Period::before(today(), Span::Year).mondays();
        let monday = mondays.nth(usize::try_from(week - 1).unwrap());
        let row = tables[2]
            .weeks
            .iter()
            .find(|row| Some(row.monday) == monday);
        match row {
            Some(row) => marks.extend(line(&row.cells, row.total)),
            None => {
                assert!(!weekly);
                marks.extend([None; 3]);
            }
        }
    }
    for table in tables {
        marks.extend(line(&table.sums, table.total));
    }
    marks
}

/// All counts that a reader of the three tables must think possible, up to one more than the largest there is.
fn possible(counts: &Counts, tables: &[Table; 3], weekly: bool) -> Vec<Vec<u32>> {
    let marks = marks(tables, weekly);
    let highest = counts.concat().into_iter().max().unwrap() + 1;
    let whole = numbers(counts)
        .iter()
        .zip(&marks)
        .any(|(n, mark)| *mark == Some(Shown::Hidden) && FIVE.protects(*n));
    let rows = |n: usize| -> Vec<[u32; 2]> {
        let pairs = (0..=highest).flat_map(|a| (0..=highest).map(move |b| [a, b]));
        let fit = |[a, b]: &[u32; 2]| {
            let told = &marks[n * 3..n * 3 + 3];
            let pairs = told.iter().zip([*a, *b, a + b]);
            let mut known = pairs.filter_map(|(mark, count)| Some((mark.as_ref()?, count)));
            known.all(|(mark, count)| fits(*mark, count, whole))
        };
        pairs.filter(fit).collect()
    };
    let fit = |counts: &Counts, upto: std::ops::Range<usize>| {
        let numbers = numbers(counts);
        let fit = upto
            .filter_map(|n| Some((numbers[n], marks[n]?)))
            .all(|(n, mark)| fits(mark, n, whole));
        fit.then_some(numbers)
    };
    let (first, second, third) = (rows(0), rows(1), rows(2));
    let mut found = Vec::new();
    for a in &first {
        for b in &second {
            // The shorter spans first: they leave few worlds for the longest.
            if fit(&[*a, *b, [0, 0]], 9..15).is_some() {
                let worlds = third.iter().map(|c| [*a, *b, *c]);
                found.extend(worlds.filter_map(|world| fit(&world, 0..18)));
            }
        }
    }
    found
}

fn nothing_small_is_computable(counts: &Counts, chart: Chart) -> Result<(), TestCaseError> {
    let tables = guarded(counts, chart);
    let possible = possible(counts, &tables, chart.is_weekly());
    prop_assert!(possible.contains(&numbers(counts)), "what is shown is true");
    let differences = |numbers: &[u32]| -> Vec<u32> {
        let spans = &numbers[9..];
        let less = |n: usize| (0..3).map(move |c| spans[n + c] - spans[n - 3 + c]);
        numbers
            .iter()
            .copied()
            .chain(less(3))
            .chain(less(6))
            .collect()
    };
    let truth = differences(&numbers(counts));
    let worlds = possible.iter().map(|n| differences(n)).collect::<Vec<_>>();
    // Weeks of a chart without weeks are the parts of its spans, and are there as differences.
    for (n, count) in truth.iter().enumerate() {
        let values: BTreeSet<u32> = worlds.iter().map(|world| world[n]).collect();
        if FIVE.protects(*count) {
            prop_assert!(
                values.len() > 1,
                "number {} of {:?}: {:?}",
                n,
                counts,
                tables
            );
        }
    }
    Ok(())
}

fn counts() -> impl Strategy<Value = Counts> {
    let some = prop_oneof![Just(0_u32), 1..8_u32];
    prop::array::uniform3(prop::array::uniform2(some))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_group_of_a_week_follows_from_what_is_shown(counts in counts()) {
        nothing_small_is_computable(&counts, Chart::Registrations)?;
    }

    #[test]
    fn no_small_group_of_a_span_follows_from_what_is_shown(counts in counts()) {
        nothing_small_is_computable(&counts, Chart::Funnel)?;
    }

    #[test]
    fn the_sums_of_the_funnel_say_no_more_than_its_parts(counts in counts()) {
        for table in guarded(&counts, Chart::Funnel) {
            let parts = &table.sums;
            for (n, reached) in table.reached.iter().enumerate() {
                let beyond = parts[n..].iter().all(|shown| matches!(shown, Shown::Count(_)));
                let before = parts[..n].iter().chain([&table.total]);
                let before = before.into_iter().all(|shown| matches!(shown, Shown::Count(_)));
                prop_assert_eq!(matches!(reached, Shown::Count(_)), beyond || before);
                prop_assert_ne!(*reached, Shown::Few);
            }
        }
    }

    #[test]
    fn a_whole_year_of_weeks_hides_its_small_groups_and_its_totals_are_true(
        counts in prop::collection::vec(prop::array::uniform3(0..9_u32), 52),
    ) {
        let columns = ["visit", "enbek", "portal"].map(Code::from);
        let mut tally = Tally::default();
        for (week, row) in (1..).zip(&counts) {
            for (column, count) in columns.iter().zip(row) {
                tally.add(today(), today() - chrono::Days::new(7 * week), column.clone(), *count);
            }
        }
        let period = Period::before(today(), Span::Year);
        let table = tally.guarded(Chart::Registrations, columns.to_vec(), period, FIVE);
        for (row, counts) in table.weeks.iter().zip(&counts) {
            for (shown, count) in row.cells.iter().zip(counts) {
                match shown {
                    Shown::Count(told) => prop_assert!(told == count && !FIVE.protects(*count)),
                    Shown::Few => prop_assert!(FIVE.protects(*count)),
                    Shown::Hidden => prop_assert!(*count > 0),
                }
            }
        }
        if let Shown::Count(total) = table.total {
            prop_assert_eq!(total, counts.concat().iter().sum::<u32>());
        }
    }
}

#[test]
fn a_lone_small_group_takes_the_smallest_other_number_with_it() {
    let [month, ..] = guarded(&[[20, 3], [0, 0], [0, 0]], Chart::SeekerDecision);
    assert_eq!(month.sums[1], Shown::Few);
    let told = [month.sums[0], month.total];
    assert!(told.contains(&Shown::Hidden), "{told:?}");
}

#[test]
fn where_no_group_is_small_everything_is_shown() {
    for chart in Chart::iter() {
        for table in guarded(&[[9, 5], [0, 7], [6, 11]], chart) {
            let rows = table.weeks.iter().flat_map(|row| row.cells.iter());
            let mut all = rows
                .chain(&table.sums)
                .chain([&table.total])
                .chain(&table.reached);
            assert!(
                all.all(|shown| matches!(shown, Shown::Count(_))),
                "{table:?}"
            );
        }
    }
}

#[test]
fn who_may_read_the_cases_sees_every_number() {
    let period = Period::before(today(), Span::Quarter);
    let table = tally(&[[1, 2], [3, 0], [4, 4]]).open(Chart::Registrations, columns(), period);
    assert_eq!(table.sums, [Shown::Count(4), Shown::Count(2)]);
    assert_eq!((table.total, table.weeks.len()), (Shown::Count(6), 13));
}

#[test]
fn a_period_is_of_whole_weeks_before_this_one() {
    // A Sunday: its week is not over.
    let period = Period::before(today(), Span::FourWeeks);
    let (from, to) = period.days().into_inner();
    assert_eq!(
        (from.to_string(), to.to_string()),
        ("2026-10-19".into(), "2026-11-15".into())
    );
    assert_eq!(period.index(to), Some(0));
    assert_eq!(period.index(from), Some(3));
    assert_eq!(period.index(today()), None);
    assert_eq!(
        period.week(from).map(|days| *days.end()),
        Some(from + chrono::Days::new(6))
    );
    assert_eq!(period.week(to), None, "no Monday");
}

#[test]
fn the_analyst_reads_counts_and_only_who_answers_for_the_centre_reads_cases() {
    let incapacity = Code::from("incapacity");
    for role in Role::iter() {
        let opens_any = Chart::iter().any(|chart| opens(role, chart, &Code::from("visit")));
        assert_eq!(opens_any, reading(role) == Reading::Cases);
        if opens_any {
            assert!(rights(role).opens_files);
        }
    }
    assert_eq!(reading(Role::Analyst), Reading::Counts);
    assert!(opens(Role::Head, Chart::RemovalOutcome, &incapacity));
    assert!(
        !opens(Role::UnitHead, Chart::RemovalOutcome, &incapacity),
        "health"
    );
}

#[test]
fn every_column_has_words_and_none_speaks_of_section_3() {
    let book = Rulebook::built_in();
    for chart in Chart::iter() {
        let columns = chart.columns(&BTreeSet::new(), book, today());
        assert!(columns.len() > 2, "{chart:?}");
        assert!(!columns.contains(&Code::from("3")));
        for column in &columns {
            let words = chart.column(column, book);
            assert_ne!(words.kk, column.as_str(), "{chart:?} {column}");
        }
        assert!(!chart.title(book).kk.is_empty() && !chart.counts_what(book).ru.is_empty());
    }
    let met = BTreeSet::from([Code::from("of-a-newer-rulebook")]);
    let columns = Chart::RemovalOutcome.columns(&met, book, today());
    assert!(
        columns.contains(&Code::from("of-a-newer-rulebook")),
        "nothing is left uncounted"
    );
}
