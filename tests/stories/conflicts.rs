//! Two desks without a line, and what the centre makes of what both have done (S-O-03, S-O-04).

use crate::common::{at, forms, tuesday};
use crate::story::{Story, as_law, order_at_centre, order_of};
use casework::card::{CardField, CardValue, EmailAnswer, PhoneOf, Source};
use casework::ids::FileId;
use casework::people::{Email, PersonName, Phone};
use casework::registration::beside::ResolveForm;
use casework::registration::card::{CardEdit, FieldEdit, Take, Verdict};
use casework::registration::{Act, ActName, Fact};
use casework::worklist::List;
use harness::Desk;
use journal::Standing;
use server::store::effects::Kind;

/// 2.3–4.2 at a desk without a line.
fn registers_alone(desk: &Desk, file: FileId, pay: i32) -> String {
    let wished = casework::card::WishedWork {
        occupations: vec![forms::short("Электрик")],
        pay: Some(pay),
        schedule: Vec::new(),
        place: None,
        regions: Vec::new(),
        transport: Vec::new(),
        from: None,
        training: None,
        support: None,
    };
    let mut card = forms::arman_card();
    card.push(CardValue::WishedWork(wished));
    let edit = forms::edit(&as_law(desk, file), card);
    desk.does(Some(file), edit);
    desk.does(Some(file), forms::weigh(Verdict::Reliable));
    desk.does(Some(file), Act::CheckSeekerRight(forms::right()));
    desk.does(Some(file), forms::profile());
    desk.does(Some(file), forms::assessment());
    desk.does(Some(file), Act::CheckCard);
    let case = desk.does(Some(file), Act::RegisterSeeker);
    assert_eq!(case.header.standing, Standing::Pending);
    case.header.number.unwrap()
}

#[tokio::test]
async fn s_o_03_of_two_registrations_without_a_line_the_first_to_arrive_stands() {
    let story = Story::answered().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let bolat = office.desk("bolat").await;
    dana.cable.is_pulled_out();
    bolat.cable.is_pulled_out();
    office.it_is(at(tuesday(), 10, 0));
    let first = registers_alone(dana, *arman, 300_000);
    office.it_is(at(tuesday(), 10, 3));
    let second = registers_alone(&bolat, *arman, 350_000);
    assert_ne!(first, second, "each desk draws from its own block");

    office.it_is(at(tuesday(), 12, 0));
    dana.cable.is_whole_again();
    dana.exchanges().await;
    bolat.cable.is_whole_again();
    bolat.exchanges().await;
    dana.exchanges().await;

    // Bolat's registration is back, with the reason and the act that stands in its way.
    let back = bolat.returned();
    let registration = back
        .iter()
        .find(|r| r.item.act == ActName::RegisterSeeker)
        .unwrap();
    let weighed = back
        .iter()
        .find(|r| r.item.act == ActName::WeighAnswers)
        .unwrap();
    assert_eq!(
        weighed.refusal.args["stage"], "job-seeker",
        "he is registered already"
    );
    assert_eq!(registration.because, Some(weighed.item.entry));
    assert_eq!(
        registration.standing_number.as_deref(),
        Some(first.as_str()),
        "with the number of the first"
    );
    assert!(registration.again.is_some());
    // Nothing he typed is gone: his card went on alone and was merged, value for value.
    assert!(!back.iter().any(|r| r.item.act == ActName::EditCard));
    let merged = order_at_centre(dana, *arman);
    assert_eq!(
        merged
            .iter()
            .filter(|(act, _)| *act == ActName::EditCard)
            .count(),
        2
    );
    let at_centre = office.file(*arman);
    assert_eq!(
        at_centre.card.values[&CardField::WishedWork].by,
        "Жунисов Б. Е.",
        "the later wish stands"
    );

    // One number, one notice; Bolat's number is struck out.
    assert_eq!(
        at_centre.registration.number.as_ref().unwrap().as_str(),
        first
    );
    assert_eq!(at_centre.registration.seeker_since, Some(tuesday()));
    assert_eq!(at_centre.notices.len(), 1);
    assert_eq!(office.centre.waiting(Kind::Notice).unwrap(), 1);
    let numbers = office.centre.read(server::store::numbers::all).unwrap();
    let fate: Vec<_> = numbers
        .iter()
        .map(|(n, _, void)| (n.as_str(), *void))
        .collect();
    assert_eq!(fate, [(first.as_str(), false), (second.as_str(), true)]);
    for desk in [dana, &bolat] {
        let case = desk.case(*arman);
        assert_eq!(case.header.number.as_deref(), Some(first.as_str()));
        assert_eq!(case.data, at_centre);
    }
    office.is_sound();
}

