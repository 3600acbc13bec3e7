//! Applications from the portals, on the server and at the desks (S-P-01, S-P-02).

use crate::arman;
use crate::common::{at, esil, forms, tuesday};
use casework::file::Entrance;
use casework::registration::portal::LinkedEnd;
use casework::registration::{Act, At};
use casework::worklist::List;
use harness::Office;

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
