//! Papers of section 6 and of 4.5 on desks and at the centre: the plan put to the person and agreed, referrals.

use crate::common::{at, day, forms, wednesday};
use crate::papers::{bytes, code_of, paper, prints, said_by_the_page};
use crate::story::Story;
use casework::ids::FileId;
use casework::paperwork::{Force, PaperId, PaperKind};
use casework::people::Bin;
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::measures::{MeasureForm, Provider};
use casework::registration::{Act, ActName};
use casework::worklist::List;
use harness::Desk;
use server::check::State;
use workplace::views::{PaperHandled, PaperInfo, PaperLanguage, PaperState};

/// What stands on the newest paper of its kind.
fn content(desk: &Desk, file: FileId, kind: PaperKind) -> serde_json::Value {
    let id = PaperId { kind, about: None };
    let seal = desk.workplace.paper_seal(file, id).unwrap();
    serde_json::from_str(&seal.content).unwrap()
}

fn papers_of_kind(desk: &Desk, file: FileId, kind: PaperKind) -> Vec<PaperInfo> {
    let papers = desk.workplace.papers(file).unwrap().papers;
    papers.into_iter().filter(|p| p.id.kind == kind).collect()
}

#[tokio::test]
async fn s_v6_01_the_plan_is_put_on_paper_agreed_and_printed_in_both_languages_under_one_number() {
    let story = Story::unemployed().await;
    let Story { dana, arman, .. } = &story;
    let waits = paper(dana, *arman, PaperKind::EmploymentPlan);
    assert!(
        matches!(waits.state, PaperState::NotYet { act: ActName::AgreePlan, ref step } if step == "6.4"),
        "{waits:?}"
    );
    dana.cable.is_pulled_out();
    story.draws_up_a_plan();
    let draft = paper(dana, *arman, PaperKind::PlanDraft);
    assert_eq!((&draft.state, draft.confirmed), (&PaperState::Ready, false));
    let put = content(dana, *arman, PaperKind::PlanDraft);
    assert_eq!(
        (&put["agreed"], &put["revision"]),
        (&serde_json::Value::Null, &1.into())
    );

    dana.does(Some(*arman), forms::agrees());
    let pending = prints(dana, *arman, PaperKind::EmploymentPlan, PaperLanguage::Kk);
    let plan = paper(dana, *arman, PaperKind::EmploymentPlan);
    assert_eq!(plan.detail.unwrap().kk, "1-редакция");
    let number = plan.number.unwrap();
    assert!(number.starts_with("ESL-D-2026"), "{number}");
    let code = code_of(dana, *arman, PaperKind::EmploymentPlan);
    assert_eq!(said_by_the_page(&story, &code), State::NotYet);

    dana.cable.is_whole_again();
    dana.exchanges().await;
    assert_eq!(said_by_the_page(&story, &code), State::Confirmed);
    let mut seen = std::collections::BTreeSet::from([bytes(&pending)]);
    for language in [PaperLanguage::Kk, PaperLanguage::Ru, PaperLanguage::Both] {
        let printed = prints(dana, *arman, PaperKind::EmploymentPlan, language);
        assert_eq!(printed.unprintable, "");
        assert!(seen.insert(bytes(&printed)), "{language:?}");
        let again = prints(dana, *arman, PaperKind::EmploymentPlan, language);
        assert_eq!(bytes(&again), bytes(&printed));
        let plan = paper(dana, *arman, PaperKind::EmploymentPlan);
        assert_eq!(
            (plan.number.as_ref(), plan.confirmed),
            (Some(&number), true)
        );
    }
    let on_paper = content(dana, *arman, PaperKind::EmploymentPlan);
    assert_eq!(on_paper["measures"].as_array().unwrap().len(), 3);
    assert_eq!(on_paper["told"].as_array().unwrap().len(), 5);
    assert_eq!(on_paper["goal"], "Работа электриком");
    assert_eq!(on_paper["agreed"]["on"], wednesday().to_string());
}

