//! Section 2 on two desks and a centre, with registers that may know the person otherwise than the person does.

use crate::common::{at, day, forms, friday, registers};
use crate::story::{Story, note, record_of, somebody};
use casework::card::{CardField, CardValue, Education, WorkHistory};
use casework::registers::{IdentityRecord, Reply};
use casework::registration::card::{Choice, Take, Verdict, WarningAnswer, WeighForm};
use casework::registration::conditions::Finding;
use casework::registration::{Act, ActName, At};
use casework::worklist::List;

fn weigh(choices: Vec<Choice>, warnings: Vec<WarningAnswer>, verdict: Verdict) -> Act {
    Act::WeighAnswers(WeighForm {
        choices,
        warnings,
        verdict,
        note: None,
    })
}

#[tokio::test]
async fn s_v2_01_the_query_opens_with_the_application_and_every_consent_is_kept_with_its_text() {
    let story = Story::received().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    office.it_is(at(friday(), 9, 0));
    assert_eq!(dana.refused(*arman, forms::query()).code, "not-now");
    story.applies();
    assert!(dana.offered(*arman).contains(&ActName::QueryRegisters));
    story.asks().await;

    let at_centre = office.file(*arman);
    for kind in forms::CONSENTS {
        let consent = at_centre.consent(kind).unwrap();
        assert_eq!(consent.text_edition, at_centre_edition());
        assert_eq!(consent.method.as_str(), "paper");
        assert_eq!(consent.language, casework::rulebook::Lang::Kk);
        assert_eq!(consent.at, at(friday(), 9, 0));
    }
    assert!(office.registers.questions() > 0, "only now they were asked");
    assert!(dana.has_done(*arman, ActName::RecordAnswers));
}

fn at_centre_edition() -> String {
    casework::rulebook::Rulebook::built_in()
        .edition()
        .to_owned()
}

#[tokio::test]
async fn s_v2_02_without_the_consent_no_query_waits_anywhere_and_none_arrives() {
    let story = Story::received().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.does(
        Some(*arman),
        forms::application_with(&["application", "state-access"]),
    );
    let refusal = dana.refused(*arman, forms::query());
    assert_eq!(
        (refusal.code.as_str(), refusal.args["consent"].as_str()),
        ("no-consent", "personal-data")
    );
    let asked = |item: &workplace::views::OutboxItem| item.act == ActName::QueryRegisters;
    assert!(!dana.outbox().iter().any(asked));
    dana.exchanges().await;
    assert!(office.file(*arman).queries.is_empty());
    assert!(office.centre.queue().unwrap().waiting.is_empty());
    assert_eq!(office.registers.questions(), 0);
}

#[tokio::test]
async fn s_v2_03_of_two_birth_dates_one_is_chosen_or_the_data_are_unreliable() {
    for verdict in [Verdict::Corrected, Verdict::Unreliable] {
        let story = Story::received().await;
        let Story {
            office,
            dana,
            arman,
            ..
        } = &story;
        office.it_is(at(friday(), 9, 0));
        let other = IdentityRecord {
            birth_date: day(1991, 3, 14),
            ..registers::arman()
        };
        story.registers_say("identity", Reply::Identity(other));
        story.applies();
        story.asks().await;
        story.edits_card();

        let shown = dana.case(*arman).comparison;
        let line = shown
            .iter()
            .find(|c| c.field == CardField::BirthDate)
            .unwrap();
        assert!(line.differs && line.choice_needed);
        assert_eq!(line.said, Some(CardValue::BirthDate(day(1992, 3, 14))));
        assert_eq!(line.register, CardValue::BirthDate(day(1991, 3, 14)));
        let choose = |take| {
            vec![Choice {
                field: CardField::BirthDate,
                take,
            }]
        };
        for both in [
            weigh(Vec::new(), Vec::new(), Verdict::Reliable),
            weigh(choose(Take::Said), Vec::new(), Verdict::Corrected),
        ] {
            let refusal = dana.refused(*arman, both);
            assert_eq!(refusal.code, "difference-open");
            assert_eq!(refusal.items, ["birth-date"]);
        }

        dana.does(
            Some(*arman),
            weigh(choose(Take::Register), Vec::new(), verdict),
        );
        dana.exchanges().await;
        let at_centre = office.file(*arman);
        if verdict == Verdict::Corrected {
            assert_eq!(at_centre.card.birth_date(), Some(&day(1991, 3, 14)));
            continue;
        }
        assert_eq!(at_centre.card.birth_date(), Some(&day(1992, 3, 14)));
        let refusal = dana.refused(*arman, Act::RegisterSeeker);
        assert_eq!(refusal.args["ground"], "lir-unreliable");
        dana.does(Some(*arman), forms::refuse_seeker("lir-unreliable"));
        dana.exchanges().await;
        let at_centre = office.file(*arman);
        assert_eq!(at_centre.registration.stage.at(), At::Refused);
        let notice = at_centre.notices.last().unwrap();
        assert_eq!(notice.kind.as_str(), "lir-refused");
        assert_eq!(notice.ground, Some(forms::code("lir-unreliable")));
    }
}

