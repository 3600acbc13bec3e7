//! What a later fact of the file does to a paper: a newer one takes its place, or it loses its force.
//!
//! Asked by the desk's list of papers and by the centre's public page, so that both say the same.

use super::{PaperKind, papers_of};
use crate::ids::ThingId;
use crate::registration::Fact;
use crate::registration::cancelling::Decision;
use crate::registration::job_seeker::OfferAnswer;
use crate::registration::measures::ReferralFact;
use crate::registration::mediation::MediationFact;
use crate::registration::plan::PlanFact;
use crate::registration::removal::RemovalFact;
use crate::voucher::fact::VoucherAnnulled;
use crate::voucher::stage::AnnulledBecause;
use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use strum::IntoEnumIterator;

/// A fact of a file with its identity and legal date.
#[derive(Clone, Copy, Debug)]
pub struct Happened<'a> {
    pub thing: ThingId,
    pub on: NaiveDate,
    pub fact: &'a Fact,
}

/// Whether a paper still says what holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "force", rename_all = "kebab-case")]
pub enum Force {
    Stands,
    /// A newer paper says it now.
    Replaced {
        on: NaiveDate,
    },
    /// What it tells of was taken back or ended.
    Withdrawn {
        on: NaiveDate,
    },
    /// It served its one time.
    Used {
        on: NaiveDate,
    },
    /// The registration that it tells of has ended since: it proves the past, not the present.
    Over {
        on: NaiveDate,
    },
}

/// What became of the paper of that kind which stands on `about`; `all` are the facts of its file, oldest first.
pub fn force(kind: PaperKind, about: ThingId, all: &[Happened]) -> Force {
    let mut told = all.iter().skip_while(|told| told.thing != about);
    let Some(own) = told.next() else {
        return Force::Stands;
    };
    told.take_while(|later| !is_of_the_next_matter(kind, later.fact))
        .filter(|later| !is_undone(later, all))
        .find_map(|later| after(kind, own, later))
        .unwrap_or(Force::Stands)
}

/// The papers that stand on a fact, each with its force. An accepted offer's referral is that of its letter as soon as
/// there is one: one referral is one paper.
pub fn papers_told(told: &Happened, all: &[Happened]) -> Vec<(PaperKind, Force)> {
    let kinds = papers_of(told.fact).iter();
    kinds
        .map(|kind| (*kind, force(*kind, told.thing, all)))
        .filter(|(kind, force)| {
            *kind != PaperKind::VacancyReferral || !matches!(force, Force::Replaced { .. })
        })
        .collect()
}

/// A plan begins anew with a registration as unemployed, a voucher with its application.
fn is_of_the_next_matter(kind: PaperKind, later: &Fact) -> bool {
    match kind {
        PaperKind::PlanDraft | PaperKind::EmploymentPlan => {
            matches!(later, Fact::UnemployedRegistered { .. })
        }
        PaperKind::RecognitionReferral
        | PaperKind::VoucherRefusal
        | PaperKind::QualificationVoucher
        | PaperKind::VoucherNotice
        | PaperKind::VoucherAnnulment => matches!(later, Fact::VoucherApplied(_)),
        PaperKind::ApplicationPack
        | PaperKind::SeekerDecision
        | PaperKind::SeekerRefusal
        | PaperKind::SeekerDuties
        | PaperKind::VacancyReferral
        | PaperKind::UnemployedDecision
        | PaperKind::UnemployedRefusal
        | PaperKind::UnemployedDuties
        | PaperKind::Notice
        | PaperKind::Extract
        | PaperKind::MeetingList
        | PaperKind::RemovalDecision
        | PaperKind::DecisionCancellation
        | PaperKind::MeasureReferral => false,
    }
}

