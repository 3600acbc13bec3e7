//! Section 2, the card: application and consents (2.1), registers (2.2), weighing their answers (2.3), fields (2.4).

use super::reception::in_list;
use super::{ActName, At, Fact, conditions};
use crate::card::{CardField, CardValue, Merge, Source};
use crate::desk::Desk;
use crate::file::{File, Introduction, Registration};
use crate::ids::{Code, EntryId, ThingId};
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registers::{Query, QueryFor, RegisterAnswer};
use crate::rulebook::{Lang, Section};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// 2.1: the application and each consent, given or declined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ApplicationForm {
    pub language: Lang,
    /// `sign_method`
    pub method: Code,
    pub consents: Vec<ConsentForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsentForm {
    /// `consent`
    pub kind: Code,
    pub given: bool,
}

/// 2.2, 5.1 and 7.1: which registers to ask; none named asks all that the step needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct QueryForm {
    pub registers: Vec<Code>,
}

/// The registers' answers to a query of this file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AnswersForm {
    pub query: ThingId,
    pub answers: Vec<RegisterAnswer>,
}

/// 2.3: for each difference what to take, for each warning whether to go on, and the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WeighForm {
    pub choices: Vec<Choice>,
    pub warnings: Vec<WarningAnswer>,
    pub verdict: Verdict,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Choice {
    pub field: CardField,
    pub take: Take,
}

/// Whose value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Take {
    Said,
    Register,
}

/// «Продолжить?» answered, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WarningAnswer {
    pub register: Code,
    pub proceed: bool,
    pub note: Option<LongText>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Go on: everything agrees.
    Reliable,
    /// Go on with the register's values where they differed.
    Corrected,
    /// Data found unreliable: only a refusal may follow (`refusal.lir-unreliable`).
    Unreliable,
}

/// 2.4: changed fields, each with the entry whose value the editor saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CardEdit {
    pub changes: Vec<FieldEdit>,
    /// Fields that should hold nothing again: what stood there was said by mistake, or of somebody else.
    #[serde(default)]
    pub cleared: Vec<FieldCleared>,
    pub source: Source,
}

/// A field to be emptied, with the entry whose value the editor saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FieldCleared {
    pub field: CardField,
    pub seen: Option<EntryId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FieldEdit {
    pub value: CardValue,
    /// The entry that wrote the value seen while editing; `None` where the field was empty.
    pub seen: Option<EntryId>,
}

/// The application as taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ApplicationTaken {
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: String,
    pub language: Lang,
    pub method: Code,
    /// Number on the portal, for applications that arrived from one.
    pub portal_number: Option<String>,
    /// P-2.1 done.
    pub opened: bool,
}

/// The verdict on the registers' answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Weighed {
    pub query: ThingId,
    pub verdict: Verdict,
    pub warnings: Vec<WarningAnswer>,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Fields that the visit itself already tells: name, ИИН, phone, language; only where the card is empty.
pub fn introduce(
    file: &File,
    who: &Introduction,
    language: Option<Lang>,
    desk: &Desk,
) -> Vec<Fact> {
    let mut values = Vec::new();
    if let Some(name) = &who.name {
        values.push(CardValue::Name(name.clone()));
    }
    if let Some(iin) = &who.iin {
        values.push(CardValue::Iin(iin.clone()));
        // A century that is not in the number may be guessed wrong: nobody is born tomorrow.
        let born = Some(iin.birth_date()).filter(|born| *born <= desk.today);
        values.extend(born.map(CardValue::BirthDate));
        values.extend(iin.sex().map(CardValue::Sex));
    }
    if let Some(number) = &who.phone {
        values.push(CardValue::Phones(vec![crate::card::PhoneOf {
            number: number.clone(),
            whose: None,
        }]));
    }
    values.extend(language.map(CardValue::LanguageOfService));
    values
        .into_iter()
        .filter(|value| !file.card.values.contains_key(&value.field()))
        .map(|value| Fact::FieldSet {
            value,
            source: Source::Said,
            lost: None,
        })
        .collect()
}

