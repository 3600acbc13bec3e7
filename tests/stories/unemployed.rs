//! Section 5 on two desks: Dana proposes, the director decides at a desk of his own, and what comes of it at both.

use crate::common::registers::open_contract;
use crate::common::{at, day, forms, tuesday, wednesday};
use crate::story::{Story, as_law};
use casework::card::CardValue;
use casework::registers::{Contribution, Reply, Spell, StudySpell};
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::sending::NoticeStands;
use casework::registration::unemployed::{Lift, RightForm};
use casework::registration::{Act, ActName, At};
use casework::rulebook::{Rulebook, Section};
use casework::worklist::List;

fn notices(story: &Story) -> Vec<String> {
    let notices = story.office.file(story.arman).notices;
    notices.iter().map(|n| n.kind.to_string()).collect()
}

/// 5.1–5.3 after the registers have said this, and why 5.4 is closed then; he stays a job seeker.
async fn refused_by(register: &'static str, reply: Reply) -> String {
    let story = Story::seeker().await;
    story.registers_say(register, reply);
    story.prepares_draft().await;
    let refusal = story.dana.refused(story.arman, forms::draft());
    story.all_exchange().await;
    assert_eq!(
        story.office.file(story.arman).registration.stage.at(),
        At::JobSeeker
    );
    story.dana.does(Some(story.arman), forms::offers(&["v-1"]));
    refusal.args["ground"].clone()
}

#[tokio::test]
async fn s_v5_01_proposed_on_tuesday_decided_on_wednesday_told_and_acknowledged() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let serik = office.desk("serik").await;
    let row = serik.row(List::Decide, *arman).unwrap();
    assert_eq!((row.due, row.due_days), (Some(wednesday()), Some(1)));
    assert_eq!(dana.lists_with(*arman), [List::WithHead]);

    office.it_is(at(wednesday(), 11, 0));
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    dana.exchanges().await;
    let at_centre = office.file(*arman);
    assert_eq!(at_centre.registration.unemployed_since, Some(wednesday()));
    assert_eq!(at_centre.registration.plan_by, Some(day(2026, 11, 4)));
    assert_eq!(
        at_centre.registration.payment.unwrap().route.as_str(),
        "paper-claim"
    );
    assert_eq!(notices(&story), ["lir-registered", "unemployed-registered"]);
    let notice = office.file(*arman).notices.last().unwrap().stands();
    assert_eq!(notice, NoticeStands::Queued);
    assert_eq!(serik.list(List::Decide), []);

    let duties = forms::all_told(&as_law(dana, *arman), "unemployed");
    let case = dana.does(Some(*arman), Act::AcknowledgeUnemployedDuties(duties));
    assert_eq!(case.header.next_act, Some(ActName::ExplainPlan), "the plan");
    dana.exchanges().await;
    office.is_sound();
}

#[tokio::test]
async fn s_v5_02_the_answers_of_friday_do_not_serve_and_fresh_ones_grow_old() {
    let story = Story::seeker().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let refusal = dana.refused(*arman, forms::draft());
    assert_eq!(
        (refusal.code.as_str(), refusal.args["needs"].as_str()),
        ("step-first", "refresh-answers")
    );
    let before = office.registers.times_asked("kgd");
    story.prepares_draft().await;
    assert_eq!(office.registers.times_asked("kgd"), before + 1);
    // Tuesday, Wednesday, Thursday; on the Friday they are too old.
    office.it_is(at(day(2026, 10, 30), 9, 0));
    let refusal = dana.refused(*arman, forms::draft());
    assert_eq!(
        (refusal.code.as_str(), refusal.items),
        ("missing", vec!["un-fresh".to_owned()])
    );
    story.asks_anew().await;
    dana.does(Some(*arman), forms::draft());
}

