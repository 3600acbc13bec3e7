//! 2.3: a name that a register only writes otherwise is no other person.

use super::{answered, weigh};
use crate::common::{Office, dana, forms, registers};
use casework::card::CardField;
use casework::people::PersonName;
use casework::refusal::Refusal;
use casework::registers::{IdentityRecord, QueryFor};
use casework::registration::ActName;
use casework::registration::card::{Verdict, WarningAnswer, last_query};
use casework::registration::compare;

fn known_as(surname: &str, given: &str, patronymic: Option<&str>) -> Office {
    answered(registers::known_as(IdentityRecord {
        surname: surname.into(),
        given: given.into(),
        patronymic: patronymic.map(str::to_owned),
        ..registers::arman()
    }))
}

#[test]
fn other_letters_and_a_patronymic_left_out_warn_and_the_name_may_stay_as_said() {
    for (surname, given, patronymic) in [
        ("Беков", "Арман", Some("Серікұлы")),
        ("Бeков", "Арман", None),
        ("Bekov", "Arman", None),
        ("Бёков", "Әрман", Some("Серикович")),
    ] {
        let mut office = known_as(surname, given, patronymic);
        let (actor, before) = (dana(), office.file.card.name().cloned());
        let query = last_query(&office.file, QueryFor::Seeker).unwrap();
        let lines = compare::differences(&office.file, query, &office.desk(&actor));
        let line = lines.iter().find(|l| l.field == CardField::Name).unwrap();
        assert!(line.differs && !line.choice_needed, "{surname} {given}");
        let warnings = compare::warnings(&office.file, query, &office.desk(&actor));
        assert_eq!(warnings[0].code, "name-written-otherwise");

        let silent = office.refused(&dana(), forms::weigh(Verdict::Reliable));
        let unanswered = Refusal::Missing {
            act: ActName::WeighAnswers,
            items: vec!["identity".into()],
        };
        assert_eq!(silent, unanswered);
        let kept = WarningAnswer {
            register: forms::code("identity"),
            proceed: true,
            note: None,
        };
        office.does(&dana(), weigh(Vec::new(), vec![kept], Verdict::Reliable));
        assert_eq!(office.file.card.name().cloned(), before, "as it was said");
    }
}

#[test]
fn another_surname_or_given_name_is_chosen_by_hand() {
    for (surname, given) in [("Беков", "Армат"), ("Бекова", "Арман")] {
        let mut office = known_as(surname, given, None);
        let open = office.refused(&dana(), forms::weigh(Verdict::Reliable));
        let chosen = Refusal::DifferenceOpen {
            act: ActName::WeighAnswers,
            fields: vec!["name".into()],
        };
        assert_eq!(open, chosen, "{surname} {given}");
    }
}

#[test]
fn kazakh_russian_and_latin_letters_spell_one_name() {
    let name = |surname, patronymic| PersonName::new(surname, "Айгүл", patronymic).unwrap();
    let said = name("Сәрсенова", None);
    assert!(said.is_nearly(&name("Сарсенова", Some("Ахметовна"))));
    assert!(said.is_nearly(&name("Sarsenova", None)));
    assert!(!said.is_nearly(&name("Сарсенбаева", None)));
}
