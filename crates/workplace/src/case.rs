//! The case page of one file, computed for the capacity of who is signed in.

use crate::Problem;
use crate::views::{
    CaseHeader, CaseView, Check, DraftView, Duty, HistoryItem, NoticeView, OpenAct, VoucherView,
};
use casework::desk::Desk;
use casework::file::File;
use casework::ids::EntryId;
use casework::office::Role;
use casework::people::age_on;
use casework::progress::{next_act, sections};
use casework::refusal::Words;
use casework::registers::QueryFor;
use casework::registration::card::last_query;
use casework::registration::choices::choices;
use casework::registration::conditions::{self, Checked};
use casework::registration::decide::open_acts;
use casework::registration::reception::identified_by;
use casework::registration::scoring::{self, Market};
use casework::registration::{
    ActName, At, Stage, compare, ending, monitoring, plan, removal, step_of,
};
use casework::rulebook::{Entry, Rulebook, Section};
use casework::seen::{may_read_check, rights};
use casework::voucher::right::right;
use casework::voucher::view::{VoucherStageForSeeker, is_of_voucher};
use casework::voucher::{Voucher, progress as voucher_progress};
use casework::worklist::work;
use chrono::NaiveDate;
use journal::Standing;

/// What the case page needs beside the file.
pub struct Around<'a> {
    pub standing: Standing,
    pub history: Vec<HistoryItem>,
    pub unfinished: Vec<ActName>,
    /// Acts of this file that the centre has not accepted yet.
    pub pending: Vec<EntryId>,
    /// Asked only where the form of 3.1 is open: it looks through all vacancies.
    pub market: &'a dyn Fn() -> replica::Result<Market>,
    /// Another office decides or reads only.
    pub read_only: Option<String>,
}

/// The file as this desk's capacity may read it, with everything computed from it.
pub fn view(file: &File, desk: &Desk, around: Around<'_>) -> Result<CaseView, Problem> {
    let role = desk.actor.role;
    let seen = file.seen_by(role).ok_or_else(Problem::not_allowed)?;
    let rights = rights(role);
    let query = last_query(&seen, QueryFor::Seeker);
    let checks = |checks: Vec<Checked>| {
        if rights.registers {
            checks
                .into_iter()
                .filter(|c| may_read_check(role, c))
                .map(|c| check(c, desk.rulebook))
                .collect()
        } else {
            Vec::new()
        }
    };
    let at = file.registration.stage.at();
    let monitored = matches!(at, At::Unemployed | At::RemovalProposed);
    let shows_profile = rights.profile && matches!(at, At::Card | At::JobSeeker | At::Unemployed);
    Ok(CaseView {
        file: file.id,
        header: header(file, &seen, desk, around.standing),
        sections: sections(file, desk)
            .into_iter()
            .map(|s| without_profile(s, rights.profile))
            .collect(),
        open_acts: open_acts(file, desk)
            .into_iter()
            .map(|(act, verdict)| OpenAct {
                act,
                step: step_of(act).printed(),
                refusal: verdict.err().map(|r| r.seen(desk.rulebook, desk.today)),
                with_person: step_of(act).with_person,
            })
            .collect(),
        duties: duties(file, desk.rulebook, desk.today),
        history: around
            .history
            .into_iter()
            .filter(|h| rights.profile || !step_of(h.act).is_of_profile())
            .collect(),
        identified: identified_by(&seen, desk).is_some(),
        comparison: query
            .map(|q| compare::differences(&seen, q, desk))
            .unwrap_or_default(),
        warnings: query
            .map(|q| compare::warnings(&seen, q, desk))
            .unwrap_or_default(),
        seeker_checks: if at == At::Card {
            checks(conditions::seeker(file, desk))
        } else {
            Vec::new()
        },
        unemployed_checks: if at == At::JobSeeker {
            checks(conditions::unemployed(file, desk))
        } else {
            Vec::new()
        },
        draft: draft(&seen, desk, || checks(conditions::unemployed(file, desk)))
            .filter(|_| rights.decisions),
        voucher: rights
            .vouchers
            .then(|| voucher(file, desk, &around.pending)),
        profile_prefill: if shows_profile {
            let market = (around.market)().map_err(anyhow::Error::from)?;
            scoring::prefill(file, desk, &market)
        } else {
            Vec::new()
        },
        suggestions: if rights.profile && at == At::Unemployed {
            plan::suggestions(file, desk)
        } else {
            Vec::new()
        },
        changes: if rights.registers && monitored {
            monitoring::heard(file, desk)
        } else {
            Vec::new()
        },
        missed_weeks: if monitored {
            monitoring::missed_weeks(&seen, desk.today)
        } else {
            Vec::new()
        },
        grounds: if rights.decisions && rights.registers && monitored {
            removal::grounds(file, desk)
        } else if rights.decisions && rights.registers && at == At::JobSeeker {
            ending::ends(file, desk)
        } else {
            Vec::new()
        },
        resume: seen
            .registration
            .application
            .as_ref()
            .map(|_| seen.resume_stands()),
        notices: notices(&seen, desk),
        choices: choices(&seen, desk),
        unfinished: around.unfinished,
        read_only: match (file.joined_into, file.unknown_facts) {
            (Some(kept), _) => Some(format!("joined {kept}")),
            (None, n) if n > 0 => Some("newer-program".into()),
            (None, _) => around.read_only,
        },
        data: seen,
    })
}

