//! What a recognition centre sees in its account (2.4, 3.1): the vouchers that were referred to it, and of each what its
//! decision needs. The card, the registration and section 3 have no place here.

use super::Voucher;
use super::act::RecognitionOutcome;
use super::matter::{DecisionSource, VoucherGrant, VoucherRefusal};
use super::stage::{AnnulledBecause, VoucherStage};
use crate::file::File;
use crate::ids::{CaseNumber, CentreId, Code, ThingId};
use crate::people::{LongText, ShortText};
use chrono::NaiveDate;

/// A referral as the recognition centre has it, from the day it came to the voucher's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralForCentre {
    pub voucher: ThingId,
    /// The career centre that referred, or holds the case now.
    pub career_centre: CentreId,
    pub number: Option<CaseNumber>,
    pub on: NaiveDate,
    pub name: String,
    pub iin: Option<String>,
    pub profession: Option<Code>,
    pub profession_name: String,
    pub level: Option<u8>,
    /// Kinds of papers that the standard may demand and the career centre has seen.
    pub papers: Vec<Code>,
    /// What the career centre wrote to the recognition centre.
    pub note: Option<LongText>,
    pub stands: ReferralStands,
    /// The voucher's own number; none before it was sent (3.3).
    pub voucher_number: Option<CaseNumber>,
    pub decision: Option<DecisionForCentre>,
    pub refusal: Option<RefusalForCentre>,
    pub used: Option<UseForCentre>,
}

/// What has become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferralStands {
    Waits {
        decide_by: NaiveDate,
    },
    /// Granted; the career centre sends it (3.3).
    Granted,
    Issued {
        until: NaiveDate,
    },
    Used {
        on: NaiveDate,
    },
    Refused {
        on: NaiveDate,
    },
    Annulled {
        on: NaiveDate,
        because: AnnulledBecause,
    },
    /// The person took the application back before a decision.
    Withdrawn {
        on: NaiveDate,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionForCentre {
    pub on: NaiveDate,
    pub number: Option<ShortText>,
    pub signed_by: Option<ShortText>,
    pub until: NaiveDate,
    pub exam: Option<NaiveDate>,
    pub source: DecisionSource,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalForCentre {
    pub on: NaiveDate,
    /// `refusal`
    pub ground: Code,
    pub explanation: LongText,
    pub number: Option<ShortText>,
    pub signed_by: Option<ShortText>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseForCentre {
    pub on: NaiveDate,
    pub outcome: RecognitionOutcome,
    pub number: Option<ShortText>,
}

impl File {
    /// What was referred to that recognition centre, oldest first. A referral of a file that was joined to another waits
    /// for nobody.
    pub fn referred_to(&self, centre: &Code) -> Vec<ReferralForCentre> {
        let theirs = |v: &&Voucher| v.referred_to().as_ref() == Some(centre);
        self.vouchers
            .iter()
            .filter(theirs)
            .filter_map(|voucher| self.referral_of(voucher))
            .collect()
    }

    fn referral_of(&self, voucher: &Voucher) -> Option<ReferralForCentre> {
        let (referral, choice) = (voucher.referral.as_ref()?, voucher.choice()?);
        let stands = stands(voucher)?;
        if self.joined_into.is_some() && matches!(stands, ReferralStands::Waits { .. }) {
            return None;
        }
        let mut papers: Vec<Code> = self
            .papers
            .iter()
            .map(|paper| paper.kind.clone())
            .filter(|kind| matches!(kind.as_str(), "education" | "employment-proof"))
            .collect();
        papers.sort();
        papers.dedup();
        Some(ReferralForCentre {
            voucher: voucher.id,
            career_centre: self.centre.clone(),
            number: referral.number.clone(),
            on: referral.done.on,
            name: self.shown_name().unwrap_or_default(),
            iin: self.card.iin().map(|iin| iin.grouped()),
            profession: choice.profession.code,
            profession_name: choice.profession.name.to_string(),
            level: choice.profession.level,
            papers,
            note: referral.note.clone(),
            stands,
            voucher_number: voucher.number.clone(),
            decision: voucher.grant.as_ref().map(VoucherGrant::for_centre),
            refusal: voucher.refusal.as_ref().map(VoucherRefusal::for_centre),
            used: voucher.used.as_ref().map(|used| UseForCentre {
                on: used.on,
                outcome: used.outcome,
                number: used.number.clone(),
            }),
        })
    }
}

impl Voucher {
    /// The recognition centre that it was referred to (2.2), where the person chose one of the register.
    pub fn referred_to(&self) -> Option<Code> {
        self.referral.as_ref()?;
        self.choice()?.centre.code
    }
}

/// `None` where the recognition centre was never asked.
fn stands(voucher: &Voucher) -> Option<ReferralStands> {
    Some(match &voucher.stage {
        VoucherStage::Start | VoucherStage::Advised { .. } | VoucherStage::Applied { .. } => {
            return None;
        }
        VoucherStage::Referred { decide_by, .. } => ReferralStands::Waits {
            decide_by: *decide_by,
        },
        VoucherStage::Granted { .. } => ReferralStands::Granted,
        VoucherStage::Issued { until, .. } => ReferralStands::Issued { until: *until },
        VoucherStage::Used { on } => ReferralStands::Used { on: *on },
        VoucherStage::Refused { on, .. } => ReferralStands::Refused { on: *on },
        VoucherStage::Annulled { on, because } => ReferralStands::Annulled {
            on: *on,
            because: because.clone(),
        },
        VoucherStage::Withdrawn { on } => ReferralStands::Withdrawn { on: *on },
    })
}

impl VoucherGrant {
    fn for_centre(&self) -> DecisionForCentre {
        DecisionForCentre {
            on: self.on,
            number: self.number.clone(),
            signed_by: self.signed_by.clone(),
            until: self.until,
            exam: self.exam,
            source: self.source,
        }
    }
}

impl VoucherRefusal {
    fn for_centre(&self) -> RefusalForCentre {
        RefusalForCentre {
            on: self.on,
            ground: self.ground.clone(),
            explanation: self.explanation.clone(),
            number: self.number.clone(),
            signed_by: self.signed_by.clone(),
        }
    }
}
