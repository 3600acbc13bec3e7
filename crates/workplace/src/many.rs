//! One act for many cases: looked through first without saving, then done case by case. Each case is an act of its own, so
//! a run that was broken off leaves nothing half done; who is left out is named with the reason.

use crate::Problem;
use crate::lists::looking;
use crate::store::{Inner, Workplace};
use crate::views::{
    CaseHolder, DeliverMany, DoneForMany, ForMany, HeldCase, HeldNow, LeftOutBecause, ManyRow,
    ManyState,
};
use casework::File;
use casework::desk::country_date;
use casework::ids::FileId;
use casework::refusal::Refusal;
use casework::registration::holding::{Assigned, hands_over};
use casework::registration::unemployed::NoticeForm;
use casework::registration::{Act, ActName};
use casework::voucher::view::is_of_voucher;
use casework::worklist::work;
use chrono::{DateTime, Utc};
use replica::{Doing, On, PerformError};

impl Workplace {
    /// What would become of each of these cases; nothing is saved. A case that is not at this desk any more is not in it.
    pub fn preview_for_many(
        &self,
        act: &ForMany,
        files: &[FileId],
    ) -> Result<Vec<ManyRow>, Problem> {
        files
            .iter()
            .filter_map(|file| self.lock().many_row(act, *file, self.now()).transpose())
            .collect()
    }

    /// Does it for each of these cases where the law lets it; the others are named.
    pub fn do_for_many(&self, act: &ForMany, files: &[FileId]) -> Result<DoneForMany, Problem> {
        self.do_for(files, |file| match acts(act, file) {
            none if none.is_empty() => Err(nothing_there(act)),
            all => Ok(all),
        })
    }

    /// Who keeps cases here by name, and which: what a head hands over when somebody leaves. Who does not work here any more
    /// is among them as long as they have a case.
    pub fn case_holders(&self) -> Result<Vec<CaseHolder>, Problem> {
        let inner = self.lock();
        let actor = inner.actor()?;
        if !hands_over(actor.role) {
            return Err(Problem::not_allowed());
        }
        let replica = inner.replica()?;
        let held = replica.held_by_staff(&looking(actor, self.today()));
        let staff = replica.staff().map_err(anyhow::Error::from)?;
        let mut holders: Vec<CaseHolder> = Vec::new();
        for one in held.map_err(anyhow::Error::from)? {
            let case = HeldCase {
                file: one.file,
                name: one.name,
            };
            match holders.last_mut().filter(|last| last.staff == one.staff) {
                Some(last) => last.cases.push(case),
                None => holders.push(CaseHolder {
                    name: staff
                        .iter()
                        .find(|card| card.id == one.staff)
                        .map_or_else(|| one.staff.to_string(), |card| card.name.clone()),
                    staff: one.staff,
                    cases: vec![case],
                }),
            }
        }
        Ok(holders)
    }

    pub(crate) fn do_for(
        &self,
        files: &[FileId],
        acts: impl Fn(&File) -> Result<Vec<Act>, Refusal>,
    ) -> Result<DoneForMany, Problem> {
        let mut many = DoneForMany::default();
        for file in files {
            // The desk is let go between two cases: nobody's search waits for a run.
            match self.lock().do_one(*file, &acts, self.now())? {
                Did::All => many.done += 1,
                Did::Not(refusal) => many.left_out.push(*refusal),
                Did::Gone => {}
            }
        }
        Ok(many)
    }
}

enum Did {
    All,
    Not(Box<LeftOutBecause>),
    /// The case is not at this desk any more.
    Gone,
}

/// The acts of one case: of the notices each is an act.
fn acts(act: &ForMany, file: &File) -> Vec<Act> {
    match act {
        ForMany::Assign(form) => vec![Act::AssignCase(form.clone())],
        ForMany::Deliver(deliver) => file
            .notices
            .iter()
            .filter(|n| n.is_to_hand_over() && is_of_voucher(&n.kind) == deliver.voucher)
            .map(|notice| {
                let form = NoticeForm {
                    notice: notice.id,
                    delivery: deliver.delivery,
                    proof: deliver.proof.clone(),
                };
                match deliver.voucher {
                    true => Act::RecordVoucherNotice(form),
                    false => Act::RecordNotice(form),
                }
            })
            .collect(),
    }
}