/// 2.1. Identification first (1.4); without the signed application there is nothing to register.
pub fn take_application(
    _file: &File,
    form: ApplicationForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::TakeApplication;
    in_list(act, Section::SignMethod, &form.method, desk)?;
    for consent in &form.consents {
        let entry = in_list(act, Section::Consent, &consent.kind, desk)?;
        if consent.given
            && !entry
                .strings("methods")
                .iter()
                .any(|m| *m == form.method.as_str())
        {
            return Err(Refusal::NotInList {
                act,
                list: "consent-method".into(),
                code: form.method.to_string(),
            });
        }
    }
    if !form
        .consents
        .iter()
        .any(|c| c.kind.as_str() == "application" && c.given)
    {
        return Err(Refusal::Missing {
            act,
            items: vec!["application".into()],
        });
    }
    let mut facts = vec![Fact::ApplicationTaken {
        language: form.language,
        method: form.method.clone(),
        decide_by: desk.due("lir-decision"),
        portal_number: None,
    }];
    facts.extend(form.consents.into_iter().map(|c| Fact::ConsentRecorded {
        kind: c.kind,
        given: c.given,
        text_edition: desk.edition.to_owned(),
        language: form.language,
        method: form.method.clone(),
    }));
    Ok(facts)
}

/// 2.2, 5.1 and 7.1. `ready` has seen to the consents; the ИИН is what the registers are asked by.
pub fn query(
    file: &File,
    form: QueryForm,
    purpose: QueryFor,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = match purpose {
        QueryFor::Seeker => ActName::QueryRegisters,
        QueryFor::Unemployed => ActName::RefreshAnswers,
        QueryFor::Monitoring => ActName::QueryChanges,
    };
    if file.card.iin().is_none() {
        return Err(Refusal::Missing {
            act,
            items: vec!["iin".into()],
        });
    }
    for register in &form.registers {
        in_list(act, Section::Register, register, desk)?;
    }
    let registers = match purpose {
        _ if !form.registers.is_empty() => form.registers,
        QueryFor::Monitoring => super::monitoring::query_registers(desk),
        QueryFor::Seeker | QueryFor::Unemployed => desk
            .rulebook
            .list(Section::Register, desk.today)
            .into_iter()
            .map(|e| Code::from(e.code.as_str()))
            .collect(),
    };
    Ok(vec![Fact::RegistersQueried { purpose, registers }])
}

/// What came back; only for a query of this file that was not stopped. A change that a query of monitoring brings to
/// light becomes a proposal (7.1).
pub fn record_answers(file: &File, form: AnswersForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordAnswers;
    match file.query(form.query) {
        Some(query) if !query.stopped => {
            let stage = file.registration.stage.at();
            let monitored = query.purpose == QueryFor::Monitoring
                && query.of == file.current()
                && matches!(stage, At::Unemployed | At::RemovalProposed);
            let mut facts = vec![Fact::RegistersAnswered {
                query: form.query,
                answers: form.answers.clone(),
            }];
            if monitored {
                let answered = super::fold(file.clone(), &facts, desk);
                facts.extend(super::monitoring::reported(&answered, &form.answers, desk));
            }
            Ok(facts)
        }
        Some(_) => Err(Refusal::NoConsent {
            act,
            consent: Code::from("state-access"),
        }),
        None => Err(Refusal::NothingThere {
            act,
            what: "query".into(),
        }),
    }
}

/// 2.3. Nothing may stay open: every difference chosen, every warning answered, and never both values.
pub fn weigh(file: &File, form: WeighForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::WeighAnswers;
    let query = last_query(file, QueryFor::Seeker).ok_or(Refusal::StepFirst {
        act,
        needs: ActName::QueryRegisters,
    })?;
    let differences = super::compare::differences(file, query, desk);
    let chosen = |field: CardField| {
        form.choices
            .iter()
            .find(|c| c.field == field)
            .map(|c| c.take)
    };
    let keeps_contradiction = |field: CardField| {
        super::compare::proves_identity(field) && chosen(field) == Some(Take::Said)
    };
    let open = differences
        .iter()
        .filter(|d| d.differs && d.choice_needed)
        .filter(|d| {
            chosen(d.field).is_none()
                || (form.verdict != Verdict::Unreliable && keeps_contradiction(d.field))
        })
        .map(|d| <&str>::from(d.field).to_owned())
        .collect::<Vec<_>>();
    if !open.is_empty() && form.verdict != Verdict::Unreliable {
        return Err(Refusal::DifferenceOpen { act, fields: open });
    }
    let unanswered = super::compare::warnings(file, query, desk)
        .into_iter()
        .filter(|w| {
            !form
                .warnings
                .iter()
                .any(|a| a.register == w.register && a.proceed)
        })
        .map(|w| w.register.to_string())
        .collect::<Vec<_>>();
    if !unanswered.is_empty() && form.verdict != Verdict::Unreliable {
        return Err(Refusal::Missing {
            act,
            items: unanswered,
        });
    }
    let mut facts = Vec::new();
    if form.verdict != Verdict::Unreliable {
        for difference in differences
            .into_iter()
            .filter(|d| d.differs || d.said.is_none())
        {
            let fill = difference.said.is_none();
            if fill || chosen(difference.field) == Some(Take::Register) {
                let said = difference.said.as_ref();
                facts.push(Fact::FieldSet {
                    value: super::compare::taken(said, difference.register),
                    source: Source::Register {
                        register: difference.from,
                        at: difference.at,
                    },
                    lost: difference.said,
                });
            }
        }
    }
    facts.push(Fact::AnswersWeighed {
        query: query.id,
        verdict: form.verdict,
        choices: form.choices,
        warnings: form.warnings,
        note: form.note,
    });
    Ok(facts)
}

