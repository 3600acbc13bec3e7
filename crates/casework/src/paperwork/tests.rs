#![allow(clippy::unwrap_used)]

use super::*;
use crate::ids::ThingId;
use crate::office::Role;
use crate::registration::Fact;
use crate::registration::cancelling::Decision;
use crate::registration::measures::{OnStart, Provider, ReferralFact};
use crate::registration::mediation::{EmployerAnswer, MediationFact};
use crate::registration::plan::PlanFact;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

#[test]
fn every_kind_has_a_code_of_its_own_that_leads_back_to_it() {
    let codes: BTreeSet<u8> = PaperKind::iter().map(PaperKind::code).collect();
    assert_eq!(codes.len(), PaperKind::iter().count());
    for kind in PaperKind::iter() {
        assert_eq!(PaperKind::of_code(kind.code()), Some(kind));
    }
    assert_eq!(PaperKind::of_code(0), None);
}

#[test]
fn section_6_and_the_letter_to_an_employer_beget_their_papers() {
    let day: chrono::NaiveDate = "2026-11-03".parse().unwrap();
    let told = |fact: PlanFact| papers_of(&Fact::Plan(fact));
    let drafted = PlanFact::Drafted {
        revision: 1,
        goal: None,
        why: None,
    };
    assert_eq!(told(drafted), [PaperKind::PlanDraft]);
    let agreed = PlanFact::Agreed {
        revision: 1,
        method: "paper".into(),
    };
    assert_eq!(told(agreed), [PaperKind::EmploymentPlan]);
    let offer = ThingId {
        entry: crate::ids::EntryId {
            replica: crate::ids::ReplicaId(uuid::Uuid::nil()),
            counter: 1,
        },
        n: 0,
    };
    let letter = MediationFact::Referred {
        offer,
        appear_by: day,
    };
    let papers = papers_of(&Fact::Mediation(letter));
    assert_eq!(papers, [PaperKind::VacancyReferral]);
}

#[test]
fn only_who_decides_or_handles_the_case_prints_its_papers() {
    for role in Role::iter() {
        let prints: Vec<PaperKind> = PaperKind::iter()
            .filter(|k| k.is_printed_by(role))
            .collect();
        let all = PaperKind::iter().count();
        match role {
            Role::Specialist | Role::Head => assert_eq!(prints.len(), all),
            Role::UnitHead => assert_eq!(prints, [PaperKind::MeetingList]),
            Role::TrainingSpecialist => {
                let vouchers = |k: &&PaperKind| k.is_of_voucher();
                assert_eq!(prints.iter().filter(vouchers).count(), 5);
                assert_eq!(prints.len(), 6, "and the list for a meeting");
            }
            _others => assert!(prints.is_empty(), "{role:?} prints {prints:?}"),
        }
    }
}

fn thing(counter: u32) -> ThingId {
    ThingId {
        entry: crate::ids::EntryId {
            replica: crate::ids::ReplicaId(uuid::Uuid::nil()),
            counter,
        },
        n: 0,
    }
}

/// What became of the first fact's paper when the others followed it, a day each.
fn after(kind: PaperKind, facts: &[Fact]) -> Force {
    let first: chrono::NaiveDate = "2026-11-03".parse().unwrap();
    let all: Vec<Happened> = first
        .iter_days()
        .zip((1..).map(thing))
        .zip(facts)
        .map(|((on, thing), fact)| Happened { thing, on, fact })
        .collect();
    force(kind, thing(1), &all)
}

fn agreed(revision: u32) -> Fact {
    Fact::Plan(PlanFact::Agreed {
        revision,
        method: "paper".into(),
    })
}

#[test]
fn the_next_edition_of_a_plan_takes_the_place_of_the_one_before_but_not_of_one_of_an_earlier_registration()
 {
    let on = "2026-11-04".parse().unwrap();
    let plan = PaperKind::EmploymentPlan;
    assert_eq!(after(plan, &[agreed(1)]), Force::Stands);
    assert_eq!(after(plan, &[agreed(1), agreed(2)]), Force::Replaced { on });
    let anew = Fact::UnemployedRegistered {
        on,
        plan_by: on,
        check_by: None,
    };
    assert_eq!(after(plan, &[agreed(1), anew, agreed(2)]), Force::Stands);
}

#[test]
fn only_the_decision_that_was_cancelled_loses_its_force() {
    let refused = Fact::SeekerRefused {
        ground: "lir-unreliable".into(),
        explanation: crate::people::LongText::parse("Сведения не подтвердились.").unwrap(),
        on: "2026-11-03".parse().unwrap(),
    };
    let cancelled = |decision| Fact::DecisionCancelled {
        decision,
        reason: crate::people::LongText::parse("Решение суда").unwrap(),
        due: "2026-11-09".parse().unwrap(),
    };
    let of_this = [refused.clone(), cancelled(Decision::SeekerRefused)];
    let on = "2026-11-04".parse().unwrap();
    let kind = PaperKind::SeekerRefusal;
    assert_eq!(after(kind, &of_this), Force::Withdrawn { on });
    let of_another = [refused, cancelled(Decision::Removed)];
    assert_eq!(after(kind, &of_another), Force::Stands);

    // The letter that told of it says no more than the decision.
    let told = |kind: &str| Fact::NoticeQueued {
        kind: kind.into(),
        ground: None,
        deliver_by: "2026-11-09".parse().unwrap(),
    };
    let letter = |kind| {
        let facts = [told(kind), cancelled(Decision::SeekerRefused)];
        after(PaperKind::Notice, &facts)
    };
    assert_eq!(letter("lir-refused"), Force::Withdrawn { on });
    assert_eq!(letter("unemployed-refused"), Force::Stands);
    assert_eq!(letter("lir-registered"), Force::Stands);
}

