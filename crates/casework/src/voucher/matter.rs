//! The voucher as it lies in the file: from the advice or the application to its use, expiry or refusal.

use super::act::{CentreAsked, ProfessionAsked, RecognitionOutcome};
use super::stage::{RefusedBy, VoucherAt, VoucherStage};
use crate::desk::{VoucherElsewhere, VoucherStands};
use crate::file::{Done, File};
use crate::ids::{CaseNumber, Code, ThingId};
use crate::people::{LongText, ShortText};
use crate::registration::conditions::Checked;
use crate::registration::unemployed::RightChecked;
use crate::rulebook::Lang;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// One voucher matter of the person. Ended ones stay in the file: what was issued counts for its year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Voucher {
    pub id: ThingId,
    pub stage: VoucherStage,
    pub advice: Option<VoucherAdvice>,
    /// 1.2
    pub application: Option<VoucherApplication>,
    /// 2.1, as last recorded.
    pub right: Option<RightChecked>,
    /// 2.2
    pub referral: Option<VoucherReferral>,
    /// 2.2 or 3.1
    pub refusal: Option<VoucherRefusal>,
    /// 3.1
    pub grant: Option<VoucherGrant>,
    /// 3.3
    pub number: Option<CaseNumber>,
    /// The desk's block was empty: the number follows from the centre.
    pub number_follows: bool,
    /// 3.3
    pub sent: Option<Done>,
    /// Oldest first; the last day before each stays readable here.
    pub extensions: Vec<VoucherExtension>,
    /// Due dates of the reminders that went out.
    pub reminded: Vec<NaiveDate>,
    pub used: Option<VoucherUse>,
}

/// What was told before the application, and what the person was inclined to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherAdvice {
    pub told: Vec<Code>,
    pub profession: Option<ProfessionAsked>,
    pub centre: Option<CentreAsked>,
    pub note: Option<LongText>,
    pub done: Done,
}

/// What the person chose: qualification and recognition centre (art. 28(2)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherChoice {
    pub profession: ProfessionAsked,
    pub centre: CentreAsked,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherApplication {
    pub choice: VoucherChoice,
    pub language: Lang,
    /// `sign_method`
    pub method: Code,
    /// When the person sent it; typed at the desk, when it was typed.
    pub sent: DateTime<Utc>,
    pub portal_number: Option<String>,
    /// Arrival at the centre.
    pub arrived: DateTime<Utc>,
    pub by: String,
}

/// 2.2: the referral to the recognition centre, with the right as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherReferral {
    pub number: Option<CaseNumber>,
    pub number_follows: bool,
    pub checks: Vec<Checked>,
    pub note: Option<LongText>,
    /// Who referred and when; 2.3 is the same act.
    pub done: Done,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherRefusal {
    pub by: RefusedBy,
    /// `refusal`
    pub ground: Code,
    pub explanation: LongText,
    /// Kinds of papers that the standard demands and that were not there.
    pub missing: Vec<Code>,
    pub checks: Vec<Checked>,
    pub on: NaiveDate,
    /// Number and signer of the recognition centre's decision.
    pub number: Option<ShortText>,
    pub signed_by: Option<ShortText>,
    pub done: Done,
}

/// 3.1: the decision to issue. Its day is the day of issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherGrant {
    pub on: NaiveDate,
    pub number: Option<ShortText>,
    pub signed_by: Option<ShortText>,
    /// Last day as given by the recognition centre, else as counted.
    pub until: NaiveDate,
    /// Last day by the term of the rulebook; where it differs from `until`, the screen says so.
    pub counted: NaiveDate,
    pub exam: Option<NaiveDate>,
    pub source: DecisionSource,
    pub done: Done,
}

/// How the decision of the recognition centre reached us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionSource {
    /// Through its account (3.1).
    Account,
    /// From its letter (3.2).
    Letter,
    /// By the norm that makes it follow the referral.
    Rule,
}

