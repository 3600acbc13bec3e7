//! Three times: claimed by the desk, hybrid logical (display order), recorded by the server. Here: order and bounds.

use casework::desk::country_date;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// How far a desk's clock may run ahead of the server's receipt.
pub const AHEAD: Duration = Duration::minutes(5);

/// A hybrid logical time: milliseconds since 1970 and a counter inside the millisecond.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Hybrid {
    pub ms: i64,
    pub n: u32,
}

impl Hybrid {
    /// The next time after `self` at a desk whose wall clock says `now`.
    #[must_use]
    pub fn tick(self, now: DateTime<Utc>) -> Hybrid {
        let ms = now.timestamp_millis();
        if ms > self.ms {
            Hybrid { ms, n: 0 }
        } else {
            Hybrid {
                ms: self.ms,
                n: self.n + 1,
            }
        }
    }

    /// Held inside the bounds of the claimed time, so that a wrong clock cannot carry the order away.
    #[must_use]
    pub fn clamped(self, not_before: Option<DateTime<Utc>>, not_after: DateTime<Utc>) -> Hybrid {
        let low = not_before.map_or(i64::MIN, |t| t.timestamp_millis());
        let high = (not_after + AHEAD).timestamp_millis();
        Hybrid {
            ms: self.ms.clamp(low, high.max(low)),
            n: self.n,
        }
    }
}

/// The legal time of an act, as the server judges the claimed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// The claimed time could be true.
    AsClaimed(DateTime<Utc>),
    /// It could not; the nearest bound stands until the head confirms or corrects the date.
    Doubtful {
        claimed: DateTime<Utc>,
        by: DateTime<Utc>,
    },
}

impl Judged {
    pub fn at(self) -> DateTime<Utc> {
        match self {
            Judged::AsClaimed(at) | Judged::Doubtful { by: at, .. } => at,
        }
    }
    /// The civil date in Kazakhstan.
    pub fn on(self) -> NaiveDate {
        country_date(self.at())
    }
}

/// The legal time as a desk finds it, which knows no receipt: a clock that runs behind what the server has signed is
/// judged by the server's time, here as there.
pub fn at_desk(claimed: DateTime<Utc>, server_seen: Option<DateTime<Utc>>) -> DateTime<Utc> {
    let received = server_seen.map_or(claimed, |seen| seen.max(claimed));
    judge(claimed, server_seen, received).at()
}

/// A claimed time must lie between the last signed server time seen before the act and the receipt plus five minutes.
pub fn judge(
    claimed: DateTime<Utc>,
    server_seen: Option<DateTime<Utc>>,
    received: DateTime<Utc>,
) -> Judged {
    match server_seen.map(|seen| seen.min(received)) {
        Some(seen) if claimed < seen => Judged::Doubtful { claimed, by: seen },
        _ if claimed > received + AHEAD => Judged::Doubtful {
            claimed,
            by: received,
        },
        _ => Judged::AsClaimed(claimed),
    }
}
