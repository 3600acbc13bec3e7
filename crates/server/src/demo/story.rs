//! A person's way through sections 1–8, step by step, as far as chance and the present day let it go.
//!
//! Every act goes through the law. Where the law says no, the story does what an office does: it refuses with that
//! ground, waits for the registers, or leaves the case as it stands.

mod after;
mod messages;
mod reception;
mod seeker;
mod unemployed;
mod voucher;

use super::chance::Chance;
use super::desk::{End, Telling};
use super::forms;
use super::people::Person;
use super::registers::PersonRecord;
use casework::desk::Desk;
use casework::office::{Actor, Role};
use casework::registers::{QueryFor, RegisterAnswer};
use casework::registration::Act;
use casework::registration::card::{AnswersForm, last_query};

/// What the person came for, and where the office lost sight of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Advice,
    /// Came without an identity card.
    NoPapers,
    JobSeeker,
    Unemployed,
}

/// Everything that a story is told from.
pub struct Story<'s, 'w> {
    pub telling: &'s mut Telling<'w>,
    pub person: &'s Person,
    pub record: &'s PersonRecord,
    pub chance: Chance,
    pub aim: Aim,
    /// Signed on the e-Government portal instead of coming.
    pub by_portal: bool,
    /// After this many acts nobody went on.
    pub left_after: Option<usize>,
    pub consultant: Actor,
    pub specialist: Actor,
    pub head: Actor,
}

type Told = Result<(), End>;

impl Story<'_, '_> {
    /// Tells the whole story; its end is normal.
    pub fn tell(&mut self) -> End {
        match self.sections() {
            Ok(()) => End::Rests,
            Err(end) => end,
        }
    }

    fn sections(&mut self) -> Told {
        if self.by_portal {
            self.portal()?;
        } else {
            self.reception()?;
            self.specialist(|s, _| Some(forms::application(s.person, &mut s.chance)))?;
        }
        self.card()?;
        self.profile()?;
        self.registration()?;
        self.selection()?;
        if self.aim == Aim::JobSeeker {
            return self.afterwards(3, 9);
        }
        self.unemployed()?;
        self.plan()?;
        match self.voucher() {
            // The weekly look goes on after a voucher that came to its end.
            Ok(()) | Err(End::Rests) => {}
            Err(end @ (End::Now | End::Refused(_))) => return Err(end),
        }
        if self.chance.percent(22) {
            return self.afterwards(6, 45);
        }
        self.monitoring()
    }

    /// The registers answer within a minute; one that is silent is silent still after the waiting term.
    fn answered(&mut self, purpose: QueryFor) -> Told {
        let Some(query) = last_query(&self.telling.file, purpose).cloned() else {
            return Err(End::Rests);
        };
        let seconds = self.chance.between(4, 40);
        self.telling.seconds_later(seconds);
        let at = self.telling.at;

        let answers = query
            .registers
            .iter()
            .filter_map(|register| {
                Some(RegisterAnswer {
                    register: register.clone(),
                    at,
                    reply: self.record.reply(register.as_str())?,
                })
            })
            .collect();
        let registers = Actor::outside(Role::Registers, self.telling.centre.id.clone());
        self.does(
            &registers,
            Act::RecordAnswers(AnswersForm {
                query: query.id,
                answers,
            }),
        )?;
        self.telling.later(2);
        Ok(())
    }

    /// An act of the specialist, some minutes after the one before; the form may read the file and draw chance.
    fn specialist(&mut self, fill: impl FnOnce(&mut Self, &Desk) -> Option<Act>) -> Told {
        let actor = self.specialist.clone();
        let minutes = self.chance.between(2, 7);
        self.telling.later(minutes);
        self.with(&actor, fill)
    }

    fn does(&mut self, actor: &Actor, act: Act) -> Told {
        self.with(actor, |_, _| Some(act))
    }

    fn with(&mut self, actor: &Actor, fill: impl FnOnce(&mut Self, &Desk) -> Option<Act>) -> Told {
        if self
            .left_after
            .is_some_and(|acts| self.telling.entries.len() >= acts)
        {
            return Err(End::Rests);
        }
        let moment = self.telling.moment(actor)?;
        let act = fill(self, &moment.desk()).ok_or(End::Rests)?;
        self.telling.does(moment, act)?;
        self.messages_go_out();
        self.paper_is_handed_over();
        Ok(())
    }
}
