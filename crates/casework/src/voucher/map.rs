//! The official map ФК-D.03, row for row, and the acts beside it.
//!
//! `REMARKS` says which numbers are headings, are done on the portal, or follow an act by themselves.

use super::VoucherAt::{self, *};
use crate::office::Role::*;
use crate::process::{Remark, Remark::*, Step};
use crate::registration::ActName::*;

/// A new application may begin: nothing stands, or the last one has ended.
const FREE: &[VoucherAt] = &[Start, Advised, Used, Refused, Annulled, Withdrawn];
const ANYWHERE: &[VoucherAt] = &[
    Start, Advised, Applied, Referred, Granted, Issued, Used, Refused, Annulled, Withdrawn,
];

/// Who, where in the matter of the voucher, by when, with which official number.
#[rustfmt::skip]
pub const MAP: &[Step] = &[
    Step::new("D-1.2", ReceiveVoucherApplication)  .by(&[Seeker])             .at_voucher(ANYWHERE),
    Step::new("D-1.2", TakeVoucherApplication)     .by(&[TrainingSpecialist]) .at_voucher(FREE).with_person(),
    Step::new("D-2.1", CheckVoucherRight)          .by(&[TrainingSpecialist]) .at_voucher(&[Applied]) .within("voucher-consider"),
    Step::new("D-2.2", ReferToRecognition)         .by(&[TrainingSpecialist]) .at_voucher(&[Applied]) .within("voucher-consider").also(&["D-2.3"]).then(&["D-2.4"]).draws_number().with_person(),
    Step::new("D-2.2", RefuseVoucher)              .by(&[TrainingSpecialist]) .at_voucher(&[Applied]) .within("voucher-consider").also(&["D-2.3"]),
    Step::new("D-3.1", DecideVoucher)              .by(&[RecognitionCentre])  .at_voucher(&[Referred]).within("voucher-centre-decision"),
    Step::new("D-3.1", DecideVoucherAutomatically) .by(&[System])             .at_voucher(&[Referred]).switched_by("automatic-voucher-decision"),
    Step::new("D-3.2", RecordVoucherDecision)      .by(&[TrainingSpecialist]) .at_voucher(&[Referred]).within("voucher-centre-decision"),
    Step::new("D-3.3", SendVoucher)                .by(&[TrainingSpecialist]) .at_voucher(&[Granted]) .within("voucher-send").then(&["D-3.4"]).draws_number(),

    Step::beside(AdviseOnVoucher)            .by(&[TrainingSpecialist, Specialist])        .at_voucher(FREE).with_person(),
    Step::beside(WithdrawVoucherApplication) .by(&[TrainingSpecialist, Seeker])            .at_voucher(&[Applied, Referred]).with_person(),
    Step::beside(ExtendVoucher)              .by(&[TrainingSpecialist])                    .at_voucher(&[Granted, Issued, Annulled]).switched_by("voucher-extension"),
    Step::beside(RecordVoucherUse)           .by(&[TrainingSpecialist, RecognitionCentre]) .at_voucher(&[Issued, Annulled]).with_person(),
    Step::beside(AnnulVoucher)               .by(&[Head, RecognitionCentre])               .at_voucher(&[Granted, Issued]),
    Step::beside(RemindOfVoucher)            .by(&[System])                                .at_voucher(&[Issued]),
    Step::beside(ExpireVoucher)              .by(&[System])                                .at_voucher(&[Granted, Issued]),
    Step::beside(RecordVoucherNotice)        .by(&[TrainingSpecialist])                    .at_voucher(ANYWHERE).with_person(),
];

#[rustfmt::skip]
pub const REMARKS: &[Remark] = &[
    Heading("D-1"), Portal("D-1.1", "D-1.2"),
    Effect("D-1.3", "D-1.2"), // the application reaches the centre by itself
    Heading("D-2"),
    Effect("D-2.4", "D-2.2"), // the recognition centre sees the referral in its account
    Heading("D-3"),
    Effect("D-3.4", "D-3.3"), // the person sees the voucher in theirs
];
