//! Reference data: places by look-alike names, overlays of the rulebook, blocks of numbers.

use super::*;
use crate::Error;
use journal::sync::{Todo, plan};
use journal::wire::{Block, NumbersOf, Place, Reference};

pub fn centre(id: &str) -> casework::office::Centre {
    casework::office::Centre {
        id: id.into(),
        kk: "Есіл мансап орталығы".into(),
        ru: "Карьерный центр «Есиль»".into(),
        kato: "710000000".into(),
        parent: None,
        prefix: "ESL".into(),
        address_kk: String::new(),
        address_ru: String::new(),
        phone: String::new(),
        decided_by: Vec::new(),
        units: Vec::new(),
    }
}

fn places() -> Vec<Place> {
    let place = |kato: &str, ru: &str, kk: &str| Place {
        kato: kato.into(),
        level: "x".into(),
        ru: ru.into(),
        kk: kk.into(),
    };
    vec![
        place("110000000", "Акмолинская область", "Ақмола облысы"),
        place("113200000", "Есильский район", "Есіл ауданы"),
        place("113220100", "г.Есиль", "Есіл қ."),
        place("350000000", "Карагандинская область", "Қарағанды облысы"),
        place("351010000", "г.Караганда", "Қарағанды қ."),
        place("510000000", "город Шымкент", "Шымкент қаласы"),
    ]
}

#[test]
fn places_are_found_in_both_languages_and_by_code() {
    let mut desk = AtDesk::new(1);
    let reference = Reference {
        version: 3,
        kato_edition: "НК РК 11-2025".into(),
        kato: places(),
        ..Reference::default()
    };
    desk.replica.apply_reference(&reference).unwrap();
    for (typed, code) in [
        ("Қарағанды", "350000000"),
        ("карагандинская", "350000000"),
        ("karagandi k", "351010000"),
        ("есил ауд", "113200000"),
        ("1132201", "113220100"),
        ("ес", "113200000"),
        ("шымкент", "510000000"),
        ("isvrtyn", "510000000"),
    ] {
        let found = desk.replica.kato_search(typed, 5).unwrap();
        assert!(
            found.iter().any(|f| f.place.kato == code),
            "{typed}: {found:?}"
        );
    }
    let esil = desk.replica.kato("113220100").unwrap().unwrap();
    assert_eq!(esil.within_ru, "Есильский район, Акмолинская область");
    assert_eq!(
        (esil.within_kk.as_str(), esil.edition.as_str()),
        ("Есіл ауданы, Ақмола облысы", "НК РК 11-2025")
    );
    assert_eq!(desk.replica.here().unwrap().reference, 3);
    desk.replica
        .apply_reference(&Reference {
            version: 4,
            ..Reference::default()
        })
        .unwrap();
    assert!(
        desk.replica.kato("510000000").unwrap().is_some(),
        "an empty list keeps the places held"
    );
}

#[test]
fn an_overlay_that_does_not_hold_together_is_refused_whole() {
    let mut desk = AtDesk::new(1);
    let built_in = desk.replica.rulebook().edition().to_owned();
    let bad = Reference {
        version: 2,
        rulebook: vec!["[[nonsense]]\ncode = \"x\"".into()],
        ..Reference::default()
    };
    assert!(matches!(
        desk.replica.apply_reference(&bad),
        Err(Error::Stored(_))
    ));
    assert_eq!(desk.replica.here().unwrap().reference, 0);
    let good = "[[purpose]]\ncode = \"job\"\nru = \"Поиск работы (новое)\"\nfrom = \"2027-01-01\"";
    let reference = Reference {
        version: 2,
        rulebook: vec![good.into()],
        ..Reference::default()
    };
    desk.replica.apply_reference(&reference).unwrap();
    let edition = desk.replica.rulebook().edition().to_owned();
    assert_ne!(edition, built_in);
    assert_eq!(desk.restarts().replica.rulebook().edition(), edition);
}

#[test]
fn numbers_are_drawn_from_the_block_and_refilled_below_a_third() {
    let mut desk = AtDesk::new(1);
    let asks = |desk: &AtDesk| {
        plan(&desk.replica.here().unwrap(), &[], 0).contains(&Todo::Numbers {
            centre: home(),
            of: NumbersOf::Cases,
        })
    };
    assert!(asks(&desk), "a new desk has none");
    let replica = desk.replica.id();
    let block = |from, to| Block {
        of: NumbersOf::Cases,
        centre: home(),
        replica,
        prefix: "ESL".into(),
        year: 2026,
        from,
        to,
    };
    desk.replica.add_block(&block(1, 30)).unwrap();
    desk.replica.add_block(&block(1, 30)).unwrap();
    desk.replica
        .add_block(&Block {
            replica: ReplicaId(Uuid::from_u128(99)),
            ..block(31, 60)
        })
        .unwrap();
    let left = desk
        .replica
        .numbers_left(&home(), NumbersOf::Cases)
        .unwrap();
    assert_eq!((left.left, left.size), (30, 30));
    for n in 1..=21u32 {
        let next = crate::numbers::next(&desk.replica.db, NumbersOf::Cases, &home(), 2026)
            .unwrap()
            .unwrap();
        assert_eq!(next.as_str(), format!("ESL-2026-{n:06}"));
        crate::numbers::take(&desk.replica.db, &next).unwrap();
        crate::numbers::take(&desk.replica.db, &next).unwrap();
        assert_eq!(asks(&desk), n > 20, "{n}");
    }
    assert_eq!(
        crate::numbers::next(&desk.replica.db, NumbersOf::Cases, &home(), 2027).unwrap(),
        None
    );
}

#[test]
fn a_desk_of_two_centres_asks_for_case_numbers_of_each() {
    let mut desk = AtDesk::new(1);
    let other = CentreId::from("kc-kokshetau");
    desk.replica.set_scope(&[home(), other.clone()]).unwrap();
    let replica = desk.replica.id();
    let full = Block {
        of: NumbersOf::Cases,
        centre: home(),
        replica,
        prefix: "ESL".into(),
        year: 2026,
        from: 1,
        to: 30,
    };
    desk.replica.add_block(&full).unwrap();
    let asked: Vec<(CentreId, NumbersOf)> = plan(&desk.replica.here().unwrap(), &[], 0)
        .into_iter()
        .filter_map(|todo| match todo {
            Todo::Numbers { centre, of } => Some((centre, of)),
            Todo::Push | Todo::Pull(_) | Todo::Reference { .. } => None,
        })
        .collect();
    assert_eq!(
        asked,
        [(other, NumbersOf::Cases), (home(), NumbersOf::Papers)],
        "its own block is full; papers are numbered by the desk's own centre"
    );
}
