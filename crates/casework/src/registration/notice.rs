//! Telling the person (5.6, 8.3): which notice waits for somebody's hand, and when the step about the decision is open.
//!
//! Called by `decide`, the rail and the lists. Notices are queued by the acts that bring them about, never here.

use super::unemployed::{Notice, NoticeForm};
use super::{ActName, Fact, Stage};
use crate::file::File;
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::voucher::view::is_of_voucher;

/// 5.6. Paper and in-person delivery count as much as an SMS. Notices of the voucher are its specialist's.
pub fn record_notice(file: &File, form: NoticeForm) -> Result<Vec<Fact>, Refusal> {
    let own = |kind: &Code| !is_of_voucher(kind);
    delivered(file, ActName::RecordNotice, form, own)
}

/// A notice of these kinds that still waits was handed over, posted or told.
pub fn delivered(
    file: &File,
    act: ActName,
    form: NoticeForm,
    own: impl Fn(&Code) -> bool,
) -> Result<Vec<Fact>, Refusal> {
    match file.notices.iter().find(|n| n.id == form.notice) {
        Some(notice) if notice.waits() && own(&notice.kind) => Ok(vec![Fact::NoticeDelivered {
            notice: form.notice,
            delivery: form.delivery,
            proof: form.proof,
        }]),
        Some(_) | None => Err(Refusal::NothingThere {
            act,
            what: "notice".into(),
        }),
    }
}

impl Notice {
    /// 5.6 and 8.3 proper: it tells the decision 5.5 or 8.2. Notices of 4.2 go on paper by the same act.
    pub fn tells_decision(&self) -> bool {
        matches!(
            self.kind.as_str(),
            "unemployed-registered" | "unemployed-refused" | "removed"
        )
    }
}

/// Notices of the decisions 5.5 and 8.2 of the present registration.
pub fn decision_notices(file: &File) -> impl Iterator<Item = &Notice> {
    let since = file.registration.application.as_ref().map(|a| a.at);
    file.notices
        .iter()
        .filter(move |n| n.tells_decision() && since.is_none_or(|since| n.queued >= since))
}

/// 5.6 needs a notice that waits. That somebody is registered as a job seeker, and what is only a message, travels by itself
/// unless it could not.
pub fn notice_waits(file: &File) -> Result<(), Refusal> {
    let act = ActName::RecordNotice;
    let told = |n: &Notice| n.kind.as_str() == "lir-registered" || n.is_message_only();
    let by_itself = |n: &Notice| !n.is_to_hand_over() && told(n);
    let waits = |n: &Notice| n.waits() && !by_itself(n) && !is_of_voucher(&n.kind);
    if file.notices.iter().any(waits) {
        Ok(())
    } else {
        told_after_decision(file)?;
        Err(Refusal::NothingThere {
            act,
            what: "notice".into(),
        })
    }
}

/// «Известить о решении» comes after the decision.
pub fn told_after_decision(file: &File) -> Result<(), Refusal> {
    match file.registration.stage {
        Stage::JobSeeker { .. } | Stage::Proposed { .. }
            if decision_notices(file).next().is_none() =>
        {
            Err(Refusal::StepFirst {
                act: ActName::RecordNotice,
                needs: ActName::DecideUnemployed,
            })
        }
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. }
        | Stage::Closed { .. } => Ok(()),
    }
}
