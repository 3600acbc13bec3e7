//! The people of the scenarios, each in the capacity in which they act.

use casework::ids::{CentreId, StaffId};
use casework::office::{Actor, Centre, DeputyOrder, Role};
use chrono::NaiveDate;

/// Job-placement consultant of centre 1.
pub fn aigul() -> Actor {
    staff("aigul", "Сарсенова А. К.", Role::Consultant, "kc-esil")
}

/// Employment assistance specialist of centre 1, desk 1.
pub fn dana() -> Actor {
    staff("dana", "Омарова Д. С.", Role::Specialist, "kc-esil")
}

/// Employment assistance specialist of centre 1, desk 2.
pub fn bolat() -> Actor {
    staff("bolat", "Жунисов Б. Е.", Role::Specialist, "kc-esil")
}

/// Bolat, who stands in for the head from the first to the last day of an order.
pub fn bolat_as_head(from: NaiveDate, to: NaiveDate) -> Actor {
    by_order(
        Actor {
            role: Role::Head,
            ..bolat()
        },
        from,
        to,
    )
}

/// Vocational training specialist.
pub fn marat() -> Actor {
    staff(
        "marat",
        "Касымов М. Т.",
        Role::TrainingSpecialist,
        "kc-esil",
    )
}

/// Head of centre 1.
pub fn serik() -> Actor {
    staff("serik", "Ахметов С. Н.", Role::Head, "kc-esil")
}

/// Deputy of Serik, with an order for these days.
pub fn gulnar(from: NaiveDate, to: NaiveDate) -> Actor {
    by_order(
        staff("gulnar", "Ибраева Г. О.", Role::Head, "kc-esil"),
        from,
        to,
    )
}

/// Labour-market analyst.
pub fn olga() -> Actor {
    staff("olga", "Ким О. В.", Role::Analyst, "kc-esil")
}

/// Employment assistance specialist of centre 2, Kokshetau.
pub fn saule() -> Actor {
    staff(
        "saule",
        "Тулегенова С. Ж.",
        Role::Specialist,
        "kc-kokshetau",
    )
}

/// Head of centre 2, Kokshetau.
pub fn nurlan() -> Actor {
    staff("nurlan", "Абенов Н. Ж.", Role::Head, "kc-kokshetau")
}

/// Recognition centre Bilik, through its account.
pub fn yerzhan() -> Actor {
    recognition_centre("rc-bilik")
}

/// A recognition centre, by its code in the register.
pub fn recognition_centre(code: &str) -> Actor {
    Actor {
        staff: StaffId::from(code),
        name: "Ерғалиев Е.".into(),
        ..Actor::outside(Role::RecognitionCentre, CentreId::from("kc-esil"))
    }
}

/// The person, through a portal.
pub fn seeker() -> Actor {
    Actor::outside(Role::Seeker, CentreId::from("kc-esil"))
}

/// A rule that acts by date.
pub fn system() -> Actor {
    Actor::outside(Role::System, CentreId::from("kc-esil"))
}

/// The state registers.
pub fn registers() -> Actor {
    Actor::outside(Role::Registers, CentreId::from("kc-esil"))
}

/// Somebody in that capacity.
pub fn somebody(role: Role) -> Actor {
    match role {
        Role::Consultant => aigul(),
        Role::Specialist => dana(),
        Role::TrainingSpecialist => marat(),
        Role::Head => serik(),
        Role::Analyst => olga(),
        Role::EmployerRelations | Role::UnitHead | Role::Administrator => {
            let code: &'static str = role.into();
            staff(code, code, role, "kc-esil")
        }
        Role::Seeker => seeker(),
        Role::System => system(),
        Role::Registers => registers(),
        Role::RecognitionCentre => yerzhan(),
    }
}

/// Centre 1: Esil district of Astana; decides for itself.
pub fn esil() -> Centre {
    Centre {
        id: CentreId::from("kc-esil"),
        kk: "Есіл ауданының мансап орталығы".into(),
        ru: "Карьерный центр района Есиль".into(),
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

fn staff(login: &str, name: &str, role: Role, centre: &str) -> Actor {
    Actor {
        staff: StaffId::from(login),
        name: name.into(),
        role,
        centre: CentreId::from(centre),
        order: None,
    }
}

fn by_order(actor: Actor, from: NaiveDate, to: NaiveDate) -> Actor {
    Actor {
        order: Some(DeputyOrder {
            number: "47-к".into(),
            from,
            to,
        }),
        ..actor
    }
}
