//! Days without a line, and what the centre makes of them when it is back.

use crate::common::{at, day, esil, forms, friday, monday, tuesday, wednesday};
use crate::story::{Story, as_law, order_at_centre, order_of};
use casework::registers::Reply;
use casework::registration::card::Verdict;
use casework::registration::conditions::Finding;
use casework::registration::{Act, ActName, At, FactName, Stage};
use harness::{Office, StateRegisters};
use journal::Standing;

#[tokio::test]
async fn s_o_01_a_whole_day_without_a_line_becomes_final_in_its_order_with_its_own_date() {
    let mut story = Story::answered().await;
    let arman = story.arman;
    // On the Tuesday the computer is switched on without a line; Dana signs in as she did before.
    story.office.it_is(at(tuesday(), 8, 55));
    story.dana.cable.is_pulled_out();
    story.dana.starts_again("dana").await;
    let dana = &story.dana;
    let heard = || dana.workplace.status().unwrap().line.last_exchange;
    assert!(heard().is_some(), "all that the centre had is here");
    dana.finds_no_line().await;
    assert!(heard().is_some_and(|at| at < story.office.now()));

    let known = dana.case(arman).history.len();
    let day_of_work: Vec<Act> = vec![
        forms::edit(&as_law(dana, arman), forms::arman_card()),
        forms::weigh(Verdict::Reliable),
        Act::CheckSeekerRight(forms::right()),
        forms::profile(),
        forms::assessment(),
        Act::CheckCard,
        Act::RegisterSeeker,
        Act::ExplainSeekerOrder(forms::told()),
        Act::AcknowledgeSeekerDuties(forms::all_told(&as_law(dana, arman), "lir")),
    ];
    let names: Vec<_> = day_of_work.iter().map(Act::name).collect();
    let mut shown = None;
    for act in day_of_work {
        story.office.minutes_pass(20);
        shown = Some(dana.does(Some(arman), act));
    }
    let shown = shown.unwrap();
    assert_eq!(shown.header.standing, Standing::Pending);
    assert!(
        shown.history[known..]
            .iter()
            .all(|line| line.standing == Standing::Pending)
    );
    assert_eq!(dana.waiting(), 9);
    let number = shown.header.number.unwrap();
    dana.finds_no_line().await;
    assert_eq!(story.office.file(arman).registration.stage.at(), At::Card);

    // The next morning the line is there again.
    story.office.it_is(at(wednesday(), 9, 0));
    story.dana.cable.is_whole_again();
    story.dana.exchanges().await;
    story.counter.exchanges().await;
    let dana = &story.dana;
    assert_eq!(dana.waiting(), 0);
    let order = order_at_centre(&story.counter, arman);
    let final_ones: Vec<_> = order.iter().rev().take(7).map(|(act, _)| *act).collect();
    // Section 3 is not shown at the counter; the rest stands in the order of the day.
    let expected: Vec<_> = names
        .iter()
        .filter(|act| !matches!(act, ActName::FillProfile | ActName::AssessProfile))
        .rev()
        .copied()
        .collect();
    assert_eq!(final_ones, expected);
    let after = dana.case(arman).history;
    assert!(
        after.iter().all(|line| line.standing == Standing::Final),
        "{after:#?}"
    );

    let at_centre = story.office.file(arman);
    assert_eq!(at_centre.registration.seeker_since, Some(tuesday()));
    // Tuesday, Wednesday, Thursday: the term runs from the day it was done.
    assert_eq!(
        at_centre.registration.stage,
        Stage::JobSeeker {
            since: tuesday(),
            decide_by: day(2026, 10, 29)
        }
    );
    assert_eq!(at_centre.registration.number.unwrap().as_str(), number);
    assert_eq!(at_centre.doubtful_dates, []);
    assert_eq!(dana.case(arman).data.version, at_centre.version);
    story.office.is_sound();
}

#[tokio::test]
async fn s_o_02_the_query_waits_in_the_outbox_and_goes_by_itself_when_the_line_is_back() {
    let story = Story::received().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    office.it_is(at(friday(), 9, 0));
    story.applies();
    dana.exchanges().await;
    dana.cable.is_pulled_out();
    let beside_the_screens = dana.keeps_exchanging();

    dana.does(Some(*arman), forms::query());
    let queued = dana
        .outbox()
        .into_iter()
        .find(|item| item.act == ActName::QueryRegisters);
    assert_eq!(queued.unwrap().standing, Standing::Pending);
    // Meanwhile card and profile are filled; 4.2 names what it waits for.
    story.edits_card();
    story.profiles();
    let refusal = dana.refused(*arman, Act::RegisterSeeker);
    assert_eq!(refusal.code, "registers-silent");
    assert_eq!(refusal.items, ["identity"]);
    assert_eq!(
        dana.refused(*arman, forms::weigh(Verdict::Reliable)).code,
        "registers-silent"
    );
    assert_eq!(office.registers.questions(), 0, "nothing has left the desk");

    dana.cable.is_whole_again();
    let heard = || dana.has_done(*arman, ActName::RecordAnswers);
    office.until("the answers are at the desk", heard).await;
    beside_the_screens.abort();
    assert!(beside_the_screens.await.is_err());
    assert_eq!(office.registers.times_asked("identity"), 1);
    dana.does(Some(*arman), forms::weigh(Verdict::Reliable));
    dana.does(Some(*arman), Act::CheckSeekerRight(forms::right()));
    dana.does(Some(*arman), Act::CheckCard);
    dana.does(Some(*arman), Act::RegisterSeeker);
    dana.exchanges().await;
    assert_eq!(office.file(*arman).registration.stage.at(), At::JobSeeker);
}

