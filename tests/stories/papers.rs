//! Papers on two desks and at the centre: printed with and without the line, checked by strangers, recalled.

use crate::common::forms;
use crate::common::{at, friday, wednesday};
use crate::story::{Story, as_law};
use base64::Engine;
use casework::card::CardValue;
use casework::ids::FileId;
use casework::paperwork::{Force, PaperId, PaperKind};
use casework::registration::Act;
use casework::registration::job_seeker::RefusalForm;
use casework::worklist::List;
use harness::Desk;
use journal::seal::SealedPaper;
use server::check::State;
use workplace::views::{PaperHandled, PaperInfo, PaperLanguage, PaperState, Printed};

pub fn paper(desk: &Desk, file: FileId, kind: PaperKind) -> PaperInfo {
    let papers = desk.workplace.papers(file).unwrap().papers;
    let found = papers.into_iter().find(|p| p.id.kind == kind);
    found.unwrap_or_else(|| panic!("there is no {kind:?}"))
}

/// The newest of its kind.
pub fn prints(desk: &Desk, file: FileId, kind: PaperKind, language: PaperLanguage) -> Printed {
    let id = PaperId { kind, about: None };
    desk.workplace.print(file, id, language).unwrap()
}

pub fn bytes(printed: &Printed) -> Vec<u8> {
    let pdf = &printed.pdf;
    base64::engine::general_purpose::STANDARD
        .decode(pdf)
        .unwrap()
}

/// The code at the foot of the newest paper of that kind, as a stranger's camera reads it.
pub fn code_of(desk: &Desk, file: FileId, kind: PaperKind) -> String {
    let id = PaperId { kind, about: None };
    desk.workplace.paper_seal(file, id).unwrap().code.unwrap()
}

pub fn said_by_the_page(story: &Story, code: &str) -> State {
    story
        .office
        .centre
        .check_paper(code)
        .unwrap()
        .unwrap()
        .state
}

#[tokio::test]
async fn s_n_03_a_decision_made_without_a_line_is_numbered_sealed_and_confirmed_when_it_arrives() {
    let story = Story::proposed().await;
    let Story { office, arman, .. } = &story;
    let serik = office.desk("serik").await;
    let waiting = paper(&serik, *arman, PaperKind::UnemployedDecision);
    assert!(
        matches!(waiting.state, PaperState::NotYet { ref step, .. } if step == "5.5"),
        "{waiting:?}"
    );

    serik.cable.is_pulled_out();
    office.it_is(at(wednesday(), 11, 0));
    serik.does(Some(*arman), forms::decision());
    let pending = prints(
        &serik,
        *arman,
        PaperKind::UnemployedDecision,
        PaperLanguage::Both,
    );
    assert_eq!(pending.pages, 2, "Kazakh and Russian");
    let listed = paper(&serik, *arman, PaperKind::UnemployedDecision);
    assert!(!listed.confirmed);
    let number = listed.number.unwrap();
    assert_eq!(&number[..10], "ESL-D-2026");
    let code = code_of(&serik, *arman, PaperKind::UnemployedDecision);
    assert_eq!(said_by_the_page(&story, &code), State::NotYet);
    let proof = serik.workplace.check_paper(&code).unwrap();
    assert_eq!((proof.number, proof.date), (number.clone(), wednesday()));

    serik.cable.is_whole_again();
    serik.exchanges().await;
    assert_eq!(said_by_the_page(&story, &code), State::Confirmed);
    let confirmed = prints(
        &serik,
        *arman,
        PaperKind::UnemployedDecision,
        PaperLanguage::Both,
    );
    assert_ne!(bytes(&confirmed), bytes(&pending), "without the bar");
    let listed = paper(&serik, *arman, PaperKind::UnemployedDecision);
    assert_eq!(listed.number, Some(number), "the same paper");
    let newer = code_of(&serik, *arman, PaperKind::UnemployedDecision);
    assert_ne!(newer, code);
    assert_eq!(said_by_the_page(&story, &newer), State::Confirmed);
}

