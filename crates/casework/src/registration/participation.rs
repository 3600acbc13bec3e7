//! Who takes part beside the person: a representative or guardian, an interpreter, who signs for one that cannot read.
//! They are named on each act they took part in, whichever it is.

use super::reception::{Part, Participant};
use super::{ActName, Fact, step_of};
use crate::desk::Desk;
use crate::refusal::Refusal;

/// A fact for each of them, in the order in which they were named.
///
/// # Errors
/// `NobodyBeside` where the act is done without the person; `Missing` where somebody stands
/// for the person without the paper that lets them, or signs for them without the reason (Civil Code, art. 152, 163, 167).
pub(super) fn named(act: ActName, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    if !desk.participants.is_empty() && !step_of(act).with_person {
        return Err(Refusal::NobodyBeside { act });
    }
    if desk.participants.iter().any(without_proof) {
        return Err(Refusal::Missing {
            act,
            items: vec!["participant-basis".into()],
        });
    }
    let named = desk
        .participants
        .iter()
        .map(|participant| Fact::ParticipantNamed {
            participant: participant.clone(),
            act,
        });
    Ok(named.collect())
}

fn without_proof(participant: &Participant) -> bool {
    match participant.part {
        Part::Guardian | Part::Representative | Part::Signer => participant.basis.is_none(),
        Part::Interpreter => false,
    }
}
