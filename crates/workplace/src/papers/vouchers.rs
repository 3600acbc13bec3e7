//! Papers of the voucher (ФК-D.03): referral to the recognition centre, reasoned refusal, the voucher itself.
//!
//! Each is filled from the facts of its own matter: those told since the application that it belongs to.

use super::fill::{Filling, Told, not_there};
use super::texts::same;
use crate::Problem;
use casework::ids::CaseNumber;
use casework::registration::Fact;
use casework::rulebook::Section;
use casework::voucher::fact::{Applied, Granted};
use casework::voucher::stage::RefusedBy;
use documents as doc;

/// The acts of law that the voucher rests on.
const LAW: &[&str] = &["social-code", "qualifications-law", "voucher-rules"];

impl Filling<'_> {
    pub fn recognition_referral(
        &self,
        told: &Told,
        paper: doc::Paper,
    ) -> Result<doc::Referral, Problem> {
        let Fact::VoucherReferred(referred) = &told.fact else {
            return Err(not_there());
        };
        let applied = self.asked_before(told).ok_or_else(not_there)?;
        let profession = &applied.choice.profession;
        let code = profession.code.as_ref().map(|code| doc::Detail {
            what: doc::DetailOf::Code,
            value: same(code),
        });
        Ok(doc::Referral {
            kind: doc::ReferralKind::Recognition,
            to: receiver(applied),
            subject: same(&profession.name),
            details: code.into_iter().collect(),
            appear_by: referred.decide_by,
            remarks: self.standing("voucher-referral"),
            specialist: self.official(&told.actor),
            paper,
        })
    }

    pub fn voucher_refusal(&self, told: &Told, paper: doc::Paper) -> Result<doc::Refusal, Problem> {
        let Fact::VoucherRefused(refused) = &told.fact else {
            return Err(not_there());
        };
        Ok(doc::Refusal {
            of: match refused.by {
                RefusedBy::CareerCentre => doc::Refused::VoucherReferral,
                RefusedBy::RecognitionCentre => doc::Refused::Voucher,
            },
            applied_on: self.asked_at(told).map(Told::on),
            ground: self.texts.ground(Section::Refusal, &refused.ground),
            explanation: refused.explanation.to_string(),
            acts: self.texts.acts(LAW, paper.date),
            remarks: self.standing("voucher-refused"),
            signed_by: self.signer(&told.actor),
            paper,
        })
    }

    pub fn voucher(&self, told: &Told, paper: doc::Paper) -> Result<doc::Voucher, Problem> {
        let applied = self.asked_before(told).ok_or_else(not_there)?;
        let grant = self.granted_before(told).ok_or_else(not_there)?;
        let profession = &applied.choice.profession;
        // Illness moves the last day also after the voucher was sent.
        let extended = self.told.iter().rev().find_map(|later| {
            if let Fact::VoucherExtended(extended) = &later.fact {
                Some(extended.until)
            } else {
                None
            }
        });
        let extended = extended.filter(|until| *until > grant.until);
        Ok(doc::Voucher {
            profession: same(&profession.name),
            profession_code: profession.code.as_ref().map(ToString::to_string),
            recognition_centre: receiver(applied),
            decision: Some(doc::CentreDecision {
                number: grant.number.as_ref().map(ToString::to_string),
                on: grant.on,
            }),
            valid_from: grant.on,
            valid_until: extended.unwrap_or(grant.until),
            extended: extended.is_some(),
            remarks: self.standing("voucher-issued"),
            issued_by: self.signer(&told.actor),
            paper,
        })
    }

    fn asked_at(&self, told: &Told) -> Option<&Told> {
        self.before(told)
            .find(|earlier| matches!(earlier.fact, Fact::VoucherApplied(_)))
    }

    fn asked_before(&self, told: &Told) -> Option<&Applied> {
        self.before(told).find_map(|earlier| {
            if let Fact::VoucherApplied(applied) = &earlier.fact {
                Some(applied)
            } else {
                None
            }
        })
    }

    fn granted_before(&self, told: &Told) -> Option<&Granted> {
        self.before(told).find_map(|earlier| {
            if let Fact::VoucherGranted(granted) = &earlier.fact {
                Some(granted)
            } else {
                None
            }
        })
    }

    /// What was told before it, newest first.
    pub fn before(&self, told: &Told) -> impl Iterator<Item = &Told> {
        let upto = self.told.iter().position(|t| t.thing == told.thing);
        self.told[..upto.unwrap_or_default()].iter().rev()
    }
}

/// The number that the paper bears by its own matter, instead of one from the papers' block.
pub fn own_number(told: &Told) -> Option<&CaseNumber> {
    if let Fact::VoucherSent(sent) = &told.fact {
        sent.number.as_ref()
    } else if let Fact::VoucherReferred(referred) = &told.fact {
        referred.number.as_ref()
    } else {
        None
    }
}

fn receiver(applied: &Applied) -> doc::Receiver {
    doc::Receiver {
        name: same(&applied.choice.centre.name),
        bin: None,
        address: None,
        phone: None,
    }
}
