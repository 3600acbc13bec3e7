#![allow(clippy::unwrap_used)]

use super::*;
use crate::ids::Code;
use crate::people::LongText;
use crate::registration::monitoring::Advice;
use chrono::NaiveDate;

fn checked() -> Fact {
    Fact::Monitoring(MonitoringFact::Checked {
        channel: None,
        answers: Vec::new(),
        note: None,
        missed: 0,
        next_by: NaiveDate::MIN,
    })
}

#[test]
fn a_decision_says_which_way_it_went() {
    let back = Fact::DraftSentBack {
        reason: Code::from("stale-answer"),
        note: None,
    };
    let kept = Fact::Removal(RemovalFact::Declined {
        explanation: LongText::parse("Справка о болезни").unwrap(),
    });
    assert_eq!(
        outcome(ActName::DecideUnemployed, &[back]),
        Some(Outcome::SentBack)
    );
    assert_eq!(
        outcome(ActName::DecideRemoval, &[kept]),
        Some(Outcome::Stays)
    );
}

#[test]
fn a_week_in_which_something_changed_is_not_told_as_unchanged() {
    let change = Fact::Monitoring(MonitoringFact::ChangeFound {
        advice: Advice::HandOver,
        change: None,
        since: None,
        evidence: Vec::new(),
    });
    let act = ActName::CheckStatus;
    assert_eq!(outcome(act, &[checked()]), Some(Outcome::Unchanged));
    assert_eq!(outcome(act, &[checked(), change]), Some(Outcome::Changed));
}

#[test]
fn an_act_whose_name_says_how_it_ended_says_it_once() {
    let registered = Fact::UnemployedRegistered {
        on: NaiveDate::MIN,
        plan_by: NaiveDate::MIN,
        check_by: None,
    };
    let act = ActName::RegisterUnemployedAutomatically;
    assert_eq!(outcome(act, std::slice::from_ref(&registered)), None);
    assert_eq!(
        outcome(ActName::DecideUnemployed, &[registered]),
        Some(Outcome::Registered)
    );
}
