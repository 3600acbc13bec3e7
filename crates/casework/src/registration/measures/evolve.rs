//! What a fact of a referral changes.

use super::{MeasureReferral, OnStart, ReferralFact, ReferralState};
use crate::desk::Stamp;
use crate::file::File;
use crate::ids::ThingId;

/// Total, and free of judgement.
pub(in crate::registration) fn apply(file: &mut File, fact: &ReferralFact, stamp: &Stamp) {
    match fact {
        ReferralFact::Given {
            measure,
            provider,
            item,
            begins,
            until,
            answer_by,
            on_start,
        } => file.registration.referrals.push(MeasureReferral {
            id: stamp.thing(),
            measure: measure.clone(),
            provider: provider.clone(),
            item: *item,
            begins: *begins,
            until: *until,
            by: stamp.actor.name.clone(),
            at: stamp.at,
            on: stamp.on,
            answer_by: *answer_by,
            on_start: *on_start,
            state: ReferralState::Waiting,
        }),
        ReferralFact::Accepted { referral } => {
            becomes(file, *referral, |_| ReferralState::Accepted);
        }
        ReferralFact::Refused { referral, words } => {
            let (words, on) = (words.clone(), stamp.on);
            becomes(file, *referral, |_| ReferralState::Refused { words, on });
        }
        ReferralFact::Began { referral, on } => {
            let rests = becomes(file, *referral, |_| ReferralState::Began { on: *on })
                == Some(OnStart::Suspended);
            if rests && file.registration.unemployed_since.is_some() {
                file.registration.suspended = Some(*referral);
            }
        }
        ReferralFact::Ended {
            referral,
            on,
            end,
            check_by,
        } => {
            becomes(file, *referral, |before| ReferralState::Ended {
                began: match before {
                    ReferralState::Began { on } => Some(*on),
                    ReferralState::Waiting
                    | ReferralState::Accepted
                    | ReferralState::Refused { .. }
                    | ReferralState::Ended { .. } => None,
                },
                on: *on,
                end: *end,
            });
            if file.registration.suspended == Some(*referral) {
                file.registration.suspended = None;
                file.registration.monitoring.check_by = *check_by;
            }
        }
    }
}

fn becomes(
    file: &mut File,
    id: ThingId,
    state: impl FnOnce(&ReferralState) -> ReferralState,
) -> Option<OnStart> {
    let referral = file
        .registration
        .referrals
        .iter_mut()
        .find(|r| r.id == id)?;
    referral.state = state(&referral.state);
    Some(referral.on_start)
}
