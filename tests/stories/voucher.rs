//! ФК-D.03 on desks: Marat advises, refers and sends; the paper of each step, and what waits for the centre.

use crate::common::{at, day, forms, wednesday};
use crate::story::Story;
use casework::ids::FileId;
use casework::paperwork::{PaperId, PaperKind};
use casework::registration::{Act, ActName};
use casework::voucher::VoucherAt;
use casework::worklist::List;
use harness::Desk;
use workplace::views::{PaperHandled, PaperInfo, PaperLanguage, PaperState};

/// Arman is unemployed since Wednesday; Marat sits down with both registers at his desk.
pub async fn marats(story: &Story) -> Desk {
    let Story { office, arman, .. } = story;
    office
        .centre
        .put_professions(&forms::professions())
        .unwrap();
    office
        .centre
        .put_recognition_centres(&forms::recognition_centres())
        .unwrap();
    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 9, 0));
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    office.desk("marat").await
}

fn paper(desk: &Desk, file: FileId, kind: PaperKind) -> Option<PaperInfo> {
    let papers = desk.workplace.papers(file).unwrap().papers;
    papers.into_iter().find(|paper| paper.id.kind == kind)
}

fn code_of_print(desk: &Desk, file: FileId, kind: PaperKind) -> Result<u32, String> {
    let id = PaperId { kind, about: None };
    let printed = desk.workplace.print(file, id, PaperLanguage::Ru);
    printed.map(|p| p.pages).map_err(|problem| problem.code)
}

#[tokio::test]
async fn s_d_01_a_voucher_goes_from_the_advice_to_the_paper_and_the_paper_waits_for_the_centre() {
    let story = Story::proposed().await;
    let marat = marats(&story).await;
    let arman = story.arman;
    marat.does(Some(arman), forms::advice());
    marat.does(Some(arman), forms::voucher_application());
    assert_eq!(marat.list(List::VoucherApplications), [arman]);
    marat.does(Some(arman), forms::voucher_right(&[]));
    marat.does(Some(arman), forms::referral());
    marat.exchanges().await;
    assert_eq!(marat.list(List::WithRecognitionCentre), [arman]);
    // The referral is there, with its own number, for Marat and not for the counter.
    let referral = paper(&marat, arman, PaperKind::RecognitionReferral).unwrap();
    assert_eq!(referral.state, PaperState::Ready);
    let number = marat.case(arman).data.vouchers[0].referral.clone().unwrap();
    assert_eq!(referral.number, number.number.map(|n| n.to_string()));
    assert_eq!(
        code_of_print(&marat, arman, PaperKind::RecognitionReferral),
        Ok(1)
    );
    story.counter.exchanges().await;
    assert_eq!(
        code_of_print(&story.counter, arman, PaperKind::RecognitionReferral),
        Err("not-allowed".into())
    );

    marat.does(
        Some(arman),
        forms::centre_letter(forms::issue(), wednesday()),
    );
    marat.cable.is_pulled_out();
    marat.does(Some(arman), Act::SendVoucher);
    let waits = paper(&marat, arman, PaperKind::QualificationVoucher).unwrap();
    assert_eq!(
        waits.state,
        PaperState::Incomplete {
            field: "accepted".into()
        }
    );
    assert_eq!(
        code_of_print(&marat, arman, PaperKind::QualificationVoucher),
        Err("nothing-to-print".into())
    );

    marat.cable.is_whole_again();
    marat.exchanges().await;
    let case = marat.case(arman);
    let voucher = case.data.vouchers.last().unwrap();
    assert_eq!(voucher.stage.at(), VoucherAt::Issued);
    // 45 calendar days, the first of them the day of the decision's morrow or itself, as the rulebook counts.
    assert!(voucher.last_day() > Some(day(2026, 12, 10)));
    let there = paper(&marat, arman, PaperKind::QualificationVoucher).unwrap();
    assert_eq!((there.state, there.confirmed), (PaperState::Ready, true));
    assert_eq!(there.number, voucher.number.clone().map(|n| n.to_string()));
    assert_eq!(
        code_of_print(&marat, arman, PaperKind::QualificationVoucher),
        Ok(1)
    );
    assert!(marat.has_done(arman, ActName::SendVoucher));

    // A second application in the same year finds the first.
    let refusal = marat.refused(arman, forms::voucher_application());
    assert!(
        ["voucher-not-now", "other-voucher", "ground"].contains(&refusal.code.as_str()),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn a_refused_voucher_has_its_letter_with_the_ground() {
    let story = Story::proposed().await;
    let marat = marats(&story).await;
    let arman = story.arman;
    marat.does(Some(arman), forms::voucher_application());
    marat.does(Some(arman), forms::voucher_right(&[]));
    marat.does(Some(arman), forms::referral());
    let decision = forms::refuse_on("v-requirements");
    let refused = marat
        .workplace
        .perform(
            Some(arman),
            forms::centre_letter(decision, wednesday()),
            Vec::new(),
        )
        .unwrap();
    let refused = format!("{refused:?}");
    assert!(refused.starts_with("Done"), "{refused}");
    marat.exchanges().await;
    let letter = paper(&marat, arman, PaperKind::VoucherRefusal).unwrap();
    assert_eq!(letter.state, PaperState::Ready);
    assert!(letter.detail.is_some(), "the ground is named");
    assert_eq!(
        code_of_print(&marat, arman, PaperKind::VoucherRefusal),
        Ok(1)
    );
}

#[tokio::test]
async fn a_referral_given_out_without_a_line_that_came_back_is_recalled_by_who_gave_it_out() {
    let story = Story::proposed().await;
    let marat = marats(&story).await;
    let arman = story.arman;
    marat.does(Some(arman), forms::advice());
    marat.does(Some(arman), forms::voucher_application());
    marat.does(Some(arman), forms::voucher_right(&[]));
    marat.exchanges().await;
    marat.cable.is_pulled_out();
    marat.does(Some(arman), forms::referral());
    let kind = PaperKind::RecognitionReferral;
    let printed = marat
        .workplace
        .print(arman, PaperId { kind, about: None }, PaperLanguage::Ru)
        .unwrap();
    let copies = printed.copies;
    marat
        .workplace
        .paper_handled(&copies, PaperHandled::Printed)
        .unwrap();

    // The person takes the application back at the counter's other desk before the line is there again.
    let other = story.office.desk("marat").await;
    other.does(Some(arman), forms::withdraw_voucher());
    other.exchanges().await;
    marat.cable.is_whole_again();
    marat.exchanges().await;
    assert_eq!(marat.returned().len(), 1, "the referral came back");
    assert_eq!(marat.list(List::RecallVoucherPapers), [arman]);
    let of_others = story.dana.rows(List::RecallPapers);
    assert!(of_others.is_empty(), "Dana gave nothing out: {of_others:?}");
    let log = || marat.workplace.papers(arman).unwrap().log;
    assert!(log().iter().any(|line| line.to_recall), "{:?}", log());

    marat
        .workplace
        .paper_handled(&copies, PaperHandled::Recalled)
        .unwrap();
    assert_eq!(marat.list(List::RecallVoucherPapers), []);
    assert!(log().iter().all(|line| !line.to_recall));
    // At the counter nobody reads what was printed of a voucher.
    story.counter.exchanges().await;
    assert!(
        story
            .counter
            .workplace
            .papers(arman)
            .unwrap()
            .log
            .is_empty()
    );
}
