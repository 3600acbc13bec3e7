//! A register of professions and three recognition centres, made up, so that a voucher has something to be chosen from.

use casework::ids::Code;
use casework::voucher::reference::{Profession, RecognitionCentre, StandardLevel};
use chrono::NaiveDate;

/// The recognition centre that has an account in a demonstration, and its login.
pub const FIRST: &str = "rc-bilik";
pub const LOGIN: &str = "bilik";

/// Code, Kazakh, Russian, and for each level: level, education demanded, years of work demanded.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(u8, bool, u8)],
);

#[rustfmt::skip]
const PROFESSIONS: &[Row] = &[
    ("2411-1", "Бухгалтер", "Бухгалтер", &[(4, true, 0), (5, true, 2)]),
    ("5120-2", "Аспаз", "Повар", &[(3, false, 0), (4, true, 1)]),
    ("5141-1", "Шаштараз", "Парикмахер", &[(3, false, 0), (4, true, 0)]),
    ("7112-1", "Тас қалаушы", "Каменщик", &[(3, false, 0), (4, false, 2)]),
    ("7126-1", "Сантехник-слесарь", "Слесарь-сантехник", &[(3, false, 0), (4, false, 1)]),
    ("7131-1", "Бояушы-сылақшы", "Маляр-штукатур", &[(2, false, 0), (3, false, 1)]),
    ("7212-1", "Электргазбен дәнекерлеуші", "Электрогазосварщик", &[(3, false, 0), (4, true, 3)]),
    ("7411-1", "Электрик", "Электрик", &[(3, false, 0), (4, true, 1)]),
    ("8153-1", "Тігінші", "Швея", &[(2, false, 0), (3, false, 0)]),
    ("8332-1", "Жүк автомобилінің жүргізушісі", "Водитель грузового автомобиля", &[(3, false, 1)]),
    ("8341-1", "Тракторшы", "Тракторист", &[(3, false, 0)]),
];

/// The register, by code.
pub fn professions() -> Vec<Profession> {
    let level = |(level, education, experience_years): &(u8, bool, u8)| StandardLevel {
        level: *level,
        education: *education,
        experience_years: *experience_years,
    };
    PROFESSIONS
        .iter()
        .map(|(code, kk, ru, levels)| Profession {
            code: Code::from(*code),
            kk: (*kk).to_owned(),
            ru: (*ru).to_owned(),
            levels: levels.iter().map(level).collect(),
        })
        .collect()
}

/// Two in Astana, one in Kokshetau; the accreditation of the second leaves out those who serve people.
pub fn recognition_centres() -> Vec<RecognitionCentre> {
    let centre = |code: &str, words: [&str; 2], kato: &str, place: [&str; 2], phone: &str| {
        RecognitionCentre {
            code: Code::from(code),
            kk: words[0].to_owned(),
            ru: words[1].to_owned(),
            kato: kato.to_owned(),
            place_kk: place[0].to_owned(),
            place_ru: place[1].to_owned(),
            phone: phone.to_owned(),
            accredited_from: NaiveDate::from_ymd_opt(2025, 3, 1).unwrap_or_default(),
            accredited_to: None,
            professions: professions().into_iter().map(|p| p.code).collect(),
        }
    };
    let astana = ["Астана қ.", "г. Астана"];
    let mut builders = centre(
        "rc-sheberlik",
        [
            "«Шеберлік» біліктілікті тану орталығы",
            "Центр признания квалификаций «Шеберлік»",
        ],
        "710000000",
        astana,
        "+7 (7172) 55-71-20",
    );
    builders
        .professions
        .retain(|code| code.as_str().starts_with('7') || code.as_str().starts_with('8'));
    vec![
        centre(
            FIRST,
            [
                "«Білік» біліктілікті тану орталығы",
                "Центр признания квалификаций «Білік»",
            ],
            "710000000",
            astana,
            "+7 (7172) 55-70-10",
        ),
        centre(
            "rc-kokshe",
            [
                "«Көкше сапа» біліктілікті тану орталығы",
                "Центр признания квалификаций «Көкше сапа»",
            ],
            "111000000",
            ["Көкшетау қ.", "г. Кокшетау"],
            "+7 (7162) 25-70-30",
        ),
        builders,
    ]
}