#[tokio::test]
async fn s_v6_05_what_the_person_objects_to_stands_on_the_draft_and_the_next_edition_says_whose_place_it_takes()
 {
    let story = Story::unemployed().await;
    let Story { dana, arman, .. } = &story;
    story.draws_up_a_plan();
    let plan = dana.case(*arman).data.registration.plan;
    let second = plan.draft().unwrap().items[1].id;
    dana.does(Some(*arman), forms::disagrees(vec![second]));
    let objected = content(dana, *arman, PaperKind::PlanDraft);
    assert_eq!(objected["disagreement"]["measures"], serde_json::json!([2]));
    let drafts = papers_of_kind(dana, *arman, PaperKind::PlanDraft);
    let ru = |paper: &PaperInfo| paper.detail.clone().unwrap().ru;
    assert_eq!(ru(&drafts[0]), "редакция 1, с возражениями");
    assert_eq!(ru(&drafts[1]), "редакция 1");

    dana.does(Some(*arman), forms::agrees());
    dana.exchanges().await;
    let first = code_of(dana, *arman, PaperKind::EmploymentPlan);
    let why = "қызғыштау";
    dana.does(Some(*arman), forms::plan_anew(forms::three_items(), why));
    dana.does(Some(*arman), forms::agrees());
    let second = content(dana, *arman, PaperKind::EmploymentPlan);
    assert_eq!(second["revision"], 2);
    assert_eq!(second["replaces"]["revision"], 1);
    // Why it was drawn up anew is the office's own; the first edition stays a paper of the case, and is known as replaced.
    assert!(!second.to_string().contains(why));
    let editions = papers_of_kind(dana, *arman, PaperKind::EmploymentPlan);
    assert_eq!(editions.len(), 2);
    assert!(
        editions
            .iter()
            .all(|paper| paper.state == PaperState::Ready)
    );
    let on = wednesday();
    assert_eq!(
        (editions[0].force, editions[1].force),
        (Force::Stands, Force::Replaced { on })
    );
    assert_eq!(
        said_by_the_page(&story, &first),
        State::Confirmed,
        "not sent"
    );
    dana.exchanges().await;
    assert_eq!(said_by_the_page(&story, &first), State::Replaced { on });
}

#[tokio::test]
async fn an_agreement_that_came_back_is_withdrawn_on_the_page_and_its_paper_is_recalled() {
    let story = Story::unemployed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    story.draws_up_a_plan();
    dana.exchanges().await;
    let bolat = office.desk("bolat").await;
    // Bolat notes down the agreement at his desk while Dana, without a line, hands the plan out.
    dana.cable.is_pulled_out();
    dana.does(Some(*arman), forms::agrees());
    let printed = prints(dana, *arman, PaperKind::EmploymentPlan, PaperLanguage::Kk);
    dana.workplace
        .paper_handled(&printed.copies, PaperHandled::Printed)
        .unwrap();
    let code = code_of(dana, *arman, PaperKind::EmploymentPlan);
    bolat.does(Some(*arman), forms::agrees());
    bolat.exchanges().await;
    dana.cable.is_whole_again();
    dana.exchanges().await;

    let on = wednesday();
    assert_eq!(said_by_the_page(&story, &code), State::Withdrawn { on });
    let row = dana.row(List::RecallPapers, *arman).unwrap();
    assert!(row.detail.starts_with("ESL-D-2026"), "{row:?}");
    // Bolat's stands.
    let plans = papers_of_kind(dana, *arman, PaperKind::EmploymentPlan);
    assert_eq!((plans.len(), plans[0].confirmed), (1, true));
}

