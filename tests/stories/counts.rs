//! After ten thousand random lawful acts: what the lists count, what they show and what the cases hold is the same, and
//! everybody is found.

use crate::common::{at, day};
use casework::desk::country_date;
use casework::ids::{CentreId, FileId};
use casework::worklist::{List, work};
use server::demo::{self, Wanted, office};
use server::{Centre, Options, serve};
use std::collections::BTreeMap;
use std::sync::Arc;
use workplace::{Workplace, exchange};

const PEOPLE: u64 = 420;
const ACTS: u64 = 10_000;

#[tokio::test]
async fn counts_lists_cases_and_search_agree_after_ten_thousand_lawful_acts() {
    let folder = tempfile::tempdir().unwrap();
    let now = at(day(2026, 11, 17), 11, 0);
    let options = Options {
        clock: Arc::new(move || now),
        ..Options::default()
    };
    let centre = Centre::open(&folder.path().join("centre"), options).unwrap();
    let esil = CentreId::from(office::ESIL);
    let wanted = Wanted {
        seed: 11,
        people: PEOPLE,
        now,
        centres: vec![esil.clone()],
    };
    let loaded = demo::load(&centre, &wanted, &mut std::io::sink(), &mut |_| {}).unwrap();
    assert!(loaded.entries >= ACTS, "only {} acts", loaded.entries);

    let serving = serve(centre.clone(), "127.0.0.1:0".parse().unwrap())
        .await
        .unwrap();
    let address = serving.address.to_string();
    let code = centre
        .enrolment_code(std::slice::from_ref(&esil), &address, 8, 365)
        .unwrap();
    let desk = Workplace::open_at(&folder.path().join("desk"), Arc::new(move || now)).unwrap();
    desk.enrol(&code.to_string(), "Окно 1").await.unwrap();
    desk.sign_in("dana", office::PASSWORD).await.unwrap();
    exchange::once(&desk).await.unwrap();

    // What the cases themselves hold, told by the law.
    let today = country_date(now);
    let mut held: BTreeMap<List, Vec<FileId>> = BTreeMap::new();
    let people: Vec<_> = demo::plan(&wanted).collect();
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
        let rows = desk.worklist(info.name, "", 20_000).unwrap();
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
    serving.stop().await.unwrap();
}
