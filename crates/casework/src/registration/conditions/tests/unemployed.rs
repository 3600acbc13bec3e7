//! V-5.2 and V-5.4: conditions of unemployed status.

use crate::card::{Activity, CardValue};
use crate::ids::{Code, ThingId};
use crate::people::ShortText;
use crate::registers::{
    Contract, Contribution, IdentityRecord, QueryFor, Reply, Spell, StudySpell,
};
use crate::registration::Fact;
use crate::registration::conditions::fixtures::{
    Case, Office, arman_record, clear_replies, day, long, short, told,
};
use crate::registration::conditions::work::{LastDay, word};
use crate::registration::conditions::{EvidenceRef, Finding, FoundCode, unemployed};
use crate::registration::job_seeker::{ContactChannel, OfferAnswer, Vacancy};
use crate::registration::reception::PaperForm;
use chrono::NaiveDate;

fn friday() -> NaiveDate {
    day(2026, 10, 23)
}

fn tuesday() -> NaiveDate {
    day(2026, 10, 27)
}

fn asked_on_tuesday() -> (Case, Office) {
    let case = Case::arman_asked_anew(friday(), tuesday());
    (case, Office::on(tuesday()))
}

#[test]
fn s_v5_01_with_clear_registers_nothing_stands_against_arman() {
    let (case, office) = asked_on_tuesday();
    let lines = unemployed(&case.file, &office.desk());
    let odd: Vec<String> = lines
        .iter()
        .filter(|line| line.finding != Finding::Confirmed)
        .map(told)
        .collect();
    assert_eq!(odd, Vec::<String>::new());
    // What waits for confirmation by law is switched off.
    let switched_off =
        |l: &&super::Checked| matches!(l.condition.as_str(), "un-child-care" | "un-cooldown");
    assert_eq!(lines.iter().filter(switched_off).count(), 0);
}

#[test]
fn s_v5_02_the_answers_of_2_2_are_no_fresh_query() {
    let mut case = Case::arman(friday());
    case.registered(friday());
    let line = case.unemployed_line(&Office::on(tuesday()), "un-fresh");
    assert_eq!(told(&line), "against: no-fresh-query → -");
}

#[test]
fn s_v5_02_answers_are_fresh_for_three_working_days_the_first_counted() {
    // Friday 23 October, then 27 and 28; Monday 26 is a day off.
    let cases = [
        (day(2026, 10, 27), "confirmed: answers-fresh"),
        (day(2026, 10, 28), "confirmed: answers-fresh"),
        (day(2026, 10, 29), "against: answers-stale → -"),
    ];
    for (today, expected) in cases {
        let case = Case::arman_asked_anew(friday(), friday());
        let line = case.unemployed_line(&Office::on(today), "un-fresh");
        assert_eq!(told(&line), expected, "{today}");
    }
}

#[test]
fn after_a_refusal_only_a_query_asked_later_counts() {
    let (mut case, office) = asked_on_tuesday();
    let ground = Code::from("un-contract");
    let refused = Fact::UnemployedRefused {
        ground: ground.clone(),
        explanation: long("Договор действует"),
        on: tuesday(),
    };
    case.happens_at(tuesday(), 15, refused);
    let notice = Fact::NoticeQueued {
        kind: Code::from("unemployed-refused"),
        ground: Some(ground),
        deliver_by: tuesday(),
    };
    case.happens_at(tuesday(), 15, notice);
    let line = case.unemployed_line(&office, "un-fresh");
    assert_eq!(told(&line), "against: no-fresh-query → -");
}

#[test]
fn s_v5_03_an_open_contract_blocks_until_its_dated_order_of_dismissal_is_seen() {
    let (mut case, office) = asked_on_tuesday();
    let contract = |from| Contract {
        employer: "ТОО «Дала»".into(),
        bin: None,
        position: "слесарь".into(),
        from,
        to: None,
    };
    let contracts = vec![contract(day(2024, 3, 1))];
    case.answers(tuesday(), "ehr", Reply::Employment { contracts });
    let line = case.unemployed_line(&office, "un-no-contract");
    assert_eq!(told(&line), "against: contract-open → un-contract");

    // An undated paper, another paper and an order older than the contract lift nothing.
    case.paper(tuesday(), "dismissal", None);
    case.paper(tuesday(), "education", Some(day(2026, 10, 15)));
    case.paper(tuesday(), "dismissal", Some(day(2024, 2, 28)));
    let line = case.unemployed_line(&office, "un-no-contract");
    assert_eq!(told(&line), "against: contract-open → un-contract");

    case.paper(tuesday(), "dismissal", Some(day(2026, 10, 15)));
    let line = case.unemployed_line(&office, "un-no-contract");
    assert_eq!(told(&line), "attention: contract-ended-by-paper");
    let registers = |e: &&EvidenceRef| matches!(e, EvidenceRef::Register { .. });
    let papers = |e: &&EvidenceRef| matches!(e, EvidenceRef::Paper { .. });
    assert_eq!(line.evidence.iter().filter(registers).count(), 1);
    assert_eq!(line.evidence.iter().filter(papers).count(), 1);

    // One order ends one contract.
    let contracts = vec![contract(day(2024, 3, 1)), contract(day(2025, 3, 1))];
    case.answers(tuesday(), "ehr", Reply::Employment { contracts });
    let line = case.unemployed_line(&office, "un-no-contract");
    assert_eq!(told(&line), "against: contract-open → un-contract");
}

