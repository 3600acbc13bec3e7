//! What the person is told on paper: notices (ФК-A.01, 5.6, 8.3 and others), rights and duties (4.4, 5.7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::paper::{Paper, Signer};
use crate::parts::{Bilingual, Official, SignMethod};

/// A notice (извещение, хабарлама): the rulebook's letter, filled from the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    pub paper: Paper,
    pub title: Bilingual,
    /// Paragraphs parted by an empty line; lines «label: value» of one paragraph stand as a table.
    pub letter: Bilingual,
    /// The last day on which it must have reached the person.
    pub deliver_by: Option<NaiveDate>,
    pub signed_by: Signer,
}

/// The memo of rights and duties with the person's acknowledgement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightsAndDuties {
    pub paper: Paper,
    pub status: Status,
    pub rights: Vec<Bilingual>,
    pub duties: Vec<Bilingual>,
    /// How the person acknowledged them; `Paper` prints a line for the signature.
    pub method: SignMethod,
    pub told_by: Official,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// 4.4
    JobSeeker,
    /// 5.7
    Unemployed,
}
