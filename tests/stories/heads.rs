//! Who decides for whom: the head of the ЦТМ for a career centre, and what each head's lists show.

use crate::arman;
use crate::common::{at, esil, forms, tuesday};
use casework::ids::{CentreId, UnitId};
use casework::office::{Centre, DecidedBy, Role, Unit};
use casework::registration::At;
use casework::worklist::List;
use harness::{Desk, Office};

const ESIL: &str = "kc-esil";
const ASTANA: &str = "ctm-astana";

fn astana() -> Centre {
    Centre {
        id: CentreId::from(ASTANA),
        kk: "Астана қаласының еңбек мобильділігі орталығы".into(),
        ru: "Центр трудовой мобильности города Астаны".into(),
        prefix: "AST".into(),
        ..esil()
    }
}

/// Esil decides nothing itself since the beginning of the year.
fn esil_under_astana() -> Centre {
    Centre {
        parent: Some(CentreId::from(ASTANA)),
        decided_by: vec![DecidedBy {
            from: "2026-01-01".parse().unwrap(),
            centre: CentreId::from(ASTANA),
        }],
        ..esil()
    }
}

fn to_decide(desk: &Desk) -> u32 {
    let lists = desk.workplace.worklists().unwrap();
    lists.iter().find(|l| l.name == List::Decide).unwrap().count
}

#[tokio::test]
async fn the_head_of_the_mobility_centre_sees_the_drafts_it_decides_and_the_head_of_the_career_centre_does_not()
 {
    let office = Office::open(esil_under_astana(), at(tuesday(), 9, 0)).await;
    office.has_centre(&astana(), "zhanar", "Сейтова Жанар Ерланқызы");
    let aigul = office.desk("aigul").await;
    let dana = office.desk("dana").await;
    let arman = arman::registered(&office, &aigul, &dana).await;
    dana.does(Some(arman), forms::draft());
    dana.exchanges().await;

    let serik = office.desk("serik").await;
    assert_eq!(serik.list(List::Decide), []);
    assert_eq!(to_decide(&serik), 0, "the count says the same");
    assert_eq!(
        serik.refused(arman, forms::decision()).code,
        "other-centre-decides"
    );
    let why = serik.case(arman).open_acts.into_iter();
    let refusal = why
        .filter_map(|act| act.refusal)
        .find(|refusal| refusal.code == "other-centre-decides")
        .unwrap();
    assert_eq!(
        refusal.args["centre_ru"], "Центр трудовой мобильности города Астаны",
        "by its name, not by its code"
    );

    let zhanar = office.desk_of(&[ASTANA, ESIL], "zhanar").await;
    assert_eq!(zhanar.list(List::Decide), [arman]);
    assert_eq!(to_decide(&zhanar), 1);
    let decided = zhanar.does(Some(arman), forms::decision());
    assert_eq!(decided.header.stage, At::Unemployed);
    zhanar.exchanges().await;
    let at_centre = office.centre.file(arman).unwrap().unwrap();
    assert_eq!(at_centre.registration.stage.at(), At::Unemployed);
    assert_eq!(zhanar.list(List::Decide), []);
}

/// Esil with a unit that registers and one that accompanies.
fn esil_of_two_units() -> Centre {
    let unit = |id: &str, kk: &str, ru: &str| Unit {
        id: UnitId::from(id),
        kk: kk.into(),
        ru: ru.into(),
    };
    Centre {
        units: vec![
            unit("registration", "Тіркеу бөлімі", "Отдел регистрации"),
            unit("support", "Сүйемелдеу бөлімі", "Отдел сопровождения"),
        ],
        ..esil()
    }
}

#[tokio::test]
async fn the_head_of_a_unit_reads_the_lists_of_its_staff_and_what_is_given_to_nobody() {
    let office = Office::open(esil_of_two_units(), at(tuesday(), 9, 0)).await;
    office.puts_into_unit("dana", Role::Specialist, "registration");
    office.puts_into_unit("bolat", Role::Specialist, "support");
    let aigul = office.desk("aigul").await;
    let dana = office.desk("dana").await;
    let arman = arman::registered(&office, &aigul, &dana).await;
    office.puts_into_unit("gulnar", Role::UnitHead, "registration");
    let gulnar = office.desk("gulnar").await;
    let session = gulnar.workplace.status().unwrap().session.unwrap();
    assert_eq!(session.unit.unwrap().ru, "Отдел регистрации");
    let seen = |desk: &Desk| {
        let lists = desk.workplace.worklists().unwrap();
        let step = lists.iter().find(|l| l.name == List::MyStep).unwrap();
        let rows = desk.list(List::MyStep);
        assert_eq!(rows.len(), step.count as usize, "the count says the same");
        rows
    };
    assert_eq!(seen(&gulnar), [arman], "it is given to nobody yet");

    dana.does(Some(arman), forms::assign("bolat"));
    dana.exchanges().await;
    gulnar.exchanges().await;
    assert_eq!(seen(&gulnar), [], "Bolat works in the other unit");
    let name = dana.case(arman).header.name;
    let hits = gulnar.workplace.search(&name, 5).unwrap();
    assert_eq!(
        hits[0].file, arman,
        "whoever looks for the person finds them"
    );

    office.puts_into_unit("gulnar", Role::UnitHead, "support");
    gulnar.exchanges().await;
    assert_eq!(seen(&gulnar), [arman], "now she heads his");

    dana.does(Some(arman), forms::assign("dana"));
    dana.exchanges().await;
    gulnar.exchanges().await;
    assert_eq!(seen(&gulnar), []);
}
