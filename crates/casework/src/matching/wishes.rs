//! What a person can do and wants, as it is compared with a vacancy.

use super::criteria::Weighed;
use super::{Criteria, Grade, OpenVacancy, SkillsMet};
use crate::card::CardField;
use crate::file::File;
use crate::office::Role;
use crate::people::KatoCode;
use crate::registration::occupation::{alike, same_word, sought, stems, words_of_skill};
use crate::seen::may_read;

/// Taken from the card once, for a whole list of vacancies.
pub struct Wishes {
    /// The occupations they look for.
    pub words: Vec<String>,
    /// What the person can do, beside the occupations they name: as titles are compared, and skill by skill.
    skills: Vec<String>,
    can: Vec<Vec<String>>,
    /// What they worked as.
    done: Vec<String>,
    pay: Option<i32>,
    schedule: Vec<String>,
    /// District and region of where they live.
    lives: Option<(KatoCode, KatoCode)>,
    /// Places that were named, of any level.
    regions: Vec<KatoCode>,
    /// How far the person would go (`q-place`).
    reach: Option<String>,
    /// Answer to `q-health`.
    health: Option<String>,
}

impl Wishes {
    pub fn of(file: &File) -> Wishes {
        let wished = file.card.wished_work();
        let skills = || file.card.skills().into_iter().flatten();
        let jobs = file.card.work().into_iter().flat_map(|work| &work.jobs);
        Wishes {
            words: sought(file),
            skills: skills().flat_map(|skill| stems(skill.as_str())).collect(),
            can: skills()
                .map(|skill| words_of_skill(skill.as_str()))
                .collect(),
            done: jobs.flat_map(|job| stems(job.position.as_str())).collect(),
            pay: wished.and_then(|w| w.pay),
            schedule: wished
                .map(|w| w.schedule.iter().map(ToString::to_string).collect())
                .unwrap_or_default(),
            lives: file
                .card
                .lives_at()
                .map(|address| (address.kato.district(), address.kato.region())),
            regions: wished
                .iter()
                .flat_map(|w| &w.regions)
                .map(|region| region.kato.clone())
                .collect(),
            reach: wished
                .and_then(|w| w.place.as_ref())
                .map(ToString::to_string),
            health: file.card.health_limits().map(ToString::to_string),
        }
    }

    /// Without what is not open to the reader: a reason would tell it.
    #[must_use]
    pub(super) fn read_by(self, reader: Role) -> Wishes {
        let open = may_read(reader, CardField::HealthLimits);
        Wishes {
            health: self.health.filter(|_| open),
            ..self
        }
    }

    /// District of where they live.
    pub fn district(&self) -> Option<&KatoCode> {
        self.lives.as_ref().map(|(district, _)| district)
    }

    pub fn occupation_fits(&self, open: &OpenVacancy) -> bool {
        named_in(&self.words, open)
    }

    /// The points of a vacancy that something admits.
    pub(super) fn points(&self, open: &OpenVacancy, criteria: &Criteria) -> Option<u32> {
        let (points, admitted) = self
            .met(open, criteria)
            .fold((0, false), |(points, admitted), weighed| {
                (points + weighed.points, admitted || weighed.admits)
            });
        admitted.then_some(points)
    }

    /// The grades that the vacancy meets, one of each criterion at most.
    pub(super) fn met<'c, 'a>(
        &self,
        open: &OpenVacancy,
        criteria: &'c Criteria<'a>,
    ) -> impl Iterator<Item = &'c Weighed<'a>> {
        let schedule = open.vacancy.schedule.as_ref().map(|s| s.as_str());
        let when = |met: bool, grade| criteria.grade(grade).filter(|_| met);
        let eased = self.health.as_ref().is_some_and(|h| criteria.limits(h))
            && schedule.is_some_and(|schedule| criteria.is_eased(schedule));
        let hours = schedule.is_some_and(|s| self.schedule.iter().any(|wished| wished == s));
        [
            when(self.occupation_fits(open), Grade::Occupation),
            self.skill(open, criteria),
            when(named_in(&self.done, open), Grade::WorkedSo),
            self.place(open).and_then(|grade| criteria.grade(grade)),
            open.vacancy.pay.and_then(|pay| criteria.pay(self.pay, pay)),
            when(hours, Grade::HoursFit),
            when(eased, Grade::EasedWork),
        ]
        .into_iter()
        .flatten()
    }

    /// By the skills that the vacancy names; by its title where it names none.
    fn skill<'c, 'a>(
        &self,
        open: &OpenVacancy,
        criteria: &'c Criteria<'a>,
    ) -> Option<&'c Weighed<'a>> {
        if open.skills.is_empty() {
            return criteria
                .grade(Grade::Skill)
                .filter(|_| named_in(&self.skills, open));
        }
        let there = open.skills.iter().filter(|asked| self.has(asked)).count();
        criteria.skills(there, open.skills.len())
    }

    /// Which of the skills that a vacancy asks for the person has; `None` where it names none.
    pub(super) fn skills_of(&self, open: &OpenVacancy) -> Option<SkillsMet> {
        let asked = || open.vacancy.skills.iter().zip(&open.skills);
        let those = |has: bool| {
            asked()
                .filter(|(_, words)| self.has(words) == has)
                .map(|(skill, _)| skill.clone())
                .collect()
        };
        (!open.skills.is_empty()).then(|| SkillsMet {
            there: those(true),
            missing: those(false),
        })
    }

    /// One skill of the person's has every word of it.
    fn has(&self, asked: &[String]) -> bool {
        let says =
            |skill: &Vec<String>, word: &String| skill.iter().any(|own| same_word(own, word));
        !asked.is_empty()
            && self
                .can
                .iter()
                .any(|skill| asked.iter().all(|word| says(skill, word)))
    }

    /// A place that was named goes before one next door; without one, what is near counts.
    fn place(&self, open: &OpenVacancy) -> Option<Grade> {
        let place = open.place.as_ref()?;
        if self.regions.iter().any(|wished| place.is_within(wished)) {
            return Some(Grade::WishedPlace);
        }
        let (district, region) = self.lives.as_ref()?;
        if place.is_within(district) {
            Some(Grade::SameDistrict)
        } else if place.is_within(region) {
            Some(Grade::SameRegion)
        } else if self.reach.as_deref() == Some("country") {
            Some(Grade::ReadyToMove)
        } else {
            None
        }
    }
}

fn named_in(words: &[String], open: &OpenVacancy) -> bool {
    words
        .iter()
        .any(|word| open.title.iter().any(|title| alike(word, title)))
}
