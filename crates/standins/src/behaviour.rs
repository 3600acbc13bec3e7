//! How well the registers behave: delays, failures and silences, by chance that the seed decides.

use casework::people::Iin;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

/// Knobs of all registers, and the state of single ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Behaviour {
    pub delay_ms: u64,
    pub fail_percent: u8,
    pub silent_percent: u8,
    pub seed: u64,
    /// By register code; a register that is not named is up.
    pub registers: BTreeMap<String, State>,
}

/// One register now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    #[default]
    Up,
    /// Answers with an error at once.
    Down,
    /// Takes the question and never answers.
    Silent,
}

/// What happens to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Answer,
    Fail,
    Silence,
}

impl Behaviour {
    pub fn delay(&self) -> Duration {
        Duration::from_millis(self.delay_ms)
    }

    /// The `nth` question about a person to a register; the same seed gives the same day again.
    pub fn fate(&self, register: &str, iin: &Iin, nth: u32) -> Fate {
        match self.registers.get(register).copied().unwrap_or_default() {
            State::Down => return Fate::Fail,
            State::Silent => return Fate::Silence,
            State::Up => {}
        }
        let roll = roll(self.seed, register, iin.as_str(), nth);
        if roll < self.fail_percent {
            Fate::Fail
        } else if roll < self.fail_percent.saturating_add(self.silent_percent) {
            Fate::Silence
        } else {
            Fate::Answer
        }
    }
}

/// 0–99 from the four; FNV-1a, because chance here must only be even and repeatable.
fn roll(seed: u64, register: &str, iin: &str, nth: u32) -> u8 {
    let bytes = seed
        .to_le_bytes()
        .into_iter()
        .chain(register.bytes())
        .chain(iin.bytes())
        .chain(nth.to_le_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    u8::try_from((hash ^ (hash >> 32)) % 100).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn iin() -> Iin {
        Iin::with_checksum("92031445012").unwrap()
    }

    #[test]
    fn chance_is_even_and_the_same_again() {
        let rough = Behaviour {
            fail_percent: 30,
            silent_percent: 20,
            seed: 7,
            ..Behaviour::default()
        };
        let fates = (0..1000)
            .map(|n| rough.fate("kgd", &iin(), n))
            .collect::<Vec<_>>();
        let share = |fate| fates.iter().filter(|f| **f == fate).count();
        assert!(
            (240..360).contains(&share(Fate::Fail)),
            "{}",
            share(Fate::Fail)
        );
        assert!(
            (140..260).contains(&share(Fate::Silence)),
            "{}",
            share(Fate::Silence)
        );
        assert_eq!(
            fates,
            (0..1000)
                .map(|n| rough.fate("kgd", &iin(), n))
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_register_that_is_down_fails_whatever_chance_says() {
        let mut kind = Behaviour::default();
        kind.registers.insert("kgd".into(), State::Down);
        assert_eq!(kind.fate("kgd", &iin(), 0), Fate::Fail);
        assert_eq!(kind.fate("ehr", &iin(), 0), Fate::Answer);
    }
}