#[test]
fn a_civil_contract_has_a_ground_of_its_own() {
    let (mut case, office) = asked_on_tuesday();
    let activity = Activity {
        civil_contract: true,
        ..Activity::default()
    };
    case.set(tuesday(), CardValue::Activity(activity));
    let line = case.unemployed_line(&office, "un-no-contract");
    assert_eq!(told(&line), "against: civil-contract → un-civil-contract");
}

#[test]
fn s_v5_04_the_month_of_income_counts_and_not_the_day_of_payment() {
    let cases = [
        (day(2026, 10, 1), "attention: contributions-for-work"),
        (day(2026, 9, 1), "attention: contributions-for-work"),
        (
            day(2026, 11, 1),
            "against: contributions-after-work → un-opv",
        ),
    ];
    for (month, expected) in cases {
        let today = day(2026, 11, 11);
        let mut case = Case::arman_asked_anew(day(2026, 11, 9), today);
        case.worked_until(today, day(2026, 10, 15));
        let contributions = vec![Contribution {
            paid_on: day(2026, 11, 10),
            month: month.into(),
            payer: "ТОО «Дала»".into(),
            amount: 28_000,
        }];
        case.answers(today, "pension", Reply::Pension { contributions });
        let line = case.unemployed_line(&Office::on(today), "un-no-opv");
        assert_eq!(told(&line), expected, "{month}");
    }
}

#[test]
fn s_v5_04_a_contribution_without_its_month_is_judged_by_the_25th_of_the_next_month() {
    let last = LastDay::Day(day(2026, 10, 15));
    let cases = [
        (day(2026, 10, 10), None),
        (
            day(2026, 11, 25),
            Some((false, FoundCode::ContributionsForWork)),
        ),
        (
            day(2026, 11, 26),
            Some((true, FoundCode::ContributionsAfterWork)),
        ),
    ];
    for (paid_on, expected) in cases {
        assert_eq!(word(paid_on, None, last), expected, "{paid_on}");
    }
}

#[test]
fn contributions_paid_while_the_person_worked_say_nothing() {
    let last = LastDay::Day(day(2026, 10, 15));
    assert_eq!(word(day(2026, 9, 20), Some(day(2026, 8, 1)), last), None);
    assert_eq!(
        word(day(2026, 9, 20), Some(day(2026, 8, 1)), LastDay::Unknown),
        None
    );
}

#[test]
fn s_v5_05_a_closed_sole_trader_is_clear_and_an_active_one_is_not() {
    let cases = [
        (Some(day(2026, 10, 12)), "confirmed: not-sole-trader"),
        (None, "against: sole-trader → un-business"),
    ];
    for (to, expected) in cases {
        let (mut case, office) = asked_on_tuesday();
        let from = day(2021, 4, 1);
        let sole_trader = vec![Spell { from, to }];
        case.answers(tuesday(), "kgd", Reply::Business { sole_trader });
        let line = case.unemployed_line(&office, "un-no-business");
        assert_eq!(told(&line), expected, "{to:?}");
    }
}

#[test]
fn the_single_payment_warns_and_silence_about_it_does_not_cloud_the_line() {
    let (mut case, office) = asked_on_tuesday();
    let spells = vec![Spell {
        from: day(2026, 1, 1),
        to: None,
    }];
    case.answers(tuesday(), "esp", Reply::SinglePayment { spells });
    let line = case.unemployed_line(&office, "un-no-business");
    assert_eq!(told(&line), "attention: single-payment");
}

#[test]
fn s_v5_06_a_full_time_student_is_refused_and_a_diploma_is_no_obstacle() {
    let now = |full_time, to| StudySpell {
        institution: "ЕНУ".into(),
        full_time,
        from: day(2023, 9, 1),
        to,
        diploma: None,
    };
    let cases = [
        (
            "university",
            now(true, None),
            "against: student → un-student",
        ),
        ("college", now(true, None), "against: student → un-student"),
        ("school", now(true, None), "attention: pupil"),
        ("university", now(false, None), "confirmed: not-student"),
        (
            "university",
            now(true, Some(day(2026, 6, 30))),
            "confirmed: not-student",
        ),
    ];
    for (register, spell, expected) in cases {
        let (mut case, office) = asked_on_tuesday();
        let spells = vec![spell];
        case.answers(tuesday(), register, Reply::Study { spells });
        let line = case.unemployed_line(&office, "un-not-student");
        assert_eq!(told(&line), expected, "{register}");
    }
}

