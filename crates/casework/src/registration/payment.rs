//! 5.3, the job-loss payment (ГФСС): how it is claimed, and after the registration until when an answer is awaited or the
//! person may still claim it. The fund decides of it; the centre only asks and keeps what came of it.

use super::reception::{PaperForm, in_list, paper_seen};
use super::{ActName, At, Fact};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::Iban;
use crate::refusal::Refusal;
use crate::rulebook::Section;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// 5.3 before the registration; after it, what came of the claim, or a claim made later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PaymentForm {
    /// `payment_route`
    pub route: Code,
    pub papers: Vec<PaperForm>,
    pub iban: Option<Iban>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Payment {
    pub route: Code,
    pub iban: Option<Iban>,
    pub by: String,
    pub at: DateTime<Utc>,
    /// From the registration on, where the route leaves something open.
    #[serde(default)]
    pub awaited: Option<Awaited>,
}

/// What a route leaves open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Awaited {
    /// `term`: `payment-decision` or `payment-claim`
    pub term: Code,
    pub by: NaiveDate,
    /// Nobody is asked before that day.
    pub shows_from: NaiveDate,
}

/// 5.3. A claim at the centre needs its papers; a result can only come of a registration.
pub fn take(file: &File, form: PaymentForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::TakePaymentPapers;
    let route = in_list(act, Section::PaymentRoute, &form.route, desk)?;
    let registered = file.registration.unemployed_since;
    if registered.is_none() && route.str("kind") == Some("result") {
        return Err(Refusal::StepFirst {
            act,
            needs: ActName::DecideUnemployed,
        });
    }
    if form.route.as_str() == "paper-claim" {
        let has = |kind: &str| form.papers.iter().any(|p| p.kind.as_str() == kind);
        let mut missing = Vec::new();
        if form.iban.is_none() {
            missing.push("iban".to_owned());
        }
        if !has("payment-application") {
            missing.push("payment-application".to_owned());
        }
        if !missing.is_empty() {
            return Err(Refusal::Missing {
                act,
                items: missing,
            });
        }
    }
    let mut facts = form
        .papers
        .into_iter()
        .map(|p| paper_seen(act, p, desk))
        .collect::<Result<Vec<_>, _>>()?;
    let route = form.route.clone();
    facts.push(Fact::PaymentPapersTaken {
        route: form.route,
        iban: form.iban,
    });
    if let Some(since) = registered {
        facts.extend(awaited(&route, since, desk));
    }
    Ok(facts)
}

/// The terms of 5.3 begin with the status: before it nothing can be decided by the fund.
pub fn awaited_from_registration(file: &File, desk: &Desk) -> Option<Fact> {
    let payment = file.registration.payment.as_ref()?;
    awaited(&payment.route, desk.today, desk)
}

/// A decision is awaited from the claim on, the right to claim counts from the registration.
fn awaited(route: &Code, registered: NaiveDate, desk: &Desk) -> Option<Fact> {
    let entry = desk
        .rulebook
        .entry(Section::PaymentRoute, route.as_str(), desk.today)?;
    let term = entry.str("awaits")?;
    let (by, shows_from) = if term == "payment-claim" {
        let by = desk.rulebook.due(term, registered).ok()?;
        let days = desk
            .rulebook
            .norm_int("payment-claim-remind", desk.today)
            .and_then(|days| u64::try_from(days).ok())
            .unwrap_or_default();
        (by, by - chrono::Days::new(days))
    } else {
        (desk.due(term), desk.today)
    };
    Some(Fact::PaymentAwaited(Awaited {
        term: Code::from(term),
        by,
        shows_from,
    }))
}

/// What is still open, while the person is registered as unemployed.
pub fn open(file: &File) -> Option<(&Payment, &Awaited)> {
    match file.registration.stage.at() {
        At::Unemployed | At::RemovalProposed => {
            let payment = file.registration.payment.as_ref()?;
            Some((payment, payment.awaited.as_ref()?))
        }
        At::Start
        | At::Reception
        | At::Card
        | At::Refused
        | At::JobSeeker
        | At::Proposed
        | At::Closed => None,
    }
}
