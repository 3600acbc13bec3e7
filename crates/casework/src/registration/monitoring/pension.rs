//! The pension age, which no register and no person has to report: the file knows the day of birth (7.3).

use super::{Advice, MonitoringFact};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::{Iin, birthday};
use crate::registration::conditions::EvidenceRef;
use chrono::NaiveDate;

/// The day on which the pension age of today's rulebook is reached; `None` where birth or sex is not known.
pub fn pension_age_on(file: &File, desk: &Desk) -> Option<NaiveDate> {
    let born = file.card.born()?;
    let sex = file
        .card
        .sex()
        .copied()
        .or_else(|| file.card.iin().and_then(Iin::sex))?;
    Some(birthday(born, desk.rulebook.pension_age(sex, desk.today)?))
}

/// That day, once it has come.
pub fn pension_age_since(file: &File, desk: &Desk) -> Option<NaiveDate> {
    pension_age_on(file, desk).filter(|day| *day <= desk.today)
}

/// The proposal that follows from it.
pub(super) fn come_of_age(file: &File, desk: &Desk) -> Option<MonitoringFact> {
    Some(MonitoringFact::ChangeFound {
        advice: Advice::Remove {
            ground: Code::from("pension"),
        },
        change: Some(Code::from("pension")),
        since: Some(pension_age_since(file, desk)?),
        evidence: vec![EvidenceRef::File],
    })
}
