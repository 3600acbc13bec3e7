//! What the state registers say («Сведения из ГО»), typed per register. The law reads these; `gateways` parses them.

use crate::ids::{Code, ThingId};
use crate::registration::At;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumDiscriminants, IntoStaticStr};

/// What one register answered. The kinds follow `register.*` of the rulebook; each data entry names its register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "kind", content = "data", rename_all = "kebab-case")]
#[strum_discriminants(
    name(ReplyKind),
    derive(IntoStaticStr),
    strum(serialize_all = "kebab-case")
)]
pub enum Reply {
    /// No answer within the waiting term, or the register is down.
    Silent,
    /// The register answered with an error; its words are kept for the history.
    Failed {
        code: String,
        message: String,
    },
    /// The register knows nobody by this ИИН.
    NotFound,
    Identity(IdentityRecord),
    Employment {
        contracts: Vec<Contract>,
    },
    Pension {
        contributions: Vec<Contribution>,
    },
    Business {
        sole_trader: Vec<Spell>,
    },
    SinglePayment {
        spells: Vec<Spell>,
    },
    Disability {
        group: Option<Code>,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        unable_to_work: bool,
    },
    SocialPayments {
        pension: bool,
        payments: Vec<String>,
    },
    Qandas {
        since: Option<NaiveDate>,
    },
    Study {
        spells: Vec<StudySpell>,
    },
    Licence {
        categories: Vec<Code>,
    },
    Marriage {
        status: Option<Code>,
        on: Option<NaiveDate>,
    },
}

/// ГБД ФЛ: who the person is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct IdentityRecord {
    pub surname: String,
    pub given: String,
    pub patronymic: Option<String>,
    pub birth_date: NaiveDate,
    pub death_date: Option<NaiveDate>,
    /// ISO 3166-1 alpha-3 of the citizenship, `KAZ` for Kazakhstan.
    pub citizenship: String,
    /// Permanent residence permit valid to, for foreigners and stateless persons.
    pub residence_permit_to: Option<NaiveDate>,
    pub address_kato: Option<String>,
    pub address: Option<String>,
    pub document_number: Option<String>,
    pub document_to: Option<NaiveDate>,
}

/// ЕСУТД: a labour contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Contract {
    pub employer: String,
    pub bin: Option<String>,
    pub position: String,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

/// ЕНПФ/ГК: one mandatory pension contribution (ОПВ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Contribution {
    pub paid_on: NaiveDate,
    /// First day of the month it is paid for; some payers leave it out.
    pub month: Option<NaiveDate>,
    pub payer: String,
    /// Tenge.
    pub amount: i32,
}

/// A registration with its first and last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Spell {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

/// A course of study by the ministries' databases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StudySpell {
    pub institution: String,
    pub full_time: bool,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    pub diploma: Option<String>,
}

/// One register's answer with its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RegisterAnswer {
    /// Code of `register.*`.
    pub register: Code,
    pub at: DateTime<Utc>,
    pub reply: Reply,
}

impl RegisterAnswer {
    /// Whether it says something; silence and errors do not.
    pub fn has_spoken(&self) -> bool {
        match self.reply {
            Reply::Silent | Reply::Failed { .. } => false,
            Reply::NotFound
            | Reply::Identity(_)
            | Reply::Employment { .. }
            | Reply::Pension { .. }
            | Reply::Business { .. }
            | Reply::SinglePayment { .. }
            | Reply::Disability { .. }
            | Reply::SocialPayments { .. }
            | Reply::Qandas { .. }
            | Reply::Study { .. }
            | Reply::Licence { .. }
            | Reply::Marriage { .. } => true,
        }
    }
}

/// A query to the registers (2.2, 5.1, 7.1) and what came back so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Query {
    pub id: ThingId,
    pub purpose: QueryFor,
    pub registers: Vec<Code>,
    pub asked: DateTime<Utc>,
    pub on: NaiveDate,
    pub answers: Vec<RegisterAnswer>,
    /// Set when a withdrawn consent stopped it before it left.
    pub stopped: bool,
    /// Which registration of the person it belongs to, counted from 0.
    pub of: u32,
}

/// Which step asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum QueryFor {
    /// 2.2, before registration as a job seeker.
    Seeker,
    /// 5.1, before registration as unemployed.
    Unemployed,
    /// 7.1, the weekly look for changes.
    Monitoring,
}

impl Query {
    /// The newest word of a register in this query.
    pub fn answer(&self, register: &str) -> Option<&RegisterAnswer> {
        self.answers
            .iter()
            .rev()
            .find(|a| a.register.as_str() == register && a.has_spoken())
    }
    /// Registers that have not said anything yet.
    pub fn silent(&self) -> Vec<Code> {
        self.registers
            .iter()
            .filter(|r| self.answer(r.as_str()).is_none())
            .cloned()
            .collect()
    }
    pub fn identity(&self) -> Option<&IdentityRecord> {
        self.answer("identity").and_then(|a| match &a.reply {
            Reply::Identity(record) => Some(record),
            Reply::Silent
            | Reply::Failed { .. }
            | Reply::NotFound
            | Reply::Employment { .. }
            | Reply::Pension { .. }
            | Reply::Business { .. }
            | Reply::SinglePayment { .. }
            | Reply::Disability { .. }
            | Reply::SocialPayments { .. }
            | Reply::Qandas { .. }
            | Reply::Study { .. }
            | Reply::Licence { .. }
            | Reply::Marriage { .. } => None,
        })
    }
}

/// Why a query that waits may not leave the centre any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAsked {
    /// The file was joined to another, or has no such query.
    NotHere,
    /// Stopped by a withdrawn consent.
    Stopped,
    /// A consent of 2.1 is no longer in force.
    NoConsent,
    /// The registration it was asked for has ended.
    Ended,
    /// The same was asked anew since.
    AskedAnew,
}

impl NotAsked {
    /// A few words for the list of work; they name no person.
    pub fn as_str(self) -> &'static str {
        match self {
            NotAsked::NotHere => "the query is not in the file",
            NotAsked::Stopped => "stopped",
            NotAsked::NoConsent => "a consent is not in force",
            NotAsked::Ended => "the registration has ended",
            NotAsked::AskedAnew => "asked anew",
        }
    }
}

/// Whether a query may still be put to the registers (2.1 before 2.2 and 5.1), asked again before it leaves.
///
/// # Errors
/// See [`NotAsked`].
pub fn may_ask(file: &crate::File, query: ThingId) -> Result<&Query, NotAsked> {
    let found = file
        .query(query)
        .filter(|_| file.joined_into.is_none())
        .ok_or(NotAsked::NotHere)?;
    if found.stopped {
        return Err(NotAsked::Stopped);
    }
    let open = match file.registration.stage.at() {
        At::Card | At::JobSeeker | At::Proposed | At::Unemployed | At::RemovalProposed => true,
        At::Start | At::Reception | At::Refused | At::Closed => false,
    };
    if !open || found.of != file.current() {
        return Err(NotAsked::Ended);
    }
    if ["personal-data", "state-access"]
        .into_iter()
        .any(|kind| file.consent(kind).is_none())
    {
        return Err(NotAsked::NoConsent);
    }
    let newest = file
        .queries
        .iter()
        .rev()
        .find(|q| q.purpose == found.purpose && !q.stopped);
    if newest.is_some_and(|newest| newest.id != query) {
        Err(NotAsked::AskedAnew)
    } else {
        Ok(found)
    }
}