#[tokio::test]
async fn s_o_05_a_silent_tax_register_holds_5_4_up_and_is_asked_again_by_itself() {
    let impatient = StateRegisters::open().await.impatient_of("kgd");
    let office = Office::with_registers(esil(), at(monday(), 9, 0), impatient);
    let mut story = Story::in_office(office.await).await;
    let arman = story.receives(forms::arman_is()).await;
    story.office.it_is(at(friday(), 9, 0));
    story.applies();

    // At 4.2 the silence only leaves a mark.
    story.office.registers.falls_silent("kgd");
    story.asks().await;
    let query = story.office.file(arman).queries.last().unwrap().clone();
    assert_eq!(query.silent(), [forms::code("kgd")]);
    story.fills_card();
    story.profiles();
    story.dana.does(Some(arman), Act::CheckCard);
    let checks = story.dana.case(arman).seeker_checks;
    assert!(checks.iter().all(|c| c.check.finding != Finding::Against));
    story.dana.does(Some(arman), Act::RegisterSeeker);
    story.tells_and_selects();
    story.all_exchange().await;

    // At 5.1 it is waited for: after fifteen minutes the silence is told, and 5.4 stays closed.
    story.office.it_is(at(tuesday(), 9, 0));
    story.asks_anew().await;
    story
        .dana
        .does(Some(arman), Act::CheckUnemployedRight(forms::right()));
    story.dana.does(Some(arman), forms::payment());
    let told = |story: &Story| {
        let query = story.office.file(arman).queries.last().unwrap().clone();
        let kgd = query
            .answers
            .into_iter()
            .filter(|a| a.register.as_str() == "kgd");
        kgd.map(|a| a.reply).collect::<Vec<_>>()
    };
    assert_eq!(told(&story), [], "the term is not over");
    story.office.minutes_pass(16);
    story
        .office
        .until("the silence is told", || told(&story) == [Reply::Silent])
        .await;
    story.dana.exchanges().await;
    let refusal = story.dana.refused(arman, forms::draft());
    assert_eq!(
        (refusal.code.as_str(), refusal.items),
        ("missing", vec!["un-fresh".to_owned()])
    );
    let checks = story.dana.case(arman).unemployed_checks;
    assert!(checks.iter().any(|c| {
        c.check.finding == Finding::NotChecked
            && c.check
                .found
                .args
                .get("register")
                .is_some_and(|r| r == "kgd")
    }));

    // Nobody asks anew: the same query is repeated and answered.
    let asked = story.office.file(arman).queries.len();
    story.office.registers.answers_again("kgd");
    story.office.minutes_pass(11);
    story.office.registers_answer(arman).await;
    story.dana.exchanges().await;
    assert_eq!(story.office.file(arman).queries.len(), asked);
    story.dana.does(Some(arman), forms::draft());
    story.dana.exchanges().await;
    assert_eq!(
        story.office.file(arman).registration.stage.at(),
        At::Proposed
    );
    story.office.is_sound();
}

#[tokio::test]
async fn a_push_whose_reply_was_lost_is_there_once() {
    let story = Story::morning().await;
    let Story {
        office, counter, ..
    } = &story;
    let arman = counter.does(None, forms::visit("job")).file;
    counter.does(Some(arman), forms::consult_fully());
    counter.cable.loses_replies();
    assert!(workplace::exchange::once(&counter.workplace).await.is_err());
    // The centre has both acts; the desk cannot know it and shows them as waiting.
    assert!(office.file(arman).open_visit().unwrap().told_at.is_some());
    assert_eq!(counter.waiting(), 2);
    counter.does(Some(arman), forms::hand_over());
    counter.cable.is_whole_again();
    counter.exchanges().await;
    assert_eq!(counter.waiting(), 0);
    let facts: Vec<FactName> = order_of(office)
        .iter()
        .flat_map(|outcome| {
            outcome
                .facts()
                .iter()
                .map(FactName::from)
                .collect::<Vec<_>>()
        })
        .filter(|fact| {
            matches!(
                fact,
                FactName::VisitRecorded | FactName::Consulted | FactName::HandedOver
            )
        })
        .collect();
    assert_eq!(
        facts,
        [
            FactName::VisitRecorded,
            FactName::Consulted,
            FactName::HandedOver
        ]
    );
    assert!(
        counter
            .case(arman)
            .history
            .iter()
            .all(|line| line.standing == Standing::Final)
    );
}

#[tokio::test]
async fn s_l_03_a_desk_that_slept_over_a_new_norm_gets_its_act_back_with_the_norm() {
    let story = Story::proposed().await;
    let Story { office, arman, .. } = &story;
    let serik = office.desk("serik").await;
    serik.cable.is_pulled_out();
    office.it_is(at(wednesday(), 9, 0));
    let ended = "[[refusal]]\ncode = 'un-no-interest'\nto = 2026-10-27";
    office.centre.publish_rulebook(ended).unwrap();
    // By the edition that his desk knows the ground is in force.
    serik.does(Some(*arman), forms::decision_refusing("un-no-interest"));
    serik.cable.is_whole_again();
    serik.exchanges().await;

    let back = serik.returned();
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].refusal.code, "ground-not-in-force");
    assert_eq!(back[0].refusal.args["date"], wednesday().to_string());
    assert_eq!(serik.case(*arman).header.stage, At::Proposed);
    // The new edition has come with the same exchange: now the desk itself says no.
    let again = serik.refused(*arman, forms::decision_refusing("un-no-interest"));
    assert_eq!(again.code, "ground-not-in-force");
    serik.does(Some(*arman), forms::decision());
    serik.exchanges().await;
    assert_eq!(office.file(*arman).registration.stage.at(), At::Unemployed);
}
