//! An interpreter, a representative or one who signs for another, named at one desk and read at the other.

use crate::common::forms;
use crate::story::{Story, as_law};
use casework::people::PersonName;
use casework::registration::reception::{Part, Participant};
use casework::registration::{Act, ActName};

fn interpreter() -> Participant {
    Participant {
        part: Part::Interpreter,
        name: PersonName::new("Ли", "Анна", None).unwrap(),
        basis: None,
        iin: None,
    }
}

#[tokio::test]
async fn who_interpreted_when_the_duties_were_told_stands_on_that_act_at_both_desks_and_at_the_centre()
 {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), Act::RegisterSeeker);
    dana.does(Some(*arman), Act::ExplainSeekerOrder(forms::told()));
    let duties = forms::all_told(&as_law(dana, *arman), "lir");
    let told = Act::AcknowledgeSeekerDuties(duties);
    dana.does_with(Some(*arman), told, vec![interpreter()]);
    story.all_exchange().await;
    let serik = office.desk("serik").await;

    for desk in [dana, &serik] {
        for line in desk.case(*arman).history {
            let expected = match line.act == ActName::AcknowledgeSeekerDuties {
                true => vec![interpreter()],
                false => Vec::new(),
            };
            assert_eq!(line.participants, expected, "{:?}", line.act);
        }
    }
    let at_centre = office.file(*arman).participants;
    assert_eq!(at_centre.len(), 1);
    assert_eq!(at_centre[0].act, ActName::AcknowledgeSeekerDuties);
    assert_eq!(at_centre[0].who, interpreter());
    // Who hands people over at the counter does not read of representatives.
    let at_counter = story.counter.case(*arman);
    assert!(at_counter.data.participants.is_empty());
    assert!(
        at_counter
            .history
            .iter()
            .all(|line| line.participants.is_empty())
    );
    office.is_sound();
}