/// Of the file as this capacity may read it.
fn notices(seen: &File, desk: &Desk) -> Vec<NoticeView> {
    let notices = seen.notices.iter().rev();
    let named = |kind: &str| desk.rulebook.any(Section::Notice, kind).map(Words::of);
    notices
        .map(|notice| NoticeView {
            id: notice.id,
            kind: named(notice.kind.as_str())
                .unwrap_or_else(|| Words::bilingual(notice.kind.as_str(), notice.kind.as_str())),
            of_voucher: is_of_voucher(&notice.kind),
            queued: notice.queued,
            deliver_by: notice.deliver_by,
            stands: notice.stands(),
        })
        .collect()
}

/// Once the centre has accepted that it was sent (3.3, 3.4).
pub(crate) fn voucher_may_be_shown(file: &File, pending: &[EntryId]) -> bool {
    let sent = file.voucher().and_then(|v| v.sent.as_ref());
    sent.is_some_and(|done| !pending.contains(&done.entry))
}

/// The voucher with its own rail. What is not accepted by the centre is shown to nobody outside.
fn voucher(file: &File, desk: &Desk, pending: &[EntryId]) -> VoucherView {
    let voucher = file.voucher();
    let may_be_shown = voucher_may_be_shown(file, pending);
    let decided = voucher.and_then(|v| {
        let referred = v.referral.as_ref().map(|r| r.checks.clone());
        referred.or_else(|| v.refusal.as_ref().map(|r| r.checks.clone()))
    });
    let checks = decided.unwrap_or_else(|| right(file, desk));
    VoucherView {
        at: file.voucher_at(),
        sections: voucher_progress::sections(file, desk),
        checks: checks
            .into_iter()
            .filter(|c| may_read_check(desk.actor.role, c))
            .map(|c| check(c, desk.rulebook))
            .collect(),
        next_act: voucher_progress::next_act(file),
        may_be_shown,
        seeker: voucher
            .and_then(Voucher::for_seeker)
            .filter(|told| may_be_shown || told.stage != VoucherStageForSeeker::Issued),
    }
}

/// Section 3 is closed to those without the right: no state, no reason, no step.
fn without_profile(
    mut section: casework::progress::SectionState,
    may_see: bool,
) -> casework::progress::SectionState {
    if section.number == 3 && !may_see {
        section.steps.clear();
        section.refusal = None;
        section.done = 0;
        section.of = 0;
    }
    section
}

fn header(file: &File, seen: &File, desk: &Desk, standing: Standing) -> CaseHeader {
    let birth = seen.card.born();
    let mut due = duties(file, desk.rulebook, desk.today);
    due.sort_by_key(|d| d.due);
    CaseHeader {
        name: seen.shown_name().unwrap_or_default(),
        iin: seen
            .card
            .iin()
            .map(|i| i.as_str().to_owned())
            .unwrap_or_default(),
        birth,
        age: birth.map(|b| age_on(b, desk.today)),
        place: seen
            .card
            .lives_at()
            .map(|a| Words::bilingual(&a.place_kk, &a.place_ru)),
        stage: file.registration.stage.at(),
        section: section_of(file),
        next_act: next_act(file),
        next_duty: due.into_iter().next(),
        standing,
        holder: holder(file),
        number: file.registration.number.as_ref().map(ToString::to_string),
        number_follows: file.registration.number_follows,
        language_of_service: seen.card.language().copied(),
    }
}

