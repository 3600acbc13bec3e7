//! How often a register that does not answer is asked again.

use casework::ids::ThingId;
use chrono::Duration;

/// Times of the workers; the defaults are an office's, tests are quicker.
#[derive(Clone, Debug)]
pub struct Pace {
    /// Pause after the first try; it doubles with each further one.
    pub first: Duration,
    /// Longest pause.
    pub most: Duration,
    /// How long a claimed query is nobody else's.
    pub lease: Duration,
    /// Looks for work at least so often, beside being woken by commits.
    pub idle: std::time::Duration,
    /// Looks for what is due by date so often.
    pub by_date: std::time::Duration,
    /// An answer after so long serves no decision; the query is given up.
    pub give_up: Duration,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            first: Duration::seconds(20),
            most: Duration::minutes(10),
            lease: Duration::minutes(2),
            idle: std::time::Duration::from_secs(5),
            by_date: std::time::Duration::from_secs(10 * 60),
            give_up: Duration::days(7),
        }
    }
}

impl Pace {
    /// The pause after `tries` tries, up to a quarter longer so that queries of one outage do not come back together.
    pub fn pause(&self, tries: u32, thing: ThingId) -> Duration {
        let factor = 1i32.checked_shl(tries.min(20)).unwrap_or(i32::MAX);
        let doubled = self
            .first
            .checked_mul(factor)
            .unwrap_or(self.most)
            .min(self.most);
        let spread = i32::try_from(thing.entry.replica.0.as_u128() % 256).unwrap_or(0);
        doubled + doubled / 1024 * spread
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest_and_never_overflow() {
        let pace = Pace::default();
        let thing =
            ThingId::try_from("00000000-0000-0000-0000-000000000000.1#0".to_owned()).unwrap();
        let seconds = [0, 1, 2, 3, 4, 5, 40].map(|tries| pace.pause(tries, thing).num_seconds());
        assert_eq!(seconds, [20, 40, 80, 160, 320, 600, 600]);
    }
}
