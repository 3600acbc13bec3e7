//! Words of the rulebook as papers need them: grounds with their citations, acts of law, titles of papers and lists.

use casework::desk::country_offset;
use casework::ids::Code;
use casework::office::Role;
use casework::registration::reception::PaperSeen;
use casework::rulebook::{Entry, Lang, Rulebook, Section};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use documents as doc;

/// The rulebook by which a paper is worded, as it was on the day of what the paper tells: a text that was changed since
/// is not put into the mouth of whoever signed the old one.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    pub rulebook: &'a Rulebook,
    pub on: NaiveDate,
}

impl<'a> Texts<'a> {
    /// The same rulebook on another day.
    pub fn at(self, on: NaiveDate) -> Texts<'a> {
        Texts { on, ..self }
    }

    pub fn entry(&self, section: Section, code: &str) -> Option<&'a Entry> {
        self.rulebook.as_of(section, code, self.on)
    }

    /// The words of a code in a list; the code itself where the rulebook has none.
    pub fn worded(&self, section: Section, code: &Code) -> doc::Bilingual {
        self.entry(section, code.as_str()).map_or_else(
            || doc::Bilingual {
                kk: code.to_string(),
                ru: code.to_string(),
            },
            words,
        )
    }

    /// The answer to a question of the survey, as the question words it.
    pub fn answer(&self, question: &str, answer: &Code) -> doc::Bilingual {
        let options = self
            .entry(Section::Question, question)
            .map(|entry| entry.table_array("options"))
            .unwrap_or_default();
        let text = |key: &str| {
            options
                .iter()
                .find(|o| o.get("code").and_then(|c| c.as_str()) == Some(answer.as_str()))
                .and_then(|o| o.get(key)?.as_str())
                .unwrap_or(answer.as_str())
                .to_owned()
        };
        doc::Bilingual {
            kk: text("kk"),
            ru: text("ru"),
        }
    }

    /// The full text of an application or a consent, its version told by its first day.
    pub fn consent(&self, kind: &str) -> doc::LegalText {
        let entry = self.entry(Section::Consent, kind);
        let of = |text: fn(&Entry) -> &str| entry.map(text).unwrap_or_default().to_owned();
        doc::LegalText {
            title: doc::Bilingual {
                kk: of(|e| e.kk.trim_end_matches('.')),
                ru: of(|e| e.ru.trim_end_matches('.')),
            },
            body: doc::Bilingual {
                kk: of(|e| e.str("text_kk").unwrap_or_default()),
                ru: of(|e| e.str("text_ru").unwrap_or_default()),
            },
            version: entry.map(|e| day(e.from)).unwrap_or_default(),
        }
    }

    /// A ground of refusal or removal with its article.
    pub fn ground(&self, section: Section, code: &Code) -> doc::Ground {
        let entry = self.entry(section, code.as_str());
        doc::Ground {
            text: self.worded(section, code),
            citation: entry.and_then(|e| {
                Some(doc::Bilingual {
                    kk: e.citation(Lang::Kk)?,
                    ru: e.citation(Lang::Ru)?,
                })
            }),
        }
    }

    /// Acts of law in force on the day, of those named; one that is not confirmed is not cited on paper.
    pub fn acts(&self, codes: &[&str], on: NaiveDate) -> Vec<doc::Bilingual> {
        codes
            .iter()
            .filter_map(|code| self.rulebook.entry(Section::Act, code, on))
            .filter(|act| act.confirmed)
            .map(words)
            .collect()
    }

    /// Rights or duties of a status, in force on the day.
    pub fn rights(&self, status: &str, kind: &str, on: NaiveDate) -> Vec<doc::Bilingual> {
        self.rulebook
            .list(Section::RightsDuties, on)
            .into_iter()
            .filter(|e| e.str("status") == Some(status) && e.str("kind") == Some(kind))
            .map(words)
            .collect()
    }

    /// The role under a signature, in the maps' own words.
    pub fn role(&self, role: Role) -> doc::Bilingual {
        let title = self.rulebook.role(role);
        doc::Bilingual {
            kk: title.kk,
            ru: title.ru,
        }
    }

    /// A paper that was shown, in words: kind, number, date.
    pub fn paper(&self, paper: &PaperSeen) -> doc::Bilingual {
        let title = self.at(paper.seen).worded(Section::Document, &paper.kind);
        let mut tail = String::new();
        if let Some(number) = &paper.number {
            tail.push_str(&format!(" № {number}"));
        }
        if let Some(issued) = paper.issued {
            tail.push_str(&format!(", {}", day(issued)));
        }
        doc::Bilingual {
            kk: format!("{}{tail}", title.kk),
            ru: format!("{}{tail}", title.ru),
        }
    }

    pub fn seen(&self, paper: &PaperSeen) -> doc::SeenDocument {
        doc::SeenDocument {
            title: self.at(paper.seen).worded(Section::Document, &paper.kind),
            number: paper.number.as_ref().map(ToString::to_string),
            date: paper.issued,
            returned: paper.returned,
        }
    }
}

