//! One value of the card against the rulebook, the calendar and the other values that this edit leaves.

use crate::card::{
    Address, CardField, CardValue, Citizenship, Education, Job, OTHER_GROUP, TargetGroup,
    WishedWork, WorkHistory,
};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::{Iin, KatoCode, age_on};
use crate::refusal::Refusal;
use crate::registration::ActName;
use crate::registration::card::FieldEdit;
use crate::rulebook::Section;
use chrono::{Datelike, NaiveDate};

pub(super) struct Rules<'a> {
    pub act: ActName,
    pub file: &'a File,
    pub all: &'a [FieldEdit],
    pub desk: &'a Desk<'a>,
}

impl<'a> Rules<'a> {
    /// The ИИН carries the birth date; where its century is a guess, it proves nothing.
    pub fn same_birth_date(
        &self,
        iin: Option<&Iin>,
        born: Option<NaiveDate>,
    ) -> Result<(), Refusal> {
        match (iin, born) {
            (Some(iin), Some(born)) if iin.warning().is_none() && iin.birth_date() != born => {
                Err(self.wrong("birth-date", born))
            }
            (Some(_) | None, Some(_) | None) => Ok(()),
        }
    }

    pub fn citizenship(&self, citizenship: &Citizenship) -> Result<(), Refusal> {
        let country = citizenship.country.as_str();
        let is_code = country.len() == 3 && country.bytes().all(|b| b.is_ascii_uppercase());
        if !is_code {
            return Err(self.not_in("citizenship.country", country));
        }
        let Some(basis) = &citizenship.basis else {
            return Ok(());
        };
        self.listed(Section::ResidenceBasis, "citizenship.basis", basis)?;
        let entry =
            self.desk
                .rulebook
                .entry(Section::ResidenceBasis, basis.as_str(), self.desk.today);
        let countries = entry.map(|entry| entry.strings("countries"));
        let fits = countries.is_some_and(|countries| {
            countries.contains(&country) || (countries.is_empty() && country != "KAZ")
        });
        if fits {
            Ok(())
        } else {
            Err(self.not_in("citizenship.basis", basis.as_str()))
        }
    }

    pub fn address(&self, field: &str, address: &Address) -> Result<(), Refusal> {
        self.place(
            &format!("{field}.kato"),
            &address.kato,
            &address.kato_edition,
        )
    }

    fn place(&self, field: &str, kato: &KatoCode, edition: &str) -> Result<(), Refusal> {
        // A code says where only together with the edition it was chosen from.
        if edition.trim().is_empty() {
            return Err(self.missing(field));
        }
        let unknown = self.desk.evidence.unknown_places.known();
        if unknown.is_some_and(|unknown| unknown.contains(kato)) {
            return Err(self.not_in(field, kato.as_str()));
        }
        Ok(())
    }

    pub fn target_group(&self, group: &TargetGroup) -> Result<(), Refusal> {
        self.listed(Section::TargetGroup, "target-groups.group", &group.group)?;
        if group.group.as_str() == OTHER_GROUP && group.name.is_none() {
            return Err(self.missing("target-groups.name"));
        }
        group
            .from
            .map_or(Ok(()), |from| self.past("target-groups.from", from))?;
        self.in_order("target-groups.to", group.from, group.to)
    }

