//! Conditions of the job seeker (2.5, 4.1, 4.2).

use super::answers::{Answers, Told, of};
use super::work::{LastDay, contributions, labour_contracts, last_working_day};
use super::{
    EvidenceRef, Finding, FoundCode, Line, against, attention, card_gaps, confirmed, not_checked,
    person,
};
use crate::card::{CardField, Source};
use crate::desk::{Desk, OpenElsewhere};
use crate::file::File;
use crate::ids::Code;
use crate::registers::IdentityRecord;
use crate::registration::Stage;
use crate::registration::card::Verdict;
use crate::registration::reception::{PaperSeen, identified_by};
use crate::rulebook::{Entry, Section};
use chrono::NaiveDate;

pub(super) fn line(entry: &Entry, file: &File, answers: &Answers, desk: &Desk) -> Line {
    match entry.code.as_str() {
        "lir-category" => category(file, answers, desk),
        "lir-no-work" => no_work(file, answers, desk),
        "lir-seeks" => seeks(file),
        "lir-consents" => consents(file, desk),
        "lir-reliable" => reliable(file, answers, desk),
        "lir-card-complete" => card_complete(file),
        "lir-age" => person::age_or_guardian(entry, file, answers, desk),
        "lir-not-registered" => not_registered(file, desk),
        _ => not_checked(FoundCode::RuleUnknown),
    }
}

/// Citizen, қандас, or foreigner and stateless person with a valid permit (Social Code, art. 98(1)): any one is enough.
fn category(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let valid = |to: Option<NaiveDate>| to.is_some_and(|to| to >= desk.today);
    let identity = answers.identity();
    if let Some((record, evidence)) = &identity {
        if record.citizenship == "KAZ" {
            return confirmed(FoundCode::Citizen).by([evidence.clone()]);
        }
        if let Some(to) = record.residence_permit_to.filter(|to| *to >= desk.today) {
            return confirmed(FoundCode::PermitValid)
                .arg("date", to)
                .by([evidence.clone()]);
        }
    }
    let qandas = answers.answer("oralman");
    if let Some(answer) = qandas.filter(|a| Told::by(&a.reply).qandas) {
        return confirmed(FoundCode::Qandas).by([of(answer)]);
    }
    if let Some(seen) = paper(file, "qandas") {
        return confirmed(FoundCode::QandasPaper).by([by_paper(seen)]);
    }
    if let Some(seen) = paper(file, "residence-permit").filter(|p| valid(p.valid_to)) {
        return confirmed(FoundCode::PermitPaper).by([by_paper(seen)]);
    }
    let said = file.card.citizenship();
    // A paper of another right to stay, however long it is valid, is no permanent residence.
    let other = said.and_then(|c| c.basis.as_ref()).and_then(|basis| {
        let entry = desk
            .rulebook
            .entry(Section::ResidenceBasis, basis.as_str(), desk.today)?;
        (!entry.is("entitles")).then_some(entry)
    });
    if let Some(basis) = other {
        return against(FoundCode::BasisNotPermanent)
            .arg("basis_kk", &basis.kk)
            .arg("basis_ru", &basis.ru)
            .arg("basis_en", &basis.en)
            .by([EvidenceRef::Said]);
    }
    if said.is_some_and(|c| valid(c.permit_to)) {
        // A permit typed into the card proves nothing unless its paper was the source.
        return match file.card.values.get(&CardField::Citizenship) {
            Some(kept) if matches!(kept.source, Source::Paper { .. }) => {
                confirmed(FoundCode::PermitPaper).by([EvidenceRef::File])
            }
            Some(_) | None => attention(FoundCode::PermitSaid).by([EvidenceRef::Said]),
        };
    }
    if file.card.qandas() == Some(&true) && qandas.is_none() {
        return not_checked(FoundCode::QandasSaid).by([EvidenceRef::Said]);
    }
    match (identity, said) {
        (Some((record, evidence)), _) => against(FoundCode::NoPermit)
            .arg("country", &record.citizenship)
            .by([evidence]),
        (None, Some(said)) if said.country.as_str() == "KAZ" => {
            not_checked(FoundCode::CitizenSaid).by([EvidenceRef::Said])
        }
        (None, Some(said)) => against(FoundCode::NoPermit)
            .arg("country", &said.country)
            .by([EvidenceRef::Said]),
        (None, None) => not_checked(FoundCode::CitizenshipUnknown),
    }
}

/// No work and/or earnings. A contract in ЕСУТД only asks "continue?" at this stage.
fn no_work(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let contract = labour_contracts(file, answers, FoundCode::NoWork, desk);
    let contributions = contributions(file, answers, desk);
    let works_on = file
        .card
        .work()
        .is_some_and(|work| work.last().is_some_and(|job| job.to.is_none()));
    let said = if works_on && last_working_day(file, answers, desk) == LastDay::Unknown {
        attention(FoundCode::LastDayUnknown)
    } else {
        confirmed(FoundCode::NoWork)
    };
    contract
        .and(contributions)
        .and(said.by([EvidenceRef::Said]))
}

fn seeks(file: &File) -> Line {
    match file.consent("application") {
        Some(_) => confirmed(FoundCode::SeeksWork).by([EvidenceRef::File]),
        None => against(FoundCode::ApplicationMissing).by([EvidenceRef::File]),
    }
}

