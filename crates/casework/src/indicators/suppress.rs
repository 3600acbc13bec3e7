//! Hiding small groups so that they cannot be computed from what is left (`norm.small-cell`).
//!
//! First every group under the threshold is hidden. Then, as long as one of them follows from the numbers that are still
//! shown, the smallest other number that helps is hidden too. An empty group has nobody in it and is shown.

use super::network::{Known, Network};
use crate::rulebook::Rulebook;
use chrono::NaiveDate;

/// The smallest group that is shown (`norm.small-cell`), at least one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Smallest(pub(super) u32);

impl Smallest {
    /// The size in force; a rulebook that has none is read as five.
    pub fn in_force(book: &Rulebook, on: NaiveDate) -> Smallest {
        let value = book.norm_int("small-cell", on);
        Smallest::of(value.and_then(|n| u32::try_from(n).ok()).unwrap_or(5))
    }

    pub fn of(people: u32) -> Smallest {
        Smallest(people.max(1))
    }

    pub fn get(self) -> u32 {
        self.0
    }

    /// Whether a group of that size may not be recognised.
    pub fn protects(self, people: u32) -> bool {
        people > 0 && people < self.0
    }

    /// What «fewer than that» tells.
    pub(super) fn few(self) -> Known {
        Known::Within {
            least: 1,
            most: Some(self.0 - 1),
        }
    }

    /// What «hidden» tells a reader who knows how it comes about: enough people, but how many is not said.
    pub(super) fn hidden(self) -> Known {
        Known::Within {
            least: self.0,
            most: None,
        }
    }
}

/// Hides in the network whatever must be hidden. What is not on the page at all but could be computed from it (a
/// difference of two periods) is protected in the same way.
pub(super) fn hide(network: &mut Network, smallest: Smallest) {
    for arc in &mut network.arcs {
        if arc.known == Known::Exactly && smallest.protects(arc.value) {
            arc.known = smallest.few();
        }
    }
    while let Some(small) = first_determined(network, smallest) {
        let Some(other) = helper(network, small, smallest) else {
            return hide_all(network);
        };
        network.arcs[other].known = smallest.hidden();
    }
}

fn first_determined(network: &Network, smallest: Smallest) -> Option<usize> {
    (0..network.arcs.len())
        .find(|n| smallest.protects(network.arcs[*n].value) && network.is_determined(*n))
}

/// The shown number to hide next: the smallest with which `small` cannot be computed any more, else the smallest that
/// stands in one of its sums, else the smallest of all.
fn helper(network: &mut Network, small: usize, smallest: Smallest) -> Option<usize> {
    let mut shown: Vec<usize> = (0..network.arcs.len())
        .filter(|n| network.arcs[*n].known == Known::Exactly && network.arcs[*n].value > 0)
        .collect();
    shown.sort_by_key(|n| (network.arcs[*n].value, *n));
    for other in &shown {
        let before = std::mem::replace(&mut network.arcs[*other].known, smallest.hidden());
        let freed = !network.is_determined(small);
        network.arcs[*other].known = before;
        if freed {
            return Some(*other);
        }
    }
    let (from, to) = (network.arcs[small].from, network.arcs[small].to);
    let beside = |n: &&usize| {
        let arc = &network.arcs[**n];
        [arc.from, arc.to]
            .iter()
            .any(|node| *node != super::network::FREE && (*node == from || *node == to))
    };
    shown.iter().find(beside).or(shown.first()).copied()
}

/// Every number but the empty groups, without saying which of them are small: then any of them may be larger.
fn hide_all(network: &mut Network) {
    for arc in network.arcs.iter_mut().filter(|arc| arc.value > 0) {
        arc.known = Known::Within {
            least: 1,
            most: None,
        };
    }
}
