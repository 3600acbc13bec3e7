//! Two desks without a line, and what the centre makes of it (S-O-03, S-O-04).

use crate::common::{at, esil, forms, tuesday};
use casework::card::{CardField, CardValue, EmailAnswer, PhoneOf};
use casework::people::{Email, Phone};
use casework::registration::Act;
use casework::registration::card::{CardEdit, FieldEdit};
use harness::{Desk, Office};

fn edits(desk: &Desk, file: casework::ids::FileId, value: CardValue) {
    let seen = desk
        .case(file)
        .data
        .card
        .values
        .get(&value.field())
        .map(|kept| kept.entry);
    let source = casework::card::Source::Said;
    desk.does(
        Some(file),
        Act::EditCard(CardEdit {
            changes: vec![FieldEdit { value, seen }],
            source,
        }),
    );
}

fn phone(number: &str) -> CardValue {
    CardValue::Phones(vec![PhoneOf {
        number: Phone::parse(number).unwrap(),
        whose: None,
    }])
}

#[tokio::test]
async fn different_fields_changed_on_two_desks_both_stay_and_of_two_phones_the_newer_wins() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let counter = office.desk("aigul").await;
    let arman = counter.does(None, forms::visit("job")).file;
    counter.does(Some(arman), forms::consult_fully());
    counter.does(Some(arman), forms::hand_over());
    counter.exchanges().await;
    let dana = office.desk("dana").await;
    let bolat = office.desk("bolat").await;

    // Nobody exchanges while both write.
    edits(&dana, arman, phone("+7 701 555 01 77"));
    office.minutes_pass(2);
    edits(
        &bolat,
        arman,
        CardValue::Email(EmailAnswer::Is(Email::parse("arman@example.kz").unwrap())),
    );
    edits(&bolat, arman, phone("+7 701 555 03 18"));
    bolat.exchanges().await;
    dana.exchanges().await;
    bolat.exchanges().await;

    let at_centre = office.centre.file(arman).unwrap().unwrap();
    assert_eq!(
        at_centre.card.mobile().unwrap().to_string(),
        "+77015550318",
        "the later phone stands"
    );
    assert!(matches!(at_centre.card.email(), Some(EmailAnswer::Is(_))));
    for desk in [&dana, &bolat] {
        let case = desk.case(arman);
        assert_eq!(case.data.card, at_centre.card);
        let edits = case
            .history
            .iter()
            .filter(|h| h.act == casework::registration::ActName::EditCard)
            .count();
        assert_eq!(edits, 3, "nothing of what was typed is gone");
        assert!(case.data.card.values.contains_key(&CardField::Phones));
    }
}

#[tokio::test]
async fn the_same_person_opened_on_two_desks_becomes_one_file_and_nothing_is_lost() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let first = office.desk("aigul").await;
    let second = office.desk("aigul").await;
    let a = first.does(None, forms::visit("job")).file;
    let b = second.does(None, forms::visit("job")).file;
    assert_ne!(a, b);
    first.exchanges().await;
    second.exchanges().await;
    first.exchanges().await;

    let (one, other) = (
        office.centre.file(a).unwrap().unwrap(),
        office.centre.file(b).unwrap().unwrap(),
    );
    let joined = [&one, &other]
        .iter()
        .filter(|f| f.joined_into.is_some())
        .count();
    assert_eq!(joined, 1, "one of the two files was joined to the other");
    assert_eq!(
        first.workplace.search("Беков", 10).unwrap().len(),
        second.workplace.search("Беков", 10).unwrap().len()
    );
}

#[tokio::test]
async fn a_desk_that_was_enrolled_with_one_server_refuses_another() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let foreign = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let scope = [casework::ids::CentreId::from("kc-esil")];
    let mut code = office
        .centre
        .enrolment_code(&scope, "127.0.0.1:1", 8, 365)
        .unwrap();
    code.address = foreign.address();
    let folder = tempfile::tempdir().unwrap();
    let desk = workplace::Workplace::open(folder.path()).unwrap();
    let problem = desk.enrol(&code.to_string(), "Окно 9").await.unwrap_err();
    assert_eq!(problem.code, "wrong-certificate");
}