/// Consents that the rulebook requires; the résumé's is not among them.
fn consents(file: &File, desk: &Desk) -> Line {
    let missing: Vec<&str> = desk
        .rulebook
        .list(Section::Consent, desk.today)
        .into_iter()
        .filter(|entry| entry.bool("required") == Some(true))
        .map(|entry| entry.code.as_str())
        .filter(|code| file.consent(code).is_none())
        .collect();
    let line = if missing.is_empty() {
        confirmed(FoundCode::ConsentsGiven)
    } else {
        against(FoundCode::ConsentsMissing).arg("consents", missing.join(", "))
    };
    line.by([EvidenceRef::File])
}

/// ГБД ФЛ knows the person and nobody found the data unreliable (2.3).
fn reliable(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let weighed = match file.registration.weighed.as_ref().map(|w| w.verdict) {
        None => not_checked(FoundCode::NotWeighed),
        Some(Verdict::Reliable) => confirmed(FoundCode::DataReliable),
        Some(Verdict::Corrected) => confirmed(FoundCode::DataCorrected),
        Some(Verdict::Unreliable) => against(FoundCode::DataUnreliable),
    };
    identity(file, answers, desk).and(weighed.by([EvidenceRef::File]))
}

/// The person is known to ГБД ФЛ and alive, with a valid paper; silence where the rulebook says "wait" holds the step up without a ground.
pub(super) fn identity(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let Some(answer) = answers.answer("identity") else {
        let mut line = answers.line("identity", FoundCode::DataReliable, |_| None);
        let asked = line.found.code == FoundCode::RegisterSilent.as_str();
        if asked && answers.is_waited_for("identity") {
            line.finding = Finding::Against;
            return line.waits();
        }
        return line;
    };
    let line = match answers.identity() {
        None => against(FoundCode::IdentityNotFound),
        Some((record, _)) => match record.death_date {
            Some(death) => against(FoundCode::PersonDied).arg("date", death),
            None => document(record, file, desk),
        },
    };
    line.by([of(answer)])
}

/// The identity paper as the register knows it. One that is out of date stands against the registration, unless another
/// that is valid was seen (1.4): registers learn of a new card some days later.
fn document(record: &IdentityRecord, file: &File, desk: &Desk) -> Line {
    let Some(ended) = record.document_to.filter(|to| *to < desk.today) else {
        return confirmed(FoundCode::DataReliable);
    };
    let number = |paper: &PaperSeen| paper.number.as_ref().map(ToString::to_string);
    match identified_by(file, desk) {
        Some(paper) if number(paper).is_some() && number(paper) != record.document_number => {
            attention(FoundCode::DocumentRenewed)
                .arg("date", ended)
                .by([by_paper(paper)])
        }
        Some(_) | None => against(FoundCode::DocumentInvalid).arg("date", ended),
    }
}

fn card_complete(file: &File) -> Line {
    let gaps = card_gaps(file);
    let line = if gaps.is_empty() {
        confirmed(FoundCode::CardComplete)
    } else {
        against(FoundCode::CardGaps).arg("fields", gaps.join(", "))
    };
    line.by([EvidenceRef::File])
}

/// One person, one register: an open registration elsewhere stands against it; an offline desk cannot know.
fn not_registered(file: &File, desk: &Desk) -> Line {
    if desk.evidence.open_elsewhere.known().is_none() {
        return not_checked(FoundCode::OthersNotKnown);
    }
    let line = match other_registration(file, desk) {
        None => confirmed(FoundCode::NoOtherRegistration),
        Some(open) => {
            let number = open.number.as_ref().map(ToString::to_string);
            let name = open.shown_name();
            against(FoundCode::OtherRegistration)
                .arg("centre", &name.ru)
                .arg("centre_kk", name.kk)
                .arg("centre_ru", name.ru)
                .arg("number", number.unwrap_or_else(|| "unknown".into()))
        }
    };
    line.by([EvidenceRef::File])
}

/// An open registration of this person in another file, as far as anybody could be asked.
pub fn other_registration<'a>(file: &File, desk: &'a Desk) -> Option<&'a OpenElsewhere> {
    desk.evidence
        .open_elsewhere
        .known()?
        .iter()
        .find(|open| open.file != file.id && !file.joined.contains(&open.file))
}

/// The newest paper of a kind that was seen for this registration.
pub(super) fn paper<'a>(file: &'a File, kind: &str) -> Option<&'a PaperSeen> {
    papers(file).rev().find(|paper| paper.kind.as_str() == kind)
}

/// Papers seen since the last registration ended; earlier ones are asked anew.
pub(in crate::registration) fn papers(file: &File) -> impl DoubleEndedIterator<Item = &PaperSeen> {
    let since = file.past.last().and_then(|past| match &past.stage {
        Stage::Refused { on, .. } | Stage::Closed { on, .. } => Some(*on),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. } => None,
    });
    file.papers
        .iter()
        .filter(move |paper| since.is_none_or(|since| paper.seen >= since))
}

pub(super) fn by_paper(paper: &PaperSeen) -> EvidenceRef {
    EvidenceRef::Paper {
        kind: Code::from(paper.kind.as_str()),
        number: paper.number.clone(),
        date: paper.issued,
    }
}
