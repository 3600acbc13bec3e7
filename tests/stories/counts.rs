//! After ten thousand random lawful acts: what the lists count, what they show and what the cases hold is the same, and
//! everybody is found.

use crate::common::{at, day};
use crate::crowd::Crowd;
use casework::desk::country_date;
use casework::ids::FileId;
use casework::worklist::{List, work};
use server::demo;
use std::collections::BTreeMap;

const PEOPLE: u64 = 420;
const ACTS: u64 = 10_000;

#[tokio::test]
async fn counts_lists_cases_and_search_agree_after_ten_thousand_lawful_acts() {
    let now = at(day(2026, 11, 17), 11, 0);
    let crowd = Crowd::of(PEOPLE, 11, now, "dana").await;
    let (desk, done) = (&crowd.desk, crowd.loaded.entries);
    assert!(done >= ACTS, "only {done} acts");

    // What the cases themselves hold, told by the law.
    let today = country_date(now);
    let mut held: BTreeMap<List, Vec<FileId>> = BTreeMap::new();
    let people: Vec<_> = demo::plan(&crowd.wanted).collect();
    for person in &people {
        let shown = |from: Option<chrono::NaiveDate>| from.is_none_or(|day| day <= today);
        for item in work(&person.file) {
            if shown(item.shows_from) {
                held.entry(item.list).or_default().push(person.file.id);
            }
        }
    }
    let lists = desk.worklists().unwrap();
    assert!(lists.iter().any(|list| list.count > 100), "{lists:?}");
    for info in lists {
        let rows = desk.worklist(info.name, 20_000).unwrap();
        let mut listed: Vec<FileId> = rows.iter().map(|row| row.file).collect();
        let mut cases = held.remove(&info.name).unwrap_or_default();
        listed.sort_unstable();
        cases.sort_unstable();
        assert_eq!(listed.len(), info.count as usize, "{:?}", info.name);
        assert_eq!(listed, cases, "{:?}", info.name);
    }
    for person in people.iter().step_by(7) {
        let iin = person.record.iin.to_string();
        let hits = desk.search(&iin, 20).unwrap();
        assert!(hits.iter().any(|hit| hit.file == person.file.id), "{iin}");
    }
}
