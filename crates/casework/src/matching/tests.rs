//! 4.5: what is suitable at all.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::card::{Address, CardValue, Kept, Source, WishedWork};
use crate::desk::start_of_day;
use crate::ids::{CentreId, Code, EntryId, FileId, ReplicaId, ThingId};
use crate::people::ShortText;
use crate::registration::job_seeker::{ContactChannel, Offer, OfferAnswer};

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
        skills: Vec::new(),
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
    let found = suitable(file, &open, rulebook, today(), Role::Specialist).best;
    found.into_iter().map(|m| m.vacancy.id).collect()
}

#[test]
fn pay_and_hours_alone_make_no_vacancy_suitable() {
    let found = found(&electrician(), Rulebook::built_in());
    assert_eq!(found, ["Электрик", "Повар", "Монтажник"]);
}

#[test]
fn how_much_must_match_is_the_rulebooks() {
    let stricter = Rulebook::built_in()
        .with("[[norm]]\ncode = 'suitable-vacancy-points'\nvalue = 60")
        .unwrap();
    assert_eq!(found(&electrician(), &stricter), ["Электрик"]);
}

/// The office's own weights, laid over the first edition.
fn overlay(toml: &str) -> Rulebook {
    Rulebook::built_in().with(toml).unwrap()
}

#[test]
fn an_edition_that_weighs_the_place_more_brings_the_near_work_to_the_top() {
    let near_first = overlay("[[match_criterion]]\ncode = 'place'\nweight = 90");
    let found = found(&electrician(), &near_first);
    assert_eq!(found, ["Повар", "Электрик", "Монтажник"]);
}

#[test]
fn a_criterion_that_is_switched_off_neither_counts_nor_admits_nor_is_named() {
    let no_occupations = overlay("[[match_criterion]]\ncode = 'occupation'\napplies = false");
    let file = electrician();
    assert_eq!(found(&file, &no_occupations), ["Повар", "Монтажник"]);

    let open = [OpenVacancy::of(vacancy("Электрик", ESIL))];
    let criteria = |rulebook: &Rulebook| {
        let found = suitable(&file, &open, rulebook, today(), Role::Specialist).best;
        let reasons = found.into_iter().flat_map(|m| m.reasons);
        reasons
            .map(|r| (r.criterion.to_string(), r.points))
            .collect::<Vec<_>>()
    };
    let told = |all: &[(&str, u8)]| -> Vec<(String, u8)> {
        all.iter()
            .map(|(code, n)| ((*code).to_owned(), *n))
            .collect()
    };
    let all = told(&[
        ("occupation", 40),
        ("place", 20),
        ("pay", 10),
        ("hours", 10),
    ]);
    assert_eq!(criteria(Rulebook::built_in()), all);
    // What is left is weighed out of sixty.
    let rest = told(&[("place", 33), ("pay", 17), ("hours", 17)]);
    assert_eq!(criteria(&no_occupations), rest);
}

#[test]
fn the_weights_of_a_coming_edition_count_from_its_first_day() {
    let coming = overlay("[[match_criterion]]\ncode = 'place'\nweight = 90\nfrom = 2026-10-24");
    let file = electrician();
    assert_eq!(found(&file, &coming), ["Электрик", "Повар", "Монтажник"]);
}

#[test]
fn health_counts_when_it_is_switched_on_and_only_for_who_may_read_it() {
    let mut file = electrician();
    let value = CardValue::HealthLimits(Code::from("strong"));
    let kept = Kept {
        value: value.clone(),
        source: Source::Said,
        by: "Д".into(),
        at: start_of_day(today()),
        entry: entry(),
    };
    file.card.values.insert(value.field(), kept);
    let remote = Vacancy {
        schedule: Some(Code::from("remote")),
        ..vacancy("Электрик", ESIL)
    };
    let open = [OpenVacancy::of(remote)];
    let counts = |rulebook: &Rulebook, reader| {
        let found = suitable(&file, &open, rulebook, today(), reader).best;
        let mut reasons = found.iter().flat_map(|m| &m.reasons);
        reasons.any(|reason| reason.criterion.as_str() == "health")
    };
    let on = overlay("[[match_criterion]]\ncode = 'health'\napplies = true");
    assert!(!counts(Rulebook::built_in(), Role::Specialist));
    assert!(counts(&on, Role::Specialist));
    assert!(!counts(&on, Role::EmployerRelations));
}

