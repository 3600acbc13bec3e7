//! After ten thousand random lawful acts: what the lists count, what they show and what the cases hold is the same, and
//! everybody is found.

use crate::common::{at, day};
use crate::crowd::Crowd;
use casework::desk::country_date;
use casework::ids::FileId;
use casework::office::Role;
use casework::rulebook::Rulebook;
use casework::worklist::{List, WorkItem, escalate, work};
use server::demo::{self, office};

const PEOPLE: u64 = 420;
const ACTS: u64 = 10_000;
/// Who looks at their lists, each with one that is long on that day.
const LOOKING: [(&str, Role, List); 3] = [
    ("dana", Role::Specialist, List::MyStep),
    ("gulnar", Role::UnitHead, List::EscalatedToUnit),
    ("serik", Role::Head, List::EscalatedToHead),
];

#[tokio::test]
async fn counts_lists_cases_and_search_agree_after_ten_thousand_lawful_acts() {
    let now = at(day(2026, 11, 17), 11, 0);
    let crowd = Crowd::of(PEOPLE, 11, now, "dana").await;
    let (desk, done) = (&crowd.desk, crowd.loaded.entries);
    assert!(done >= ACTS, "only {done} acts");

    // What the cases themselves hold, told by the law.
    let today = country_date(now);
    let people: Vec<_> = demo::plan(&crowd.wanted).collect();
    let held = |list: List, role: Role| {
        let mut files = Vec::new();
        for person in &people {
            let mut rows = work(&person.file);
            escalate(&mut rows, Rulebook::built_in());
            rows.retain(|row| role != Role::UnitHead || !is_of_other_unit(row));
            let here = rows.iter().filter(|row| row.stands_in(list, today));
            files.extend(here.map(|_| person.file.id));
        }
        files.sort_unstable();
        files
    };
    for (login, role, longest) in LOOKING {
        let status = desk.sign_in(login, office::PASSWORD).await.unwrap();
        let mut capacities = status.session.unwrap().capacities.into_iter();
        let capacity = capacities.find(|capacity| capacity.role == role).unwrap();
        desk.choose_capacity(&capacity).unwrap();
        let lists = desk.worklists().unwrap();
        let count = lists
            .iter()
            .find(|list| list.name == longest)
            .unwrap()
            .count;
        assert!(count > 20, "{longest:?} of {lists:?}");
        for info in lists {
            let rows = desk.worklist(info.name, 20_000).unwrap();
            let mut listed: Vec<FileId> = rows.iter().map(|row| row.file).collect();
            listed.sort_unstable();
            assert_eq!(listed.len(), info.count as usize, "{:?}", info.name);
            assert_eq!(listed, held(info.name, role), "{:?}", info.name);
        }
    }
    desk.sign_in("dana", office::PASSWORD).await.unwrap();
    for person in people.iter().step_by(7) {
        let iin = person.record.iin.to_string();
        let hits = desk.search(&iin, 20).unwrap();
        assert!(hits.iter().any(|hit| hit.file == person.file.id), "{iin}");
    }
}

/// The head of the unit in the demonstration sees what is given to nobody and to her own staff.
fn is_of_other_unit(row: &WorkItem) -> bool {
    let unit = |login: &str| {
        let mut cast = office::STAFF.iter();
        cast.find_map(|c| c.unit().filter(|_| c.login == login))
    };
    let theirs = row.assignee.as_ref().and_then(|who| unit(who.as_str()));
    theirs.is_some_and(|theirs| Some(theirs) != unit("gulnar"))
}
