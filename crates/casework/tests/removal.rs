//! Section 8, removal: draft, decision, notice, and what ends with the registration.

use super::common::registers::{arman, clear, known_as};
use super::common::{Office, aigul, bolat, dana, day, forms, gulnar, seeker, serik};
use casework::card::CardField;
use casework::ids::Code;
use casework::office::Role;
use casework::refusal::Refusal;
use casework::registers::IdentityRecord;
use casework::registration::ending::{EndedHow, Resume};
use casework::registration::removal::DraftEnd;
use casework::registration::{Act, ActName, At, Stage};
use casework::worklist::{List, work};

/// Unemployed with an agreed plan, an open offer, and a draft of removal of Tue 1 December 2026.
fn proposed_on_the_first() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges().plans().day(day(2026, 12, 1));
    office.does(&dana(), forms::unchanged());
    office.does(&dana(), forms::offers(&["v-7"]));
    office.does(&dana(), forms::remove_at_own_wish(day(2026, 12, 1)));
    office
}

#[test]
fn s_v8_01_proposed_signed_and_told_with_everything_closed() {
    let mut office = proposed_on_the_first();
    assert_eq!(
        office.row(List::Decide).unwrap().due,
        Some(day(2026, 12, 2))
    );
    assert_eq!(
        office.row(List::WithHead).unwrap().assignee,
        Some(dana().staff)
    );
    assert_eq!(office.file.resume(), Resume::Placed);
    let placed = office.file.resume_stands();
    assert_eq!(
        (placed.resume, placed.since),
        (Resume::Placed, Some(day(2026, 10, 23))),
        "with the registration of 4.2"
    );
    office.day(day(2026, 12, 2));
    office.does(&serik(), forms::removed());

    let reason = forms::code("own-application");
    let on = day(2026, 12, 1);
    assert_eq!(
        office.file.registration.stage,
        Stage::Closed {
            on,
            reason: reason.clone(),
            by: Some(Role::Head)
        }
    );
    let ended = office.file.registration.ended.as_ref().unwrap();
    assert_eq!(
        (ended.how, ended.on, ended.decided),
        (EndedHow::Removal, on, day(2026, 12, 2))
    );
    let notice = office.file.notices.last().unwrap();
    assert_eq!(
        (notice.kind.as_str(), notice.ground.as_ref()),
        ("removed", Some(&reason))
    );
    assert_eq!(notice.queued.date_naive(), day(2026, 12, 2));
    assert!(office.file.offers.iter().all(|o| o.closed.is_some()));
    assert_eq!(office.file.registration.plan.closed, Some(day(2026, 12, 2)));
    assert_eq!(office.file.resume(), Resume::Released);
    let off = office.file.resume_stands();
    assert_eq!(
        (off.resume, off.since),
        (Resume::Released, Some(day(2026, 12, 2))),
        "on the day of the decision"
    );
    assert_eq!(work(&office.file), [], "nothing is left to do");
}

#[test]
fn s_v8_02_kept_by_the_head_the_person_stays_and_the_week_goes_on_from_the_last_check() {
    let mut office = proposed_on_the_first();
    let (check_by, notices) = (
        office.file.registration.monitoring.check_by,
        office.file.notices.len(),
    );
    office.day(day(2026, 12, 2));
    office.does(&serik(), forms::kept());
    assert_eq!(
        office.file.registration.stage,
        Stage::Unemployed {
            since: day(2026, 10, 28)
        }
    );
    assert_eq!(office.file.registration.monitoring.check_by, check_by);
    assert_eq!(office.file.notices.len(), notices, "no notice of removal");
    let ended = &office.file.registration.removal.ended;
    assert!(matches!(ended[0].how, DraftEnd::Declined { .. }));
    assert!(
        office.file.offers.iter().any(|o| o.closed.is_none()),
        "offers go on"
    );
}

#[test]
fn s_v8_03_after_a_death_nothing_is_sent_and_what_waited_is_stopped() {
    let mut office = Office::with_arman_at(At::Unemployed);
    // Without a phone the notice of 5.5 is still on paper, waiting.
    office.file.notices.last_mut().unwrap().on_paper = true;
    let died = day(2026, 11, 29);
    office.day(day(2026, 11, 30));
    office.asks_for_changes(known_as(IdentityRecord {
        death_date: Some(died),
        ..arman()
    }));
    assert_eq!(office.row(List::Changes).unwrap().what, "change-remove");
    office.does(&dana(), forms::remove("death"));
    office.does(&serik(), forms::removed());
    let reason = forms::code("death");
    assert_eq!(
        office.file.registration.stage,
        Stage::Closed {
            on: died,
            reason,
            by: Some(Role::Head)
        }
    );
    assert!(
        office
            .file
            .notices
            .iter()
            .all(|n| n.kind.as_str() != "removed")
    );
    assert!(office.file.notices.iter().all(|n| n.stopped.is_some()));
    assert_eq!(office.row(List::Notify), None);
    let act = ActName::RecordNotice;
    assert!(office.ready(&dana(), act).is_err());
}

