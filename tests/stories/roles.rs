//! Who may do what at whose desk: the consultant, the specialist, the head, those who stand in, and those who only count.

use crate::common::{at, day, esil, forms, wednesday};
use crate::story::{Story, as_law, somebody};
use casework::card::{CardField, CardValue, Disability};
use casework::file::Introduction;
use casework::ids::FileId;
use casework::office::Role;
use casework::paperwork::{PaperId, PaperKind};
use casework::registration::{Act, ActName, At, step_of};
use casework::worklist::List;
use harness::{Desk, Office};
use journal::Standing;
use strum::IntoEnumIterator;
use workplace::views::{OpenAct, PaperLanguage, Performed};

#[tokio::test]
async fn s_r_01_4_2_is_refused_at_the_counter_and_not_shown_there() {
    let story = Story::prepared().await;
    let Story {
        counter,
        dana,
        arman,
        ..
    } = &story;
    story.all_exchange().await;
    let refusal = counter.refused(*arman, Act::RegisterSeeker);
    assert_eq!(
        (refusal.code.as_str(), refusal.items),
        ("not-your-step", vec!["specialist".to_owned()])
    );
    assert!(!counter.shown(*arman).contains(&ActName::RegisterSeeker));
    assert!(
        !counter
            .workplace
            .worklists()
            .unwrap()
            .iter()
            .any(|list| list.name == List::MyStep)
    );
    assert!(dana.offered(*arman).contains(&ActName::RegisterSeeker));
}

#[tokio::test]
async fn s_r_02_dana_does_not_decide_and_serik_makes_no_draft() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let refusal = dana.refused(*arman, forms::decision());
    assert_eq!(
        (refusal.code.as_str(), refusal.items),
        ("not-your-step", vec!["head".to_owned()])
    );
    assert!(!dana.shown(*arman).contains(&ActName::DecideUnemployed));
    let serik = office.desk("serik").await;
    serik.does(Some(*arman), forms::sent_back("stale-answer"));
    let refusal = serik.refused(*arman, forms::draft());
    assert_eq!(
        (refusal.code.as_str(), refusal.items),
        ("not-your-step", vec!["specialist".to_owned()])
    );
    assert!(!serik.shown(*arman).contains(&ActName::ProposeUnemployed));
}

/// Received, registered and prepared by Dana on one day; the draft by whoever sits at that desk.
async fn proposed_by(story: &mut Story, who: Introduction, author: &Desk) -> FileId {
    let iin = who.iin.clone().unwrap();
    let known = crate::common::registers::known_as(crate::story::record_of(&who));
    story.office.registers.know(&iin, known);
    let file = story.receives(who).await;
    story.applies();
    story.asks().await;
    story.fills_card();
    story.profiles();
    story.dana.does(Some(file), Act::CheckCard);
    story.dana.does(Some(file), Act::RegisterSeeker);
    story.tells_and_selects();
    story.prepares_draft().await;
    story.dana.exchanges().await;
    author.exchanges().await;
    author.does(Some(file), forms::draft());
    author.exchanges().await;
    file
}

#[tokio::test]
async fn s_r_03_who_stands_in_signs_the_drafts_of_others_and_never_their_own() {
    let office = Office::open(esil(), at(day(2026, 9, 30), 9, 0)).await;
    office.orders_deputy("bolat", "47-к", day(2026, 10, 1), day(2026, 10, 15));
    let mut story = Story::in_office(office).await;
    let bolat = story.office.desk("bolat").await;
    bolat.acts_in_own_role();
    let his = proposed_by(&mut story, forms::arman_is(), &bolat).await;
    let yerlan = somebody("Абдрахманов", "Ерлан", "86070730081");
    let theirs = {
        let desk = story.office.desk("dana").await;
        proposed_by(&mut story, yerlan, &desk).await
    };

    story.office.it_is(at(day(2026, 10, 1), 9, 0));
    bolat.exchanges().await;
    bolat.acts_by_order("47-к");
    let refusal = bolat.refused(his, forms::decision());
    assert_eq!(refusal.code, "drafter-does-not-decide");
    assert!(!bolat.offered(his).contains(&ActName::DecideUnemployed));
    assert!(bolat.case(his).draft.unwrap().own);
    bolat.does(Some(theirs), forms::decision());
    bolat.exchanges().await;
    assert_eq!(
        story.office.file(theirs).registration.stage.at(),
        At::Unemployed
    );
    assert_eq!(
        story.office.file(his).registration.stage.at(),
        At::Proposed,
        "it waits"
    );

    // A new draft by Dana opens the way.
    bolat.acts_in_own_role();
    bolat.does(Some(his), forms::withdraw_draft());
    bolat.exchanges().await;
    story.dana.exchanges().await;
    story.dana.does(Some(his), forms::draft());
    story.dana.exchanges().await;
    bolat.exchanges().await;
    bolat.acts_by_order("47-к");
    bolat.does(Some(his), forms::decision());
    bolat.exchanges().await;
    let decided = bolat
        .case(his)
        .history
        .into_iter()
        .rev()
        .find(|h| h.act == ActName::DecideUnemployed);
    assert_eq!(decided.unwrap().standing, Standing::Final);
    story.office.is_sound();
}

