//! Places by КАТО: what the classifier does not have is typed nowhere, and what somebody wishes is looked for there.

use crate::common::forms;
use crate::story::{Story, as_law};
use casework::card::{CardValue, WishedPlace, WishedWork};
use casework::people::KatoCode;
use casework::registration::Act;
use casework::registration::job_seeker::Vacancy;
use journal::wire::Place;

const EDITION: &str = "НК РК 11-2025";

fn place(kato: &str) -> Place {
    Place {
        kato: kato.into(),
        level: "village".into(),
        kk: "Ауыл".into(),
        ru: "Село".into(),
    }
}

fn wish(story: &Story, kato: &str) -> Act {
    let law = as_law(&story.dana, story.arman);
    let wished = law.file.card.wished_work().cloned().unwrap();
    let regions = vec![WishedPlace {
        kato: KatoCode::parse(kato).unwrap(),
        kato_edition: EDITION.into(),
        place_kk: "Ауыл".into(),
        place_ru: "Село".into(),
    }];
    let value = CardValue::WishedWork(WishedWork { regions, ..wished });
    forms::edit(&law, vec![value])
}

async fn with_card_and_places(places: &[Place]) -> Story {
    let story = Story::answered().await;
    story.edits_card();
    story.dana.exchanges().await;
    story.office.centre.put_kato(EDITION, places).unwrap();
    story.dana.exchanges().await;
    story
}

#[tokio::test]
async fn a_place_that_the_classifier_does_not_have_is_refused_at_the_desk_with_its_field() {
    let story = with_card_and_places(&[place("351010000")]).await;
    let refusal = story.dana.refused(story.arman, wish(&story, "359999999"));
    assert_eq!(refusal.field.as_deref(), Some("wished-work.regions"));
    story
        .dana
        .does(Some(story.arman), wish(&story, "351010000"));
}

#[tokio::test]
async fn a_place_that_has_left_the_classifier_meanwhile_comes_back_from_the_centre_with_what_was_typed()
 {
    let story = with_card_and_places(&[place("351010000"), place("352810000")]).await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), wish(&story, "352810000"));
    office
        .centre
        .put_kato("НК РК 11-2026", &[place("351010000")])
        .unwrap();
    dana.exchanges().await;
    let [returned] = dana.returned().try_into().unwrap();
    assert_eq!(
        returned.refusal.field.as_deref(),
        Some("wished-work.regions")
    );
    let Some(Act::EditCard(edit)) = &returned.form else {
        panic!("{returned:?}");
    };
    assert_eq!(edit.changes.len(), 1);
    let at_centre = office.file(*arman);
    assert!(at_centre.card.wished_work().unwrap().regions.is_empty());
    office.is_sound();
}

#[tokio::test]
async fn work_in_a_wished_place_comes_before_the_same_work_nearer_by() {
    let story = with_card_and_places(&[place("351010000"), place("350000000")]).await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let lives = office.file(*arman).card.lives_at().unwrap().kato.clone();
    let neighbouring = format!("{}9910000", &lives.as_str()[..2]);
    let vacancy = |id: &str, kato: &str| Vacancy {
        kato: kato.into(),
        ..forms::vacancy(id)
    };
    office
        .centre
        .put_vacancies(&[
            vacancy("near", &neighbouring),
            vacancy("wished", "351010000"),
        ])
        .unwrap();
    dana.exchanges().await;
    let order = || -> Vec<String> {
        let found = dana.workplace.vacancies(*arman, "").unwrap().best;
        found.into_iter().map(|found| found.vacancy.id).collect()
    };
    assert_eq!(order(), ["near", "wished"]);
    dana.does(Some(*arman), wish(&story, "350000000"));
    assert_eq!(order(), ["wished", "near"]);
    let found = dana.workplace.vacancies(*arman, "").unwrap().best;
    assert!(
        found[0]
            .reasons
            .iter()
            .any(|r| r.met.ru == "там, где хочет")
    );
}