#[test]
fn s_v5_07_an_accepted_offer_closes_section_5_until_the_employer_ends_it() {
    let (mut case, office) = asked_on_tuesday();
    let offer = offered(&mut case, friday());
    let accepted = Fact::OfferAnswered {
        offer,
        answer: OfferAnswer::Accepted,
        channel: ContactChannel::Phone,
    };
    case.happens(tuesday(), accepted);
    let line = case.unemployed_line(&office, "un-no-job-found");
    assert_eq!(told(&line), "against: offer-accepted → un-offer-accepted");
    let reason = Code::from("employer");
    case.happens(tuesday(), Fact::OfferClosed { offer, reason });
    let line = case.unemployed_line(&office, "un-no-job-found");
    assert_eq!(told(&line), "confirmed: offers-ended");
}

#[test]
fn section_5_opens_by_an_empty_selection_by_refusals_or_by_the_end_of_the_term() {
    let mut case = Case::arman(friday());
    case.registered(friday());
    let on =
        |case: &Case, today| told(&case.unemployed_line(&Office::on(today), "un-no-job-found"));
    assert_eq!(on(&case, friday()), "against: selection-not-over → -");
    assert_eq!(on(&case, tuesday()), "attention: selection-term-over");
    let offer = offered(&mut case, friday());
    assert_eq!(on(&case, tuesday()), "attention: offers-waiting");
    // 27, 28 and 29 October; silence after that is no refusal, and no obstacle.
    assert_eq!(on(&case, day(2026, 10, 30)), "confirmed: offers-ended");
    let reason = Code::from("pay");
    let answer = OfferAnswer::Refused { reason };
    let channel = ContactChannel::Sms;
    case.happens(
        tuesday(),
        Fact::OfferAnswered {
            offer,
            answer,
            channel,
        },
    );
    assert_eq!(on(&case, tuesday()), "confirmed: offers-ended");
}

fn offered(case: &mut Case, on: NaiveDate) -> ThingId {
    let vacancy = Vacancy {
        id: "v-1".into(),
        title: short("Электромонтёр"),
        employer: short("АО «Астана-РЭК»"),
        kato: "711110000".into(),
        place_kk: String::new(),
        place_ru: String::new(),
        pay: Some(320_000),
        schedule: None,
        skills: Vec::new(),
    };
    let answer_by = day(2026, 10, 29);
    let channel = ContactChannel::InPerson;
    case.happens(
        on,
        Fact::VacancyOffered {
            vacancy,
            channel,
            by_words: false,
            answer_by,
        },
    );
    case.file.offers.last().unwrap().id
}

#[test]
fn s_o_05_at_5_1_the_step_waits_for_the_tax_register_and_not_for_the_universities() {
    let mut case = Case::arman(friday());
    case.registered(friday());
    case.asks(tuesday(), QueryFor::Unemployed);
    case.answers(tuesday(), "identity", Reply::Identity(arman_record()));
    for (register, reply) in clear_replies() {
        if !matches!(register, "kgd" | "university") {
            case.answers(tuesday(), register, reply);
        }
    }
    case.answers(tuesday(), "kgd", Reply::Silent);
    let office = Office::on(tuesday());
    let fresh = case.unemployed_line(&office, "un-fresh");
    assert_eq!(told(&fresh), "against: registers-waiting → -");
    assert_eq!(fresh.found.args["registers"], "kgd");
    let line = case.unemployed_line(&office, "un-no-business");
    assert_eq!(told(&line), "not checked: register-silent");
    let line = case.unemployed_line(&office, "un-not-student");
    assert_eq!(told(&line), "not checked: register-silent");
}

#[test]
fn pension_age_differs_by_sex_and_the_birthday_counts() {
    let cases = [
        (
            crate::people::Sex::Male,
            day(1963, 10, 28),
            "confirmed: below-pension-age",
        ),
        (
            crate::people::Sex::Male,
            day(1963, 10, 27),
            "against: pension-age → un-pension",
        ),
        (
            crate::people::Sex::Female,
            day(1965, 10, 28),
            "confirmed: below-pension-age",
        ),
        (
            crate::people::Sex::Female,
            day(1965, 10, 27),
            "against: pension-age → un-pension",
        ),
    ];
    for (sex, birth_date, expected) in cases {
        let (mut case, office) = asked_on_tuesday();
        case.set(tuesday(), CardValue::Sex(sex));
        let record = IdentityRecord {
            birth_date,
            ..arman_record()
        };
        case.answers(tuesday(), "identity", Reply::Identity(record));
        let line = case.unemployed_line(&office, "un-below-pension");
        assert_eq!(told(&line), expected, "{sex} {birth_date}");
    }
}

