//! What proves a ground (7.3): every row of `proofs` met by a register's word, a paper seen, or the file's own record.

use super::Met;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::refusal::Refusal;
use crate::registration::ActName;
use crate::registration::conditions::EvidenceRef;
use crate::registration::measures::{MeasureEnd, ReferralState};
use crate::registration::mediation::{About, EmployerAnswer, refused_offers};
use crate::registration::monitoring::{pension_age_since, proves};
use crate::rulebook::{Entry, Section};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;
use std::collections::BTreeSet;

/// One row of proofs: any of the kinds meets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProofLine {
    /// `register.ehr`, `document.judgment`, `journal.no-show`
    pub any: Vec<String>,
    pub met_by: Option<EvidenceRef>,
    /// The day that the evidence itself bears.
    pub since: Option<NaiveDate>,
}

/// How a ground stands today: drawn up at once, or what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GroundState {
    /// `removal`, or `seeker_end` of a job seeker.
    pub ground: Code,
    pub proofs: Vec<ProofLine>,
    pub proved: bool,
    /// The draft must name the day of the event, where no evidence bears it.
    pub names_day: bool,
    /// The papers whose own date is that day: `civil-contract`. Any other is issued after what it tells of.
    pub dated_by: Vec<Code>,
}

/// Every ground in force, with its proofs.
pub fn grounds(file: &File, desk: &Desk) -> Vec<GroundState> {
    states(Section::Removal, file, desk)
}

/// The entries of a section with `proofs`, as each stands today.
pub(in crate::registration) fn states(
    section: Section,
    file: &File,
    desk: &Desk,
) -> Vec<GroundState> {
    desk.rulebook
        .list(section, desk.today)
        .into_iter()
        .map(|entry| {
            let proofs = lines(file, entry, desk);
            GroundState {
                ground: Code::from(entry.code.as_str()),
                proved: proofs.iter().all(|line| line.met_by.is_some()),
                names_day: entry.str("effective_on") == Some("event"),
                dated_by: dated_by(entry).map(Code::from).collect(),
                proofs,
            }
        })
        .collect()
}

/// The rows of an entry with `proofs`, each with what meets it.
pub(in crate::registration) fn lines(file: &File, entry: &Entry, desk: &Desk) -> Vec<ProofLine> {
    entry
        .table_array("proofs")
        .into_iter()
        .map(|row| {
            let any = row
                .get("any")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect::<Vec<_>>();
            let met = any.iter().find_map(|kind| met(file, entry, kind, desk));
            let (met_by, since) = met.map_or((None, None), |(by, since)| (Some(by), since));
            ProofLine { any, met_by, since }
        })
        .collect()
}

/// The kinds of evidence of which one is missing, as a refusal.
pub(in crate::registration) fn unproved(
    act: ActName,
    entry: &Entry,
    proofs: &[ProofLine],
) -> Result<(), Refusal> {
    let missing = proofs
        .iter()
        .filter(|line| line.met_by.is_none())
        .flat_map(|line| line.any.clone())
        .collect::<Vec<_>>();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Refusal::NoProof {
            act,
            list: entry.section.name().into(),
            ground: Code::from(entry.code.as_str()),
            kinds: missing,
        })
    }
}

fn met(file: &File, entry: &Entry, kind: &str, desk: &Desk) -> Option<Met> {
    let (source, what) = kind.split_once('.')?;
    match source {
        "register" => proves(file, what, ground_of(entry), desk)
            .filter(|(_, since)| is_found(file, entry, *since)),
        "document" => paper(file, what, entry),
        "journal" => recorded(file, what, entry, desk),
        _ => None,
    }
}

/// A job seeker's end has the grounds of removal under names of its own.
fn ground_of(entry: &Entry) -> &str {
    match (entry.section, entry.code.as_str()) {
        (Section::SeekerEnd, "found-work") => "employment",
        (Section::SeekerEnd, "moved-away") => "moved",
        (Section::SeekerEnd, "died") => "death",
        (_, code) => code,
    }
}

/// A job seeker found the work that began while they were registered; an older contract was looked at before (2.5).
fn is_found(file: &File, entry: &Entry, since: Option<NaiveDate>) -> bool {
    let work = entry.section == Section::SeekerEnd && ground_of(entry) == "employment";
    let began = since.zip(file.registration.seeker_since);
    !work || began.is_none_or(|(since, first)| since >= first)
}

fn dated_by(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.strings("dated_by").into_iter()
}

/// A paper of that kind seen in this registration.
fn paper(file: &File, kind: &str, entry: &Entry) -> Option<Met> {
    let since = file.registration.application.as_ref().map(|a| a.on);
    let seen = file
        .papers
        .iter()
        .rev()
        .filter(|p| since.is_none_or(|since| p.seen >= since))
        .find(|p| p.kind.as_str() == kind)?;
    let by = EvidenceRef::Paper {
        kind: seen.kind.clone(),
        number: seen.number.clone(),
        date: seen.issued,
    };
    let is_the_event = dated_by(entry).any(|dated| dated == kind);
    Some((by, seen.issued.filter(|_| is_the_event)))
}

/// What the file itself records.
fn recorded(file: &File, what: &str, entry: &Entry, desk: &Desk) -> Option<Met> {
    let registration = &file.registration;
    let here = |is: bool| is.then_some((EvidenceRef::File, None));
    match what {
        "refused-jobs" => {
            let norm = desk.rulebook.norm_int("refusals-for-removal", desk.today)?;
            let enough = usize::try_from(norm).ok().filter(|n| *n > 0)?;
            here(refused_offers(file, desk).count() >= enough)
        }
        "no-show" => here(file.no_shows(desk.today).next().is_some()),
        "offered-measure" => here(
            registration
                .referrals
                .iter()
                .any(|r| matches!(r.state, ReferralState::Refused { .. })),
        ),
        "left-measure" => here(left_measures(file).next().is_some()),
        "explanation" => {
            let left = left_measures(file).map(About::Measure);
            let asked = |about: About| file.asked_about(about).is_some();
            here(if entry.code == "no-show" {
                file.no_shows(desk.today).any(|o| asked(About::Offer(o.id)))
            } else {
                left.into_iter().any(asked)
            })
        }
        "pension-age" => {
            pension_age_since(file, desk).map(|since| (EvidenceRef::File, Some(since)))
        }
        "hired" => file
            .offers
            .iter()
            .filter(|o| o.closed.is_none() && file.is_of_this_registration(o))
            .find_map(|o| match o.employer.as_ref()?.answer {
                EmployerAnswer::Hired { from } => Some((EvidenceRef::File, Some(from))),
                EmployerAnswer::Refused { .. } | EmployerAnswer::NoShow => None,
            }),
        "no-answer" => {
            // Calls of one day are one try: somebody who is at the doctor's is not called three times in a row.
            let contacts = registration.monitoring.contacts.iter().rev();
            let in_vain = contacts.take_while(|c| !c.reached).map(|c| c.on);
            let in_vain = in_vain.collect::<BTreeSet<_>>().len();
            let enough = entry
                .int("contacts")
                .and_then(|n| usize::try_from(n).ok())?;
            here(enough > 0 && in_vain >= enough)
        }
        _ => None,
    }
}

/// Measures that the person left, and for which no good reason was given.
fn left_measures(file: &File) -> impl Iterator<Item = ThingId> + '_ {
    file.registration.referrals.iter().filter_map(|r| {
        let left = matches!(
            r.state,
            ReferralState::Ended {
                end: MeasureEnd::Left,
                ..
            }
        );
        (left && !file.is_excused(About::Measure(r.id))).then_some(r.id)
    })
}
