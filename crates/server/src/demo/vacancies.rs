//! Vacancies of the exchange, so that 4.5 has something to offer.

use super::chance::Chance;
use super::occupations::{EMPLOYERS_ASTANA, EMPLOYERS_KOKSHETAU, OCCUPATIONS};
use casework::ids::Code;
use casework::people::ShortText;
use casework::registration::job_seeker::Vacancy;

/// How many there are: enough to choose from, few enough to read.
pub const COUNT: u64 = 200;

pub fn vacancies(seed: u64) -> Vec<Vacancy> {
    (0..COUNT)
        .map(|n| vacancy(&mut Chance::of(seed, 1_000_000_000 + n), n))
        .collect()
}

fn vacancy(chance: &mut Chance, n: u64) -> Vacancy {
    let in_astana = chance.percent(65);
    let occupation = chance.one(OCCUPATIONS);
    let employer = chance.one(if in_astana {
        EMPLOYERS_ASTANA
    } else {
        EMPLOYERS_KOKSHETAU
    });
    let (kato, kk, ru) = if in_astana {
        *chance.one(&[
            ("711210000", "Есіл ауданы", "район Есиль"),
            ("711210000", "Есіл ауданы", "район Есиль"),
            ("711310000", "Сарыарқа ауданы", "район Сарыарка"),
            ("711110000", "Алматы ауданы", "район Алматы"),
        ])
    } else {
        *chance.one(&[
            ("111010000", "Көкшетау қ.", "г.Кокшетау"),
            ("117020100", "Щучинск қ.", "г.Щучинск"),
        ])
    };
    let text = |text: &str| ShortText::parse(text).expect("titles and employers fit one line");
    let (low, high) = occupation.pay;
    let schedule = chance.weighted(&[
        ("full", 60),
        ("shift", 18),
        ("part", 10),
        ("flexible", 6),
        ("temporary", 6),
    ]);
    Vacancy {
        id: format!("EN-{}", 480_000 + n * 37),
        title: text(occupation.title),
        employer: text(employer),
        kato: kato.to_owned(),
        place_kk: kk.to_owned(),
        place_ru: ru.to_owned(),
        pay: i32::try_from(chance.between(low, high) * 1000).ok(),
        schedule: Some(Code::from(schedule)),
        skills: occupation.skills.iter().copied().map(text).collect(),
    }
}
