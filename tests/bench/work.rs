//! What staff do all day: search, open, look at lists, save; and the desk's start.

use crate::bare::Bare;
use crate::office::{BigOffice, LOGIN, SEED, told};
use crate::table::{Table, ms};
use anyhow::{Context, bail};
use casework::ids::{CentreId, StaffId};
use casework::office::Role;
use casework::registration::Act;
use casework::registration::beside::NoteForm;
use casework::registration::job_seeker::Vacancy;
use casework::rulebook::Rulebook;
use chrono::Utc;
use replica::keys::KeyRing;
use replica::{Doing, On, Replica, look_alike};
use server::demo::office::{ESIL, PASSWORD, holders};
use server::demo::{self, DemoPerson};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use workplace::Workplace;
use workplace::matching::{OpenVacancy, suitable};
use workplace::views::Performed;

const SEARCH_LIMIT: Duration = Duration::from_millis(20);
const OPEN_LIMIT: Duration = Duration::from_millis(50);
const LIST_LIMIT: Duration = Duration::from_millis(100);
const SAVE_LIMIT: Duration = Duration::from_millis(5);
const SAVE_RATIO: f64 = 2.5;
const START_LIMIT: Duration = Duration::from_millis(1_500);
/// Hits that the palette shows.
const SHOWN: u32 = 20;
/// As many as a screen can ask for.
const MOST_ROWS: u32 = 20_000;
const VACANCIES: usize = 50_000;
const WEEK_CASES: u32 = 2_000;
const WEEK_LIMIT: Duration = Duration::from_secs(2);
const SAVES: usize = 1_000;

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
    let mut times = Vec::new();
    for _ in 0..20 {
        let began = Instant::now();
        office
            .desk
            .worklist(longest.name, "", MOST_ROWS)
            .map_err(told)?;
        times.push(began.elapsed());
    }
    table.times(
        &format!("open a worklist of {} rows", longest.count.min(MOST_ROWS)),
        times,
        95,
        Some(LIST_LIMIT),
    );
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
        let found = suitable(&person.file, &exchange, Rulebook::built_in(), today);
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

fn note(n: usize) -> anyhow::Result<Act> {
    let text = format!("Звонил, придёт в {} часов", n % 9 + 9).parse()?;
    Ok(Act::AddNote(NoteForm { text }))
}

/// From the act to the case page that shows it saved: what the screen waits for.
pub fn save_and_show(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let mut times = Vec::new();
    for (n, person) in office.sample.iter().enumerate().take(SAVES) {
        let began = Instant::now();
        let done = office
            .desk
            .perform(Some(person.file.id), note(n)?, Vec::new())
            .map_err(told)?;
        times.push(began.elapsed());
        if let Performed::Refused(refusal) = done {
            bail!("the note was refused: {}", refusal.code);
        }
    }
    table.times("save an act and show its case", times, 99, Some(OPEN_LIMIT));
    Ok(())
}

/// From the act to durable, twice: read, decided, sealed, appended and synced, committed. Beside a bare save in the same
/// moments.
pub fn save(folder: &Path, sample: &[DemoPerson], table: &mut Table) -> anyhow::Result<()> {
    let desk = folder.join("desk");
    let staff = StaffId::from(LOGIN);
    let key = KeyRing::open(&desk)?.unlock(&staff, PASSWORD)?;
    let mut replica = Replica::open(&desk, &key)?;
    let rulebook = replica.rulebook();
    let mut bare = Bare::make(folder)?;
    let specialists = holders(&CentreId::from(ESIL), Role::Specialist);
    let actor = specialists.first().context("no specialist")?;
    let (mut ours, mut bares) = (Vec::new(), Vec::new());
    for (n, person) in sample.iter().cycle().take(SAVES).enumerate() {
        let doing = Doing {
            actor: actor.clone(),
            participants: Vec::new(),
        };
        let (act, on) = (note(n)?, On::File(person.file.id));
        let began = Instant::now();
        replica.perform(act, &doing, on, Utc::now(), &rulebook)?;
        ours.push(began.elapsed());
        let began = Instant::now();
        bare.save()?;
        bares.push(began.elapsed());
    }
    let bare = table.times("bare SQLCipher commit + synced append", bares, 99, None);
    let ours = table.times("save an act", ours, 99, Some(SAVE_LIMIT));
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    table.one(
        "save ÷ bare, p99",
        format!("{ratio:.2}"),
        Some((format!("≤ {SAVE_RATIO}"), ratio <= SAVE_RATIO)),
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
            desk.worklist(list.name, "", 500).map_err(told)?;
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
