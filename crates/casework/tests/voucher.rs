//! ФК-D.03, the voucher: the way of S-D-01, who sees what, and the advice before the application.

mod afterwards;
mod application;
mod decisions;
mod one_a_year;

use super::common::{Office, aigul, dana, day, forms, marat, serik, somebody, yerzhan};
use casework::ids::Code;
use casework::office::Role;
use casework::progress::State;
use casework::refusal::Refusal;
use casework::registration::conditions::{Checked, Finding};
use casework::registration::{Act, ActName};
use casework::voucher::VoucherAt;
use casework::voucher::progress::{next_act, sections};
use casework::voucher::stage::VoucherStage;
use casework::voucher::view::VoucherStageForSeeker;
use casework::worklist::List;
use strum::IntoEnumIterator;

/// A line of 2.1 as the case page shows it now.
pub fn line(office: &Office, condition: &str) -> Checked {
    office
        .voucher_right()
        .into_iter()
        .find(|line| line.condition.as_str() == condition)
        .unwrap()
}

/// Daniyar's voucher, issued on Tue 15 September 2026 and sent the next day.
pub fn issued() -> Office {
    let mut office = Office::with_daniyar();
    office.does(&marat(), forms::voucher_application());
    office.does(&marat(), forms::referral());
    office.day(day(2026, 9, 15));
    office.does(&yerzhan(), forms::decided(forms::issue()));
    office.day(day(2026, 9, 16));
    office.does(&marat(), Act::SendVoucher);
    office
}

#[test]
fn s_d_01_from_the_cabinet_to_the_voucher_each_body_decides_in_its_turn() {
    let mut office = Office::with_daniyar();
    let sent = office.now;
    office.does(
        &super::common::seeker(),
        forms::voucher_from_cabinet("CE-1", sent),
    );
    let row = office.row(List::VoucherApplications).unwrap();
    assert_eq!(row.due, Some(day(2026, 9, 10)), "Thu 10 September");
    assert!(
        office
            .voucher()
            .right
            .as_ref()
            .unwrap()
            .checks
            .iter()
            .all(|line| line.finding == Finding::Confirmed && !line.evidence.is_empty()),
        "2.1 ran by itself, with its evidence: {:#?}",
        office.voucher().right
    );

    office.does(&marat(), forms::referral());
    let referral = office.voucher().referral.clone().unwrap();
    assert!(referral.number.is_some());
    let [seen] = &office.file.referred_to(&Code::from("rc-bilik"))[..] else {
        panic!("2.4: it is in the account of the one that was chosen")
    };
    assert_eq!(office.file.referred_to(&Code::from("rc-sheberlik")), []);
    assert_eq!(seen.number, referral.number, "2.4: Bilik sees it");
    assert_eq!(seen.name, "Беков Арман");

    office.day(day(2026, 9, 15));
    office.does(&yerzhan(), forms::decided(forms::issue()));
    assert_eq!(
        office.voucher().stage,
        VoucherStage::Granted {
            on: day(2026, 9, 15),
            until: day(2026, 10, 30),
            send_by: day(2026, 9, 16),
        }
    );
    let row = office.row(List::VouchersToSend).unwrap();
    assert_eq!(
        (row.act, row.due),
        (Some(ActName::SendVoucher), Some(day(2026, 9, 16)))
    );
    let seeker = office.file.for_seeker().voucher.unwrap();
    assert_eq!(
        seeker.stage,
        VoucherStageForSeeker::Referred,
        "not sent yet"
    );
    assert_eq!((seeker.number, seeker.until), (None, None));

    office.day(day(2026, 9, 16));
    office.does(&marat(), Act::SendVoucher);
    let seeker = office.file.for_seeker().voucher.unwrap();
    assert_eq!(seeker.stage, VoucherStageForSeeker::Issued);
    assert_eq!(seeker.until, Some(day(2026, 10, 30)), "Fri 30 October");
    assert!(seeker.number.is_some() && seeker.number != referral.number);
    assert_eq!(
        office.file.notices.last().unwrap().kind.as_str(),
        "voucher-issued"
    );
    assert_eq!(
        office.row(List::VouchersHeld).unwrap().due,
        Some(day(2026, 10, 30))
    );
}

