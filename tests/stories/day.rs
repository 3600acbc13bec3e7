//! From the door to the director's decision, with the line down for part of the day (sections 1–5).

use crate::common::{at, esil, forms, registers, tuesday};
use crate::story::as_law;
use casework::file::File;
use casework::ids::FileId;
use casework::registration::card::Verdict;
use casework::registration::{Act, At};
use casework::worklist::List;
use harness::{Desk, Office};
use journal::Standing;

fn data(desk: &Desk, file: FileId) -> File {
    desk.case(file).data
}

#[tokio::test]
async fn a_person_is_taken_from_the_door_to_the_decision_on_two_desks_with_the_line_down_in_between()
 {
    let mut office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let iin = forms::arman_is().iin.unwrap();
    office.registers.know(&iin, registers::clear());
    let counter = office.desk("aigul").await;

    // Reception: the consultant receives, advises and hands over; the waiting list is live.
    let arman = counter.does(None, forms::visit("job")).file;
    counter.does(Some(arman), forms::consult_fully());
    counter.does(Some(arman), forms::hand_over());
    assert_eq!(counter.list(List::Waiting), [arman]);
    counter.exchanges().await;
    assert_eq!(counter.waiting(), 0, "everything has reached the centre");

    // The specialist at another desk finds the person waiting, with the minutes.
    office.minutes_pass(7);
    let dana = office.desk("dana").await;
    let rows = dana.workplace.worklist(List::Waiting, 10).unwrap();
    assert_eq!(rows[0].waiting_minutes, Some(7));
    dana.does(Some(arman), forms::papers(&["identity", "education"]));
    dana.does(Some(arman), forms::survey());
    assert_eq!(
        dana.refused(arman, forms::query()).code,
        "not-now",
        "2.2 stands on 2.1"
    );
    dana.does(Some(arman), forms::application());
    dana.does(Some(arman), forms::query());
    dana.exchanges().await;
    office.registers_answer(arman).await;
    dana.exchanges().await;

    // The line goes down; the work that needs no line goes on, and says where it is saved.
    office.server_stops().await;
    office.minutes_pass(10);
    let edit = forms::edit(&as_law(&dana, arman), forms::arman_card());
    dana.does(Some(arman), edit);
    dana.does(Some(arman), forms::weigh(Verdict::Reliable));
    dana.does(Some(arman), Act::CheckSeekerRight(forms::right()));
    dana.does(Some(arman), forms::profile());
    dana.does(Some(arman), forms::assessment());
    dana.does(Some(arman), Act::CheckCard);
    let case = dana.does(Some(arman), Act::RegisterSeeker);
    assert_eq!(case.header.stage, At::JobSeeker);
    assert_eq!(case.header.standing, Standing::Pending);
    assert!(
        case.header.number.is_some(),
        "a number of the desk's own block, drawn offline"
    );
    dana.does(Some(arman), Act::ExplainSeekerOrder(forms::told()));
    let duties = forms::all_told(&as_law(&dana, arman), "lir");
    dana.does(Some(arman), Act::AcknowledgeSeekerDuties(duties));
    dana.does(Some(arman), forms::offers(&[]));
    assert_eq!(dana.waiting(), 10);
    dana.finds_no_line().await;

    // The line is back: the acts become final in their order, with the date they were done.
    office.server_starts().await;
    dana.exchanges().await;
    assert_eq!(dana.waiting(), 0);
    let at_centre = office.centre.file(arman).unwrap().unwrap();
    assert_eq!(at_centre.registration.seeker_since, Some(tuesday()));
    assert_eq!(
        at_centre.registration.number.map(|n| n.to_string()),
        case.header.number
    );
    assert_eq!(dana.case(arman).header.standing, Standing::Final);

    // 5.1–5.4, and the decision at the director's desk.
    dana.does(Some(arman), forms::refresh());
    dana.exchanges().await;
    office.registers_answer(arman).await;
    dana.exchanges().await;
    dana.does(Some(arman), Act::CheckUnemployedRight(forms::right()));
    dana.does(Some(arman), forms::payment());
    dana.does(Some(arman), forms::draft());
    let refusal = dana.refused(arman, forms::decision());
    assert_eq!(refusal.code, "not-your-step");
    dana.exchanges().await;
    let serik = office.desk("serik").await;
    assert_eq!(serik.list(List::Decide), [arman]);
    let decided = serik.does(Some(arman), forms::decision());
    assert_eq!(decided.header.stage, At::Unemployed);
    serik.exchanges().await;
    dana.exchanges().await;
    assert_eq!(dana.case(arman).header.stage, At::Unemployed);
    assert_eq!(
        data(&dana, arman),
        data(&serik, arman),
        "both desks hold the same file"
    );
    office.is_sound();
}
