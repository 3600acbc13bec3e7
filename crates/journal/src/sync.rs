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
    /// Numbers left, for each centre that this desk draws for.
    pub numbers: Vec<NumbersLeft>,
}

/// What is left of the blocks of one kind and centre this year, and how large the block in use is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumbersLeft {
    pub centre: CentreId,
    pub of: NumbersOf,
    pub left: u32,
    pub size: u32,
}

impl NumbersLeft {
    /// Below a third a new block is fetched while there is a line.
    fn runs_out(&self) -> bool {
        self.left * 3 < self.size.max(1)
    }
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
    let empty = here.numbers.iter().filter(|numbers| numbers.runs_out());
    todo.extend(empty.map(|numbers| Todo::Numbers {
        centre: numbers.centre.clone(),
        of: numbers.of,
    }));
    todo
}
