#![allow(clippy::unwrap_used)]

use super::day;
use crate::people::*;

#[test]
fn a_name_is_trimmed_and_kept_as_written() {
    let name = PersonName::new("  Әбдірахманов-Ли ", "Ерлан", Some(" Қайрат  ұлы ")).unwrap();
    assert_eq!(name.full(), "Әбдірахманов-Ли Ерлан Қайрат ұлы");
    assert_eq!(name.short(), "Әбдірахманов-Ли Е. Қ.");
    let plain = PersonName::new("O’Neil", "Seán", Some("  ")).unwrap();
    assert_eq!(
        (plain.patronymic(), plain.to_string().as_str()),
        (None, "O’Neil Seán")
    );
    for (surname, given, code) in [
        ("", "Арман", "name-surname-empty"),
        ("Беков", " ", "name-given-empty"),
        ("Беков1", "Арман", "name-characters"),
        ("-", "Арман", "name-characters"),
    ] {
        assert_eq!(
            PersonName::new(surname, given, None).unwrap_err().code(),
            code
        );
    }
    assert_eq!(
        PersonName::new(&"а".repeat(101), "Арман", None),
        Err(NameError::TooLong { max: 100 })
    );
    let read: PersonName =
        serde_json::from_str(r#"{"surname":"Беков","given":" Арман "}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&read).unwrap(),
        r#"{"surname":"Беков","given":"Арман","patronymic":null}"#
    );
    assert!(serde_json::from_str::<PersonName>(r#"{"surname":"","given":"Арман"}"#).is_err());
}

#[test]
fn free_text_keeps_its_lines_and_its_limits() {
    assert_eq!(
        ShortText::parse(" Сантехник\n 4 разряда ")
            .unwrap()
            .as_str(),
        "Сантехник  4 разряда"
    );
    assert_eq!(LongText::parse("а\r\nб\rв\n").unwrap().as_str(), "а\nб\nв");
    assert_eq!(ShortText::parse("  ").unwrap_err().code(), "text-empty");
    assert_eq!(
        ShortText::parse("а\u{0}б").unwrap_err().code(),
        "text-control"
    );
    assert_eq!(
        ShortText::parse("а\u{202e}б").unwrap_err().code(),
        "text-control"
    );
    let long = "ә".repeat(201);
    assert_eq!(
        ShortText::parse(&long),
        Err(TextError::TooLong {
            have: 201,
            max: 200
        })
    );
    assert!(ShortText::parse(&long[2..]).is_ok() && LongText::parse(&long).is_ok());
    assert!(!format!("{:?}", LongText::parse("не торопится").unwrap()).contains("торопится"));
}

#[test]
fn a_birthday_counts_on_the_day_itself() {
    let birth = day("2010-11-16");
    assert_eq!(age_on(birth, day("2026-11-15")), 15);
    assert_eq!(age_on(birth, day("2026-11-16")), 16);
    assert_eq!(birthday(birth, 16), day("2026-11-16"));
    let leap = day("2008-02-29");
    assert_eq!(
        (
            age_on(leap, day("2026-02-28")),
            age_on(leap, day("2026-03-01"))
        ),
        (17, 18)
    );
    assert_eq!(birthday(leap, 18), day("2026-03-01"));
}

#[test]
fn nobody_is_born_tomorrow_or_in_another_age() {
    let today = day("2026-11-16");
    assert_eq!(birth_date_is_plausible(day("1992-03-14"), today), Ok(()));
    assert_eq!(
        birth_date_is_plausible(day("2026-11-17"), today)
            .unwrap_err()
            .code(),
        "birth-future"
    );
    assert_eq!(
        birth_date_is_plausible(day("1892-03-14"), today)
            .unwrap_err()
            .code(),
        "birth-too-old"
    );
}
