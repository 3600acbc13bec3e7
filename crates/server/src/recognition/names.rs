//! Referrals with the names of their codes and with what is left of their term.

use super::{Left, Listed};
use crate::error::Result;
use crate::store::recognition::Referred;
use crate::store::{files, office};
use casework::File;
use casework::calendar::Unit;
use casework::ids::{Code, ThingId};
use casework::refusal::Words;
use casework::rulebook::{Rulebook, Section};
use casework::voucher::account::{ReferralForCentre, ReferralStands};
use casework::voucher::reference::Profession;
use chrono::NaiveDate;
use rusqlite::Connection;

/// What gives codes their names.
pub(super) struct Names<'a> {
    pub db: &'a Connection,
    pub rulebook: &'a Rulebook,
    pub professions: Vec<Profession>,
    pub today: NaiveDate,
}

impl Names<'_> {
    pub fn all(&self, centre: &Code, referred: &[Referred]) -> Result<Vec<Listed>> {
        referred
            .iter()
            .filter_map(|one| {
                let found = files::find(self.db, one.file).and_then(|file| match file {
                    Some(file) => self.of(centre, &file, one.voucher),
                    None => Ok(None),
                });
                found.transpose()
            })
            .collect()
    }

    pub fn of(&self, centre: &Code, file: &File, voucher: ThingId) -> Result<Option<Listed>> {
        let referred = file.referred_to(centre);
        let Some(referral) = referred.into_iter().find(|one| one.voucher == voucher) else {
            return Ok(None);
        };
        let code = referral.career_centre.as_str();
        let career_centre = office::find(self.db, &referral.career_centre)?
            .map_or_else(|| Words::bilingual(code, code), |centre| centre.name());
        let listed = referral.profession.as_ref();
        let listed = listed.and_then(|code| self.professions.iter().find(|p| p.code == *code));
        let typed = referral.profession_name.as_str();
        let profession = listed.map_or_else(
            || Words::bilingual(typed, typed),
            |known| Words::bilingual(&known.kk, &known.ru),
        );
        let papers = referral.papers.iter().map(|kind| {
            let entry = self.rulebook.any(Section::Document, kind.as_str());
            entry.map_or_else(|| Words::bilingual(kind.as_str(), kind.as_str()), Words::of)
        });
        Ok(Some(Listed {
            career_centre,
            profession,
            papers: papers.collect(),
            left: self.left(&referral),
            referral,
        }))
    }

    fn left(&self, referral: &ReferralForCentre) -> Option<Left> {
        let ReferralStands::Waits { decide_by: due } = referral.stands else {
            return None;
        };
        let term = self.rulebook.term("voucher-centre-decision", referral.on);
        let working = term.is_ok_and(|term| term.counting.unit == Unit::WorkingDay);
        let days = if working {
            i64::from(
                self.rulebook
                    .calendar()
                    .working_days_between(self.today, due),
            )
        } else {
            (due - self.today).num_days()
        };
        Some(Left {
            due,
            days,
            working,
            overdue: self.today > due,
        })
    }
}
