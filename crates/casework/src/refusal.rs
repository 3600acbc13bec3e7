//! Why the law says no: a reason with its legal ground. A refusal is a normal answer, never a failure of the machine.

use crate::ids::Code;
use crate::office::Role;
use crate::registration::{ActName, At};
use crate::rulebook::{Rulebook, Section};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

/// Each reason the law knows. Words live in the locale files (`refusal-<code>`) or, for a ground, in the rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "why", content = "of", rename_all = "kebab-case")]
#[strum_discriminants(
    name(Why),
    derive(EnumIter, IntoStaticStr),
    strum(serialize_all = "kebab-case")
)]
pub enum Refusal {
    /// The step belongs to other roles.
    NotYourStep { act: ActName, roles: Vec<Role> },
    /// The case is not at a stage where the map has this step.
    NotNow { act: ActName, stage: At },
    /// The row of the map is switched off by a norm of the rulebook.
    SwitchedOff { act: ActName, norm: Code },
    /// A step of the map must come first.
    StepFirst { act: ActName, needs: ActName },
    /// A ground of the rulebook (`refusal.*`) stands against it.
    Ground { act: ActName, ground: Code },
    /// The ground named is not in the rulebook or not in force on the legal date.
    GroundNotInForce {
        act: ActName,
        ground: Code,
        on: NaiveDate,
    },
    /// Something required is missing; each item is a field, point or paper by its code.
    Missing { act: ActName, items: Vec<String> },
    /// A value is unknown to the rulebook list it must come from.
    NotInList {
        act: ActName,
        list: String,
        code: String,
    },
    /// The date lies in the future, or before what it must follow.
    DateWrong {
        act: ActName,
        field: String,
        date: NaiveDate,
    },
    /// No valid personal-data consent: nothing may leave the centre.
    NoConsent { act: ActName, consent: Code },
    /// The state registers have not answered yet; the step waits.
    RegistersSilent { act: ActName, registers: Vec<Code> },
    /// The register answers are older than the term allows.
    AnswersStale {
        act: ActName,
        asked: Option<NaiveDate>,
    },
    /// What the person said and what a register gave differ, and nobody has chosen.
    DifferenceOpen { act: ActName, fields: Vec<String> },
    /// The person died by the register; nothing further may be registered.
    PersonDied { act: ActName, on: NaiveDate },
    /// Who made the draft does not decide it.
    DrafterDoesNotDecide { act: ActName },
    /// Another centre of the office tree decides.
    OtherCentreDecides { act: ActName, centre: String },
    /// The deputy's order is not in force on that day.
    OrderNotInForce { act: ActName, order: String },
    /// The thing named (offer, query, conflict, visit) does not exist in this file or is settled already.
    NothingThere { act: ActName, what: String },
    /// An override of a hint needs a reason.
    ReasonNeeded { act: ActName, field: String },
    /// This file was joined to another; acts go there.
    Joined { act: ActName, kept: String },
    /// A ground of removal, or of ending a job seeker's registration, is not proved: one of these kinds is missing.
    NoProof {
        act: ActName,
        list: String,
        ground: Code,
        kinds: Vec<String>,
    },
    /// The person does not meet the conditions of a measure (6.3); each is named in words.
    Unfit {
        act: ActName,
        measure: Code,
        conditions: Vec<Words>,
    },
    /// Drawn numbers do not come from a block of this desk, or were used before.
    NumberNotYours { act: ActName, number: String },
}

impl Refusal {
    pub fn act(&self) -> ActName {
        match self {
            Refusal::NotYourStep { act, .. }
            | Refusal::NotNow { act, .. }
            | Refusal::SwitchedOff { act, .. }
            | Refusal::StepFirst { act, .. }
            | Refusal::Ground { act, .. }
            | Refusal::GroundNotInForce { act, .. }
            | Refusal::Missing { act, .. }
            | Refusal::NotInList { act, .. }
            | Refusal::DateWrong { act, .. }
            | Refusal::NoConsent { act, .. }
            | Refusal::RegistersSilent { act, .. }
            | Refusal::AnswersStale { act, .. }
            | Refusal::DifferenceOpen { act, .. }
            | Refusal::PersonDied { act, .. }
            | Refusal::DrafterDoesNotDecide { act }
            | Refusal::OtherCentreDecides { act, .. }
            | Refusal::OrderNotInForce { act, .. }
            | Refusal::NothingThere { act, .. }
            | Refusal::ReasonNeeded { act, .. }
            | Refusal::Joined { act, .. }
            | Refusal::NoProof { act, .. }
            | Refusal::Unfit { act, .. }
            | Refusal::NumberNotYours { act, .. } => *act,
        }
    }

