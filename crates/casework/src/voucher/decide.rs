//! What must be true before a voucher's act, by the file alone: its stage, its decider, its notices.
//!
//! Called by `registration::decide`, where every act is dispatched.

use super::view::is_of_voucher;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::office::Role;
use crate::process::Step;
use crate::refusal::Refusal;
use crate::registration::ActName;

/// Where in the matter of the voucher.
pub fn open_at(step: &Step, file: &File) -> Result<(), Refusal> {
    let at = file.voucher_at();
    if step.is_at_voucher(at) {
        return Ok(());
    }
    let number = file.voucher().and_then(|v| v.known_as());
    Err(Refusal::VoucherNotNow {
        act: step.act,
        stage: at,
        number: number.map(ToString::to_string),
    })
}

/// A recognition centre acts on the referrals that were given to it, and on no others.
pub fn chosen_centre(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    if desk.actor.role != Role::RecognitionCentre {
        return Ok(());
    }
    let chosen = file.voucher().and_then(|v| v.choice());
    let code: Option<Code> = chosen.and_then(|choice| choice.centre.code);
    match code {
        Some(code) if code.as_str() == desk.actor.staff.as_str() => Ok(()),
        Some(code) => Err(Refusal::OtherCentreDecides {
            act,
            centre: code.to_string(),
        }),
        None => Err(Refusal::NothingThere {
            act,
            what: "referral".into(),
        }),
    }
}

/// A notice of the voucher that must go on paper.
pub fn notice_waits(file: &File, act: ActName) -> Result<(), Refusal> {
    let waits = file
        .notices
        .iter()
        .any(|n| n.waits() && is_of_voucher(&n.kind));
    if waits {
        Ok(())
    } else {
        Err(Refusal::NothingThere {
            act,
            what: "notice".into(),
        })
    }
}
