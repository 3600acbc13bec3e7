//! 7.3: the person is asked why they did not appear, or why they left; and what they say.

use super::{About, EmployerAnswer, Explanation, MediationFact};
use crate::desk::Desk;
use crate::file::File;
use crate::refusal::Refusal;
use crate::registration::job_seeker::{ContactChannel, Offer};
use crate::registration::measures::{MeasureEnd, MeasureReferral, ReferralState};
use crate::registration::reception::{PaperForm, in_list, paper_seen};
use crate::registration::{ActName, Fact, fold, telling};
use crate::rulebook::Section;
use serde::{Deserialize, Serialize};
use specta::Type;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AskForm {
    pub about: About,
    pub channel: ContactChannel,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ExplanationForm {
    pub about: About,
    pub explanation: Explanation,
    /// What proves it, for example a sick-leave certificate.
    pub paper: Option<PaperForm>,
}

/// There must be something to explain: a reported no-show, or a measure left.
pub fn ask(file: &File, form: AskForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AskExplanation;
    if !to_explain(file).any(|about| about == form.about) {
        return Err(Refusal::NothingThere {
            act,
            what: "to-explain".into(),
        });
    }
    let mut facts = vec![Fact::Mediation(MediationFact::ExplanationAsked {
        about: form.about,
        channel: form.channel,
    })];
    facts.extend(telling::of_question(
        file,
        form.channel,
        desk.due("offer-answer"),
    ));
    Ok(facts)
}

/// A good reason is one of the rulebook's, with the paper that it asks for.
pub fn explain(file: &File, form: ExplanationForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordExplanation;
    if file.asked_about(form.about).is_none() {
        return Err(Refusal::StepFirst {
            act,
            needs: ActName::AskExplanation,
        });
    }
    let mut facts = Vec::new();
    if let Some(paper) = form.paper {
        facts.push(paper_seen(act, paper, desk)?);
    }
    if let Explanation::Good { reason } = &form.explanation {
        let entry = in_list(act, Section::GoodReasonAbsence, reason, desk)?;
        let proof = entry
            .str("evidence")
            .and_then(|proof| proof.strip_prefix("document."));
        let with_paper = fold(file.clone(), &facts, desk);
        let shown = |kind: &str| with_paper.papers.iter().any(|p| p.kind.as_str() == kind);
        if let Some(kind) = proof.filter(|kind| !shown(kind)) {
            return Err(Refusal::Missing {
                act,
                items: vec![kind.to_owned()],
            });
        }
    }
    facts.push(Fact::Mediation(MediationFact::Explained {
        about: form.about,
        explanation: form.explanation,
    }));
    Ok(facts)
}

/// Reported no-shows, and measures that were left.
pub fn to_explain(file: &File) -> impl Iterator<Item = About> {
    let came_not = |offer: &&Offer| {
        let employer = offer.employer.as_ref().filter(|_| offer.closed.is_none());
        employer.is_some_and(|e| e.answer == EmployerAnswer::NoShow)
    };
    let left = |referral: &&MeasureReferral| {
        matches!(
            referral.state,
            ReferralState::Ended {
                end: MeasureEnd::Left,
                ..
            }
        )
    };
    let offers = file.offers.iter().filter(came_not);
    let measures = file.registration.referrals.iter().filter(left);
    offers
        .map(|offer| About::Offer(offer.id))
        .chain(measures.map(|referral| About::Measure(referral.id)))
}
