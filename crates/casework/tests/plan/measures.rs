//! 6.3: active measures, for whom they are, and what became of a referral.

use super::unemployed;
use crate::common::{Office, dana, day, forms, wednesday};
use casework::card::{CardValue, Education, TargetGroup, WorkHistory};
use casework::refusal::Refusal;
use casework::registration::measures::{
    MeasureEnd, MeasureForm, MeasureRecord, ReferralState, SaidFact,
};
use casework::registration::monitoring::Advice;
use casework::registration::{Act, ActName, At};
use casework::voucher::VoucherAt;
use casework::worklist::List;
use chrono::NaiveDate;

/// Somebody born on that day, who graduated last year and has never worked.
fn graduate_born(born: NaiveDate) -> Office {
    let mut office = unemployed();
    office
        .file
        .card
        .values
        .remove(&casework::card::CardField::Iin);
    let education = Education {
        level: forms::code("tve"),
        institution: None,
        speciality: None,
        graduated: Some(2025),
    };
    let work = WorkHistory {
        never_worked: true,
        years: 0,
        jobs: Vec::new(),
    };
    let edit = forms::edit(
        &office,
        vec![
            CardValue::BirthDate(born),
            CardValue::Education(vec![education]),
            CardValue::Work(work),
        ],
    );
    office.does(&dana(), edit);
    office
}

fn unfit(refusal: Refusal) -> Vec<String> {
    match refusal {
        Refusal::Unfit { conditions, .. } => conditions.into_iter().map(|w| w.ru).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn s_v6_04_youth_practice_names_the_age_and_ends_on_the_thirtieth_birthday() {
    let mut arman = unemployed();
    let named = unfit(arman.refused(&dana(), forms::measure("youth-practice")));
    assert!(named.contains(&"Не старше 29 лет".to_owned()), "{named:?}");

    let mut birthday = graduate_born(day(1996, 10, 28));
    assert_eq!(birthday.today, wednesday());
    let named = unfit(birthday.refused(&dana(), forms::measure("youth-practice")));
    assert_eq!(named, ["Не старше 29 лет"]);
    let mut day_before = graduate_born(day(1996, 10, 29));
    day_before.does(&dana(), forms::measure("youth-practice"));
}

#[test]
fn what_nobody_knows_of_a_condition_is_asked_and_not_refused() {
    let mut office = unemployed();
    let refusal = office.refused(&dana(), forms::measure("short-training"));
    let act = ActName::ReferToMeasure;
    let items = vec!["employer_request".into()];
    assert_eq!(refusal, Refusal::Missing { act, items });
    let said = |fact: &str| MeasureForm {
        said: vec![SaidFact {
            fact: forms::code(fact),
            yes: true,
        }],
        ..forms::measure_form("short-training")
    };
    office.does(&dana(), Act::ReferToMeasure(said("employer_request")));
    // A target group with its proof stands in the card and needs no word.
    let refusal = office.refused(&dana(), forms::measure("bastau"));
    assert!(matches!(refusal, Refusal::Missing { .. }), "{refusal:?}");
    let group = TargetGroup {
        group: forms::code("large-family"),
        name: None,
        proof: forms::short("справка 12"),
        from: None,
        to: None,
    };
    let edit = forms::edit(&office, vec![CardValue::TargetGroups(vec![group])]);
    office.does(&dana(), edit);
    office.does(&dana(), forms::measure("bastau"));
}

#[test]
fn training_lasts_no_longer_than_its_measure_allows() {
    let mut office = unemployed();
    let form = |until: NaiveDate| {
        Act::ReferToMeasure(MeasureForm {
            begins: Some(day(2026, 11, 2)),
            until: Some(until),
            said: vec![SaidFact {
                fact: forms::code("employer_request"),
                yes: true,
            }],
            ..forms::measure_form("short-training")
        })
    };
    let refusal = office.refused(&dana(), form(day(2027, 5, 3)));
    let act = ActName::ReferToMeasure;
    let (field, date) = ("until".into(), day(2027, 5, 3));
    assert_eq!(refusal, Refusal::DateWrong { act, field, date });
    office.does(&dana(), form(day(2027, 5, 2)));
}

#[test]
fn a_referral_is_answered_begun_and_ended_in_this_order() {
    let mut office = unemployed();
    office.does(&dana(), forms::measure("public-works"));
    let refusal = office.refused(&dana(), forms::measure("public-works"));
    let (act, what) = (ActName::ReferToMeasure, "open-referral".into());
    assert_eq!(refusal, Refusal::NothingThere { act, what });

    let id = office.file.registration.referrals[0].id;
    let ended = |on| {
        let end = MeasureEnd::Completed;
        forms::measure_record(id, MeasureRecord::Ended { on, end })
    };
    assert!(
        office.tries(&dana(), ended(wednesday())).is_err(),
        "not begun"
    );
    office.does(&dana(), forms::measure_record(id, MeasureRecord::Accepted));
    let on = wednesday();
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Began { on }),
    );
    office.day(day(2026, 11, 30));
    office.does(&dana(), ended(day(2026, 11, 30)));
    let refused = MeasureRecord::Refused {
        words: forms::long("Передумал."),
    };
    assert!(
        office
            .tries(&dana(), forms::measure_record(id, refused))
            .is_err()
    );
    assert!(matches!(
        office.file.registration.referrals[0].state,
        ReferralState::Ended { began: Some(began), .. } if began == wednesday()
    ));
}

