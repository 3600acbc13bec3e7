//! Section 5, unemployed status: fresh answers, right, payment papers, draft, decision, notice, rights.

mod decision;
mod notices;
mod payment;

use super::common::registers::{clear, clear_but, open_contract};
use super::common::{
    Office, dana, day, forms, friday, monday, registers, serik, tuesday, wednesday,
};
use casework::ids::Code;
use casework::refusal::Refusal;
use casework::registers::{Contribution, Reply, Spell, StudySpell};
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::unemployed::{Lift, RightForm};
use casework::registration::{Act, ActName, At, Stage};
use casework::worklist::List;

/// Registered on Friday, told and selected for; it is Tuesday morning.
fn seeker_on_tuesday() -> Office {
    let mut office = Office::on(monday());
    office.receives_arman().day(friday());
    office
        .prepares_registration()
        .registers_seeker()
        .tells_and_selects()
        .day(tuesday());
    office
}

fn refused_by(answers: Vec<(&'static str, Reply)>) -> Refusal {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(answers);
    let refusal = office.refused(&dana(), forms::draft());
    assert_eq!(office.stage(), At::JobSeeker, "stays a job seeker");
    refusal
}

fn ground(code: &str) -> Refusal {
    Refusal::Ground {
        act: ActName::ProposeUnemployed,
        ground: Code::from(code),
    }
}

#[test]
fn s_v5_01_proposed_on_tuesday_and_signed_on_wednesday_within_the_term() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear()).proposes();
    let row = office.row(List::Decide).unwrap();
    assert_eq!(
        (row.due, row.act),
        (Some(wednesday()), Some(ActName::DecideUnemployed))
    );
    assert_eq!(office.is_with(&serik()), [List::Decide]);

    office.day(wednesday()).decides();
    assert_eq!(office.file.registration.unemployed_since, Some(wednesday()));
    let notice = office.file.notices.last().unwrap();
    assert_eq!(notice.kind.as_str(), "unemployed-registered");
    assert!(!notice.on_paper);
    // The claim for the payment was taken before the status and is kept with it.
    assert_eq!(
        office
            .file
            .registration
            .payment
            .as_ref()
            .unwrap()
            .route
            .as_str(),
        "paper-claim"
    );
    let duties = forms::all_told(&office, "unemployed");
    office.does(&dana(), Act::AcknowledgeUnemployedDuties(duties));
    assert_eq!(office.next_act(), Some(ActName::ExplainPlan));
}

#[test]
fn s_v5_02_the_answers_of_2_2_do_not_serve_for_5_4() {
    let mut office = seeker_on_tuesday();
    let refusal = office.refused(&dana(), forms::draft());
    let expected = Refusal::StepFirst {
        act: ActName::ProposeUnemployed,
        needs: ActName::RefreshAnswers,
    };
    assert_eq!(refusal, expected);
}

#[test]
fn s_v5_02_fresh_answers_grow_old_after_three_working_days() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear());
    office.day(day(2026, 10, 30));
    let refusal = office.refused(&dana(), forms::draft());
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::ProposeUnemployed,
            items: vec!["un-fresh".into()]
        }
    );
}

#[test]
fn s_v5_03_the_order_of_dismissal_lifts_the_contract_and_the_head_sees_both() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear_but(vec![open_contract(day(2025, 1, 9))]));
    assert_eq!(
        office.refused(&dana(), forms::draft()),
        ground("un-contract")
    );

    let order = Lift {
        register: Code::from("ehr"),
        paper: forms::paper("dismissal", Some(day(2026, 10, 15))),
    };
    office.does(
        &dana(),
        Act::CheckUnemployedRight(RightForm {
            lifts: vec![order],
            note: None,
        }),
    );
    office.proposes();
    let Stage::Proposed { draft, .. } = &office.file.registration.stage else {
        panic!("no draft")
    };
    let line = draft
        .checks
        .iter()
        .find(|c| c.condition.as_str() == "un-no-contract")
        .unwrap();
    assert_eq!(line.found.code, "contract-ended-by-paper");
    assert_eq!(
        line.evidence.len(),
        2,
        "the register's word and the paper: {:?}",
        line.evidence
    );
    office.day(wednesday()).decides();
}

