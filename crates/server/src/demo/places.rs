//! Where the people of the demonstration live: codes of the official classifier with their names and streets.

use super::chance::Chance;
use casework::card::Address;
use casework::ids::CentreId;
use casework::people::{KatoCode, ShortText};
use journal::wire::Place;

/// Edition of the classifier that these codes were taken from.
pub const EDITION: &str = "NK RK 11-2025";

struct Spot {
    kato: &'static str,
    level: &'static str,
    ru: &'static str,
    kk: &'static str,
    /// Share among the people of its centre; 0 is only a parent.
    weight: u32,
}

const fn spot(
    kato: &'static str,
    level: &'static str,
    ru: &'static str,
    kk: &'static str,
    weight: u32,
) -> Spot {
    Spot {
        kato,
        level,
        ru,
        kk,
        weight,
    }
}

const ASTANA: &[Spot] = &[
    spot(
        "711210000",
        "sub_district",
        "район Есиль",
        "Есіл ауданы",
        88,
    ),
    spot(
        "711110000",
        "sub_district",
        "район Алматы",
        "Алматы ауданы",
        3,
    ),
    spot(
        "711310000",
        "sub_district",
        "район Сарыарка",
        "Сарыарқа ауданы",
        3,
    ),
    spot(
        "711410000",
        "sub_district",
        "район Байқоңыр",
        "Байқоңыр ауданы",
        2,
    ),
    spot("711510000", "sub_district", "район Нұра", "Нұра ауданы", 3),
    spot(
        "711610000",
        "sub_district",
        "район Сарайшық",
        "Сарайшық ауданы",
        1,
    ),
];

const AKMOLA: &[Spot] = &[
    spot("111010000", "sub_district", "г.Кокшетау", "Көкшетау қ.", 80),
    spot(
        "111033100",
        "settlement",
        "с.Красный Яр",
        "Красный Яр а.",
        8,
    ),
    spot(
        "111033300",
        "settlement",
        "с.Кызылжулдуз",
        "Қызылжұлдыз а.",
        5,
    ),
    spot(
        "111037100",
        "settlement",
        "п.Станционный",
        "Станционный к.",
        5,
    ),
    spot("117020100", "settlement", "г.Щучинск", "Щучинск қ.", 2),
    spot("111000000", "district", "Кокшетау Г.А.", "Көкшетау Қ.Ә.", 0),
    spot(
        "111033000",
        "sub_district",
        "Красноярский с.о.",
        "Красный Яр а.о.",
        0,
    ),
    spot(
        "111037000",
        "sub_district",
        "Станционная п.а.",
        "Станционный к.ә.",
        0,
    ),
    spot(
        "117000000",
        "district",
        "Бурабайский район",
        "Бурабай ауданы",
        0,
    ),
    spot(
        "117020000",
        "sub_district",
        "Щучинская г.а.",
        "Щучинск қ.ә.",
        0,
    ),
];

const STREETS: &[&str] = &[
    "ул. Достық",
    "пр. Мәңгілік Ел",
    "ул. Сығанақ",
    "ул. Тұран",
    "ул. Абая",
    "ул. Ауэзова",
    "ул. Кенесары",
    "ул. Сарыарқа",
    "ул. Бөгенбай батыра",
    "ул. Қабанбай батыра",
    "ул. Ш. Қосшығұлұлы",
    "ул. Ильяса Есенберлина",
];

fn of(centre: &CentreId) -> &'static [Spot] {
    if centre.as_str() == super::office::KOKSHETAU {
        AKMOLA
    } else {
        ASTANA
    }
}

/// Somewhere in or near the territory of a centre.
pub fn address(chance: &mut Chance, centre: &CentreId) -> Address {
    let choices = of(centre)
        .iter()
        .map(|spot| (spot, spot.weight))
        .collect::<Vec<_>>();
    let spot = chance.weighted(&choices);
    let street = format!(
        "{}, {}-{}",
        chance.one(STREETS),
        chance.between(1, 90),
        chance.between(1, 240)
    );
    Address {
        kato: KatoCode::parse(spot.kato).expect("the codes above are of the classifier"),
        kato_edition: EDITION.to_owned(),
        place_kk: spot.kk.to_owned(),
        place_ru: spot.ru.to_owned(),
        street: ShortText::parse(&street).expect("a street fits one line"),
    }
}

/// What desks may choose from until an official list is imported: the regions and these places.
pub fn list() -> Vec<Place> {
    let mut places = crate::reference::regions().places;
    places.extend(ASTANA.iter().chain(AKMOLA).map(|spot| Place {
        kato: spot.kato.to_owned(),
        level: spot.level.to_owned(),
        ru: spot.ru.to_owned(),
        kk: spot.kk.to_owned(),
    }));
    places.sort_by(|a, b| a.kato.cmp(&b.kato));
    places
}
