//! The other entrances: Enbek.kz (E) and the e-Government portal (P), which act at the centre while desks have no line.

use crate::common::{at, day, forms, friday, registers, tuesday};
use crate::story::{Story, record_of, somebody};
use casework::file::{Entrance, Introduction};
use casework::ids::FileId;
use casework::office::Role;
use casework::registration::{Act, ActName, At, Stage};
use casework::rulebook::Rulebook;
use casework::worklist::List;
use harness::Office;
use journal::Standing;
use server::store::effects::Kind;

fn zhanar() -> Introduction {
    somebody("Касенова", "Жанар", "95041545011")
}

/// Signed with SMS on a portal; whoever sends it twice under one number sends it once.
fn signs(office: &Office, who: &Introduction, entrance: Entrance, number: &str) -> FileId {
    let iin = who.iin.clone().unwrap();
    let known = registers::known_as(record_of(who));
    office.registers.know(&iin, known);
    let Act::ReceiveApplication(mut form) = forms::from_portal(entrance, number) else {
        panic!()
    };
    form.who = who.clone();
    let file = FileId(uuid::Uuid::now_v7());
    office.comes_in(Role::Seeker, Act::ReceiveApplication(form), file, number);
    file
}

#[tokio::test]
async fn s_e_01_on_a_saturday_evening_the_exchange_registers_and_nobody_of_the_staff_is_the_author()
{
    let Story { office, dana, .. } = Story::morning().await;
    office.it_is(at(day(2026, 11, 7), 21, 40));
    let zhanar = signs(&office, &zhanar(), Entrance::Enbek, "EB-2026-7");
    office.comes_in(
        Role::System,
        Act::RegisterSeekerAutomatically,
        zhanar,
        "E-2",
    );
    office.it_is(at(day(2026, 11, 9), 9, 0));
    dana.exchanges().await;

    let case = dana.case(zhanar);
    let (since, decide_by) = (day(2026, 11, 7), day(2026, 11, 11));
    assert_eq!(
        case.data.registration.stage,
        Stage::JobSeeker { since, decide_by }
    );
    assert!(case.header.number.unwrap().starts_with("ESL-2026-"));
    assert!(case.history.iter().all(|line| !line.role.is_staff()));
    assert_eq!(case.data.visits, []);
    office.is_sound();
}

#[tokio::test]
async fn s_e_02_automatically_unemployed_she_is_in_the_centres_list_with_the_profile_missing() {
    let Story {
        office,
        dana,
        counter,
        ..
    } = Story::morning().await;
    office.it_is(at(day(2026, 11, 7), 21, 40));
    let zhanar = signs(&office, &zhanar(), Entrance::Enbek, "EB-2026-7");
    office.comes_in(
        Role::System,
        Act::RegisterSeekerAutomatically,
        zhanar,
        "E-2",
    );
    office.messages_arrive(zhanar);
    office.it_is(at(day(2026, 11, 11), 9, 0));
    office.comes_in(
        Role::System,
        Act::RegisterUnemployedAutomatically,
        zhanar,
        "E-4",
    );
    office.messages_arrive(zhanar);
    dana.exchanges().await;
    counter.exchanges().await;

    // The week of monitoring begins with the status, by whichever entrance it came.
    assert_eq!(dana.lists_with(zhanar), [List::MyStep, List::Monitoring]);
    assert_eq!(counter.lists_with(zhanar), [], "sections 1–5 are not asked");
    let case = dana.case(zhanar);
    assert_eq!(
        (case.header.stage, case.header.section),
        (At::Unemployed, 5)
    );
    assert_eq!(case.data.profile, None);
    assert!(dana.offered(zhanar).contains(&ActName::FillProfile));
    assert_eq!(
        case.data.registration.unemployed_since,
        Some(day(2026, 11, 11))
    );
}

