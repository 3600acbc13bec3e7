//! The rulebook's letters: filled from the case for a notice, or their standing paragraphs for other papers.

use casework::rulebook::{Entry, Lang};
use documents::Bilingual;

/// What stands for the placeholders of a letter, by their names. A line with one that is not known is left out.
pub type Values = Vec<(&'static str, Bilingual)>;

/// Lines that the paper says elsewhere: letterhead and the code at the foot.
const ELSEWHERE: [&str; 3] = ["{centre}", "{phone}", "{code}"];

/// The letter of a notice in both languages.
pub fn filled(entry: &Entry, values: &Values) -> Bilingual {
    let of = |lang: Lang| {
        let text = entry.worded("letter", lang).unwrap_or_default();
        paragraphs(text)
            .filter_map(|paragraph| {
                let lines = paragraph
                    .lines()
                    .filter(|line| !ELSEWHERE.iter().any(|name| line.contains(name)))
                    .filter_map(|line| put(line, values, lang))
                    .collect::<Vec<_>>();
                (!lines.is_empty()).then(|| lines.join("\n"))
            })
            .collect::<Vec<_>>()
            .join("\n\n")
    };
    Bilingual {
        kk: of(Lang::Kk),
        ru: of(Lang::Ru),
    }
}

/// Paragraphs of a letter that say the same to everybody: what follows, how to appeal.
pub fn standing(entry: Option<&Entry>) -> Vec<Bilingual> {
    let of = |lang: Lang| -> Vec<String> {
        let text = entry
            .and_then(|e| e.worded("letter", lang))
            .unwrap_or_default();
        paragraphs(text)
            .filter(|p| !p.contains('{'))
            .map(str::to_owned)
            .collect()
    };
    of(Lang::Kk)
        .into_iter()
        .zip(of(Lang::Ru))
        .map(|(kk, ru)| Bilingual { kk, ru })
        .collect()
}

fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty())
}

fn put(line: &str, values: &Values, lang: Lang) -> Option<String> {
    let mut text = line.to_owned();
    for (name, value) in values {
        let value = match lang {
            Lang::Kk => &value.kk,
            Lang::Ru | Lang::En => &value.ru,
        };
        text = text.replace(&format!("{{{name}}}"), value);
    }
    (!text.contains('{')).then_some(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::papers::texts::same;
    use casework::rulebook::{Rulebook, Section};

    fn letter(code: &str) -> &'static Entry {
        Rulebook::built_in().any(Section::Notice, code).unwrap()
    }

    #[test]
    fn a_letter_is_filled_and_what_the_paper_says_elsewhere_is_left_out() {
        let values = vec![
            ("name", same("Беков Арман")),
            ("date", same("28.10.2026")),
            ("number", same("ESL-2026-000123")),
            ("until", same("04.11.2026")),
        ];
        let text = filled(letter("unemployed-registered"), &values);
        for part in ["Беков Арман", "28.10.2026", "ESL-2026-000123", "04.11.2026"] {
            assert!(text.ru.contains(part) && text.kk.contains(part), "{part}");
        }
        assert!(!text.ru.contains('{') && !text.ru.contains("Код проверки"));
        assert!(!text.kk.contains("Телефон"));
    }

    #[test]
    fn a_line_whose_value_is_not_known_is_left_out_and_the_rest_stays() {
        let text = filled(
            letter("unemployed-registered"),
            &vec![("name", same("Беков Арман"))],
        );
        assert!(text.ru.contains("Решением карьерного центра"));
        assert!(!text.ru.contains("Номер решения"));
    }

    #[test]
    fn what_every_letter_of_a_kind_says_is_found_in_both_languages() {
        let said = standing(Some(letter("lir-refused")));
        assert_eq!(said.len(), 2);
        assert!(said[0].ru.contains("новое заявление") && said[0].kk.contains("қайта өтініш"));
        assert!(said[1].ru.contains("обжаловать") && said[1].kk.contains("шағымдана"));
    }
}
