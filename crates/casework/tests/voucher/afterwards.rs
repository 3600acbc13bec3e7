//! After 3.3: reminders, use, expiry, and the days that an illness adds.

use super::issued;
use crate::common::{Office, day, forms, marat, system, yerzhan};
use casework::refusal::Refusal;
use casework::registration::{Act, ActName};
use casework::voucher::VoucherAt;
use casework::voucher::by_date::due;
use casework::voucher::stage::{AnnulledBecause, VoucherStage};
use chrono::NaiveDate;

fn notices(office: &Office, kind: &str) -> usize {
    let of = |n: &&casework::registration::unemployed::Notice| n.kind.as_str() == kind;
    office.file.notices.iter().filter(of).count()
}

/// What the centre would do by date on that day, done.
fn by_date(office: &mut Office, today: NaiveDate) -> Option<ActName> {
    office.day(today);
    let act = due(&office.file, &office.rulebook, today)?.act;
    let name = act.name();
    office.does(&system(), act);
    Some(name)
}

#[test]
fn s_d_07_sick_days_are_added_and_the_old_day_stays_in_the_history() {
    let mut office = issued();
    office.day(day(2026, 10, 15));
    office.does(&marat(), forms::sick(day(2026, 10, 5), day(2026, 10, 14)));
    let voucher = office.voucher();
    assert_eq!(
        voucher.stage.until(),
        Some(day(2026, 11, 9)),
        "Mon 9 November"
    );
    let extension = &voucher.extensions[0];
    assert_eq!((extension.days, extension.before), (10, day(2026, 10, 30)));
    assert_eq!(notices(&office, "voucher-extended"), 1);
    assert!(
        office
            .file
            .papers
            .iter()
            .any(|p| p.kind.as_str() == "voucher-sick-leave"),
        "the certificate is attached"
    );
    assert_eq!(
        office.file.for_seeker().voucher.unwrap().until,
        Some(day(2026, 11, 9))
    );

    // Another certificate that overlaps adds its own days only.
    office.does(&marat(), forms::sick(day(2026, 10, 13), day(2026, 10, 15)));
    assert_eq!(office.voucher().stage.until(), Some(day(2026, 11, 10)));
    let again = forms::sick(day(2026, 10, 6), day(2026, 10, 8));
    let refusal = office.refused(&marat(), again);
    assert!(
        matches!(refusal, Refusal::DateWrong { .. }),
        "every day was counted"
    );
}

#[test]
fn a_certificate_has_a_number_and_a_day_and_an_illness_begins_within_the_term() {
    let mut office = issued();
    office.day(day(2026, 10, 15));
    let mut form = match forms::sick(day(2026, 10, 5), day(2026, 10, 14)) {
        Act::ExtendVoucher(form) => form,
        other => panic!("{other:?}"),
    };
    form.paper.number = None;
    let refusal = office.refused(&marat(), Act::ExtendVoucher(form.clone()));
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::ExtendVoucher,
            items: vec!["voucher-sick-leave.number".into()]
        }
    );
    form.paper = forms::paper("education", Some(day(2026, 10, 5)));
    let refusal = office.refused(&marat(), Act::ExtendVoucher(form));
    assert!(matches!(refusal, Refusal::NotInList { .. }));
    let backwards = forms::sick(day(2026, 10, 14), day(2026, 10, 5));
    assert!(matches!(
        office.refused(&marat(), backwards),
        Refusal::DateWrong { .. }
    ));
    // Ill since before the issue: only the days from the issue on count.
    office.does(&marat(), forms::sick(day(2026, 9, 10), day(2026, 9, 17)));
    assert_eq!(office.voucher().extensions[0].days, 3);
}

#[test]
fn after_the_last_day_only_an_illness_that_covers_it_still_counts() {
    let mut office = issued();
    office.day(day(2026, 11, 2));
    let over = forms::sick(day(2026, 10, 20), day(2026, 10, 28));
    assert!(matches!(
        office.refused(&marat(), over),
        Refusal::DateWrong { .. }
    ));
    office.does(&marat(), forms::sick(day(2026, 10, 28), day(2026, 11, 1)));
    assert_eq!(office.voucher().stage.until(), Some(day(2026, 11, 4)));
}

#[test]
fn an_extension_may_be_switched_off_by_the_rulebook() {
    let mut office = issued();
    office.amended("[[norm]]\ncode = 'voucher-extension'\napplies = false");
    office.day(day(2026, 10, 15));
    let refusal = office.refused(&marat(), forms::sick(day(2026, 10, 5), day(2026, 10, 14)));
    assert!(matches!(refusal, Refusal::SwitchedOff { .. }));
}

#[test]
fn s_d_08_reminded_twice_and_annulled_on_the_day_after_the_last() {
    let mut office = issued();
    let mut acts = Vec::new();
    for today in day(2026, 10, 1).iter_days().take(40) {
        if let Some(act) = by_date(&mut office, today) {
            acts.push((today, act));
        }
    }
    assert_eq!(
        acts,
        [
            (day(2026, 10, 20), ActName::RemindOfVoucher),
            (day(2026, 10, 27), ActName::RemindOfVoucher),
            (day(2026, 10, 31), ActName::ExpireVoucher),
        ]
    );
    assert_eq!(notices(&office, "voucher-expiring"), 2);
    assert_eq!(notices(&office, "voucher-annulled"), 1);
    assert_eq!(
        office.voucher().stage,
        VoucherStage::Annulled {
            on: day(2026, 10, 31),
            because: AnnulledBecause::Unused
        }
    );
}

