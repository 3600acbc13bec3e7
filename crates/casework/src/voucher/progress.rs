//! How far a voucher has come, section by section (D-1, D-2, D-3): what its rail and its next act are made of.

use super::Voucher;
use super::map::MAP;
use super::stage::{RefusedBy, VoucherAt};
use crate::desk::Desk;
use crate::file::File;
use crate::progress::{SectionState, State, StepState, done};
use crate::refusal::Refusal;
use crate::registration::{ActName, ready};

/// The three sections of the map in this file.
pub fn sections(file: &File, desk: &Desk) -> Vec<SectionState> {
    (1..=3).map(|number| section(file, desk, number)).collect()
}

fn section(file: &File, desk: &Desk, number: u8) -> SectionState {
    let prefix = format!("D-{number}.");
    let steps = MAP
        .iter()
        .filter(|row| row.number.starts_with(&prefix) && is_shown(row.act))
        .map(|row| {
            let verdict = ready(file, row.act, desk);
            StepState {
                number: row.printed(),
                act: row.act,
                state: match (done(file, row.act), &verdict) {
                    (true, _) => State::Done,
                    (false, Ok(())) => State::NotStarted,
                    (false, Err(_)) => State::NotAllowed,
                },
                open: verdict.is_ok(),
                refusal: verdict.err().map(|r| r.seen(desk.rulebook, desk.today)),
            }
        })
        .collect::<Vec<_>>();
    let (finished, of) = counted(file, number);
    let reached = reached(file, number);
    SectionState {
        number,
        state: match (reached, finished) {
            (false, _) => State::NotAllowed,
            (true, finished) if finished == of => State::Done,
            (true, 0) => State::NotStarted,
            (true, _) => State::InProgress,
        },
        done: finished,
        of,
        refusal: opening(number)
            .filter(|_| !reached)
            .map(|r| r.seen(desk.rulebook, desk.today)),
        steps,
    }
}

/// What arrives from outside is no task of this rail.
fn is_shown(act: ActName) -> bool {
    !matches!(
        act,
        ActName::ReceiveVoucherApplication
            | ActName::DecideVoucher
            | ActName::DecideVoucherAutomatically
    )
}

/// Steps that every voucher passes: 1.2; 2.1 and 2.2; 3.1 and 3.3. A refusal ends its section.
fn counted(file: &File, number: u8) -> (u8, u8) {
    let Some(voucher) = file.voucher() else {
        return (0, if number == 1 { 1 } else { 2 });
    };
    let here = |by: RefusedBy| voucher.refusal.as_ref().is_some_and(|r| r.by == by);
    let steps: &[bool] = match number {
        1 => &[voucher.application.is_some()],
        2 => &[
            voucher.right.is_some(),
            voucher.referral.is_some() || here(RefusedBy::CareerCentre),
        ],
        _ => {
            let denied = here(RefusedBy::RecognitionCentre);
            &[
                voucher.grant.is_some() || denied,
                voucher.sent.is_some() || denied,
            ]
        }
    };
    let finished = steps.iter().filter(|done| **done).count();
    let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
    (count(finished), count(steps.len()))
}

fn reached(file: &File, number: u8) -> bool {
    match number {
        1 => true,
        2 => file.voucher().is_some_and(|v| v.application.is_some()),
        _ => file.voucher().is_some_and(|v| v.referral.is_some()),
    }
}

/// The step that opens a section, as the reason it is closed.
fn opening(number: u8) -> Option<Refusal> {
    let (act, needs) = match number {
        1 => return None,
        2 => (ActName::CheckVoucherRight, ActName::TakeVoucherApplication),
        _ => (ActName::SendVoucher, ActName::ReferToRecognition),
    };
    Some(Refusal::StepFirst { act, needs })
}

/// The next act of the map for the voucher; `None` where it waits for somebody outside or has ended.
pub fn next_act(file: &File) -> Option<ActName> {
    match file.voucher_at() {
        VoucherAt::Advised => Some(ActName::TakeVoucherApplication),
        VoucherAt::Applied => Some(ActName::ReferToRecognition),
        VoucherAt::Referred => Some(ActName::RecordVoucherDecision),
        VoucherAt::Granted => Some(ActName::SendVoucher),
        VoucherAt::Start
        | VoucherAt::Issued
        | VoucherAt::Used
        | VoucherAt::Refused
        | VoucherAt::Annulled
        | VoucherAt::Withdrawn => None,
    }
}

/// Whether the step is done in the present matter.
pub fn is_done(file: &File, done: impl Fn(&Voucher) -> bool) -> bool {
    file.voucher().is_some_and(done)
}
