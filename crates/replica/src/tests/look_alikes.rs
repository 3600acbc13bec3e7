//! Letters that look or sound alike, the wrong keyboard, parts of numbers.

use super::*;
use crate::Matched;
use crate::look_alike::{fold, readings};

#[test]
fn spellings_of_one_name_are_one() {
    for (spelling, skeleton) in [
        ("Қайрат", "kairat"),
        ("Кайрат", "kairat"),
        ("Qairat", "kairat"),
        ("Kayrat", "kairat"),
        ("Ғалымжан", "galimjan"),
        ("Галымжан", "galimjan"),
        ("Ghalymzhan", "galimjan"),
        ("Сәуле", "saule"),
        ("Saule", "saule"),
        ("Нұрсұлтан", "nursultan"),
        ("Нурсултан", "nursultan"),
        ("Nursultan", "nursultan"),
        ("Нүрсұлтан", "nursultan"),
        ("Өмірбек", "omirbek"),
        ("Омирбек", "omirbek"),
        ("Ömirbek", "omirbek"),
        ("Һашим", "hashim"),
        ("Хашим", "hashim"),
        ("Khashim", "hashim"),
        ("Ерлан", "erlan"),
        ("Yerlan", "erlan"),
        ("Жеңіс", "jenis"),
        ("Zhenis", "jenis"),
        ("Айгерім", "aigerim"),
        ("Әйгерім", "aigerim"),
        ("Айгерим", "aigerim"),
        ("Әл-Фараби", "al farabi"),
        ("O’Neil", "oneil"),
        ("ESL-2026-000123", "esl 2026 000123"),
    ] {
        assert_eq!(fold(spelling), skeleton, "{spelling}");
    }
}

#[test]
fn the_wrong_layout_is_turned_back() {
    assert!(
        readings("fquthbv").contains(&"aigerim".into()),
        "{:?}",
        readings("fquthbv")
    );
    assert!(
        readings("Фшпукшь").contains(&"aigerim".into()),
        "{:?}",
        readings("Фшпукшь")
    );
    // The Kazakh letters lie on the row of digits: 2 is Ә, 3 is І.
    assert!(
        readings("2cth3").contains(&"aseri".into()),
        "{:?}",
        readings("2cth3")
    );
    assert!(readings("cfgfhjdf").contains(&"saparova".into()));
    assert_eq!(readings("920314"), ["920314"]);
}

#[test]
fn people_are_found_however_they_are_typed() {
    let mut desk = AtDesk::new(1);
    let aigerim = desk.meets("Сапарова", "Айгерім", Some("920314450120"), at(4, 0));
    let galym = desk.meets("Өмірбеков", "Ғалымжан", None, at(4, 1));
    let saule = desk.meets("Ким", "Сәуле", None, at(4, 2));
    for (typed, who) in [
        ("Айгерім", aigerim),
        ("айгер", aigerim),
        ("айгерим сапар", aigerim),
        ("Aigerim Saparova", aigerim),
        ("герім", aigerim),
        ("fquthbv", aigerim),
        ("сапарова айг", aigerim),
        ("920314", aigerim),
        ("450120", aigerim),
        ("Омирбеков", galym),
        ("Omirbekov", galym),
        ("галым", galym),
        ("ki", saule),
        ("ки са", saule),
        ("saule", saule),
    ] {
        let hits = desk.replica.search(typed, 10).unwrap();
        assert!(
            hits.iter().any(|hit| hit.file == who),
            "{typed} finds {hits:?}"
        );
        assert_eq!(hits[0].file, who, "{typed} first");
    }
    assert_eq!(desk.replica.search("1234567", 10).unwrap().len(), 3);
    assert_eq!(
        desk.replica.search("1234567", 10).unwrap()[0].matched,
        Matched::Phone
    );
    assert_eq!(
        desk.replica.search("920314", 10).unwrap()[0].matched,
        Matched::Iin
    );
    assert_eq!(
        desk.replica.search("Айгерім", 10).unwrap()[0].matched,
        Matched::Name
    );
    for nobody in ["", "  ", "\"", "zzzz", "* or *", "NEAR(", "айгерім петров"] {
        assert!(
            desk.replica.search(nobody, 10).unwrap().is_empty(),
            "{nobody}"
        );
    }
}
