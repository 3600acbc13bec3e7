//! An interpreter, a representative or one who signs for another, named at one desk and read at the other.

use crate::common::forms;
use crate::story::{Story, as_law};
use casework::paperwork::{PaperId, PaperKind};
use casework::people::{PersonName, ShortText};
use casework::registration::reception::{Part, Participant};
use casework::registration::{Act, ActName};
use workplace::views::{PaperLanguage, Performed};

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

#[tokio::test]
async fn who_signs_for_one_that_cannot_read_stands_on_the_application_with_the_reason_and_on_its_paper()
 {
    let story = Story::received().await;
    let Story { dana, arman, .. } = &story;
    let signer = |basis: Option<&str>| Participant {
        part: Part::Signer,
        basis: basis.map(|text| ShortText::parse(text).unwrap()),
        ..interpreter()
    };
    let unsigned = dana
        .workplace
        .perform(Some(*arman), forms::application(), vec![signer(None)])
        .unwrap();
    assert!(
        matches!(unsigned, Performed::Refused(_)),
        "a reason is needed"
    );
    let why = signer(Some("не видит, удостоверение № 047112233"));
    dana.does_with(Some(*arman), forms::application(), vec![why.clone()]);
    let history = dana.case(*arman).history;
    let line = history
        .iter()
        .find(|line| line.act == ActName::TakeApplication);
    assert_eq!(line.unwrap().participants, [why]);
    let pack = PaperId {
        kind: PaperKind::ApplicationPack,
        about: None,
    };
    let printed = dana.workplace.print(*arman, pack, PaperLanguage::Kk);
    assert_eq!(printed.unwrap().unprintable, "");
}
