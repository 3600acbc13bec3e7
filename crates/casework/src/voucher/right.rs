//! 2.1: the right to a voucher, line by line, with the evidence of each.
//!
//! Runs by itself: on arrival, on every look at the case, and again at 2.2. Which conditions hold is the rulebook's; here are
//! only their named predicates. What an offline desk cannot know is marked and never speaks against the person.

use super::matter::VoucherApplication;
use super::reference::{Profession, RecognitionCentre, StandardLevel};
use crate::desk::{Desk, Known, VoucherElsewhere, VoucherStands, country_date};
use crate::file::File;
use crate::ids::Code;
use crate::registration::conditions::{
    Checked, EvidenceRef, FoundCode, Line, against, confirmed, lines, not_checked,
};
use crate::rulebook::Entry;
use chrono::{DateTime, Datelike, Utc};

/// Conditions of the voucher in force today, in their order; none before an application.
pub fn right(file: &File, desk: &Desk) -> Vec<Checked> {
    let Some(application) = file.voucher().and_then(|v| v.application.as_ref()) else {
        return Vec::new();
    };
    lines("voucher", desk, |entry| {
        line(entry, file, application, desk)
    })
}

fn line(entry: &Entry, file: &File, application: &VoucherApplication, desk: &Desk) -> Line {
    match entry.code.as_str() {
        "v-unemployed" => unemployed(file),
        "v-none-this-year" => none_this_year(file, application, desk),
        "v-profession" => profession(application, desk),
        "v-documents" => documents(file, application, desk),
        "v-in-time" => in_time(application, desk),
        "v-centre" => centre(application, desk),
        _ => not_checked(FoundCode::RuleUnknown),
    }
}

/// Registered now; a draft of 5.4 that waits is no status (S-D-02).
fn unemployed(file: &File) -> Line {
    let line = match file.registration.unemployed_now() {
        Some(since) => confirmed(FoundCode::IsUnemployed).arg("date", since),
        None => against(FoundCode::NotUnemployed),
    };
    line.by([EvidenceRef::File])
}

/// One a year, in this file and in the whole country; and one application at a time.
fn none_this_year(file: &File, application: &VoucherApplication, desk: &Desk) -> Line {
    let others = others(file, desk);
    let line = match first_one(&others, application, desk) {
        Some(first) => {
            let line = match first.voucher.stands {
                VoucherStands::Issued { on } => against(FoundCode::VoucherThisYear).arg("date", on),
                VoucherStands::Applied { .. } | VoucherStands::Referred => {
                    against(FoundCode::VoucherPending)
                }
            };
            let number = first.voucher.number.as_ref().map(ToString::to_string);
            line.arg("number", number.unwrap_or_default())
                .arg("centre", &first.voucher.centre)
                .with_ground(first.ground)
        }
        None if desk.evidence.vouchers_elsewhere.known().is_none() => {
            not_checked(FoundCode::VouchersNotKnown)
        }
        None => confirmed(FoundCode::NoVoucherThisYear).arg("year", desk.today.year()),
    };
    line.by([match &desk.evidence.vouchers_elsewhere {
        Known::NotKnown => EvidenceRef::File,
        Known::Is { at, .. } => EvidenceRef::Country { at: *at },
    }])
}

/// A voucher that stands against the present one, and the ground that it gives.
pub(super) struct FirstOne<'a> {
    pub ground: &'static str,
    pub voucher: &'a VoucherElsewhere,
}

/// Against a referral: the year's voucher is issued already, or another application comes first.
pub(super) fn first_one<'a>(
    others: &'a [VoucherElsewhere],
    application: &VoucherApplication,
    desk: &Desk,
) -> Option<FirstOne<'a>> {
    let pending = || {
        let voucher = others.iter().find(|v| comes_first(v, application))?;
        Some(FirstOne {
            ground: "v-pending",
            voucher,
        })
    };
    issued_this_year(others, desk.today.year(), desk).or_else(pending)
}

/// Against a grant: the year's number of vouchers is issued already. Who is granted first has it.
pub(super) fn issued_this_year<'a>(
    others: &'a [VoucherElsewhere],
    year: i32,
    desk: &Desk,
) -> Option<FirstOne<'a>> {
    let a_year = desk
        .rulebook
        .norm_int("voucher-per-year", desk.today)
        .and_then(|n| usize::try_from(n).ok())?;
    let this_year = |v: &&VoucherElsewhere| match v.stands {
        VoucherStands::Issued { on } => on.year() == year,
        VoucherStands::Applied { .. } | VoucherStands::Referred => false,
    };
    let issued: Vec<_> = others.iter().filter(this_year).collect();
    let voucher = issued.last().filter(|_| issued.len() >= a_year)?;
    Some(FirstOne {
        ground: "v-once-a-year",
        voucher,
    })
}

/// Of two applications the one sent earlier; a referral comes before every application.
fn comes_first(other: &VoucherElsewhere, application: &VoucherApplication) -> bool {
    match other.stands {
        VoucherStands::Applied { at } => at < application.sent,
        VoucherStands::Referred => true,
        VoucherStands::Issued { .. } => false,
    }
}

/// Everything known of other vouchers of the person: the file's own ended ones and those of other files.
pub(super) fn others(file: &File, desk: &Desk) -> Vec<VoucherElsewhere> {
    let ended = file.vouchers.iter().rev().skip(1).rev();
    let elsewhere = desk.evidence.vouchers_elsewhere.known();
    ended
        .filter_map(|voucher| voucher.told(file))
        .chain(elsewhere.into_iter().flatten().cloned())
        .collect()
}

