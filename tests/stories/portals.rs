//! Applications from the portals, on the server and at the desks (S-P-01, S-P-02).

use crate::arman;
use crate::common::{at, day, esil, forms, tuesday};
use crate::story::Story;
use crate::voucher::marats;
use casework::file::Entrance;
use casework::ids::{CentreId, Code};
use casework::registration::conditions::Finding;
use casework::registration::portal::LinkedEnd;
use casework::registration::{Act, At};
use casework::voucher::VoucherAt;
use casework::worklist::List;
use harness::Office;
use journal::Outcome;
use server::accept::{Arrival, ByExchange, Closing};

#[tokio::test]
async fn s_p_02_one_number_is_one_item_and_another_is_shown_linked_until_the_first_has_ended() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let dana = office.desk("dana").await;
    let first = || forms::from_portal(Entrance::Portal, "EG-2026-1");
    let zhanar = office.application_arrives(first());
    assert_eq!(office.application_arrives(first()), zhanar);
    dana.exchanges().await;
    assert_eq!(dana.list(List::NewApplications), [zhanar], "one item");

    office.minutes_pass(30);
    let second = forms::from_portal(Entrance::Portal, "EG-2026-2");
    assert_eq!(office.application_arrives(second), zhanar);
    dana.exchanges().await;
    let rows = dana.workplace.worklist(List::NewApplications, 10).unwrap();
    let shown: Vec<_> = rows
        .iter()
        .map(|row| (row.what.as_str(), row.detail.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("open-application", ""),
            ("linked-application", "№ EG-2026-2")
        ]
    );

    // Dana works on the first alone, and refuses it; the second then opens by itself as the person's next application.
    dana.does(Some(zhanar), Act::OpenApplication);
    dana.does(Some(zhanar), forms::refuse_seeker("lir-unreliable"));
    assert_eq!(dana.case(zhanar).header.stage, At::Refused);
    dana.exchanges().await;
    let case = dana.case(zhanar);
    assert_eq!((case.header.stage, case.data.past.len()), (At::Card, 1));
    let application = case.data.registration.application.unwrap();
    assert_eq!(application.portal_number.as_deref(), Some("EG-2026-2"));
    assert_eq!(dana.list(List::NewApplications), [zhanar]);
    assert!(office.centre.verify().unwrap().findings.is_empty());
}

#[tokio::test]
async fn s_p_02_a_linked_application_is_answered_lir_already_once_the_first_is_a_registration() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let aigul = office.desk("aigul").await;
    let dana = office.desk("dana").await;
    let arman = arman::with_card(&office, &aigul, &dana).await;
    let other = forms::from_portal(Entrance::Portal, "EG-2026-2");
    assert_eq!(office.application_arrives(other), arman);
    dana.exchanges().await;
    assert_eq!(dana.list(List::NewApplications), [arman]);
    assert!(dana.case(arman).data.linked[0].waits());

    dana.does(Some(arman), Act::RegisterSeeker);
    dana.exchanges().await;
    let at_centre = office.centre.file(arman).unwrap().unwrap();
    let end = Some(LinkedEnd::Refused {
        ground: "lir-already".into(),
        on: tuesday(),
    });
    assert_eq!(at_centre.linked[0].end, end);
    let notice = at_centre.notices.last().unwrap();
    assert_eq!(notice.ground.as_ref().unwrap().as_str(), "lir-already");
    assert_eq!(dana.case(arman).data, at_centre);
    assert!(dana.list(List::NewApplications).is_empty());
    // The person reads of both on the curtain.
    let own = dana.workplace.for_seeker(arman).unwrap();
    assert_eq!(own.registrations.len(), 1);
    assert_eq!((own.linked.len(), own.linked[0].end.clone()), (1, end));
}

#[tokio::test]
async fn s_d_04_an_application_from_the_cabinet_waits_for_marat_on_monday_and_was_in_time_on_saturday()
 {
    let story = Story::proposed().await;
    let marat = marats(&story).await;
    let sent = at(day(2026, 10, 31), 23, 58);
    story.office.it_is(at(day(2026, 11, 2), 8, 30));
    let form = || forms::voucher_from_cabinet("CE-2026-1", sent);
    assert_eq!(story.office.application_arrives(form()), story.arman);
    assert_eq!(story.office.application_arrives(form()), story.arman);
    marat.exchanges().await;
    assert_eq!(
        marat.list(List::VoucherApplications),
        [story.arman],
        "one item"
    );
    let voucher = marat.case(story.arman).data.voucher().cloned().unwrap();
    let application = voucher.application.unwrap();
    assert_eq!(application.sent, sent);
    assert_eq!(application.portal_number.as_deref(), Some("CE-2026-1"));
    let checks = voucher.right.unwrap().checks;
    let in_time = checks
        .iter()
        .find(|check| check.condition.as_str() == "v-in-time")
        .unwrap();
    assert_eq!(in_time.finding, Finding::Confirmed);
    marat.does(Some(story.arman), forms::referral());
}