/// Sick days added to the term, and what the last day was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherExtension {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Days added: those within the voucher's life and not counted before.
    pub days: u16,
    pub before: NaiveDate,
    pub until: NaiveDate,
    pub done: Done,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherUse {
    pub on: NaiveDate,
    pub outcome: RecognitionOutcome,
    pub number: Option<ShortText>,
    pub done: Done,
}

impl Voucher {
    pub fn new(id: ThingId, stage: VoucherStage) -> Voucher {
        Voucher {
            id,
            stage,
            advice: None,
            application: None,
            right: None,
            referral: None,
            refusal: None,
            grant: None,
            number: None,
            number_follows: false,
            sent: None,
            extensions: Vec::new(),
            reminded: Vec::new(),
            used: None,
        }
    }

    /// What was applied for, else what the advice inclined to where it named both.
    pub fn choice(&self) -> Option<VoucherChoice> {
        let advised = || {
            let advice = self.advice.as_ref()?;
            Some(VoucherChoice {
                profession: advice.profession.clone()?,
                centre: advice.centre.clone()?,
            })
        };
        let applied = self.application.as_ref().map(|a| a.choice.clone());
        applied.or_else(advised)
    }

    /// The number it is known by: the voucher's own, before 3.3 that of the referral.
    pub fn known_as(&self) -> Option<&CaseNumber> {
        let referral = || self.referral.as_ref()?.number.as_ref();
        self.number.as_ref().or_else(referral)
    }

    pub fn refused_by(&self) -> Option<RefusedBy> {
        self.refusal.as_ref().map(|refusal| refusal.by)
    }

    /// Its last day, also when it has ended; `None` before it was granted.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let extended = self.extensions.last().map(|e| e.until);
        extended.or_else(|| Some(self.grant.as_ref()?.until))
    }

    /// Granted in that year: the person has had the voucher of the year, whatever became of it.
    pub fn is_of_year(&self, year: i32) -> bool {
        self.grant
            .as_ref()
            .is_some_and(|grant| grant.on.year() == year)
    }

    /// What it says to another voucher of the same person; `None` where it bears on nothing.
    pub fn told(&self, file: &File) -> Option<VoucherElsewhere> {
        let stands = match (&self.grant, &self.stage) {
            (Some(grant), _) => VoucherStands::Issued { on: grant.on },
            (None, VoucherStage::Applied { .. }) => VoucherStands::Applied {
                at: self.application.as_ref()?.sent,
            },
            (None, VoucherStage::Referred { .. }) => VoucherStands::Referred,
            (
                None,
                VoucherStage::Start
                | VoucherStage::Advised { .. }
                | VoucherStage::Granted { .. }
                | VoucherStage::Issued { .. }
                | VoucherStage::Used { .. }
                | VoucherStage::Refused { .. }
                | VoucherStage::Annulled { .. }
                | VoucherStage::Withdrawn { .. },
            ) => return None,
        };
        Some(VoucherElsewhere {
            file: file.id,
            centre: file.centre.clone(),
            number: self.known_as().cloned(),
            stands,
        })
    }
}

impl File {
    /// The voucher matter that is spoken of now: the last one, ended or not.
    pub fn voucher(&self) -> Option<&Voucher> {
        self.vouchers.last()
    }

    pub fn voucher_at(&self) -> VoucherAt {
        self.voucher()
            .map_or(VoucherAt::Start, |voucher| voucher.stage.at())
    }

    /// What this file's vouchers say to an act on another file of the same ИИН. Of a file that was joined to another only
    /// what was issued still counts: nobody considers its applications any more.
    pub fn vouchers_told(&self) -> Vec<VoucherElsewhere> {
        let told = self
            .vouchers
            .iter()
            .filter_map(|voucher| voucher.told(self));
        told.filter(|voucher| match voucher.stands {
            VoucherStands::Issued { .. } => true,
            VoucherStands::Applied { .. } | VoucherStands::Referred => self.joined_into.is_none(),
        })
        .collect()
    }
}