#[tokio::test]
async fn s_n_03_the_code_of_a_decision_that_came_back_says_so_and_the_paper_is_recalled() {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    story.all_exchange().await;
    // Bolat refuses at another desk while Dana, without a line, registers and hands the paper out.
    dana.cable.is_pulled_out();
    dana.does(Some(*arman), Act::RegisterSeeker);
    let printed = prints(dana, *arman, PaperKind::SeekerDecision, PaperLanguage::Both);
    dana.workplace
        .paper_handled(&printed.copies, PaperHandled::Printed)
        .unwrap();
    let code = code_of(dana, *arman, PaperKind::SeekerDecision);

    let bolat = office.desk("bolat").await;
    bolat.does(
        Some(*arman),
        Act::RefuseSeeker(RefusalForm {
            ground: "lir-unreliable".into(),
            explanation: forms::long("Дата рождения не совпадает"),
        }),
    );
    bolat.exchanges().await;
    dana.cable.is_whole_again();
    dana.exchanges().await;

    assert_eq!(
        said_by_the_page(&story, &code),
        State::Withdrawn { on: friday() }
    );
    let row = dana.row(List::RecallPapers, *arman).unwrap();
    assert!(row.detail.starts_with("ESL-2026"), "{row:?}");
    assert_eq!(row.assignee, Some("dana".into()), "she handed it out");
    assert_eq!(row.due_days, Some(1), "by the next working day");
    dana.workplace
        .paper_handled(&printed.copies, PaperHandled::Recalled)
        .unwrap();
    assert!(dana.row(List::RecallPapers, *arman).is_none());
    let log = dana.workplace.papers(*arman).unwrap().log;
    assert_eq!(log[0].what, PaperHandled::Recalled);
    // The refusal that stands has its letter, with the ground.
    let refusal = paper(dana, *arman, PaperKind::SeekerRefusal);
    assert_eq!(refusal.state, PaperState::Ready);
}

#[tokio::test]
async fn a_reprint_is_the_archived_copy_to_the_last_byte_and_the_log_knows_every_printing() {
    let story = Story::seeker().await;
    let Story { dana, arman, .. } = &story;
    for language in [PaperLanguage::Kk, PaperLanguage::Ru] {
        let first = prints(dana, *arman, PaperKind::SeekerDuties, language);
        let again = prints(dana, *arman, PaperKind::SeekerDuties, language);
        assert_eq!(bytes(&first), bytes(&again));
        assert_eq!(first.copies, again.copies);
        let archived = dana.workplace.archived_paper(first.copies[0]).unwrap();
        assert_eq!(bytes(&archived), bytes(&first));
    }
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("памятка.pdf");
    let copy = prints(dana, *arman, PaperKind::SeekerDuties, PaperLanguage::Kk);
    dana.workplace.save_paper(copy.copies[0], &to).unwrap();
    assert_eq!(std::fs::read(&to).unwrap(), bytes(&copy));
    let log = dana.workplace.papers(*arman).unwrap().log;
    assert_eq!(log[0].what, PaperHandled::Saved);
    assert_eq!(log.len(), 6, "opened five times, saved once");
    assert!(log.iter().all(|line| line.number == log[0].number));
}

#[tokio::test]
async fn s_n_01_every_paper_of_a_case_can_be_had_in_kazakh_and_in_russian() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let serik = office.desk("serik").await;
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    dana.exchanges().await;
    let ready = dana.workplace.papers(*arman).unwrap().papers;
    let ready: Vec<PaperInfo> = ready
        .into_iter()
        .filter(|p| p.state == PaperState::Ready)
        .collect();
    assert!(ready.len() >= 7, "{ready:#?}");
    for info in ready {
        let mut seen = std::collections::BTreeSet::new();
        for language in [PaperLanguage::Kk, PaperLanguage::Ru, PaperLanguage::Both] {
            let printed = dana.workplace.print(*arman, info.id, language).unwrap();
            assert_eq!(printed.unprintable, "", "{:?}", info.id.kind);
            assert!(seen.insert(bytes(&printed)));
        }
    }
}

