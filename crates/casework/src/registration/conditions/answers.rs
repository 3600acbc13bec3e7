//! The registers' words as the conditions read them: of this registration, for this purpose, newest first.
//!
//! What a word does (block, warn, inform) and what silence does (wait, go on marked) is the register's entry in the
//! rulebook, never decided here.

use super::{EvidenceRef, Finding, FoundCode, Line, confirmed, not_checked};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::registers::{
    Contract, Contribution, IdentityRecord, Query, QueryFor, RegisterAnswer, Reply, Spell,
    StudySpell,
};
use crate::rulebook::{Entry, Section};
use chrono::{DateTime, Utc};

/// Answers that count for one of the two registrations.
pub(super) struct Answers<'a> {
    /// Oldest first.
    queries: Vec<&'a Query>,
    desk: &'a Desk<'a>,
    effect: &'static str,
    silent: &'static str,
}

/// Something in a reply that speaks against a condition.
pub(super) struct Adverse {
    /// `false`: by the register's own rule it warns at most.
    pub may_block: bool,
    pub code: FoundCode,
    pub args: Vec<(&'static str, String)>,
}

/// What a reply tells; a reply of another kind tells nothing of it.
#[derive(Default)]
pub(super) struct Told<'a> {
    pub identity: Option<&'a IdentityRecord>,
    pub contracts: &'a [Contract],
    pub contributions: &'a [Contribution],
    pub sole_trader: &'a [Spell],
    pub single_payment: &'a [Spell],
    pub study: &'a [StudySpell],
    pub unable_to_work: bool,
    pub pension: bool,
    pub qandas: bool,
}

impl<'a> Told<'a> {
    #[rustfmt::skip]
    pub fn by(reply: &'a Reply) -> Told<'a> {
        let nothing = Told::default();
        match reply {
            Reply::Identity(record) => Told { identity: Some(record), ..nothing },
            Reply::Employment { contracts } => Told { contracts, ..nothing },
            Reply::Pension { contributions } => Told { contributions, ..nothing },
            Reply::Business { sole_trader } => Told { sole_trader, ..nothing },
            Reply::SinglePayment { spells } => Told { single_payment: spells, ..nothing },
            Reply::Study { spells } => Told { study: spells, ..nothing },
            Reply::Disability { unable_to_work, .. } => Told { unable_to_work: *unable_to_work, ..nothing },
            Reply::SocialPayments { pension, .. } => Told { pension: *pension, ..nothing },
            Reply::Qandas { since } => Told { qandas: since.is_some(), ..nothing },
            Reply::Silent | Reply::Failed { .. } | Reply::NotFound | Reply::Licence { .. } | Reply::Marriage { .. } => nothing,
        }
    }
}

impl<'a> Answers<'a> {
    /// Asked in 2.2, since this application was taken.
    pub fn for_seeker(file: &'a File, desk: &'a Desk<'a>) -> Answers<'a> {
        let since = file.registration.application.as_ref().map(|a| a.at);
        let counts = |query: &Query| since.is_some_and(|since| query.asked >= since);
        Answers {
            queries: asked_for(file, QueryFor::Seeker, counts),
            desk,
            effect: "effect_lir",
            silent: "silent_lir",
        }
    }

    /// Asked in 5.1, since the registration as a job seeker and since any refusal of 5.5.
    pub fn for_unemployed(file: &'a File, desk: &'a Desk<'a>) -> Answers<'a> {
        let registered = file.registration.seeker_since;
        let refused = refused_at(file);
        let counts = |query: &Query| {
            registered.is_some_and(|day| query.on >= day)
                && refused.is_none_or(|moment| query.asked > moment)
        };
        Answers {
            queries: asked_for(file, QueryFor::Unemployed, counts),
            desk,
            effect: "effect_unemployed",
            silent: "silent_unemployed",
        }
    }

    pub fn were_asked(&self) -> bool {
        !self.queries.is_empty()
    }

    /// The newest word of a register.
    pub fn answer(&self, register: &str) -> Option<&'a RegisterAnswer> {
        self.queries.iter().rev().find_map(|q| q.answer(register))
    }

    pub fn identity(&self) -> Option<(&'a IdentityRecord, EvidenceRef)> {
        let answer = self.answer("identity")?;
        Some((Told::by(&answer.reply).identity?, of(answer)))
    }

    /// Registers for whose silence the step waits.
    pub fn waited_for(&self) -> Vec<&'a Entry> {
        let entries = self
            .desk
            .rulebook
            .list(Section::Register, self.desk.today)
            .into_iter();
        entries
            .filter(|entry| entry.str(self.silent) == Some("wait"))
            .collect()
    }

