//! Schools, colleges and universities beside what the person said of education and of studies now.

use crate::card::{CardValue, Education};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::{ShortText, skeleton};
use crate::registers::{Query, RegisterAnswer, Reply, StudySpell};
use crate::rulebook::Section;
use chrono::{Datelike, NaiveDate};

/// What the registers of study say together, each value with the answer that it rests on.
pub(super) fn of<'a>(
    file: &File,
    query: &Query,
    answers: &[&'a RegisterAnswer],
    desk: &Desk,
) -> Vec<(CardValue, &'a RegisterAnswer)> {
    let spoken: Vec<(&RegisterAnswer, &[StudySpell])> = answers
        .iter()
        .filter_map(|answer| Some((*answer, spells(answer)?)))
        .collect();
    let now = studies_now(file, query, &spoken, desk);
    // Who tells of a university does not tell of the school before it: the highest register is compared.
    let highest = spoken
        .iter()
        .map(|(answer, spells)| (*answer, educations(answer, spells, desk)))
        .filter(|(_, diplomas)| !diplomas.is_empty())
        .max_by_key(|(_, diplomas)| isced(diplomas, desk))
        .map(|(answer, diplomas)| (CardValue::Education(diplomas), answer));
    highest.into_iter().chain(now).collect()
}

fn isced(diplomas: &[Education], desk: &Desk) -> Option<i64> {
    let level = |one: &Education| {
        desk.rulebook
            .entry(Section::EducationLevel, one.level.as_str(), desk.today)?
            .int("isced")
    };
    diplomas.iter().filter_map(level).max()
}

/// Full-time studies: one register's yes is enough; a no stands beside what was said only if each of them has spoken.
fn studies_now<'a>(
    file: &File,
    query: &Query,
    spoken: &[(&'a RegisterAnswer, &[StudySpell])],
    desk: &Desk,
) -> Option<(CardValue, &'a RegisterAnswer)> {
    let runs = |spell: &StudySpell| {
        spell.full_time && spell.from <= desk.today && spell.to.is_none_or(|to| to >= desk.today)
    };
    let studies = spoken.iter().find(|(_, spells)| spells.iter().any(runs));
    if let Some((answer, _)) = studies {
        return Some((CardValue::StudiesFullTime(true), *answer));
    }
    let asked = |register: &&Code| level(register, desk).is_some();
    let all_spoke = query.registers.iter().filter(asked).count() == spoken.len();
    let (answer, _) = spoken.last().filter(|_| all_spoke)?;
    file.card.studies_full_time()?;
    Some((CardValue::StudiesFullTime(false), *answer))
}

fn spells(answer: &RegisterAnswer) -> Option<&[StudySpell]> {
    match &answer.reply {
        Reply::Study { spells } => Some(spells),
        Reply::Silent
        | Reply::Failed { .. }
        | Reply::NotFound
        | Reply::Identity(_)
        | Reply::Employment { .. }
        | Reply::Pension { .. }
        | Reply::Business { .. }
        | Reply::SinglePayment { .. }
        | Reply::Disability { .. }
        | Reply::SocialPayments { .. }
        | Reply::Qandas { .. }
        | Reply::Licence { .. }
        | Reply::Marriage { .. } => None,
    }
}

/// Studies that ended with a diploma.
fn educations(answer: &RegisterAnswer, spells: &[StudySpell], desk: &Desk) -> Vec<Education> {
    let Some(level) = level(&answer.register, desk) else {
        return Vec::new();
    };
    let ended = |to: NaiveDate| (to <= desk.today).then(|| u16::try_from(to.year()).ok());
    spells
        .iter()
        .filter(|spell| spell.diploma.is_some())
        .filter_map(|spell| {
            Some(Education {
                level: level.clone(),
                institution: ShortText::parse(&spell.institution).ok(),
                speciality: None,
                graduated: ended(spell.to?)?,
            })
        })
        .collect()
}

/// The level that a register's diploma gives (`level` of `register`).
fn level(register: &Code, desk: &Desk) -> Option<Code> {
    desk.rulebook
        .entry(Section::Register, register.as_str(), desk.today)?
        .str("level")
        .map(Code::from)
}

/// Whether every diploma of the registers was told, as far as school and year were told.
pub(super) fn tells(said: &[Education], registers: &[Education]) -> bool {
    let told = |diploma: &Education| said.iter().any(|one| is_of(one, diploma));
    registers.iter().all(told)
}

fn is_of(said: &Education, diploma: &Education) -> bool {
    let school = |one: &Education| one.institution.as_ref().map(|name| skeleton(name.as_str()));
    let (a, b) = (school(said), school(diploma));
    let named = match (a, b) {
        (Some(a), Some(b)) => a.contains(&b) || b.contains(&a),
        (Some(_) | None, Some(_) | None) => true,
    };
    said.level == diploma.level
        && named
        && (said.graduated.is_none() || said.graduated == diploma.graduated)
}

/// What was told, with the school and year of the diploma where they were left out, and the diplomas that nobody told.
pub(super) fn united(said: &[Education], registers: Vec<Education>) -> Vec<Education> {
    let mut all = said.to_vec();
    for diploma in registers {
        match all.iter_mut().find(|one| is_of(one, &diploma)) {
            Some(one) => {
                one.institution = one.institution.take().or(diploma.institution);
                one.graduated = diploma.graduated;
            }
            None => all.push(diploma),
        }
    }
    all
}
