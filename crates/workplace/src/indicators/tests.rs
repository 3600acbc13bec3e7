//! The workbook: what it says at its head, and how numbers that are not shown stand in it.
#![allow(clippy::unwrap_used)]

use super::report::workbook;
use super::*;
use calamine::{Data, Reader, Xlsx};

fn page() -> Indicators {
    let today: NaiveDate = "2026-11-22".parse().unwrap();
    let period = Period::before(today, Span::FourWeeks);
    let rulebook = Rulebook::built_in();
    let charts = Chart::iter().map(|chart| {
        let columns = chart.columns(&Default::default(), rulebook, today);
        let mut tally = Tally::default();
        let monday = period.mondays().next().unwrap();
        for (column, count) in columns.iter().zip([9, 3, 30]) {
            tally.add(today, monday, column.clone(), count);
        }
        let table = tally.guarded(chart, columns, period, Smallest::of(5));
        shown(chart, table, Role::Head, rulebook)
    });
    let (from, to) = period.days().into_inner();
    Indicators {
        centres: vec![Words::bilingual("Есіл орталығы", "Центр Есиль")],
        weeks: 4,
        from,
        to,
        smallest: Some(5),
        how: how_to_read(rulebook),
        charts: charts.collect(),
    }
}

fn sheets(language: Lang) -> Vec<(String, Vec<Vec<Data>>)> {
    let today = "2026-11-22".parse().unwrap();
    let bytes = workbook(&page(), Rulebook::built_in(), language, today).unwrap();
    let mut book = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    book.worksheets()
        .into_iter()
        .map(|(name, range)| (name, rows(range)))
        .collect()
}

#[test]
fn each_chart_has_a_sheet_headed_by_centre_period_and_day() {
    let sheets = sheets(Lang::Ru);
    assert_eq!(sheets.len(), Chart::iter().count());
    for (name, rows) in &sheets {
        let text = format!("{rows:?}");
        for told in ["Центр Есиль", "19.10.2026 – 15.11.2026", "22.11.2026"] {
            assert!(text.contains(told), "{name}: {told}");
        }
    }
}

#[test]
fn a_small_group_is_a_word_in_the_language_of_the_report_and_not_a_number() {
    for (language, few, hidden) in [
        (Lang::Ru, "<5", "скрыто"),
        (Lang::Kk, "5-тен аз", "жасырылған"),
    ] {
        for (name, rows) in sheets(language) {
            let cells = rows.concat();
            let text = |word: &str| cells.contains(&Data::String(word.into()));
            assert!(text(few) && text(hidden), "{name}");
            assert!(!cells.contains(&Data::Float(3.0)), "{name}");
            assert!(cells.contains(&Data::Float(30.0)), "{name}");
        }
    }
}
