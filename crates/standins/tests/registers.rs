//! The centre's own client against the stand-in: what was put in comes out, through real HTTP.
#![allow(clippy::unwrap_used)]

use casework::ids::Code;
use casework::people::Iin;
use casework::registers::*;
use chrono::{NaiveDate, Utc};
use gateways::registers::{ConsentRef, Question, Settings};
use standins::behaviour::State;
use standins::people::REGISTERS;
use standins::{Behaviour, People, Registers};
use std::collections::BTreeMap;
use std::time::Duration;

async fn open(people: People, behaviour: Behaviour) -> (Registers, gateways::Registers) {
    let registers = Registers::new(people, behaviour);
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut settings = Settings::new(&format!("http://{}", socket.local_addr().unwrap()));
    settings.timeout = Duration::from_millis(400);
    let router = registers.clone().router();
    tokio::spawn(async move { axum::serve(socket, router).await });
    (registers, gateways::Registers::new(settings).unwrap())
}

fn iin() -> Iin {
    Iin::with_checksum("92031445012").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn about(iin: &Iin, registers: &[&str]) -> Question {
    let consent = ConsentRef {
        kind: "state-access".into(),
        text_edition: "e".into(),
        method: "sms".into(),
        at: Utc::now(),
    };
    Question {
        registers: registers.iter().map(|r| Code::from(*r)).collect(),
        iin: iin.clone(),
        purpose: QueryFor::Unemployed,
        consents: vec![consent],
        key: "effect-1".into(),
    }
}

fn everything() -> BTreeMap<Code, Reply> {
    let spell = Spell {
        from: day("2020-01-01"),
        to: Some(day("2026-10-12")),
    };
    let study = StudySpell {
        institution: "ЕНУ им. Л. Н. Гумилёва".into(),
        full_time: true,
        from: day("2024-09-01"),
        to: None,
        diploma: None,
    };
    let replies = [
        (
            "identity",
            Reply::Identity(IdentityRecord {
                surname: "Әбдіхалықова".into(),
                given: "Ұлжан".into(),
                patronymic: Some("Қайратқызы".into()),
                birth_date: day("1992-03-14"),
                death_date: None,
                citizenship: "KAZ".into(),
                residence_permit_to: None,
                address_kato: Some("711310000".into()),
                address: Some("г. Астана, пр. Мәңгілік Ел, 10".into()),
                document_number: Some("045123456".into()),
                document_to: Some(day("2031-01-01")),
            }),
        ),
        (
            "ehr",
            Reply::Employment {
                contracts: vec![Contract {
                    employer: "ТОО «Береке»".into(),
                    bin: Some("100140001234".into()),
                    position: "бухгалтер".into(),
                    from: day("2021-02-01"),
                    to: None,
                }],
            },
        ),
        (
            "pension",
            Reply::Pension {
                contributions: vec![Contribution {
                    paid_on: day("2026-11-10"),
                    month: Some(day("2026-10-01")),
                    payer: "ТОО «Береке»".into(),
                    amount: 25_000,
                }],
            },
        ),
        (
            "kgd",
            Reply::Business {
                sole_trader: vec![spell.clone()],
            },
        ),
        (
            "esp",
            Reply::SinglePayment {
                spells: vec![spell],
            },
        ),
        (
            "invalid",
            Reply::Disability {
                group: Some("3".into()),
                from: Some(day("2025-01-01")),
                to: Some(day("2027-01-01")),
                unable_to_work: false,
            },
        ),
        (
            "asp",
            Reply::SocialPayments {
                pension: false,
                payments: vec!["АСП".into()],
            },
        ),
        (
            "oralman",
            Reply::Qandas {
                since: Some(day("2019-05-05")),
            },
        ),
        (
            "university",
            Reply::Study {
                spells: vec![study],
            },
        ),
        (
            "licence",
            Reply::Licence {
                categories: vec!["b".into(), "c1".into()],
            },
        ),
        (
            "marriage",
            Reply::Marriage {
                status: Some("married".into()),
                on: Some(day("2018-08-08")),
            },
        ),
    ];
    replies
        .into_iter()
        .map(|(code, reply)| (Code::from(code), reply))
        .collect()
}

#[tokio::test]
async fn every_register_says_what_its_file_holds() {
    let mut people = People::default();
    people.put(&iin(), everything());
    let (_, line) = open(people, Behaviour::default()).await;
    let answers = line.ask(&about(&iin(), REGISTERS), Utc::now).await;
    let told = answers
        .iter()
        .map(|a| (a.register.clone(), a.reply.clone()))
        .collect::<BTreeMap<_, _>>();
    for (register, reply) in everything() {
        assert_eq!(told[&register], reply, "{register}");
    }
    assert_eq!(
        told[&Code::from("school")],
        Reply::Study { spells: vec![] },
        "no record is «сведений нет»"
    );
}

#[tokio::test]
async fn a_stranger_is_not_found_and_a_death_told_later_is_heard_at_the_next_question() {
    let (registers, line) = open(People::default(), Behaviour::default()).await;
    assert_eq!(
        line.ask(&about(&iin(), &["identity"]), Utc::now).await[0].reply,
        Reply::NotFound
    );
    let mut replies = everything();
    let Some(Reply::Identity(mut record)) = replies.remove(&Code::from("identity")) else {
        panic!()
    };
    record.death_date = Some(day("2026-09-03"));
    registers.put_reply(&iin(), "identity", Reply::Identity(record.clone()));
    assert_eq!(
        line.ask(&about(&iin(), &["identity"]), Utc::now).await[0].reply,
        Reply::Identity(record)
    );
}

#[tokio::test]
async fn a_register_switched_off_fails_a_deaf_one_is_silent_and_the_others_answer() {
    let mut people = People::default();
    people.put(&iin(), everything());
    let (registers, line) = open(people, Behaviour::default()).await;
    registers.set_register("kgd", State::Down);
    registers.set_register("ehr", State::Silent);
    let replies = line
        .ask(&about(&iin(), &["identity", "kgd", "ehr"]), Utc::now)
        .await;
    assert!(replies[0].has_spoken());
    assert!(matches!(&replies[1].reply, Reply::Failed { code, .. } if code == "SE_UNAVAILABLE"));
    assert_eq!(replies[2].reply, Reply::Silent);
    registers.set_register("ehr", State::Up);
    assert!(line.ask(&about(&iin(), &["ehr"]), Utc::now).await[0].has_spoken());
}

#[tokio::test]
async fn without_a_named_consent_no_register_answers() {
    let (_, line) = open(People::default(), Behaviour::default()).await;
    let mut question = about(&iin(), &["identity"]);
    question.consents.clear();
    let replies = line.ask(&question, Utc::now).await;
    assert!(matches!(&replies[0].reply, Reply::Failed { code, .. } if code == "KDP_NO_CONSENT"));
}

#[test]
fn a_people_file_is_read_and_an_iin_that_stands_twice_is_an_error() {
    let path = std::env::temp_dir().join(format!("mansap-people-{}.json", std::process::id()));
    let person = standins::PersonRecord {
        iin: iin(),
        replies: everything(),
    };
    std::fs::write(&path, serde_json::to_string(&[&person]).unwrap()).unwrap();
    assert_eq!(People::read(&path).unwrap().len(), 1);
    std::fs::write(&path, serde_json::to_string(&[&person, &person]).unwrap()).unwrap();
    assert!(
        People::read(&path)
            .unwrap_err()
            .to_string()
            .contains("twice")
    );
    std::fs::remove_file(&path).unwrap();
}
