//! The office that is measured: one centre of many people, its server, and a desk that holds them all. Made once per
//! number of people and kept, because making it takes minutes.

use crate::table::{Table, ms};
use anyhow::{Context, ensure};
use casework::ids::CentreId;
use chrono::Utc;
use server::demo::{self, DemoPerson, Wanted, office};
use server::{Centre, Options, Serving, serve};
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use workplace::{Workplace, exchange};

pub const SEED: u64 = 7;
/// Placement specialist of the demonstration.
pub const LOGIN: &str = "dana";
/// Known beforehand, so that searches and openings ask for people who exist.
const SAMPLE: usize = 1_000;

pub struct BigOffice {
    pub desk: Workplace,
    pub sample: Vec<DemoPerson>,
    pub folder: PathBuf,
    serving: Serving,
}

impl BigOffice {
    pub async fn open(folder: &Path, people: u64, table: &mut Table) -> anyhow::Result<BigOffice> {
        let folder = folder.join(format!("people-{people}"));
        let made = folder.join("made-at.txt");
        if !made.exists() {
            // A making that was broken off leaves nothing that could be gone on with.
            if folder.exists() {
                fs::remove_dir_all(&folder)?;
            }
            fs::create_dir_all(&folder)?;
        }
        let now = match fs::read_to_string(&made) {
            Ok(at) => at.trim().parse()?,
            Err(_) => Utc::now(),
        };
        let wanted = Wanted {
            seed: SEED,
            people,
            now,
            centres: vec![CentreId::from(office::ESIL)],
        };
        let centre = Centre::open(
            &folder.join("centre"),
            Options {
                key: Some([7; 32]),
                ..Options::default()
            },
        )?;
        if !made.exists() {
            found(&centre, &wanted, &folder, table)?;
        }
        // The desk knows the centre by its address: later runs take the port of the first.
        let address = folder.join("address.txt");
        let wished = fs::read_to_string(&address).unwrap_or_else(|_| "127.0.0.1:0".to_owned());
        let serving = serve(centre.clone(), wished.trim().parse()?).await?;
        fs::write(&address, serving.address.to_string())?;
        let desk = desk(&folder, &centre, &serving, !made.exists(), table).await?;
        fs::write(&made, now.to_rfc3339())?;
        let sample = demo::plan(&wanted).take(SAMPLE).collect();
        Ok(BigOffice {
            desk,
            sample,
            folder,
            serving,
        })
    }

    /// The people that were asked for are still asked for afterwards.
    pub async fn close(self) -> anyhow::Result<Vec<DemoPerson>> {
        self.serving.stop().await?;
        Ok(self.sample)
    }
}

fn found(centre: &Centre, wanted: &Wanted, folder: &Path, table: &mut Table) -> anyhow::Result<()> {
    let began = Instant::now();
    let mut people = BufWriter::new(File::create(folder.join("people.json"))?);
    let loaded = demo::load(centre, wanted, &mut people, &mut |loaded| {
        if loaded.people % 5_000 == 0 {
            eprintln!("{} of {} people", loaded.people, wanted.people);
        }
    })?;
    table.one(
        &format!("founding the centre, {} acts", loaded.entries),
        ms(began.elapsed()),
        None,
    );
    Ok(())
}

/// Enrolled and filled at the first run; later runs find it.
async fn desk(
    folder: &Path,
    centre: &Centre,
    serving: &Serving,
    new: bool,
    table: &mut Table,
) -> anyhow::Result<Workplace> {
    // Measurements leave nothing in the machine's keyring; edition 2024 calls setting a variable unsafe, so the caller sets it.
    ensure!(
        std::env::var("MANSAP_KEYRING").as_deref() == Ok("file"),
        "run this with MANSAP_KEYRING=file"
    );
    let desk = Workplace::open_at(&folder.join("desk"), Arc::new(Utc::now))?;
    if new {
        let code = centre.enrolment_code(
            &[CentreId::from(office::ESIL)],
            &serving.address.to_string(),
            8,
            365,
        )?;
        desk.enrol(&code.to_string(), "Окно 1")
            .await
            .map_err(told)?;
    }
    desk.sign_in(LOGIN, office::PASSWORD).await.map_err(told)?;
    if !new {
        // What a newer program makes anew of an older database is not what is measured.
        exchange::once(&desk).await.map_err(told)?;
    } else {
        let began = Instant::now();
        exchange::once(&desk).await.map_err(told)?;
        let took = began.elapsed();
        let head = centre
            .head(&CentreId::from(office::ESIL))?
            .context("the centre has a head")?;
        #[allow(clippy::cast_precision_loss)]
        let each = took.as_secs_f64() * 1e6 / head.seq as f64;
        table.one(
            &format!("first sync, {} entries", head.seq),
            format!("{} ({each:.0} µs an entry)", ms(took)),
            None,
        );
    }
    Ok(desk)
}

pub fn told(problem: workplace::Problem) -> anyhow::Error {
    anyhow::anyhow!("{problem:?}")
}
