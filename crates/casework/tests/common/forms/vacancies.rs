//! The register of vacancies: an employer of Esil and what it looks for.

use super::{code, short};
use casework::people::{EmployerId, KatoCode};
use casework::registration::Act;
use casework::vacancies::{CloseVacancyForm, EmployerForm, ImportForm, VacancyForm};

pub const EMPLOYER: &str = "961240000012";

pub fn employer_id() -> EmployerId {
    let bin = casework::people::Bin::with_checksum(&EMPLOYER[..11]).unwrap();
    EmployerId::parse(bin.as_str()).unwrap()
}

pub fn employer() -> EmployerForm {
    EmployerForm {
        id: employer_id(),
        name: short("ТОО «Астана Жарық»"),
        contact: Some(short("Алия Жумабаева")),
        phone: None,
        email: None,
        address: None,
    }
}

pub fn kept_vacancy(title: &str) -> VacancyForm {
    VacancyForm {
        vacancy: None,
        employer: employer_id(),
        number: Some(short("17")),
        title: short(title),
        kato: KatoCode::parse("711210000").unwrap(),
        place_kk: "Есіл ауданы".into(),
        place_ru: "район Есиль".into(),
        pay: Some(280_000),
        schedule: Some(code("full")),
        places: 2,
        until: None,
        skills: Vec::new(),
        requirements: None,
    }
}

/// One vacancy for each title, numbered as they stand.
pub fn import_vacancies(titles: &[&str]) -> Act {
    let row = |(n, title): (usize, &&str)| VacancyForm {
        number: Some(short(&format!("{}", n + 1))),
        ..kept_vacancy(title)
    };
    Act::ImportVacancies(ImportForm {
        file_name: short("вакансии.xlsx"),
        employers: vec![employer()],
        vacancies: titles.iter().enumerate().map(row).collect(),
    })
}

/// The vacancy that has this number at the employer.
pub fn numbered(number: &str) -> String {
    format!("{}/{number}", employer_id())
}

pub fn close_vacancy(id: &str) -> Act {
    Act::CloseVacancy(CloseVacancyForm {
        vacancy: id.to_owned(),
        reason: code("filled"),
        note: None,
    })
}