#[tokio::test]
async fn s_o_03_two_files_of_one_person_become_one_and_both_cards_are_in_it() {
    let story = Story::morning().await;
    let Story {
        office,
        dana,
        counter,
        ..
    } = &story;
    let second = office.desk("aigul").await;
    for desk in [counter, &second] {
        desk.cable.is_pulled_out();
    }
    let a = counter.does(None, forms::visit("job")).file;
    counter.does(Some(a), forms::consult_fully());
    office.minutes_pass(3);
    let b = second.does(None, forms::visit("training")).file;
    second.does(Some(b), forms::consult_fully());
    second.does(Some(b), forms::hand_over());
    assert_ne!(a, b);
    for desk in [counter, &second] {
        desk.cable.is_whole_again();
        desk.exchanges().await;
    }
    counter.exchanges().await;
    dana.exchanges().await;

    let (kept, joined) = (office.file(a), office.file(b));
    assert_eq!(joined.joined_into, Some(a), "the first to arrive is kept");
    assert_eq!(kept.joined, [b]);
    assert!(
        kept.open_visit().unwrap().handed_over.is_some(),
        "what was done to the other is done to it"
    );
    for desk in [counter, &second, dana] {
        assert_eq!(desk.workplace.search("Беков", 10).unwrap().len(), 1);
        assert_eq!(desk.list(List::Waiting), [a]);
        assert_eq!(desk.case(b).read_only, Some(format!("joined {a}")));
        assert_eq!(desk.refused(b, forms::consult_fully()).code, "joined");
    }
    office.is_sound();
}

fn edits(desk: &Desk, file: FileId, value: CardValue) {
    let seen = desk
        .case(file)
        .data
        .card
        .values
        .get(&value.field())
        .map(|kept| kept.entry);
    desk.does(
        Some(file),
        Act::EditCard(CardEdit {
            changes: vec![FieldEdit { value, seen }],
            cleared: Vec::new(),
            source: Source::Said,
        }),
    );
}

fn phone(number: &str) -> CardValue {
    CardValue::Phones(vec![PhoneOf {
        number: Phone::parse(number).unwrap(),
        whose: None,
    }])
}

fn named(surname: &str) -> CardValue {
    CardValue::Name(PersonName::new(surname, "Арман", None).unwrap())
}

/// Both desks hold the file and have lost the line; the clock stands at ten.
async fn two_desks_without_a_line() -> (Story, Desk) {
    let story = Story::received().await;
    story.dana.exchanges().await;
    let bolat = story.office.desk("bolat").await;
    for desk in [&story.dana, &bolat] {
        desk.cable.is_pulled_out();
    }
    story.office.it_is(at(tuesday(), 10, 0));
    (story, bolat)
}

async fn line_is_back(first: &Desk, second: &Desk) {
    for desk in [first, second, first] {
        desk.cable.is_whole_again();
        desk.exchanges().await;
    }
}