    /// As it crosses to the screens: code, step, basis, field, arguments, and the words of the edition that judged.
    pub fn seen(&self, rulebook: &Rulebook, on: NaiveDate) -> RefusalView {
        let why: &'static str = Why::from(self).into();
        let step = crate::registration::step_of(self.act());
        let mut view = RefusalView {
            code: why.to_owned(),
            act: self.act(),
            step: step.printed().to_owned(),
            basis: if step.is_beside_the_map() {
                String::new()
            } else {
                format!("ФК-А.01, {}", step.printed())
            },
            field: None,
            items: Vec::new(),
            args: BTreeMap::new(),
            text: None,
        };
        let mut arg = |key: &str, value: String| {
            view.args.insert(key.to_owned(), value);
        };
        match self {
            Refusal::NotYourStep { roles, .. } => {
                view.items = roles.iter().map(|r| <&str>::from(r).to_owned()).collect()
            }
            Refusal::NotNow { stage, .. } => arg("stage", <&str>::from(stage).to_owned()),
            Refusal::SwitchedOff { norm, .. } => arg("norm", norm.to_string()),
            Refusal::StepFirst { needs, .. } => {
                arg("needs", <&str>::from(needs).to_owned());
                arg(
                    "step",
                    crate::registration::step_of(*needs).printed().to_owned(),
                );
            }
            Refusal::Ground { ground, .. } => {
                arg("ground", ground.to_string());
                if let Some(entry) = rulebook.any(Section::Refusal, ground.as_str()) {
                    view.basis = entry.basis.clone();
                    view.text = Some(words_of(entry));
                }
            }
            Refusal::GroundNotInForce {
                ground, on: day, ..
            } => {
                arg("ground", ground.to_string());
                arg("date", day.to_string());
            }
            Refusal::Missing { items, .. } => {
                view.field = items.first().cloned();
                view.items = items.clone();
            }
            Refusal::NotInList { list, code, .. } => {
                arg("list", list.clone());
                arg("code", code.clone());
                view.field = Some(list.clone());
            }
            Refusal::DateWrong { field, date, .. } => {
                arg("date", date.to_string());
                view.field = Some(field.clone());
            }
            Refusal::NoConsent { consent, .. } => {
                arg("consent", consent.to_string());
                if let Some(entry) = rulebook.entry(Section::Consent, consent.as_str(), on) {
                    view.text = Some(words_of(entry));
                }
            }
            Refusal::RegistersSilent { registers, .. } => {
                view.items = registers.iter().map(ToString::to_string).collect()
            }
            Refusal::AnswersStale { asked, .. } => {
                arg("date", asked.map(|d| d.to_string()).unwrap_or_default())
            }
            Refusal::DifferenceOpen { fields, .. } => {
                view.field = fields.first().cloned();
                view.items = fields.clone();
            }
            Refusal::PersonDied { on: day, .. } => arg("date", day.to_string()),
            Refusal::DrafterDoesNotDecide { .. } => {}
            Refusal::OtherCentreDecides { centre, .. } => arg("centre", centre.clone()),
            Refusal::OrderNotInForce { order, .. } => arg("order", order.clone()),
            Refusal::NothingThere { what, .. } => arg("what", what.clone()),
            Refusal::ReasonNeeded { field, .. } => view.field = Some(field.clone()),
            Refusal::Joined { kept, .. } => arg("kept", kept.clone()),
            Refusal::NoProof {
                list,
                ground,
                kinds,
                ..
            } => {
                arg("ground", ground.to_string());
                view.items = kinds.clone();
                view.field = Some("papers".into());
                let entry =
                    Section::named(list).and_then(|list| rulebook.any(list, ground.as_str()));
                if let Some(entry) = entry {
                    view.basis = entry.basis.clone();
                    view.text = Some(words_of(entry));
                }
            }
            Refusal::Unfit {
                measure,
                conditions,
                ..
            } => {
                arg("measure", measure.to_string());
                view.field = Some("measure".into());
                if let Some(entry) = rulebook.any(Section::Measure, measure.as_str()) {
                    view.basis = entry.basis.clone();
                }
                view.text = Some(Words::joined(conditions));
            }
            Refusal::NumberNotYours { number, .. } => arg("number", number.clone()),
        }
        view
    }
}

/// The same words in the three languages of the rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Words {
    pub kk: String,
    pub ru: String,
    pub en: String,
}

impl Words {
    /// Several, one after the other.
    fn joined(all: &[Words]) -> Words {
        let join = |text: fn(&Words) -> &str| all.iter().map(text).collect::<Vec<_>>().join("; ");
        Words {
            kk: join(|w| &w.kk),
            ru: join(|w| &w.ru),
            en: join(|w| &w.en),
        }
    }
}

fn words_of(entry: &crate::rulebook::Entry) -> Words {
    Words {
        kk: entry.kk.clone(),
        ru: entry.ru.clone(),
        en: entry.en.clone(),
    }
}

/// A refusal as a screen receives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RefusalView {
    /// Kebab-case code; the locale files have `refusal-<code>` for each.
    pub code: String,
    pub act: ActName,
    /// Official number of the step, empty beside the map.
    pub step: String,
    pub basis: String,
    pub field: Option<String>,
    pub items: Vec<String>,
    pub args: BTreeMap<String, String>,
    /// Words of the law where the rulebook has them.
    pub text: Option<Words>,
}
