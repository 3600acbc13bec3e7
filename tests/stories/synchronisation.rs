//! A desk and the server that it was enrolled with.

use crate::common::{at, esil, forms, tuesday};
use casework::registration::ActName;
use harness::Office;

#[tokio::test]
async fn a_server_that_was_stopped_and_started_knows_all_that_it_acknowledged() {
    let mut office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let counter = office.desk("aigul").await;
    let arman = counter.does(None, forms::visit("job")).file;
    counter.exchanges().await;
    office.server_stops().await;
    counter.does(Some(arman), forms::consult_fully());
    counter.finds_no_line().await;
    office.server_starts().await;
    counter.exchanges().await;
    assert_eq!(counter.waiting(), 0);
    let at_centre = office.file(arman);
    assert!(at_centre.open_visit().unwrap().told_at.is_some());
    assert!(counter.has_done(arman, ActName::Consult));
    office.is_sound();
}

#[tokio::test]
async fn a_desk_that_was_enrolled_with_one_server_refuses_another() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let foreign = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let scope = [casework::ids::CentreId::from("kc-esil")];
    let mut code = office
        .centre
        .enrolment_code(&scope, "127.0.0.1:1", 8, 365)
        .unwrap();
    code.address = foreign.address();
    let folder = tempfile::tempdir().unwrap();
    let desk = workplace::Workplace::open(folder.path()).unwrap();
    let problem = desk.enrol(&code.to_string(), "Окно 9").await.unwrap_err();
    assert_eq!(problem.code, "wrong-certificate");
}