    pub fn education(&self, education: &Education) -> Result<(), Refusal> {
        self.listed(Section::EducationLevel, "education.level", &education.level)?;
        let Some(year) = education.graduated.map(i32::from) else {
            return Ok(());
        };
        let earliest = self.born().map_or(1900, |born| born.year() + 5);
        if (earliest..=self.desk.today.year()).contains(&year) {
            return Ok(());
        }
        let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX);
        Err(self.wrong("education.graduated", day))
    }

    pub fn work(&self, work: &WorkHistory) -> Result<(), Refusal> {
        // Work is lawful from fourteen with a parent's consent (Labour Code, art. 31), so no stay can be longer.
        let possible = self.born().map_or(60, |born| {
            age_on(born, self.desk.today).saturating_sub(14).min(60)
        });
        if u32::from(work.years) > possible {
            return Err(self.not_in("work.years", &work.years.to_string()));
        }
        if work.never_worked && (!work.jobs.is_empty() || work.years > 0) {
            return Err(self.not_in("work.never-worked", "true"));
        }
        work.jobs.iter().try_for_each(|job| self.job(job))
    }

    fn job(&self, job: &Job) -> Result<(), Refusal> {
        if let Some(from) = job.from {
            self.past("work.from", from)?;
            self.in_order("work.from", self.born(), Some(from))?;
        }
        if let Some(to) = job.to {
            self.past("work.to", to)?;
            self.in_order("work.to", job.from.or(self.born()), Some(to))?;
        }
        if let Some(pay) = job.pay.filter(|pay| *pay < 0) {
            return Err(self.not_in("work.pay", &pay.to_string()));
        }
        job.left_because.iter().try_for_each(|reason| {
            self.listed(Section::ReasonOutOfWork, "work.left-because", reason)
        })
    }

    pub fn wished_work(&self, wished: &WishedWork) -> Result<(), Refusal> {
        let least = self
            .desk
            .rulebook
            .norm_int("min-wished-pay", self.desk.today);
        if let Some(pay) = wished.pay
            && least.is_some_and(|least| i64::from(pay) < least)
        {
            return Err(self.not_in("wished-work.pay", &pay.to_string()));
        }
        for schedule in &wished.schedule {
            self.listed(Section::EmploymentKind, "wished-work.schedule", schedule)?;
        }
        if let Some(place) = &wished.place {
            self.option("q-place", "wished-work.place", place)?;
        }
        for region in &wished.regions {
            self.place("wished-work.regions", &region.kato, &region.kato_edition)?;
        }
        for transport in &wished.transport {
            self.option("q-transport", "wished-work.transport", transport)?;
        }
        wished
            .training
            .iter()
            .try_for_each(|training| self.option("q-training", "wished-work.training", training))
    }

    pub fn listed(&self, section: Section, field: &str, code: &Code) -> Result<(), Refusal> {
        if self
            .desk
            .rulebook
            .applies(section, code.as_str(), self.desk.today)
        {
            Ok(())
        } else {
            Err(self.not_in(field, code.as_str()))
        }
    }

    /// An answer of a question of the survey, whose options the card shares.
    pub fn option(&self, question: &str, field: &str, code: &Code) -> Result<(), Refusal> {
        let entry = self
            .desk
            .rulebook
            .entry(Section::Question, question, self.desk.today);
        if entry.is_some_and(|entry| entry.option_codes().contains(&code.as_str())) {
            Ok(())
        } else {
            Err(self.not_in(field, code.as_str()))
        }
    }

    pub fn past(&self, field: &str, date: NaiveDate) -> Result<(), Refusal> {
        if date <= self.desk.today {
            Ok(())
        } else {
            Err(self.wrong(field, date))
        }
    }

    fn in_order(
        &self,
        field: &str,
        first: Option<NaiveDate>,
        then: Option<NaiveDate>,
    ) -> Result<(), Refusal> {
        match (first, then) {
            (Some(first), Some(then)) if then < first => Err(self.wrong(field, then)),
            (Some(_) | None, Some(_) | None) => Ok(()),
        }
    }

    /// As this edit leaves it, else as the card has it.
    pub fn birth_date(&self) -> Option<NaiveDate> {
        if let Some(CardValue::BirthDate(born)) = self.edited(CardField::BirthDate) {
            return Some(*born);
        }
        self.file.card.birth_date().copied()
    }

    pub fn iin(&self) -> Option<&'a Iin> {
        if let Some(CardValue::Iin(iin)) = self.edited(CardField::Iin) {
            return Some(iin);
        }
        self.file.card.iin()
    }

    fn born(&self) -> Option<NaiveDate> {
        self.birth_date()
            .or_else(|| self.iin().map(Iin::birth_date))
    }

    fn edited(&self, field: CardField) -> Option<&'a CardValue> {
        let mut values = self.all.iter().map(|edit| &edit.value);
        values.find(|value| value.field() == field)
    }

    pub fn not_in(&self, field: &str, code: &str) -> Refusal {
        Refusal::NotInList {
            act: self.act,
            list: field.to_owned(),
            code: code.to_owned(),
        }
    }

    pub fn wrong(&self, field: &str, date: NaiveDate) -> Refusal {
        Refusal::DateWrong {
            act: self.act,
            field: field.to_owned(),
            date,
        }
    }

    fn missing(&self, item: &str) -> Refusal {
        Refusal::Missing {
            act: self.act,
            items: vec![item.to_owned()],
        }
    }
}
