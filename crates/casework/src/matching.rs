//! List of suitable vacancies (4.5): matching that says why. What counts and how much is the rulebook's (`match_criterion`);
//! what counted, and by how many points, goes with every vacancy.

mod criteria;
#[cfg(test)]
mod tests;
mod wishes;

pub use criteria::{Criteria, Criterion, Grade};
pub use wishes::Wishes;

pub(crate) use criteria::wrong;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::file::File;
use crate::ids::Code;
use crate::office::Role;
use crate::people::{KatoCode, ShortText};
use crate::refusal::Words;
use crate::registration::job_seeker::{OfferState, Vacancy};
use crate::registration::occupation::{stems, words_of_skill};
use crate::rulebook::Rulebook;

/// How many rows a selection shows.
const SHOWN: usize = 50;

/// The best of what was found, and how many there are in all.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VacanciesFound {
    /// The best first, fifty at most.
    pub best: Vec<VacancyMatch>,
    pub all: u32,
}

/// A vacancy with what speaks for it for this person.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VacancyMatch {
    pub vacancy: Vacancy,
    /// Out of a hundred.
    pub score: u8,
    /// The criteria that counted, in the order of the rulebook.
    pub reasons: Vec<MatchReason>,
    /// What of the skills that it asks for the person has; nothing where it names none.
    pub skills: Option<SkillsMet>,
    /// Whether the criteria call it suitable; else it was found by words alone.
    pub suitable: bool,
    /// They have said no to it before.
    pub refused: bool,
    /// Offered already and not closed.
    pub offered: bool,
}

/// The skills that a vacancy asks for, as its employer wrote them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillsMet {
    pub there: Vec<ShortText>,
    pub missing: Vec<ShortText>,
}

/// A criterion that counted, and how it is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MatchReason {
    /// `match_criterion`
    pub criterion: Code,
    pub name: Words,
    pub met: Words,
    /// Its part of the score.
    pub points: u8,
}

/// A vacancy with what is compared of it, worked out once: a centre's list may have tens of thousands.
pub struct OpenVacancy {
    pub vacancy: Vacancy,
    title: Vec<String>,
    skills: Vec<Vec<String>>,
    place: Option<KatoCode>,
}

impl OpenVacancy {
    pub fn of(vacancy: Vacancy) -> OpenVacancy {
        OpenVacancy {
            title: stems(vacancy.title.as_str()),
            skills: vacancy
                .skills
                .iter()
                .map(|skill| words_of_skill(skill.as_str()))
                .collect(),
            place: KatoCode::parse(&vacancy.kato).ok(),
            vacancy,
        }
    }

    pub fn is_within(&self, place: &KatoCode) -> bool {
        self.place
            .as_ref()
            .is_some_and(|here| here.is_within(place))
    }
}

/// The vacancies that fit best, in their order. One that nothing admits is not suitable, however well it pays; nor is one
/// they refused. Health counts for a reader to whom it is open.
pub fn suitable<'a>(
    file: &File,
    vacancies: impl IntoIterator<Item = &'a OpenVacancy>,
    rulebook: &Rulebook,
    today: NaiveDate,
    reader: Role,
) -> VacanciesFound {
    let compared = Compared::of(file, rulebook, today, reader);
    let scored = vacancies
        .into_iter()
        .filter_map(|open| Some((compared.suits(open)?, open)))
        .filter(|(_, open)| !was_refused(file, &open.vacancy.id))
        .collect();
    compared.best(file, scored, today)
}

fn was_refused(file: &File, id: &str) -> bool {
    let mut offers = file.offers.iter();
    offers.any(|offer| offer.vacancy.id == id && offer.is_refused())
}

/// Vacancies that somebody has looked for by hand, the best first: also those that nothing admits, for a person may want
/// what no criterion foresees. What speaks for them is told all the same.
pub fn looked_for<'a>(
    file: &File,
    vacancies: impl IntoIterator<Item = &'a OpenVacancy>,
    rulebook: &Rulebook,
    today: NaiveDate,
    reader: Role,
) -> VacanciesFound {
    let compared = Compared::of(file, rulebook, today, reader);
    let scored = vacancies
        .into_iter()
        .map(|open| (compared.points(open), open))
        .collect();
    compared.best(file, scored, today)
}

/// A person beside the criteria in force.
struct Compared<'a> {
    criteria: Criteria<'a>,
    wishes: Wishes,
    /// Points from which a vacancy is suitable, out of a hundred.
    needed: i64,
}

impl<'a> Compared<'a> {
    fn of(file: &File, rulebook: &'a Rulebook, today: NaiveDate, reader: Role) -> Compared<'a> {
        let needed = rulebook.norm_int("suitable-vacancy-points", today);
        Compared {
            criteria: Criteria::on(rulebook, today),
            wishes: Wishes::of(file).read_by(reader),
            needed: needed.unwrap_or_default(),
        }
    }

    fn points(&self, open: &OpenVacancy) -> u32 {
        let met = self.wishes.met(open, &self.criteria);
        met.map(|met| met.points).sum()
    }

    /// The points of a suitable vacancy.
    fn suits(&self, open: &OpenVacancy) -> Option<u32> {
        let points = self.wishes.points(open, &self.criteria)?;
        (i64::from(self.criteria.score(points)) >= self.needed).then_some(points)
    }

    /// Those with the most points, as many as a selection shows.
    fn best(
        &self,
        file: &File,
        mut scored: Vec<(u32, &OpenVacancy)>,
        today: NaiveDate,
    ) -> VacanciesFound {
        let all = u32::try_from(scored.len()).unwrap_or(u32::MAX);
        let better = |a: &(u32, &OpenVacancy), b: &(u32, &OpenVacancy)| {
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
        let best = scored
            .into_iter()
            .map(|(points, open)| VacancyMatch {
                vacancy: open.vacancy.clone(),
                score: self.criteria.score(points),
                reasons: reasons(&self.wishes, open, &self.criteria),
                skills: self.wishes.skills_of(open),
                suitable: self.suits(open).is_some(),
                refused: was_refused(file, &open.vacancy.id),
                offered: offered(&open.vacancy.id),
            })
            .collect();
        VacanciesFound { best, all }
    }
}

fn reasons(wishes: &Wishes, open: &OpenVacancy, criteria: &Criteria) -> Vec<MatchReason> {
    let mut met: Vec<_> = wishes.met(open, criteria).collect();
    met.sort_by_key(|weighed| weighed.criterion().order);
    met.into_iter()
        .map(|weighed| MatchReason {
            criterion: Code::from(weighed.criterion().code.as_str()),
            name: Words::of(weighed.criterion()),
            met: weighed.words(),
            points: criteria.score(weighed.points),
        })
        .collect()
}
