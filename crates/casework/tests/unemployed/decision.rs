//! 5.5 and 5.6: the head's decision, a draft sent back, and the notice.

use super::seeker_on_tuesday;
use crate::common::registers::{clear, clear_but, open_contract};
use crate::common::{Office, dana, day, forms, registers, serik, wednesday};
use casework::ids::Code;
use casework::progress::{State, sections};
use casework::refusal::Refusal;
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::{Act, ActName, At};
use casework::worklist::List;

#[test]
fn s_v5_08_a_draft_sent_back_returns_with_its_reason_and_the_term_does_not_move() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear()).proposes();
    let notices = office.file.notices.len();
    office.day(wednesday());
    office.does(&serik(), forms::sent_back("stale-answer"));
    let row = office.row(List::SentBack).unwrap();
    assert_eq!(
        (row.detail.as_str(), row.due),
        ("stale-answer", Some(wednesday()))
    );
    assert_eq!(row.assignee, Some(dana().staff));
    assert_eq!(office.stage(), At::JobSeeker);
    assert_eq!(
        office.file.notices.len(),
        notices,
        "Arman hears nothing of it"
    );
    let unknown = forms::sent_back("no-mood");
    office.proposes();
    let refusal = office.refused(&serik(), unknown);
    let act = ActName::DecideUnemployed;
    assert_eq!(
        refusal,
        Refusal::NotInList {
            act,
            list: "return_reason".into(),
            code: "no-mood".into()
        }
    );
}

#[test]
fn s_v5_09_the_head_refuses_on_a_ground_in_force_and_a_later_draft_needs_a_new_query() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear()).proposes().day(wednesday());
    for wrong in ["lir-age", "un-child-care", "because"] {
        let refusal = office.refused(&serik(), forms::decision_refusing(wrong));
        let ground = Code::from(wrong);
        let act = ActName::DecideUnemployed;
        assert_eq!(
            refusal,
            Refusal::GroundNotInForce {
                act,
                ground,
                on: wednesday()
            }
        );
    }
    office.does(&serik(), forms::decision_refusing("un-no-interest"));
    assert_eq!(
        office.file.notices.last().unwrap().ground,
        Some(Code::from("un-no-interest"))
    );
    assert_eq!(office.stage(), At::JobSeeker);

    let stale = office.refused(&dana(), forms::draft());
    assert!(matches!(stale, Refusal::AnswersStale { .. }), "{stale:?}");
    // Nothing is owed to a person who was told no, on no day to come.
    assert_eq!(office.row(List::MyStep), None);
    office.day(day(2026, 11, 20));
    assert_eq!(office.row(List::MyStep), None);
    office.asks_anew(clear());
    let row = office.row(List::MyStep).unwrap();
    assert_eq!((row.act, row.due), (Some(ActName::ProposeUnemployed), None));
    office.proposes();
    let decide = office.row(List::Decide).unwrap();
    assert_eq!(decide.due, Some(day(2026, 11, 23)), "the next working day");
}

#[test]
fn a_draft_to_refuse_names_a_ground_and_may_be_signed_or_sent_back() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear_but(vec![open_contract(day(2025, 1, 9))]));
    office.does(&dana(), forms::draft_refusing("un-contract"));
    office.day(wednesday());
    // The conditions of the draft still stand against registering.
    let refusal = office.refused(&serik(), forms::decision());
    assert_eq!(refusal, not_met("un-no-contract", Some("un-contract")));
    office.does(&serik(), forms::decision_refusing("un-contract"));
    assert_eq!(office.stage(), At::JobSeeker);
}

fn not_met(condition: &str, ground: Option<&str>) -> Refusal {
    Refusal::ConditionsNotMet {
        act: ActName::DecideUnemployed,
        conditions: vec![Code::from(condition)],
        ground: ground.map(Code::from),
    }
}

#[test]
fn an_offer_accepted_while_the_draft_waits_stops_the_registration() {
    let mut office = seeker_on_tuesday();
    office.does(&dana(), forms::offers(&["v-1"]));
    office.prepares_draft(clear()).proposes();
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::answer_offer(offer, OfferAnswer::Accepted));
    office.day(wednesday());
    let refusal = office.refused(&serik(), forms::decision());
    assert_eq!(
        refusal,
        not_met("un-no-job-found", Some("un-offer-accepted"))
    );
    let shown = refusal.seen(&office.rulebook, office.today);
    assert_eq!(shown.items, ["un-no-job-found"]);
    assert_eq!(shown.text.unwrap().ru, "Подходящая работа не найдена");
    office.does(&serik(), forms::sent_back("no-evidence"));
    assert_eq!(office.stage(), At::JobSeeker);
}

#[test]
fn an_adverse_answer_that_comes_after_the_draft_stops_the_registration_and_is_a_ground_to_refuse() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear()).proposes();
    let late = registers::answer(&office, vec![open_contract(day(2025, 1, 9))]);
    office.does(&registers(), late);
    office.day(wednesday());
    let refusal = office.refused(&serik(), forms::decision());
    assert_eq!(refusal, not_met("un-no-contract", Some("un-contract")));
    office.does(&serik(), forms::decision_refusing("un-contract"));
}

