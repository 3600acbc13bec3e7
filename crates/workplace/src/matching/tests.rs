//! 4.5: what is suitable at all.
#![allow(clippy::unwrap_used)]

use super::*;
use casework::card::{Address, CardValue, Kept, Source, WishedWork};
use casework::desk::start_of_day;
use casework::ids::{CentreId, Code, EntryId, FileId, ReplicaId, ThingId};
use casework::people::ShortText;
use casework::registration::job_seeker::{ContactChannel, Offer, OfferAnswer};

const ESIL: &str = "711110000";
const FAR: &str = "751110000";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 23).unwrap()
}

fn short(text: &str) -> ShortText {
    ShortText::parse(text).unwrap()
}

fn entry() -> EntryId {
    EntryId {
        replica: ReplicaId(uuid::Uuid::from_u128(7)),
        counter: 1,
    }
}

/// An electrician of Astana who can fit windows.
fn electrician() -> File {
    let mut file = File::new(FileId(uuid::Uuid::from_u128(1)), CentreId::from("kc-esil"));
    let values = [
        CardValue::WishedWork(WishedWork {
            occupations: vec![short("Электрик")],
            pay: Some(250_000),
            schedule: vec![Code::from("full")],
            place: None,
            regions: Vec::new(),
            transport: Vec::new(),
            from: None,
            training: None,
            support: None,
        }),
        CardValue::Skills(vec![short("монтаж окон")]),
        CardValue::LivesAt(Address {
            kato: KatoCode::parse(ESIL).unwrap(),
            kato_edition: "11-2025".into(),
            place_kk: "Есіл ауданы".into(),
            place_ru: "район Есиль".into(),
            street: short("Мәңгілік Ел, 12"),
        }),
    ];
    for value in values {
        let kept = Kept {
            value: value.clone(),
            source: Source::Said,
            by: "Д".into(),
            at: start_of_day(today()),
            entry: entry(),
        };
        file.card.values.insert(value.field(), kept);
    }
    file
}

fn vacancy(title: &str, kato: &str) -> Vacancy {
    Vacancy {
        id: title.to_owned(),
        title: short(title),
        employer: short("ТОО «Дала»"),
        kato: kato.into(),
        place_kk: "Есіл ауданы".into(),
        place_ru: "район Есиль".into(),
        pay: Some(300_000),
        schedule: Some(Code::from("full")),
    }
}

fn found(file: &File, rulebook: &Rulebook) -> Vec<String> {
    let open = [
        vacancy("Электрик", FAR),
        vacancy("Монтажник", FAR),
        vacancy("Повар", ESIL),
        vacancy("Бухгалтер", FAR),
    ]
    .map(OpenVacancy::of);
    let found = suitable(file, &open, rulebook, today());
    found.into_iter().map(|m| m.vacancy.id).collect()
}

#[test]
fn pay_and_hours_alone_make_no_vacancy_suitable() {
    let found = found(&electrician(), Rulebook::built_in());
    assert_eq!(found, ["Электрик", "Монтажник", "Повар"]);
}

#[test]
fn how_much_must_match_is_the_rulebooks() {
    let stricter = Rulebook::built_in()
        .with("[[norm]]\ncode = 'suitable-vacancy-points'\nvalue = 60")
        .unwrap();
    assert_eq!(found(&electrician(), &stricter), ["Электрик"]);
}

#[test]
fn a_vacancy_that_was_refused_is_not_offered_again() {
    let mut file = electrician();
    let reason = Code::from("pay");
    file.offers.push(Offer {
        id: ThingId {
            entry: entry(),
            n: 0,
        },
        vacancy: vacancy("Электрик", FAR),
        channel: ContactChannel::Phone,
        offered: start_of_day(today()),
        on: today(),
        answer_by: today(),
        answer: Some(OfferAnswer::Refused { reason }),
        answered: None,
        closed: None,
        letter: None,
        employer: None,
    });
    assert_eq!(found(&file, Rulebook::built_in()), ["Монтажник", "Повар"]);
}