#[tokio::test]
async fn s_r_04_the_deputy_signs_on_the_last_day_of_the_order_and_not_on_the_next() {
    let office = Office::open(esil(), at(day(2026, 10, 14), 9, 0)).await;
    office.orders_deputy("gulnar", "51-к", day(2026, 10, 1), day(2026, 10, 15));
    let mut story = Story::in_office(office).await;
    let author = story.office.desk("dana").await;
    let thursday = proposed_by(&mut story, forms::arman_is(), &author).await;
    let samal = somebody("Нуртаева", "Самал", "91020240019");
    let friday = proposed_by(&mut story, samal, &author).await;

    story.office.it_is(at(day(2026, 10, 15), 17, 0));
    let gulnar = story.office.desk("gulnar").await;
    gulnar.does(Some(thursday), forms::decision());
    gulnar.exchanges().await;
    let signed = story.office.file(thursday);
    assert_eq!(
        signed.registration.unemployed_since,
        Some(day(2026, 10, 15))
    );
    let order = gulnar
        .workplace
        .status()
        .unwrap()
        .session
        .unwrap()
        .order
        .unwrap();
    assert_eq!(
        (order.number.as_str(), order.to),
        ("51-к", day(2026, 10, 15))
    );

    // She has not signed out; on Friday the order has ended, at her desk and for signing in anew.
    story.office.it_is(at(day(2026, 10, 16), 9, 0));
    let refusal = gulnar.refused(friday, forms::decision());
    assert_eq!(
        (refusal.code.as_str(), refusal.args["order"].as_str()),
        ("order-not-in-force", "51-к")
    );
    let again = gulnar.workplace.sign_in("gulnar", harness::PASSWORD).await;
    assert!(again.is_err(), "no role in force");
    let serik = story.office.desk("serik").await;
    serik.does(Some(friday), forms::decision());
    serik.exchanges().await;
    assert_eq!(
        story.office.file(friday).registration.stage.at(),
        At::Unemployed
    );
}

#[tokio::test]
async fn s_r_05_without_a_head_the_draft_waits_turns_overdue_and_nothing_is_decided_by_silence() {
    let story = Story::proposed().await;
    let Story {
        office,
        counter,
        dana,
        arman,
        ..
    } = &story;
    let marat = office.desk("marat").await;
    office.it_is(at(wednesday(), 18, 0));
    assert_eq!(dana.row(List::WithHead, *arman).unwrap().due_days, Some(0));
    // The workers of the centre go on; a week goes by.
    office.it_is(at(day(2026, 11, 4), 9, 0));
    story.all_exchange().await;
    marat.exchanges().await;
    assert_eq!(office.file(*arman).registration.stage.at(), At::Proposed);
    let row = dana.row(List::WithHead, *arman).unwrap();
    assert!(row.due_days.unwrap() < 0, "red");
    let overdue = dana.workplace.worklists().unwrap();
    let overdue = overdue
        .iter()
        .find(|list| list.name == List::WithHead)
        .unwrap();
    assert_eq!((overdue.count, overdue.overdue), (1, 1));
    for desk in [counter, dana, &marat] {
        assert!(!desk.shown(*arman).contains(&ActName::DecideUnemployed));
        assert_eq!(
            desk.refused(*arman, forms::decision()).code,
            "not-your-step"
        );
    }
}

