//! The papers that are not there yet, and those that are and may not be given out.

use super::PaperKind;
use crate::file::File;
use crate::registration::{ActName, At};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why a paper that a fact begot is not made (again).
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Withheld {
    /// It belongs to an earlier application: only its archived copy is left.
    Past,
    /// ФК-D.03, 3.4: shown, printed or sent only once the centre has accepted 3.3.
    Accepted,
}

/// Whether a paper may be made of a fact of that time. `application` is when the present application was taken.
pub fn withheld(
    kind: PaperKind,
    fact_at: DateTime<Utc>,
    accepted: bool,
    application: Option<DateTime<Utc>>,
) -> Option<Withheld> {
    if kind == PaperKind::ApplicationPack && application != Some(fact_at) {
        Some(Withheld::Past)
    } else if kind == PaperKind::QualificationVoucher && !accepted {
        Some(Withheld::Accepted)
    } else {
        None
    }
}

/// A paper that the present registration does not have yet, and the step that begets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NotYet {
    pub kind: PaperKind,
    pub needs: ActName,
}

/// The papers on the way that lies before this registration, in the order of the map. Refusals and letters are not
/// foreseen; they are there when they are.
pub fn not_yet(file: &File) -> Vec<NotYet> {
    let registration = &file.registration;
    let at = registration.stage.at();
    let mut missing = Vec::new();
    let mut needs = |kind, needs, is_there: bool| {
        if !is_there {
            missing.push(NotYet { kind, needs });
        }
    };
    if matches!(at, At::Start | At::Refused | At::Closed) {
        return missing;
    }
    needs(
        PaperKind::ApplicationPack,
        ActName::TakeApplication,
        registration.application.is_some(),
    );
    needs(
        PaperKind::SeekerDecision,
        ActName::RegisterSeeker,
        registration.seeker_since.is_some(),
    );
    needs(
        PaperKind::SeekerDuties,
        ActName::AcknowledgeSeekerDuties,
        registration.seeker_duties.is_some(),
    );
    needs(
        PaperKind::UnemployedDecision,
        ActName::DecideUnemployed,
        registration.unemployed_since.is_some(),
    );
    needs(
        PaperKind::UnemployedDuties,
        ActName::AcknowledgeUnemployedDuties,
        registration.unemployed_duties.is_some(),
    );
    needs(
        PaperKind::EmploymentPlan,
        ActName::AgreePlan,
        registration.plan.agreed().is_some(),
    );
    missing
}
