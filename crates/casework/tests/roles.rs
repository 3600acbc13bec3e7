//! Roles and four eyes: who may do what, in whose place, by which order.

use super::common::registers::clear;
use super::common::{
    Office, aigul, bolat, bolat_as_head, dana, day, forms, gulnar, marat, nurlan, olga, serik,
    somebody,
};
use super::common::{friday, wednesday};
use casework::card::{CardField, CardValue, Disability};
use casework::ids::CentreId;
use casework::office::{Actor, DecidedBy, Role};
use casework::refusal::Refusal;
use casework::registration::{Act, ActName, At, MAP};
use casework::worklist::{List, work};
use chrono::NaiveDate;
use strum::IntoEnumIterator;

/// Received, registered and proposed on one day, the draft by this member of staff.
fn draft_on(today: NaiveDate, author: &Actor) -> Office {
    let mut office = Office::on(today);
    office
        .receives_arman()
        .prepares_registration()
        .registers_seeker()
        .tells_and_selects();
    office.prepares_draft(clear());
    office.does(author, forms::draft());
    office
}

#[test]
fn s_r_01_the_consultant_does_not_register_and_is_not_offered_to() {
    let mut office = Office::with_arman_at(At::Card);
    let refusal = office.refused(&aigul(), Act::RegisterSeeker);
    let act = ActName::RegisterSeeker;
    assert_eq!(
        refusal,
        Refusal::NotYourStep {
            act,
            roles: vec![Role::Specialist]
        }
    );
    assert!(!office.offered(&aigul()).contains(&act));
    assert!(office.offered(&dana()).contains(&act));
}

#[test]
fn s_r_02_the_specialist_does_not_decide_and_the_head_makes_no_draft() {
    let mut waiting = Office::with_arman_at(At::Proposed);
    let act = ActName::DecideUnemployed;
    let refusal = waiting.refused(&dana(), forms::decision());
    assert_eq!(
        refusal,
        Refusal::NotYourStep {
            act,
            roles: vec![Role::Head]
        }
    );
    let mut seeker = Office::with_arman_at(At::JobSeeker);
    let act = ActName::ProposeUnemployed;
    let refusal = seeker.refused(&serik(), forms::draft());
    assert_eq!(
        refusal,
        Refusal::NotYourStep {
            act,
            roles: vec![Role::Specialist]
        }
    );
}

#[test]
fn s_r_03_who_stands_in_for_the_head_signs_others_drafts_and_not_their_own() {
    let acting = bolat_as_head(day(2026, 10, 1), day(2026, 10, 15));
    let mut own = draft_on(day(2026, 9, 30), &bolat());
    own.day(day(2026, 10, 1));
    let refusal = own.refused(&acting, forms::decision());
    assert_eq!(
        refusal,
        Refusal::DrafterDoesNotDecide {
            act: ActName::DecideUnemployed
        }
    );
    assert!(!own.offered(&acting).contains(&ActName::DecideUnemployed));

    let mut others = draft_on(day(2026, 9, 30), &dana());
    others.day(day(2026, 10, 1));
    others.does(&acting, forms::decision());
    assert_eq!(others.stage(), At::Unemployed);

    // A new draft by Dana opens the way; only its author takes the old one back.
    let refusal = own.refused(&dana(), forms::withdraw_draft());
    assert_eq!(
        refusal,
        Refusal::NothingThere {
            act: ActName::WithdrawDraft,
            what: "own-draft".into()
        }
    );
    own.does(&bolat(), forms::withdraw_draft());
    own.proposes();
    own.does(&acting, forms::decision());
}

#[test]
fn s_r_04_a_deputy_signs_on_the_last_day_of_the_order_and_not_on_the_next() {
    let deputy = gulnar(day(2026, 10, 1), day(2026, 10, 15));
    let office = draft_on(day(2026, 10, 14), &dana());
    let mut last = office.clone();
    last.day(day(2026, 10, 15));
    last.does(&deputy, forms::decision());
    let signed = last.entries.last().unwrap();
    assert_eq!(signed.actor.order.as_ref().unwrap().number, "47-к");

    let mut after = office;
    after.day(day(2026, 10, 16));
    let refusal = after.refused(&deputy, forms::decision());
    assert_eq!(
        refusal,
        Refusal::OrderNotInForce {
            act: ActName::DecideUnemployed,
            order: "47-к".into()
        }
    );
    after.does(&serik(), forms::decision());
}

