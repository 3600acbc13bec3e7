//! 5.6 and wherever else a notice was queued: sends it, follows it, and brings how far it came into the file as an act of the
//! system. What cannot be delivered so goes on paper, which the law puts into somebody's worklist.
//!
//! It decides nothing and keeps nothing: the law says whether a notice may still be sent and what it says.

use super::Pace;
use super::blocking;
use crate::centre::Centre;
use crate::error::Result;
use crate::store::effects::{Effect, Kind};
use casework::File;
use casework::card::EmailAnswer;
use casework::desk::country_date;
use casework::office::{Actor, Role};
use casework::people::ShortText;
use casework::registration::Act;
use casework::registration::sending::{
    Message, NotSent, Occasion, Sending, SendingForm, SendingState, SendingWay, compose, may_send,
};
use casework::registration::unemployed::Notice;
use gateways::Messages;
use gateways::messages::{Outgoing, Progress, Way};
use journal::Outcome;
use std::sync::Arc;
use tokio::sync::watch;

/// Carries notices out, one after the other.
pub struct Worker {
    centre: Centre,
    /// `None` where no gateway is connected: what waits for its message goes on paper when its term has passed.
    messages: Option<Messages>,
    pace: Pace,
}

/// A claimed notice and what is to be done about it now.
enum Doing {
    /// With whether the message sends to the letter, which is then handed over too.
    Send(Outgoing, bool),
    /// It was taken before: ask how far it came.
    Follow(SendingWay),
    /// Not by day, or it no longer holds: nothing now.
    Nothing,
    /// Its term has passed without anybody taking it.
    GiveUp(SendingWay),
}

