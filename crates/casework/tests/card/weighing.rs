//! 2.3 and 2.5: what the registers say beside what the person said, and the right to be registered.

use super::{answered, weigh};
use crate::common::{Office, aigul, dana, day, forms, friday, registers, somebody};
use casework::card::{CardField, CardValue};
use casework::file::Introduction;
use casework::office::Role;
use casework::people::{Iin, PersonName};
use casework::refusal::Refusal;
use casework::registers::IdentityRecord;
use casework::registration::card::{Choice, Take, Verdict, WarningAnswer};
use casework::registration::conditions::Finding;
use casework::registration::{Act, ActName, At, MAP};

#[test]
fn s_v2_03_two_birth_dates_are_never_both_kept() {
    let other = IdentityRecord {
        birth_date: day(1991, 3, 14),
        ..registers::arman()
    };
    let differing = || answered(registers::known_as(other.clone()));
    let open = Refusal::DifferenceOpen {
        act: ActName::WeighAnswers,
        fields: vec!["birth-date".into()],
    };
    let choose = |take| {
        vec![Choice {
            field: CardField::BirthDate,
            take,
        }]
    };

    // Not chosen, or what was said kept against the register: the verdict cannot be given.
    assert_eq!(
        differing().refused(&dana(), weigh(Vec::new(), Vec::new(), Verdict::Reliable)),
        open
    );
    assert_eq!(
        differing().refused(
            &dana(),
            weigh(choose(Take::Said), Vec::new(), Verdict::Corrected)
        ),
        open
    );

    // Corrected from the register by hand.
    let mut office = differing();
    office.does(
        &dana(),
        weigh(choose(Take::Register), Vec::new(), Verdict::Corrected),
    );
    assert_eq!(office.file.card.birth_date(), Some(&day(1991, 3, 14)));

    // Unreliable: only the refusal is left, with its ground and letter.
    let mut office = differing();
    office.does(&dana(), weigh(Vec::new(), Vec::new(), Verdict::Unreliable));
    assert_eq!(office.file.card.birth_date(), Some(&day(1992, 3, 14)));
    let ground = forms::code("lir-unreliable");
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::Ground {
            act: ActName::RegisterSeeker,
            ground: ground.clone()
        }
    );
    office.does(&dana(), forms::refuse_seeker("lir-unreliable"));
    assert_eq!(office.file.notices[0].ground, Some(ground));
}

#[test]
fn s_v2_04_who_died_by_the_register_is_registered_by_nobody_and_the_case_stays() {
    let dead = IdentityRecord {
        death_date: Some(day(2026, 9, 3)),
        ..registers::arman()
    };
    let mut office = answered(registers::known_as(dead));
    office.does(&dana(), forms::weigh(Verdict::Reliable));
    for row in MAP {
        for role in [Role::Specialist, Role::Head, Role::System] {
            let registers_somebody = matches!(
                row.act,
                ActName::RegisterSeeker
                    | ActName::RegisterSeekerAutomatically
                    | ActName::DecideUnemployed
            );
            if registers_somebody && row.is_for(role) {
                assert!(office.ready(&somebody(role), row.act).is_err());
            }
        }
    }
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::PersonDied {
            act: ActName::RegisterSeeker,
            on: day(2026, 9, 3)
        }
    );
    assert_eq!(office.stage(), At::Card);
    office.does(
        &dana(),
        forms::note("Пришёл с удостоверением; запрошено объяснение."),
    );
}

#[test]
fn s_v2_05_an_active_contract_asks_whether_to_continue_and_keeps_the_answer() {
    let mut office = answered(registers::clear_but(vec![registers::open_contract(day(
        2025, 1, 9,
    ))]));
    let unanswered = office.refused(&dana(), forms::weigh(Verdict::Reliable));
    assert_eq!(
        unanswered,
        Refusal::Missing {
            act: ActName::WeighAnswers,
            items: vec!["ehr".into()]
        }
    );

    let note = Some(forms::long("Приказ об увольнении принесёт завтра."));
    let answer = WarningAnswer {
        register: forms::code("ehr"),
        proceed: true,
        note,
    };
    office.does(
        &dana(),
        weigh(Vec::new(), vec![answer.clone()], Verdict::Reliable),
    );
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
    let against = without
        .file
        .registration
        .seeker_right
        .as_ref()
        .unwrap()
        .checks
        .iter();
    let against: Vec<_> = against
        .filter(|c| c.finding == Finding::Against)
        .map(|c| c.ground.clone())
        .collect();
    assert_eq!(against, [Some(ground.clone())]);
    let refusal = without.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::Ground {
            act: ActName::RegisterSeeker,
            ground
        }
    );
    assert!(
        refusal
            .seen(&without.rulebook, friday())
            .basis
            .ru
            .contains("98"),
        "Social Code, art. 98(1)"
    );

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
    office
        .takes_application()
        .asks_registers(registers::known_as(record));
    let card: Vec<_> = forms::arman_card()
        .into_iter()
        .map(|value| match value {
            CardValue::Work(_) => CardValue::Work(casework::card::WorkHistory {
                never_worked: true,
                years: 0,
                jobs: Vec::new(),
            }),
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
    assert_eq!(
        refusal,
        Refusal::Ground {
            act: ActName::RegisterSeeker,
            ground: forms::code("lir-age")
        }
    );
    office.day(day(2026, 10, 24));
    office.registers_seeker();
}
