//! Steps in their order: a progress line before each, its time after, one table at the end. A step whose ground broke away
//! is skipped and counts as not green; the others go on, so that one run shows everything that is wrong.

use crate::counts::Counts;
use anyhow::Result;
use std::process::ExitCode;
use std::time::{Duration, Instant};

pub struct Step {
    pub name: &'static str,
    /// What it does, in the words of the progress line.
    pub doing: &'static str,
    /// Names of steps without which this one says nothing.
    pub after: &'static [&'static str],
    pub work: fn() -> Result<Counts>,
}

enum Ended {
    Counted(Counts),
    Skipped(&'static str),
}

/// Does all steps; the exit code is success only when each was done and nothing failed.
pub fn all(steps: &[Step]) -> ExitCode {
    let began = Instant::now();
    let mut ends: Vec<(&Step, Ended, Duration)> = Vec::new();
    for (n, step) in steps.iter().enumerate() {
        println!(
            "\n── {}/{} {} ({}) · {}",
            n + 1,
            steps.len(),
            step.doing,
            step.name,
            clock(began.elapsed())
        );
        let since = Instant::now();
        let broken = step.after.iter().find(|name| {
            ends.iter()
                .any(|(done, end, _)| done.name == **name && !is_green(end))
        });
        let end = match broken {
            Some(name) => Ended::Skipped(name),
            None => Ended::Counted((step.work)().unwrap_or_else(|error| {
                println!("{error:#}");
                Counts::ONE_FAILED
            })),
        };
        println!(
            "── {} {} · {}",
            step.name,
            verdict(&end),
            clock(since.elapsed())
        );
        ends.push((step, end, since.elapsed()));
    }
    close(&ends, began.elapsed())
}

fn close(ends: &[(&Step, Ended, Duration)], whole: Duration) -> ExitCode {
    println!("\n{:<16} {:>9}  result", "step", "time");
    let mut sum = Counts::default();
    for (step, end, time) in ends {
        println!("{:<16} {:>9}  {}", step.name, clock(*time), verdict(end));
        match end {
            Ended::Counted(counts) => sum.add(*counts),
            Ended::Skipped(_) => sum.add(Counts::ONE_FAILED),
        }
    }
    println!("{:<16} {:>9}", "together", clock(whole));
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn is_green(end: &Ended) -> bool {
    matches!(end, Ended::Counted(counts) if counts.failed == 0)
}

fn verdict(end: &Ended) -> String {
    match end {
        Ended::Skipped(name) => format!("SKIPPED, because {name} is not green"),
        Ended::Counted(counts) if counts.failed > 0 => format!(
            "FAILED ({} of {})",
            counts.failed,
            counts.failed + counts.passed
        ),
        Ended::Counted(counts) if counts.passed > 1 => format!("ok ({})", counts.passed),
        Ended::Counted(_) => "ok".into(),
    }
}

/// 75 s as `1:15`.
pub fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
