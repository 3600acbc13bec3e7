//! The register of vacancies of a centre: employers, vacancies, a file of them.

use super::common::{Office, dana, day, forms, friday, somebody};
use casework::office::{Actor, Role};
use casework::people::EmployerId;
use casework::refusal::Refusal;
use casework::registration::{Act, ActName};
use casework::vacancies::{Register, VacancyForm, file_of};
use casework::worklist::work;

fn relations() -> Actor {
    somebody(Role::EmployerRelations)
}

fn register(office: &Office) -> &Register {
    office.file.vacancies.as_ref().unwrap()
}

#[test]
fn an_employer_is_known_by_a_bin_or_a_sole_traders_iin_with_its_check_digit() {
    let good = forms::employer_id();
    assert!(EmployerId::parse(good.as_str()).is_ok());
    let mut digits = good.as_str().to_owned();
    let last = if digits.ends_with('0') { '1' } else { '0' };
    digits.replace_range(11.., &last.to_string());
    assert!(EmployerId::parse(&digits).is_err(), "another check digit");
    let trader = casework::people::Iin::with_checksum("92031430012").unwrap();
    assert!(EmployerId::parse(trader.as_str()).is_ok());
}

#[test]
fn only_the_employer_relations_specialist_writes_and_only_into_the_register() {
    let mut office = Office::with_register();
    let act = Act::KeepVacancy(forms::kept_vacancy("Сварщик"));
    let refusal = office.refused(&dana(), act.clone());
    assert!(
        matches!(refusal, Refusal::NotYourStep { .. }),
        "{refusal:?}"
    );
    let refusal = office.refused(&super::common::aigul(), forms::visit("job"));
    let (named, what) = (ActName::RecordVisit, "person".into());
    assert_eq!(refusal, Refusal::NothingThere { act: named, what });

    let mut person = Office::on(friday());
    let refusal = person.refused(&relations(), act);
    let (named, what) = (ActName::KeepVacancy, "vacancy-register".into());
    assert_eq!(refusal, Refusal::NothingThere { act: named, what });
}

#[test]
fn a_vacancy_is_offered_until_it_is_closed_or_its_last_day_has_passed() {
    let mut office = Office::with_register();
    let until = VacancyForm {
        number: Some(forms::short("18")),
        until: Some(friday()),
        ..forms::kept_vacancy("Сварщик")
    };
    office.does(&relations(), Act::KeepVacancy(until));
    let titles = |office: &Office, on| {
        let offered = register(office).offered(on);
        offered
            .into_iter()
            .map(|v| v.title.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(&office, friday()), ["Электрик", "Сварщик"]);
    assert_eq!(titles(&office, friday().succ_opt().unwrap()), ["Электрик"]);

    office.does(&relations(), forms::close_vacancy(&forms::numbered("17")));
    assert_eq!(titles(&office, friday()), ["Сварщик"]);
    let again = office.refused(&relations(), forms::close_vacancy(&forms::numbered("17")));
    let (act, what) = (ActName::CloseVacancy, "vacancy".into());
    assert_eq!(again, Refusal::NothingThere { act, what });
    assert_eq!(work(&office.file), [], "a register is nobody's work");
}

#[test]
fn each_change_is_a_version_with_who_and_when_and_a_vacancy_that_comes_again_is_open_again() {
    let mut office = Office::with_register();
    office.does(&relations(), forms::close_vacancy(&forms::numbered("17")));
    let dearer = VacancyForm {
        pay: Some(320_000),
        ..forms::kept_vacancy("Электрик")
    };
    office.does(&relations(), Act::KeepVacancy(dearer));
    let kept = &register(&office).vacancies[&forms::numbered("17")];
    assert_eq!((kept.version, kept.vacancy.pay), (2, Some(320_000)));
    assert!(kept.closed.is_none());
    assert_eq!(kept.changed.by, relations().name);
}

#[test]
fn what_may_not_stand_is_refused_with_its_field() {
    type Change = fn(&mut VacancyForm);
    let cases: [(Change, &str); 4] = [
        (|v| v.pay = Some(0), "vacancy-pay"),
        (|v| v.places = 0, "vacancy-places"),
        (
            |v| v.schedule = Some(forms::code("never")),
            "employment-kind",
        ),
        (
            |v| v.employer = EmployerId::parse("920314300127").unwrap_or_else(|_| other()),
            "employer",
        ),
    ];
    for (change, field) in cases {
        let mut office = Office::with_register();
        let mut form = forms::kept_vacancy("Электрик");
        change(&mut form);
        let refusal = office.refused(&relations(), Act::KeepVacancy(form));
        let Refusal::NotInList { list, .. } = refusal else {
            panic!("{refusal:?}")
        };
        assert_eq!(list, field);
    }
    let mut office = Office::with_register();
    let late = VacancyForm {
        until: Some(day(2026, 10, 22)),
        ..forms::kept_vacancy("Электрик")
    };
    let refusal = office.refused(&relations(), Act::KeepVacancy(late));
    assert!(matches!(refusal, Refusal::DateWrong { .. }), "{refusal:?}");
}

fn other() -> EmployerId {
    let trader = casework::people::Iin::with_checksum("92031430012").unwrap();
    EmployerId::parse(trader.as_str()).unwrap()
}

#[test]
fn a_file_is_taken_whole_or_not_at_all_and_the_same_file_twice_brings_nothing_twice() {
    let mut office = Office::with_register();
    let act = forms::import_vacancies(&["Швея", "Повар", "Водитель"]);
    office.does(&relations(), act.clone());
    office.does(&relations(), act);
    let held = register(&office);
    assert_eq!(held.vacancies.len(), 4, "no. 17 and the three of the file");
    let kept = &held.vacancies[&forms::numbered("2")];
    assert_eq!((kept.version, kept.vacancy.title.as_str()), (2, "Повар"));
    assert_eq!(kept.imported.as_ref().unwrap().as_str(), "вакансии.xlsx");
    assert_eq!(held.imported.as_ref().unwrap().vacancies, 3);

    let mut office = Office::with_register();
    let Act::ImportVacancies(mut form) = forms::import_vacancies(&["Швея", "Повар"])
    else {
        panic!("an import")
    };
    form.vacancies[1].pay = Some(-5);
    office.refused(&relations(), Act::ImportVacancies(form.clone()));
    assert_eq!(register(&office).vacancies.len(), 1);
    form.vacancies.clear();
    let empty = office.refused(&relations(), Act::ImportVacancies(form));
    assert!(matches!(empty, Refusal::Missing { .. }), "{empty:?}");
}

#[test]
fn every_desk_of_a_centre_knows_its_register_and_no_two_centres_share_one() {
    let file = |centre: &str| file_of(&centre.into());
    assert_eq!(file("kc-esil"), file("kc-esil"));
    assert_ne!(file("kc-esil"), file("kc-kokshetau"));
}
