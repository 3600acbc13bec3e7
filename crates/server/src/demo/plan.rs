//! The whole demonstration as a pure function of seed, number of people and the present moment: who came when, and
//! everything that the law made of it. The same arguments give the same office, entry for entry.

use super::chance::Chance;
use super::desk::{DemoEntry, End, Telling};
use super::people::{Person, Population, Snag};
use super::registers::{self, PersonRecord};
use super::story::{Aim, Story};
use super::{office, vacancies};
use casework::File;
use casework::desk::country_date;
use casework::ids::{CaseNumber, CentreId, FileId};
use casework::office::{Actor, Centre, Role};
use casework::people::Iin;
use casework::registration::job_seeker::Vacancy;
use casework::rulebook::Rulebook;
use chrono::{DateTime, Datelike, Duration, NaiveDate, TimeZone, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How long a case may have been left as it was.
const LEFT_DAYS: i64 = 15;
/// Days back to the first arrival.
const MONTHS_BACK_DAYS: u64 = 200;

/// One person of the demonstration: the file as folded, each act with its facts, and what the registers know.
#[derive(Clone, Debug)]
pub struct DemoPerson {
    pub file: File,
    pub entries: Vec<DemoEntry>,
    pub record: PersonRecord,
    /// Where the history stands still.
    pub end: End,
}

/// What the stories share.
pub struct World {
    pub seed: u64,
    pub now: DateTime<Utc>,
    pub rulebook: Arc<Rulebook>,
    pub vacancies: Arc<[Vacancy]>,
    numbers: BTreeMap<(CentreId, i32), u32>,
}

impl World {
    pub fn next_number(&self, centre: &Centre, today: NaiveDate) -> CaseNumber {
        let taken = self
            .numbers
            .get(&(centre.id.clone(), today.year()))
            .copied()
            .unwrap_or(0);
        CaseNumber(format!(
            "{}-{}-{:06}",
            centre.prefix,
            today.year(),
            taken + 1
        ))
    }

    pub fn took_number(&mut self, centre: &Centre, today: NaiveDate) {
        *self
            .numbers
            .entry((centre.id.clone(), today.year()))
            .or_default() += 1;
    }
}

/// What a demonstration is made from.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub seed: u64,
    pub people: u64,
    /// The present: nothing is told that lies after it.
    pub now: DateTime<Utc>,
    /// Centres that receive people; both of the stories where none is named.
    pub centres: Vec<CentreId>,
}

impl Wanted {
    pub fn new(seed: u64, people: u64, today: NaiveDate) -> Wanted {
        Wanted {
            seed,
            people,
            now: noon(today),
            centres: Vec::new(),
        }
    }
}

/// People in the order of their arrival, each with the whole history.
pub fn plan(wanted: &Wanted) -> Plan {
    let named = |c: &Centre| wanted.centres.is_empty() || wanted.centres.contains(&c.id);
    let receives = |c: &Centre| [office::ESIL, office::KOKSHETAU].contains(&c.id.as_str());
    Plan {
        wanted: wanted.clone(),
        centres: office::centres()
            .into_iter()
            .filter(|c| receives(c) && named(c))
            .collect(),
        population: Population::default(),
        next: 0,
        world: World {
            seed: wanted.seed,
            now: wanted.now,
            rulebook: Arc::new(Rulebook::built_in().clone()),
            vacancies: vacancies::vacancies(wanted.seed).into(),
            numbers: BTreeMap::new(),
        },
    }
}

/// See [`plan`].
pub struct Plan {
    wanted: Wanted,
    centres: Vec<Centre>,
    population: Population,
    next: u64,
    world: World,
}

impl Iterator for Plan {
    type Item = DemoPerson;

    fn next(&mut self) -> Option<DemoPerson> {
        if self.next >= self.wanted.people || self.centres.is_empty() {
            return None;
        }
        let n = self.next;
        self.next += 1;
        let mut chance = Chance::of(self.wanted.seed, n);
        // The first centre is the bigger one.
        let other = self.centres.len() > 1 && chance.percent(30);
        let centre = self.centres[usize::from(other)].clone();
        let began = self.arrival(&mut chance, n);
        let day = country_date(began);
        let person = self.population.draw(&mut chance, &centre.id, day);
        let record = registers::record(&person, day);
        let (file, entries, end) = self.history(chance, n, centre, began, &person, &record);
        Some(DemoPerson {
            file,
            entries,
            record,
            end,
        })
    }
}

