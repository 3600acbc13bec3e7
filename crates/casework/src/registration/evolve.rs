//! What a fact changes. Total, and free of judgement: what was decided, is. Reads no rulebook and no clock.

use super::card::{ApplicationTaken, Weighed};
use super::ending::{EndedHow, end};
use super::job_seeker::Offer;
use super::payment::Payment;
use super::portal::{Linked, LinkedEnd};
use super::profiling::{Assessment, Profile};
use super::reception::Participation;
use super::reception::{HandedOver, PaperSeen, Visit, VisitClosed};
use super::removal::DraftEnd;
use super::sending::{Sending, SendingState};
use super::unemployed::{Delivered, Notice, RightChecked};
use super::{
    Fact, Stage, attaching, cancelling, decided, hearing, holding, measures, mediation, monitoring,
    plan, removal, transfer,
};
use crate::card::{CardValue, Kept, Source};
use crate::desk::{Desk, Stamp};
use crate::file::{
    Conflict, Consent, DoubtfulDate, DraftSent, File, NoteKept, OfFile, RefusedOn, Registration,
    SentBack,
};
use crate::office::Role;
use crate::registers::Query;
use crate::shared_views;
use crate::vacancies;
use crate::voucher::evolve as voucher;

/// The file after the fact. `stamp` says who did it, when, and in which entry.
pub fn evolve(mut file: File, fact: &Fact, stamp: &Stamp) -> File {
    let thing = stamp.thing();
    let of = u32::try_from(file.past.len()).unwrap_or(u32::MAX);
    file.version += 1;
    let by = stamp.actor.name.clone();
    let done = || stamp.done();
    decided::keep(&mut file, fact, stamp);
    match fact {
        Fact::VisitRecorded {
            who,
            purpose,
            entrance,
            language: _,
            note,
        } => {
            file.visits.push(Visit {
                id: thing,
                who: who.clone(),
                purpose: purpose.clone(),
                entrance: *entrance,
                on: stamp.on,
                began: stamp.at,
                by,
                note: note.clone(),
                told: Vec::new(),
                told_at: None,
                handed_over: None,
                received: None,
                closed: None,
            });
            begin_if_ended(&mut file, Registration::new(*entrance));
            if file.registration.stage == Stage::Start {
                file.registration.stage = Stage::Reception { since: stamp.on };
            }
        }
        Fact::Consulted { told } => {
            if let Some(visit) = file.visits.last_mut() {
                visit.told.clone_from(told);
                visit.told_at = Some(stamp.at);
            }
        }
        Fact::HandedOver { to, note } => {
            if let Some(visit) = file.visits.last_mut() {
                visit.handed_over = Some(HandedOver {
                    to: to.clone(),
                    at: stamp.at,
                    note: note.clone(),
                });
            }
        }
        Fact::VisitClosed {
            reason,
            on,
            note: _,
        } => {
            if let Some(visit) = file.visits.last_mut() {
                visit.closed = Some(VisitClosed {
                    reason: *reason,
                    at: stamp.at,
                });
            }
            if let Stage::Reception { .. } = file.registration.stage {
                let reason = visit_reason(*reason).into();
                end(&mut file, EndedHow::BeforeRegistration, &reason, *on, stamp);
            }
        }
        Fact::PaperSeen {
            paper,
            returned,
            copy_kept,
        } => file.papers.push(PaperSeen {
            id: thing,
            kind: paper.kind.clone(),
            number: paper.number.clone(),
            issued: paper.issued,
            issued_by: paper.issued_by.clone(),
            valid_to: paper.valid_to,
            seen: stamp.on,
            by,
            returned: *returned,
            copy_kept: *copy_kept,
        }),
        Fact::DocumentsChecked { .. } => {
            file.papers_checked = Some(done());
            receive_visitor(&mut file, stamp);
        }
        Fact::SurveyTaken { answers } => {
            for answer in answers {
                file.survey.insert(answer.question.clone(), answer.clone());
            }
            file.survey_taken = Some(done());
            receive_visitor(&mut file, stamp);
        }
        Fact::PortalOpened { entrance, who: _ } => {
            begin_if_ended(&mut file, Registration::new(*entrance));
            file.registration.entrance = *entrance;
        }
        Fact::PortalApplicationOpened => {
            if let Some(application) = &mut file.registration.application {
                application.opened = true;
            }
        }
        Fact::ApplicationLinked { application } => file.linked.push(Linked {
            application: application.clone(),
            arrived: stamp.at,
            on: stamp.on,
            end: None,
        }),
        Fact::LinkedApplicationRefused {
            portal_number,
            ground,
            on,
        } => {
            let (ground, on) = (ground.clone(), *on);
            end_linked(&mut file, portal_number, LinkedEnd::Refused { ground, on });
        }
        Fact::ApplicationTaken {
            language,
            method,
            decide_by,
            portal_number,
        } => {
            file.registration.application = Some(ApplicationTaken {
                on: stamp.on,
                at: stamp.at,
                by,
                language: *language,
                method: method.clone(),
                portal_number: portal_number.clone(),
                opened: portal_number.is_none(),
            });
            file.registration.stage = Stage::Card {
                since: stamp.on,
                decide_by: *decide_by,
            };
            if let Some(number) = portal_number {
                end_linked(&mut file, number, LinkedEnd::Opened);
            }
            receive_visitor(&mut file, stamp);
        }
        Fact::ParticipantNamed { participant, act } => file.participants.push(Participation {
            who: participant.clone(),
            act: *act,
            on: stamp.on,
            entry: stamp.entry,
        }),
        Fact::ConsentRecorded {
            kind,
            given,
            text_edition,
            language,
            method,
        } => file.consents.push(Consent {
            kind: kind.clone(),
            given: *given,
            text_edition: text_edition.clone(),
            language: *language,
            method: method.clone(),
            at: stamp.at,
            withdrawn: None,
            of,
        }),
        Fact::ConsentWithdrawn { kind } => {
            if let Some(consent) = file
                .consents
                .iter_mut()
                .rev()
                .find(|c| c.kind == *kind && c.given)
            {
                consent.withdrawn = Some(stamp.at);
            }
        }
        Fact::RegistersQueried { purpose, registers } => file.queries.push(Query {
            id: thing,
            purpose: *purpose,
            registers: registers.clone(),
            asked: stamp.at,
            on: stamp.on,
            answers: Vec::new(),
            stopped: false,
            of,
        }),
        Fact::QueryStopped { query } => {
            if let Some(query) = file.queries.iter_mut().find(|q| q.id == *query) {
                query.stopped = true;
            }
        }
        Fact::RegistersAnswered { query, answers } => {
            if let Some(query) = file.queries.iter_mut().find(|q| q.id == *query) {
                query.answers.extend(answers.iter().cloned());
            }
        }
        Fact::AnswersWeighed {
            query,
            verdict,
            choices: _,
            warnings,
            note: _,
        } => {
            file.registration.weighed = Some(Weighed {
                query: *query,
                verdict: *verdict,
                warnings: warnings.clone(),
                by,
                at: stamp.at,
            });
        }
        Fact::FieldSet {
            value,
            source,
            lost: _,
        } => set(&mut file, value.clone(), source.clone(), stamp),
        Fact::FieldCleared { lost } => {
            file.card.values.remove(&lost.field());
            file.conflicts.retain(|c| c.field != lost.field());
        }
        Fact::FieldKept { lost: _ } => {}
        Fact::ConflictFound { value, source } => {
            if let Some(centre) = file.card.values.get(&value.field()).cloned() {
                let other = kept(value.clone(), source.clone(), stamp);
                file.conflicts.retain(|c| c.field != value.field());
                file.conflicts.push(Conflict {
                    field: value.field(),
                    centre,
                    other,
                });
            }
        }
        Fact::ConflictResolved { value, lost: _ } => {
            file.conflicts.retain(|c| c.field != value.field());
            let source = file
                .card
                .values
                .get(&value.field())
                .map_or(Source::Said, |k| k.source.clone());
            set(&mut file, value.clone(), source, stamp);
        }
        Fact::SeekerRightChecked { checks, note } => {
            file.registration.seeker_right = Some(RightChecked {
                checks: checks.clone(),
                note: note.clone(),
                by,
                at: stamp.at,
                on: stamp.on,
            });
        }
        Fact::ProfileFilled { factors, why, hint } => {
            let assessment = file.profile.take().and_then(|p| p.assessment);
            file.profile = Some(Profile {
                factors: factors.clone(),
                why: why.clone(),
                potential_hint: hint.clone(),
                assessment,
            });
        }
        Fact::ProfileAssessed {
            interview,
            answers,
            potential,
            motivation,
            potential_hint,
            motivation_hint,
            why,
        } => {
            if let Some(profile) = &mut file.profile {
                profile.assessment = Some(Assessment {
                    interview: interview.clone(),
                    answers: answers.clone(),
                    potential: *potential,
                    motivation: *motivation,
                    potential_hint: potential_hint.clone(),
                    motivation_hint: motivation_hint.clone(),
                    why: why.clone(),
                    by,
                    at: stamp.at,
                });
            }
        }
        Fact::CardChecked => file.registration.card_checked = Some(done()),
        Fact::SeekerRegistered {
            number,
            on,
            vacancies_by,
            decide_by,
            idle_days,
        } => {
            file.registration.idle_days = *idle_days;
            file.registration.selection_by = Some(*vacancies_by);
            file.registration.number_follows = number.is_none();
            file.registration.number.clone_from(number);
            file.registration.seeker_since = Some(*on);
            file.registration.stage = Stage::JobSeeker {
                since: *on,
                decide_by: *decide_by,
            };
        }
        Fact::SeekerRefused {
            ground,
            explanation,
            on,
        } => {
            file.registration.refused = Some(RefusedOn {
                ground: ground.clone(),
                explanation: explanation.clone(),
                on: *on,
                at: stamp.at,
            });
            file.registration.stage = Stage::Refused {
                on: *on,
                ground: ground.clone(),
            };
        }
        Fact::SeekerOrderExplained { .. } => file.registration.order_explained = Some(done()),
        Fact::SeekerDutiesAcknowledged { .. } => file.registration.seeker_duties = Some(done()),
        Fact::SelectionMade { found: _ } => file.registration.selection = Some(done()),
        Fact::VacancyOffered {
            vacancy,
            channel,
            by_words,
            answer_by,
        } => file.offers.push(Offer {
            id: thing,
            vacancy: vacancy.clone(),
            channel: *channel,
            by_words: *by_words,
            offered: stamp.at,
            on: stamp.on,
            answer_by: *answer_by,
            answer: None,
            answered: None,
            answered_by: None,
            closed: None,
            letter: None,
            employer: None,
        }),
        Fact::OfferAnswered {
            offer,
            answer,
            channel,
        } => {
            if let Some(offer) = file.offers.iter_mut().find(|o| o.id == *offer) {
                offer.answer = Some(answer.clone());
                offer.answered = Some(stamp.at);
                offer.answered_by = Some(*channel);
            }
        }
        Fact::OfferClosed { offer, reason } => {
            if let Some(offer) = file.offers.iter_mut().find(|o| o.id == *offer) {
                offer.closed = Some(reason.clone());
            }
        }
        Fact::UnemployedRightChecked { checks, note } => {
            file.registration.unemployed_right = Some(RightChecked {
                checks: checks.clone(),
                note: note.clone(),
                by,
                at: stamp.at,
                on: stamp.on,
            });
        }
        Fact::PaymentPapersTaken { route, iban } => {
            file.registration.payment = Some(Payment {
                route: route.clone(),
                iban: iban.clone(),
                by,
                at: stamp.at,
                awaited: None,
            });
        }
        Fact::PaymentAwaited(awaited) => {
            if let Some(payment) = &mut file.registration.payment {
                payment.awaited = Some(awaited.clone());
            }
        }
        Fact::UnemployedProposed { draft, decide_by } => {
            file.registration.sent_back = None;
            file.registration.draft_sent = Some(sent(&file, stamp));
            file.registration.stage = Stage::Proposed {
                draft: draft.clone(),
                decide_by: *decide_by,
            };
        }
        Fact::DraftWithdrawn { reason } => {
            let reason = reason.clone();
            removal::give_up(&mut file, DraftEnd::Withdrawn { reason }, stamp);
            back_to_job_seeker(&mut file, stamp);
        }
        Fact::DraftSentBack { reason, note } => {
            if let Stage::Proposed { draft, .. } = &file.registration.stage {
                file.registration.sent_back = Some(SentBack {
                    draft: draft.clone(),
                    reason: reason.clone(),
                    note: note.clone(),
                    by,
                    at: stamp.at,
                });
            }
            back_to_job_seeker(&mut file, stamp);
        }
        Fact::UnemployedRegistered {
            on,
            plan_by,
            check_by,
        } => {
            file.registration.plan_by = Some(*plan_by);
            file.registration.monitoring.check_by = *check_by;
            file.registration.unemployed_since = Some(*on);
            file.registration.stage = Stage::Unemployed { since: *on };
        }
        Fact::UnemployedRefused {
            ground,
            explanation,
            on,
        } => {
            file.registration.refused = Some(RefusedOn {
                ground: ground.clone(),
                explanation: explanation.clone(),
                on: *on,
                at: stamp.at,
            });
            back_to_job_seeker(&mut file, stamp);
        }
        Fact::NoticeQueued {
            kind,
            ground,
            deliver_by,
        } => {
            let on_paper = !super::telling::can_be_messaged(&file);
            file.notices.push(Notice {
                id: thing,
                kind: kind.clone(),
                ground: ground.clone(),
                queued: stamp.at,
                deliver_by: *deliver_by,
                on_paper,
                delivered: None,
                stopped: None,
                sending: None,
                letter_follows: false,
            });
        }
        Fact::NoticeDelivered {
            notice,
            delivery,
            proof,
        } => {
            if let Some(notice) = file.notices.iter_mut().find(|n| n.id == *notice) {
                notice.delivered = Some(Delivered {
                    delivery: *delivery,
                    proof: proof.clone(),
                    by,
                    at: stamp.at,
                });
            }
        }
        Fact::NoticeSending {
            notice,
            way,
            state,
            letter_follows,
        } => {
            if let Some(notice) = file.notices.iter_mut().find(|n| n.id == *notice) {
                notice.letter_follows |= letter_follows;
                notice.on_paper |= matches!(state, SendingState::Failed(_) | SendingState::Expired);
                notice.sending = Some(Sending {
                    way: *way,
                    state: state.clone(),
                    at: stamp.at,
                });
            }
        }
        Fact::UnemployedDutiesAcknowledged { .. } => {
            file.registration.unemployed_duties = Some(done())
        }
        Fact::RegistrationClosed { reason, on } => {
            let how = if file.registration.seeker_since.is_some() {
                EndedHow::Seeker
            } else {
                EndedHow::BeforeRegistration
            };
            end(&mut file, how, reason, *on, stamp);
        }
        Fact::Plan(fact) => plan::apply(&mut file, fact, stamp),
        Fact::Referral(fact) => measures::apply(&mut file, fact, stamp),
        Fact::Monitoring(fact) => monitoring::apply(&mut file, fact, stamp),
        Fact::Removal(fact) => removal::apply(&mut file, fact, stamp),
        Fact::Mediation(fact) => mediation::apply(&mut file, fact, stamp),
        Fact::SeekerEnded {
            reason,
            on,
            note: _,
        } => end(&mut file, EndedHow::Desk, reason, *on, stamp),
        Fact::CaseAssigned { to, name, note: _ } => holding::apply(&mut file, to, name, stamp),
        Fact::Transfer(fact) => transfer::apply(&mut file, fact, stamp),
        Fact::Vacancies(fact) => vacancies::apply(&mut file, fact, stamp),
        Fact::SharedViews(fact) => shared_views::apply(&mut file, fact, stamp),
        Fact::DecisionCancelled {
            decision,
            reason,
            due,
        } => cancelling::apply(&mut file, *decision, reason, *due, stamp),
        Fact::Heard {
            invited,
            came,
            words,
        } => hearing::heard(&mut file, (*invited, *came), words, stamp),
        Fact::Objected { words } => hearing::objected(&mut file, words, stamp),
        Fact::NoteAdded { text } => file.notes.push(NoteKept {
            text: text.clone(),
            by,
            at: stamp.at,
        }),
        Fact::Scan(fact) => attaching::apply(&mut file, fact, stamp),
        Fact::FilesJoined { joined } => file.joined.push(*joined),
        // In the joined file's own history it names that file itself: it stands alone again.
        Fact::FilesSeparated { joined } if *joined == file.id => file.joined_into = None,
        Fact::FilesSeparated { joined } => file.joined.retain(|id| id != joined),
        Fact::JoinedInto { kept } => file.joined_into = Some(*kept),
        Fact::DateDoubted {
            entry,
            claimed,
            judged_by,
        } => file.doubtful_dates.push(DoubtfulDate {
            entry: *entry,
            claimed: *claimed,
            judged_by: *judged_by,
            settled: false,
        }),
        Fact::DateConfirmed { entry, date } => {
            if let Some(doubt) = file.doubtful_dates.iter_mut().find(|d| d.entry == *entry) {
                doubt.judged_by = *date;
                doubt.settled = true;
            }
        }
        Fact::VoucherAdvised(fact) => voucher::advised(&mut file, fact, stamp),
        Fact::VoucherApplied(fact) => voucher::applied(&mut file, fact, stamp),
        Fact::VoucherAnsweredBesideAnother(fact) => {
            voucher::answered_beside_another(&mut file, fact, stamp);
        }
        Fact::VoucherRightChecked(fact) => voucher::right_checked(&mut file, fact, stamp),
        Fact::VoucherReferred(fact) => voucher::referred(&mut file, fact, stamp),
        Fact::VoucherRefused(fact) => voucher::refused(&mut file, fact, stamp),
        Fact::VoucherGranted(fact) => voucher::granted(&mut file, fact, stamp),
        Fact::VoucherSent(fact) => voucher::sent(&mut file, fact, stamp),
        Fact::VoucherExtended(fact) => voucher::extended(&mut file, fact, stamp),
        Fact::VoucherReminded(fact) => voucher::reminded(&mut file, fact),
        Fact::VoucherUsed(fact) => voucher::used(&mut file, fact, stamp),
        Fact::VoucherAnnulled(fact) => voucher::annulled(&mut file, fact),
        Fact::VoucherWithdrawn(fact) => voucher::withdrawn(&mut file, fact),
    }
    super::telling::without_a_way(&mut file, stamp);
    // In whose lists a case stands, and what the office notes for itself, moves nothing for the person.
    let of_the_office = matches!(fact, Fact::CaseAssigned { .. } | Fact::NoteAdded { .. });
    if !of_the_office && (stamp.actor.role.is_staff() || stamp.actor.role == Role::Seeker) {
        file.registration.moved = Some(stamp.on);
    }
    file
}

