//! What was measured, one line each, with the limit where there is one.

use std::fmt;
use std::time::Duration;

#[derive(Default)]
pub struct Table(Vec<Row>);

struct Row {
    what: String,
    value: String,
    limit: Option<(String, bool)>,
}

impl Table {
    /// Times of the same thing: middle, and nineteen in twenty or ninety-nine in a hundred.
    pub fn times(
        &mut self,
        what: &str,
        mut times: Vec<Duration>,
        percentile: usize,
        limit: Option<Duration>,
    ) -> Duration {
        times.sort_unstable();
        let at = |percent: usize| {
            times
                .get((times.len() * percent / 100).min(times.len().saturating_sub(1)))
                .copied()
                .unwrap_or_default()
        };
        let high = at(percentile);
        self.0.push(Row {
            what: format!("{what} (n = {})", times.len()),
            value: format!("p50 {}, p{percentile} {}", ms(at(50)), ms(high)),
            limit: limit.map(|limit| (format!("p{percentile} ≤ {}", ms(limit)), high <= limit)),
        });
        high
    }

    /// A single figure.
    pub fn one(&mut self, what: &str, value: String, limit: Option<(String, bool)>) {
        self.0.push(Row {
            what: what.into(),
            value,
            limit,
        });
    }

    /// Every limit is kept.
    pub fn holds(&self) -> bool {
        self.0
            .iter()
            .all(|row| row.limit.as_ref().is_none_or(|(_, kept)| *kept))
    }
}

pub fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    if ms < 10.0 {
        format!("{ms:.2} ms")
    } else if ms < 10_000.0 {
        format!("{ms:.0} ms")
    } else {
        format!("{:.1} s", ms / 1000.0)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |of: fn(&Row) -> usize| self.0.iter().map(of).max().unwrap_or(0);
        let (what, value) = (
            width(|r| r.what.chars().count()),
            width(|r| r.value.chars().count()),
        );
        for row in &self.0 {
            write!(f, "{:<what$}  {:<value$}", row.what, row.value)?;
            match &row.limit {
                Some((limit, true)) => writeln!(f, "  kept    {limit}")?,
                Some((limit, false)) => writeln!(f, "  BROKEN  {limit}")?,
                None => writeln!(f)?,
            }
        }
        Ok(())
    }
}
