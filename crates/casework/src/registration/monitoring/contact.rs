//! Contacts with the person, and proposals that are put aside.

use super::answers::{consequences, told_late, whole};
use super::{Advice, Answered, ChangeAnswer, MonitoringFact, SettledHow};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::ThingId;
use crate::people::LongText;
use crate::refusal::Refusal;
use crate::registration::job_seeker::ContactChannel;
use crate::registration::{ActName, At, Fact};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A visit, a call, a message; whoever reached the person may ask the questions of 7.1 at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ContactForm {
    pub channel: ContactChannel,
    pub reached: bool,
    pub answers: Vec<ChangeAnswer>,
    pub note: Option<LongText>,
}

/// The specialist finds that nothing follows from a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DismissForm {
    pub proposal: ThingId,
    pub why: LongText,
}

/// Somebody who was not reached has answered nothing; the questions of 7.1 are those of the unemployed.
pub fn contact(file: &File, form: ContactForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordContact;
    let stage = file.registration.stage.at();
    let monitored = matches!(stage, At::Unemployed | At::RemovalProposed);
    if !form.answers.is_empty() && !form.reached {
        return Err(Refusal::Missing {
            act,
            items: vec!["reached".into()],
        });
    }
    if !form.answers.is_empty() && !monitored {
        return Err(Refusal::not_now(act, &file.registration.stage));
    }
    for answer in &form.answers {
        whole(act, answer, file, desk)?;
    }
    let said = form.answers.iter();
    let proposals: Vec<Fact> = said
        .flat_map(|answer| consequences(file, answer, desk))
        .filter(waits_for_nobody)
        .collect();
    let answers = form.answers.into_iter().map(|answer| Answered {
        late: told_late(&answer, desk),
        at: desk.now,
        answer,
    });
    let mut facts = vec![Fact::Monitoring(MonitoringFact::Contacted {
        channel: form.channel,
        reached: form.reached,
        answers: answers.collect(),
        note: form.note,
    })];
    facts.extend(proposals);
    Ok(facts)
}

/// A job or an address that was told does not wait for the next check; card and plan are changed by the check, once.
fn waits_for_nobody(fact: &Fact) -> bool {
    let Fact::Monitoring(MonitoringFact::ChangeFound { advice, .. }) = fact else {
        return false;
    };
    match advice {
        Advice::Remove { .. } | Advice::HandOver => true,
        Advice::RevisePlan | Advice::AskPerson { .. } => false,
    }
}

/// With its reason, which stays to be read.
pub fn dismiss(file: &File, form: DismissForm) -> Result<Vec<Fact>, Refusal> {
    let open = file
        .registration
        .monitoring
        .open_proposals()
        .any(|p| p.id == form.proposal);
    if open {
        Ok(vec![Fact::Monitoring(MonitoringFact::Settled {
            proposal: form.proposal,
            how: SettledHow::Dismissed { why: form.why },
        })])
    } else {
        Err(Refusal::NothingThere {
            act: ActName::DismissProposal,
            what: "proposal".into(),
        })
    }
}
