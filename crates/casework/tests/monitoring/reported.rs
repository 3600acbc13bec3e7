//! What the registers report to a query of monitoring: proposals, questions, and what comes from a measure.

use super::{advices, checked_on_the_ninth, remove};
use crate::common::registers::{arman, clear, clear_but, known_as};
use crate::common::{Office, dana, day, forms, registers, serik};
use casework::refusal::Refusal;
use casework::registers::{Contract, Contribution, IdentityRecord, Reply, Spell, StudySpell};
use casework::registration::measures::{MeasureEnd, MeasureRecord};
use casework::registration::monitoring::{Advice, HeardState, Week, heard, week};
use casework::registration::{ActName, At, Fact, monitoring::MonitoringFact};
use casework::worklist::List;

fn contract(employer: &str) -> (&'static str, Reply) {
    jobs(&[(employer, day(2026, 12, 7))])
}

fn contribution(payer: &str, month: chrono::NaiveDate) -> (&'static str, Reply) {
    let contribution = Contribution {
        paid_on: day(2026, 12, 10),
        month: Some(month),
        payer: payer.into(),
        amount: 30_000,
    };
    (
        "pension",
        Reply::Pension {
            contributions: vec![contribution],
        },
    )
}

#[test]
fn the_query_asks_the_registers_of_the_six_changes_and_those_whose_word_does_something() {
    let mut office = checked_on_the_ninth();
    office.does(&dana(), forms::query_changes());
    let asked: Vec<_> = office
        .file
        .queries
        .last()
        .unwrap()
        .registers
        .iter()
        .map(|r| r.to_string())
        .collect();
    for register in [
        "identity",
        "ehr",
        "pension",
        "kgd",
        "esp",
        "invalid",
        "asp",
        "college",
        "university",
    ] {
        assert!(asked.contains(&register.to_owned()), "{register}");
    }
    assert!(!asked.contains(&"licence".to_owned()) && !asked.contains(&"marriage".to_owned()));
}

#[test]
fn a_contract_and_a_contribution_are_proposals_and_the_person_stays_registered() {
    let mut office = checked_on_the_ninth();
    office.asks_for_changes(clear_but(vec![
        contract("ТОО «Запад»"),
        contribution("ТОО «Запад»", day(2026, 12, 1)),
    ]));
    assert_eq!(advices(&office), [remove("employment"), remove("opv")]);
    assert_eq!(office.stage(), At::Unemployed);
    assert_eq!(
        office.row(List::Changes).unwrap().act,
        Some(ActName::ProposeRemoval)
    );
    // Asked again, nobody is bothered twice.
    office.asks_for_changes(clear_but(vec![contract("ТОО «Запад»")]));
    assert_eq!(advices(&office).len(), 2);
    // With the register's word the draft is proved, and takes effect from the first day of work.
    office.does(&dana(), forms::remove("employment"));
    assert_eq!(office.stage(), At::RemovalProposed);
}

#[test]
fn a_contribution_for_the_month_of_the_registration_is_no_change() {
    let mut office = checked_on_the_ninth();
    office.asks_for_changes(clear_but(vec![contribution(
        "ТОО «Дала»",
        day(2026, 10, 1),
    )]));
    assert_eq!(advices(&office), []);
}

#[test]
fn what_comes_from_a_measure_of_the_plan_is_recognised_and_is_no_change() {
    let (mut office, on) = in_a_social_job();
    let id = office.file.registration.referrals[0].id;
    let own = |employer: &str| jobs(&[(employer, on)]);
    office.asks_for_changes(clear_but(vec![
        own("ТОО \"ДАЛА\""),
        contribution("ТОО Дала", day(2027, 1, 1)),
    ]));
    assert_eq!(advices(&office), []);
    let recognised: Vec<_> = office
        .file
        .registration
        .monitoring
        .recognised
        .iter()
        .map(|r| r.register.to_string())
        .collect();
    assert_eq!(recognised, ["ehr", "pension"]);
    let words = heard(&office.file, &office.desk(&dana()));
    let job = words.iter().find(|w| w.change.as_str() == "job").unwrap();
    assert!(matches!(job.state, HeardState::Changed { measure: Some(m), .. } if m == id));
    // The answer names the measure, and nothing follows from it.
    let mut answer = forms::found_job("temporary", on);
    answer.measure = Some(id);
    office.does(&dana(), forms::status(forms::answers_but(answer)));
    assert_eq!(advices(&office), []);
    assert!(office.tries(&dana(), forms::remove("employment")).is_err());

    let mut other = checked_on_the_ninth();
    other.asks_for_changes(clear_but(vec![own("ТОО «Запад»")]));
    assert_eq!(
        advices(&other),
        [remove("employment")],
        "without a measure it is a change"
    );
}

