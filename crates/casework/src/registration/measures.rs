//! 6.3, active measures (АМСЗ, ХЖҚЖБШ) and training: the referral by the rules of the measure, and what became of it.
//!
//! Who a measure is for is the rulebook's (`measure.*`); a condition that is not met is named, one that nobody knows is
//! asked. What a measure does to the status when it begins (`on_start`) is written into the referral, so that a contract
//! or contribution that comes from it is recognised (7.1) and never mistaken for a change.

mod conditions;
mod evolve;
mod record;
mod refer;

use crate::ids::{Code, ThingId};
use crate::people::{Bin, LongText, ShortText, same_employer};
use crate::registers::{Contract, Contribution};
use crate::registration::conditions::usual_last_payment;
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use conditions::{Unmet, unmet};
pub(super) use evolve::apply;
pub use record::{MeasureRecord, MeasureRecordForm, MeasureRecordName, may_become, record};
pub use refer::{MeasureForm, SaidFact, refer};

/// What happened to a referral to a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ReferralFact {
    /// 6.3
    Given {
        measure: Code,
        provider: Provider,
        item: Option<ThingId>,
        begins: Option<NaiveDate>,
        until: Option<NaiveDate>,
        answer_by: NaiveDate,
        on_start: OnStart,
    },
    Accepted {
        referral: ThingId,
    },
    Refused {
        referral: ThingId,
        words: LongText,
    },
    Began {
        referral: ThingId,
        on: NaiveDate,
    },
    /// `check_by`: monitoring goes on from that day where it rested.
    Ended {
        referral: ThingId,
        on: NaiveDate,
        end: MeasureEnd,
        check_by: Option<NaiveDate>,
    },
}

/// Who runs the measure: employer, college, course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Provider {
    pub name: ShortText,
    pub bin: Option<Bin>,
}

/// What beginning the measure does to the status (`measure.*`, `on_start`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum OnStart {
    /// The status stays and is monitored as before.
    Stays,
    /// The status stays; monitoring rests until the measure ends.
    Suspended,
    /// The person is placed: a draft of removal is proposed.
    RemovedAsPlaced,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureEnd {
    Completed,
    /// Left by the person's own will (7.3).
    Left,
    /// Ended by the provider or by agreement.
    Stopped,
    /// Hired where the measure took place.
    Placed,
}

/// A referral as kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MeasureReferral {
    pub id: ThingId,
    /// `measure`
    pub measure: Code,
    pub provider: Provider,
    /// The item of the plan that it carries out.
    pub item: Option<ThingId>,
    pub begins: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    pub answer_by: NaiveDate,
    pub on_start: OnStart,
    pub state: ReferralState,
}

/// How far a referral has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ReferralState {
    Waiting,
    Accepted,
    /// The person's own words; the written refusal lies among the papers.
    Refused {
        words: LongText,
        on: NaiveDate,
    },
    Began {
        on: NaiveDate,
    },
    Ended {
        began: Option<NaiveDate>,
        on: NaiveDate,
        end: MeasureEnd,
    },
}

impl MeasureReferral {
    /// First and last day on which the person takes part; the last is open while it goes on.
    pub fn took_part(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        match &self.state {
            ReferralState::Began { on } => Some((*on, None)),
            ReferralState::Ended {
                began: Some(began),
                on,
                ..
            } => Some((*began, Some(*on))),
            ReferralState::Waiting
            | ReferralState::Accepted
            | ReferralState::Refused { .. }
            | ReferralState::Ended { began: None, .. } => None,
        }
    }

    /// From when, and until when, work in it is expected: an employer may sign before the beginning is written down.
    fn expected(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        if self.state == ReferralState::Accepted {
            return Some((self.begins.unwrap_or(self.on), None));
        }
        self.took_part()
    }

    /// Whether a contract or study at this place that begins on `from` comes from the measure. A contract is signed on the
    /// first day or shortly before it.
    pub fn explains(&self, payer: &str, bin: Option<&str>, from: NaiveDate) -> bool {
        self.is_of(payer, bin)
            && self.expected().is_some_and(|(began, ended)| {
                from >= self.on.min(began) && ended.is_none_or(|ended| from <= ended)
            })
    }

    /// Whether a contract comes from the measure: what still ran after its end is a job of its own. `heard` is the day on
    /// which the register said so.
    pub fn explains_contract(&self, contract: &Contract, heard: NaiveDate) -> bool {
        let outlived = self.took_part().is_some_and(|(_, ended)| {
            ended.is_some_and(|ended| heard > ended && contract.to.is_none_or(|to| to > ended))
        });
        !outlived && self.explains(&contract.employer, contract.bin.as_deref(), contract.from)
    }

    /// Whether a contribution comes from the measure: of any month that it touches, or, where the payer names none, paid until
    /// the usual day after its end.
    pub fn explains_contribution(&self, paid: &Contribution) -> bool {
        let Some((began, ended)) = self.expected().filter(|_| self.is_of(&paid.payer, None)) else {
            return false;
        };
        let began = self.on.min(began);
        match paid.month {
            Some(month) => {
                let next = month.checked_add_months(Months::new(1));
                next.is_none_or(|next| next > began) && ended.is_none_or(|ended| month <= ended)
            }
            None => {
                let last = ended.map(usual_last_payment);
                paid.paid_on >= began && last.is_none_or(|last| paid.paid_on <= last)
            }
        }
    }

    /// It makes a job of the person's own: what a register says of it ends the registration.
    pub fn places(&self) -> bool {
        let kept = matches!(
            self.state,
            ReferralState::Ended {
                end: MeasureEnd::Placed,
                ..
            }
        );
        kept || self.on_start == OnStart::RemovedAsPlaced
    }

    fn is_of(&self, payer: &str, bin: Option<&str>) -> bool {
        let same_bin = bin.is_some_and(|bin| {
            self.provider
                .bin
                .as_ref()
                .is_some_and(|b| b.as_str() == bin)
        });
        same_bin || same_employer(payer, self.provider.name.as_str())
    }
}
