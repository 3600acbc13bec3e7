//! One entry of the rulebook: texts, basis, the days it is in force, and the fields of its section.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Section;

/// An entry in one of its times. A changed entry is another `Entry` with the same code and later days.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its section.
    pub section: Section,
    /// Its name inside the section; never changes.
    pub code: String,
    /// Kazakh text.
    pub kk: String,
    /// Russian text.
    pub ru: String,
    /// English text.
    pub en: String,
    /// Legal or other basis, as printed on a decision.
    pub basis: String,
    /// How sure its source is; acts of law carry none.
    pub label: Option<Label>,
    /// `false`: in force as a careful default until confirmed.
    pub confirmed: bool,
    /// What to ask in order to confirm it.
    pub ask: Option<String>,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force; `None` is open.
    pub to: Option<NaiveDate>,
    /// `false`: switched off until confirmed.
    pub applies: bool,
    /// Place in lists: the entry's own `order`, else its place in the file.
    pub order: u32,
    /// Fields of its section.
    pub fields: Map<String, Value>,
}

/// The source of an entry, from the official map down to "not found".
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    specta::Type,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// Official map.
    #[strum(serialize = "S")]
    OfficialMap,
    /// Confirmed by a public source.
    #[strum(serialize = "C")]
    Confirmed,
    /// A secondary source only.
    #[strum(serialize = "C2")]
    SecondarySource,
    /// Recalled.
    #[strum(serialize = "R")]
    Recalled,
    /// Inference or decision of the product.
    #[strum(serialize = "I")]
    Inferred,
    /// Not found.
    #[strum(serialize = "?")]
    NotFound,
}

/// Languages of the rulebook; a person is served in Kazakh or Russian.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    specta::Type,
    strum::Display,
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Lang {
    /// Қазақша.
    #[default]
    Kk,
    /// Русский.
    Ru,
    /// English.
    En,
}

impl Entry {
    /// `refusal.lir-age`
    pub fn full_code(&self) -> String {
        format!("{}.{}", self.section, self.code)
    }

    /// Whether `on` lies within its days; says nothing about `applies`.
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.from <= on && self.to.is_none_or(|to| on <= to)
    }

    /// Its text.
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::En => &self.en,
        }
    }

    /// A text kept per language in its fields: `worded("sms", Lang::Kk)` reads `sms_kk`.
    pub fn worded(&self, stem: &str, lang: Lang) -> Option<&str> {
        self.str(&format!("{stem}_{lang}"))
    }

    /// A text field.
    pub fn str(&self, key: &str) -> Option<&str> {
        self.fields.get(key)?.as_str()
    }

    /// A whole number.
    pub fn int(&self, key: &str) -> Option<i64> {
        self.fields.get(key)?.as_i64()
    }

    /// A number, whole or not.
    pub fn float(&self, key: &str) -> Option<f64> {
        self.fields.get(key)?.as_f64()
    }

    /// A flag that is set; an absent one is not.
    pub fn is(&self, key: &str) -> bool {
        self.bool(key) == Some(true)
    }

    /// A yes or no. A field that is absent is `None`, not `false`.
    pub fn bool(&self, key: &str) -> Option<bool> {
        self.fields.get(key)?.as_bool()
    }

    /// A date.
    pub fn date(&self, key: &str) -> Option<NaiveDate> {
        self.str(key)?.parse().ok()
    }

    /// A list of texts; empty where the field is absent.
    pub fn strings(&self, key: &str) -> Vec<&str> {
        self.fields
            .get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// A list of tables (`options`, `levels`, `conditions`); empty where the field is absent.
    pub fn table_array(&self, key: &str) -> Vec<&Map<String, Value>> {
        self.fields
            .get(key)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
            .collect()
    }

    /// Codes of `options`: what an answer may be.
    pub fn option_codes(&self) -> Vec<&str> {
        self.table_array("options")
            .into_iter()
            .filter_map(|option| option.get("code")?.as_str())
            .collect()
    }
}
