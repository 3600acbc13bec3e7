//! Parts that many forms share: who, where, with whom, under which signature.
//! Dates are calendar days; times are the centre's local wall clock, already converted by the caller.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The language in which a form is printed, or a text was read and agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    Kk,
    Ru,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Kk, Self::Ru];

    /// The code of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
        }
    }
}

/// A text that exists in both state languages: names of offices, texts of the rulebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub kk: String,
    pub ru: String,
}

/// The career centre (карьерный центр, мансап орталығы) whose letterhead the form bears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Centre {
    pub name: Bilingual,
    pub address: Bilingual,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Opening hours, in words.
    pub hours: Option<Bilingual>,
}

/// The person whose paper this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub full_name: String,
    /// Twelve digits.
    pub iin: String,
    pub birth_date: NaiveDate,
    pub address: Option<Bilingual>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// The identity paper in words: kind, number, issued when and by whom.
    pub document: Option<Bilingual>,
}

/// A member of staff who signs or receives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Official {
    pub full_name: String,
    pub role: Bilingual,
}

/// Somebody beside the person who took part in the act and answers for that part with a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub role: ParticipantRole,
    pub full_name: String,
    /// Power of attorney, guardian's certificate, order of the centre, …
    pub basis: Option<Bilingual>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantRole {
    /// Parent or other representative by law.
    LegalRepresentative,
    /// Guardian or trustee (опекун, попечитель).
    Guardian,
    /// Representative by power of attorney.
    Attorney,
    Interpreter,
    /// Interpreter of sign language.
    SignInterpreter,
    /// Signs in place of a person who cannot read or write.
    Signer,
}

/// A paper that was shown at the counter. Papers are looked at and given back (ФК-A.01, 1.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenDocument {
    pub title: Bilingual,
    pub number: Option<String>,
    pub date: Option<NaiveDate>,
    /// Given back to the person; otherwise it stays in the case.
    pub returned: bool,
}

/// How a text was signed; the codes are those of the rulebook's `sign_method`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignMethod {
    /// By hand: the form gets lines to sign on.
    Paper,
    /// Digital signature (ЭЦП, ЭЦҚ).
    Ecp,
    Qr,
    Sms,
}
