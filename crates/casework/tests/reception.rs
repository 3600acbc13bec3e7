//! Section 1, reception and consultation, told as days at the office.

use super::common::{Office, aigul, dana, day, forms, monday, tuesday, wednesday};
use casework::file::Introduction;
use casework::people::PersonName;
use casework::refusal::Refusal;
use casework::registration::reception::VisitEnd;
use casework::registration::{ActName, At, Stage};
use casework::worklist::List;

fn zarina() -> Introduction {
    Introduction {
        name: Some(PersonName::new("Алимова", "Зарина", None).unwrap()),
        ..Introduction::default()
    }
}

#[test]
fn s_v1_01_a_visit_with_purpose_and_consultation_opens_the_case_and_registers_nobody() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit("job"));
    assert_eq!(
        office.row(List::Reception).unwrap().act,
        Some(ActName::Consult)
    );
    office.does(&aigul(), forms::consult_fully());

    let visit = office.file.open_visit().unwrap();
    assert_eq!(
        (visit.purpose.as_str(), visit.on, visit.by.as_str()),
        ("job", monday(), "Сарсенова А. К.")
    );
    assert!(visit.told_at.is_some());
    assert_eq!(office.stage(), At::Reception);
    assert_eq!(office.file.registration.application, None);
    assert_eq!(office.file.registration.seeker_since, None);
    // Open for 1.4, by the specialist.
    assert_eq!(office.ready(&dana(), ActName::CheckDocuments), Ok(()));
    assert_eq!(office.next_act(), Some(ActName::CheckDocuments));
}

#[test]
fn s_v1_01_a_required_point_that_was_not_told_is_named() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit("job"));
    let refusal = office.refused(
        &aigul(),
        forms::consult(&["lir-process", "measures", "payment-info"]),
    );
    let items = vec![
        "unemployed-process".to_owned(),
        "payment-documents".to_owned(),
    ];
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::Consult,
            items
        }
    );
}

#[test]
fn s_v1_02_advice_only_ends_as_a_consultation_and_asks_for_nothing() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit_of(zarina(), "advice"));
    // 1.3 is not told to one who came for advice only.
    office.does(&aigul(), forms::consult(&forms::POINTS_OF_1_2));
    office.does(&aigul(), forms::close_visit(VisitEnd::Consultation));

    assert!(
        matches!(&office.file.registration.stage, Stage::Closed { reason, .. } if reason.as_str() == "consultation")
    );
    assert_eq!(office.file.registration.application, None);
    assert!(office.file.queries.is_empty() && office.file.consents.is_empty());
    assert_eq!(office.file.registration.seeker_since, None);
    assert_eq!(office.is_with(&dana()), []);
}

#[test]
fn a_consultation_that_was_not_given_does_not_end_a_visit() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit_of(zarina(), "advice"));
    let refusal = office.refused(&aigul(), forms::close_visit(VisitEnd::Consultation));
    assert_eq!(
        refusal,
        Refusal::StepFirst {
            act: ActName::CloseVisit,
            needs: ActName::Consult
        }
    );
}

#[test]
fn s_v1_03_papers_are_seen_and_given_back_and_an_identity_card_is_never_copied() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit("job"));
    office.does(&aigul(), forms::consult_fully());
    office.does(&dana(), forms::papers(&["identity", "education"]));

    let seen: Vec<_> = office
        .file
        .papers
        .iter()
        .map(|p| (p.kind.as_str(), p.returned, p.copy_kept))
        .collect();
    assert_eq!(
        seen,
        [("identity", true, false), ("education", true, false)]
    );
    let card = &office.file.papers[0];
    assert_eq!(
        (card.number.as_ref().unwrap().as_str(), card.seen),
        ("045678901", monday())
    );
}

#[test]
fn s_v1_04_without_an_identity_paper_no_application_is_taken_and_the_visit_may_wait() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit("job"));
    office.does(&aigul(), forms::consult_fully());
    office.does(&dana(), forms::papers(&["education"]));
    let refusal = office.refused(&dana(), forms::application());
    let ground = forms::code("lir-identity");
    assert_eq!(
        refusal,
        Refusal::Ground {
            act: ActName::TakeApplication,
            ground
        }
    );
    let seen = refusal.seen(&office.rulebook, office.today);
    assert!(
        seen.text.is_some(),
        "the ground has its words in the rulebook"
    );

    // Postponed, not refused: he comes back with the paper on another day and is not asked why.
    office.does(&dana(), forms::close_visit(VisitEnd::Postponed));
    office.day(day(2026, 10, 20));
    office.does(&aigul(), forms::visit("job"));
    office.does(&aigul(), forms::consult_fully());
    office.does(&dana(), forms::papers(&["identity"]));
    office.does(&dana(), forms::application());
    assert_eq!(office.stage(), At::Card);
    assert!(office.file.past.iter().all(|past| past.refused.is_none()));
}