#[test]
fn s_d_08_after_use_nobody_is_reminded_and_nothing_expires() {
    let mut office = issued();
    assert_eq!(
        by_date(&mut office, day(2026, 10, 20)),
        Some(ActName::RemindOfVoucher)
    );
    office.day(day(2026, 10, 22));
    office.does(&yerzhan(), forms::voucher_used(day(2026, 10, 22)));
    for today in [day(2026, 10, 27), day(2026, 10, 31), day(2026, 12, 1)] {
        assert_eq!(by_date(&mut office, today), None);
    }
    assert_eq!(notices(&office, "voucher-expiring"), 1);
    assert_eq!(office.voucher_at(), VoucherAt::Used);
}

#[test]
fn a_voucher_does_not_expire_on_its_last_day_and_a_reminder_is_not_sent_before_its_own() {
    let mut office = issued();
    office.day(day(2026, 10, 30));
    let refusal = office.refused(&system(), Act::ExpireVoucher);
    assert_eq!(
        refusal,
        Refusal::DateWrong {
            act: ActName::ExpireVoucher,
            field: "until".into(),
            date: day(2026, 10, 30)
        }
    );
    let mut early = issued();
    let refusal = early.refused(&system(), Act::RemindOfVoucher);
    assert!(matches!(refusal, Refusal::NothingThere { .. }));
}

#[test]
fn a_centre_that_slept_through_both_days_reminds_once() {
    let mut office = issued();
    assert_eq!(
        by_date(&mut office, day(2026, 10, 28)),
        Some(ActName::RemindOfVoucher)
    );
    assert_eq!(by_date(&mut office, day(2026, 10, 29)), None);
    assert_eq!(
        office.voucher().reminded,
        [day(2026, 10, 20), day(2026, 10, 27)]
    );
}

#[test]
fn an_extended_voucher_is_reminded_of_its_new_day() {
    let mut office = issued();
    assert_eq!(
        by_date(&mut office, day(2026, 10, 20)),
        Some(ActName::RemindOfVoucher)
    );
    office.does(&marat(), forms::sick(day(2026, 10, 5), day(2026, 10, 14)));
    assert_eq!(by_date(&mut office, day(2026, 10, 27)), None);
    assert_eq!(
        by_date(&mut office, day(2026, 10, 30)),
        Some(ActName::RemindOfVoucher)
    );
    assert_eq!(
        by_date(&mut office, day(2026, 11, 9)),
        Some(ActName::RemindOfVoucher)
    );
    assert_eq!(
        by_date(&mut office, day(2026, 11, 10)),
        Some(ActName::ExpireVoucher)
    );
}

#[test]
fn a_use_told_after_the_last_day_undoes_the_expiry_and_one_after_it_is_none() {
    let mut office = issued();
    assert_eq!(
        by_date(&mut office, day(2026, 10, 31)),
        Some(ActName::ExpireVoucher)
    );
    office.day(day(2026, 11, 3));
    let late = office.refused(&marat(), forms::voucher_used(day(2026, 11, 2)));
    assert!(matches!(late, Refusal::DateWrong { .. }));
    office.does(&marat(), forms::voucher_used(day(2026, 10, 29)));
    assert_eq!(
        office.voucher().stage,
        VoucherStage::Used {
            on: day(2026, 10, 29)
        }
    );
}

#[test]
fn s_t_06_a_granted_voucher_that_nobody_sent_ends_on_its_day_too() {
    let mut office = Office::with_voucher_at(VoucherAt::Granted);
    assert_eq!(by_date(&mut office, day(2026, 12, 14)), None);
    assert_eq!(
        by_date(&mut office, day(2026, 12, 15)),
        Some(ActName::ExpireVoucher)
    );
}

#[test]
fn the_voucher_outlives_the_registration_unless_the_rulebook_lets_it_go_with_the_status() {
    for goes in [false, true] {
        let mut office = issued();
        if goes {
            office.amended("[[norm]]\ncode = 'voucher-status-lost'\nvalue = 'annulled'");
        }
        office.day(day(2026, 10, 5));
        office.does(&crate::common::seeker(), forms::closed_by_seeker());
        let told = office
            .file
            .notices
            .iter()
            .filter(|notice| notice.kind.as_str() == "voucher-annulled-by-decision")
            .count();
        let expected = if goes {
            (VoucherAt::Annulled, 1)
        } else {
            (VoucherAt::Issued, 0)
        };
        assert_eq!((office.voucher().stage.at(), told), expected);
    }
}

#[test]
fn who_lay_in_hospital_brings_the_certificate_after_the_expiry_and_the_voucher_is_in_force_again() {
    let mut office = issued();
    office.day(day(2026, 10, 31));
    office.does(&system(), Act::ExpireVoucher);
    office.day(day(2026, 11, 2));
    let over = forms::sick(day(2026, 10, 20), day(2026, 10, 28));
    assert!(
        office.tries(&marat(), over).is_err(),
        "well on the last day"
    );
    let mut late = office.clone();
    let ill = || forms::sick(day(2026, 10, 28), day(2026, 11, 1));
    office.does(&marat(), ill());
    assert_eq!(office.voucher().stage.until(), Some(day(2026, 11, 4)));
    office.day(day(2026, 11, 5));
    office.does(&system(), Act::ExpireVoucher);
    assert_eq!(notices(&office, "voucher-annulled"), 2);

    // Brought when the added days are over too: it stays annulled, and a use within them can still be told.
    late.day(day(2026, 11, 20));
    let used = forms::voucher_used(day(2026, 11, 3));
    assert!(late.tries(&marat(), used.clone()).is_err());
    late.does(&marat(), ill());
    assert_eq!(late.voucher().stage.until(), None);
    late.does(&marat(), used);
}
