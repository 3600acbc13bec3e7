//! Section D-3: the recognition centre's decision (3.1, 3.2), and sending (3.3).

use super::act::{CentreDecision, VoucherDecisionForm, VoucherLetterForm};
use super::fact::{Granted, VoucherRefused, VoucherSent};
use super::matter::DecisionSource;
use super::referral::{own_ground, stands};
use super::right::{issued_this_year, others};
use super::stage::RefusedBy;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::ShortText;
use crate::refusal::Refusal;
use crate::registration::{ActName, Fact};
use chrono::{Datelike, NaiveDate};

/// 3.1 through the recognition centre's account.
pub fn decide(file: &File, form: VoucherDecisionForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::DecideVoucher;
    let told = Told {
        number: form.number,
        signed_by: form.signed_by,
        on: desk.today,
        source: DecisionSource::Account,
    };
    decided(file, act, form.decision, told, desk)
}

/// 3.2, the same decision from its letter. It is dated by the recognition centre, not before the referral.
pub fn decide_by_letter(
    file: &File,
    form: VoucherLetterForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordVoucherDecision;
    let referred = file
        .voucher()
        .and_then(|v| v.referral.as_ref())
        .map(|r| r.done.on);
    if form.on > desk.today || referred.is_some_and(|referred| form.on < referred) {
        return Err(wrong(act, "on", form.on));
    }
    let told = Told {
        number: Some(form.number),
        signed_by: form.signed_by,
        on: form.on,
        source: DecisionSource::Letter,
    };
    decided(file, act, form.decision, told, desk)
}

/// 3.1 where a norm makes it follow the referral.
pub fn decide_by_rule(file: &File, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let told = Told {
        number: None,
        signed_by: None,
        on: desk.today,
        source: DecisionSource::Rule,
    };
    let issue = CentreDecision::Issue {
        until: None,
        exam: None,
    };
    decided(file, ActName::DecideVoucherAutomatically, issue, told, desk)
}

/// Whose decision, dated when, as it was told.
struct Told {
    number: Option<ShortText>,
    signed_by: Option<ShortText>,
    on: NaiveDate,
    source: DecisionSource,
}

fn decided(
    file: &File,
    act: ActName,
    decision: CentreDecision,
    told: Told,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    match decision {
        CentreDecision::Issue { until, exam } => {
            none_issued(file, act, told.on, desk)?;
            let counted = desk.due_from("voucher-valid", told.on);
            let until = until.unwrap_or(counted);
            if until < told.on {
                return Err(wrong(act, "until", until));
            }
            if let Some(exam) = exam.filter(|exam| *exam < told.on) {
                return Err(wrong(act, "exam", exam));
            }
            Ok(vec![Fact::VoucherGranted(Granted {
                on: told.on,
                number: told.number,
                signed_by: told.signed_by,
                until,
                counted,
                exam,
                source: told.source,
                send_by: desk.due("voucher-send"),
            })])
        }
        CentreDecision::Refuse {
            ground,
            explanation,
        } => {
            let ground = own_ground(act, ground, RefusedBy::RecognitionCentre, desk)?;
            Ok(vec![
                Fact::VoucherRefused(VoucherRefused {
                    by: RefusedBy::RecognitionCentre,
                    ground: ground.clone(),
                    explanation,
                    missing: Vec::new(),
                    checks: Vec::new(),
                    on: told.on,
                    number: told.number,
                    signed_by: told.signed_by,
                }),
                notice("voucher-refused", Some(ground), desk),
            ])
        }
    }
}

/// 3.3. The voucher gets its number, stands in the card and goes to the person; 3.4 follows by itself once this is final.
pub fn send(file: &File, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::SendVoucher;
    let granted = file.voucher().and_then(|v| v.grant.as_ref());
    none_issued(
        file,
        act,
        granted.map_or(desk.today, |grant| grant.on),
        desk,
    )?;
    let until = file.voucher().and_then(|v| v.stage.until());
    if let Some(until) = until.filter(|until| *until < desk.today) {
        return Err(wrong(act, "until", until));
    }
    Ok(vec![
        Fact::VoucherSent(VoucherSent {
            number: desk.number.clone(),
        }),
        notice("voucher-issued", None, desk),
    ])
}

/// One voucher a year for each person, by the day of its grant; a second one comes back with the number of the first.
fn none_issued(file: &File, act: ActName, on: NaiveDate, desk: &Desk) -> Result<(), Refusal> {
    match issued_this_year(&others(file, desk), on.year(), desk) {
        None => Ok(()),
        Some(first) => Err(stands(act, first)),
    }
}

pub(super) fn notice(kind: &str, ground: Option<Code>, desk: &Desk) -> Fact {
    Fact::NoticeQueued {
        kind: Code::from(kind),
        ground,
        deliver_by: desk.due("decision-notice"),
    }
}

pub(super) fn wrong(act: ActName, field: &str, date: NaiveDate) -> Refusal {
    Refusal::DateWrong {
        act,
        field: field.to_owned(),
        date,
    }
}
