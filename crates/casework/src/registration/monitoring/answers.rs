//! One answer of the six: whether it is whole, and what it comes to.

use super::heard::put_aside;
use super::{Advice, ChangeAnswer, MonitoringFact, has_open};
use crate::card::Source;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::KatoCode;
use crate::refusal::Refusal;
use crate::registration::conditions::EvidenceRef;
use crate::registration::measures::OnStart;
use crate::registration::plan::PlanFact;
use crate::registration::reception::in_list;
use crate::registration::{ActName, Fact, values};
use crate::rulebook::{Entry, Section};
use serde_json::Value;

/// A "yes" says since when, of which kind, and what the card is to have; a source that is a register is in the file.
pub(super) fn whole(
    act: ActName,
    answer: &ChangeAnswer,
    file: &File,
    desk: &Desk,
) -> Result<(), Refusal> {
    let entry = in_list(act, Section::MonitoringChange, &answer.change, desk)?;
    if let Source::Register { register, .. } = &answer.source {
        in_list(act, Section::Register, register, desk)?;
    }
    if let Source::Paper { kind } = &answer.source {
        in_list(act, Section::Document, kind, desk)?;
    }
    if !answer.changed {
        return Ok(());
    }
    let missing = |part: &str| Refusal::Missing {
        act,
        items: vec![format!("{}.{part}", answer.change)],
    };
    let since = answer.since.ok_or_else(|| missing("since"))?;
    if since > desk.today {
        return Err(Refusal::DateWrong {
            act,
            field: format!("{}.since", answer.change),
            date: since,
        });
    }
    let options = entry.option_codes();
    match &answer.option {
        None if options.is_empty() => {}
        None => return Err(missing("option")),
        Some(code) if options.contains(&code.as_str()) => {}
        Some(code) => return Err(not_in(act, &answer.change, code.as_str())),
    }
    if let Some(id) = answer.measure
        && !file
            .registration
            .referrals
            .iter()
            .any(|r| r.id == id && r.took_part().is_some())
    {
        return Err(Refusal::NothingThere {
            act,
            what: "referral".into(),
        });
    }
    match (entry.str("card"), &answer.value) {
        (None, None) => Ok(()),
        (Some(_), None) => Err(missing("value")),
        (Some(field), Some(value)) if field == <&str>::from(value.field()) => {
            values::check(act, value, file, &[], desk)
        }
        (None | Some(_), Some(value)) => Err(not_in(act, &answer.change, value.field().into())),
    }
}

fn not_in(act: ActName, change: &Code, code: &str) -> Refusal {
    Refusal::NotInList {
        act,
        list: format!("monitoring_change.{change}"),
        code: code.to_owned(),
    }
}

/// What follows from a "yes": the card, the plan, and proposals that are not open yet.
pub(super) fn consequences(file: &File, answer: &ChangeAnswer, desk: &Desk) -> Vec<Fact> {
    let entry = desk.rulebook.entry(
        Section::MonitoringChange,
        answer.change.as_str(),
        desk.today,
    );
    let Some(entry) = entry.filter(|_| answer.changed) else {
        return Vec::new();
    };
    let after = entry.strings("after");
    let mut facts = Vec::new();
    if let Some(value) = answer.value.clone().filter(|_| after.contains(&"card")) {
        let lost = file
            .card
            .values
            .get(&value.field())
            .map(|kept| kept.value.clone());
        if lost.as_ref() != Some(&value) {
            facts.push(Fact::FieldSet {
                value,
                source: answer.source.clone(),
                lost,
            });
        }
    }
    let advices = advices(file, answer, entry, &after, desk);
    if advices.contains(&Advice::RevisePlan) {
        facts.push(Fact::Plan(PlanFact::RevisionNeeded {
            because: answer.change.clone(),
        }));
    }
    facts.extend(
        advices
            .into_iter()
            .filter(|advice| {
                !has_open(file, advice)
                    && !put_aside(file, advice, answer.since, &[evidence(answer)])
            })
            .map(|advice| {
                Fact::Monitoring(MonitoringFact::ChangeFound {
                    advice,
                    change: Some(answer.change.clone()),
                    since: answer.since,
                    evidence: vec![evidence(answer)],
                })
            }),
    );
    facts
}

fn advices(
    file: &File,
    answer: &ChangeAnswer,
    entry: &Entry,
    after: &[&str],
    desk: &Desk,
) -> Vec<Advice> {
    let mut advices = Vec::new();
    if let Some(ground) = ground_of(entry, answer).filter(|_| !from_measure(file, answer)) {
        advices.push(Advice::Remove { ground });
    }
    if after.contains(&"plan") && file.registration.plan.agreed().is_some() {
        advices.push(Advice::RevisePlan);
    }
    if after.contains(&"transfer") && left_the_territory(answer, desk) {
        advices.push(Advice::HandOver);
    }
    advices
}

/// The ground that the chosen kind names, else the first one of the change.
fn ground_of(entry: &Entry, answer: &ChangeAnswer) -> Option<Code> {
    let chosen = entry.table_array("options").into_iter().find(|o| {
        o.get("code").and_then(Value::as_str) == answer.option.as_ref().map(Code::as_str)
    });
    let named = chosen.and_then(|option| option.get("ground")?.as_str());
    named
        .or_else(|| entry.strings("grounds").first().copied())
        .map(Code::from)
}

/// Work in a measure of the person's own plan follows the measure and is no ground of its own.
fn from_measure(file: &File, answer: &ChangeAnswer) -> bool {
    answer.measure.is_some_and(|id| {
        file.registration
            .referrals
            .iter()
            .any(|r| r.id == id && r.on_start != OnStart::RemovedAsPlaced)
    })
}

fn left_the_territory(answer: &ChangeAnswer, desk: &Desk) -> bool {
    let address = match &answer.value {
        Some(crate::card::CardValue::LivesAt(address)) => address,
        // Another kind of value was refused by `whole`.
        Some(_) | None => return false,
    };
    desk.evidence
        .centre
        .as_ref()
        .and_then(|centre| KatoCode::parse(&centre.kato).ok())
        .is_some_and(|territory| !address.kato.is_within(&territory))
}

pub(super) fn evidence(answer: &ChangeAnswer) -> EvidenceRef {
    match &answer.source {
        Source::Said | Source::Portal => EvidenceRef::Said,
        Source::Paper { kind } => EvidenceRef::Paper {
            kind: kind.clone(),
            number: None,
            date: None,
        },
        Source::Register { register, at } => EvidenceRef::Register {
            register: register.clone(),
            at: *at,
        },
    }
}

/// Told after the term for telling; what a register found first is not told at all.
pub(super) fn told_late(answer: &ChangeAnswer, desk: &Desk) -> bool {
    let told = matches!(
        answer.source,
        Source::Said | Source::Paper { .. } | Source::Portal
    );
    answer.changed
        && told
        && answer
            .since
            .and_then(|since| desk.rulebook.due("report-changes", since).ok())
            .is_some_and(|last| desk.today > last)
}
