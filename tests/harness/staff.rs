//! The cast of the scenarios, hired one by one.

use casework::ids::{CentreId, StaffId};
use casework::office::{Centre as OfficeCentre, Role};
use server::Centre;
use server::accounts::NewAccount;
use server::store::staff::Held;

pub const PASSWORD: &str = "Тұмар-2026";

const ESIL: &str = "kc-esil";
const KOKSHETAU: &str = "kc-kokshetau";

#[rustfmt::skip]
const CAST: &[(&str, &str, Option<Role>, &str)] = &[
    ("aigul",  "Сарсенова Айгүл Кайратқызы", Some(Role::Consultant),         ESIL),
    ("dana",   "Омарова Дана Сериковна",     Some(Role::Specialist),         ESIL),
    ("bolat",  "Жунисов Болат Ерланович",    Some(Role::Specialist),         ESIL),
    ("marat",  "Касымов Марат Талгатович",   Some(Role::TrainingSpecialist), ESIL),
    ("serik",  "Ахметов Серик Нурланович",   Some(Role::Head),               ESIL),
    ("gaukhar", "Бейсенова Гауһар Талғатқызы", Some(Role::UnitHead),         ESIL),
    // The deputy has no role of her own: she acts by orders.
    ("gulnar", "Ибраева Гульнар Омаровна",   None,                           ESIL),
    ("olga",   "Ким Ольга Викторовна",       Some(Role::Analyst),            ESIL),
    ("timur",  "Сейтқали Тимур Асқарұлы",    Some(Role::EmployerRelations),  ESIL),
    ("asel",   "Муратова Әсел Бекқызы",      Some(Role::Consultant),         KOKSHETAU),
    ("saule",  "Тулегенова Сауле Ахметовна", Some(Role::Specialist),         KOKSHETAU),
    ("nurlan", "Абенов Нурлан Жанатович",    Some(Role::Head),               KOKSHETAU),
];

/// Centre 2 of the scenarios; decides for itself.
pub fn kokshetau() -> OfficeCentre {
    OfficeCentre {
        id: CentreId::from(KOKSHETAU),
        kk: "Көкшетау қаласының мансап орталығы".into(),
        ru: "Карьерный центр города Кокшетау".into(),
        kato: "111010000".into(),
        parent: None,
        prefix: "KOK".into(),
        address_kk: String::new(),
        address_ru: String::new(),
        phone: String::new(),
        decided_by: Vec::new(),
        units: Vec::new(),
    }
}

/// Gives the account of the cast if it is not there yet; tells the centre where they work.
pub fn hired(centre: &Centre, login: &str) -> CentreId {
    let (_, name, role, home) = CAST
        .iter()
        .find(|(known, ..)| *known == login)
        .unwrap_or_else(|| panic!("{login} is not of the cast"));
    let home = CentreId::from(*home);
    let id = StaffId::from(login);
    if centre.accounts().unwrap().iter().all(|card| card.id != id) {
        let held = |role: Role| Held {
            role,
            centre: home.clone(),
            order: String::new(),
            from: None,
            to: None,
            unit: None,
        };
        let account = NewAccount {
            login: id,
            name: (*name).into(),
            password: PASSWORD.into(),
            roles: role.map(held).into_iter().collect(),
        };
        centre.add_account(&account).unwrap();
    }
    home
}
