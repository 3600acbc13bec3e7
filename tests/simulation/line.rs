//! The line between a desk and the centre, with its faults; and the faults of protocol that the oracles must find.

use crate::world::{Desk, Dice};
use journal::sync::{Todo, plan};
use journal::wire::{Answer, Push};
use server::Centre;

/// A hand-made bug of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    AcknowledgesBeforeCommit,
    PullsAfterTheHighest,
    PurgesTheOutbox,
    RetriesUnderANewIdentity,
    GoesOnAfterAFork,
}

/// How a line behaves in this exchange.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weather {
    /// In a hundred: a request is lost, a reply is lost, a push is sent twice, pages come in another order.
    pub lost: u32,
    pub reply_lost: u32,
    pub doubled: u32,
    pub reordered: u32,
}

impl Weather {
    pub const FAIR: Weather = Weather {
        lost: 0,
        reply_lost: 0,
        doubled: 0,
        reordered: 0,
    };
    pub const FOUL: Weather = Weather {
        lost: 15,
        reply_lost: 20,
        doubled: 20,
        reordered: 40,
    };
}

/// One exchange of a desk; ends early where the line breaks.
pub fn exchange(
    desk: &mut Desk,
    centre: &Centre,
    weather: Weather,
    mutant: Option<Mutant>,
    dice: &mut Dice,
) {
    for _round in 0..20 {
        if dice.of_hundred(weather.lost) {
            return;
        }
        let device = centre.device(&desk.device).unwrap();
        let status = centre.status(&device).unwrap();
        desk.replica().note_status(&status).unwrap();
        let here = desk.replica().here().unwrap();
        let mut todo = plan(&here, &status.heads, status.reference);
        if dice.of_hundred(weather.reordered) {
            todo.reverse();
        }
        if todo.is_empty() {
            return;
        }
        for step in todo {
            if !carry_out(desk, centre, step, weather, mutant, dice) {
                return;
            }
        }
    }
}

fn carry_out(
    desk: &mut Desk,
    centre: &Centre,
    todo: Todo,
    weather: Weather,
    mutant: Option<Mutant>,
    dice: &mut Dice,
) -> bool {
    let device = centre.device(&desk.device).unwrap();
    match todo {
        Todo::Push => {
            let entries = desk.replica().batch(3).unwrap();
            if mutant == Some(Mutant::AcknowledgesBeforeCommit) && dice.of_hundred(20) {
                let answers = entries
                    .iter()
                    .map(|e| Answer::Recorded {
                        id: e.header().unwrap().id,
                        era: 1,
                        seq: 1,
                    })
                    .collect::<Vec<_>>();
                desk.replica().acknowledge(&answers).unwrap();
                return true;
            }
            let id = desk.replica().id();
            let push = |entries: Vec<journal::Sealed>| {
                let signature = desk.key.sign(Push::signed_text(id, &entries).as_bytes());
                Push {
                    replica: id,
                    entries,
                    signature,
                }
            };
            let sent = push(entries);
            let reply = centre.push(&device, &sent).unwrap();
            if mutant == Some(Mutant::RetriesUnderANewIdentity) && dice.of_hundred(20) {
                desk.performs_again(&sent.entries);
            }
            if dice.of_hundred(weather.doubled) {
                let again = centre.push(&device, &sent).unwrap();
                assert_eq!(
                    again.answers, reply.answers,
                    "the same push, the same answer"
                );
            }
            if dice.of_hundred(weather.reply_lost) {
                return false;
            }
            desk.replica().acknowledge(&reply.answers).unwrap();
            let forked = reply
                .answers
                .iter()
                .any(|a| matches!(a, Answer::Forked { .. }));
            if forked && mutant == Some(Mutant::GoesOnAfterAFork) {
                let settled = sent
                    .entries
                    .iter()
                    .map(|e| Answer::Recorded {
                        id: e.header().unwrap().id,
                        era: 1,
                        seq: 1,
                    })
                    .collect::<Vec<_>>();
                desk.replica().acknowledge(&settled).unwrap();
            } else if forked {
                desk.forks();
            }
            true
        }
        Todo::Pull(mut ask) => {
            if mutant == Some(Mutant::PullsAfterTheHighest) {
                let highest = desk.highest();
                if ask.from <= highest {
                    return true;
                }
            }
            // Small pages, of which some get lost or overtake each other.
            ask.limit = 4;
            let mut pages = Vec::new();
            while ask.from <= ask.to {
                let page = centre.pull(&device, &ask).unwrap();
                let Some(last) = page.records.last() else {
                    break;
                };
                ask.from = last.seq + 1;
                pages.push(page);
            }
            if dice.of_hundred(weather.reordered) {
                pages.reverse();
            }
            for page in pages {
                if dice.of_hundred(weather.lost) {
                    continue;
                }
                desk.replica().apply(&page).unwrap();
            }
            true
        }
        Todo::Reference { since } => {
            let reference = centre.reference(&device, since).unwrap();
            desk.replica().apply_reference(&reference).unwrap();
            true
        }
        Todo::Numbers { .. } => true,
    }
}
