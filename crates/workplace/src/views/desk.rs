//! The desk itself: who may sign in, how the line stands, what waits.

use casework::ids::{CentreId, Code, StaffId};
use casework::indicators::Reading;
use casework::office::{DeputyOrder, Role};
use casework::paperwork::PaperKind;
use casework::refusal::Words;
use casework::rulebook::Lang;
use chrono::{DateTime, NaiveDate, Utc};
use journal::LineError;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One line of state that never lies, and who is at the desk.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeskStatus {
    pub enrolled: bool,
    pub desk_name: String,
    pub centre_name: Words,
    pub line: LineState,
    /// Acts on this computer that the centre has not answered.
    pub waiting: u32,
    /// Returned acts that need the decision of who is signed in.
    pub needs_you: u32,
    pub saved_at: Option<DateTime<Utc>>,
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
    pub version: String,
    pub language: Lang,
    pub users: Vec<DeskUser>,
    pub session: Option<SessionView>,
    /// Acts found in the outbox file after a crash and put back.
    pub recovered: u32,
    /// This database turned out to be a copy; its acts were sent again under a new identity.
    pub forked: bool,
    /// Last day on which the centre hears this computer, once that is near or past: the administrator extends it.
    pub trust_ends: Option<NaiveDate>,
    /// Last day whose holidays the rulebook knows, once that is near or past: terms beyond it come out too short.
    pub holidays_end: Option<NaiveDate>,
    /// First sync or another long work of the desk under way.
    pub progress: Option<Progress>,
}

#[derive(Clone, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LineState {
    pub online: bool,
    pub since: Option<DateTime<Utc>>,
    pub last_exchange: Option<DateTime<Utc>>,
    /// Problem code, when the centre answered but would not talk.
    pub problem: Option<String>,
}

impl LineState {
    /// The centre has answered, but not as hoped: what concerns this computer stays to be read until it is put right.
    pub(crate) fn was_refused(&mut self, error: &LineError) {
        match error {
            LineError::Refused { code, .. } => {
                self.online = true;
                self.problem = code.starts_with("device-").then(|| code.clone());
            }
            LineError::TooMany(_) | LineError::Busy(_) => self.online = true,
            LineError::WrongCertificate => {
                self.online = false;
                self.problem = Some("wrong-certificate".to_owned());
            }
            LineError::Down(_) => self.online = false,
        }
    }
}

/// What a desk does for longer than a moment.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum LongWork {
    /// Records come from the centre.
    Records,
    /// Cases are made of the records that came, and enter the lists.
    Cases,
    /// Parts of scans, up or down.
    Scans,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    pub what: LongWork,
    pub done: u32,
    pub of: u32,
}

/// Somebody who may sign in at this desk.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeskUser {
    pub id: StaffId,
    pub name: String,
    pub roles: Vec<Role>,
    /// Cases stand in the lists of this colleague.
    pub keeps_cases: bool,
    /// Signed in here before: the line is not needed.
    pub known_here: bool,
    pub last_seen: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    pub id: StaffId,
    pub name: String,
    pub short: String,
    pub role: Role,
    pub centre: CentreId,
    pub capacities: Vec<CapacityView>,
    pub order: Option<DeputyOrder>,
    /// Name of the structural unit in which the role is held.
    pub unit: Option<Words>,
    /// What this capacity prints of many cases at once; nothing where it prints no papers.
    pub prints: Vec<PaperKind>,
    /// Whether this capacity gives cases to a colleague.
    pub assigns: bool,
    /// Whether it hands over all the cases of a colleague.
    pub hands_over: bool,
    /// Whether it names deputies of its own.
    pub names_deputies: bool,
    /// `document`: the papers whose scans this capacity keeps.
    pub keeps: Vec<Code>,
    /// How much of the indicators this capacity reads.
    pub indicators: Reading,
}

/// A role that the person may act in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CapacityView {
    pub role: Role,
    pub centre: CentreId,
    pub order: Option<DeputyOrder>,
}

/// Orders by which others decide in the head's absence, and of whom one can be named.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Deputies {
    pub deputies: Vec<Deputy>,
    pub colleagues: Vec<StaffName>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Deputy {
    pub staff: StaffId,
    pub name: String,
    pub order: DeputyOrder,
    /// Its first day has come.
    pub began: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StaffName {
    pub staff: StaffId,
    pub name: String,
}
