//! Section 2, the card: application and consents, registers, weighing, fields, the right to be registered.

mod beside_registers;
mod names;
mod weighing;

use super::common::{Office, dana, forms, friday, monday, registers, serik};
use casework::Fact;
use casework::card::{CardField, CardValue, Source};
use casework::people::PersonName;
use casework::refusal::Refusal;
use casework::registers::Reply;
use casework::registration::card::{
    CardEdit, Choice, FieldCleared, Take, Verdict, WarningAnswer, WeighForm,
};
use casework::registration::unemployed::{Lift, RightForm};
use casework::registration::{Act, ActName, At};

fn received() -> Office {
    let mut office = Office::on(monday());
    office.receives_arman().day(friday());
    office
}

/// Arman's file before 2.3, with these answers.
fn answered(answers: Vec<(&'static str, Reply)>) -> Office {
    let mut office = received();
    office.takes_application().asks_registers(answers);
    let edit = forms::edit(&office, forms::arman_card());
    office.does(&dana(), edit);
    office
}

fn weigh(choices: Vec<Choice>, warnings: Vec<WarningAnswer>, verdict: Verdict) -> Act {
    Act::WeighAnswers(WeighForm {
        choices,
        warnings,
        verdict,
        note: None,
    })
}

#[test]
fn s_v2_01_each_consent_has_its_text_language_method_and_time_and_opens_the_query() {
    let mut office = received();
    assert!(office.ready(&dana(), ActName::QueryRegisters).is_err());
    office.takes_application();
    let edition = office.rulebook.edition().to_owned();
    for kind in forms::CONSENTS {
        let consent = office.file.consent(kind).unwrap();
        assert_eq!(
            (consent.text_edition.as_str(), consent.method.as_str()),
            (edition.as_str(), "paper")
        );
        assert_eq!(consent.at, super::common::at(friday(), 9, 0));
    }
    assert_eq!(office.ready(&dana(), ActName::QueryRegisters), Ok(()));
}

#[test]
fn s_v2_01_without_the_application_itself_there_is_nothing_to_register() {
    let mut office = received();
    let refusal = office.refused(
        &dana(),
        forms::application_with(&["personal-data", "state-access"]),
    );
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::TakeApplication,
            items: vec!["application".into()]
        }
    );
}

#[test]
fn s_v2_02_without_the_personal_data_consent_nothing_leaves_the_centre() {
    for (given, lacking) in [
        (&["application", "state-access"][..], "personal-data"),
        (&["application", "personal-data"][..], "state-access"),
    ] {
        let mut office = received();
        office.does(&dana(), forms::application_with(given));
        let refusal = office.refused(&dana(), forms::query());
        assert_eq!(
            refusal,
            Refusal::NoConsent {
                act: ActName::QueryRegisters,
                consent: forms::code(lacking)
            }
        );
        assert!(office.file.queries.is_empty());
    }
}

#[test]
fn an_answer_is_taken_only_for_a_query_of_this_file_that_still_stands() {
    let mut office = received();
    office.takes_application();
    office.does(&dana(), forms::query());
    office.does(&dana(), forms::withdraw_consent("state-access"));
    let answer = registers::answer(&office, registers::clear());
    let refusal = office.refused(&super::common::registers(), answer);
    assert_eq!(
        refusal,
        Refusal::NoConsent {
            act: ActName::RecordAnswers,
            consent: forms::code("state-access")
        }
    );
}

#[test]
fn s_o_02_without_the_identity_answer_card_and_section_3_go_on_and_4_2_waits() {
    let mut office = received();
    office.takes_application();
    office.does(&dana(), forms::query());
    let edit = forms::edit(&office, forms::arman_card());
    office.does(&dana(), edit);
    office.profiles();
    let waits = |act| Refusal::RegistersSilent {
        act,
        registers: vec![forms::code("identity")],
    };
    assert_eq!(
        office.ready(&dana(), ActName::RegisterSeeker),
        Err(waits(ActName::RegisterSeeker))
    );
    assert_eq!(
        office.ready(&dana(), ActName::WeighAnswers),
        Err(waits(ActName::WeighAnswers))
    );
}

#[test]
fn what_two_desks_wrote_into_one_identity_field_waits_for_a_person_to_choose() {
    let mut office = answered(registers::clear());
    let other = CardValue::Name(PersonName::new("Беков", "Армат", None).unwrap());
    office.does(
        &super::common::bolat(),
        forms::edit_unseen(vec![other.clone()]),
    );
    assert_eq!(office.file.card.name().unwrap().full(), "Беков Арман");
    assert_eq!(office.file.conflicts[0].other.value, other);
    office.does(&dana(), forms::weigh(Verdict::Reliable));
    office.does(&dana(), Act::CheckSeekerRight(forms::right()));
    office.profiles();
    office.does(&dana(), Act::CheckCard);
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::DifferenceOpen {
            act: ActName::RegisterSeeker,
            fields: vec!["name".into()]
        }
    );
    let choose = casework::registration::beside::ResolveForm {
        field: CardField::Name,
        take: Take::Register,
    };
    office.does(&serik(), Act::ResolveConflict(choose));
    office.registers_seeker();
}

