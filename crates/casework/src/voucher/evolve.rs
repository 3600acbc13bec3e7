//! What a fact changes in a voucher. Total, and free of judgement; a fact without its voucher changes nothing.

use super::fact::*;
use super::matter::*;
use super::stage::{AnnulledBecause, RefusedBy, VoucherAt, VoucherStage};
use crate::desk::Stamp;
use crate::file::{Done, File};
use crate::ids::ThingId;
use crate::registration::unemployed::RightChecked;

pub fn advised(file: &mut File, fact: &Advised, stamp: &Stamp) {
    let voucher = begin_unless(file, &[VoucherAt::Advised], stamp);
    voucher.advice = Some(VoucherAdvice {
        told: fact.told.clone(),
        profession: fact.profession.clone(),
        centre: fact.centre.clone(),
        note: fact.note.clone(),
        done: done(stamp),
    });
    voucher.stage = VoucherStage::Advised { since: stamp.on };
}

pub fn applied(file: &mut File, fact: &Applied, stamp: &Stamp) {
    let voucher = begin_unless(file, &[VoucherAt::Advised], stamp);
    voucher.application = Some(application(fact, stamp));
    voucher.stage = VoucherStage::Applied {
        since: stamp.on,
        consider_by: fact.consider_by,
    };
}

fn application(fact: &Applied, stamp: &Stamp) -> VoucherApplication {
    VoucherApplication {
        choice: fact.choice.clone(),
        language: fact.language,
        method: fact.method.clone(),
        sent: fact.sent,
        portal_number: fact.portal_number.clone(),
        arrived: stamp.at,
        by: stamp.actor.name.clone(),
    }
}

/// It lies before the one that stands, which stays the matter that is spoken of.
pub fn answered_beside_another(file: &mut File, fact: &AnsweredBesideAnother, stamp: &Stamp) {
    let by = RefusedBy::CareerCentre;
    let stage = VoucherStage::Refused {
        on: fact.on,
        by,
        ground: fact.ground.clone(),
    };
    let mut voucher = Voucher::new(thing(stamp), stage);
    voucher.application = Some(application(&fact.applied, stamp));
    voucher.refusal = Some(VoucherRefusal {
        by,
        ground: fact.ground.clone(),
        explanation: fact.explanation.clone(),
        missing: Vec::new(),
        checks: Vec::new(),
        on: fact.on,
        number: None,
        signed_by: None,
        done: done(stamp),
    });
    let before_the_last = file.vouchers.len().saturating_sub(1);
    file.vouchers.insert(before_the_last, voucher);
}

pub fn right_checked(file: &mut File, fact: &VoucherRightChecked, stamp: &Stamp) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.right = Some(RightChecked {
            checks: fact.checks.clone(),
            note: fact.note.clone(),
            by: stamp.actor.name.clone(),
            at: stamp.at,
            on: stamp.on,
        });
    }
}

pub fn referred(file: &mut File, fact: &Referred, stamp: &Stamp) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.referral = Some(VoucherReferral {
            number: fact.number.clone(),
            number_follows: fact.number.is_none(),
            checks: fact.checks.clone(),
            note: fact.note.clone(),
            done: done(stamp),
        });
        voucher.stage = VoucherStage::Referred {
            on: stamp.on,
            decide_by: fact.decide_by,
        };
    }
}

pub fn refused(file: &mut File, fact: &VoucherRefused, stamp: &Stamp) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.refusal = Some(VoucherRefusal {
            by: fact.by,
            ground: fact.ground.clone(),
            explanation: fact.explanation.clone(),
            missing: fact.missing.clone(),
            checks: fact.checks.clone(),
            on: fact.on,
            number: fact.number.clone(),
            signed_by: fact.signed_by.clone(),
            done: done(stamp),
        });
        voucher.stage = VoucherStage::Refused {
            on: fact.on,
            by: fact.by,
            ground: fact.ground.clone(),
        };
    }
}

pub fn granted(file: &mut File, fact: &Granted, stamp: &Stamp) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.grant = Some(VoucherGrant {
            on: fact.on,
            number: fact.number.clone(),
            signed_by: fact.signed_by.clone(),
            until: fact.until,
            counted: fact.counted,
            exam: fact.exam,
            source: fact.source,
            done: done(stamp),
        });
        voucher.stage = VoucherStage::Granted {
            on: fact.on,
            until: fact.until,
            send_by: fact.send_by,
        };
    }
}

pub fn sent(file: &mut File, fact: &VoucherSent, stamp: &Stamp) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.number.clone_from(&fact.number);
        voucher.number_follows = fact.number.is_none();
        voucher.sent = Some(done(stamp));
        if let Some(until) = voucher.last_day() {
            voucher.stage = VoucherStage::Issued {
                on: stamp.on,
                until,
            };
        }
    }
}

pub fn extended(file: &mut File, fact: &Extended, stamp: &Stamp) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.extensions.push(VoucherExtension {
            from: fact.from,
            to: fact.to,
            days: fact.days,
            before: fact.before,
            until: fact.until,
            done: done(stamp),
        });
        // Ended by its date alone, and not over after all.
        let revived = match (&voucher.stage, &voucher.sent) {
            (
                VoucherStage::Annulled {
                    because: AnnulledBecause::Unused,
                    ..
                },
                Some(sent),
            ) if fact.until >= stamp.on => Some(sent.on),
            (_, _) => None,
        };
        if let Some(on) = revived {
            let until = fact.until;
            voucher.stage = VoucherStage::Issued { on, until };
        } else if let VoucherStage::Granted { until, .. } | VoucherStage::Issued { until, .. } =
            &mut voucher.stage
        {
            *until = fact.until;
        }
    }
}

pub fn reminded(file: &mut File, fact: &Reminded) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.reminded.extend(fact.due.iter().copied());
    }
}

pub fn used(file: &mut File, fact: &VoucherUsed, stamp: &Stamp) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.used = Some(VoucherUse {
            on: fact.on,
            outcome: fact.outcome,
            number: fact.number.clone(),
            done: done(stamp),
        });
        voucher.stage = VoucherStage::Used { on: fact.on };
    }
}

pub fn annulled(file: &mut File, fact: &VoucherAnnulled) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.stage = VoucherStage::Annulled {
            on: fact.on,
            because: fact.because.clone(),
        };
    }
}

pub fn withdrawn(file: &mut File, fact: &VoucherWithdrawn) {
    if let Some(voucher) = file.vouchers.last_mut() {
        voucher.stage = VoucherStage::Withdrawn { on: fact.on };
    }
}

/// The present matter where it stands at one of these stages, else a new one: ended matters stay as they ended.
fn begin_unless<'a>(file: &'a mut File, at: &[VoucherAt], stamp: &Stamp) -> &'a mut Voucher {
    if !at.contains(&file.voucher_at()) {
        file.vouchers
            .push(Voucher::new(thing(stamp), VoucherStage::Start));
    }
    let last = file.vouchers.len() - 1;
    &mut file.vouchers[last]
}

fn thing(stamp: &Stamp) -> ThingId {
    ThingId {
        entry: stamp.entry,
        n: stamp.n,
    }
}

fn done(stamp: &Stamp) -> Done {
    Done {
        by: stamp.actor.name.clone(),
        at: stamp.at,
        on: stamp.on,
        entry: stamp.entry,
    }
}
