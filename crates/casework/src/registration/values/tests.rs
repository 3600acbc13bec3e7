//! What a card field may hold, and how two values become one.
#![allow(clippy::unwrap_used)]

use super::{append, check, union};
use crate::card::{
    CardValue, Certificate, Citizenship, Education, LanguageSkill, TargetGroup, WishedPlace,
    WorkHistory,
};
use crate::desk::Known;
use crate::ids::Code;
use crate::people::{Iin, KatoCode, LongText};
use crate::refusal::Refusal;
use crate::registration::ActName;
use crate::registration::card::FieldEdit;
use crate::registration::conditions::fixtures::{
    Case, Office, arman_card, day, long, short, worked,
};
use crate::rulebook::Lang;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    day(2026, 10, 23)
}

/// Taken, or the refusal in one text: the first change of the edit is judged beside the others.
fn judged(case: &Case, edit: &[CardValue]) -> String {
    let office = Office::on(today());
    let all: Vec<FieldEdit> = edit
        .iter()
        .map(|value| FieldEdit {
            value: value.clone(),
            seen: None,
        })
        .collect();
    match check(
        ActName::EditCard,
        &edit[0],
        &case.file,
        &all,
        &office.desk(),
    ) {
        Ok(()) => "taken".into(),
        Err(Refusal::NotInList { list, code, .. }) => format!("{list}: not {code}"),
        Err(Refusal::DateWrong { field, date, .. }) => format!("{field}: not on {date}"),
        Err(Refusal::BirthDateImpossible { field, date, .. }) => {
            format!("{field}: nobody born on {date}")
        }
        Err(Refusal::Missing { items, .. }) => format!("missing {}", items.join(", ")),
        Err(other) => format!("{other:?}"),
    }
}

fn code(text: &str) -> Code {
    Code::from(text)
}

fn job(from: Option<NaiveDate>, to: Option<NaiveDate>) -> CardValue {
    let mut work = worked(2, to);
    work.jobs[0].from = from;
    CardValue::Work(work)
}

fn schooled(level: &str, graduated: Option<u16>) -> CardValue {
    CardValue::Education(vec![Education {
        level: code(level),
        institution: None,
        speciality: None,
        graduated,
    }])
}

#[test]
fn every_value_of_a_usual_card_is_taken() {
    let case = Case::arman(today());
    for value in arman_card() {
        assert_eq!(
            judged(&case, std::slice::from_ref(&value)),
            "taken",
            "{value:?}"
        );
    }
}

