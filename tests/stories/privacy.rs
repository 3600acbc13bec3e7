//! What section 3 knows stays with those who handle the case, on every way out of the program; consents taken back.

use crate::common::{at, day, forms, friday, wednesday};
use crate::story::{Story, as_law};
use casework::card::{CardField, CardValue, Disability};
use casework::office::Role;
use casework::paperwork::{PaperId, PaperKind};
use casework::registration::ending::Resume;
use casework::registration::profiling::AssessmentForm;
use casework::registration::{Act, ActName, At};
use casework::worklist::List;
use harness::logs;
use workplace::views::{PaperLanguage, PaperState, Performed};

/// A word that occurs nowhere but in the notes of section 3.
const MARK: &str = "қызғыштау7731";

/// The application, the consents and the receipt.
const PACK: PaperId = PaperId {
    kind: PaperKind::ApplicationPack,
    about: None,
};

fn marked() -> Act {
    Act::AssessProfile(AssessmentForm {
        interview: Some(forms::long(&format!("Беседа: {MARK}"))),
        why: Some(forms::long(&format!("Причина: {MARK}"))),
        ..forms::assessment_form()
    })
}

/// Every paper of the case that can be printed, in both languages.
fn printed(story: &Story) -> Vec<(PaperId, String)> {
    let workplace = &story.dana.workplace;
    let papers = workplace.papers(story.arman).unwrap().papers;
    let ready = papers
        .iter()
        .filter(|paper| matches!(paper.state, PaperState::Ready));
    let both =
        ready.flat_map(|paper| [(paper.id, PaperLanguage::Kk), (paper.id, PaperLanguage::Ru)]);
    both.map(|(id, lang)| (id, workplace.print(story.arman, id, lang).unwrap().pdf))
        .collect()
}

#[tokio::test]
async fn s_k_01_the_mark_word_of_section_3_reaches_dana_and_serik_and_no_paper_list_log_or_disk() {
    let story = Story::proposed().await;
    let Story {
        office,
        counter,
        dana,
        arman,
        ..
    } = &story;
    let serik = office.desk("serik").await;
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    dana.exchanges().await;
    let before = printed(&story);
    dana.does(Some(*arman), marked());
    story.all_exchange().await;
    serik.exchanges().await;
    let marat = office.desk("marat").await;

    // It is there, for those who handle the case: else nothing below would say anything.
    assert!(dana.everything_shown().contains(MARK));
    assert!(serik.everything_shown().contains(MARK));
    // For nobody else, on no screen.
    for (who, desk) in [("aigul", counter), ("marat", &marat)] {
        let shown = desk.everything_shown();
        assert!(shown.contains("Беков"), "{who} has lists and cases");
        assert!(!shown.contains(MARK), "{who}");
    }
    // Not at the same computer either, where everything lies.
    dana.signs_in("aigul").await;
    assert!(!dana.everything_shown().contains(MARK));
    dana.signs_in("dana").await;

    // Nothing that the person can receive: papers are byte for byte as they were, notices and cabinet know nothing.
    let after = printed(&story);
    assert!(
        before
            .iter()
            .any(|(id, _)| id.kind == PaperKind::UnemployedDecision)
    );
    // A notice tells when it was sent, which is meanwhile; what it is filled with is looked at in the law's own tests.
    for paper in before.iter().filter(|(id, _)| id.kind != PaperKind::Notice) {
        assert!(after.contains(paper), "{:?} is another now", paper.0);
    }
    let file = office.file(*arman);
    let for_seeker = serde_json::to_string(&file.for_seeker()).unwrap();
    assert!(for_seeker.contains("Беков") && !for_seeker.contains(MARK));
    for text in [
        serde_json::to_string(&file.notices),
        serde_json::to_string(&file.offers),
    ] {
        assert!(!text.unwrap().contains(MARK));
    }
    // No log, although the programs have written theirs.
    let logs = logs::written();
    assert!(
        logs.contains("the registers") || logs.contains("register"),
        "logs were kept"
    );
    assert!(!logs.contains(MARK));
    // And no disk.
    let mark = MARK.as_bytes();
    for disk in [
        office.disk(),
        counter.disk(),
        dana.disk(),
        serik.disk(),
        marat.disk(),
    ] {
        assert!(disk.len() > 10_000);
        assert!(!disk.windows(mark.len()).any(|bytes| bytes == mark));
    }
}

