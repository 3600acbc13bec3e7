//! The forms of a plain case, filled for a made-up person as a specialist would fill them.

use super::chance::Chance;
use super::people::{Person, Snag};
use casework::card::*;
use casework::desk::Desk;
use casework::file::{Entrance, File, Introduction};
use casework::ids::Code;
use casework::people::{LongText, ShortText};
use casework::registration::Act;
use casework::registration::beside::PortalForm;
use casework::registration::card::{ApplicationForm, CardEdit, ConsentForm, FieldEdit};
use casework::registration::reception::{
    Answer, AnswerValue, DependantCount, DocumentsForm, PaperForm, SurveyForm, VisitForm,
};
use casework::rulebook::Section;
use chrono::{Datelike, Duration, NaiveDate};

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

/// 1.5
pub fn survey(person: &Person, chance: &mut Chance, day: NaiveDate) -> Act {
    let mut answers = Vec::new();
    let mut says = |question: &str, value: AnswerValue| {
        answers.push(Answer {
            question: Code::from(question),
            value,
        })
    };
    let choice = |code: &str| AnswerValue::Choice(Code::from(code));
    match &person.work {
        Some(work) => {
            says(
                "q-last-job",
                AnswerValue::Text(long(&format!("{} — {}", work.employer, person.occupation))),
            );
            says("q-last-day", AnswerValue::Date(work.to));
            says(
                "q-leave-reason",
                AnswerValue::Choice(work.left_because.clone()),
            );
        }
        None => {
            says("q-last-job", AnswerValue::Text(long("Не работал(а)")));
            says(
                "q-leave-reason",
                choice(if person.graduated + 1 >= day.year() {
                    "after-study"
                } else {
                    "first-job"
                }),
            );
        }
    }
    says(
        "q-experience",
        AnswerValue::Number(i32::try_from(person.years).unwrap_or(0)),
    );
    says("q-education", AnswerValue::Choice(person.schooling.clone()));
    says("q-speciality", AnswerValue::Text(long(&person.speciality)));
    says("q-studying", AnswerValue::YesNo(false));
    says(
        "q-wanted",
        AnswerValue::Occupations(vec![short(&person.occupation)]),
    );
    says(
        "q-pay",
        AnswerValue::Money(i32::try_from(person.wished_pay).unwrap_or(0)),
    );
    let schedules = *chance.one::<&[&str]>(&[&["full"], &["full", "shift"], &["part", "flexible"]]);
    says("q-schedule", AnswerValue::Choices(codes(schedules)));
    says(
        "q-place",
        choice(chance.weighted(&[
            ("home", 45),
            ("district", 35),
            ("region", 14),
            ("country", 6),
        ])),
    );
    says(
        "q-transport",
        AnswerValue::Choices(codes(if person.drives {
            &["own", "public"]
        } else {
            &["public"]
        })),
    );
    says(
        "q-languages",
        AnswerValue::Languages(languages(person, chance)),
    );
    says(
        "q-digital",
        choice(chance.weighted(&[
            ("none", 10),
            ("basic", 38),
            ("office", 42),
            ("professional", 10),
        ])),
    );
    if person.drives {
        says("q-licence", AnswerValue::Choices(codes(&["b"])));
    }
    says(
        "q-health",
        choice(if person.disability.is_some() {
            "some"
        } else {
            "none"
        }),
    );
    if let Some(group) = &person.disability {
        says("q-disability", AnswerValue::Choice(group.clone()));
    }
    says(
        "q-dependants",
        AnswerValue::Dependants(DependantCount {
            children_under_3: person.children_under_3,
            children_under_18: person.children_under_18,
            adults_in_care: 0,
        }),
    );
    if person.children_under_3 > 0 {
        says(
            "q-care",
            choice(chance.weighted(&[("arranged", 60), ("partly", 30), ("nobody", 10)])),
        );
    }
    says("q-business", AnswerValue::YesNo(false));
    says("q-founder", AnswerValue::YesNo(false));
    says("q-civil-contract", AnswerValue::YesNo(false));
    says(
        "q-ready",
        AnswerValue::Date(day + Duration::days(chance.between(0, 10))),
    );
    says(
        "q-training",
        choice(chance.weighted(&[("yes", 50), ("short", 25), ("online", 15), ("no", 10)])),
    );
    says("q-contact", AnswerValue::Choices(contacts(person)));
    says(
        "q-language-of-service",
        AnswerValue::Choice(Code(person.language.to_string())),
    );
    Act::RecordSurvey(SurveyForm { answers })
}

fn languages(person: &Person, chance: &mut Chance) -> Vec<LanguageSkill> {
    let skill = |language: &str, level: &str| LanguageSkill {
        language: Code::from(language),
        level: Code::from(level),
    };
    let other = *chance.one(&["B1", "B2", "C1"]);
    match person.language {
        casework::rulebook::Lang::Kk => vec![skill("kk", "native"), skill("ru", other)],
        casework::rulebook::Lang::Ru | casework::rulebook::Lang::En => {
            vec![skill("ru", "native"), skill("kk", other)]
        }
    }
}

fn contacts(person: &Person) -> Vec<Code> {
    let mobile = person.phone.iter().map(|_| "mobile");
    let email = person.email.iter().map(|_| "email");
    let named = mobile.chain(email).collect::<Vec<_>>();
    codes(if named.is_empty() { &["post"] } else { &named })
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
        participants: Vec::new(),
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
        source: Source::Said,
    }))
}

fn card_values(person: &Person) -> Vec<CardValue> {
    let mut values = vec![
        CardValue::LivesAt(person.address.clone()),
        CardValue::RegisteredAt(person.address.clone()),
        CardValue::Citizenship(Citizenship {
            country: short("KAZ"),
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
    if person.phone.is_none() {
        values.push(CardValue::Phones(Vec::new()));
    }
    values
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