fn after(kind: PaperKind, begot: &Happened, later: &Happened) -> Option<Force> {
    let (own, on) = (begot.fact, later.on);
    match kind {
        PaperKind::SeekerDecision | PaperKind::UnemployedDecision if registers(own) => {
            ended_on(later.fact).map(|on| Force::Over { on })
        }
        PaperKind::SeekerDecision
        | PaperKind::SeekerRefusal
        | PaperKind::UnemployedDecision
        | PaperKind::UnemployedRefusal
        | PaperKind::RemovalDecision => cancels(later.fact, own).then_some(Force::Withdrawn { on }),
        PaperKind::VacancyReferral if is_its_letter(later.fact, own) => {
            Some(Force::Replaced { on })
        }
        PaperKind::VacancyReferral => of_the_offer(own, later),
        PaperKind::MeasureReferral => of_the_measure(begot.thing, later),
        PaperKind::PlanDraft | PaperKind::EmploymentPlan if ends_registration(later.fact) => {
            Some(Force::Withdrawn { on })
        }
        PaperKind::PlanDraft => is_past_draft(later.fact, own).then_some(Force::Replaced { on }),
        PaperKind::EmploymentPlan => {
            is_newer_plan(later.fact, own).then_some(Force::Replaced { on })
        }
        PaperKind::RecognitionReferral => match later.fact {
            Fact::VoucherWithdrawn(_) => Some(Force::Withdrawn { on }),
            // The recognition centre has answered it, either way.
            Fact::VoucherGranted(_) | Fact::VoucherRefused(_) => Some(Force::Used { on }),
            _other => None,
        },
        PaperKind::QualificationVoucher => {
            if let Fact::VoucherUsed(used) = later.fact {
                Some(Force::Used { on: used.on })
            } else {
                matches!(later.fact, Fact::VoucherAnnulled(_)).then_some(Force::Withdrawn { on })
            }
        }
        PaperKind::Notice => tells_of(own)
            .filter(|told| cancelled(later.fact) == Some(*told))
            .map(|_| Force::Withdrawn { on }),
        // They tell what was said, asked or given that day.
        PaperKind::ApplicationPack
        | PaperKind::SeekerDuties
        | PaperKind::UnemployedDuties
        | PaperKind::Extract
        | PaperKind::MeetingList
        | PaperKind::DecisionCancellation
        | PaperKind::VoucherNotice
        | PaperKind::VoucherAnnulment
        | PaperKind::VoucherRefusal => None,
    }
}

/// A letter has served when the employer has answered; it sends nobody any more once the offer is closed.
fn of_the_offer(own: &Fact, later: &Happened) -> Option<Force> {
    let (Fact::OfferAnswered { offer: sent, .. }
    | Fact::Mediation(MediationFact::Referred { offer: sent, .. })) = own
    else {
        return None;
    };
    let on = later.on;
    match later.fact {
        Fact::Mediation(MediationFact::EmployerAnswered { offer, .. }) if offer == sent => {
            Some(Force::Used { on })
        }
        Fact::OfferClosed { offer, .. }
        | Fact::OfferAnswered {
            offer,
            answer: OfferAnswer::Refused { .. },
            ..
        } if offer == sent => Some(Force::Withdrawn { on }),
        _of_another => None,
    }
}

/// A referral has served when the measure began; one that was refused, or whose registration ended, sends nobody.
fn of_the_measure(given: ThingId, later: &Happened) -> Option<Force> {
    let on = later.on;
    match later.fact {
        Fact::Referral(ReferralFact::Began { referral, on }) if *referral == given => {
            Some(Force::Used { on: *on })
        }
        Fact::Referral(
            ReferralFact::Refused { referral, .. } | ReferralFact::Ended { referral, .. },
        ) if *referral == given => Some(Force::Withdrawn { on }),
        other => ends_registration(other).then_some(Force::Withdrawn { on }),
    }
}

fn registers(own: &Fact) -> bool {
    matches!(
        own,
        Fact::SeekerRegistered { .. } | Fact::UnemployedRegistered { .. }
    )
}

fn ends_registration(later: &Fact) -> bool {
    ended_on(later).is_some()
}

