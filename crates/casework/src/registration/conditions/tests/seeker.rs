//! V-2.5, V-4.1 and V-4.2: conditions of the job seeker.

use crate::card::{CardField, CardValue, Citizenship, EmailAnswer};
use crate::desk::Known;
use crate::ids::{CaseNumber, CentreId, Code, FileId};
use crate::registers::{Contract, IdentityRecord, Reply};
use crate::registration::card::Verdict;
use crate::registration::conditions::fixtures::{Case, Office, arman_record, at, day, short, told};
use crate::registration::conditions::{EvidenceRef, Finding, card_gaps, seeker};
use crate::registration::reception::PaperForm;

fn friday() -> chrono::NaiveDate {
    day(2026, 10, 23)
}

#[test]
fn arman_has_the_right_and_nothing_stands_against_it() {
    let case = Case::arman(friday());
    let lines = seeker(&case.file, &Office::on(friday()).desk());
    let against: Vec<_> = lines
        .iter()
        .filter(|l| l.finding == Finding::Against)
        .collect();
    assert!(against.is_empty(), "{against:?}");
    assert_eq!(lines.len(), 8);
}

#[test]
fn s_v2_03_data_found_unreliable_leave_only_the_refusal() {
    let mut case = Case::arman(friday());
    case.file.registration.weighed.as_mut().unwrap().verdict = Verdict::Unreliable;
    let line = case.seeker_line(&Office::on(friday()), "lir-reliable");
    assert_eq!(told(&line), "against: data-unreliable → lir-unreliable");
}

#[test]
fn s_v2_04_who_died_by_the_register_is_registered_by_nobody() {
    let mut case = Case::arman(friday());
    let record = IdentityRecord {
        death_date: Some(day(2026, 9, 3)),
        ..arman_record()
    };
    case.answers(friday(), "identity", Reply::Identity(record));
    let line = case.seeker_line(&Office::on(friday()), "lir-reliable");
    assert_eq!(told(&line), "against: person-died → lir-unreliable");
    assert_eq!(line.found.args["date"], "2026-09-03");
}

#[test]
fn a_document_that_ran_out_by_the_register_stands_against_it_until_a_newer_one_is_shown() {
    let known = |to| IdentityRecord {
        document_number: Some("045678901".into()),
        document_to: Some(to),
        ..arman_record()
    };
    let line = |case: &Case| case.seeker_line(&Office::on(friday()), "lir-reliable");
    let mut case = Case::arman(friday());
    case.answers(friday(), "identity", Reply::Identity(known(friday())));
    assert_eq!(told(&line(&case)), "confirmed: data-reliable");
    let ran_out = known(day(2026, 10, 22));
    case.answers(friday(), "identity", Reply::Identity(ran_out));
    assert_eq!(
        told(&line(&case)),
        "against: document-invalid → lir-unreliable"
    );
    assert_eq!(line(&case).found.args["date"], "2026-10-22");

    let card = |number: &str| PaperForm {
        kind: Code::from("identity"),
        number: Some(short(number)),
        issued: None,
        issued_by: None,
        valid_to: Some(day(2036, 10, 1)),
    };
    case.shows(friday(), card("045678901"));
    assert_eq!(
        told(&line(&case)),
        "against: document-invalid → lir-unreliable",
        "the same card"
    );
    case.shows(friday(), card("051112223"));
    assert_eq!(told(&line(&case)), "attention: document-renewed");
    let papers = |e: &&EvidenceRef| matches!(e, EvidenceRef::Paper { .. });
    assert_eq!(line(&case).evidence.iter().filter(papers).count(), 1);
}

#[test]
fn an_iin_unknown_to_the_register_stands_against_registration() {
    let mut case = Case::arman(friday());
    case.answers(friday(), "identity", Reply::NotFound);
    let line = case.seeker_line(&Office::on(friday()), "lir-reliable");
    assert_eq!(told(&line), "against: identity-not-found → lir-unreliable");
}

#[test]
fn s_v2_05_an_active_contract_only_warns_and_names_its_register_and_time() {
    let mut case = Case::arman(friday());
    let contract = Contract {
        employer: "ТОО «Дала»".into(),
        bin: None,
        position: "электрик".into(),
        from: day(2025, 1, 9),
        to: None,
    };
    let contracts = vec![contract];
    case.answers(friday(), "ehr", Reply::Employment { contracts });
    let line = case.seeker_line(&Office::on(friday()), "lir-no-work");
    assert_eq!(told(&line), "attention: contract-open");
    let ehr = EvidenceRef::Register {
        register: Code::from("ehr"),
        at: at(friday(), 12),
    };
    assert!(line.evidence.contains(&ehr));
}