/// The file after the facts that one act at this desk brings about.
pub fn fold(file: File, facts: &[Fact], desk: &Desk) -> File {
    (0..)
        .zip(facts)
        .fold(file, |file, (n, fact)| evolve(file, fact, &desk.stamp(n)))
}

/// A new application after an ended one: the old registration stays in the history, nothing is typed again. Papers are
/// checked and consents asked anew. After a registration that stood, people are asked and assessed anew too, by whoever
/// receives them now; what was said before stays readable.
fn begin_if_ended(file: &mut File, fresh: Registration) {
    let stood = match file.registration.stage {
        Stage::Refused { .. } => false,
        Stage::Closed { .. } => true,
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::JobSeeker { .. }
        | Stage::Proposed { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. } => return,
    };
    let mut ended = std::mem::replace(&mut file.registration, fresh);
    let of_file = OfFile {
        papers_checked: file.papers_checked.take(),
        survey_taken: file.survey_taken.clone(),
        assigned: file.assigned.clone(),
        assessment: file.profile.as_ref().and_then(|p| p.assessment.clone()),
    };
    if stood {
        file.survey_taken = None;
        file.assigned = None;
        if let Some(profile) = &mut file.profile {
            profile.assessment = None;
        }
    }
    file.asked_transfer = None;
    ended.of_file = Some(Box::new(of_file));
    file.past.push(ended);
}

