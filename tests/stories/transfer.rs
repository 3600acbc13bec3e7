//! A case goes to another centre: it is carried into that centre's order, accepted there, and what the old centre did
//! before, without a line, goes after it (7.1, S-M-01).

use crate::common::forms;
use crate::story::Story;
use crate::voucher::marats;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use casework::ids::Code;
use casework::registration::attaching::AttachForm;
use casework::registration::{Act, ActName};
use casework::worklist::List;
use harness::Desk;
use workplace::views::ScanShown;

/// Arman is registered in Esil and is sent to Kokshetau, where Saule hears of it.
async fn sent() -> (Story, Desk) {
    let story = Story::seeker().await;
    let saule = story.office.desk("saule").await;
    story
        .dana
        .does(Some(story.arman), forms::send_to("kc-kokshetau"));
    story.dana.exchanges().await;
    saule.exchanges().await;
    (story, saule)
}

#[tokio::test]
async fn s_m_01_a_case_that_was_sent_is_read_and_accepted_at_the_other_centres_desk() {
    let (story, saule) = sent().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let offered = saule.row(List::Transfers, *arman).unwrap();
    assert_eq!(offered.act, Some(ActName::AcceptTransfer));
    assert_eq!(saule.lists_with(*arman), [List::Transfers]);
    let waits = dana.row(List::AskedTransfers, *arman).unwrap();
    assert_eq!(waits.what, "transfer-sent");
    assert!(dana.row(List::Transfers, *arman).is_none());

    // She reads the whole way that brought him here, and decides nothing but the transfer.
    let steps = |desk: &Desk| -> Vec<_> {
        let history = desk.case(*arman).history;
        history.iter().map(|line| (line.act, line.at)).collect()
    };
    assert_eq!(steps(&saule), steps(dana));
    assert_eq!(
        saule.offered(*arman),
        [ActName::AcceptTransfer, ActName::DeclineTransfer]
    );

    saule.does(Some(*arman), Act::AcceptTransfer);
    saule.exchanges().await;
    dana.exchanges().await;
    assert!(saule.returned().is_empty());
    assert_eq!(office.file(*arman).centre.as_str(), "kc-kokshetau");
    assert!(saule.lists_with(*arman).contains(&List::MyStep));
    assert!(saule.row(List::Transfers, *arman).is_none());

    // Dana reads what was until that day and acts no more; what happens afterwards does not come to her.
    assert_eq!(dana.lists_with(*arman), []);
    assert_eq!(dana.offered(*arman), []);
    let refusal = dana.refused(*arman, forms::note("Ещё раз."));
    assert_eq!(refusal.code, "other-centre-decides");
    saule.does(Some(*arman), forms::note("Пришёл в Кокшетау."));
    saule.exchanges().await;
    dana.exchanges().await;
    assert!(dana.has_done(*arman, ActName::AcceptTransfer));
    assert!(!dana.has_done(*arman, ActName::AddNote));
    assert!(saule.has_done(*arman, ActName::AddNote));
    office.is_sound();
}

#[tokio::test]
async fn what_the_old_centre_did_without_a_line_before_the_case_was_accepted_goes_after_it() {
    let (story, saule) = sent().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.cable.is_pulled_out();
    dana.does(Some(*arman), forms::note("Звонил, придёт в четверг."));
    office.minutes_pass(30);
    saule.does(Some(*arman), Act::AcceptTransfer);
    saule.exchanges().await;
    office.minutes_pass(30);
    // Dana cannot know it yet.
    dana.does(Some(*arman), forms::note("Ждём его сегодня."));
    dana.cable.is_whole_again();
    dana.exchanges().await;
    saule.exchanges().await;

    let told: Vec<_> = office
        .file(*arman)
        .notes
        .iter()
        .map(|n| n.text.to_string())
        .collect();
    assert_eq!(told, ["Звонил, придёт в четверг."]);
    assert!(saule.has_done(*arman, ActName::AddNote));
    let back = dana.returned();
    assert_eq!(back.len(), 1, "what came after the acceptance comes back");
    assert_eq!(back[0].refusal.code, "other-centre-decides");
    assert_eq!(dana.waiting(), 0);
    office.is_sound();
}

