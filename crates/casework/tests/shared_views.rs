//! Views of worklists that a centre shares: who shares, changes and stops them.

use super::common::{Office, aigul, bolat, dana, forms, friday, serik, somebody};
use casework::office::{Actor, Role};
use casework::refusal::Refusal;
use casework::registration::{Act, ActName};
use casework::shared_views::{ShareViewForm, SharedView, file_of, may_share};
use casework::worklist::{List, work};
use strum::IntoEnumIterator;

fn unit_head() -> Actor {
    somebody(Role::UnitHead)
}

fn other_unit_head() -> Actor {
    Actor {
        staff: "zhanna".into(),
        name: "Ахметова Ж. К.".into(),
        ..unit_head()
    }
}

fn views(office: &Office) -> Vec<&SharedView> {
    office
        .file
        .shared_views
        .iter()
        .flat_map(|v| v.values())
        .collect()
}

fn changed(office: &Office, name: &str) -> Act {
    Act::ShareView(ShareViewForm {
        view: Some(office.shared()),
        ..forms::shared_view(name)
    })
}

#[test]
fn only_who_heads_the_centre_or_a_unit_shares_and_only_in_the_file_of_shared_views() {
    let heads = Role::iter().filter(|role| may_share(*role));
    assert_eq!(heads.collect::<Vec<_>>(), [Role::Head, Role::UnitHead]);
    let mut office = Office::with_shared_view();
    for actor in [aigul(), bolat(), dana()] {
        let refusal = office.refused(&actor, Act::ShareView(forms::shared_view("Моё")));
        assert!(
            matches!(refusal, Refusal::NotYourStep { .. }),
            "{refusal:?}"
        );
    }
    let refusal = office.refused(&aigul(), forms::visit("job"));
    let (act, what) = (ActName::RecordVisit, "person".into());
    assert_eq!(refusal, Refusal::NothingThere { act, what });
    for mut other in [Office::on(friday()), Office::with_register()] {
        let refusal = other.refused(&serik(), Act::ShareView(forms::shared_view("Горит")));
        let (act, what) = (ActName::ShareView, "shared-views".into());
        assert_eq!(refusal, Refusal::NothingThere { act, what });
    }
    assert_eq!(work(&office.file), [], "shared views are nobody's work");
}

#[test]
fn the_author_and_the_head_change_a_view_and_stop_sharing_it_and_nobody_else() {
    let mut office = Office::with_shared_view();
    let id = office.shared();
    for act in [changed(&office, "Чужое"), forms::stop_sharing(&id)] {
        let refusal = office.refused(&other_unit_head(), act.clone());
        let (act, name) = (act.name(), unit_head().name);
        assert_eq!(refusal, Refusal::AnothersView { act, name });
    }
    office.does(&unit_head(), changed(&office, "Срочное"));
    assert_eq!(views(&office)[0].view.name.as_str(), "Срочное");
    office.does(&serik(), changed(&office, "Сначала это"));
    let kept = views(&office)[0];
    assert_eq!(kept.view.name.as_str(), "Сначала это");
    assert_eq!(
        (&kept.author, &kept.changed.by),
        (&unit_head().staff, &serik().name)
    );
    office.does(&serik(), forms::stop_sharing(&id));
    assert_eq!(views(&office), [] as [&SharedView; 0]);
    for act in [forms::stop_sharing(&id), changed_anew(&id)] {
        let refusal = office.refused(&serik(), act.clone());
        let (act, what) = (act.name(), "shared-view".into());
        assert_eq!(refusal, Refusal::NothingThere { act, what });
    }
}

fn changed_anew(id: &str) -> Act {
    Act::ShareView(ShareViewForm {
        view: Some(id.to_owned()),
        ..forms::shared_view("Снова")
    })
}

#[test]
fn nobody_shares_a_list_that_they_do_not_see_and_a_shared_view_keeps_its_list() {
    let mut office = Office::with_shared_view();
    let of_decider = ShareViewForm {
        list: List::Decide,
        ..forms::shared_view("Решить")
    };
    let refusal = office.refused(&unit_head(), Act::ShareView(of_decider.clone()));
    let Refusal::NotInList { list, code, .. } = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!((list.as_str(), code.as_str()), ("worklist", "decide"));
    let first = office.shared();
    office.does(&serik(), Act::ShareView(of_decider.clone()));
    let moved = ShareViewForm {
        view: Some(first),
        ..of_decider
    };
    office.does(&serik(), Act::ShareView(moved));
    let mut lists: Vec<List> = views(&office).iter().map(|kept| kept.view.list).collect();
    lists.sort();
    assert_eq!(lists, [List::MyStep, List::Decide]);
}

#[test]
fn there_is_no_room_for_words_of_a_search_in_a_shared_view() {
    let mut office = Office::with_shared_view();
    let mut form = forms::shared_view("Горит");
    form.sort.as_mut().unwrap().column = forms::code("Беков Арман");
    let refusal = office.refused(&serik(), Act::ShareView(form));
    assert!(matches!(refusal, Refusal::NotInList { .. }), "{refusal:?}");
    let long = forms::shared_view(&"о".repeat(61));
    let refusal = office.refused(&serik(), Act::ShareView(long));
    assert!(matches!(refusal, Refusal::NotInList { .. }), "{refusal:?}");
    let searched = r#"{"view":null,"name":"x","list":"my-step","overdue":false,"mine":false,"sort":null,"text":"Беков"}"#;
    let read: ShareViewForm = serde_json::from_str(searched).unwrap();
    assert!(!serde_json::to_string(&read).unwrap().contains("Беков"));
}

#[test]
fn every_desk_of_a_centre_knows_its_shared_views_and_no_other_file_is_theirs() {
    let file = |centre: &str| file_of(&centre.into());
    assert_eq!(file("kc-esil"), file("kc-esil"));
    assert_ne!(file("kc-esil"), file("kc-kokshetau"));
    assert_ne!(
        file("kc-esil"),
        casework::vacancies::file_of(&"kc-esil".into())
    );
}
