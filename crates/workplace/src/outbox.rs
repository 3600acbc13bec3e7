//! The outbox as a list, and what can be done with an act that came back: apply again, withdraw with a reason.
//!
//! Acts that came back because of one come as a group: they are applied again in their order, but for the head's own
//! decisions, which the head makes anew (architecture, 5 «Chains»).

use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{ConflictField, OutboxItem, Performed, ReturnedAct};
use casework::card::CardField;
use casework::ids::EntryId;
use casework::office::Actor;
use casework::refusal::{Refusal, RefusalView, Words};
use casework::registration::{ActName, ready, step_of};
use casework::seen::{may_read, reads_acts, rights};
use chrono::NaiveDate;
use replica::{Doing, OutboxRow, PerformError, Reason, Settled};
use std::collections::BTreeMap;

impl Workplace {
    /// What waits, what came back, what was sent today; returned first, then waiting, then sent.
    pub fn outbox(&self) -> Result<Vec<OutboxItem>, Problem> {
        let inner = self.lock();
        let reader = inner.session()?.actor();
        if !rights(reader.role).opens_files {
            return Ok(Vec::new());
        }
        let rows = inner
            .replica()?
            .outbox(self.today())
            .map_err(anyhow::Error::from)?;
        Ok(rows.into_iter().map(|row| item(row, &reader)).collect())
    }

    /// A returned act with its reason, everything that was filled in, and whether its group could be done again now.
    /// Its form is for those whose step it is: at the same computer sit others, who may not read section 3.
    pub fn returned(&self, entry: EntryId) -> Result<ReturnedAct, Problem> {
        let inner = self.lock();
        let reader = inner.actor()?;
        let returned = inner.came_back(entry)?;
        let held = inner
            .replica()?
            .file(returned.row.file)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        let act = returned.row.act;
        let seen = held.file.seen_by(reader.role);
        let seen = seen.filter(|_| step_of(act).is_for(reader.role));
        let seen = seen.ok_or_else(Problem::not_allowed)?;
        // What is done first decides whether the walk can begin.
        let begins = returned.group.first().copied().unwrap_or(entry);
        let first = inner.came_back(begins)?.row.act;
        let again = inner.at_desk(returned.row.file, self.now(), |desk| {
            asked_anew(first, begins == entry)
                .and_then(|()| ready(&held.file, first, desk))
                .err()
        })?;
        let today = self.today();
        let because = returned.because;
        let reason = returned.reason;
        let item = item(returned.row, &reader);
        Ok(ReturnedAct {
            refusal: match &reason {
                Reason::Refused(refusal) => inner.told(refusal, today),
                Reason::Unreadable(why) => unreadable(act, why),
            },
            because,
            standing_number: held
                .file
                .registration
                .number
                .as_ref()
                .map(ToString::to_string),
            form: item.form.clone(),
            item,
            conflicts: seen
                .conflicts
                .into_iter()
                .map(|c| ConflictField {
                    field: c.field,
                    mine: c.other,
                    centre: c.centre,
                })
                .collect(),
            again: again.map(|refusal| inner.told(&refusal, today)),
        })
    }

    /// Decides the whole group of the returned act anew, in its order, on the case as it stands now. The walk ends at the
    /// first act that the law refuses, and before a decision of the head's own that was not asked for by itself; what was
    /// done until then stays done, the rest stays returned. The old acts stay in the history as settled.
    pub fn apply_again(&self, entry: EntryId) -> Result<Performed, Problem> {
        let (now, today) = (self.now(), self.today());
        let mut inner = self.lock();
        let doing = Doing {
            actor: inner.actor()?,
            participants: Vec::new(),
        };
        let asked = inner.came_back(entry)?;
        for member in asked.group {
            let returned = inner.came_back(member)?;
            if let Err(refusal) = asked_anew(returned.row.act, member == entry) {
                return Ok(refused(&inner, &refusal, today));
            }
            let rulebook = inner.rulebook.clone();
            let done = inner
                .replica_mut()?
                .apply_again(&returned, &doing, now, &rulebook);
            match done {
                Ok(_) => inner.saved_at = Some(now),
                Err(PerformError::Refused(refusal)) => {
                    return Ok(refused(&inner, &refusal, today));
                }
                Err(PerformError::NotFound) => return Err(Problem::not_found()),
                Err(PerformError::Failed(error)) => return Err(Problem::new(error.code(), error)),
            }
        }
        let case = inner.case(asked.row.file, now)?;
        Ok(Performed::Done(Box::new(case)))
    }

    /// Lets the returned act go, with the reason; it stays readable.
    pub fn withdraw(&self, entry: EntryId, reason: &str) -> Result<(), Problem> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Problem::new("reason-needed", "a reason is needed"));
        }
        let mut inner = self.lock();
        let actor = inner.actor()?;
        let act = inner.came_back(entry)?.row.act;
        if !step_of(act).is_for(actor.role) {
            return Err(Problem::not_allowed());
        }
        inner
            .replica_mut()?
            .settle_returned(
                entry,
                Settled::Withdrawn {
                    reason: reason.to_owned(),
                },
            )
            .map_err(anyhow::Error::from)?;
        Ok(())
    }
}

impl Inner {
    fn came_back(&self, entry: EntryId) -> Result<replica::ReturnedAct, Problem> {
        self.replica()?
            .returned(entry)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)
    }
}

/// A decision of the head's own is made again only where it is itself what was asked for.
fn asked_anew(act: ActName, asked_for: bool) -> Result<(), Refusal> {
    if asked_for || !step_of(act).is_of_the_head() {
        Ok(())
    } else {
        Err(Refusal::DecideAnew { act })
    }
}

fn refused(inner: &Inner, refusal: &Refusal, today: NaiveDate) -> Performed {
    Performed::Refused(Box::new(inner.told(refusal, today)))
}

/// Nothing was judged: the words are the program's, and no ground stands behind them.
fn unreadable(act: ActName, why: &str) -> RefusalView {
    RefusalView {
        code: "unreadable".into(),
        act,
        step: step_of(act).printed(),
        basis: Words::default(),
        field: None,
        items: Vec::new(),
        args: BTreeMap::from([("why".to_owned(), why.to_owned())]),
        text: None,
    }
}

fn item(row: OutboxRow, reader: &Actor) -> OutboxItem {
    let reads_form = |author: &Actor| author.staff == reader.staff || reads_acts(reader.role);
    let reads_iin = may_read(reader.role, CardField::Iin);
    let number = row.written.as_ref().and_then(|w| w.number.clone());
    let (form, participants) = row
        .written
        .filter(|written| reads_form(&written.actor))
        .map_or_else(Default::default, |written| {
            (Some(written.act), written.participants)
        });
    OutboxItem {
        entry: row.entry,
        file: row.file,
        name: row.name,
        iin: row.iin.filter(|_| reads_iin).unwrap_or_default(),
        step: step_of(row.act).printed(),
        act: row.act,
        who: row.who,
        at: row.at,
        standing: row.standing,
        seq: row.seq.and_then(|n| u32::try_from(n).ok()),
        because: row.because,
        number,
        participants,
        form,
    }
}
