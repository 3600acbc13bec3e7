//! One voucher a year for each person, in the whole country, also without a line.

use super::{issued, line};
use crate::common::{Office, dana, day, forms, marat, registers, yerzhan};
use casework::desk::{Known, VoucherElsewhere, VoucherStands};
use casework::ids::{CaseNumber, CentreId, FileId};
use casework::refusal::Refusal;
use casework::registration::ActName;
use casework::registration::conditions::Finding;
use casework::voucher::VoucherAt;

fn knows(office: &mut Office, stands: VoucherStands, number: Option<&str>) {
    office.evidence.vouchers_elsewhere = Known::Is {
        value: vec![VoucherElsewhere {
            file: FileId(uuid::Uuid::from_u128(9)),
            centre: CentreId::from("kc-kokshetau"),
            number: number.map(|n| CaseNumber(n.into())),
            stands,
        }],
        at: office.now,
    };
}

fn other_voucher(act: ActName, ground: &str, number: Option<&str>, centre: &str) -> Refusal {
    Refusal::OtherVoucher {
        act,
        ground: forms::code(ground),
        number: number.map(str::to_owned),
        centre: centre.into(),
    }
}

#[test]
fn s_d_03_a_second_one_in_the_year_is_refused_with_the_number_of_the_first() {
    for used in [true, false] {
        let mut office = issued();
        let first = office.voucher().number.clone().unwrap();
        if used {
            office.day(day(2026, 10, 12));
            office.does(&yerzhan(), forms::voucher_used(day(2026, 10, 9)));
        } else {
            office.does(&crate::common::serik(), forms::annul("own-wish"));
        }
        office.day(day(2026, 10, 20));
        office.does(&marat(), forms::voucher_application());
        assert_eq!(line(&office, "v-none-this-year").finding, Finding::Against);
        let refusal = office.refused(&marat(), forms::referral());
        let expected = other_voucher(
            ActName::ReferToRecognition,
            "v-once-a-year",
            Some(first.as_str()),
            "kc-esil",
        );
        assert_eq!(refusal, expected, "used: {used}");
        office.does(&marat(), forms::refuse_voucher("v-once-a-year"));
    }
}

#[test]
fn s_d_03_in_the_next_year_it_is_accepted() {
    let mut office = issued();
    office.day(day(2026, 10, 31));
    office.does(&crate::common::system(), casework::Act::ExpireVoucher);
    office.day(day(2027, 1, 5));
    office.does(&marat(), forms::voucher_application());
    assert_eq!(
        line(&office, "v-none-this-year").finding,
        Finding::Confirmed
    );
    office.does(&marat(), forms::referral());
}

#[test]
fn a_voucher_of_another_centre_counts_as_much() {
    let mut office = Office::with_voucher_at(VoucherAt::Applied);
    let issued = VoucherStands::Issued {
        on: day(2026, 3, 2),
    };
    knows(&mut office, issued, Some("KOK-2026-000007"));
    let refusal = office.refused(&marat(), forms::referral());
    let act = ActName::ReferToRecognition;
    assert_eq!(
        refusal,
        other_voucher(
            act,
            "v-once-a-year",
            Some("KOK-2026-000007"),
            "kc-kokshetau"
        )
    );
    office.does(&marat(), forms::refuse_voucher("v-once-a-year"));

    let mut last_year = Office::with_voucher_at(VoucherAt::Applied);
    let issued = VoucherStands::Issued {
        on: day(2025, 11, 2),
    };
    knows(&mut last_year, issued, None);
    last_year.does(&marat(), forms::referral());
}

#[test]
fn an_application_that_another_centre_considers_comes_first() {
    let mut office = Office::with_voucher_at(VoucherAt::Applied);
    let earlier = VoucherStands::Applied {
        at: office.now - chrono::Duration::days(1),
    };
    knows(&mut office, earlier, None);
    let open = line(&office, "v-none-this-year");
    assert_eq!(open.ground, Some(forms::code("v-pending")));
    let refusal = office.refused(&marat(), forms::referral());
    let act = ActName::ReferToRecognition;
    assert_eq!(
        refusal,
        other_voucher(act, "v-pending", None, "kc-kokshetau")
    );
    office.does(&marat(), forms::refuse_voucher("v-pending"));
}

#[test]
fn of_two_applications_in_two_centres_the_earlier_is_referred_and_never_both_refused() {
    let mut earlier = Office::with_voucher_at(VoucherAt::Applied);
    let later = VoucherStands::Applied {
        at: earlier.now + chrono::Duration::hours(1),
    };
    knows(&mut earlier, later, None);
    earlier.does(&marat(), forms::referral());

    let mut later = Office::with_voucher_at(VoucherAt::Applied);
    knows(&mut later, VoucherStands::Referred, Some("KOK-2026-000003"));
    let refusal = later.refused(&marat(), forms::referral());
    let act = ActName::ReferToRecognition;
    assert_eq!(
        refusal,
        other_voucher(act, "v-pending", Some("KOK-2026-000003"), "kc-kokshetau")
    );
}

