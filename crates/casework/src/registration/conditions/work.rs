//! Work, by what the registers, papers and the person say: contracts (ЕСУТД), contributions (ОПВ), the last working day.

use super::answers::{Adverse, Answers, Told, of};
use super::seeker::{by_paper, papers};
use super::{EvidenceRef, Finding, FoundCode, Line, against, attention, confirmed, not_checked};
use crate::desk::Desk;
use crate::file::File;
use crate::registers::{Contract, Contribution};
use crate::registration::reception::{AnswerValue, PaperSeen};
use crate::rulebook::Section;
use chrono::{Datelike, Months, NaiveDate};

/// When the person worked last, as far as anybody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LastDay {
    Day(NaiveDate),
    NeverWorked,
    Unknown,
}

/// From the card, the survey, the paper of dismissal, the ended contract: the first that says it.
pub(super) fn last_working_day(file: &File, answers: &Answers, desk: &Desk) -> LastDay {
    let work = file.card.work();
    if work.is_some_and(|work| work.never_worked) {
        return LastDay::NeverWorked;
    }
    let card = work.and_then(|work| work.last()?.to);
    let told = answers.answer("ehr").map(|answer| Told::by(&answer.reply));
    let contract = told.and_then(|told| told.contracts.iter().filter_map(|c| c.to).max());
    let paper = dismissals(file, desk).filter_map(|p| p.issued).max();
    card.or_else(|| surveyed(file))
        .or(paper)
        .or(contract.filter(|to| *to < desk.today))
        .map_or(LastDay::Unknown, LastDay::Day)
}

/// `un-no-contract`: no labour contract by ЕСУТД, or each one ended by a dated paper; no income under a civil contract.
pub(super) fn no_contract(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let line = labour_contracts(file, answers, FoundCode::NoContract, desk);
    let civil = file.card.activity().is_some_and(|a| a.civil_contract);
    let ground = "un-civil-contract";
    if !civil || !desk.rulebook.applies(Section::Refusal, ground, desk.today) {
        return line;
    }
    let civil = against(FoundCode::CivilContract)
        .with_ground(ground)
        .by([EvidenceRef::Said]);
    line.and(civil)
}

/// Contracts by ЕСУТД, at either status: an open one is answered by the dated paper of its end (2.5, 5.2).
pub(super) fn labour_contracts(
    file: &File,
    answers: &Answers,
    clear: FoundCode,
    desk: &Desk,
) -> Line {
    let Some(answer) = answers.answer("ehr") else {
        return answers.line("ehr", clear, |_| None);
    };
    let mut open: Vec<&Contract> = Told::by(&answer.reply)
        .contracts
        .iter()
        .filter(|contract| runs(contract.to, desk.today))
        .collect();
    // One paper ends one contract: the latest contract takes the earliest paper that can be its own.
    open.sort_by_key(|contract| std::cmp::Reverse(contract.from));
    let mut papers: Vec<&PaperSeen> = dismissals(file, desk).collect();
    papers.sort_by_key(|paper| paper.issued);
    let mut line = confirmed(clear).by([of(answer)]);
    for contract in open {
        let ends = |paper: &&PaperSeen| paper.issued.is_some_and(|day| day >= contract.from);
        let found = match papers.iter().position(ends) {
            Some(at) => {
                let paper = papers.remove(at);
                let day = paper.issued.unwrap_or(desk.today);
                attention(FoundCode::ContractEndedByPaper)
                    .arg("date", day)
                    .by([of(answer), by_paper(paper)])
            }
            None => Line::new(answers.finding("ehr", true), FoundCode::ContractOpen)
                .arg("date", contract.from)
                .by([of(answer)]),
        };
        line = line.and(found.arg("employer", &contract.employer));
    }
    line
}

/// Papers that answer ЕСУТД, each with its date.
fn dismissals<'a>(file: &'a File, desk: &'a Desk) -> impl Iterator<Item = &'a PaperSeen> {
    papers(file).filter(|paper| {
        let entry = desk
            .rulebook
            .entry(Section::Document, paper.kind.as_str(), paper.seen);
        paper.issued.is_some()
            && entry.is_some_and(|entry| entry.str("answers") == Some("register.ehr"))
    })
}

