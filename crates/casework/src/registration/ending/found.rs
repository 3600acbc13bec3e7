//! A job seeker who has found work, as the file itself tells it: an employer or whoever runs a measure took them, or ЕСУТД
//! shows a contract that began while they were registered. Nothing ends by itself: somebody settles the case.

use crate::file::File;
use crate::registers::{QueryFor, Reply};
use crate::registration::At;
use crate::registration::conditions::Finding;
use crate::registration::measures::{MeasureEnd, ReferralState};
use crate::registration::mediation::EmployerAnswer;
use chrono::{DateTime, NaiveDate, Utc};

/// `seeker_end` of who found work.
pub const FOUND_WORK: &str = "found-work";

/// Work that the file tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundWork {
    /// The day from which they work.
    pub from: NaiveDate,
    /// When it was told.
    pub told: DateTime<Utc>,
    /// The vacancy, or the employer as the register names it.
    pub at: String,
}

/// Of who is registered as a job seeker only: for the unemployed a removal is proposed (7.3).
pub fn found_work(file: &File) -> Option<FoundWork> {
    if file.registration.stage.at() != At::JobSeeker {
        return None;
    }
    hired(file)
        .or_else(|| placed(file))
        .or_else(|| contract(file))
}

/// Whoever runs the measure keeps them.
fn placed(file: &File) -> Option<FoundWork> {
    file.registration.referrals.iter().find_map(|referral| {
        let ReferralState::Ended {
            on,
            end: MeasureEnd::Placed,
            ..
        } = &referral.state
        else {
            return None;
        };
        Some(FoundWork {
            from: *on,
            told: referral.at,
            at: referral.provider.name.to_string(),
        })
    })
}

fn hired(file: &File) -> Option<FoundWork> {
    let of_now = file
        .offers
        .iter()
        .filter(|o| o.closed.is_none() && file.is_of_this_registration(o));
    of_now
        .filter_map(|offer| {
            let employer = offer.employer.as_ref()?;
            match employer.answer {
                EmployerAnswer::Hired { from } => Some(FoundWork {
                    from,
                    told: employer.at,
                    at: offer.vacancy.title.to_string(),
                }),
                EmployerAnswer::Refused { .. } | EmployerAnswer::NoShow => None,
            }
        })
        .min_by_key(|found| found.from)
}

/// An open contract of 5.1; one that is older than the registration was looked at before it (2.5).
fn contract(file: &File) -> Option<FoundWork> {
    let since = file.registration.seeker_since?;
    let asked = file.queries.iter().rev();
    let answer = asked
        .filter(|q| q.purpose == QueryFor::Unemployed && q.of == file.current() && !q.stopped)
        .find_map(|q| q.answer("ehr"))?;
    let Reply::Employment { contracts } = &answer.reply else {
        return None;
    };
    let open = contracts
        .iter()
        .find(|c| c.to.is_none() && c.from >= since)?;
    (!is_answered(file, answer.at)).then(|| FoundWork {
        from: open.from,
        told: answer.at,
        at: open.employer.clone(),
    })
}

/// 5.2 looked at that word and found, by the dated paper of its end, that the contract does not stand in the way.
fn is_answered(file: &File, told: DateTime<Utc>) -> bool {
    let right = file.registration.unemployed_right.as_ref();
    right.filter(|right| right.at > told).is_some_and(|right| {
        let mut lines = right.checks.iter();
        lines.any(|l| l.condition.as_str() == "un-no-contract" && l.finding != Finding::Against)
    })
}
