//! A file of vacancies before it is taken in.

use super::import::preview_of;
use crate::views::RowFate;
use casework::vacancies::Register;

const HEAD: &str = "БИН;Работодатель;Должность;КАТО;Номер;Оплата;График;Мест;До\n";

fn preview(lines: &str) -> crate::views::ImportPreview {
    preview_of(&format!("{HEAD}{lines}"), &Register::default())
}

fn bin() -> String {
    casework::people::Bin::with_checksum("96124000001")
        .expect("there")
        .to_string()
}

#[test]
fn a_good_file_says_what_each_line_would_do() {
    let bin = bin();
    let found = preview(&format!(
        "{bin};ТОО «Жол»;Водитель;711210000;7;250 000 ₸;full;3;31.12.2026\n{bin};ТОО «Жол»;Слесарь;711210000;8;;;;\n"
    ));
    assert_eq!(found.bad, []);
    assert!(found.rows.iter().all(|row| row.fate == RowFate::New));
    let form = found.form.expect("there");
    assert_eq!((form.employers.len(), form.vacancies.len()), (1, 2));
    let first = &form.vacancies[0];
    assert_eq!((first.pay, first.places), (Some(250_000), 3));
    assert_eq!(first.until.expect("there").to_string(), "2026-12-31");
    assert_eq!(form.vacancies[1].places, 1);
}

#[test]
fn every_bad_cell_is_told_by_its_line_and_nothing_can_be_taken_in() {
    let bin = bin();
    let found = preview(&format!(
        "{bin};ТОО «Жол»;Водитель;711210000;7;;;;\n\
         123;ТОО «Жол»;;71;9;даром;ночь;0;вчера\n\
         {bin};ТОО «Жол»;Водитель;711210000;7;;;;\n\
         {bin};ТОО «Другое»;Повар;711210000;10;;;;01.01.2020\n"
    ));
    let told: Vec<_> = found
        .bad
        .iter()
        .map(|cell| format!("{} {} {}", cell.line, cell.column, cell.code))
        .collect();
    assert_eq!(
        told,
        [
            "3 bin bin",
            "3 title missing",
            "3 kato kato",
            "3 pay pay",
            "3 schedule schedule",
            "3 places places",
            "3 until until",
            "4 title twice",
            "5 until until-past",
        ]
    );
    assert!(found.form.is_none());
}

#[test]
fn one_number_with_two_names_is_told() {
    let bin = bin();
    let found = preview(&format!(
        "{bin};ТОО «Жол»;Водитель;711210000;7;;;;\n{bin};ТОО «Дала»;Повар;711210000;8;;;;\n"
    ));
    assert_eq!(found.bad[0].code, "employer-differs");
}
