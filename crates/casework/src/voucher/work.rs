//! What is due in a voucher, by whom, by when: its rows in the worklists.

use super::stage::{RefusedBy, VoucherStage};
use super::view::is_of_voucher;
use crate::file::File;
use crate::registration::ActName;
use crate::worklist::{List, WorkItem, item};

/// Every row of this file's voucher.
pub fn rows(file: &File) -> Vec<WorkItem> {
    let mut rows: Vec<WorkItem> = matter(file).into_iter().collect();
    let waiting = file
        .notices
        .iter()
        .filter(|n| n.is_to_hand_over() && is_of_voucher(&n.kind));
    rows.extend(waiting.map(|notice| {
        let mut row = item(
            List::VoucherNotices,
            ActName::RecordVoucherNotice,
            Some(notice.deliver_by),
            notice.queued,
        );
        row.detail = notice.kind.to_string();
        row
    }));
    rows
}

/// Who acts next: the career centre, the recognition centre, or the person.
fn matter(file: &File) -> Option<WorkItem> {
    let voucher = file.voucher()?;
    let application = voucher.application.as_ref();
    let mut row = match &voucher.stage {
        VoucherStage::Applied { consider_by, .. } => item(
            List::VoucherApplications,
            ActName::ReferToRecognition,
            Some(*consider_by),
            application?.arrived,
        ),
        VoucherStage::Referred { decide_by, .. } => {
            let mut row = item(
                List::WithRecognitionCentre,
                ActName::RecordVoucherDecision,
                Some(*decide_by),
                voucher.referral.as_ref()?.done.at,
            );
            row.what = "recognition-decision".into();
            row
        }
        VoucherStage::Granted { send_by, .. } => item(
            List::VouchersToSend,
            ActName::SendVoucher,
            Some(*send_by),
            voucher.grant.as_ref()?.done.at,
        ),
        VoucherStage::Issued { until, .. } => {
            let mut row = item(
                List::VouchersHeld,
                ActName::RecordVoucherUse,
                Some(*until),
                voucher.sent.as_ref()?.at,
            );
            row.what = "voucher-held".into();
            row
        }
        VoucherStage::Start
        | VoucherStage::Advised { .. }
        | VoucherStage::Used { .. }
        | VoucherStage::Refused {
            by: RefusedBy::CareerCentre | RefusedBy::RecognitionCentre,
            ..
        }
        | VoucherStage::Annulled { .. }
        | VoucherStage::Withdrawn { .. } => return None,
    };
    if let Some(choice) = voucher.choice() {
        row.detail = choice.profession.name.to_string();
    }
    Some(row)
}
