//! The register of professions (Реестр профессий) and the recognition centres: reference data that arrives through `Desk`.
//!
//! The law never searches them. Whoever builds a `Desk` asks `Asked::of` which entries an act is judged with, and hands
//! over what its own copy of the registers says, or that it has none.

use super::act::{CentreAsked, ProfessionAsked};
use crate::file::File;
use crate::ids::Code;
use crate::registration::Act;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A profession of the register, with what its professional standard demands at each level of qualification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Profession {
    pub code: Code,
    pub kk: String,
    pub ru: String,
    /// Ascending by level; a register without levels gives one entry with level 0.
    pub levels: Vec<StandardLevel>,
}

/// What the standard demands of who wants the level recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StandardLevel {
    /// Level of the sectoral framework of qualifications, 1–8; 0 where the register has none.
    pub level: u8,
    /// A document on education.
    pub education: bool,
    /// Years of work that must be proved; 0 demands none.
    pub experience_years: u8,
}

impl StandardLevel {
    /// Kinds of papers (`document`) that the application needs.
    pub fn papers(&self) -> Vec<Code> {
        let education = self.education.then(|| Code::from("education"));
        let work = (self.experience_years > 0).then(|| Code::from("employment-proof"));
        education.into_iter().chain(work).collect()
    }
}

impl Profession {
    /// The level asked for; the only one where none was named.
    pub fn level(&self, asked: Option<u8>) -> Option<&StandardLevel> {
        match (asked, self.levels.as_slice()) {
            (Some(asked), levels) => levels.iter().find(|l| l.level == asked),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }
}

/// A qualification recognition centre (центр признания квалификации, біліктілікті тану орталығы).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecognitionCentre {
    pub code: Code,
    pub kk: String,
    pub ru: String,
    /// КАТО of its place, nine digits.
    pub kato: String,
    pub place_kk: String,
    pub place_ru: String,
    pub phone: String,
    /// First and last day of its accreditation (order № 381), both included.
    pub accredited_from: NaiveDate,
    pub accredited_to: Option<NaiveDate>,
    /// Professions that it may recognise.
    pub professions: Vec<Code>,
}

impl RecognitionCentre {
    pub fn is_accredited(&self, on: NaiveDate) -> bool {
        self.accredited_from <= on && self.accredited_to.is_none_or(|to| on <= to)
    }
    pub fn recognises(&self, profession: &Code) -> bool {
        self.professions.contains(profession)
    }
}

/// The entries of both registers that an act on a file is judged with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub profession: Option<Code>,
    pub centre: Option<Code>,
}

impl Asked {
    /// Of the act's own form where it names a choice, else of the voucher that stands in the file.
    pub fn of(file: &File, act: Option<&Act>) -> Asked {
        let (profession, centre) = act.map_or((None, None), choice);
        let standing = file.voucher().and_then(|v| v.choice());
        let profession = profession.or_else(|| Some(&standing.as_ref()?.profession));
        let centre = centre.or_else(|| Some(&standing.as_ref()?.centre));
        Asked {
            profession: profession.and_then(|p| p.code.clone()),
            centre: centre.and_then(|c| c.code.clone()),
        }
    }
}

/// What the form of an act chooses; acts that choose nothing go by what was chosen before.
fn choice(act: &Act) -> (Option<&ProfessionAsked>, Option<&CentreAsked>) {
    if let Act::AdviseOnVoucher(form) = act {
        (form.profession.as_ref(), form.centre.as_ref())
    } else if let Act::TakeVoucherApplication(form) = act {
        (Some(&form.profession), Some(&form.centre))
    } else if let Act::ReceiveVoucherApplication(form) = act {
        (Some(&form.profession), Some(&form.centre))
    } else {
        (None, None)
    }
}
