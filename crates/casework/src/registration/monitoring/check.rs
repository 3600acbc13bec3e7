//! 7.1: the weekly check. Six answers or none; what changed becomes a proposal.

use super::answers::{consequences, told_late, whole};
use super::heard::{HeardState, heard, news};
use super::missed::missed_now;
use super::pension::come_of_age;
use super::{Advice, Answered, ChangeAnswer, MonitoringFact, Proposal, followed};
use crate::card::Source;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::job_seeker::ContactChannel;
use crate::registration::{ActName, Fact};
use crate::rulebook::Section;
use serde::{Deserialize, Serialize};
use specta::Type;

/// 7.1: the six answers of one talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StatusForm {
    pub channel: ContactChannel,
    pub answers: Vec<ChangeAnswer>,
    pub note: Option<LongText>,
}

/// Every question of the rulebook answered once; a "no" against a register's word says why.
pub fn check(file: &File, form: StatusForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::CheckStatus;
    for answer in &form.answers {
        whole(act, answer, file, desk)?;
    }
    let given = |code: &str| {
        form.answers
            .iter()
            .filter(|a| a.change.as_str() == code)
            .count()
    };
    let missing = changes(desk)
        .into_iter()
        .filter(|code| given(code) != 1)
        .map(str::to_owned)
        .collect::<Vec<_>>();
    if !missing.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: missing,
        });
    }
    let asked = has_open_question(file);
    if asked && form.note.is_none() {
        let field = "note".to_owned();
        return Err(Refusal::ReasonNeeded { act, field });
    }
    for word in heard(file, desk) {
        let denied = form
            .answers
            .iter()
            .find(|a| a.change == word.change && !a.changed && a.note.is_none());
        if let (HeardState::Changed { .. }, Some(denied)) = (&word.state, denied) {
            return Err(Refusal::ReasonNeeded {
                act,
                field: format!("{}.note", denied.change),
            });
        }
    }
    let answers = form
        .answers
        .into_iter()
        .map(|answer| Answered {
            late: told_late(&answer, desk),
            at: desk.now,
            answer,
        })
        .collect();
    Ok(concluded(
        file,
        Some(form.channel),
        answers,
        form.note,
        desk,
    ))
}

/// «Checked without changes»: only where each of the six has an answer, with its time, since the last check.
pub fn mark_unchanged(file: &File, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::MarkUnchanged;
    let items = unanswered(file, desk);
    if !items.is_empty() {
        return Err(Refusal::Missing { act, items });
    }
    let answers = known(file, desk);
    let changed = changed(&answers);
    if !changed.is_empty() {
        return Err(Refusal::DifferenceOpen {
            act,
            fields: changed,
        });
    }
    Ok(concluded(file, None, answers, None, desk))
}

/// What somebody has to settle before a case is unchanged, by the code of its change, ground or register: a run settles
/// nothing. A plan that is to be drawn up anew does not stand in its way.
pub fn to_settle(file: &File) -> Vec<String> {
    let open = file.registration.monitoring.open_proposals();
    open.filter(|proposal| proposal.advice != Advice::RevisePlan)
        .map(Proposal::named)
        .collect()
}

/// Changes that neither the person nor a register has spoken of since the last check.
pub fn unanswered(file: &File, desk: &Desk) -> Vec<String> {
    let known = known(file, desk);
    changes(desk)
        .into_iter()
        .filter(|code| !known.iter().any(|a| a.answer.change.as_str() == *code))
        .map(str::to_owned)
        .collect()
}

/// Of these answers, the changes that have happened. What comes from a measure of the person's own plan has had its
/// consequence when the measure began.
pub(super) fn changed(answers: &[Answered]) -> Vec<String> {
    answers
        .iter()
        .filter(|a| a.answer.changed && a.answer.measure.is_none())
        .map(|a| a.answer.change.to_string())
        .collect()
}

/// What is known since the last check: a register's word, and where none has spoken the person's.
pub(super) fn known(file: &File, desk: &Desk) -> Vec<Answered> {
    let gathered = &file.registration.monitoring.gathered;
    let words = heard(file, desk);
    changes(desk)
        .into_iter()
        .filter_map(|code| {
            let word = words.iter().find(|w| w.change.as_str() == code);
            let said = gathered
                .iter()
                .rev()
                .find(|a| a.answer.change.as_str() == code);
            match (word.map(|w| &w.state), said) {
                (
                    Some(HeardState::Changed {
                        register,
                        at,
                        since,
                        measure,
                        ..
                    }),
                    _,
                ) => {
                    let mut told = by_register(code, true, *since, register, *at);
                    told.answer.measure = *measure;
                    Some(told)
                }
                (_, Some(said)) => Some(said.clone()),
                (Some(HeardState::Unchanged { register, at }), None) => {
                    Some(by_register(code, false, None, register, *at))
                }
                (Some(HeardState::Silent) | None, None) => None,
            }
        })
        .collect()
}

fn by_register(
    change: &str,
    changed: bool,
    since: Option<chrono::NaiveDate>,
    register: &Code,
    at: chrono::DateTime<chrono::Utc>,
) -> Answered {
    Answered {
        at,
        late: false,
        answer: ChangeAnswer {
            change: Code::from(change),
            changed,
            since,
            option: None,
            value: None,
            source: Source::Register {
                register: register.clone(),
                at,
            },
            measure: None,
            note: None,
        },
    }
}

/// A register's word that the person is to be asked about: what they said is written down.
fn has_open_question(file: &File) -> bool {
    let mut open = file.registration.monitoring.open_proposals();
    open.any(|proposal| matches!(proposal.advice, Advice::AskPerson { .. }))
}

fn concluded(
    file: &File,
    channel: Option<ContactChannel>,
    answers: Vec<Answered>,
    note: Option<LongText>,
    desk: &Desk,
) -> Vec<Fact> {
    let follow = answers
        .iter()
        .flat_map(|a| consequences(file, &a.answer, desk))
        .collect::<Vec<_>>();
    let asked = followed(file, |advice| matches!(advice, Advice::AskPerson { .. }));
    let mut facts = vec![Fact::Monitoring(MonitoringFact::Checked {
        channel,
        answers,
        note,
        missed: missed_now(file, desk.today),
        next_by: desk.due("monitoring"),
    })];
    let said: Vec<MonitoringFact> = follow
        .iter()
        .filter_map(|fact| match fact {
            Fact::Monitoring(fact) => Some(fact.clone()),
            _of_the_card => None,
        })
        .collect();
    let by_age = news(file, come_of_age(file, desk), &said);
    facts.extend(asked);
    facts.extend(follow);
    facts.extend(by_age.map(Fact::Monitoring));
    facts
}

/// The questions of 7.1 in force, in their order.
fn changes<'a>(desk: &Desk<'a>) -> Vec<&'a str> {
    desk.rulebook
        .list(Section::MonitoringChange, desk.today)
        .into_iter()
        .map(|entry| entry.code.as_str())
        .collect()
}
