//! D-1 and D-2: the application, the check of the right, referral or reasoned refusal.

use super::line;
use crate::common::{Office, at, dana, day, forms, marat, seeker, wednesday};
use casework::desk::Known;
use casework::refusal::Refusal;
use casework::registration::conditions::{EvidenceRef, Finding};
use casework::registration::{ActName, At};
use casework::voucher::VoucherAt;
use casework::voucher::stage::{RefusedBy, VoucherStage};

fn ground(code: &str) -> Refusal {
    Refusal::Ground {
        act: ActName::ReferToRecognition,
        ground: forms::code(code),
    }
}

#[test]
fn s_d_02_a_job_seeker_has_no_right_and_a_draft_that_waits_is_no_status() {
    for stage in [At::JobSeeker, At::Proposed] {
        let mut office = Office::with_arman_at(stage);
        office.does(&marat(), forms::voucher_application());
        assert_eq!(line(&office, "v-unemployed").finding, Finding::Against);
        let refusal = office.refused(&marat(), forms::referral());
        assert_eq!(refusal, ground("v-not-unemployed"), "{stage:?}");
        office.does(&marat(), forms::refuse_voucher("v-not-unemployed"));
        let refused = office.voucher().refusal.as_ref().unwrap();
        assert_eq!(refused.by, RefusedBy::CareerCentre);
        assert_eq!(
            office.file.notices.last().unwrap().kind.as_str(),
            "voucher-refused"
        );
    }
}

#[test]
fn s_d_04_the_time_of_sending_counts_and_not_that_of_arrival() {
    let arrived_on_monday = |sent| {
        let mut office = Office::with_arman_at(At::Unemployed);
        office.day(day(2026, 11, 2));
        office.does(&seeker(), forms::voucher_from_cabinet("CE-4", sent));
        office
    };
    let mut in_time = arrived_on_monday(at(day(2026, 10, 31), 23, 58));
    assert_eq!(line(&in_time, "v-in-time").finding, Finding::Confirmed);
    in_time.does(&marat(), forms::referral());

    let mut late = arrived_on_monday(at(day(2026, 11, 1), 0, 0));
    assert_eq!(line(&late, "v-in-time").finding, Finding::Against);
    assert_eq!(late.refused(&marat(), forms::referral()), ground("v-late"));
    late.does(&marat(), forms::refuse_voucher("v-late"));
}

#[test]
fn typed_at_the_desk_an_application_is_sent_when_it_is_typed() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.at(day(2026, 10, 31), 16, 0);
    office.does(&marat(), forms::voucher_application());
    assert_eq!(line(&office, "v-in-time").finding, Finding::Confirmed);
    let mut next = Office::with_arman_at(At::Unemployed);
    next.day(day(2026, 11, 2));
    next.does(&marat(), forms::voucher_application());
    assert_eq!(line(&next, "v-in-time").finding, Finding::Against);
}

#[test]
fn s_d_06_the_missing_paper_is_named_and_a_new_application_is_possible() {
    let mut office = Office::with_arman_at(At::Unemployed);
    let level_4 = || {
        forms::voucher_application_for(
            forms::profession(Some("7411-1"), Some(4)),
            forms::centre(Some("rc-bilik")),
            &["education"],
        )
    };
    office.does(&marat(), level_4());
    let documents = line(&office, "v-documents");
    assert_eq!(documents.finding, Finding::Against);
    assert_eq!(documents.found.args["papers"], "employment-proof");
    assert_eq!(
        office.refused(&marat(), forms::referral()),
        ground("v-documents")
    );
    office.does(&marat(), forms::refuse_voucher("v-documents"));
    let refusal = office.voucher().refusal.clone().unwrap();
    assert_eq!(refusal.missing, forms::codes(&["employment-proof"]));
    let told = office.file.for_seeker().voucher.unwrap().refusal.unwrap();
    assert_eq!(told.missing, refusal.missing);

    // Before the limit date he may apply again, and with the paper he is referred.
    office.does(&marat(), level_4());
    office.does(&marat(), forms::voucher_right(&["employment-proof"]));
    assert_eq!(line(&office, "v-documents").finding, Finding::Confirmed);
    office.does(&marat(), forms::referral());
}