#[tokio::test]
async fn s_e_03_who_closed_the_registration_at_10_05_is_not_decided_on_at_10_20() {
    let story = Story::proposed().await;
    let Story {
        office,
        dana,
        arman: samal,
        ..
    } = &story;
    let serik = office.desk("serik").await;
    serik.cable.is_pulled_out();
    office.it_is(at(tuesday(), 10, 5));
    office.comes_in(Role::Seeker, forms::closed_by_seeker(), *samal, "E-7");
    office.it_is(at(tuesday(), 10, 20));
    let decided = serik.does(Some(*samal), forms::decision());
    assert_eq!(decided.header.standing, Standing::Pending);
    assert_eq!(
        decided.header.stage,
        At::Unemployed,
        "as far as he can know"
    );

    office.it_is(at(tuesday(), 10, 45));
    serik.cable.is_whole_again();
    serik.exchanges().await;
    let back = serik.returned();
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].item.act, ActName::DecideUnemployed);
    assert_eq!(
        back[0].form,
        Some(forms::decision()),
        "what he signed is kept"
    );
    let reason = &back[0].refusal;
    assert_eq!(
        (reason.code.as_str(), reason.args["stage"].as_str()),
        ("not-now", "closed")
    );
    let closed = ["closed_on", "closed_by", "closed_reason"].map(|key| reason.args[key].as_str());
    assert_eq!(
        closed,
        ["2026-10-27", "seeker", "found-job"],
        "by whom and when"
    );
    assert!(back[0].again.is_some(), "and it cannot be done again");

    dana.exchanges().await;
    for desk in [&serik, dana] {
        assert_eq!(desk.case(*samal).header.stage, At::Closed);
        assert_eq!(desk.list(List::Decide), []);
    }
    let at_centre = office.file(*samal);
    assert_eq!(
        at_centre.registration.stage,
        Stage::Closed {
            on: tuesday(),
            reason: forms::code("found-job"),
            by: Some(Role::Seeker)
        }
    );
    let kinds: Vec<_> = at_centre.notices.iter().map(|n| n.kind.as_str()).collect();
    assert_eq!(kinds, ["lir-registered", "closed-by-seeker"]);
    assert_eq!(office.centre.waiting(Kind::Notice).unwrap(), 2);

    // He lets it go, and nothing is left to decide.
    let reason = "Закрыто самой соискательницей";
    serik
        .workplace
        .withdraw(back[0].item.entry, reason)
        .unwrap();
    assert_eq!(serik.workplace.status().unwrap().needs_you, 0);
    office.is_sound();
}

#[tokio::test]
async fn s_p_01_a_portal_application_is_opened_at_2_and_goes_on_with_the_registers() {
    let mut story = Story::morning().await;
    story.office.it_is(at(friday(), 9, 30));
    let zhanar = signs(&story.office, &zhanar(), Entrance::Portal, "PEP-2026-3");
    story.all_exchange().await;
    let row = story.dana.row(List::NewApplications, zhanar).unwrap();
    assert_eq!(
        (row.step.as_str(), row.act),
        ("2.1", Some(ActName::OpenApplication))
    );
    let term = Rulebook::built_in().due("lir-decision", friday()).unwrap();
    assert_eq!(row.due, Some(term), "counted from the day it arrived");

    story.arman = zhanar;
    story.dana.does(Some(zhanar), Act::OpenApplication);
    assert_eq!(story.dana.list(List::NewApplications), []);
    let case = story.dana.case(zhanar);
    assert_eq!(case.header.next_act, Some(ActName::QueryRegisters));
    for kind in forms::CONSENTS {
        assert_eq!(case.data.consent(kind).unwrap().method.as_str(), "sms");
    }
    story.asks().await;
    story.fills_card();
    story.profiles();
    story.dana.does(Some(zhanar), Act::CheckCard);
    story.dana.does(Some(zhanar), Act::RegisterSeeker);
    story.all_exchange().await;
    let at_centre = story.office.file(zhanar);
    assert_eq!(at_centre.registration.stage.at(), At::JobSeeker);
    assert!(at_centre.visits.is_empty() && at_centre.papers.is_empty());
    assert_eq!(
        at_centre
            .registration
            .application
            .unwrap()
            .portal_number
            .as_deref(),
        Some("PEP-2026-3")
    );
}
