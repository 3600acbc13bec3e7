//! The forms of a plain case, filled for a made-up person as a specialist would fill them.

mod survey;

pub use survey::survey;

use super::chance::Chance;
use super::occupations::OCCUPATIONS;
use super::people::{Person, Snag};
use casework::card::*;
use casework::desk::Desk;
use casework::file::{Entrance, File, Introduction};
use casework::ids::Code;
use casework::people::{LongText, ShortText};
use casework::registration::Act;
use casework::registration::beside::PortalForm;
use casework::registration::card::{ApplicationForm, CardEdit, ConsentForm, FieldEdit};
use casework::registration::reception::{DocumentsForm, PaperForm, VisitForm};
use casework::rulebook::Section;
use chrono::NaiveDate;

pub fn short(text: &str) -> ShortText {
    ShortText::parse(text).expect("texts of the demonstration fit one line")
}

pub fn long(text: &str) -> LongText {
    LongText::parse(text).expect("texts of the demonstration are not empty")
}

fn codes(of: &[&str]) -> Vec<Code> {
    of.iter().map(|code| Code::from(*code)).collect()
}

pub fn introduction(person: &Person) -> Introduction {
    Introduction {
        name: Some(person.name.clone()),
        iin: Some(person.iin.clone()),
        phone: person.phone.clone(),
        remark: None,
    }
}

/// 1.1
pub fn visit(person: &Person, purpose: &str) -> Act {
    Act::RecordVisit(VisitForm {
        who: introduction(person),
        purpose: Code::from(purpose),
        language: person.language,
        note: None,
    })
}

/// 1.4
pub fn papers(person: &Person) -> Act {
    let paper = |kind: &str,
                 number: Option<String>,
                 issued: Option<NaiveDate>,
                 valid_to: Option<NaiveDate>| PaperForm {
        kind: Code::from(kind),
        number: number.as_deref().map(short),
        issued,
        issued_by: None,
        valid_to,
    };
    let mut papers = vec![paper(
        "identity",
        Some(person.document.clone()),
        None,
        Some(person.document_to),
    )];
    if person.school.is_some() {
        papers.push(paper(
            "education",
            Some(format!("ЖБ-Б {:07}", 1_000_000 + person.graduated)),
            None,
            None,
        ));
    }
    if let Some(work) = person
        .work
        .as_ref()
        .filter(|_| person.snag != Snag::OpenContract)
    {
        papers.push(paper("employment-proof", None, Some(work.to), None));
    }
    Act::CheckDocuments(DocumentsForm {
        papers,
        doubts: None,
    })
}

fn consents(chance: &mut Chance) -> Vec<ConsentForm> {
    let consent = |kind: &str, given: bool| ConsentForm {
        kind: Code::from(kind),
        given,
    };
    let (resume, notices) = (chance.percent(92), chance.percent(95));
    vec![
        consent("application", true),
        consent("personal-data", true),
        consent("state-access", true),
        consent("resume-publication", resume),
        consent("notices", notices),
    ]
}

/// 2.1
pub fn application(person: &Person, chance: &mut Chance) -> Act {
    let method = if person.phone.is_some() && chance.percent(45) {
        "sms"
    } else {
        "paper"
    };
    Act::TakeApplication(ApplicationForm {
        language: person.language,
        method: Code::from(method),
        consents: consents(chance),
    })
}

/// P-1.3: the same, signed on the e-Government portal.
pub fn portal(person: &Person, chance: &mut Chance, number: u64) -> Act {
    Act::ReceiveApplication(PortalForm {
        entrance: Entrance::Portal,
        portal_number: format!("1-{:09}", 204_500_000 + number),
        who: introduction(person),
        language: person.language,
        method: Code::from("ecp"),
        consents: consents(chance),
        card: card_values(person),
    })
}

/// 2.4: what the survey leaves open; nothing where the portal has told all.
pub fn card(person: &Person, file: &File) -> Option<Act> {
    let changes: Vec<FieldEdit> = card_values(person)
        .into_iter()
        .filter(|value| {
            file.card
                .values
                .get(&value.field())
                .is_none_or(|kept| kept.value != *value)
        })
        .map(|value| FieldEdit {
            seen: file.card.values.get(&value.field()).map(|kept| kept.entry),
            value,
        })
        .collect();
    (!changes.is_empty()).then_some(Act::EditCard(CardEdit {
        changes,
        cleared: Vec::new(),
        source: Source::Said,
    }))
}

fn card_values(person: &Person) -> Vec<CardValue> {
    let mut values = vec![
        CardValue::LivesAt(person.address.clone()),
        CardValue::RegisteredAt(person.address.clone()),
        CardValue::Citizenship(Citizenship {
            country: short("KAZ"),
            basis: None,
            permit_to: None,
            permit_number: None,
        }),
        CardValue::Email(
            person
                .email
                .clone()
                .map_or(EmailAnswer::None, EmailAnswer::Is),
        ),
        CardValue::MaritalStatus(Code::from(if person.married.is_some() {
            "married"
        } else {
            "single"
        })),
        CardValue::Education(vec![Education {
            level: person.schooling.clone(),
            institution: person.school.as_deref().map(short),
            speciality: Some(short(&person.speciality)),
            graduated: u16::try_from(person.graduated).ok(),
        }]),
        CardValue::Work(work(person)),
    ];
    let skills = skills(person);
    if !skills.is_empty() {
        values.push(CardValue::Skills(skills));
    }
    if person.phone.is_none() {
        values.push(CardValue::Phones(Vec::new()));
    }
    values
}

/// What the trade asks for: all of it after some years, the first of it before.
fn skills(person: &Person) -> Vec<ShortText> {
    let trade = OCCUPATIONS
        .iter()
        .find(|one| one.title == person.occupation);
    let known = if person.years >= 3 { usize::MAX } else { 1 };
    trade
        .filter(|_| person.work.is_some())
        .into_iter()
        .flat_map(|one| one.skills.iter().take(known))
        .map(|skill| short(skill))
        .collect()
}

fn work(person: &Person) -> WorkHistory {
    let job = person.work.as_ref().map(|work| Job {
        employer: short(&work.employer),
        position: short(&person.occupation),
        from: Some(work.from),
        to: Some(work.to),
        pay: i32::try_from(work.pay).ok(),
        left_because: Some(work.left_because.clone()),
    });
    WorkHistory {
        never_worked: job.is_none(),
        years: u8::try_from(person.years).unwrap_or(0),
        jobs: job.into_iter().collect(),
    }
}

/// Points that the rulebook requires, and some more.
pub fn points(
    desk: &Desk,
    section: Section,
    status: Option<&str>,
    required_only: bool,
) -> Vec<Code> {
    let entries = desk.rulebook.list(section, desk.today).into_iter();
    entries
        .filter(|entry| status.is_none() || entry.str("status") == status)
        .filter(|entry| !required_only || entry.is("required"))
        .map(|entry| Code::from(entry.code.as_str()))
        .collect()
}
