//! The papers of a case: those that can be printed, those that wait for a step, and what was given out.

use super::Source;
use super::fill::{Filling, Told};
use super::plans::edition_of;
use crate::Problem;
use crate::store::Workplace;
use crate::views::{CasePapers, PaperInfo, PaperLogLine, PaperState};
use casework::ids::{Code, FileId};
use casework::office::Role;
use casework::paperwork::{Force, PaperId, PaperKind, not_yet, papers_told, withheld};
use casework::refusal::Words;
use casework::registration::measures::ReferralFact;
use casework::registration::mediation::MediationFact;
use casework::registration::{Fact, step_of};
use casework::rulebook::Section;
use replica::Replica;
use replica::paper_log::PaperLogRow;
use replica::papers::{About, PaperKey};
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

impl Workplace {
    /// What can be printed in this case, in the capacity of who is signed in.
    pub fn papers(&self, file: FileId) -> Result<CasePapers, Problem> {
        let now = self.now();
        let inner = self.lock();
        let source = inner.source(file, now)?;
        let role = source.by.role;
        let filling = inner.filling(&source)?;
        let replica = inner.replica()?;
        let mut papers = Vec::new();
        let all = source.happened();
        for (told, happened) in source.told.iter().zip(&all).rev() {
            for (kind, force) in papers_told(happened, &all) {
                papers.push(of_fact(&filling, told, kind, force)?);
            }
        }
        papers.push(extract(&source, &filling, replica)?);
        papers.extend(not_yet(&source.file).into_iter().map(|missing| PaperInfo {
            id: PaperId {
                kind: missing.kind,
                about: None,
            },
            state: PaperState::NotYet {
                act: missing.needs,
                step: step_of(missing.needs).printed().to_owned(),
            },
            detail: None,
            on: None,
            number: None,
            confirmed: false,
            force: Force::Stands,
            both_languages: missing.kind.is_in_both_languages(),
        }));
        papers.retain(|paper| paper.id.kind.is_printed_by(role));
        Ok(CasePapers {
            papers,
            log: log(replica, file, role)?,
        })
    }
}

fn of_fact(
    filling: &Filling,
    told: &Told,
    kind: PaperKind,
    force: Force,
) -> Result<PaperInfo, Problem> {
    let key = PaperKey {
        file: Some(filling.view.file),
        kind,
        about: About::Fact(told.thing),
    };
    let number = filling
        .replica
        .paper_number(&key)
        .map_err(anyhow::Error::from)?;
    Ok(PaperInfo {
        id: PaperId {
            kind,
            about: Some(told.thing),
        },
        state: state(filling, kind, told),
        detail: edition_of(told).or_else(|| detail(filling, told)),
        on: Some(told.on()),
        number: told
            .number_of(kind)
            .or(number.as_ref())
            .map(ToString::to_string),
        confirmed: told.confirmed,
        force,
        both_languages: kind.is_in_both_languages(),
    })
}

fn extract(source: &Source, filling: &Filling, replica: &Replica) -> Result<PaperInfo, Problem> {
    let key = PaperKey {
        file: Some(source.file.id),
        kind: PaperKind::Extract,
        about: About::Moment(source.today.to_string()),
    };
    Ok(PaperInfo {
        id: PaperId {
            kind: PaperKind::Extract,
            about: None,
        },
        state: card_state(filling),
        detail: None,
        on: Some(source.today),
        number: replica
            .paper_number(&key)
            .map_err(anyhow::Error::from)?
            .map(|n| n.to_string()),
        confirmed: source.all_confirmed,
        force: Force::Stands,
        both_languages: false,
    })
}

pub(super) fn state(filling: &Filling, kind: PaperKind, told: &Told) -> PaperState {
    let application = filling.application.map(|applied| applied.at);
    if let Some(why) = withheld(kind, told.at, told.confirmed, application) {
        return PaperState::Incomplete {
            field: <&str>::from(why).to_owned(),
        };
    }
    card_state(filling)
}

