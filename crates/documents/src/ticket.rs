//! The queue ticket of a visit (ФК-A.01, 1.1).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::parts::{Bilingual, Centre};

/// A slip for whoever waits: where and when they came, for what, and to whom they go. It has no place for anything else of
/// the case, and being no official paper it has neither number nor code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueueTicket {
    pub document_id: String,
    pub centre: Centre,
    /// The time of the clock on the wall: people are called in its order.
    pub arrived: NaiveDateTime,
    /// Surname and initial, as they are called.
    pub name: Option<String>,
    pub purpose: Bilingual,
    /// To whom the person was handed over.
    pub specialist: Option<String>,
}