#[tokio::test]
async fn a_second_application_from_the_cabinet_is_answered_with_its_ground_and_the_first_goes_on() {
    let story = Story::proposed().await;
    let marat = marats(&story).await;
    let sent = story.office.now();
    for number in ["CE-2026-1", "CE-2026-2"] {
        let form = forms::voucher_from_cabinet(number, sent);
        assert_eq!(story.office.application_arrives(form), story.arman);
    }
    marat.exchanges().await;
    assert_eq!(marat.list(List::VoucherApplications), [story.arman]);
    let file = marat.case(story.arman).data;
    let stand: Vec<_> = file
        .vouchers
        .iter()
        .map(|v| {
            let number = v.application.as_ref().unwrap().portal_number.clone();
            (number.unwrap(), v.stage.at())
        })
        .collect();
    assert_eq!(
        stand,
        [
            ("CE-2026-2".into(), VoucherAt::Refused),
            ("CE-2026-1".into(), VoucherAt::Applied),
        ]
    );
    let refusal = file.vouchers[0].refusal.clone().unwrap();
    assert_eq!(refusal.ground.as_str(), "v-pending");
    assert!(refusal.explanation.as_str().ends_with("CE-2026-1"));
    let notice = file.notices.last().unwrap();
    assert_eq!(notice.kind.as_str(), "voucher-refused");
    assert_eq!(notice.ground.as_ref().unwrap().as_str(), "v-pending");
    marat.does(Some(story.arman), forms::referral());
}

#[tokio::test]
async fn e_7_a_person_ends_the_registration_in_the_cabinet_and_nobody_else_does_by_a_foreign_iin() {
    let story = Story::proposed().await;
    let marat = marats(&story).await;
    let centre = CentreId::from("kc-esil");
    let iin = marat.case(story.arman).data.card.iin().cloned().unwrap();
    let closing = |number: &str, iin| {
        Arrival::Closing(Closing {
            portal_number: number.into(),
            iin,
            reason: Code::from("found-job"),
        })
    };
    let nobody = casework::people::Iin::with_checksum("85050530001");
    if let Some(nobody) = nobody {
        let answer = story.office.centre.arrives(&centre, closing("C-1", nobody));
        assert!(answer.is_err(), "{answer:?}");
    }
    for _twice in 0..2 {
        let (file, outcome) = story
            .office
            .centre
            .arrives(&centre, closing("C-2", iin.clone()))
            .unwrap();
        assert_eq!(file, story.arman);
        assert!(matches!(outcome, Outcome::Final { .. }), "{outcome:?}");
    }
    marat.exchanges().await;
    let file = marat.case(story.arman).data;
    assert_eq!(file.registration.stage.at(), At::Closed);
    let told = file
        .notices
        .iter()
        .filter(|n| n.kind.as_str() == "closed-by-seeker");
    assert_eq!(told.count(), 1);
}

#[tokio::test]
async fn s_e_02_what_the_exchange_registered_by_itself_lies_with_the_centre_and_early_words_come_back()
 {
    let office = Office::open(esil(), at(day(2026, 11, 7), 21, 40)).await;
    let dana = office.desk("dana").await;
    let zhanar = office.application_arrives(forms::from_portal(Entrance::Enbek, "EB-2026-1"));
    let iin = office.centre.file(zhanar).unwrap().unwrap();
    let iin = iin.card.iin().cloned().unwrap();
    let centre = CentreId::from("kc-esil");
    let word = |number: &str| ByExchange {
        portal_number: number.into(),
        iin: iin.clone(),
    };
    let says = |arrival: Arrival| {
        let (file, outcome) = office.centre.arrives(&centre, arrival).unwrap();
        assert_eq!(file, zhanar);
        matches!(outcome, Outcome::Final { .. })
    };
    assert!(says(Arrival::JobSeeker(word("EB-2026-1/2"))));
    assert!(
        !says(Arrival::Unemployed(word("EB-2026-1/3"))),
        "the selection is not over on Saturday"
    );
    office.it_is(at(day(2026, 11, 11), 9, 0));
    assert!(says(Arrival::Unemployed(word("EB-2026-1/4"))));
    assert!(
        says(Arrival::Unemployed(word("EB-2026-1/4"))),
        "the same word again is the same answer"
    );
    dana.exchanges().await;
    let case = dana.case(zhanar);
    assert_eq!(case.header.stage, At::Unemployed);
    assert!(case.data.registration.number.is_some());
    assert_eq!(dana.list(List::MyStep), [zhanar]);
    assert!(office.centre.verify().unwrap().findings.is_empty());
}
