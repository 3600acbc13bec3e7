#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use strum::IntoEnumIterator;

use super::day;
use crate::calendar::Unit;
use crate::desk::country_date;
use crate::office::Role;
use crate::people::Sex;
use crate::rulebook::{BUILT_IN_FILES, Label, Lang, Rulebook, Section, TermError};

/// How many entries each section has: none may get lost when files are edited.
const COUNTS: [(Section, usize); 49] = [
    (Section::Act, 5),
    (Section::Role, 12),
    (Section::Purpose, 10),
    (Section::Consultation, 11),
    (Section::Document, 31),
    (Section::Question, 28),
    (Section::Consent, 5),
    (Section::Register, 13),
    (Section::Condition, 28),
    (Section::ProfileFactor, 13),
    (Section::MotivationQuestion, 7),
    (Section::ProfileScale, 2),
    (Section::ProfileMatrix, 9),
    (Section::Refusal, 34),
    (Section::Removal, 19),
    (Section::MonitoringChange, 6),
    (Section::Term, 27),
    (Section::Counting, 1),
    (Section::Norm, 22),
    (Section::Measure, 12),
    (Section::PlanMeasure, 13),
    (Section::PlanTold, 5),
    (Section::RightsDuties, 17),
    (Section::Notice, 19),
    (Section::VacancyCloseReason, 5),
    (Section::MatchCriterion, 7),
    (Section::OfferRefusalReason, 13),
    (Section::SeekerCloseReason, 9),
    (Section::SeekerEnd, 5),
    (Section::ReasonOutOfWork, 14),
    (Section::ReturnReason, 5),
    (Section::GoodReasonAbsence, 5),
    (Section::EducationLevel, 8),
    (Section::Language, 10),
    (Section::LanguageLevel, 8),
    (Section::EmploymentKind, 9),
    (Section::DrivingCategory, 15),
    (Section::DisabilityGroup, 5),
    (Section::TargetGroup, 14),
    (Section::ResidenceBasis, 8),
    (Section::MaritalStatus, 4),
    (Section::ContactKind, 7),
    (Section::SignMethod, 4),
    (Section::PaymentRoute, 8),
    (Section::VoucherAdvice, 5),
    (Section::VoucherAnnulReason, 4),
    (Section::Holiday, 81),
    (Section::HolidayRule, 1),
    (Section::Indicator, 7),
];

#[test]
fn no_entry_is_lost() {
    let book = Rulebook::built_in();
    for (section, count) in COUNTS {
        assert_eq!(book.section(section).len(), count, "{section}");
    }
    assert_eq!(COUNTS.len(), Section::iter().count());
    assert_eq!(book.entries().count(), 610);
}

#[test]
fn it_is_sound() {
    let problems = Rulebook::parse(BUILT_IN_FILES).map_err(|error| error.to_string());
    assert_eq!(problems.map(|_| ()), Ok(()));
}

#[test]
fn every_entry_speaks_three_languages() {
    for entry in Rulebook::built_in().entries() {
        let whose = entry.full_code();
        speaks(&whose, [&entry.kk, &entry.ru, &entry.en]);
        speaks_throughout(&whose, &entry.fields);
    }
    let meta = Rulebook::built_in().meta();
    speaks(
        "meta.title",
        [&meta.title_kk, &meta.title_ru, &meta.title_en],
    );
    speaks(
        "meta.sms_overflow",
        [Lang::Kk, Lang::Ru, Lang::En].map(|lang| meta.sms_overflow(lang)),
    );
}

/// Kazakh, Russian and English are there, and the English is none of the other two.
fn speaks(whose: &str, [kk, ru, en]: [&str; 3]) {
    for (lang, text) in [("kk", kk), ("ru", ru), ("en", en)] {
        assert!(!text.trim().is_empty(), "{whose} in {lang}");
    }
    let cyrillic = |sign: char| ('\u{400}'..='\u{52f}').contains(&sign);
    assert!(!en.contains(cyrillic), "{whose} in en: {en}");
}

