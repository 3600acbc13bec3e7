//! 2.3: address, work and studies of the registers beside what the person said of them.

use super::{answered, weigh};
use crate::common::{Office, dana, day, forms, registers};
use casework::card::{CardField, CardValue, Source};
use casework::registers::{Contract, IdentityRecord, QueryFor, Reply, StudySpell};
use casework::registration::card::{Choice, Take, Verdict, last_query};
use casework::registration::compare::{self, Compared};

fn line(office: &Office, field: CardField) -> Option<Compared> {
    let query = last_query(&office.file, QueryFor::Seeker).unwrap();
    compare::differences(&office.file, query, &office.desk(&dana()))
        .into_iter()
        .find(|line| line.field == field)
}

fn takes(field: CardField) -> casework::registration::Act {
    let take = Take::Register;
    weigh(vec![Choice { field, take }], Vec::new(), Verdict::Corrected)
}

fn registered_at(kato: &str, address: &str) -> Office {
    answered(registers::known_as(IdentityRecord {
        address_kato: Some(kato.into()),
        address: Some(address.into()),
        ..registers::arman()
    }))
}

fn contracts(employer: &str, to: Option<chrono::NaiveDate>) -> Office {
    let contract = Contract {
        employer: employer.into(),
        bin: None,
        position: "электромонтёр".into(),
        from: day(2024, 2, 1),
        to,
    };
    let contracts = vec![contract];
    answered(registers::clear_but(vec![(
        "ehr",
        Reply::Employment { contracts },
    )]))
}

fn studied(register: &'static str, to: Option<chrono::NaiveDate>) -> Office {
    let spell = StudySpell {
        institution: "Политехнический колледж".into(),
        full_time: true,
        from: day(2009, 9, 1),
        to,
        diploma: to.map(|_| "ТКБ 0123456".into()),
    };
    let spells = vec![spell];
    answered(registers::clear_but(vec![(
        register,
        Reply::Study { spells },
    )]))
}

#[test]
fn the_address_of_the_register_fills_an_empty_one_and_names_its_source() {
    let mut office = registered_at("711110000", "район Есиль, ул. Мәңгілік Ел, д. 12");
    let shown = line(&office, CardField::RegisteredAt).unwrap();
    assert!(shown.said.is_none() && !shown.differs);
    office.does(&dana(), forms::weigh(Verdict::Reliable));
    let address = office.file.card.registered_at().unwrap();
    assert_eq!(
        address.place_kk, "Есіл ауданы",
        "named as the card names it"
    );
    assert_eq!(address.street.as_str(), "ул. Мәңгілік Ел, д. 12");
    let kept = &office.file.card.values[&CardField::RegisteredAt];
    assert!(
        matches!(&kept.source, Source::Register { register, .. } if register.as_str() == "identity")
    );
}

#[test]
fn one_street_in_two_spellings_is_one_address_and_another_place_differs() {
    for (kato, address, differs) in [
        ("711110000", "район Есиль, ул. Мангилик Ел, д. 12", false),
        ("710000000", "г. Астана, Мәңгілік Ел 12", false),
        ("711110000", "район Есиль, ул. Кунаева, д. 4", true),
        ("191010000", "г. Қонаев, Мәңгілік Ел, 12", true),
    ] {
        let mut office = registered_at(kato, address);
        let CardValue::LivesAt(said) = forms::arman_card().remove(0) else {
            panic!("the address stands first")
        };
        let edit = forms::edit(&office, vec![CardValue::RegisteredAt(said)]);
        office.does(&dana(), edit);
        let shown = line(&office, CardField::RegisteredAt).unwrap();
        assert_eq!(shown.differs, differs, "{address}");
        assert!(!shown.choice_needed, "the person may live elsewhere");
    }
}

#[test]
fn a_contract_that_was_told_agrees_whatever_its_legal_form_and_another_last_day_differs() {
    let agrees = contracts("Астана Жарық ЖШС", Some(day(2026, 2, 20)));
    assert!(!line(&agrees, CardField::Work).unwrap().differs);

    let mut later = contracts("ТОО «Астана Жарық»", Some(day(2026, 3, 31)));
    let shown = line(&later, CardField::Work).unwrap();
    assert!(shown.differs && !shown.choice_needed);
    later.does(&dana(), takes(CardField::Work));
    let work = later.file.card.work().unwrap();
    assert_eq!(work.jobs.len(), 1);
    assert_eq!(work.jobs[0].to, Some(day(2026, 3, 31)));
    assert_eq!(work.jobs[0].pay, Some(280_000), "no register tells the pay");
}

#[test]
fn a_contract_that_nobody_told_is_added_where_the_register_is_taken_and_only_there() {
    let other = || contracts("АО «Казпочта»", Some(day(2024, 8, 30)));
    let mut stays = other();
    stays.does(&dana(), forms::weigh(Verdict::Reliable));
    assert_eq!(stays.file.card.work().unwrap().jobs.len(), 1);

    let mut added = other();
    added.does(&dana(), takes(CardField::Work));
    let work = added.file.card.work().unwrap();
    assert_eq!(work.jobs.len(), 2);
    assert_eq!(work.years, 2, "as told: the register knows fewer");
}

#[test]
fn a_diploma_agrees_with_the_education_told_and_fills_its_school() {
    let mut office = studied("college", Some(day(2012, 6, 30)));
    let shown = line(&office, CardField::Education).unwrap();
    assert!(!shown.differs, "the same level and year");
    assert_eq!(shown.from.as_str(), "college");

    let mut other = studied("university", Some(day(2014, 6, 30)));
    assert!(line(&other, CardField::Education).unwrap().differs);
    other.does(&dana(), takes(CardField::Education));
    let levels: Vec<_> = other
        .file
        .card
        .education()
        .unwrap()
        .iter()
        .map(|e| e.level.as_str())
        .collect();
    assert_eq!(levels, ["tve", "higher"]);
    office.does(&dana(), forms::weigh(Verdict::Reliable));
}

#[test]
fn studies_now_stand_beside_the_answer_and_a_silent_school_says_no_for_nobody() {
    let studies = line(&studied("university", None), CardField::StudiesFullTime).unwrap();
    assert_eq!(studies.register, CardValue::StudiesFullTime(true));
    assert!(studies.differs, "«не учусь» was said");

    let clear = answered(registers::clear());
    let agrees = line(&clear, CardField::StudiesFullTime).unwrap();
    assert!(!agrees.differs);

    let silent = answered(registers::clear_but(vec![("college", Reply::Silent)]));
    assert!(line(&silent, CardField::StudiesFullTime).is_none());
}
