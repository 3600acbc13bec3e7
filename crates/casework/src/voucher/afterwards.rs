//! After a voucher was granted: days that an illness adds, its use, its annulment, and its notices on paper.

use super::Voucher;
use super::act::{AnnulVoucherForm, ExtendVoucherForm, VoucherUseForm};
use super::fact::{Extended, VoucherAnnulled, VoucherUsed};
use super::issue::{notice, wrong};
use super::sickness::{Spell, days_added};
use super::stage::{AnnulledBecause, VoucherStage};
use super::view::is_of_voucher;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::registration::notice::delivered;
use crate::registration::reception::{in_list, paper_seen};
use crate::registration::unemployed::NoticeForm;
use crate::registration::{ActName, Fact};
use crate::rulebook::Section;
use chrono::{Days, NaiveDate};

/// Sick days of a certificate are added to the term. After the last day only an illness that covers it still counts; it
/// undoes an expiry too, for who lies in hospital brings the certificate later.
pub fn extend(file: &File, form: ExtendVoucherForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ExtendVoucher;
    let (Some(voucher), Some(until)) = (file.voucher(), may_be_extended(file)) else {
        return Err(nothing(act));
    };
    if form.paper.kind.as_str() != "voucher-sick-leave" {
        return Err(Refusal::NotInList {
            act,
            list: "document".into(),
            code: form.paper.kind.to_string(),
        });
    }
    let missing: Vec<String> = [
        ("voucher-sick-leave.number", form.paper.number.is_none()),
        ("voucher-sick-leave.issued", form.paper.issued.is_none()),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(field, _)| field.to_owned())
    .collect();
    if !missing.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: missing,
        });
    }
    if form.to < form.from {
        return Err(wrong(act, "to", form.to));
    }
    let covers_the_last_day = form.from <= until && until <= form.to;
    let too_late = desk.today > until && !covers_the_last_day;
    if form.from > until || form.from > desk.today || too_late {
        return Err(wrong(act, "from", form.from));
    }
    let days = days_added(issued_on(voucher), &counted(voucher), spell(&form));
    if days == 0 {
        // All its days were counted before, or lie before the issue.
        return Err(wrong(act, "to", form.to));
    }
    let extended = until
        .checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(until);
    Ok(vec![
        paper_seen(act, form.paper.clone(), desk)?,
        Fact::VoucherExtended(Extended {
            from: form.from,
            to: form.to,
            days,
            before: until,
            until: extended,
        }),
        notice("voucher-extended", None, desk),
    ])
}

/// The last day that an illness may put off: of a voucher that can be used, or that ended by its date alone.
pub fn may_be_extended(file: &File) -> Option<NaiveDate> {
    let voucher = file.voucher()?;
    voucher.stage.until().or_else(|| last_day_of_use(voucher))
}

fn spell(form: &ExtendVoucherForm) -> Spell {
    Spell {
        from: form.from,
        to: form.to,
    }
}

fn counted(voucher: &Voucher) -> Vec<Spell> {
    voucher
        .extensions
        .iter()
        .map(|e| Spell {
            from: e.from,
            to: e.to,
        })
        .collect()
}

fn issued_on(voucher: &Voucher) -> NaiveDate {
    voucher.grant.as_ref().map_or(NaiveDate::MIN, |g| g.on)
}

/// Used within its term; the word may come after the last day, and then undoes an expiry, never a decision.
pub fn use_up(file: &File, form: VoucherUseForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordVoucherUse;
    let Some(voucher) = file.voucher() else {
        return Err(nothing(act));
    };
    let Some(last) = last_day_of_use(voucher) else {
        return Err(nothing(act));
    };
    if form.on > desk.today || form.on > last || form.on < issued_on(voucher) {
        return Err(wrong(act, "on", form.on));
    }
    Ok(vec![Fact::VoucherUsed(VoucherUsed {
        on: form.on,
        outcome: form.outcome,
        number: form.number,
    })])
}

/// The last day on which it may have been used, also where only the word of it comes late; `None` where no use can be
/// recorded.
pub fn last_day_of_use(voucher: &Voucher) -> Option<NaiveDate> {
    match &voucher.stage {
        VoucherStage::Annulled {
            because: AnnulledBecause::Unused,
            ..
        } if voucher.sent.is_some() => voucher.last_day(),
        VoucherStage::Issued { until, .. } => Some(*until),
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

/// Annulled before its last day, for a reason of the rulebook. It still counts for the year.
pub fn annul(form: AnnulVoucherForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AnnulVoucher;
    let reason = in_list(act, Section::VoucherAnnulReason, &form.reason, desk)?;
    if !reason.applies {
        return Err(Refusal::GroundNotInForce {
            act,
            ground: form.reason,
            on: desk.today,
        });
    }
    Ok(vec![
        Fact::VoucherAnnulled(VoucherAnnulled {
            on: desk.today,
            because: AnnulledBecause::Decided {
                reason: form.reason.clone(),
            },
            explanation: Some(form.explanation),
        }),
        notice("voucher-annulled-by-decision", Some(form.reason), desk),
    ])
}

/// `norm.voucher-status-lost`: a voucher that can still be used stays in force when the registration ends, or is annulled
/// with it.
pub fn goes_with_the_status(file: &File, desk: &Desk) -> Vec<Fact> {
    let goes = desk
        .rulebook
        .norm_text("voucher-status-lost", desk.today)
        .is_some_and(|fate| fate == "annulled");
    if !goes || until(file).is_none() {
        return Vec::new();
    }
    let reason = Code::from("status-lost");
    vec![
        Fact::VoucherAnnulled(VoucherAnnulled {
            on: desk.today,
            because: AnnulledBecause::Decided {
                reason: reason.clone(),
            },
            explanation: None,
        }),
        notice("voucher-annulled-by-decision", Some(reason), desk),
    ]
}

/// A notice of the voucher was handed over, posted or told.
pub fn record_notice(file: &File, form: NoticeForm) -> Result<Vec<Fact>, Refusal> {
    delivered(file, ActName::RecordVoucherNotice, form, is_of_voucher)
}

fn until(file: &File) -> Option<NaiveDate> {
    file.voucher()?.stage.until()
}

fn nothing(act: ActName) -> Refusal {
    Refusal::NothingThere {
        act,
        what: "voucher".into(),
    }
}