#[tokio::test]
async fn s_v5_03_the_head_sees_the_registers_word_and_the_paper_that_lifts_it() {
    let story = Story::seeker().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let (register, contract) = open_contract(day(2025, 1, 9));
    story.registers_say(register, contract);
    story.prepares_draft().await;
    assert_eq!(
        dana.refused(*arman, forms::draft()).args["ground"],
        "un-contract"
    );

    let order = Lift {
        register: forms::code("ehr"),
        paper: forms::paper("dismissal", Some(day(2026, 10, 15))),
    };
    let lifted = RightForm {
        lifts: vec![order],
        note: None,
    };
    dana.does(Some(*arman), Act::CheckUnemployedRight(lifted));
    dana.does(Some(*arman), forms::draft());
    dana.exchanges().await;

    let serik = office.desk("serik").await;
    let draft = serik.case(*arman).draft.unwrap();
    assert_eq!((draft.by.as_str(), draft.own), ("Омарова Д. С.", false));
    let line = draft
        .checks
        .iter()
        .find(|c| c.check.condition.as_str() == "un-no-contract")
        .unwrap();
    assert_eq!(line.check.found.code, "contract-ended-by-paper");
    let evidence = serde_json::to_string(&line.check.evidence).unwrap();
    assert!(
        evidence.contains(r#""by":"register""#) && evidence.contains("2026-10-15"),
        "{evidence}"
    );
    assert!(!line.words.kk.is_empty() && !line.basis.kk.is_empty());
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    assert_eq!(office.file(*arman).registration.stage.at(), At::Unemployed);
}

#[tokio::test]
async fn s_v5_04_a_contribution_for_the_month_of_work_only_warns_and_a_later_one_blocks() {
    let paid = |month| Reply::Pension {
        contributions: vec![Contribution {
            paid_on: day(2026, 10, 26),
            month: Some(month),
            payer: "ТОО «Астана Жарық»".into(),
            amount: 28_000,
        }],
    };
    // He worked until 15 September; the contribution of September came late.
    for (month, ground) in [(day(2026, 9, 1), None), (day(2026, 10, 1), Some("un-opv"))] {
        let story = Story::prepared().await;
        let Story { dana, arman, .. } = &story;
        let work = CardValue::Work(forms::worked_until(day(2026, 9, 15)));
        dana.does(Some(*arman), forms::edit(&as_law(dana, *arman), vec![work]));
        dana.does(Some(*arman), Act::RegisterSeeker);
        story.tells_and_selects();
        story.all_exchange().await;
        story.office.it_is(at(tuesday(), 9, 0));
        story.registers_say("pension", paid(month));
        story.prepares_draft().await;
        match ground {
            None => drop(dana.does(Some(*arman), forms::draft())),
            Some(ground) => {
                assert_eq!(dana.refused(*arman, forms::draft()).args["ground"], ground);
            }
        }
    }
}

#[tokio::test]
async fn s_v5_05_an_active_sole_trader_stays_a_job_seeker_with_offers_and_a_closed_one_does_not() {
    let trader = |to| Reply::Business {
        sole_trader: vec![Spell {
            from: day(2024, 3, 1),
            to,
        }],
    };
    assert_eq!(refused_by("kgd", trader(None)).await, "un-business");
    let story = Story::seeker().await;
    story.registers_say("kgd", trader(Some(day(2026, 10, 12))));
    story.prepares_draft().await;
    story.dana.does(Some(story.arman), forms::draft());
}

#[tokio::test]
async fn s_v5_06_a_full_time_student_stays_a_job_seeker_and_a_graduate_does_not() {
    let study = |to| Reply::Study {
        spells: vec![StudySpell {
            institution: "Евразийский университет".into(),
            full_time: true,
            from: day(2025, 9, 1),
            to,
            diploma: to.map(|_| "№ 1".into()),
        }],
    };
    assert_eq!(refused_by("university", study(None)).await, "un-student");
    let story = Story::seeker().await;
    story.registers_say("university", study(Some(day(2026, 6, 30))));
    story.prepares_draft().await;
    story.dana.does(Some(story.arman), forms::draft());
}

#[tokio::test]
async fn s_v5_07_an_accepted_offer_closes_5_4_until_the_employer_refuses_him() {
    let story = Story::seeker().await;
    let Story { dana, arman, .. } = &story;
    let case = dana.does(Some(*arman), forms::offers(&["v-1"]));
    let offer = case.data.offers.last().unwrap().id;
    dana.does(
        Some(*arman),
        forms::answer_offer(offer, OfferAnswer::Accepted),
    );
    story.prepares_draft().await;
    assert_eq!(
        dana.refused(*arman, forms::draft()).args["ground"],
        "un-offer-accepted"
    );
    dana.does(Some(*arman), forms::close_offer(offer, "employer-refused"));
    dana.does(Some(*arman), forms::draft());
    dana.exchanges().await;
    let kept = story
        .office
        .file(*arman)
        .offers
        .last()
        .unwrap()
        .closed
        .clone();
    assert_eq!(kept, Some(forms::code("employer-refused")));
}

#[tokio::test]
async fn s_v5_08_a_draft_sent_back_is_danas_again_and_arman_hears_nothing() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let bolat = office.desk("bolat").await;
    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 9, 30));
    serik.does(Some(*arman), forms::sent_back("stale-answer"));
    serik.exchanges().await;
    dana.exchanges().await;
    bolat.exchanges().await;

    let row = dana.row(List::SentBack, *arman).unwrap();
    assert_eq!(
        (row.detail.as_str(), row.due),
        ("stale-answer", Some(wednesday()))
    );
    assert_eq!(row.assignee, Some("dana".into()));
    let reason = Rulebook::built_in().entry(Section::ReturnReason, "stale-answer", wednesday());
    assert!(!reason.unwrap().kk.is_empty(), "the reason has its words");
    // Bolat sees whose it is, and the term has not moved.
    assert_eq!(
        bolat.row(List::SentBack, *arman).unwrap().assignee,
        Some("dana".into())
    );
    assert_eq!(notices(&story), ["lir-registered"]);

    story.asks_anew().await;
    dana.does(Some(*arman), forms::draft());
    dana.exchanges().await;
    serik.exchanges().await;
    assert_eq!(dana.list(List::SentBack), []);
    let row = serik.row(List::Decide, *arman).unwrap();
    assert_eq!(row.due, Some(wednesday()));
    serik.does(Some(*arman), forms::decision());
}