#[test]
fn a_field_takes_only_codes_of_its_list_and_dates_in_their_order() {
    let case = Case::arman(today());
    let skill = |language: &str, level: &str| {
        CardValue::Languages(vec![LanguageSkill {
            language: code(language),
            level: code(level),
        }])
    };
    let certificate = |issued| {
        CardValue::Certificates(vec![Certificate {
            name: short("Сварщик"),
            issued: Some(issued),
        }])
    };
    let citizen = |country: &str| {
        CardValue::Citizenship(Citizenship {
            country: short(country),
            basis: None,
            permit_to: None,
            permit_number: None,
        })
    };
    let lives_by = |country: &str, basis: &str| {
        CardValue::Citizenship(Citizenship {
            country: short(country),
            basis: Some(code(basis)),
            permit_to: None,
            permit_number: None,
        })
    };
    let other_group = |group: &str| {
        CardValue::TargetGroups(vec![TargetGroup {
            group: code(group),
            name: None,
            proof: short("справка"),
            from: None,
            to: None,
        }])
    };
    let group = |from, to| {
        CardValue::TargetGroups(vec![TargetGroup {
            group: code("large-family"),
            name: None,
            proof: short("справка"),
            from: Some(from),
            to: Some(to),
        }])
    };
    let history = |never_worked, years| {
        CardValue::Work(WorkHistory {
            never_worked,
            years,
            jobs: Vec::new(),
        })
    };
    let wished = |pay| {
        let mut wished = case.file.card.wished_work().unwrap().clone();
        wished.pay = Some(pay);
        CardValue::WishedWork(wished)
    };
    let (before, later) = (day(2026, 3, 1), day(2026, 10, 24));
    let cases = [
        (CardValue::MaritalStatus(code("married")), "taken"),
        (
            CardValue::MaritalStatus(code("alone")),
            "marital-status: not alone",
        ),
        (
            CardValue::Driving(vec![code("b"), code("z")]),
            "driving: not z",
        ),
        (skill("kk", "C1"), "taken"),
        (skill("kk", "fluent"), "languages.level: not fluent"),
        (CardValue::HealthLimits(code("no_answer")), "taken"),
        (
            CardValue::HealthLimits(code("bad")),
            "health-limits: not bad",
        ),
        (
            CardValue::LanguageOfService(Lang::En),
            "language-of-service: not en",
        ),
        (citizen("RUS"), "taken"),
        (citizen("Россия"), "citizenship.country: not Россия"),
        (lives_by("RUS", "eaeu-worker"), "taken"),
        (lives_by("RUS", "permanent-residence"), "taken"),
        (
            lives_by("MNG", "eaeu-worker"),
            "citizenship.basis: not eaeu-worker",
        ),
        (lives_by("RUS", "citizen"), "citizenship.basis: not citizen"),
        (lives_by("KAZ", "refugee"), "citizenship.basis: not refugee"),
        (lives_by("KAZ", "tourist"), "citizenship.basis: not tourist"),
        (other_group("rich"), "target-groups.group: not rich"),
        (certificate(later), "certificates.issued: not on 2026-10-24"),
        (group(before, today()), "taken"),
        (
            group(before, day(2026, 2, 1)),
            "target-groups.to: not on 2026-02-01",
        ),
        (job(Some(before), Some(today())), "taken"),
        (
            job(Some(before), Some(day(2026, 2, 28))),
            "work.to: not on 2026-02-28",
        ),
        (job(Some(before), Some(later)), "work.to: not on 2026-10-24"),
        (
            job(Some(day(1991, 1, 1)), None),
            "work.from: not on 1991-01-01",
        ),
        (history(false, 20), "taken"),
        (history(false, 21), "work.years: not 21"),
        (history(true, 3), "work.never-worked: not true"),
        (schooled("tve", Some(2012)), "taken"),
        (schooled("college", None), "education.level: not college"),
        (
            schooled("tve", Some(1992)),
            "education.graduated: not on 1992-01-01",
        ),
        (
            schooled("tve", Some(2027)),
            "education.graduated: not on 2027-01-01",
        ),
        (wished(70_000), "taken"),
        (wished(69_999), "wished-work.pay: not 69999"),
        (
            CardValue::BirthDate(later),
            "birth-date: nobody born on 2026-10-24",
        ),
    ];
    for (value, expected) in cases {
        assert_eq!(
            judged(&case, std::slice::from_ref(&value)),
            expected,
            "{value:?}"
        );
    }
}

#[test]
fn iin_and_birth_date_agree_within_the_edit_before_the_card() {
    let case = Case::arman(today());
    let other = Iin::with_checksum("92031530012").unwrap();
    let iin = CardValue::Iin(other);
    let born = CardValue::BirthDate(day(1992, 3, 15));
    assert_eq!(
        judged(&case, std::slice::from_ref(&iin)),
        "birth-date: not on 1992-03-14"
    );
    assert_eq!(
        judged(&case, std::slice::from_ref(&born)),
        "birth-date: not on 1992-03-15"
    );
    assert_eq!(judged(&case, &[iin.clone(), born.clone()]), "taken");
    assert_eq!(judged(&case, &[born, iin]), "taken");
}

#[test]
fn an_iin_of_somebody_not_yet_born_or_long_dead_is_refused_with_its_day() {
    let mut case = Case::arman(today());
    case.file.card.values.clear();
    let cases = [
        ("99123150012", "iin: nobody born on 2099-12-31"),
        ("26102450012", "iin: nobody born on 2026-10-24"),
        ("26102350012", "taken"),
        ("05102330012", "iin: nobody born on 1905-10-23"),
        ("06102330012", "taken"),
        ("99123110012", "iin: nobody born on 1899-12-31"),
    ];
    for (digits, expected) in cases {
        let iin = CardValue::Iin(Iin::with_checksum(digits).unwrap());
        assert_eq!(judged(&case, &[iin]), expected, "{digits}");
    }
}

#[test]
fn an_iin_whose_century_is_a_guess_proves_no_birth_date() {
    let case = Case::arman(today());
    // 2027 would be a wrong guess; nothing is refused by a guess.
    let old = Iin::with_checksum("27052000012").unwrap();
    assert_eq!(judged(&case, &[CardValue::Iin(old)]), "taken");
    let foreigner = Iin::with_checksum("81052000012").unwrap();
    assert_eq!(judged(&case, &[CardValue::Iin(foreigner)]), "taken");
}

