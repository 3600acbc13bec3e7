//! One desk of a run: the real replica in a folder of its own, and what this desk has promised to its people.

use crate::dice::Dice;
use crate::disk::{self, Files, First};
use casework::ids::{CentreId, EntryId, ReplicaId};
use casework::office::Actor;
use chrono::{DateTime, Duration, Utc};
use journal::sign::{PublicKey, SecretKey};
use journal::wire::{Enrol, Status};
use replica::{DbKey, Replica, Trouble};
use server::Centre;
use server::store::devices;
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard};
use tempfile::TempDir;
use uuid::Uuid;
use workplace::Problem;
use workplace::exchange::Side;
use workplace::views::Progress;

pub const ESIL: &str = "kc-esil";

pub struct Desk {
    pub device: String,
    key: [u8; 32],
    server_key: PublicKey,
    database: DbKey,
    folder: TempDir,
    inner: Mutex<Inner>,
    /// How far this desk's clock is off.
    pub clock_off: Duration,
    /// Until then nothing goes through, or nothing comes back.
    pub partition: Option<(DateTime<Utc>, Partition)>,
    pub copy: Option<Files>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Partition {
    Cut,
    /// Requests arrive, replies do not.
    OneWay,
}

struct Inner {
    replica: Option<Replica>,
    promises: Promises,
    /// The power goes in the middle of the n-th operation from now.
    power_cut: Option<(u32, Dice)>,
    seen: Option<DateTime<Utc>>,
}

/// What this desk has told its people, and what it could not tell them.
#[derive(Clone, Debug, Default)]
pub struct Promises {
    /// Shown as saved.
    pub saved: BTreeSet<EntryId>,
    /// Taken out of the promise by a lost disk or a new identity; they may have reached the centre before.
    pub let_go: BTreeSet<EntryId>,
    /// Begun, and nobody was told that they were saved: they may be there or not.
    pub perhaps: BTreeSet<EntryId>,
    /// Saved since this disk is this desk's disk: it shows what became of them.
    pub on_this_disk: BTreeSet<EntryId>,
    /// Every identity that this desk has had.
    pub replicas: BTreeSet<ReplicaId>,
}

impl Desk {
    /// Everybody of the staff has signed in here once.
    pub fn enrolled(centre: &Centre, n: u8, staff: &[Actor]) -> Desk {
        let esil = CentreId::from(ESIL);
        let key = [n + 1; 32];
        let id = ReplicaId(Uuid::from_bytes([n + 1; 16]));
        let code = centre
            .enrolment_code(std::slice::from_ref(&esil), "127.0.0.1:1", 8, 10_000)
            .unwrap();
        let enrolled = centre
            .enrol(&Enrol {
                code: code.secret,
                device_key: SecretKey::from_bytes(&key).public(),
                replica: id,
                desk_name: format!("desk {n}"),
            })
            .unwrap();
        let folder = disk::folder();
        let database = DbKey::from_bytes([n + 10; 32]);
        let mut replica = founded(&folder, &database, id);
        centre
            .write(|tx| {
                staff.iter().try_for_each(|actor| {
                    devices::signs_in(tx, &enrolled.device, &actor.staff, centre.now())
                })
            })
            .unwrap();
        let device = centre.device(&enrolled.device).unwrap();
        replica
            .note_status(&centre.status(&device).unwrap())
            .unwrap();
        Desk {
            device: enrolled.device,
            key,
            server_key: enrolled.server_key,
            database,
            folder,
            inner: Mutex::new(Inner {
                replica: Some(replica),
                promises: Promises {
                    replicas: [id].into(),
                    ..Promises::default()
                },
                power_cut: None,
                seen: None,
            }),
            clock_off: Duration::zero(),
            partition: None,
            copy: None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// Looks at the replica; nothing is written.
    pub fn look<T>(&self, look: impl FnOnce(&Replica) -> T) -> T {
        look(self.lock().replica.as_ref().unwrap())
    }

    pub fn promises(&self) -> Promises {
        self.lock().promises.clone()
    }

    pub fn promise(&self, change: impl FnOnce(&mut Promises)) {
        change(&mut self.lock().promises);
    }

    /// The disk fails like this, until it is said to be whole again.
    pub fn meets(&self, trouble: Option<Trouble>) {
        let mut inner = self.lock();
        let replica = inner.replica.as_mut().unwrap();
        if replica.meets(trouble).is_err() {
            // A trouble that is met while it is taken away: the program ends and starts again.
            inner.replica = None;
            inner.replica = Some(Replica::open(self.folder.path(), &self.database).unwrap());
        }
    }

    /// The power will go in the middle of the n-th operation.
    pub fn will_lose_power(&self, nth: u32, dice: Dice) {
        self.lock().power_cut = Some((nth, dice));
    }

    pub fn keeps_power(&self) {
        self.lock().power_cut = None;
    }

    /// Does something to the replica; `Err(None)` when the power went.
    pub fn operates<T, E>(
        &self,
        first: First,
        work: impl FnOnce(&mut Replica) -> Result<T, E>,
    ) -> Result<T, Option<E>> {
        let mut inner = self.lock();
        let cut = match &mut inner.power_cut {
            Some((0 | 1, _)) => inner.power_cut.take().map(|(_, dice)| dice),
            Some((left, _)) => {
                *left -= 1;
                None
            }
            None => None,
        };
        let Some(mut dice) = cut else {
            return work(inner.replica.as_mut().unwrap()).map_err(Some);
        };
        let before = disk::files(self.folder.path());
        let _nobody_hears = work(inner.replica.as_mut().unwrap()).is_ok();
        let after = disk::files(self.folder.path());
        inner.replica = None;
        let held = disk::after_a_power_cut(&before, &after, first, &mut dice);
        self.switches_on(&mut inner, &held, &mut dice);
        Err(None)
    }

    /// Starts from what the disk holds; now and then the power goes again while it recovers.
    fn switches_on(&self, inner: &mut Inner, held: &Files, dice: &mut Dice) {
        disk::put(self.folder.path(), held);
        let mut replica = Replica::open(self.folder.path(), &self.database).unwrap();
        if dice.of_hundred(20) {
            let after = disk::files(self.folder.path());
            drop(replica);
            let held = disk::after_a_power_cut(held, &after, First::Database, dice);
            disk::put(self.folder.path(), &held);
            replica = Replica::open(self.folder.path(), &self.database).unwrap();
        }
        inner.replica = Some(replica);
    }

    /// The program ends anywhere between two operations and starts again.
    pub fn crashes(&self) {
        let mut inner = self.lock();
        inner.replica = None;
        inner.replica = Some(Replica::open(self.folder.path(), &self.database).unwrap());
    }

    /// A disk image, taken while the program is off.
    pub fn image(&self) -> Files {
        let mut inner = self.lock();
        inner.replica = None;
        let image = disk::files(self.folder.path());
        inner.replica = Some(Replica::open(self.folder.path(), &self.database).unwrap());
        image
    }

    /// The image comes back: the desk goes on from the past, under the identity it had then.
    pub fn goes_back_to(&self, image: &Files) {
        let unsent = self.unsent();
        let mut inner = self.lock();
        // What only the lost disk knew is gone with it; a desk promises no more than its disk.
        for id in unsent {
            inner.promises.saved.remove(&id);
            inner.promises.let_go.insert(id);
        }
        inner.promises.on_this_disk.clear();
        inner.seen = None;
        inner.replica = None;
        disk::put(self.folder.path(), image);
        inner.replica = Some(Replica::open(self.folder.path(), &self.database).unwrap());
    }

    /// The bug of a new start that throws everything away.
    pub fn is_purged(&mut self) {
        let id = self.look(Replica::id);
        let folder = disk::folder();
        let mut inner = self.lock();
        inner.replica = None;
        inner.seen = None;
        inner.promises.on_this_disk.clear();
        inner.replica = Some(founded(&folder, &self.database, id));
        drop(inner);
        self.folder = folder;
        self.copy = None;
    }

    /// Acts that the centre has not acknowledged; read when the disk is whole.
    pub fn unsent(&self) -> Vec<EntryId> {
        self.meets(None);
        let mut inner = self.lock();
        let batch = inner.replica.as_mut().unwrap().batch(10_000).unwrap();
        batch.iter().map(|e| e.header().unwrap().id).collect()
    }

    /// Server time never goes back on one disk.
    pub fn time_has_not_gone_back(&self) -> bool {
        let mut inner = self.lock();
        let now = inner.replica.as_ref().unwrap().server_seen();
        let sound = inner.seen <= now;
        inner.seen = now;
        sound
    }

    pub fn outbox_log_bytes(&self) -> u64 {
        std::fs::metadata(self.folder.path().join("outbox.log"))
            .unwrap()
            .len()
    }
}

fn founded(folder: &TempDir, key: &DbKey, id: ReplicaId) -> Replica {
    let mut replica = Replica::create(folder.path(), key, id).unwrap();
    replica.set_scope(&[CentreId::from(ESIL)]).unwrap();
    replica
}

fn failed(why: impl std::fmt::Display) -> Problem {
    Problem::new("disk", why)
}

/// The very exchange of the product runs over this desk.
impl Side for Desk {
    fn replica<T>(
        &self,
        work: impl FnOnce(&mut Replica) -> replica::Result<T>,
    ) -> Result<T, Problem> {
        let done = self.operates(First::Database, work);
        done.map_err(|error| error.map_or_else(|| failed("the power went"), failed))
    }

    fn secret(&self) -> Result<SecretKey, Problem> {
        Ok(SecretKey::from_bytes(&self.key))
    }

    fn verify(&self, status: &Status) -> Result<(), Problem> {
        let text = Status::signed_text(status.time, &status.heads);
        let signed = self.server_key.verifies(text.as_bytes(), &status.signature);
        assert!(signed, "the centre signs its time");
        Ok(())
    }

    /// What was promised under the old identity is promised under the new one.
    fn takes_new_identity(&self) -> Result<(), Problem> {
        let (before, old) = (self.unsent(), self.look(Replica::id));
        let forked = Side::replica(self, Replica::fork);
        let (after, new) = (self.unsent(), self.look(Replica::id));
        if new != old {
            self.promise(|promises| {
                promises.replicas.insert(new);
                promises.saved.retain(|id| !before.contains(id));
                promises.on_this_disk.retain(|id| !before.contains(id));
                promises.let_go.extend(before);
                promises.saved.extend(&after);
                promises.on_this_disk.extend(after);
            });
        }
        forked.map(drop)
    }

    fn took_reference(&self) -> Result<(), Problem> {
        Ok(())
    }

    fn progress(&self, _progress: Progress) {}
}