/// Arman works in a social job of his plan since 9 December; it is 20 January.
fn in_a_social_job() -> (Office, chrono::NaiveDate) {
    let mut office = checked_on_the_ninth();
    office.does(&dana(), forms::measure("social-job"));
    let id = office.file.registration.referrals[0].id;
    let on = day(2026, 12, 9);
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Began { on }),
    );
    office.day(day(2027, 1, 20));
    (office, on)
}

fn jobs(employers: &[(&str, chrono::NaiveDate)]) -> (&'static str, Reply) {
    let contract = |(employer, from): &(&str, chrono::NaiveDate)| Contract {
        employer: (*employer).into(),
        bin: None,
        position: "слесарь".into(),
        from: *from,
        to: None,
    };
    let contracts = employers.iter().map(contract).collect();
    ("ehr", Reply::Employment { contracts })
}

#[test]
fn who_works_in_a_measure_of_the_plan_is_marked_unchanged_by_the_weekly_run() {
    let (mut office, on) = in_a_social_job();
    let id = office.file.registration.referrals[0].id;
    office.asks_for_changes(clear_but(vec![jobs(&[("ТОО «Дала»", on)])]));
    let asked = week(&office.file, &office.desk(&dana()));
    assert!(
        !matches!(asked, Week::Changed { .. }),
        "a measure is no change: {asked:?}"
    );
    // What the registers do not know the person has said no to.
    let mut said = forms::no_changes();
    said.retain(|answer| answer.change.as_str() != "job");
    office.does(&dana(), forms::called(true, said));
    assert_eq!(week(&office.file, &office.desk(&dana())), Week::Unchanged);
    office.does(&dana(), casework::registration::Act::MarkUnchanged);
    let check = office.file.registration.monitoring.last_check().unwrap();
    let job = check
        .answers
        .iter()
        .find(|a| a.answer.change.as_str() == "job");
    assert_eq!(job.unwrap().answer.measure, Some(id), "the record names it");
    assert_eq!(advices(&office), []);
}

#[test]
fn every_month_that_a_measure_touches_and_a_payment_without_a_month_come_from_it() {
    for month in [day(2026, 12, 1), day(2027, 1, 1)] {
        let (mut office, _) = in_a_social_job();
        let paid = contribution("ТОО Дала", month);
        office.asks_for_changes(clear_but(vec![paid]));
        assert_eq!(advices(&office), [], "{month}: it began on 9 December");
    }
    let (mut ended, _) = in_a_social_job();
    let id = ended.file.registration.referrals[0].id;
    let (on, end) = (day(2027, 1, 15), MeasureEnd::Completed);
    ended.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Ended { on, end }),
    );
    let mut last = ended.clone();
    last.asks_for_changes(clear_but(vec![contribution("ТОО Дала", day(2027, 1, 1))]));
    assert_eq!(advices(&last), []);
    ended.day(day(2027, 3, 1));
    ended.asks_for_changes(clear_but(vec![contribution("ТОО Дала", day(2027, 2, 1))]));
    assert_eq!(advices(&ended), [remove("opv")], "after its end");
}

#[test]
fn a_contract_that_outlives_the_measure_is_a_job_of_its_own() {
    let (mut office, on) = in_a_social_job();
    let id = office.file.registration.referrals[0].id;
    let (last, end) = (day(2027, 1, 15), MeasureEnd::Completed);
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Ended { on: last, end }),
    );
    office.asks_for_changes(clear_but(vec![jobs(&[("ТОО «Дала»", on)])]));
    assert_eq!(advices(&office), [remove("employment")]);
    office.does(&dana(), forms::remove("employment"));
}

#[test]
fn an_employer_who_signs_before_the_beginning_is_written_down_is_recognised_all_the_same() {
    let mut early = checked_on_the_ninth();
    early.does(&dana(), forms::measure("social-job"));
    let id = early.file.registration.referrals[0].id;
    let on = day(2026, 12, 9);
    let signed = || clear_but(vec![jobs(&[("ТОО «Дала»", on)])]);
    // Nobody has said yet that the referral was accepted: the word is a proposal until the beginning explains it.
    let mut waiting = early.clone();
    waiting.asks_for_changes(signed());
    assert_eq!(advices(&waiting), [remove("employment")]);
    waiting.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Began { on }),
    );
    assert_eq!(advices(&waiting), []);
    assert!(waiting.tries(&dana(), forms::remove("employment")).is_err());

    early.does(&dana(), forms::measure_record(id, MeasureRecord::Accepted));
    early.asks_for_changes(signed());
    assert_eq!(advices(&early), []);
}

/// A register whose word only asks the person.
fn at_college() -> (&'static str, Reply) {
    let spell = StudySpell {
        institution: "Колледж".into(),
        full_time: true,
        from: day(2026, 12, 1),
        to: None,
        diploma: None,
    };
    let spells = vec![spell];
    ("college", Reply::Study { spells })
}

