//! 2.2 and 5.1: asks the state registers, and brings their answers into the file as an act of the registers.
//!
//! What has answered is recorded at once. What is silent or fails is asked again and again; when the waiting term of
//! the rulebook is over its silence is recorded once, so that the specialist sees it, and the asking goes on.

use super::{Pace, blocking};
use crate::centre::{Centre, Here};
use crate::error::Result;
use crate::store::effects::{self, Effect, Kind};
use casework::File;
use casework::desk::country_date;
use casework::office::{Actor, Role};
use casework::registers::{NotAsked, Query, RegisterAnswer, may_ask};
use casework::registration::Act;
use casework::registration::card::AnswersForm;
use casework::rulebook::Rulebook;
use chrono::{DateTime, Duration, Utc};
use gateways::Registers;
use gateways::registers::{ConsentRef, Question};
use journal::Outcome;
use std::sync::Arc;
use tokio::sync::watch;

/// One of the workers side by side.
pub struct Worker {
    centre: Centre,
    registers: Arc<Registers>,
    pace: Pace,
}

/// A claimed query that still holds.
struct Asking {
    effect: Effect,
    question: Question,
}

impl Worker {
    pub fn new(centre: Centre, registers: Arc<Registers>, pace: Pace) -> Worker {
        Worker {
            centre,
            registers,
            pace,
        }
    }

    /// Works until it is told to stop; an error of the machine is logged and tried again.
    pub async fn until(self, mut stopped: watch::Receiver<bool>) {
        let worker = Arc::new(self);
        let mut commits = worker.centre.commits();
        while !*stopped.borrow() {
            match worker.clone().one().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => {
                    tracing::error!(%error, "a query to the registers could not be carried out")
                }
            }
            tokio::select! {
                _ = stopped.changed() => {}
                changed = commits.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(worker.pace.idle) => {}
            }
        }
    }

    /// Carries out the longest waiting query, if any waits.
    async fn one(self: Arc<Self>) -> Result<bool> {
        let claiming = self.clone();
        let asking = blocking(move || claiming.claim()).await?;
        let asking = match asking {
            None => return Ok(false),
            Some(None) => return Ok(true),
            Some(Some(asking)) => asking,
        };
        let asked_at = self.centre.now();
        let answers = self.registers.ask(&asking.question, Utc::now).await;
        // The centre's clock is the one that terms run by.
        let heard = self.centre.now().max(asked_at);
        let answers = answers
            .into_iter()
            .map(|answer| RegisterAnswer {
                at: heard,
                ..answer
            })
            .collect();
        let recording = self.clone();
        blocking(move || recording.record(&asking.effect, answers)).await?;
        Ok(true)
    }

    /// The next query, held; `Some(None)` where it no longer holds and was dropped.
    fn claim(&self) -> Result<Option<Option<Asking>>> {
        let Some(effect) = self.centre.claim(Kind::Registers, self.pace.lease)? else {
            return Ok(None);
        };
        let Some(file) = self.centre.file(effect.file)? else {
            self.centre
                .drop_work(effect.thing, "the file is not here")?;
            return Ok(Some(None));
        };
        match self.still_asked(&file, &effect) {
            Ok(query) => {
                let question = question(&file, query, &effect);
                Ok(Some(question.map(|question| Asking { effect, question })))
            }
            Err(why) => {
                self.centre.drop_work(effect.thing, why)?;
                Ok(Some(None))
            }
        }
    }

    /// Asks the law again: stopped queries, withdrawn consents and ended registrations ask nobody.
    fn still_asked<'f>(
        &self,
        file: &'f File,
        effect: &Effect,
    ) -> std::result::Result<&'f Query, &'static str> {
        let query = may_ask(file, effect.thing).map_err(NotAsked::as_str)?;
        if self.centre.now() - query.asked > self.pace.give_up {
            Err("too old to serve a decision")
        } else {
            Ok(query)
        }
    }

    /// Brings the answers in, and settles the work or sets its next time, in one transaction.
    fn record(&self, effect: &Effect, answers: Vec<RegisterAnswer>) -> Result<()> {
        self.centre.in_one_go(|here| {
            let Some(file) = here.file(effect.file)? else {
                return effects::drop(here.database(), effect.thing, "the file is not here");
            };
            // While the registers were asked a consent may have been withdrawn: then the answers are thrown away.
            let query = match self.still_asked(&file, effect) {
                Ok(query) => query,
                Err(why) => return effects::drop(here.database(), effect.thing, why),
            };
            let silent = query.silent();
            let answers = answers
                .into_iter()
                .filter(|answer| silent.contains(&answer.register));
            let (spoken, unheard): (Vec<_>, Vec<_>) = answers.partition(RegisterAnswer::has_spoken);
            let over = waits_until(here.rulebook(), query).is_none_or(|until| until <= here.now());
            let tell_silence = over && unheard.iter().any(|answer| !is_told(query, answer));
            let finished = unheard.is_empty();
            let until = waits_until(here.rulebook(), query).filter(|_| !over);
            let told = if tell_silence {
                spoken.into_iter().chain(unheard).collect()
            } else {
                spoken
            };
            self.bring_in(here, &file, effect, told)?;
            if finished {
                effects::done(here.database(), effect.thing)
            } else {
                let next = here.now() + self.pace.pause(effect.tries, effect.thing);
                let next = until.map_or(next, |until| next.min(until));
                effects::again_at(here.database(), effect.thing, next)
            }
        })
    }

    fn bring_in(
        &self,
        here: &mut Here,
        file: &File,
        effect: &Effect,
        answers: Vec<RegisterAnswer>,
    ) -> Result<()> {
        if answers.is_empty() {
            return Ok(());
        }
        let actor = Actor::outside(Role::Registers, file.centre.clone());
        let act = Act::RecordAnswers(AnswersForm {
            query: effect.thing,
            answers,
        });
        // One attempt records once, however often it is carried out.
        let identity = format!("answers {} {}", effect.thing, effect.tries);
        match here.act_as(&actor, act, file.id, &identity)? {
            Outcome::Final { .. } => Ok(()),
            Outcome::Returned { refusal, .. } => {
                tracing::warn!(query = %effect.thing, act = ?refusal.act(), "the registers' answers were not taken");
                Ok(())
            }
        }
    }
}

/// The end of the waiting term; `None` where the rulebook has none.
fn waits_until(rulebook: &Rulebook, query: &Query) -> Option<DateTime<Utc>> {
    let term = rulebook
        .term("register-wait", country_date(query.asked))
        .ok()
        .filter(|term| term.applies)?;
    Some(query.asked + Duration::minutes(i64::from(term.counting.value)))
}

/// Whether the silence of that register stands in the file already.
fn is_told(query: &Query, answer: &RegisterAnswer) -> bool {
    query
        .answers
        .iter()
        .any(|known| known.register == answer.register)
}

/// `None` where the card has lost its ИИН meanwhile; the next try looks again.
fn question(file: &File, query: &Query, effect: &Effect) -> Option<Question> {
    let consents = ["personal-data", "state-access"]
        .into_iter()
        .filter_map(|kind| file.consent(kind))
        .map(|c| ConsentRef {
            kind: c.kind.clone(),
            text_edition: c.text_edition.clone(),
            method: c.method.clone(),
            at: c.at,
        });
    Some(Question {
        registers: query.silent(),
        iin: file.card.iin()?.clone(),
        purpose: query.purpose,
        consents: consents.collect(),
        key: format!("{} {}", effect.thing, effect.tries),
    })
}
