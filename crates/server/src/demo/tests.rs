#![allow(clippy::unwrap_used)]

use super::*;
use crate::accounts::NewAccount;
use casework::Refusal;
use casework::people::Sex;
use casework::registration::{Act, At};
use std::collections::{BTreeMap, BTreeSet};

fn wanted(seed: u64, people: u64) -> Wanted {
    Wanted::new(seed, people, "2026-11-20".parse().unwrap())
}

#[test]
fn the_same_seed_makes_the_same_office_and_another_seed_another() {
    let told = |seed| {
        plan(&wanted(seed, 40))
            .map(|p| (p.file, p.record))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(7), told(7));
    assert_ne!(told(7), told(8));
}

#[test]
fn everybody_has_an_iin_of_their_own_that_agrees_with_birth_date_and_sex() {
    let mut seen = BTreeSet::new();
    for person in plan(&wanted(1, 400)) {
        let card = &person.file.card;
        let iin = card.iin().unwrap();
        assert!(seen.insert(iin.clone()), "{iin} twice");
        assert_eq!(iin.sex(), card.sex().copied());
        if let Some(father) = card.name().unwrap().patronymic() {
            let woman = father.ends_with("қызы") || father.ends_with("вна");
            assert_eq!(woman, iin.sex() == Some(Sex::Female), "{father}");
        }
    }
}

#[test]
fn histories_end_at_every_stage_and_never_in_a_refusal_that_nobody_answered() {
    let mut stages: BTreeMap<At, u32> = BTreeMap::new();
    for person in plan(&wanted(1, 600)) {
        *stages
            .entry(person.file.registration.stage.at())
            .or_default() += 1;
        match &person.end {
            End::Now | End::Rests | End::Refused(Refusal::PersonDied { .. }) => {}
            End::Refused(refusal) => {
                let last = person.entries.last().map(|e| e.act.name());
                panic!(
                    "{refusal:?} after {last:?}, {:?}",
                    person.file.registration.stage.at()
                );
            }
        }
    }
    for at in [
        At::Reception,
        At::Card,
        At::Refused,
        At::JobSeeker,
        At::Proposed,
        At::Unemployed,
        At::Closed,
    ] {
        assert!(
            stages.get(&at).is_some_and(|n| *n > 0),
            "nobody at {at:?}: {stages:?}"
        );
    }
}

#[test]
fn nothing_lies_in_the_future_and_each_history_goes_forward_in_time() {
    let wanted = wanted(3, 300);
    for person in plan(&wanted) {
        let times = person.entries.iter().map(|e| e.at).collect::<Vec<_>>();
        assert!(times.is_sorted());
        assert!(times.iter().all(|at| *at <= wanted.now));
        assert!(!person.entries.is_empty());
    }
}

#[test]
fn numbers_of_a_centre_follow_each_other_without_a_gap() {
    let mut numbers = BTreeMap::<String, Vec<u32>>::new();
    for person in plan(&wanted(5, 300)) {
        for number in person.entries.iter().filter_map(|e| e.number.as_ref()) {
            let (series, n) = number.as_str().rsplit_once('-').unwrap();
            numbers
                .entry(series.to_owned())
                .or_default()
                .push(n.parse().unwrap());
        }
    }
    assert!(numbers.len() >= 2);
    for drawn in numbers.values() {
        assert_eq!(
            *drawn,
            (1..=u32::try_from(drawn.len()).unwrap()).collect::<Vec<_>>()
        );
    }
}

#[test]
fn the_registers_contradict_some_people_and_the_office_has_weighed_it() {
    let people = plan(&wanted(1, 600)).collect::<Vec<_>>();
    let refused = people
        .iter()
        .filter(|p| {
            p.entries
                .iter()
                .any(|e| matches!(e.act, Act::RefuseSeeker(_)))
        })
        .count();
    let warned = people
        .iter()
        .filter(|p| {
            p.file
                .registration
                .weighed
                .as_ref()
                .is_some_and(|w| !w.warnings.is_empty())
        })
        .count();
    assert!(refused > 3 && warned > 10, "{refused} {warned}");
}

