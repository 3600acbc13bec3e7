//! The register of vacancies of a centre (4.5, «взаимодействие с работодателями»): employers and their vacancies, kept by the
//! employer-relations specialist.
//!
//! One register for each centre, in a file of its own, so that it is journalled, synced, returned and shown in the history
//! as every other act is. It holds nothing of any person. Matching (4.5) reads the open vacancies of it; an offer keeps the
//! vacancy as it stood that day.

mod evolve;
mod keep;

use crate::file::{Done, File};
use crate::ids::{CentreId, Code, FileId};
use crate::people::{Email, EmployerId, KatoCode, LongText, Phone, ShortText};
use crate::registration::job_seeker::Vacancy;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

pub(crate) use evolve::apply;
pub use keep::{MOST_ROWS, MOST_SKILLS, wrong};
pub(crate) use keep::{close, import, keep_employer, keep_vacancy};

/// An employer as typed or imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EmployerForm {
    /// БИН, or the ИИН of a sole trader.
    pub id: EmployerId,
    pub name: ShortText,
    /// Whom to speak with.
    pub contact: Option<ShortText>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    pub address: Option<ShortText>,
}

/// A vacancy as typed or imported. One with a number of the employer's or the exchange's own is that one whenever it comes
/// again; one without is new unless `vacancy` names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VacancyForm {
    pub vacancy: Option<String>,
    pub employer: EmployerId,
    pub number: Option<ShortText>,
    pub title: ShortText,
    pub kato: KatoCode,
    pub place_kk: String,
    pub place_ru: String,
    /// Monthly pay, tenge.
    pub pay: Option<i32>,
    /// `employment_kind`
    pub schedule: Option<Code>,
    /// How many are wanted.
    pub places: u16,
    /// Last day of the vacancy, where the employer named one.
    pub until: Option<NaiveDate>,
    /// What somebody has to be able to do, one skill each; older records name none.
    #[serde(default)]
    pub skills: Vec<ShortText>,
    pub requirements: Option<LongText>,
}

/// The employer found somebody, or wants nobody any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CloseVacancyForm {
    pub vacancy: String,
    /// `vacancy_close_reason`
    pub reason: Code,
    pub note: Option<LongText>,
}

/// A whole file of vacancies; taken whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportForm {
    pub file_name: ShortText,
    pub employers: Vec<EmployerForm>,
    pub vacancies: Vec<VacancyForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum VacancyFact {
    EmployerKept {
        employer: EmployerForm,
    },
    VacancyKept {
        id: String,
        vacancy: Box<VacancyForm>,
    },
    VacancyClosed {
        id: String,
        reason: Code,
        note: Option<LongText>,
    },
    /// What a file brought; its rows follow as facts of their own.
    Imported {
        file_name: ShortText,
        employers: u32,
        vacancies: u32,
    },
}

/// Employers by their number, vacancies by their identity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Register {
    pub employers: BTreeMap<EmployerId, EmployerKept>,
    pub vacancies: BTreeMap<String, VacancyKept>,
    /// The newest file that was taken in.
    pub imported: Option<LastImport>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LastImport {
    pub file_name: ShortText,
    pub vacancies: u32,
    pub done: Done,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EmployerKept {
    pub employer: EmployerForm,
    /// How often it was written, from 1.
    pub version: u32,
    pub changed: Done,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VacancyKept {
    pub vacancy: VacancyForm,
    /// How often it was written, from 1.
    pub version: u32,
    pub opened: Done,
    pub changed: Done,
    /// The file that it came from.
    pub imported: Option<ShortText>,
    pub closed: Option<VacancyClosed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VacancyClosed {
    pub reason: Code,
    pub note: Option<LongText>,
    pub done: Done,
}

impl VacancyKept {
    /// Open until it is closed or its last day has passed.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.closed.is_none() && self.vacancy.until.is_none_or(|until| until >= today)
    }
}

impl Register {
    /// The open vacancies as matching and offers know them.
    pub fn offered(&self, today: NaiveDate) -> Vec<Vacancy> {
        let open = self
            .vacancies
            .iter()
            .filter(|(_, kept)| kept.is_open(today));
        open.filter_map(|(id, kept)| self.as_offered(id, kept))
            .collect()
    }

    fn as_offered(&self, id: &str, kept: &VacancyKept) -> Option<Vacancy> {
        let vacancy = &kept.vacancy;
        Some(Vacancy {
            id: id.to_owned(),
            title: vacancy.title.clone(),
            employer: self.employers.get(&vacancy.employer)?.employer.name.clone(),
            kato: vacancy.kato.to_string(),
            place_kk: vacancy.place_kk.clone(),
            place_ru: vacancy.place_ru.clone(),
            pay: vacancy.pay,
            schedule: vacancy.schedule.clone(),
            skills: vacancy.skills.clone(),
        })
    }
}

/// Skills as one cell of a table names them: with semicolons between, or each in a line of its own. `None` where one is too
/// long for a line or there are more than [`MOST_SKILLS`].
pub fn skills_of(cell: &str) -> Option<Vec<ShortText>> {
    let named: Vec<&str> = cell
        .split([';', '\n'])
        .map(str::trim)
        .filter(|skill| !skill.is_empty())
        .collect();
    let read = named.iter().map(|skill| ShortText::parse(skill).ok());
    read.collect::<Option<Vec<_>>>()
        .filter(|all| all.len() <= MOST_SKILLS)
}

/// The file that a centre's register stands in; the same at every desk, so that none has to be the first.
pub fn file_of(centre: &CentreId) -> FileId {
    file_named("vacancies", centre)
}

/// The identity of a file of the centre that is no person's.
pub(crate) fn file_named(what: &str, centre: &CentreId) -> FileId {
    // FNV-1a of 128 bits: an identity, not a secret.
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in format!("mansap {what} {centre}").bytes() {
        hash ^= u128::from(byte);
        hash = hash.wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
    FileId(uuid::Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid())
}

/// Whether the file is the register of vacancies of a centre, and no person's.
pub fn is_register(file: &File) -> bool {
    file.vacancies.is_some() || file.id == file_of(&file.centre)
}
