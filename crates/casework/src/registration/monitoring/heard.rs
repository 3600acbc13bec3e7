//! What the registers say of the six changes and of the grounds of removal (7.1, 7.3).
//!
//! The newest word of each register counts. What a word does by itself is the register's `effect_monitoring`: it
//! proposes a draft, asks for the person to be asked, or only informs.

mod says;

use super::pension::come_of_age;
use super::{Advice, MonitoringFact, SettledHow, has_open};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::registers::{QueryFor, RegisterAnswer};
use crate::registration::Fact;
use crate::registration::conditions::EvidenceRef;
use crate::registration::removal::DraftEnd;
use crate::rulebook::{Entry, Section};
use chrono::{DateTime, NaiveDate, Utc};
use says::{Says, says};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the registers say of one of the six changes since the last check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Heard {
    /// `monitoring_change`
    pub change: Code,
    pub state: HeardState,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "heard", rename_all = "kebab-case")]
pub enum HeardState {
    /// No register speaks of it, or one of them has not answered.
    Silent,
    /// Every register of the change has answered, and none speaks of it.
    Unchanged { register: Code, at: DateTime<Utc> },
    Changed {
        register: Code,
        at: DateTime<Utc>,
        since: Option<NaiveDate>,
        /// Employer, payer, place: as the register names it.
        detail: String,
        /// The referral to a measure that it comes from.
        measure: Option<ThingId>,
    },
}

/// The six changes as the registers see them since the last check, in their order.
pub fn heard(file: &File, desk: &Desk) -> Vec<Heard> {
    let since = file
        .registration
        .monitoring
        .last_check()
        .map(|check| check.at);
    desk.rulebook
        .list(Section::MonitoringChange, desk.today)
        .into_iter()
        .map(|entry| Heard {
            change: Code::from(entry.code.as_str()),
            state: state(entry, file, since, desk),
        })
        .collect()
}

fn state(entry: &Entry, file: &File, since: Option<DateTime<Utc>>, desk: &Desk) -> HeardState {
    let registers = registers_of(entry);
    let answers = registers
        .iter()
        .filter_map(|register| newest(file, register, since))
        .collect::<Vec<_>>();
    let mut explained = None;
    for answer in &answers {
        let words = says(answer, file, desk).into_iter();
        let words = words.filter(|says| says.change == Some(entry.code.as_str()));
        for word in words.filter(|word| !is_put_aside(file, word, answer)) {
            let measure = word.measure;
            let state = HeardState::Changed {
                register: answer.register.clone(),
                at: answer.at,
                since: word.since,
                detail: word.detail,
                measure,
            };
            // What no measure explains goes before what one does.
            if measure.is_none() {
                return state;
            }
            explained.get_or_insert(state);
        }
    }
    let all = answers.len() == registers.len();
    match (answers.first(), explained) {
        (Some(_), Some(explained)) if all => explained,
        (Some(first), None) if all => HeardState::Unchanged {
            register: first.register.clone(),
            at: answers.iter().map(|a| a.at).min().unwrap_or(first.at),
        },
        (Some(_) | None, Some(_) | None) => HeardState::Silent,
    }
}

/// What follows by itself when registers have answered a query of monitoring; `file` has the answers already.
pub fn reported(file: &File, answers: &[RegisterAnswer], desk: &Desk) -> Vec<Fact> {
    let mut facts: Vec<MonitoringFact> = Vec::new();
    for answer in answers {
        let effect = desk
            .rulebook
            .entry(Section::Register, answer.register.as_str(), desk.today)
            .and_then(|entry| entry.str("effect_monitoring"));
        for word in says(answer, file, desk) {
            let fact = match (word.measure, effect) {
                (Some(referral), _) => Some(MonitoringFact::MeasureRecognised {
                    referral,
                    register: answer.register.clone(),
                }),
                (None, Some("propose_removal" | "block")) => Some(found(word, answer)),
                (None, Some("ask_person")) => Some(MonitoringFact::ChangeFound {
                    advice: asks(answer),
                    change: word.change.map(Code::from),
                    since: word.since,
                    evidence: vec![of(answer)],
                }),
                // What only informs is shown beside the six questions.
                (None, Some(_) | None) => None,
            };
            if let Some(fact) = news(file, fact, &facts) {
                facts.push(fact);
            }
        }
    }
    if let Some(fact) = news(file, come_of_age(file, desk), &facts) {
        facts.push(fact);
    }
    facts.into_iter().map(Fact::Monitoring).collect()
}

