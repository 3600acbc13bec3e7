//! Work that final facts ask for, as workers see it: claim one with a lease, do it outside, settle it.
//!
//! Delivery is at least once with the fact's identity as idempotency key; a worker that dies loses only its lease.

use crate::centre::Centre;
use crate::error::Result;
use crate::store::effects::{self, Effect, Kind};
use casework::ids::ThingId;
use chrono::{DateTime, Duration, Utc};

impl Centre {
    /// The longest waiting work of a kind, held for `lease`.
    pub fn claim(&self, kind: Kind, lease: Duration) -> Result<Option<Effect>> {
        if self.read(|db| effects::waiting(db, kind))? == 0 {
            return Ok(None);
        }
        self.write_quietly(|tx| effects::claim(tx, kind, self.now(), lease))
    }

    /// It is done.
    pub fn settle(&self, thing: ThingId) -> Result<()> {
        self.write_quietly(|tx| effects::done(tx, thing))
    }

    /// It no longer holds and is never to be done; `why` names no person.
    pub fn drop_work(&self, thing: ThingId, why: &str) -> Result<()> {
        self.write_quietly(|tx| effects::drop(tx, thing, why))
    }

    /// It failed for now; not before `at` again.
    pub fn again_at(&self, thing: ThingId, at: DateTime<Utc>) -> Result<()> {
        self.write_quietly(|tx| effects::again_at(tx, thing, at))
    }

    /// How many of a kind wait.
    pub fn waiting(&self, kind: Kind) -> Result<u32> {
        self.read(|db| effects::waiting(db, kind))
    }

    /// Wakes at every commit, so that a worker need not look at the clock.
    pub fn commits(&self) -> tokio::sync::watch::Receiver<u64> {
        self.news()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Options;
    use casework::ids::{CentreId, EntryId, FileId, ReplicaId};

    #[test]
    fn a_claimed_work_is_nobody_elses_until_its_lease_ends() {
        let folder = tempfile::tempdir().unwrap();
        let centre = Centre::open(
            folder.path(),
            Options {
                key: Some([1; 32]),
                ..Options::default()
            },
        )
        .unwrap();
        let entry = EntryId {
            replica: ReplicaId(uuid::Uuid::nil()),
            counter: 7,
        };
        let thing = ThingId { entry, n: 0 };
        let file = FileId(uuid::Uuid::nil());
        let effect = Effect {
            thing,
            kind: Kind::Registers,
            file,
            centre: CentreId::from("kc"),
            tries: 0,
        };
        let now = centre.now();
        centre.write(|tx| effects::add(tx, &effect, now)).unwrap();
        centre.write(|tx| effects::add(tx, &effect, now)).unwrap();
        assert_eq!(
            centre.waiting(Kind::Registers).unwrap(),
            1,
            "the same fact asks once"
        );
        assert!(
            centre
                .claim(Kind::Notice, Duration::seconds(9))
                .unwrap()
                .is_none()
        );
        assert_eq!(
            centre
                .claim(Kind::Registers, Duration::seconds(-1))
                .unwrap()
                .unwrap()
                .tries,
            0
        );
        assert_eq!(
            centre
                .claim(Kind::Registers, Duration::minutes(1))
                .unwrap()
                .unwrap()
                .tries,
            1,
            "the first lease ended"
        );
        assert!(
            centre
                .claim(Kind::Registers, Duration::minutes(1))
                .unwrap()
                .is_none()
        );
        centre.again_at(thing, now + Duration::hours(1)).unwrap();
        assert!(
            centre
                .claim(Kind::Registers, Duration::minutes(1))
                .unwrap()
                .is_none()
        );
        centre.settle(thing).unwrap();
        assert_eq!(centre.waiting(Kind::Registers).unwrap(), 0);
    }
}
