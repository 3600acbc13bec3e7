//! What section 3 knows stays with those who handle the case; consents can be taken back.

use super::common::{Office, dana, day, forms, friday, serik, somebody};
use casework::card::{CardField, CardValue};
use casework::office::Role;
use casework::progress::sections;
use casework::refusal::Refusal;
use casework::registration::profiling::{AssessmentForm, Level};
use casework::registration::{Act, ActName, At};
use casework::seen::{Ahead, rights};
use casework::worklist::{List, work};
use strum::IntoEnumIterator;

/// A word that occurs nowhere but in the notes of section 3.
const MARK: &str = "қызғыштау7731";

fn marked() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    let form = AssessmentForm {
        interview: Some(forms::long(&format!("Беседа: {MARK}"))),
        motivation: Some(Level::Low),
        why: Some(forms::long(&format!("Причина: {MARK}"))),
        ..forms::assessment_form()
    };
    office.does(&dana(), Act::AssessProfile(form));
    office
}

#[test]
fn s_k_01_the_mark_word_reaches_only_those_who_handle_the_case() {
    let office = marked();
    for role in Role::iter() {
        let seen = office
            .file
            .seen_by(role)
            .map(|file| serde_json::to_string(&file).unwrap());
        let found = seen.is_some_and(|text| text.contains(MARK));
        assert_eq!(found, rights(role).profile, "{role:?}");
    }
    assert!(rights(Role::Specialist).profile && rights(Role::Head).profile);
}

#[test]
fn s_k_01_nothing_the_seeker_can_receive_knows_of_section_3() {
    let office = marked();
    let view = serde_json::to_string(&office.file.for_seeker()).unwrap();
    assert!(!view.contains(MARK));
    let value: serde_json::Value = serde_json::from_str(&view).unwrap();
    assert!(
        names(&value)
            .iter()
            .all(|name| !name.contains("profile") && !name.contains("motivation"))
    );
    assert!(
        view.contains("Беков"),
        "what he said himself is his to read"
    );
}

#[test]
fn a_person_reads_all_of_their_own_card_and_what_comes_next() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    office.does(&dana(), forms::offers(&["v-1"]));
    let skills = forms::edit(
        &office,
        vec![CardValue::Skills(vec![forms::short("сварка")])],
    );
    office.does(&dana(), skills);
    let view = office.file.for_seeker();
    for field in [
        CardField::Phones,
        CardField::Email,
        CardField::LivesAt,
        CardField::Education,
        CardField::Work,
        CardField::Skills,
        CardField::Languages,
        CardField::WishedWork,
    ] {
        assert_eq!(
            view.card.values.get(&field),
            office.file.card.values.get(&field)
        );
        assert!(view.card.values.contains_key(&field), "{field:?}");
    }
    assert_eq!(view.consents.len(), forms::CONSENTS.len());
    let registration = &view.registrations[0];
    assert_eq!(registration.number, office.file.registration.number);
    assert_eq!(registration.seeker_since, Some(friday()));
    let ahead: Vec<_> = view.ahead.iter().map(|a| (a.what, a.by)).collect();
    let answer_by = office.file.offers.last().unwrap().answer_by;
    assert_eq!(
        ahead,
        [
            (Ahead::DecideUnemployed, day(2026, 10, 28)),
            (Ahead::AnswerOffer, answer_by)
        ]
    );

    // A registration that has ended stays readable, with the day and the ground.
    let mut refused = Office::with_arman_at(At::Refused);
    refused.does(&super::common::aigul(), forms::visit("job"));
    let told = refused.file.for_seeker().registrations;
    assert_eq!(told.len(), 1, "a visit is no registration yet");
    let letter = told[0].refused.as_ref().unwrap();
    assert_eq!(
        (letter.ground.as_str(), told[0].ended),
        ("lir-unreliable", Some(friday()))
    );
}

#[test]
fn lists_rail_and_notices_carry_no_word_of_section_3() {
    let office = marked();
    let lists = serde_json::to_string(&work(&office.file)).unwrap();
    assert!(!lists.contains(MARK));
    for role in Role::iter() {
        let actor = somebody(role);
        let rail = serde_json::to_string(&sections(&office.file, &office.desk(&actor))).unwrap();
        assert!(!rail.contains(MARK), "{role:?}");
    }
    let notices = serde_json::to_string(&office.file.notices).unwrap();
    assert!(!notices.contains(MARK));
}

fn names(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::Object(map) => map
            .iter()
            .flat_map(|(name, inner)| std::iter::once(name.clone()).chain(names(inner)))
            .collect(),
        serde_json::Value::Array(list) => list.iter().flat_map(names).collect(),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => Vec::new(),
    }
}

#[test]
fn s_k_02_without_the_resume_consent_the_status_stays_and_offers_go_on() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.day(day(2026, 11, 5));
    office.does(&dana(), forms::withdraw_consent("resume-publication"));
    assert!(office.file.consent("resume-publication").is_none());
    assert_eq!(office.stage(), At::Unemployed);
    office.does(&dana(), forms::offers(&["v-1"]));
    assert_eq!(
        office.row(List::MyStep).unwrap().what,
        "acknowledge-unemployed-duties"
    );
}

#[test]
fn s_k_03_without_the_personal_data_consent_queries_stop_nothing_ends_and_somebody_settles_the_case()
 {
    let mut office = Office::with_arman_at(At::JobSeeker);
    office.does(&dana(), forms::refresh());
    let waiting = office.file.queries.last().unwrap().id;
    office.does(&dana(), forms::withdraw_consent("personal-data"));

    assert!(
        office.file.query(waiting).unwrap().stopped,
        "also the one that waits"
    );
    let refusal = office.refused(&dana(), forms::refresh());
    let consent = forms::code("personal-data");
    assert_eq!(
        refusal,
        Refusal::NoConsent {
            act: ActName::RefreshAnswers,
            consent
        }
    );
    assert_eq!(office.stage(), At::JobSeeker, "no removal by itself");
    let task = work(&office.file)
        .into_iter()
        .find(|item| item.what == "consent-withdrawn")
        .unwrap();
    for actor in [dana(), serik()] {
        assert!(List::of(actor.role).contains(&task.list), "{}", actor.name);
    }
}

#[test]
fn s_k_03_the_task_stands_for_an_unemployed_person_too() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.does(&dana(), forms::withdraw_consent("personal-data"));
    assert_eq!(office.stage(), At::Unemployed);
    assert!(
        work(&office.file)
            .iter()
            .any(|item| item.what == "consent-withdrawn")
    );
}

#[test]
fn a_consent_taken_back_before_4_2_leaves_only_the_refusal() {
    let mut office = Office::with_arman_at(At::Card);
    office.does(&dana(), forms::withdraw_consent("personal-data"));
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::Ground {
            act: ActName::RegisterSeeker,
            ground: forms::code("lir-no-consent")
        }
    );
    office.does(&dana(), forms::refuse_seeker("lir-no-consent"));
}

#[test]
fn an_application_taken_back_before_4_2_ends_the_matter_without_a_refusal() {
    let mut office = Office::with_arman_at(At::Card);
    office.does(&dana(), forms::withdraw_consent("application"));
    assert_eq!(office.stage(), At::Closed);
    assert_eq!(office.file.registration.refused, None);
    assert!(
        office
            .tries(&dana(), forms::withdraw_consent("application"))
            .is_err()
    );
    // He may come again.
    office.does(&super::common::aigul(), forms::visit("job"));
}
