//! Scans of papers.

use super::{code, long, short};
use casework::ids::ThingId;
use casework::paperwork::{PaperId, PaperKind};
use casework::registration::Act;
use casework::registration::attaching::{AttachForm, SIGNED_COPY, WithdrawScanForm};
use casework::scans::{ScanHash, ScanKind, ScanRef};

/// A scan of a paper; `which` makes its bytes others.
pub fn scan(paper: &str, which: u8) -> Act {
    Act::AttachScan(AttachForm {
        scan: scan_ref(which, 240_000),
        paper: code(paper),
        about: None,
        note: None,
    })
}

/// The signed copy of one of the centre's own papers.
pub fn signed_copy(of: PaperKind, which: u8) -> Act {
    Act::AttachScan(AttachForm {
        scan: scan_ref(which, 240_000),
        paper: code(SIGNED_COPY),
        about: Some(PaperId {
            kind: of,
            about: None,
        }),
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
