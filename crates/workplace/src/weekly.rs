//! The weekly look at many cases at once (ФК-А.01, 7.1): the registers are asked for all, what is unchanged is marked, and
//! who is left out is named with the reason. Each case is an act of its own, so a run that was broken off goes on where it
//! stood.

use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{DoneForMany, WeekRow, WeekState, WorkRow};
use casework::desk::{Desk, Evidence, country_date};
use casework::ids::{EntryId, FileId};
use casework::office::Centre;
use casework::registration::Act;
use casework::registration::card::QueryForm;
use casework::registration::monitoring::{HeardState, Week, heard, missed_weeks, week};
use casework::worklist::List;
use chrono::{DateTime, Utc};

/// So many cases of one centre are looked after at most.
const CASES: u32 = 20_000;

impl Workplace {
    /// The cases of the weekly list, the most urgent first, each with how far its week is.
    pub fn weekly(&self) -> Result<Vec<WeekRow>, Problem> {
        let rows = self.worklist(List::Monitoring, CASES)?;
        let now = self.now();
        let centres = {
            let inner = self.lock();
            inner.replica()?.centres().map_err(anyhow::Error::from)?
        };
        // The desk is let go between two cases: nobody's search waits for the list.
        rows.into_iter()
            .filter_map(|row| self.lock().week_row(row, &centres, now).transpose())
            .collect()
    }

    /// Asks the registers for each of these cases, one act each.
    pub fn ask_registers_for(&self, files: &[FileId]) -> Result<DoneForMany, Problem> {
        let all = QueryForm {
            registers: Vec::new(),
        };
        self.do_for(files, |_| Ok(vec![Act::QueryChanges(all.clone())]))
    }

    /// Marks each of these cases as checked without changes where the law lets it; the others are named.
    pub fn mark_unchanged_for(&self, files: &[FileId]) -> Result<DoneForMany, Problem> {
        self.do_for(files, |_| Ok(vec![Act::MarkUnchanged]))
    }
}

impl Inner {
    fn week_row(
        &self,
        row: WorkRow,
        centres: &[Centre],
        now: DateTime<Utc>,
    ) -> Result<Option<WeekRow>, Problem> {
        let actor = self.actor()?;
        let replica = self.replica()?;
        // A file may go to another centre while the list is made.
        let Some(held) = replica.file(row.file).map_err(anyhow::Error::from)? else {
            return Ok(None);
        };
        let evidence = Evidence {
            centre: centres.iter().find(|c| c.id == held.file.centre).cloned(),
            ..Evidence::default()
        };
        let desk = Desk {
            actor: &actor,
            participants: &[],
            entry: EntryId {
                replica: replica.id(),
                counter: 0,
            },
            now,
            today: country_date(now),
            rulebook: &self.rulebook,
            edition: self.rulebook.edition(),
            evidence: &evidence,
            number: None,
        };
        let (state, changes, refusal) = match week(&held.file, &desk) {
            Week::ToAsk => (WeekState::ToAsk, Vec::new(), None),
            Week::Asked => (WeekState::Asked, Vec::new(), None),
            Week::ToTalk { changes } => (WeekState::ToTalk, changes, None),
            Week::Changed { changes } => (WeekState::Changed, changes, None),
            Week::Unchanged => (WeekState::Unchanged, Vec::new(), None),
            Week::Closed { refusal } => (WeekState::Closed, Vec::new(), Some(refusal)),
        };
        let mut words = match state {
            WeekState::Changed => heard(&held.file, &desk),
            WeekState::ToAsk
            | WeekState::Asked
            | WeekState::ToTalk
            | WeekState::Unchanged
            | WeekState::Closed => Vec::new(),
        };
        words.retain(|word| matches!(word.state, HeardState::Changed { .. }));
        Ok(Some(WeekRow {
            file: row.file,
            name: row.name,
            due: row.due,
            due_days: row.due_days,
            state,
            changes,
            heard: words,
            missed: missed_weeks(&held.file, desk.today)
                .into_iter()
                .filter(|week| week.checked.is_none())
                .collect(),
            refusal: refusal.map(|r| self.told(&r, desk.today)),
        }))
    }
}