#[test]
fn an_edition_with_a_criterion_or_grade_that_the_program_does_not_know_is_not_taken() {
    for wrong in [
        "[[match_criterion]]\ncode = 'place'\nweight = 5000",
        "[[match_criterion]]\ncode = 'hours'\noptions = []",
        "[[match_criterion]]\ncode = 'hours'\noptions = [{ code = 'skill', share = 1, admits = true, kk = 'а', ru = 'б', en = 'c' }]",
    ] {
        assert!(Rulebook::built_in().with(wrong).is_err(), "{wrong}");
    }
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
        by_words: false,
        offered: start_of_day(today()),
        on: today(),
        answer_by: today(),
        answer: Some(OfferAnswer::Refused { reason }),
        answered: None,
        answered_by: None,
        closed: None,
        letter: None,
        employer: None,
    });
    assert_eq!(found(&file, Rulebook::built_in()), ["Повар", "Монтажник"]);
}

/// A vacancy far away whose title says nothing of the person: only the skills speak for it.
fn asking(skills: &[&str]) -> OpenVacancy {
    OpenVacancy::of(Vacancy {
        skills: skills.iter().map(|skill| short(skill)).collect(),
        ..vacancy("Диспетчер", FAR)
    })
}

fn able(skills: &[&str]) -> File {
    let mut file = electrician();
    let value = CardValue::Skills(skills.iter().map(|skill| short(skill)).collect());
    if let Some(kept) = file.card.values.get_mut(&value.field()) {
        kept.value = value;
    }
    file
}

/// The skill's part of the score and what was told of it; `None` where the vacancy is not suitable.
fn by_skills(file: &File, asked: &[&str]) -> Option<(u8, SkillsMet)> {
    let open = [asking(asked)];
    let found = suitable(file, &open, Rulebook::built_in(), today(), Role::Specialist).best;
    let found = found.into_iter().next()?;
    let skills = |reason: &&MatchReason| reason.criterion.as_str() == "skills";
    let points = found.reasons.iter().find(skills)?.points;
    Some((points, found.skills?))
}

#[test]
fn the_more_of_the_skills_that_are_asked_for_somebody_has_the_more_they_count() {
    let file = able(&["1С: Предприятие", "Excel", "C++", "сварка труб"]);
    let met = |there: &[&str], missing: &[&str]| SkillsMet {
        there: there.iter().map(|skill| short(skill)).collect(),
        missing: missing.iter().map(|skill| short(skill)).collect(),
    };
    // A word more asks for more than was named.
    let narrower = by_skills(&file, &["1С", "Excel с макросами"]);
    assert_eq!(narrower, Some((6, met(&["1С"], &["Excel с макросами"]))));
    let all = by_skills(&file, &["1С", "excel"]);
    assert_eq!(all, Some((10, met(&["1С", "excel"], &[]))));
    let half = by_skills(&file, &["Сварка", "AutoCAD"]);
    assert_eq!(half, Some((6, met(&["Сварка"], &["AutoCAD"]))));
    // Some of many is told, but makes no vacancy suitable alone.
    assert_eq!(by_skills(&file, &["C++", "Java", "Go"]), None);
}

#[test]
fn a_short_skill_is_compared_letter_for_letter() {
    assert_eq!(by_skills(&able(&["C"]), &["C++"]), None);
    assert_eq!(by_skills(&able(&["Go"]), &["Golang"]), None);
    assert!(by_skills(&able(&["с++", "SQL"]), &["sql"]).is_some());
}

#[test]
fn a_vacancy_that_names_no_skills_is_compared_by_its_title() {
    let open = [OpenVacancy::of(vacancy("Монтажник", FAR))];
    let found = suitable(
        &electrician(),
        &open,
        Rulebook::built_in(),
        today(),
        Role::Specialist,
    )
    .best;
    assert_eq!(found[0].skills, None);
    assert_eq!(found[0].reasons[0].met.ru, "подходит по названию");

    let asks = [OpenVacancy::of(Vacancy {
        skills: vec![short("высота")],
        ..vacancy("Монтажник", FAR)
    })];
    let found = suitable(
        &electrician(),
        &asks,
        Rulebook::built_in(),
        today(),
        Role::Specialist,
    )
    .best;
    assert!(found.is_empty(), "what is asked for by name is not there");
}
