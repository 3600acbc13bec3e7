//! 3.1, the form filled from the card: for each factor the option that the card, the survey or a register already
//! tells, with the value it was read from. The specialist corrects it; an empty option is «не учтено».

use crate::card::{Card, CardField, Source};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::registration::conditions::Found;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use strum::{EnumIter, IntoStaticStr};

/// A factor as found before anybody has looked at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Prefilled {
    /// `profile_factor`
    pub factor: Code,
    /// `None`: not known, so not counted.
    pub option: Option<Code>,
    pub from: Option<Origin>,
    /// The value in words (`found-<code>` of the locale files).
    pub value_text: Option<Found>,
}

/// Where the value of a factor was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Origin {
    Said,
    Paper {
        kind: Code,
    },
    Register {
        register: Code,
        at: DateTime<Utc>,
    },
    Portal,
    /// Vacancies and seekers of the district.
    Exchange,
}

/// What the labour exchange knows of the wished occupation in the person's district.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Market {
    pub demand: Option<Demand>,
    /// Median monthly pay of its vacancies, tenge.
    pub median_pay: Option<i32>,
}

/// Vacancies and registered seekers of the occupation in the district, as the desk knows them now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Demand {
    pub vacancies: u32,
    pub seekers: u32,
}

/// Text codes of the values shown beside the factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ValueCode {
    /// `level` (`education_level`)
    ValueEducation,
    /// `years`
    ValueYears,
    /// `date`
    ValueLastDay,
    ValueNeverWorked,
    /// `age`
    ValueAge,
    /// `option` (of `q-health`)
    ValueHealth,
    /// `kk`, `ru` (`language_level`)
    ValueLanguages,
    /// `vacancies`, `seekers`
    ValueDemand,
    /// `option` (of `q-place`), `transport`
    ValuePlace,
    /// `option` (of `q-digital`)
    ValueDigital,
    /// `children-under-3`, `children-under-18`, `adults`, `care`
    ValueDependants,
    /// `categories`
    ValueLicence,
    /// `name`, `date`
    ValueCertificate,
    ValueNoCertificate,
    /// `pay`, `median`
    ValuePay,
}

/// Every factor in force today, in its order.
pub fn prefill(file: &File, desk: &Desk, market: &Market) -> Vec<Prefilled> {
    let reader = Reader {
        file,
        card: &file.card,
        desk,
        market,
    };
    desk.rulebook
        .profile_factors(desk.today)
        .into_iter()
        .map(|factor| {
            let code = factor.entry.code.as_str();
            let read = reader.factor(code);
            let known = |option: &str| factor.options.iter().any(|o| o.code == option);
            let option = read
                .as_ref()
                .and_then(|read| read.option)
                .filter(|o| known(o));
            Prefilled {
                factor: Code::from(code),
                option: option.map(Code::from),
                from: read.as_ref().and_then(|read| read.from.clone()),
                value_text: read.map(|read| read.value),
            }
        })
        .collect()
}

/// A value that somebody or something has told, and the option it comes to.
pub(super) struct Read {
    pub option: Option<&'static str>,
    pub from: Option<Origin>,
    pub value: Found,
}

pub(super) struct Reader<'a> {
    pub file: &'a File,
    pub card: &'a Card,
    pub desk: &'a Desk<'a>,
    pub market: &'a Market,
}

impl Reader<'_> {
    fn factor(&self, code: &str) -> Option<Read> {
        match code {
            "education" => self.education(),
            "experience" => self.experience(),
            "gap" => self.gap(),
            "age" => self.age(),
            "health" => self.health(),
            "languages" => self.languages(),
            "demand" => self.demand(),
            "place" => self.place(),
            "digital" => self.digital(),
            "dependants" => self.dependants(),
            "licence" => self.licence(),
            "qualification" => self.qualification(),
            "pay" => self.pay(),
            // A factor of a newer rulebook: the specialist answers it.
            _ => None,
        }
    }

    pub fn of_card(&self, field: CardField, option: Option<&'static str>, value: Found) -> Read {
        let from = self
            .card
            .values
            .get(&field)
            .map(|kept| Origin::from(&kept.source));
        Read {
            option,
            from,
            value,
        }
    }
}

impl From<&Source> for Origin {
    fn from(source: &Source) -> Origin {
        match source {
            Source::Said => Origin::Said,
            Source::Paper { kind } => Origin::Paper { kind: kind.clone() },
            Source::Register { register, at } => Origin::Register {
                register: register.clone(),
                at: *at,
            },
            Source::Portal => Origin::Portal,
        }
    }
}

pub(super) fn value(code: ValueCode, args: &[(&str, &str)]) -> Found {
    let args = args
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Found {
        code: <&str>::from(code).to_owned(),
        args: args.collect::<BTreeMap<_, _>>(),
    }
}