impl Worker {
    pub fn new(centre: Centre, messages: Option<Messages>, pace: Pace) -> Worker {
        Worker {
            centre,
            messages,
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
                Err(error) => tracing::error!(%error, "a notice could not be carried out"),
            }
            tokio::select! {
                _ = stopped.changed() => {}
                changed = commits.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(worker.pace.idle) => {}
            }
        }
    }

    /// Carries out the longest waiting notice, if any waits.
    async fn one(self: Arc<Self>) -> Result<bool> {
        let claiming = self.clone();
        let Some((effect, doing)) = blocking(move || claiming.claim()).await? else {
            return Ok(false);
        };
        let key = effect.thing.to_string();
        let (way, letter_follows, heard) = match (doing, &self.messages) {
            (Doing::Nothing, _) => return Ok(true),
            (Doing::GiveUp(way), _) => (way, false, Ok(Progress::Expired)),
            (Doing::Send(message, letter_follows), Some(gateway)) => {
                let heard = gateway.send(&message).await;
                (way_of(message.way), letter_follows, heard)
            }
            (Doing::Follow(way), Some(gateway)) => (way, false, gateway.progress(&key).await),
            (Doing::Send(..) | Doing::Follow(_), None) => {
                let waiting = self.clone();
                return blocking(move || waiting.wait_for_a_gateway(&effect)).await;
            }
        };
        let heard = heard
            .inspect_err(|error| tracing::warn!(notice = %effect.thing, %error, "not sent yet"))
            .ok();
        let recording = self.clone();
        blocking(move || recording.record(&effect, (way, letter_follows), heard)).await?;
        Ok(true)
    }

    /// Until one is connected, or until the term has passed.
    fn wait_for_a_gateway(&self, effect: &Effect) -> Result<bool> {
        let later = self.centre.now() + self.pace.most;
        self.centre.again_at(effect.thing, later)?;
        Ok(true)
    }

    /// The next notice, held; one that no longer holds is dropped, one that must wait for the day is put off.
    fn claim(&self) -> Result<Option<(Effect, Doing)>> {
        let Some(effect) = self.centre.claim(Kind::Notice, self.pace.lease)? else {
            return Ok(None);
        };
        let doing = match self.centre.file(effect.file)? {
            None => {
                self.centre
                    .drop_work(effect.thing, "the file is not here")?;
                Doing::Nothing
            }
            Some(file) => match may_send(&file, effect.thing) {
                Ok(notice) => self.what_now(&file, notice, &effect)?,
                Err(why) => {
                    self.centre.drop_work(effect.thing, why.into())?;
                    Doing::Nothing
                }
            },
        };
        Ok(Some((effect, doing)))
    }

    fn what_now(&self, file: &File, notice: &Notice, effect: &Effect) -> Result<Doing> {
        let now = self.centre.now();
        let rulebook = self.centre.read(|db| self.centre.rulebook(db))?;
        let late = country_date(now) > notice.deliver_by;
        // The gateway has it, whatever has become of the number since.
        if let Some(Sending { way, .. }) = notice.sending {
            return Ok(if late {
                Doing::GiveUp(way)
            } else {
                Doing::Follow(way)
            });
        }
        let Some((way, to)) = reach(file) else {
            self.centre
                .drop_work(effect.thing, NotSent::OnPaper.into())?;
            return Ok(Doing::Nothing);
        };
        if late {
            return Ok(Doing::GiveUp(way));
        }
        if let Some(day) = rulebook.meta().quiet_until(now) {
            self.centre.again_at(effect.thing, day)?;
            return Ok(Doing::Nothing);
        }
        let centres = self.centre.centres()?;
        let said = centres.iter().find(|c| c.id == file.centre).and_then(|c| {
            compose(&Occasion {
                file,
                notice,
                centre: c,
                rulebook: &rulebook,
                on: country_date(notice.queued),
                check_code: None,
            })
        });
        match said {
            Some(message) => {
                let letter_follows = way == SendingWay::Sms && message.sms_sends_to_letter;
                let message = outgoing(effect, way, to, message);
                Ok(Doing::Send(message, letter_follows))
            }
            None => {
                tracing::error!(notice = %effect.thing, kind = %notice.kind, "the rulebook has no words for it");
                Ok(Doing::GiveUp(way))
            }
        }
    }

    /// Brings the news in and sets the next look, in one transaction. No news: later again.
    fn record(
        &self,
        effect: &Effect,
        (way, letter_follows): (SendingWay, bool),
        heard: Option<Progress>,
    ) -> Result<()> {
        let state = heard.map(|progress| match progress {
            Progress::Sent => SendingState::Sent,
            Progress::Delivered => SendingState::Delivered,
            Progress::Failed(why) => SendingState::Failed(reason(&why)),
            Progress::Expired => SendingState::Expired,
        });
        let ended = state.as_ref().is_some_and(|s| *s != SendingState::Sent);
        self.centre.in_one_go(|here| {
            let Some(file) = here.file(effect.file)? else {
                return crate::store::effects::drop(
                    here.database(),
                    effect.thing,
                    "the file is not here",
                );
            };
            let known = file.notices.iter().find(|n| n.id == effect.thing);
            let known = known.and_then(|n| n.sending.as_ref()).map(|s| &s.state);
            if let Some(state) = state.filter(|state| known != Some(state)) {
                let actor = Actor::outside(Role::System, file.centre.clone());
                let identity = format!("sending {} {}", effect.thing, effect.tries);
                let notice = effect.thing;
                let act = Act::ReportSending(SendingForm {
                    notice,
                    way,
                    state,
                    letter_follows,
                });
                if let Outcome::Returned { refusal, .. } =
                    here.act_as(&actor, act, file.id, &identity)?
                {
                    tracing::warn!(notice = %effect.thing, act = ?refusal.act(), "the report was not taken");
                }
            }
            if ended {
                crate::store::effects::done(here.database(), effect.thing)
            } else {
                let next = here.now() + self.pace.pause(effect.tries, effect.thing);
                crate::store::effects::again_at(here.database(), effect.thing, next)
            }
        })
    }
}

/// A mobile number first: people without work read an SMS sooner than their mail.
fn reach(file: &File) -> Option<(SendingWay, String)> {
    let mobile = file.card.mobile().map(|n| (SendingWay::Sms, n.to_string()));
    mobile.or_else(|| match file.card.email()? {
        EmailAnswer::Is(email) => Some((SendingWay::Email, email.to_string())),
        EmailAnswer::None => None,
    })
}

fn outgoing(effect: &Effect, way: SendingWay, to: String, message: Message) -> Outgoing {
    let (way, text) = match way {
        SendingWay::Sms => (Way::Sms, message.sms),
        SendingWay::Email => (Way::Email, message.letter),
    };
    Outgoing {
        key: effect.thing.to_string(),
        way,
        to,
        subject: message.subject,
        text,
    }
}

fn way_of(way: Way) -> SendingWay {
    match way {
        Way::Sms => SendingWay::Sms,
        Way::Email => SendingWay::Email,
    }
}

/// The gateway's words, cut to what an entry may hold.
fn reason(why: &str) -> ShortText {
    let cut: String = why.chars().filter(|c| !c.is_control()).take(100).collect();
    ShortText::parse(&cut)
        .or_else(|_| ShortText::parse("unknown"))
        .expect("a plain word is a text")
}
