//! From a missed meeting to the end of a registration, over the desks of those who have a part in it (7.2–8.3), and the
//! end of a job seeker's registration.

use crate::common::{at, day, forms, wednesday};
use crate::story::Story;
use casework::paperwork::PaperKind;
use casework::registration::ending::Resume;
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::mediation::{About, EmployerAnswer};
use casework::registration::{ActName, At};
use casework::worklist::List;
use harness::Desk;
use journal::Standing;

/// Unemployed since Wed 28 October; on Mon 9 November he took a letter to an employer, and on Thu 12 November the
/// specialist for employer relations hears that nobody came.
async fn nobody_came() -> (Story, Desk, About) {
    let story = Story::unemployed().await;
    let (dana, arman) = (&story.dana, story.arman);
    dana.exchanges().await;
    story.office.it_is(at(day(2026, 11, 9), 10, 0));
    dana.does(Some(arman), forms::offers(&["v-1"]));
    let offer = dana.case(arman).data.offers.last().unwrap().id;
    dana.does(
        Some(arman),
        forms::answer_offer(offer, OfferAnswer::Accepted),
    );
    dana.does(Some(arman), forms::letter(offer));
    dana.exchanges().await;

    let timur = story.office.desk("timur").await;
    story.office.it_is(at(day(2026, 11, 12), 10, 0));
    assert_eq!(timur.list(List::WithEmployer), [arman]);
    timur.does(
        Some(arman),
        forms::employer_says(offer, EmployerAnswer::NoShow),
    );
    assert_eq!(timur.list(List::WithEmployer), []);
    timur.exchanges().await;
    dana.exchanges().await;
    (story, timur, About::Offer(offer))
}

#[tokio::test]
async fn who_did_not_come_to_the_employer_is_asked_why_and_leaves_the_register_only_by_the_heads_hand()
 {
    let (story, timur, about) = nobody_came().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    let row = dana.row(List::Changes, arman).unwrap();
    assert_eq!(row.act, Some(ActName::AskExplanation));
    assert!(!timur.shown(arman).contains(&ActName::ProposeRemoval));
    assert_eq!(
        dana.refused(arman, forms::remove("no-show")).code,
        "no-proof"
    );

    dana.does(Some(arman), forms::ask(about));
    office.it_is(at(day(2026, 11, 18), 9, 0));
    dana.does(Some(arman), forms::remove("no-show"));
    dana.exchanges().await;
    assert_eq!(
        office.file(arman).registration.stage.at(),
        At::RemovalProposed,
        "nothing ends by a draft"
    );

    let serik = office.desk("serik").await;
    assert_eq!(serik.list(List::Decide), [arman]);
    let notices = office.file(arman).notices.len();
    serik.does(Some(arman), forms::removed());
    serik.exchanges().await;
    story.all_exchange().await;
    timur.exchanges().await;
    for desk in [dana, &story.counter, &serik, &timur] {
        assert_eq!(desk.case(arman).header.stage, At::Closed);
    }
    let file = office.file(arman);
    assert_eq!(file.notices.len(), notices + 1);
    let notice = file.notices.last().unwrap();
    assert_eq!(
        (notice.kind.as_str(), notice.ground.clone()),
        ("removed", Some(forms::code("no-show")))
    );
    assert_eq!(file.resume(), Resume::Released);
    assert!(file.offers.iter().all(|offer| offer.closed.is_some()));
    assert_eq!(dana.lists_with(arman), [], "only the message is on its way");
    office.is_sound();
}

#[tokio::test]
async fn the_letter_of_a_removal_names_the_ground_and_the_day_of_the_event_and_not_that_of_the_signature()
 {
    let story = Story::unemployed().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    dana.exchanges().await;
    office.it_is(at(day(2026, 11, 12), 10, 0));
    dana.does(
        Some(arman),
        forms::remove_by("employment", "labour-contract", day(2026, 11, 9)),
    );
    dana.exchanges().await;
    let serik = office.desk("serik").await;
    office.it_is(at(day(2026, 11, 13), 10, 0));
    serik.does(Some(arman), forms::removed());
    let ended = serik.case(arman).data.registration.ended.unwrap();
    let desk = &serik.workplace;
    let papers = desk.papers(arman).unwrap().papers;
    let letters = papers
        .into_iter()
        .filter(|p| p.id.kind == PaperKind::Notice);
    let said: Vec<String> = letters
        .filter(|p| p.id.about.is_some())
        .map(|p| desk.paper_seal(arman, p.id).unwrap().content)
        .collect();
    let letter = said
        .iter()
        .find(|letter| letter.contains("Трудоустройство") || letter.contains("трудо"));
    let letter = letter.unwrap_or_else(|| panic!("no letter names the ground: {said:?}"));
    assert!(!letter.contains("employment"), "{letter}");
    let on = ended.on.format("%d.%m.%Y").to_string();
    assert!(letter.contains(&on), "{on}: {letter}");
    office.is_sound();
}

