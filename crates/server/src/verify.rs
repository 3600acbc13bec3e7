//! Proves that what the centre keeps is what it once wrote: every chain computed again, every file folded again.
//! Reads only; says where something differs and never repairs.

use crate::centre::Centre;
use crate::error::Result;
use crate::store::{files, log, numbers, office};
use casework::desk::Stamp;
use casework::ids::{CaseNumber, CentreId, FileId};
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
            let mut given = BTreeMap::new();
            for centre in office::all(db)? {
                report.centres += 1;
                verify_centre(db, &centre.id, &mut report, &mut given)?;
            }
            verify_numbers(db, &given, &mut report)?;
            Ok(report)
        })
    }
}

fn verify_centre(
    db: &Connection,
    centre: &CentreId,
    report: &mut Report,
    given: &mut BTreeMap<CaseNumber, String>,
) -> Result<()> {
    let mut walk = Walk::new(centre);
    log::each(db, centre, |record| {
        report.records += 1;
        walk.step(&record, report);
        Ok(())
    })?;
    let head = office::head(db, centre)?;
    if head.is_none_or(|head| (head.era, head.seq, head.chain) != (walk.era, walk.seq, walk.chain))
    {
        report.findings.push(format!(
            "{centre}: the head does not stand at the last record, {}/{}",
            walk.era, walk.seq
        ));
    }
    let kept: BTreeSet<FileId> = files::of_centre(db, centre)?.into_iter().collect();
    for id in kept
        .iter()
        .chain(walk.files.keys())
        .collect::<BTreeSet<_>>()
    {
        report.files += 1;
        if files::find(db, *id)?.as_ref() != walk.files.get(id) && !walk.unfoldable.contains(id) {
            report.findings.push(format!(
                "{centre}: file {id} is not the fold of its records"
            ));
        }
    }
    given.extend(walk.given);
    Ok(())
}

/// One centre's order, walked from its beginning.
struct Walk<'a> {
    centre: &'a CentreId,
    era: u32,
    seq: u64,
    chain: Chain,
    files: BTreeMap<FileId, File>,
    /// Files with an erased body or an unknown fact: their fold cannot be compared.
    unfoldable: BTreeSet<FileId>,
    given: BTreeMap<CaseNumber, String>,
}

impl<'a> Walk<'a> {
    fn new(centre: &'a CentreId) -> Walk<'a> {
        Walk {
            centre,
            era: 1,
            seq: 0,
            chain: Chain::start(centre.as_str(), 1),
            files: BTreeMap::new(),
            unfoldable: BTreeSet::new(),
            given: BTreeMap::new(),
        }
    }

    fn step(&mut self, record: &Record, report: &mut Report) {
        if record.era != self.era {
            (self.era, self.seq, self.chain) = (
                record.era,
                0,
                Chain::start(self.centre.as_str(), record.era),
            );
        }
        let place = format!("{} {}/{}", self.centre, record.era, record.seq);
        let mut say = |what: &str| report.findings.push(format!("{place}: {what}"));
        if record.seq != self.seq + 1 {
            say(&format!("follows on {}", self.seq));
        }
        if !record.follows(self.chain) {
            say("the chain does not lead here");
        }
        if let Held::Here(text) = &record.entry.body
            && Hash::of_body(&record.entry.salt, text) != record.entry.body_hash
        {
            say("the body does not match its hash");
        }
        (self.seq, self.chain) = (record.seq, record.chain);
        if let Err(what) = self.fold(record) {
            say(&what);
        }
    }

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
        for (n, fact) in (0u32..).zip(facts) {
            let stamp = Stamp {
                entry: header.id,
                n,
                actor: body.actor.clone(),
                at: *at,
                on: *on,
            };
            file = evolve(file, fact, &stamp);
            if let Some(number) = fact.number()
                && self
                    .given
                    .insert(number.clone(), header.id.to_string())
                    .is_some()
            {
                return Err(format!("number {number} is given twice"));
            }
        }
        self.files.insert(id, file);
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
