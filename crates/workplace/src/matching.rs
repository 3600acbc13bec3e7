//! First list of suitable vacancies (4.5): simple matching that says why. Each reason is a code with words in the locale files.

use crate::views::VacancyMatch;
use casework::file::File;
use casework::people::KatoCode;
use casework::registration::job_seeker::{OfferState, Vacancy};
use casework::registration::occupation::{alike, sought, stems};
use casework::registration::scoring::{Demand, Market};
use casework::rulebook::Rulebook;
use chrono::NaiveDate;
use replica::Replica;

/// How many rows a selection shows.
const SHOWN: usize = 50;

/// A vacancy with what is compared of it, worked out once: a centre's list may have tens of thousands.
pub struct OpenVacancy {
    vacancy: Vacancy,
    title: Vec<String>,
    place: Option<KatoCode>,
}

impl OpenVacancy {
    pub fn of(vacancy: Vacancy) -> OpenVacancy {
        OpenVacancy {
            title: stems(vacancy.title.as_str()),
            place: KatoCode::parse(&vacancy.kato).ok(),
            vacancy,
        }
    }

    fn is_within(&self, place: &KatoCode) -> bool {
        self.place
            .as_ref()
            .is_some_and(|here| here.is_within(place))
    }
}

/// The vacancies that fit best, in their order: the occupation weighs most, then place, pay and hours. One that fits by
/// nothing the person can do and by no place near them is not suitable, however well it pays; nor is one they refused.
pub fn suitable<'a>(
    file: &File,
    vacancies: impl IntoIterator<Item = &'a OpenVacancy>,
    rulebook: &Rulebook,
    today: NaiveDate,
) -> Vec<VacancyMatch> {
    let wishes = Wishes::of(file);
    let needed = rulebook
        .norm_int("suitable-vacancy-points", today)
        .unwrap_or_default();
    let refused = |id: &str| {
        let mut offers = file.offers.iter();
        offers.any(|offer| offer.vacancy.id == id && offer.is_refused())
    };
    let mut scored = vacancies
        .into_iter()
        .filter(|open| wishes.fits(open))
        .map(|open| (wishes.score(open).0, open))
        .filter(|(score, open)| i64::from(*score) >= needed && !refused(&open.vacancy.id))
        .collect::<Vec<_>>();
    let better = |a: &(u8, &OpenVacancy), b: &(u8, &OpenVacancy)| {
        b.0.cmp(&a.0)
            .then_with(|| a.1.vacancy.id.cmp(&b.1.vacancy.id))
    };
    if scored.len() > SHOWN {
        scored.select_nth_unstable_by(SHOWN, better);
        scored.truncate(SHOWN);
    }
    scored.sort_by(better);
    let offered = |id: &str| {
        file.offers.iter().any(|o| {
            o.vacancy.id == id
                && matches!(o.state(today), OfferState::Waiting | OfferState::Accepted)
        })
    };
    scored
        .into_iter()
        .map(|(score, open)| VacancyMatch {
            vacancy: open.vacancy.clone(),
            score,
            reasons: wishes
                .score(open)
                .1
                .into_iter()
                .map(str::to_owned)
                .collect(),
            offered: offered(&open.vacancy.id),
        })
        .collect()
}

/// Demand and pay of the wished occupation where the person lives, for the specialist's form of section 3. Where the
/// district or the occupation is not known, neither is the demand.
pub fn market<'a>(
    file: &File,
    vacancies: impl Iterator<Item = &'a OpenVacancy> + Clone,
    replica: &Replica,
) -> replica::Result<Market> {
    let wishes = Wishes::of(file);
    let of_it = || {
        vacancies
            .clone()
            .filter(|open| wishes.occupation_fits(open))
    };
    let mut pays = of_it()
        .filter_map(|open| open.vacancy.pay)
        .collect::<Vec<_>>();
    pays.sort_unstable();
    let district = wishes.lives.as_ref().map(|(district, _)| district);
    let demand = match district.filter(|_| !wishes.words.is_empty()) {
        Some(district) => Some(Demand {
            vacancies: of_it()
                .filter(|open| open.is_within(district))
                .count()
                .try_into()
                .unwrap_or(u32::MAX),
            seekers: replica.seekers(&wishes.words, district)?,
        }),
        None => None,
    };
    Ok(Market {
        demand,
        median_pay: pays.get(pays.len() / 2).copied(),
    })
}

