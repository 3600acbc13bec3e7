//! The legal basis of an entry as a paper cites it: law, article and paragraph, in either state language.
//!
//! The rulebook keeps one text of it with remarks for those who maintain it. On paper only the law stands.

use super::{Entry, Lang};

/// How a law is named in the rulebook, and in Kazakh.
const LAWS: [(&str, &str); 7] = [
    ("Социальный кодекс РК", "ҚР Әлеуметтік кодексі"),
    ("Социальный кодекс", "Әлеуметтік кодекс"),
    (
        "Закон «О профессиональных квалификациях»",
        "«Кәсіптік біліктіліктер туралы» заң",
    ),
    (
        "Закон «О государственных услугах»",
        "«Мемлекеттік көрсетілетін қызметтер туралы» заң",
    ),
    ("Закон «Об образовании»", "«Білім туралы» заң"),
    ("ФК-А.01", "ФК-А.01"),
    ("ФК-D.03", "ФК-D.03"),
];

impl Entry {
    /// Law and article, without what is no law; `None` where the rulebook names none.
    pub fn citation(&self, lang: Lang) -> Option<String> {
        let parts = self
            .basis
            .split(';')
            .map(str::trim)
            .filter_map(|part| cite(part, lang))
            .collect::<Vec<_>>();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}

/// «Социальный кодекс РК, ст. 98, п. 2: remark» → law and article alone.
fn cite(part: &str, lang: Lang) -> Option<String> {
    let part = part.split_once(':').map_or(part, |(law, _)| law);
    let (law, kazakh) = LAWS.iter().find(|(law, _)| part.starts_with(law))?;
    let places = part[law.len()..].split(',').map(str::trim);
    let places = places.filter_map(|place| match lang {
        Lang::Kk => in_kazakh(place),
        Lang::Ru | Lang::En => (!place.is_empty()).then(|| place.to_owned()),
    });
    let mut words = vec![match lang {
        Lang::Kk => (*kazakh).to_owned(),
        Lang::Ru | Lang::En => (*law).to_owned(),
    }];
    words.extend(places);
    Some(words.join(", "))
}

/// «ст. 98» → «98-бап». What is neither article, paragraph nor step is left out.
fn in_kazakh(place: &str) -> Option<String> {
    let named = |word: &str, suffix: &str| {
        let number = place.strip_prefix(word)?.trim();
        Some(format!("{number}{suffix}"))
    };
    named("шаги ", "-қадамдар")
        .or_else(|| named("шаг ", "-қадам"))
        .or_else(|| named("ст. ", "-бап"))
        .or_else(|| named("п. ", "-тармақ"))
        .or_else(|| {
            place
                .chars()
                .all(|c| c.is_ascii_digit() || c == '.' || c == '–')
                .then(|| format!("{place}-қадам"))
                .filter(|_| !place.is_empty())
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rulebook::{Rulebook, Section};

    fn cited(basis: &str, lang: Lang) -> Option<String> {
        let mut entry = Rulebook::built_in().section(Section::Refusal)[0].clone();
        entry.basis = basis.to_owned();
        entry.citation(lang)
    }

    #[test]
    fn a_law_is_cited_in_either_language_and_a_remark_stays_at_home() {
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

    #[test]
    fn no_kazakh_citation_of_a_ground_has_russian_left_in_it() {
        let book = Rulebook::built_in();
        for section in [Section::Refusal, Section::Removal, Section::RightsDuties] {
            for entry in book.section(section) {
                let Some(kazakh) = entry.citation(Lang::Kk) else {
                    continue;
                };
                for russian in ["ст.", "п. ", "шаг", "кодекс РК", "Закон"] {
                    assert!(!kazakh.contains(russian), "{kazakh}");
                }
            }
        }
    }
}
