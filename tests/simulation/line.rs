//! The line between a desk and the centre with its faults, as a `Peer`: the product's own exchange runs over it. And the
//! hand-made bugs of protocol that the oracles must find.

use crate::desk::Partition;
use crate::dice::Dice;
use casework::ids::{CentreId, ReplicaId};
use casework::scans::ScanHash;
use journal::parts::{Part, PartsHeld};
use journal::wire::{Answer, Block, NumbersOf, Page, Pull, Push, PushReply, Reference, Status};
use journal::{LineError, Peer};
use server::LocalPeer;
use std::sync::{Mutex, MutexGuard};

/// A hand-made bug of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    AcknowledgesBeforeCommit,
    PullsAfterTheHighest,
    PurgesTheOutbox,
    RetriesUnderANewIdentity,
    GoesOnAfterAFork,
}

/// How a line behaves in this exchange; chances in a hundred.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weather {
    /// A request is lost.
    pub lost: u32,
    /// It was carried out, and the reply is lost.
    pub reply_lost: u32,
    /// A push arrives twice.
    pub doubled: u32,
    /// A push arrives much later, when the desk has given it up.
    pub late: u32,
    /// The centre's process ends in the middle of a push.
    pub centre_falls: u32,
    /// Pages are kept, to come once more later.
    pub echoes: u32,
}

impl Weather {
    pub const FAIR: Weather = Weather {
        lost: 0,
        reply_lost: 0,
        doubled: 0,
        late: 0,
        centre_falls: 0,
        echoes: 0,
    };
    pub const FOUL: Weather = Weather {
        lost: 6,
        reply_lost: 8,
        doubled: 20,
        late: 8,
        centre_falls: 4,
        echoes: 20,
    };
}

/// One exchange's line.
pub struct Line {
    centre: LocalPeer,
    state: Mutex<State>,
}

/// What has become of the line, for the world to go on with.
pub struct State {
    pub dice: Dice,
    weather: Weather,
    partition: Option<Partition>,
    mutant: Option<Mutant>,
    /// Highest number that the desk held when the exchange began.
    highest: u64,
    /// Pushes that will arrive some day.
    pub late: Vec<Push>,
    /// A push whose reply did not come.
    pub unanswered: Option<Push>,
    pub echoes: Vec<(CentreId, Page)>,
    pub centre_fell: bool,
    /// What must never happen, in words.
    pub wrong: Option<String>,
}

impl Line {
    pub fn new(
        centre: LocalPeer,
        weather: Weather,
        partition: Option<Partition>,
        mutant: Option<Mutant>,
        highest: u64,
        dice: Dice,
    ) -> Line {
        Line {
            centre,
            state: Mutex::new(State {
                dice,
                weather,
                partition,
                mutant,
                highest,
                late: Vec::new(),
                unanswered: None,
                echoes: Vec::new(),
                centre_fell: false,
                wrong: None,
            }),
        }
    }

    pub fn ends(self) -> State {
        self.state.into_inner().unwrap()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The request is on its way.
    fn sent(&self) -> Result<(), LineError> {
        let mut state = self.state();
        let lost = state.weather.lost;
        if state.partition == Some(Partition::Cut) || state.dice.of_hundred(lost) {
            Err(LineError::Down("lost".into()))
        } else {
            Ok(())
        }
    }

    /// The reply is on its way.
    fn heard(&self) -> Result<(), LineError> {
        let mut state = self.state();
        let lost = state.weather.reply_lost;
        if state.partition == Some(Partition::OneWay) || state.dice.of_hundred(lost) {
            Err(LineError::Down("the reply was lost".into()))
        } else {
            Ok(())
        }
    }

    fn chance(&self, of: impl Fn(&Weather) -> u32) -> bool {
        let mut state = self.state();
        let chance = of(&state.weather);
        state.dice.of_hundred(chance)
    }

    fn mutant(&self, mutant: Mutant) -> bool {
        self.state().mutant == Some(mutant)
    }
}

impl Peer for Line {
    async fn status(&self) -> Result<Status, LineError> {
        self.sent()?;
        let status = self.centre.status().await?;
        self.heard()?;
        Ok(status)
    }

