//! Writes a demonstration into an empty centre: office tree, accounts, reference data, people with their histories.
//!
//! The facts are those that the law made in [`plan`](super::plan); here they are only put into the centre's order, file
//! by file, as the centre's own door would have put them. `verify` finds nothing to say about the result.

use super::desk::DemoEntry;
use super::plan::{self, DemoPerson, Wanted};
use super::registers::PersonRecord;
use super::{office, places, qualifications, vacancies};
use crate::accounts::NewAccount;
use crate::centre::{Centre, Here};
use crate::error::Error;
use crate::recognition;
use crate::store::effects::{self, Effect, Kind};
use crate::store::log::{self, Append};
use crate::store::staff::Held;
use crate::store::{files, numbers, reference};
use anyhow::{Context, ensure};
use casework::desk::{Evidence, country_date};
use casework::ids::{CentreId, Code, StaffId};
use casework::registration::At;
use casework::registration::sending::may_send;
use chrono::Datelike;
use journal::clock::Hybrid;
use journal::entry::{Body, FORMAT, Header, StoodOn};
use journal::{Outcome, Sealed};
use std::collections::BTreeMap;
use std::io::Write;

/// People in one transaction: few enough to show progress, enough that the disk is not waited for.
const AT_ONCE: usize = 500;
/// Known to the registers and to no office, beside the visitors of the stories.
const STRANGERS: u64 = 30;

/// What was written.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub people: u64,
    pub entries: u64,
    pub stages: BTreeMap<At, u64>,
    /// In the registers' file.
    pub known_to_registers: u64,
}

/// Founds the demonstration office; `people_file` receives what the registers' stand-in knows.
///
/// # Errors
/// The centre holds files already, or a disk says no.
pub fn load(
    centre: &Centre,
    wanted: &Wanted,
    people_file: &mut dyn Write,
    progress: &mut dyn FnMut(&Loaded),
) -> anyhow::Result<Loaded> {
    found(centre, wanted)?;
    let mut file = PeopleFile::new(people_file)?;
    let mut loaded = Loaded::default();
    let mut iins = Vec::new();
    // Histories are told on one core while the ones before are written on another.
    std::thread::scope(|scope| -> anyhow::Result<()> {
        let (tell, told) = std::sync::mpsc::sync_channel(2);
        scope.spawn(move || {
            let mut plan = plan::plan(wanted);
            loop {
                let some = plan.by_ref().take(AT_ONCE).collect::<Vec<_>>();
                // Nobody listens any more where the disk has said no.
                if some.is_empty() || tell.send(some).is_err() {
                    return;
                }
            }
        });
        for some in told {
            centre.in_one_go(|here| some.iter().try_for_each(|person| write(here, person)))?;
            for person in some {
                loaded.people += 1;
                loaded.entries += u64::try_from(person.entries.len()).unwrap_or(0);
                *loaded
                    .stages
                    .entry(person.file.registration.stage.at())
                    .or_default() += 1;
                iins.push(person.record.iin.clone());
                file.add(&person.record)?;
            }
            progress(&loaded);
        }
        Ok(())
    })?;
    let today = country_date(wanted.now);
    for visitor in super::visitors(today) {
        file.add(&visitor.record)?;
    }
    for (_, record) in plan::strangers(wanted.seed, STRANGERS, today, iins) {
        file.add(&record)?;
    }
    loaded.known_to_registers = file.end()?;
    Ok(loaded)
}

/// Everything but the people.
/// A demonstration brings accounts whose password everybody knows: never into a centre where somebody works.
///
/// # Errors
/// When there are files, or accounts other than the demonstration's own.
pub fn may_be_demonstration(centre: &Centre) -> anyhow::Result<()> {
    for account in centre.accounts()? {
        ensure!(
            office::STAFF
                .iter()
                .any(|member| member.login == account.id.as_str()),
            "{} has an account here; a demonstration needs an empty centre",
            account.id
        );
    }
    for account in centre.recognition_accounts()? {
        ensure!(
            account.login == qualifications::LOGIN,
            "{} has an account here; a demonstration needs an empty centre",
            account.login
        );
    }
    for known in centre.centres()? {
        let head = centre.head(&known.id)?;
        ensure!(
            head.is_none_or(|head| head.seq == 0),
            "{} has files already; a demonstration needs an empty centre",
            known.id
        );
    }
    Ok(())
}