#[test]
fn s_r_05_a_draft_that_waited_until_its_answers_grew_old_goes_back_to_be_asked_anew() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear()).proposes();
    // Answers of Tuesday 27 October serve until Thursday.
    office.day(day(2026, 10, 30));
    let refusal = office.refused(&serik(), forms::decision());
    assert_eq!(refusal, not_met("un-fresh", None));
    office.does(&serik(), forms::sent_back("stale-answer"));
    office.asks_anew(clear());
    office.proposes().decides();
    assert_eq!(office.stage(), At::Unemployed);
}

#[test]
fn without_the_consent_to_process_data_nobody_is_proposed_or_registered() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear()).proposes();
    office.does(&dana(), forms::withdraw_consent("personal-data"));
    let none = |act| Refusal::NoConsent {
        act,
        consent: Code::from("personal-data"),
    };
    let refusal = office.refused(&serik(), forms::decision());
    assert_eq!(refusal, none(ActName::DecideUnemployed));
    office.does(&serik(), forms::sent_back("no-evidence"));
    let refusal = office.refused(&dana(), forms::draft());
    assert_eq!(refusal, none(ActName::ProposeUnemployed));
}

#[test]
fn s_n_04_without_phone_and_e_mail_the_notice_goes_on_paper_and_waits_to_be_handed_over() {
    let mut office = seeker_on_tuesday();
    office
        .file
        .card
        .values
        .remove(&casework::card::CardField::Phones);
    office
        .prepares_draft(clear())
        .proposes()
        .day(wednesday())
        .decides();
    let notice = office.file.notices.last().unwrap().clone();
    assert!(notice.on_paper);
    // Without a number the letter of 4.2, which had not gone out, goes on paper too.
    assert_eq!(
        office.letters(),
        ["lir-registered", "unemployed-registered"]
    );
    let rows = casework::worklist::work(&office.file);
    let row = rows.iter().find(|row| row.due == Some(notice.deliver_by));
    assert_eq!(row.unwrap().step, "5.6");
    office.does(&dana(), forms::notice_handed_over(notice.id));
    assert_eq!(office.letters(), ["lir-registered"]);
    assert!(office.file.notices.last().unwrap().delivered.is_some());
}

#[test]
fn telling_the_decision_is_closed_until_there_is_one() {
    let mut office = seeker_on_tuesday();
    let act = ActName::RecordNotice;
    let after = Refusal::StepFirst {
        act,
        needs: ActName::DecideUnemployed,
    };
    let step = |office: &Office| {
        let actor = dana();
        let rail = sections(&office.file, &office.desk(&actor));
        let steps = rail.into_iter().flat_map(|section| section.steps);
        steps.into_iter().find(|step| step.act == act).unwrap()
    };
    assert_eq!(office.ready(&dana(), act), Err(after.clone()));
    assert_eq!(step(&office).state, State::NotAllowed);
    assert_eq!(step(&office).refusal.unwrap().args["step"], "5.5");
    office.prepares_draft(clear()).proposes();
    assert_eq!(office.ready(&dana(), act), Err(after));
    office.day(wednesday()).decides();
    assert_eq!(office.ready(&dana(), act), Ok(()));
    assert_eq!(step(&office).state, State::NotStarted);
}

#[test]
fn a_letter_about_4_2_is_handed_over_before_5_5_and_is_not_step_5_6() {
    let mut office = Office::with_arman_at_after(At::JobSeeker, |office| {
        office.does(&dana(), forms::withdraw_consent("notices"));
    });
    let letter = office.file.notices[0].clone();
    assert!(letter.on_paper);
    office.does(&dana(), forms::notice_handed_over(letter.id));
    let actor = dana();
    let rail = sections(&office.file, &office.desk(&actor));
    let step = rail
        .iter()
        .flat_map(|section| &section.steps)
        .find(|step| step.act == ActName::RecordNotice)
        .unwrap();
    assert_eq!(step.state, State::NotAllowed, "5.5 has not been");
}

#[test]
fn after_5_7_no_section_is_closed_for_a_step_that_is_done() {
    let before = Office::with_arman_at(At::JobSeeker);
    let mut office = Office::with_arman_at(At::Unemployed);
    let duties = forms::all_told(&office, "unemployed");
    office.does(&dana(), Act::AcknowledgeUnemployedDuties(duties));
    let actor = dana();
    let ahead = |office: &Office| {
        let rail = sections(&office.file, &office.desk(&actor));
        rail.into_iter().skip(5).take(2).collect::<Vec<_>>()
    };
    for section in ahead(&office) {
        assert_eq!(section.refusal, None, "{}", section.number);
        assert_ne!(section.state, State::NotAllowed);
    }
    for section in ahead(&before) {
        assert_eq!(section.state, State::NotAllowed);
        assert_eq!(section.refusal.unwrap().args["step"], "5.5");
    }
}