#[test]
fn s_v8_04_after_a_removal_by_fault_a_new_application_is_taken_and_a_wait_only_where_switched_on() {
    let again = |switched_on: bool| {
        let mut office = Office::with_arman_at(At::Unemployed);
        office.day(day(2026, 12, 1));
        office.does(
            &dana(),
            forms::remove_by("false-documents", "authority-answer", day(2026, 11, 27)),
        );
        office.day(day(2026, 12, 2));
        office.does(&serik(), forms::removed());
        if switched_on {
            office.amended(
                "[[term]]\ncode = 'reregistration'\napplies = true\nvalue = 30\n\
                 [[condition]]\ncode = 'un-cooldown'\napplies = true\n\
                 [[refusal]]\ncode = 'un-cooldown'\napplies = true",
            );
        }
        office.day(day(2026, 12, 3));
        office
            .receives_arman()
            .prepares_registration()
            .registers_seeker();
        office.tells_and_selects();
        office
    };
    let mut off = again(false);
    off.prepares_draft(clear()).proposes().decides();
    assert_eq!((off.stage(), off.file.past.len()), (At::Unemployed, 1));

    // Registered as a job seeker all the same; the status waits until and including 1 January.
    let mut on = again(true);
    on.day(day(2027, 1, 1)).prepares_draft(clear());
    let refusal = on.refused(&dana(), forms::draft());
    let (act, ground) = (ActName::ProposeUnemployed, Code::from("un-cooldown"));
    assert_eq!(refusal, Refusal::Ground { act, ground });
    on.day(day(2027, 1, 5)).prepares_draft(clear()).proposes();
}

#[test]
fn the_drafter_does_not_decide_and_a_deputy_decides_within_the_order() {
    let mut office = proposed_on_the_first();
    let act = ActName::DecideRemoval;
    let own = super::common::bolat_as_head(day(2026, 12, 1), day(2026, 12, 31));
    let mut by_bolat = Office::with_arman_at(At::Unemployed);
    by_bolat.day(day(2026, 12, 1));
    by_bolat.does(&bolat(), forms::remove_at_own_wish(day(2026, 12, 1)));
    let refusal = by_bolat.refused(&own, forms::removed());
    assert_eq!(refusal, Refusal::DrafterDoesNotDecide { act });

    let deputy = gulnar(day(2026, 12, 1), day(2026, 12, 1));
    office.day(day(2026, 12, 2));
    let order = "47-к".into();
    assert_eq!(
        office.refused(&deputy, forms::removed()),
        Refusal::OrderNotInForce { act, order }
    );
    office.day(day(2026, 12, 1)).does(&deputy, forms::removed());
}

#[test]
fn a_draft_sent_back_comes_with_its_reason_and_a_withdrawn_one_stays_to_be_read() {
    let mut office = proposed_on_the_first();
    office.does(&serik(), forms::removal_sent_back("explanation-missing"));
    let row = office.row(List::SentBack).unwrap();
    assert_eq!(
        (row.act, row.detail.as_str(), row.assignee),
        (
            Some(ActName::ProposeRemoval),
            "explanation-missing",
            Some(dana().staff)
        )
    );
    office.does(&dana(), forms::remove_at_own_wish(day(2026, 12, 1)));
    assert_eq!(office.file.registration.removal.sent_back, None);
    let refusal = office.refused(&bolat(), forms::withdraw_draft());
    let (act, what) = (ActName::WithdrawDraft, "own-draft".into());
    assert_eq!(refusal, Refusal::NothingThere { act, what });
    office.does(&dana(), forms::withdraw_draft());
    assert_eq!(office.stage(), At::Unemployed);
    assert!(matches!(
        office.file.registration.removal.ended[0].how,
        DraftEnd::Withdrawn { .. }
    ));
}

#[test]
fn a_ground_that_is_no_longer_in_force_removes_nobody() {
    let mut office = proposed_on_the_first();
    office.amended("[[removal]]\ncode = 'own-application'\nto = 2026-12-01");
    office.day(day(2026, 12, 2));
    let refusal = office.refused(&serik(), forms::removed());
    let (act, ground) = (ActName::DecideRemoval, Code::from("own-application"));
    assert_eq!(
        refusal,
        Refusal::GroundNotInForce {
            act,
            ground,
            on: day(2026, 12, 2)
        }
    );
    office.does(&serik(), forms::kept());
}

#[test]
fn what_proved_the_draft_must_prove_it_still_when_it_is_signed() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.day(day(2026, 12, 1));
    office.asks_for_changes(super::common::registers::clear_but(vec![
        super::common::registers::open_contract(day(2026, 11, 30)),
    ]));
    office.does(&dana(), forms::remove("employment"));
    // Asked again, ЕСУТД knows of no contract any more.
    office.asks_for_changes(clear());
    let refusal = office.refused(&serik(), forms::removed());
    assert!(matches!(refusal, Refusal::NoProof { .. }), "{refusal:?}");
}

