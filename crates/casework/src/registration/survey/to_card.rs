//! From the answers of the survey to the empty fields of the card (ИКЗ, ЖҚЖК).
//!
//! Question codes never change, so the way is named here; the `card` path of the rulebook says the same to people.
//! What the card already holds stays: an answer never overwrites it.

use crate::card::{
    Activity, CardField, CardValue, Dependants, Disability, Education, Job, WishedWork, WorkHistory,
};
use crate::file::File;
use crate::ids::Code;
use crate::people::{LongText, ShortText};
use crate::registration::reception::{Answer, AnswerValue};
use crate::rulebook::Lang;
use chrono::NaiveDate;

/// Values for card fields that are still empty, several answers to one field put together.
pub fn card_values(file: &File, answers: &[Answer]) -> Vec<CardValue> {
    let said = Said { file, answers };
    let values = [
        said.work(),
        said.choice("q-leave-reason")
            .map(CardValue::ReasonOutOfWork),
        said.education(),
        said.yes("q-studying").map(CardValue::StudiesFullTime),
        said.wished_work(),
        said.languages(),
        said.choice("q-digital").map(CardValue::DigitalSkill),
        said.choices("q-licence").map(CardValue::Driving),
        said.certificates(),
        said.choice("q-health").map(CardValue::HealthLimits),
        said.choice("q-disability")
            .map(|group| CardValue::Disability(Disability { group, to: None })),
        said.dependants(),
        said.activity(),
        said.choices("q-contact").map(CardValue::PreferredContact),
        said.language_of_service(),
    ];
    values
        .into_iter()
        .flatten()
        .filter(|value| !file.card.values.contains_key(&value.field()))
        .filter(|value| said.is_new(value.field()))
        .collect()
}

/// The answers just given, and behind them those given before.
struct Said<'a> {
    file: &'a File,
    answers: &'a [Answer],
}

impl Said<'_> {
    fn value(&self, question: &str) -> Option<&AnswerValue> {
        let asked = |answer: &&Answer| answer.question.as_str() == question;
        let now = self.answers.iter().find(asked);
        let answer = now.or_else(|| self.file.survey.values().find(asked))?;
        Some(&answer.value)
    }

    /// Whether one of the answers just given belongs to the field.
    fn is_new(&self, field: CardField) -> bool {
        let mut given = self.answers.iter();
        given.any(|answer| fields_of(answer.question.as_str()).contains(&field))
    }

    fn work(&self) -> Option<CardValue> {
        let reason = self.choice("q-leave-reason");
        let years = self.number("q-experience");
        let ended = self.date("q-last-day");
        let reason_is = |code: &str| reason.as_ref().is_some_and(|r| r.as_str() == code);
        // Who names years of work has worked, whatever the reason.
        let never = years.unwrap_or(0) == 0
            && (reason_is("first-job") || (reason_is("after-study") && ended.is_none()));
        let named = self.text("q-last-job").filter(|_| !never);
        let job = named
            .and_then(employer_and_position)
            .map(|(employer, position)| Job {
                employer,
                position,
                from: None,
                to: ended,
                pay: None,
                left_because: reason,
            });
        if job.is_none() && !never && years.is_none() {
            return None;
        }
        Some(CardValue::Work(WorkHistory {
            never_worked: never,
            years: years.and_then(|y| u8::try_from(y).ok()).unwrap_or(0),
            jobs: job.into_iter().collect(),
        }))
    }

    fn education(&self) -> Option<CardValue> {
        Some(CardValue::Education(vec![Education {
            level: self.choice("q-education")?,
            institution: None,
            speciality: self.text("q-speciality").and_then(|t| short(t.as_str())),
            graduated: None,
        }]))
    }

    fn wished_work(&self) -> Option<CardValue> {
        let Some(AnswerValue::Occupations(occupations)) = self.value("q-wanted") else {
            return None;
        };
        Some(CardValue::WishedWork(WishedWork {
            occupations: occupations.clone(),
            pay: self.money("q-pay"),
            schedule: self.choices("q-schedule").unwrap_or_default(),
            place: self.choice("q-place"),
            regions: Vec::new(),
            transport: self.choices("q-transport").unwrap_or_default(),
            from: self.date("q-ready"),
            training: self.choice("q-training"),
            support: self.text("q-support").cloned(),
        }))
    }

    fn languages(&self) -> Option<CardValue> {
        if let Some(AnswerValue::Languages(list)) = self.value("q-languages") {
            Some(CardValue::Languages(list.clone()))
        } else {
            None
        }
    }

    fn certificates(&self) -> Option<CardValue> {
        if let Some(AnswerValue::Certificates(list)) = self.value("q-certificates") {
            Some(CardValue::Certificates(list.clone()))
        } else {
            None
        }
    }

    fn dependants(&self) -> Option<CardValue> {
        let Some(AnswerValue::Dependants(count)) = self.value("q-dependants") else {
            return None;
        };
        Some(CardValue::Dependants(Dependants {
            children_under_3: count.children_under_3,
            children_under_18: count.children_under_18,
            adults_in_care: count.adults_in_care,
            care: self.choice("q-care"),
        }))
    }

    /// All three must have been answered: an unasked question is no "no".
    fn activity(&self) -> Option<CardValue> {
        Some(CardValue::Activity(Activity {
            sole_trader: self.yes("q-business")?,
            founder: self.yes("q-founder")?,
            civil_contract: self.yes("q-civil-contract")?,
        }))
    }

    fn language_of_service(&self) -> Option<CardValue> {
        let lang: Lang = self
            .choice("q-language-of-service")?
            .as_str()
            .parse()
            .ok()?;
        Some(CardValue::LanguageOfService(lang))
    }

    fn choice(&self, question: &str) -> Option<Code> {
        if let Some(AnswerValue::Choice(code)) = self.value(question) {
            Some(code.clone())
        } else {
            None
        }
    }

    fn choices(&self, question: &str) -> Option<Vec<Code>> {
        if let Some(AnswerValue::Choices(codes)) = self.value(question) {
            Some(codes.clone())
        } else {
            None
        }
    }

    fn yes(&self, question: &str) -> Option<bool> {
        if let Some(AnswerValue::YesNo(yes)) = self.value(question) {
            Some(*yes)
        } else {
            None
        }
    }

    fn number(&self, question: &str) -> Option<i32> {
        if let Some(AnswerValue::Number(number)) = self.value(question) {
            Some(*number)
        } else {
            None
        }
    }

    fn money(&self, question: &str) -> Option<i32> {
        if let Some(AnswerValue::Money(tenge)) = self.value(question) {
            Some(*tenge)
        } else {
            None
        }
    }

    fn date(&self, question: &str) -> Option<NaiveDate> {
        if let Some(AnswerValue::Date(date)) = self.value(question) {
            Some(*date)
        } else {
            None
        }
    }

    fn text(&self, question: &str) -> Option<&LongText> {
        if let Some(AnswerValue::Text(text)) = self.value(question) {
            Some(text)
        } else {
            None
        }
    }
}

