//! Sections 7 and 8: the weekly check, contacts, drafts and decisions of removal.

use super::{code, long, paper};
use casework::card::{CardValue, Source};
use casework::ids::{Code, ThingId};
use casework::people::LongText;
use casework::registration::Act;
use casework::registration::card::QueryForm;
use casework::registration::job_seeker::ContactChannel;
use casework::registration::monitoring::*;
use casework::registration::removal::*;
use chrono::NaiveDate;

/// The six changes of 7.1.
pub const CHANGES: [&str; 6] = [
    "residence",
    "job",
    "business",
    "founder",
    "disability",
    "pension",
];

pub fn query_changes() -> Act {
    Act::QueryChanges(QueryForm {
        registers: Vec::new(),
    })
}

pub fn no_change(change: &str) -> ChangeAnswer {
    ChangeAnswer {
        change: code(change),
        changed: false,
        since: None,
        option: None,
        value: None,
        source: Source::Said,
        measure: None,
        note: None,
    }
}

pub fn no_changes() -> Vec<ChangeAnswer> {
    CHANGES.map(no_change).to_vec()
}

/// All six, one of them as given.
pub fn answers_but(changed: ChangeAnswer) -> Vec<ChangeAnswer> {
    CHANGES
        .map(|change| {
            if changed.change.as_str() == change {
                changed.clone()
            } else {
                no_change(change)
            }
        })
        .to_vec()
}

pub fn found_job(option: &str, since: NaiveDate) -> ChangeAnswer {
    ChangeAnswer {
        changed: true,
        since: Some(since),
        option: Some(code(option)),
        ..no_change("job")
    }
}

pub fn card_change(change: &str, since: NaiveDate, value: CardValue) -> ChangeAnswer {
    ChangeAnswer {
        changed: true,
        since: Some(since),
        value: Some(value),
        ..no_change(change)
    }
}

pub fn status(answers: Vec<ChangeAnswer>) -> Act {
    status_noting(answers, Some(long("Позвонили, ответил сам.")))
}

pub fn status_without_a_note(answers: Vec<ChangeAnswer>) -> Act {
    status_noting(answers, None)
}

fn status_noting(answers: Vec<ChangeAnswer>, note: Option<LongText>) -> Act {
    Act::CheckStatus(StatusForm {
        channel: ContactChannel::Phone,
        answers,
        note,
    })
}

pub fn unchanged() -> Act {
    status(no_changes())
}

pub fn called(reached: bool, answers: Vec<ChangeAnswer>) -> Act {
    Act::RecordContact(ContactForm {
        channel: ContactChannel::Phone,
        reached,
        answers,
        note: None,
    })
}

pub fn dismiss(proposal: ThingId) -> Act {
    Act::DismissProposal(DismissForm {
        proposal,
        why: long("Договор расторгнут до регистрации, бумага есть."),
    })
}

pub fn removal_form(ground: &str) -> RemovalForm {
    RemovalForm {
        ground: Code::from(ground),
        since: None,
        papers: Vec::new(),
        note: None,
    }
}

pub fn remove(ground: &str) -> Act {
    Act::ProposeRemoval(removal_form(ground))
}

/// With a paper of that kind and date.
pub fn remove_by(ground: &str, kind: &str, issued: NaiveDate) -> Act {
    Act::ProposeRemoval(RemovalForm {
        papers: vec![paper(kind, Some(issued))],
        since: Some(issued),
        ..removal_form(ground)
    })
}

pub fn remove_at_own_wish(on: NaiveDate) -> Act {
    remove_by("own-application", "close-application", on)
}

pub fn removed() -> Act {
    Act::DecideRemoval(RemovalDecisionForm::Remove)
}

pub fn kept() -> Act {
    Act::DecideRemoval(RemovalDecisionForm::Keep {
        explanation: long("Причина уважительная."),
    })
}

pub fn removal_sent_back(reason: &str) -> Act {
    Act::DecideRemoval(RemovalDecisionForm::SendBack {
        reason: code(reason),
        note: None,
    })
}
