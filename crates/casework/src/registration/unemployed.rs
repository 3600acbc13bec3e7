//! Section 5, unemployed status: fresh answers (5.1), right (5.2), payment papers (5.3), draft (5.4), decision (5.5),
//! notice (5.6), rights (5.7).

use super::conditions::{self, Checked, Finding};
use super::job_seeker::ground_in_force;
use super::payment;
use super::reception::{PaperForm, in_list, paper_seen};
use super::sending::{Sending, SendingState};
use super::{ActName, Fact, Stage};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, StaffId, ThingId};
use crate::people::{LongText, ShortText};
use crate::refusal::Refusal;
use crate::rulebook::Section;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// 2.5 and 5.2: papers that answer a register's block or warning, beside what the rulebook checks by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RightForm {
    pub lifts: Vec<Lift>,
    pub note: Option<LongText>,
}

/// A paper against a register's word, for example the order of dismissal against an open contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Lift {
    pub register: Code,
    pub paper: PaperForm,
}

/// The right as checked on a day, line by line, with the evidence of each line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RightChecked {
    pub checks: Vec<Checked>,
    pub note: Option<LongText>,
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
}

/// 5.4: what the specialist proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DraftForm {
    pub outcome: DraftOutcome,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum DraftOutcome {
    Register,
    Refuse { ground: Code },
}

/// The draft as the decider sees it: outcome, author, and the checks as they stood when it was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Draft {
    pub outcome: DraftOutcome,
    pub note: Option<LongText>,
    pub author: StaffId,
    pub author_name: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    pub checks: Vec<Checked>,
}

/// 5.5: the decision of the centre (решение ЦТМ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum DecisionForm {
    Register,
    Refuse {
        ground: Code,
        explanation: LongText,
    },
    /// Back for revision: `return_reason`. The term does not move.
    SendBack {
        reason: Code,
        note: Option<LongText>,
    },
}

/// 5.6, 8.3: a notice handed over or posted; what travels electronically is queued by the decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NoticeForm {
    pub notice: ThingId,
    pub delivery: Delivery,
    /// Registered-letter number, receipt, who took it.
    pub proof: Option<ShortText>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    HandedOver,
    Posted,
    Told,
}

/// A notice that is due to the person, and whether it reached them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Notice {
    pub id: ThingId,
    /// `notice`
    pub kind: Code,
    pub ground: Option<Code>,
    pub queued: DateTime<Utc>,
    pub deliver_by: NaiveDate,
    /// No mobile phone, no e-mail, or no consent: it must go on paper (5.6 is done when handed over or posted).
    pub on_paper: bool,
    pub delivered: Option<Delivered>,
    /// Set when it must not be sent any more.
    #[serde(default)]
    pub stopped: Option<DateTime<Utc>>,
    /// How far it came on the electronic way.
    #[serde(default)]
    pub sending: Option<Sending>,
    /// The message that went out names no ground and sends to the letter: both have to reach the person.
    #[serde(default)]
    pub letter_follows: bool,
}