#[test]
fn of_many_cases_each_role_prints_the_list_first_and_then_what_it_may_print_of_one() {
    for role in Role::iter() {
        let many = PaperKind::printed_of_many(role);
        for kind in PaperKind::iter() {
            assert_eq!(
                many.contains(&kind),
                kind.is_printed_by(role),
                "{role:?} {kind:?}"
            );
        }
        let list_first = many
            .first()
            .is_none_or(|kind| *kind == PaperKind::MeetingList);
        assert!(list_first, "{role:?}: {many:?}");
    }
    assert_eq!(
        PaperKind::printed_of_many(Role::UnitHead),
        [PaperKind::MeetingList]
    );
    assert_eq!(PaperKind::printed_of_many(Role::Consultant), []);
    let training = PaperKind::printed_of_many(Role::TrainingSpecialist);
    assert!(training.contains(&PaperKind::QualificationVoucher));
    assert!(!training.contains(&PaperKind::UnemployedDecision));
}

#[test]
fn a_referral_serves_once_and_sends_nobody_when_what_it_led_to_is_over() {
    let on = "2026-11-04".parse().unwrap();
    let letter = |offer| {
        Fact::Mediation(MediationFact::Referred {
            offer,
            appear_by: on,
        })
    };
    let closed = |offer| Fact::OfferClosed {
        offer,
        reason: "registration-ended".into(),
    };
    let answered = |offer| {
        Fact::Mediation(MediationFact::EmployerAnswered {
            offer,
            answer: EmployerAnswer::NoShow,
        })
    };
    let vacancy = |later: Fact| after(PaperKind::VacancyReferral, &[letter(thing(7)), later]);
    assert_eq!(vacancy(closed(thing(7))), Force::Withdrawn { on });
    assert_eq!(vacancy(answered(thing(7))), Force::Used { on });
    assert_eq!(vacancy(closed(thing(8))), Force::Stands);

    let given = Fact::Referral(ReferralFact::Given {
        measure: "short-training".into(),
        provider: Provider {
            name: crate::people::ShortText::parse("Колледж").unwrap(),
            bin: None,
        },
        item: None,
        begins: None,
        until: None,
        answer_by: on,
        on_start: OnStart::Stays,
    });
    let measure = |later: Fact| after(PaperKind::MeasureReferral, &[given.clone(), later]);
    let began = |referral| Fact::Referral(ReferralFact::Began { referral, on });
    let refused = Fact::Referral(ReferralFact::Refused {
        referral: thing(1),
        words: crate::people::LongText::parse("Далеко.").unwrap(),
    });
    let left = Fact::RegistrationClosed {
        reason: "found-job".into(),
        on,
    };
    assert_eq!(measure(began(thing(1))), Force::Used { on });
    assert_eq!(measure(refused), Force::Withdrawn { on });
    assert_eq!(measure(began(thing(2))), Force::Stands);
    assert_eq!(measure(left.clone()), Force::Withdrawn { on });
    let plan = PaperKind::EmploymentPlan;
    assert_eq!(after(plan, &[agreed(1), left]), Force::Withdrawn { on });
}

#[test]
fn a_removal_that_was_cancelled_gives_the_plan_its_force_back() {
    let on = "2026-11-04".parse().unwrap();
    let removed = Fact::Removal(crate::registration::removal::RemovalFact::Removed {
        ground: "own-application".into(),
        on,
    });
    let cancelled = Fact::DecisionCancelled {
        decision: Decision::Removed,
        reason: crate::people::LongText::parse("Решение суда").unwrap(),
        due: "2026-11-09".parse().unwrap(),
    };
    let plan = PaperKind::EmploymentPlan;
    let once = [agreed(1), removed.clone()];
    assert_eq!(after(plan, &once), Force::Withdrawn { on });
    let cancelled_once = [agreed(1), removed.clone(), cancelled];
    assert_eq!(after(plan, &cancelled_once), Force::Stands);
    let [agreed, first, cancelled] = cancelled_once;
    let on = "2026-11-06".parse().unwrap();
    let again = [agreed, first, cancelled, removed];
    assert_eq!(after(plan, &again), Force::Withdrawn { on });
}

#[test]
fn after_its_end_the_decision_on_a_registration_proves_the_past_only() {
    let on = "2026-11-04".parse().unwrap();
    let registered = Fact::UnemployedRegistered {
        on,
        plan_by: on,
        check_by: None,
    };
    let removed = Fact::Removal(crate::registration::removal::RemovalFact::Removed {
        ground: "employment".into(),
        on,
    });
    let kind = PaperKind::UnemployedDecision;
    assert_eq!(
        after(kind, std::slice::from_ref(&registered)),
        Force::Stands
    );
    let ended = [registered, removed];
    assert_eq!(after(kind, &ended), Force::Over { on });
}
