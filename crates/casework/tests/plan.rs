//! Section 6, the individual plan: what is told, the measures, the agreement, measures of 6.3, and how items go on (7.2).

mod measures;

use super::common::{Office, dana, day, forms, friday, registers, somebody, wednesday};
use casework::office::Role;
use casework::refusal::Refusal;
use casework::registration::plan::{ItemState, suggestions};
use casework::registration::{ActName, At};
use casework::worklist::{List, work};

/// Registered on Wed 28 October 2026, rights and duties acknowledged.
fn unemployed() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges();
    office
}

#[test]
fn s_v6_01_told_drawn_up_and_agreed_before_the_fourth_of_november() {
    let mut office = unemployed();
    assert_eq!(office.file.registration.plan_by, Some(day(2026, 11, 4)));
    assert_eq!(
        office.row(List::MyStep).unwrap().due,
        Some(day(2026, 11, 4))
    );
    office.does(&dana(), forms::told_of_plan(&forms::POINTS_OF_6_1));
    assert_eq!(office.next_act(), Some(ActName::DraftPlan));
    office.does(&dana(), forms::plan());
    office.does(&dana(), forms::measure("online-training"));
    assert_eq!(office.next_act(), Some(ActName::AgreePlan));
    office.does(&dana(), forms::agrees());

    let plan = &office.file.registration.plan;
    let agreed = plan.agreed().unwrap();
    assert_eq!((agreed.number, agreed.items.len()), (1, 3));
    let word = agreed.agreed.as_ref().unwrap();
    assert_eq!((word.on, word.method.as_str()), (wednesday(), "paper"));
    assert_eq!(office.row(List::MyStep), None);
    assert_eq!(office.next_act(), Some(ActName::CheckStatus));

    // Items are duties from now on: the weekly one is looked at in a week, the others on their day.
    let due = |kind: &str| {
        work(&office.file)
            .into_iter()
            .find(|row| row.list == List::PlanItems && row.detail == kind)
            .unwrap()
            .due
    };
    assert_eq!(due("own-search"), Some(day(2026, 11, 4)));
    assert_eq!(due("vacancy"), Some(day(2026, 11, 20)));
}

#[test]
fn two_items_of_one_kind_are_told_apart_in_the_list() {
    let mut office = unemployed();
    office.does(&dana(), forms::told_of_plan(&forms::POINTS_OF_6_1));
    let mut items = vec![
        forms::item("visit", day(2026, 11, 20)),
        forms::item("visit", day(2026, 11, 27)),
    ];
    items[1].what = Some(forms::short("Клуб соискателей"));
    items[1].provider = Some(forms::short("Каб. 4"));
    office.does(&dana(), forms::plan_of(items));
    office.does(&dana(), forms::agrees());
    let rows: Vec<_> = work(&office.file)
        .into_iter()
        .filter(|row| row.list == List::PlanItems)
        .map(|row| row.detail)
        .collect();
    assert_eq!(rows, ["visit", "visit: Клуб соискателей, Каб. 4"]);
}

#[test]
fn s_v6_02_with_one_point_not_told_the_plan_is_not_agreed_and_the_point_is_named() {
    let mut office = unemployed();
    office.does(&dana(), forms::told_of_plan(&forms::POINTS_OF_6_1[..4]));
    assert_eq!(office.next_act(), Some(ActName::ExplainPlan));
    office.does(&dana(), forms::plan());
    let refusal = office.refused(&dana(), forms::agrees());
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::AgreePlan,
            items: vec!["data".into()]
        }
    );
    office.does(&dana(), forms::told_of_plan(&["data"]));
    office.does(&dana(), forms::agrees());
}