#[test]
fn a_measure_that_suspends_lets_the_weekly_check_rest_until_it_ends() {
    let mut office = unemployed();
    office.amended("[[measure]]\ncode = 'public-works'\non_start = 'suspended'");
    office.does(&dana(), forms::measure("public-works"));
    let id = office.file.registration.referrals[0].id;
    let on = wednesday();
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Began { on }),
    );
    assert_eq!(office.row(List::Monitoring), None);
    let on = day(2026, 12, 1);
    office.day(on);
    let end = MeasureEnd::Completed;
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Ended { on, end }),
    );
    assert_eq!(
        office.row(List::Monitoring).unwrap().due,
        Some(day(2026, 12, 8))
    );
}

#[test]
fn a_measure_that_places_brings_a_proposal_and_no_removal() {
    let mut office = unemployed();
    office.amended("[[measure]]\ncode = 'social-job'\non_start = 'removed_as_placed'");
    office.does(&dana(), forms::measure("social-job"));
    let id = office.file.registration.referrals[0].id;
    let on = wednesday();
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Began { on }),
    );
    let open: Vec<_> = office
        .file
        .registration
        .monitoring
        .open_proposals()
        .collect();
    let ground = forms::code("employment");
    assert_eq!(open[0].advice, Advice::Remove { ground });
    assert_eq!(open[0].since, Some(wednesday()));
    assert_eq!(office.stage(), casework::registration::At::Unemployed);
}

#[test]
fn the_voucher_that_this_file_knows_of_is_not_asked_about() {
    let mut office = Office::with_voucher_at(VoucherAt::Issued);
    let said_no = Act::ReferToMeasure(MeasureForm {
        said: vec![SaidFact {
            fact: forms::code("voucher_this_year"),
            yes: false,
        }],
        ..forms::measure_form("voucher")
    });
    let named = unfit(office.refused(&dana(), said_no.clone()));
    assert_eq!(
        named,
        ["В этом году ваучер не получал"],
        "whatever is said of it"
    );

    let mut without = unemployed();
    let refusal = without.refused(&dana(), forms::measure("voucher"));
    assert!(
        matches!(refusal, Refusal::Missing { .. }),
        "of another centre only the person tells: {refusal:?}"
    );
    without.does(&dana(), said_no);
}

#[test]
fn a_job_seeker_goes_to_the_measures_that_are_open_to_them_and_to_no_other() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    let named = unfit(office.refused(&dana(), forms::measure("public-works")));
    assert!(!named.is_empty());
    office.does(&dana(), forms::measure("online-training"));
    let row = office.row(List::WithSeeker).unwrap();
    assert_eq!(row.act, Some(ActName::RecordMeasure));
    let referral = office.file.registration.referrals[0].id;
    let today = office.today;
    let says = |office: &mut Office, record| {
        office.does(&dana(), forms::measure_record(referral, record));
    };
    says(&mut office, MeasureRecord::Began { on: today });
    assert_eq!(
        office.file.registration.suspended, None,
        "there is no week to rest"
    );
    let end = MeasureEnd::Placed;
    says(&mut office, MeasureRecord::Ended { on: today, end });
    assert_eq!(
        office.file.registration.monitoring.open_proposals().count(),
        0
    );
    let found = office.row(List::Changes).unwrap();
    assert_eq!(found.act, Some(ActName::EndSeekerRegistration));
}
