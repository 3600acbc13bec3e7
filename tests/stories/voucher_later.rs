//! ФК-D.03 after the voucher was granted, on desks: its letters, its annulment by the head, its end by date and the illness
//! that undoes it, and the career centre's own refusal.

use crate::common::{at, day, forms, wednesday};
use crate::papers::{code_of, paper, prints, said_by_the_page};
use crate::story::{Story, as_law};
use crate::voucher::marats;
use casework::card::CardValue;
use casework::office::Role;
use casework::paperwork::{Force, PaperKind};
use casework::registration::unemployed::Delivery;
use casework::registration::{Act, ActName};
use casework::voucher::VoucherAt;
use casework::worklist::List;
use harness::Desk;
use server::check::State;
use workplace::views::{DeliverMany, ForMany, PaperLanguage};

/// Marat has sent Arman's voucher on the Wednesday, and the centre has it.
async fn issued(story: &Story) -> Desk {
    let marat = marats(story).await;
    let arman = story.arman;
    for act in [
        forms::advice(),
        forms::voucher_application(),
        forms::voucher_right(&[]),
        forms::referral(),
        forms::centre_letter(forms::issue(), wednesday()),
        Act::SendVoucher,
    ] {
        marat.does(Some(arman), act);
    }
    marat.exchanges().await;
    assert_eq!(at_stage(&marat, story), VoucherAt::Issued);
    marat
}

fn at_stage(desk: &Desk, story: &Story) -> VoucherAt {
    let vouchers = desk.case(story.arman).data.vouchers;
    vouchers.last().unwrap().stage.at()
}

#[tokio::test]
async fn who_has_no_phone_gets_the_letters_of_a_voucher_from_its_specialist_printed_and_marked_at_once()
 {
    let story = Story::proposed().await;
    let (dana, arman) = (&story.dana, story.arman);
    let no_phone = vec![CardValue::Phones(Vec::new())];
    dana.does(Some(arman), forms::edit(&as_law(dana, arman), no_phone));
    dana.exchanges().await;
    let marat = issued(&story).await;
    let waiting = marat.list(List::VoucherNotices);
    assert!(!waiting.is_empty() && waiting.iter().all(|file| *file == arman));
    assert!(!story.dana.list(List::VoucherNotices).contains(&arman));

    let printed = marat
        .workplace
        .print_many(&[arman], PaperKind::VoucherNotice, PaperLanguage::Kk)
        .unwrap();
    assert_eq!(printed.copies.len(), waiting.len(), "each that waits");
    let letters_of_5_6 = marat
        .workplace
        .print_many(&[arman], PaperKind::Notice, PaperLanguage::Kk);
    assert!(letters_of_5_6.is_err(), "those are Dana's");
    let posted = ForMany::Deliver(DeliverMany {
        voucher: true,
        delivery: Delivery::HandedOver,
        proof: None,
    });
    let done = marat.workplace.do_for_many(&posted, &[arman]).unwrap();
    assert_eq!(done.left_out.len(), 0);
    assert_eq!(marat.list(List::VoucherNotices), []);
    marat.exchanges().await;
    story.office.is_sound();
}