#[test]
fn s_v6_03_recommended_measures_stand_first_with_their_reason_and_bind_nobody() {
    use super::common::forms::assessment_form;
    use casework::registration::Act;
    use casework::registration::profiling::{AssessmentForm, Level};
    let mut office = unemployed();
    office.does(
        &dana(),
        Act::AssessProfile(AssessmentForm {
            motivation: Some(Level::Middle),
            why: Some(forms::long("По беседе.")),
            ..assessment_form()
        }),
    );
    let found = suggestions(&office.file, &office.desk(&dana()));
    let first: Vec<_> = found
        .iter()
        .take_while(|s| s.recommended)
        .map(|s| s.measure.as_ref().unwrap_or(&s.kind).as_str())
        .collect();
    assert_eq!(first, ["short-training", "social-job", "youth-practice"]);
    let why = found[0].why.as_ref().unwrap();
    assert!(why.ru.contains("Короткое обучение") && !why.kk.is_empty());
    assert!(found.iter().skip(3).all(|s| s.why.is_none()));

    // She picks others and is not stopped; what the person receives has the measures only.
    office.plans();
    let given = serde_json::to_string(&office.file.for_seeker()).unwrap();
    assert!(given.contains("interview-training") && !given.contains(&why.ru));
}

#[test]
fn s_v6_05_a_disagreement_is_kept_and_the_second_revision_leaves_the_first_readable() {
    let mut office = unemployed();
    office.does(&dana(), forms::told_of_plan(&forms::POINTS_OF_6_1));
    office.does(&dana(), forms::plan());
    let items = office.file.registration.plan.draft().unwrap().items.clone();
    office.does(&dana(), forms::disagrees(vec![items[2].id]));
    assert!(office.file.registration.plan.agreed().is_none());
    assert_eq!(office.next_act(), Some(ActName::AgreePlan));

    let mut kept = forms::three_items();
    kept.truncate(2);
    kept[0].keeps = Some(items[0].id);
    office.does(&dana(), forms::plan_of(kept));
    // What another desk put to the person before is not agreed to by their signature under it.
    let earlier = office.refused(&dana(), forms::agrees_to(1));
    assert!(
        matches!(earlier, Refusal::NothingThere { .. }),
        "{earlier:?}"
    );
    office.does(&dana(), forms::agrees_to(2));
    let plan = &office.file.registration.plan;
    let (first, second) = (&plan.revisions[0], &plan.revisions[1]);
    assert_eq!((first.number, second.number), (1, 2));
    assert_eq!((first.items.len(), second.items.len()), (3, 2));
    assert!(first.agreed.is_none() && second.agreed.is_some());
    assert_eq!(first.disagreed[0].items, [items[2].id]);
    assert_eq!(second.items[0].id, items[0].id, "the same item goes on");
    assert_ne!(second.items[1].id, items[1].id, "a new one is new");
}

#[test]
fn an_agreed_plan_is_changed_only_with_a_reason_that_the_person_never_reads() {
    let mut office = unemployed();
    office.plans();
    let refusal = office.refused(&dana(), forms::plan());
    assert_eq!(
        refusal,
        Refusal::ReasonNeeded {
            act: ActName::DraftPlan,
            field: "why".into()
        }
    );
    office.does(&dana(), forms::plan_anew(forms::three_items(), "қызғыштау"));
    let plan = &office.file.registration.plan;
    assert_eq!(
        plan.agreed().unwrap().number,
        1,
        "in force until the new one"
    );
    let given = serde_json::to_string(&office.file.for_seeker()).unwrap();
    assert!(!given.contains("қызғыштау"));
}