#[test]
fn a_union_loses_nothing_and_holds_nothing_twice() {
    let skills = |list: &[&str]| CardValue::Skills(list.iter().map(|s| short(s)).collect());
    assert_eq!(
        union(&skills(&["Excel", "1С"]), skills(&["excel", "AutoCAD"])),
        skills(&["excel", "1С", "AutoCAD"]),
    );
    let driving = |list: &[&str]| CardValue::Driving(list.iter().map(|c| code(c)).collect());
    assert_eq!(
        union(&driving(&["b"]), driving(&["c", "b"])),
        driving(&["b", "c"])
    );
    let speaks = |list: &[(&str, &str)]| {
        let skill = |(language, level): &(&str, &str)| LanguageSkill {
            language: code(language),
            level: code(level),
        };
        CardValue::Languages(list.iter().map(skill).collect())
    };
    assert_eq!(
        union(
            &speaks(&[("kk", "B1"), ("ru", "C1")]),
            speaks(&[("kk", "B2"), ("en", "A1")])
        ),
        speaks(&[("kk", "B2"), ("ru", "C1"), ("en", "A1")]),
    );
}

#[test]
fn the_fuller_telling_of_one_education_stands_whichever_came_first() {
    let (bare, full) = (schooled("tve", None), schooled("tve", Some(2012)));
    assert_eq!(union(&bare, full.clone()), full);
    assert_eq!(union(&full, bare), full);
    let CardValue::Education(both) = union(&full, schooled("higher", None)) else {
        panic!("another field")
    };
    assert_eq!(both.len(), 2);
}

#[test]
fn notes_are_appended_once_and_stay_within_their_length() {
    let notes = |text: &str| CardValue::Notes(long(text));
    assert_eq!(
        append(&notes("Звонить вечером"), notes("Сменил номер")),
        notes("Звонить вечером\nСменил номер")
    );
    assert_eq!(
        append(&notes("Звонить вечером"), notes("вечером")),
        notes("Звонить вечером")
    );
    let CardValue::Notes(full) = append(&notes(&"а".repeat(LongText::MAX)), notes("конец"))
    else {
        panic!("another field")
    };
    assert_eq!(full.as_str().chars().count(), LongText::MAX);
    assert!(full.as_str().ends_with("\nконец"));
}

#[test]
fn a_place_that_the_classifier_does_not_have_is_no_place_to_live_or_to_work() {
    let case = Case::arman(today());
    let nowhere = KatoCode::parse("719999999").unwrap();
    let mut lives = case.file.card.lives_at().unwrap().clone();
    lives.kato = nowhere.clone();
    let mut wished = case.file.card.wished_work().unwrap().clone();
    wished.regions = vec![WishedPlace {
        kato: nowhere.clone(),
        kato_edition: "НК РК 11-2025".into(),
        place_kk: "Ешқайда".into(),
        place_ru: "Нигде".into(),
    }];
    let mut office = Office::on(today());
    let verdict = |value: &CardValue, office: &Office| {
        check(ActName::EditCard, value, &case.file, &[], &office.desk())
    };
    let values = [
        (CardValue::LivesAt(lives), "lives-at.kato"),
        (CardValue::WishedWork(wished), "wished-work.regions"),
    ];
    for (value, field) in values {
        // A desk without the list cannot tell; the centre will.
        office.evidence.unknown_places = Known::NotKnown;
        assert_eq!(verdict(&value, &office), Ok(()));
        office.evidence.unknown_places = Known::Is {
            value: value.places().into_iter().cloned().collect(),
            at: office.desk().now,
        };
        assert_eq!(
            verdict(&value, &office),
            Err(Refusal::NotInList {
                act: ActName::EditCard,
                list: field.into(),
                code: "719999999".into(),
            })
        );
    }
}

#[test]
fn a_group_and_a_citizenship_of_before_the_lists_are_still_read() {
    let group: TargetGroup = serde_json::from_str(
        r#"{"name":"многодетная семья","proof":"справка 12","from":null,"to":"2027-01-01"}"#,
    )
    .unwrap();
    assert_eq!(group.group, code("other"));
    assert_eq!(group.name, Some(short("многодетная семья")));
    let citizenship: Citizenship =
        serde_json::from_str(r#"{"country":"RUS","permit_to":null,"permit_number":null}"#).unwrap();
    assert_eq!(citizenship.basis, None);
}
