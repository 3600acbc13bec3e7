//! Papers that gather what is known: an extract of a case for the person, a list of cases for a meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::paper::{Check, Paper};
use crate::parts::{Bilingual, Centre, Official};

/// What the centre keeps of a person, as the person may receive it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extract {
    pub paper: Paper,
    /// Fields of the card (ИКЗ) by their codes; a field without a value is left out.
    pub card: Vec<CardLine>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
    pub made_by: Official,
}

/// A field of the card. Its name comes from the fixed words under the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLine {
    pub field: String,
    /// One or more values, each on a line of its own.
    pub values: Vec<Bilingual>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub on: NaiveDate,
    pub what: EventOf,
    /// Number, ground, employer: whatever tells this event from others of its kind.
    pub detail: Option<Bilingual>,
}

/// Events of a case that a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventOf {
    Visit,
    Application,
    JobSeeker,
    JobSeekerRefused,
    Offer,
    Unemployed,
    UnemployedRefused,
    Notice,
    Plan,
    Referral,
    Removed,
    Closed,
    Transferred,
    VoucherAsked,
    VoucherReferred,
    VoucherRefused,
    Voucher,
    VoucherEnded,
}

/// A list of cases to be decided or discussed, in the order of the list on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingList {
    pub document_id: String,
    pub centre: Centre,
    pub number: Option<String>,
    pub date: NaiveDate,
    pub rows: Vec<MeetingRow>,
    pub made_by: Official,
    pub check: Option<Check>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingRow {
    pub full_name: String,
    pub iin: Option<String>,
    pub case_number: Option<String>,
    pub matter: MeetingMatter,
    pub due: Option<NaiveDate>,
}

/// Why a case is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingMatter {
    Application,
    JobSeeker,
    Unemployed,
    Plan,
    Monitoring,
    Removal,
    Notice,
    Voucher,
    Other,
}
