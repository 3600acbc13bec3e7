//! Transfer of a case to the centre of the new address (7.1): one centre sends, the other accepts.
//!
//! Status, its date and the next weekly check stay. From the acceptance on the old centre reads what it had and acts no
//! more; until then it goes on working. A draft that waits is decided or withdrawn first.

pub mod asking;

use super::ActName;
use super::Fact;
use super::monitoring::{Advice, followed};
use crate::desk::{Desk, Stamp};
use crate::file::File;
use crate::ids::{CentreId, Code, FileId};
use crate::people::LongText;
use crate::refusal::Refusal;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TransferForm {
    pub to: CentreId,
    pub reason: LongText,
}

/// Why the case is not taken, or is kept after all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TransferEndForm {
    pub reason: LongText,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum TransferFact {
    Sent {
        to: CentreId,
        reason: LongText,
    },
    Withdrawn {
        reason: LongText,
    },
    Declined {
        reason: LongText,
    },
    Accepted {
        from: CentreId,
        to: CentreId,
    },
    /// This centre asks another one for the case.
    Asked {
        of: CentreId,
        reason: LongText,
    },
    /// Another centre asks this one.
    Wanted {
        by: CentreId,
        file: FileId,
        reason: LongText,
        who: String,
    },
    /// The case that another centre asked for stays here.
    Kept {
        reason: LongText,
    },
    /// The case that was asked for stays there.
    KeptThere {
        reason: LongText,
        who: String,
    },
    /// Nobody asks for the case any more, or there is none to be had: the registration of either side has ended.
    AskingOver,
}

/// A transfer that waits for the other centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Transfer {
    pub from: CentreId,
    pub to: CentreId,
    pub reason: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

/// A transfer that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TransferOver {
    pub transfer: Transfer,
    pub end: TransferEnd,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "end", rename_all = "kebab-case")]
pub enum TransferEnd {
    Accepted,
    Declined {
        reason: LongText,
    },
    Withdrawn {
        reason: LongText,
    },
    /// The registration ended before the other centre answered.
    RegistrationEnded,
}

/// To another centre, one at a time.
pub fn send(file: &File, form: TransferForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::SendTransfer;
    is_another(file, &form.to, act, desk)?;
    if file.transfer.is_some() {
        return Err(Refusal::NothingThere {
            act,
            what: "open-transfer".into(),
        });
    }
    Ok(vec![Fact::Transfer(TransferFact::Sent {
        to: form.to,
        reason: form.reason,
    })])
}

/// One of the office tree, as far as it is known here, and not the case's own.
fn is_another(file: &File, centre: &CentreId, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    let unknown = desk.evidence.other_centre.known() == Some(&false);
    if unknown || *centre == file.centre {
        return Err(Refusal::NotInList {
            act,
            list: "centre".into(),
            code: centre.to_string(),
        });
    }
    Ok(())
}

/// The person is told where the case is now.
pub fn accept(file: &File, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let Some(transfer) = &file.transfer else {
        return Err(Refusal::NothingThere {
            act: ActName::AcceptTransfer,
            what: "transfer".into(),
        });
    };
    let mut facts = vec![Fact::Transfer(TransferFact::Accepted {
        from: file.centre.clone(),
        to: transfer.to.clone(),
    })];
    facts.extend(followed(file, |advice| *advice == Advice::HandOver));
    facts.push(Fact::NoticeQueued {
        kind: Code::from("transferred"),
        ground: None,
        deliver_by: desk.due("decision-notice"),
    });
    Ok(facts)
}

/// Whose case it was at that time. What the old centre did before the other accepted is its own act, also when it arrives
/// only afterwards: a desk without a line works on.
pub fn centre_at(file: &File, at: DateTime<Utc>) -> &CentreId {
    held_until(file, |accepted| at < accepted.at)
}

/// The centre in which something of the case came about on that day: what was done before a case came stays the work of the
/// centre that did it.
pub fn centre_on(file: &File, on: NaiveDate) -> &CentreId {
    held_until(file, |accepted| on < accepted.on)
}

/// The centre that gave it away first after that, else the one that has it.
fn held_until(file: &File, later: impl Fn(&TransferOver) -> bool) -> &CentreId {
    let left_later = file.transfers.iter().find(|over| match over.end {
        TransferEnd::Accepted => later(over),
        TransferEnd::Declined { .. }
        | TransferEnd::Withdrawn { .. }
        | TransferEnd::RegistrationEnded => false,
    });
    left_later.map_or(&file.centre, |over| &over.transfer.from)
}

/// The centres whose orders carry what is accepted of this file: its own, and the one it is sent to.
pub fn carried_by(file: &File) -> impl Iterator<Item = &CentreId> {
    let sent_to = file.transfer.as_ref().map(|transfer| &transfer.to);
    std::iter::once(&file.centre).chain(sent_to)
}

/// What a fact of a transfer changes. Total, and free of judgement.
pub(super) fn apply(file: &mut File, fact: &TransferFact, stamp: &Stamp) {
    match fact {
        TransferFact::Asked { of, reason } => asking::asked(file, of, reason, stamp),
        TransferFact::Wanted {
            by,
            file: other,
            reason,
            who,
        } => {
            file.wanted_transfer = Some(asking::WantedTransfer {
                by: by.clone(),
                file: *other,
                reason: reason.clone(),
                who: who.clone(),
                at: stamp.at,
            });
        }
        TransferFact::Kept { reason: _ } => file.wanted_transfer = None,
        TransferFact::AskingOver => {
            file.wanted_transfer = None;
            file.asked_transfer = None;
        }
        TransferFact::KeptThere { reason, who } => asking::kept_there(file, reason, who, stamp),
        TransferFact::Sent { to, reason } => {
            // Whoever asked for it hears of it by the case itself.
            file.wanted_transfer.take_if(|wanted| wanted.by == *to);
            file.transfer = Some(Transfer {
                from: file.centre.clone(),
                to: to.clone(),
                reason: reason.clone(),
                by: stamp.actor.name.clone(),
                at: stamp.at,
                on: stamp.on,
            });
        }
        TransferFact::Withdrawn { reason } => {
            let reason = reason.clone();
            over(file, TransferEnd::Withdrawn { reason }, stamp);
        }
        TransferFact::Declined { reason } => {
            let reason = reason.clone();
            over(file, TransferEnd::Declined { reason }, stamp);
        }
        TransferFact::Accepted { from: _, to } => {
            over(file, TransferEnd::Accepted, stamp);
            file.centre = to.clone();
            // Whoever held the case works in the other centre.
            file.assigned = None;
        }
    }
}

/// Nothing waits for the other centre any more, nor the other for this one.
pub(super) fn end_with_registration(file: &mut File, stamp: &Stamp) {
    over(file, TransferEnd::RegistrationEnded, stamp);
    file.wanted_transfer = None;
}

fn over(file: &mut File, end: TransferEnd, stamp: &Stamp) {
    if let Some(transfer) = file.transfer.take() {
        file.transfers.push(TransferOver {
            transfer,
            end,
            by: stamp.actor.name.clone(),
            at: stamp.at,
            on: stamp.on,
        });
    }
}
