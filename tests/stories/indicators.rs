//! The indicators (S-R-06): counted by centre and week from the index of the worklists; the analyst reads counts and
//! nobody's name, those who answer for the centre open the cases behind a bar.

use crate::common::{at, day};
use crate::crowd::Crowd;
use crate::story::Story;
use casework::desk::country_date;
use casework::ids::Code;
use casework::indicators::{Chart, Shown, counted};
use casework::worklist::List;
use chrono::NaiveDate;
use harness::Desk;
use server::demo;
use std::collections::BTreeMap;
use strum::IntoEnumIterator;
use workplace::views::{IndicatorChart, Indicators};

const YEAR: u32 = 52;

/// A Wednesday three weeks after the story began: its weeks are over.
fn later() -> NaiveDate {
    day(2026, 11, 11)
}

fn chart(page: &Indicators, chart: Chart) -> &IndicatorChart {
    page.charts.iter().find(|c| c.chart == chart).unwrap()
}

fn number(shown: Shown) -> u32 {
    match shown {
        Shown::Count(count) => count,
        Shown::Few | Shown::Hidden => panic!("{shown:?} to who may read the cases"),
    }
}

fn sum(page: &Indicators, of: Chart, column: &str) -> Shown {
    let code = Code::from(column);
    let columns = &chart(page, of).columns;
    columns.iter().find(|c| c.code == code).unwrap().sum
}

#[tokio::test]
async fn what_a_case_goes_through_is_counted_and_the_head_opens_it_from_the_bar() {
    let story = Story::proposed().await;
    let Story { office, arman, .. } = &story;
    let serik = office.desk("serik").await;
    let registered = |page: &Indicators| sum(page, Chart::Registrations, "visit");
    office.it_is(at(later(), 9, 0));
    let page = serik.workplace.indicators(4).unwrap();
    assert_eq!(registered(&page), Shown::Count(1));
    assert_eq!(sum(&page, Chart::Funnel, "5"), Shown::Count(1));
    assert_eq!(
        sum(&page, Chart::UnemployedDecision, "late"),
        Shown::Count(0)
    );
    assert_eq!(number(chart(&page, Chart::SeekerDecision).total), 1);
    let by_funnel = serik
        .workplace
        .indicator_cases(4, Chart::Funnel, Some(&Code::from("2")), None)
        .unwrap();
    let of_waiting = serik.list(List::Decide);
    let files: Vec<_> = by_funnel.iter().map(|case| case.file).collect();
    assert_eq!(files, [*arman], "who came further came by section 2");
    assert_eq!(of_waiting, files, "the same case as in the worklist");
    assert_eq!(by_funnel[0].name, serik.case(*arman).header.name);

    // A decision, late as it is, is counted once its own week is over.
    serik.does(
        Some(*arman),
        crate::common::forms::decision_refusing("un-no-interest"),
    );
    serik.exchanges().await;
    let late = |page: &Indicators| sum(page, Chart::UnemployedDecision, "late");
    let same_week = serik.workplace.indicators(4).unwrap();
    assert_eq!(late(&same_week), Shown::Count(0), "its week is not over");
    office.it_is(at(day(2026, 11, 16), 9, 0));
    let page = serik.workplace.indicators(4).unwrap();
    assert_eq!(late(&page), Shown::Count(1));
    office.is_sound();
}

#[tokio::test]
async fn s_r_06_the_analyst_sees_counts_by_week_without_names_numbers_or_small_groups() {
    let story = Story::proposed().await;
    let Story { office, arman, .. } = &story;
    let number_of_case = office.file(*arman).registration.number.unwrap();
    office.it_is(at(later(), 9, 0));
    let olga = office.desk("olga").await;
    for weeks in [4, 13, 52] {
        let page = olga.workplace.indicators(weeks).unwrap();
        assert_eq!(page.smallest, Some(5));
        assert_eq!(sum(&page, Chart::Registrations, "visit"), Shown::Few);
        let told = serde_json::to_string(&page).unwrap();
        for secret in ["Беков", "Арман", "920314", number_of_case.as_str()] {
            assert!(!told.contains(secret), "{secret}");
        }
        for chart in &page.charts {
            assert!(!chart.opens && chart.columns.iter().all(|c| !c.opens));
        }
    }
    for chart in Chart::iter() {
        for column in [None, Some(&Code::from("visit"))] {
            let answer = olga.workplace.indicator_cases(4, chart, column, None);
            assert!(answer.is_err(), "{chart:?}");
        }
    }
    assert_eq!(olga.workplace.case(*arman).unwrap_err().code, "not-allowed");
    // Her workbook, and what a head saves, have no small group either.
    let serik = office.desk("serik").await;
    for desk in [&olga, &serik] {
        let folder = tempfile::tempdir().unwrap();
        let saved = folder.path().join("indicators.xlsx");
        let language = casework::rulebook::Lang::Kk;
        desk.workplace.save_indicators(4, language, &saved).unwrap();
        assert!(std::fs::read(&saved).unwrap().starts_with(b"PK"));
    }
}

#[tokio::test]
async fn nobody_else_has_the_page() {
    let story = Story::morning().await;
    for desk in [&story.counter, &story.dana] {
        let refused = |desk: &Desk| desk.workplace.indicators(13).unwrap_err().code;
        assert_eq!(refused(desk), "not-allowed");
        let cases = desk
            .workplace
            .indicator_cases(13, Chart::Funnel, None, None);
        assert_eq!(cases.unwrap_err().code, "not-allowed");
    }
    let serik = story.office.desk("serik").await;
    assert_eq!(serik.workplace.indicators(5).unwrap_err().code, "not-found");
}

#[tokio::test]
async fn every_number_is_that_of_the_cases_behind_it_and_of_the_law() {
    let now = at(day(2026, 11, 17), 11, 0);
    let crowd = Crowd::of(120, 5, now, "serik").await;
    let desk = &crowd.desk;

    let page = desk.indicators(YEAR).unwrap();
    let period = page.from..=page.to;
    assert!(page.to < country_date(now));
    let mut law: BTreeMap<(Chart, Code), u32> = BTreeMap::new();
    for person in demo::plan(&crowd.wanted) {
        for line in counted(&person.file) {
            if period.contains(&line.on) {
                *law.entry((line.chart, line.category)).or_default() += 1;
            }
        }
    }
    assert!(law.len() > 8, "{law:?}");
    for chart in &page.charts {
        for (n, column) in chart.columns.iter().enumerate() {
            let key = (chart.chart, column.code.clone());
            let sum = number(column.sum);
            assert_eq!(sum, law.remove(&key).unwrap_or_default(), "{key:?}");
            let bar = number(column.reached.unwrap_or(column.sum));
            let cases = desk.indicator_cases(YEAR, chart.chart, Some(&column.code), None);
            assert_eq!(cases.unwrap().len(), bar as usize, "{key:?}");
            for week in chart.weeks.iter().filter(|w| number(w.total) > 0).take(3) {
                let monday = Some(week.monday);
                let cases = desk.indicator_cases(YEAR, chart.chart, Some(&column.code), monday);
                assert_eq!(cases.unwrap().len(), number(week.cells[n]) as usize);
            }
        }
        let whole = desk.indicator_cases(YEAR, chart.chart, None, None).unwrap();
        assert_eq!(whole.len(), number(chart.total) as usize);
    }
    assert!(law.is_empty(), "not on the page: {law:?}");
}