#[tokio::test]
async fn s_o_04_the_phone_of_one_desk_and_the_e_mail_of_the_other_both_stay() {
    let (story, bolat) = two_desks_without_a_line().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let mail = CardValue::Email(EmailAnswer::Is(Email::parse("arman@example.kz").unwrap()));
    edits(dana, *arman, phone("+7 702 000 00 01"));
    office.minutes_pass(2);
    edits(&bolat, *arman, mail.clone());
    line_is_back(&bolat, dana).await;
    let at_centre = office.file(*arman);
    assert_eq!(
        at_centre.card.values[&CardField::Phones].value,
        phone("+7 702 000 00 01")
    );
    assert_eq!(at_centre.card.values[&CardField::Email].value, mail);
    for desk in [dana, &bolat] {
        assert_eq!(desk.case(*arman).data, at_centre);
        assert_eq!(desk.workplace.status().unwrap().needs_you, 0);
    }
}

#[tokio::test]
async fn s_o_04_of_two_phones_the_later_stands_whoever_arrives_first_and_the_earlier_is_in_the_history()
 {
    for later_arrives_first in [true, false] {
        let (story, bolat) = two_desks_without_a_line().await;
        let Story {
            office,
            dana,
            arman,
            ..
        } = &story;
        edits(dana, *arman, phone("+7 702 000 00 01"));
        office.minutes_pass(2);
        edits(&bolat, *arman, phone("+7 702 000 00 02"));
        match later_arrives_first {
            true => line_is_back(&bolat, dana).await,
            false => line_is_back(dana, &bolat).await,
        }
        let at_centre = office.file(*arman);
        assert_eq!(
            at_centre.card.values[&CardField::Phones].value,
            phone("+7 702 000 00 02")
        );
        for desk in [dana, &bolat] {
            let case = desk.case(*arman);
            assert_eq!(case.data, at_centre);
            let edits: Vec<_> = case
                .history
                .iter()
                .filter(|h| h.act == ActName::EditCard)
                .collect();
            assert_eq!(edits.len(), 2, "both are in the history");
        }
        // The losing value is a fact that can be read.
        let lost = order_of(office)
            .into_iter()
            .flat_map(|outcome| outcome.facts().to_vec())
            .any(|fact| match fact {
                Fact::FieldKept { lost }
                | Fact::FieldSet {
                    lost: Some(lost), ..
                } => lost == phone("+7 702 000 00 01"),
                _other => false,
            });
        assert!(lost);
    }
}

#[tokio::test]
async fn s_o_04_of_two_surnames_a_person_chooses_and_both_stay_readable() {
    let (story, bolat) = two_desks_without_a_line().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    edits(dana, *arman, named("Бекенов"));
    office.minutes_pass(2);
    edits(&bolat, *arman, named("Бейсеков"));
    line_is_back(dana, &bolat).await;

    for desk in [dana, &bolat] {
        let case = desk.case(*arman);
        assert_eq!(
            case.header.name, "Бекенов Арман",
            "the first stands until somebody chooses"
        );
        let conflict = &case.data.conflicts[0];
        assert_eq!(conflict.other.value, named("Бейсеков"));
        assert_eq!(conflict.other.by, "Жунисов Б. Е.");
        assert_eq!(desk.row(List::Conflicts, *arman).unwrap().detail, "name");
    }
    let choose = Act::ResolveConflict(ResolveForm {
        field: CardField::Name,
        take: Take::Said,
    });
    dana.does(Some(*arman), choose);
    dana.exchanges().await;
    bolat.exchanges().await;
    for desk in [dana, &bolat] {
        let case = desk.case(*arman);
        assert_eq!(case.header.name, "Бейсеков Арман");
        assert!(case.data.conflicts.is_empty());
        assert_eq!(desk.list(List::Conflicts), []);
    }
    let resolved = order_of(office)
        .into_iter()
        .flat_map(|o| o.facts().to_vec());
    let lost: Vec<_> = resolved
        .filter_map(|fact| match fact {
            Fact::ConflictResolved { lost, .. } => Some(lost),
            _other => None,
        })
        .collect();
    assert_eq!(lost, [named("Бекенов")]);
}
