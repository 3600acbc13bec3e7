//! The lists and whose they are.

use super::Above;
use crate::office::Role;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// Lists are named after who acts next.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Type,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum List {
    /// The consultant speaks with the person (1.2, 1.3).
    Reception,
    /// Handed over, waiting for the specialist; with waiting minutes.
    Waiting,
    /// The specialist's next step.
    MyStep,
    /// Arrived from a portal (P-2.1).
    NewApplications,
    /// The decider gave the draft back.
    SentBack,
    /// The person must be told on paper (5.6, 8.3).
    Notify,
    /// The weekly check (7.1), by the day on which it is due.
    Monitoring,
    /// Changes that somebody must settle (7.1, 7.3), and job seekers who have found work.
    Changes,
    /// Items of the plan that are to be looked at (7.2).
    PlanItems,
    /// The job-loss payment: what came of a claim, or that the right to claim it ends soon (5.3).
    Payments,
    /// Two values of a card field wait for a choice.
    Conflicts,
    /// The head decides (5.5, 8.2).
    Decide,
    /// A printed paper whose act came back: it is asked back from whoever has it.
    RecallPapers,
    /// The same of a referral, refusal or voucher of a recognition centre.
    RecallVoucherPapers,
    /// A date to confirm.
    DoubtfulDates,
    /// Waits for the decider.
    WithHead,
    /// Waits for the registers.
    WithRegisters,
    /// Waits for the person: the answer to an offer or a measure, an explanation.
    WithSeeker,
    /// Sent with a letter; the employer has not answered.
    WithEmployer,
    /// Waits for another centre: asked to send the case of a person who is registered there, or to take one that was sent.
    AskedTransfers,
    /// On the way to this centre from another.
    Transfers,
    /// Job seekers in whose case nothing has moved for long.
    Idle,
    /// Applications for a voucher (D-2.1, D-2.2).
    VoucherApplications,
    /// Granted vouchers to send (D-3.3).
    VouchersToSend,
    /// The person must be told of their voucher on paper.
    VoucherNotices,
    /// Waits for the recognition centre (D-3.1).
    WithRecognitionCentre,
    /// Sent vouchers until they are used or expire.
    VouchersHeld,
    /// Overdue duties of others that have come to the head of the unit; each stands in its owner's list too.
    EscalatedToUnit,
    /// Overdue duties of others that have come to the head of the centre.
    EscalatedToHead,
}

/// Whose move a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    Mine,
    Others,
    /// Somebody's below: what they have not done in time.
    Control,
}

impl List {
    pub fn group(self) -> Group {
        match self {
            List::Reception
            | List::Waiting
            | List::MyStep
            | List::NewApplications
            | List::SentBack
            | List::Notify
            | List::Monitoring
            | List::Changes
            | List::PlanItems
            | List::Payments
            | List::Conflicts
            | List::Decide
            | List::RecallPapers
            | List::RecallVoucherPapers
            | List::DoubtfulDates
            | List::Transfers
            | List::Idle
            | List::VoucherApplications
            | List::VouchersToSend
            | List::VoucherNotices => Group::Mine,
            List::WithHead
            | List::WithRegisters
            | List::WithSeeker
            | List::WithEmployer
            | List::AskedTransfers
            | List::WithRecognitionCentre
            | List::VouchersHeld => Group::Others,
            List::EscalatedToUnit | List::EscalatedToHead => Group::Control,
        }
    }

    /// Who looks at it from above, where it holds what others have not done in time.
    pub fn above(self) -> Option<Above> {
        match self {
            List::EscalatedToUnit => Some(Above::Unit),
            List::EscalatedToHead => Some(Above::Head),
            List::Reception
            | List::Waiting
            | List::MyStep
            | List::NewApplications
            | List::SentBack
            | List::Notify
            | List::Monitoring
            | List::Changes
            | List::PlanItems
            | List::Payments
            | List::Conflicts
            | List::Decide
            | List::RecallPapers
            | List::RecallVoucherPapers
            | List::DoubtfulDates
            | List::WithHead
            | List::WithRegisters
            | List::WithSeeker
            | List::WithEmployer
            | List::AskedTransfers
            | List::Transfers
            | List::Idle
            | List::VoucherApplications
            | List::VouchersToSend
            | List::VoucherNotices
            | List::WithRecognitionCentre
            | List::VouchersHeld => None,
        }
    }

    /// Who answers for its rows where nobody is named: who does the act, or who has to see to it that others do.
    pub fn owner(self) -> Role {
        match self {
            List::Reception => Role::Consultant,
            List::Waiting
            | List::MyStep
            | List::NewApplications
            | List::SentBack
            | List::Notify
            | List::Monitoring
            | List::Changes
            | List::PlanItems
            | List::Payments
            | List::Conflicts
            | List::RecallPapers
            | List::WithRegisters
            | List::WithSeeker
            | List::AskedTransfers
            | List::Transfers
            | List::Idle => Role::Specialist,
            List::WithEmployer => Role::EmployerRelations,
            List::VoucherApplications
            | List::VouchersToSend
            | List::VoucherNotices
            | List::RecallVoucherPapers
            | List::WithRecognitionCentre
            | List::VouchersHeld => Role::TrainingSpecialist,
            List::Decide | List::DoubtfulDates | List::WithHead | List::EscalatedToHead => {
                Role::Head
            }
            List::EscalatedToUnit => Role::UnitHead,
        }
    }

    /// Lists of a role, in the order of its day.
    pub fn of(role: Role) -> &'static [List] {
        match role {
            Role::Consultant => &[List::Reception, List::Waiting],
            Role::Specialist => &[
                List::MyStep,
                List::Waiting,
                List::NewApplications,
                List::SentBack,
                List::Monitoring,
                List::Changes,
                List::PlanItems,
                List::Payments,
                List::Notify,
                List::RecallPapers,
                List::Conflicts,
                List::Transfers,
                List::Idle,
                List::WithHead,
                List::WithRegisters,
                List::WithSeeker,
                List::WithEmployer,
                List::AskedTransfers,
            ],
            Role::Head => &[
                List::Decide,
                List::RecallPapers,
                List::DoubtfulDates,
                List::Conflicts,
                List::MyStep,
                List::EscalatedToHead,
                List::WithRegisters,
            ],
            Role::UnitHead => &[
                List::EscalatedToUnit,
                List::Waiting,
                List::MyStep,
                List::NewApplications,
                List::Monitoring,
                List::Changes,
                List::PlanItems,
                List::Payments,
                List::Idle,
                List::WithHead,
                List::WithRegisters,
                List::WithEmployer,
                List::VoucherApplications,
                List::VouchersToSend,
                List::WithRecognitionCentre,
            ],
            Role::TrainingSpecialist => &[
                List::VoucherApplications,
                List::VouchersToSend,
                List::VoucherNotices,
                List::RecallVoucherPapers,
                List::WithRecognitionCentre,
                List::VouchersHeld,
            ],
            Role::EmployerRelations => &[List::WithEmployer, List::WithSeeker],
            Role::Analyst
            | Role::Administrator
            | Role::Seeker
            | Role::System
            | Role::Registers
            | Role::RecognitionCentre => &[],
        }
    }
}
