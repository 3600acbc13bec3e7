//! What the search meets: demand, place, digital skills, licence, confirmed qualification, wished pay.

use super::prefill::{Demand, Origin, Read, Reader, ValueCode, value};
use crate::card::CardField;
use crate::file::File;
use crate::ids::Code;
use crate::registers::{RegisterAnswer, Reply};
use chrono::{Months, NaiveDate};

impl Reader<'_> {
    /// Exactly one vacancy per seeker is high, exactly 0.3 is middle.
    pub(super) fn demand(&self) -> Option<Read> {
        let Demand { vacancies, seekers } = self.market.demand?;
        let option = match (u64::from(vacancies), u64::from(seekers)) {
            (0, 0) => None,
            (vacancies, seekers) if vacancies >= seekers => Some("high"),
            (vacancies, seekers) if 10 * vacancies >= 3 * seekers => Some("middle"),
            (_, _) => Some("low"),
        };
        let (vacancies, seekers) = (vacancies.to_string(), seekers.to_string());
        let value = value(
            ValueCode::ValueDemand,
            &[("vacancies", &vacancies), ("seekers", &seekers)],
        );
        Some(Read {
            option,
            from: Some(Origin::Exchange),
            value,
        })
    }

    pub(super) fn place(&self) -> Option<Read> {
        let wished = self.card.wished_work()?;
        let place = wished.place.as_ref()?;
        let goes_by = |kind: &str| wished.transport.iter().any(|t| t.as_str() == kind);
        let option = match place.as_str() {
            "region" | "country" => Some("easy"),
            "district" => Some("some"),
            "home" if goes_by("own") || goes_by("public") => Some("some"),
            "home" if goes_by("none") => Some("hard"),
            _ => None,
        };
        let transport = codes(&wished.transport);
        let value = value(
            ValueCode::ValuePlace,
            &[("option", place.as_str()), ("transport", &transport)],
        );
        Some(self.of_card(CardField::WishedWork, option, value))
    }

    pub(super) fn digital(&self) -> Option<Read> {
        let said = self.card.digital_skill()?;
        let option = match said.as_str() {
            "office" | "professional" => Some("good"),
            "basic" => Some("basic"),
            "none" => Some("none"),
            _ => None,
        };
        let value = value(ValueCode::ValueDigital, &[("option", said.as_str())]);
        Some(self.of_card(CardField::DigitalSkill, option, value))
    }

    /// By the card, else by the register of licences. A category fits where the wished work is driving.
    pub(super) fn licence(&self) -> Option<Read> {
        let (categories, register) = match self.card.driving() {
            Some(categories) => (categories.as_slice(), None),
            None => {
                let (answer, categories) = licence_by_register(self.file)?;
                (categories, Some(answer))
            }
        };
        let drives = self
            .card
            .wished_work()
            .is_some_and(|w| w.occupations.iter().any(|o| is_driving(o.as_str())));
        let option = match (categories.is_empty(), drives) {
            (true, _) => "none",
            (false, true) => "relevant",
            (false, false) => "other",
        };
        let value = value(
            ValueCode::ValueLicence,
            &[("categories", &codes(categories))],
        );
        Some(match register {
            None => self.of_card(CardField::Driving, Some(option), value),
            Some(answer) => Read {
                option: Some(option),
                from: Some(Origin::Register {
                    register: answer.register.clone(),
                    at: answer.at,
                }),
                value,
            },
        })
    }

    pub(super) fn qualification(&self) -> Option<Read> {
        let newest = self
            .card
            .certificates()?
            .iter()
            .max_by_key(|certificate| certificate.issued);
        let Some(newest) = newest else {
            let value = value(ValueCode::ValueNoCertificate, &[]);
            return Some(self.of_card(CardField::Certificates, Some("none"), value));
        };
        let five_years = |issued: NaiveDate| {
            let end = issued.checked_add_months(Months::new(60));
            end.is_some_and(|end| self.desk.today <= end)
        };
        let option = match newest.issued {
            Some(issued) if five_years(issued) => "recent",
            Some(_) | None => "old",
        };
        let date = newest.issued.map_or(String::new(), |day| day.to_string());
        let value = value(
            ValueCode::ValueCertificate,
            &[("name", newest.name.as_str()), ("date", &date)],
        );
        Some(self.of_card(CardField::Certificates, Some(option), value))
    }

    /// The wished pay beside the median of the vacancies; a quarter above it is the border.
    pub(super) fn pay(&self) -> Option<Read> {
        let pay = self.card.wished_work()?.pay?;
        let median = self.market.median_pay.filter(|median| *median > 0);
        let option = median.map(|median| {
            let (pay, median) = (i64::from(pay), i64::from(median));
            if pay <= median {
                "fit"
            } else if 4 * pay <= 5 * median {
                "above"
            } else {
                "far"
            }
        });
        let shown = median.map_or("–".to_owned(), |median| median.to_string());
        let value = value(
            ValueCode::ValuePay,
            &[("pay", &pay.to_string()), ("median", &shown)],
        );
        Some(self.of_card(CardField::WishedWork, option, value))
    }
}

fn licence_by_register(file: &File) -> Option<(&RegisterAnswer, &[Code])> {
    let answers = file
        .queries
        .iter()
        .rev()
        .filter_map(|q| q.answer("licence"));
    for answer in answers {
        if let Reply::Licence { categories } = &answer.reply {
            return Some((answer, categories.as_slice()));
        }
    }
    None
}

/// «Водитель», «жүргізуші» and what begins like them.
fn is_driving(occupation: &str) -> bool {
    let occupation = occupation.to_lowercase();
    ["водител", "шофёр", "шофер", "жүргізуші", "driver"]
        .iter()
        .any(|word| occupation.contains(word))
}

fn codes(list: &[Code]) -> String {
    let list: Vec<&str> = list.iter().map(Code::as_str).collect();
    list.join(", ")
}
