//! Scans as the screens are told of them.

use casework::registration::attaching::Attached;
use casework::scans::ScanKind;
use serde::Serialize;
use specta::Type;

/// A scan of the case.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScanRow {
    pub attached: Attached,
    pub at: ScanAt,
}

/// Where the bytes of a scan are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum ScanAt {
    /// On this computer and at the centre.
    Both,
    /// On this computer; the centre gets it with the next exchange.
    Here,
    /// On its way to this computer: so many parts of all.
    Coming {
        held: u32,
        of: u32,
    },
    Centre,
}

impl From<replica::scans::ScanAt> for ScanAt {
    fn from(at: replica::scans::ScanAt) -> ScanAt {
        match at {
            replica::scans::ScanAt::Both => ScanAt::Both,
            replica::scans::ScanAt::Here => ScanAt::Here,
            replica::scans::ScanAt::Coming { held, of } => ScanAt::Coming { held, of },
            replica::scans::ScanAt::Centre => ScanAt::Centre,
        }
    }
}

/// A scan somebody wants to see.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ScanShown {
    /// Base64.
    Here { kind: ScanKind, data: String },
    /// It comes with the next exchange.
    Coming { held: u32, of: u32 },
}