#[test]
fn an_order_has_not_begun_on_the_day_before_it() {
    let office = draft_on(day(2026, 9, 30), &dana());
    let deputy = gulnar(day(2026, 10, 1), day(2026, 10, 15));
    let refusal = office
        .ready(&deputy, ActName::DecideUnemployed)
        .unwrap_err();
    assert_eq!(
        refusal,
        Refusal::OrderNotInForce {
            act: ActName::DecideUnemployed,
            order: "47-к".into()
        }
    );
}

#[test]
fn s_r_05_without_a_head_the_draft_waits_turns_overdue_and_is_nobody_elses() {
    let mut office = Office::with_arman_at(At::Proposed);
    office.day(day(2026, 11, 2));
    assert_eq!(office.stage(), At::Proposed);
    let row = office.row(List::Decide).unwrap();
    assert!(row.due.unwrap() < office.today);
    for role in Role::iter().filter(|role| *role != Role::Head) {
        assert!(
            !office
                .offered(&somebody(role))
                .contains(&ActName::DecideUnemployed),
            "{role:?}"
        );
    }
}

#[test]
fn s_r_06_the_analyst_opens_no_case_and_acts_in_none() {
    for stage in At::iter() {
        let mut office = Office::with_arman_at(stage);
        assert_eq!(office.file.seen_by(Role::Analyst), None);
        assert_eq!(office.offered(&olga()), []);
        assert_eq!(office.is_with(&olga()), []);
        assert!(matches!(
            office.refused(&olga(), forms::note("?")),
            Refusal::NotYourStep { .. }
        ));
    }
}

#[test]
fn s_r_07_the_training_specialist_sees_status_education_and_work_and_neither_section_3_nor_health()
{
    let mut office = Office::with_arman_at(At::Unemployed);
    let health = Disability {
        group: forms::code("3"),
        to: None,
    };
    let edit = forms::edit(&office, vec![CardValue::Disability(health)]);
    office.does(&dana(), edit);
    let seen = office.file.seen_by(marat().role).unwrap();
    assert_eq!(seen.registration.stage.at(), At::Unemployed);
    assert!(seen.card.education().is_some() && seen.card.work().is_some());
    assert_eq!(seen.profile, None);
    assert_eq!(seen.card.disability(), None);
    assert!(!seen.card.values.contains_key(&CardField::HealthLimits));
    let health_asked = |q: &str| seen.survey.keys().any(|key| key.as_str() == q);
    assert!(!health_asked("q-health") && !health_asked("q-disability"));
}

#[test]
fn the_office_tree_says_whose_head_decides() {
    let mut office = Office::with_arman_at(At::Proposed);
    let centre = office.evidence.centre.as_mut().unwrap();
    centre.decided_by = vec![DecidedBy {
        from: friday(),
        centre: CentreId::from("kc-kokshetau"),
    }];
    office.day(wednesday());
    let refusal = office.refused(&serik(), forms::decision());
    let act = ActName::DecideUnemployed;
    assert_eq!(
        refusal,
        Refusal::OtherCentreDecides {
            act,
            centre: "kc-kokshetau".into()
        }
    );
    office.does(&nurlan(), forms::decision());
}

#[test]
fn lists_are_named_after_who_acts_next() {
    for stage in At::iter() {
        let office = Office::with_arman_at(stage);
        for item in work(&office.file) {
            let Some(act) = item.act else { continue };
            let row = MAP.iter().find(|row| row.act == act).unwrap();
            let mine = item.list.group() == casework::worklist::Group::Mine;
            let somebodys = Role::iter()
                .filter(|role| List::of(*role).contains(&item.list))
                .any(|role| row.is_for(role));
            assert!(
                !mine || somebodys,
                "{:?} lies in {:?}, where nobody may do it",
                act,
                item.list
            );
        }
    }
}
