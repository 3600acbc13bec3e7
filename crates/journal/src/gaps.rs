//! The set of numbers a desk holds of a centre's order. Pull asks for what is missing, never for "after the highest".

use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Held numbers as sorted ranges that neither touch nor overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    ranges: Vec<(u64, u64)>,
}

impl Gaps {
    /// Ranges from storage; joined and sorted again, whatever was stored.
    pub fn from_ranges(ranges: impl IntoIterator<Item = (u64, u64)>) -> Gaps {
        let mut gaps = Gaps::default();
        for (from, to) in ranges {
            gaps.insert_range(from, to);
        }
        gaps
    }

    pub fn ranges(&self) -> &[(u64, u64)] {
        &self.ranges
    }

    pub fn insert(&mut self, number: u64) {
        self.insert_range(number, number);
    }

    pub fn insert_range(&mut self, from: u64, to: u64) {
        if from == 0 || from > to {
            return;
        }
        let (mut from, mut to) = (from, to);
        self.ranges.retain(|&(a, b)| {
            let apart = b.saturating_add(1) < from || to.saturating_add(1) < a;
            if !apart {
                from = from.min(a);
                to = to.max(b);
            }
            apart
        });
        let place = self.ranges.partition_point(|&(a, _)| a < from);
        self.ranges.insert(place, (from, to));
    }

    pub fn contains(&self, number: u64) -> bool {
        let place = self.ranges.partition_point(|&(_, b)| b < number);
        self.ranges.get(place).is_some_and(|&(a, _)| a <= number)
    }

    pub fn highest(&self) -> u64 {
        self.ranges.last().map_or(0, |&(_, b)| b)
    }

    /// How far the order is held without a hole, from 1.
    pub fn whole_to(&self) -> u64 {
        match self.ranges.first() {
            Some(&(1, to)) => to,
            Some(_) | None => 0,
        }
    }

    /// What is missing up to and including `head`.
    pub fn missing(&self, head: u64) -> Vec<RangeInclusive<u64>> {
        let mut next = 1;
        let mut missing = Vec::new();
        for &(from, to) in &self.ranges {
            if from > head {
                break;
            }
            if next < from {
                missing.push(next..=(from - 1));
            }
            next = to + 1;
        }
        if next <= head {
            missing.push(next..=head);
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_page_that_came_late_closes_its_hole() {
        let mut held = Gaps::from_ranges([(1, 3), (7, 9)]);
        assert_eq!(held.missing(10), [4..=6, 10..=10]);
        held.insert_range(4, 6);
        assert_eq!(held.ranges(), [(1, 9)]);
        assert_eq!(held.whole_to(), 9);
    }

    proptest! {
        #[test]
        fn held_and_missing_together_are_everything(numbers in proptest::collection::vec(1u64..60, 0..80), head in 1u64..70) {
            let mut held = Gaps::default();
            for n in &numbers {
                held.insert(*n);
            }
            for n in 1..=head {
                let missing = held.missing(head).iter().any(|r| r.contains(&n));
                prop_assert_eq!(held.contains(n), numbers.contains(&n));
                prop_assert_eq!(missing, !numbers.contains(&n));
            }
        }
    }
}
