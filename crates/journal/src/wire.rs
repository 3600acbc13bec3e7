//! The messages between a desk and the centre. JSON over HTTPS; every reply says the oldest program that is accepted.

use crate::chain::Chain;
use crate::entry::Sealed;
use crate::outcome::Record;
use crate::seal::Certificate;
use crate::sign::{PublicKey, Signature};
use casework::ids::{CentreId, EntryId, ReplicaId, StaffId, UnitId};
use casework::office::{Centre, DeputyOrder, Role};
use casework::voucher::reference::{Profession, RecognitionCentre};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Version of these messages.
pub const PROTOCOL: u16 = 1;

/// Where a centre's order stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub centre: CentreId,
    pub era: u32,
    pub seq: u64,
    pub chain: Chain,
}

/// The server's time and heads, signed: what a desk may later rely on as "seen".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    pub protocol: u16,
    pub oldest_program: String,
    pub time: DateTime<Utc>,
    pub heads: Vec<Head>,
    /// Version of the reference data; a desk that holds less asks for it.
    pub reference: u64,
    /// By the server's key over [`Status::signed_text`].
    pub signature: Signature,
}

impl Status {
    /// The text that the server signs.
    pub fn signed_text(time: DateTime<Utc>, heads: &[Head]) -> String {
        let mut text = format!("mansap status\n{}", time.to_rfc3339());
        for head in heads {
            text.push_str(&format!(
                "\n{} {} {} {}",
                head.centre, head.era, head.seq, head.chain.0
            ));
        }
        text
    }
}

/// Entries going up, in the order of their counters, with the device's signature over their hashes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Push {
    pub replica: ReplicaId,
    pub entries: Vec<Sealed>,
    pub signature: Signature,
}

impl Push {
    /// The text that the device signs: replica and each entry's hash.
    pub fn signed_text(replica: ReplicaId, entries: &[Sealed]) -> String {
        let mut text = format!("mansap push\n{replica}");
        for entry in entries {
            text.push_str(&format!("\n{}", entry.hash()));
        }
        text
    }
}

/// What became of each pushed entry. The records themselves come by pull.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushReply {
    pub answers: Vec<Answer>,
    pub status: Status,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Answer {
    /// It stands in the centre's order under this number, final or returned.
    Recorded { id: EntryId, era: u32, seq: u64 },
    /// Same identity, other bytes: this database is a copy. Nothing is acknowledged.
    Forked { id: EntryId },
    /// It could not be read as an entry; the desk keeps it and shows it.
    Malformed { id: Option<EntryId>, why: String },
}

/// A range of numbers asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    pub centre: CentreId,
    pub era: u32,
    pub from: u64,
    pub to: u64,
    pub limit: u32,
}

/// Records of the range, in order; fewer than asked when the page is full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub records: Vec<Record>,
    pub status: Status,
}

/// What is numbered. Each has blocks of its own, so that no number means two things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumbersOf {
    /// Registrations and vouchers: `ESL-2026-000123`.
    #[default]
    Cases,
    /// Official papers: `ESL-D-2026-000123`.
    Papers,
}

impl NumbersOf {
    /// The beginning of these numbers in a centre; unique in the country because the centre's own is.
    pub fn prefix(self, centre: &Centre) -> String {
        match self {
            NumbersOf::Cases => centre.prefix.clone(),
            NumbersOf::Papers => format!("{}-D", centre.prefix),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            NumbersOf::Cases => "cases",
            NumbersOf::Papers => "papers",
        }
    }
}

/// A block of numbers bound to one replica and year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    #[serde(default)]
    pub of: NumbersOf,
    pub centre: CentreId,
    pub replica: ReplicaId,
    pub prefix: String,
    pub year: i32,
    pub from: u32,
    pub to: u32,
}

impl Block {
    /// `ESL-2026-000123`
    pub fn number(&self, n: u32) -> String {
        format!("{}-{}-{n:06}", self.prefix, self.year)
    }
}

/// First contact of a device: the one-time code and its new public key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrol {
    pub code: String,
    pub device_key: PublicKey,
    pub replica: ReplicaId,
    pub desk_name: String,
}

