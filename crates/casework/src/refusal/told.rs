//! A refusal as it crosses to the screens: code, step, basis, arguments, and the words of the edition that judged.

use super::{Refusal, Why};
use crate::ids::{CaseNumber, Code};
use crate::registration::{ActName, step_of};
use crate::rulebook::{Entry, Rulebook, Section, basis_words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

impl Refusal {
    /// As it crosses to the screens: code, step, basis, field, arguments, and the words of the edition that judged.
    pub fn seen(&self, rulebook: &Rulebook, on: NaiveDate) -> RefusalView {
        let why: &'static str = Why::from(self).into();
        let step = step_of(self.act());
        let mut view = RefusalView {
            code: why.to_owned(),
            act: self.act(),
            step: step.printed(),
            basis: basis_words(&step.basis()),
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
            Refusal::NotNow { stage, closed, .. } => {
                arg("stage", <&str>::from(stage).to_owned());
                if let Some(closed) = closed {
                    arg("closed_on", closed.on.to_string());
                    arg("closed_by", <&str>::from(closed.by).to_owned());
                    arg("closed_reason", closed.reason.to_string());
                }
            }
            Refusal::VoucherNotNow { stage, number, .. } => {
                arg("stage", <&str>::from(stage).to_owned());
                arg("number", number.clone().unwrap_or_default());
            }
            Refusal::SwitchedOff { norm, .. } => arg("norm", norm.to_string()),
            Refusal::StepFirst { needs, .. } => {
                arg("needs", <&str>::from(needs).to_owned());
                arg("step", step_of(*needs).printed());
            }
            Refusal::Ground { ground, .. } | Refusal::GroundNotMet { ground, .. } => {
                arg("ground", ground.to_string());
                view.by_ground(ground, rulebook);
            }
            Refusal::OtherVoucher {
                ground,
                number,
                centre,
                ..
            } => {
                arg("ground", ground.to_string());
                arg("number", number.clone().unwrap_or_default());
                view.by_ground(ground, rulebook);
                view.name_centre(&Words::bilingual(centre, centre));
            }
            Refusal::RegisteredElsewhere { ground, other, .. } => {
                arg("ground", ground.to_string());
                arg("number", text_of(other.number.as_ref()));
                view.by_ground(ground, rulebook);
                view.name_centre(&other.shown_name());
            }
            Refusal::RegisteredHere { ground, number, .. } => {
                arg("ground", ground.to_string());
                arg("number", text_of(number.as_ref()));
                view.by_ground(ground, rulebook);
            }
            Refusal::ConditionsNotMet {
                conditions, ground, ..
            } => {
                view.items = conditions.iter().map(ToString::to_string).collect();
                if let Some(ground) = ground {
                    arg("ground", ground.to_string());
                    view.by_ground(ground, rulebook);
                }
                let entries = conditions
                    .iter()
                    .filter_map(|c| rulebook.entry(Section::Condition, c.as_str(), on));
                view.text = Some(Words::joined(&entries.map(Words::of).collect::<Vec<_>>()));
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
            Refusal::NobodyBeside { .. } => view.field = Some("participants".into()),
            Refusal::DateWrong { field, date, .. }
            | Refusal::BirthDateImpossible { field, date, .. } => {
                arg("date", date.to_string());
                view.field = Some(field.clone());
            }
            Refusal::NoConsent { consent, .. } => {
                arg("consent", consent.to_string());
                if let Some(entry) = rulebook.entry(Section::Consent, consent.as_str(), on) {
                    view.text = Some(Words::of(entry));
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
            Refusal::DrafterDoesNotDecide { .. } | Refusal::DecideAnew { .. } => {}
            // Whoever knows the office tree puts the names in the place of the code.
            Refusal::OtherCentreDecides { centre, .. } => {
                view.name_centre(&Words::bilingual(centre, centre));
            }
            Refusal::OrderNotInForce { order, .. } => arg("order", order.clone()),
            Refusal::NothingThere { what, .. } => arg("what", what.clone()),
            Refusal::ReasonNeeded { field, .. } => view.field = Some(field.clone()),
            Refusal::Joined { kept, number, .. } => {
                arg("file", kept.clone());
                arg(
                    "kept",
                    number
                        .as_ref()
                        .map_or_else(|| "unknown".to_owned(), ToString::to_string),
                );
            }
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
                    view.basis = entry.basis_words();
                    view.text = Some(Words::of(entry));
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
                    view.basis = entry.basis_words();
                }
                view.text = Some(Words::joined(conditions));
            }
            Refusal::CopyNotKept { paper, .. } => {
                arg("paper", paper.to_string());
                view.field = Some("paper".into());
                if let Some(entry) = rulebook.any(Section::Document, paper.as_str()) {
                    view.basis = entry.basis_words();
                    view.text = Some(Words::of(entry));
                }
            }
            Refusal::ScanThere { name, .. } | Refusal::AnothersView { name, .. } => {
                arg("name", name.clone())
            }
            Refusal::NotCaseKeeper { name, .. } => {
                arg("name", name.clone());
                view.field = Some("to".into());
            }
            Refusal::NotSamePerson { .. } | Refusal::VoucherLives { .. } => {
                view.field = Some("other".into())
            }
            Refusal::NumberNotYours { number, .. } => arg("number", number.clone()),
        }
        view
    }
}

/// The same words in the three languages of the rulebook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Words {
    pub kk: String,
    pub ru: String,
    pub en: String,
}

impl Words {
    /// The words of an entry of the rulebook.
    pub fn of(entry: &Entry) -> Words {
        Words {
            kk: entry.kk.clone(),
            ru: entry.ru.clone(),
            en: entry.en.clone(),
        }
    }

    /// Several, one after the other.
    fn joined(all: &[Words]) -> Words {
        let join = |text: fn(&Words) -> &str| all.iter().map(text).collect::<Vec<_>>().join("; ");
        Words {
            kk: join(|w| &w.kk),
            ru: join(|w| &w.ru),
            en: join(|w| &w.en),
        }
    }

    /// A name that the office has in its two languages only.
    pub fn bilingual(kk: &str, ru: &str) -> Words {
        Words {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
            en: ru.to_owned(),
        }
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
    /// The legal basis; empty where the law was not asked.
    pub basis: Words,
    pub field: Option<String>,
    pub items: Vec<String>,
    /// Arguments of the sentence. What has a name in both languages of the office comes as `centre_kk` and `centre_ru`
    /// beside `centre`.
    pub args: BTreeMap<String, String>,
    /// Words of the law where the rulebook has them.
    pub text: Option<Words>,
}

impl RefusalView {
    /// The centre that the sentence speaks of, by its names.
    pub fn name_centre(&mut self, name: &Words) {
        for (key, value) in [
            ("centre", &name.ru),
            ("centre_kk", &name.kk),
            ("centre_ru", &name.ru),
        ] {
            self.args.insert(key.to_owned(), value.clone());
        }
    }

    /// Basis and words of a ground, also of one that has ended since.
    fn by_ground(&mut self, ground: &Code, rulebook: &Rulebook) {
        if let Some(entry) = rulebook.any(Section::Refusal, ground.as_str()) {
            self.basis = entry.basis_words();
            self.text = Some(Words::of(entry));
        }
    }
}

/// Empty where there is no number yet.
fn text_of(number: Option<&CaseNumber>) -> String {
    number.map_or_else(String::new, ToString::to_string)
}
