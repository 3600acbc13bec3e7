//! Labour contracts by ЕСУТД beside the work history that was said.
//!
//! The register holds contracts of some years and some employers only: it adds to the history and puts dates right, it never
//! says that a work which it does not know has not been.

use crate::card::{Job, WorkHistory};
use crate::desk::country_date;
use crate::people::{ShortText, own_name};
use crate::registers::Contract;
use chrono::{DateTime, NaiveDate, Utc};

const DAYS_OF_A_YEAR: i64 = 365;

/// The contracts in the card's form, the oldest first; nothing where there are none.
pub(super) fn of(contracts: &[Contract], at: DateTime<Utc>) -> Option<WorkHistory> {
    let mut jobs: Vec<Job> = contracts.iter().filter_map(job).collect();
    jobs.sort_by_key(|job| job.from);
    let today = country_date(at);
    (!jobs.is_empty()).then(|| WorkHistory {
        never_worked: false,
        years: years(&jobs, today),
        jobs,
    })
}

fn job(contract: &Contract) -> Option<Job> {
    Some(Job {
        employer: ShortText::parse(&contract.employer).ok()?,
        position: ShortText::parse(&contract.position)
            .or_else(|_| ShortText::parse("—"))
            .ok()?,
        from: Some(contract.from),
        to: contract.to,
        pay: None,
        left_because: None,
    })
}

/// Whole years under these contracts; days of two contracts at once count once.
fn years(jobs: &[Job], today: NaiveDate) -> u8 {
    let mut counted_to = NaiveDate::MIN;
    let mut days = 0;
    for job in jobs {
        let from = job.from.unwrap_or(today).max(counted_to);
        let to = job.to.unwrap_or(today).min(today);
        days += (to - from).num_days().max(0);
        counted_to = counted_to.max(to);
    }
    u8::try_from(days / DAYS_OF_A_YEAR).unwrap_or(u8::MAX)
}

/// Whether every contract of the register was told, with its first and last day where days were told.
pub(super) fn tells(said: &WorkHistory, register: &WorkHistory) -> bool {
    let told = |contract: &Job| {
        said.jobs
            .iter()
            .any(|job| is_of(job, contract) && agrees(job, contract))
    };
    register.jobs.iter().all(told)
}

fn agrees(job: &Job, contract: &Job) -> bool {
    (job.from.is_none() || job.from == contract.from) && job.to == contract.to
}

/// One place of work: the employer's name without its legal form, and days that overlap where both are known.
fn is_of(job: &Job, contract: &Job) -> bool {
    let overlaps = |from: Option<NaiveDate>, to: Option<NaiveDate>| match (from, to) {
        (Some(from), Some(to)) => from <= to,
        (Some(_) | None, Some(_) | None) => true,
    };
    let (a, b) = (
        own_name(job.employer.as_str()),
        own_name(contract.employer.as_str()),
    );
    let named = a == b || (!a.is_empty() && b.contains(&a)) || (!b.is_empty() && a.contains(&b));
    named && overlaps(job.from, contract.to) && overlaps(contract.from, job.to)
}

/// The history as told, with the register's days, and the contracts that nobody told. Pay and reason of leaving, which no
/// register tells, stay.
pub(super) fn united(said: &WorkHistory, register: WorkHistory) -> WorkHistory {
    let mut jobs = said.jobs.clone();
    for contract in register.jobs {
        match jobs.iter_mut().find(|job| is_of(job, &contract)) {
            Some(job) => {
                job.from = contract.from;
                job.to = contract.to;
            }
            None => jobs.push(contract),
        }
    }
    WorkHistory {
        never_worked: false,
        years: said.years.max(register.years),
        jobs,
    }
}
