//! The letter to the employer, and what the employer answers.

use super::{EmployerAnswer, Letter, MediationFact};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, ThingId};
use crate::refusal::Refusal;
use crate::registration::conditions::EvidenceRef;
use crate::registration::job_seeker::{Offer, OfferAnswer, OfferState};
use crate::registration::monitoring::{Advice, MonitoringFact, followed, has_open};
use crate::registration::reception::{PaperForm, paper_seen};
use crate::registration::{ActName, At, Fact, telling};
use crate::rulebook::Section;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// The referral letter to the employer of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReferForm {
    pub offer: ThingId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EmployerAnswerForm {
    pub offer: ThingId,
    pub answer: EmployerAnswer,
    /// The employer's mark on the letter, or its report.
    pub paper: Option<PaperForm>,
}

/// An offer that the person has not refused, once; the term of appearing begins with the letter. Who did not hear of it in
/// person or by phone gets the place and the last day as a message.
pub fn refer(file: &File, form: ReferForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let found = offer(file, form.offer).filter(|o| may_be_sent(o, desk.today));
    let offer = found.ok_or_else(|| nothing(ActName::ReferToEmployer))?;
    let appear_by = desk.due("appear-at-employer");
    let mut facts = vec![Fact::Mediation(MediationFact::Referred {
        offer: offer.id,
        appear_by,
    })];
    facts.extend(telling::of_letter(file, offer, appear_by));
    Ok(facts)
}

/// Without a letter so far, and not refused.
pub fn may_be_sent(offer: &Offer, today: NaiveDate) -> bool {
    let open = match offer.state(today) {
        OfferState::Waiting | OfferState::NoAnswer | OfferState::Accepted => true,
        OfferState::Refused | OfferState::Hired | OfferState::NoShow | OfferState::Closed => false,
    };
    open && offer.letter.is_none()
}

/// The letter that the employer has not answered.
pub fn sent_with(offer: &Offer) -> Option<&Letter> {
    let open = offer.employer.is_none() && offer.closed.is_none();
    offer.letter.as_ref().filter(|_| open)
}

/// What an employer says of somebody who was sent with a letter. Being hired is a change like any other; a refusal ends
/// the offer; a no-show asks for an explanation.
pub fn employer_answered(
    file: &File,
    form: EmployerAnswerForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordEmployerAnswer;
    let Some(letter) = offer(file, form.offer).and_then(sent_with) else {
        return Err(nothing(act));
    };
    if let EmployerAnswer::Hired { from } = &form.answer
        && *from < letter.on
    {
        return Err(Refusal::DateWrong {
            act,
            field: "from".into(),
            date: *from,
        });
    }
    let mut facts = Vec::new();
    if let Some(paper) = form.paper {
        facts.push(paper_seen(act, paper, desk)?);
    }
    facts.push(Fact::Mediation(MediationFact::EmployerAnswered {
        offer: form.offer,
        answer: form.answer.clone(),
    }));
    match form.answer {
        EmployerAnswer::Hired { from } => facts.extend(hired(file, from)),
        EmployerAnswer::Refused { .. } => facts.push(Fact::OfferClosed {
            offer: form.offer,
            reason: Code::from("employer-refused"),
        }),
        EmployerAnswer::NoShow => {}
    }
    Ok(facts)
}

/// Of the unemployed a removal is proposed; a job seeker's registration is ended at the desk.
fn hired(file: &File, from: NaiveDate) -> Option<Fact> {
    let ground = Code::from("employment");
    propose(file, Advice::Remove { ground }, Some(from))
}

fn propose(file: &File, advice: Advice, since: Option<NaiveDate>) -> Option<Fact> {
    let monitored = matches!(
        file.registration.stage.at(),
        At::Unemployed | At::RemovalProposed
    );
    (monitored && !has_open(file, &advice)).then(|| {
        Fact::Monitoring(MonitoringFact::ChangeFound {
            advice,
            change: None,
            since,
            evidence: vec![EvidenceRef::File],
        })
    })
}

/// After an answer: a reason that says of itself why the registration may end (`opens`, another job) is a proposal at once.
pub fn opened_by(file: &File, answer: &OfferAnswer, desk: &Desk) -> Option<Fact> {
    let OfferAnswer::Refused { reason } = answer else {
        return None;
    };
    let entry = desk
        .rulebook
        .entry(Section::OfferRefusalReason, reason.as_str(), desk.today)?;
    let ground = Code::from(entry.str("opens")?.strip_prefix("removal.")?);
    propose(file, Advice::Remove { ground }, None)
}

/// Vacancies refused as unemployed for a reason that is not good (7.3), each once however often it was offered; what the
/// rulebook does not count is left out.
pub fn refused_offers<'a>(file: &'a File, desk: &'a Desk) -> impl Iterator<Item = &'a Offer> {
    let since = file.registration.unemployed_since;
    let mut vacancies = BTreeSet::new();
    file.offers.iter().filter(move |offer| {
        since.is_some_and(|since| offer.on >= since)
            && !offer.by_words
            && offer.answer.as_ref().is_some_and(|a| counts(a, desk))
            && vacancies.insert(offer.vacancy.id.as_str())
    })
}

fn counts(answer: &OfferAnswer, desk: &Desk) -> bool {
    match answer {
        OfferAnswer::Accepted => false,
        OfferAnswer::Refused { reason } => desk
            .rulebook
            .any(Section::OfferRefusalReason, reason.as_str())
            .is_some_and(|e| e.bool("good") == Some(false) && e.bool("counts") != Some(false)),
    }
}

/// After an answer: with as many refusals as the norm asks for, a removal is proposed. `file` has the answer already.
pub fn refusals_reached(file: &File, desk: &Desk) -> Option<Fact> {
    let norm = desk.rulebook.norm_int("refusals-for-removal", desk.today)?;
    let many =
        usize::try_from(norm).is_ok_and(|n| n > 0 && refused_offers(file, desk).count() >= n);
    let ground = Code::from("refused-jobs");
    many.then(|| propose(file, Advice::Remove { ground }, None))?
}

/// After a correction: the proposal that rested on refusals of which there are too few now. `file` has the answer already.
pub fn refusals_too_few(file: &File, desk: &Desk) -> Vec<Fact> {
    let norm = desk.rulebook.norm_int("refusals-for-removal", desk.today);
    let enough = norm.and_then(|norm| usize::try_from(norm).ok());
    if enough.is_none_or(|enough| refused_offers(file, desk).count() >= enough) {
        return Vec::new();
    }
    let ground = Code::from("refused-jobs");
    let of_them =
        |advice: &Advice| matches!(advice, Advice::Remove { ground: of } if *of == ground);
    followed(file, of_them)
}

fn offer(file: &File, id: ThingId) -> Option<&Offer> {
    file.offers.iter().find(|o| o.id == id)
}

fn nothing(act: ActName) -> Refusal {
    Refusal::NothingThere {
        act,
        what: "offer".into(),
    }
}