#[test]
fn s_d_06_where_the_standard_demands_no_experience_its_absence_is_not_even_a_warning() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.does(&marat(), forms::voucher_application());
    let documents = line(&office, "v-documents");
    assert_eq!(documents.finding, Finding::Confirmed);
    assert_eq!(documents.found.code, "no-papers-demanded");
    office.does(&marat(), forms::referral());
}

#[test]
fn the_profession_and_its_level_stand_in_the_register_or_the_person_is_not_referred() {
    let refused = |profession, found: &str| {
        let mut office = Office::with_arman_at(At::Unemployed);
        let centre = forms::centre(Some("rc-bilik"));
        office.does(
            &marat(),
            forms::voucher_application_for(profession, centre, &[]),
        );
        let line = line(&office, "v-profession");
        assert_eq!(
            (line.finding, line.found.code.as_str()),
            (Finding::Against, found)
        );
        office.refused(&marat(), forms::referral())
    };
    let not_there = ground("v-profession");
    assert_eq!(
        refused(forms::profession(None, None), "profession-not-in-register"),
        not_there
    );
    assert_eq!(
        refused(
            forms::profession(Some("9999-9"), None),
            "profession-not-in-register"
        ),
        not_there
    );
    assert_eq!(
        refused(
            forms::profession(Some("7411-1"), Some(6)),
            "level-not-in-register"
        ),
        not_there
    );
    // A level that was not chosen is asked for, not refused.
    assert_eq!(
        refused(forms::profession(Some("7411-1"), None), "level-not-chosen"),
        Refusal::Missing {
            act: ActName::ReferToRecognition,
            items: vec!["v-profession".into()]
        }
    );
}

#[test]
fn the_recognition_centre_is_accredited_now_and_for_this_profession() {
    let finding = |centre, profession, found: &str| {
        let mut office = Office::with_arman_at(At::Unemployed);
        let profession = forms::profession(Some(profession), Some(3));
        let centre = forms::centre(Some(centre));
        office.does(
            &marat(),
            forms::voucher_application_for(profession, centre, &[]),
        );
        let line = line(&office, "v-centre");
        assert_eq!(line.found.code, found);
        line.finding
    };
    assert_eq!(
        finding("rc-bilik", "7411-1", "centre-accredited"),
        Finding::Confirmed
    );
    assert_eq!(
        finding("rc-sheber", "7411-1", "centre-not-accredited"),
        Finding::Against
    );
    assert_eq!(
        finding("rc-nobody", "7411-1", "centre-not-accredited"),
        Finding::Against
    );
    assert_eq!(
        finding("rc-bilik", "5120-2", "centre-not-for-profession"),
        Finding::Against
    );
}

#[test]
fn without_a_copy_of_the_registers_and_without_a_line_the_act_goes_on_marked() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.professions = None;
    office.recognition_centres = None;
    office.evidence.vouchers_elsewhere = Known::NotKnown;
    office.does(&marat(), forms::voucher_application());
    for condition in [
        "v-profession",
        "v-documents",
        "v-centre",
        "v-none-this-year",
    ] {
        assert_eq!(
            line(&office, condition).finding,
            Finding::NotChecked,
            "{condition}"
        );
    }
    office.does(&marat(), forms::referral());
    assert_eq!(office.voucher_at(), VoucherAt::Referred);
}

#[test]
fn a_refusal_names_a_ground_of_this_centre_that_the_check_does_not_contradict() {
    let mut office = Office::with_voucher_at(VoucherAt::Applied);
    for wrong in ["lir-age", "v-requirements", "because"] {
        let refusal = office.refused(&marat(), forms::refuse_voucher(wrong));
        assert_eq!(
            refusal,
            Refusal::GroundNotInForce {
                act: ActName::RefuseVoucher,
                ground: forms::code(wrong),
                on: wednesday()
            }
        );
    }
    for contradicted in ["v-not-unemployed", "v-once-a-year", "v-documents", "v-late"] {
        let refusal = office.refused(&marat(), forms::refuse_voucher(contradicted));
        assert_eq!(
            refusal,
            Refusal::GroundNotMet {
                act: ActName::RefuseVoucher,
                ground: forms::code(contradicted)
            }
        );
    }
}

