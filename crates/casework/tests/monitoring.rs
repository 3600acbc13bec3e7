//! Section 7, monitoring: the weekly check, what the registers report, contacts, and what a change comes to.

mod grounds;
mod reported;

use super::common::{Office, aigul, dana, day, forms, serik, wednesday};
use casework::card::{Address, CardValue, Disability};
use casework::ids::Code;
use casework::people::KatoCode;
use casework::refusal::Refusal;
use casework::registration::monitoring::{Advice, MissedWeek, SettledHow, missed_weeks};
use casework::registration::{Act, ActName, At};
use casework::worklist::{List, work};

/// Unemployed since Wed 28 October 2026, plan agreed, checked without changes on Wed 9 December.
fn checked_on_the_ninth() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges().plans().day(day(2026, 12, 9));
    office.does(&dana(), forms::unchanged());
    office
}

fn advices(office: &Office) -> Vec<Advice> {
    office
        .file
        .registration
        .monitoring
        .open_proposals()
        .map(|p| p.advice.clone())
        .collect()
}

fn remove(ground: &str) -> Advice {
    Advice::Remove {
        ground: Code::from(ground),
    }
}

#[test]
fn s_v7_01_the_week_counts_from_the_last_check_and_steps_over_a_day_off() {
    let mut office = Office::with_arman_at(At::Unemployed);
    assert_eq!(
        office.row(List::Monitoring).unwrap().due,
        Some(day(2026, 11, 4))
    );
    office = checked_on_the_ninth();
    let row = office.row(List::Monitoring).unwrap();
    assert_eq!(
        (row.step.as_str(), row.due),
        ("7.1", Some(day(2026, 12, 17)))
    );
    assert_eq!(
        office.file.registration.monitoring.check_by,
        Some(day(2026, 12, 17))
    );

    let missed = |on| {
        let mut office = office.clone();
        office.day(on);
        office.does(&dana(), forms::unchanged());
        office
            .file
            .registration
            .monitoring
            .last_check()
            .unwrap()
            .missed
    };
    assert_eq!(missed(day(2026, 12, 17)), 0, "the last day is in time");
    assert_eq!(missed(day(2026, 12, 18)), 1, "overdue from the 18th");
    assert_eq!(missed(day(2026, 12, 30)), 3);
}

#[test]
fn each_missed_week_is_named_by_its_days_also_after_the_check_was_made_up_for() {
    let week = |from, checked| MissedWeek {
        from,
        to: from + chrono::Days::new(6),
        checked,
    };
    let mut office = checked_on_the_ninth();
    let until_the_ninth = missed_weeks(&office.file, day(2026, 12, 9));
    assert!(
        until_the_ninth
            .iter()
            .all(|week| week.checked == Some(day(2026, 12, 9)))
    );
    let after = |office: &Office, on| {
        let mut weeks = missed_weeks(&office.file, on);
        weeks.drain(..until_the_ninth.len());
        weeks
    };
    assert_eq!(
        after(&office, day(2026, 12, 17)),
        [],
        "the last day is in time"
    );
    let (first, second) = (day(2026, 12, 10), day(2026, 12, 17));
    assert_eq!(after(&office, day(2026, 12, 18)), [week(first, None)]);

    office.day(day(2026, 12, 24));
    assert_eq!(
        after(&office, day(2026, 12, 24)),
        [week(first, None), week(second, None)]
    );
    office.does(&dana(), forms::unchanged());
    let made_up = Some(day(2026, 12, 24));
    assert_eq!(
        after(&office, day(2026, 12, 25)),
        [week(first, made_up), week(second, made_up)],
        "what was missed stays to be seen"
    );
}

#[test]
fn s_v7_02_one_record_with_six_answers_and_never_five() {
    let mut office = Office::with_arman_at(At::Unemployed);
    let five = forms::no_changes()[..5].to_vec();
    let refusal = office.refused(&dana(), forms::status(five));
    let (act, items) = (ActName::CheckStatus, vec!["pension".to_owned()]);
    assert_eq!(refusal, Refusal::Missing { act, items });
    let mut twice = forms::no_changes();
    twice.push(forms::no_change("job"));
    assert!(office.tries(&dana(), forms::status(twice)).is_err());
    office.does(&dana(), forms::unchanged());
    let check = office.file.registration.monitoring.last_check().unwrap();
    assert_eq!(check.answers.len(), 6);
    assert!(
        check
            .answers
            .iter()
            .all(|a| a.answer.source == casework::card::Source::Said)
    );
    assert_eq!(advices(&office), []);
}