#[tokio::test]
async fn s_v6_03_plan_and_referral_say_what_is_to_be_done_and_nothing_of_section_3() {
    let story = Story::unemployed().await;
    let Story { dana, arman, .. } = &story;
    story.draws_up_a_plan();
    let plan = dana.case(*arman).data.registration.plan;
    let item = plan.draft().unwrap().items[0].id;
    let training = MeasureForm {
        item: Some(item),
        begins: Some(day(2026, 11, 16)),
        until: Some(day(2026, 12, 25)),
        provider: Provider {
            bin: Some(Bin::parse("070440003239").unwrap()),
            ..forms::measure_form("online-training").provider
        },
        ..forms::measure_form("online-training")
    };
    dana.does(Some(*arman), Act::ReferToMeasure(training));
    dana.does(Some(*arman), forms::measure("public-works"));
    dana.does(Some(*arman), forms::agrees());
    dana.exchanges().await;

    let referrals = papers_of_kind(dana, *arman, PaperKind::MeasureReferral);
    let kinds = referrals.iter().map(|info| {
        let seal = dana.workplace.paper_seal(*arman, info.id).unwrap();
        let content: serde_json::Value = serde_json::from_str(&seal.content).unwrap();
        assert_eq!(
            said_by_the_page(&story, &seal.code.unwrap()),
            State::Confirmed
        );
        for language in [PaperLanguage::Kk, PaperLanguage::Ru] {
            let printed = dana.workplace.print(*arman, info.id, language).unwrap();
            assert_eq!((printed.pages, printed.unprintable.as_str()), (1, ""));
        }
        content["kind"].clone()
    });
    assert_eq!(kinds.collect::<Vec<_>>(), ["measure", "training"]);
    let training = dana
        .workplace
        .paper_seal(*arman, referrals[1].id)
        .unwrap()
        .content;
    for part in [
        "070440003239",
        "16.11.2026",
        "№ 1, редакция 1",
        "2026-11-02",
    ] {
        assert!(training.contains(part), "{part}: {training}");
    }

    for kind in [
        PaperKind::PlanDraft,
        PaperKind::EmploymentPlan,
        PaperKind::MeasureReferral,
    ] {
        for info in papers_of_kind(dana, *arman, kind) {
            let content = dana.workplace.paper_seal(*arman, info.id).unwrap().content;
            let content = content.to_lowercase();
            for stem in [
                "profil",
                "potential",
                "motivat",
                "профил",
                "потенциал",
                "мотивац",
            ] {
                assert!(!content.contains(stem), "{kind:?} says {stem}");
            }
        }
        let counter = story.counter.workplace.papers(*arman).unwrap();
        assert!(counter.papers.is_empty(), "who receives people prints none");
    }
}

#[tokio::test]
async fn s_v7_06_the_letter_to_an_employer_bears_the_day_of_its_own_term_and_takes_the_place_of_the_offers_paper()
 {
    let story = Story::unemployed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), forms::offers(&["v-1"]));
    let offer = dana.case(*arman).data.offers.last().unwrap().id;
    dana.does(
        Some(*arman),
        forms::answer_offer(offer, OfferAnswer::Accepted),
    );
    let accepted = papers_of_kind(dana, *arman, PaperKind::VacancyReferral);
    assert_eq!(accepted.len(), 1);
    dana.exchanges().await;

    office.it_is(at(day(2026, 12, 9), 10, 0));
    dana.does(Some(*arman), forms::letter(offer));
    dana.exchanges().await;
    let letters = papers_of_kind(dana, *arman, PaperKind::VacancyReferral);
    assert_eq!(letters.len(), 1, "one paper for one referral");
    assert_ne!(letters[0].id, accepted[0].id);
    let on_paper = content(dana, *arman, PaperKind::VacancyReferral);
    assert_eq!(on_paper["appear_by"], "2026-12-17");
    let code = code_of(dana, *arman, PaperKind::VacancyReferral);
    assert_eq!(said_by_the_page(&story, &code), State::Confirmed);
    // What was given out on the acceptance is still known to the page, which says that the letter took its place.
    let seal = dana.workplace.paper_seal(*arman, accepted[0].id).unwrap();
    let on = day(2026, 12, 9);
    assert_eq!(
        said_by_the_page(&story, &seal.code.unwrap()),
        State::Replaced { on }
    );
}
