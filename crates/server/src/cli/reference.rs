//! `reference`: official lists become the lists of all desks.

use anyhow::{Context, ensure};
use clap::{Subcommand, ValueEnum};
use server::Centre;
use server::reference::{Read, kato, professions, recognition_centres, vacancies};
use std::path::PathBuf;
use std::time::Instant;

/// Bad lines named one by one; a file of another kind would fill the screen.
const SHOWN: usize = 200;

#[derive(Subcommand)]
pub enum Reference {
    /// Take over a list (CSV or XLSX), whole or not at all; lines that cannot be read are named.
    Import {
        file: PathBuf,
        #[arg(long, value_enum, default_value = "kato")]
        list: List,
        /// Take over what can be read and leave the other lines out.
        #[arg(long)]
        skip_bad: bool,
        /// Edition of the classifier, where the file does not name it.
        #[arg(long)]
        edition: Option<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum List {
    /// The official КАТО classifier.
    Kato,
    /// Vacancies of the exchange.
    Vacancies,
    /// The register of professions with what its standards demand (ФК-D.03).
    Professions,
    /// Recognition centres with their accreditation; import the professions before them.
    RecognitionCentres,
}

impl Reference {
    pub fn run(self, centre: &Centre) -> anyhow::Result<()> {
        let Reference::Import {
            file,
            list,
            skip_bad,
            edition,
        } = self;
        let began = Instant::now();
        let bytes =
            std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default();
        let taken = match list {
            List::Kato => import_kato(centre, &name, &bytes, skip_bad, edition)?,
            List::Vacancies => import_vacancies(centre, &name, &bytes, skip_bad)?,
            List::Professions => {
                let list = professions::read(&name, &bytes)?;
                judge(&name, &list, skip_bad)?;
                centre.put_professions(&list.items)?;
                format!("{} professions of {} lines", list.items.len(), list.lines)
            }
            List::RecognitionCentres => {
                let register = centre.professions()?;
                let list = recognition_centres::read(&name, &bytes, &register)?;
                judge(&name, &list, skip_bad)?;
                centre.put_recognition_centres(&list.items)?;
                format!("{} of {} lines", list.items.len(), list.lines)
            }
        };
        println!(
            "{taken} taken over in {:.1} s",
            began.elapsed().as_secs_f32()
        );
        Ok(())
    }
}

fn import_kato(
    centre: &Centre,
    name: &str,
    bytes: &[u8],
    skip_bad: bool,
    edition: Option<String>,
) -> anyhow::Result<String> {
    let list = kato::read(name, bytes)?;
    judge(name, &list.read, skip_bad)?;
    let edition = edition
        .or(list.edition)
        .context("no line names an edition of the classifier; say it with --edition")?;
    centre.put_kato(&edition, &list.read.items)?;
    Ok(format!(
        "{} of {} lines, edition {edition},",
        list.read.items.len(),
        list.read.lines
    ))
}

fn import_vacancies(
    centre: &Centre,
    name: &str,
    bytes: &[u8],
    skip_bad: bool,
) -> anyhow::Result<String> {
    let rulebook = centre.read(|db| centre.rulebook(db))?;
    let list = vacancies::read(name, bytes, &rulebook, centre.today())?;
    judge(name, &list, skip_bad)?;
    centre.put_vacancies(&list.items)?;
    Ok(format!("{} of {} lines", list.items.len(), list.lines))
}

/// Names each bad line, where an editor would look; with any of them the list of the desks stays, unless they are to be
/// left out.
fn judge<T>(name: &str, read: &Read<T>, skip_bad: bool) -> anyhow::Result<()> {
    eprintln!("{name}: {} lines, {}", read.lines, read.encoding);
    for line in read.bad.iter().take(SHOWN) {
        eprintln!("{name}: {line}");
    }
    if read.bad.len() > SHOWN {
        eprintln!("{name}: and {} lines more", read.bad.len() - SHOWN);
    }
    ensure!(
        !read.items.is_empty(),
        "{name} holds nothing that could be read; the list of the desks stays"
    );
    ensure!(
        read.bad.is_empty() || skip_bad,
        "{} lines could not be read and nothing was taken over; mend them, or leave them out with --skip-bad",
        read.bad.len()
    );
    Ok(())
}