/// What is not known already, and not said by one of these.
pub(super) fn news(
    file: &File,
    fact: Option<MonitoringFact>,
    before: &[MonitoringFact],
) -> Option<MonitoringFact> {
    fact.filter(|fact| {
        !known_already(file, fact) && !before.iter().any(|before| says_the_same(before, fact))
    })
}

/// Two registers may bring one advice: nobody is asked twice.
fn says_the_same(one: &MonitoringFact, other: &MonitoringFact) -> bool {
    match (one, other) {
        (
            MonitoringFact::ChangeFound { advice, .. },
            MonitoringFact::ChangeFound { advice: again, .. },
        ) => advice == again,
        (one, other) => one == other,
    }
}

fn found(word: Says, answer: &RegisterAnswer) -> MonitoringFact {
    MonitoringFact::ChangeFound {
        advice: advice_of(&word, answer),
        change: word.change.map(Code::from),
        since: word.since,
        evidence: vec![of(answer)],
    }
}

fn advice_of(word: &Says, answer: &RegisterAnswer) -> Advice {
    match word.ground {
        Some(ground) => Advice::Remove {
            ground: Code::from(ground),
        },
        // Outside the territory the case goes to the other centre; within it only the address is asked for.
        None if word.also == Some("moved") => Advice::HandOver,
        None => asks(answer),
    }
}

fn asks(answer: &RegisterAnswer) -> Advice {
    Advice::AskPerson {
        register: answer.register.clone(),
    }
}

/// Open proposals of removal whose word comes from a measure after all: its beginning was written down later.
pub fn explained_now(file: &File, desk: &Desk) -> Vec<Fact> {
    let explained = |ground: &Code, register: &Code| {
        let words = newest(file, register.as_str(), None)
            .map(|answer| says(answer, file, desk))
            .unwrap_or_default();
        let mut of_it = words
            .iter()
            .filter(|word| word.ground == Some(ground.as_str()))
            .peekable();
        of_it.peek().is_some() && of_it.all(|word| word.measure.is_some())
    };
    let settled = file.registration.monitoring.open_proposals().filter(|p| {
        let Advice::Remove { ground } = &p.advice else {
            return false;
        };
        let mut registers = p
            .evidence
            .iter()
            .filter_map(EvidenceRef::register)
            .peekable();
        registers.peek().is_some() && registers.all(|register| explained(ground, register))
    });
    settled
        .map(|p| {
            Fact::Monitoring(MonitoringFact::Settled {
                proposal: p.id,
                how: SettledHow::Followed,
            })
        })
        .collect()
}

fn known_already(file: &File, fact: &MonitoringFact) -> bool {
    match fact {
        MonitoringFact::ChangeFound {
            advice,
            since,
            evidence,
            ..
        } => has_open(file, advice) || put_aside(file, advice, *since, evidence),
        MonitoringFact::MeasureRecognised { referral, register } => file
            .registration
            .monitoring
            .recognised
            .iter()
            .any(|r| r.referral == *referral && r.register == *register),
        MonitoringFact::Contacted { .. }
        | MonitoringFact::Checked { .. }
        | MonitoringFact::Settled { .. } => false,
    }
}

