//! D-3.1 and D-3.2: the recognition centre's own decision, through its account or from its letter.

use crate::common::{Office, cast, day, forms, marat, serik, wednesday, yerzhan};
use casework::refusal::Refusal;
use casework::registration::{Act, ActName};
use casework::voucher::VoucherAt;
use casework::voucher::act::CentreDecision;
use casework::voucher::matter::DecisionSource;
use casework::voucher::stage::{RefusedBy, VoucherStage};
use casework::voucher::view::VoucherStageForSeeker;

#[test]
fn s_d_05_the_refusal_is_the_recognition_centres_and_uses_nothing_up() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    office.does(
        &yerzhan(),
        forms::decided(forms::refuse_on("v-requirements")),
    );
    assert_eq!(
        office.voucher().stage,
        VoucherStage::Refused {
            on: wednesday(),
            by: RefusedBy::RecognitionCentre,
            ground: forms::code("v-requirements")
        }
    );
    let told = office.file.for_seeker().voucher.unwrap();
    assert_eq!(told.stage, VoucherStageForSeeker::Refused);
    assert_eq!(told.refusal.unwrap().by, RefusedBy::RecognitionCentre);

    // Before 1 November he applies to another one.
    let elsewhere = forms::voucher_application_for(
        forms::profession(Some("7411-1"), Some(3)),
        forms::centre(Some("rc-orda")),
        &[],
    );
    office.does(&marat(), elsewhere);
    office.does(&marat(), forms::referral());
    let orda = cast::recognition_centre("rc-orda");
    office.does(&orda, forms::decided(forms::issue()));
}

#[test]
fn each_body_refuses_on_its_own_grounds_only() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    let refusal = office.refused(&yerzhan(), forms::decided(forms::refuse_on("v-late")));
    assert_eq!(
        refusal,
        Refusal::GroundNotInForce {
            act: ActName::DecideVoucher,
            ground: forms::code("v-late"),
            on: wednesday()
        }
    );
}

#[test]
fn another_recognition_centre_decides_nothing_here() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    let orda = cast::recognition_centre("rc-orda");
    let refusal = office.refused(&orda, forms::decided(forms::issue()));
    assert_eq!(
        refusal,
        Refusal::OtherCentreDecides {
            act: ActName::DecideVoucher,
            centre: "rc-bilik".into()
        }
    );
    assert!(office.offered(&orda).is_empty());
    assert_eq!(
        office.offered(&yerzhan()),
        [ActName::DecideVoucher],
        "the referral is Bilik's"
    );
}

#[test]
fn from_a_letter_the_day_is_the_recognition_centres_and_lies_between_referral_and_today() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    office.day(day(2026, 11, 3));
    for wrong in [day(2026, 10, 27), day(2026, 11, 4)] {
        let refusal = office.refused(&marat(), forms::centre_letter(forms::issue(), wrong));
        assert_eq!(
            refusal,
            Refusal::DateWrong {
                act: ActName::RecordVoucherDecision,
                field: "on".into(),
                date: wrong
            }
        );
    }
    office.does(
        &marat(),
        forms::centre_letter(forms::issue(), day(2026, 10, 30)),
    );
    let grant = office.voucher().grant.clone().unwrap();
    assert_eq!(grant.source, DecisionSource::Letter);
    assert_eq!(
        (grant.on, grant.until),
        (day(2026, 10, 30), day(2026, 12, 14))
    );
    assert_eq!(
        office.voucher().stage,
        VoucherStage::Granted {
            on: day(2026, 10, 30),
            until: day(2026, 12, 14),
            send_by: day(2026, 11, 4),
        },
        "sending is due from the day the letter came"
    );
}

#[test]
fn the_last_day_that_the_platform_gave_stands_and_the_counted_one_is_kept_beside_it() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    let decision = CentreDecision::Issue {
        until: Some(day(2026, 12, 10)),
        exam: Some(day(2026, 11, 12)),
    };
    office.does(&yerzhan(), forms::decided(decision));
    let grant = office.voucher().grant.clone().unwrap();
    assert_eq!(
        (grant.until, grant.counted),
        (day(2026, 12, 10), day(2026, 12, 12))
    );
    let before = CentreDecision::Issue {
        until: Some(day(2026, 10, 27)),
        exam: None,
    };
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    let refusal = office.refused(&yerzhan(), forms::decided(before));
    assert!(matches!(refusal, Refusal::DateWrong { field, .. } if field == "until"));
}

#[test]
fn the_second_decision_follows_by_itself_only_where_the_norm_says_so() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    let act = ActName::DecideVoucherAutomatically;
    let refusal = office.refused(&cast::system(), Act::DecideVoucherAutomatically);
    assert_eq!(
        refusal,
        Refusal::SwitchedOff {
            act,
            norm: forms::code("automatic-voucher-decision")
        }
    );
    office.amended("[[norm]]\ncode = 'automatic-voucher-decision'\napplies = true");
    office.does(&cast::system(), Act::DecideVoucherAutomatically);
    let grant = office.voucher().grant.clone().unwrap();
    assert_eq!(grant.source, DecisionSource::Rule);
}

#[test]
fn a_voucher_past_its_last_day_is_not_sent_any_more() {
    let mut office = Office::with_voucher_at(VoucherAt::Granted);
    office.day(day(2026, 12, 15));
    let refusal = office.refused(&marat(), Act::SendVoucher);
    assert_eq!(
        refusal,
        Refusal::DateWrong {
            act: ActName::SendVoucher,
            field: "until".into(),
            date: day(2026, 12, 14)
        }
    );
}

#[test]
fn a_voucher_is_annulled_before_its_day_by_the_head_for_a_reason_in_force() {
    let mut office = Office::with_voucher_at(VoucherAt::Issued);
    let refusal = office.refused(&serik(), forms::annul("status-lost"));
    assert_eq!(
        refusal,
        Refusal::GroundNotInForce {
            act: ActName::AnnulVoucher,
            ground: forms::code("status-lost"),
            on: office.today
        },
        "what happens when the status is lost is not settled: the voucher stays"
    );
    office.does(&serik(), forms::annul("issued-by-mistake"));
    assert_eq!(office.voucher_at(), VoucherAt::Annulled);
    let refusal = office.refused(&marat(), forms::voucher_used(office.today));
    assert!(
        matches!(refusal, Refusal::NothingThere { .. }),
        "a decision is not undone by a use"
    );
}

#[test]
fn the_paper_notice_of_a_voucher_is_its_specialists_and_not_the_specialists_of_5_6() {
    let mut office = Office::with_voucher_at(VoucherAt::Issued);
    let notice = office.file.notices.last().unwrap().id;
    let refusal = office.refused(&crate::common::dana(), forms::notice_handed_over(notice));
    assert_eq!(
        refusal,
        Refusal::NothingThere {
            act: ActName::RecordNotice,
            what: "notice".into()
        }
    );
    office.does(&marat(), forms::voucher_notice(notice));
}