#[test]
fn visitors_of_the_stories_have_sound_numbers_and_nobody_else_has_them() {
    let today = "2026-11-20".parse().unwrap();
    let visitors = visitors(today);
    assert_eq!(visitors.len(), 15);
    let taken = plan(&wanted(1, 300))
        .map(|p| p.record.iin)
        .collect::<BTreeSet<_>>();
    for visitor in &visitors {
        assert!(!taken.contains(&visitor.iin));
        assert_eq!(visitor.iin.birth_date(), visitor.born);
        assert!(
            casework::people::Phone::parse(&visitor.phone)
                .unwrap()
                .is_mobile()
        );
    }
    let aliya = visitors.iter().find(|v| v.key == "aliya").unwrap();
    assert_eq!(casework::people::age_on(aliya.born, today), 15);
}

#[test]
fn there_are_two_hundred_vacancies_with_numbers_of_their_own() {
    let vacancies = vacancies(1);
    let ids = vacancies.iter().map(|v| &v.id).collect::<BTreeSet<_>>();
    assert_eq!((vacancies.len(), ids.len()), (200, 200));
}

fn empty_centre(folder: &std::path::Path) -> crate::Centre {
    let now = noon("2026-11-20".parse().unwrap());
    let options = crate::Options {
        clock: std::sync::Arc::new(move || now),
        key: Some([5; 32]),
        ..Default::default()
    };
    crate::Centre::open(folder, options).unwrap()
}

#[test]
fn a_loaded_office_is_as_its_records_say_and_is_founded_once() {
    let folder = tempfile::tempdir().unwrap();
    let centre = empty_centre(folder.path());
    let mut people = Vec::new();
    let loaded = load(&centre, &wanted(2, 60), &mut people, &mut |_| {}).unwrap();
    assert_eq!(loaded.people, 60);
    let report = centre.verify().unwrap();
    assert_eq!(
        (report.findings, report.records, report.files),
        (Vec::new(), loaded.entries, 60)
    );
    let known: Vec<PersonRecord> = serde_json::from_slice(&people).unwrap();
    assert_eq!(
        u64::try_from(known.len()).unwrap(),
        loaded.known_to_registers
    );
    let again = load(&centre, &wanted(2, 60), &mut Vec::new(), &mut |_| {});
    assert!(again.unwrap_err().to_string().contains("empty centre"));
}

#[test]
fn a_centre_where_somebody_works_is_no_demonstration() {
    let folder = tempfile::tempdir().unwrap();
    let centre = empty_centre(folder.path());
    let asem = NewAccount {
        login: "asem".into(),
        name: "Есенова Әсем".into(),
        password: "Не-для-показа-2026".into(),
        roles: Vec::new(),
    };
    centre.add_account(&asem).unwrap();
    let mut people = Vec::new();
    let refused = load(&centre, &wanted(2, 3), &mut people, &mut |_| {}).unwrap_err();
    assert!(refused.to_string().contains("asem"), "{refused}");
    assert!(people.is_empty() && centre.centres().unwrap().is_empty());
    assert_eq!(centre.accounts().unwrap().len(), 1);
}

#[test]
fn the_centres_own_door_makes_the_same_facts_of_the_same_acts() {
    let folder = tempfile::tempdir().unwrap();
    let centre = empty_centre(folder.path());
    load(&centre, &wanted(2, 0), &mut Vec::new(), &mut |_| {}).unwrap();
    for person in plan(&wanted(2, 25)) {
        for entry in &person.entries {
            let outcome = centre
                .in_one_go(|here| {
                    here.act_as_at(
                        &entry.actor,
                        entry.act.clone(),
                        person.file.id,
                        &entry.identity,
                        entry.at,
                    )
                })
                .unwrap();
            assert_eq!(outcome.facts(), entry.facts, "{:?}", entry.act.name());
        }
        assert_eq!(centre.file(person.file.id).unwrap().unwrap(), person.file);
    }
    assert_eq!(centre.verify().unwrap().findings, Vec::<String>::new());
}