fn card_state(filling: &Filling) -> PaperState {
    match filling.person() {
        Ok(_) => PaperState::Ready,
        Err(problem) => PaperState::Incomplete {
            field: problem.args.get("field").cloned().unwrap_or_default(),
        },
    }
}

/// What tells this paper from others of its kind.
fn detail(filling: &Filling, told: &Told) -> Option<Words> {
    let texts = filling.texts.at(told.on());
    let worded = |section, code: &Code| {
        let entry = texts.entry(section, code.as_str());
        entry.map_or_else(|| Words::bilingual(code.as_str(), code.as_str()), Words::of)
    };
    if let Fact::NoticeQueued { kind, .. } = &told.fact {
        Some(worded(Section::Notice, kind))
    } else if let Fact::SeekerRefused { ground, .. } | Fact::UnemployedRefused { ground, .. } =
        &told.fact
    {
        Some(worded(Section::Refusal, ground))
    } else if let Fact::VoucherRefused(refused) = &told.fact {
        Some(worded(Section::Refusal, &refused.ground))
    } else if let Fact::OfferAnswered { offer, .. }
    | Fact::Mediation(MediationFact::Referred { offer, .. }) = &told.fact
    {
        let names = filling.vacancy_and_employer(*offer)?;
        Some(Words::bilingual(&names.kk, &names.ru))
    } else if let Fact::Referral(ReferralFact::Given {
        measure, provider, ..
    }) = &told.fact
    {
        let measure = worded(Section::Measure, measure);
        let with = |title: &str| format!("{title}, {}", provider.name);
        Some(Words {
            kk: with(&measure.kk),
            ru: with(&measure.ru),
            en: with(&measure.en),
        })
    } else {
        None
    }
}

/// What was printed of the papers that the role prints itself: who may give one out asks it back.
fn log(replica: &Replica, file: FileId, role: Role) -> Result<Vec<PaperLogLine>, Problem> {
    let out: BTreeSet<i64> = replica
        .to_recall(file)
        .map_err(anyhow::Error::from)?
        .into_iter()
        .map(|recall| recall.copy)
        .collect();
    let mut told: BTreeSet<i64> = BTreeSet::new();
    let rows = replica.paper_log(file).map_err(anyhow::Error::from)?;
    rows.into_iter()
        .filter(|row| row.kind.is_printed_by(role))
        .map(|row| {
            // On its newest line only.
            let to_recall = out.contains(&row.copy) && told.insert(row.copy);
            line(row, to_recall)
        })
        .collect()
}

fn line(row: PaperLogRow, to_recall: bool) -> Result<PaperLogLine, Problem> {
    Ok(PaperLogLine {
        copy: super::shown_id(row.copy)?,
        file: row.file,
        person: row.person,
        kind: row.kind,
        number: row.number.map(|n| n.to_string()),
        language: row.language.into(),
        confirmed: row.confirmed,
        what: row.what.into(),
        who: row.who,
        at: row.at,
        hash: row.pdf_hash.to_string()[..12].to_owned(),
        to_recall,
    })
}

/// Lines of the desk's log that are shown at once.
const DESK_LOG: u32 = 300;

impl Workplace {
    /// What was given out at this desk, newest first: of the papers that this capacity prints, lists of many cases too.
    pub fn desk_papers(&self) -> Result<Vec<PaperLogLine>, Problem> {
        let inner = self.lock();
        let by = inner.session()?.actor();
        let kinds: Vec<PaperKind> = PaperKind::iter()
            .filter(|kind| kind.is_printed_by(by.role))
            .collect();
        let rows = inner
            .replica()?
            .desk_log(&by.centre, &kinds, DESK_LOG)
            .map_err(anyhow::Error::from)?;
        rows.into_iter().map(|row| line(row, false)).collect()
    }
}