impl Notice {
    /// Somebody still has to bring it to the person.
    pub fn waits(&self) -> bool {
        !self.is_done() && self.stopped.is_none()
    }
    /// The person has it, by whichever way (5.6 is done).
    pub fn is_done(&self) -> bool {
        let arrived = |s: &Sending| s.state == SendingState::Delivered;
        let told_whole = !self.letter_follows && self.sending.as_ref().is_some_and(arrived);
        self.delivered.is_some() || told_whole
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Delivered {
    pub delivery: Delivery,
    pub proof: Option<ShortText>,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// 5.2 (and, with the seeker's conditions, 2.5). Records each line as it stands; the verdict is drawn at 5.4 and 4.2.
pub fn check_right(
    file: &File,
    act: ActName,
    form: RightForm,
    desk: &Desk,
    check: impl Fn(&File, &Desk) -> Vec<Checked>,
    fact: impl Fn(Vec<Checked>, Option<LongText>) -> Fact,
) -> Result<Vec<Fact>, Refusal> {
    let mut facts = Vec::new();
    for lift in form.lifts {
        let entry = in_list(act, Section::Document, &lift.paper.kind, desk)?;
        let answers = format!("register.{}", lift.register);
        if entry.str("answers") != Some(answers.as_str()) {
            return Err(Refusal::NotInList {
                act,
                list: answers,
                code: lift.paper.kind.to_string(),
            });
        }
        if lift.paper.issued.is_none() {
            return Err(Refusal::Missing {
                act,
                items: vec![format!("{}.issued", lift.paper.kind)],
            });
        }
        facts.push(paper_seen(act, lift.paper, desk)?);
    }
    // The papers just laid down count for the lines that follow.
    let with_papers = super::fold(file.clone(), &facts, desk);
    facts.push(fact(check(&with_papers, desk), form.note));
    Ok(facts)
}

/// 5.4. To register, every condition must hold by fresh answers; to refuse, the ground must be in force.
pub fn propose(file: &File, form: DraftForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ProposeUnemployed;
    let checks = conditions::unemployed(file, desk);
    match &form.outcome {
        DraftOutcome::Register => {
            super::ready::may_process(file, act)?;
            no_obstacle(act, &checks)?;
        }
        DraftOutcome::Refuse { ground } => {
            ground_in_force(act, ground.clone(), "unemployed", desk)?;
        }
    }
    let decide_by = match &file.registration.stage {
        // The term of the registration was kept by the first decision.
        Stage::JobSeeker { .. } if file.registration.refused.is_some() => desk.due("head-decision"),
        Stage::JobSeeker { decide_by, .. } => *decide_by,
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::Refused { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. }
        | Stage::Closed { .. } => desk.due("unemployed-decision"),
    };
    Ok(vec![Fact::UnemployedProposed {
        draft: Draft {
            outcome: form.outcome,
            note: form.note,
            author: desk.actor.staff.clone(),
            author_name: desk.actor.name.clone(),
            at: desk.now,
            on: desk.today,
            checks,
        },
        decide_by,
    }])
}

/// The first line that stands against registration, as a refusal with its ground.
pub fn no_obstacle(act: ActName, checks: &[Checked]) -> Result<(), Refusal> {
    match checks.iter().find(|c| c.finding == Finding::Against) {
        None => Ok(()),
        Some(Checked {
            ground: Some(ground),
            ..
        }) => Err(Refusal::Ground {
            act,
            ground: ground.clone(),
        }),
        Some(checked) => Err(Refusal::Missing {
            act,
            items: vec![checked.condition.to_string()],
        }),
    }
}

/// 5.5. Nobody decides a draft of their own; the decider is the office tree's; grounds are in force on that day.
///
/// To register, every condition must hold on the day of the decision, by what is known then. The term `register-fresh`
/// counts to this day too: it says how long an answer serves the decisions 4.2 and 5.5. A draft decided within its own
/// term always has fresh answers, for 5.1 comes after the registration; one that waited longer (S-R-05) goes back to be
/// asked anew (S-V5-08). Sending back and refusing stay open whatever the conditions say.
pub fn decide_draft(file: &File, form: DecisionForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::DecideUnemployed;
    let Stage::Proposed { draft, .. } = &file.registration.stage else {
        return Err(Refusal::not_now(act, &file.registration.stage));
    };
    if draft.author == desk.actor.staff {
        return Err(Refusal::DrafterDoesNotDecide { act });
    }
    let notice = |kind: &str, ground: Option<Code>| Fact::NoticeQueued {
        kind: Code::from(kind),
        ground,
        deliver_by: desk.due("decision-notice"),
    };
    match form {
        DecisionForm::Register => {
            super::ready::lives(file, act)?;
            still_holds(file, act, desk)?;
            let mut facts = vec![registered(desk)];
            facts.extend(payment::awaited_from_registration(file, desk));
            facts.push(notice("unemployed-registered", None));
            Ok(facts)
        }
        DecisionForm::Refuse {
            ground,
            explanation,
        } => {
            super::ready::lives(file, act)?;
            super::hearing::heard_first(file, act, desk)?;
            let ground = ground_in_force(act, ground, "unemployed", desk)?;
            Ok(vec![
                Fact::UnemployedRefused {
                    ground: ground.clone(),
                    explanation,
                    on: desk.today,
                },
                notice("unemployed-refused", Some(ground)),
            ])
        }
        DecisionForm::SendBack { reason, note } => {
            in_list(act, Section::ReturnReason, &reason, desk)?;
            Ok(vec![Fact::DraftSentBack { reason, note }])
        }
    }
}

/// What has come to light while the draft waited stops the registration, with the condition and its ground.
fn still_holds(file: &File, act: ActName, desk: &Desk) -> Result<(), Refusal> {
    super::ready::may_process(file, act)?;
    let checks = conditions::unemployed(file, desk);
    let failed = || checks.iter().filter(|c| c.finding == Finding::Against);
    if failed().next().is_none() {
        return Ok(());
    }
    Err(Refusal::ConditionsNotMet {
        act,
        conditions: failed().map(|c| c.condition.clone()).collect(),
        ground: failed().find_map(|c| c.ground.clone()),
    })
}

/// The status itself, with the terms that begin on its day: the plan (6.4) and the first weekly check (7.1).
pub fn registered(desk: &Desk) -> Fact {
    Fact::UnemployedRegistered {
        on: desk.today,
        plan_by: desk.due("ipt"),
        check_by: Some(desk.due("monitoring")),
    }
}