#[test]
fn each_line_of_the_right_names_its_evidence() {
    let office = Office::with_voucher_at(VoucherAt::Applied);
    let by = |condition: &str| line(&office, condition).evidence;
    assert_eq!(by("v-unemployed"), [EvidenceRef::File]);
    assert!(matches!(
        by("v-none-this-year")[..],
        [EvidenceRef::Country { .. }]
    ));
    assert!(matches!(&by("v-profession")[..],
        [EvidenceRef::Reference { list, .. }] if list.as_str() == "professions"));
    assert!(matches!(
        by("v-in-time")[..],
        [EvidenceRef::Application { .. }]
    ));
    assert!(matches!(&by("v-centre")[..],
        [EvidenceRef::Reference { list, .. }] if list.as_str() == "recognition-centres"));
}

#[test]
fn one_number_of_the_cabinet_is_one_application() {
    let mut office = Office::with_voucher_at(VoucherAt::Start);
    let sent = office.now;
    office.does(&seeker(), forms::voucher_from_cabinet("CE-7", sent));
    office.does(&marat(), forms::withdraw_voucher());
    let refusal = office.refused(&seeker(), forms::voucher_from_cabinet("CE-7", sent));
    assert_eq!(
        refusal,
        Refusal::NothingThere {
            act: ActName::ReceiveVoucherApplication,
            what: "arrived-already".into()
        }
    );
    office.does(&seeker(), forms::voucher_from_cabinet("CE-8", sent));
    assert_eq!(office.file.vouchers.len(), 2);
}

#[test]
fn an_application_from_tomorrow_is_not_taken() {
    let mut office = Office::with_voucher_at(VoucherAt::Start);
    let sent = office.now + chrono::Duration::hours(20);
    let refusal = office.refused(&seeker(), forms::voucher_from_cabinet("CE-7", sent));
    assert!(matches!(refusal, Refusal::DateWrong { field, .. } if field == "sent"));
}

#[test]
fn who_took_the_application_back_has_used_nothing_up() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    office.does(&seeker(), forms::withdraw_voucher());
    assert_eq!(
        office.voucher().stage,
        VoucherStage::Withdrawn { on: office.today }
    );
    office.does(&marat(), forms::voucher_application());
    office.does(&marat(), forms::referral());
}

#[test]
fn a_file_without_an_iin_is_not_referred() {
    let mut office = Office::with_voucher_at(VoucherAt::Applied);
    office
        .file
        .card
        .values
        .remove(&casework::card::CardField::Iin);
    let refusal = office.refused(&marat(), forms::referral());
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::ReferToRecognition,
            items: vec!["iin".into()]
        }
    );
}

#[test]
fn the_number_of_a_referral_follows_where_the_block_is_empty() {
    let mut office = Office::with_voucher_at(VoucherAt::Applied);
    office.has_numbers = false;
    office.does(&marat(), forms::referral());
    let referral = office.voucher().referral.as_ref().unwrap();
    assert!(referral.number.is_none() && referral.number_follows);
}

#[test]
fn the_voucher_waits_for_no_step_of_the_registration_and_the_registration_for_none_of_it() {
    let mut office = Office::with_voucher_at(VoucherAt::Applied);
    office.does(&dana(), forms::note("Заявление на ваучер подано."));
    assert_eq!(office.stage(), At::Unemployed);
    office.does(&seeker(), forms::closed_by_seeker());
    assert_eq!(
        office.voucher_at(),
        VoucherAt::Applied,
        "it waits for its own answer"
    );
    assert_eq!(
        office.refused(&marat(), forms::referral()),
        ground("v-not-unemployed")
    );
}
