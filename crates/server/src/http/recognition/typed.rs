//! What was typed into a form, read into an act. The fields are those of the acts themselves.

use super::visit::Tongue;
use casework::ids::Code;
use casework::people::{LongText, ShortText, TextError};
use casework::registration::Act;
use casework::voucher::act::{
    AnnulVoucherForm, CentreDecision, RecognitionOutcome, VoucherDecisionForm, VoucherUseForm,
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::HashMap;

/// The fields of a form by their names; a field that was not sent is empty.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Typed(HashMap<String, String>);

/// Which form of a referral's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Decide,
    Use,
    Annul,
}

impl Which {
    pub fn name(self) -> &'static str {
        match self {
            Which::Decide => "decide",
            Which::Use => "use",
            Which::Annul => "annul",
        }
    }

    pub fn named(name: &str) -> Option<Which> {
        [Which::Decide, Which::Use, Which::Annul]
            .into_iter()
            .find(|which| which.name() == name)
    }
}

/// What is wrong, and at which field where it is of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub field: Option<&'static str>,
    pub words: String,
}

impl Typed {
    pub fn get(&self, field: &str) -> &str {
        self.raw(field).trim()
    }

    pub fn raw(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// The act, or every field that stops it.
    pub fn act(&self, which: Which, tongue: Tongue) -> Result<Act, Vec<Wrong>> {
        let mut reading = Reading {
            typed: self,
            tongue,
            wrong: Vec::new(),
        };
        let act = match which {
            Which::Decide => reading.decision().map(Act::DecideVoucher),
            Which::Use => reading.used().map(Act::RecordVoucherUse),
            Which::Annul => reading.annulled().map(Act::AnnulVoucher),
        };
        match act {
            Some(act) if reading.wrong.is_empty() => Ok(act),
            Some(_) | None => Err(reading.wrong),
        }
    }
}

/// Reads fields one after the other and gathers what is wrong in all of them.
struct Reading<'a> {
    typed: &'a Typed,
    tongue: Tongue,
    wrong: Vec<Wrong>,
}

impl Reading<'_> {
    fn decision(&mut self) -> Option<VoucherDecisionForm> {
        let number = self.short("number");
        let signed_by = self.short("signed_by");
        let decision = match self.typed.get("decision") {
            "issue" => Some(CentreDecision::Issue {
                until: self.day("until"),
                exam: self.day("exam"),
            }),
            "refuse" => {
                let ground = self.chosen(
                    "ground",
                    "Бас тарту негізін таңдаңыз",
                    "Выберите основание отказа",
                );
                let explanation = self.long("explanation");
                Some(CentreDecision::Refuse {
                    ground: ground?,
                    explanation: explanation?,
                })
            }
            _nothing_chosen => {
                self.says("decision", "Шешімді таңдаңыз", "Выберите решение");
                None
            }
        };
        Some(VoucherDecisionForm {
            decision: decision?,
            number,
            signed_by,
        })
    }

    fn used(&mut self) -> Option<VoucherUseForm> {
        let on = self.day("on");
        if on.is_none() && self.typed.get("on").is_empty() {
            self.says("on", "Күнін көрсетіңіз", "Укажите день");
        }
        let number = self.short("number");
        let outcome = match self.typed.get("outcome") {
            "recognised" => Some(RecognitionOutcome::Recognised),
            "not-recognised" => Some(RecognitionOutcome::NotRecognised),
            "not-told" => Some(RecognitionOutcome::NotTold),
            _nothing_chosen => {
                self.says(
                    "outcome",
                    "Немен аяқталғанын таңдаңыз",
                    "Выберите, чем закончилось",
                );
                None
            }
        };
        Some(VoucherUseForm {
            on: on?,
            outcome: outcome?,
            number,
        })
    }

    fn annulled(&mut self) -> Option<AnnulVoucherForm> {
        let reason = self.chosen("reason", "Себебін таңдаңыз", "Выберите причину");
        let explanation = self.long("explanation");
        Some(AnnulVoucherForm {
            reason: reason?,
            explanation: explanation?,
        })
    }

    fn chosen(&mut self, field: &'static str, kk: &str, ru: &str) -> Option<Code> {
        match self.typed.get(field) {
            "" => {
                self.says(field, kk, ru);
                None
            }
            code => Some(Code::from(code)),
        }
    }

    /// `2026-11-20` as browsers send it, or `20.11.2026` as people type it.
    fn day(&mut self, field: &'static str) -> Option<NaiveDate> {
        let text = self.typed.get(field);
        if text.is_empty() {
            return None;
        }
        let day = text
            .parse()
            .ok()
            .or_else(|| NaiveDate::parse_from_str(text, "%d.%m.%Y").ok());
        if day.is_none() {
            self.says(
                field,
                "Күн түсініксіз: күні.айы.жылы түрінде жазыңыз",
                "Дата непонятна: напишите день.месяц.год",
            );
        }
        day
    }

    fn short(&mut self, field: &'static str) -> Option<ShortText> {
        match ShortText::parse(self.typed.get(field)) {
            Ok(text) => Some(text),
            Err(TextError::Empty) => None,
            Err(error) => {
                self.unsound(field, &error);
                None
            }
        }
    }

    fn long(&mut self, field: &'static str) -> Option<LongText> {
        match LongText::parse(self.typed.get(field)) {
            Ok(text) => Some(text),
            Err(TextError::Empty) => {
                self.says(field, "Негіздемені жазыңыз", "Напишите обоснование");
                None
            }
            Err(error) => {
                self.unsound(field, &error);
                None
            }
        }
    }

    fn unsound(&mut self, field: &'static str, error: &TextError) {
        match error {
            TextError::Empty => {}
            TextError::TooLong { have, max } => {
                let kk = format!("Мәтін тым ұзын: {have} таңба, ең көбі {max}");
                let ru = format!("Текст слишком длинный: знаков {have}, можно {max}");
                self.says(field, &kk, &ru);
            }
            TextError::Control => self.says(
                field,
                "Мәтінде көрінбейтін таңбалар бар, оны қайта теріңіз",
                "В тексте есть невидимые знаки, наберите его заново",
            ),
        }
    }

    fn says(&mut self, field: &'static str, kk: &str, ru: &str) {
        self.wrong.push(Wrong {
            field: Some(field),
            words: self.tongue.say(kk, ru).to_owned(),
        });
    }
}
