//! How fast a paper is: from the click to the pages, numbered, sealed, set in type and archived; alone and many in one file.

use crate::office::{BigOffice, told};
use crate::table::Table;
use anyhow::ensure;
use casework::ids::FileId;
use casework::paperwork::PaperId;
use std::time::{Duration, Instant};
use workplace::views::{PaperLanguage, PaperState};

const PAPER_LIMIT: Duration = Duration::from_millis(50);
const PAPERS: usize = 300;

/// Papers of many kinds that were not printed before, in turn in both languages.
pub fn print(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let mut times = Vec::new();
    let mut fewest_signs = usize::MAX;
    for (n, (file, paper)) in ready(office)?.into_iter().enumerate() {
        let language = [PaperLanguage::Kk, PaperLanguage::Ru][n % 2];
        let began = Instant::now();
        let printed = office.desk.print(file, paper, language).map_err(told)?;
        times.push(began.elapsed());
        fewest_signs = fewest_signs.min(printed.pdf.len());
    }
    ensure!(fewest_signs > 1_000, "an empty paper was printed");
    table.times("print a paper", times, 95, Some(PAPER_LIMIT));
    Ok(())
}

fn ready(office: &BigOffice) -> anyhow::Result<Vec<(FileId, PaperId)>> {
    let mut found = Vec::new();
    for person in &office.sample {
        let file = person.file.id;
        let papers = office.desk.papers(file).map_err(told)?.papers;
        let papers = papers.into_iter().filter(|p| p.state == PaperState::Ready);
        found.extend(papers.map(|paper| (file, paper.id)));
        if found.len() >= PAPERS {
            break;
        }
    }
    found.truncate(PAPERS);
    Ok(found)
}
