//! Scans in a person's file: what may be copied, who sees it, and that nothing goes without a reason.

use super::common::{Office, bolat, dana, forms, marat, somebody};
use casework::ids::Code;
use casework::office::Role;
use casework::paperwork::PaperKind;
use casework::refusal::Refusal;
use casework::registration::attaching::{AttachForm, SIGNED_COPY};
use casework::registration::{Act, ActName, At};
use casework::scans::BYTES_AT_MOST;

#[test]
fn the_order_of_dismissal_is_scanned_and_withdrawn_with_a_reason() {
    let mut office = Office::with_arman_at(At::Card);
    office.does(&dana(), forms::scan("dismissal", 1));
    let there = office.file.scans[0].clone();
    assert_eq!(there.paper.as_str(), "dismissal");
    assert_eq!(
        (there.on, there.by.as_str()),
        (office.today, "Омарова Д. С.")
    );
    office.does(&dana(), forms::withdraw_scan(there.id));
    let withdrawn = office.file.scans[0].withdrawn.as_ref().unwrap();
    assert_eq!(withdrawn.reason.as_str(), "Прикреплено не тому человеку.");
    assert_eq!(office.file.scans_that_stand().count(), 0);
    // It is there no more: there is nothing to withdraw, and the right one can be attached.
    let refusal = office.refused(&dana(), forms::withdraw_scan(there.id));
    assert!(
        matches!(refusal, Refusal::NothingThere { .. }),
        "{refusal:?}"
    );
    office.does(&dana(), forms::scan("dismissal", 1));
}

#[test]
fn nobody_copies_an_identity_card() {
    let mut office = Office::with_arman_at(At::Card);
    let refusal = office.refused(&dana(), forms::scan("identity", 1));
    assert_eq!(
        refusal,
        Refusal::CopyNotKept {
            act: ActName::AttachScan,
            paper: Code::from("identity"),
        }
    );
    let told = refusal.seen(&office.rulebook, office.today);
    assert!(told.text.unwrap().ru.starts_with("Удостоверение личности"));
    assert!(!told.basis.kk.is_empty());
    assert!(office.file.scans.is_empty());
}

#[test]
fn one_scan_is_attached_once_as_one_paper() {
    let mut office = Office::with_arman_at(At::Card);
    office.does(&dana(), forms::scan("dismissal", 1));
    let refusal = office.refused(&dana(), forms::scan("dismissal", 1));
    assert!(matches!(refusal, Refusal::ScanThere { .. }), "{refusal:?}");
    office.does(&dana(), forms::scan("dismissal", 2));
    assert_eq!(office.file.scans.len(), 2);
}

#[test]
fn an_empty_scan_and_one_above_the_limit_are_refused() {
    let mut office = Office::with_arman_at(At::Card);
    for bytes in [0, BYTES_AT_MOST + 1] {
        let refusal = office.refused(
            &dana(),
            Act::AttachScan(AttachForm {
                scan: forms::scan_ref(1, bytes),
                paper: Code::from("dismissal"),
                about: None,
                note: None,
            }),
        );
        assert!(matches!(refusal, Refusal::Missing { .. }), "{refusal:?}");
    }
}

#[test]
fn a_sick_leave_is_seen_by_those_who_may_read_of_health() {
    let mut office = Office::with_arman_at(At::Card);
    office.does(&bolat(), forms::scan("sick-leave", 1));
    office.does(&dana(), forms::scan("dismissal", 2));
    let papers = |role| {
        let seen = office.file.seen_by(role).unwrap();
        let papers = seen.scans.iter().map(|scan| scan.paper.to_string());
        papers.collect::<Vec<_>>()
    };
    assert_eq!(papers(Role::Head), ["sick-leave", "dismissal"]);
    assert_eq!(papers(Role::TrainingSpecialist), ["dismissal"]);
    assert!(papers(Role::Consultant).is_empty());
}

#[test]
fn a_signed_copy_names_its_paper_and_is_read_by_who_reads_decisions() {
    let mut office = Office::with_arman_at(At::Unemployed);
    let alone = office.refused(&dana(), forms::scan(SIGNED_COPY, 1));
    assert!(matches!(alone, Refusal::Missing { .. }), "{alone:?}");
    let mut other = forms::signed_copy(PaperKind::EmploymentPlan, 1);
    if let Act::AttachScan(form) = &mut other {
        form.paper = Code::from("dismissal");
    }
    let refusal = office.refused(&dana(), other);
    assert!(matches!(refusal, Refusal::Missing { .. }), "{refusal:?}");

    // One sheet with two signatures is the copy of two papers.
    office.does(&dana(), forms::signed_copy(PaperKind::EmploymentPlan, 1));
    office.does(&dana(), forms::signed_copy(PaperKind::UnemployedDuties, 1));
    let about = office.file.scans[0].about.unwrap();
    assert_eq!(about.kind, PaperKind::EmploymentPlan);
    let seen = |role| office.file.seen_by(role).map_or(0, |file| file.scans.len());
    assert_eq!(seen(Role::Specialist), 2);
    assert_eq!(seen(Role::UnitHead), 2);
    assert_eq!(seen(Role::EmployerRelations), 0);
    assert_eq!(seen(Role::Consultant), 0, "the counter reads no decisions");
}

#[test]
fn each_service_keeps_its_own_papers() {
    let not_theirs = |refusal: Refusal| {
        assert!(
            matches!(refusal, Refusal::NotYourStep { .. }),
            "{refusal:?}"
        );
    };
    let mut office = Office::with_arman_at(At::Unemployed);
    let employers = somebody(Role::EmployerRelations);
    office.does(&employers, forms::scan("employer-report", 1));
    not_theirs(office.refused(&employers, forms::scan("dismissal", 2)));
    not_theirs(office.refused(&employers, forms::scan("voucher-sick-leave", 2)));
    office.does(&marat(), forms::scan("voucher-sick-leave", 3));
    office.does(
        &marat(),
        forms::signed_copy(PaperKind::QualificationVoucher, 4),
    );
    not_theirs(office.refused(&marat(), forms::scan("employer-report", 5)));
    not_theirs(office.refused(&marat(), forms::signed_copy(PaperKind::EmploymentPlan, 5)));
    let papers = |role| {
        let seen = office.file.seen_by(role).unwrap();
        let papers = seen.scans.iter().map(|scan| scan.paper.to_string());
        papers.collect::<Vec<_>>()
    };
    assert_eq!(papers(Role::EmployerRelations), ["employer-report"]);
    assert_eq!(
        papers(Role::TrainingSpecialist),
        ["voucher-sick-leave", "signed-copy"]
    );
    assert_eq!(papers(Role::Specialist).len(), 3);
    // Nobody withdraws what others keep; who handles the whole case may.
    let report = office.file.scans[0].id;
    not_theirs(office.refused(&marat(), forms::withdraw_scan(report)));
    office.does(&dana(), forms::withdraw_scan(report));
}