#[test]
fn a_plan_has_measures_of_the_rulebook_with_days_that_lie_ahead() {
    let mut office = unemployed();
    office.does(&dana(), forms::told_of_plan(&["aims"]));
    let act = ActName::DraftPlan;
    let refusal = office.refused(&dana(), forms::plan_of(Vec::new()));
    let items = vec!["items".into()];
    assert_eq!(refusal, Refusal::Missing { act, items });
    let yesterday = vec![forms::item("visit", day(2026, 10, 27))];
    let refusal = office.refused(&dana(), forms::plan_of(yesterday));
    let (field, date) = ("due".into(), day(2026, 10, 27));
    assert_eq!(refusal, Refusal::DateWrong { act, field, date });
    let unknown = vec![forms::item("holiday", day(2026, 11, 20))];
    let refusal = office.refused(&dana(), forms::plan_of(unknown));
    assert!(matches!(refusal, Refusal::NotInList { .. }), "{refusal:?}");
    let unnamed = vec![forms::item("subsidised-job", day(2026, 11, 20))];
    let refusal = office.refused(&dana(), forms::plan_of(unnamed));
    let items = vec!["subsidised-job.measure".into()];
    assert_eq!(refusal, Refusal::Missing { act, items });
}

#[test]
fn before_the_rights_of_5_7_and_a_draft_nothing_is_agreed() {
    let mut office = Office::with_arman_at(At::Unemployed);
    let act = ActName::AgreePlan;
    let needs = ActName::AcknowledgeUnemployedDuties;
    assert_eq!(
        office.ready(&dana(), act),
        Err(Refusal::StepFirst { act, needs })
    );
    office.acknowledges();
    let needs = ActName::DraftPlan;
    assert_eq!(
        office.ready(&dana(), act),
        Err(Refusal::StepFirst { act, needs })
    );
    let (act, needs) = (ActName::DraftPlan, ActName::ExplainPlan);
    assert_eq!(
        office.ready(&dana(), act),
        Err(Refusal::StepFirst { act, needs })
    );
}

#[test]
fn items_are_reported_on_until_they_end_and_a_weekly_one_comes_again() {
    let mut office = unemployed();
    office.plans().day(day(2026, 11, 4));
    let id =
        |office: &Office, at: usize| office.file.registration.plan.agreed().unwrap().items[at].id;
    let (search, vacancy) = (id(&office, 0), id(&office, 1));
    office.does(&dana(), forms::reported(search, ItemState::GoesOn));
    office.does(&dana(), forms::reported(vacancy, ItemState::Done));
    let open = office.file.registration.plan.open_items();
    let days: Vec<_> = open.iter().map(|(item, due)| (item.id, *due)).collect();
    assert_eq!(days[0], (search, day(2026, 11, 11)));
    assert!(days.iter().all(|(id, _)| *id != vacancy), "done is done");
    let refusal = office.refused(&dana(), forms::reported(vacancy, ItemState::GoesOn));
    let (act, what) = (ActName::CheckPlanItems, "plan-item".into());
    assert_eq!(refusal, Refusal::NothingThere { act, what });
}

#[test]
fn who_has_died_by_the_register_is_given_no_plan() {
    let mut office = unemployed();
    office.does(&dana(), forms::told_of_plan(&["aims"]));
    office.asks_for_changes(registers::known_as(casework::registers::IdentityRecord {
        death_date: Some(friday()),
        ..registers::arman()
    }));
    let refusal = office.refused(&dana(), forms::plan());
    let (act, on) = (ActName::DraftPlan, friday());
    assert_eq!(refusal, Refusal::PersonDied { act, on });
}

#[test]
fn the_plan_is_for_the_person_and_those_who_carry_it_out() {
    let mut office = unemployed();
    office.plans();
    for role in [
        Role::Specialist,
        Role::Head,
        Role::UnitHead,
        Role::TrainingSpecialist,
    ] {
        let seen = office.file.seen_by(role).unwrap();
        assert!(!seen.registration.plan.revisions.is_empty(), "{role:?}");
    }
    for role in [Role::Consultant, Role::EmployerRelations] {
        let seen = office.file.seen_by(role).unwrap();
        assert!(seen.registration.plan.revisions.is_empty(), "{role:?}");
    }
    let given = office.file.for_seeker().plan.unwrap();
    assert_eq!((given.items.len(), given.agreed), (3, Some(wednesday())));
    assert!(
        !office
            .offered(&somebody(Role::UnitHead))
            .contains(&ActName::DraftPlan)
    );
}
