//! What a card field may hold (2.4): codes of the rulebook, dates in their order, ИИН and birth date that agree;
//! and how two values of one field become one without loss.
//!
//! Formats (ИИН, phone, e-mail, КАТО) were checked when the value was parsed; here it meets the rulebook, the
//! calendar and the rest of the card. Called before an edit is taken; it changes nothing.

mod merge;
mod rules;
#[cfg(test)]
mod tests;

use super::ActName;
use super::card::FieldEdit;
use crate::card::CardValue;
use crate::desk::Desk;
use crate::file::File;
use crate::people::{Iin, birth_date_is_plausible};
use crate::refusal::Refusal;
use crate::rulebook::{Lang, Section};
use chrono::NaiveDate;
use rules::Rules;

pub use merge::{append, union};

/// An ИИН (1.1, 2.4) whose digits name a day on which nobody alive was born is mistyped, whatever its check digit says.
/// Where the century is not in the number, the day is a guess and proves nothing.
pub fn born(act: ActName, iin: &Iin, desk: &Desk) -> Result<(), Refusal> {
    if iin.warning().is_some() {
        return Ok(());
    }
    born_on(act, "iin", iin.birth_date(), desk)
}

fn born_on(act: ActName, field: &str, date: NaiveDate, desk: &Desk) -> Result<(), Refusal> {
    birth_date_is_plausible(date, desk.today).map_err(|_| Refusal::BirthDateImpossible {
        act,
        field: field.to_owned(),
        date,
    })
}

/// Whether a value may be written; `all` are the other changes of the same edit, which count before the card.
///
/// # Errors
/// `BirthDateImpossible` for an ИИН or birth date of nobody alive, `NotInList` with the field for an unknown code or a number outside its limits, `DateWrong` with the field for a
/// date in the future, before birth or out of order, `Missing` for a part that the field cannot be without.
pub fn check(
    act: ActName,
    value: &CardValue,
    file: &File,
    all: &[FieldEdit],
    desk: &Desk,
) -> Result<(), Refusal> {
    let rules = Rules {
        act,
        file,
        all,
        desk,
    };
    match value {
        CardValue::Iin(iin) => {
            born(act, iin, desk)?;
            rules.same_birth_date(Some(iin), rules.birth_date())
        }
        CardValue::BirthDate(born) => {
            born_on(act, "birth-date", *born, desk)?;
            rules.same_birth_date(rules.iin(), Some(*born))
        }
        CardValue::Citizenship(citizenship) => rules.citizenship(citizenship),
        CardValue::MaritalStatus(code) => {
            rules.listed(Section::MaritalStatus, "marital-status", code)
        }
        CardValue::LivesAt(address) => rules.address("lives-at", address),
        CardValue::RegisteredAt(address) => rules.address("registered-at", address),
        CardValue::PreferredContact(kinds) => kinds
            .iter()
            .try_for_each(|kind| rules.listed(Section::ContactKind, "preferred-contact", kind)),
        CardValue::LanguageOfService(lang) => match lang {
            Lang::Kk | Lang::Ru => Ok(()),
            Lang::En => Err(rules.not_in("language-of-service", "en")),
        },
        CardValue::Disability(disability) => rules.listed(
            Section::DisabilityGroup,
            "disability.group",
            &disability.group,
        ),
        CardValue::HealthLimits(code) => rules.option("q-health", "health-limits", code),
        CardValue::Dependants(dependants) => dependants
            .care
            .iter()
            .try_for_each(|care| rules.option("q-care", "dependants.care", care)),
        CardValue::TargetGroups(groups) => groups.iter().try_for_each(|g| rules.target_group(g)),
        CardValue::Education(list) => list.iter().try_for_each(|e| rules.education(e)),
        CardValue::Work(work) => rules.work(work),
        CardValue::ReasonOutOfWork(code) => {
            rules.listed(Section::ReasonOutOfWork, "reason-out-of-work", code)
        }
        CardValue::DigitalSkill(code) => rules.option("q-digital", "digital-skill", code),
        CardValue::Languages(list) => list.iter().try_for_each(|skill| {
            rules.listed(Section::Language, "languages.language", &skill.language)?;
            rules.listed(Section::LanguageLevel, "languages.level", &skill.level)
        }),
        CardValue::Driving(categories) => categories
            .iter()
            .try_for_each(|code| rules.listed(Section::DrivingCategory, "driving", code)),
        CardValue::Certificates(list) => list
            .iter()
            .filter_map(|certificate| certificate.issued)
            .try_for_each(|issued| rules.past("certificates.issued", issued)),
        CardValue::WishedWork(wished) => rules.wished_work(wished),
        // Whole by their types: nothing of the rulebook or the calendar bears on them.
        CardValue::Name(_)
        | CardValue::Sex(_)
        | CardValue::Qandas(_)
        | CardValue::Phones(_)
        | CardValue::Email(_)
        | CardValue::StudiesFullTime(_)
        | CardValue::Skills(_)
        | CardValue::Activity(_)
        | CardValue::Representative(_)
        | CardValue::Notes(_) => Ok(()),
    }
}
