//! The folder of a desk and what a power cut leaves of it: everything synced, and any part of what was on its way.
//!
//! Killing a program proves no fsync, because the page cache outlives it. Here the state before an operation and the state
//! after it are mixed as a disk could have kept them: the operation's own writes cut anywhere, whole blocks of them
//! missing, never a write that was synced before.

use crate::dice::Dice;
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

const LOG: &str = "outbox.log";
const DATABASE: &str = "replica.db";
const WAL: &str = "replica.db-wal";
const BLOCK: usize = 4096;

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Which copy of the outbox an operation writes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    Log,
    Database,
}

pub fn files(folder: &Path) -> Files {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            let file = file.unwrap();
            let name = file.file_name().into_string().unwrap();
            (name, std::fs::read(file.path()).unwrap())
        })
        .collect()
}

pub fn put(folder: &Path, files: &Files) {
    for old in std::fs::read_dir(folder).unwrap() {
        std::fs::remove_file(old.unwrap().path()).unwrap();
    }
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

/// What the disk holds when the power goes somewhere between the two states.
pub fn after_a_power_cut(before: &Files, after: &Files, first: First, dice: &mut Dice) -> Files {
    let (old_log, new_log) = (&before[LOG], &after[LOG]);
    let torn_log = |dice: &mut Dice| cut(old_log, new_log, dice);
    let torn_database = |dice: &mut Dice| database(before, after, dice);
    let (log, mut held) = match (dice.below(4), first) {
        (0, _) => (old_log.clone(), before.clone()),
        (1, First::Log) => (torn_log(dice), before.clone()),
        (1, First::Database) => (old_log.clone(), torn_database(dice)),
        (2, First::Log) => (new_log.clone(), torn_database(dice)),
        (2, First::Database) => (torn_log(dice), after.clone()),
        _rest => (new_log.clone(), after.clone()),
    };
    held.insert(LOG.into(), log);
    held
}

/// The log is only added to, or replaced as a whole by a rename.
fn cut(old: &[u8], new: &[u8], dice: &mut Dice) -> Vec<u8> {
    if new.starts_with(old) {
        let length = old.len() + dice.below(new.len() - old.len() + 1);
        new[..length].to_vec()
    } else if dice.of_hundred(50) {
        old.to_vec()
    } else {
        new.to_vec()
    }
}

/// The database file moves only at a checkpoint, which begins after its log is synced: then the choice is whole. Otherwise
/// the write-ahead log is cut anywhere, and a block before the cut may be missing.
fn database(before: &Files, after: &Files, dice: &mut Dice) -> Files {
    let none = Vec::new();
    let old = before.get(WAL).unwrap_or(&none);
    let new = after.get(WAL).unwrap_or(&none);
    if before.get(DATABASE) != after.get(DATABASE) || !new.starts_with(old) {
        return if dice.of_hundred(50) { before } else { after }.clone();
    }
    let length = old.len() + dice.below(new.len() - old.len() + 1);
    let mut wal = new[..length].to_vec();
    let written = length - old.len();
    if written > BLOCK && dice.of_hundred(40) {
        let from = old.len() + dice.below(written / BLOCK) * BLOCK;
        let to = (from + BLOCK).min(length);
        wal[from..to].fill(0);
    }
    let mut held = before.clone();
    held.insert(WAL.into(), wal);
    held
}

/// A folder in memory where the machine has one with room: what is synced here is synced by the model above, and waiting for a real
/// disk would only make the runs fewer.
pub fn folder() -> TempDir {
    const MEMORY: &str = "/dev/shm";
    static ROOM: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    let room = *ROOM.get_or_init(|| {
        let df = std::process::Command::new("df")
            .args(["--output=avail", "-k", MEMORY])
            .output();
        let text = df
            .ok()
            .map(|out| String::from_utf8_lossy(&out.stdout).into_owned());
        let kilobytes = text.and_then(|text| text.lines().last()?.trim().parse::<u64>().ok());
        kilobytes.is_some_and(|free| free > 1024 * 1024)
    });
    if room {
        tempfile::tempdir_in(MEMORY).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}