/// With effect from.
fn ended_on(later: &Fact) -> Option<NaiveDate> {
    match later {
        Fact::RegistrationClosed { on, .. }
        | Fact::SeekerEnded { on, .. }
        | Fact::Removal(RemovalFact::Removed { on, .. }) => Some(*on),
        _other => None,
    }
}

/// An end of the registration that the head has cancelled, or of a voucher that was used or put off by an illness in its
/// time: what it took the force from has it again.
fn is_undone(end: &Happened, all: &[Happened]) -> bool {
    if is_expiry(end.fact) {
        let after = all
            .iter()
            .skip_while(|told| told.thing != end.thing)
            .skip(1);
        let mut same = after.take_while(|told| !matches!(told.fact, Fact::VoucherApplied(_)));
        return same.any(|told| match told.fact {
            Fact::VoucherUsed(_) => true,
            Fact::VoucherExtended(extended) => extended.until >= told.on,
            _other => false,
        });
    }
    let Some(decision) = decided(end.fact).filter(|_| ends_registration(end.fact)) else {
        return false;
    };
    let mut after = all
        .iter()
        .skip_while(|told| told.thing != end.thing)
        .skip(1);
    let of_it = |told: &&Happened| {
        cancelled(told.fact) == Some(decision) || decided(told.fact) == Some(decision)
    };
    after
        .find(of_it)
        .is_some_and(|next| cancelled(next.fact).is_some())
}

fn is_expiry(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::VoucherAnnulled(VoucherAnnulled {
            because: AnnulledBecause::Unused,
            ..
        })
    )
}

/// The decision against the person that this fact is, and that the head may cancel.
pub fn decided(fact: &Fact) -> Option<Decision> {
    match fact {
        Fact::SeekerRefused { .. } => Some(Decision::SeekerRefused),
        Fact::UnemployedRefused { .. } => Some(Decision::UnemployedRefused),
        Fact::Removal(RemovalFact::Removed { .. }) => Some(Decision::Removed),
        Fact::SeekerEnded { .. } => Some(Decision::SeekerEnded),
        _other => None,
    }
}

/// The head cancelled that very decision.
fn cancels(later: &Fact, own: &Fact) -> bool {
    cancelled(later).is_some_and(|decision| decided(own) == Some(decision))
}

fn cancelled(later: &Fact) -> Option<Decision> {
    if let Fact::DecisionCancelled { decision, .. } = later {
        Some(*decision)
    } else {
        None
    }
}

/// The decision against the person that a notice tells of, and that the head may cancel.
fn tells_of(notice: &Fact) -> Option<Decision> {
    let Fact::NoticeQueued { kind, .. } = notice else {
        return None;
    };
    Decision::iter().find(|decision| decision.notice() == kind.as_str())
}

fn is_its_letter(later: &Fact, own: &Fact) -> bool {
    let Fact::Mediation(MediationFact::Referred { offer, .. }) = later else {
        return false;
    };
    matches!(
        own,
        Fact::OfferAnswered { offer: accepted, .. }
        | Fact::Mediation(MediationFact::Referred { offer: accepted, .. }) if offer == accepted
    )
}

/// An agreed edition takes the place of its draft, a new draft that of an earlier one.
fn is_past_draft(later: &Fact, own: &Fact) -> bool {
    let Fact::Plan(
        PlanFact::Drafted { revision: own, .. } | PlanFact::Disagreed { revision: own, .. },
    ) = own
    else {
        return false;
    };
    matches!(
        later,
        Fact::Plan(
            PlanFact::Drafted { revision, .. }
            | PlanFact::Disagreed { revision, .. }
            | PlanFact::Agreed { revision, .. }
        ) if revision >= own
    )
}

fn is_newer_plan(later: &Fact, own: &Fact) -> bool {
    let Fact::Plan(PlanFact::Agreed { revision: own, .. }) = own else {
        return false;
    };
    matches!(later, Fact::Plan(PlanFact::Agreed { revision, .. }) if revision > own)
}