#[tokio::test]
async fn s_v5_09_the_head_refuses_on_a_ground_and_a_later_draft_needs_a_new_query() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let serik = office.desk("serik").await;
    office.it_is(at(wednesday(), 10, 0));
    for wrong in ["lir-age", "un-child-care", "because"] {
        let refusal = serik.refused(*arman, forms::decision_refusing(wrong));
        assert_eq!(refusal.code, "ground-not-in-force");
    }
    serik.does(Some(*arman), forms::decision_refusing("un-no-interest"));
    serik.exchanges().await;
    dana.exchanges().await;
    let at_centre = office.file(*arman);
    assert_eq!(at_centre.registration.stage.at(), At::JobSeeker);
    let notice = at_centre.notices.last().unwrap();
    assert_eq!(
        (notice.kind.as_str(), notice.ground.clone()),
        ("unemployed-refused", Some(forms::code("un-no-interest")))
    );

    office.minutes_pass(5);
    assert_eq!(dana.refused(*arman, forms::draft()).code, "answers-stale");
    story.asks_anew().await;
    dana.does(Some(*arman), forms::draft());
    dana.exchanges().await;
    serik.exchanges().await;
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    assert_eq!(office.file(*arman).registration.stage.at(), At::Unemployed);
    assert_eq!(
        notices(&story),
        [
            "lir-registered",
            "unemployed-refused",
            "unemployed-registered"
        ]
    );
}

#[tokio::test]
async fn s_n_04_a_notice_for_paper_waits_in_danas_list_until_it_is_handed_over() {
    let story = Story::seeker().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let no_phone = vec![CardValue::Phones(Vec::new())];
    dana.does(Some(*arman), forms::edit(&as_law(dana, *arman), no_phone));
    story.prepares_draft().await;
    dana.does(Some(*arman), forms::draft());
    dana.exchanges().await;
    let serik = office.desk("serik").await;
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    dana.exchanges().await;

    let notice = office.file(*arman).notices.last().unwrap().clone();
    assert!(notice.on_paper);
    let row = dana.row(List::Notify, *arman).unwrap();
    assert_eq!(row.step.as_str(), "5.6");
    // That of 4.2 had not gone out before the number was taken away.
    assert_eq!(dana.list(List::Notify), [*arman, *arman]);
    dana.does(Some(*arman), forms::notice_handed_over(notice.id));
    dana.exchanges().await;
    assert_eq!(dana.list(List::Notify), [*arman]);
    assert!(
        office
            .file(*arman)
            .notices
            .last()
            .unwrap()
            .delivered
            .is_some()
    );
    assert!(dana.has_done(*arman, ActName::RecordNotice));
}