#[test]
fn the_rail_of_the_voucher_has_its_three_sections_beside_those_of_the_registration() {
    let states = |at| {
        let office = Office::with_voucher_at(at);
        let actor = marat();
        let desk = office.desk(&actor);
        sections(&office.file, &desk)
            .into_iter()
            .map(|section| section.state)
            .collect::<Vec<_>>()
    };
    use State::*;
    assert_eq!(
        states(VoucherAt::Start),
        [NotStarted, NotAllowed, NotAllowed]
    );
    assert_eq!(states(VoucherAt::Applied), [Done, InProgress, NotAllowed]);
    assert_eq!(states(VoucherAt::Referred), [Done, Done, NotStarted]);
    assert_eq!(states(VoucherAt::Granted), [Done, Done, InProgress]);
    assert_eq!(states(VoucherAt::Issued), [Done, Done, Done]);
    assert_eq!(states(VoucherAt::Refused), [Done, Done, Done]);
    let office = Office::with_voucher_at(VoucherAt::Granted);
    assert_eq!(next_act(&office.file), Some(ActName::SendVoucher));
    assert_eq!(
        casework::registration::step_of(ActName::SendVoucher).printed(),
        "D-3.3"
    );
}

#[test]
fn advice_tells_every_required_point_and_leaves_the_choice_to_the_person() {
    let mut office = Office::with_daniyar();
    let refusal = office.refused(&marat(), forms::advice_telling(&["own-choice", "papers"]));
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::AdviseOnVoucher,
            items: vec!["once-a-year".into(), "limit-date".into(), "validity".into()]
        }
    );
    office.does(&marat(), forms::advice());
    assert_eq!(office.voucher_at(), VoucherAt::Advised);
    // Another choice than the one that was spoken of is his right.
    let other = forms::voucher_application_for(
        forms::profession(Some("5120-2"), None),
        forms::centre(Some("rc-orda")),
        &[],
    );
    office.does(&marat(), other);
    assert_eq!(
        office.file.vouchers.len(),
        1,
        "one matter from advice to application"
    );
    office.does(&marat(), forms::referral());
}

#[test]
fn the_voucher_is_read_by_those_who_handle_or_control_it() {
    let office = Office::with_voucher_at(VoucherAt::Issued);
    for role in Role::iter() {
        let sees = office
            .file
            .seen_by(role)
            .is_some_and(|file| !file.vouchers.is_empty());
        let may = matches!(
            role,
            Role::Specialist | Role::Head | Role::UnitHead | Role::TrainingSpecialist
        );
        assert_eq!(sees, may, "{role:?}");
    }
}

#[test]
fn each_list_of_the_voucher_is_one_of_its_specialist() {
    let lists = |at| Office::with_voucher_at(at).is_with(&marat());
    assert_eq!(lists(VoucherAt::Applied), [List::VoucherApplications]);
    assert_eq!(lists(VoucherAt::Referred), [List::WithRecognitionCentre]);
    assert_eq!(lists(VoucherAt::Granted), [List::VouchersToSend]);
    assert_eq!(lists(VoucherAt::Issued), [List::VouchersHeld]);
    assert_eq!(lists(VoucherAt::Used), Vec::<List>::new());
    let applied = Office::with_voucher_at(VoucherAt::Applied);
    assert!(
        !applied
            .is_with(&dana())
            .contains(&List::VoucherApplications)
    );
}

#[test]
fn a_voucher_is_the_training_specialists_and_nobody_elses_at_the_desk() {
    let mut office = Office::with_voucher_at(VoucherAt::Applied);
    for actor in [aigul(), dana(), serik(), somebody(Role::UnitHead)] {
        let refusal = office.refused(&actor, forms::referral());
        assert_eq!(
            refusal,
            Refusal::NotYourStep {
                act: ActName::ReferToRecognition,
                roles: vec![Role::TrainingSpecialist]
            }
        );
    }
}