fn found(centre: &Centre, wanted: &Wanted) -> anyhow::Result<()> {
    may_be_demonstration(centre)?;
    for place in office::centres() {
        centre.put_centre(&place)?;
    }
    let today = country_date(wanted.now);
    for member in office::STAFF {
        let order = member.deputy_order(today);
        let held = Held {
            role: member.role,
            centre: CentreId::from(member.centre),
            order: order
                .as_ref()
                .map_or_else(String::new, |o| o.number.clone()),
            from: order.as_ref().map(|o| o.from),
            to: order.as_ref().map(|o| o.to),
            unit: member.unit(),
        };
        let login = StaffId::from(member.login);
        let (name, password) = (member.name.to_owned(), office::PASSWORD.to_owned());
        match centre.add_account(&NewAccount {
            login: login.clone(),
            name,
            password,
            roles: vec![held.clone()],
        }) {
            Ok(_) => {}
            Err(Error::Problem { problem, .. }) if problem.code == "login-taken" => {
                centre.give_role(&login, &held)?
            }
            Err(error) => return Err(error).context(member.login),
        }
    }
    centre.put_vacancies(&vacancies::vacancies(wanted.seed))?;
    centre.put_professions(&qualifications::professions())?;
    centre.put_recognition_centres(&qualifications::recognition_centres())?;
    match centre.add_recognition_account(&recognition::NewAccount {
        login: qualifications::LOGIN.to_owned(),
        centre: Code::from(qualifications::FIRST),
        name: String::new(),
        password: office::PASSWORD.to_owned(),
    }) {
        Ok(()) => {}
        Err(Error::Problem { problem, .. }) if problem.code == "login-taken" => {}
        Err(error) => return Err(error).context(qualifications::LOGIN),
    }
    // An official list that stands already is better than the handful of places here.
    if centre
        .read(|db| reference::get::<String>(db, reference::KATO_EDITION))?
        .is_empty()
    {
        centre.put_kato(places::EDITION, &places::list())?;
    }
    Ok(())
}

fn write(here: &mut Here, person: &DemoPerson) -> crate::Result<()> {
    let edition = here.rulebook().edition().to_owned();
    let db = here.database();
    let file = &person.file;
    let place =
        crate::store::office::find(db, &file.centre)?.ok_or_else(|| Error::not_found("centre"))?;
    for entry in &person.entries {
        let (header, sealed, outcome) = record(entry, person, &edition)?;
        log::append(
            db,
            &Append {
                centre: &file.centre,
                sealed: &sealed,
                header: &header,
                outcome: &outcome,
                recorded: entry.at,
                device: None,
            },
        )?;
        if let Some(number) = &entry.number {
            let next =
                numbers::next_of_centre(db, &place, country_date(entry.at).year(), entry.at)?;
            if next != *number {
                return Err(Error::Failed(anyhow::anyhow!(
                    "the centre would give {next}, the demonstration {number}"
                )));
            }
            numbers::took_of_centre(db, number)?;
            numbers::use_up(db, number, entry.id, false)?;
        }
    }
    files::save(db, file)?;
    let effect = |thing, kind| Effect {
        thing,
        kind,
        file: file.id,
        centre: file.centre.clone(),
        tries: 0,
    };
    // What nobody has answered or sent yet waits for the registers and the sender; the rest was carried out in its time.
    for notice in file
        .notices
        .iter()
        .filter(|notice| notice.sending.is_none() && may_send(file, notice.id).is_ok())
    {
        effects::add(db, &effect(notice.id, Kind::Notice), notice.queued)?;
    }
    for query in file
        .queries
        .iter()
        .filter(|q| q.answers.is_empty() && casework::registers::may_ask(file, q.id).is_ok())
    {
        effects::add(db, &effect(query.id, Kind::Registers), query.asked)?;
    }
    Ok(())
}

/// The entry as the centre's own door seals one.
pub fn record(
    entry: &DemoEntry,
    person: &DemoPerson,
    edition: &str,
) -> crate::Result<(Header, Sealed, Outcome)> {
    let header = Header {
        format: FORMAT,
        id: entry.id,
        file: person.file.id,
        centre: person.file.centre.clone(),
        hybrid: Hybrid {
            ms: entry.at.timestamp_millis(),
            n: 0,
        },
    };
    let body = Body {
        act: entry.act.clone(),
        actor: entry.actor.clone(),
        participants: Vec::new(),
        claimed: entry.at,
        server_seen: None,
        edition: edition.to_owned(),
        evidence: Evidence::default(),
        number: None,
        stood_on: StoodOn {
            version: entry.version,
            pending: Vec::new(),
        },
    };
    let salt = blake3::derive_key("mansap demonstration salt v1", entry.identity.as_bytes());
    let salt: [u8; 16] = salt[..16].try_into().unwrap_or([0; 16]);
    let outcome = Outcome::Final {
        facts: entry.facts.clone(),
        on: country_date(entry.at),
        at: entry.at,
        edition: edition.to_owned(),
        differences: Vec::new(),
    };
    Ok((header.clone(), Sealed::new(&header, &body, salt)?, outcome))
}

/// A JSON list written one person at a time.
struct PeopleFile<'a> {
    to: &'a mut dyn Write,
    count: u64,
}

impl<'a> PeopleFile<'a> {
    fn new(to: &'a mut dyn Write) -> anyhow::Result<PeopleFile<'a>> {
        to.write_all(b"[")?;
        Ok(PeopleFile { to, count: 0 })
    }

    fn add(&mut self, record: &PersonRecord) -> anyhow::Result<()> {
        self.to
            .write_all(if self.count == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *self.to, record)?;
        self.count += 1;
        Ok(())
    }

    fn end(self) -> anyhow::Result<u64> {
        self.to.write_all(b"\n]\n")?;
        self.to.flush()?;
        Ok(self.count)
    }
}