pub fn words(entry: &Entry) -> doc::Bilingual {
    doc::Bilingual {
        kk: entry.kk.clone(),
        ru: entry.ru.clone(),
    }
}

/// The same in both languages: names, numbers, what the person said.
pub fn same(text: impl ToString) -> doc::Bilingual {
    let text = text.to_string();
    doc::Bilingual {
        kk: text.clone(),
        ru: text,
    }
}

pub fn both(kk: &str, ru: &str) -> doc::Bilingual {
    doc::Bilingual {
        kk: kk.to_owned(),
        ru: ru.to_owned(),
    }
}

/// Parts of one line, parted by commas; empty ones are left out.
pub fn joined(parts: impl IntoIterator<Item = doc::Bilingual>) -> doc::Bilingual {
    let mut line = both("", "");
    for part in parts {
        if part.kk.is_empty() && part.ru.is_empty() {
            continue;
        }
        if !line.ru.is_empty() {
            line.kk.push_str(", ");
            line.ru.push_str(", ");
        }
        line.kk.push_str(&part.kk);
        line.ru.push_str(&part.ru);
    }
    line
}

pub fn day(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&country_offset()).naive_local()
}

pub fn lang(language: Lang) -> doc::Lang {
    match language {
        Lang::Kk => doc::Lang::Kk,
        Lang::Ru | Lang::En => doc::Lang::Ru,
    }
}

pub fn method(method: &Code) -> doc::SignMethod {
    match method.as_str() {
        "ecp" => doc::SignMethod::Ecp,
        "qr" => doc::SignMethod::Qr,
        "sms" => doc::SignMethod::Sms,
        // Whatever the rulebook adds later is signed by hand on paper.
        _paper => doc::SignMethod::Paper,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const NEW_TEXT: &str = "[[consent]]\ncode = 'personal-data'\nfrom = 2026-11-02\n\
        ru = 'Согласие на обработку данных.'\ntext_ru = 'Новый текст.'\n\
        [[refusal]]\ncode = 'un-contract'\nfrom = 2026-11-02\nru = 'Новые слова.'";

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn a_consent_is_printed_as_it_was_read_and_a_ground_as_it_was_named() {
        let amended = Rulebook::built_in().with(NEW_TEXT).unwrap();
        let texts = Texts {
            rulebook: &amended,
            on: on(1),
        };
        let built_in = Texts {
            rulebook: Rulebook::built_in(),
            on: on(1),
        };
        let ground = Code::from("un-contract");
        let (before, after) = (texts, texts.at(on(2)));
        assert_eq!(
            before.consent("personal-data"),
            built_in.consent("personal-data")
        );
        assert_eq!(before.consent("personal-data").version, "01.07.2023");
        assert_eq!(
            before.ground(Section::Refusal, &ground),
            built_in.ground(Section::Refusal, &ground)
        );

        let read = after.consent("personal-data");
        assert_eq!(read.body.ru, "Новый текст.");
        assert_eq!(read.title.ru, "Согласие на обработку данных");
        assert_eq!(read.version, "02.11.2026");
        let named = after.ground(Section::Refusal, &ground);
        assert_eq!(named.text.ru, "Новые слова.");
    }
}
