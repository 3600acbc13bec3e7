//! What became of an entry at the centre, and the record that comes down to every desk of the centre.

use crate::chain::{Chain, Hash};
use crate::changed::Changed;
use crate::entry::Sealed;
use casework::Fact;
use casework::ids::{EntryId, FileId};
use casework::refusal::Refusal;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The server's finding. Stored for ever: the same entry pushed again gets the same answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// Lawful. `differences` lists where the server's facts are not the desk's provisional ones.
    Final {
        facts: Vec<Fact>,
        on: NaiveDate,
        at: DateTime<Utc>,
        edition: String,
        differences: Vec<Difference>,
    },
    /// Not lawful at the centre. `because` names the returned entry it stood on, when that is the reason.
    Returned {
        refusal: Refusal,
        because: Option<EntryId>,
        edition: String,
        on: NaiveDate,
    },
}

/// One thing that came out otherwise than the desk had shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "difference", rename_all = "kebab-case")]
pub enum Difference {
    /// Other values of the same card field were there already.
    FieldSettled { field: String },
    /// The claimed date could not be true.
    DateDoubtful,
    /// The number came from the centre's own block.
    NumberFromCentre { number: String },
    /// Judged by a newer edition of the rulebook.
    EditionNewer { edition: String },
    /// The act was led to the file that this one was joined to.
    LedToJoined { kept: String },
    /// Facts are not those that the desk had shown, for example another due date; each value that moved.
    FactsDiffer { changes: Vec<Changed> },
}

impl Outcome {
    pub fn facts(&self) -> &[Fact] {
        match self {
            Outcome::Final { facts, .. } => facts,
            Outcome::Returned { .. } => &[],
        }
    }

    /// The file that the facts are folded into: the entry's own, or the one it was led to after a joining.
    pub fn folds_into(&self, own: FileId) -> FileId {
        let led = |d: &Difference| match d {
            Difference::LedToJoined { kept } => kept.parse().ok(),
            Difference::FieldSettled { .. }
            | Difference::DateDoubtful
            | Difference::NumberFromCentre { .. }
            | Difference::EditionNewer { .. }
            | Difference::FactsDiffer { .. } => None,
        };
        match self {
            Outcome::Final { differences, .. } => differences.iter().find_map(led).unwrap_or(own),
            Outcome::Returned { .. } => own,
        }
    }
}

/// One number of a centre's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub era: u32,
    pub seq: u64,
    pub entry: Sealed,
    /// The outcome's exact JSON text.
    pub outcome: String,
    pub chain: Chain,
    /// When the server wrote it.
    pub recorded: DateTime<Utc>,
}

impl Record {
    pub fn outcome(&self) -> Result<Outcome, serde_json::Error> {
        crate::upcast::outcome(&self.outcome)
    }
    pub fn hash(&self) -> Hash {
        self.entry.hash()
    }
    /// Whether it follows on `before`.
    pub fn follows(&self, before: Chain) -> bool {
        before.then(self.seq, &self.hash(), &self.outcome) == self.chain
    }
}

/// How an act stands, as screens show it: three honest states, and the way there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Saved on this computer.
    Pending,
    /// Accepted by the centre.
    Final,
    /// Accepted, with differences to look at.
    FinalWithDifferences,
    /// Came back; needs a decision.
    Returned,
    /// Came back and was settled: applied again, edited or withdrawn with a reason.
    Settled,
}
