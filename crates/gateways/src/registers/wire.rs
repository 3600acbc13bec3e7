//! The messages of the registers: an envelope as on the e-government bus, and each register's own words inside.
//!
//! Dictionary values carry a code and their names in both languages, as ГБД ФЛ gives them; only the code is read.

use super::{ConsentRef, Question};
use casework::ids::Code;
use casework::registers::QueryFor;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// «Message has been processed successfully».
pub const DONE: &str = "SCSS001";
/// The register knows nobody by this ИИН.
pub const NOBODY: &str = "NOT_FOUND";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Request<'a> {
    request_info: RequestInfo<'a>,
    request_data: RequestData<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RequestInfo<'a> {
    message_id: String,
    message_date: DateTime<Utc>,
    service_id: &'a str,
}

#[derive(Serialize)]
struct RequestData<'a> {
    iin: &'a str,
    purpose: QueryFor,
    consents: Vec<Consent<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Consent<'a> {
    kind: &'a str,
    text_edition: &'a str,
    method: &'a str,
    at: DateTime<Utc>,
}

impl<'a> Request<'a> {
    pub fn of(register: &'a Code, question: &'a Question, now: DateTime<Utc>) -> Request<'a> {
        let named = |c: &'a ConsentRef| Consent {
            kind: c.kind.as_str(),
            text_edition: &c.text_edition,
            method: c.method.as_str(),
            at: c.at,
        };
        Request {
            request_info: RequestInfo {
                message_id: format!("{}/{register}", question.key),
                message_date: now,
                service_id: register.as_str(),
            },
            request_data: RequestData {
                iin: question.iin.as_str(),
                purpose: question.purpose,
                consents: question.consents.iter().map(named).collect(),
            },
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    pub response_info: ResponseInfo,
    pub response_data: Option<serde_json::Value>,
}

#[derive(Deserialize)]
pub struct ResponseInfo {
    pub status: Status,
}

#[derive(Deserialize)]
pub struct Status {
    pub code: String,
    #[serde(default)]
    pub message: String,
}

/// What the bus says when a register could not be asked.
#[derive(Deserialize)]
pub struct FaultReply {
    pub fault: Fault,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    pub error_code: String,
    #[serde(default)]
    pub error_message: String,
}

#[derive(Deserialize)]
pub struct Coded {
    pub code: String,
}

/// ГБД ФЛ.
#[derive(Deserialize)]
pub struct IdentityData {
    pub person: Person,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    pub surname: String,
    pub name: String,
    pub patronymic: Option<String>,
    pub birth_date: NaiveDate,
    pub death_date: Option<NaiveDate>,
    /// Numeric ISO 3166-1, `398` for Kazakhstan.
    pub citizenship: Coded,
    pub reg_address: Option<RegAddress>,
    #[serde(default)]
    pub documents: Vec<Document>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegAddress {
    /// ГБД ФЛ has district codes of its own; the bus adds the КАТО where it knows it.
    pub kato: Option<String>,
    pub text: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// `002` identity card, `001` passport, `005` residence permit, `006` stateless person's certificate.
    #[serde(rename = "type")]
    pub kind: Coded,
    pub number: String,
    pub end_date: Option<NaiveDate>,
    /// `00` valid.
    pub status: Coded,
}

/// ЕСУТД.
#[derive(Deserialize)]
pub struct EmploymentData {
    pub contracts: Vec<ContractData>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContractData {
    pub employer_name: String,
    pub employer_bin: Option<String>,
    pub position: String,
    pub date_from: NaiveDate,
    pub date_to: Option<NaiveDate>,
}

/// ЕНПФ/ГК.
#[derive(Deserialize)]
pub struct PensionData {
    pub contributions: Vec<ContributionData>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContributionData {
    pub pay_date: NaiveDate,
    /// Month of income, `2026-10`; not every payer names it.
    pub period: Option<String>,
    pub payer_name: String,
    /// Tenge.
    pub amount: f64,
}

/// КГД, sole trader and single payment; any list of days of a registration.
#[derive(Deserialize)]
pub struct SpellsData {
    pub registrations: Vec<SpellData>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SpellData {
    pub date_from: NaiveDate,
    pub date_to: Option<NaiveDate>,
}

/// ЦБДИ.
#[derive(Deserialize)]
pub struct DisabilityData {
    pub disability: Option<DisabilityHeld>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DisabilityHeld {
    pub group: Coded,
    pub date_from: Option<NaiveDate>,
    pub date_to: Option<NaiveDate>,
    #[serde(default)]
    pub unable_to_work: bool,
}

/// Social payments.
#[derive(Deserialize)]
pub struct SocialData {
    pub pension: bool,
    pub payments: Vec<String>,
}

/// Қандас.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QandasData {
    pub granted_on: Option<NaiveDate>,
}

/// Ministries of education.
#[derive(Deserialize)]
pub struct StudyData {
    pub studies: Vec<StudyHeld>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StudyHeld {
    pub institution: String,
    /// `1` full time (очная), `2` part time, `3` by correspondence.
    pub form: Coded,
    pub date_from: NaiveDate,
    pub date_to: Option<NaiveDate>,
    pub diploma: Option<String>,
}

/// МВД.
#[derive(Deserialize)]
pub struct LicenceData {
    pub categories: Vec<String>,
}

/// РАГС.
#[derive(Deserialize)]
pub struct MarriageData {
    pub status: Option<Coded>,
    pub date: Option<NaiveDate>,
}
