//! Scans of papers.

use super::{code, long, short};
use casework::ids::ThingId;
use casework::registration::Act;
use casework::registration::attaching::{AttachForm, WithdrawScanForm};
use casework::scans::{ScanHash, ScanKind, ScanRef};

/// A scan of a paper; `which` makes its bytes others.
pub fn scan(paper: &str, which: u8) -> Act {
    Act::AttachScan(AttachForm {
        scan: scan_ref(which, 240_000),
        paper: code(paper),
        note: None,
    })
}

pub fn scan_ref(which: u8, bytes: u32) -> ScanRef {
    ScanRef {
        hash: ScanHash::try_from(format!("{which:02x}").repeat(32)).unwrap(),
        kind: ScanKind::Jpeg,
        bytes,
        name: short("IMG_2041.jpg"),
    }
}

pub fn withdraw_scan(scan: ThingId) -> Act {
    Act::WithdrawScan(WithdrawScanForm {
        scan,
        reason: long("Прикреплено не тому человеку."),
    })
}