    async fn wait(&self, known: Status) -> Result<Status, LineError> {
        Ok(known)
    }

    async fn push(&self, push: Push) -> Result<PushReply, LineError> {
        self.sent()?;
        if self.mutant(Mutant::AcknowledgesBeforeCommit) && self.state().dice.of_hundred(20) {
            // The centre says yes, falls, and knows nothing of it afterwards.
            let status = self.centre.status().await?;
            return Ok(PushReply {
                answers: recorded(&push),
                status,
            });
        }
        if self.chance(|w| w.late) {
            self.state().late.push(push);
            return Err(LineError::Down("much later".into()));
        }
        if self.chance(|w| w.centre_falls) {
            self.state().centre_fell = true;
            if self.state().dice.of_hundred(50) {
                self.centre.push(push.clone()).await?;
            }
            self.state().unanswered = Some(push);
            return Err(LineError::Down("the centre fell".into()));
        }
        let mut reply = self.centre.push(push.clone()).await?;
        if self.chance(|w| w.doubled) {
            let again = self.centre.push(push.clone()).await?;
            if again.answers != reply.answers {
                let (first, second) = (&reply.answers, &again.answers);
                self.state().wrong = Some(format!(
                    "the same push was answered {first:?}, then {second:?}"
                ));
            }
        }
        if self.mutant(Mutant::GoesOnAfterAFork)
            && reply
                .answers
                .iter()
                .any(|a| matches!(a, Answer::Forked { .. }))
        {
            reply.answers = recorded(&push);
        }
        if let Err(lost) = self.heard() {
            self.state().unanswered = Some(push);
            return Err(lost);
        }
        Ok(reply)
    }

    async fn pull(&self, mut pull: Pull) -> Result<Page, LineError> {
        self.sent()?;
        if self.mutant(Mutant::PullsAfterTheHighest) && pull.from <= self.state().highest {
            let status = self.centre.status().await?;
            return Ok(Page {
                records: Vec::new(),
                status,
            });
        }
        // Small pages, so that there are many places to break.
        pull.limit = 1 + u32::try_from(self.state().dice.below(8)).unwrap();
        let page = self.centre.pull(pull.clone()).await?;
        if self.chance(|w| w.echoes) {
            let echo = (pull.centre.clone(), page.clone());
            self.state().echoes.push(echo);
        }
        self.heard()?;
        Ok(page)
    }

    async fn numbers(
        &self,
        replica: ReplicaId,
        centre: CentreId,
        year: i32,
        of: NumbersOf,
    ) -> Result<Block, LineError> {
        self.sent()?;
        let block = self.centre.numbers(replica, centre, year, of).await?;
        self.heard()?;
        Ok(block)
    }

    async fn reference(&self, since: u64) -> Result<Reference, LineError> {
        self.sent()?;
        let reference = self.centre.reference(since).await?;
        self.heard()?;
        Ok(reference)
    }

    async fn scan(&self, hash: ScanHash) -> Result<PartsHeld, LineError> {
        self.sent()?;
        let held = self.centre.scan(hash).await?;
        self.heard()?;
        Ok(held)
    }

    async fn send_part(&self, part: Part) -> Result<PartsHeld, LineError> {
        self.sent()?;
        let held = self.centre.send_part(part).await?;
        self.heard()?;
        Ok(held)
    }

    async fn part(&self, hash: ScanHash, n: u32) -> Result<Part, LineError> {
        self.sent()?;
        let part = self.centre.part(hash, n).await?;
        self.heard()?;
        Ok(part)
    }
}

/// An acknowledgement of everything, from nobody who keeps anything.
fn recorded(push: &Push) -> Vec<Answer> {
    push.entries
        .iter()
        .map(|entry| Answer::Recorded {
            id: entry.header().unwrap().id,
            era: 1,
            seq: 1,
        })
        .collect()
}
