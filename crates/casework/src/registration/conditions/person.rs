//! Conditions on who the person is: age, pension, study, health, care, place of living.

use super::answers::{Adverse, Answers};
use super::seeker::{by_paper, paper};
use super::work::runs;
use super::{EvidenceRef, Finding, FoundCode, Line, against, attention, confirmed, not_checked};
use crate::card::Address;
use crate::desk::Desk;
use crate::file::File;
use crate::people::{Iin, KatoCode, Sex, age_on};
use crate::rulebook::Entry;
use chrono::NaiveDate;

/// The birthday itself counts; below the age a legal representative's statement stands in.
pub(super) fn age_or_guardian(entry: &Entry, file: &File, answers: &Answers, desk: &Desk) -> Line {
    let age = age(entry, file, answers, desk);
    match paper(file, "guardian-statement") {
        Some(seen) if age.finding == Finding::Against => {
            confirmed(FoundCode::GuardianStatement).by([by_paper(seen)])
        }
        Some(_) | None => age,
    }
}

/// Whether the age of the condition is reached today, by the register's birth date before the card's.
pub(super) fn age(entry: &Entry, file: &File, answers: &Answers, desk: &Desk) -> Line {
    let Some((born, evidence)) = born(file, answers) else {
        return not_checked(FoundCode::BirthDateUnknown);
    };
    let age = i64::from(age_on(born, desk.today));
    let needed = entry.int("value").unwrap_or(0);
    let line = if age >= needed {
        confirmed(FoundCode::AgeReached)
    } else {
        against(FoundCode::AgeBelow)
    };
    line.arg("age", age).arg("needed", needed).by([evidence])
}

pub(super) fn born(file: &File, answers: &Answers) -> Option<(NaiveDate, EvidenceRef)> {
    let registered = answers
        .identity()
        .map(|(record, evidence)| (record.birth_date, evidence));
    registered.or_else(|| Some((file.card.born()?, EvidenceRef::Said)))
}

/// Full-time study now, by the person's word or a register; part-time study and a diploma are no obstacle.
pub(super) fn not_student(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let said = match file.card.studies_full_time() {
        Some(true) => against(FoundCode::StudentSaid).by([EvidenceRef::Said]),
        Some(false) => confirmed(FoundCode::NotStudent).by([EvidenceRef::Said]),
        None => not_checked(FoundCode::NotSaid),
    };
    let study = |register: &str, code: FoundCode| {
        answers.line(register, FoundCode::NotStudent, |told| {
            let now = told
                .study
                .iter()
                .find(|s| s.full_time && s.from <= desk.today && runs(s.to, desk.today))?;
            Some(Adverse {
                may_block: true,
                code,
                args: vec![("institution", now.institution.clone())],
            })
        })
    };
    said.and(study("college", FoundCode::Student))
        .and(study("university", FoundCode::Student))
        .and(study("school", FoundCode::Pupil))
}

/// Lives, or is registered, in the territory that the centre serves.
pub(super) fn residence(file: &File, desk: &Desk) -> Line {
    let Some(territory) = desk
        .evidence
        .centre
        .as_ref()
        .and_then(|centre| KatoCode::parse(&centre.kato).ok())
    else {
        return not_checked(FoundCode::CentreUnknown);
    };
    let places: Vec<&Address> = [file.card.lives_at(), file.card.registered_at()]
        .into_iter()
        .flatten()
        .collect();
    let Some(place) = places.first() else {
        return not_checked(FoundCode::PlaceUnknown);
    };
    let line = if places.iter().any(|p| p.kato.is_within(&territory)) {
        confirmed(FoundCode::LivesHere)
    } else if places.iter().any(|p| territory.is_within(&p.kato)) {
        attention(FoundCode::PlaceTooWide).arg("place", &place.kato)
    } else {
        against(FoundCode::LivesElsewhere).arg("place", &place.kato)
    };
    line.by([EvidenceRef::Said])
}

/// Below the pension age of the sex, and no pension assigned.
pub(super) fn below_pension(entry: &Entry, file: &File, answers: &Answers, desk: &Desk) -> Line {
    let by_age = pension_age(entry, file, answers, desk);
    let assigned = answers.line("asp", FoundCode::BelowPensionAge, |told| {
        told.pension.then_some(Adverse {
            may_block: true,
            code: FoundCode::PensionAssigned,
            args: Vec::new(),
        })
    });
    let assigned = if assigned.found.code == FoundCode::PensionAssigned.as_str() {
        // The register only informs, but the condition itself names the pension: somebody should look.
        Line {
            finding: assigned.finding.max(Finding::Attention),
            ..assigned
        }
    } else {
        assigned
    };
    by_age.and(assigned)
}

fn pension_age(entry: &Entry, file: &File, answers: &Answers, desk: &Desk) -> Line {
    let Some((born, evidence)) = born(file, answers) else {
        return not_checked(FoundCode::BirthDateUnknown);
    };
    let sex = file
        .card
        .sex()
        .copied()
        .or_else(|| file.card.iin().and_then(Iin::sex));
    let age = age_on(born, desk.today);
    let needed_of = |sex| {
        let own = match sex {
            Sex::Male => entry.int("men"),
            Sex::Female => entry.int("women"),
        };
        let norm = desk.rulebook.pension_age(sex, desk.today);
        norm.or(own.and_then(|age| u32::try_from(age).ok()))
    };
    let Some(needed) = sex.and_then(needed_of) else {
        return not_checked(FoundCode::SexUnknown);
    };
    let line = if age < needed {
        confirmed(FoundCode::BelowPensionAge)
    } else {
        against(FoundCode::PensionAge)
    };
    line.arg("age", age).arg("needed", needed).by([evidence])
}

/// A disability is no obstacle; only the register's mark "unable to work" is looked at.
pub(super) fn able(answers: &Answers) -> Line {
    answers.line("invalid", FoundCode::AbleToWork, |told| {
        told.unable_to_work.then_some(Adverse {
            may_block: true,
            code: FoundCode::UnableToWork,
            args: Vec::new(),
        })
    })
}

/// Off until confirmed by law: a child alone closes nothing, only care for it that nobody else takes over.
pub(super) fn child_care(file: &File) -> Line {
    let Some(dependants) = file.card.dependants() else {
        return not_checked(FoundCode::NotSaid);
    };
    let nobody = dependants.care.as_ref().map(|care| care.as_str()) == Some("nobody");
    let line = if dependants.children_under_3 > 0 && nobody {
        against(FoundCode::ChildCare)
    } else {
        confirmed(FoundCode::NoChildCare)
    };
    line.by([EvidenceRef::Said])
}
