//! 7.2: what became of a referral: the person's answer, the beginning, the end.

use super::{MeasureEnd, OnStart, ReferralFact, ReferralState};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::conditions::EvidenceRef;
use crate::registration::monitoring::{Advice, MonitoringFact, explained_now, has_open};
use crate::registration::reception::{PaperForm, paper_seen};
use crate::registration::{ActName, Fact, fold};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::EnumDiscriminants;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MeasureRecordForm {
    pub referral: ThingId,
    pub record: MeasureRecord,
    /// A written refusal, the provider's report, a certificate.
    pub paper: Option<PaperForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "record", rename_all = "kebab-case")]
#[strum_discriminants(
    name(MeasureRecordName),
    derive(Serialize, Type),
    serde(rename_all = "kebab-case")
)]
pub enum MeasureRecord {
    Accepted,
    Refused { words: LongText },
    Began { on: NaiveDate },
    Ended { on: NaiveDate, end: MeasureEnd },
}

/// How a referral may go on: forward only.
pub fn may_become(state: &ReferralState) -> &'static [MeasureRecordName] {
    use MeasureRecordName::{Accepted, Began, Ended, Refused};
    match state {
        ReferralState::Waiting => &[Accepted, Refused, Began],
        ReferralState::Accepted => &[Began, Refused],
        ReferralState::Began { .. } => &[Ended],
        ReferralState::Refused { .. } | ReferralState::Ended { .. } => &[],
    }
}

/// The referral goes its way forward only: answered, begun, ended. Days do not lie in the future.
pub fn record(file: &File, form: MeasureRecordForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordMeasure;
    let id = form.referral;
    let record = MeasureRecordName::from(&form.record);
    let referrals = &file.registration.referrals;
    let Some(referral) = referrals
        .iter()
        .find(|r| r.id == id && may_become(&r.state).contains(&record))
    else {
        return Err(nothing());
    };
    let past = |field: &str, on: NaiveDate, first: NaiveDate| {
        if on > desk.today || on < first {
            Err(Refusal::DateWrong {
                act,
                field: field.into(),
                date: on,
            })
        } else {
            Ok(())
        }
    };
    let mut facts = Vec::new();
    if let Some(paper) = form.paper {
        facts.push(paper_seen(act, paper, desk)?);
    }
    let first = if let ReferralState::Began { on } = &referral.state {
        *on
    } else {
        referral.on
    };
    let fact = match form.record {
        MeasureRecord::Accepted => ReferralFact::Accepted { referral: id },
        MeasureRecord::Refused { words } => ReferralFact::Refused {
            referral: id,
            words,
        },
        MeasureRecord::Began { on } => {
            past("on", on, first)?;
            ReferralFact::Began { referral: id, on }
        }
        MeasureRecord::Ended { on, end } => {
            past("on", on, first)?;
            let rested = file.registration.suspended == Some(id);
            ReferralFact::Ended {
                referral: id,
                on,
                end,
                check_by: rested.then(|| desk.due("monitoring")),
            }
        }
    };
    // What the person did by their own will is a ground only after an explanation (7.3); `None` has no day of its own. A
    // job seeker is not removed: that they found work shows in the file itself.
    let begins = matches!(fact, ReferralFact::Began { .. });
    let (ground, since) = match &fact {
        ReferralFact::Began { on, .. } if referral.on_start == OnStart::RemovedAsPlaced => {
            ("employment", Some(Some(*on)))
        }
        ReferralFact::Ended { on, end, .. } if *end == MeasureEnd::Placed => {
            ("employment", Some(Some(*on)))
        }
        ReferralFact::Refused { .. } => ("refused-measure", Some(None)),
        ReferralFact::Given { .. }
        | ReferralFact::Accepted { .. }
        | ReferralFact::Began { .. }
        | ReferralFact::Ended { .. } => ("employment", None),
    };
    facts.push(Fact::Referral(fact));
    let advice = Advice::Remove {
        ground: Code::from(ground),
    };
    if begins && !referral.places() {
        facts.extend(explained_now(&fold(file.clone(), &facts, desk), desk));
    }
    let removable = file.registration.unemployed_since.is_some();
    if let Some(on) = since.filter(|_| removable && !has_open(file, &advice)) {
        facts.push(Fact::Monitoring(MonitoringFact::ChangeFound {
            advice,
            change: None,
            since: on,
            evidence: vec![EvidenceRef::File],
        }));
    }
    Ok(facts)
}

fn nothing() -> Refusal {
    Refusal::NothingThere {
        act: ActName::RecordMeasure,
        what: "referral".into(),
    }
}
