//! What a fact of section 8 changes.

use super::{DraftEnd, RemovalDraft, RemovalEnded, RemovalFact, RemovalSentBack};
use crate::desk::Stamp;
use crate::file::File;
use crate::registration::Stage;
use crate::registration::ending::{EndedHow, end};
use crate::registration::evolve::sent;

/// Total, and free of judgement.
pub(in crate::registration) fn apply(file: &mut File, fact: &RemovalFact, stamp: &Stamp) {
    match fact {
        RemovalFact::Proposed { draft, decide_by } => {
            file.registration.removal.sent_back = None;
            file.registration.draft_sent = Some(sent(file, stamp));
            file.registration.stage = Stage::RemovalProposed {
                since: file.registration.unemployed_since.unwrap_or(stamp.on),
                draft: draft.clone(),
                decide_by: *decide_by,
            };
        }
        RemovalFact::SentBack { reason, note } => {
            if let Some(draft) = back_to_unemployed(file) {
                file.registration.removal.sent_back = Some(RemovalSentBack {
                    draft,
                    reason: reason.clone(),
                    note: note.clone(),
                    by: stamp.actor.name.clone(),
                    at: stamp.at,
                });
            }
        }
        RemovalFact::Declined { explanation } => {
            let explanation = explanation.clone();
            give_up(file, DraftEnd::Declined { explanation }, stamp);
        }
        RemovalFact::Removed { ground, on } => {
            end(file, EndedHow::Removal, ground, *on, stamp);
        }
        RemovalFact::NoticesStopped => {
            for notice in file.notices.iter_mut().filter(|n| !n.is_done()) {
                notice.stopped.get_or_insert(stamp.at);
            }
        }
    }
}

/// A draft that waits ends without removal and stays to be read.
pub(in crate::registration) fn give_up(file: &mut File, how: DraftEnd, stamp: &Stamp) {
    if let Some(draft) = back_to_unemployed(file) {
        file.registration.removal.ended.push(RemovalEnded {
            draft,
            how,
            by: stamp.actor.name.clone(),
            at: stamp.at,
        });
    }
}

fn back_to_unemployed(file: &mut File) -> Option<RemovalDraft> {
    let (since, draft) = match &file.registration.stage {
        Stage::RemovalProposed { since, draft, .. } => (*since, draft.clone()),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::Closed { .. } => return None,
    };
    file.registration.stage = Stage::Unemployed { since };
    Some(draft)
}
