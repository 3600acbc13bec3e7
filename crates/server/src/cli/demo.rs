//! `demo`: founds a believable office in an empty data folder, and says who works there and who is about to come in.

use anyhow::Context;
use casework::ids::CentreId;
use chrono::NaiveDate;
use clap::Args;
use server::Centre;
use server::demo::{self, Loaded, Wanted, office, qualifications};
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[derive(Args)]
pub struct Demo {
    /// People with histories.
    #[arg(long, default_value_t = 300)]
    people: u64,
    /// The same seed makes the same office.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The present of the demonstration; without it, this moment.
    #[arg(long)]
    today: Option<NaiveDate>,
    /// Centres that receive people; without it, both.
    #[arg(long, value_parser = [office::ESIL, office::KOKSHETAU])]
    centre: Vec<String>,
    /// What the registers' stand-in is to know; without it, people.json in the data folder.
    #[arg(long)]
    people_file: Option<PathBuf>,
}

impl Demo {
    pub fn run(self, centre: &Centre, data: &Path) -> anyhow::Result<()> {
        let wanted = Wanted {
            seed: self.seed,
            people: self.people,
            now: self.today.map_or_else(|| centre.now(), demo::noon),
            centres: self
                .centre
                .iter()
                .map(|id| CentreId::from(id.as_str()))
                .collect(),
        };
        demo::may_be_demonstration(centre)?;
        let path = self.people_file.unwrap_or_else(|| data.join("people.json"));
        let file =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        let began = Instant::now();
        let mut progress = Progress {
            all: wanted.people,
            said: began,
        };
        let loaded = demo::load(centre, &wanted, &mut BufWriter::new(file), &mut |loaded| {
            progress.say(loaded)
        })?;
        say(&wanted, &loaded, &path);
        eprintln!("made in {:.1} s", began.elapsed().as_secs_f32());
        Ok(())
    }
}

/// A line now and then for whoever waits.
struct Progress {
    all: u64,
    said: Instant,
}

impl Progress {
    fn say(&mut self, loaded: &Loaded) {
        if self.said.elapsed() > Duration::from_secs(1) {
            self.said = Instant::now();
            eprintln!(
                "{} of {} people, {} acts",
                loaded.people, self.all, loaded.entries
            );
        }
    }
}

fn say(wanted: &Wanted, loaded: &Loaded, people_file: &Path) {
    println!("{} people with {} acts:", loaded.people, loaded.entries);
    for (stage, people) in &loaded.stages {
        let name: &'static str = stage.into();
        println!("  {name:<12} {people}");
    }
    println!("\nAccounts, password {}:", office::PASSWORD);
    for member in office::STAFF {
        let role: &'static str = member.role.into();
        let order = member
            .order
            .map(|(number, ..)| format!(", by order {number}"))
            .unwrap_or_default();
        println!(
            "  {:<8} {:<28} {role:<20} {}{order}",
            member.login, member.name, member.centre
        );
    }
    println!(
        "\nA recognition centre, on the server's page /recognition in a browser, same password:"
    );
    let centres = qualifications::recognition_centres();
    for known in centres
        .iter()
        .filter(|c| c.code.as_str() == qualifications::FIRST)
    {
        println!("  {:<8} {}", qualifications::LOGIN, known.ru);
    }
    println!("\nVisitors who have no file yet:");
    for visitor in demo::visitors(casework::desk::country_date(wanted.now)) {
        println!(
            "  {:<9} {}  {:<34} {}",
            visitor.key,
            visitor.iin,
            visitor.name.full(),
            visitor.known_for
        );
    }
    println!(
        "\nThe registers know {} people: {}",
        loaded.known_to_registers,
        people_file.display()
    );
}