    pub fn is_waited_for(&self, register: &str) -> bool {
        self.waited_for().iter().any(|entry| entry.code == register)
    }

    /// One register's word on a condition: adverse by the register's effect, clear, silent, or not asked.
    pub fn line(
        &self,
        register: &str,
        clear: FoundCode,
        judge: impl FnOnce(Told<'a>) -> Option<Adverse>,
    ) -> Line {
        let Some(answer) = self.answer(register) else {
            return self.silence(register);
        };
        let line = match judge(Told::by(&answer.reply)) {
            None => confirmed(clear),
            Some(adverse) => {
                let finding = self.finding(register, adverse.may_block);
                let line = Line::new(finding, adverse.code);
                adverse.args.into_iter().fold(line, |l, (k, v)| l.arg(k, v))
            }
        };
        line.by([of(answer)])
    }

    /// What an adverse word of this register comes to.
    pub fn finding(&self, register: &str, may_block: bool) -> Finding {
        let entry = self
            .desk
            .rulebook
            .entry(Section::Register, register, self.desk.today);
        match entry.and_then(|entry| entry.str(self.effect)) {
            Some("inform") => Finding::Confirmed,
            Some("block") if may_block => Finding::Against,
            // An effect that this program does not know is shown rather than passed over.
            Some(_) | None => Finding::Attention,
        }
    }

    /// A silent register confirms nothing and refuses nothing; whether the step waits is said by `un-fresh`.
    fn silence(&self, register: &str) -> Line {
        match self.last_try(register) {
            Some(at) => not_checked(FoundCode::RegisterSilent)
                .arg("register", register)
                .by([EvidenceRef::Register {
                    register: Code::from(register),
                    at,
                }]),
            None => not_checked(FoundCode::RegisterNotAsked).arg("register", register),
        }
    }

    /// When a register was last heard failing, or asked.
    fn last_try(&self, register: &str) -> Option<DateTime<Utc>> {
        let asked = |query: &&&Query| query.registers.iter().any(|r| r.as_str() == register);
        let query = self.queries.iter().rev().find(asked)?;
        let heard = query
            .answers
            .iter()
            .rev()
            .find(|a| a.register.as_str() == register);
        Some(heard.map_or(query.asked, |answer| answer.at))
    }
}

/// The evidence that an answer is.
pub(super) fn of(answer: &RegisterAnswer) -> EvidenceRef {
    EvidenceRef::Register {
        register: answer.register.clone(),
        at: answer.at,
    }
}

fn asked_for(file: &File, purpose: QueryFor, counts: impl Fn(&Query) -> bool) -> Vec<&Query> {
    file.queries
        .iter()
        .filter(|query| query.purpose == purpose && !query.stopped && counts(query))
        .collect()
}

/// The moment of the last refusal by 5.5: its notice is queued in the same entry, and the refusal itself keeps a day.
fn refused_at(file: &File) -> Option<DateTime<Utc>> {
    let refused = file.registration.refused.as_ref()?;
    file.notices
        .iter()
        .rev()
        .find(|notice| notice.ground.as_ref() == Some(&refused.ground))
        .map(|notice| notice.queued)
}
