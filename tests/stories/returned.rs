//! A group of acts that came back, and how it is done again (architecture, 5 «Chains»).

use crate::arman;
use crate::common::{at, esil, forms, tuesday};
use casework::ids::EntryId;
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::{ActName, At};
use harness::{Desk, Office};
use journal::Standing;
use workplace::views::{OutboxItem, Performed};

fn came_back(desk: &Desk) -> Vec<OutboxItem> {
    let items = desk.workplace.outbox().unwrap().into_iter();
    items
        .filter(|item| item.standing == Standing::Returned)
        .collect()
}

fn entry_of(desk: &Desk, act: ActName) -> EntryId {
    let items = came_back(desk);
    items.iter().find(|item| item.act == act).unwrap().entry
}

fn refused(performed: Performed) -> (String, ActName) {
    match performed {
        Performed::Refused(refusal) => (refusal.code.clone(), refusal.act),
        Performed::Done(case) => panic!("went through to {:?}", case.header.stage),
    }
}

#[tokio::test]
async fn a_returned_group_is_done_again_in_its_order_but_the_heads_decision_only_by_the_head() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let aigul = office.desk("aigul").await;
    let dana = office.desk("dana").await;
    let bolat = office.desk("bolat").await;
    office.hires("serik");
    let arman = arman::registered(&office, &aigul, &dana).await;
    bolat.exchanges().await;

    // At one desk without a line Dana proposes, takes it back and proposes anew; Serik decides there. Meanwhile Bolat
    // writes down that Arman has accepted the vacancy.
    office.minutes_pass(10);
    dana.does(Some(arman), forms::draft());
    dana.does(Some(arman), forms::withdraw_draft());
    dana.does(Some(arman), forms::draft());
    dana.signs_in("serik").await;
    dana.does(Some(arman), forms::decision());
    let offer = bolat.case(arman).data.offers[0].id;
    bolat.does(
        Some(arman),
        forms::answer_offer(offer, OfferAnswer::Accepted),
    );
    bolat.exchanges().await;
    dana.exchanges().await;
    let back: Vec<_> = came_back(&dana).iter().map(|item| item.act).collect();
    let in_order = [
        ActName::ProposeUnemployed,
        ActName::WithdrawDraft,
        ActName::ProposeUnemployed,
        ActName::DecideUnemployed,
    ];
    assert_eq!(back, in_order, "nothing that stood on the first is lost");

    // As long as the obstacle stands the walk ends at its first step, and nothing moves.
    dana.signs_in("dana").await;
    let first = entry_of(&dana, ActName::ProposeUnemployed);
    let because: Vec<_> = came_back(&dana).iter().map(|i| i.because).collect();
    assert_eq!(because, [None, Some(first), Some(first), Some(first)]);
    let (why, act) = refused(dana.workplace.apply_again(first).unwrap());
    assert_eq!((why.as_str(), act), ("ground", ActName::ProposeUnemployed));
    assert_eq!(came_back(&dana).len(), 4);

    // The employer took somebody else: Dana's three acts go again in their order, from whichever she begins.
    bolat.does(Some(arman), forms::close_offer(offer, "employer-refused"));
    bolat.exchanges().await;
    dana.exchanges().await;
    let middle = entry_of(&dana, ActName::WithdrawDraft);
    assert!(
        dana.workplace.returned(middle).unwrap().again.is_none(),
        "the group can begin"
    );
    let (why, act) = refused(dana.workplace.apply_again(middle).unwrap());
    assert_eq!(
        (why.as_str(), act),
        ("decide-anew", ActName::DecideUnemployed)
    );
    let left: Vec<_> = came_back(&dana).iter().map(|item| item.act).collect();
    assert_eq!(left, [ActName::DecideUnemployed]);
    dana.exchanges().await;
    assert_eq!(dana.case(arman).header.stage, At::Proposed);

    // The decision is Serik's to make, once more and by himself.
    dana.signs_in("serik").await;
    let decision = entry_of(&dana, ActName::DecideUnemployed);
    assert!(dana.workplace.returned(decision).unwrap().again.is_none());
    let again = dana.workplace.apply_again(decision).unwrap();
    assert!(matches!(again, Performed::Done(_)));
    dana.exchanges().await;
    assert!(came_back(&dana).is_empty());
    let at_centre = office.centre.file(arman).unwrap().unwrap();
    assert_eq!(at_centre.registration.stage.at(), At::Unemployed);
    assert!(office.centre.verify().unwrap().findings.is_empty());
}

#[tokio::test]
async fn what_was_written_is_shown_with_each_act_to_its_author_and_to_who_may_read_all() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let desk = office.desk("aigul").await;
    let file = desk.does(None, forms::visit("job")).file;
    let own = desk.workplace.outbox().unwrap();
    assert_eq!((own[0].file, own[0].step.as_str()), (file, "1.1"));
    assert_eq!(own[0].form, Some(forms::visit("job")), "while it waits");
    desk.exchanges().await;
    let own = desk.workplace.outbox().unwrap();
    assert_eq!(own[0].standing, Standing::Final);
    assert_eq!(own[0].form, Some(forms::visit("job")), "and when accepted");

    office.hires("dana");
    desk.signs_in("dana").await;
    desk.does(Some(file), forms::note("Просит звонить после обеда."));
    assert!(
        desk.workplace
            .outbox()
            .unwrap()
            .iter()
            .all(|i| i.form.is_some())
    );
    desk.signs_in("aigul").await;
    let shown = desk.workplace.outbox().unwrap();
    let note = shown.iter().find(|i| i.act == ActName::AddNote).unwrap();
    assert_eq!(note.form, None, "a colleague's act by its name only");
}