/// `un-no-opv`: what counts is the month of income, not the day of payment (rule of `register.pension`).
pub(super) fn contributions(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let last_day = last_working_day(file, answers, desk);
    let line = answers.line("pension", FoundCode::NoContributions, |told| {
        let words = told
            .contributions
            .iter()
            .filter_map(|c| Some((word(c.paid_on, month(c), last_day)?, c)));
        // The blocking one first, then the latest.
        let ((may_block, code), worst) =
            words.max_by_key(|((may_block, _), c)| (*may_block, c.paid_on))?;
        Some(Adverse {
            may_block,
            code,
            args: vec![
                (
                    "month",
                    month(worst).map_or(String::new(), |m| m.to_string()),
                ),
                ("date", worst.paid_on.to_string()),
                ("payer", worst.payer.clone()),
            ],
        })
    });
    match line.finding {
        // Without the last working day nobody can tell which month lies after it.
        Finding::Confirmed if last_day == LastDay::Unknown && paid_any(answers) => {
            attention(FoundCode::LastDayUnknown).by(line.evidence)
        }
        Finding::Confirmed | Finding::NotChecked | Finding::Attention | Finding::Against => line,
    }
}

fn paid_any(answers: &Answers) -> bool {
    answers
        .answer("pension")
        .is_some_and(|answer| !Told::by(&answer.reply).contributions.is_empty())
}

/// Whether a contribution speaks against the person, and whether it may block.
pub(super) fn word(
    paid_on: NaiveDate,
    month: Option<NaiveDate>,
    last_day: LastDay,
) -> Option<(bool, FoundCode)> {
    let last = match last_day {
        LastDay::Day(day) => day,
        LastDay::NeverWorked => return Some((false, FoundCode::ContributionsWithoutWork)),
        LastDay::Unknown => return None,
    };
    let paid_later = paid_on > last;
    let after = Some((true, FoundCode::ContributionsAfterWork));
    let before = Some((false, FoundCode::ContributionsForWork));
    match month {
        Some(month) if month > last => after,
        Some(month) if (month.year(), month.month()) == (last.year(), last.month()) => before,
        Some(_) => before.filter(|_| paid_later),
        None if paid_on > usual_last_payment(last) => after,
        None => before.filter(|_| paid_later),
    }
}

/// First day of the month of income, where the register names it.
fn month(contribution: &Contribution) -> Option<NaiveDate> {
    contribution.month
}

/// The 25th of the month after the dismissal, until which employers pay for its month.
pub(in crate::registration) fn usual_last_payment(last: NaiveDate) -> NaiveDate {
    last.checked_add_months(Months::new(1))
        .and_then(|next| next.with_day(25))
        .unwrap_or(NaiveDate::MAX)
}

/// `un-no-business`: no active registration as a sole trader; the single payment is shown where it has something to say.
pub(super) fn no_business(file: &File, answers: &Answers, desk: &Desk) -> Line {
    let trader = answers.line("kgd", FoundCode::NotSoleTrader, |told| {
        let open = told.sole_trader.iter().find(|s| runs(s.to, desk.today))?;
        Some(Adverse {
            may_block: true,
            code: FoundCode::SoleTrader,
            args: vec![("date", open.from.to_string())],
        })
    });
    let payment = answers.line("esp", FoundCode::NotSoleTrader, |told| {
        let open = told
            .single_payment
            .iter()
            .find(|s| runs(s.to, desk.today))?;
        Some(Adverse {
            may_block: true,
            code: FoundCode::SinglePayment,
            args: vec![("date", open.from.to_string())],
        })
    });
    let line = match payment.finding {
        Finding::Attention | Finding::Against => trader.and(payment),
        Finding::Confirmed | Finding::NotChecked => trader,
    };
    if file.card.activity().is_some_and(|a| a.sole_trader) {
        return line.and(attention(FoundCode::SoleTraderSaid).by([EvidenceRef::Said]));
    }
    line
}

/// `un-no-founder`: no register of founders yet; the person's own word.
pub(super) fn no_founder(file: &File) -> Line {
    match file.card.activity().map(|activity| activity.founder) {
        None => not_checked(FoundCode::NotSaid),
        Some(false) => confirmed(FoundCode::NotFounder).by([EvidenceRef::Said]),
        Some(true) => against(FoundCode::Founder).by([EvidenceRef::Said]),
    }
}

/// Whether something with that last day still goes on.
pub(super) fn runs(to: Option<NaiveDate>, today: NaiveDate) -> bool {
    to.is_none_or(|to| to >= today)
}

fn surveyed(file: &File) -> Option<NaiveDate> {
    let (_, answer) = file
        .survey
        .iter()
        .find(|(question, _)| question.as_str() == "q-last-day")?;
    match answer.value {
        AnswerValue::Date(day) => Some(day),
        AnswerValue::Text(_)
        | AnswerValue::Choice(_)
        | AnswerValue::Choices(_)
        | AnswerValue::YesNo(_)
        | AnswerValue::Number(_)
        | AnswerValue::Money(_)
        | AnswerValue::Occupations(_)
        | AnswerValue::Languages(_)
        | AnswerValue::Dependants(_)
        | AnswerValue::Certificates(_) => None,
    }
}
