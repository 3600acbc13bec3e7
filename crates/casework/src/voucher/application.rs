//! Section D-1: the advice before it, and the application, from the cabinet or typed at the desk.
//!
//! Every application is taken, whatever speaks against it: the person has a right to a reasoned answer (2.2).

use super::act::{
    VoucherAdviceForm, VoucherApplicationForm, VoucherPortalForm, VoucherRightForm,
    WithdrawVoucherForm,
};
use super::fact::{Advised, AnsweredBesideAnother, Applied, VoucherRightChecked, VoucherWithdrawn};
use super::matter::VoucherChoice;
use super::referral::own_ground;
use super::right::right;
use super::stage::{RefusedBy, VoucherStage};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::card::introduce;
use crate::registration::reception::{PaperForm, in_list, paper_seen};
use crate::registration::{ActName, Fact, fold};
use crate::rulebook::Section;
use chrono::{Datelike, Duration};

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
    let applied = Applied {
        choice: VoucherChoice {
            profession: form.profession,
            centre: form.centre,
        },
        language: form.language,
        method: form.method,
        sent: form.sent,
        portal_number: Some(form.portal_number),
        consider_by: desk.due("voucher-consider"),
    };
    match standing_against(file, desk) {
        None => {
            facts.push(Fact::VoucherApplied(applied));
            Ok(with_right(file, facts, None, desk))
        }
        Some((ground, number)) => {
            facts.extend(answered(applied, ground, &number, desk)?);
            Ok(facts)
        }
    }
}

/// The ground on which a further application is answered while this one stands, and under which number it stands.
fn standing_against(file: &File, desk: &Desk) -> Option<(&'static str, String)> {
    let voucher = file.voucher()?;
    let ground = match &voucher.stage {
        VoucherStage::Applied { .. } | VoucherStage::Referred { .. } => "v-pending",
        VoucherStage::Granted { .. } | VoucherStage::Issued { .. }
            if voucher.is_of_year(desk.today.year()) =>
        {
            "v-once-a-year"
        }
        // Of last year, and still in the person's hand.
        VoucherStage::Granted { .. } | VoucherStage::Issued { .. } => "v-pending",
        VoucherStage::Start
        | VoucherStage::Advised { .. }
        | VoucherStage::Used { .. }
        | VoucherStage::Refused { .. }
        | VoucherStage::Annulled { .. }
        | VoucherStage::Withdrawn { .. } => return None,
    };
    let of_the_centre = voucher.known_as().map(|number| number.to_string());
    let of_the_cabinet = || voucher.application.as_ref()?.portal_number.clone();
    let number = of_the_centre.or_else(of_the_cabinet);
    Some((ground, number.unwrap_or_default()))
}

/// Its explanation is the ground in the person's language and the number of the one that stands.
fn answered(
    applied: Applied,
    ground: &str,
    number: &str,
    desk: &Desk,
) -> Result<[Fact; 2], Refusal> {
    let act = ActName::ReceiveVoucherApplication;
    let ground = own_ground(act, ground.into(), RefusedBy::CareerCentre, desk)?;
    let not_in_force = || Refusal::GroundNotInForce {
        act,
        ground: ground.clone(),
        on: desk.today,
    };
    let explanation = desk
        .rulebook
        .entry(Section::Refusal, ground.as_str(), desk.today)
        .and_then(|entry| {
            let words = format!("{} {number}", entry.text(applied.language));
            LongText::parse(&words).ok()
        })
        .ok_or_else(not_in_force)?;
    let notice = Fact::NoticeQueued {
        kind: Code::from("voucher-refused"),
        ground: Some(ground.clone()),
        deliver_by: desk.due("decision-notice"),
    };
    let answered = Fact::VoucherAnsweredBesideAnother(AnsweredBesideAnother {
        applied,
        ground,
        explanation,
        on: desk.today,
    });
    Ok([answered, notice])
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