#[tokio::test]
async fn s_v2_04_who_died_by_the_register_is_registered_by_nobody_and_stays_to_be_explained() {
    let story = Story::received().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    office.it_is(at(friday(), 9, 0));
    let dead = IdentityRecord {
        death_date: Some(day(2026, 9, 3)),
        ..registers::arman()
    };
    story.registers_say("identity", Reply::Identity(dead));
    story.applies();
    story.asks().await;
    story.edits_card();
    dana.does(Some(*arman), forms::weigh(Verdict::Reliable));
    dana.does(Some(*arman), Act::CheckSeekerRight(forms::right()));
    story.profiles();
    dana.does(Some(*arman), Act::CheckCard);
    let refusal = dana.refused(*arman, Act::RegisterSeeker);
    assert_eq!(
        (refusal.code.as_str(), refusal.args["date"].as_str()),
        ("person-died", "2026-09-03")
    );
    dana.does(
        Some(*arman),
        forms::note("По реестру умер; посетитель обещал объяснить."),
    );
    dana.exchanges().await;

    let serik = office.desk("serik").await;
    for act in [ActName::RegisterSeeker, ActName::DecideUnemployed] {
        assert!(
            !serik.offered(*arman).contains(&act),
            "not for the head either"
        );
    }
    // The case is there the next day, in somebody's hands, with the note.
    office.it_is(at(day(2026, 10, 27), 9, 0));
    assert_eq!(dana.lists_with(*arman), [List::MyStep]);
    let at_centre = office.file(*arman);
    assert_eq!(at_centre.registration.stage.at(), At::Card);
    assert_eq!(
        (at_centre.notes.len(), at_centre.registration.refused),
        (1, None)
    );
}

#[tokio::test]
async fn s_v2_05_a_contract_in_the_register_asks_whether_to_go_on_and_both_desks_read_the_answer() {
    let story = Story::received().await;
    let Story {
        office,
        counter,
        dana,
        arman,
        ..
    } = &story;
    office.it_is(at(friday(), 9, 0));
    let (register, reply) = registers::open_contract(day(2025, 1, 9));
    story.registers_say(register, reply);
    story.applies();
    story.asks().await;
    story.edits_card();

    let warnings = dana.case(*arman).warnings;
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].register.as_str(), "ehr");
    let silent = dana.refused(*arman, forms::weigh(Verdict::Reliable));
    assert_eq!(
        (silent.code.as_str(), silent.items),
        ("missing", vec!["ehr".to_owned()])
    );
    let answer = WarningAnswer {
        register: forms::code("ehr"),
        proceed: true,
        note: Some(note("Приказ об увольнении принесёт завтра.")),
    };
    dana.does(
        Some(*arman),
        weigh(Vec::new(), vec![answer.clone()], Verdict::Reliable),
    );
    dana.does(Some(*arman), Act::CheckSeekerRight(forms::right()));
    story.profiles();
    dana.does(Some(*arman), Act::CheckCard);
    dana.does(Some(*arman), Act::RegisterSeeker);
    story.all_exchange().await;

    let weighed = office.file(*arman).registration.weighed.unwrap();
    assert_eq!(weighed.warnings, [answer]);
    assert_eq!(
        (weighed.by.as_str(), weighed.at),
        ("Омарова Д. С.", at(friday(), 9, 0))
    );
    assert_eq!(office.file(*arman).registration.stage.at(), At::JobSeeker);
    // What the registers said is not the consultant's to read.
    assert!(counter.case(*arman).warnings.is_empty());
    assert!(counter.case(*arman).data.registration.weighed.is_none());
}

