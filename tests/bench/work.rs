//! What staff do all day: search, open, look at lists, save; and the desk's start.

use crate::office::{BigOffice, LOGIN, SEED, told};
use crate::table::{Table, ms};
use anyhow::bail;
use casework::matching::{OpenVacancy, suitable};
use casework::office::Role;
use casework::registration::job_seeker::Vacancy;
use casework::rulebook::Rulebook;
use chrono::Utc;
use replica::look_alike;
use server::demo;
use server::demo::office::PASSWORD;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use workplace::Workplace;

const SEARCH_LIMIT: Duration = Duration::from_millis(20);
pub const OPEN_LIMIT: Duration = Duration::from_millis(50);
const LIST_LIMIT: Duration = Duration::from_millis(100);
const START_LIMIT: Duration = Duration::from_millis(1_500);
/// Hits that the palette shows.
const SHOWN: u32 = 20;
/// As many as a screen asks for before all.
const FIRST_ROWS: u32 = 100;
/// As many as a screen can ask for.
const MOST_ROWS: u32 = 20_000;
const VACANCIES: usize = 50_000;
const WEEK_CASES: u32 = 2_000;
const WEEK_LIMIT: Duration = Duration::from_secs(2);

/// Every letter of a name, every digit of an ИИН as it is typed, as the screens ask: from the second sign on.
pub fn search(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let mut times = Vec::new();
    let mut found = 0_usize;
    let people: Vec<_> = office.sample.iter().step_by(10).collect();
    for person in &people {
        let name = person.file.shown_name().unwrap_or_default();
        let typed = [
            name.clone(),
            look_alike::fold(&name),
            person.record.iin.to_string(),
        ];
        for words in typed {
            let signs: Vec<char> = words.chars().collect();
            for end in 2..=signs.len() {
                let text: String = signs.iter().take(end).collect();
                let began = Instant::now();
                let hits = office.desk.search(&text, SHOWN).map_err(told)?;
                times.push(began.elapsed());
                if end == signs.len() {
                    found += usize::from(hits.iter().any(|hit| hit.file == person.file.id));
                }
            }
        }
    }
    table.times("search as you type", times, 95, Some(SEARCH_LIMIT));
    let all = people.len() * 3;
    // Namesakes may push a person off the first page; an ИИН may not.
    table.one(
        "people found when typed to the end",
        format!("{found} of {all}"),
        Some(("≥ 95 %".into(), found * 100 >= all * 95)),
    );
    Ok(())
}

pub fn open_cases(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let mut times = Vec::new();
    for person in &office.sample {
        let began = Instant::now();
        office.desk.case(person.file.id).map_err(told)?;
        times.push(began.elapsed());
    }
    table.times("open a case", times, 99, Some(OPEN_LIMIT));
    Ok(())
}

/// The counts of all lists, and the longest list with as many rows as a screen can ask for.
pub fn lists(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let mut counts = Vec::new();
    for _ in 0..50 {
        let began = Instant::now();
        office.desk.worklists().map_err(told)?;
        counts.push(began.elapsed());
    }
    table.times("counts of all worklists", counts, 95, Some(LIST_LIMIT));
    let lists = office.desk.worklists().map_err(told)?;
    let Some(longest) = lists.iter().max_by_key(|list| list.count) else {
        bail!("{LOGIN} has no worklist")
    };
    let rows = longest.count.min(MOST_ROWS);
    let opened = |shown: u32| {
        let mut times = Vec::new();
        for _ in 0..20 {
            let began = Instant::now();
            office.desk.worklist(longest.name, shown).map_err(told)?;
            times.push(began.elapsed());
        }
        Ok::<_, anyhow::Error>(times)
    };
    let first = opened(FIRST_ROWS)?;
    table.times(
        &format!("open a worklist of {rows} rows: its first {FIRST_ROWS}"),
        first,
        95,
        Some(LIST_LIMIT),
    );
    let all = opened(MOST_ROWS)?;
    table.times("the others, behind them", all, 95, None);
    Ok(())
}

/// One person against a whole exchange of vacancies.
pub fn matches(office: &BigOffice, table: &mut Table) {
    let exchange: Vec<OpenVacancy> = demo::vacancies(SEED)
        .into_iter()
        .cycle()
        .take(VACANCIES)
        .enumerate()
        .map(|(n, vacancy)| {
            OpenVacancy::of(Vacancy {
                id: format!("EN-{n}"),
                ..vacancy
            })
        })
        .collect();
    let today = office.desk.today();
    let mut times = Vec::new();
    for person in office.sample.iter().take(200) {
        let began = Instant::now();
        let found = suitable(
            &person.file,
            &exchange,
            Rulebook::built_in(),
            today,
            Role::Specialist,
        );
        times.push(began.elapsed());
        std::hint::black_box(found);
    }
    table.times(
        &format!("one person against {VACANCIES} vacancies"),
        times,
        95,
        Some(OPEN_LIMIT),
    );
}

/// The same as a desk does it: the case read, the vacancies of the exchange and of the centre, every reason in words.
pub fn desk_matches(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let mut times = Vec::new();
    for person in office.sample.iter().take(200) {
        let began = Instant::now();
        office.desk.vacancies(person.file.id, "").map_err(told)?;
        times.push(began.elapsed());
    }
    table.times(
        "vacancies of one person at the desk",
        times,
        95,
        Some(OPEN_LIMIT),
    );
    // As a specialist types them into the form of offers: a word of the title, of the employer, of the place.
    let typed = ["электр", "тоо", "жұмысшы", "алматы", "повар"];
    let mut times = Vec::new();
    for (person, words) in office.sample.iter().take(200).zip(typed.iter().cycle()) {
        let began = Instant::now();
        office.desk.vacancies(person.file.id, words).map_err(told)?;
        times.push(began.elapsed());
    }
    table.times(
        "vacancies by words at the desk",
        times,
        95,
        Some(OPEN_LIMIT),
    );
    Ok(())
}

/// The week's list, reckoned down to the two thousand cases of a busy centre.
pub fn week(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let began = Instant::now();
    let rows = office.desk.weekly().map_err(told)?.len();
    let took = began.elapsed();
    let cases = u32::try_from(rows).unwrap_or(u32::MAX).max(1);
    let share = took * WEEK_CASES / cases;
    table.one(
        &format!("preparing the week of {WEEK_CASES} cases (of {rows})"),
        ms(share),
        Some((format!("≤ {}", ms(WEEK_LIMIT)), share <= WEEK_LIMIT)),
    );
    Ok(())
}

/// From nothing to the worklist, the window aside: opening, password, lists.
pub fn start(folder: &Path, table: &mut Table) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let mut times = Vec::new();
    for _ in 0..5 {
        let began = Instant::now();
        let desk = Workplace::open_at(&folder.join("desk"), Arc::new(Utc::now)).map_err(told)?;
        runtime
            .block_on(desk.sign_in(LOGIN, PASSWORD))
            .map_err(told)?;
        let lists = desk.worklists().map_err(told)?;
        if let Some(list) = lists.first() {
            desk.worklist(list.name, 500).map_err(told)?;
        }
        times.push(began.elapsed());
        desk.sign_out().map_err(told)?;
    }
    table.times(
        "start of a desk to its worklist, without the window",
        times,
        95,
        Some(START_LIMIT),
    );
    Ok(())
}
