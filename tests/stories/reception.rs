//! Section 1 on two desks: what Aigul does at the counter is what Dana finds at hers.

use crate::common::{at, day, forms, monday};
use crate::story::{Story, somebody};
use casework::file::Introduction;
use casework::people::PersonName;
use casework::registration::reception::VisitEnd;
use casework::registration::{ActName, At, Stage};
use casework::worklist::List;

#[tokio::test]
async fn s_v1_01_who_came_for_a_job_is_known_at_both_desks_and_registered_at_none() {
    let Story {
        office,
        counter,
        dana,
        ..
    } = Story::morning().await;
    let arman = counter.does(None, forms::visit("job")).file;
    office.it_is(at(monday(), 9, 12));
    let missing = counter.refused(arman, forms::consult(&forms::POINTS_OF_1_2));
    assert_eq!(missing.code, "missing");
    assert_eq!(missing.items, forms::POINTS_OF_1_3);
    counter.does(Some(arman), forms::consult_fully());
    counter.exchanges().await;
    dana.exchanges().await;

    let case = dana.case(arman);
    let visit = case.data.open_visit().unwrap();
    assert_eq!(
        (visit.purpose.as_str(), visit.on, visit.by.as_str()),
        ("job", monday(), "Сарсенова А. К.")
    );
    assert_eq!(visit.began, at(monday(), 9, 0));
    assert_eq!(visit.told_at, Some(at(monday(), 9, 12)));
    // Open for 1.4, by the specialist and not by the consultant.
    assert!(dana.offered(arman).contains(&ActName::CheckDocuments));
    assert!(!counter.shown(arman).contains(&ActName::CheckDocuments));
    assert_eq!(case.header.next_act, Some(ActName::CheckDocuments));
    // No card was applied for, no number drawn, nobody asked about him.
    assert_eq!(case.header.stage, At::Reception);
    assert_eq!(case.header.number, None);
    assert_eq!(office.file(arman).registration.application, None);
    assert_eq!(office.registers.questions(), 0);
}

#[tokio::test]
async fn s_v1_02_who_came_for_advice_leaves_with_it_and_is_in_nobodys_list() {
    let Story {
        office,
        counter,
        dana,
        ..
    } = Story::morning().await;
    let zarina = Introduction {
        name: Some(PersonName::new("Алимова", "Зарина", None).unwrap()),
        ..Introduction::default()
    };
    let zarina = counter.does(None, forms::visit_of(zarina, "advice")).file;
    counter.does(Some(zarina), forms::consult(&forms::POINTS_OF_1_2));
    counter.does(Some(zarina), forms::close_visit(VisitEnd::Consultation));
    counter.exchanges().await;
    dana.exchanges().await;

    let at_centre = office.file(zarina);
    assert!(
        matches!(&at_centre.registration.stage, Stage::Closed { reason, .. } if reason.as_str() == "consultation")
    );
    assert_eq!(at_centre.registration.seeker_since, None);
    assert!(at_centre.consents.is_empty() && at_centre.queries.is_empty());
    assert_eq!(office.registers.questions(), 0);
    for desk in [&counter, &dana] {
        assert_eq!(desk.lists_with(zarina), []);
        // She can still be found, and comes again as the same person.
        assert_eq!(desk.workplace.search("алимова", 5).unwrap().len(), 1);
    }
}

#[tokio::test]
async fn s_v1_03_papers_go_back_to_the_person_and_of_the_identity_card_only_its_number_stays() {
    let mut story = Story::morning().await;
    let arman = story.receives(forms::arman_is()).await;
    story.dana.exchanges().await;

    let papers = story.office.file(arman).papers;
    let kept: Vec<_> = papers
        .iter()
        .map(|p| (p.kind.as_str(), p.returned, p.copy_kept))
        .collect();
    assert_eq!(
        kept,
        [("identity", true, false), ("education", true, false)]
    );
    assert_eq!(papers[0].number.as_ref().unwrap().as_str(), "045678901");
    assert_eq!(
        (papers[0].seen, papers[0].by.as_str()),
        (monday(), "Омарова Д. С.")
    );
    // The number stands at the two papers and nowhere else on the page.
    let page = serde_json::to_string(&story.dana.case(arman)).unwrap();
    assert_eq!(page.matches("045678901").count(), 2);
}

#[tokio::test]
async fn s_v1_04_who_forgot_the_identity_card_keeps_the_visit_and_comes_again() {
    let Story {
        office,
        counter,
        dana,
        ..
    } = Story::morning().await;
    let ruslan = somebody("Садыков", "Руслан", "88091230045");
    let ruslan = counter.does(None, forms::visit_of(ruslan, "job")).file;
    counter.does(Some(ruslan), forms::consult_fully());
    counter.does(Some(ruslan), forms::hand_over());
    counter.exchanges().await;
    dana.exchanges().await;
    dana.does(Some(ruslan), forms::papers(&["education"]));

    let refusal = dana.refused(ruslan, forms::application());
    assert_eq!(refusal.args["ground"], "lir-identity");
    let words = refusal.text.unwrap();
    assert!(!words.kk.is_empty() && !words.ru.is_empty());
    assert!(!refusal.basis.kk.is_empty(), "the ground names its article");

    dana.does(Some(ruslan), forms::close_visit(VisitEnd::Postponed));
    dana.exchanges().await;
    assert_eq!(dana.lists_with(ruslan), []);
    office.it_is(at(day(2026, 10, 20), 10, 0));
    counter.exchanges().await;
    counter.does(Some(ruslan), forms::visit("job"));
    counter.does(Some(ruslan), forms::consult_fully());
    counter.exchanges().await;
    dana.exchanges().await;
    dana.does(Some(ruslan), forms::papers(&["identity"]));
    dana.does(Some(ruslan), forms::application());
    dana.exchanges().await;
    let at_centre = office.file(ruslan);
    assert_eq!(at_centre.registration.stage.at(), At::Card);
    // Postponed is not refused: nothing in his history says so.
    assert!(at_centre.past.iter().all(|past| past.refused.is_none()));
    assert!(at_centre.notices.is_empty());
}

#[tokio::test]
async fn the_waiting_list_is_live_and_empties_when_a_specialist_takes_the_person() {
    let Story {
        office,
        counter,
        dana,
        ..
    } = Story::morning().await;
    let bolat = office.desk("bolat").await;
    let arman = counter.does(None, forms::visit("job")).file;
    counter.does(Some(arman), forms::consult_fully());
    counter.does(Some(arman), forms::hand_over());
    counter.exchanges().await;
    office.minutes_pass(7);
    dana.exchanges().await;
    bolat.exchanges().await;
    for desk in [&counter, &dana, &bolat] {
        let row = desk.row(List::Waiting, arman).unwrap();
        assert_eq!(row.waiting_minutes, Some(7));
        assert_eq!(row.step, "1.4");
    }
    bolat.does(Some(arman), forms::papers(&["identity"]));
    bolat.exchanges().await;
    dana.exchanges().await;
    counter.exchanges().await;
    for desk in [&counter, &dana, &bolat] {
        assert_eq!(desk.list(List::Waiting), []);
    }
    assert_eq!(
        dana.case(arman).header.holder.as_deref(),
        Some("Жунисов Б. Е.")
    );
}