/// Every text of a table that is kept per language, `ru` of an option as well as `text_ru`, and of the tables in it.
fn speaks_throughout(whose: &str, table: &Map<String, Value>) {
    let stems: BTreeSet<&str> = table
        .keys()
        .filter_map(|key| {
            ["kk", "ru", "en"]
                .iter()
                .find_map(|lang| key.strip_suffix(lang))
        })
        .filter(|stem| stem.is_empty() || stem.ends_with('_'))
        .collect();
    for stem in stems {
        let texts = ["kk", "ru", "en"].map(|lang| {
            let text = table.get(&format!("{stem}{lang}"));
            text.and_then(Value::as_str).unwrap_or_default()
        });
        speaks(&format!("{whose} {stem}"), texts);
        // A name may be the same in both, a sentence may not.
        let is_name = stem.is_empty();
        assert!(
            is_name || texts[0] != texts[1],
            "{whose} {stem}kk is Russian"
        );
    }
    let tables = table.values().filter_map(Value::as_array).flatten();
    for inner in tables.filter_map(Value::as_object) {
        speaks_throughout(whose, inner);
    }
}

#[test]
fn its_name_is_its_date_and_a_hash_that_line_ends_do_not_change() {
    let book = Rulebook::built_in();
    assert_eq!(book.known_since(), day("2026-11-21"));
    let (date, hash) = book.edition().split_once('+').unwrap();
    assert_eq!((date, hash.len()), ("2026-11-21", 12));

    let windows: Vec<(&str, String)> = BUILT_IN_FILES
        .iter()
        .rev()
        .map(|(name, text)| (*name, text.replace('\n', "\r\n")))
        .collect();
    let windows: Vec<(&str, &str)> = windows
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    assert_eq!(Rulebook::parse(&windows).unwrap().edition(), book.edition());
}

#[test]
fn an_entry_is_found_by_section_code_and_day() {
    let book = Rulebook::built_in();
    let entry = book
        .entry(Section::Refusal, "lir-age", day("2026-10-23"))
        .unwrap();
    assert_eq!(entry.full_code(), "refusal.lir-age");
    assert_eq!(book.find("refusal.lir-age", day("2026-10-23")), Some(entry));
    assert_eq!(entry.from, day("2023-07-01"));
    assert_eq!(book.find("refusal.lir-age", day("2023-06-30")), None);
    assert_eq!(book.find("nothing.lir-age", day("2026-10-23")), None);
    assert!(book.any(Section::Refusal, "lir-age").is_some());
}

#[test]
fn a_switched_off_entry_is_there_and_does_not_apply() {
    let book = Rulebook::built_in();
    let on = day("2026-12-03");
    assert!(book.entry(Section::Term, "reregistration", on).is_some());
    assert!(!book.applies(Section::Term, "reregistration", on));
    assert_eq!(
        book.due("reregistration", on),
        Err(TermError::SwitchedOff {
            code: "reregistration".to_owned()
        })
    );
    assert!(
        !book
            .list(Section::Refusal, on)
            .iter()
            .any(|entry| entry.code == "un-cooldown")
    );
}

#[test]
fn points_of_the_consultation_come_in_their_order() {
    let points = Rulebook::built_in().list(Section::Consultation, day("2026-10-19"));
    let orders: Vec<u32> = points.iter().map(|entry| entry.order).collect();
    assert!(orders.is_sorted(), "{orders:?}");
    let required = |map: &str| {
        points
            .iter()
            .filter(|it| it.str("map") == Some(map) && it.is("required"))
            .count()
    };
    assert_eq!((required("V-1.2"), required("V-1.3")), (3, 2)); // S-V1-01
}

