//! The other way round: a person whose registration is open in another centre stands at this one (4.2, `lir-already`).
//!
//! This centre asks that one to send the case. The server finds the person's open file there and tells it; that centre
//! sends the case (7.1) or answers why it does not, and the answer comes back. Nothing is registered twice meanwhile.

use super::TransferFact;
use crate::desk::{Desk, Stamp};
use crate::file::File;
use crate::ids::{CentreId, FileId};
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::{ActName, At, Fact};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which centre is asked, and what for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AskForTransferForm {
    pub of: CentreId,
    pub reason: LongText,
}

/// Why the case stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DeclineToSendForm {
    pub reason: LongText,
}

/// What the server carries from one centre's file to the other's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "word", rename_all = "kebab-case")]
pub enum TransferWord {
    /// Another centre asks for the case.
    Wanted {
        by: CentreId,
        /// The file there, where the answer goes.
        file: FileId,
        reason: LongText,
        who: String,
    },
    /// The centre that was asked keeps it.
    Kept { reason: LongText, who: String },
    /// Nobody asks any more: the registration of either side has ended.
    Over,
}

/// This centre has asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AskedTransfer {
    pub of: CentreId,
    pub reason: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
    pub kept: Option<KeptThere>,
}

/// The other centre's no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KeptThere {
    pub reason: LongText,
    pub who: String,
    pub at: DateTime<Utc>,
}

/// Another centre asks for this case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WantedTransfer {
    pub by: CentreId,
    pub file: FileId,
    pub reason: LongText,
    pub who: String,
    pub at: DateTime<Utc>,
}

/// Where the centre can be asked whom it holds, it has to hold the person; an offline desk asks on trust.
pub fn ask(file: &File, form: AskForTransferForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AskForTransfer;
    super::is_another(file, &form.of, act, desk)?;
    let known = desk.evidence.open_elsewhere.known();
    if known.is_some_and(|open| open.iter().all(|other| other.centre != form.of)) {
        return Err(Refusal::NothingThere {
            act,
            what: "registration-there".into(),
        });
    }
    Ok(vec![Fact::Transfer(TransferFact::Asked {
        of: form.of,
        reason: form.reason,
    })])
}

/// Whether an ask of this registration still waits for its answer.
pub fn waits(file: &File) -> bool {
    let open = file
        .asked_transfer
        .as_ref()
        .is_some_and(|asked| asked.kept.is_none());
    open && file.registration.stage.at() == At::Card
}

pub fn hear(file: &File, word: TransferWord) -> Result<Vec<Fact>, Refusal> {
    let fact = match word {
        TransferWord::Wanted {
            by,
            file,
            reason,
            who,
        } => TransferFact::Wanted {
            by,
            file,
            reason,
            who,
        },
        TransferWord::Kept { reason, who } => {
            if !waits(file) {
                return Err(Refusal::NothingThere {
                    act: ActName::HearOfTransfer,
                    what: "transfer".into(),
                });
            }
            TransferFact::KeptThere { reason, who }
        }
        TransferWord::Over => {
            if file.wanted_transfer.is_none() && !waits(file) {
                return Err(Refusal::NothingThere {
                    act: ActName::HearOfTransfer,
                    what: "transfer".into(),
                });
            }
            TransferFact::AskingOver
        }
    };
    Ok(vec![Fact::Transfer(fact)])
}

pub fn decline(form: DeclineToSendForm) -> Vec<Fact> {
    vec![Fact::Transfer(TransferFact::Kept {
        reason: form.reason,
    })]
}

pub(super) fn asked(file: &mut File, of: &CentreId, reason: &LongText, stamp: &Stamp) {
    file.asked_transfer = Some(AskedTransfer {
        of: of.clone(),
        reason: reason.clone(),
        by: stamp.actor.name.clone(),
        at: stamp.at,
        kept: None,
    });
}

pub(super) fn kept_there(file: &mut File, reason: &LongText, who: &str, stamp: &Stamp) {
    if let Some(asked) = &mut file.asked_transfer {
        asked.kept = Some(KeptThere {
            reason: reason.clone(),
            who: who.to_owned(),
            at: stamp.at,
        });
    }
}