/// Card fields that a question takes part in.
pub(crate) fn fields_of(question: &str) -> &'static [CardField] {
    match question {
        "q-last-job" | "q-last-day" | "q-experience" => &[CardField::Work],
        "q-leave-reason" => &[CardField::Work, CardField::ReasonOutOfWork],
        "q-education" | "q-speciality" => &[CardField::Education],
        "q-studying" => &[CardField::StudiesFullTime],
        "q-wanted" | "q-pay" | "q-schedule" | "q-place" | "q-transport" | "q-ready"
        | "q-training" | "q-support" => &[CardField::WishedWork],
        "q-languages" => &[CardField::Languages],
        "q-digital" => &[CardField::DigitalSkill],
        "q-licence" => &[CardField::Driving],
        "q-certificates" => &[CardField::Certificates],
        "q-health" => &[CardField::HealthLimits],
        "q-disability" => &[CardField::Disability],
        "q-dependants" | "q-care" => &[CardField::Dependants],
        "q-business" | "q-founder" | "q-civil-contract" => &[CardField::Activity],
        "q-contact" => &[CardField::PreferredContact],
        "q-language-of-service" => &[CardField::LanguageOfService],
        // A question of a newer rulebook: its answer stays in the survey.
        _ => &[],
    }
}

/// «Где и кем»: «ТОО «Астана Жарык», электрик». Without a separator the whole answer is the employer.
fn employer_and_position(text: &LongText) -> Option<(ShortText, ShortText)> {
    let text = text.as_str();
    let split = [" — ", " – ", " - ", ";", "\n"]
        .into_iter()
        .find_map(|mark| text.split_once(mark))
        .or_else(|| text.rsplit_once(','));
    let (employer, position) = split.unwrap_or((text, ""));
    let unsaid = || ShortText::parse("—").ok();
    let employer = short(employer).or_else(unsaid)?;
    let position = short(position).or_else(unsaid)?;
    Some((employer, position))
}

/// The beginning that fits one line; the whole answer stays in the survey.
fn short(text: &str) -> Option<ShortText> {
    let fits: String = text.trim().chars().take(ShortText::MAX).collect();
    ShortText::parse(&fits).ok()
}
