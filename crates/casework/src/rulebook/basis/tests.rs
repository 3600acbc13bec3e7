#![allow(clippy::unwrap_used)]

use super::*;
use crate::registration::all_rows;
use crate::rulebook::{Rulebook, Section};

fn cited(basis: &str, lang: Lang) -> Option<String> {
    let mut entry = Rulebook::built_in().section(Section::Refusal)[0].clone();
    entry.basis = basis.to_owned();
    entry.citation(lang)
}

#[test]
fn a_basis_is_said_whole_in_the_language_of_the_screen() {
    for (ru, kk) in [
        ("ФК-А.01, шаг 4.2", "ФК-А.01, 4.2-қадам"),
        (
            "ФК-D.03, шаги 2.1–2.2: срок не указан",
            "ФК-D.03, 2.1–2.2-қадамдар: мерзімі көрсетілмеген",
        ),
        (
            "Социальный кодекс РК, ст. 98, п. 1",
            "ҚР Әлеуметтік кодексі, 98-бап, 1-тармақ",
        ),
        (
            "Социальный кодекс, ст. 15, п. 2, пп. 3)",
            "Әлеуметтік кодекс, 15-бап, 2-тармақ, 3) тармақша",
        ),
        (
            "Практика и рабочий перечень центра",
            "Тәжірибе және орталықтың жұмыс тізбесі",
        ),
    ] {
        let words = basis_words(ru);
        assert_eq!((words.ru.as_str(), words.kk.as_str()), (ru, kk));
    }
    assert_eq!(basis_words("ФК-А.01, шаг 4.2").en, "FC-A.01, step 4.2");
    assert_eq!(basis_words("ФК-А.01, 4.2").en, "FC-A.01, 4.2");
}

#[test]
fn what_a_later_edition_says_in_other_words_stays_as_it_is() {
    let words = basis_words("Постановление № 7, шаг 4.2");
    assert_eq!(words.kk, "Постановление № 7, 4.2-қадам");
    assert_eq!(basis_words("").kk, "");
}

#[test]
fn no_basis_of_the_rulebook_or_of_a_step_is_left_in_russian() {
    let entries = Rulebook::built_in().entries().map(|e| e.basis.clone());
    let steps = all_rows().map(|step| step.basis());
    for basis in entries.chain(steps) {
        let words = basis_words(&basis);
        let cyrillic = |sign: char| ('\u{400}'..='\u{52f}').contains(&sign);
        assert!(!words.en.contains(cyrillic), "{basis}: {}", words.en);
        let russian = |word: &str| {
            let whole = [
                "ст",
                "п",
                "пп",
                "статья",
                "пункт",
                "срок",
                "не",
                "по",
                "и",
                "шаг",
                "шаги",
            ];
            whole.contains(&word) || ["правил", "приказ"].iter().any(|w| word.starts_with(w))
        };
        let small = words.kk.to_lowercase();
        let mut kazakh = small.split(|sign: char| !sign.is_alphabetic());
        assert!(!kazakh.any(russian), "{basis}: {}", words.kk);
        assert!(!words.kk.contains("кодекс РК"), "{}", words.kk);
    }
}

#[test]
fn on_paper_a_law_is_cited_in_either_language_and_a_remark_stays_at_home() {
    let basis = "Социальный кодекс РК, ст. 98, п. 3: обязанность без срока";
    assert_eq!(
        cited(basis, Lang::Ru).unwrap(),
        "Социальный кодекс РК, ст. 98, п. 3"
    );
    assert_eq!(
        cited(basis, Lang::Kk).unwrap(),
        "ҚР Әлеуметтік кодексі, 98-бап, 3-тармақ"
    );
    assert_eq!(
        cited("ФК-А.01, шаги 6.2–6.3", Lang::Kk).unwrap(),
        "ФК-А.01, 6.2–6.3-қадамдар"
    );
    assert_eq!(
        cited(
            "ФК-А.01, шаг 2.1; Закон «О государственных услугах», ст. 19-1",
            Lang::Kk
        )
        .unwrap(),
        "ФК-А.01, 2.1-қадам; «Мемлекеттік көрсетілетін қызметтер туралы» заң, 19-1-бап"
    );
    assert_eq!(cited("Практика и рабочий перечень центра", Lang::Ru), None);
}
