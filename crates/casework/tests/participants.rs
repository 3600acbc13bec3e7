//! A representative, an interpreter, one who signs for another: named on each act they took part in, and on no other.

use super::common::{Office, aigul, dana, forms, monday, serik};
use casework::people::{PersonName, ShortText};
use casework::refusal::Refusal;
use casework::registration::reception::{Part, Participant};
use casework::registration::{ActName, At};

fn person(part: Part, surname: &str, basis: Option<&str>) -> Participant {
    Participant {
        part,
        name: PersonName::new(surname, "Гульнара", None).unwrap(),
        basis: basis.map(|text| ShortText::parse(text).unwrap()),
        iin: None,
    }
}

fn interpreter() -> Participant {
    person(Part::Interpreter, "Ким", None)
}

#[test]
fn an_interpreter_is_named_on_the_acts_at_which_there_was_one_and_on_no_other() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    office.participants = vec![interpreter()];
    let told = forms::all_told(&office, "lir");
    office.does(
        &dana(),
        casework::registration::Act::AcknowledgeSeekerDuties(told),
    );
    let with = office.last_entry();
    office.participants = Vec::new();
    office.does(&dana(), forms::offers(&[]));

    let [took_part] = office.file.participants.as_slice() else {
        panic!("{:?}", office.file.participants);
    };
    assert_eq!(took_part.who, interpreter());
    assert_eq!(took_part.act, ActName::AcknowledgeSeekerDuties);
    assert_eq!((took_part.entry, took_part.on), (with, office.today));
}

#[test]
fn one_who_stands_or_signs_for_the_person_shows_what_lets_them() {
    for part in [Part::Guardian, Part::Representative, Part::Signer] {
        let mut office = Office::on(monday());
        office.does(&aigul(), forms::visit("job"));
        office.participants = vec![person(part, "Сериков", None)];
        let refusal = office.refused(&aigul(), forms::consult_fully());
        assert_eq!(
            refusal,
            Refusal::Missing {
                act: ActName::Consult,
                items: vec!["participant-basis".into()],
            }
        );
        let proof = "доверенность № 12 от 01.10.2026";
        office.participants = vec![person(part, "Сериков", Some(proof))];
        office.does(&aigul(), forms::consult_fully());
        assert_eq!(office.file.participants.len(), 1);
    }
}

#[test]
fn nobody_is_beside_the_person_where_the_person_is_not_there() {
    let mut office = Office::with_arman_at(At::Proposed);
    office.participants = vec![interpreter()];
    let refusal = office.refused(&serik(), forms::decision());
    let act = ActName::DecideUnemployed;
    assert_eq!(refusal, Refusal::NobodyBeside { act });
    assert!(office.file.participants.is_empty());
}
