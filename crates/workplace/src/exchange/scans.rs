//! Scans are carried when everything else has been: acts never wait behind pictures.

use super::Side;
use crate::Problem;
use crate::views::{LongWork, Progress};
use journal::parts::Part;
use journal::{LineError, Peer};
use replica::scans::ToCarry;

/// Sends what was scanned here and fetches what somebody wants to see, part by part; what breaks off goes on from there at
/// the next exchange. One scan that the centre does not take, or does not have yet, keeps no other back.
pub async fn carry(side: &impl Side, peer: &impl Peer) -> Result<(), Problem> {
    for scan in side.replica(|replica| replica.scans_to_carry())? {
        let carried = match scan.up {
            true => up(side, peer, &scan).await,
            false => down(side, peer, &scan).await,
        };
        match carried {
            Ok(()) => {}
            // Its act is not accepted yet, or came back; its bytes are not there yet.
            Err(Stopped::Line(LineError::Refused { code, .. })) if code == "not-found" => {}
            Err(Stopped::Line(error @ LineError::Refused { .. })) => {
                tracing::warn!(hash = %scan.hash, %error, "a scan was not carried");
            }
            Err(Stopped::Line(error)) => return Err(error.into()),
            Err(Stopped::Here(problem)) => {
                tracing::warn!(hash = %scan.hash, %problem, "a scan was not carried");
            }
        }
    }
    Ok(())
}

/// The line, or this computer.
enum Stopped {
    Line(LineError),
    Here(Problem),
}

impl From<LineError> for Stopped {
    fn from(error: LineError) -> Stopped {
        Stopped::Line(error)
    }
}

impl From<Problem> for Stopped {
    fn from(problem: Problem) -> Stopped {
        Stopped::Here(problem)
    }
}

async fn up(side: &impl Side, peer: &impl Peer, scan: &ToCarry) -> Result<(), Stopped> {
    let mut there = peer.scan(scan.hash.clone()).await?;
    while !there.is_whole() {
        let n = there.held;
        let part = side.replica(|replica| replica.scan_part(&scan.hash, n))?;
        there = peer.send_part(part).await?;
        if there.held <= n {
            // The centre would take the same part for ever.
            let lost = anyhow::anyhow!("part {n} was taken and is not there");
            return Err(Stopped::Here(lost.into()));
        }
        side.progress(progress(there.held, there.of));
    }
    side.replica(|replica| replica.scan_was_sent(&scan.hash))?;
    Ok(())
}

async fn down(side: &impl Side, peer: &impl Peer, scan: &ToCarry) -> Result<(), Stopped> {
    for n in scan.held..scan.of {
        let part: Part = peer.part(scan.hash.clone(), n).await?;
        side.replica(|replica| replica.take_part(&part))?;
        side.progress(progress(n + 1, scan.of));
    }
    Ok(())
}

fn progress(done: u32, of: u32) -> Progress {
    Progress {
        what: LongWork::Scans,
        done,
        of,
    }
}
