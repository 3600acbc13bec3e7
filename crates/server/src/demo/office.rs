//! The two centres of the stories, their parents, and who works there.

use casework::ids::{CentreId, StaffId, UnitId};
use casework::office::{Actor, Centre, DeputyOrder, Role, Unit};
use chrono::{Duration, NaiveDate};

/// A member of staff with the roles they hold.
#[derive(Clone, Debug)]
pub struct Cast {
    pub login: &'static str,
    /// As in the identity card.
    pub name: &'static str,
    pub role: Role,
    pub centre: &'static str,
    /// Stands in for the head: number of the order, from and to as days from today.
    pub order: Option<(&'static str, i64, i64)>,
}

const fn cast(login: &'static str, name: &'static str, role: Role, centre: &'static str) -> Cast {
    Cast {
        login,
        name,
        role,
        centre,
        order: None,
    }
}

pub const ESIL: &str = "kc-esil";
pub const KOKSHETAU: &str = "kc-kokshetau";
/// One password for every account of a demonstration; never of an office.
pub const PASSWORD: &str = "Mansap-2026";

#[rustfmt::skip]
pub const STAFF: &[Cast] = &[
    cast("aigul", "Сәрсенова Айгүл Болатқызы", Role::Consultant, ESIL),
    cast("dana", "Омарова Дана Сериковна", Role::Specialist, ESIL),
    cast("bolat", "Жүнісов Болат Қайратұлы", Role::Specialist, ESIL),
    cast("marat", "Қасымов Марат Ерланұлы", Role::TrainingSpecialist, ESIL),
    cast("serik", "Ахметов Серик Маратович", Role::Head, ESIL),
    cast("gulnar", "Ибраева Гүлнар Асқарқызы", Role::UnitHead, ESIL),
    Cast { login: "gulnar", name: "Ибраева Гүлнар Асқарқызы", role: Role::Head, centre: ESIL, order: Some(("58-ө", -7, 60)) },
    cast("olga", "Ким Ольга Викторовна", Role::Analyst, ESIL),
    cast("timur", "Сейтқали Тимур Асқарұлы", Role::EmployerRelations, ESIL),
    cast("admin", "Ли Дмитрий Сергеевич", Role::Administrator, ESIL),
    cast("admin", "Ли Дмитрий Сергеевич", Role::Administrator, KOKSHETAU),
    cast("aizhan", "Жақсыбекова Айжан Мұратқызы", Role::Consultant, KOKSHETAU),
    cast("saule", "Төлегенова Сәуле Нұрланқызы", Role::Specialist, KOKSHETAU),
    cast("nurlan", "Әбенов Нұрлан Тілеуұлы", Role::Head, KOKSHETAU),
];

/// The office tree: two labour mobility centres (ЦТМ) and under each a career centre (КЦ).
pub fn centres() -> Vec<Centre> {
    let centre = |id: &str,
                  parent: Option<&str>,
                  prefix: &str,
                  kato: &str,
                  words: [&str; 4],
                  phone: &str| Centre {
        id: CentreId::from(id),
        kk: words[0].to_owned(),
        ru: words[1].to_owned(),
        kato: kato.to_owned(),
        parent: parent.map(CentreId::from),
        prefix: prefix.to_owned(),
        address_kk: words[2].to_owned(),
        address_ru: words[3].to_owned(),
        phone: phone.to_owned(),
        decided_by: Vec::new(),
        units: units_of(id),
    };
    vec![
        centre(
            "ctm-astana",
            None,
            "AST",
            "710000000",
            [
                "Астана қаласының еңбек мобильділігі орталығы",
                "Центр трудовой мобильности города Астаны",
                "Астана қ., Бейбітшілік к-сі, 11",
                "г. Астана, ул. Бейбітшілік, 11",
            ],
            "+7 (7172) 55-60-01",
        ),
        centre(
            ESIL,
            Some("ctm-astana"),
            "ESL",
            "711210000",
            [
                "Астана қаласы Есіл ауданының мансап орталығы",
                "Карьерный центр района Есиль города Астаны",
                "Астана қ., Мәңгілік Ел д-лы, 30",
                "г. Астана, пр. Мәңгілік Ел, 30",
            ],
            "+7 (7172) 55-61-10",
        ),
        centre(
            "ctm-akmola",
            None,
            "AKM",
            "110000000",
            [
                "Ақмола облысының еңбек мобильділігі орталығы",
                "Центр трудовой мобильности Акмолинской области",
                "Көкшетау қ., Абай к-сі, 87",
                "г. Кокшетау, ул. Абая, 87",
            ],
            "+7 (7162) 25-10-01",
        ),
        centre(
            KOKSHETAU,
            Some("ctm-akmola"),
            "KOK",
            "111000000",
            [
                "Көкшетау қаласының мансап орталығы",
                "Карьерный центр города Кокшетау",
                "Көкшетау қ., Әуелбеков к-сі, 139",
                "г. Кокшетау, ул. Ауельбекова, 139",
            ],
            "+7 (7162) 25-44-20",
        ),
    ]
}

/// «Омарова Д. С.»
pub fn short(name: &str) -> String {
    let mut words = name.split_whitespace();
    let surname = words.next().unwrap_or_default().to_owned();
    words
        .filter_map(|word| word.chars().next())
        .fold(surname, |short, initial| format!("{short} {initial}."))
}

/// Two structural units of the centre of Esil: one registers, the other accompanies.
const UNITS: [(&str, &str, &str, &[&str]); 2] = [
    (
        "registration",
        "Тіркеу бөлімі",
        "Отдел регистрации",
        &["aigul", "dana", "gulnar"],
    ),
    (
        "support",
        "Сүйемелдеу бөлімі",
        "Отдел сопровождения",
        &["bolat", "marat"],
    ),
];

fn units_of(id: &str) -> Vec<Unit> {
    let unit = |(id, kk, ru, _staff): &(&str, &str, &str, &[&str])| Unit {
        id: UnitId::from(*id),
        kk: (*kk).to_owned(),
        ru: (*ru).to_owned(),
    };
    UNITS.iter().filter(|_| id == ESIL).map(unit).collect()
}

impl Cast {
    /// The structural unit in which the role is held; a deputy of the head stands in for the whole centre.
    pub fn unit(&self) -> Option<UnitId> {
        let here = |(.., staff): &&(&str, &str, &str, &[&str])| {
            self.centre == ESIL && self.order.is_none() && staff.contains(&self.login)
        };
        let unit = UNITS.iter().find(here)?;
        Some(UnitId::from(unit.0))
    }

    pub fn deputy_order(&self, today: NaiveDate) -> Option<DeputyOrder> {
        self.order.map(|(number, from, to)| DeputyOrder {
            number: number.to_owned(),
            from: today + Duration::days(from),
            to: today + Duration::days(to),
        })
    }

    pub fn actor(&self) -> Actor {
        Actor {
            staff: StaffId::from(self.login),
            name: short(self.name),
            role: self.role,
            centre: CentreId::from(self.centre),
            order: None,
        }
    }
}

/// Those of a centre who hold a role of their own, in the order of the list.
pub fn holders(centre: &CentreId, role: Role) -> Vec<Actor> {
    let here = |c: &&Cast| c.centre == centre.as_str() && c.role == role && c.order.is_none();
    STAFF.iter().filter(here).map(Cast::actor).collect()
}