#[test]
fn norms_give_numbers_switches_and_days() {
    let book = Rulebook::built_in();
    let on = day("2026-10-23");
    assert_eq!(book.norm_int("voucher-per-year", on), Some(1));
    assert_eq!(book.norm_int("refusals-for-removal", on), Some(2));
    assert_eq!(book.norm_float("payment-rate", on), Some(0.45));
    assert!(book.norm_on("one-open-offer-warning", on));
    assert!(!book.norm_on("no-such-norm", on));
    assert_eq!(book.norm_text("unemployed-date", on), Some("decision_date"));
    assert_eq!(
        book.norm_day("voucher-limit-date", on),
        Some(day("2026-10-31"))
    );
    assert_eq!(book.norm_int("voucher-price", on), None); // switched off
    assert_eq!(book.pension_age(Sex::Male, on), Some(63));
    assert_eq!(book.pension_age(Sex::Female, on), Some(61));
}

#[test]
fn a_dated_norm_holds_on_its_first_and_last_day_only() {
    let book = Rulebook::built_in();
    assert_eq!(book.norm_int("mrp", day("2025-12-31")), None);
    assert_eq!(book.norm_int("mrp", day("2026-01-01")), Some(4325));
    assert_eq!(book.norm_int("mrp", day("2026-12-31")), Some(4325));
    assert_eq!(book.norm_int("mrp", day("2027-01-01")), None);
}

#[test]
fn every_term_can_be_used() {
    let book = Rulebook::built_in();
    for entry in book.section(Section::Term) {
        let term = book.term(&entry.code, entry.from).unwrap();
        let due = book.due(&entry.code, day("2026-10-23"));
        match (term.applies, term.counting.unit) {
            (false, _) => assert!(matches!(due, Err(TermError::SwitchedOff { .. }))),
            (true, Unit::Minute) => assert!(matches!(due, Err(TermError::NotInDays { .. }))),
            (true, _) => assert!(due.is_ok()),
        }
    }
    assert_eq!(
        book.due("ipt", day("2023-06-30")).unwrap_err().to_string(),
        "term.ipt is not in force on 2023-06-30"
    );
    assert!(matches!(
        book.due("no-such", day("2026-10-23")),
        Err(TermError::Unknown { .. })
    ));
}

#[test]
fn consents_carry_their_whole_text_in_three_languages() {
    for entry in Rulebook::built_in().list(Section::Consent, day("2026-10-23")) {
        for lang in [Lang::Kk, Lang::Ru, Lang::En] {
            let whole = entry.worded("text", lang).unwrap();
            assert!(
                whole.chars().count() > 60,
                "{} in {lang}",
                entry.full_code()
            );
        }
        assert!(!entry.strings("methods").is_empty());
    }
}

#[test]
fn labels_and_confirmation_are_kept() {
    let book = Rulebook::built_in();
    let ground = book.any(Section::Removal, "refused-jobs").unwrap();
    assert_eq!(
        (ground.label, ground.confirmed, ground.ask.as_deref()),
        (Some(Label::OfficialMap), true, None)
    );
    let term = book.any(Section::Term, "ipt").unwrap();
    assert_eq!((term.label, term.confirmed), (Some(Label::Recalled), false));
    let unasked = book
        .entries()
        .filter(|entry| !entry.confirmed && entry.ask.is_none());
    assert_eq!(
        unasked.map(|entry| entry.full_code()).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}

#[test]
fn the_day_of_the_country_begins_at_its_own_midnight() {
    let on = |text: &str| country_date(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
    assert_eq!(on("2026-10-31T18:58:00Z"), day("2026-10-31")); // S-D-04, 23:58 at the desk
    assert_eq!(on("2026-10-31T19:00:00Z"), day("2026-11-01"));
}

#[test]
fn every_role_is_called_as_the_map_calls_it_in_three_languages() {
    let book = Rulebook::built_in();
    for role in Role::iter() {
        let title = book.role(role);
        let code: &str = role.into();
        for words in [&title.kk, &title.ru, &title.en] {
            assert!(!words.is_empty() && words != code, "{code}");
        }
    }
    assert_eq!(
        book.role(Role::Specialist).ru,
        "Специалист по содействию занятости"
    );
}