#[tokio::test]
async fn s_v2_06_a_foreigner_is_registered_with_a_permit_in_the_register_and_not_without() {
    for permit in [None, Some(day(2030, 1, 1))] {
        let mut story = Story::morning().await;
        let igor = somebody("Петров", "Игорь", "85061530077");
        let known = IdentityRecord {
            citizenship: "RUS".into(),
            residence_permit_to: permit,
            ..record_of(&igor)
        };
        let iin = igor.iin.clone().unwrap();
        story
            .office
            .registers
            .know(&iin, registers::known_as(known));
        let igor = story.receives(igor).await;
        story.applies();
        story.asks().await;
        story.fills_card();
        story.profiles();
        story.dana.does(Some(igor), Act::CheckCard);
        let checks = story.dana.case(igor).seeker_checks;
        let against = checks
            .iter()
            .filter(|c| c.check.finding == Finding::Against);
        let grounds: Vec<_> = against.map(|c| c.check.ground.clone().unwrap().0).collect();
        if permit.is_some() {
            assert!(grounds.is_empty(), "{grounds:?}");
            story.dana.does(Some(igor), Act::RegisterSeeker);
            story.dana.exchanges().await;
            assert_eq!(
                story.office.file(igor).registration.stage.at(),
                At::JobSeeker
            );
        } else {
            assert_eq!(grounds, ["lir-category"]);
            let refusal = story.dana.refused(igor, Act::RegisterSeeker);
            assert_eq!(refusal.args["ground"], "lir-category");
            assert!(
                refusal.basis.kk.contains("98-бап"),
                "Social Code, art. 98(1): {:?}",
                refusal.basis
            );
        }
    }
}

#[tokio::test]
async fn s_v2_07_the_same_application_waits_for_aliyas_birthday_and_is_accepted_on_it() {
    let mut story = Story::morning().await;
    story.office.it_is(at(friday(), 9, 0));
    // Born on 24 October 2010: sixteen on the Saturday.
    let aliya = somebody("Серикова", "Алия", "10102460012");
    let iin = aliya.iin.clone().unwrap();
    let known = registers::known_as(record_of(&aliya));
    story.office.registers.know(&iin, known);
    let aliya = story.receives(aliya).await;
    story.applies();
    story.asks().await;
    let schoolgirl = forms::arman_card().into_iter().map(|value| match value {
        CardValue::Work(_) => CardValue::Work(WorkHistory {
            never_worked: true,
            years: 0,
            jobs: Vec::new(),
        }),
        CardValue::Education(_) => CardValue::Education(vec![Education {
            level: forms::code("basic"),
            institution: None,
            speciality: None,
            graduated: Some(2026),
        }]),
        other => other,
    });
    let law = crate::story::as_law(&story.dana, aliya);
    let edit = forms::edit(&law, schoolgirl.collect());
    story.dana.does(Some(aliya), edit);
    story
        .dana
        .does(Some(aliya), forms::weigh(Verdict::Reliable));
    story
        .dana
        .does(Some(aliya), Act::CheckSeekerRight(forms::right()));
    story.profiles();
    story.dana.does(Some(aliya), Act::CheckCard);
    assert_eq!(story.dana.case(aliya).header.age, Some(15));
    let refusal = story.dana.refused(aliya, Act::RegisterSeeker);
    assert_eq!(refusal.args["ground"], "lir-age");

    story.office.it_is(at(day(2026, 10, 24), 10, 0));
    assert_eq!(story.dana.case(aliya).header.age, Some(16));
    story.dana.does(Some(aliya), Act::RegisterSeeker);
    story.dana.exchanges().await;
    let at_centre = story.office.file(aliya);
    assert_eq!(at_centre.registration.seeker_since, Some(day(2026, 10, 24)));
    assert!(at_centre.participants.is_empty(), "no guardian took part");
}