/// The newest query of that purpose which was not stopped.
pub fn last_query(file: &File, purpose: QueryFor) -> Option<&Query> {
    file.queries
        .iter()
        .rev()
        .find(|q| q.purpose == purpose && q.of == file.current() && !q.stopped)
}

/// 2.4. A field untouched since it was seen is taken; else its merge policy decides, and the losing value stays a fact.
pub fn edit(file: &File, form: CardEdit, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::EditCard;
    if form.changes.is_empty() && form.cleared.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: vec!["changes".into()],
        });
    }
    for change in &form.changes {
        super::values::check(act, &change.value, file, &form.changes, desk)?;
    }
    let needed = needed(file);
    if let Some(cleared) = form.cleared.iter().find(|c| needed.contains(&c.field)) {
        return Err(Refusal::Missing {
            act,
            items: vec![<&str>::from(cleared.field).to_owned()],
        });
    }
    // A field that has a new value in the same edit is not empty.
    let mut cleared = form.cleared;
    cleared.retain(|c| {
        form.changes
            .iter()
            .all(|change| change.value.field() != c.field)
    });
    let source = form.source;
    let changed = form
        .changes
        .into_iter()
        .filter_map(|change| merge(file, change, &source, desk));
    let cleared = cleared.iter().filter_map(|c| clear(file, c));
    Ok(changed.chain(cleared).collect())
}

/// What may be put right but not emptied: the name always; once the card was found complete (4.1), or somebody was ever
/// registered or has a voucher by it, all that it needs.
fn needed(file: &File) -> &'static [CardField] {
    let registered = |r: &Registration| r.card_checked.is_some() || r.seeker_since.is_some();
    let by_it = file.past.iter().chain([&file.registration]).any(registered);
    if by_it || !file.vouchers.is_empty() {
        &conditions::NEEDED_ON_THE_CARD
    } else {
        &[CardField::Name]
    }
}

/// A value that somebody wrote meanwhile is not the one that was to go: it stays.
fn clear(file: &File, cleared: &FieldCleared) -> Option<Fact> {
    let kept = file.card.values.get(&cleared.field)?;
    (cleared.seen == Some(kept.entry)).then(|| Fact::FieldCleared {
        lost: kept.value.clone(),
    })
}

fn merge(file: &File, change: FieldEdit, source: &Source, desk: &Desk) -> Option<Fact> {
    let source = source.clone();
    let set = |value: CardValue, lost: Option<CardValue>| Fact::FieldSet {
        value,
        source: source.clone(),
        lost,
    };
    let Some(kept) = file.card.values.get(&change.value.field()) else {
        return Some(set(change.value, None));
    };
    if kept.value == change.value {
        return None;
    }
    if change.seen == Some(kept.entry) {
        return Some(set(change.value, Some(kept.value.clone())));
    }
    match change.value.field().merge() {
        Merge::NewestWins if desk.now >= kept.at => {
            Some(set(change.value, Some(kept.value.clone())))
        }
        Merge::NewestWins => Some(Fact::FieldKept { lost: change.value }),
        Merge::Union => Some(set(
            super::values::union(&kept.value, change.value),
            Some(kept.value.clone()),
        )),
        Merge::Append => Some(set(
            super::values::append(&kept.value, change.value),
            Some(kept.value.clone()),
        )),
        Merge::ByHand => Some(Fact::ConflictFound {
            value: change.value,
            source,
        }),
    }
}

/// A value from another source meets the card as if its editor had seen an empty field.
pub fn merge_from_empty(
    file: &File,
    value: CardValue,
    source: Source,
    desk: &Desk,
) -> Option<Fact> {
    merge(file, FieldEdit { value, seen: None }, &source, desk)
}