struct Wishes {
    words: Vec<String>,
    /// What the person can do, beside the occupations they name.
    skills: Vec<String>,
    pay: Option<i32>,
    schedule: Vec<String>,
    /// District and region of where they live.
    lives: Option<(KatoCode, KatoCode)>,
    /// Places that were named, of any level.
    regions: Vec<KatoCode>,
    /// How far the person would go (`q-place`).
    reach: Option<String>,
}

impl Wishes {
    fn of(file: &File) -> Wishes {
        let wished = file.card.wished_work();
        let skills = file.card.skills().into_iter().flatten();
        Wishes {
            words: sought(file),
            skills: skills.flat_map(|skill| stems(skill.as_str())).collect(),
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
        }
    }

    fn occupation_fits(&self, open: &OpenVacancy) -> bool {
        named_in(&self.words, open)
    }

    fn skill_fits(&self, open: &OpenVacancy) -> bool {
        named_in(&self.skills, open)
    }

    /// By occupation, skill or place. That somebody would move anywhere says nothing for one vacancy.
    fn fits(&self, open: &OpenVacancy) -> bool {
        let near = |(_, why): (u8, &str)| why != READY_TO_MOVE;
        self.occupation_fits(open)
            || self.skill_fits(open)
            || self.place_fits(open).is_some_and(near)
    }

    /// A place that was named weighs as much as one next door; without one, what is near counts.
    fn place_fits(&self, open: &OpenVacancy) -> Option<(u8, &'static str)> {
        let place = open.place.as_ref()?;
        if self.regions.iter().any(|wished| place.is_within(wished)) {
            return Some((25, "wished-place"));
        }
        let (district, region) = self.lives.as_ref()?;
        if place.is_within(district) {
            Some((25, "same-district"))
        } else if place.is_within(region) {
            Some((15, "same-region"))
        } else if self.reach.as_deref() == Some("country") {
            Some((10, READY_TO_MOVE))
        } else {
            None
        }
    }

    /// Out of a hundred, with a reason for each part that counted.
    fn score(&self, open: &OpenVacancy) -> (u8, Vec<&'static str>) {
        let vacancy = &open.vacancy;
        let mut score = 0;
        let mut reasons = Vec::new();
        let mut add = |points: u8, reason: &'static str| {
            score += points;
            reasons.push(reason);
        };
        if self.occupation_fits(open) {
            add(45, "occupation");
        } else if self.skill_fits(open) {
            add(25, "skill");
        }
        if let Some((points, reason)) = self.place_fits(open) {
            add(points, reason);
        }
        match (self.pay, vacancy.pay) {
            (Some(wished), Some(pay)) if pay >= wished => add(20, "pay-fits"),
            (Some(wished), Some(pay)) if i64::from(pay) * 10 >= i64::from(wished) * 9 => {
                add(10, "pay-near")
            }
            (None, Some(_)) => add(10, "pay-open"),
            (Some(_) | None, _) => {}
        }
        if vacancy
            .schedule
            .as_ref()
            .is_some_and(|s| self.schedule.iter().any(|w| w == s.as_str()))
        {
            add(10, "hours-fit");
        }
        (score, reasons)
    }
}

const READY_TO_MOVE: &str = "ready-to-move";

fn named_in(words: &[String], open: &OpenVacancy) -> bool {
    words
        .iter()
        .any(|word| open.title.iter().any(|title| alike(word, title)))
}

#[cfg(test)]
mod tests;
