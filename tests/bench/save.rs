//! How fast an act is safe: decided, sealed, written twice.

use crate::bare::Bare;
use crate::office::{BigOffice, LOGIN, told};
use crate::table::Table;
use crate::work::OPEN_LIMIT;
use anyhow::{Context, bail};
use casework::card::{CardField, Source};
use casework::file::File;
use casework::ids::{CentreId, StaffId};
use casework::office::Role;
use casework::registration::Act;
use casework::registration::beside::NoteForm;
use casework::registration::card::{CardEdit, FieldEdit};
use chrono::Utc;
use replica::keys::KeyRing;
use replica::{Doing, On, PerformError, Replica};
use server::demo::DemoPerson;
use server::demo::office::{ESIL, PASSWORD, holders};
use std::path::Path;
use std::time::{Duration, Instant};
use workplace::views::Performed;

const LIMIT: Duration = Duration::from_millis(5);
const RATIO: f64 = 2.5;
const SAVES: usize = 1_000;

fn note(n: usize) -> anyhow::Result<Act> {
    let text = format!("Звонил, придёт в {} часов", n % 9 + 9).parse()?;
    Ok(Act::AddNote(NoteForm { text }))
}

/// From the act to the case page that shows it saved: what the screen waits for.
pub fn and_show(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
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

/// From the act to durable, twice: read, decided, sealed, appended and synced, committed. A note, and the whole card of one
/// person written anew with another's answers; beside a bare save in the same moments.
pub fn durable(folder: &Path, sample: &[DemoPerson], table: &mut Table) -> anyhow::Result<()> {
    let desk = folder.join("desk");
    let staff = StaffId::from(LOGIN);
    let key = KeyRing::open(&desk)?.unlock(&staff, PASSWORD)?;
    let mut replica = Replica::open(&desk, &key)?;
    let mut bare = Bare::make(folder)?;
    let (mut notes, mut cards, mut bares) = (Vec::new(), Vec::new(), Vec::new());
    let others = sample.iter().cycle().skip(1);
    for (n, (person, other)) in sample.iter().zip(others).cycle().take(SAVES).enumerate() {
        // Whoever saves has the case on the screen.
        replica.file(person.file.id)?.context("nobody")?;
        notes.extend(timed(&mut replica, person, note(n)?)?);
        let held = replica.file(person.file.id)?.context("nobody")?;
        cards.extend(timed(&mut replica, person, card(&held.file, &other.file))?);
        let began = Instant::now();
        bare.save()?;
        bares.push(began.elapsed());
        // As the exchange does between two acts: nobody saves a thousand acts without a breath in between.
        replica.tidy()?;
    }
    let bare = table.times("bare SQLCipher commit + synced append", bares, 99, None);
    for (what, times) in [("save a note", notes), ("save a whole card", cards)] {
        let ours = table.times(what, times, 99, Some(LIMIT));
        let ratio = ours.as_secs_f64() / bare.as_secs_f64();
        table.one(
            &format!("{what} ÷ bare, p99"),
            format!("{ratio:.2}"),
            Some((format!("≤ {RATIO}"), ratio <= RATIO)),
        );
    }
    Ok(())
}

/// Nothing where the law refuses the act: what is measured is what was saved.
fn timed(replica: &mut Replica, person: &DemoPerson, act: Act) -> anyhow::Result<Option<Duration>> {
    let rulebook = replica.rulebook();
    let specialists = holders(&CentreId::from(ESIL), Role::Specialist);
    let doing = Doing {
        actor: specialists.first().context("no specialist")?.clone(),
        participants: Vec::new(),
    };
    let began = Instant::now();
    match replica.perform(act, &doing, On::File(person.file.id), Utc::now(), &rulebook) {
        Ok(_) => Ok(Some(began.elapsed())),
        Err(PerformError::Refused(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Every answer of the card but who the person is.
fn card(of: &File, like: &File) -> Act {
    let stays = [
        CardField::Name,
        CardField::Iin,
        CardField::BirthDate,
        CardField::Sex,
    ];
    let changes = like
        .card
        .values
        .iter()
        .filter(|(field, _)| !stays.contains(field))
        .map(|(field, kept)| FieldEdit {
            value: kept.value.clone(),
            seen: of.card.values.get(field).map(|kept| kept.entry),
        });
    Act::EditCard(CardEdit {
        changes: changes.collect(),
        cleared: Vec::new(),
        source: Source::Said,
    })
}