fn end_linked(file: &mut File, number: &str, end: LinkedEnd) {
    let mut waiting = file.linked.iter_mut().filter(|linked| linked.waits());
    if let Some(linked) = waiting.find(|linked| linked.number() == number) {
        linked.end = Some(end);
    }
}

/// The first act of a specialist ends the person's waiting.
fn receive_visitor(file: &mut File, stamp: &Stamp) {
    if let Some(visit) = file
        .visits
        .last_mut()
        .filter(|v| v.closed.is_none() && v.received.is_none())
    {
        visit.received = Some(stamp.at);
    }
}

/// After a refusal, a return or a withdrawal the person stays a job seeker and the term does not move.
/// The draft that this fact is.
pub(super) fn sent(file: &File, stamp: &Stamp) -> DraftSent {
    DraftSent {
        entry: stamp.entry,
        version: file.version,
    }
}

fn back_to_job_seeker(file: &mut File, stamp: &Stamp) {
    if let Stage::Proposed { decide_by, .. } = file.registration.stage {
        let since = file.registration.seeker_since.unwrap_or(stamp.on);
        file.registration.stage = Stage::JobSeeker { since, decide_by };
    }
}

fn set(file: &mut File, value: CardValue, source: Source, stamp: &Stamp) {
    file.card
        .values
        .insert(value.field(), kept(value, source, stamp));
}

fn kept(value: CardValue, source: Source, stamp: &Stamp) -> Kept {
    Kept {
        value,
        source,
        by: stamp.actor.name.clone(),
        at: stamp.at,
        entry: stamp.entry,
    }
}

fn visit_reason(reason: super::reception::VisitEnd) -> &'static str {
    match reason {
        super::reception::VisitEnd::Consultation => "consultation",
        super::reception::VisitEnd::Postponed => "postponed",
        super::reception::VisitEnd::Left => "left",
        super::reception::VisitEnd::Done => "done",
    }
}
