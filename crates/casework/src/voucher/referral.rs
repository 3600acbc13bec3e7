//! Section D-2: the career centre refers the person to the recognition centre, or refuses with a reason (2.2).
//!
//! Either way the card has it at once (2.3); the recognition centre sees a referral by itself (2.4). A second voucher of a
//! year comes back with the number of the first.

use super::act::VoucherReferralForm;
use super::fact::{Referred, VoucherRefused};
use super::right::{FirstOne, first_one, missing_papers, others, right};
use super::stage::RefusedBy;
use crate::desk::Desk;
use crate::file::File;
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::registration::conditions::{Checked, Finding};
use crate::registration::job_seeker::{RefusalForm, ground_in_force};
use crate::registration::unemployed::no_obstacle;
use crate::registration::{ActName, Fact};
use crate::rulebook::{Entry, Rulebook, Section};
use chrono::NaiveDate;

/// 2.2, the referral. Every line of the right must hold on the legal date, or be marked as not known here.
pub fn refer(file: &File, form: VoucherReferralForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ReferToRecognition;
    let others = others(file, desk);
    let application = file.voucher().and_then(|v| v.application.as_ref());
    if let Some(first) = application.and_then(|a| first_one(&others, a, desk)) {
        return Err(stands(act, first));
    }
    let checks = right(file, desk);
    no_obstacle(act, &checks)?;
    let missing = [
        ("name", file.card.name().is_none()),
        ("iin", file.card.iin().is_none()),
    ];
    let missing: Vec<String> = missing
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
    Ok(vec![
        Fact::VoucherReferred(Referred {
            number: desk.number.clone(),
            checks,
            note: form.note,
            decide_by: desk.due("voucher-centre-decision"),
        }),
        Fact::NoticeQueued {
            kind: Code::from("voucher-referral"),
            ground: None,
            deliver_by: desk.due("decision-notice"),
        },
    ])
}

/// 2.2, the reasoned refusal: a ground of the career centre, in force, that the check does not contradict.
pub fn refuse(file: &File, form: RefusalForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RefuseVoucher;
    let ground = own_ground(act, form.ground, RefusedBy::CareerCentre, desk)?;
    let checks = right(file, desk);
    if contradicts(&checks, &ground, desk) {
        return Err(Refusal::GroundNotMet { act, ground });
    }
    let missing = if ground.as_str() == "v-documents" {
        missing_papers(file, desk)
    } else {
        Vec::new()
    };
    Ok(vec![
        Fact::VoucherRefused(VoucherRefused {
            by: RefusedBy::CareerCentre,
            ground: ground.clone(),
            explanation: form.explanation,
            missing,
            checks,
            on: desk.today,
            number: None,
            signed_by: None,
        }),
        Fact::NoticeQueued {
            kind: Code::from("voucher-refused"),
            ground: Some(ground),
            deliver_by: desk.due("decision-notice"),
        },
    ])
}

/// A ground in force for the voucher that belongs to this decider: each body refuses on its own grounds only.
pub(super) fn own_ground(
    act: ActName,
    ground: Code,
    by: RefusedBy,
    desk: &Desk,
) -> Result<Code, Refusal> {
    let ground = ground_in_force(act, ground, "voucher", desk)?;
    let entry = desk
        .rulebook
        .entry(Section::Refusal, ground.as_str(), desk.today);
    if entry.is_some_and(|entry| belongs_to(entry, by)) {
        Ok(ground)
    } else {
        Err(Refusal::GroundNotInForce {
            act,
            ground,
            on: desk.today,
        })
    }
}

/// The grounds on which that body may refuse a voucher today, as a form offers them.
pub fn grounds_of(by: RefusedBy, rulebook: &Rulebook, today: NaiveDate) -> Vec<&Entry> {
    let mut grounds = rulebook.list(Section::Refusal, today);
    grounds.retain(|entry| entry.str("service") == Some("voucher") && belongs_to(entry, by));
    grounds
}

fn belongs_to(ground: &Entry, by: RefusedBy) -> bool {
    let decider = match by {
        RefusedBy::CareerCentre => "centre",
        RefusedBy::RecognitionCentre => "recognition-centre",
    };
    ground.str("decided_by") == Some(decider)
}

/// The line of that ground is confirmed: the opposite of the ground has been proved.
fn contradicts(checks: &[Checked], ground: &Code, desk: &Desk) -> bool {
    let fails_with = |check: &Checked| {
        desk.rulebook
            .entry(Section::Condition, check.condition.as_str(), desk.today)
            .and_then(|entry| entry.str("fails_with")?.strip_prefix("refusal."))
            .is_some_and(|fails| fails == ground.as_str())
    };
    checks
        .iter()
        .any(|check| check.finding == Finding::Confirmed && fails_with(check))
}

/// Another voucher of the person stands, in this file or in another; its number says which.
pub(super) fn stands(act: ActName, first: FirstOne) -> Refusal {
    Refusal::OtherVoucher {
        act,
        ground: Code::from(first.ground),
        number: first.voucher.number.as_ref().map(ToString::to_string),
        centre: first.voucher.centre.to_string(),
    }
}