#[test]
fn s_v5_03_a_paper_without_its_date_or_of_another_kind_lifts_nothing() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear_but(vec![open_contract(day(2025, 1, 9))]));
    let act = ActName::CheckUnemployedRight;
    let mut lift = |paper| {
        let lifts = vec![Lift {
            register: Code::from("ehr"),
            paper,
        }];
        office.refused(
            &dana(),
            Act::CheckUnemployedRight(RightForm { lifts, note: None }),
        )
    };
    let undated = lift(forms::paper("dismissal", None));
    assert_eq!(
        undated,
        Refusal::Missing {
            act,
            items: vec!["dismissal.issued".into()]
        }
    );
    let other = lift(forms::paper("education", Some(day(2026, 10, 15))));
    assert_eq!(
        other,
        Refusal::NotInList {
            act,
            list: "register.ehr".into(),
            code: "education".into()
        }
    );
}

#[test]
fn s_v5_04_a_contribution_for_the_month_of_work_warns_and_for_a_later_month_blocks() {
    let paid = |on, month| {
        let payer = "ТОО «Астана Жарық»".to_owned();
        let one = Contribution {
            paid_on: on,
            month: Some(month),
            payer,
            amount: 28_000,
        };
        clear_but(vec![(
            "pension",
            Reply::Pension {
                contributions: vec![one],
            },
        )])
    };
    let worked_until_october = || {
        let mut office = Office::on(monday());
        office.receives_arman().day(day(2026, 11, 9));
        office.prepares_registration();
        let work = casework::card::CardValue::Work(forms::worked_until(day(2026, 10, 15)));
        let edit = forms::edit(&office, vec![work]);
        office.does(&dana(), edit);
        office
            .registers_seeker()
            .tells_and_selects()
            .day(day(2026, 11, 11));
        office
    };
    let mut warned = worked_until_october();
    warned
        .prepares_draft(paid(day(2026, 11, 10), day(2026, 10, 1)))
        .proposes();
    assert_eq!(warned.stage(), At::Proposed);

    let mut blocked = worked_until_october();
    blocked.prepares_draft(paid(day(2026, 11, 10), day(2026, 11, 1)));
    assert_eq!(blocked.refused(&dana(), forms::draft()), ground("un-opv"));
}

#[test]
fn s_v5_05_a_closed_sole_trader_is_clear_and_an_active_one_stays_a_job_seeker() {
    let trader = |to| {
        let spell = Spell {
            from: day(2024, 3, 1),
            to,
        };
        clear_but(vec![(
            "kgd",
            Reply::Business {
                sole_trader: vec![spell],
            },
        )])
    };
    let mut closed = seeker_on_tuesday();
    closed
        .prepares_draft(trader(Some(day(2026, 10, 12))))
        .proposes();

    assert_eq!(refused_by(trader(None)), ground("un-business"));
    // His offers go on.
    let mut active = seeker_on_tuesday();
    active.prepares_draft(trader(None));
    active.does(&dana(), forms::offers(&["v-1"]));
}

#[test]
fn s_v5_06_a_full_time_student_stays_a_job_seeker_and_a_diploma_is_no_obstacle() {
    let study = |full_time, to| {
        let spell = StudySpell {
            institution: "Евразийский университет".into(),
            full_time,
            from: day(2025, 9, 1),
            to,
            diploma: Some("№ 1".into()),
        };
        clear_but(vec![(
            "university",
            Reply::Study {
                spells: vec![spell],
            },
        )])
    };
    assert_eq!(refused_by(study(true, None)), ground("un-student"));
    let mut graduate = seeker_on_tuesday();
    graduate
        .prepares_draft(study(true, Some(day(2026, 6, 30))))
        .proposes();
}

#[test]
fn s_v5_07_an_accepted_offer_closes_5_4_until_the_employer_ends_it() {
    let mut office = seeker_on_tuesday();
    office.does(&dana(), forms::offers(&["v-1"]));
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::answer_offer(offer, OfferAnswer::Accepted));
    office.prepares_draft(clear());
    assert_eq!(
        office.refused(&dana(), forms::draft()),
        ground("un-offer-accepted")
    );
    office.does(&dana(), forms::close_offer(offer, "employer-refused"));
    office.proposes();
    assert_eq!(
        office.file.offers[0].closed,
        Some(Code::from("employer-refused"))
    );
}

#[test]
fn s_o_05_while_the_tax_register_is_silent_5_4_waits() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear_but(vec![("kgd", Reply::Silent)]));
    let refusal = office.refused(&dana(), forms::draft());
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::ProposeUnemployed,
            items: vec!["un-fresh".into()]
        }
    );
    // The query is repeated by itself: the same query gets its answer later.
    let late = registers::answer(
        &office,
        vec![(
            "kgd",
            Reply::Business {
                sole_trader: Vec::new(),
            },
        )],
    );
    office.does(&super::common::cast::registers(), late);
    office.proposes();
}