#[test]
fn s_v2_05_the_same_word_blocks_once_the_rulebook_says_so() {
    let mut case = Case::arman(friday());
    let contract = Contract {
        employer: "ТОО «Дала»".into(),
        bin: None,
        position: "электрик".into(),
        from: day(2025, 1, 9),
        to: None,
    };
    case.answers(
        friday(),
        "ehr",
        Reply::Employment {
            contracts: vec![contract],
        },
    );
    let office = Office::on(friday()).with_rulebook(&[(
        "effect_lir = \"warn\"\neffect_unemployed = \"block\"",
        "effect_lir = \"block\"\neffect_unemployed = \"block\"",
    )]);
    let line = case.seeker_line(&office, "lir-no-work");
    assert_eq!(told(&line), "against: contract-open → lir-has-work");
}

#[test]
fn s_v2_06_a_foreigner_is_registered_with_a_valid_permit_and_not_without() {
    let russian = |permit_to| IdentityRecord {
        citizenship: "RUS".into(),
        residence_permit_to: permit_to,
        ..arman_record()
    };
    let cases = [
        (None, "against: no-permit → lir-category"),
        (Some(day(2026, 10, 22)), "against: no-permit → lir-category"),
        (Some(day(2026, 10, 23)), "confirmed: permit-valid"),
        (Some(day(2030, 1, 1)), "confirmed: permit-valid"),
    ];
    for (permit_to, expected) in cases {
        let mut case = Case::arman(friday());
        case.answers(friday(), "identity", Reply::Identity(russian(permit_to)));
        let line = case.seeker_line(&Office::on(friday()), "lir-category");
        assert_eq!(told(&line), expected, "{permit_to:?}");
    }
}

#[test]
fn s_v2_06_a_permit_is_believed_from_its_paper_and_looked_at_when_only_said() {
    let mut case = Case::arman(friday());
    let record = IdentityRecord {
        citizenship: "RUS".into(),
        ..arman_record()
    };
    case.answers(friday(), "identity", Reply::Identity(record));
    let said = Citizenship {
        country: short("RUS"),
        basis: None,
        permit_to: Some(day(2030, 1, 1)),
        permit_number: None,
    };
    case.set(friday(), CardValue::Citizenship(said));
    let office = Office::on(friday());
    let line = case.seeker_line(&office, "lir-category");
    assert_eq!(told(&line), "attention: permit-said");
    case.shows(
        friday(),
        PaperForm {
            kind: Code::from("residence-permit"),
            number: Some(short("N 033")),
            issued: Some(day(2020, 1, 1)),
            issued_by: None,
            valid_to: Some(day(2030, 1, 1)),
        },
    );
    let line = case.seeker_line(&office, "lir-category");
    assert_eq!(told(&line), "confirmed: permit-paper");
}

#[test]
fn a_paper_of_another_right_to_stay_is_no_permanent_residence() {
    for (basis, expected) in [
        ("permanent-residence", "attention: permit-said"),
        ("refugee", "against: basis-not-permanent → lir-category"),
        ("eaeu-worker", "against: basis-not-permanent → lir-category"),
        (
            "qandas-application",
            "against: basis-not-permanent → lir-category",
        ),
    ] {
        let mut case = Case::arman(friday());
        let record = IdentityRecord {
            citizenship: "RUS".into(),
            ..arman_record()
        };
        case.answers(friday(), "identity", Reply::Identity(record));
        let said = Citizenship {
            country: short("RUS"),
            basis: Some(Code::from(basis)),
            permit_to: Some(day(2030, 1, 1)),
            permit_number: None,
        };
        case.set(friday(), CardValue::Citizenship(said));
        let line = case.seeker_line(&Office::on(friday()), "lir-category");
        assert_eq!(told(&line), expected, "{basis}");
    }
}

#[test]
fn where_the_rulebook_says_that_a_basis_entitles_it_does() {
    let office = Office::on(friday()).with_rulebook(&[(
        "entitles = false\npermit = true",
        "entitles = true\npermit = true",
    )]);
    let mut case = Case::arman(friday());
    let record = IdentityRecord {
        citizenship: "AFG".into(),
        ..arman_record()
    };
    case.answers(friday(), "identity", Reply::Identity(record));
    let said = Citizenship {
        country: short("AFG"),
        basis: Some(Code::from("refugee")),
        permit_to: Some(day(2030, 1, 1)),
        permit_number: None,
    };
    case.set(friday(), CardValue::Citizenship(said));
    let line = case.seeker_line(&office, "lir-category");
    assert_eq!(told(&line), "attention: permit-said");
}

#[test]
fn a_qandas_needs_no_citizenship() {
    let mut case = Case::arman(friday());
    let record = IdentityRecord {
        citizenship: "MNG".into(),
        ..arman_record()
    };
    case.answers(friday(), "identity", Reply::Identity(record));
    let since = Some(day(2025, 5, 5));
    case.answers(friday(), "oralman", Reply::Qandas { since });
    let line = case.seeker_line(&Office::on(friday()), "lir-category");
    assert_eq!(told(&line), "confirmed: qandas");
}

