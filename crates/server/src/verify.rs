//! Proves that what the centre keeps is what it once wrote: every chain computed again, every file folded again.
//! Reads only; says where something differs and never repairs.

use crate::centre::Centre;
use crate::error::Result;
use crate::store::{files, log, numbers, office};
use casework::desk::Stamp;
use casework::ids::{CaseNumber, CentreId, EntryId, FileId};
use casework::paperwork::{Draws, draws};
use casework::{File, evolve};
use journal::entry::Held;
use journal::{Chain, Hash, Outcome, Record};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What was looked at, and what does not agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub centres: usize,
    pub records: u64,
    pub files: usize,
    /// Each a sentence with the place; holds no personal data.
    pub findings: Vec<String>,
}

impl Centre {
    /// Computes every chain and folds every file again.
    pub fn verify(&self) -> Result<Report> {
        self.read(|db| {
            let mut report = Report::default();
            for centre in office::all(db)? {
                report.centres += 1;
                verify_order(db, &centre.id, &mut report)?;
            }
            let given = verify_files(db, &mut report)?;
            verify_numbers(db, &given, &mut report)?;
            Ok(report)
        })
    }
}

/// One centre's order, walked from its beginning.
fn verify_order(db: &Connection, centre: &CentreId, report: &mut Report) -> Result<()> {
    let mut at = (1, 0, Chain::start(centre.as_str(), 1));
    log::each(db, centre, |record| {
        report.records += 1;
        step(centre, &mut at, &record, report);
        Ok(())
    })?;
    let (era, seq, chain) = at;
    let head = office::head(db, centre)?;
    if head.is_none_or(|head| (head.era, head.seq, head.chain) != (era, seq, chain)) {
        report.findings.push(format!(
            "{centre}: the head does not stand at the last record, {era}/{seq}"
        ));
    }
    Ok(())
}

fn step(centre: &CentreId, at: &mut (u32, u64, Chain), record: &Record, report: &mut Report) {
    if record.era != at.0 {
        *at = (record.era, 0, Chain::start(centre.as_str(), record.era));
    }
    let place = format!("{centre} {}/{}", record.era, record.seq);
    let mut say = |what: &str| report.findings.push(format!("{place}: {what}"));
    if record.seq != at.1 + 1 {
        say(&format!("follows on {}", at.1));
    }
    if !record.follows(at.2) {
        say("the chain does not lead here");
    }
    if let Held::Here(text) = &record.entry.body
        && Hash::of_body(&record.entry.salt, text) != record.entry.body_hash
    {
        say("the body does not match its hash");
    }
    *at = (record.era, record.seq, record.chain);
}

/// Every file folded again, over all centres: a case may have gone from one to another.
fn verify_files(db: &Connection, report: &mut Report) -> Result<BTreeMap<CaseNumber, String>> {
    let mut folding = Folding::default();
    log::taken(db, |record| {
        if let Err(what) = folding.fold(&record) {
            let (era, seq) = (record.era, record.seq);
            report.findings.push(format!("{era}/{seq}: {what}"));
        }
        Ok(())
    })?;
    let kept: BTreeSet<FileId> = files::all(db)?.into_iter().collect();
    for id in kept
        .iter()
        .chain(folding.files.keys())
        .collect::<BTreeSet<_>>()
    {
        report.files += 1;
        if files::find(db, *id)?.as_ref() != folding.files.get(id)
            && !folding.unfoldable.contains(id)
        {
            report
                .findings
                .push(format!("file {id} is not the fold of its records"));
        }
    }
    Ok(folding.given)
}

/// Files as their records make them.
#[derive(Default)]
struct Folding {
    files: BTreeMap<FileId, File>,
    /// Files with an erased body or an unknown fact: their fold cannot be compared.
    unfoldable: BTreeSet<FileId>,
    given: BTreeMap<CaseNumber, String>,
}

impl Folding {
    fn fold(&mut self, record: &Record) -> std::result::Result<(), String> {
        let header = record
            .entry
            .header()
            .map_err(|_| "the header is not readable")?;
        let Ok(outcome) = record.outcome() else {
            self.unfoldable.insert(header.file);
            return Err("the outcome is not readable".into());
        };
        let id = outcome.folds_into(header.file);
        let Outcome::Final { facts, at, on, .. } = &outcome else {
            return Ok(());
        };
        let Ok(body) = record.entry.body() else {
            self.unfoldable.insert(id);
            return Ok(());
        };
        let mut file = self
            .files
            .remove(&id)
            .unwrap_or_else(|| File::new(id, header.centre.clone()));
        let drawn = body.number.iter();
        for number in drawn.filter(|_| draws(&body.act) == Draws::PaperNumber) {
            self.gives(number, header.id)?;
        }
        for (n, fact) in (0u32..).zip(facts) {
            let stamp = Stamp {
                entry: header.id,
                n,
                actor: body.actor.clone(),
                at: *at,
                on: *on,
            };
            file = evolve(file, fact, &stamp);
            if let Some(number) = fact.number() {
                self.gives(number, header.id)?;
            }
        }
        self.files.insert(id, file);
        Ok(())
    }

    fn gives(&mut self, number: &CaseNumber, entry: EntryId) -> std::result::Result<(), String> {
        let before = self.given.insert(number.clone(), entry.to_string());
        if before.is_some() {
            return Err(format!("number {number} is given twice"));
        }
        Ok(())
    }
}

/// Each number in use stands once in the table, and no void one in any file.
fn verify_numbers(
    db: &Connection,
    given: &BTreeMap<CaseNumber, String>,
    report: &mut Report,
) -> Result<()> {
    let kept = numbers::all(db)?;
    for (number, entry, void) in &kept {
        let agrees = if *void {
            !given.contains_key(number)
        } else {
            given.get(number) == Some(entry)
        };
        if !agrees {
            report.findings.push(format!(
                "number {number} of entry {entry} is not as the records say"
            ));
        }
    }
    let known: BTreeSet<&CaseNumber> = kept.iter().map(|(number, _, _)| number).collect();
    for number in given.keys().filter(|number| !known.contains(number)) {
        report
            .findings
            .push(format!("number {number} is not among those given"));
    }
    Ok(())
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} centres, {} records, {} files",
            self.centres, self.records, self.files
        )?;
        for finding in &self.findings {
            writeln!(f, "differs: {finding}")?;
        }
        f.write_str(if self.findings.is_empty() {
            "all agrees"
        } else {
            "NOT AS WRITTEN"
        })
    }
}
