//! What to exchange next, as a pure function of what is held here and what the centre has.

use crate::gaps::Gaps;
use crate::wire::{Head, NumbersOf, Pull};
use casework::ids::CentreId;
use std::collections::BTreeMap;

/// Entries in one push; small enough that a lost reply costs little.
pub const PUSH_AT_MOST: usize = 100;
/// Records in one page.
pub const PAGE: u32 = 500;

/// What this desk holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// Unacknowledged entries in the outbox.
    pub waiting: usize,
    /// Per centre and era the numbers held.
    pub held: BTreeMap<(CentreId, u32), Gaps>,
    /// Centres of this device's scope.
    pub centres: Vec<CentreId>,
    pub reference: u64,
    /// Case numbers left in the block, and its size.
    pub numbers_left: Option<(u32, u32)>,
    /// The same of the numbers of official papers.
    pub paper_numbers_left: Option<(u32, u32)>,
}

/// What to do, in this order: push first, so that pulled records already tell what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Todo {
    Push,
    Pull(Pull),
    Reference { since: u64 },
    Numbers { centre: CentreId, of: NumbersOf },
}

/// Pull is driven by gaps: whatever is missing up to the head is asked for, page by page.
pub fn plan(here: &Here, heads: &[Head], reference: u64) -> Vec<Todo> {
    let mut todo = Vec::new();
    if here.waiting > 0 {
        todo.push(Todo::Push);
    }
    let nothing = Gaps::default();
    for head in heads.iter().filter(|h| here.centres.contains(&h.centre)) {
        let held = here
            .held
            .get(&(head.centre.clone(), head.era))
            .unwrap_or(&nothing);
        todo.extend(held.missing(head.seq).into_iter().map(|gap| {
            Todo::Pull(Pull {
                centre: head.centre.clone(),
                era: head.era,
                from: *gap.start(),
                to: *gap.end(),
                limit: PAGE,
            })
        }));
    }
    if reference > here.reference {
        todo.push(Todo::Reference {
            since: here.reference,
        });
    }
    for (left, of) in [
        (here.numbers_left, NumbersOf::Cases),
        (here.paper_numbers_left, NumbersOf::Papers),
    ] {
        if let (Some((left, size)), Some(centre)) = (left, here.centres.first())
            && left * 3 < size.max(1)
        {
            todo.push(Todo::Numbers {
                centre: centre.clone(),
                of,
            });
        }
    }
    todo
}
