//! How a registration ends, and what ends with it: offers, plan, résumé; and a job seeker's end at the desk.

mod desk;
mod found;

use super::removal::DraftEnd;
use super::{Fact, Stage, removal, transfer};
use crate::desk::{Desk, Stamp, country_date};
use crate::file::File;
use crate::ids::Code;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use desk::{EndForm, end_seeker, ends};
pub use found::{FOUND_WORK, FoundWork, found_work};

/// The end of a registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Ended {
    pub how: EndedHow,
    /// `removal`, `seeker_close_reason` or `seeker_end`, by how it ended.
    pub reason: Code,
    /// With effect from.
    pub on: NaiveDate,
    pub decided: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum EndedHow {
    /// 8.2
    Removal,
    /// E-7
    Seeker,
    /// A job seeker's registration, by the specialist.
    Desk,
    /// Before 4.2: the visit was for advice only, or the application was taken back.
    BeforeRegistration,
}

/// The résumé on the Electronic Labour Exchange, as the law wants it; who connects the exchange makes it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Resume {
    /// No consent, or no registration yet.
    NotPlaced,
    /// Placed, and locked for changes by the person.
    Placed,
    /// The registration has ended: withdrawn, and the person's own again.
    Released,
}

/// The résumé as a case shows it, with the day since when it is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ResumeStands {
    pub resume: Resume,
    /// Placed, or taken off; `None` where it was never there.
    pub since: Option<NaiveDate>,
}

impl File {
    /// Where the résumé stands: placed with the later of registration and consent, taken off with whichever of them ends.
    pub fn resume_stands(&self) -> ResumeStands {
        let registered = self.registration.seeker_since;
        let given =
            self.consents.iter().rev().find(|c| {
                c.of == self.current() && c.kind.as_str() == "resume-publication" && c.given
            });
        let on = given.map(|c| country_date(c.at));
        let withdrawn = given.and_then(|c| c.withdrawn).map(country_date);
        let placed = on
            .zip(registered)
            .map(|(given, registered)| given.max(registered));
        // A consent taken back before the registration, or on its very day, has placed nothing.
        let taken_off = withdrawn.filter(|day| placed.is_some_and(|placed| placed < *day));
        let (resume, since) = match (self.resume(), placed) {
            (Resume::Placed, placed) => (Resume::Placed, placed),
            (Resume::Released, Some(_)) if withdrawn.is_none() => {
                let ended = self.registration.ended.as_ref().map(|ended| ended.decided);
                (Resume::Released, ended)
            }
            (Resume::Released | Resume::NotPlaced, _) => (Resume::NotPlaced, taken_off),
        };
        ResumeStands { resume, since }
    }

    /// Placed with consent while a registration stands (2.1, 4.2); released with its end.
    pub fn resume(&self) -> Resume {
        let consented = self.consent("resume-publication").is_some();
        match &self.registration.stage {
            Stage::JobSeeker { .. }
            | Stage::Proposed { .. }
            | Stage::Unemployed { .. }
            | Stage::RemovalProposed { .. }
                if consented =>
            {
                Resume::Placed
            }
            Stage::Closed { .. } if self.registration.seeker_since.is_some() => Resume::Released,
            Stage::Start
            | Stage::Reception { .. }
            | Stage::Card { .. }
            | Stage::Refused { .. }
            | Stage::JobSeeker { .. }
            | Stage::Proposed { .. }
            | Stage::Unemployed { .. }
            | Stage::RemovalProposed { .. }
            | Stage::Closed { .. } => Resume::NotPlaced,
        }
    }
}

/// What closes with the registration, fact by fact: offers that wait, queries that have not been answered, and a voucher
/// where the rulebook lets it go with the status.
pub(super) fn closings(file: &File, desk: &Desk) -> Vec<Fact> {
    let offers = file
        .offers
        .iter()
        .filter(|o| o.closed.is_none() && !o.is_refused())
        .map(|o| Fact::OfferClosed {
            offer: o.id,
            reason: Code::from("registration-ended"),
        });
    let queries = file
        .queries
        .iter()
        .filter(|q| q.of == file.current() && !q.stopped && !q.silent().is_empty())
        .map(|q| Fact::QueryStopped { query: q.id });
    let voucher = crate::voucher::afterwards::goes_with_the_status(file, desk);
    offers.chain(queries).chain(voucher).collect()
}

/// The registration is closed, with its plan; a draft of removal that waits ends with it and stays to be read.
pub(super) fn end(file: &mut File, how: EndedHow, reason: &Code, on: NaiveDate, stamp: &Stamp) {
    if how != EndedHow::Removal {
        removal::give_up(file, DraftEnd::Closed, stamp);
    }
    transfer::end_with_registration(file, stamp);
    file.registration.plan.closed = Some(stamp.on);
    file.registration.suspended = None;
    file.registration.ended = Some(Ended {
        how,
        reason: reason.clone(),
        on,
        decided: stamp.on,
        at: stamp.at,
        by: stamp.actor.name.clone(),
    });
    file.registration.stage = Stage::Closed {
        on,
        reason: reason.clone(),
        by: Some(stamp.actor.role),
    };
}