/// Who handles the case: to whom it was given, else the specialist who took the application, else who received the visitor.
fn holder(file: &File) -> Option<String> {
    let given = file.assigned.as_ref().map(|a| a.name.to_string());
    given
        .or_else(|| file.registration.application.as_ref().map(|a| a.by.clone()))
        .or_else(|| file.papers_checked.as_ref().map(|d| d.by.clone()))
        .or_else(|| file.visits.last().map(|v| v.by.clone()))
}

fn section_of(file: &File) -> u8 {
    match &file.registration.stage {
        Stage::Start | Stage::Reception { .. } => 1,
        Stage::Card { .. }
            if file.registration.weighed.is_none() || file.registration.seeker_right.is_none() =>
        {
            2
        }
        Stage::Card { .. } if file.profile.as_ref().is_none_or(|p| p.assessment.is_none()) => 3,
        Stage::Card { .. } | Stage::Refused { .. } => 4,
        Stage::JobSeeker { .. } if file.registration.selection.is_none() => 4,
        Stage::JobSeeker { .. } | Stage::Proposed { .. } => 5,
        Stage::Unemployed { .. } if file.registration.unemployed_duties.is_none() => 5,
        Stage::Unemployed { .. } if file.registration.plan.agreed().is_none() => 6,
        Stage::Unemployed { .. } => 7,
        Stage::RemovalProposed { .. } => 8,
        Stage::Closed { .. } => 8,
    }
}

/// Everything due in the file, with working days left.
fn duties(file: &File, rulebook: &Rulebook, today: NaiveDate) -> Vec<Duty> {
    work(file)
        .into_iter()
        .filter_map(|item| {
            Some(Duty {
                step: item.step,
                act: item.act,
                what: item.what,
                due: item.due?,
                due_days: days_left(rulebook, today, item.due?),
            })
        })
        .collect()
}

/// Working days left; negative when overdue, and a day off after the term counts as overdue too.
pub fn days_left(rulebook: &Rulebook, today: NaiveDate, due: NaiveDate) -> i32 {
    let days = rulebook.calendar().working_days_between(today, due);
    if today > due { days.min(-1) } else { days }
}

fn check(check: Checked, rulebook: &Rulebook) -> Check {
    let entry = rulebook.any(Section::Condition, check.condition.as_str());
    Check {
        words: entry.map_or_else(|| Words::bilingual("", ""), Words::of),
        basis: entry.map(Entry::basis_words).unwrap_or_default(),
        confirmed: entry.is_some_and(|e| e.confirmed),
        check,
    }
}

/// The draft that waits. Its lines are told as they stand `today`, for the decision is made on these.
fn draft(file: &File, desk: &Desk, today: impl Fn() -> Vec<Check>) -> Option<DraftView> {
    let Stage::Proposed { draft, .. } = &file.registration.stage else {
        return None;
    };
    let today = today();
    let stands = |then: &Checked| {
        let mut now = today.iter().map(|line| &line.check);
        now.any(|now| now.condition == then.condition && now.finding == then.finding)
    };
    Some(DraftView {
        by: draft.author_name.clone(),
        at: draft.at,
        own: draft.author == desk.actor.staff,
        ground: match &draft.outcome {
            casework::registration::unemployed::DraftOutcome::Register => None,
            casework::registration::unemployed::DraftOutcome::Refuse { ground } => {
                Some(ground.to_string())
            }
        },
        note: draft.note.as_ref().map(ToString::to_string),
        before: draft
            .checks
            .iter()
            .filter(|then| !stands(then))
            .map(|then| check(then.clone(), desk.rulebook))
            .collect(),
        checks: today,
        plan_by: desk.due("ipt"),
    })
}

/// Whether a role works on cases at all; others get their own pages.
pub fn opens_cases(role: Role) -> bool {
    rights(role).opens_files
}
