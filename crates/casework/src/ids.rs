//! Identities. Files and things carry a UUIDv7 made where they begin; entries are (replica, counter).
//!
//! The ИИН is never an identity: it is a field of the card that can be corrected.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::fmt;
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
        #[serde(transparent)]
        #[specta(transparent)]
        pub struct $name(#[specta(type = String)] pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    };
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
        #[serde(transparent)]
        #[specta(transparent)]
        pub struct $name(pub String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

uuid_id!(
    /// One person's file (дело): card, registrations, vouchers. The unit of consistency.
    FileId
);
uuid_id!(
    /// One installation of a desk and one generation of its database.
    ReplicaId
);
text_id!(
    /// A centre of the office tree, by its short code, for example `kc-esil`.
    CentreId
);
text_id!(
    /// A structural unit (отдел, бөлім) of a centre, by its short code, for example `registration`.
    UnitId
);
text_id!(
    /// A member of staff, by login name.
    StaffId
);
text_id!(
    /// The code of a rulebook entry inside its section, for example `lir-age`.
    Code
);
text_id!(
    /// The number a registration is known by (регистрационный номер), `ESL-2026-000123`; unique over all centres.
    CaseNumber
);

/// Identity of an entry: which replica wrote it, and its place there, counted from 1.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(into = "String", try_from = "String")]
#[specta(type = String)]
pub struct EntryId {
    pub replica: ReplicaId,
    pub counter: u32,
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.replica, self.counter)
    }
}

impl From<EntryId> for String {
    fn from(id: EntryId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for EntryId {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (replica, counter) = text
            .rsplit_once('.')
            .ok_or_else(|| format!("not an entry id: {text}"))?;
        Ok(EntryId {
            replica: replica
                .parse()
                .map_err(|_| format!("not a replica id: {replica}"))?,
            counter: counter
                .parse()
                .map_err(|_| format!("not a counter: {counter}"))?,
        })
    }
}

/// A thing that a fact brought into being (an offer, a query, a notice): its entry and its place in it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(into = "String", try_from = "String")]
#[specta(type = String)]
pub struct ThingId {
    pub entry: EntryId,
    pub n: u32,
}

impl fmt::Display for ThingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.entry, self.n)
    }
}

impl From<ThingId> for String {
    fn from(id: ThingId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for ThingId {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (entry, n) = text
            .split_once('#')
            .ok_or_else(|| format!("not a thing id: {text}"))?;
        Ok(ThingId {
            entry: EntryId::try_from(entry.to_owned())?,
            n: n.parse().map_err(|_| format!("not a place: {n}"))?,
        })
    }
}
