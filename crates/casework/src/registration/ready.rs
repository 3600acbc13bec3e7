//! The preconditions that need no form: rail, buttons and palette agree with the law through them.

mod first;

use super::transfer::centre_at;
use super::{ActName, all_rows, step_of};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{CentreId, Code};
use crate::of_centre::right_file;
use crate::office::Role;
use crate::process::Step;
use crate::refusal::Refusal;
use crate::rulebook::Section;
use crate::voucher::decide as voucher;
use chrono::{DateTime, Utc};
use first::comes_first;
pub(super) use first::may_process;

/// The preconditions that need no form: who, where in the process, and which steps come first.
pub fn ready(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    if let Some(kept) = file.joined_into {
        return Err(Refusal::Joined {
            act,
            kept: kept.to_string(),
            number: None,
        });
    }
    let step = step_of(act);
    open_to(step, desk)?;
    open_at(step, file)?;
    right_file(file, act)?;
    if let Some(norm) = step
        .switch
        .filter(|norm| !desk.rulebook.applies(Section::Norm, norm, desk.today))
    {
        return Err(Refusal::SwitchedOff {
            act,
            norm: Code::from(norm),
        });
    }
    at_home(file, act, desk)?;
    person_lives(file, act)?;
    comes_first(file, act, desk)
}

/// Acts that this capacity may do now, each with the refusal where something must come first.
pub fn open_acts(file: &File, desk: &Desk) -> Vec<(ActName, Result<(), Refusal>)> {
    all_rows()
        .filter(|step| step.is_for(desk.actor.role) && step.is_open_in(file))
        .map(|step| (step.act, ready(file, step.act, desk)))
        .collect()
}

/// Who. A deputy acts only inside the days of the order.
fn open_to(step: &Step, desk: &Desk) -> Result<(), Refusal> {
    if !step.is_for(desk.actor.role) {
        return Err(Refusal::NotYourStep {
            act: step.act,
            roles: step.by.to_vec(),
        });
    }
    match &desk.actor.order {
        Some(order) if desk.today < order.from || desk.today > order.to => {
            Err(Refusal::OrderNotInForce {
                act: step.act,
                order: order.number.clone(),
            })
        }
        Some(_) | None => Ok(()),
    }
}

/// Where in the process: each matter by its own stage.
fn open_at(step: &Step, file: &File) -> Result<(), Refusal> {
    if step.is_of_voucher() {
        return voucher::open_at(step, file);
    }
    let stage = &file.registration.stage;
    if step.is_at(stage.at()) {
        Ok(())
    } else {
        Err(Refusal::not_now(step.act, stage))
    }
}

/// A death in the register stops every registration, for the head too; notes, answers and closing go on.
pub fn person_lives(file: &File, act: ActName) -> Result<(), Refusal> {
    let registers = matches!(
        act,
        ActName::RegisterSeeker
            | ActName::RegisterSeekerAutomatically
            | ActName::ProposeUnemployed
            | ActName::RegisterUnemployedAutomatically
            | ActName::OfferVacancies
            | ActName::ReferToEmployer
            | ActName::TakePaymentPapers
            | ActName::DraftPlan
            | ActName::AgreePlan
            | ActName::ReferToMeasure
            | ActName::ReferToRecognition
            | ActName::DecideVoucherAutomatically
            | ActName::SendVoucher
    );
    if registers { lives(file, act) } else { Ok(()) }
}

/// No register knows of the person's death.
pub fn lives(file: &File, act: ActName) -> Result<(), Refusal> {
    match file.known_death() {
        Some(on) => Err(Refusal::PersonDied { act, on }),
        None => Ok(()),
    }
}

/// Staff act in the files of their own centre; the head of the deciding centre also in those it decides for.
fn at_home(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    let actor = desk.actor;
    let decider = || {
        desk.evidence
            .centre
            .as_ref()
            .map_or_else(|| file.centre.clone(), |c| c.decider(desk.today))
    };
    let home = home(file, act, desk.now);
    let at_home = !actor.role.is_staff()
        || actor.centre == *home
        || (actor.role == Role::Head && decider() == actor.centre);
    if at_home {
        Ok(())
    } else {
        Err(Refusal::OtherCentreDecides {
            act,
            centre: home.to_string(),
        })
    }
}

/// Whose act it is, and in whose order it stands: a case that was sent is taken, or not, by the centre that it was sent to;
/// every other act is that of the centre whose case it was at the time.
pub fn home(file: &File, act: ActName, at: DateTime<Utc>) -> &CentreId {
    let answers = matches!(act, ActName::AcceptTransfer | ActName::DeclineTransfer);
    match &file.transfer {
        Some(transfer) if answers => &transfer.to,
        Some(_) | None => centre_at(file, at),
    }
}
