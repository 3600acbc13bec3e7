//! What of a file is counted: lines of (chart, category, day), nothing that names the person.

use super::Chart;
use crate::desk::country_date;
use crate::file::{Entrance, File, Registration};
use crate::ids::Code;
use crate::registration::cancelling::Decision;
use crate::registration::decided::{Decided, DecidedOn};
use crate::registration::ending::EndedHow;
use crate::registration::removal::DraftEnd;
use crate::registration::{At, Stage};
use chrono::NaiveDate;

/// One thing that is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counted {
    pub chart: Chart,
    /// Column of the chart.
    pub category: Code,
    /// Legal date on which it came about.
    pub on: NaiveDate,
}

/// Everything that is counted of this file, in all its registrations. Of a file that was joined to another what was decided
/// in it stays counted; how far the person has come is counted there.
pub fn counted(file: &File) -> Vec<Counted> {
    let registrations = file.past.iter().chain([&file.registration]);
    let mut lines = Vec::new();
    for registration in registrations {
        registered(registration, &mut lines);
        decisions(registration, &mut lines);
        removals(registration, &mut lines);
    }
    lines.extend(file.past.iter().filter_map(|past| reached(past, None)));
    if file.joined_into.is_some() {
        return lines;
    }
    let came = file.visits.last().map(|visit| visit.on);
    lines.extend(reached(&file.registration, came));
    lines
}

fn registered(registration: &Registration, lines: &mut Vec<Counted>) {
    let Some(on) = registration.seeker_since else {
        return;
    };
    let category = match registration.entrance {
        Entrance::Visit => "visit",
        Entrance::Enbek => "enbek",
        Entrance::Portal => "portal",
    };
    lines.push(line(Chart::Registrations, category, on));
}

fn decisions(registration: &Registration, lines: &mut Vec<Counted>) {
    for decided in &registration.decided {
        let chart = match decided.what {
            DecidedOn::Seeker => Chart::SeekerDecision,
            DecidedOn::Unemployed => Chart::UnemployedDecision,
            DecidedOn::Removal => Chart::RemovalDecision,
        };
        lines.push(line(chart, within(decided), decided.on));
    }
}

/// Where in its term a decision was taken, in calendar days.
fn within(decided: &Decided) -> &'static str {
    let (taken, whole) = (
        (decided.on - decided.began).num_days(),
        (decided.due - decided.began).num_days(),
    );
    if decided.on > decided.due {
        "late"
    } else if decided.on == decided.due {
        "last-day"
    } else if taken * 2 <= whole {
        "first-half"
    } else {
        "second-half"
    }
}

fn removals(registration: &Registration, lines: &mut Vec<Counted>) {
    let outcome = |category: &str, on| line(Chart::RemovalOutcome, category, on);
    if let Some(ended) = &registration.ended
        && ended.how == EndedHow::Removal
    {
        lines.push(outcome(ended.reason.as_str(), ended.decided));
    }
    for ended in &registration.removal.ended {
        let category = match &ended.how {
            DraftEnd::Declined { .. } => "declined",
            DraftEnd::Withdrawn { .. } => "withdrawn",
            DraftEnd::Closed => "closed",
        };
        lines.push(outcome(category, country_date(ended.at)));
    }
    let undone = registration.cancelled.iter();
    for cancelled in undone.filter(|c| c.decision == Decision::Removed) {
        lines.push(outcome("cancelled", cancelled.on));
    }
}

/// The furthest section this registration has come to, on the day of its application, or of the visit where there was
/// none yet. `came` is known of the present registration only.
fn reached(registration: &Registration, came: Option<NaiveDate>) -> Option<Counted> {
    let applied = registration.application.as_ref().map(|a| a.on);
    let left = match &registration.stage {
        Stage::Start => return None,
        Stage::Closed { on, .. } | Stage::Refused { on, .. } => Some(*on),
        Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. } => None,
    };
    let on = applied.or(came).or(left)?;
    Some(line(Chart::Funnel, section(registration), on))
}

fn section(registration: &Registration) -> &'static str {
    let at = registration.stage.at();
    let removal = &registration.removal;
    let removed = |e: &crate::registration::ending::Ended| e.how == EndedHow::Removal;
    let undone = |c: &crate::registration::cancelling::Cancelled| c.decision == Decision::Removed;
    if at == At::RemovalProposed
        || removal.sent_back.is_some()
        || !removal.ended.is_empty()
        || registration.ended.as_ref().is_some_and(removed)
        || registration.cancelled.iter().any(undone)
    {
        "8"
    } else if !registration.monitoring.checks.is_empty() {
        "7"
    } else if registration
        .plan
        .revisions
        .iter()
        .any(|r| r.agreed.is_some())
    {
        "6"
    } else if registration.unemployed_right.is_some()
        || registration.unemployed_since.is_some()
        || at == At::Proposed
    {
        "5"
    } else if registration.seeker_since.is_some() {
        "4"
    } else if registration.application.is_some() {
        "2"
    } else {
        "1"
    }
}

fn line(chart: Chart, category: &str, on: NaiveDate) -> Counted {
    Counted {
        chart,
        category: Code::from(category),
        on,
    }
}