/// Why there is no act to do.
fn nothing_there(act: &ForMany) -> Refusal {
    let act = match act {
        ForMany::Assign(_) => ActName::AssignCase,
        ForMany::Deliver(DeliverMany { voucher: true, .. }) => ActName::RecordVoucherNotice,
        ForMany::Deliver(DeliverMany { voucher: false, .. }) => ActName::RecordNotice,
    };
    Refusal::NothingThere {
        act,
        what: "notice".into(),
    }
}

/// In the lists of that colleague already, with every row that is anybody's.
fn is_theirs(act: &ForMany, file: &File) -> bool {
    let ForMany::Assign(form) = act else {
        return false;
    };
    let held = |over: &Assigned| over.staff == form.to;
    file.assigned.as_ref().is_some_and(held)
        && work(file)
            .iter()
            .all(|row| row.assignee.as_ref().is_none_or(|who| *who == form.to))
}

impl Inner {
    fn do_one(
        &mut self,
        file: FileId,
        acts: &impl Fn(&File) -> Result<Vec<Act>, Refusal>,
        now: DateTime<Utc>,
    ) -> Result<Did, Problem> {
        let doing = self.doing()?;
        let rulebook = self.rulebook.clone();
        let Some(held) = self.replica()?.file(file).map_err(anyhow::Error::from)? else {
            return Ok(Did::Gone);
        };
        let all = match acts(&held.file) {
            Ok(all) => all,
            Err(refusal) => return self.left_out(file, &refusal, now),
        };
        for act in all {
            let done = self
                .replica_mut()?
                .perform(act, &doing, On::File(file), now, &rulebook);
            match done {
                Ok(_) => self.saved_at = Some(now),
                Err(PerformError::Refused(refusal)) => {
                    return self.left_out(file, &refusal, now);
                }
                Err(PerformError::NotFound) => return Ok(Did::Gone),
                Err(PerformError::Failed(error)) => return Err(Problem::new(error.code(), error)),
            }
        }
        Ok(Did::All)
    }

    fn left_out(
        &self,
        file: FileId,
        refusal: &Refusal,
        now: DateTime<Utc>,
    ) -> Result<Did, Problem> {
        Ok(Did::Not(Box::new(LeftOutBecause {
            file,
            name: self.shown_name(file)?,
            refusal: self.told(refusal, country_date(now)),
        })))
    }

    fn many_row(
        &self,
        act: &ForMany,
        id: FileId,
        now: DateTime<Utc>,
    ) -> Result<Option<ManyRow>, Problem> {
        let doing = self.doing()?;
        let replica = self.replica()?;
        let Some(held) = replica.file(id).map_err(anyhow::Error::from)? else {
            return Ok(None);
        };
        let file = &held.file;
        let (state, refusal) = if file.unknown_facts > 0 {
            (ManyState::NewerProgram, None)
        } else {
            match self.would(act, file, &doing, now)? {
                Some(refusal) => {
                    let told = self.told(&refusal, country_date(now));
                    (ManyState::Refused, Some(told))
                }
                None if is_theirs(act, file) => (ManyState::TheirsAlready, None),
                None => (ManyState::Ready, None),
            }
        };
        Ok(Some(ManyRow {
            file: id,
            name: file.shown_name().unwrap_or_default(),
            holder: file.assigned.as_ref().map(|over| HeldNow {
                staff: over.staff.clone(),
                name: over.name.to_string(),
            }),
            state,
            refusal,
        }))
    }

    /// The first «no» of the law, asked as if it were done now.
    fn would(
        &self,
        act: &ForMany,
        file: &File,
        doing: &Doing,
        now: DateTime<Utc>,
    ) -> Result<Option<Refusal>, Problem> {
        let all = acts(act, file);
        if all.is_empty() {
            return Ok(Some(nothing_there(act)));
        }
        for one in all {
            match self.replica()?.may(&one, doing, file, now, &self.rulebook) {
                Ok(()) => {}
                Err(PerformError::Refused(refusal)) => return Ok(Some(*refusal)),
                Err(PerformError::NotFound) => return Err(Problem::not_found()),
                Err(PerformError::Failed(error)) => return Err(Problem::new(error.code(), error)),
            }
        }
        Ok(None)
    }

    fn doing(&self) -> Result<Doing, Problem> {
        Ok(Doing {
            actor: self.actor()?,
            participants: Vec::new(),
        })
    }
}
