//! The other entrances of the map: Enbek.kz (E) and the e-Government portal (P).

use super::common::registers::clear;
use super::common::{Office, at, dana, day, forms, friday, seeker, serik, system, tuesday};
use casework::file::Entrance;
use casework::office::Role;
use casework::refusal::{ClosedBy, Refusal};
use casework::registration::plan::suggestions;
use casework::registration::portal::{LinkedEnd, next_linked};
use casework::registration::{Act, ActName, At, Stage};
use casework::worklist::{List, work};

/// Zhanar signs on Enbek.kz on Sat 7 November 2026 at 21:40 and is registered by the exchange.
fn saturday_evening() -> Office {
    let mut office = Office::on(friday());
    office.at(day(2026, 11, 7), 21, 40);
    office.does(&seeker(), forms::from_portal(Entrance::Enbek, "EB-2026-1"));
    office.does(&system(), Act::RegisterSeekerAutomatically);
    office
}

#[test]
fn s_e_01_the_exchange_registers_on_a_saturday_and_counts_from_monday() {
    let office = saturday_evening();
    let (since, decide_by) = (day(2026, 11, 7), day(2026, 11, 11));
    assert_eq!(
        office.file.registration.stage,
        Stage::JobSeeker { since, decide_by }
    );
    assert!(office.file.registration.number.is_some());
    assert_eq!(
        office
            .file
            .registration
            .application
            .as_ref()
            .unwrap()
            .method
            .as_str(),
        "sms"
    );
    for entry in &office.entries {
        assert!(
            !entry.actor.role.is_staff(),
            "{:?} by {}",
            entry.act.name(),
            entry.actor.name
        );
    }
}

#[test]
fn s_e_02_automatically_unemployed_the_case_comes_to_the_centre_and_1_to_5_are_not_asked() {
    let mut office = saturday_evening();
    // The selection is not over on Saturday: the exchange may not run ahead of it.
    assert!(
        office
            .tries(&system(), Act::RegisterUnemployedAutomatically)
            .is_err()
    );
    office.day(day(2026, 11, 11));
    office.does(&system(), Act::RegisterUnemployedAutomatically);
    assert_eq!(
        office.file.registration.unemployed_since,
        Some(day(2026, 11, 11))
    );
    assert_eq!(
        office.file.notices.last().unwrap().kind.as_str(),
        "unemployed-registered"
    );
    assert_eq!(office.is_with(&dana()), [List::MyStep, List::Monitoring]);
    // Profile and acknowledgement are made good at the first visit, before the plan.
    assert_eq!(office.file.profile, None);
    assert_eq!(office.ready(&dana(), ActName::FillProfile), Ok(()));
    assert_eq!(
        office.next_act(),
        Some(ActName::AcknowledgeUnemployedDuties)
    );
    office.acknowledges();
    assert_eq!(office.next_act(), Some(ActName::FillProfile));
    let none_recommended = |office: &Office| {
        suggestions(&office.file, &office.desk(&dana()))
            .iter()
            .all(|s| !s.recommended)
    };
    assert!(none_recommended(&office));
    office.profiles();
    assert!(!none_recommended(&office));
    assert_eq!(office.next_act(), Some(ActName::ExplainPlan));
}

#[test]
fn where_the_automatic_status_is_switched_off_a_draft_goes_to_the_head() {
    let mut office = saturday_evening();
    office.amended("[[norm]]\ncode = 'automatic-unemployed'\napplies = false");
    office.day(day(2026, 11, 11));
    let refusal = office.refused(&system(), Act::RegisterUnemployedAutomatically);
    let norm = forms::code("automatic-unemployed");
    assert_eq!(
        refusal,
        Refusal::SwitchedOff {
            act: ActName::RegisterUnemployedAutomatically,
            norm
        }
    );
    office.does(&dana(), forms::offers(&[]));
    office.prepares_draft(clear()).proposes().decides();
    assert_eq!(office.stage(), At::Unemployed);
}

#[test]
fn what_was_asked_here_counts_for_the_automatic_status_too() {
    let mut office = saturday_evening();
    office.day(day(2026, 11, 10));
    office.asks_anew(super::common::registers::clear_but(vec![
        super::common::registers::open_contract(friday()),
    ]));
    let refusal = office.refused(&system(), Act::RegisterUnemployedAutomatically);
    let ground = forms::code("un-contract");
    assert_eq!(
        refusal,
        Refusal::Ground {
            act: ActName::RegisterUnemployedAutomatically,
            ground
        }
    );
}