#[test]
fn a_run_settles_no_question_and_marks_nobody_of_whom_a_death_is_told() {
    let mut died = checked_on_the_ninth();
    died.does(&dana(), forms::called(true, forms::no_changes()));
    died.asks_for_changes(known_as(IdentityRecord {
        death_date: Some(day(2026, 12, 7)),
        ..arman()
    }));
    let asked = week(&died.file, &died.desk(&dana()));
    assert!(matches!(asked, Week::Changed { .. }), "{asked:?}");
    let mark = casework::registration::Act::MarkUnchanged;
    assert!(died.tries(&dana(), mark).is_err());

    let mut office = checked_on_the_ninth();
    office.asks_for_changes(clear_but(vec![at_college()]));
    office.does(&dana(), forms::called(true, forms::no_changes()));
    let mark = casework::registration::Act::MarkUnchanged;
    let refusal = office.refused(&dana(), mark);
    let fields = vec!["college".to_owned()];
    let act = ActName::MarkUnchanged;
    assert_eq!(refusal, Refusal::DifferenceOpen { act, fields });
    let asked = week(&office.file, &office.desk(&dana()));
    assert!(matches!(asked, Week::Changed { .. }), "{asked:?}");
    // What the person said about it is written down with the check.
    let silent = office.refused(&dana(), forms::status_without_a_note(forms::no_changes()));
    assert!(matches!(silent, Refusal::ReasonNeeded { .. }), "{silent:?}");
    office.does(&dana(), forms::unchanged());
    assert_eq!(advices(&office), []);
}

#[test]
fn what_the_head_decided_about_a_word_is_not_brought_again_by_the_same_word() {
    let mut office = checked_on_the_ninth();
    let word = || clear_but(vec![jobs(&[("ТОО «Запад»", day(2026, 12, 1))])]);
    office.asks_for_changes(word());
    office.does(&dana(), forms::remove("employment"));
    office.does(&serik(), forms::kept());
    office.asks_for_changes(word());
    assert_eq!(advices(&office), [], "the same contract");
    office.day(day(2026, 12, 15));
    office.asks_for_changes(clear_but(vec![jobs(&[("ТОО «Запад»", day(2026, 12, 14))])]));
    assert_eq!(advices(&office), [remove("employment")], "another one");
}

#[test]
fn a_second_contract_beside_the_measure_is_a_change() {
    let (mut office, on) = in_a_social_job();
    let both = [("ТОО «Дала»", on), ("ТОО «Запад»", day(2027, 1, 11))];
    office.asks_for_changes(clear_but(vec![jobs(&both)]));
    assert_eq!(advices(&office), [remove("employment")]);
    let asked = week(&office.file, &office.desk(&dana()));
    assert!(matches!(asked, Week::Changed { .. }), "{asked:?}");
}

#[test]
fn a_word_that_was_put_aside_is_not_brought_again_and_a_new_one_is() {
    let mut office = checked_on_the_ninth();
    let first = || clear_but(vec![contract("ТОО «Запад»")]);
    office.asks_for_changes(first());
    let found = office.file.registration.monitoring.proposals.clone();
    let put_aside = found[0].id;
    office.does(&dana(), forms::dismiss(put_aside));
    let next = office.today.checked_add_days(chrono::Days::new(7)).unwrap();
    office.day(next);
    office.asks_for_changes(first());
    assert_eq!(advices(&office), [], "the specialist has said why not");

    let other = jobs(&[("ТОО «Восток»", next)]);
    office.asks_for_changes(clear_but(vec![other]));
    assert_eq!(advices(&office), [remove("employment")]);
}

#[test]
fn a_no_against_a_registers_word_says_why() {
    let mut office = checked_on_the_ninth();
    office.asks_for_changes(clear_but(vec![contract("ТОО «Запад»")]));
    let refusal = office.refused(&dana(), forms::unchanged());
    assert_eq!(
        refusal,
        Refusal::ReasonNeeded {
            act: ActName::CheckStatus,
            field: "job.note".into()
        }
    );
    let mut answers = forms::no_changes();
    answers[1].note = Some(forms::short("Договор другого лица, подал запрос."));
    office.does(&dana(), forms::status(answers));
}

#[test]
fn a_register_that_only_asks_is_asked_about_at_the_next_check() {
    let mut office = checked_on_the_ninth();
    office.asks_for_changes(clear_but(vec![at_college()]));
    let register = forms::code("college");
    assert_eq!(advices(&office), [Advice::AskPerson { register }]);
    assert_eq!(
        office.row(List::Changes).unwrap().act,
        Some(ActName::CheckStatus)
    );
    office.does(&dana(), forms::unchanged());
    assert_eq!(advices(&office), []);
    // The word itself proves the ground.
    office.does(&dana(), forms::remove("full-time-study"));
}

