//! What a fact of monitoring changes.

use super::{Contact, Monitoring, MonitoringFact, Proposal, Recognised, Settled, StatusCheck};
use crate::desk::Stamp;
use crate::file::File;

/// Total, and free of judgement.
pub(in crate::registration) fn apply(file: &mut File, fact: &MonitoringFact, stamp: &Stamp) {
    let monitoring: &mut Monitoring = &mut file.registration.monitoring;
    let (by, at, on) = (stamp.actor.name.clone(), stamp.at, stamp.on);
    match fact {
        MonitoringFact::Contacted {
            channel,
            reached,
            answers,
            note,
        } => {
            monitoring.gathered.extend(answers.iter().cloned());
            monitoring.contacts.push(Contact {
                on,
                at,
                by,
                channel: *channel,
                reached: *reached,
                note: note.clone(),
            });
        }
        MonitoringFact::Checked {
            channel,
            answers,
            note,
            missed,
            next_by,
        } => {
            monitoring.check_by = Some(*next_by);
            monitoring.gathered.clear();
            monitoring.checks.push(StatusCheck {
                on,
                at,
                by,
                channel: *channel,
                answers: answers.clone(),
                note: note.clone(),
                missed: *missed,
            });
        }
        MonitoringFact::ChangeFound {
            advice,
            change,
            since,
            evidence,
        } => monitoring.proposals.push(Proposal {
            id: stamp.thing(),
            advice: advice.clone(),
            change: change.clone(),
            since: *since,
            evidence: evidence.clone(),
            found: at,
            settled: None,
        }),
        MonitoringFact::MeasureRecognised { referral, register } => {
            monitoring.recognised.push(Recognised {
                referral: *referral,
                register: register.clone(),
                at,
            });
        }
        MonitoringFact::Settled { proposal, how } => {
            if let Some(open) = monitoring
                .proposals
                .iter_mut()
                .find(|p| p.id == *proposal && p.settled.is_none())
            {
                open.settled = Some(Settled {
                    how: how.clone(),
                    by,
                    at,
                });
            }
        }
    }
}
