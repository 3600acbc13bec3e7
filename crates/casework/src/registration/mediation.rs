//! Mediation (4.5, 6.3, 7.3): the referral letter to an employer, the employer's answer, and a no-show with its explanation.
//!
//! A no-show is no ground by itself: its term must have passed (`term.appear-at-employer`) and the person must have been
//! asked. A good reason closes the matter; silence after the question does not.

mod employer;
mod evolve;
mod explanation;

use super::job_seeker::{ContactChannel, Offer};
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::people::LongText;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use employer::{
    EmployerAnswerForm, ReferForm, employer_answered, may_be_sent, opened_by, refer,
    refusals_reached, refusals_too_few, refused_offers, sent_with,
};
pub(super) use evolve::apply;
pub use explanation::{AskForm, ExplanationForm, ask, explain, to_explain};

/// What happened between the person and an employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum MediationFact {
    /// The letter was handed over; the person appears by that day.
    Referred {
        offer: ThingId,
        appear_by: NaiveDate,
    },
    EmployerAnswered {
        offer: ThingId,
        answer: EmployerAnswer,
    },
    /// 7.3: the person was asked to explain.
    ExplanationAsked {
        about: About,
        channel: ContactChannel,
    },
    /// 7.3: what they said, or that they did not answer.
    Explained {
        about: About,
        explanation: Explanation,
    },
}

/// The letter with which the person goes to the employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Letter {
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
    pub appear_by: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum EmployerAnswer {
    Hired {
        from: NaiveDate,
    },
    Refused {
        words: Option<LongText>,
    },
    /// The person did not come.
    NoShow,
}

/// The employer's answer as kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Employer {
    pub answer: EmployerAnswer,
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
}

/// What an explanation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "about", content = "of", rename_all = "kebab-case")]
pub enum About {
    /// A no-show at an offered job.
    Offer(ThingId),
    /// A measure or training that was left.
    Measure(ThingId),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "explanation", rename_all = "kebab-case")]
pub enum Explanation {
    /// `good_reason_absence`
    Good {
        reason: Code,
    },
    NotGood {
        words: LongText,
    },
    /// Asked, and nothing came.
    NotGiven,
}

/// The question and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Asked {
    pub about: About,
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
    pub channel: ContactChannel,
    pub answered: Option<Explained>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Explained {
    pub explanation: Explanation,
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
}

impl File {
    /// The newest question about something in this registration.
    pub fn asked_about(&self, about: About) -> Option<&Asked> {
        self.registration
            .explanations
            .iter()
            .rev()
            .find(|asked| asked.about == about)
    }

    /// Whether a good reason was given.
    pub fn is_excused(&self, about: About) -> bool {
        self.asked_about(about)
            .and_then(|asked| asked.answered.as_ref())
            .is_some_and(|a| matches!(a.explanation, Explanation::Good { .. }))
    }

    /// Offers at which the person did not appear in time and gave no good reason.
    pub fn no_shows(&self, today: NaiveDate) -> impl Iterator<Item = &Offer> {
        self.offers.iter().filter(move |offer| {
            let appeared_not = offer
                .employer
                .as_ref()
                .is_some_and(|e| e.answer == EmployerAnswer::NoShow);
            let over = offer.letter.as_ref().is_some_and(|l| today > l.appear_by);
            // What was due before the person was unemployed speaks of nothing that they did as such.
            let since = self.registration.unemployed_since;
            let owed = since
                .is_none_or(|since| offer.letter.as_ref().is_some_and(|l| l.appear_by >= since));
            appeared_not
                && over
                && owed
                && offer.closed.is_none()
                && self.is_of_this_registration(offer)
                && !self.is_excused(About::Offer(offer.id))
        })
    }

    /// Made since the person is registered as a job seeker this time.
    pub fn is_of_this_registration(&self, offer: &Offer) -> bool {
        self.registration
            .seeker_since
            .is_some_and(|since| offer.on >= since)
    }
}
