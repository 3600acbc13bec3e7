//! Which acts draw an official number at the desk, so that it stands in the act and is the same wherever its paper is
//! printed. Other papers are numbered by the desk that prints them first.

use crate::registration::removal::RemovalDecisionForm;
use crate::registration::unemployed::DecisionForm;
use crate::registration::{Act, step_of};

/// From which of the desk's blocks an act draws its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draws {
    Nothing,
    /// The number by which a registration or a voucher is known; without one at the desk it follows from the centre.
    CaseNumber,
    /// The number of the decision, plan or referral; without one at the desk its paper gets one when it is printed.
    PaperNumber,
}

/// A draft that is sent back is no decision.
pub fn draws(act: &Act) -> Draws {
    if step_of(act.name()).draws_number {
        return Draws::CaseNumber;
    }
    let has_a_paper = match act {
        Act::DecideUnemployed(form) => match form {
            DecisionForm::Register | DecisionForm::Refuse { .. } => true,
            DecisionForm::SendBack { .. } => false,
        },
        Act::DecideRemoval(form) => match form {
            RemovalDecisionForm::Remove | RemovalDecisionForm::Keep { .. } => true,
            RemovalDecisionForm::SendBack { .. } => false,
        },
        Act::RefuseSeeker(_)
        | Act::EndSeekerRegistration(_)
        | Act::CancelDecision(_)
        | Act::AnnulVoucher(_)
        | Act::RefuseVoucher(_)
        | Act::AgreePlan(_)
        | Act::ReferToMeasure(_)
        | Act::ReferToEmployer(_) => true,
        _other => false,
    };
    if has_a_paper {
        Draws::PaperNumber
    } else {
        Draws::Nothing
    }
}