#[tokio::test]
async fn the_head_annuls_a_voucher_with_a_decision_of_its_own_and_the_paper_says_so_to_everybody() {
    let story = Story::proposed().await;
    let marat = issued(&story).await;
    let (office, arman) = (&story.office, story.arman);
    prints(
        &marat,
        arman,
        PaperKind::QualificationVoucher,
        PaperLanguage::Ru,
    );
    let voucher = code_of(&marat, arman, PaperKind::QualificationVoucher);
    assert_eq!(said_by_the_page(&story, &voucher), State::Confirmed);

    let serik = office.desk("serik").await;
    office.it_is(at(day(2026, 11, 3), 10, 0));
    serik.does(Some(arman), forms::annul("issued-by-mistake"));
    serik.exchanges().await;
    marat.exchanges().await;
    let on = day(2026, 11, 3);
    assert_eq!(said_by_the_page(&story, &voucher), State::Withdrawn { on });
    assert_eq!(
        paper(&marat, arman, PaperKind::QualificationVoucher).force,
        Force::Withdrawn { on }
    );
    let decision = paper(&serik, arman, PaperKind::VoucherAnnulment);
    assert!(decision.both_languages && decision.confirmed);
    let number = decision.number.unwrap();
    assert!(number.starts_with("ESL-D-2026"), "{number}");
    let printed = prints(
        &serik,
        arman,
        PaperKind::VoucherAnnulment,
        PaperLanguage::Both,
    );
    assert_eq!(printed.pages, 2, "Kazakh and Russian");
    let told = serik
        .workplace
        .paper_seal(arman, paper(&serik, arman, PaperKind::VoucherAnnulment).id)
        .unwrap();
    let known = marat.case(arman).data.vouchers[0].number.clone().unwrap();
    assert!(told.content.contains(known.as_str()), "{}", told.content);
    // The year's voucher is used up all the same.
    marat.does(Some(arman), forms::voucher_application());
    marat.does(Some(arman), forms::voucher_right(&[]));
    let again = marat.refused(arman, forms::referral());
    assert_eq!(again.act, ActName::ReferToRecognition);
    office.is_sound();
}

#[tokio::test]
async fn a_voucher_that_ended_by_its_date_lives_again_when_the_certificate_comes_late() {
    let story = Story::proposed().await;
    let marat = issued(&story).await;
    let (office, arman) = (&story.office, story.arman);
    let last = marat.case(arman).data.vouchers[0].last_day().unwrap();
    let after = last.succ_opt().unwrap();
    office.it_is(at(after, 10, 0));
    office.comes_in(Role::System, Act::ExpireVoucher, arman, "by date");
    marat.exchanges().await;
    assert_eq!(at_stage(&marat, &story), VoucherAt::Annulled);
    let paper_force = || paper(&marat, arman, PaperKind::QualificationVoucher).force;
    assert!(matches!(paper_force(), Force::Withdrawn { .. }));

    let later = after.succ_opt().unwrap();
    office.it_is(at(later, 10, 0));
    marat.does(Some(arman), forms::sick(last, later));
    marat.exchanges().await;
    assert!(marat.returned().is_empty());
    assert_eq!(at_stage(&marat, &story), VoucherAt::Issued);
    assert_eq!(paper_force(), Force::Stands);
    let use_it = forms::voucher_used(later);
    marat.does(Some(arman), use_it);
    marat.exchanges().await;
    assert_eq!(at_stage(&marat, &story), VoucherAt::Used);
    assert_eq!(paper_force(), Force::Used { on: later });
    office.is_sound();
}

#[tokio::test]
async fn who_lost_the_status_meanwhile_is_refused_by_the_career_centre_with_its_own_letter() {
    let story = Story::proposed().await;
    let marat = marats(&story).await;
    let (office, arman) = (&story.office, story.arman);
    marat.does(Some(arman), forms::voucher_application());
    marat.exchanges().await;
    office.comes_in(Role::Seeker, forms::closed_by_seeker(), arman, "E-7");
    marat.exchanges().await;
    let right = forms::voucher_right(&[]);
    marat.does(Some(arman), right);
    let refusal = marat.refused(arman, forms::referral());
    assert_eq!(refusal.act, ActName::ReferToRecognition);
    marat.does(Some(arman), forms::refuse_voucher("v-not-unemployed"));
    marat.exchanges().await;
    assert_eq!(at_stage(&marat, &story), VoucherAt::Refused);
    let letter = paper(&marat, arman, PaperKind::VoucherRefusal);
    assert!(letter.confirmed && letter.number.is_some());
    // Nothing of the year is used up: registered again, Arman may apply again.
    let voucher = office.file(arman).voucher().unwrap().clone();
    assert!(!voucher.is_of_year(2026));
    office.is_sound();
}
