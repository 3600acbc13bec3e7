//! Application for registration as a job seeker, the consents with it, and the receipt
//! (ФК-A.01, 1.4 and 2.1): one file of three parts, each beginning on its own page so that the receipt
//! can be handed over. Printed at the counter, also when the line is down.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::paper::Check;
use crate::parts::{
    Bilingual, Centre, Lang, Official, Participant, Person, SeenDocument, SignMethod,
};

/// The first day's paper. Has no field for anything of section 3 of the map, and must not get one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationPack {
    /// Stays the same for this application for ever: the id of the act is a good one. Not printed.
    pub document_id: String,
    pub centre: Centre,
    /// The case number. `None` prints «номер присвоит центр»: the desk ran out of numbers offline.
    pub number: Option<String>,
    /// Whether the centre has accepted the act. If not, every page says so in a bar.
    pub confirmed: bool,
    pub person: Person,
    /// What the person asks for: the rulebook's consent of kind `application`.
    pub request: LegalText,
    /// The legal day of the application.
    pub applied_on: NaiveDate,
    /// When it was received at the counter.
    pub received_at: NaiveDateTime,
    /// How the application was signed. `Paper` prints lines for signatures.
    pub method: SignMethod,
    /// The language in which the person read and signed the application.
    pub language: Lang,
    pub consents: Vec<Consent>,
    pub documents_seen: Vec<SeenDocument>,
    pub participants: Vec<Participant>,
    /// Who received it.
    pub specialist: Official,
    /// The last day for the centre's answer, if the rulebook gives one.
    pub answer_by: Option<NaiveDate>,
    /// How strangers check the paper; printed on the receipt.
    pub check: Option<Check>,
}

/// A text of the rulebook as it stood when it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalText {
    pub title: Bilingual,
    pub body: Bilingual,
    /// The edition of the text as the office names it: a date in force, a number.
    pub version: String,
}

/// One consent, answered by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    pub text: LegalText,
    pub answer: Answer,
}

/// What the person answered, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    Given {
        language: Lang,
        method: SignMethod,
        at: NaiveDateTime,
    },
    Refused {
        language: Lang,
        method: SignMethod,
        at: NaiveDateTime,
    },
    /// Not yet answered: printed with boxes to tick, for a person who signs on paper.
    Asked { language: Lang },
}