#[test]
fn a_second_registration_asks_for_an_identity_paper_anew() {
    let mut office = Office::with_arman_at(At::Closed);
    office.day(day(2027, 3, 2));
    office.does(&aigul(), forms::visit("job"));
    office.does(&aigul(), forms::consult_fully());
    office.does(&dana(), forms::papers(&["education"]));
    let not_identified = Refusal::Ground {
        act: ActName::TakeApplication,
        ground: forms::code("lir-identity"),
    };
    let refusal = office.refused(&dana(), forms::application());
    assert_eq!(refusal, not_identified, "the card was seen half a year ago");
    office.does(&dana(), forms::papers(&["identity"]));
    office.does(&dana(), forms::application());
}

#[test]
fn an_identity_card_that_ran_out_since_it_was_seen_identifies_nobody() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit("job"));
    office.does(&aigul(), forms::consult_fully());
    let mut card = forms::paper("identity", None);
    card.valid_to = Some(tuesday());
    let form = casework::registration::reception::DocumentsForm {
        papers: vec![card],
        doubts: None,
    };
    office.does(&dana(), casework::Act::CheckDocuments(form));
    let mut in_time = office.clone();
    in_time.day(tuesday());
    in_time.does(&dana(), forms::application());
    office.day(wednesday());
    let refusal = office.refused(&dana(), forms::application());
    assert_eq!(
        refusal,
        Refusal::Ground {
            act: ActName::TakeApplication,
            ground: forms::code("lir-identity"),
        }
    );
}

#[test]
fn an_identity_card_without_its_number_proves_nobody() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit("job"));
    office.does(&aigul(), forms::consult_fully());
    let mut card = forms::paper("identity", None);
    card.number = None;
    let form = casework::registration::reception::DocumentsForm {
        papers: vec![card],
        doubts: None,
    };
    let refusal = office.refused(&dana(), casework::Act::CheckDocuments(form));
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::CheckDocuments,
            items: vec!["identity.number".into()]
        }
    );
}

#[test]
fn whoever_was_handed_over_waits_for_the_specialist_until_somebody_takes_them() {
    let mut office = Office::on(monday());
    office.does(&aigul(), forms::visit("job"));
    let early = office.refused(&aigul(), forms::hand_over());
    assert_eq!(
        early,
        Refusal::StepFirst {
            act: ActName::HandOver,
            needs: ActName::Consult
        }
    );
    office.does(&aigul(), forms::consult_fully());
    office.at(monday(), 10, 5);
    office.does(&aigul(), forms::hand_over());

    let row = office.row(List::Waiting).unwrap();
    assert_eq!(
        (row.since, row.step.as_str()),
        (super::common::at(monday(), 10, 5), "1.4")
    );
    assert_eq!(office.is_with(&dana()), [List::Waiting]);
    office.does(&dana(), forms::papers(&["identity"]));
    assert_eq!(office.is_with(&dana()), [List::MyStep]);
}

#[test]
fn an_iin_of_somebody_not_yet_born_begins_no_case() {
    let mut office = Office::on(monday());
    let unborn = Introduction {
        iin: casework::people::Iin::with_checksum("99123150012"),
        ..zarina()
    };
    let refusal = office.refused(&aigul(), forms::visit_of(unborn, "job"));
    assert_eq!(
        refusal,
        Refusal::BirthDateImpossible {
            act: ActName::RecordVisit,
            field: "iin".into(),
            date: day(2099, 12, 31)
        }
    );
    let shown = refusal.seen(&office.rulebook, office.today);
    assert_eq!(shown.field.as_deref(), Some("iin"));
    assert_eq!(shown.args["date"], "2099-12-31");
}

#[test]
fn a_visit_needs_a_purpose_of_the_list_and_somebody_who_came() {
    let mut office = Office::on(monday());
    let refusal = office.refused(&aigul(), forms::visit("chat"));
    let unknown = Refusal::NotInList {
        act: ActName::RecordVisit,
        list: "purpose".into(),
        code: "chat".into(),
    };
    assert_eq!(refusal, unknown);
    let refusal = office.refused(&aigul(), forms::visit_of(Introduction::default(), "job"));
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::RecordVisit,
            items: vec!["name".into(), "iin".into()]
        }
    );
}