#[tokio::test]
async fn the_selected_rows_become_one_pdf_in_their_order_and_who_has_no_such_paper_is_named() {
    let mut story = Story::seeker().await;
    let arman = story.arman;
    let newcomer = story.counter.does(None, forms::visit("job")).file;
    story.all_exchange().await;
    story.arman = arman;
    let dana = &story.dana;
    let many = dana
        .workplace
        .print_many(
            &[newcomer, arman],
            PaperKind::SeekerDuties,
            PaperLanguage::Kk,
        )
        .unwrap();
    assert_eq!(many.copies.len(), 1);
    assert_eq!(many.left_out.len(), 1);
    assert_eq!(many.left_out[0].file, newcomer);
    let newest = || dana.workplace.papers(arman).unwrap().log[0].what;
    assert_eq!(newest(), PaperHandled::Shown, "not printed before it is");
    dana.workplace
        .paper_handled(&many.copies, PaperHandled::PrintedInBulk)
        .unwrap();
    assert_eq!(newest(), PaperHandled::PrintedInBulk);

    let list = dana
        .workplace
        .print_list(List::MyStep, &[arman, newcomer], PaperLanguage::Ru)
        .unwrap();
    assert!(list.file_name.starts_with("meeting-list-ESL-D-2026"));
    dana.workplace
        .paper_handled(&list.copies, PaperHandled::Printed)
        .unwrap();
    // The desk's own log has the list too, and gives the same copy out again; the counter prints nothing and sees nothing.
    let given = dana.workplace.desk_papers().unwrap();
    assert_eq!(
        (given[0].kind, given[0].file, given[0].what),
        (PaperKind::MeetingList, None, PaperHandled::Printed)
    );
    assert!(given.iter().any(|line| line.file == Some(arman)
        && line.what == PaperHandled::PrintedInBulk
        && line.person.contains("Арман")));
    let again = dana.workplace.archived_paper(given[0].copy).unwrap();
    assert_eq!(again.pdf, list.pdf);
    let counter = story.counter.workplace.desk_papers().unwrap();
    assert!(counter.is_empty(), "{counter:?}");
}

#[tokio::test]
async fn who_may_not_read_a_decision_does_not_print_it() {
    let story = Story::seeker().await;
    let papers = story.counter.workplace.papers(story.arman).unwrap();
    assert!(papers.papers.is_empty() && papers.log.is_empty());
    let id = PaperId {
        kind: PaperKind::SeekerDecision,
        about: None,
    };
    let refused = story
        .counter
        .workplace
        .print(story.arman, id, PaperLanguage::Kk)
        .unwrap_err();
    assert_eq!(refused.code, "not-allowed");
}

#[tokio::test]
async fn s_k_01_no_paper_and_no_code_knows_of_section_3() {
    let story = Story::seeker().await;
    let Story { dana, arman, .. } = &story;
    let profile = dana.case(*arman).data.profile.unwrap();
    let assessed = profile.assessment.unwrap();
    let interview = assessed.interview.map(|text| text.to_string());
    for info in dana.workplace.papers(*arman).unwrap().papers {
        if info.state != PaperState::Ready {
            continue;
        }
        let seal = dana.workplace.paper_seal(*arman, info.id).unwrap();
        let content = seal.content.to_lowercase();
        for stem in [
            "profil",
            "potential",
            "motivat",
            "профил",
            "потенциал",
            "мотивац",
        ] {
            assert!(!content.contains(stem), "{:?} says {stem}", info.id.kind);
        }
        if let Some(interview) = &interview {
            assert!(!content.contains(&interview.to_lowercase()));
        }
        let code = SealedPaper::read(&seal.code.unwrap()).unwrap();
        let of_a_paper = code.seal.number.starts_with("ESL-D-2026");
        let of_the_registration = info.id.kind == PaperKind::SeekerDecision;
        assert!(of_a_paper || (of_the_registration && code.seal.number.starts_with("ESL-2026")));
    }
}

#[tokio::test]
async fn the_decision_of_8_2_and_its_letter_are_papers_in_both_languages_with_the_ground() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 11, 0));
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    dana.exchanges().await;
    dana.does(Some(*arman), forms::remove_at_own_wish(wednesday()));
    dana.exchanges().await;
    serik.exchanges().await;
    serik.does(Some(*arman), forms::removed());
    let decision = paper(&serik, *arman, PaperKind::RemovalDecision);
    assert_eq!(decision.state, PaperState::Ready);
    assert!(decision.both_languages && !decision.confirmed);
    let printed = prints(
        &serik,
        *arman,
        PaperKind::RemovalDecision,
        PaperLanguage::Both,
    );
    assert_eq!(printed.pages, 2, "Kazakh and Russian");
    let id = PaperId {
        kind: PaperKind::RemovalDecision,
        about: None,
    };
    let content = serik.workplace.paper_seal(*arman, id).unwrap().content;
    assert!(
        content.contains("Собственное заявление") || content.contains("заявлен"),
        "{content}"
    );
    let letters = papers_of(&serik, *arman, PaperKind::Notice);
    let said = |info: &PaperInfo| serik.workplace.paper_seal(*arman, info.id).unwrap().content;
    let all: Vec<String> = letters.iter().map(said).collect();
    let removal = all
        .iter()
        .find(|letter| letter.contains("По собственному заявлению"));
    let removal = removal.unwrap_or_else(|| panic!("no letter names the ground: {all:?}"));
    assert!(removal.contains("28.10.2026"), "{removal}");
    assert!(all.iter().all(|letter| !letter.contains("own-application")));
    // What came before the removal stays printable, and nothing else is foreseen.
    let kinds: Vec<PaperKind> = serik
        .workplace
        .papers(*arman)
        .unwrap()
        .papers
        .iter()
        .map(|p| p.id.kind)
        .collect();
    assert!(kinds.contains(&PaperKind::UnemployedDecision) && kinds.contains(&PaperKind::Notice));
}

