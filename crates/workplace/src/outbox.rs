//! The outbox as a list, and what can be done with an act that came back: apply again, withdraw with a reason.

use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{ConflictField, OutboxItem, Performed, ReturnedAct};
use casework::ids::EntryId;
use casework::registration::{ready, step_of};
use replica::{OutboxRow, Settled};

impl Workplace {
    /// What waits, what came back, what was sent today; returned first, then waiting, then sent.
    pub fn outbox(&self) -> Result<Vec<OutboxItem>, Problem> {
        let inner = self.lock();
        inner.actor()?;
        let rows = inner
            .replica()?
            .outbox(self.today())
            .map_err(anyhow::Error::from)?;
        Ok(rows.into_iter().map(item).collect())
    }

    /// A returned act with its reason, everything that was filled in, and whether it could be done again now. Its form is
    /// for those whose step it is: at the same computer sit others, who may not read section 3.
    pub fn returned(&self, entry: EntryId) -> Result<ReturnedAct, Problem> {
        let inner = self.lock();
        let role = inner.actor()?.role;
        let returned = inner
            .replica()?
            .returned(entry)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        let held = inner
            .replica()?
            .file(returned.row.file)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        let act = returned.act.name();
        let seen = held.file.seen_by(role);
        let seen = seen.filter(|_| step_of(act).is_for(role));
        let seen = seen.ok_or_else(Problem::not_allowed)?;
        let again = inner.at_desk(returned.row.file, self.now(), |desk| {
            ready(&held.file, act, desk)
                .err()
                .map(|r| r.seen(desk.rulebook, desk.today))
        })?;
        Ok(ReturnedAct {
            refusal: returned.refusal.seen(&inner.rulebook, self.today()),
            because: returned.because,
            item: item(returned.row),
            form: returned.act,
            differences: Vec::new(),
            conflicts: seen
                .conflicts
                .into_iter()
                .map(|c| ConflictField {
                    field: c.field,
                    mine: c.other,
                    centre: c.centre,
                })
                .collect(),
            again,
        })
    }

    /// Decides the returned act anew, on the case as it stands now. The old one stays in the history as settled.
    pub fn apply_again(&self, entry: EntryId) -> Result<Performed, Problem> {
        let returned = {
            let inner = self.lock();
            inner.actor()?;
            inner
                .replica()?
                .returned(entry)
                .map_err(anyhow::Error::from)?
                .ok_or_else(Problem::not_found)?
        };
        let performed = self.perform(Some(returned.row.file), returned.act)?;
        if let Performed::Done(_) = performed {
            self.lock().settle(entry, Settled::AppliedAgain)?;
        }
        Ok(performed)
    }

    /// Lets the returned act go, with the reason; it stays readable.
    pub fn withdraw(&self, entry: EntryId, reason: &str) -> Result<(), Problem> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Problem::new("reason-needed", "a reason is needed"));
        }
        let mut inner = self.lock();
        inner.actor()?;
        inner.settle(
            entry,
            Settled::Withdrawn {
                reason: reason.to_owned(),
            },
        )
    }
}

impl Inner {
    fn settle(&mut self, entry: EntryId, how: Settled) -> Result<(), Problem> {
        self.replica_mut()?
            .settle_returned(entry, how)
            .map_err(anyhow::Error::from)?;
        Ok(())
    }
}

fn item(row: OutboxRow) -> OutboxItem {
    OutboxItem {
        entry: row.entry,
        file: row.file,
        name: row.name,
        iin: row.iin.unwrap_or_default(),
        step: step_of(row.act).printed().to_owned(),
        act: row.act,
        who: row.who,
        at: row.at,
        standing: row.standing,
        seq: row.seq.and_then(|n| u32::try_from(n).ok()),
    }
}
