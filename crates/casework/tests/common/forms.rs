//! The forms of the stories, filled in as Arman's would be. A test changes what it is about.

mod around;
mod card;
mod plan;
mod removal;
mod scans;
mod seeker;
mod shared_views;
mod unemployed;
mod vacancies;
mod voucher;

pub use around::*;
pub use card::*;
pub use plan::*;
pub use removal::*;
pub use scans::*;
pub use seeker::*;
pub use shared_views::*;
pub use unemployed::*;
pub use vacancies::*;
pub use voucher::*;

use super::day;
use casework::card::LanguageSkill;
use casework::file::Introduction;
use casework::ids::Code;
use casework::people::{Iin, LongText, PersonName, Phone, ShortText};
use casework::registration::Act;
use casework::registration::beside::HandOverForm;
use casework::registration::reception::*;
use casework::rulebook::Lang;
use chrono::NaiveDate;

pub fn code(text: &str) -> Code {
    Code::from(text)
}

pub fn codes(texts: &[&str]) -> Vec<Code> {
    texts.iter().copied().map(Code::from).collect()
}

pub fn short(text: &str) -> ShortText {
    ShortText::parse(text).unwrap()
}

pub fn long(text: &str) -> LongText {
    LongText::parse(text).unwrap()
}

pub fn arman_is() -> Introduction {
    Introduction {
        name: Some(PersonName::new("Беков", "Арман", None).unwrap()),
        iin: Iin::with_checksum("92031430012"),
        phone: Some(Phone::parse("+7 701 123 45 67").unwrap()),
        remark: None,
    }
}

pub fn visit(purpose: &str) -> Act {
    visit_of(arman_is(), purpose)
}

pub fn visit_of(who: Introduction, purpose: &str) -> Act {
    Act::RecordVisit(VisitForm {
        who,
        purpose: code(purpose),
        language: Lang::Kk,
        note: None,
    })
}

/// The required points of 1.2, and those of 1.3.
pub const POINTS_OF_1_2: [&str; 3] = ["lir-process", "unemployed-process", "measures"];
pub const POINTS_OF_1_3: [&str; 2] = ["payment-info", "payment-documents"];

pub fn consult(told: &[&str]) -> Act {
    Act::Consult(ConsultForm { told: codes(told) })
}

pub fn consult_fully() -> Act {
    consult(&[&POINTS_OF_1_2[..], &POINTS_OF_1_3[..]].concat())
}

pub fn hand_over() -> Act {
    Act::HandOver(HandOverForm {
        to: None,
        note: None,
    })
}

pub fn paper(kind: &str, issued: Option<NaiveDate>) -> PaperForm {
    PaperForm {
        kind: code(kind),
        number: Some(short("045678901")),
        issued,
        issued_by: None,
        valid_to: None,
    }
}

pub fn papers(kinds: &[&str]) -> Act {
    let papers = kinds.iter().map(|kind| paper(kind, None)).collect();
    Act::CheckDocuments(DocumentsForm {
        papers,
        doubts: None,
    })
}

/// Every required question of the rulebook answered.
pub fn survey() -> Act {
    let answer = |question: &str, value: AnswerValue| Answer {
        question: code(question),
        value,
    };
    let yes_no = |question: &str, is: bool| answer(question, AnswerValue::YesNo(is));
    let choice = |question: &str, option: &str| answer(question, AnswerValue::Choice(code(option)));
    let skill = |language: &str| LanguageSkill {
        language: code(language),
        level: code("native"),
    };
    Act::RecordSurvey(SurveyForm {
        answers: vec![
            answer(
                "q-last-job",
                AnswerValue::Text(long("ТОО «Астана Жарық», электрик")),
            ),
            answer("q-last-day", AnswerValue::Date(day(2026, 2, 20))),
            choice("q-leave-reason", "staff-cut"),
            answer("q-experience", AnswerValue::Number(2)),
            choice("q-education", "tve"),
            yes_no("q-studying", false),
            answer(
                "q-wanted",
                AnswerValue::Occupations(vec![short("Электрик")]),
            ),
            answer("q-schedule", AnswerValue::Choices(codes(&["full"]))),
            choice("q-place", "district"),
            answer(
                "q-languages",
                AnswerValue::Languages(vec![skill("kk"), skill("ru")]),
            ),
            choice("q-digital", "basic"),
            choice("q-health", "none"),
            yes_no("q-business", false),
            yes_no("q-founder", false),
            yes_no("q-civil-contract", false),
            answer("q-ready", AnswerValue::Date(day(2026, 11, 2))),
            choice("q-training", "yes"),
            answer("q-contact", AnswerValue::Choices(codes(&["mobile"]))),
            choice("q-language-of-service", "kk"),
        ],
    })
}