#[test]
fn an_event_takes_effect_from_its_own_day_and_that_day_must_be_known() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.day(day(2026, 12, 1));
    let mut paper = forms::paper("labour-contract", None);
    paper.number = None;
    let form = |since| {
        Act::ProposeRemoval(casework::registration::removal::RemovalForm {
            since,
            papers: vec![paper.clone()],
            ..forms::removal_form("employment")
        })
    };
    let act = ActName::ProposeRemoval;
    let items = vec!["since".into()];
    assert_eq!(
        office.refused(&dana(), form(None)),
        Refusal::Missing { act, items }
    );
    let future = Some(day(2026, 12, 7));
    assert!(matches!(
        office.refused(&dana(), form(future)),
        Refusal::DateWrong { .. }
    ));
    office.does(&dana(), form(Some(day(2026, 11, 30))));
    office.does(&serik(), forms::removed());
    assert_eq!(
        office.file.registration.ended.as_ref().unwrap().on,
        day(2026, 11, 30)
    );
}

#[test]
fn who_closes_alone_ends_an_open_draft_and_its_offers() {
    let mut office = proposed_on_the_first();
    office.does(&seeker(), forms::closed_by_seeker());
    assert_eq!(office.stage(), At::Closed);
    let ended = office.file.registration.ended.as_ref().unwrap();
    assert_eq!(ended.how, EndedHow::Seeker);
    assert_eq!(
        office.file.registration.removal.ended[0].how,
        DraftEnd::Closed
    );
    assert!(office.file.offers.iter().all(|o| o.closed.is_some()));
    let notices: Vec<_> = office
        .file
        .notices
        .iter()
        .map(|n| n.kind.to_string())
        .collect();
    assert_eq!(notices.last().unwrap(), "closed-by-seeker");
    assert!(!notices.contains(&"removed".to_owned()));
    assert_eq!(office.is_with(&serik()), []);
}

#[test]
fn without_phone_and_e_mail_the_notice_of_8_3_waits_on_paper() {
    let mut office = proposed_on_the_first();
    office.file.card.values.remove(&CardField::Phones);
    office.does(&serik(), forms::removed());
    let notice = office.file.notices.last().unwrap().id;
    // Without a number every letter that had not gone out goes on paper, the one of 4.2 too.
    let earlier = ["lir-registered", "unemployed-registered"];
    assert_eq!(office.letters(), [&earlier[..], &["removed"]].concat());
    office.does(&dana(), forms::notice_handed_over(notice));
    assert_eq!(office.letters(), earlier);
}

#[test]
fn why_somebody_was_removed_is_not_for_the_reception() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.does(
        &dana(),
        forms::remove_by("imprisonment", "judgment", day(2026, 10, 28)),
    );
    for closed in [false, true] {
        if closed {
            office.does(&serik(), forms::removed());
        }
        for role in [aigul().role, casework::office::Role::EmployerRelations] {
            let seen = office.file.seen_by(role).unwrap();
            let text = serde_json::to_string(&seen.registration).unwrap();
            assert!(!text.contains("imprisonment"), "{role:?} {closed}");
        }
    }
    let head = serde_json::to_string(&office.file.seen_by(serik().role).unwrap()).unwrap();
    assert!(head.contains("imprisonment"));
}

#[test]
fn a_known_person_comes_again_and_a_new_registration_begins() {
    let mut office = proposed_on_the_first();
    office.does(&serik(), forms::removed());
    office.day(day(2026, 12, 14));
    office
        .receives_arman()
        .prepares_registration()
        .registers_seeker();
    let registration = &office.file.registration;
    assert_eq!((office.stage(), office.file.past.len()), (At::JobSeeker, 1));
    assert!(registration.plan.revisions.is_empty() && registration.ended.is_none());
    assert_eq!(registration.monitoring.check_by, None);
    assert_eq!(
        office.file.past[0].ended.as_ref().unwrap().how,
        EndedHow::Removal
    );
}

#[test]
fn the_resume_is_placed_with_registration_and_consent_and_taken_off_when_the_consent_is() {
    let stands = |office: &Office| {
        let stands = office.file.resume_stands();
        (stands.resume, stands.since)
    };
    let mut office = Office::with_arman_at(At::Card);
    assert_eq!(stands(&office), (Resume::NotPlaced, None));
    office.registers_seeker();
    let registered = Some(day(2026, 10, 23));
    assert_eq!(stands(&office), (Resume::Placed, registered));
    office.day(day(2026, 10, 27));
    office.does(&dana(), forms::withdraw_consent("resume-publication"));
    let withdrawn = Some(day(2026, 10, 27));
    assert_eq!(stands(&office), (Resume::NotPlaced, withdrawn));
    office.does(&seeker(), forms::closed_by_seeker());
    assert_eq!(
        stands(&office),
        (Resume::NotPlaced, withdrawn),
        "no second time"
    );

    // Taken back before 4.2, or never given: it was never there.
    let mut early = Office::with_arman_at(At::Card);
    early.does(&dana(), forms::withdraw_consent("resume-publication"));
    early.registers_seeker();
    assert_eq!(stands(&early), (Resume::NotPlaced, None));
    early.does(&seeker(), forms::closed_by_seeker());
    assert_eq!(stands(&early), (Resume::NotPlaced, None));
}