#[tokio::test]
async fn s_r_06_the_analyst_reads_no_name_no_iin_and_no_case() {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    // At Dana's own desk, where everything lies and acts wait to be sent.
    office.hires("olga");
    dana.exchanges().await;
    dana.does(Some(*arman), forms::note("ждёт отправки"));
    dana.signs_in("olga").await;
    let olga = &dana.workplace;
    let pack = PaperId {
        kind: PaperKind::ApplicationPack,
        about: None,
    };
    let closed = [
        olga.worklists().map(drop),
        olga.case(*arman).map(drop),
        olga.search("Беков", 10).map(drop),
        olga.vacancies(*arman, "").map(drop),
        olga.papers(*arman).map(drop),
        olga.print(*arman, pack, PaperLanguage::Ru).map(drop),
        olga.perform(Some(*arman), forms::note("?"), Vec::new())
            .map(drop),
    ];
    for (n, answer) in closed.into_iter().enumerate() {
        assert_eq!(answer.unwrap_err().code, "not-allowed", "question {n}");
    }
    assert!(olga.outbox().unwrap().is_empty(), "not even acts' names");
    for list in List::iter() {
        assert!(olga.worklist(list, 10).is_err());
    }
    let status = serde_json::to_string(&olga.status().unwrap()).unwrap();
    assert!(!status.contains("Беков") && !status.contains("920314"));
    dana.signs_in("dana").await;
    assert!(matches!(
        dana.workplace
            .perform(Some(*arman), forms::note("снова Дана"), Vec::new())
            .unwrap(),
        Performed::Done(_)
    ));
}

#[tokio::test]
async fn s_r_07_marat_sees_status_education_and_work_and_neither_section_3_nor_health() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let health = vec![
        CardValue::Disability(Disability {
            group: forms::code("3"),
            to: None,
        }),
        CardValue::HealthLimits(forms::code("some")),
    ];
    let law = as_law(dana, *arman);
    for value in health {
        let edit = forms::edit(&law, vec![value]);
        dana.workplace
            .perform(Some(*arman), edit, Vec::new())
            .unwrap();
    }
    dana.exchanges().await;
    let serik = office.desk("serik").await;
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;

    let marat = office.desk("marat").await;
    let case = marat.case(*arman);
    assert_eq!(case.header.stage, At::Unemployed);
    assert!(case.data.card.education().is_some() && case.data.card.work().is_some());
    assert_eq!(case.data.profile, None);
    for hidden in [CardField::Disability, CardField::HealthLimits] {
        assert!(!case.data.card.values.contains_key(&hidden));
    }
    let page = serde_json::to_string(&case).unwrap();
    for word in [
        "q-health",
        "q-disability",
        "disability",
        "potential",
        "motivation",
        "interview",
    ] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(
        serde_json::to_string(&dana.case(*arman))
            .unwrap()
            .contains("motivation")
    );
    let scans = [ActName::AttachScan, ActName::WithdrawScan];
    let of_voucher =
        |open: &OpenAct| step_of(open.act).is_of_voucher() || scans.contains(&open.act);
    assert!(
        case.open_acts.iter().all(of_voucher),
        "of this case only the voucher is his to do, and the scans of its papers"
    );
    assert_eq!(
        marat.workplace.status().unwrap().session.unwrap().role,
        Role::TrainingSpecialist
    );
}

#[tokio::test]
async fn a_case_is_not_given_to_the_counter_and_a_name_unknown_at_the_desk_is_judged_by_the_centre()
{
    let story = Story::seeker().await;
    let Story { dana, arman, .. } = &story;
    let refusal = dana.refused(*arman, forms::assign("aigul"));
    assert_eq!(refusal.code, "not-case-keeper");
    assert_eq!(refusal.field.as_deref(), Some("to"));

    dana.does(Some(*arman), forms::assign("somebody-new"));
    dana.exchanges().await;
    let returned = dana.returned();
    let back: Vec<&str> = returned.iter().map(|r| r.refusal.code.as_str()).collect();
    assert_eq!(back, ["not-case-keeper"]);
}