#[tokio::test]
async fn a_case_that_is_declined_goes_on_where_it_was() {
    let (story, saule) = sent().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    saule.does(Some(*arman), forms::decline_transfer());
    saule.exchanges().await;
    dana.exchanges().await;
    assert!(saule.returned().is_empty());
    assert_eq!(office.file(*arman).centre.as_str(), "kc-esil");
    assert_eq!(saule.lists_with(*arman), []);
    assert_eq!(saule.offered(*arman), []);
    assert!(dana.row(List::AskedTransfers, *arman).is_none());
    dana.does(Some(*arman), forms::note("Остаётся у нас."));
    story.all_exchange().await;
    saule.exchanges().await;
    assert!(!saule.has_done(*arman, ActName::AddNote));
    office.is_sound();
}

#[tokio::test]
async fn a_desk_that_serves_both_centres_has_one_history_and_the_case_may_come_back() {
    let (story, saule) = sent().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let both = office.desk_of(&["kc-esil", "kc-kokshetau"], "dana").await;
    saule.does(Some(*arman), Act::AcceptTransfer);
    saule.does(Some(*arman), forms::note("Принят в Кокшетау."));
    saule.exchanges().await;
    both.exchanges().await;
    let same = |desk: &Desk| assert_eq!(both.case(*arman).data, desk.case(*arman).data);
    same(&saule);
    assert_eq!(
        both.case(*arman).history.len(),
        saule.case(*arman).history.len()
    );

    saule.does(Some(*arman), forms::send_to("kc-esil"));
    saule.exchanges().await;
    dana.exchanges().await;
    assert!(
        dana.has_done(*arman, ActName::AddNote),
        "she reads it all again"
    );
    dana.does(Some(*arman), Act::AcceptTransfer);
    dana.does(Some(*arman), forms::note("Вернулся в Есиль."));
    dana.exchanges().await;
    saule.exchanges().await;
    both.exchanges().await;
    assert!(dana.returned().is_empty());
    same(dana);
    assert_eq!(office.file(*arman).centre.as_str(), "kc-esil");
    assert_eq!(dana.case(*arman).data, office.file(*arman));
    office.is_sound();
}

#[tokio::test]
async fn a_scan_and_a_voucher_under_way_go_with_the_case_and_are_read_at_the_other_centre() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let marat = marats(&story).await;
    for act in [
        forms::advice(),
        forms::voucher_application(),
        forms::voucher_right(&[]),
        forms::referral(),
    ] {
        marat.does(Some(*arman), act);
    }
    marat.exchanges().await;
    dana.exchanges().await;
    let photograph = [b"\xFF\xD8\xFF\xE0".as_slice(), &[7; 3000]].concat();
    let scan = BASE64_STANDARD.encode(&photograph);
    let scan = dana.workplace.take_scan("приказ.jpg", &scan).unwrap();
    dana.does(
        Some(*arman),
        Act::AttachScan(AttachForm {
            scan,
            paper: Code::from("dismissal"),
            about: None,
            note: None,
        }),
    );
    dana.does(Some(*arman), forms::send_to("kc-kokshetau"));
    dana.exchanges().await;
    let before = office.file(*arman);

    let saule = office.desk("saule").await;
    saule.does(Some(*arman), Act::AcceptTransfer);
    saule.exchanges().await;
    let there = office.file(*arman);
    assert_eq!(there.centre.as_str(), "kc-kokshetau");
    assert_eq!(there.vouchers, before.vouchers, "the referral goes on");
    assert_eq!(there.scans, before.scans);

    // The bytes stay where they were taken up; the new desk asks for them as any other does.
    let attached = saule.workplace.scans(*arman).unwrap()[0].attached.id;
    let coming = saule.workplace.look_at_scan(*arman, attached).unwrap();
    assert!(matches!(coming, ScanShown::Coming { .. }), "{coming:?}");
    saule.exchanges().await;
    match saule.workplace.look_at_scan(*arman, attached).unwrap() {
        ScanShown::Here { data, .. } => {
            assert_eq!(BASE64_STANDARD.decode(data).unwrap(), photograph);
        }
        coming @ ScanShown::Coming { .. } => panic!("{coming:?}"),
    }

    // Marat reads what he did and acts no more; the one voucher of the year is the same one there.
    marat.exchanges().await;
    assert_eq!(marat.lists_with(*arman), []);
    assert_eq!(marat.offered(*arman), []);
    assert_eq!(saule.case(*arman).data.vouchers.len(), 1);
    office.is_sound();
}