#[test]
fn s_v7_03_a_job_is_a_proposal_and_without_proof_the_draft_cannot_be_sent() {
    let mut office = checked_on_the_ninth();
    let since = day(2026, 12, 7);
    let job = forms::found_job("permanent", since);
    office.does(&dana(), forms::status(forms::answers_but(job)));
    assert_eq!(advices(&office), [remove("employment")]);
    assert_eq!(office.stage(), At::Unemployed, "proposed, not done");
    let row = office.row(List::Changes).unwrap();
    assert_eq!(
        (row.act, row.detail.as_str()),
        (Some(ActName::ProposeRemoval), "job")
    );

    let refusal = office.refused(&dana(), forms::remove("employment"));
    assert_eq!(
        refusal,
        Refusal::NoProof {
            act: ActName::ProposeRemoval,
            list: "removal".into(),
            ground: Code::from("employment"),
            kinds: vec!["register.ehr".into(), "document.labour-contract".into()],
        }
    );
    office.does(
        &dana(),
        forms::remove_by("employment", "labour-contract", since),
    );
    assert_eq!(office.stage(), At::RemovalProposed);
    assert_eq!(advices(&office), [], "followed");
}

#[test]
fn a_yes_says_since_when_and_of_which_kind() {
    let mut office = Office::with_arman_at(At::Unemployed);
    let act = ActName::CheckStatus;
    let mut job = forms::found_job("permanent", wednesday());
    job.since = None;
    let refusal = office.refused(&dana(), forms::status(forms::answers_but(job.clone())));
    let items = vec!["job.since".into()];
    assert_eq!(refusal, Refusal::Missing { act, items });
    job.since = Some(day(2026, 11, 9));
    let refusal = office.refused(&dana(), forms::status(forms::answers_but(job.clone())));
    assert!(matches!(refusal, Refusal::DateWrong { .. }), "{refusal:?}");
    job.since = Some(wednesday());
    job.option = None;
    let refusal = office.refused(&dana(), forms::status(forms::answers_but(job)));
    let items = vec!["job.option".into()];
    assert_eq!(refusal, Refusal::Missing { act, items });
    let civil = forms::found_job("civil-contract", wednesday());
    office.does(&dana(), forms::status(forms::answers_but(civil)));
    assert_eq!(advices(&office), [remove("civil-contract")]);
}

#[test]
fn s_v7_04_a_disability_goes_into_the_card_marks_the_plan_and_removes_nobody() {
    let mut office = checked_on_the_ninth();
    let group = Disability {
        group: forms::code("3"),
        to: None,
    };
    let value = CardValue::Disability(group.clone());
    let changed = forms::card_change("disability", day(2026, 12, 7), value);
    office.does(&dana(), forms::status(forms::answers_but(changed)));
    assert_eq!(office.file.card.disability(), Some(&group));
    assert_eq!(
        office.file.registration.plan.revise,
        Some(forms::code("disability"))
    );
    assert_eq!(advices(&office), [Advice::RevisePlan]);
    assert_eq!(office.next_act(), Some(ActName::DraftPlan));
    office.does(
        &dana(),
        forms::plan_anew(forms::three_items_from(office.today), "Группа."),
    );
    assert_eq!(advices(&office), []);
    assert_eq!(office.file.registration.plan.revise, None);
}

fn lives_at(kato: &str) -> CardValue {
    CardValue::LivesAt(Address {
        kato: KatoCode::parse(kato).unwrap(),
        kato_edition: "НК РК 11-2025".into(),
        place_kk: "Көкшетау".into(),
        place_ru: "Кокшетау".into(),
        street: forms::short("Абая, 1"),
    })
}

#[test]
fn a_new_address_here_changes_the_card_and_one_elsewhere_advises_to_hand_over() {
    let mut here = checked_on_the_ninth();
    let moved = forms::card_change("residence", day(2026, 12, 1), lives_at("711210000"));
    here.does(&dana(), forms::status(forms::answers_but(moved)));
    assert_eq!(
        here.file.card.lives_at().unwrap().kato.as_str(),
        "711210000"
    );
    assert_eq!(advices(&here), []);
    let mut away = checked_on_the_ninth();
    let moved = forms::card_change("residence", day(2026, 12, 1), lives_at("111010000"));
    away.does(&dana(), forms::status(forms::answers_but(moved)));
    assert_eq!(advices(&away), [Advice::HandOver]);
    assert_eq!(away.stage(), At::Unemployed);
}

#[test]
fn a_change_told_after_ten_days_is_marked_late() {
    let mut office = checked_on_the_ninth();
    let told = |office: &mut Office, since| {
        let founder = casework::registration::monitoring::ChangeAnswer {
            changed: true,
            since: Some(since),
            ..forms::no_change("founder")
        };
        office.does(&dana(), forms::status(forms::answers_but(founder)));
        let check = office.file.registration.monitoring.last_check().unwrap();
        check.answers.iter().any(|a| a.late)
    };
    // Founder since Fri 25 December: the tenth day, 4 January, is a day off.
    office.day(day(2027, 1, 5));
    assert!(
        !told(&mut office, day(2026, 12, 25)),
        "in time on Tuesday the 5th"
    );
    office.day(day(2027, 1, 6));
    assert!(told(&mut office, day(2026, 12, 25)));
    assert_eq!(
        advices(&office),
        [remove("founder")],
        "once, however often it is told"
    );
}