fn is_put_aside(file: &File, word: &Says, answer: &RegisterAnswer) -> bool {
    let evidence = [of(answer)];
    [advice_of(word, answer), asks(answer)]
        .iter()
        .any(|advice| put_aside(file, advice, word.since, &evidence))
}

/// A word with its day that the specialist has put aside with a reason is not brought again, nor one over which the head
/// has decided that the person stays; a word of another day is news. Without a day nothing tells one word from the next.
pub(super) fn put_aside(
    file: &File,
    advice: &Advice,
    since: Option<NaiveDate>,
    evidence: &[EvidenceRef],
) -> bool {
    let registers = |of: &[EvidenceRef]| -> Vec<Code> {
        let named = of.iter().filter_map(EvidenceRef::register);
        named.cloned().collect()
    };
    let mut proposals = file.registration.monitoring.proposals.iter();
    let kept = |since: NaiveDate| {
        let mut ended = file.registration.removal.ended.iter();
        ended.any(|ended| {
            let same = matches!(advice, Advice::Remove { ground } if *ground == ended.draft.ground);
            same && ended.draft.on >= since && matches!(ended.how, DraftEnd::Declined { .. })
        })
    };
    since.is_some_and(|day| {
        kept(day)
            || proposals.any(|proposal| {
                proposal.is_dismissed()
                    && proposal.advice == *advice
                    && proposal.since == since
                    && registers(&proposal.evidence) == registers(evidence)
            })
    })
}

/// Whether the newest word of a register proves a ground of removal, and since when it holds.
pub fn proves(
    file: &File,
    register: &str,
    ground: &str,
    desk: &Desk,
) -> Option<(EvidenceRef, Option<NaiveDate>)> {
    let answer = newest(file, register, None)?;
    // The contract of a measure proves nothing, save where the measure itself ends in a job of the person's own.
    let of_a_measure = |id: ThingId| {
        let mut referrals = file.registration.referrals.iter();
        referrals.any(|referral| referral.id == id && !referral.places())
    };
    let word = says(answer, file, desk).into_iter().find(|says| {
        !says.measure.is_some_and(of_a_measure)
            && (says.ground == Some(ground) || says.also == Some(ground))
    })?;
    Some((of(answer), word.since))
}

/// Registers that a query of monitoring asks: those of the six changes, and those whose word does something.
pub fn query_registers(desk: &Desk) -> Vec<Code> {
    let changes = desk.rulebook.list(Section::MonitoringChange, desk.today);
    let named = changes
        .iter()
        .flat_map(|entry| registers_of(entry))
        .collect::<Vec<_>>();
    desk.rulebook
        .list(Section::Register, desk.today)
        .into_iter()
        .filter(|entry| {
            named.contains(&entry.code.as_str()) || entry.str("effect_monitoring") != Some("inform")
        })
        .map(|entry| Code::from(entry.code.as_str()))
        .collect()
}

fn registers_of(entry: &Entry) -> Vec<&str> {
    entry
        .strings("registers")
        .into_iter()
        .filter_map(|name| name.strip_prefix("register."))
        .collect()
}

/// The newest word of a register in a query of this registration, asked since that moment: of monitoring; of a job seeker,
/// who is not monitored, in the query of 5.1.
fn newest<'a>(
    file: &'a File,
    register: &str,
    since: Option<DateTime<Utc>>,
) -> Option<&'a RegisterAnswer> {
    let purpose = match file.registration.unemployed_since {
        Some(_) => QueryFor::Monitoring,
        None => QueryFor::Unemployed,
    };
    file.queries
        .iter()
        .rev()
        .filter(|q| q.purpose == purpose && q.of == file.current() && !q.stopped)
        .filter(|q| since.is_none_or(|since| q.asked > since))
        .find_map(|q| q.answer(register))
}

fn of(answer: &RegisterAnswer) -> EvidenceRef {
    EvidenceRef::Register {
        register: answer.register.clone(),
        at: answer.at,
    }
}
