//! The head names deputies at the desk: by an order, for its days, and takes an order back.

use crate::common::{at, day, esil, forms, tuesday, wednesday};
use crate::story::Story;
use casework::ids::StaffId;
use casework::office::DeputyOrder;
use casework::registration::{ActName, At};
use harness::{Desk, Office};

fn order(number: &str, from: chrono::NaiveDate, to: chrono::NaiveDate) -> DeputyOrder {
    DeputyOrder {
        number: number.into(),
        from,
        to,
    }
}

async fn names(desk: &Desk, who: &str, order: DeputyOrder) -> Result<usize, String> {
    let named = desk.workplace.name_deputy(StaffId::from(who), order).await;
    named
        .map(|known| known.deputies.len())
        .map_err(|problem| problem.code)
}

#[tokio::test]
async fn the_head_leaves_and_who_was_named_decides_from_the_first_day_of_the_order_to_its_last() {
    let story = Story::proposed().await;
    let office = &story.office;
    let serik = office.desk("serik").await;
    let bolat = office.desk("bolat").await;
    serik.exchanges().await;
    let colleagues = serik.workplace.deputies().unwrap().colleagues;
    assert!(
        colleagues
            .iter()
            .any(|one| one.staff == StaffId::from("bolat"))
    );
    assert!(
        colleagues
            .iter()
            .all(|one| one.staff != StaffId::from("serik"))
    );
    assert_eq!(
        names(
            &serik,
            "bolat",
            order("47-к", wednesday(), day(2026, 11, 6))
        )
        .await,
        Ok(1)
    );
    bolat.exchanges().await;
    let session = bolat.workplace.status().unwrap().session.unwrap();
    assert!(session.capacities.iter().any(|c| c.order.is_some()));

    office.it_is(at(wednesday(), 9, 0));
    bolat.exchanges().await;
    bolat.acts_by_order("47-к");
    assert!(
        !bolat
            .workplace
            .status()
            .unwrap()
            .session
            .unwrap()
            .names_deputies
    );
    bolat.does(Some(story.arman), forms::decision());
    bolat.exchanges().await;
    assert_eq!(bolat.case(story.arman).header.stage, At::Unemployed);
    assert!(bolat.has_done(story.arman, ActName::DecideUnemployed));

    // Serik is back early: today is the last day of the order, and what was decided today stays.
    let left = serik
        .workplace
        .end_deputy(StaffId::from("bolat"), "47-к".into())
        .await
        .unwrap();
    assert_eq!(left.deputies[0].order.to, wednesday());
    office.it_is(at(day(2026, 10, 29), 9, 0));
    serik.exchanges().await;
    assert!(serik.workplace.deputies().unwrap().deputies.is_empty());
    assert_eq!(
        office.file(story.arman).registration.stage.at(),
        At::Unemployed
    );
    assert!(office.centre.verify().unwrap().findings.is_empty());
}

#[tokio::test]
async fn an_order_that_has_not_begun_is_taken_back_and_one_that_cannot_stand_is_not_written_down() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let serik = office.desk("serik").await;
    office.desk("bolat").await;
    let (first, last) = (day(2026, 12, 1), day(2026, 12, 20));
    assert_eq!(
        names(&serik, "bolat", order("51-к", first, last)).await,
        Ok(1)
    );
    let other_days = order("51-к", first, day(2026, 12, 24));
    assert_eq!(names(&serik, "bolat", other_days).await, Ok(1), "one order");
    let none = serik
        .workplace
        .end_deputy(StaffId::from("bolat"), "51-к".into())
        .await
        .unwrap();
    assert!(none.deputies.is_empty());
    let again = serik
        .workplace
        .end_deputy(StaffId::from("bolat"), "51-к".into())
        .await
        .unwrap_err();
    assert_eq!(again.code, "no-order");

    let wrong = [
        (order("", first, last), "bolat", "bad-order"),
        (order("52-к", last, first), "bolat", "bad-order"),
        (
            order("52-к", day(2026, 1, 5), day(2026, 1, 9)),
            "bolat",
            "bad-order",
        ),
        (order("52-к", first, day(2029, 1, 1)), "bolat", "bad-order"),
        (order("52-к", first, last), "serik", "no-colleague"),
        (order("52-к", first, last), "nobody", "no-colleague"),
    ];
    for (order, who, code) in wrong {
        assert_eq!(
            names(&serik, who, order.clone()).await,
            Err(code.into()),
            "{who} {order:?}"
        );
    }
    serik.cable.is_pulled_out();
    assert_eq!(
        names(&serik, "bolat", order("52-к", first, last)).await,
        Err("no-line".into())
    );
}

#[tokio::test]
async fn nobody_but_the_head_names_deputies() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    office.desk("serik").await;
    let dana = office.desk("dana").await;
    let days = |number| order(number, tuesday(), day(2026, 11, 6));
    assert_eq!(
        names(&dana, "bolat", days("1")).await,
        Err("not-allowed".into())
    );
    office.desk("bolat").await;
    // A desk that says so in the head's name, who never signed in there.
    let said = journal::wire::AboutDeputy {
        by: StaffId::from("serik"),
        centre: casework::ids::CentreId::from("kc-esil"),
        deputy: StaffId::from("dana"),
        word: journal::wire::DeputyWord::Named { order: days("2") },
    };
    let devices = office.centre.devices().unwrap();
    let refused = devices
        .iter()
        .filter_map(|device| office.centre.about_deputy(device, &said).err())
        .map(|error| format!("{error:?}"))
        .collect::<Vec<_>>();
    assert_eq!(
        refused.len(),
        2,
        "three desks, and Serik sat at one of them"
    );
    assert!(
        refused.iter().all(|error| error.contains("not-head")),
        "{refused:?}"
    );
}