#[test]
fn checked_without_changes_takes_six_answers_that_are_there_and_names_those_missing() {
    let mut office = checked_on_the_ninth();
    office.day(day(2026, 12, 15));
    let act = ActName::MarkUnchanged;
    let Err(Refusal::Missing { items, .. }) = office.ready(&dana(), act) else {
        panic!("nobody has been asked");
    };
    assert_eq!(items, forms::CHANGES);
    // Registers answer five of the six; of founders there is none, so the person is called.
    office.asks_for_changes(super::common::registers::known_as(
        casework::registers::IdentityRecord {
            address_kato: Some("711110000".into()),
            ..super::common::registers::arman()
        },
    ));
    let items = vec!["founder".to_owned()];
    assert_eq!(
        office.ready(&dana(), act),
        Err(Refusal::Missing { act, items })
    );
    office.does(
        &aigul(),
        forms::called(true, vec![forms::no_change("founder")]),
    );
    office.does(&dana(), Act::MarkUnchanged);
    let check = office.file.registration.monitoring.last_check().unwrap();
    assert_eq!((check.answers.len(), check.channel), (6, None));
    assert!(
        check.answers.iter().all(|a| a.at < check.at),
        "each with its own time"
    );
    assert_eq!(
        office.file.registration.monitoring.check_by,
        Some(day(2026, 12, 22))
    );
    // What was gathered serves once.
    assert!(office.ready(&dana(), act).is_err());
}

#[test]
fn a_change_among_the_gathered_answers_is_not_marked_as_none() {
    let mut office = checked_on_the_ninth();
    let job = forms::found_job("temporary", day(2026, 12, 9));
    office.does(&dana(), forms::called(true, forms::answers_but(job)));
    let refusal = office.refused(&dana(), Act::MarkUnchanged);
    let (act, fields) = (ActName::MarkUnchanged, vec!["job".to_owned()]);
    assert_eq!(refusal, Refusal::DifferenceOpen { act, fields });
}

#[test]
fn contacts_are_kept_and_who_was_not_reached_has_answered_nothing() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.does(&aigul(), forms::called(false, Vec::new()));
    let refusal = office.refused(&dana(), forms::called(false, forms::no_changes()));
    let (act, items) = (ActName::RecordContact, vec!["reached".to_owned()]);
    assert_eq!(refusal, Refusal::Missing { act, items });
    let contacts = &office.file.registration.monitoring.contacts;
    assert_eq!((contacts.len(), contacts[0].reached), (1, false));
    assert_eq!(contacts[0].by, aigul().name);

    let mut seeker = Office::with_arman_at(At::JobSeeker);
    let refusal = seeker.refused(&dana(), forms::called(true, forms::no_changes()));
    assert!(
        matches!(refusal, Refusal::NotNow { .. }),
        "7.1 is for the unemployed"
    );
}

#[test]
fn a_proposal_is_put_aside_with_a_reason_that_stays() {
    let mut office = checked_on_the_ninth();
    let job = forms::found_job("permanent", day(2026, 12, 7));
    office.does(&dana(), forms::status(forms::answers_but(job)));
    let id = office.file.registration.monitoring.proposals[0].id;
    office.does(&dana(), forms::dismiss(id));
    assert_eq!(office.row(List::Changes), None);
    let settled = &office.file.registration.monitoring.proposals[0].settled;
    assert!(matches!(
        settled.as_ref().unwrap().how,
        SettledHow::Dismissed { .. }
    ));
    assert!(office.tries(&dana(), forms::dismiss(id)).is_err());
}

#[test]
fn health_found_in_monitoring_is_for_those_who_handle_the_case() {
    let mut office = checked_on_the_ninth();
    let group = Disability {
        group: forms::code("3"),
        to: None,
    };
    let value = CardValue::Disability(group);
    let changed = forms::card_change("disability", day(2026, 12, 7), value);
    office.does(&dana(), forms::status(forms::answers_but(changed)));
    let unit_head = office
        .file
        .seen_by(casework::office::Role::UnitHead)
        .unwrap();
    let text = serde_json::to_string(&unit_head.registration.monitoring).unwrap();
    assert!(!text.contains("disability"), "{text}");
    assert_eq!(unit_head.registration.plan.revise, None);
    let head = office.file.seen_by(serik().role).unwrap();
    assert_eq!(
        head.registration.monitoring,
        office.file.registration.monitoring
    );
    let consultant = office.file.seen_by(aigul().role).unwrap();
    assert!(consultant.registration.monitoring.checks.is_empty());
}

#[test]
fn a_person_under_a_draft_of_removal_is_monitored_as_before() {
    let office = Office::with_arman_at(At::RemovalProposed);
    let lists: Vec<_> = work(&office.file).into_iter().map(|row| row.list).collect();
    assert!(lists.contains(&List::Monitoring), "{lists:?}");
}