#[test]
fn s_o_04_different_fields_both_stay_and_of_one_phone_the_later_wins_with_the_earlier_kept() {
    use casework::card::{EmailAnswer, PhoneOf};
    use casework::people::{Email, Phone};
    use casework::registration::Fact;
    let phone = |number: &str| {
        CardValue::Phones(vec![PhoneOf {
            number: Phone::parse(number).unwrap(),
            whose: None,
        }])
    };
    let mut office = answered(registers::clear());
    // Dana changes the phone at 10:00, Bolat the e-mail at 10:02; neither has seen the other's change.
    office.at(friday(), 10, 0);
    let dana_edits = forms::edit(&office, vec![phone("+7 702 000 00 01")]);
    let email = CardValue::Email(EmailAnswer::Is(Email::parse("arman@example.kz").unwrap()));
    let bolat_edits = forms::edit(&office, vec![email.clone()]);
    office.does(&dana(), dana_edits);
    office.at(friday(), 10, 2);
    office.does(&super::common::bolat(), bolat_edits);
    assert_eq!(
        office.file.card.values[&CardField::Phones].value,
        phone("+7 702 000 00 01")
    );
    assert_eq!(office.file.card.values[&CardField::Email].value, email);

    // Both change the phone: the later stands, the earlier is a fact of the history.
    office.at(friday(), 10, 5);
    let facts = office.does(
        &super::common::bolat(),
        forms::edit_unseen(vec![phone("+7 702 000 00 02")]),
    );
    assert_eq!(
        office.file.card.values[&CardField::Phones].value,
        phone("+7 702 000 00 02")
    );
    assert!(
        matches!(&facts[0], Fact::FieldSet { lost: Some(lost), .. } if *lost == phone("+7 702 000 00 01"))
    );
}

#[test]
fn at_2_5_the_order_of_dismissal_answers_an_open_contract_and_stays_for_4_2() {
    let contract = super::common::registers::open_contract(super::common::day(2025, 1, 9));
    let mut office = answered(registers::clear_but(vec![contract]));
    let proceed = WarningAnswer {
        register: forms::code("ehr"),
        proceed: true,
        note: None,
    };
    office.does(&dana(), weigh(Vec::new(), vec![proceed], Verdict::Reliable));
    let no_work = |office: &Office| {
        let right = office.file.registration.seeker_right.clone().unwrap();
        let checks = right.checks.into_iter();
        let mut line = checks.filter(|c| c.condition.as_str() == "lir-no-work");
        line.next().unwrap()
    };
    office.does(&dana(), Act::CheckSeekerRight(forms::right()));
    assert_eq!(no_work(&office).found.code, "contract-open");
    let order = Lift {
        register: forms::code("ehr"),
        paper: forms::paper("dismissal", Some(super::common::day(2026, 10, 15))),
    };
    let lifted = RightForm {
        lifts: vec![order],
        note: None,
    };
    office.does(&dana(), Act::CheckSeekerRight(lifted));
    assert_eq!(no_work(&office).found.code, "contract-ended-by-paper");
    let papers = &office.file.papers;
    assert!(
        papers
            .iter()
            .any(|paper| paper.kind.as_str() == "dismissal")
    );
}

/// Empties these fields as somebody who sees the card as it stands.
fn emptying(office: &Office, fields: &[CardField]) -> Act {
    let seen = |field: &CardField| office.file.card.values.get(field).map(|kept| kept.entry);
    let cleared = fields.iter().map(|field| FieldCleared {
        field: *field,
        seen: seen(field),
    });
    Act::EditCard(CardEdit {
        changes: Vec::new(),
        cleared: cleared.collect(),
        source: Source::Said,
    })
}

#[test]
fn what_was_recorded_by_mistake_is_emptied_again_and_stays_in_the_history() {
    let mut office = Office::with_arman_at(At::Card);
    let before = office.file.card.values[&CardField::WishedWork]
        .value
        .clone();
    let act = emptying(&office, &[CardField::WishedWork]);
    let facts = office.does(&dana(), act);
    assert_eq!(facts, [Fact::FieldCleared { lost: before }]);
    assert_eq!(office.file.card.wished_work(), None);
}

#[test]
fn a_value_that_was_written_meanwhile_is_not_emptied_with_the_one_that_was_seen() {
    let mut office = Office::with_arman_at(At::Card);
    let late = emptying(&office, &[CardField::WishedWork]);
    let mut wished = office.file.card.wished_work().unwrap().clone();
    wished.pay = Some(450_000);
    let newer = CardValue::WishedWork(wished);
    let edit = forms::edit(&office, vec![newer.clone()]);
    office.does(&dana(), edit);
    assert_eq!(office.does(&dana(), late), []);
    assert_eq!(office.file.card.values[&CardField::WishedWork].value, newer);
}

#[test]
fn once_the_card_was_found_complete_nothing_that_it_needs_is_emptied() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    for field in [CardField::Name, CardField::Iin, CardField::LivesAt] {
        let act = emptying(&office, &[field]);
        let refusal = office.refused(&dana(), act);
        assert!(
            matches!(
                refusal,
                Refusal::Missing {
                    act: ActName::EditCard,
                    ..
                }
            ),
            "{refusal:?}"
        );
        assert!(office.file.card.values.contains_key(&field));
    }
    let act = emptying(&office, &[CardField::WishedWork]);
    office.does(&dana(), act);
}
