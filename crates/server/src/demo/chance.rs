//! Repeatable chance: the same seed gives the same office on every computer and in every version of the libraries.

/// SplitMix64; even enough for made-up people, and ten lines long.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The chance of one subject (a person, a vacancy) of a seed, whatever was drawn for others.
    pub fn of(seed: u64, subject: u64) -> Chance {
        let mut mixed = Chance(seed ^ subject.wrapping_mul(0xa076_1d64_78bd_642f));
        mixed.next();
        mixed
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low).unwrap_or(0) + 1;
        low + i64::try_from(self.next() % span).unwrap_or(0)
    }

    pub fn percent(&mut self, share: u8) -> bool {
        self.next() % 100 < u64::from(share)
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = self.next() % u64::try_from(of.len()).unwrap_or(1).max(1);
        &of[usize::try_from(at).unwrap_or(0)]
    }

    /// One of the values by its weight.
    pub fn weighted<T: Copy>(&mut self, of: &[(T, u32)]) -> T {
        let total = of
            .iter()
            .map(|(_, weight)| u64::from(*weight))
            .sum::<u64>()
            .max(1);
        let mut left = self.next() % total;
        for (value, weight) in of {
            if left < u64::from(*weight) {
                return *value;
            }
            left -= u64::from(*weight);
        }
        of[of.len() - 1].0
    }

    /// A UUID of that chance; version bits are set so that it reads as any other identity.
    pub fn uuid(&mut self) -> uuid::Uuid {
        let bytes = [self.next().to_be_bytes(), self.next().to_be_bytes()].concat();
        let bytes: [u8; 16] = bytes.try_into().unwrap_or([0; 16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}