#[test]
fn only_the_mark_unable_to_work_asks_for_a_look() {
    let (mut case, office) = asked_on_tuesday();
    let reply = |unable_to_work| Reply::Disability {
        group: Some(Code::from("2")),
        from: None,
        to: None,
        unable_to_work,
    };
    case.answers(tuesday(), "invalid", reply(false));
    assert_eq!(
        told(&case.unemployed_line(&office, "un-able")),
        "confirmed: able-to-work"
    );
    case.answers(tuesday(), "invalid", reply(true));
    assert_eq!(
        told(&case.unemployed_line(&office, "un-able")),
        "attention: unable-to-work"
    );
}

#[test]
fn who_lives_in_another_region_belongs_to_its_centre() {
    let (mut case, office) = asked_on_tuesday();
    let mut address = case.file.card.lives_at().unwrap().clone();
    for (kato, expected) in [
        ("711110000", "confirmed: lives-here"),
        ("151011100", "against: lives-elsewhere → un-residence"),
    ] {
        address.kato = crate::people::KatoCode::parse(kato).unwrap();
        case.set(tuesday(), CardValue::LivesAt(address.clone()));
        let line = case.unemployed_line(&office, "un-residence");
        assert_eq!(told(&line), expected);
    }
}

#[test]
fn a_founder_is_refused_by_the_persons_own_word() {
    let (mut case, office) = asked_on_tuesday();
    let founder = true;
    let activity = Activity {
        founder,
        ..Activity::default()
    };
    case.set(tuesday(), CardValue::Activity(activity));
    let line = case.unemployed_line(&office, "un-no-founder");
    assert_eq!(told(&line), "against: founder → un-founder");
    assert_eq!(line.evidence, [EvidenceRef::Said]);
}

#[test]
fn s_v8_04_where_the_wait_is_switched_on_it_includes_its_last_day() {
    let removed = day(2026, 12, 2);
    let wait = |today| {
        let mut case = Case::arman(removed);
        case.registered(removed);
        let reason = Code::from("refused-jobs");
        case.happens(
            removed,
            Fact::RegistrationClosed {
                reason,
                on: removed,
            },
        );
        let language = crate::rulebook::Lang::Ru;
        let entrance = crate::file::Entrance::Visit;
        let purpose = Code::from("job");
        let who = crate::file::Introduction::default();
        let note = None;
        let visit = Fact::VisitRecorded {
            who,
            purpose,
            entrance,
            language,
            note,
        };
        case.happens(day(2026, 12, 3), visit);
        let office = Office::on(today).with_rulebook(&[
            ("value = 0\nunit = \"calendar_day\"\nfirst_day_counts = false\nstarts = \"Снятие с учёта\"\nif_last_day_off = \"stays\"\non_breach = \"refuse\"\ncounting_confirmed = false\napplies = false",
             "value = 30\nunit = \"calendar_day\"\nfirst_day_counts = false\nstarts = \"Снятие с учёта\"\nif_last_day_off = \"stays\"\non_breach = \"refuse\"\ncounting_confirmed = false"),
            ("proof = [\"journal.removals\"]\nfails_with = \"refusal.un-cooldown\"\napplies = false",
             "proof = [\"journal.removals\"]\nfails_with = \"refusal.un-cooldown\""),
        ]);
        told(&case.unemployed_line(&office, "un-cooldown"))
    };
    assert_eq!(wait(day(2027, 1, 1)), "against: wait-runs → un-cooldown");
    assert_eq!(wait(day(2027, 1, 2)), "confirmed: no-wait");
}

#[test]
fn papers_of_an_ended_registration_lift_nothing() {
    let (mut case, office) = asked_on_tuesday();
    let paper = PaperForm {
        kind: Code::from("dismissal"),
        number: Some(ShortText::parse("7").unwrap()),
        issued: Some(day(2026, 10, 15)),
        issued_by: None,
        valid_to: None,
    };
    case.shows(day(2026, 9, 1), paper);
    let mut ended = case.file.registration.clone();
    ended.stage = crate::registration::Stage::Closed {
        on: day(2026, 10, 1),
        reason: Code::from("left"),
        by: None,
    };
    case.file.past.push(ended);
    let contracts = vec![Contract {
        employer: "ТОО «Дала»".into(),
        bin: None,
        position: "слесарь".into(),
        from: day(2024, 3, 1),
        to: None,
    }];
    case.answers(tuesday(), "ehr", Reply::Employment { contracts });
    let line = case.unemployed_line(&office, "un-no-contract");
    assert_eq!(told(&line), "against: contract-open → un-contract");
}