#[tokio::test]
async fn the_persons_view_and_their_papers_are_no_way_round_what_a_role_is_denied() {
    let story = Story::proposed().await;
    let Story {
        counter,
        dana,
        arman,
        ..
    } = &story;
    let health = CardValue::Disability(Disability {
        group: forms::code("3"),
        to: None,
    });
    let edit = forms::edit(&as_law(dana, *arman), vec![health]);
    dana.does(Some(*arman), edit);
    story.all_exchange().await;

    let own = dana.workplace.for_seeker(*arman).unwrap();
    assert!(own.card.disability().is_some() && own.card.work().is_some());
    let at_the_counter = counter.workplace.for_seeker(*arman).unwrap();
    assert_eq!(at_the_counter.card.name(), own.card.name());
    for hidden in [CardField::Disability, CardField::Work] {
        assert!(!at_the_counter.card.values.contains_key(&hidden));
    }
    let ru = PaperLanguage::Ru;
    let printed = counter.workplace.print(*arman, PACK, ru);
    assert_eq!(printed.unwrap_err().code, "not-allowed");
    assert!(dana.workplace.print(*arman, PACK, ru).is_ok());
}

#[tokio::test]
async fn an_iin_is_neither_shown_to_nor_found_by_those_who_may_not_read_it() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    story.all_exchange().await;
    let iin = dana.case(*arman).header.iin;
    assert_eq!(dana.workplace.search(&iin, 10).unwrap().len(), 1);

    let timur = office.desk("timur").await;
    let hits = timur.workplace.search("Беков", 10).unwrap();
    assert_eq!(hits.len(), 1, "found by name");
    assert_eq!((hits[0].file, hits[0].iin.as_str()), (*arman, ""));
    assert!(timur.workplace.search(&iin, 10).unwrap().is_empty());
    let shown = timur.everything_shown();
    assert!(shown.contains("Беков") && !shown.contains(&iin));
}

#[tokio::test]
async fn s_k_01_an_interview_that_came_back_is_not_read_at_the_counter() {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.exchanges().await;
    dana.cable.is_pulled_out();
    office.it_is(at(friday(), 10, 5));
    office.comes_in(Role::Seeker, forms::closed_by_seeker(), *arman, "E-7");
    dana.does(Some(*arman), marked());
    dana.cable.is_whole_again();
    dana.exchanges().await;
    let back = dana.returned();
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].form, Some(marked()), "Dana has all that she wrote");

    dana.signs_in("aigul").await;
    assert!(!dana.everything_shown().contains(MARK));
    let read = dana.workplace.returned(back[0].item.entry);
    assert_eq!(read.unwrap_err().code, "not-allowed");
    let again = dana.workplace.apply_again(back[0].item.entry);
    assert!(!matches!(again, Ok(Performed::Done(_))));
    // A colleague of the same step may go on with it.
    office.hires("bolat");
    dana.signs_in("bolat").await;
    assert_eq!(dana.returned()[0].form, Some(marked()));
}

#[tokio::test]
async fn s_k_02_the_resume_consent_is_taken_back_and_offers_go_on() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 9, 0));
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    office.it_is(at(day(2026, 11, 5), 9, 0));
    dana.exchanges().await;
    let placed = dana.case(*arman).resume.unwrap();
    let registered = office.file(*arman).registration.seeker_since;
    assert_eq!((placed.resume, placed.since), (Resume::Placed, registered));
    let case = dana.does(Some(*arman), forms::withdraw_consent("resume-publication"));
    let off = case.resume.unwrap();
    let today = Some(day(2026, 11, 5));
    assert_eq!((off.resume, off.since), (Resume::NotPlaced, today));
    dana.does(Some(*arman), forms::offers(&["v-1"]));
    dana.exchanges().await;
    let at_centre = office.file(*arman);
    assert!(at_centre.consent("resume-publication").is_none());
    let taken_back = at_centre.consents.iter().find_map(|c| c.withdrawn);
    assert_eq!(taken_back, Some(at(day(2026, 11, 5), 9, 0)));
    assert_eq!(at_centre.registration.stage.at(), At::Unemployed);
    assert_eq!(at_centre.offers.len(), 1);
}

#[tokio::test]
async fn s_k_03_a_consent_taken_back_stops_the_query_that_waits_and_gives_two_people_a_task() {
    let story = Story::seeker().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    office.registers.breaks_down("kgd");
    story.asks_anew().await;
    let asked = office.registers.times_asked("kgd");
    dana.does(Some(*arman), forms::withdraw_consent("personal-data"));
    assert_eq!(dana.refused(*arman, forms::refresh()).code, "no-consent");
    dana.exchanges().await;
    assert!(office.file(*arman).queries.last().unwrap().stopped);

    // The register is there again and its time comes round: nothing leaves the centre.
    office.registers.answers_again("kgd");
    office.minutes_pass(30);
    let dropped = || office.centre.queue().unwrap().dropped == 1;
    office.until("the work is dropped", dropped).await;
    assert_eq!(office.registers.times_asked("kgd"), asked);
    assert_eq!(
        office.file(*arman).registration.stage.at(),
        At::JobSeeker,
        "nothing ends by itself"
    );

    let serik = office.desk("serik").await;
    for desk in [dana, &serik] {
        let rows = desk.rows(List::MyStep);
        assert!(
            rows.iter()
                .any(|row| row.file == *arman && row.what == "consent-withdrawn")
        );
    }
    assert!(!dana.has_done(*arman, ActName::ProposeUnemployed));
}