impl Plan {
    fn history(
        &mut self,
        mut chance: Chance,
        n: u64,
        centre: Centre,
        began: DateTime<Utc>,
        person: &Person,
        record: &PersonRecord,
    ) -> (File, Vec<DemoEntry>, End) {
        let pick = |role: Role, chance: &mut Chance| -> Option<Actor> {
            let holders = office::holders(&centre.id, role);
            (!holders.is_empty()).then(|| chance.one(&holders).clone())
        };
        let consultant =
            pick(Role::Consultant, &mut chance).expect("each centre of the cast has a consultant");
        let specialist =
            pick(Role::Specialist, &mut chance).expect("each centre of the cast has a specialist");
        let head = pick(Role::Head, &mut chance).expect("each centre of the cast has a head");
        let id = FileId(chance.uuid());
        let today = self.is_of_today(n);
        let aim = chance.weighted(&[
            (Aim::Advice, 9),
            (Aim::NoPapers, 3),
            (Aim::JobSeeker, 20),
            (Aim::Unemployed, 68),
        ]);
        let by_portal = matches!(aim, Aim::JobSeeker | Aim::Unemployed) && chance.percent(7);
        // Nobody goes on with some cases of these weeks; an older one would have been asked after long ago.
        let stays = chance.percent(if today { 0 } else { 4 });
        let acts = usize::try_from(chance.between(6, 24)).unwrap_or(6);
        let lately = (self.wanted.now - began).num_days() < LEFT_DAYS;
        let left_after = (stays && lately).then_some(acts);
        let mut telling = Telling::new(&mut self.world, centre, id, n, began);
        let mut story = Story {
            telling: &mut telling,
            person,
            record,
            chance,
            aim,
            by_portal,
            left_after,
            consultant,
            specialist,
            head,
        };
        let end = story.tell();
        (telling.file, telling.entries, end)
    }

    /// The last to come are in the office now; the others came over the months before, more of them lately.
    fn arrival(&self, chance: &mut Chance, n: u64) -> DateTime<Utc> {
        let now = self.wanted.now;
        if self.is_of_today(n) {
            let left = i64::try_from(self.wanted.people - n).unwrap_or(1);
            return now - Duration::minutes((left * 4 + chance.between(0, 3)).min(240));
        }
        let (all, before) = (self.wanted.people, self.wanted.people - n);
        let back = u128::from(MONTHS_BACK_DAYS) * u128::from(before).pow(2)
            / u128::from(all).pow(2).max(1);
        let mut day = country_date(now) - Duration::days(i64::try_from(back).unwrap_or(0).max(1));
        while !self.world.rulebook.calendar().is_working(day) {
            day -= Duration::days(1);
        }
        nine_o_clock(day) + Duration::minutes(chance.between(5, 420))
    }

    fn is_of_today(&self, n: u64) -> bool {
        self.wanted.people - n <= (self.wanted.people / 12).clamp(1, 24)
    }
}

/// People whom the registers know and no office has met: the visitors of a demonstration.
pub fn strangers(
    seed: u64,
    count: u64,
    day: NaiveDate,
    taken: impl IntoIterator<Item = Iin>,
) -> Vec<(Person, PersonRecord)> {
    let mut population = Population::knowing(taken);
    let centre = CentreId::from(office::ESIL);
    (0..count)
        .map(|n| {
            let mut chance = Chance::of(seed, 2_000_000_000 + n);
            let mut person = population.draw(&mut chance, &centre, day);
            person.snag = Snag::None;
            let record = registers::record(&person, day);
            (person, record)
        })
        .collect()
}

/// Nine in the morning in Kazakhstan.
pub fn nine_o_clock(day: NaiveDate) -> DateTime<Utc> {
    at_hour(day, 9)
}

/// Noon in Kazakhstan.
pub fn noon(day: NaiveDate) -> DateTime<Utc> {
    at_hour(day, 12)
}

fn at_hour(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    // UTC+5 all the year.
    Utc.from_utc_datetime(&day.and_hms_opt(hour - 5, 0, 0).unwrap_or_default())
}
