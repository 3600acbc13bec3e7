//! Section D-1: the advice before it, and the application, from the cabinet or typed at the desk.
//!
//! Every application is taken, whatever speaks against it: the person has a right to a reasoned answer (2.2).

use super::act::{
    VoucherAdviceForm, VoucherApplicationForm, VoucherPortalForm, VoucherRightForm,
    WithdrawVoucherForm,
};
use super::fact::{Advised, Applied, VoucherRightChecked, VoucherWithdrawn};
use super::matter::VoucherChoice;
use super::right::right;
use crate::desk::Desk;
use crate::file::File;
use crate::refusal::Refusal;
use crate::registration::card::introduce;
use crate::registration::reception::{PaperForm, in_list, paper_seen};
use crate::registration::{ActName, Fact, fold};
use crate::rulebook::Section;
use chrono::Duration;

/// A portal's clock may be ahead of ours by this much.
const CLOCKS_DIFFER_MINUTES: i64 = 5;

/// Before the application. Every required point must be told; profession and centre are the person's own choice.
pub fn advise(form: VoucherAdviceForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AdviseOnVoucher;
    for code in &form.told {
        in_list(act, Section::VoucherAdvice, code, desk)?;
    }
    let missing = desk
        .rulebook
        .list(Section::VoucherAdvice, desk.today)
        .into_iter()
        .filter(|e| e.is("required") && !form.told.iter().any(|t| t.as_str() == e.code))
        .map(|e| e.code.clone())
        .collect::<Vec<_>>();
    if !missing.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: missing,
        });
    }
    Ok(vec![Fact::VoucherAdvised(Advised {
        told: form.told,
        profession: form.profession,
        centre: form.centre,
        note: form.note,
    })])
}

/// 1.2 at the desk.
pub fn take(file: &File, form: VoucherApplicationForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::TakeVoucherApplication;
    in_list(act, Section::SignMethod, &form.method, desk)?;
    let applied = Fact::VoucherApplied(Applied {
        choice: VoucherChoice {
            profession: form.profession,
            centre: form.centre,
        },
        language: form.language,
        method: form.method,
        sent: desk.now,
        portal_number: None,
        consider_by: desk.due("voucher-consider"),
    });
    let mut facts = papers_seen(act, form.papers, desk)?;
    facts.push(applied);
    Ok(with_right(file, facts, None, desk))
}

/// 1.2 in the cabinet, arriving by 1.3. The same number twice is one application.
pub fn receive(file: &File, form: VoucherPortalForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ReceiveVoucherApplication;
    in_list(act, Section::SignMethod, &form.method, desk)?;
    let known = file
        .vouchers
        .iter()
        .filter_map(|v| v.application.as_ref()?.portal_number.as_deref())
        .any(|number| number == form.portal_number);
    if known {
        return Err(Refusal::NothingThere {
            act,
            what: "arrived-already".into(),
        });
    }
    if form.sent > desk.now + Duration::minutes(CLOCKS_DIFFER_MINUTES) {
        return Err(Refusal::DateWrong {
            act,
            field: "sent".into(),
            date: crate::desk::country_date(form.sent),
        });
    }
    if let Some(iin) = &form.who.iin {
        crate::registration::values::born(act, iin, desk)?;
    }
    let mut facts = introduce(file, &form.who, Some(form.language), desk);
    facts.extend(papers_seen(act, form.papers, desk)?);
    facts.push(Fact::VoucherApplied(Applied {
        choice: VoucherChoice {
            profession: form.profession,
            centre: form.centre,
        },
        language: form.language,
        method: form.method,
        sent: form.sent,
        portal_number: Some(form.portal_number),
        consider_by: desk.due("voucher-consider"),
    }));
    Ok(with_right(file, facts, None, desk))
}

/// 2.1. Records the lines as they stand, with papers laid down since.
pub fn check(file: &File, form: VoucherRightForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let facts = papers_seen(ActName::CheckVoucherRight, form.papers, desk)?;
    Ok(with_right(file, facts, form.note, desk))
}

/// Before a decision the person may take the application back; nothing is used up by it.
pub fn withdraw(form: WithdrawVoucherForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    Ok(vec![Fact::VoucherWithdrawn(VoucherWithdrawn {
        on: desk.today,
        note: form.note,
    })])
}

fn papers_seen(act: ActName, papers: Vec<PaperForm>, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    papers
        .into_iter()
        .map(|paper| paper_seen(act, paper, desk))
        .collect()
}

/// The facts, and after them the right as it stands with them.
fn with_right(
    file: &File,
    mut facts: Vec<Fact>,
    note: Option<crate::people::LongText>,
    desk: &Desk,
) -> Vec<Fact> {
    let then = fold(file.clone(), &facts, desk);
    facts.push(Fact::VoucherRightChecked(VoucherRightChecked {
        checks: right(&then, desk),
        note,
    }));
    facts
}
