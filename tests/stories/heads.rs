//! Who decides for whom: the head of the ЦТМ for a career centre, and what each head's lists show.

use crate::arman;
use crate::common::{at, esil, forms, tuesday};
use casework::ids::CentreId;
use casework::office::{Centre, DecidedBy};
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
