//! What happens to a voucher by date: reminders before its last day, and its end the day after. Acts of *System*.
//!
//! The centre asks `due` of every file with a voucher that can still be used; several servers that ask make one act, because
//! its identity derives from the file and the day that it answers.

use super::fact::{Reminded, VoucherAnnulled};
use super::issue::notice;
use super::stage::{AnnulledBecause, VoucherStage};
use crate::desk::Desk;
use crate::file::File;
use crate::refusal::Refusal;
use crate::registration::{Act, ActName, Fact};
use crate::rulebook::{Rulebook, Section};
use chrono::NaiveDate;

/// An act that is due by date, and the day that makes it due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByDate {
    pub act: Act,
    pub on: NaiveDate,
}

/// The next act by date that is due today in this file, if any.
pub fn due(file: &File, rulebook: &Rulebook, today: NaiveDate) -> Option<ByDate> {
    if file.joined_into.is_some() {
        return None;
    }
    let voucher = file.voucher()?;
    match voucher.stage {
        VoucherStage::Granted { until, .. } | VoucherStage::Issued { until, .. }
            if until < today =>
        {
            Some(ByDate {
                act: Act::ExpireVoucher,
                on: until,
            })
        }
        VoucherStage::Issued { until, .. } => {
            let due = reminders_due(&voucher.reminded, until, rulebook, today);
            due.first().map(|on| ByDate {
                act: Act::RemindOfVoucher,
                on: *on,
            })
        }
        VoucherStage::Referred { on, .. }
            if rulebook.applies(Section::Norm, "automatic-voucher-decision", today) =>
        {
            Some(ByDate {
                act: Act::DecideVoucherAutomatically,
                on,
            })
        }
        VoucherStage::Start
        | VoucherStage::Advised { .. }
        | VoucherStage::Applied { .. }
        | VoucherStage::Referred { .. }
        | VoucherStage::Granted { .. }
        | VoucherStage::Used { .. }
        | VoucherStage::Refused { .. }
        | VoucherStage::Annulled { .. }
        | VoucherStage::Withdrawn { .. } => None,
    }
}

/// A reminder answers every due date that has passed without one: who was not reminded in time hears once, not twice.
pub fn remind(file: &File, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RemindOfVoucher;
    let due = file
        .voucher()
        .and_then(|v| Some((v, v.stage.until()?)))
        .map(|(v, until)| reminders_due(&v.reminded, until, desk.rulebook, desk.today))
        .unwrap_or_default();
    if due.is_empty() {
        return Err(Refusal::NothingThere {
            act,
            what: "reminder".into(),
        });
    }
    Ok(vec![
        Fact::VoucherReminded(Reminded { due }),
        notice("voucher-expiring", None, desk),
    ])
}

/// Not used by its last day, it loses its force on the next (art. 28(3)).
pub fn expire(file: &File, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let until = file.voucher().and_then(|v| v.stage.until());
    match until {
        Some(until) if until < desk.today => Ok(vec![
            Fact::VoucherAnnulled(VoucherAnnulled {
                on: desk.today,
                because: AnnulledBecause::Unused,
                explanation: None,
            }),
            notice("voucher-annulled", None, desk),
        ]),
        Some(until) => Err(Refusal::DateWrong {
            act: ActName::ExpireVoucher,
            field: "until".into(),
            date: until,
        }),
        None => Err(Refusal::NothingThere {
            act: ActName::ExpireVoucher,
            what: "voucher".into(),
        }),
    }
}

/// Due dates of reminders that have come and were not answered.
fn reminders_due(
    reminded: &[NaiveDate],
    until: NaiveDate,
    rulebook: &Rulebook,
    today: NaiveDate,
) -> Vec<NaiveDate> {
    // A term that is switched off reminds nobody.
    let dates = rulebook
        .reminders("voucher-remind", until)
        .unwrap_or_default();
    dates
        .into_iter()
        .filter(|due| *due <= today && today <= until && !reminded.contains(due))
        .collect()
}
