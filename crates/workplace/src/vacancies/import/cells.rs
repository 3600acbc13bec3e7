//! One line of a file of vacancies: each cell read, or why it cannot be.

use crate::views::BadCell;
use casework::ids::Code;
use casework::people::{Email, EmployerId, KatoCode, LongText, Phone, ShortText};
use casework::vacancies::{EmployerForm, VacancyForm, skills_of};
use chrono::{Days, NaiveDate};
use tables::{Column, Row};

/// Columns under the names that offices give them; the first is the one that messages use.
pub(super) const COLUMNS: &[Column] = &[
    required(&["bin", "бин", "бсн", "бин/иин", "бсн/жсн", "бин (иин)"]),
    required(&[
        "employer",
        "работодатель",
        "организация",
        "жұмыс беруші",
        "жумыс беруші",
    ]),
    required(&[
        "title",
        "должность",
        "вакансия",
        "профессия",
        "лауазым",
        "лауазымы",
        "position",
    ]),
    required(&["kato", "като", "әаож", "код като"]),
    optional(&["number", "номер", "№", "id", "нөмірі"]),
    optional(&[
        "pay",
        "оплата",
        "зарплата",
        "заработная плата",
        "жалақы",
        "жалақысы",
    ]),
    optional(&[
        "schedule",
        "график",
        "занятость",
        "вид занятости",
        "кесте",
        "жұмыс кестесі",
    ]),
    optional(&[
        "places",
        "мест",
        "количество",
        "количество мест",
        "орын саны",
    ]),
    optional(&["until", "до", "действует до", "срок", "мерзімі", "valid to"]),
    optional(&[
        "contact",
        "контакт",
        "контактное лицо",
        "байланыс",
        "байланыс тұлғасы",
    ]),
    optional(&["phone", "телефон", "телефоны"]),
    optional(&["email", "e-mail", "почта", "электронная почта", "пошта"]),
    optional(&["address", "адрес", "мекенжай", "мекенжайы"]),
    optional(&["skills", "навыки", "дағдылар"]),
    optional(&["requirements", "требования", "талаптар"]),
];

const fn required(names: &'static [&'static str]) -> Column {
    Column {
        names,
        required: true,
    }
}

const fn optional(names: &'static [&'static str]) -> Column {
    Column {
        names,
        required: false,
    }
}

/// What a cell is held against.
pub(super) struct Around<'a> {
    pub today: NaiveDate,
    /// Kinds of employment, each with its code and names in small letters.
    pub kinds: Vec<(Code, [String; 4])>,
    /// Names of a place by its code.
    pub place: &'a dyn Fn(&KatoCode) -> Option<(String, String)>,
    /// The list of places is here, so that a code can be unknown.
    pub lists_places: bool,
}

/// A line that can be read.
pub(super) struct Read {
    pub line: u32,
    pub employer: EmployerForm,
    pub vacancy: VacancyForm,
}

pub(super) fn read(row: &Row, around: &Around) -> Result<Read, Vec<BadCell>> {
    let line = u32::try_from(row.line).unwrap_or(u32::MAX);
    let mut cells = Cells {
        row,
        line,
        bad: Vec::new(),
    };
    if row.cells.is_err() {
        cells.says("line", "cells", "");
        return Err(cells.bad);
    }
    let id = cells.needed("bin", "bin", EmployerId::parse);
    let name = cells.needed("employer", "text", ShortText::parse);
    let title = cells.needed("title", "text", ShortText::parse);
    let kato = cells.needed("kato", "kato", KatoCode::parse);
    let named = kato.as_ref().and_then(|kato| (around.place)(kato));
    if let Some(kato) = kato
        .as_ref()
        .filter(|_| named.is_none() && around.lists_places)
    {
        cells.says("kato", "kato-unknown", kato.as_str());
    }
    let number = cells.maybe("number", "text", ShortText::parse);
    let pay = cells.maybe("pay", "pay", sum);
    let schedule = cells.maybe("schedule", "schedule", |text| {
        let typed = text.to_lowercase();
        let fits = |(_, words): &&(Code, [String; 4])| words.contains(&typed);
        let kind = around.kinds.iter().find(fits).ok_or(())?;
        Ok::<_, ()>(kind.0.clone())
    });
    let places = cells.maybe("places", "places", |text| {
        text.parse::<u16>().ok().filter(|n| *n > 0).ok_or(())
    });
    let until = cells.maybe("until", "until", date);
    if let Some(past) = until.filter(|until| *until < around.today) {
        cells.says("until", "until-past", &past.to_string());
    }
    let contact = cells.maybe("contact", "text", ShortText::parse);
    let phone = cells.maybe("phone", "phone", Phone::parse);
    let email = cells.maybe("email", "email", Email::parse);
    let address = cells.maybe("address", "text", ShortText::parse);
    let skills = cells.maybe("skills", "skills", |text| skills_of(text).ok_or(()));
    let requirements = cells.maybe("requirements", "text", LongText::parse);
    let bad = cells.bad;
    let (Some(id), Some(name), Some(title), Some(kato)) = (id, name, title, kato) else {
        return Err(bad);
    };
    if !bad.is_empty() {
        return Err(bad);
    }
    let (place_kk, place_ru) = named.unwrap_or_default();
    Ok(Read {
        line,
        vacancy: VacancyForm {
            vacancy: None,
            employer: id.clone(),
            number,
            title,
            kato,
            place_kk,
            place_ru,
            pay,
            schedule,
            places: places.unwrap_or(1),
            until,
            skills: skills.unwrap_or_default(),
            requirements,
        },
        employer: EmployerForm {
            id,
            name,
            contact,
            phone,
            email,
            address,
        },
    })
}

struct Cells<'a> {
    row: &'a Row,
    line: u32,
    bad: Vec<BadCell>,
}

impl Cells<'_> {
    fn says(&mut self, column: &str, code: &str, typed: &str) {
        self.bad.push(BadCell {
            line: self.line,
            column: column.to_owned(),
            code: code.to_owned(),
            typed: typed.to_owned(),
        });
    }

    fn needed<T, E>(
        &mut self,
        column: &str,
        code: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if self.row.cell(column).is_empty() {
            self.says(column, "missing", "");
            return None;
        }
        self.maybe(column, code, parse)
    }

    fn maybe<T, E>(
        &mut self,
        column: &str,
        code: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let row = self.row;
        let typed = row.cell(column);
        if typed.is_empty() {
            return None;
        }
        let read = parse(typed).ok();
        if read.is_none() {
            self.says(column, code, typed);
        }
        read
    }
}

/// Tenge, with or without spaces and the sign.
fn sum(text: &str) -> Result<i32, ()> {
    let digits: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && *sign != '₸')
        .collect();
    digits.parse().ok().filter(|pay| *pay > 0).ok_or(())
}

/// `31.12.2026`, `2026-12-31`, or a spreadsheet's own count of days.
fn date(text: &str) -> Result<NaiveDate, ()> {
    let day = text.split(' ').next().unwrap_or(text);
    let written = ["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(day, form).ok());
    let counted = || {
        let days = text
            .parse::<u64>()
            .ok()
            .filter(|n| (40_000..80_000).contains(n))?;
        NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
    };
    written.or_else(counted).ok_or(())
}