#[tokio::test]
async fn the_refusal_that_the_head_cancelled_has_lost_its_force_at_the_desk_and_on_the_page() {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), forms::refuse_seeker("lir-unreliable"));
    dana.exchanges().await;
    let code = code_of(dana, *arman, PaperKind::SeekerRefusal);
    assert_eq!(said_by_the_page(&story, &code), State::Confirmed);

    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 15, 0));
    serik.does(Some(*arman), forms::cancel());
    serik.exchanges().await;
    dana.exchanges().await;
    let on = wednesday();
    for kind in [PaperKind::SeekerRefusal, PaperKind::SeekerDecision] {
        let paper = papers_of(dana, *arman, kind).remove(0);
        assert_eq!(paper.force, Force::Withdrawn { on }, "{kind:?}");
    }
    assert_eq!(said_by_the_page(&story, &code), State::Withdrawn { on });
}

fn papers_of(desk: &Desk, file: FileId, kind: PaperKind) -> Vec<PaperInfo> {
    let papers = desk.workplace.papers(file).unwrap().papers;
    let of_fact = |p: &PaperInfo| p.id.kind == kind && p.id.about.is_some();
    papers.into_iter().filter(of_fact).collect()
}

#[tokio::test]
async fn of_two_letters_that_wait_for_one_person_both_are_printed_with_the_list() {
    let story = Story::seeker().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    dana.exchanges().await;
    office.messages_arrive(arman);
    let no_phone = vec![CardValue::Phones(Vec::new())];
    dana.does(Some(arman), forms::edit(&as_law(dana, arman), no_phone));
    story.prepares_draft().await;
    dana.does(Some(arman), forms::draft());
    dana.exchanges().await;
    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 11, 0));
    serik.does(Some(arman), forms::decision());
    serik.exchanges().await;
    dana.exchanges().await;
    dana.does(Some(arman), forms::remove_at_own_wish(wednesday()));
    dana.exchanges().await;
    serik.exchanges().await;
    serik.does(Some(arman), forms::removed());
    serik.exchanges().await;
    dana.exchanges().await;
    let desk = &dana.workplace;
    let print = || desk.print_many(&[arman], PaperKind::Notice, PaperLanguage::Kk);
    assert_eq!(print().unwrap().copies.len(), 2);
    // One is handed over: the other waits alone.
    let first = office.file(arman).letters_to_hand_over()[0];
    dana.does(Some(arman), forms::notice_handed_over(first));
    assert_eq!(print().unwrap().copies.len(), 1);
}

#[tokio::test]
async fn a_decision_has_one_number_at_every_desk_that_prints_it_and_in_the_letter_that_tells_it() {
    let story = Story::proposed().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 9, 0));
    // Both desks give out papers of their own before: their blocks do not stand at the same place.
    prints(dana, arman, PaperKind::ApplicationPack, PaperLanguage::Ru);
    serik.cable.is_pulled_out();
    serik.does(Some(arman), forms::decision());
    let number = |desk: &Desk| {
        prints(
            desk,
            arman,
            PaperKind::UnemployedDecision,
            PaperLanguage::Both,
        );
        let code = code_of(desk, arman, PaperKind::UnemployedDecision);
        SealedPaper::read(&code).unwrap().seal.number
    };
    let drawn = number(&serik);
    assert!(drawn.starts_with("ESL-D-2026"), "{drawn}");
    serik.cable.is_whole_again();
    serik.exchanges().await;
    dana.exchanges().await;
    assert_eq!(number(dana), drawn);
    let letters = papers_of(dana, arman, PaperKind::Notice);
    let said = |info: &PaperInfo| dana.workplace.paper_seal(arman, info.id).unwrap().content;
    assert!(letters.iter().any(|letter| said(letter).contains(&drawn)));
    // A draft that is given back is no decision and uses no number up.
    let used = || office.centre.read(server::store::numbers::all).unwrap();
    let before = used().len();
    dana.does(Some(arman), forms::remove_at_own_wish(wednesday()));
    dana.exchanges().await;
    serik.exchanges().await;
    serik.does(Some(arman), forms::removal_sent_back("no-evidence"));
    serik.exchanges().await;
    assert_eq!(used().len(), before);
    office.is_sound();
}
