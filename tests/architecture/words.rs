//! Every code that the law can show has its words in Kazakh, Russian and English; what the rulebook words, it words itself.

use super::project::{files, read};
use casework::card::CardField;
use casework::office::Role;
use casework::refusal::Why;
use casework::registers::{Contract, Reply, Spell, StudySpell};
use casework::registration::compare::concern;
use casework::registration::conditions::FoundCode;
use casework::registration::scoring::ValueCode;
use casework::registration::{ActName, At};
use casework::rulebook::{Rulebook, Section};
use casework::worklist::List;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

fn keys(language: &str) -> BTreeSet<String> {
    messages(language).map(|(key, _)| key).collect()
}

/// Messages with the first line of their text.
fn messages(language: &str) -> impl Iterator<Item = (String, String)> {
    files(&format!("ui/src/locales/{language}"), &[".ftl"])
        .into_iter()
        .flat_map(|(_, text)| {
            text.lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                .filter_map(|line| line.split_once('='))
                .map(|(key, words)| (key.trim().to_owned(), words.trim().to_owned()))
                .collect::<Vec<_>>()
        })
}

#[track_caller]
fn all_have_words(needed: impl IntoIterator<Item = String>) {
    let needed: Vec<String> = needed.into_iter().collect();
    assert!(!needed.is_empty());
    for language in LANGUAGES {
        let known = keys(language);
        let missing: Vec<_> = needed.iter().filter(|key| !known.contains(*key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:#?}");
    }
}

fn named<T: IntoEnumIterator + Into<&'static str>>(prefix: &str) -> Vec<String> {
    T::iter()
        .map(|one| format!("{prefix}{}", one.into()))
        .collect()
}

#[test]
fn every_reason_of_the_law() {
    all_have_words(named::<Why>("refusal-"));
}

#[test]
fn every_finding_and_every_value_beside_a_factor() {
    all_have_words(named::<FoundCode>("found-"));
    all_have_words(named::<ValueCode>("found-"));
}

#[test]
fn every_act_on_rows_buttons_and_in_the_history() {
    let acts = named::<ActName>("act-");
    all_have_words(
        acts.iter()
            .flat_map(|act| [act.clone(), format!("{act}-short"), format!("{act}-done")]),
    );
}

#[test]
fn every_stage_role_list_and_field() {
    all_have_words(named::<At>("stage-"));
    all_have_words(named::<Role>("role-"));
    all_have_words(named::<CardField>("field-"));
    let lists = named::<List>("worklist-");
    all_have_words(
        lists
            .iter()
            .flat_map(|list| [list.clone(), format!("{list}-empty")]),
    );
}

#[test]
fn everything_that_a_row_of_a_list_can_wait_for() {
    let law = read("crates/casework/src/worklist.rs");
    let codes = law
        .split("what = \"")
        .chain(law.split("what: \""))
        .filter_map(|rest| rest.split_once("\".into()"))
        .map(|(code, _)| code)
        .filter(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .map(|code| format!("work-{code}"))
        .collect::<BTreeSet<_>>();
    assert!(codes.len() > 3, "{codes:?}");
    all_have_words(codes);
}

#[test]
fn every_warning_of_a_register() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 23).unwrap();
    let spell = || Spell {
        from: today,
        to: None,
    };
    let contract = Contract {
        employer: "A".into(),
        bin: None,
        position: "B".into(),
        from: today,
        to: None,
    };
    let study = StudySpell {
        institution: "C".into(),
        full_time: true,
        from: today,
        to: None,
        diploma: None,
    };
    let group = Some(casework::ids::Code::from("1"));
    let replies = [
        Reply::Employment {
            contracts: vec![contract],
        },
        Reply::Business {
            sole_trader: vec![spell()],
        },
        Reply::SinglePayment {
            spells: vec![spell()],
        },
        Reply::Study {
            spells: vec![study],
        },
        Reply::Disability {
            group,
            from: None,
            to: None,
            unable_to_work: true,
        },
    ];
    all_have_words(
        replies
            .iter()
            .map(|reply| format!("warning-{}", concern(reply, today).unwrap().0)),
    );
}

#[test]
fn the_three_languages_have_the_same_messages() {
    let russian = keys("ru");
    for language in LANGUAGES {
        let own = keys(language);
        let differing: Vec<_> = own.symmetric_difference(&russian).collect();
        assert!(differing.is_empty(), "{language}: {differing:#?}");
    }
}

/// «МО» is a career centre and a state body, «ЖК» an account and an entrepreneur: neither is ever shortened.
#[test]
fn kazakh_words_never_use_the_two_ambiguous_abbreviations() {
    for (key, words) in messages("kk") {
        let short = words
            .split(|c: char| !c.is_alphabetic())
            .find(|word| matches!(*word, "МО" | "ЖК"));
        assert_eq!(short, None, "{key}");
    }
}

/// Grounds, notices, terms and registers that the code names are entries of the rulebook.
#[test]
fn codes_of_the_rulebook_that_the_law_names_exist() {
    // Not of the rulebook: how a case ended by itself.
    let own = ["application-withdrawn"];
    let known: BTreeSet<&str> = Rulebook::built_in()
        .entries()
        .map(|entry| entry.code.as_str())
        .collect();
    let sources = files("crates/casework/src/registration", &[".rs"]);
    let mut named = BTreeSet::new();
    for (path, text) in &sources {
        let path = path.to_string_lossy();
        if path.contains("tests") || path.contains("fixtures") {
            continue;
        }
        for start in [
            "Code::from(\"",
            "desk.due(\"",
            "notice(\"",
            "with_ground(\"",
            "paper(file, \"",
        ] {
            named.extend(
                text.split(start)
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next()),
            );
        }
    }
    assert!(named.len() > 15, "{named:?}");
    let unknown: Vec<_> = named
        .iter()
        .filter(|code| !known.contains(*code) && !own.contains(code))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Entries that only tell what others decide or count; no rule of the centre reads them.
const ONLY_TOLD: [&str; 6] = [
    // How long and how much the fund pays.
    "payment-length-max",
    "payment-min-months",
    "payment-rate",
    "mrp",
    // Not found in any published rule, and switched off.
    "voucher-price",
    // The day of the decision, as the acts themselves are dated.
    "unemployed-date",
];

#[test]
fn every_term_and_every_norm_of_the_rulebook_is_read_by_a_rule_or_only_tells() {
    let code: String = files("crates", &[".rs"])
        .into_iter()
        .filter(|(path, _)| !path.to_string_lossy().contains("tests"))
        .map(|(_, text)| text)
        .collect();
    let entries: String = files("crates/casework/rulebook", &[".toml"])
        .into_iter()
        .flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.starts_with("code = "))
        .collect();
    let rulebook = Rulebook::built_in();
    let unread: Vec<&str> = rulebook
        .entries()
        .filter(|entry| matches!(entry.section, Section::Term | Section::Norm))
        .map(|entry| entry.code.as_str())
        .filter(|name| {
            let quoted = format!("{name}\"");
            !code.contains(&quoted) && !entries.contains(&quoted)
        })
        .collect();
    let told: BTreeSet<&str> = ONLY_TOLD.into_iter().collect();
    assert_eq!(unread.into_iter().collect::<BTreeSet<_>>(), told);
}