#[test]
fn what_an_offline_desk_could_not_know_is_found_by_the_centre_at_each_later_step() {
    let mut office = Office::with_voucher_at(VoucherAt::Referred);
    let issued = VoucherStands::Issued {
        on: day(2026, 10, 28),
    };
    knows(&mut office, issued, Some("KOK-2026-000007"));
    let expected = |act| {
        other_voucher(
            act,
            "v-once-a-year",
            Some("KOK-2026-000007"),
            "kc-kokshetau",
        )
    };
    let refusal = office.refused(&yerzhan(), forms::decided(forms::issue()));
    assert_eq!(refusal, expected(ActName::DecideVoucher));
    let refusal = office.refused(&marat(), forms::centre_letter(forms::issue(), office.today));
    assert_eq!(refusal, expected(ActName::RecordVoucherDecision));

    let mut granted = Office::with_voucher_at(VoucherAt::Granted);
    knows(&mut granted, issued, Some("KOK-2026-000007"));
    let refusal = granted.refused(&marat(), casework::Act::SendVoucher);
    assert_eq!(refusal, expected(ActName::SendVoucher));
}

#[test]
fn a_second_application_while_the_first_stands_is_answered_with_its_number() {
    let mut office = Office::with_voucher_at(VoucherAt::Issued);
    let number = office.voucher().number.clone().unwrap().to_string();
    let refusal = office.refused(&marat(), forms::voucher_application());
    assert_eq!(
        refusal,
        Refusal::VoucherNotNow {
            act: ActName::TakeVoucherApplication,
            stage: VoucherAt::Issued,
            number: Some(number)
        }
    );
}

#[test]
fn a_file_tells_others_what_it_issued_and_what_it_considers() {
    let told = |at| {
        let told = Office::with_voucher_at(at).file.vouchers_told();
        told.first().map(|voucher| voucher.stands)
    };
    assert_eq!(told(VoucherAt::Advised), None);
    assert!(matches!(
        told(VoucherAt::Applied),
        Some(VoucherStands::Applied { .. })
    ));
    assert_eq!(told(VoucherAt::Referred), Some(VoucherStands::Referred));
    assert_eq!(told(VoucherAt::Refused), None);
    let issued = Some(VoucherStands::Issued {
        on: day(2026, 10, 30),
    });
    assert_eq!(told(VoucherAt::Granted), issued);
    assert_eq!(
        told(VoucherAt::Annulled),
        issued,
        "annulled, it was still issued"
    );
}

#[test]
fn who_died_by_the_register_gets_no_voucher() {
    let mut office = Office::with_voucher_at(VoucherAt::Granted);
    let died = registers::known_as(casework::registers::IdentityRecord {
        death_date: Some(day(2026, 10, 29)),
        ..registers::arman()
    });
    for query in &mut office.file.queries {
        for answer in &mut query.answers {
            if let Some((_, reply)) = died.iter().find(|(r, _)| *r == answer.register.as_str()) {
                answer.reply = reply.clone();
            }
        }
    }
    let refusal = office.refused(&marat(), casework::Act::SendVoucher);
    assert!(matches!(refusal, Refusal::PersonDied { .. }));
    office.does(&dana(), forms::note("Сообщено родственником."));
}

#[test]
fn an_application_from_the_cabinet_beside_the_voucher_of_the_year_is_answered_and_the_voucher_stays()
 {
    let mut office = issued();
    let first = office.voucher().number.clone().unwrap();
    let sent = office.now;
    office.does(
        &crate::common::seeker(),
        forms::voucher_from_cabinet("CE-2", sent),
    );
    assert_eq!(office.voucher().number, Some(first.clone()));
    assert_eq!(office.voucher().stage.at(), VoucherAt::Issued);
    let answered = &office.file.vouchers[0];
    let refusal = answered.refusal.as_ref().unwrap();
    assert_eq!(refusal.ground.as_str(), "v-once-a-year");
    assert!(refusal.explanation.as_str().ends_with(first.as_str()));
    assert_eq!(office.file.vouchers.len(), 2);
    let sent = office.now;
    let again = office.refused(
        &crate::common::seeker(),
        forms::voucher_from_cabinet("CE-2", sent),
    );
    assert!(
        matches!(again, Refusal::NothingThere { .. }),
        "one number is one application: {again:?}"
    );
}
