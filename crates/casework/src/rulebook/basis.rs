//! A legal basis in the three languages: whole, as screens show it, and as a paper cites it, law and article alone.
//!
//! The rulebook keeps one text of it, in Russian, with remarks for those who maintain it (`ФК-А.01, шаг 4.2: срок не
//! указан`). Its parts are known by `bases.toml`; what is not known among them, such as the words of a later edition,
//! stays as it is.

mod pattern;

use std::sync::OnceLock;

use serde::Deserialize;

use super::{Entry, Lang};
use crate::refusal::Words;
use pattern::Pattern;

impl Entry {
    /// The whole basis, for the screens.
    pub fn basis_words(&self) -> Words {
        basis_words(&self.basis)
    }

    /// Law and article, without what is no law; `None` where the rulebook names none.
    pub fn citation(&self, lang: Lang) -> Option<String> {
        let parts = self.basis.split(';').map(str::trim);
        // «Социальный кодекс РК, ст. 98, п. 2: remark» → law and article alone.
        let cited = parts.map(|part| part.split_once(':').map_or(part, |(law, _)| law));
        let laws = cited.filter(|part| vocabulary().iter().any(|known| known.is_law_of(part)));
        let said: Vec<String> = laws.map(|law| said(law, lang)).collect();
        (!said.is_empty()).then(|| said.join("; "))
    }
}

/// A basis that no entry keeps: that of a step of the map.
pub fn basis_words(basis: &str) -> Words {
    Words {
        kk: said(basis, Lang::Kk),
        ru: basis.to_owned(),
        en: said(basis, Lang::En),
    }
}

/// A part of a basis in the three languages.
struct Known {
    pattern: Pattern,
    ru: String,
    kk: String,
    en: String,
    law: bool,
}

impl Known {
    fn is_law_of(&self, basis: &str) -> bool {
        self.law && basis.starts_with(&self.ru)
    }

    fn in_language(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }
}

fn said(basis: &str, lang: Lang) -> String {
    if lang == Lang::Ru {
        return basis.to_owned();
    }
    let mut said = String::with_capacity(basis.len());
    let mut rest = basis;
    let mut inside_word = false;
    while let Some(sign) = rest.chars().next() {
        let found = vocabulary()
            .iter()
            .filter(|_| !inside_word)
            .find_map(|known| Some((known, known.pattern.begins(rest)?)));
        if let Some((known, matched)) = found {
            let words = matched.filled(known.in_language(lang));
            let begins = sign.is_uppercase();
            said.push_str(&if begins { capital(&words) } else { words });
            rest = &rest[matched.len..];
            inside_word = false;
        } else {
            said.push(sign);
            rest = &rest[sign.len_utf8()..];
            inside_word = sign.is_alphanumeric();
        }
    }
    said
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).collect()
}

/// Read once. The longest first: «Социальный кодекс РК» is not «Социальный кодекс» with a rest.
fn vocabulary() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let read: File = toml::from_str(include_str!("../../rulebook/bases.toml"))
            .expect("the words are tested");
        let mut all: Vec<Known> = read.words.into_iter().map(known).collect();
        all.sort_by_key(|known| std::cmp::Reverse(known.ru.chars().count()));
        all
    })
}

#[derive(Deserialize)]
struct File {
    words: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    ru: String,
    kk: String,
    en: String,
    #[serde(default)]
    law: bool,
}

fn known(part: Part) -> Known {
    Known {
        pattern: Pattern::of(&part.ru),
        ru: part.ru,
        kk: part.kk,
        en: part.en,
        law: part.law,
    }
}

#[cfg(test)]
mod tests;
