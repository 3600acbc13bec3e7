//! What a fact of mediation changes.

use super::{Asked, Employer, Explained, Letter, MediationFact};
use crate::desk::Stamp;
use crate::file::File;
use crate::ids::ThingId;
use crate::registration::job_seeker::Offer;

/// Total, and free of judgement.
pub(in crate::registration) fn apply(file: &mut File, fact: &MediationFact, stamp: &Stamp) {
    let (by, at, on) = (stamp.actor.name.clone(), stamp.at, stamp.on);
    match fact {
        MediationFact::Referred { offer, appear_by } => {
            if let Some(offer) = find(file, *offer) {
                offer.letter = Some(Letter {
                    on,
                    at,
                    by,
                    appear_by: *appear_by,
                });
            }
        }
        MediationFact::EmployerAnswered { offer, answer } => {
            if let Some(offer) = find(file, *offer) {
                offer.employer = Some(Employer {
                    answer: answer.clone(),
                    on,
                    at,
                    by,
                });
            }
        }
        MediationFact::ExplanationAsked { about, channel } => {
            file.registration.explanations.push(Asked {
                about: *about,
                on,
                at,
                by,
                channel: *channel,
                answered: None,
            });
        }
        MediationFact::Explained { about, explanation } => {
            let asked = file
                .registration
                .explanations
                .iter_mut()
                .rev()
                .find(|asked| asked.about == *about);
            if let Some(asked) = asked {
                asked.answered = Some(Explained {
                    explanation: explanation.clone(),
                    on,
                    at,
                    by,
                });
            }
        }
    }
}

fn find(file: &mut File, id: ThingId) -> Option<&mut Offer> {
    file.offers.iter_mut().find(|o| o.id == id)
}