#[test]
fn s_e_03_a_registration_that_the_person_closed_is_not_decided_any_more() {
    let mut office = Office::with_arman_at(At::Proposed);
    office.at(tuesday(), 10, 5);
    office.does(&seeker(), forms::closed_by_seeker());
    assert_eq!(
        office.file.registration.stage,
        Stage::Closed {
            on: tuesday(),
            reason: forms::code("found-job"),
            by: Some(Role::Seeker)
        }
    );
    let notices: Vec<_> = office
        .file
        .notices
        .iter()
        .map(|n| n.kind.to_string())
        .collect();
    office.at(tuesday(), 10, 20);
    let mut late = office.clone();
    let refusal = late.refused(&serik(), forms::decision());
    let closed = ClosedBy {
        on: tuesday(),
        by: Role::Seeker,
        reason: forms::code("found-job"),
    };
    assert_eq!(
        refusal,
        Refusal::NotNow {
            act: ActName::DecideUnemployed,
            stage: At::Closed,
            closed: Some(Box::new(closed))
        }
    );
    let told = refusal.seen(&office.rulebook, office.today).args;
    let said = ["closed_on", "closed_by", "closed_reason"].map(|key| told[key].as_str());
    assert_eq!(said, ["2026-10-27", "seeker", "found-job"]);
    assert!(std::mem::size_of::<Refusal>() <= 128, "it travels by value");
    assert_eq!(notices, ["lir-registered", "closed-by-seeker"]);
    assert_eq!(
        office.file.notices.last().unwrap().queued,
        at(tuesday(), 10, 5)
    );
    assert_eq!(office.is_with(&serik()), []);
    assert_eq!(office.is_with(&dana()), []);
}

#[test]
fn s_p_01_a_portal_application_is_opened_at_2_1_and_continues_with_the_registers() {
    let mut office = Office::with_application_from(Entrance::Portal);
    assert_eq!(
        office.row(List::NewApplications).unwrap().act,
        Some(ActName::OpenApplication)
    );
    office.does(&dana(), Act::OpenApplication);
    assert_eq!(office.row(List::NewApplications), None);
    // Signed and consented on the portal; 1.1–1.5 and 2.1 are not asked again.
    assert_eq!(office.next_act(), Some(ActName::QueryRegisters));
    assert!(
        forms::CONSENTS
            .iter()
            .all(|kind| office.file.consent(kind).is_some())
    );
    office.asks_registers(clear()).fills_card().profiles();
    office.does(&dana(), Act::CheckCard);
    office.registers_seeker();
    assert!(office.file.visits.is_empty());
}

#[test]
fn s_p_02_one_number_is_one_application_and_another_is_linked_until_the_first_has_ended() {
    let mut office = Office::with_application_from(Entrance::Portal);
    let act = ActName::ReceiveApplication;
    let arrived = || Refusal::NothingThere {
        act,
        what: "arrived-already".into(),
    };
    let again = || forms::from_portal(Entrance::Portal, "EB-2026-1");
    let other = || forms::from_portal(Entrance::Portal, "EB-2026-2");
    assert_eq!(office.refused(&seeker(), again()), arrived());

    office.does(&seeker(), other());
    assert_eq!(
        office.refused(&seeker(), other()),
        arrived(),
        "twice is once"
    );
    assert_eq!((office.stage(), office.file.past.len()), (At::Card, 0));
    let rows: Vec<_> = work(&office.file)
        .into_iter()
        .filter(|row| row.list == List::NewApplications)
        .map(|row| (row.what, row.detail))
        .collect();
    assert_eq!(
        rows[1],
        ("linked-application".into(), "№ EB-2026-2".into()),
        "shown beside the first: {rows:?}"
    );

    // The first ends without a registration: the second opens its own, and the first number stays the first item.
    office.does(&dana(), forms::refuse_seeker("lir-unreliable"));
    assert_eq!(next_linked(&office.file).unwrap().number(), "EB-2026-2");
    assert_eq!(office.refused(&seeker(), again()), arrived());
    office.does(&seeker(), other());
    assert_eq!((office.stage(), office.file.past.len()), (At::Card, 1));
    assert_eq!(office.file.linked[0].end, Some(LinkedEnd::Opened));
}

#[test]
fn s_p_02_a_linked_application_is_refused_only_when_the_first_has_become_a_registration() {
    let mut office = Office::with_arman_at(At::Card);
    office.does(&seeker(), forms::from_portal(Entrance::Portal, "EB-2026-2"));
    assert!(office.file.linked[0].waits(), "nothing is decided yet");
    office.registers_seeker();
    let ground = forms::code("lir-already");
    let end = LinkedEnd::Refused {
        ground: ground.clone(),
        on: friday(),
    };
    assert_eq!(office.file.linked[0].end, Some(end.clone()));
    assert_eq!(office.file.notices.last().unwrap().ground, Some(ground));
    assert!(office.row(List::NewApplications).is_none());
    // One that comes later finds the registration there and is answered at once.
    office.does(&seeker(), forms::from_portal(Entrance::Portal, "EB-2026-3"));
    assert_eq!(office.file.linked[1].end, Some(end));
    assert_eq!(office.stage(), At::JobSeeker);
}

#[test]
fn a_portal_application_of_somebody_who_sits_in_the_office_waits_for_the_visit_to_end() {
    let mut office = Office::with_arman_at(At::Reception);
    office.does(&seeker(), forms::from_portal(Entrance::Portal, "EB-2026-2"));
    assert_eq!(office.stage(), At::Reception);
    office.does(
        &dana(),
        forms::close_visit(casework::registration::reception::VisitEnd::Left),
    );
    assert_eq!(next_linked(&office.file).unwrap().number(), "EB-2026-2");
}