#[test]
fn s_v2_07_aliya_is_old_enough_on_her_sixteenth_birthday_and_not_the_day_before() {
    let born = day(2010, 11, 23);
    let cases = [
        (day(2026, 10, 23), "against: age-below → lir-age"),
        (day(2026, 11, 22), "against: age-below → lir-age"),
        (day(2026, 11, 23), "confirmed: age-reached"),
    ];
    for (today, expected) in cases {
        let mut case = Case::arman(today);
        let record = IdentityRecord {
            birth_date: born,
            ..arman_record()
        };
        case.answers(today, "identity", Reply::Identity(record));
        let line = case.seeker_line(&Office::on(today), "lir-age");
        assert_eq!(told(&line), expected, "{today}");
    }
}

#[test]
fn s_v2_07_a_guardians_statement_stands_in_for_the_age() {
    let mut case = Case::arman(friday());
    let record = IdentityRecord {
        birth_date: day(2010, 11, 23),
        ..arman_record()
    };
    case.answers(friday(), "identity", Reply::Identity(record));
    case.paper(friday(), "guardian-statement", Some(friday()));
    let line = case.seeker_line(&Office::on(friday()), "lir-age");
    assert_eq!(told(&line), "confirmed: guardian-statement");
    assert!(matches!(line.evidence[0], EvidenceRef::Paper { .. }));
}

#[test]
fn s_v4_02_an_empty_e_mail_is_a_gap_and_no_e_mail_is_an_answer() {
    let mut case = Case::arman(friday());
    assert_eq!(card_gaps(&case.file), Vec::<String>::new());
    case.file.card.values.remove(&CardField::Email);
    assert_eq!(card_gaps(&case.file), ["email"]);
    let line = case.seeker_line(&Office::on(friday()), "lir-card-complete");
    assert_eq!(told(&line), "against: card-gaps → -");
    assert_eq!(line.found.args["fields"], "email");
    case.set(friday(), CardValue::Email(EmailAnswer::None));
    assert_eq!(card_gaps(&case.file), Vec::<String>::new());
}

#[test]
fn no_phone_and_never_worked_are_answers_too() {
    let mut case = Case::arman(friday());
    case.set(friday(), CardValue::Phones(Vec::new()));
    let never = crate::card::WorkHistory {
        never_worked: true,
        years: 0,
        jobs: Vec::new(),
    };
    case.set(friday(), CardValue::Work(never));
    assert_eq!(card_gaps(&case.file), Vec::<String>::new());
}

#[test]
fn s_v4_05_an_open_registration_elsewhere_refuses_and_an_offline_desk_only_marks() {
    let case = Case::arman(friday());
    let mut office = Office::on(friday());
    let other = crate::desk::OpenElsewhere {
        file: FileId(uuid::Uuid::from_u128(2)),
        centre: CentreId::from("kc-kokshetau"),
        name: None,
        number: Some(CaseNumber::from("KOK-2026-000007")),
    };
    office.evidence.open_elsewhere = Known::Is {
        value: vec![other],
        at: at(friday(), 9),
    };
    let line = case.seeker_line(&office, "lir-not-registered");
    assert_eq!(told(&line), "against: other-registration → lir-already");
    assert_eq!(line.found.args["centre_ru"], "kc-kokshetau");
    office.evidence.open_elsewhere = Known::NotKnown;
    let line = case.seeker_line(&office, "lir-not-registered");
    assert_eq!(told(&line), "not checked: others-not-known");
}

#[test]
fn a_withdrawn_required_consent_refuses_and_the_resumes_does_not() {
    let withdraw = |kind: &str| {
        let mut case = Case::arman(friday());
        let kind = Code::from(kind);
        case.happens(
            friday(),
            crate::registration::Fact::ConsentWithdrawn { kind },
        );
        told(&case.seeker_line(&Office::on(friday()), "lir-consents"))
    };
    assert_eq!(
        withdraw("personal-data"),
        "against: consents-missing → lir-no-consent"
    );
    assert_eq!(withdraw("resume-publication"), "confirmed: consents-given");
}

#[test]
fn s_o_05_a_silent_tax_register_only_leaves_a_mark_at_4_2_and_a_silent_identity_waits() {
    let mut case = Case::arman(friday());
    case.file.queries[0].answers.clear();
    case.answers(friday(), "ehr", Reply::Silent);
    let office = Office::on(friday());
    let work = case.seeker_line(&office, "lir-no-work");
    assert_eq!(told(&work), "not checked: register-silent");
    let identity = case.seeker_line(&office, "lir-reliable");
    assert_eq!(told(&identity), "against: register-silent → -");
}