/// He was asked why and said nothing; on Wed 18 November Dana sends the draft, and Serik signs it without a line.
async fn signed_without_a_line() -> (Story, Desk, About) {
    let (story, _, about) = nobody_came().await;
    let (dana, arman) = (&story.dana, story.arman);
    dana.does(Some(arman), forms::ask(about));
    story.office.it_is(at(day(2026, 11, 18), 9, 0));
    dana.does(Some(arman), forms::remove("no-show"));
    dana.exchanges().await;
    let serik = story.office.desk("serik").await;
    serik.cable.is_pulled_out();
    let signed = serik.does(Some(arman), forms::removed());
    assert_eq!(
        (signed.header.stage, signed.header.standing),
        (At::Closed, Standing::Pending)
    );
    (story, serik, about)
}

#[tokio::test]
async fn a_removal_signed_without_a_line_comes_back_when_the_excuse_was_at_the_centre_first() {
    let (story, serik, about) = signed_without_a_line().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    // Meanwhile he brings the certificate.
    let excuse = forms::excused(about, "sick", "sick-leave", day(2026, 11, 10));
    dana.does(Some(arman), excuse);
    dana.exchanges().await;

    serik.cable.is_whole_again();
    serik.exchanges().await;
    let returned = serik.returned();
    assert_eq!(returned.len(), 1);
    assert_eq!(returned[0].item.act, ActName::DecideRemoval);
    dana.exchanges().await;
    let file = office.file(arman);
    assert_eq!(file.registration.stage.at(), At::RemovalProposed);
    assert!(
        file.notices.iter().all(|n| n.kind.as_str() != "removed"),
        "nobody is told of what does not hold"
    );
    serik.does(Some(arman), forms::removal_sent_back("wrong-ground"));
    serik.exchanges().await;
    dana.exchanges().await;
    assert_eq!(dana.case(arman).header.stage, At::Unemployed);
    assert_eq!(
        dana.refused(arman, forms::remove("no-show")).code,
        "no-proof"
    );
    office.is_sound();
}

#[tokio::test]
async fn a_signature_under_a_draft_that_was_taken_back_removes_nobody_by_another_draft() {
    let (story, serik, _) = signed_without_a_line().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    // Meanwhile he has asked for it himself: another draft, with another ground.
    dana.does(Some(arman), forms::withdraw_draft());
    dana.does(Some(arman), forms::remove_at_own_wish(day(2026, 11, 18)));
    dana.exchanges().await;

    serik.cable.is_whole_again();
    serik.exchanges().await;
    let returned = serik.returned();
    assert_eq!(returned.len(), 1);
    assert_eq!(returned[0].refusal.code, "decide-anew");
    assert_eq!(
        office.file(arman).registration.stage.at(),
        At::RemovalProposed
    );
    assert_eq!(serik.list(List::Decide), [arman], "the new draft waits");
    serik.does(Some(arman), forms::removed());
    serik.exchanges().await;
    let notice = office.file(arman).notices.last().unwrap().clone();
    assert_eq!(notice.ground, Some(forms::code("own-application")));
    office.is_sound();
}

#[tokio::test]
async fn a_job_seeker_who_found_work_is_ended_without_a_line_and_every_desk_sees_it_afterwards() {
    let story = Story::seeker().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    dana.does(Some(arman), forms::offers(&["v-1"]));
    dana.exchanges().await;
    office.it_is(at(wednesday(), 9, 0));
    let refusal = dana.refused(arman, forms::end("found-work"));
    assert_eq!(refusal.code, "no-proof", "a word alone ends nothing");

    dana.cable.is_pulled_out();
    let end = forms::end_by("found-work", "labour-contract", wednesday());
    assert_eq!(dana.does(Some(arman), end).header.stage, At::Closed);
    assert_eq!(office.file(arman).registration.stage.at(), At::JobSeeker);
    dana.cable.is_whole_again();
    story.all_exchange().await;

    let file = office.file(arman);
    assert_eq!(file.registration.stage.at(), At::Closed);
    assert_eq!(file.resume(), Resume::Released);
    assert!(file.offers.iter().all(|offer| offer.closed.is_some()));
    assert_eq!(story.counter.case(arman).header.stage, At::Closed);
    assert!(!dana.offered(arman).contains(&ActName::OfferVacancies));
    let last = file.notices.last().unwrap();
    assert_eq!(last.ground, Some(forms::code("found-work")));
    // He may come again the next day: nothing is typed anew.
    office.it_is(at(day(2026, 10, 29), 9, 0));
    assert!(story.counter.offered(arman).contains(&ActName::RecordVisit));
    office.is_sound();
}
