//! The card in words, for the extract: each field that has a value, in both languages.

use super::texts::{Texts, both, day, joined, same};
use casework::card::{Card, CardField, CardValue, EmailAnswer};
use casework::ids::Code;
use casework::people::{Phone, Sex};
use casework::rulebook::{Lang, Section};
use documents::{Bilingual, CardLine};

/// Fields in the order of the card. Who the person is stands at the head of the paper.
pub fn lines(card: &Card, texts: Texts) -> Vec<CardLine> {
    card.values
        .values()
        .filter(|kept| {
            !matches!(
                kept.value.field(),
                CardField::Name | CardField::Iin | CardField::BirthDate | CardField::Notes
            )
        })
        .map(|kept| CardLine {
            field: <&str>::from(kept.value.field()).to_owned(),
            values: words(&kept.value, texts),
        })
        .filter(|line| !line.values.is_empty())
        .collect()
}

fn words(value: &CardValue, texts: Texts) -> Vec<Bilingual> {
    let list =
        |section: Section, codes: &[Code]| codes.iter().map(|c| texts.worded(section, c)).collect();
    let answer = |question: &str, code: &Code| vec![texts.answer(question, code)];
    match value {
        CardValue::Name(name) => vec![same(name)],
        CardValue::Iin(iin) => vec![same(iin.as_str())],
        CardValue::BirthDate(date) => vec![same(day(*date))],
        CardValue::Sex(Sex::Female) => vec![both("әйел", "женский")],
        CardValue::Sex(Sex::Male) => vec![both("ер", "мужской")],
        CardValue::Citizenship(citizenship) => vec![joined([
            same(&citizenship.country),
            optional(&citizenship.basis, |basis| {
                texts.worded(Section::ResidenceBasis, basis)
            }),
            optional(&citizenship.permit_number, |n| same(format!("№ {n}"))),
            optional(&citizenship.permit_to, |to| until(*to)),
        ])],
        CardValue::Qandas(is) | CardValue::StudiesFullTime(is) => vec![yes(*is)],
        CardValue::MaritalStatus(code) => list(Section::MaritalStatus, std::slice::from_ref(code)),
        CardValue::LivesAt(address) | CardValue::RegisteredAt(address) => vec![joined([
            both(&address.place_kk, &address.place_ru),
            same(&address.street),
        ])],
        CardValue::Phones(phones) => phones
            .iter()
            .map(|p| joined([same(p.number.grouped()), optional(&p.whose, |v| same(v))]))
            .collect(),
        CardValue::Email(EmailAnswer::None) => vec![both("жоқ", "нет")],
        CardValue::Email(EmailAnswer::Is(address)) => vec![same(address)],
        CardValue::PreferredContact(codes) => list(Section::ContactKind, codes),
        CardValue::LanguageOfService(language) => vec![match language {
            Lang::Kk => both("қазақ тілі", "казахский"),
            Lang::Ru | Lang::En => both("орыс тілі", "русский"),
        }],
        CardValue::Disability(disability) => vec![joined([
            texts.worded(Section::DisabilityGroup, &disability.group),
            optional(&disability.to, |to| until(*to)),
        ])],
        CardValue::HealthLimits(code) => answer("q-health", code),
        CardValue::Dependants(d) => [
            (
                d.children_under_3,
                "3 жасқа дейінгі балалар",
                "дети до 3 лет",
            ),
            (
                d.children_under_18,
                "18 жасқа дейінгі балалар",
                "дети до 18 лет",
            ),
            (
                d.adults_in_care,
                "күтімді қажет ететін ересектер",
                "взрослые, нуждающиеся в уходе",
            ),
        ]
        .into_iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, kk, ru)| both(&format!("{kk}: {count}"), &format!("{ru}: {count}")))
        .collect(),
        CardValue::TargetGroups(groups) => groups
            .iter()
            .map(|g| {
                let group = match &g.name {
                    Some(name) => same(name),
                    None => texts.worded(Section::TargetGroup, &g.group),
                };
                joined([group, same(&g.proof)])
            })
            .collect(),
        CardValue::Education(all) => all
            .iter()
            .map(|e| {
                joined([
                    texts.worded(Section::EducationLevel, &e.level),
                    optional(&e.institution, |v| same(v)),
                    optional(&e.speciality, |v| same(v)),
                    optional(&e.graduated, |v| same(v)),
                ])
            })
            .collect(),
        CardValue::Work(work) if work.never_worked => {
            vec![both("жұмыс істемеген", "не работал(а)")]
        }
        CardValue::Work(work) => work
            .jobs
            .iter()
            .map(|job| {
                let term = match (job.from, job.to) {
                    (Some(from), Some(to)) => same(format!("{} – {}", day(from), day(to))),
                    (Some(from), None) => same(format!("{} –", day(from))),
                    (None, Some(to)) => until(to),
                    (None, None) => both("", ""),
                };
                joined([same(&job.position), same(&job.employer), term])
            })
            .collect(),
        CardValue::ReasonOutOfWork(code) => {
            list(Section::ReasonOutOfWork, std::slice::from_ref(code))
        }
        CardValue::Skills(skills) => skills.iter().map(same).collect(),
        CardValue::DigitalSkill(code) => answer("q-digital", code),
        CardValue::Languages(skills) => skills
            .iter()
            .map(|s| {
                joined([
                    texts.worded(Section::Language, &s.language),
                    texts.worded(Section::LanguageLevel, &s.level),
                ])
            })
            .collect(),
        CardValue::Driving(codes) => list(Section::DrivingCategory, codes),
        CardValue::Certificates(all) => all
            .iter()
            .map(|c| joined([same(&c.name), optional(&c.issued, |d| same(day(*d)))]))
            .collect(),
        CardValue::WishedWork(wish) => {
            let mut lines: Vec<Bilingual> = wish.occupations.iter().map(same).collect();
            lines.extend(wish.pay.map(|pay| same(money(pay))));
            lines.extend(list(Section::EmploymentKind, &wish.schedule));
            lines.extend(wish.place.iter().map(|p| texts.answer("q-place", p)));
            let named = wish.regions.iter();
            lines.extend(named.map(|region| both(&region.place_kk, &region.place_ru)));
            lines
        }
        CardValue::Activity(activity) => [
            (
                activity.sole_trader,
                "жеке кәсіпкер",
                "индивидуальный предприниматель",
            ),
            (activity.founder, "құрылтайшы", "учредитель"),
            (
                activity.civil_contract,
                "азаматтық-құқықтық шарт",
                "договор гражданско-правового характера",
            ),
        ]
        .into_iter()
        .map(|(is, kk, ru)| {
            let word = yes(is);
            both(&format!("{kk}: {}", word.kk), &format!("{ru}: {}", word.ru))
        })
        .collect(),
        CardValue::Representative(r) => vec![joined([
            same(&r.name),
            same(&r.basis),
            optional(&r.phone, |v| same(v.grouped())),
        ])],
        CardValue::Notes(_) => Vec::new(),
    }
}

/// A telephone as people read it; what is no such number stays as it was written.
pub fn phone(number: &str) -> String {
    Phone::parse(number).map_or_else(|_| number.to_owned(), |phone| phone.grouped())
}

/// «280 000 ₸»
pub fn money(tenge: i32) -> String {
    let digits = tenge.to_string();
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push('\u{A0}');
        }
        text.push(digit);
    }
    text.push_str("\u{A0}₸");
    text
}

fn optional<T>(value: &Option<T>, words: impl Fn(&T) -> Bilingual) -> Bilingual {
    value.as_ref().map_or_else(|| both("", ""), words)
}

fn until(date: chrono::NaiveDate) -> Bilingual {
    both(
        &format!("{} дейін", day(date)),
        &format!("до {}", day(date)),
    )
}

fn yes(is: bool) -> Bilingual {
    if is {
        both("иә", "да")
    } else {
        both("жоқ", "нет")
    }
}