/// What an enrolled device learns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    pub device: String,
    pub centres: Vec<Centre>,
    pub server_key: PublicKey,
    /// Who may sign in here, to be offered by name.
    pub staff: Vec<StaffCard>,
    pub expires: NaiveDate,
    #[serde(default)]
    pub sealing: Sealing,
}

/// With what a desk seals official papers, so that strangers can check them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealing {
    /// Address of the public page, as it stands in the code and on the paper: `check.example.kz`.
    pub page: String,
    /// One for each centre of the device.
    pub certificates: Vec<Certificate>,
}

/// A member of staff as desks know them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StaffCard {
    pub id: StaffId,
    /// Full name, «Омарова Дана Сериковна».
    pub name: String,
    /// «Омарова Д. С.»
    pub short: String,
    pub roles: Vec<RoleAt>,
    pub active: bool,
}

impl StaffCard {
    /// What they may act as in that centre on that day; nothing once they have left.
    pub fn roles_at(&self, centre: &CentreId, on: NaiveDate) -> Vec<Role> {
        let stands = |at: &&RoleAt| {
            let in_force = |order: &DeputyOrder| order.from <= on && on <= order.to;
            at.centre == *centre && at.order.as_ref().is_none_or(in_force)
        };
        let held = self.roles.iter().filter(|_| self.active).filter(stands);
        held.map(|at| at.role).collect()
    }

    /// The structural units of that centre in which they work; none where they work for the centre as a whole.
    pub fn units_at<'a>(&'a self, centre: &'a CentreId) -> impl Iterator<Item = &'a UnitId> {
        let here = self.roles.iter().filter(move |at| at.centre == *centre);
        here.filter_map(|at| at.unit.as_ref())
    }
}

/// The head of a centre names a deputy, or ends an order early. Only where there is a line: the centre keeps who holds what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutDeputy {
    pub by: StaffId,
    pub centre: CentreId,
    pub deputy: StaffId,
    pub word: DeputyWord,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "word", rename_all = "kebab-case")]
pub enum DeputyWord {
    /// A new order, or other days of one that is known by its number.
    Named { order: DeputyOrder },
    /// Today is its last day; one that has not begun is taken back.
    Ended { number: String },
}

/// A role in a centre, own or by a deputy's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RoleAt {
    pub role: Role,
    pub centre: CentreId,
    pub order: Option<DeputyOrder>,
    /// The structural unit in which it is held; absent from an older centre, and where a centre works as one.
    #[serde(default)]
    pub unit: Option<UnitId>,
}

/// A password checked by the server; the device's share opens the database on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    pub login: String,
    pub password: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    pub staff: StaffCard,
    /// 32 bytes, hexadecimal: wraps the database key of this device for a new user.
    pub device_share: String,
    pub status: Status,
    /// Anew at each sign-in: the term may have been extended, the page may have moved.
    #[serde(default)]
    pub sealing: Sealing,
    /// Last day on which the centre hears this device; absent from an older centre.
    #[serde(default)]
    pub trusted_until: Option<NaiveDate>,
}

/// Reference data newer than what the desk holds, as whole lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub version: u64,
    pub centres: Vec<Centre>,
    pub staff: Vec<StaffCard>,
    pub kato_edition: String,
    pub kato: Vec<Place>,
    pub vacancies: Vec<casework::registration::job_seeker::Vacancy>,
    /// Register of professions and recognition centres (ФК-D.03); a centre of before had neither.
    #[serde(default)]
    pub professions: Vec<Profession>,
    #[serde(default)]
    pub recognition_centres: Vec<RecognitionCentre>,
    /// Rulebook amendments published by the centre, as TOML overlays in order.
    pub rulebook: Vec<String>,
}

/// A place of the КАТО classifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Place {
    pub kato: String,
    pub level: String,
    pub ru: String,
    pub kk: String,
}

/// An error reply of the centre: a stable code for the screens and a sentence for the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Kebab-case, `problem-<code>` in the locale files.
    pub code: String,
    pub detail: String,
    /// Seconds after which to try again, where that helps.
    pub retry_after: Option<u32>,
}
