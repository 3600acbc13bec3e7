//! Section 2, the card: application and consents, registers, weighing, fields, the right to be registered.

use super::common::{Office, aigul, dana, day, forms, friday, monday, registers, serik, somebody};
use casework::card::{CardField, CardValue};
use casework::file::Introduction;
use casework::office::Role;
use casework::people::{Iin, PersonName};
use casework::refusal::Refusal;
use casework::registers::{IdentityRecord, Reply};
use casework::registration::card::{Choice, Take, Verdict, WarningAnswer, WeighForm};
use casework::registration::conditions::Finding;
use casework::registration::{Act, ActName, At, MAP};

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
    Act::WeighAnswers(WeighForm { choices, warnings, verdict, note: None })
}

#[test]
fn s_v2_01_each_consent_has_its_text_language_method_and_time_and_opens_the_query() {
    let mut office = received();
    assert!(office.ready(&dana(), ActName::QueryRegisters).is_err());
    office.takes_application();
    let edition = office.rulebook.edition().to_owned();
    for kind in forms::CONSENTS {
        let consent = office.file.consent(kind).unwrap();
        assert_eq!((consent.text_edition.as_str(), consent.method.as_str()), (edition.as_str(), "paper"));
        assert_eq!(consent.at, super::common::at(friday(), 9, 0));
    }
    assert_eq!(office.ready(&dana(), ActName::QueryRegisters), Ok(()));
}

#[test]
fn s_v2_01_without_the_application_itself_there_is_nothing_to_register() {
    let mut office = received();
    let refusal = office.refused(&dana(), forms::application_with(&["personal-data", "state-access"]));
    assert_eq!(refusal, Refusal::Missing { act: ActName::TakeApplication, items: vec!["application".into()] });
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
        assert_eq!(refusal, Refusal::NoConsent { act: ActName::QueryRegisters, consent: forms::code(lacking) });
        assert!(office.file.queries.is_empty());
    }
}

#[test]
fn s_v2_03_two_birth_dates_are_never_both_kept() {
    let other = IdentityRecord { birth_date: day(1991, 3, 14), ..registers::arman() };
    let differing = || answered(registers::known_as(other.clone()));
    let open = Refusal::DifferenceOpen { act: ActName::WeighAnswers, fields: vec!["birth-date".into()] };
    let choose = |take| vec![Choice { field: CardField::BirthDate, take }];

    // Not chosen, or what was said kept against the register: the verdict cannot be given.
    assert_eq!(differing().refused(&dana(), weigh(Vec::new(), Vec::new(), Verdict::Reliable)), open);
    assert_eq!(differing().refused(&dana(), weigh(choose(Take::Said), Vec::new(), Verdict::Corrected)), open);

    // Corrected from the register by hand.
    let mut office = differing();
    office.does(&dana(), weigh(choose(Take::Register), Vec::new(), Verdict::Corrected));
    assert_eq!(office.file.card.birth_date(), Some(&day(1991, 3, 14)));

    // Unreliable: only the refusal is left, with its ground and letter.
    let mut office = differing();
    office.does(&dana(), weigh(Vec::new(), Vec::new(), Verdict::Unreliable));
    assert_eq!(office.file.card.birth_date(), Some(&day(1992, 3, 14)));
    let ground = forms::code("lir-unreliable");
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(refusal, Refusal::Ground { act: ActName::RegisterSeeker, ground: ground.clone() });
    office.does(&dana(), forms::refuse_seeker("lir-unreliable"));
    assert_eq!(office.file.notices[0].ground, Some(ground));
}

#[test]
fn s_v2_04_who_died_by_the_register_is_registered_by_nobody_and_the_case_stays() {
    let dead = IdentityRecord { death_date: Some(day(2026, 9, 3)), ..registers::arman() };
    let mut office = answered(registers::known_as(dead));
    office.does(&dana(), forms::weigh(Verdict::Reliable));
    for row in MAP {
        for role in [Role::Specialist, Role::Head, Role::System] {
            let registers_somebody = matches!(
                row.act,
                ActName::RegisterSeeker | ActName::RegisterSeekerAutomatically | ActName::DecideUnemployed
            );
            if registers_somebody && row.is_for(role) {
                assert!(office.ready(&somebody(role), row.act).is_err());
            }
        }
    }
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(refusal, Refusal::PersonDied { act: ActName::RegisterSeeker, on: day(2026, 9, 3) });
    assert_eq!(office.stage(), At::Card);
    office.does(&dana(), forms::note("Пришёл с удостоверением; запрошено объяснение."));
}

#[test]
fn s_v2_05_an_active_contract_asks_whether_to_continue_and_keeps_the_answer() {
    let mut office = answered(registers::clear_but(vec![registers::open_contract(day(2025, 1, 9))]));
    let unanswered = office.refused(&dana(), forms::weigh(Verdict::Reliable));
    assert_eq!(unanswered, Refusal::Missing { act: ActName::WeighAnswers, items: vec!["ehr".into()] });

    let note = Some(forms::long("Приказ об увольнении принесёт завтра."));
    let answer = WarningAnswer { register: forms::code("ehr"), proceed: true, note };
    office.does(&dana(), weigh(Vec::new(), vec![answer.clone()], Verdict::Reliable));
    let weighed = office.file.registration.weighed.as_ref().unwrap();
    assert_eq!(weighed.warnings, [answer]);
    assert_eq!(weighed.by, "Омарова Д. С.");

    // No automatic refusal: the registration goes its way.
    office.does(&dana(), Act::CheckSeekerRight(forms::right()));
    office.profiles();
    office.does(&dana(), Act::CheckCard);
    office.registers_seeker();
    assert_eq!(office.stage(), At::JobSeeker);
}