/// In the register of professions, at the level asked for.
fn profession(application: &VoucherApplication, desk: &Desk) -> Line {
    let asked = &application.choice.profession;
    let not_there = || against(FoundCode::ProfessionNotInRegister).arg("name", &asked.name);
    if asked.code.is_none() {
        return not_there().by([EvidenceRef::Said]);
    }
    match &desk.evidence.profession {
        Known::NotKnown => no_register("professions"),
        Known::Is { value: None, at } => not_there().by([reference("professions", *at)]),
        Known::Is {
            value: Some(found),
            at,
        } => {
            let line = match found.level(asked.level) {
                Some(level) => confirmed(FoundCode::ProfessionInRegister)
                    .arg("kk", &found.kk)
                    .arg("ru", &found.ru)
                    .arg("level", level.level),
                None if asked.level.is_none() => against(FoundCode::LevelNotChosen)
                    .arg("name", &asked.name)
                    .waits(),
                None => against(FoundCode::LevelNotInRegister)
                    .arg("name", &asked.name)
                    .arg("level", asked.level.unwrap_or_default()),
            };
            line.by([reference("professions", *at)])
        }
    }
}

/// Papers that the standard demands; where it demands none, their absence is not even a warning (S-D-06).
fn documents(file: &File, application: &VoucherApplication, desk: &Desk) -> Line {
    let Known::Is { value, at } = &desk.evidence.profession else {
        return no_register("professions");
    };
    let Some(demanded) = demands(value.as_ref(), application) else {
        return not_checked(FoundCode::LevelNotChosen)
            .arg("name", &application.choice.profession.name)
            .by([reference("professions", *at)]);
    };
    let demanded = demanded.papers();
    if demanded.is_empty() {
        return confirmed(FoundCode::NoPapersDemanded).by([reference("professions", *at)]);
    }
    let missing: Vec<&str> = demanded
        .iter()
        .filter(|kind| !file.papers.iter().any(|p| p.kind == **kind))
        .map(Code::as_str)
        .collect();
    let papers = demanded.iter().filter_map(|kind| {
        let seen = file.papers.iter().rev().find(|p| p.kind == *kind)?;
        Some(EvidenceRef::Paper {
            kind: seen.kind.clone(),
            number: seen.number.clone(),
            date: seen.issued,
        })
    });
    let line = if missing.is_empty() {
        confirmed(FoundCode::PapersThere)
    } else {
        against(FoundCode::PapersMissing).arg("papers", missing.join(", "))
    };
    line.by([reference("professions", *at)]).by(papers)
}

/// Kinds of papers that the standard demands and that the file does not have; empty where it is not known.
pub fn missing_papers(file: &File, desk: &Desk) -> Vec<Code> {
    let demanded = || {
        let application = file.voucher()?.application.as_ref()?;
        let profession = desk.evidence.profession.known()?;
        demands(profession.as_ref(), application).map(|level| level.papers())
    };
    demanded()
        .unwrap_or_default()
        .into_iter()
        .filter(|kind| !file.papers.iter().any(|p| p.kind == *kind))
        .collect()
}

fn demands<'a>(
    profession: Option<&'a Profession>,
    application: &VoucherApplication,
) -> Option<&'a StandardLevel> {
    profession?.level(application.choice.profession.level)
}

/// The moment of sending stands against the yearly limit, by the country's clock (S-D-04).
fn in_time(application: &VoucherApplication, desk: &Desk) -> Line {
    let sent = country_date(application.sent);
    let line = match desk.rulebook.norm_day("voucher-limit-date", sent) {
        Some(last) if sent > last => against(FoundCode::AppliedLate)
            .arg("sent", sent)
            .arg("limit", last),
        Some(last) => confirmed(FoundCode::AppliedInTime)
            .arg("sent", sent)
            .arg("limit", last),
        None => confirmed(FoundCode::AppliedInTime).arg("sent", sent),
    };
    line.by([EvidenceRef::Application {
        at: application.sent,
    }])
}

/// Accredited on the legal date, and for this profession.
fn centre(application: &VoucherApplication, desk: &Desk) -> Line {
    let asked = &application.choice.centre;
    let not_accredited = || against(FoundCode::CentreNotAccredited).arg("name", &asked.name);
    if asked.code.is_none() {
        return not_accredited().by([EvidenceRef::Said]);
    }
    match &desk.evidence.recognition_centre {
        Known::NotKnown => no_register("recognition-centres"),
        Known::Is { value, at } => {
            let line = match value
                .as_ref()
                .map(|found| accredited(found, application, desk))
            {
                None | Some(Accredited::No) => not_accredited(),
                Some(Accredited::NotForThis) => {
                    against(FoundCode::CentreNotForProfession).arg("name", &asked.name)
                }
                Some(Accredited::Yes) => {
                    confirmed(FoundCode::CentreAccredited).arg("name", &asked.name)
                }
            };
            line.by([reference("recognition-centres", *at)])
        }
    }
}

enum Accredited {
    Yes,
    No,
    NotForThis,
}

fn accredited(
    found: &RecognitionCentre,
    application: &VoucherApplication,
    desk: &Desk,
) -> Accredited {
    let profession = application.choice.profession.code.as_ref();
    if !found.is_accredited(desk.today) {
        Accredited::No
    } else if profession.is_some_and(|code| found.recognises(code)) {
        Accredited::Yes
    } else {
        Accredited::NotForThis
    }
}

/// This desk has no copy of the register; the centre has the last word.
fn no_register(list: &str) -> Line {
    not_checked(FoundCode::ReferenceNotHere).arg("list", list)
}

fn reference(list: &str, at: DateTime<Utc>) -> EvidenceRef {
    EvidenceRef::Reference {
        list: Code::from(list),
        at,
    }
}