#[test]
fn an_address_outside_the_territory_advises_to_hand_over_and_one_inside_to_ask() {
    let at = |kato: &str| {
        let mut office = checked_on_the_ninth();
        office.asks_for_changes(known_as(IdentityRecord {
            address_kato: Some(kato.into()),
            ..arman()
        }));
        advices(&office)
    };
    assert_eq!(at("111010000"), [Advice::HandOver]);
    let register = forms::code("identity");
    assert_eq!(at("711210000"), [Advice::AskPerson { register }]);
    assert_eq!(at("711110000"), []);
}

#[test]
fn silence_speaks_neither_for_nor_against() {
    let mut office = checked_on_the_ninth();
    office.does(&dana(), forms::query_changes());
    let answer = registers::answer(&office, vec![("kgd", Reply::Silent)]);
    office.does(&crate::common::registers(), answer);
    let words = heard(&office.file, &office.desk(&dana()));
    assert!(
        words.iter().all(|w| w.state == HeardState::Silent),
        "{words:?}"
    );
    assert_eq!(advices(&office), []);
}

#[test]
fn a_trader_of_the_start_up_measure_is_recognised_and_another_is_proposed() {
    let trader = |from| {
        let sole_trader = vec![Spell { from, to: None }];
        ("kgd", Reply::Business { sole_trader })
    };
    let mut office = checked_on_the_ninth();
    let vulnerable = casework::registration::measures::SaidFact {
        fact: forms::code("vulnerable_group"),
        yes: true,
    };
    office.does(
        &dana(),
        casework::registration::Act::ReferToMeasure(
            casework::registration::measures::MeasureForm {
                said: vec![vulnerable],
                ..forms::measure_form("bastau")
            },
        ),
    );
    let id = office.file.registration.referrals[0].id;
    let on = day(2026, 12, 9);
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Began { on }),
    );
    office.day(day(2026, 12, 15));
    office.asks_for_changes(clear_but(vec![trader(day(2026, 12, 14))]));
    assert_eq!(advices(&office), []);
    let mut other = checked_on_the_ninth();
    other.asks_for_changes(clear_but(vec![trader(day(2026, 12, 1))]));
    assert_eq!(advices(&other), [remove("business")]);
}

#[test]
fn without_the_consents_nothing_is_asked() {
    let mut office = checked_on_the_ninth();
    office.does(&dana(), forms::withdraw_consent("state-access"));
    let refusal = office.refused(&dana(), forms::query_changes());
    let (act, consent) = (ActName::QueryChanges, forms::code("state-access"));
    assert_eq!(refusal, Refusal::NoConsent { act, consent });
}

#[test]
fn answers_that_come_after_the_end_propose_nothing() {
    let mut office: Office = checked_on_the_ninth();
    office.does(&dana(), forms::query_changes());
    let late = registers::answer(&office, clear_but(vec![contract("ТОО «Запад»")]));
    let asked = office.file.queries.last().unwrap().registers.len();
    assert!(asked > 5);
    office.does(&crate::common::seeker(), forms::closed_by_seeker());
    assert!(
        office.tries(&crate::common::registers(), late).is_err(),
        "stopped"
    );
    let mut open = checked_on_the_ninth();
    open.does(&dana(), forms::query_changes());
    let facts = {
        let answer = registers::answer(&open, clear());
        open.does(&crate::common::registers(), answer)
    };
    assert!(
        !facts
            .iter()
            .any(|f| matches!(f, Fact::Monitoring(MonitoringFact::ChangeFound { .. })))
    );
}

#[test]
fn the_pension_age_is_noticed_by_the_week_itself_and_proves_the_ground() {
    let mut office = checked_on_the_ninth();
    office.amended("[[norm]]\ncode = 'pension-age-men'\nvalue = 35");
    office.day(day(2026, 12, 16));
    office.does(&dana(), forms::unchanged());
    assert_eq!(advices(&office), [], "Arman is 34");

    office.day(day(2027, 3, 17));
    office.does(&dana(), forms::unchanged());
    assert_eq!(advices(&office), [remove("pension")]);
    let proposal = office
        .file
        .registration
        .monitoring
        .open_proposals()
        .next()
        .cloned()
        .unwrap();
    assert_eq!(proposal.since, Some(day(2027, 3, 14)));
    assert_eq!(office.row(List::Changes).unwrap().what, "change-remove");

    // The next week says it no second time, and never again once Dana has put it aside with a reason.
    office.day(day(2027, 3, 24));
    office.does(&dana(), forms::unchanged());
    assert_eq!(advices(&office).len(), 1);
    office.does(&dana(), forms::dismiss(proposal.id));
    office.day(day(2027, 3, 31));
    office.does(&dana(), forms::unchanged());
    assert_eq!(advices(&office), []);
    office.does(&dana(), forms::remove("pension"));
}