#[test]
fn s_v2_06_a_foreigner_without_a_permit_has_no_right_and_with_one_has_it() {
    let foreign = |permit| IdentityRecord {
        citizenship: "RUS".into(),
        residence_permit_to: permit,
        ..registers::arman()
    };
    let with = |permit| {
        let mut office = answered(registers::known_as(foreign(permit)));
        office.does(&dana(), forms::weigh(Verdict::Reliable));
        office.does(&dana(), Act::CheckSeekerRight(forms::right()));
        office.profiles();
        office.does(&dana(), Act::CheckCard);
        office
    };
    let mut without = with(None);
    let ground = forms::code("lir-category");
    let against = without.file.registration.seeker_right.as_ref().unwrap().checks.iter();
    let against: Vec<_> = against.filter(|c| c.finding == Finding::Against).map(|c| c.ground.clone()).collect();
    assert_eq!(against, [Some(ground.clone())]);
    let refusal = without.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(refusal, Refusal::Ground { act: ActName::RegisterSeeker, ground });
    assert!(refusal.seen(&without.rulebook, friday()).basis.contains("98"), "Social Code, art. 98(1)");

    with(Some(day(2030, 1, 1))).registers_seeker();
}

#[test]
fn s_v2_07_aliya_is_registered_on_her_sixteenth_birthday_and_not_the_day_before() {
    // Born on 24 October 2010: 15 years and 11 months on the Friday, 16 on the Saturday after it.
    let iin = Iin::with_checksum("10102460012").unwrap();
    assert_eq!(iin.birth_date(), day(2010, 10, 24));
    let aliya = Introduction {
        name: Some(PersonName::new("Серикова", "Алия", None).unwrap()),
        iin: Some(iin),
        ..forms::arman_is()
    };
    let record = IdentityRecord {
        surname: "Серикова".into(),
        given: "Алия".into(),
        birth_date: day(2010, 10, 24),
        ..registers::arman()
    };
    let mut office = Office::on(friday());
    office.does(&aigul(), forms::visit_of(aliya, "job"));
    office.does(&aigul(), forms::consult_fully());
    office.does(&dana(), forms::papers(&["identity"]));
    office.takes_application().asks_registers(registers::known_as(record));
    let card: Vec<_> = forms::arman_card()
        .into_iter()
        .map(|value| match value {
            CardValue::Work(_) => CardValue::Work(casework::card::WorkHistory { never_worked: true, years: 0, jobs: Vec::new() }),
            CardValue::Education(_) => CardValue::Education(vec![casework::card::Education {
                level: forms::code("basic"),
                institution: None,
                speciality: None,
                graduated: Some(2026),
            }]),
            other => other,
        })
        .collect();
    let edit = forms::edit(&office, card);
    office.does(&dana(), edit);
    office.does(&dana(), forms::weigh(Verdict::Reliable));
    office.does(&dana(), Act::CheckSeekerRight(forms::right()));
    office.profiles();
    office.does(&dana(), Act::CheckCard);

    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(refusal, Refusal::Ground { act: ActName::RegisterSeeker, ground: forms::code("lir-age") });
    office.day(day(2026, 10, 24));
    office.registers_seeker();
}

#[test]
fn an_answer_is_taken_only_for_a_query_of_this_file_that_still_stands() {
    let mut office = received();
    office.takes_application();
    office.does(&dana(), forms::query());
    office.does(&dana(), forms::withdraw_consent("state-access"));
    let answer = registers::answer(&office, registers::clear());
    let refusal = office.refused(&super::common::registers(), answer);
    assert_eq!(refusal, Refusal::NoConsent { act: ActName::RecordAnswers, consent: forms::code("state-access") });
}

#[test]
fn s_o_02_without_the_identity_answer_card_and_section_3_go_on_and_4_2_waits() {
    let mut office = received();
    office.takes_application();
    office.does(&dana(), forms::query());
    let edit = forms::edit(&office, forms::arman_card());
    office.does(&dana(), edit);
    office.profiles();
    let waits = |act| Refusal::RegistersSilent { act, registers: vec![forms::code("identity")] };
    assert_eq!(office.ready(&dana(), ActName::RegisterSeeker), Err(waits(ActName::RegisterSeeker)));
    assert_eq!(office.ready(&dana(), ActName::WeighAnswers), Err(waits(ActName::WeighAnswers)));
}

#[test]
fn what_two_desks_wrote_into_one_identity_field_waits_for_a_person_to_choose() {
    let mut office = answered(registers::clear());
    let other = CardValue::Name(PersonName::new("Беков", "Армат", None).unwrap());
    office.does(&super::common::bolat(), forms::edit_unseen(vec![other.clone()]));
    assert_eq!(office.file.card.name().unwrap().full(), "Беков Арман");
    assert_eq!(office.file.conflicts[0].other.value, other);
    office.does(&dana(), forms::weigh(Verdict::Reliable));
    office.does(&dana(), Act::CheckSeekerRight(forms::right()));
    office.profiles();
    office.does(&dana(), Act::CheckCard);
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(refusal, Refusal::DifferenceOpen { act: ActName::RegisterSeeker, fields: vec!["name".into()] });
    let choose = casework::registration::beside::ResolveForm { field: CardField::Name, take: Take::Register };
    office.does(&serik(), Act::ResolveConflict(choose));
    office.registers_seeker();
}
